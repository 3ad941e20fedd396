//! What a server tells about the database as a whole.

use super::Postgres;
use crate::storage::db::{
    Result, Row,
    whole::{Table, tables_of},
};

/// Bytes of the rows (with long texts) and of the indexes of every table.
pub const SIZES: &str = "SELECT CAST(c.relname AS TEXT), pg_table_size(c.oid), pg_indexes_size(c.oid) \
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
     WHERE c.relkind IN ('r', 'p') AND n.nspname = current_schema() ORDER BY CAST(c.relname AS TEXT) COLLATE \"C\"";

impl Postgres {
    /// Bytes of the database on the server's disk.
    pub fn bytes(&mut self) -> Result<u64> {
        self.number("SELECT pg_database_size(current_database())")
            .map(|bytes| bytes as u64)
    }

    /// The tables of the schema.
    pub fn tables(&mut self) -> Result<Vec<Table>> {
        let mut rows: Vec<(String, String, i64)> = Vec::new();
        // Places in a key count from 0 there.
        self.rows(
            "SELECT CAST(c.relname AS TEXT), CAST(a.attname AS TEXT), \
             CAST(COALESCE(array_position(CAST(i.indkey AS SMALLINT[]), a.attnum) + 1, 0) AS BIGINT) \
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
             JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
             LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary \
             WHERE c.relkind IN ('r', 'p') AND n.nspname = current_schema() \
             ORDER BY CAST(c.relname AS TEXT) COLLATE \"C\", a.attnum",
            &[],
            &mut |row| {
                rows.push(row.decode()?);
                Ok(())
            },
        )?;
        Ok(tables_of(rows))
    }

    /// Gives unused room to later rows, and brings the planner's statistics up to date.
    pub fn vacuum(&mut self) -> Result<()> {
        for table in self.tables()? {
            self.batch(&format!("VACUUM (ANALYZE) {}", table.name))?;
        }
        Ok(())
    }

    /// Whether the role owns a table, or belongs to who does.
    pub fn owns(&mut self, table: &str) -> Result<bool> {
        let mut owns = false;
        self.rows(
            "SELECT pg_has_role(tableowner, 'MEMBER') FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1",
            crate::params![table],
            &mut |row| {
                owns = row.decode()?;
                Ok(())
            },
        )?;
        Ok(owns)
    }

    /// Other connections to this database.
    pub fn others(&mut self) -> Result<u64> {
        self.number(
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() \
             AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
        )
        .map(|others| others as u64)
    }

    /// The server's clock, in seconds since 1970.
    pub fn server_time(&mut self) -> Result<i64> {
        self.number("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS BIGINT)")
    }

    fn number(&mut self, sql: &str) -> Result<i64> {
        let mut number = 0;
        self.rows(sql, &[], &mut |row: Row<'_>| {
            number = row.decode()?;
            Ok(())
        })?;
        Ok(number)
    }
}
