//! The file's tables and their room, copies of it, and a restore into it.

use std::{path::Path, time::Duration};

use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};

use super::Sqlite;
use crate::{
    clock::Deadline,
    storage::db::{
        Error, Result,
        whole::{Table, tables_of},
    },
};

/// Bytes of the rows and of the indexes of every table.
pub const SIZES: &str = "SELECT m.tbl_name, \
     CAST(SUM(CASE WHEN m.type = 'table' THEN s.pgsize ELSE 0 END) AS INTEGER), \
     CAST(SUM(CASE WHEN m.type = 'index' THEN s.pgsize ELSE 0 END) AS INTEGER) \
     FROM dbstat s JOIN sqlite_schema m ON m.name = s.name WHERE s.aggregate = 1 GROUP BY m.tbl_name ORDER BY m.tbl_name";

/// The pause before a step that found the file busy is tried again.
const PAUSE: Duration = Duration::from_millis(10);

impl Sqlite {
    /// Bytes of pages that hold nothing.
    pub fn free_bytes(&mut self) -> Result<u64> {
        Ok((self.pragma("freelist_count")? * self.pragma("page_size")?) as u64)
    }

    /// The tables of the schema.
    pub fn tables(&mut self) -> Result<Vec<Table>> {
        let mut rows: Vec<(String, String, i64)> = Vec::new();
        self.rows(
            "SELECT m.name, c.name AS column_name, c.pk FROM sqlite_schema m, pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name, c.cid",
            &[],
            &mut |row| {
                rows.push(row.decode()?);
                Ok(())
            },
        )?;
        Ok(tables_of(rows))
    }

    /// Writes the file anew without unused pages, and empties the log.
    pub fn vacuum(&mut self) -> Result<()> {
        self.batch("VACUUM")?;
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)", &[], &mut |_| Ok(()))
    }

    /// Copies the whole database into another file, in one consistent state.
    ///
    /// One step reads all pages in one read transaction (in that of a snapshot, if one is open): a copy made in many steps would
    /// begin anew after every write of another process. The copy keeps no log beside itself.
    pub fn copy_to(&mut self, path: &Path) -> Result<()> {
        let wait = self.wait;
        let mut target = Connection::open(path)?;
        run(self.connection()?, &mut target, wait)?;
        target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        Ok(())
    }

    /// Replaces the content by another file's, in one transaction: whoever has the file open sees the old or the new.
    pub fn replace_by(&mut self, other: &mut Sqlite) -> Result<()> {
        let wait = self.wait;
        self.connection()?.flush_prepared_statement_cache();
        let super::Seat::Here(target) = &mut self.seat else {
            return Err(Error::Engine("the connection is lost".to_owned()));
        };
        run(other.connection()?, target, wait)
    }
}

fn run(source: &Connection, target: &mut Connection, wait: Duration) -> Result<()> {
    let backup = Backup::new(source, target)?;
    let deadline = Deadline::after(wait);
    loop {
        match backup.step(-1)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ if deadline.left().is_none() => return Err(Error::Busy),
            _ => std::thread::sleep(PAUSE),
        }
    }
}
