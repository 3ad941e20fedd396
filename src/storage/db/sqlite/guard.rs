//! A connection on which a typed statement can only read, and no secrets: SQLite asks before it reads a column.

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

use super::{Seat, Sqlite};
use crate::storage::db::{
    Error, Result,
    reading::{CLOSED, HIDDEN},
};

/// Pragmas that describe tables, as functions of a SELECT.
const TELLING: &[&str] = &[
    "table_info",
    "table_xinfo",
    "table_list",
    "index_list",
    "index_info",
    "foreign_key_list",
];

impl Sqlite {
    /// From here on this connection only reads, and secrets not at all.
    pub fn guard(&mut self) -> Result<()> {
        self.batch("PRAGMA query_only = ON")?;
        let Seat::Here(connection) = &mut self.seat else {
            return Err(Error::Engine("the connection is lost".to_owned()));
        };
        connection.flush_prepared_statement_cache();
        Ok(connection.authorizer(Some(judge))?)
    }

    /// The names of the columns that a statement answers with.
    pub fn column_names(&mut self, sql: &str) -> Result<Vec<String>> {
        let statement = self.connection()?.prepare_cached(sql)?;
        Ok(statement.column_names().map(str::to_owned).collect())
    }
}

fn judge(context: AuthContext<'_>) -> Authorization {
    let is = |name: &str, other: &str| name.eq_ignore_ascii_case(other);
    match context.action {
        AuthAction::Read {
            table_name,
            column_name,
        } => {
            if CLOSED.iter().any(|table| is(table, table_name)) {
                return Authorization::Deny;
            }
            let hidden = HIDDEN
                .iter()
                .any(|(table, column)| is(table, table_name) && is(column, column_name));
            // Ignored columns are read as NULL.
            if hidden {
                Authorization::Ignore
            } else {
                Authorization::Allow
            }
        }
        // The transaction around it ends in any case.
        AuthAction::Select | AuthAction::Recursive | AuthAction::Transaction { .. } => {
            Authorization::Allow
        }
        AuthAction::Function { function_name } if !is(function_name, "load_extension") => {
            Authorization::Allow
        }
        AuthAction::Pragma { pragma_name, .. } if TELLING.iter().any(|p| is(p, pragma_name)) => {
            Authorization::Allow
        }
        _ => Authorization::Deny,
    }
}
