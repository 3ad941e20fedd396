//! Rows on their way into a table, and the statement that writes all of them at once.
//!
//! A statement for each row spends more on starting and ending than on the row: it opens every index anew and looks its
//! place up from the root. So a full batch is one `INSERT … SELECT` over a table of numbers, whose columns ask the functions
//! `lot_0`, `lot_1`, … for the cells of the batch. What is the same in all rows is a parameter of the statement.

use std::{cell::RefCell, ops::Range, rc::Rc, sync::Arc};

use rusqlite::{
    Connection,
    functions::FunctionFlags,
    types::{ToSql, ToSqlOutput, ValueRef},
};

use crate::storage::db::{Error, Result, Value};

/// Rows of one batch, and bytes of text that end it earlier.
const FULL: (usize, usize) = (1_000, 256 << 10);
/// Fewer rows are written one by one.
const FEW: usize = 64;
/// And so are wider ones.
const WIDE: usize = 64;

/// Where rows go.
#[derive(Clone)]
pub struct Target(Arc<(String, Vec<String>)>);

/// Rows on their way into a table.
#[derive(Default)]
pub struct Batch {
    cells: Vec<Cell>,
    text: String,
    rows: usize,
    /// For each column, whether all rows so far have the cell of the first.
    same: Vec<bool>,
}

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
    pub fn new(table: &str, columns: &[&str]) -> Target {
        let columns = columns.iter().map(|&column| column.to_owned()).collect();
        Target(Arc::new((table.to_owned(), columns)))
    }

    /// An insertion of what `rows` gives. A statement that fails may leave rows behind, since its transaction fails with
    /// it; so it needs no journal of its own, which would hold a copy of each page that it touches.
    fn insert(&self, rows: &str) -> String {
        let (table, columns) = &*self.0;
        format!(
            "INSERT OR FAIL INTO {table} ({}) {rows}",
            columns.join(", ")
        )
    }
}

impl Batch {
    /// Takes one row.
    pub fn push(&mut self, row: &[Value]) {
        if self.rows == 0 {
            self.same.clear();
            self.same.resize(row.len(), true);
        }
        for (column, value) in row.iter().enumerate() {
            let cell = match value {
                Value::Null => Cell::Null,
                Value::Int(n) => Cell::Int(*n),
                Value::Text(text) => {
                    let start = self.text.len() as u32;
                    self.text.push_str(text);
                    Cell::Text(start..self.text.len() as u32)
                }
            };
            self.cells.push(cell);
            if self.same[column] && self.rows > 0 {
                self.same[column] = self.cell(0, column) == self.cell(self.rows, column);
            }
        }
        self.rows += 1;
    }

    /// Whether it should be written before more is pushed.
    pub fn is_full(&self) -> bool {
        self.rows >= FULL.0 || self.text.len() >= FULL.1
    }

    /// Writes the rows and gives the memory back for others.
    pub fn write(self, connection: &Connection, target: &Target) -> Result<Batch> {
        if self.rows < FEW || self.same.len() > WIDE {
            self.write_rows(connection, target)?;
            return Ok(self.emptied());
        }
        prepare(connection)?;
        let mut statement = connection.prepare_cached(&self.statement(target))?;
        statement.raw_bind_parameter(1, self.rows as i64)?;
        let same = (0..self.same.len()).filter(|&column| self.same[column]);
        for (parameter, column) in same.enumerate() {
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

    /// A statement that inserts as many rows as its first parameter says.
    fn statement(&self, target: &Target) -> String {
        let mut cells = Vec::with_capacity(self.same.len());
        let mut parameters = 1;
        for (column, same) in self.same.iter().enumerate() {
            if *same {
                parameters += 1;
                cells.push(format!("?{parameters}"));
            } else {
                cells.push(format!("lot_{column}(place)"));
            }
        }
        target.insert(&format!(
            "SELECT {} FROM temp.lot_places WHERE place < ?1 ORDER BY place",
            cells.join(", ")
        ))
    }

    fn write_rows(&self, connection: &Connection, target: &Target) -> Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        let marks = vec!["?"; self.same.len()].join(", ");
        let sql = target.insert(&format!("VALUES ({marks})"));
        let mut statement = connection.prepare_cached(&sql)?;
        for row in 0..self.rows {
            for column in 0..self.same.len() {
                statement.raw_bind_parameter(column + 1, Bound(self.cell(row, column)))?;
            }
            statement.raw_execute()?;
        }
        Ok(())
    }

    fn cell(&self, row: usize, column: usize) -> ValueRef<'_> {
        match self.cells.get(row * self.same.len() + column) {
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
