//! The embedded engine: everything that is SQLite's own. Its file as a whole is in [`file`].

mod file;
mod network;

use std::{path::Path, time::Duration};

use rusqlite::{
    Connection, ErrorCode, OpenFlags, Statement,
    config::DbConfig,
    types::{ToSql, ToSqlOutput, ValueRef},
};

use super::{Cell, Cells, Error, Result, Row, Value};

/// SQLite before this release could lose the end of a WAL that was reset while being read.
const MIN_VERSION: i32 = 3_051_003;

/// Rows that one INSERT of a bulk load takes; at most 40 columns of them stay below SQLite's limit of parameters.
const LOT: usize = 100;

/// One open SQLite database.
pub struct Sqlite {
    connection: Connection,
    /// How long a statement waits for other processes.
    wait: Duration,
    /// The kind of network file system the file lies on; none for local ones and in memory.
    network: Option<&'static str>,
}

/// How to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Create the file if it is not there.
    Create,
    /// Read and write an existing file.
    Write,
}

impl Sqlite {
    /// Opens a file; `wait` is how long a statement waits for another process.
    pub fn open(path: &Path, mode: Mode, wait: Duration) -> Result<Sqlite> {
        if rusqlite::version_number() < MIN_VERSION {
            return Err(Error::Engine(format!(
                "SQLite {} is too old",
                rusqlite::version()
            )));
        }
        let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        if mode == Mode::Create {
            flags |= OpenFlags::SQLITE_OPEN_CREATE;
        }
        let connection = match Connection::open_with_flags(path, flags) {
            Ok(connection) => connection,
            // A file or folder that may not be written can still be read.
            Err(error) if mode == Mode::Write && is_read_only(&error) => {
                Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?
            }
            Err(error) => return Err(error.into()),
        };
        let mut sqlite = Sqlite {
            connection,
            wait,
            network: network::kind_of(path),
        };
        sqlite.configure(wait)?;
        sqlite.check_file(path)?;
        Ok(sqlite)
    }

    /// A database in memory, gone when the process ends.
    pub fn memory() -> Result<Sqlite> {
        let mut sqlite = Sqlite {
            connection: Connection::open_in_memory()?,
            wait: Duration::ZERO,
            network: None,
        };
        sqlite.configure(Duration::ZERO)?;
        Ok(sqlite)
    }

