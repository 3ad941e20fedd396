//! The one row that every writer locks, which also says whether the database takes writes at all.

use super::{Db, Ending, Error, Result};

/// The columns of the row that say so.
pub(super) const STATE: &str = "SELECT state, state_reason, other FROM writer WHERE id = 1";

impl Db {
    pub(super) fn commit(&mut self) -> Result<()> {
        *self.statements() += 1;
        match self {
            Db::Sqlite(db) => {
                db.batch("COMMIT")?;
                db.commits += 1;
            }
            Db::Postgres(db) => {
                db.commit()?;
                db.commits += 1;
            }
        }
        Ok(())
    }

    /// How many transactions this connection has kept: after the first, a command that fails is no command that did nothing.
    pub fn commits(&self) -> u64 {
        match self {
            Db::Sqlite(db) => db.commits,
            Db::Postgres(db) => db.commits,
        }
    }

    /// Runs `work` in one transaction without the writer lock: for making the schema that holds that lock.
    pub fn schema_tx<T>(&mut self, work: impl FnMut(&mut Db) -> Result<T>) -> Result<T> {
        self.bare_tx(Ending::Commit, work)
    }

    /// Runs `work` in one transaction, once, whether the database takes writes or not: for what opens and closes it. `work`
    /// begins with a statement that locks the writer's row.
    pub fn bare_tx<T>(
        &mut self,
        ending: Ending,
        mut work: impl FnMut(&mut Db) -> Result<T>,
    ) -> Result<T> {
        match self {
            Db::Sqlite(db) => db.begin(true)?,
            Db::Postgres(db) => db.begin(true)?,
        }
        self.end_tx(&mut |tx: &mut Db| work(tx).map(|value| (ending, value)))
    }

    /// Waits for the writer lock of an existing schema, and refuses when the database is closed to writers.
    pub(super) fn lock_writer(&mut self) -> Result<()> {
        let mut found = None;
        let mut read = |row: super::Row<'_>| {
            found = Some(row.decode::<(Option<String>, Option<String>, Option<String>)>()?);
            Ok(())
        };
        match self {
            // BEGIN IMMEDIATE has the lock already.
            Db::Sqlite(db) => db.rows(STATE, &[], &mut read)?,
            Db::Postgres(db) => db.lock_writer(&mut read)?,
        }
        let (state, reason, other) = found.unwrap_or_default();
        closed(state.as_deref(), reason, other)
    }
}

/// The refusal of a database in this state; none when it is open.
fn closed(state: Option<&str>, reason: Option<String>, other: Option<String>) -> Result<()> {
    match state {
        None => Ok(()),
        Some("moved") => Err(Error::Moved(other.unwrap_or_default())),
        Some("copying") => Err(Error::Unfinished(other.unwrap_or_default())),
        Some(_) => Err(match other {
            Some(to) => Error::Moving(to),
            None => Error::Frozen(reason),
        }),
    }
}
