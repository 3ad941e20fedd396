//! Bulk loads: the first rows go straight into their table, further ones by way of a table in memory.
//!
//! `INSERT … SELECT` keeps its cursors where the last row went, and the next row in key order is put there without a
//! descent from the root of every index; a statement a row takes a sixth longer. Many rows in one VALUES take longer
//! still: SQLite journals every page that such a statement touches.

use rusqlite::{CachedStatement, Connection};

use super::super::{Result, Value};

/// Rows that go straight into the table: most loads are small.
const DIRECT: u64 = 1_000;
/// Rows that are staged before they are moved on.
const STAGED: u64 = 20_000;

/// Rows on their way into one table.
pub struct Lot<'c> {
    connection: &'c Connection,
    statement: CachedStatement<'c>,
    table: &'c str,
    columns: &'c [&'c str],
    staged: Option<u64>,
    inserted: u64,
}

impl<'c> Lot<'c> {
    /// Prepares a load.
    pub fn new(
        connection: &'c Connection,
        table: &'c str,
        columns: &'c [&'c str],
    ) -> Result<Lot<'c>> {
        let statement = insert(connection, table, columns)?;
        Ok(Lot {
            connection,
            statement,
            table,
            columns,
            staged: None,
            inserted: 0,
        })
    }

    /// Takes one row.
    pub fn push(&mut self, row: &[Value]) -> Result<()> {
        for (index, value) in row.iter().enumerate() {
            self.statement.raw_bind_parameter(index + 1, value)?;
        }
        self.statement.raw_execute()?;
        self.inserted += 1;
        match self.staged {
            Some(staged) if staged + 1 == STAGED => self.move_on()?,
            Some(staged) => self.staged = Some(staged + 1),
            None if self.inserted == DIRECT && !self.is_temporary()? => self.stage()?,
            None => {}
        }
        Ok(())
    }

    /// Moves on what is still staged and tells how many rows there were.
    pub fn finish(mut self) -> Result<u64> {
        if self.staged.is_some() {
            self.move_on()?;
            let sql = format!("DROP TABLE temp.{}", self.staging());
            drop(self.statement);
            self.connection.execute_batch(&sql)?;
        }
        Ok(self.inserted)
    }

    fn staging(&self) -> String {
        format!("staged_{}", self.table)
    }

    /// Whether the rows go into a temporary table anyway.
    fn is_temporary(&self) -> Result<bool> {
        let sql = "SELECT COUNT(*) FROM temp.sqlite_schema WHERE name = ?1";
        Ok(self
            .connection
            .query_row(sql, [self.table], |row| row.get::<_, i64>(0))?
            > 0)
    }

    fn stage(&mut self) -> Result<()> {
        let staging = self.staging();
        let columns = self.columns.join(", ");
        self.connection
            .execute_batch(&format!("CREATE TEMPORARY TABLE {staging} ({columns})"))?;
        self.statement = insert(self.connection, &staging, self.columns)?;
        self.staged = Some(0);
        Ok(())
    }

    fn move_on(&mut self) -> Result<()> {
        let (staging, columns) = (self.staging(), self.columns.join(", "));
        let sql = format!(
            "INSERT INTO {} ({columns}) SELECT {columns} FROM {staging} ORDER BY rowid",
            self.table
        );
        self.connection.prepare_cached(&sql)?.raw_execute()?;
        self.connection
            .execute_batch(&format!("DELETE FROM {staging}"))?;
        self.staged = Some(0);
        Ok(())
    }
}

fn insert<'c>(
    connection: &'c Connection,
    table: &str,
    columns: &[&str],
) -> Result<CachedStatement<'c>> {
    let marks = vec!["?"; columns.len()].join(", ");
    let columns = columns.join(", ");
    Ok(connection.prepare_cached(&format!("INSERT INTO {table} ({columns}) VALUES ({marks})"))?)
}
