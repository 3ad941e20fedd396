//! `roster user notification …`

pub(super) mod add;
pub(super) mod list;
pub(super) mod remove;

use clap::Subcommand;

use crate::commands::Verb;

/// The verbs of users' web notifications.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Add(add::Add),
    List(list::List),
    Remove(remove::Remove),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Remove(verb) => Box::new(verb),
        }
    }
}
