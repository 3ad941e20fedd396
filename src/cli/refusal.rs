//! What the command line cannot read, told in roster's own form: what is wrong, near names, a help command that exists.

use std::{collections::BTreeSet, ffi::OsString, io::Write};

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{early, tree, version, wants_json};
use crate::{
    error::{Kind, Problem, near},
    output::{Streams, is_broken_pipe},
    settings::masked_url,
};

/// Answers `--help` and `--version`, and tells everything else that clap refuses.
pub(super) fn refuse(error: &clap::Error, argv: &[OsString], mut streams: Streams) -> u8 {
    let help = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    let words = words_of(argv);
    let json = wants_json(format_flag(&words));
    // Who reads JSON gets what is wrong, not a page.
    let nothing_named = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if help || (nothing_named && !json) {
        let verbose = |word: &OsString| word == "-v" || word == "--verbose";
        let text = if error.kind() == ErrorKind::DisplayVersion && argv.iter().any(verbose) {
            version::long()
        } else {
            error.render().to_string()
        };
        let stream = if help {
            &mut streams.stdout
        } else {
            &mut streams.stderr
        };
        let written = stream
            .write_all(text.as_bytes())
            .and_then(|()| stream.flush());
        return match written {
            _ if !help => Kind::Usage.exit(),
            // Help that nobody reads to its end is no failure.
            Err(error) if !is_broken_pipe(&error) => {
                let problem =
                    Problem::unavailable(format!("cannot write standard output: {error}"));
                early(
                    &problem.hint("free some space and run it again"),
                    false,
                    streams,
                )
            }
            _ => 0,
        };
    }
    early(&problem(error, &words), json, streams)
}

/// A problem that says what to type next: where nothing better is known, the help of the command that was typed.
pub(super) fn with_help(problem: Problem, argv: &[OsString]) -> Problem {
    if problem.hint.is_some() {
        return problem;
    }
    let words = words_of(argv);
    let see = format!("see {} --help", Place::of(&words).words.join(" "));
    problem.hint(see)
}

fn words_of(argv: &[OsString]) -> Vec<String> {
    let words = argv.iter().skip(1);
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect()
}

pub(super) fn problem(error: &clap::Error, words: &[String]) -> Problem {
    let place = Place::of(words);
    if error.kind() == ErrorKind::UnknownArgument && place.takes_a_password() {
        let shown = error.get(ContextKind::InvalidArg).map(ToString::to_string);
        if shown.is_none_or(|shown| !shown.starts_with('-')) {
            return Problem::usage("unexpected argument (not shown: it may be a password)").hint(
                format!(
                    "passwords come by --password-stdin or --password-file; see {} --help",
                    place.words.join(" ")
                ),
            );
        }
    }
    let word = |kind| match error.get(kind) {
        Some(ContextValue::String(word)) => Some(word.as_str()),
        _ => None,
    };
    let (message, near) = match (error.kind(), word(ContextKind::InvalidSubcommand)) {
        (ErrorKind::InvalidSubcommand, Some(word)) => (
            format!("no {} '{}'", place.kind_of_next_word(), masked_url(word)),
            place.near_commands(word),
        ),
        (ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, _) => {
            (place.what_is_missing(), Vec::new())
        }
        (ErrorKind::UnknownArgument, _) => (
            first_paragraph(error),
            word(ContextKind::InvalidArg).map_or_else(Vec::new, |flag| place.near_flags(flag)),
        ),
        _ => (
            first_paragraph(error),
            word(ContextKind::SuggestedValue)
                .map(str::to_owned)
                .into_iter()
                .collect(),
        ),
    };
    let asked_for = match word(ContextKind::InvalidSubcommand) {
        // `roster help user find`
        Some("help") => Place::of(&without(words, "help")).words,
        _ => place.words.clone(),
    };
    let see = format!("see {} --help", asked_for.join(" "));
    let mut hint = match near.as_slice() {
        [] => see,
        near => format!("did you mean '{}'? {see}", near.join("' or '")),
    };
    if error.kind() == ErrorKind::MissingRequiredArgument
        && ["<USER>", "<LOGIN>"]
            .iter()
            .any(|name| message.contains(name))
    {
        hint.push_str("; a bare # starts a comment in the shell: write '#45231' in quotes");
    }
    Problem::usage(message).hint(hint)
}

fn without(words: &[String], left_out: &str) -> Vec<String> {
    let words = words.iter().filter(|word| *word != left_out);
    words.cloned().collect()
}

