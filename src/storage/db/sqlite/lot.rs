//! Bulk loads: many rows a statement.

use rusqlite::Connection;

use super::super::{Result, Value};

/// Rows that one INSERT takes, largest first: a lot is sent in as few statements as these sizes allow.
const SIZES: [usize; 3] = [1_000, 50, 1];

/// Parameters that one statement may have (`SQLITE_MAX_VARIABLE_NUMBER`).
const PARAMETERS: usize = 32_766;

/// Rows on their way into one table.
///
/// A statement of many rows keeps its cursors where the last row went, and the next row in key order is put there without
/// a descent from the root of every index: measured at 0.6 of the time of a statement a row.
pub struct Lot<'c> {
    connection: &'c Connection,
    table: &'c str,
    columns: &'c [&'c str],
    most: usize,
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
            most: SIZES[0].min(PARAMETERS / columns.len().max(1)),
            cells: Vec::new(),
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
        if self.rows == self.most {
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
        let mut sent = 0;
        while sent < self.rows {
            let left = self.rows - sent;
            let size = SIZES
                .iter()
                .copied()
                .find(|size| *size <= left)
                .unwrap_or(1);
            self.send_some(sent, size)?;
            sent += size;
        }
        self.inserted += self.rows as u64;
        self.cells.clear();
        self.text.clear();
        self.rows = 0;
        Ok(())
    }

    fn send_some(&self, first: usize, rows: usize) -> Result<()> {
        let sql = insert(self.table, self.columns, rows);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let width = self.columns.len();
        let cells = &self.cells[first * width..(first + rows) * width];
        for (place, cell) in cells.iter().enumerate() {
            let place = place + 1;
            match cell {
                Cell::Null => statement.raw_bind_parameter(place, rusqlite::types::Null)?,
                Cell::Int(n) => statement.raw_bind_parameter(place, n)?,
                Cell::Text(start, end) => {
                    statement.raw_bind_parameter(place, &self.text[*start..*end])?;
                }
            }
        }
        statement.raw_execute()?;
        Ok(())
    }
}

/// OR FAIL: whatever fails here ends the whole transaction anyway, so nothing need be undone by the statement.
fn insert(table: &str, columns: &[&str], rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns.len()].join(", "));
    format!(
        "INSERT OR FAIL INTO {table} ({}) VALUES {}",
        columns.join(", "),
        vec![row; rows].join(", ")
    )
}
