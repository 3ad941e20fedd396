//! Of all commands only those are described whose names stand on the command line.
//!
//! clap gives every command beside the called one its own copies of the global options, which takes longer than to find a person.
//! What such a reading refuses is read again with all commands, for its message may name others.

use std::{cell::RefCell, ffi::OsString, mem};

use clap::{ArgMatches, Command, Error, FromArgMatches, Subcommand};

thread_local! {
    /// The words of the command line that is being read.
    static WORDS: RefCell<Option<Vec<OsString>>> = const { RefCell::new(None) };
}

/// Reads a command line as `read` does; first without the commands that it does not name.
pub fn read<T>(
    argv: &[OsString],
    read: impl Fn(&[OsString]) -> Result<T, Error>,
) -> Result<T, Error> {
    WORDS.set(Some(argv.to_vec()));
    let found = read(argv);
    WORDS.set(None);
    found.or_else(|_| read(argv))
}

/// The commands of `C` below this one, or those that are named.
pub fn described<C: Subcommand>(above: Command) -> Command {
    WORDS.with_borrow(|words| {
        let Some(words) = words else {
            return C::augment_subcommands(above);
        };
        let mut all = C::augment_subcommands(Command::new("all"));
        let named = |command: &Command| {
            let is_word = |name: &str| words.iter().any(|word| word == name);
            is_word(command.get_name()) || command.get_all_aliases().any(is_word)
        };
        let all = all.get_subcommands_mut().filter(|command| named(command));
        above.subcommands(all.map(mem::take))
    })
}

/// The commands of a level, as [`described`] has them.
pub struct Called<C>(pub C);

impl<C: FromArgMatches> FromArgMatches for Called<C> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        C::from_arg_matches(matches).map(Called)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}

impl<C: Subcommand> Subcommand for Called<C> {
    fn augment_subcommands(command: Command) -> Command {
        described::<C>(command)
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        described::<C>(command)
    }

    fn has_subcommand(name: &str) -> bool {
        C::has_subcommand(name)
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    fn names(words: &[&str]) -> Vec<String> {
        let argv: Vec<OsString> = words.iter().map(OsString::from).collect();
        let found = RefCell::new(Vec::new());
        let refused = read(&argv, |_| -> Result<(), Error> {
            let mut cli = Cli::command();
            cli.build();
            for noun in cli.get_subcommands() {
                let verbs = noun.get_subcommands().count();
                found
                    .borrow_mut()
                    .push(format!("{} {verbs}", noun.get_name()));
            }
            Ok(())
        });
        assert!(refused.is_ok());
        found.into_inner()
    }

    #[test]
    fn only_what_is_named_is_described() {
        assert_eq!(
            names(&["roster", "user", "erase", "tag"]),
            ["user 2", "tag 0"]
        );
        assert_eq!(names(&["roster", "users", "list"]), ["user 1"]);
        assert_eq!(names(&["roster", "doctor"]), ["doctor 0"]);
    }

    #[test]
    fn what_is_refused_is_read_with_all_commands() {
        let counts = RefCell::new(Vec::new());
        let error = read(&["roster".into(), "uesr".into()], |argv| {
            counts
                .borrow_mut()
                .push(Cli::command().get_subcommands().count());
            let mut command = Cli::command();
            command.try_get_matches_from_mut(argv).map(drop)
        });
        let counts = counts.into_inner();
        assert!(counts[0] == 0 && counts[1] > 25, "{counts:?}");
        assert!(error.unwrap_err().to_string().contains("'user'"));
    }
}
