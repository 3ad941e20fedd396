//! When people came, subscribed, left and were last seen.

use crate::{
    model::{
        bucket::{Bucket, place},
        range::TimeRange,
    },
    storage::db::{Db, Filter, Result},
};

/// Numbers of one piece of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Events {
    /// People who became known.
    pub users: u64,
    /// Grants in the consent ledger.
    pub subscribed: u64,
    /// Withdrawals, complaints and hard bounces in the consent ledger.
    pub unsubscribed: u64,
    /// People last seen then.
    pub active: u64,
}

/// Counts what happened in every piece of time.
pub fn growth(db: &mut Db, range: TimeRange, buckets: &[Bucket]) -> Result<Vec<Events>> {
    let mut events = vec![Events::default(); buckets.len()];
    let mut count =
        |db: &mut Db, table: &str, time: &str, extra: &str, add: fn(&mut Events)| -> Result<()> {
            let mut filter = Filter::new();
            filter.and(format!("{time} IS NOT NULL"));
            if let Some(from) = range.from {
                let mark = filter.bind(from);
                filter.and(format!("{time} >= {mark}"));
            }
            if let Some(to) = range.to {
                let mark = filter.bind(to);
                filter.and(format!("{time} < {mark}"));
            }
            if !extra.is_empty() {
                filter.and(extra);
            }
            let sql = format!("SELECT {time} FROM {table}{}", filter.clause());
            db.rows(&sql, filter.params(), &mut |row| {
                let at: i64 = row.decode()?;
                if let Some(place) = place(buckets, at) {
                    add(&mut events[place]);
                }
                Ok(())
            })
        };
    count(db, "users", "registered_at", "", |events| {
        events.users += 1;
    })?;
    count(db, "users", "last_active_at", "", |events| {
        events.active += 1;
    })?;
    // A confirmation follows a grant: it is the same subscription.
    let grants = "action IN ('grant', 'imported_confirmation')";
    count(db, "consents", "at", grants, |events| {
        events.subscribed += 1;
    })?;
    let out = "action IN ('withdrawal', 'complaint', 'bounce')";
    count(db, "consents", "at", out, |events| {
        events.unsubscribed += 1;
    })?;
    Ok(events)
}
