//! The database as a whole: its size, its tables, where it lies, its health, copies of it.

use std::{path::Path, time::Duration};

use super::{Db, Result};

/// A table of the schema.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in their order.
    pub columns: Vec<String>,
    /// The columns of its primary key, in their order there.
    pub key: Vec<String>,
}

/// How much room a table takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// Its name.
    pub table: String,
    /// Bytes of its rows.
    pub bytes: u64,
    /// Bytes of its indexes.
    pub index_bytes: u64,
}

/// Tables from rows of `(table, column, place in the key or 0)`, sorted by table.
pub(super) fn tables_of(rows: impl IntoIterator<Item = (String, String, i64)>) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut keys: Vec<(i64, String)> = Vec::new();
    let finish = |table: Option<&mut Table>, keys: &mut Vec<(i64, String)>| {
        keys.sort();
        if let Some(table) = table {
            table.key = keys.drain(..).map(|(_, column)| column).collect();
        }
    };
    for (name, column, place) in rows {
        if tables.last().is_none_or(|table| table.name != name) {
            finish(tables.last_mut(), &mut keys);
            tables.push(Table {
                name,
                ..Table::default()
            });
        }
        if place > 0 {
            keys.push((place, column.clone()));
        }
        if let Some(table) = tables.last_mut() {
            table.columns.push(column);
        }
    }
    finish(tables.last_mut(), &mut keys);
    tables
}

impl Db {
    /// Bytes that the database takes on disk.
    pub fn bytes(&mut self) -> Result<u64> {
        match self {
            Db::Sqlite(db) => db.bytes(),
            Db::Postgres(db) => db.bytes(),
        }
    }

    /// Bytes of the file that hold nothing and are used again; `None` where the engine does not tell.
    pub fn free_bytes(&mut self) -> Result<Option<u64>> {
        match self {
            Db::Sqlite(db) => db.free_bytes().map(Some),
            Db::Postgres(_) => Ok(None),
        }
    }

    /// The tables of the schema, by name.
    pub fn tables(&mut self) -> Result<Vec<Table>> {
        match self {
            Db::Sqlite(db) => db.tables(),
            Db::Postgres(db) => db.tables(),
        }
    }

    /// How much room each table takes, by name.
    pub fn sizes(&mut self) -> Result<Vec<Sizes>> {
        let sql = match self {
            Db::Sqlite(_) => super::sqlite::SIZES,
            Db::Postgres(_) => super::postgres::SIZES,
        };
        let mut found = Vec::new();
        self.rows(sql, &[], &mut |row| {
            let (table, bytes, index_bytes) = row.decode()?;
            found.push(Sizes {
                table,
                bytes,
                index_bytes,
            });
            Ok(())
        })?;
        Ok(found)
    }

    /// Gives unused room back; outside a transaction.
    pub fn vacuum(&mut self) -> Result<()> {
        match self {
            Db::Sqlite(db) => db.vacuum(),
            Db::Postgres(db) => db.vacuum(),
        }
    }

    /// Whether whoever is connected may change a table, not only its rows.
    pub fn owns(&mut self, table: &str) -> Result<bool> {
        match self {
            Db::Sqlite(_) => Ok(true),
            Db::Postgres(db) => db.owns(table),
        }
    }

    /// Waits until nobody else is in the middle of a write, and lets go again; nothing is changed.
    pub fn probe_writer(&mut self, wait: Duration) -> Result<()> {
        self.set_wait(wait)?;
        let locked = match self {
            Db::Sqlite(db) => db.begin(true),
            Db::Postgres(db) => {
                let begun = db.begin(true);
                begun.and_then(|()| db.lock_writer(&mut |_| Ok(())))
            }
        };
        // After a refusal there may be nothing to undo.
        let ended = self.batch("ROLLBACK");
        locked.and(ended)
    }

    /// Other connections to the same server database; `None` where the engine does not tell.
    pub fn others(&mut self) -> Result<Option<u64>> {
        match self {
            Db::Sqlite(_) => Ok(None),
            Db::Postgres(db) => db.others().map(Some),
        }
    }

    /// The server's clock, where there is a server.
    pub fn server_time(&mut self) -> Result<Option<i64>> {
        match self {
            Db::Sqlite(_) => Ok(None),
            Db::Postgres(db) => db.server_time().map(Some),
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
    ///
    /// Inside [`Db::snapshot`] it is the state of that snapshot, and others write meanwhile.
    pub fn copy_to(&mut self, path: &Path) -> Result<bool> {
        match self {
            Db::Sqlite(db) => db.copy_to(path).map(|()| true),
            Db::Postgres(_) => Ok(false),
        }
    }

    /// Replaces all that is in the database by another one's content, in one transaction; `false` when the engine cannot.
    pub fn replace_by(&mut self, other: &mut Db) -> Result<bool> {
        match (self, other) {
            (Db::Sqlite(db), Db::Sqlite(other)) => db.replace_by(other).map(|()| true),
            _ => Ok(false),
        }
    }
}
