//! What lines of batches with a key have done: the same key again is answered from here.

use serde::Deserialize;

use super::db::{Db, Result};
use crate::clock::Timestamp;

/// What a line with a key did.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Kept {
    /// A digest of its arguments.
    pub digest: String,
    /// Its exit code.
    pub exit: u8,
    /// What it printed; null when an erasure took it.
    pub output: Option<String>,
    /// What it said in passing, line by line; null when an erasure took it.
    pub notes: Option<String>,
}

/// What was done under a key.
pub fn get(db: &mut Db, key: &str) -> Result<Option<Kept>> {
    db.first(
        "SELECT digest, exit, output, notes FROM batch_keys WHERE key = $1",
        crate::params![key],
    )
}

/// Keeps what was done under a key.
pub fn insert(db: &mut Db, key: &str, kept: &Kept, now: Timestamp) -> Result<()> {
    db.exec(
        "INSERT INTO batch_keys (key, digest, exit, output, notes, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        crate::params![
            key,
            kept.digest.as_str(),
            i64::from(kept.exit),
            kept.output.as_deref(),
            kept.notes.as_deref(),
            now
        ],
    )?;
    Ok(())
}

/// Blanks what the lines printed, which may name anybody; that they were run stays known.
pub fn blank(db: &mut Db) -> Result<u64> {
    db.exec(
        "UPDATE batch_keys SET output = NULL, notes = NULL WHERE output IS NOT NULL OR notes IS NOT NULL",
        &[],
    )
}
