//! `roster audit …`

pub(in crate::commands) mod facts;
mod list;

use clap::Subcommand;

use super::Verb;

/// The verbs of the audit.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    List(list::List),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::List(verb) => Box::new(verb),
        }
    }
}
