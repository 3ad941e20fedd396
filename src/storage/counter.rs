//! Ids are roster's own, the same on every engine: one row per noun, advanced under the writer lock.

use super::db::{Db, Result};

/// The next free id of a noun (its table's name), without taking it.
pub fn next(db: &mut Db, noun: &str) -> Result<i64> {
    Ok(db
        .first(
            "SELECT next FROM counters WHERE noun = $1",
            crate::params![noun],
        )?
        .unwrap_or(1))
}

/// Says that every id below `next` is taken.
pub fn set(db: &mut Db, noun: &str, next: i64) -> Result<()> {
    db.exec(
        "INSERT INTO counters (noun, next) VALUES ($1, $2) ON CONFLICT (noun) DO UPDATE SET next = excluded.next",
        crate::params![noun, next],
    )?;
    Ok(())
}

/// Takes `count` ids and returns the first.
pub fn take(db: &mut Db, noun: &str, count: i64) -> Result<i64> {
    let first = next(db, noun)?;
    if count > 0 {
        set(db, noun, first + count)?;
    }
    Ok(first)
}
