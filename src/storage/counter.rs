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

/// Every counter: its noun, and the next free id.
pub fn all(db: &mut Db) -> Result<Vec<(String, i64)>> {
    db.query("SELECT noun, next FROM counters ORDER BY noun", &[])
}

/// Says that the ids below these are taken as well; what is further on already stays.
pub fn raise(db: &mut Db, counters: &[(String, i64)]) -> Result<()> {
    for (noun, wanted) in counters {
        if next(db, noun)? < *wanted {
            set(db, noun, *wanted)?;
        }
    }
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
