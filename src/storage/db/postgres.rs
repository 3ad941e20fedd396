//! The engine for more than one machine: everything that is PostgreSQL's own.

mod connect;
mod guard;
mod number;
mod outage;
mod whole;

use std::{fmt::Write as _, io::Write, time::Duration};

use postgres::{
    Client,
    fallible_iterator::FallibleIterator,
    types::{FromSql, IsNull, ToSql, Type, private::BytesMut},
};

pub(super) use self::whole::SIZES;
use super::{Cell, Cells, Error, Fill, Result, Row, Value};

/// One connection to a server.
pub struct Postgres {
    client: Client,
    /// How it was reached, to reach it again.
    door: connect::Door,
    wait: Duration,
    /// The number of the transaction that may have been committed, in the server's own count.
    transaction: Option<String>,
    /// Statements so far.
    pub(super) statements: u64,
    /// Whether transactions are parts of one that is open.
    pub(super) held: bool,
    /// Transactions that were kept so far.
    pub(super) commits: u64,
    /// Whether a snapshot is being read.
    pub(super) reading: bool,
}

impl Postgres {
    /// Connects to `postgres://user@host/database?sslmode=…`; `password` overrides the URL's.
    ///
    /// TLS is required for every host that is not loopback or a socket, unless the URL says `sslmode=disable`; the
    /// server's certificate is always verified, against `sslrootcert` or the system's authorities.
    pub fn open(url: &str, password: Option<&str>, wait: Duration) -> Result<Postgres> {
        let door = connect::Door {
            url: url.to_owned(),
            password: password.map(str::to_owned),
        };
        Ok(Postgres {
            client: door.open(wait)?,
            door,
            transaction: None,
            wait,
            statements: 0,
            held: false,
            commits: 0,
            reading: false,
        })
    }

    /// How long later transactions wait for the writer lock.
    pub fn set_wait(&mut self, wait: Duration) {
        self.wait = wait;
    }

    /// Opens a transaction; a writing one first takes the one writer lock, so that commits have one order.
    pub fn begin(&mut self, write: bool) -> Result<()> {
        self.transaction = None;
        let wait = self.wait.as_millis().max(1);
        if !write {
            return self.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        // SET LOCAL ends with the transaction: nothing stays behind in a pooled session.
        self.batch(&format!(
            "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = {wait}; \
             SET LOCAL idle_in_transaction_session_timeout = '10min'"
        ))
    }

    /// Several statements without parameters.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        Ok(self.client.batch_execute(sql)?)
    }

    /// One statement; returns how many rows it touched.
    pub fn exec(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        Ok(self.client.execute_typed(sql, &typed(params))?)
    }

