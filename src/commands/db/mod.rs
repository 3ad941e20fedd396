//! `roster db …`

mod backup;
mod check;
mod copy;
pub(in crate::commands) mod facts;
mod file;
mod freeze;
mod migrate;
mod place;
mod prune;
mod restore;
mod state;
mod stats;
mod status;
mod target;
mod thaw;
mod vacuum;

use clap::Subcommand;

use super::Verb;

/// The verbs of the database itself.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Status(status::Status),
    Migrate(migrate::Migrate),
    Check(check::Check),
    Stats(stats::Stats),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Copy(copy::Copy),
    Prune(prune::Prune),
    Vacuum(vacuum::Vacuum),
    Freeze(freeze::Freeze),
    Thaw(thaw::Thaw),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Status(verb) => Box::new(verb),
            Command::Migrate(verb) => Box::new(verb),
            Command::Check(verb) => Box::new(verb),
            Command::Stats(verb) => Box::new(verb),
            Command::Backup(verb) => Box::new(verb),
            Command::Restore(verb) => Box::new(verb),
            Command::Copy(verb) => Box::new(verb),
            Command::Prune(verb) => Box::new(verb),
            Command::Vacuum(verb) => Box::new(verb),
            Command::Freeze(verb) => Box::new(verb),
            Command::Thaw(verb) => Box::new(verb),
        }
    }
}
