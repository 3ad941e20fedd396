//! `roster login …`

pub(in crate::commands) mod facts;
mod message;
mod session;
mod verify;

use clap::Subcommand;

use super::Verb;

/// The verbs of log-ins.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Verify(verify::Verify),
    Session(session::Session),
    Message(message::Message),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Verify(verb) => Box::new(verb),
            Command::Session(verb) => Box::new(verb),
            Command::Message(verb) => Box::new(verb),
        }
    }
}
