//! `roster db thaw`

use clap::Args;

use super::{
    file,
    state::{Changed, told},
};
use crate::{
    app::{Access, App},
    commands::Verb,
    storage::{
        audit::Entry,
        freeze::{self, Outcome, State},
    },
};

/// Let everybody write to a frozen database again
#[derive(Args)]
#[command(after_help = "Example:\n  roster db thaw")]
pub struct Thaw {
    /// Also one that has moved, or whose copy was never finished
    #[arg(long)]
    force: bool,
}

impl Verb for Thaw {
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
            command: "db thaw",
            reason: app.switches.reason.as_deref(),
            import_id: None,
        };
        let before = freeze::get(db)?;
        let outcome = match freeze::thaw(db, &entry, self.force, ending)? {
            Outcome::Changed => "thawed",
            Outcome::Other(_) => {
                freeze::must_be_open(db)?;
                "unchanged"
            }
            Outcome::Unchanged | Outcome::Sending => "unchanged",
        };
        let moving = before.filter(|found| outcome == "thawed" && found.state == State::Frozen);
        if let Some(to) = moving.and_then(|found| found.other) {
            app.out.note(&format!(
                "it was about to move to {to}: a copy that still runs will fail, and can be run again"
            ));
        }
        told(app, &columns, outcome)
    }
}
