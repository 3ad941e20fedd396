//! The embedded engine: everything that is SQLite's own. Its file as a whole is in [`file`].

mod file;
mod guard;
mod lot;
mod network;
mod row;
mod whole;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};

pub use self::file::version;
pub(super) use self::whole::SIZES;
use self::{
    lot::Writer,
    row::{SqliteRow, bind},
};
use super::{Error, Places, Result, Row, Value};

/// SQLite before this release could lose the end of a WAL that was reset while being read.
const MIN_VERSION: i32 = 3_051_003;

/// One open SQLite database.
pub struct Sqlite {
    seat: Seat,
    /// Where the file lies; nowhere for a database in memory.
    path: Option<PathBuf>,
    /// How long a statement waits for other processes.
    wait: Duration,
    /// The kind of network file system the file lies on; none for local ones and in memory.
    network: Option<&'static str>,
    /// Statements so far.
    pub(super) statements: u64,
    /// Whether transactions are parts of one that is open.
    pub(super) held: bool,
    /// Transactions that were kept so far.
    pub(super) commits: u64,
    /// Whether a snapshot is being read.
    pub(super) reading: bool,
    /// What this connection knows of the file's write-ahead log.
    log: Log,
}

/// Whether changes go into a write-ahead log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Log {
    /// Nobody has looked yet.
    Unknown,
    /// They do, or others decide about that.
    Settled,
    /// Not while this connection fills an empty database.
    Off,
}

/// Where the connection is.
enum Seat {
    Here(Connection),
    /// Rows are being written; see [`lot`].
    Away(Writer),
    /// On the way from one to the other.
    Nowhere,
}

/// How to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Create the file if it is not there.
    Create,
    /// Read and write an existing file.
    Write,
    /// Read an existing file and never write to it.
    Read,
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
        let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
            | match mode {
                Mode::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
                Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
                Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
            };
        let connection = match Connection::open_with_flags(path, flags) {
            Ok(connection) => connection,
            // A file or folder that may not be written can still be read.
            Err(error) if mode == Mode::Write && is_read_only(&error) => {
                Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?
            }
            Err(error) => return Err(error.into()),
        };
        let mut sqlite = Sqlite {
            seat: Seat::Here(connection),
            path: Some(path.to_owned()),
            wait,
            network: network::kind_of(path),
            statements: 0,
            held: false,
            commits: 0,
            reading: false,
            log: Log::Unknown,
        };
        let opened = sqlite
            .configure(wait)
            .and_then(|()| sqlite.check_file(path));
        match opened {
            Ok(()) => Ok(sqlite),
            Err(error) => {
                drop(sqlite);
                Err(file::told_from_header(path, error))
            }
        }
    }

    /// A database in memory, gone when the process ends.
    pub fn memory() -> Result<Sqlite> {
        let mut sqlite = Sqlite {
            seat: Seat::Here(Connection::open_in_memory()?),
            path: None,
            wait: Duration::ZERO,
            network: None,
            statements: 0,
            held: false,
            commits: 0,
            reading: false,
            log: Log::Settled,
        };
        sqlite.configure(Duration::ZERO)?;
        Ok(sqlite)
    }

    /// A connection that reads the same file; `None` when there is no file, or it cannot be opened once more.
    pub fn twin(&self) -> Option<Sqlite> {
        Sqlite::open(self.path.as_deref()?, Mode::Read, self.wait).ok()
    }

    fn configure(&mut self, wait: Duration) -> Result<()> {
        let connection = self.connection()?;
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

    /// The connection, when all rows that were loaded are written.
    fn connection(&mut self) -> Result<&Connection> {
        if let Seat::Away(_) = self.seat
            && let Seat::Away(writer) = std::mem::replace(&mut self.seat, Seat::Nowhere)
        {
            let (connection, written) = writer.finish();
            self.seat = Seat::Here(connection);
            written?;
        }
        match &self.seat {
            Seat::Here(connection) => Ok(connection),
            _ => Err(Error::Engine("the connection is lost".to_owned())),
        }
    }

    /// How long later statements wait for other processes.
    pub fn set_wait(&mut self, wait: Duration) -> Result<()> {
        self.wait = wait;
        Ok(self.connection()?.busy_timeout(wait)?)
    }

    /// The value of an integer pragma.
    pub fn pragma(&mut self, name: &str) -> Result<i64> {
        Ok(self
            .connection()?
            .query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))?)
    }

    /// Statements that open the transaction in which a schema is made or changed; see [`super::Db::tx`].
    pub fn begin(&mut self, write: bool) -> Result<()> {
        if write && self.log == Log::Unknown {
            self.ensure_log()?;
        }
        self.batch(if write {
            "BEGIN IMMEDIATE"
        } else {
            "BEGIN DEFERRED"
        })
    }

    /// Several statements without parameters.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        Ok(self.connection()?.execute_batch(sql)?)
    }

    /// One statement; returns how many rows it touched.
    pub fn exec(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        let mut statement = self.connection()?.prepare_cached(sql)?;
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
        let mut statement = self.connection()?.prepare_cached(sql)?;
        bind(&mut statement, params)?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let places = Places::default();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            each(Row(&SqliteRow {
                row,
                names: &names,
                places: &places,
            }))?;
        }
        Ok(())
    }
}

fn is_read_only(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied)
    )
}

/// What the engine says of a statement about a table that is not there, before its name.
const NO_TABLE: &str = "no such table: ";

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let mut message = match &error {
            rusqlite::Error::SqliteFailure(_, Some(message)) => message.clone(),
            // Its own text repeats the whole statement.
            rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
            other => other.to_string(),
        };
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy,
            Some(ErrorCode::DiskFull) => Error::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Error::ReadOnly,
            Some(ErrorCode::NotADatabase) => Error::Foreign("it is no SQLite file".to_owned()),
            Some(ErrorCode::DatabaseCorrupt) => Error::Damaged(message),
            // Behind the colon stands the path, which is told anyway.
            Some(ErrorCode::CannotOpen) => {
                let what = message.split(':').next().unwrap_or_default();
                Error::Unreachable(format!("{what}: check its permissions"))
            }
            Some(ErrorCode::SystemIoFailure) => Error::Io(std::io::Error::other(message)),
            // There is no code for a missing table, nor for what SUM says.
            _ if message.starts_with(NO_TABLE) => Error::NoTable(message.split_off(NO_TABLE.len())),
            _ if message == "integer overflow" => Error::Overflow(super::Summed::Orders),
            _ => Error::Engine(message),
        }
    }
}
