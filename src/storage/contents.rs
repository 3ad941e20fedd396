//! How much is in a database.

use serde::Deserialize;

use super::db::{Db, Result};

/// Rows of the main tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Contents {
    /// Users, erased ones included.
    pub users: u64,
    /// Tags.
    pub tags: u64,
    /// Groups.
    pub groups: u64,
    /// Accounts.
    pub accounts: u64,
    /// Imports, undone ones included.
    pub imports: u64,
    /// Rows of the audit.
    pub audits: u64,
}

/// Counts them, in one statement.
pub fn count(db: &mut Db) -> Result<Contents> {
    db.one(
        "SELECT (SELECT COUNT(*) FROM users) AS users, (SELECT COUNT(*) FROM tags) AS tags, \
         (SELECT COUNT(*) FROM groups) AS groups, (SELECT COUNT(*) FROM accounts) AS accounts, \
         (SELECT COUNT(*) FROM imports) AS imports, (SELECT COUNT(*) FROM audits) AS audits",
        &[],
    )
}

/// The rows of every table that the schema has, by name, whatever schema it is.
pub fn of_tables(db: &mut Db) -> Result<Vec<(String, u64)>> {
    let counts: Vec<String> = db
        .tables()?
        .iter()
        .map(|table| {
            let name = &table.name;
            format!("SELECT '{name}' AS name, COUNT(*) AS n FROM {name}")
        })
        .collect();
    if counts.is_empty() {
        return Ok(Vec::new());
    }
    db.query(
        &format!("{} ORDER BY name", counts.join(" UNION ALL ")),
        &[],
    )
}
