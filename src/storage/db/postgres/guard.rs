//! A typed statement on a server: it runs in a transaction that only reads, and sees the tables with secrets through queries of the
//! same names that leave them out.
//!
//! This keeps secrets out of what somebody prints. It is no wall: who has the URL can read all by other programs, unless the role may
//! not (`examples/postgres-role.sql`).

use std::fmt::Write as _;

use super::Postgres;
use crate::storage::db::{
    Error, Result,
    reading::{CLOSED, HIDDEN, Reading},
};

/// Functions and views of the server that read files, run texts as statements or know values of columns.
fn is_closed(name: &str) -> bool {
    let begins = ["pg_", "lo_", "dblink", "crosstab"];
    let ends = ["_to_xml", "_to_xmlschema", "_to_xml_and_xmlschema"];
    let whole = [
        "ts_stat",
        "ts_rewrite",
        "set_config",
        "connectby",
        "current_setting",
    ];
    let name = name.to_lowercase();
    CLOSED.contains(&name.as_str())
        || begins.iter().any(|begin| name.starts_with(begin))
        || ends.iter().any(|end| name.ends_with(end))
        || whole.contains(&name.as_str())
}

impl Postgres {
    /// The statement as it is run.
    pub fn guarded(&mut self, reading: &Reading) -> Result<String> {
        if let Some(word) = reading.words.iter().find(|word| is_closed(&word.name)) {
            return Err(Error::Statement(format!(
                "access to {} is prohibited",
                word.name
            )));
        }
        let mut shadows = String::new();
        for (table, hidden) in HIDDEN {
            let used: Vec<_> = reading
                .words
                .iter()
                .filter(|word| word.name == *table)
                .collect();
            if used.is_empty() {
                continue;
            }
            // A column called as the table is qualified too, and there is none.
            if used.iter().any(|word| word.qualified) {
                return Err(Error::Statement(format!(
                    "write {table} without its schema"
                )));
            }
            let columns = self.columns_but(table, hidden)?;
            let _ = write!(shadows, "{table} AS NOT MATERIALIZED ({columns}), ");
        }
        if shadows.is_empty() {
            return Ok(reading.text.clone());
        }
        let (at, with) = reading.opening;
        let (before, after) = reading.text.split_at(at);
        Ok(if with {
            format!("{before} {shadows}{after}")
        } else {
            format!("WITH {} {after}", shadows.trim_end_matches(", "))
        })
    }

    /// A query of all columns of a table in their order, one of them NULL.
    fn columns_but(&mut self, table: &str, hidden: &str) -> Result<String> {
        let mut schema = String::new();
        self.rows(
            "SELECT CAST(quote_ident(current_schema()) AS TEXT)",
            &[],
            &mut |row| {
                schema = row.decode()?;
                Ok(())
            },
        )?;
        let tables = self.tables()?;
        let found = tables.iter().find(|found| found.name == table);
        let columns: Vec<String> = found
            .map(|table| table.columns.as_slice())
            .unwrap_or_default()
            .iter()
            .map(|column| {
                if column == hidden {
                    format!("CAST(NULL AS TEXT) AS {column}")
                } else {
                    format!("x.{column}")
                }
            })
            .collect();
        Ok(format!(
            "SELECT {} FROM {schema}.{table} x",
            columns.join(", ")
        ))
    }

    /// The names of the columns that a statement answers with, from a row without values: it is not run.
    pub fn column_names(
        &mut self,
        sql: &str,
        params: &[crate::storage::db::Value],
    ) -> Result<Vec<String>> {
        let mut names = Vec::new();
        self.rows(
            &format!("SELECT d.* FROM (SELECT 1) o LEFT JOIN ({sql}) d ON false"),
            params,
            &mut |row| {
                names = (0..row.0.len())
                    .map(|index| row.0.name(index).to_owned())
                    .collect();
                Ok(())
            },
        )?;
        Ok(names)
    }
}
