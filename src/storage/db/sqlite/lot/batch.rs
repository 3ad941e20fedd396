//! Rows on their way into a table, and the statements that write them.
//!
//! A statement for each row spends more on starting and ending than on the row: it opens every index anew and looks its
//! place up from the root. So a batch is one `INSERT … SELECT` that reads it as a virtual table. What is the same in all rows is
//! a parameter of the statement.
//!
//! SQLite keeps a copy of each page that a statement changes when the statement could be taken back alone, which costs more than
//! it saves where rows belong between others. It keeps none when a conflict leaves the rows before it in place (`OR FAIL`; the
//! caller's transaction takes them back), no function is called (one could fail), and the table has no row id that is given to it.
//! So where a table has a column for its row id (`INTEGER PRIMARY KEY`), the first row is written alone and the others are
//! numbered by SQLite, one after the other, if that is what their numbers are.

mod column;
mod source;

use std::sync::Arc;

use rusqlite::Connection;

use self::{
    column::{Column, Kind},
    source::Bound,
};
use crate::storage::db::{Error, Result, Value};

/// Rows of one batch, and bytes of text that end it earlier.
const FULL: (usize, usize) = (2_000, 1 << 20);
/// Fewer rows are written one by one.
const FEW: usize = 64;

/// Where rows go.
#[derive(Clone)]
pub struct Target {
    table: Arc<str>,
    columns: Arc<[String]>,
}

/// Rows on their way into a table.
#[derive(Default)]
pub struct Batch {
    rows: usize,
    /// The columns of the rows; what stands behind them serves for wider rows.
    columns: Vec<Column>,
    width: usize,
    text: String,
}

/// How a batch is written.
enum Way {
    /// A statement for each row.
    Rows,
    /// One statement.
    Whole,
    /// One row, and then one statement for the others, whose numbers in this column count on from that of the first.
    Numbered(usize),
}

impl Target {
    /// These columns of this table.
    pub fn new(table: &str, columns: &[&str]) -> Target {
        Target {
            table: table.into(),
            columns: columns.iter().map(|&name| name.to_owned()).collect(),
        }
    }
}

impl Batch {
    /// Takes one row; the rows of a batch are of one width.
    pub fn push(&mut self, row: &[Value]) {
        let rows = self.rows;
        self.rows += 1;
        if rows == 0 {
            self.width = row.len();
            if self.columns.len() < self.width {
                self.columns.resize_with(self.width, Column::default);
            }
        }
        for (column, value) in self.columns.iter_mut().zip(row) {
            match rows {
                0 => column.begin(value, &mut self.text),
                _ => column.push(value, rows, &mut self.text),
            }
        }
    }

    /// Whether it should be written before more is pushed.
    pub fn is_full(&self) -> bool {
        self.rows >= FULL.0 || self.text.len() >= FULL.1
    }

    /// Writes the rows and gives the memory back for others. After an error some may have been written: the transaction has
    /// to be rolled back.
    pub fn write(self, connection: &Connection, target: &Target) -> Result<Batch> {
        match self.way(connection, target)? {
            Way::Rows => {
                self.write_rows(connection, target, self.rows)?;
                Ok(self.emptied())
            }
            Way::Whole => self.write_whole(connection, target, None),
            Way::Numbered(id) => {
                let last = self.cell(self.rows - 1, id).as_i64_or_null().ok().flatten();
                self.write_rows(connection, target, 1)?;
                let emptied = self.write_whole(connection, target, Some(id))?;
                if Some(connection.last_insert_rowid()) != last {
                    return Err(Error::Engine("rows got other numbers".to_owned()));
                }
                Ok(emptied)
            }
        }
    }

