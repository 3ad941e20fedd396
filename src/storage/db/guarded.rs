//! Typed statements, on either engine.

use super::{Db, Reading, Result, Value};

impl Db {
    /// Makes sure that nothing but reading is done from here on, and returns the statement as this engine runs it.
    ///
    /// Inside [`Db::snapshot`].
    pub fn guard(&mut self, reading: &Reading) -> Result<String> {
        match self {
            Db::Sqlite(db) => db.guard().map(|()| reading.text.clone()),
            Db::Postgres(db) => {
                db.batch("SET LOCAL standard_conforming_strings = on")?;
                db.guarded(reading)
            }
        }
    }

    /// The names of the columns that a statement answers with.
    pub fn column_names(&mut self, sql: &str, params: &[Value]) -> Result<Vec<String>> {
        match self {
            Db::Sqlite(db) => db.column_names(sql),
            Db::Postgres(db) => db.column_names(sql, params),
        }
    }

    /// A typed value as a parameter: a server finds out its type from the statement, SQLite from the value.
    pub fn typed<'a>(&self, text: &'a str) -> Value<'a> {
        match (self, text.parse::<i64>()) {
            (Db::Sqlite(_), Ok(number)) if number.to_string() == text => number.into(),
            _ => text.into(),
        }
    }
}
