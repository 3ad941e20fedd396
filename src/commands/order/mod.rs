//! `roster order …`

mod add;
mod buyer;
mod cancel;
pub(in crate::commands) mod facts;
mod import;
mod line;
mod list;
mod refund;
mod same;
mod show;

use clap::Subcommand;

use super::Verb;

/// The verbs of orders.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Import(Box<import::Import>),
    Add(Box<add::Add>),
    List(list::List),
    Show(show::Show),
    Refund(refund::Refund),
    Cancel(cancel::Cancel),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Import(verb) => verb,
            Command::Add(verb) => verb,
            Command::List(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
            Command::Refund(verb) => Box::new(verb),
            Command::Cancel(verb) => Box::new(verb),
        }
    }
}