    fn configure(&mut self, wait: Duration) -> Result<()> {
        let connection = &self.connection;
        connection.busy_timeout(wait)?;
        connection.set_prepared_statement_cache_capacity(128);
        // "x" is never a string, and nothing stored in the schema can call code.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        connection.execute_batch(
            "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; \
             PRAGMA secure_delete = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -8192;",
        )?;
        Ok(())
    }

    /// The value of an integer pragma.
    pub fn pragma(&mut self, name: &str) -> Result<i64> {
        Ok(self
            .connection
            .query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))?)
    }

    /// Statements that open the transaction in which a schema is made or changed; see [`super::Db::tx`].
    pub fn begin(&mut self, write: bool) -> Result<()> {
        self.batch(if write {
            "BEGIN IMMEDIATE"
        } else {
            "BEGIN DEFERRED"
        })
    }

    /// More memory for the B-trees of a bulk write (in KiB); sorts are faster with the small default.
    pub fn page_cache(&mut self, kib: i64) -> Result<()> {
        Ok(self
            .connection
            .execute_batch(&format!("PRAGMA cache_size = -{kib}"))?)
    }

    /// Several statements without parameters.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        Ok(self.connection.execute_batch(sql)?)
    }

    /// One statement; returns how many rows it touched.
    pub fn exec(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        let mut statement = self.connection.prepare_cached(sql)?;
        bind(&mut statement, params)?;
        Ok(statement.raw_execute()? as u64)
    }

    /// One query; hands each row to `each`.
    pub fn rows(
        &mut self,
        sql: &str,
        params: &[Value],
        each: &mut dyn FnMut(Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        bind(&mut statement, params)?;
        let names: Vec<String> = statement
            .column_names()
            .into_iter()
            .map(str::to_owned)
            .collect();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            each(Row(&SqliteRow { row, names: &names }))?;
        }
        Ok(())
    }

    /// Inserts the rows that `fill` pushes.
    pub fn load(
        &mut self,
        table: &str,
        columns: &[&str],
        fill: &mut dyn FnMut(&mut dyn FnMut(&[Value]) -> Result<()>) -> Result<()>,
    ) -> Result<u64> {
        let row = format!("({})", vec!["?"; columns.len()].join(", "));
        // OR FAIL keeps no statement journal: whatever fails here ends the whole transaction anyway. LIMIT says how many
        // of the rows are meant, so that the last, shorter lot needs no statement of its own.
        let sql = format!(
            "INSERT OR FAIL INTO {table} ({}) SELECT * FROM (VALUES {}) LIMIT ?",
            columns.join(", "),
            vec![row; LOT].join(", ")
        );
        // Many rows a statement: its cursors stay where the last row went, and the next row in key order is put there
        // without a descent from the root.
        let mut statement = self.connection.prepare_cached(&sql)?;
        let (mut filled, mut count) = (0, 0);
        let mut send = |statement: &mut Statement, rows: usize| -> Result<()> {
            statement.raw_bind_parameter(LOT * columns.len() + 1, rows as i64)?;
            statement.raw_execute()?;
            count += rows as u64;
            Ok(())
        };
        fill(&mut |row| {
            for (index, value) in row.iter().enumerate() {
                statement.raw_bind_parameter(filled * columns.len() + index + 1, value)?;
            }
            filled += 1;
            if filled == LOT {
                send(&mut statement, filled)?;
                filled = 0;
            }
            Ok(())
        })?;
        if filled > 0 {
            send(&mut statement, filled)?;
        }
        Ok(count)
    }
}

/// SQLite numbers `$n` by first appearance, so values are bound by the digits in the name, not by position.
fn bind(statement: &mut Statement, params: &[Value]) -> Result<()> {
    for index in 1..=statement.parameter_count() {
        let number = statement
            .parameter_name(index)
            .and_then(|name| name[1..].parse::<usize>().ok());
        let value = number
            .and_then(|n| params.get(n.checked_sub(1)?))
            .ok_or_else(|| {
                Error::Engine(format!("parameter {index} of a statement has no value"))
            })?;
        statement.raw_bind_parameter(index, value)?;
    }
    Ok(())
}

struct SqliteRow<'a> {
    row: &'a rusqlite::Row<'a>,
    names: &'a [String],
}

impl Cells for SqliteRow<'_> {
    fn len(&self) -> usize {
        self.names.len()
    }

    fn name(&self, index: usize) -> &str {
        &self.names[index]
    }

    fn cell(&self, index: usize) -> Result<Cell<'_>> {
        Ok(match self.row.get_ref(index)? {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(n) => Cell::Int(n),
            ValueRef::Real(x) => Cell::Real(x),
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                Cell::Text(std::str::from_utf8(bytes).map_err(|_| {
                    Error::Damaged(format!(
                        "a text in column {} is not UTF-8",
                        self.name(index)
                    ))
                })?)
            }
        })
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(n) => ValueRef::Integer(*n),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

fn is_read_only(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied)
    )
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let message = match &error {
            rusqlite::Error::SqliteFailure(_, Some(message)) => message.clone(),
            other => other.to_string(),
        };
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy,
            Some(ErrorCode::DiskFull) => Error::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Error::ReadOnly,
            Some(ErrorCode::NotADatabase) => Error::Foreign("it is no SQLite file".to_owned()),
            Some(ErrorCode::DatabaseCorrupt) => Error::Damaged(message),
            Some(ErrorCode::CannotOpen) => Error::Unreachable(message),
            Some(ErrorCode::SystemIoFailure) => Error::Io(std::io::Error::other(message)),
            _ => Error::Engine(message),
        }
    }
}
