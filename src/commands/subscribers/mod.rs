//! `roster subscribers …`

mod import;

use clap::Subcommand;

use super::Verb;

/// The verbs of subscribers.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Import(Box<import::Import>),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Import(verb) => verb,
        }
    }
}