/// What clap says before its tips and its usage, on one line; the password of a URL in it is masked.
fn first_paragraph(error: &clap::Error) -> String {
    let rendered = error.to_string();
    let first = rendered.split("\n\n").next().unwrap_or_default();
    let words = first.trim_start_matches("error: ").split_whitespace();
    words.map(masked_url).collect::<Vec<_>>().join(" ")
}

/// The value of `-f` or `--format`, wherever it stands.
fn format_flag(words: &[String]) -> Option<&str> {
    let after = |index: usize| words.get(index + 1).map(String::as_str);
    words
        .iter()
        .enumerate()
        .find_map(|(index, word)| match word.as_str() {
            "-f" | "--format" => after(index),
            word => word
                .strip_prefix("--format=")
                .or_else(|| word.strip_prefix("-f").filter(|_| !word.starts_with("--"))),
        })
}

/// How far into the tree of commands a command line leads.
struct Place {
    /// The program and the words that were understood.
    words: Vec<String>,
    /// The command that they name.
    command: clap::Command,
    /// All of roster.
    root: clap::Command,
}

impl Place {
    fn of(words: &[String]) -> Place {
        let root = tree();
        let mut place = Place {
            words: vec![root.get_name().to_owned()],
            command: root.clone(),
            root,
        };
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            if word == "--" {
                break;
            }
            if word.len() > 1 && word.starts_with('-') {
                if place.takes_next(word) {
                    rest.next();
                }
                continue;
            }
            let Some(command) = place.command.find_subcommand(word).cloned() else {
                break;
            };
            place.words.push(command.get_name().to_owned());
            place.command = command;
        }
        place
    }

    /// Whether the word after this flag is its value.
    fn takes_next(&self, flag: &str) -> bool {
        let mut arguments = self
            .command
            .get_arguments()
            .chain(self.root.get_arguments());
        let found = match flag.strip_prefix("--") {
            Some(long) => arguments.find(|argument| argument.get_long() == Some(long)),
            // In -nf the last letter may take a value, which is the next word.
            None => arguments.find(|argument| argument.get_short() == flag.chars().last()),
        };
        found.is_some_and(|argument| {
            argument.get_action().takes_values() && !argument.is_require_equals_set()
        })
    }

    /// Whether a word that stands here by mistake may be a password.
    fn takes_a_password(&self) -> bool {
        let mut arguments = self.command.get_arguments();
        arguments.any(|argument| argument.get_id() == "password_stdin")
    }

    fn kind_of_next_word(&self) -> &'static str {
        if self.words.len() == 1 {
            "noun"
        } else {
            "verb"
        }
    }

    fn what_is_missing(&self) -> String {
        if self.command.has_subcommands() {
            format!("no {} is named", self.kind_of_next_word())
        } else {
            "arguments are missing".to_owned()
        }
    }

    /// Names near to a word: of what may stand here, or else whole commands whose verb it is.
    fn near_commands(&self, word: &str) -> Vec<String> {
        let names = self.command.get_subcommands().map(clap::Command::get_name);
        let near = near(word, names);
        if !near.is_empty() {
            return near.into_iter().map(str::to_owned).collect();
        }
        let nouns = self.root.get_subcommands();
        nouns
            .filter(|noun| noun.find_subcommand(word).is_some())
            .map(|noun| format!("roster {} {word}", noun.get_name()))
            .take(3)
            .collect()
    }

    fn near_flags(&self, flag: &str) -> Vec<String> {
        let arguments = self
            .command
            .get_arguments()
            .chain(self.root.get_arguments());
        let longs: BTreeSet<&str> = arguments.filter_map(clap::Arg::get_long).collect();
        let flag = flag.trim_start_matches('-');
        near(flag, longs)
            .into_iter()
            .map(|long| format!("--{long}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn flags_and_their_values_are_no_part_of_the_way() {
        for (line, place) in [
            ("user fnd", "roster user"),
            ("users find --bogus", "roster user find"),
            ("--db user user -nf json find x y", "roster user find"),
            ("--db=x -q user find --tag find", "roster user find"),
            ("user --login-active find", "roster user find"),
            ("-- user", "roster"),
            ("usr find", "roster"),
        ] {
            assert_eq!(Place::of(&words(line)).words.join(" "), place, "{line}");
        }
    }

    #[test]
    fn the_format_is_found_wherever_it_stands() {
        for line in [
            "user find -f json",
            "-fjson user",
            "--format=json",
            "--format json x",
        ] {
            assert_eq!(format_flag(&words(line)), Some("json"), "{line}");
        }
        assert_eq!(format_flag(&words("user find --fields a")), None);
    }
}
