//! Flags that imports share.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{Limits, limits::Share, written};
use crate::{
    app::App,
    commands::args::{filter::domain_key, values::text_of},
    error::Problem,
    intake::{AskMx, Check, Format, Options, Preset, Purpose, Source},
    mail::mx::MailServers,
    model::{law::OnExisting, person::Field},
    output::amount,
};

/// How the input is read.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Input")]
pub struct InputFlags {
    /// auto, csv, tsv, jsonl or paste
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "auto",
        hide_default_value = true,
        value_parser = text_of(&[&["auto"], Format::WORDS])
    )]
    pub input: String,
    /// What stands between cells: a character, or tab, comma, semicolon, pipe
    #[arg(long, value_name = "C")]
    pub delimiter: Option<String>,
    /// Encoding, when it is found out wrongly (windows-1252, utf-16le …)
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// The first row is a row, not a header: columns are called by their numbers (--map email=2)
    #[arg(long)]
    pub no_header: bool,
    /// Which column fills a field: email="E-mail addr"; tag:store="Store" makes tags (repeatable)
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    /// Value for cells that are blank or absent (repeatable)
    #[arg(long = "default", value_name = "FIELD=VALUE")]
    pub defaults: Vec<String>,
    /// Columns of another tool: mailchimp, ghost, listmonk, woocommerce, …
    #[arg(long, value_name = "NAME")]
    pub preset: Option<Preset>,
    /// Pasted text is prose: find the addresses, leave the rest
    #[arg(long)]
    pub extract: bool,
}

/// Which addresses are accepted.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Checks")]
pub struct CheckFlags {
    /// syntax, standard (typos, private domains) or strict (role and disposable addresses)
    #[arg(long, value_name = "LEVEL")]
    pub check: Option<Check>,
    /// Ask DNS whether each domain has a mail server (slow on long lists)
    ///
    /// One question a domain, one after another, each a round trip to the name server: many thousand domains take minutes. A
    /// domain that has no mail server for good is rejected (no_mail_server). One that cannot be asked about is accepted, which is
    /// said at the end; where nobody answers that takes some seconds, and after three such domains in a row nothing more is asked.
    /// The name server is the system's, or that of the setting subscribers.dns_server.
    #[arg(long)]
    pub check_mx: bool,
    /// File of domains that are always accepted, one per line
    #[arg(long, value_name = "FILE")]
    pub allow_domains: Option<PathBuf>,
    /// File of domains that are never accepted, one per line
    #[arg(long, value_name = "FILE")]
    pub block_domains: Option<PathBuf>,
}

/// What happens to people who are known.
#[derive(Args, Debug)]
#[command(next_help_heading = "Known people")]
pub struct KnownFlags {
    /// fill (only empty fields), update or keep
    #[arg(long, value_name = "HOW", default_value = "fill")]
    pub on_existing: OnExisting,
    /// A blank cell empties this field (repeatable)
    #[arg(long, value_name = "FIELD", value_parser = text_of(&[Field::WORDS]))]
    pub clear_blank: Vec<String>,
    /// The file's tags of this tag group are the whole truth (repeatable)
    #[arg(long, value_name = "GROUP")]
    pub sync_tags: Vec<String>,
    /// A known ref with another address renames the person
    #[arg(long)]
    pub follow_ref: bool,
    /// Accept levels above user
    #[arg(long)]
    pub allow_level: bool,
    /// Tag everybody (repeatable)
    #[arg(long, value_name = "TAG")]
    pub tag: Vec<String>,
    /// Put everybody into this group (repeatable)
    #[arg(long, value_name = "GROUP")]
    pub group: Vec<String>,
    /// Tags must exist already
    #[arg(long)]
    pub known_tags: bool,
}