    /// One query; hands each row to `each` as it arrives.
    pub fn rows(
        &mut self,
        sql: &str,
        params: &[Value],
        each: &mut dyn FnMut(Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let params = params.iter().map(|value| (value, kind(value)));
        let mut rows = self.client.query_typed_raw(sql, params)?;
        while let Some(row) = rows.next()? {
            each(Row(&row))?;
        }
        Ok(())
    }

    /// Copies in the rows that `fill` pushes.
    pub fn load(&mut self, table: &str, columns: &[&str], fill: Fill<'_>) -> Result<u64> {
        let sql = format!("COPY {table} ({}) FROM STDIN", columns.join(", "));
        let mut copy = self.client.copy_in(&sql)?;
        let mut line = String::new();
        fill(&mut |row| {
            for (index, value) in row.iter().enumerate() {
                if index > 0 {
                    line.push('\t');
                }
                copy_cell(&mut line, value);
            }
            line.push('\n');
            if line.len() >= 64 * 1024 {
                copy.write_all(line.as_bytes()).map_err(outage::of_copy)?;
                line.clear();
            }
            Ok(())
        })?;
        copy.write_all(line.as_bytes()).map_err(outage::of_copy)?;
        Ok(copy.finish()?)
    }

    /// The schema's version, or `None` for an empty database. One that holds tables of another program alone is refused.
    pub fn schema_version(&mut self) -> Result<Option<i64>> {
        let (mut ours, mut all) = (0, 0);
        // One statement for both counts: between two of them another process could make the schema.
        self.rows(
            "SELECT COUNT(CASE WHEN tablename = 'schema_versions' THEN 1 END), COUNT(*) FROM pg_tables \
             WHERE schemaname = ANY (current_schemas(false))",
            &[],
            &mut |row| {
                (ours, all) = row.decode::<(i64, i64)>()?;
                Ok(())
            },
        )?;
        if ours == 0 && all > 0 {
            return Err(Error::Foreign(
                "it holds tables of another program".to_owned(),
            ));
        }
        let mut version = None;
        if ours > 0 {
            self.rows(
                "SELECT MAX(version) FROM schema_versions",
                &[],
                &mut |row| {
                    version = row.decode()?;
                    Ok(())
                },
            )?;
        }
        Ok(version)
    }
}

fn copy_cell(line: &mut String, value: &Value) {
    match value {
        Value::Null => line.push_str("\\N"),
        Value::Int(n) => {
            let _ = write!(line, "{n}");
        }
        Value::Text(text) => {
            for c in text.chars() {
                match c {
                    '\\' => line.push_str("\\\\"),
                    '\t' => line.push_str("\\t"),
                    '\n' => line.push_str("\\n"),
                    '\r' => line.push_str("\\r"),
                    other => line.push(other),
                }
            }
        }
    }
}

/// Text travels as an untyped literal: one round trip, and no prepared statement that a pooler could lose.
fn kind(value: &Value) -> Type {
    match value {
        Value::Null | Value::Text(_) => Type::UNKNOWN,
        Value::Int(_) => Type::INT8,
    }
}

fn typed<'a>(params: &'a [Value<'a>]) -> Vec<(&'a (dyn ToSql + Sync), Type)> {
    params
        .iter()
        .map(|value| (value as &(dyn ToSql + Sync), kind(value)))
        .collect()
}

type BoxError = Box<dyn std::error::Error + Sync + Send>;

impl ToSql for Value<'_> {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> std::result::Result<IsNull, BoxError> {
        match self {
            Value::Null => return Ok(IsNull::Yes),
            Value::Int(n) => out.extend_from_slice(&n.to_be_bytes()),
            Value::Text(text) => out.extend_from_slice(text.as_bytes()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> postgres::types::Format {
        match self {
            Value::Text(_) => postgres::types::Format::Text,
            _ => postgres::types::Format::Binary,
        }
    }

    fn to_sql_checked(
        &self,
        t: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, BoxError> {
        self.to_sql(t, out)
    }
}

impl<'a> FromSql<'a> for Cell<'a> {
    fn from_sql(kind: &Type, bytes: &'a [u8]) -> std::result::Result<Self, BoxError> {
        Ok(match *kind {
            Type::INT8 => Cell::Int(i64::from_be_bytes(bytes.try_into()?)),
            Type::INT4 => Cell::Int(i64::from(i32::from_be_bytes(bytes.try_into()?))),
            Type::BOOL => Cell::Int(i64::from(bytes.first() == Some(&1))),
            Type::INT2 => Cell::Int(i64::from(i16::from_be_bytes(bytes.try_into()?))),
            Type::FLOAT4 => Cell::Real(f64::from(f32::from_be_bytes(bytes.try_into()?))),
            Type::NUMERIC => number::cell(bytes).ok_or("a number that is none")?,
            Type::FLOAT8 => Cell::Real(f64::from_be_bytes(bytes.try_into()?)),
            Type::TEXT | Type::VARCHAR | Type::NAME | Type::BPCHAR | Type::UNKNOWN => {
                Cell::Text(std::str::from_utf8(bytes)?)
            }
            _ => return Err(format!("columns of type {kind} need a CAST").into()),
        })
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, BoxError> {
        Ok(Cell::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

impl Cells for postgres::Row {
    fn len(&self) -> usize {
        self.columns().len()
    }

    fn name(&self, index: usize) -> &str {
        self.columns()[index].name()
    }

    fn cell(&self, index: usize) -> Result<Cell<'_>> {
        Ok(self.try_get(index)?)
    }
}

impl From<postgres::Error> for Error {
    fn from(error: postgres::Error) -> Self {
        let mut message = error.to_string();
        let mut source = std::error::Error::source(&error);
        while let Some(inner) = source {
            let _ = write!(message, ": {inner}");
            source = inner.source();
        }
        match error.code().map(postgres::error::SqlState::code) {
            Some("40001" | "40P01") => Error::Retry(message),
            Some("55P03") => Error::Busy,
            Some("57014") => Error::Timeout(message),
            Some("53100") => Error::Full,
            Some("22003") => Error::Overflow(super::Summed::Orders),
            Some("25006") => Error::ReadOnly,
            Some("42501") => {
                let said = error.as_db_error().map(|said| said.message().to_owned());
                Error::Forbidden(said.unwrap_or(message))
            }
            Some("42P01") => {
                let said = error.as_db_error().map_or("", |said| said.message());
                let name = said.split('"').nth(1).unwrap_or(said);
                Error::NoTable(name.to_owned())
            }
            Some("XX001" | "XX002") => Error::Damaged(message),
            Some(code) if code.starts_with("28") => Error::Unreachable(message),
            Some(code) if code.starts_with("08") || code.starts_with("57P") => Error::Lost(message),
            Some("3D000" | "3F000" | "53300") => Error::Unreachable(message),
            None if error.is_closed() || message.starts_with("error c") => Error::Lost(message),
            _ => Error::Engine(message),
        }
    }
}
