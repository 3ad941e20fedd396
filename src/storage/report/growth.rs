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

/// Counts what happened in every piece of time, by one walk over people and one over the consent ledger.
pub fn growth(db: &mut Db, range: TimeRange, buckets: &[Bucket]) -> Result<Vec<Events>> {
    let mut events = vec![Events::default(); buckets.len()];
    let mut filter = Filter::new();
    let ends = (
        range.from.map(|from| filter.bind(from)),
        range.to.map(|to| filter.bind(to)),
    );
    let within = |time: &str| {
        let (from, to) = &ends;
        let from = from.as_ref().map(|from| format!("{time} >= {from}"));
        let to = to.as_ref().map(|to| format!("{time} < {to}"));
        let known = Some(format!("{time} IS NOT NULL"));
        [known, from, to]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" AND ")
    };
    let sql = format!(
        "SELECT registered_at, last_active_at FROM users WHERE ({}) OR ({})",
        within("registered_at"),
        within("last_active_at")
    );
    db.rows(&sql, filter.params(), &mut |row| {
        let (registered, active): (Option<i64>, Option<i64>) = row.decode()?;
        if let Some(place) = registered.and_then(|at| place(buckets, at)) {
            events[place].users += 1;
        }
        if let Some(place) = active.and_then(|at| place(buckets, at)) {
            events[place].active += 1;
        }
        Ok(())
    })?;
    // A confirmation follows a grant: it is the same subscription.
    let sql = format!(
        "SELECT at, CAST(CASE WHEN action IN ('grant', 'imported_confirmation') THEN 1 ELSE 0 END AS BIGINT) AS granted FROM consents \
         WHERE action IN ('grant', 'imported_confirmation', 'withdrawal', 'complaint', 'bounce') AND {}",
        within("at")
    );
    db.rows(&sql, filter.params(), &mut |row| {
        let (at, granted): (i64, i64) = row.decode()?;
        if let Some(place) = place(buckets, at) {
            let events = &mut events[place];
            let counter = if granted == 1 {
                &mut events.subscribed
            } else {
                &mut events.unsubscribed
            };
            *counter += 1;
        }
        Ok(())
    })?;
    Ok(events)
}
