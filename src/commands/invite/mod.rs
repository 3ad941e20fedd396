//! `roster invite …`

mod accept;
mod arrival;
mod cancel;
mod drain;
pub(in crate::commands) mod facts;
mod guest;
mod letters;
mod list;
mod named;
mod plan;
mod resend;
mod send;
mod show;
mod wanted;

use clap::Subcommand;

use super::Verb;

/// The verbs of invites.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Send(send::Send),
    List(list::List),
    Show(show::Show),
    Resend(resend::Resend),
    Cancel(cancel::Cancel),
    Accept(accept::Accept),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Send(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
            Command::Resend(verb) => Box::new(verb),
            Command::Cancel(verb) => Box::new(verb),
            Command::Accept(verb) => Box::new(verb),
        }
    }
}
