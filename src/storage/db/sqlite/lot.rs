//! Bulk loads: rows are collected in batches, and from the second batch on a thread of their own writes them, while
//! whoever loads goes on. The next other statement waits until they are written and is told if that failed.

use std::{
    sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel},
    thread::JoinHandle,
};

use rusqlite::{Connection, types::ValueRef};

use super::{
    super::{Error, Fill, Result, Value},
    Seat, Sqlite,
};

/// Rows of one batch, and bytes of text that end it earlier.
const FULL: (usize, usize) = (1_000, 256 << 10);
/// Batches that may wait for the writer.
const WAITING: usize = 4;

/// Rows on their way into a table.
#[derive(Default)]
pub struct Batch {
    cells: Vec<Cell>,
    text: String,
    rows: usize,
}

enum Cell {
    Null,
    Int(i64),
    /// Ends here in the text of the batch, and begins where the one before ends.
    Text(usize),
}

impl Batch {
    /// Takes one row.
    pub fn push(&mut self, row: &[Value]) {
        self.rows += 1;
        for value in row {
            self.cells.push(match value {
                Value::Null => Cell::Null,
                Value::Int(n) => Cell::Int(*n),
                Value::Text(text) => {
                    self.text.push_str(text);
                    Cell::Text(self.text.len())
                }
            });
        }
    }

    /// Whether it should be written before more is pushed.
    pub fn is_full(&self) -> bool {
        self.rows >= FULL.0 || self.text.len() >= FULL.1
    }

    /// Whether nothing was pushed.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Writes the rows with a statement made by [`insert`].
    pub fn write(&self, connection: &Connection, sql: &str) -> Result<()> {
        if self.is_empty() {
            return Ok(());
        }
        let mut statement = connection.prepare_cached(sql)?;
        let mut from = 0;
        for row in self.cells.chunks(self.cells.len() / self.rows) {
            for (index, cell) in row.iter().enumerate() {
                let value = match cell {
                    Cell::Null => ValueRef::Null,
                    Cell::Int(n) => ValueRef::Integer(*n),
                    Cell::Text(to) => {
                        let text = &self.text.as_bytes()[from..*to];
                        from = *to;
                        ValueRef::Text(text)
                    }
                };
                statement.raw_bind_parameter(index + 1, Bound(value))?;
            }
            statement.raw_execute()?;
        }
        Ok(())
    }

    fn clear(&mut self) {
        self.cells.clear();
        self.text.clear();
        self.rows = 0;
    }
}

struct Bound<'a>(ValueRef<'a>);

impl rusqlite::types::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(rusqlite::types::ToSqlOutput::Borrowed(self.0))
    }
}

/// The statement that inserts one row.
pub fn insert(table: &str, columns: &[&str]) -> String {
    let marks = vec!["?"; columns.len()].join(", ");
    format!(
        "INSERT INTO {table} ({}) VALUES ({marks})",
        columns.join(", ")
    )
}

impl Sqlite {
    /// Inserts the rows that `fill` pushes; more than a batch of them behind the caller's back.
    pub fn load(&mut self, table: &str, columns: &[&str], fill: Fill<'_>) -> Result<u64> {
        let sql = insert(table, columns);
        let mut batch = self.spare();
        let mut rows = 0;
        fill(&mut |row| {
            rows += 1;
            batch.push(row);
            if batch.is_full() {
                self.write_behind(&sql, std::mem::take(&mut batch))?;
                batch = self.spare();
            }
            Ok(())
        })?;
        match &self.seat {
            // Rows stay in the order in which they were loaded.
            Seat::Away(writer) => writer.take(&sql, batch)?,
            _ => batch.write(self.connection()?, &sql)?,
        }
        Ok(rows)
    }

    fn spare(&self) -> Batch {
        match &self.seat {
            Seat::Away(writer) => writer.batch(),
            _ => Batch::default(),
        }
    }

    fn write_behind(&mut self, sql: &str, batch: Batch) -> Result<()> {
        if let Seat::Here(_) = self.seat
            && let Seat::Here(connection) = std::mem::replace(&mut self.seat, Seat::Nowhere)
        {
            self.seat = Seat::Away(Writer::start(connection));
        }
        match &self.seat {
            Seat::Away(writer) => writer.take(sql, batch),
            _ => Err(Error::Engine("the connection is lost".to_owned())),
        }
    }
}

/// A thread that has the connection and writes batches in the order in which they come.
pub struct Writer {
    batches: SyncSender<(String, Batch)>,
    /// Batches that are written, to be filled again.
    spare: Receiver<Batch>,
    thread: JoinHandle<(Connection, Result<()>)>,
}

impl Writer {
    /// Gives the connection to a new thread.
    pub fn start(connection: Connection) -> Writer {
        let (batches, waiting) = sync_channel(WAITING);
        let (written, spare) = channel();
        let thread = std::thread::spawn(move || write_all(connection, &waiting, &written));
        Writer {
            batches,
            spare,
            thread,
        }
    }

    /// Hands a batch over; waits while too many wait already.
    pub fn take(&self, sql: &str, batch: Batch) -> Result<()> {
        self.batches
            .send((sql.to_owned(), batch))
            .map_err(|_| Error::Engine("the thread that writes has ended".to_owned()))
    }

    /// An empty batch, with the memory of one that is written if there is one.
    pub fn batch(&self) -> Batch {
        self.spare.try_recv().unwrap_or_default()
    }

    /// Waits until all is written. Gives the connection back, and the first error.
    pub fn finish(self) -> (Connection, Result<()>) {
        drop(self.batches);
        match self.thread.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
}

fn write_all(
    connection: Connection,
    waiting: &Receiver<(String, Batch)>,
    written: &Sender<Batch>,
) -> (Connection, Result<()>) {
    let mut result = Ok(());
    for (sql, mut batch) in waiting {
        // After an error the transaction is lost: the rest is only taken off the sender's hands.
        if result.is_ok() {
            result = batch.write(&connection, &sql);
        }
        batch.clear();
        let _ = written.send(batch);
    }
    (connection, result)
}
