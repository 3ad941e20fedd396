//! `roster account …`

mod list;
mod open;
mod owner;
mod show;

use clap::Subcommand;

use super::Verb;

/// The verbs of accounts.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Open(Box<open::Open>),
    List(list::List),
    Show(show::Show),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Open(verb) => verb,
            Command::List(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
        }
    }
}
