//! `roster user device …`

pub(super) mod add;
pub(super) mod list;
pub(super) mod revoke;

use clap::Subcommand;

use crate::commands::Verb;

/// The verbs of users' devices.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Add(add::Add),
    List(Box<list::List>),
    Revoke(Box<revoke::Revoke>),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => Box::new(verb),
            Command::List(verb) => verb,
            Command::Revoke(verb) => verb,
        }
    }
}
