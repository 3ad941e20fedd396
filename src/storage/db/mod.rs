//! One connection to one of two engines. SQL is written once, with `$1` parameters, and runs on both.
//!
//! [`Db`] is all that the rest of the storage module sees; what differs between the engines is in `sqlite.rs` and
//! `postgres.rs` and nowhere else.

mod error;
mod filter;
mod guarded;
#[cfg(test)]
pub(crate) mod heard;
mod held;
mod postgres;
mod reading;
mod row;
mod snapshot;
mod sqlite;
mod value;
mod whole;
mod writer;

use std::{path::Path, time::Duration};

use serde::de::DeserializeOwned;

pub use self::{
    error::{Error, Refusal, Result, Summed},
    filter::Filter,
    reading::Reading,
    row::{Cell, Cells, Places, Row},
    sqlite::Mode,
    value::Value,
    whole::{Sizes, Table},
};
use self::{postgres::Postgres, sqlite::Sqlite};

pub use self::sqlite::version as sqlite_version;

/// One open database.
pub enum Db {
    /// The embedded engine.
    Sqlite(Box<Sqlite>),
    /// A server.
    Postgres(Box<Postgres>),
}

/// Pushes the rows of a bulk load, one by one, into the function it is given.
pub type Fill<'f> = &'f mut dyn FnMut(Push<'_>) -> Result<()>;

/// Takes one row of a bulk load: a value for each column.
pub type Push<'p> = &'p mut dyn FnMut(&[Value]) -> Result<()>;

/// How a transaction ends when its work succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Keep what was done.
    Commit,
    /// Rehearsal: undo it.
    Rollback,
}

/// How often a transaction that lost a race is run again.
const ATTEMPTS: u32 = 12;

impl Db {
    /// Opens (or creates, by `mode`) an SQLite file; statements wait up to `wait` for other processes.
    pub fn sqlite(path: &Path, mode: Mode, wait: Duration) -> Result<Db> {
        Ok(Db::Sqlite(Box::new(Sqlite::open(path, mode, wait)?)))
    }

    /// A database in memory.
    pub fn memory() -> Result<Db> {
        Ok(Db::Sqlite(Box::new(Sqlite::memory()?)))
    }

    /// Connects to a PostgreSQL server.
    pub fn postgres(url: &str, password: Option<&str>, wait: Duration) -> Result<Db> {
        Ok(Db::Postgres(Box::new(Postgres::open(url, password, wait)?)))
    }

