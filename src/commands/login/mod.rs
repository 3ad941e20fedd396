//! `roster login …`

mod message;

use clap::Subcommand;

use crate::commands::Verb;

/// The verbs of logging in.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Message(message::Message),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Message(verb) => Box::new(verb),
        }
    }
}
