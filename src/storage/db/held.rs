//! One transaction around several: what a batch keeps or undoes as a whole.

use super::{Db, Ending, Error, Result};

impl Db {
    /// Opens a transaction as the one writer. Until [`Db::let_go`] every [`Db::tx`] is a part of it, which can be undone by itself.
    pub fn hold(&mut self) -> Result<()> {
        self.begin_writing()?;
        *self.held() = true;
        Ok(())
    }

    /// Ends what [`Db::hold`] began, with everything that was written since.
    pub fn let_go(&mut self, ending: Ending) -> Result<()> {
        *self.held() = false;
        let ended = match ending {
            Ending::Commit => self.commit(),
            Ending::Rollback => return self.batch("ROLLBACK"),
        };
        if ended.is_err() {
            // The first error is the one to tell.
            let _ = self.batch("ROLLBACK");
        }
        ended
    }

    /// Whether transactions are parts of one that is still open.
    pub fn is_held(&mut self) -> bool {
        *self.held()
    }

    fn held(&mut self) -> &mut bool {
        match self {
            Db::Sqlite(db) => &mut db.held,
            Db::Postgres(db) => &mut db.held,
        }
    }

    /// Begins a transaction that writes: it has the writer lock, and the database takes writes.
    pub(super) fn begin_writing(&mut self) -> Result<()> {
        match self {
            Db::Sqlite(db) => db.begin(true)?,
            Db::Postgres(db) => db.begin(true)?,
        }
        self.lock_writer().inspect_err(|_| {
            let _ = self.batch("ROLLBACK");
        })
    }

    /// Runs `work` as a part of the transaction that is held.
    pub(super) fn part<T>(
        &mut self,
        work: &mut impl FnMut(&mut Db) -> Result<(Ending, T)>,
    ) -> Result<T> {
        self.batch("SAVEPOINT part")?;
        let (undo, result) = match work(self) {
            Ok((Ending::Commit, value)) => (false, Ok(value)),
            Ok((Ending::Rollback, value)) => (true, Ok(value)),
            // What lost a race has lost the whole transaction: only all of it can be run again.
            Err(Error::Retry(why)) => (true, Err(Error::Engine(why))),
            Err(error) => (true, Err(error)),
        };
        if undo {
            let undone = self.batch("ROLLBACK TO SAVEPOINT part");
            if result.is_ok() {
                undone?;
            }
        }
        let released = self.batch("RELEASE SAVEPOINT part");
        result.and_then(|value| released.map(|()| value))
    }
}
