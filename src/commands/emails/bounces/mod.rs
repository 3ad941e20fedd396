//! `roster emails bounces …`

pub(super) mod import;

use clap::Subcommand;

use crate::commands::Verb;

/// The verbs of bounces.
#[derive(Subcommand)]
#[allow(missing_docs)] // Each verb is described where its arguments are.
pub enum Command {
    Import(import::Import),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Import(verb) => Box::new(verb),
        }
    }
}
