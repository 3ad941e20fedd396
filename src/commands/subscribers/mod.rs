//! `roster subscribers …`

mod addresses;
mod check;
mod confirm;
mod consent;
mod export;
pub(in crate::commands) mod facts;
mod import;
mod list;
mod resubscribe;
mod subscribe;
mod suppress;
mod unsubscribe;

use clap::Subcommand;

use super::Verb;

/// The verbs of subscribers.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Import(Box<import::Import>),
    Check(Box<check::Check>),
    List(Box<list::List>),
    Subscribe(subscribe::Subscribe),
    Unsubscribe(unsubscribe::Unsubscribe),
    Resubscribe(resubscribe::Resubscribe),
    Confirm(confirm::Confirm),
    Consent(consent::Consent),
    Export(Box<export::Export>),
    /// The suppression list: addresses and domains that must not be mailed
    #[command(subcommand)]
    Suppress(suppress::Command),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Import(verb) => verb,
            Command::Check(verb) => verb,
            Command::List(verb) => verb,
            Command::Subscribe(verb) => Box::new(verb),
            Command::Unsubscribe(verb) => Box::new(verb),
            Command::Resubscribe(verb) => Box::new(verb),
            Command::Confirm(verb) => Box::new(verb),
            Command::Consent(verb) => Box::new(verb),
            Command::Export(verb) => verb,
            Command::Suppress(command) => command.verb(),
        }
    }
}
