//! `roster account credit …`

pub(super) mod add;
pub(super) mod list;
pub(super) mod show;

use clap::Subcommand;

use crate::commands::Verb;

/// The verbs of credit.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Add(add::Add),
    List(list::List),
    Show(show::Show),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
        }
    }
}
