//! A command that is a line of a batch: words without a shell, and only those options of roster that are about the command itself.

use std::ffi::OsString;

use clap::{
    ArgMatches, Command, CommandFactory, FromArgMatches, error::ErrorKind, parser::ValueSource,
};

use super::{Cli, called::Called, dash, refusal};
use crate::{
    commands::batch::{Line, Reader},
    error::Problem,
    output::Format,
    settings::Settings,
};

/// Options that are settled once for all lines.
const OF_THE_BATCH: &[&str] = &[
    "db", "db_read", "config", "profile", "output", "tz", "wait", "color", "ascii", "verbose",
    "quiet", "null",
];

/// Reads lines; what a noun looks like is described once, when the first line calls it.
pub(super) fn reader() -> Reader {
    let mut command = Cli::command();
    Box::new(move |words, settings| line(&mut command, words, settings))
}

fn line(command: &mut Command, words: &[String], settings: &Settings) -> Result<Line, Problem> {
    let words = &dash::joined(words.iter().cloned());
    let argv = || std::iter::once("roster".to_owned()).chain(words.iter().cloned());
    let typed: Vec<OsString> = argv().map(OsString::from).collect();
    let read = command
        .try_get_matches_from_mut(argv())
        .and_then(|matches| {
            let cli = Cli::from_arg_matches(&matches)?;
            Ok((matches, cli))
        });
    let (matches, cli) = read.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Problem::usage("a line of a batch is a whole command")
                .hint("roster commands lists them")
        }
        _ => refusal::problem(&error, words),
    })?;
    let (path, last) = way(&matches);
    if let Some(option) = OF_THE_BATCH.iter().find(|option| is_given(last, option)) {
        let flag = option.replace('_', "-");
        return Err(
            Problem::usage(format!("--{flag} is an option of the batch, not of a line"))
                .code("not_in_batch")
                .hint(format!(
                    "give it before the file: roster --{flag} … batch FILE"
                )),
        );
    }
    let Cli {
        global,
        command: Called(called),
    } = cli;
    let helped = |problem| refusal::with_help(problem, &typed);
    let mut options = global.options(settings).map_err(helped)?;
    if global
        .format_word()
        .is_some_and(|format| !matches!(format, "json" | "jsonl"))
    {
        return Err(Problem::usage("the lines of a batch answer in JSON")
            .code("not_in_batch")
            .hint("leave out -f"));
    }
    options.format = Some(Format::Json);
    options.file = None;
    options.quiet = false;
    options.asked = true;
    Ok(Line {
        words: path.join(" "),
        verb: called.verb(),
        options,
        switches: global.switches(),
        actor: global.flags().actor,
    })
}

/// The words that were understood, and the matches of the last of them.
fn way(matches: &ArgMatches) -> (Vec<String>, &ArgMatches) {
    let (mut path, mut last) = (Vec::new(), matches);
    while let Some((word, below)) = last.subcommand() {
        path.push(word.to_owned());
        last = below;
    }
    (path, last)
}

fn is_given(matches: &ArgMatches, option: &str) -> bool {
    matches.try_contains_id(option).is_ok()
        && matches.value_source(option) == Some(ValueSource::CommandLine)
}
