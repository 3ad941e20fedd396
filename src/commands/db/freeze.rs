//! `roster db freeze`

use clap::Args;

use super::{
    file,
    state::{Changed, told},
};
use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    storage::{
        audit::Entry,
        freeze::{self, Outcome},
    },
};

/// Let nobody write to the database, until it is thawed
///
/// Reading goes on. Whatever writes is refused with exit 7 and --reason. What is being written at the moment is finished first; while
/// somebody sends mail the database is not frozen, for the answers of the mail server would be lost.
#[derive(Args)]
#[command(after_help = "Example:\n  roster db freeze --reason 'moving to another machine'")]
pub struct Freeze {}

impl Verb for Freeze {
    fn access(&self) -> Access {
        Access::Maintain
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Changed>()?;
        file::must_be_there(app)?;
        let ending = app.ending();
        let App { db, actor, .. } = app;
        let entry = Entry {
            at: app.clock.now(),
            actor,
            command: "db freeze",
            reason: app.switches.reason.as_deref(),
            import_id: None,
        };
        let outcome = match freeze::freeze(db, &entry, None, ending)? {
            Outcome::Changed => "frozen",
            Outcome::Unchanged => "unchanged",
            Outcome::Sending => return Err(sending().into()),
            Outcome::Other(_) => {
                freeze::must_be_open(db)?;
                "unchanged"
            }
        };
        told(app, &columns, outcome)
    }
}

/// Somebody sends mail.
pub(super) fn sending() -> Problem {
    Problem::unavailable("a sender is at work, and its answers could not be noted any more")
        .code("sender_alive")
        .hint("wait until it has ended or stop it, then run it again; one that died is forgotten after two minutes")
}
