//! `roster emails …`

mod campaign;
mod cancel;
mod pause;
mod resume;
mod send_queued;

use clap::Subcommand;

use super::Verb;

/// The verbs of mail.
#[derive(Subcommand)]
#[allow(missing_docs)] // Each verb is described where its arguments are.
pub enum Command {
    SendQueued(send_queued::SendQueued),
    Cancel(cancel::Cancel),
    Pause(pause::Pause),
    Resume(resume::Resume),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::SendQueued(verb) => Box::new(verb),
            Command::Cancel(verb) => Box::new(verb),
            Command::Pause(verb) => Box::new(verb),
            Command::Resume(verb) => Box::new(verb),
        }
    }
}
