//! Rows on their way into a table, and the statements that write them.
//!
//! A statement for each row spends more on starting and ending than on the row: it opens every index anew and looks its
//! place up from the root. So a batch can be one `INSERT … SELECT` over a table of numbers, whose columns ask the functions
//! `lot_0`, `lot_1`, … for the cells of the batch. What is the same in all rows is a parameter of the statement, and so is the
//! first of numbers that count up. SQLite keeps a copy of each page that such a statement changes, so that it could fail
//! alone; where rows go behind all others, that is next to nothing.

use std::{cell::RefCell, ops::Range, rc::Rc, sync::Arc};

use rusqlite::{
    Connection,
    functions::FunctionFlags,
    types::{ToSql, ToSqlOutput, ValueRef},
};

use crate::storage::db::{Error, Result, Value};

/// Rows of one batch, and bytes of text that end it earlier.
const FULL: (usize, usize) = (4_000, 1 << 20);
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
    cells: Vec<Cell>,
    text: String,
    rows: usize,
    columns: Vec<Column>,
}

#[derive(Clone)]
enum Cell {
    Null,
    Int(i64),
    /// Where it stands in the text of the batch.
    Text(Range<u32>),
}

thread_local! {
    /// The batch that the running statement writes: the functions have no other way to it.
    static WRITTEN: RefCell<Rc<Batch>> = RefCell::default();
}

impl Target {
    /// These columns of this table.
    pub fn new(table: &str, columns: &[&str], way: Way) -> Target {
        let into = format!("{table} ({})", columns.join(", ")).into();
        Target { into, way }
    }
}

/// What the cells of a column have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    /// They are the same in all rows.
    Same,
    /// Each is a number, one more than the one before.
    Counts,
    Varies,
}

impl Batch {
    /// Takes one row.
    pub fn push(&mut self, row: &[Value]) {
        if self.rows == 0 {
            self.columns.clear();
            self.columns.resize(row.len(), Column::Same);
        }
        for (column, value) in row.iter().enumerate() {
            let cell = match value {
                Value::Null => Cell::Null,
                Value::Int(n) => Cell::Int(*n),
                // What the whole column repeats stands in the text of the batch once.
                Value::Text(text) if self.repeats(column, text) => {
                    self.cells.push(self.cells[column].clone());
                    continue;
                }
                Value::Text(text) => {
                    let start = self.text.len() as u32;
                    self.text.push_str(text);
                    Cell::Text(start..self.text.len() as u32)
                }
            };
            self.cells.push(cell);
            if self.rows > 0 && self.columns[column] != Column::Varies {
                self.columns[column] = self.compared(column);
            }
        }
        self.rows += 1;
    }

    /// Whether a text is the one that every row so far has in this column.
    fn repeats(&self, column: usize, text: &str) -> bool {
        self.rows > 0
            && self.columns[column] == Column::Same
            && self.cell(0, column) == ValueRef::Text(text.as_bytes())
    }

    /// Whether it should be written before more is pushed.
    pub fn is_full(&self) -> bool {
        self.rows >= FULL.0 || self.text.len() >= FULL.1
    }

    /// Writes the rows and gives the memory back for others.
    pub fn write(self, connection: &Connection, target: &Target) -> Result<Batch> {
        if target.way == Way::Rows || self.rows < FEW || self.columns.len() > WIDE {
            self.write_rows(connection, target)?;
            return Ok(self.emptied());
        }
        prepare(connection)?;
        let mut statement = connection.prepare_cached(&self.statement(target))?;
        statement.raw_bind_parameter(1, self.rows as i64)?;
        let first = (0..self.columns.len()).filter(|&c| self.columns[c] != Column::Varies);
        for (parameter, column) in first.enumerate() {
            statement.raw_bind_parameter(parameter + 2, Bound(self.cell(0, column)))?;
        }
        let batch = Rc::new(self);
        WRITTEN.set(Rc::clone(&batch));
        let written = statement.raw_execute();
        WRITTEN.take();
        written?;
        Rc::try_unwrap(batch)
            .map(Batch::emptied)
            .map_err(|_| Error::Engine("a cell is still in use".to_owned()))
    }

    /// What a column is, now that another row is there.
    fn compared(&self, column: usize) -> Column {
        let (first, last) = (self.cell(0, column), self.cell(self.rows, column));
        let counts = match (first, last) {
            (ValueRef::Integer(first), ValueRef::Integer(last)) => {
                last.checked_sub(first) == Some(self.rows as i64)
            }
            _ => false,
        };
        match self.columns[column] {
            Column::Same if first == last => Column::Same,
            // From the second row on it is one or the other.
            Column::Same if self.rows == 1 && counts => Column::Counts,
            Column::Counts if counts => Column::Counts,
            _ => Column::Varies,
        }
    }

    /// A statement that inserts as many rows as its first parameter says.
    fn statement(&self, target: &Target) -> String {
        let mut cells = Vec::with_capacity(self.columns.len());
        let mut parameters = 1;
        for (column, kind) in self.columns.iter().enumerate() {
            parameters += usize::from(*kind != Column::Varies);
            cells.push(match kind {
                Column::Same => format!("?{parameters}"),
                Column::Counts => format!("?{parameters} + place"),
                Column::Varies => format!("lot_{column}(place)"),
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
        let marks = vec!["?"; self.columns.len()].join(", ");
        let sql = format!("INSERT INTO {} VALUES ({marks})", target.into);
        let mut statement = connection.prepare_cached(&sql)?;
        for row in 0..self.rows {
            for column in 0..self.columns.len() {
                statement.raw_bind_parameter(column + 1, Bound(self.cell(row, column)))?;
            }
            statement.raw_execute()?;
        }
        Ok(())
    }

    fn cell(&self, row: usize, column: usize) -> ValueRef<'_> {
        match self.cells.get(row * self.columns.len() + column) {
            Some(Cell::Int(n)) => ValueRef::Integer(*n),
            Some(Cell::Text(range)) => {
                ValueRef::Text(&self.text.as_bytes()[range.start as usize..range.end as usize])
            }
            Some(Cell::Null) | None => ValueRef::Null,
        }
    }

    fn emptied(mut self) -> Batch {
        self.cells.clear();
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
        connection.create_scalar_function(name.as_str(), 1, flags, move |call| {
            Ok(Written {
                batch: WRITTEN.with_borrow(Rc::clone),
                row: call.get::<i64>(0)? as usize,
                column,
            })
        })?;
    }
    Ok(())
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
