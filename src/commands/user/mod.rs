//! `roster user …`

mod find;

use clap::Subcommand;

use super::Verb;

/// The verbs of users.
#[derive(Subcommand)]
pub enum Command {
    Find(find::Find),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Find(verb) => Box::new(verb),
        }
    }
}
