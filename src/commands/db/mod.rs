//! `roster db …`

mod check;
pub(in crate::commands) mod facts;
mod migrate;
mod status;

use clap::Subcommand;

use super::Verb;

/// The verbs of the database itself.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Status(status::Status),
    Migrate(migrate::Migrate),
    Check(check::Check),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Status(verb) => Box::new(verb),
            Command::Migrate(verb) => Box::new(verb),
            Command::Check(verb) => Box::new(verb),
        }
    }
}
