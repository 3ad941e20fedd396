//! The database as a whole: its size, where it lies, its health, a copy of it.

use std::path::Path;

use super::{Db, Result};

impl Db {
    /// Bytes that the database takes on disk.
    pub fn bytes(&mut self) -> Result<u64> {
        match self {
            Db::Sqlite(db) => db.bytes(),
            Db::Postgres(db) => db.bytes(),
        }
    }

    /// The network file system that the database's file lies on; `None` for local ones and servers.
    pub fn network(&self) -> Option<&'static str> {
        match self {
            Db::Sqlite(db) => db.network(),
            Db::Postgres(_) => None,
        }
    }

    /// Rows that point to a row that is not there; a server checks that itself.
    pub fn foreign_key_faults(&mut self) -> Result<Vec<String>> {
        match self {
            Db::Sqlite(db) => db.foreign_key_faults(),
            Db::Postgres(_) => Ok(Vec::new()),
        }
    }

    /// What the engine's own checks complain about; empty when all is well.
    pub fn integrity(&mut self, full: bool) -> Result<Vec<String>> {
        match self {
            Db::Sqlite(db) => db.integrity(full),
            Db::Postgres(_) => Ok(Vec::new()),
        }
    }

    /// Copies the database to a file in one consistent state; `false` when the engine cannot (a server).
    pub fn copy_to(&mut self, path: &Path) -> Result<bool> {
        match self {
            Db::Sqlite(db) => db.copy_to(path).map(|()| true),
            Db::Postgres(_) => Ok(false),
        }
    }
}
