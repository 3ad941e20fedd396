//! `roster man`

use std::{
    borrow::Cow,
    fs, io,
    path::{Path, PathBuf},
};

use clap::Args;
use clap_mangen::{
    Man as Page,
    roff::{Roff, roman},
};
use serde::Serialize;

use super::{Verb, facts::Effect};
use crate::{
    app::{Access, App},
    error::{Kind, Problem, did_you_mean},
    output::Record,
};

/// Print a page of the manual, or write all of them into a folder
///
/// roster.1 is about the options that every command takes, roster-NOUN.1 about the verbs of one noun.
#[derive(Args)]
#[command(after_help = "Examples:\n  roster man user\n  roster man --out share/man/man1")]
pub struct Man {
    /// The noun whose page is printed; without one it is the page of roster
    #[arg(value_name = "NOUN", conflicts_with = "out")]
    noun: Option<String>,
    /// Write every page into this folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Man {
    /// The verb; `tree` makes the tree of commands that the manual is about.
    pub fn verb(self, tree: fn() -> clap::Command) -> Box<dyn Verb> {
        Box::new(Print {
            noun: self.noun,
            out: self.out,
            tree,
        })
    }
}

struct Print {
    noun: Option<String>,
    out: Option<PathBuf>,
    tree: fn() -> clap::Command,
}

/// One page that was written.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Written {
    page: String,
    path: String,
}

impl Record for Written {
    const NOUN: &'static str = "page";
    const FIELDS: &'static [&'static str] = &["page", "path"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.path)
    }
}

impl Verb for Print {
    fn access(&self) -> Access {
        Access::None
    }

    fn bears_faults(&self) -> bool {
        true
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let pages = pages((self.tree)())?;
        if let Some(folder) = &self.out {
            return write(app, folder, pages);
        }
        let name = match &self.noun {
            Some(noun) => noun_page(noun, &(self.tree)())?,
            None => "roster.1".to_owned(),
        };
        if let Some((_, text)) = pages.iter().find(|(page, _)| *page == name) {
            app.out.text(text)?;
        }
        Ok(())
    }
}

/// The name of the page of a noun, which may be a plural.
fn noun_page(noun: &str, tree: &clap::Command) -> Result<String, Problem> {
    if let Some(command) = tree.find_subcommand(noun) {
        return Ok(format!("roster-{}.1", command.get_name()));
    }
    let near = did_you_mean(noun, tree.get_subcommands().map(clap::Command::get_name));
    Err(Problem::not_found(format!("no page about '{noun}'"))
        .hint(near.unwrap_or_else(|| "roster --help lists the nouns".to_owned())))
}

fn write(app: &mut App, folder: &Path, pages: Vec<(String, String)>) -> anyhow::Result<()> {
    let columns = app.out.columns::<Written>()?;
    let failed = |path: &Path, error: io::Error| {
        io::Error::new(error.kind(), format!("'{}': {error}", path.display()))
    };
    let mut written = Vec::with_capacity(pages.len());
    if !app.switches.dry_run {
        fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    }
    for (page, text) in pages {
        let path = folder.join(&page);
        if !app.switches.dry_run {
            fs::write(&path, text).map_err(|error| failed(&path, error))?;
        }
        written.push(Written {
            page,
            path: path.display().to_string(),
        });
    }
    if !app.switches.dry_run {
        app.stands(format!("ls -l {}", folder.display()));
    }
    let mut list = app.out.receipts(&columns)?;
    written.iter().try_for_each(|page| list.row(page))?;
    Ok(list.end()?)
}

/// Every page of the manual: its file name and its text.
pub fn pages(mut tree: clap::Command) -> io::Result<Vec<(String, String)>> {
    tree.build();
    let mut pages = vec![("roster.1".to_owned(), once(&root_page(&tree)?))];
    for noun in tree.get_subcommands().filter(|noun| !noun.is_hide_set()) {
        let name = format!("roster-{}", noun.get_name());
        let text = page_of_noun(&name, noun)?;
        pages.push((format!("{name}.1"), once(&text)));
    }
    Ok(pages)
}

/// The page with the generator's preamble, which stands before each of its parts, at the top alone.
fn once(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let preamble: Vec<&str> = text.lines().take(2).collect();
    let rest = text.lines().skip(2).filter(|line| !preamble.contains(line));
    let mut page: Vec<&str> = preamble.iter().copied().chain(rest).collect();
    page.push("");
    page.join("\n")
}