    fn way(&self, connection: &Connection, target: &Target) -> Result<Way> {
        if self.rows < FEW || self.width > source::WIDTH {
            return Ok(Way::Rows);
        }
        let Some(id) = row_id(connection, target)? else {
            return Ok(Way::Whole);
        };
        let (Kind::Counts, first) = (self.columns[id].kind, self.cell(0, id)) else {
            return Ok(Way::Rows);
        };
        let sql = format!("SELECT MAX({}) FROM {}", target.columns[id], target.table);
        let last: Option<i64> = connection
            .prepare_cached(&sql)?
            .query_row([], |row| row.get(0))?;
        Ok(if last < first.as_i64_or_null().ok().flatten() {
            Way::Numbered(id)
        } else {
            Way::Rows
        })
    }

    /// Writes the batch with one statement, without the first row if that gave a number to this column.
    fn write_whole(
        self,
        connection: &Connection,
        target: &Target,
        numbered: Option<usize>,
    ) -> Result<Batch> {
        source::prepare(connection)?;
        let from = usize::from(numbered.is_some());
        let (batch, written) = source::lend(self, from, |batch| -> Result<usize> {
            let (sql, bound) = batch.statement(target, numbered);
            let mut statement = connection.prepare_cached(&sql)?;
            for (parameter, &column) in bound.iter().enumerate() {
                statement.raw_bind_parameter(parameter + 1, Bound(batch.cell(0, column)))?;
            }
            Ok(statement.raw_execute()?)
        });
        written?;
        batch
            .map(Batch::emptied)
            .ok_or_else(|| Error::Engine("a batch is still in use".to_owned()))
    }

    /// A statement that inserts the rows of the batch, and the columns whose cells are its parameters.
    fn statement(&self, target: &Target, left_out: Option<usize>) -> (String, Vec<usize>) {
        let (mut names, mut cells) = (Vec::new(), Vec::new());
        let mut bound = Vec::new();
        for (number, column) in self.columns[..self.width].iter().enumerate() {
            if left_out == Some(number) {
                continue;
            }
            names.push(target.columns[number].as_str());
            cells.push(if column.kind == Kind::Same {
                bound.push(number);
                format!("?{}", bound.len())
            } else {
                format!("c{number}")
            });
        }
        let (names, cells) = (names.join(", "), cells.join(", "));
        let sql = format!(
            "INSERT OR FAIL INTO {} ({names}) SELECT {cells} FROM {}",
            target.table,
            source::NAME
        );
        (sql, bound)
    }

    /// Writes so many rows, one by one.
    fn write_rows(&self, connection: &Connection, target: &Target, rows: usize) -> Result<()> {
        if rows == 0 {
            return Ok(());
        }
        let marks = vec!["?"; self.width].join(", ");
        let names = target.columns.join(", ");
        let sql = format!("INSERT INTO {} ({names}) VALUES ({marks})", target.table);
        let mut statement = connection.prepare_cached(&sql)?;
        for row in 0..rows {
            for column in 0..self.width {
                statement.raw_bind_parameter(column + 1, Bound(self.cell(row, column)))?;
            }
            statement.raw_execute()?;
        }
        Ok(())
    }

    fn cell(&self, row: usize, column: usize) -> rusqlite::types::ValueRef<'_> {
        match self.columns.get(column) {
            Some(cells) => cells.cell(row, &self.text),
            None => rusqlite::types::ValueRef::Null,
        }
    }

    fn emptied(mut self) -> Batch {
        self.text.clear();
        self.rows = 0;
        self
    }
}

/// Which of the target's columns is another name of the table's row id (<https://www.sqlite.org/lang_createtable.html#rowid>).
fn row_id(connection: &Connection, target: &Target) -> Result<Option<usize>> {
    let sql = "SELECT name FROM pragma_table_info(?1) WHERE pk = 1 AND UPPER(type) = 'INTEGER' \
               AND NOT EXISTS (SELECT 1 FROM pragma_table_info(?1) WHERE pk > 1) \
               AND NOT EXISTS (SELECT 1 FROM pragma_table_list(?1) WHERE wr = 1)";
    let mut look = connection.prepare_cached(sql)?;
    let name: Option<String> = look
        .query_map([&*target.table], |row| row.get(0))?
        .next()
        .transpose()?;
    Ok(name.and_then(|name| target.columns.iter().position(|column| *column == name)))
}

#[cfg(test)]
mod tests;
