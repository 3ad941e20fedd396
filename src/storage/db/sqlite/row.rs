//! Values on their way into a statement, and out of its answer.

use rusqlite::{
    Statement,
    types::{ToSql, ToSqlOutput, ValueRef},
};

use crate::storage::db::{Cell, Cells, Error, Places, Result, Value};

/// SQLite numbers `$n` by first appearance, so values are bound by the digits in the name, not by position.
pub(super) fn bind(statement: &mut Statement, params: &[Value]) -> Result<()> {
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

/// A row of an answer, and the names of its columns.
pub(super) struct SqliteRow<'a> {
    pub row: &'a rusqlite::Row<'a>,
    pub names: &'a [String],
    pub places: &'a Places,
}

impl Cells for SqliteRow<'_> {
    fn len(&self) -> usize {
        self.names.len()
    }

    fn name(&self, index: usize) -> &str {
        &self.names[index]
    }

    fn places(&self) -> Option<&Places> {
        Some(self.places)
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
