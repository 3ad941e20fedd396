//! `roster changes`

use clap::Args;

use super::{
    Verb,
    args::listing::{self, Condition},
};
use crate::{
    app::{Access, App},
    error::Problem,
    storage::{
        audit,
        changes::{self, Change, Cursor},
    },
};

/// Print what was done after a cursor, oldest first: a feed for other programs
///
/// One row per thing touched, in the order of the commits, without gaps: keep the cursor of the last row, and go on from there
/// next time. An import is followed by the people it created and changed. A cursor that the database has not come to is exit 3: it is of
/// another one, or of one that a backup has replaced.
#[derive(Args)]
#[command(after_help = "Example:\n  roster changes --since 0 --limit 100 -f jsonl")]
pub struct Changes {
    /// What was done after this cursor; 0 is from the beginning
    #[arg(long, value_name = "CURSOR")]
    since: Cursor,
    /// At most N rows
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
    #[command(flatten)]
    condition: Condition,
}

impl Changes {
    /// The one verb there is.
    pub fn verb(self) -> Box<dyn Verb> {
        Box::new(self)
    }
}

impl Verb for Changes {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Change>()?;
        let (since, limit) = (self.since, self.limit);
        // Numbers only grow: whoever has read further has read another database, or one that a backup has replaced.
        let newest = audit::last(&mut app.db)?.unwrap_or(0);
        if since.seq() > newest {
            return Err(unknown(since, newest).into());
        }
        let rows = listing::write(app, &columns, |db, row| {
            db.snapshot(|db| changes::each(db, since, limit, row))
        })?;
        self.condition.check(rows)
    }
}

fn unknown(since: Cursor, newest: i64) -> Problem {
    Problem::not_found(format!(
        "the database has not come to the cursor {}: its newest change is {newest}",
        since.seq()
    ))
    .code("unknown_cursor")
    .hint(format!(
        "it is the cursor of another database, or of what a restore has undone; read anew from the start: roster changes --since 0, \
         or only what comes from now on: --since {newest}"
    ))
}