    /// `sqlite` or `postgres`: for `db status`, never for choosing SQL.
    pub fn engine(&self) -> &'static str {
        match self {
            Db::Sqlite(_) => "sqlite",
            Db::Postgres(_) => "postgres",
        }
    }

    /// How long later statements wait for other writers.
    pub fn set_wait(&mut self, wait: Duration) -> Result<()> {
        match self {
            Db::Sqlite(db) => db.set_wait(wait),
            Db::Postgres(db) => {
                db.set_wait(wait);
                Ok(())
            }
        }
    }

    /// How many statements ran so far: what a command may take is a constant number per thousand things.
    pub fn statements(&mut self) -> &mut u64 {
        match self {
            Db::Sqlite(db) => &mut db.statements,
            Db::Postgres(db) => &mut db.statements,
        }
    }

    /// Several statements without parameters.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        *self.statements() += 1;
        match self {
            Db::Sqlite(db) => db.batch(sql),
            Db::Postgres(db) => db.batch(sql),
        }
    }

    /// Runs one statement and returns how many rows it touched.
    pub fn exec(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        *self.statements() += 1;
        match self {
            Db::Sqlite(db) => db.exec(sql, params),
            Db::Postgres(db) => db.exec(sql, params),
        }
    }

    /// Hands every row of a query to `each`, in constant memory.
    pub fn rows(
        &mut self,
        sql: &str,
        params: &[Value],
        each: &mut dyn FnMut(Row<'_>) -> Result<()>,
    ) -> Result<()> {
        *self.statements() += 1;
        #[cfg(test)]
        heard::note(sql, params.len());
        match self {
            Db::Sqlite(db) => db.rows(sql, params, each),
            Db::Postgres(db) => db.rows(sql, params, each),
        }
    }

    /// All rows of a query whose size is bounded.
    pub fn query<T: DeserializeOwned>(&mut self, sql: &str, params: &[Value]) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.rows(sql, params, &mut |row| {
            found.push(row.decode()?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row of a query, if there is one.
    pub fn first<T: DeserializeOwned>(&mut self, sql: &str, params: &[Value]) -> Result<Option<T>> {
        Ok(self.query(sql, params)?.into_iter().next())
    }

    /// The single row that a query such as COUNT always returns.
    pub fn one<T: DeserializeOwned>(&mut self, sql: &str, params: &[Value]) -> Result<T> {
        self.first(sql, params)?
            .ok_or_else(|| Error::Decode("a query returned no row".to_owned()))
    }

    /// Inserts the rows that `fill` pushes, as fast as the engine can: a prepared INSERT, or COPY.
    ///
    /// Rows should come in the order of the table's key. Returns how many there were.
    pub fn load(&mut self, table: &str, columns: &[&str], fill: Fill<'_>) -> Result<u64> {
        *self.statements() += 1;
        match self {
            Db::Sqlite(db) => db.load(table, columns, fill),
            Db::Postgres(db) => db.load(table, columns, fill),
        }
    }

    /// Runs `work` as the one writer, in one transaction, and again when the engine asks for that.
    ///
    /// `work` must have no effect outside the database. With [`Ending::Rollback`] everything is undone at the end.
    pub fn tx<T>(
        &mut self,
        ending: Ending,
        mut work: impl FnMut(&mut Db) -> Result<T>,
    ) -> Result<T> {
        self.tx_then(|tx| work(tx).map(|value| (ending, value)))
    }

    /// Like [`Db::tx`], where `work` itself decides at its end whether to keep what it did.
    pub fn tx_then<T>(
        &mut self,
        mut work: impl FnMut(&mut Db) -> Result<(Ending, T)>,
    ) -> Result<T> {
        let mut attempt = 0;
        loop {
            match self.try_tx(&mut work) {
                Err(Error::Retry(_)) if attempt < ATTEMPTS => {
                    attempt += 1;
                    // Jitter by process, so that two losers do not meet again.
                    let jitter = u64::from(std::process::id() % 13);
                    std::thread::sleep(Duration::from_millis((5 << attempt.min(7)) + jitter));
                }
                other => return other,
            }
        }
    }

    fn try_tx<T>(&mut self, work: &mut impl FnMut(&mut Db) -> Result<(Ending, T)>) -> Result<T> {
        if self.is_held() {
            return self.part(work);
        }
        self.begin_writing()?;
        self.end_tx(work)
    }

    /// Runs `work` in the transaction that has just begun, and ends it.
    fn end_tx<T>(&mut self, work: &mut impl FnMut(&mut Db) -> Result<(Ending, T)>) -> Result<T> {
        let result = match work(self) {
            Ok((Ending::Commit, value)) => self.commit().map(|()| value),
            Ok((Ending::Rollback, value)) => return self.batch("ROLLBACK").map(|()| value),
            Err(error) => Err(error),
        };
        if result.is_err() {
            // The first error is the one to tell; a rollback of a dead connection fails too.
            let _ = self.batch("ROLLBACK");
        }
        result
    }

    /// Prepares an empty database for its first schema. Does nothing on a server.
    pub fn prepare_new(&mut self) -> Result<()> {
        match self {
            Db::Sqlite(db) => db.prepare_new(),
            Db::Postgres(_) => Ok(()),
        }
    }

    /// Says that a bulk write begins (`true`) or has ended (`false`); outside a transaction.
    pub fn bulk(&mut self, begins: bool) -> Result<()> {
        if self.is_held() {
            return Ok(());
        }
        match self {
            Db::Sqlite(db) => db.bulk(begins),
            Db::Postgres(_) => Ok(()),
        }
    }

    /// After [`Db::bulk`], when the database holds nobody yet.
    pub fn bulk_first(&mut self) -> Result<()> {
        match self {
            Db::Sqlite(db) => db.bulk_first(),
            Db::Postgres(_) => Ok(()),
        }
    }

    /// Says that the rest of a bulk write is sorting, which is faster with a small cache and a thread beside.
    pub fn sorting(&mut self) -> Result<()> {
        match self {
            Db::Sqlite(db) => db.batch("PRAGMA cache_size = -2048; PRAGMA threads = 1"),
            Db::Postgres(_) => Ok(()),
        }
    }

    /// The schema's version; `None` when the database is empty. A database full of foreign tables is an error.
    pub fn schema_version(&mut self) -> Result<Option<i64>> {
        match self {
            Db::Sqlite(db) => db.schema_version(),
            Db::Postgres(db) => db.schema_version(),
        }
    }

    /// Notes the schema's version where the engine keeps it beside the table of versions.
    pub fn set_schema_version(&mut self, version: i64) -> Result<()> {
        match self {
            Db::Sqlite(db) => db.set_schema_version(version),
            Db::Postgres(_) => Ok(()),
        }
    }
}