/// When to give up, and what to write besides.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Safety")]
pub struct SafetyFlags {
    /// One rejected row, and nothing is stored
    #[arg(long)]
    pub strict: bool,
    /// More rejected rows than this, and nothing is stored
    #[arg(long, value_name = "N|N%")]
    pub max_rejects: Option<Share>,
    /// No more rejected rows than this are no failure
    #[arg(long, value_name = "N|N%")]
    pub ok_rejects: Option<Share>,
    /// Fewer rows than this, and nothing is stored
    #[arg(long, value_name = "N")]
    pub min_rows: Option<u64>,
    /// Write rejected rows to a file that can be mended and imported
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// Write the outcome of every row, as JSON Lines
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

impl InputFlags {
    /// How the input is read and checked; lists of domains are read here.
    pub fn options(
        &self,
        app: &App,
        checks: &CheckFlags,
        purpose: Purpose,
        usual: Check,
    ) -> anyhow::Result<Options> {
        let format = match self.input.as_str() {
            "auto" => None,
            other => Some(other.parse::<Format>().map_err(|error| {
                Problem::usage(format!("--input: {error}")).hint("auto, csv, tsv, jsonl or paste")
            })?),
        };
        Ok(Options {
            format,
            delimiter: self.delimiter.clone(),
            encoding: self.encoding.clone(),
            header: !self.no_header,
            map: pairs("--map", &self.map)?,
            defaults: pairs("--default", &self.defaults)?,
            preset: self.preset,
            extract: self.extract,
            purpose,
            check: checks.check.unwrap_or(usual),
            allow: domains(checks.allow_domains.as_ref())?,
            block: domains(checks.block_domains.as_ref())?,
            zone: app.settings.tz.clone(),
            ask_mx: checks.ask_mx(app),
            ..Options::default()
        })
    }
}

impl CheckFlags {
    fn ask_mx(&self, app: &App) -> Option<AskMx> {
        let server = app.settings.subscribers.dns_server;
        self.check_mx.then(|| {
            let mut servers = MailServers::new(server);
            Box::new(move |domain: &str| servers.ask(domain)) as AskMx
        })
    }
}

/// Says how many domains `--check-mx` could not ask about.
pub fn tell_unasked(app: &mut App, domains: u64) {
    if domains > 0 {
        app.out.warn(&format!(
            "the mail servers of {} could not be asked; their addresses are accepted",
            amount(domains, "domain")
        ));
    }
}

impl SafetyFlags {
    /// The limits.
    pub fn limits(&self) -> Limits {
        Limits {
            strict: self.strict,
            max_rejects: self.max_rejects,
            min_rows: self.min_rows,
            ok_rejects: self.ok_rejects,
        }
    }
}

impl KnownFlags {
    /// The flags that say what an import did, as JSON for `import show`.
    pub fn noted(&self, input: &InputFlags) -> String {
        serde_json::json!({
            "on_existing": self.on_existing, "clear_blank": self.clear_blank, "sync_tags": self.sync_tags,
            "tag": self.tag, "group": self.group, "follow_ref": self.follow_ref, "preset": input.preset,
            "map": input.map, "default": input.defaults,
        })
        .to_string()
    }

    /// The fields that a blank cell empties.
    pub fn cleared(&self) -> Result<Vec<Field>, Problem> {
        self.clear_blank
            .iter()
            .map(|name| {
                name.parse::<Field>().map_err(|_| {
                    Problem::usage(format!("--clear-blank cannot empty '{name}'"))
                        .code("unknown_field")
                        .hint(format!("fields: {}", Field::WORDS.join(",")))
                })
            })
            .collect()
    }
}

/// Refuses an input that cannot be there to read, and files that have no name, while there may be no database yet.
pub fn look(file: &Path, safety: &SafetyFlags) -> anyhow::Result<()> {
    for (flag, file) in [("--rejects", &safety.rejects), ("--report", &safety.report)] {
        written::named(flag, file.as_deref())?;
    }
    Source::look(file).map_err(super::staging::problem)
}

/// Opens the file, or standard input for `-`.
pub fn source(app: &App, file: &Path) -> anyhow::Result<Source> {
    let source = Source::open(file).map_err(super::staging::problem)?;
    if let Some(output) = app.out.file() {
        written::check(app, "-o", output, &[("the input itself", source.path())])?;
    }
    Ok(source)
}

/// Reads `field=value` pairs.
pub fn pairs(flag: &str, given: &[String]) -> Result<Vec<(String, String)>, Problem> {
    given
        .iter()
        .map(|pair| match pair.split_once('=') {
            Some((field, value)) if !field.trim().is_empty() => Ok((
                field.trim().to_owned(),
                value.trim().trim_matches('"').to_owned(),
            )),
            _ => Err(Problem::usage(format!("{flag} '{pair}' is no pair"))
                .hint(format!("write {flag} name=\"Full name\""))),
        })
        .collect()
}

/// The most bytes of a list of domains.
const DOMAINS_MOST: u64 = 64 << 20;

fn domains(file: Option<&PathBuf>) -> anyhow::Result<HashSet<String>> {
    let Some(path) = file else {
        return Ok(HashSet::new());
    };
    let text = App::text_of(path, DOMAINS_MOST)?;
    let mut domains = HashSet::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if !line.is_empty() {
            let key = domain_key(line).map_err(|mut problem| {
                problem.message = format!(
                    "'{}' line {}: {}",
                    path.display(),
                    number + 1,
                    problem.message
                );
                problem
            })?;
            domains.insert(key);
        }
    }
    Ok(domains)
}
