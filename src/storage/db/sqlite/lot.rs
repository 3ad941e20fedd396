//! Bulk loads: many rows a statement.

use rusqlite::{CachedStatement, Connection};

use super::super::{Result, Value};

/// Rows that one INSERT takes; with up to 160 columns they stay below SQLite's limit of 32,766 parameters.
const ROWS: usize = 200;

/// Rows on their way into one table.
///
/// A statement of many rows keeps its cursors where the last row went, and the next row in key order is put there without
/// a descent from the root of every index: measured at 0.6 of the time of a statement a row.
pub struct Lot<'c> {
    connection: &'c Connection,
    table: &'c str,
    columns: &'c [&'c str],
    full: CachedStatement<'c>,
    cells: Vec<Cell>,
    text: String,
    rows: usize,
    /// Rows inserted so far.
    pub inserted: u64,
}

/// A value that waits; texts stand one behind the other in one buffer.
enum Cell {
    Null,
    Int(i64),
    Text(usize, usize),
}

impl<'c> Lot<'c> {
    /// Prepares a load.
    pub fn new(
        connection: &'c Connection,
        table: &'c str,
        columns: &'c [&'c str],
    ) -> Result<Lot<'c>> {
        Ok(Lot {
            connection,
            table,
            columns,
            full: connection.prepare_cached(&insert(table, columns, ROWS))?,
            cells: Vec::with_capacity(ROWS * columns.len()),
            text: String::new(),
            rows: 0,
            inserted: 0,
        })
    }

    /// Takes one row.
    pub fn push(&mut self, row: &[Value]) -> Result<()> {
        for value in row {
            self.cells.push(match value {
                Value::Null => Cell::Null,
                Value::Int(n) => Cell::Int(*n),
                Value::Text(text) => {
                    let start = self.text.len();
                    self.text.push_str(text);
                    Cell::Text(start, self.text.len())
                }
            });
        }
        self.rows += 1;
        if self.rows == ROWS {
            return self.send();
        }
        Ok(())
    }

    /// Inserts what is left.
    pub fn finish(mut self) -> Result<u64> {
        if self.rows > 0 {
            self.send()?;
        }
        Ok(self.inserted)
    }

    fn send(&mut self) -> Result<()> {
        let mut shorter;
        let statement = if self.rows == ROWS {
            &mut self.full
        } else {
            shorter =
                self.connection
                    .prepare_cached(&insert(self.table, self.columns, self.rows))?;
            &mut shorter
        };
        for (place, cell) in self.cells.drain(..).enumerate() {
            match cell {
                Cell::Null => statement.raw_bind_parameter(place + 1, rusqlite::types::Null)?,
                Cell::Int(n) => statement.raw_bind_parameter(place + 1, n)?,
                Cell::Text(start, end) => {
                    statement.raw_bind_parameter(place + 1, &self.text[start..end])?;
                }
            }
        }
        statement.raw_execute()?;
        self.inserted += self.rows as u64;
        self.text.clear();
        self.rows = 0;
        Ok(())
    }
}

/// OR FAIL keeps no statement journal: whatever fails here ends the whole transaction anyway.
fn insert(table: &str, columns: &[&str], rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns.len()].join(", "));
    format!(
        "INSERT OR FAIL INTO {table} ({}) VALUES {}",
        columns.join(", "),
        vec![row; rows].join(", ")
    )
}
