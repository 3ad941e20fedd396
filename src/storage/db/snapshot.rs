//! Several reads on one state of a database, by one connection or two.

use super::{Db, Result};

impl Db {
    /// Runs several reads on one state of the database; within another snapshot, on that one's.
    pub fn snapshot<T>(&mut self, work: impl FnOnce(&mut Db) -> Result<T>) -> Result<T> {
        if self.is_held() || *self.reading() {
            return work(self);
        }
        match self {
            Db::Sqlite(db) => db.begin(false)?,
            Db::Postgres(db) => db.begin(false)?,
        }
        *self.reading() = true;
        let result = work(self);
        *self.reading() = false;
        let ended = self.batch("ROLLBACK");
        result.and_then(|value| ended.map(|()| value))
    }

    fn reading(&mut self) -> &mut bool {
        match self {
            Db::Sqlite(db) => &mut db.reading,
            Db::Postgres(db) => &mut db.reading,
        }
    }

    /// Another connection that reads the same database; `None` where there can be none, and on a server, which computes on
    /// several cores by itself. It knows nothing of what this one has written and not committed.
    pub fn twin(&mut self) -> Option<Db> {
        if self.is_held() {
            return None;
        }
        match self {
            Db::Sqlite(db) => Some(Db::Sqlite(Box::new(db.twin()?))),
            Db::Postgres(_) => None,
        }
    }

    /// As [`Db::twin`], for the middle of a transaction: it sees what was there before. `None` also where readers stand in the
    /// way of a writer, which is everywhere but at a write-ahead log.
    pub fn beside(&mut self) -> Option<Db> {
        let Db::Sqlite(db) = self else { return None };
        if !db.has_log() {
            return None;
        }
        let mut twin = self.twin()?;
        // One snapshot, and no transaction for each row of a table that look-ups go through.
        twin.batch("PRAGMA cache_size = -4096; BEGIN").ok()?;
        Some(twin)
    }
}
