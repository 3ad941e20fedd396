//! Options that every verb takes.

use clap::Args;

use crate::{
    app::Switches,
    commands::args::values::text_of,
    error::Problem,
    output::{Color, Format, Options},
    settings::{GlobalFlags, Settings},
};

/// Options that every verb takes.
#[derive(Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct Global {
    /// Database: a path, sqlite:PATH, :memory: or postgres://…
    #[arg(long, global = true, value_name = "PATH|URL")]
    db: Option<String>,
    /// A replica that reading verbs ask instead
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    db_read: Option<String>,
    /// Config file
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    config: Option<String>,
    /// Profile of the config file
    #[arg(long, global = true, value_name = "NAME", hide_short_help = true)]
    profile: Option<String>,
    /// Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg
    #[arg(short, long, global = true, value_name = "FORMAT", value_parser = text_of(&[Format::WORDS]))]
    format: Option<String>,
    /// Columns, in this order; +a,-b adds and drops, `all` is every one
    #[arg(long, global = true, value_name = "A,B", allow_hyphen_values = true)]
    fields: Option<String>,
    /// Bare values of one column, one per line
    #[arg(long, global = true, value_name = "A", conflicts_with = "fields")]
    field: Option<String>,
    /// Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row
    #[arg(
        long,
        global = true,
        value_name = "EXPR",
        conflicts_with_all = ["field", "excel"]
    )]
    jq: Option<String>,
    /// No header line
    #[arg(long, global = true, hide_short_help = true)]
    no_header: bool,
    /// NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin
    #[arg(short = '0', long, global = true, hide_short_help = true)]
    null: bool,
    /// Write to a file, whole or not at all
    #[arg(short, long, global = true, value_name = "FILE")]
    output: Option<std::path::PathBuf>,
    /// CSV for spreadsheets: BOM, CRLF, formulas defused
    #[arg(long, global = true, hide_short_help = true)]
    excel: bool,
    /// Rehearse: do everything, keep nothing
    #[arg(short = 'n', long, global = true)]
    dry_run: bool,
    /// Consent to what otherwise needs a yes
    #[arg(short, long, global = true)]
    yes: bool,
    /// Consent to at most so many changes
    #[arg(long, global = true, value_name = "N", hide_short_help = true)]
    max_changes: Option<u64>,
    /// Who acts, for the audit
    #[arg(long, global = true, value_name = "NAME", hide_short_help = true)]
    actor: Option<String>,
    /// Why, for the audit
    #[arg(long, global = true, value_name = "TEXT")]
    reason: Option<String>,
    /// Time zone of dates that name none
    #[arg(long, global = true, value_name = "ZONE", hide_short_help = true)]
    tz: Option<String>,
    /// How long to wait for a busy database
    #[arg(long, global = true, value_name = "10s", hide_short_help = true)]
    wait: Option<String>,
    /// Colour: auto, always or never
    #[arg(long, global = true, value_name = "WHEN", hide_short_help = true, value_parser = text_of(&[Color::WORDS]))]
    color: Option<String>,
    /// No Unicode drawing
    #[arg(long, global = true, hide_short_help = true)]
    ascii: bool,
    /// Say nothing but errors
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Say more
    #[arg(short, long, global = true, hide_short_help = true)]
    verbose: bool,
}

impl Global {
    /// Those that are settings.
    pub fn flags(&self) -> GlobalFlags {
        GlobalFlags {
            db: self.db.clone(),
            db_read: self.db_read.clone(),
            config: self.config.clone(),
            profile: self.profile.clone(),
            format: self.format.clone(),
            tz: self.tz.clone(),
            actor: self.actor.clone(),
            wait: self.wait.clone(),
            color: self.color.clone(),
            ascii: self.ascii,
        }
    }

    /// Those that are no settings.
    pub fn switches(&self) -> Switches {
        Switches {
            dry_run: self.dry_run,
            yes: self.yes,
            max_changes: self.max_changes,
            // Blanks are no reason.
            reason: (self.reason.clone()).filter(|reason| !reason.trim().is_empty()),
            null: self.null,
            quiet: self.quiet,
        }
    }

    /// Those that say how the answer is written.
    pub fn options(&self, settings: &Settings) -> Result<Options, Problem> {
        if let Some(file) = &self.output {
            settings.check_written("-o", file)?;
        }
        let format = settings
            .format
            .as_deref()
            .map(str::parse::<Format>)
            .transpose()
            // Settings know the formats of reports as well, and where the word came from.
            .map_err(|error| {
                Problem::usage(format!("this command has no such format: {error}"))
                    .hint("-f table, json, jsonl, csv, tsv or ids; of reports also html and svg")
            })?;
        let format = self.format_for_excel(self.format_for_jq(format)?)?;
        Ok(Options {
            format,
            jq: self.jq.clone(),
            now: settings.now.map(|now| now.0),
            fields: self.fields.clone(),
            field: self.field.clone(),
            header: !self.no_header,
            null: self.null,
            file: self.output.clone(),
            excel: self.excel,
            quiet: self.quiet,
            asked: self.format.is_some()
                || self.output.is_some()
                || self.fields.is_some()
                || self.field.is_some()
                || self.jq.is_some()
                || self.excel,
            verbose: self.verbose,
            color: settings.color,
            ascii: settings.ascii,
            width: settings.columns,
        })
    }

    /// The format on the command line, or the JSON that `--jq` means: errors are told in it.
    pub fn format_word(&self) -> Option<&str> {
        let implied = self.jq.as_ref().map(|_| "json");
        self.format.as_deref().or(implied)
    }

    /// With `--excel` the answer is CSV, whatever is usual; another format that was asked for is refused.
    fn format_for_excel(&self, usual: Option<Format>) -> Result<Option<Format>, Problem> {
        match usual {
            Some(format) if self.excel && format != Format::Csv => {
                if self.format.is_none() {
                    return Ok(Some(Format::Csv));
                }
                Err(Problem::usage(format!(
                    "--excel is a way to write CSV, and -f {format} is none"
                ))
                .hint("leave out -f, or take -f csv"))
            }
            usual => Ok(usual),
        }
    }

    /// With `--jq` the answer is JSON, whatever is usual; another format that was asked for is refused.
    fn format_for_jq(&self, usual: Option<Format>) -> Result<Option<Format>, Problem> {
        match (&self.jq, usual) {
            (None, usual) => Ok(usual),
            (Some(_), Some(format)) if format.is_json() => Ok(Some(format)),
            (Some(_), Some(format)) if self.format.is_some() => Err(Problem::usage(format!(
                "--jq filters JSON, and -f {format} is none"
            ))
            .hint("leave out -f, or take -f jsonl to filter row by row")),
            (Some(_), _) => Ok(Some(Format::Json)),
        }
    }
}
