//! Policy that belongs to everybody who uses the database.

use super::db::{Db, Result};

/// Every setting kept in the database.
pub fn all(db: &mut Db) -> Result<Vec<(String, String)>> {
    db.query("SELECT key, value FROM policies ORDER BY key", &[])
}

/// The value of one setting.
pub fn get(db: &mut Db, key: &str) -> Result<Option<String>> {
    db.first(
        "SELECT value FROM policies WHERE key = $1",
        crate::params![key],
    )
}

/// Keeps a setting.
pub fn set(db: &mut Db, key: &str, value: &str) -> Result<()> {
    db.exec(
        "INSERT INTO policies (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        crate::params![key, value],
    )?;
    Ok(())
}

/// Forgets a setting; `false` when there was none.
pub fn unset(db: &mut Db, key: &str) -> Result<bool> {
    Ok(db.exec("DELETE FROM policies WHERE key = $1", crate::params![key])? > 0)
}
