//! Sums over everybody in two halves, side by side: SQLite computes a statement on one core.
//!
//! The second half runs on a connection of its own. It must see the same state of the database: the reports are about what
//! commands write, and each of those leaves a row in the audit, so both have read the same last one.

use super::{Scope, Sum};
use crate::{
    clock::Timestamp,
    model::range::TimeRange,
    storage::{
        audit,
        db::{Db, Result},
    },
};

/// With fewer orders a second connection is not worth its while.
const WORTH: i64 = 200_000;

/// What two halves found.
type Both<T> = (Vec<T>, Vec<T>);

/// Runs `first` and `second` on the same state of the database, at the same time where the engine can.
pub(super) fn both<T: Send>(
    db: &mut Db,
    first: impl FnOnce(&mut Db) -> Result<Vec<T>>,
    second: impl FnOnce(&mut Db) -> Result<Vec<T>> + Send,
) -> Result<Both<T>> {
    let Some(mut twin) = db.twin() else {
        return Ok((first(db)?, second(db)?));
    };
    db.snapshot(|db| {
        let seen = audit::last(db)?;
        let (mine, theirs, statements) = std::thread::scope(|scope| {
            let other = scope.spawn(move || {
                let found = twin.snapshot(|twin| {
                    // Somebody has written between the two: this connection is of no use.
                    if audit::last(twin)? != seen {
                        return Ok(Err(second));
                    }
                    second(twin).map(Ok)
                });
                (found, *twin.statements())
            });
            let mine = first(db);
            let (theirs, statements) = other
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            (mine, theirs, statements)
        });
        *db.statements() += statements;
        let mine = mine?;
        match theirs? {
            Ok(theirs) => Ok((mine, theirs)),
            Err(second) => Ok((mine, second(db)?)),
        }
    })
}

/// Whether there are so many orders that a report on everybody should run in halves.
fn many(db: &mut Db) -> Result<bool> {
    let last: Option<i64> = db.one("SELECT MAX(x.id) AS last FROM orders x", &[])?;
    Ok(last.is_some_and(|last| last >= WORTH))
}

/// The id that cuts the values of a column in half; `None` where one statement will do.
pub(super) fn middle(db: &mut Db, scope: &Scope, table: &str, column: &str) -> Result<Option<i64>> {
    if scope.user_id.is_some() || !many(db)? {
        return Ok(None);
    }
    let sql = format!("SELECT MAX(x.{column}) AS last FROM {table} x");
    let last: Option<i64> = db.one(&sql, &[])?;
    Ok(last.map(|last| last / 2))
}

/// A scope before and after the middle of its time; `None` where one statement will do.
pub(super) fn times(db: &mut Db, scope: &Scope) -> Result<Option<(Scope, Scope)>> {
    if scope.user_id.is_some() || !many(db)? {
        return Ok(None);
    }
    // Each of the two is a look at one end of the index; asked for together they are a walk along all of it.
    let sql = "SELECT (SELECT MIN(x.ordered_at) FROM orders x) AS first, (SELECT MAX(x.ordered_at) FROM orders x) AS last";
    let (first, last): (Option<i64>, Option<i64>) = db.one(sql, &[])?;
    let (Some(first), Some(last)) = (first, last) else {
        return Ok(None);
    };
    let TimeRange { from, to } = scope.range;
    let begin = from.map_or(first, |from| from.0.max(first));
    let end = to.map_or(last, |to| to.0.min(last));
    if begin >= end {
        return Ok(None);
    }
    let middle = Some(Timestamp(begin + (end - begin) / 2));
    let half = |from, to| Scope {
        range: TimeRange { from, to },
        ..*scope
    };
    Ok(Some((half(from, middle), half(middle, to))))
}

/// Adds up the sums of two halves; both come in the order of key and currency.
pub(super) fn added<K: Ord + Clone>((first, second): Both<Sum<K>>) -> Result<Vec<Sum<K>>> {
    let mut sums: Vec<Sum<K>> = Vec::with_capacity(first.len().max(second.len()));
    let mut all = first;
    all.extend(second);
    all.sort_by(|a, b| (&a.key, a.currency).cmp(&(&b.key, b.currency)));
    for sum in all {
        match sums.last_mut() {
            Some(last) if (&last.key, last.currency) == (&sum.key, sum.currency) => {
                last.add(sum.orders, sum.gross, sum.refunds)?;
            }
            _ => sums.push(sum),
        }
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::storage::{
        db::{Error, Mode, Summed},
        schema,
    };

    /// The numbers of audit rows that each half sees.
    fn seen(db: &mut Db) -> Result<Vec<i64>> {
        Ok(audit::last(db)?.into_iter().collect())
    }

    fn note(db: &mut Db, seq: i64) {
        let columns = [
            "seq", "at", "actor", "os_user", "host", "command", "subjects", "digest", "previous",
            "hash",
        ];
        let row = crate::params![seq, 0_i64, "tests", "", "", "test", 0_i64, "", "", ""];
        db.load("audits", &columns, &mut |push| push(row)).unwrap();
    }

    #[test]
    fn both_halves_see_one_state_whoever_writes_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("roster.db");
        let open = || Db::sqlite(&path, Mode::Create, Duration::from_secs(10)).unwrap();
        let (mut db, mut other) = (open(), open());
        schema::migrate(&mut db, Timestamp(0), &mut |_| {}).unwrap();
        note(&mut db, 101);
        assert_eq!(both(&mut db, seen, seen).unwrap(), (vec![101], vec![101]));
        // The first half writes as somebody else, while the second may or may not have begun.
        let first = |db: &mut Db| {
            note(&mut other, 102);
            seen(db)
        };
        assert_eq!(both(&mut db, first, seen).unwrap(), (vec![101], vec![101]));
        assert_eq!(both(&mut db, seen, seen).unwrap(), (vec![102], vec![102]));
    }

    #[test]
    fn sums_of_one_key_become_one() {
        let eur = "EUR".parse().unwrap();
        let sum = |key, gross| Sum {
            key,
            currency: eur,
            orders: 1,
            gross,
            refunds: 2,
        };
        let found = added((
            vec![sum("a", 1), sum("b", 2)],
            vec![sum("b", 3), sum("c", 4)],
        ))
        .unwrap();
        let told: Vec<_> = found
            .iter()
            .map(|s| (s.key, s.orders, s.gross, s.refunds))
            .collect();
        assert_eq!(told, [("a", 1, 1, 2), ("b", 2, 5, 4), ("c", 1, 4, 2)]);
        let most = (vec![sum("a", i64::MAX)], vec![sum("a", 1)]);
        assert!(matches!(added(most), Err(Error::Overflow(Summed::Orders))));
    }
}
