//! Rows on their way into a table, and the statements that write them.
//!
//! A statement for each row spends more on starting and ending than on the row: it opens every index anew and looks its
//! place up from the root. So a batch can be one `INSERT … SELECT` over a table of numbers, whose columns ask the functions
//! `lot_0`, `lot_1`, … each for its next cell of the batch. What is the same in all rows is a parameter of the statement, and
//! so is the first of numbers that count up; neither is kept for each row. SQLite keeps a copy of each page that such a
//! statement changes, so that it could fail alone; where rows go behind all others, that is next to nothing.

mod column;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use rusqlite::{
    Connection,
    functions::FunctionFlags,
    types::{ToSql, ToSqlOutput, ValueRef},
};

use self::column::{Column, Kind};
use crate::storage::db::{Error, Result, Value};

/// Rows of one batch, and bytes of text that end it earlier.
const FULL: (usize, usize) = (2_000, 1 << 20);
/// Fewer rows are written one by one.
const FEW: usize = 64;
/// And so are wider ones.
const WIDE: usize = 64;

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A statement a row.
    Rows,
    /// A statement a batch.
    Batches,
}

/// Where rows go, and how.
#[derive(Clone)]
pub struct Target {
    /// The table and its columns.
    into: Arc<str>,
    way: Way,
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

/// The batch that the running statement writes, and how many cells of each column it has given.
#[derive(Default)]
struct Writing {
    batch: Rc<Batch>,
    given: Vec<Cell<usize>>,
}

thread_local! {
    /// The functions have no other way to it.
    static WRITING: RefCell<Writing> = RefCell::default();
}

impl Target {
    /// These columns of this table.
    pub fn new(table: &str, columns: &[&str], way: Way) -> Target {
        let into = format!("{table} ({})", columns.join(", ")).into();
        Target { into, way }
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

    /// Writes the rows and gives the memory back for others.
    pub fn write(self, connection: &Connection, target: &Target) -> Result<Batch> {
        if target.way == Way::Rows || self.rows < FEW || self.width > WIDE {
            self.write_rows(connection, target)?;
            return Ok(self.emptied());
        }
        prepare(connection)?;
        let mut statement = connection.prepare_cached(&self.statement(target))?;
        statement.raw_bind_parameter(1, self.rows as i64)?;
        let first = (0..self.width).filter(|&c| self.columns[c].kind != Kind::Varies);
        for (parameter, column) in first.enumerate() {
            statement.raw_bind_parameter(parameter + 2, Bound(self.cell(0, column)))?;
        }
        let batch = Rc::new(self);
        let writing = Writing {
            given: vec![Cell::new(0); batch.width],
            batch: Rc::clone(&batch),
        };
        WRITING.set(writing);
        let written = statement.raw_execute();
        let given = WRITING.take().given;
        written?;
        let asked = |(column, given): (&Column, &Cell<usize>)| {
            column.kind != Kind::Varies || given.get() == batch.rows
        };
        // Each function is asked once a row, in the order of the rows; else cells would stand in wrong rows.
        if !batch.columns.iter().zip(&given).all(asked) {
            return Err(Error::Engine("a cell was not asked for once".to_owned()));
        }
        Rc::try_unwrap(batch)
            .map(Batch::emptied)
            .map_err(|_| Error::Engine("a cell is still in use".to_owned()))
    }

    /// A statement that inserts as many rows as its first parameter says.
    fn statement(&self, target: &Target) -> String {
        let mut cells = Vec::with_capacity(self.width);
        let mut parameters = 1;
        for (number, column) in self.columns[..self.width].iter().enumerate() {
            parameters += usize::from(column.kind != Kind::Varies);
            cells.push(match column.kind {
                Kind::Same => format!("?{parameters}"),
                Kind::Counts => format!("?{parameters} + place"),
                Kind::Varies => format!("lot_{number}()"),
            });
        }
        format!(
            "INSERT INTO {} SELECT {} FROM temp.lot_places WHERE place < ?1 ORDER BY place",
            target.into,
            cells.join(", ")
        )
    }

    fn write_rows(&self, connection: &Connection, target: &Target) -> Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        let marks = vec!["?"; self.width].join(", ");
        let sql = format!("INSERT INTO {} VALUES ({marks})", target.into);
        let mut statement = connection.prepare_cached(&sql)?;
        for row in 0..self.rows {
            for column in 0..self.width {
                statement.raw_bind_parameter(column + 1, Bound(self.cell(row, column)))?;
            }
            statement.raw_execute()?;
        }
        Ok(())
    }

    fn cell(&self, row: usize, column: usize) -> ValueRef<'_> {
        self.columns[column].cell(row, &self.text)
    }

    fn emptied(mut self) -> Batch {
        self.text.clear();
        self.rows = 0;
        self
    }
}

/// Makes the table of numbers and the functions, unless they are there: a rollback takes the table away again.
fn prepare(connection: &Connection) -> Result<()> {
    let last = FULL.0 as i64 - 1;
    let found = connection
        .prepare_cached("SELECT 1 FROM temp.lot_places WHERE place = ?1")
        .and_then(|mut look| look.exists([last]));
    if let Ok(true) = found {
        return Ok(());
    }
    connection.execute_batch("CREATE TEMPORARY TABLE lot_places (place INTEGER PRIMARY KEY)")?;
    connection.execute(
        "WITH RECURSIVE places (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM places WHERE n < ?1) \
         INSERT INTO temp.lot_places SELECT n FROM places",
        [last],
    )?;
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DIRECTONLY;
    for column in 0..WIDE {
        let name = format!("lot_{column}");
        // A function that is not said to be deterministic is called for each row.
        connection.create_scalar_function(name.as_str(), 0, flags, move |_| {
            WRITING.with_borrow(|writing| writing.next(column))
        })?;
    }
    Ok(())
}

impl Writing {
    /// The next cell of a column.
    fn next(&self, column: usize) -> rusqlite::Result<Written> {
        let Some(given) = self.given.get(column) else {
            return Err(rusqlite::Error::InvalidParameterCount(
                column,
                self.given.len(),
            ));
        };
        let row = given.replace(given.get() + 1);
        Ok(Written {
            batch: Rc::clone(&self.batch),
            row,
            column,
        })
    }
}

/// A cell of the batch that is being written.
struct Written {
    batch: Rc<Batch>,
    row: usize,
    column: usize,
}

impl ToSql for Written {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let cell = self.batch.cell(self.row, self.column);
        Ok(ToSqlOutput::Borrowed(cell))
    }
}

struct Bound<'a>(ValueRef<'a>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(self.0))
    }
}

#[cfg(test)]
mod tests;
