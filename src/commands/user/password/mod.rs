//! `roster user password …`

pub(super) mod expiring;
pub(super) mod reset;
pub(super) mod set;

use clap::Subcommand;

use crate::commands::Verb;

/// The verbs of users' passwords.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Set(set::Set),
    Reset(Box<reset::Reset>),
    Expiring(expiring::Expiring),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Set(verb) => Box::new(verb),
            Command::Reset(verb) => verb,
            Command::Expiring(verb) => Box::new(verb),
        }
    }
}
