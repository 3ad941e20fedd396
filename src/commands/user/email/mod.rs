//! `roster user email …`

mod notify;
pub(super) mod set;

use clap::Subcommand;

use crate::commands::Verb;

/// The verbs of users' addresses.
#[derive(Subcommand)]
#[allow(missing_docs)] // Each verb is described where its arguments are.
pub enum Command {
    Set(set::Set),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Set(verb) => Box::new(verb),
        }
    }
}
