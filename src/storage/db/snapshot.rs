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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{
        clock::Timestamp,
        storage::{
            db::{Ending, Mode},
            schema,
        },
    };

    fn tags(db: &mut Db) -> i64 {
        db.one("SELECT COUNT(*) FROM tags", &[]).unwrap()
    }

    #[test]
    fn a_connection_beside_sees_what_was_there_before_the_transaction() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("roster.db");
        let mut db = Db::sqlite(&path, Mode::Create, Duration::ZERO).unwrap();
        schema::migrate(&mut db, Timestamp(0), &mut |_| {}).unwrap();
        let add =
            "INSERT INTO tags (id, tag_group, name, key, created_at) VALUES ($1, 'a', 'b', $2, 0)";
        db.tx(Ending::Commit, |tx| {
            tx.exec(add, crate::params![1_i64, "one"])?;
            let mut beside = tx.beside().unwrap();
            tx.exec(add, crate::params![2_i64, "two"])?;
            assert_eq!((tags(&mut beside), tags(tx)), (0, 2));
            // It has tables of its own, and nothing that it does reaches the database.
            beside.batch("CREATE TEMPORARY TABLE own (n INTEGER)")?;
            beside.exec("INSERT INTO own VALUES (1)", &[])?;
            assert!(beside.exec(add, crate::params![3_i64, "three"]).is_err());
            Ok(())
        })
        .unwrap();
        assert_eq!(tags(&mut db), 2);
        // Without a log a reader would keep the writer from writing.
        db.batch("PRAGMA journal_mode = DELETE").unwrap();
        db.tx(Ending::Rollback, |tx| {
            assert!(tx.beside().is_none());
            Ok(())
        })
        .unwrap();
        assert!(Db::memory().unwrap().beside().is_none());
    }
}
