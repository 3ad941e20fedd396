//! `roster user …`

mod find;
mod import;

use clap::Subcommand;

use super::Verb;

/// The verbs of users.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Find(Box<find::Find>),
    Import(Box<import::Import>),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Find(verb) => verb,
            Command::Import(verb) => verb,
        }
    }
}