fn root_page(tree: &clap::Command) -> io::Result<Vec<u8>> {
    let page = Page::new(in_full(tree.clone(), false)).title("ROSTER");
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_description_section(&mut text)?;
    page.render_subcommands_section(&mut text)?;
    page.render_options_section(&mut text)?;
    examples(tree, "SH", &mut text)?;
    page.render_version_section(&mut text)?;
    Ok(text)
}

fn page_of_noun(name: &str, noun: &clap::Command) -> io::Result<Vec<u8>> {
    let version = env!("CARGO_PKG_VERSION");
    let page = Page::new(in_full(noun.clone(), true))
        .title(name.to_uppercase())
        .source(format!("roster {version}"));
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    let mut verbs = Vec::new();
    leaves(noun, format!("roster {}", noun.get_name()), &mut verbs);
    for (words, verb) in verbs {
        section(&words, verb, &mut text)?;
    }
    Roff::new()
        .control("SH", ["SEE ALSO"])
        .text([roman("roster(1) for the options that every verb takes")])
        .to_writer(&mut text)?;
    Ok(text)
}

/// The commands without subcommands below a command, each with the words that call it.
fn leaves<'a>(
    command: &'a clap::Command,
    words: String,
    found: &mut Vec<(String, &'a clap::Command)>,
) {
    if !command.has_subcommands() {
        found.push((words, command));
        return;
    }
    for child in command.get_subcommands() {
        leaves(child, format!("{words} {}", child.get_name()), found);
    }
}

/// One verb as a section of its noun's page. The sections that the generator makes become parts of it.
fn section(words: &str, verb: &clap::Command, text: &mut Vec<u8>) -> io::Result<()> {
    let page = Page::new(in_full(verb.clone(), true));
    Roff::new()
        .control("SH", [words.to_uppercase().as_str()])
        .to_writer(text)?;
    let mut parts = Vec::new();
    page.render_synopsis_section(&mut parts)?;
    page.render_description_section(&mut parts)?;
    page.render_options_section(&mut parts)?;
    for line in String::from_utf8_lossy(&parts).lines() {
        match line {
            ".SH SYNOPSIS" => {}
            ".SH DESCRIPTION" => text.extend_from_slice(b".PP\n"),
            line => {
                let line = line
                    .strip_prefix(".SH ")
                    .map_or_else(|| line.to_owned(), |title| format!(".SS {title}"));
                text.extend_from_slice(line.as_bytes());
                text.push(b'\n');
            }
        }
    }
    examples(verb, "SS", text)?;
    exits(words, text)
}

/// What the facts of a verb say: whether it writes, and how it may end.
fn exits(words: &str, text: &mut Vec<u8>) -> io::Result<()> {
    let Some(facts) = super::facts_of(words.trim_start_matches("roster ")) else {
        return Ok(());
    };
    let effect = match facts.effect {
        Effect::Reads => "It writes nothing.",
        Effect::Writes => "It writes to the database; -n rehearses it.",
        Effect::Mails => {
            "It writes to the database and sends the mail that it causes; -n rehearses it."
        }
        Effect::Posts => "It reads; with --mail-to it also sends mail, which -n rehearses.",
        Effect::Files => "It writes files; -n rehearses it.",
    };
    let codes = facts.all_exits();
    let ends: Vec<String> = codes
        .into_iter()
        .map(|code| format!("{code} {}", Kind::name_of(code)))
        .collect();
    let ends = format!("{effect} It ends with {}.", ends.join(", "));
    Roff::new()
        .control("SS", ["EXIT STATUS"])
        .text([roman(ends)])
        .to_writer(text)
}

/// The examples of a command's help, as they stand there.
fn examples(command: &clap::Command, heading: &str, text: &mut Vec<u8>) -> io::Result<()> {
    let Some(help) = command.get_after_help() else {
        return Ok(());
    };
    let help = help.to_string();
    let mut lines = help.lines();
    let title = lines.next().unwrap_or_default().trim_end_matches(':');
    let mut page = Roff::new();
    page.control(heading, [title.to_uppercase().as_str()])
        .control("nf", []);
    for line in lines {
        page.text([roman(line.trim_start())]);
    }
    page.control("fi", []);
    page.to_writer(text)
}

/// The command with the options that its short help leaves out, and with `own` without those that every command takes.
fn in_full(command: clap::Command, own: bool) -> clap::Command {
    command.mut_args(|argument| {
        let everywhere = argument.is_global_set() || argument.get_id() == "help";
        argument.hide_short_help(false).hide(own && everywhere)
    })
}
