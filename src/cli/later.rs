//! Nouns whose verbs and flags are described only when one of them is called.
//!
//! Hundreds of flags take longer to describe than one person takes to find.

use super::called;
use clap::{ArgMatches, Command, Error, FromArgMatches, Subcommand};

/// The verbs of a noun, described when the noun is met.
pub struct Later<C>(pub C);

impl<C: FromArgMatches> FromArgMatches for Later<C> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        C::from_arg_matches(matches).map(Later)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}

impl<C: Subcommand> Subcommand for Later<C> {
    fn augment_subcommands(command: Command) -> Command {
        command.defer(described::<C>)
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        command.defer(described::<C>)
    }

    fn has_subcommand(name: &str) -> bool {
        C::has_subcommand(name)
    }
}

/// The noun with its verbs; what it says of itself stays.
fn described<C: Subcommand>(noun: Command) -> Command {
    let about = noun.get_about().cloned().unwrap_or_default();
    called::described::<C>(noun).about(about)
}
