//! `roster changes`

use clap::Args;

use super::{
    Verb,
    args::listing::{self, Condition},
};
use crate::{
    app::{Access, App},
    storage::changes::{self, Change, Cursor},
};

/// Print what was done after a cursor, oldest first: a feed for other programs
///
/// One row per thing touched, in the order of the commits, without gaps: keep the cursor of the last row, and go on from there
/// next time. An import is followed by the people it created and changed.
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
        let rows = listing::write(app, &columns, |db, row| {
            db.snapshot(|db| changes::each(db, since, limit, row))
        })?;
        self.condition.check(rows)
    }
}
