//! Revenue as a whole, and by time.

use super::{Scope, Sum, halves, joined};
use crate::{
    clock::Timestamp,
    model::{bucket::Bucket, money::Currency, range::TimeRange},
    storage::db::{Db, Error, Result},
};

/// The sums of everything, one a currency.
pub fn total(db: &mut Db, scope: &Scope) -> Result<Vec<Sum<()>>> {
    let sums = if scope.user_id.is_some() {
        sums(db, scope)?
    } else {
        let currencies = in_use(db, scope)?;
        let all = |db: &mut Db, scope: &Scope| -> Result<Vec<Sum<()>>> {
            let sum = |currency: &Currency| sum(db, scope, *currency).transpose();
            currencies.iter().filter_map(sum).collect()
        };
        match halves::times(db, scope)? {
            None => all(db, scope)?,
            Some((before, after)) => halves::both(db, |db| all(db, &before), |db| all(db, &after))
                .and_then(halves::added)?,
        }
    };
    if !sums.is_empty() {
        return Ok(sums);
    }
    let none = |currency| Sum {
        key: (),
        currency,
        orders: 0,
        gross: 0,
        refunds: 0,
    };
    Ok(known(db, scope)?.into_iter().map(none).collect())
}

/// The sums of everybody in one currency, if there are any: a walk along an index, on which nothing is to be told apart.
fn sum(db: &mut Db, scope: &Scope, currency: Currency) -> Result<Option<Sum<()>>> {
    let scope = Scope {
        currency: Some(currency),
        ..*scope
    };
    let filter = scope.paid();
    let sql = format!(
        "SELECT COUNT(*) AS orders, CAST(COALESCE(SUM(x.total), 0) AS BIGINT) AS gross FROM orders x{}",
        filter.clause()
    );
    let (orders, gross): (i64, i64) = db.one(&sql, filter.params())?;
    let filter = scope.filter("refunded_at");
    let sql = format!(
        "SELECT COUNT(*) AS rows, CAST(COALESCE(SUM(x.amount), 0) AS BIGINT) AS refunds FROM refunds x{}",
        filter.clause()
    );
    let (back, refunds): (i64, i64) = db.one(&sql, filter.params())?;
    Ok((orders > 0 || back > 0).then_some(Sum {
        key: (),
        currency,
        orders,
        gross,
        refunds,
    }))
}

/// The sums of one user in those currencies in which there are any.
fn sums(db: &mut Db, scope: &Scope) -> Result<Vec<Sum<()>>> {
    let filter = scope.paid();
    let sql = format!(
        "SELECT x.currency, COUNT(*) AS orders, CAST(SUM(x.total) AS BIGINT) AS gross FROM orders x{} \
         GROUP BY x.currency ORDER BY x.currency",
        filter.clause()
    );
    let orders: Vec<(Currency, i64, i64)> = db.query(&sql, filter.params())?;
    let filter = scope.filter("refunded_at");
    let sql = format!(
        "SELECT x.currency, CAST(SUM(x.amount) AS BIGINT) AS refunds FROM refunds x{} \
         GROUP BY x.currency ORDER BY x.currency",
        filter.clause()
    );
    let refunds: Vec<(Currency, i64)> = db.query(&sql, filter.params())?;
    joined(
        orders
            .into_iter()
            .map(|(currency, orders, gross)| ((), currency, orders, gross))
            .collect(),
        refunds
            .into_iter()
            .map(|(currency, refunds)| ((), currency, refunds))
            .collect(),
    )
}

/// The currencies of orders that were paid and of refunds, in any time; those alone that the scope names.
pub(super) fn in_use(db: &mut Db, scope: &Scope) -> Result<Vec<Currency>> {
    let mut found = known(db, scope)?;
    found.extend(currencies(db, "refunds", "")?);
    found.retain(|currency| scope.currency.is_none_or(|only| only == *currency));
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// The currencies in which a report is zero when nothing was sold: the one that was asked for, else those of other times.
pub fn known(db: &mut Db, scope: &Scope) -> Result<Vec<Currency>> {
    if let Some(currency) = scope.currency {
        return Ok(vec![currency]);
    }
    match scope.user_id {
        Some(user) => {
            let sql = "SELECT DISTINCT x.currency FROM orders x WHERE x.user_id = $1 AND x.status = 'paid' ORDER BY x.currency";
            db.query(sql, crate::params![user])
        }
        None => currencies(db, "orders", " AND x.status = 'paid'"),
    }
}

/// The range from the first to the last order or refund, where the scope's own has no ends; `None` when there is nothing.
pub fn span(db: &mut Db, scope: &Scope) -> Result<Option<TimeRange>> {
    let mut ends = Vec::new();
    let paid = scope.paid();
    let given = scope.filter("refunded_at");
    for (table, time, filter) in [
        ("orders", "ordered_at", &paid),
        ("refunds", "refunded_at", &given),
    ] {
        let sql = format!(
            "SELECT MIN(x.{time}) AS first, MAX(x.{time}) AS last FROM {table} x{}",
            filter.clause()
        );
        let (first, last): (Option<i64>, Option<i64>) = db.one(&sql, filter.params())?;
        ends.extend(first.zip(last));
    }
    let first = ends.iter().map(|(first, _)| *first).min();
    let last = ends.iter().map(|(_, last)| *last).max();
    Ok(first.zip(last).map(|(first, last)| TimeRange {
        from: scope.range.from.or(Some(Timestamp(first))),
        to: scope.range.to.or(Some(Timestamp(last + 1))),
    }))
}

/// The sums of every piece of time, by its place in the list.
pub fn by_time(db: &mut Db, scope: &Scope, buckets: &[Bucket]) -> Result<Vec<Sum<usize>>> {
    let mut orders = Vec::new();
    for (place, currency, count, sum) in pieces(
        db,
        scope,
        buckets,
        ("orders", "ordered_at", "total", " AND x.status = 'paid'"),
    )? {
        orders.push((place, currency, count, sum));
    }
    let refunds = pieces(db, scope, buckets, ("refunds", "refunded_at", "amount", ""))?;
    let refunds = refunds
        .into_iter()
        .map(|(place, currency, _, sum)| (place, currency, sum));
    joined(orders, refunds.collect())
}

/// Count and sum of every piece that has any, by one walk along an index for each: a group of computed pieces would have to
/// sort every row.
fn pieces(
    db: &mut Db,
    scope: &Scope,
    buckets: &[Bucket],
    (table, time, amount, condition): (&str, &str, &str, &str),
) -> Result<Vec<(usize, Currency, i64, i64)>> {
    if buckets.is_empty() {
        return Ok(Vec::new());
    }
    let user = scope
        .user_id
        .map_or(String::new(), |id| format!(" AND x.user_id = {id}"));
    let only = match scope.currency {
        Some(currency) => vec![currency],
        None => currencies(db, table, condition)?,
    };
    let mut found = Vec::new();
    for currency in only {
        let values: Vec<String> = (buckets.iter().enumerate())
            .map(|(place, bucket)| format!("({place}, {}, {})", bucket.from, bucket.to))
            .collect();
        let sql = format!(
            "WITH pieces (place, first_at, end_at) AS (VALUES {}) SELECT pieces.place, \
             (SELECT CAST(COUNT(*) AS TEXT) || ' ' || CAST(CAST(COALESCE(SUM(x.{amount}), 0) AS BIGINT) AS TEXT) \
             FROM {table} x WHERE x.currency = $1{condition}{user} AND x.{time} >= pieces.first_at \
             AND x.{time} < pieces.end_at) AS sums FROM pieces ORDER BY pieces.place",
            values.join(", ")
        );
        let rows: Vec<(i64, String)> = db.query(&sql, crate::params![currency.as_str()])?;
        for (place, sums) in rows {
            let number = |text: &str| {
                text.parse::<i64>()
                    .map_err(|error| Error::Decode(error.to_string()))
            };
            let (count, sum) = sums.split_once(' ').unwrap_or(("0", "0"));
            let (count, sum) = (number(count)?, number(sum)?);
            if count > 0 {
                found.push((place as usize, currency, count, sum));
            }
        }
    }
    Ok(found)
}

/// The currencies that occur, by jumping from one to the next along an index.
fn currencies(db: &mut Db, table: &str, condition: &str) -> Result<Vec<Currency>> {
    let sql = format!(
        "WITH RECURSIVE c (currency) AS (SELECT MIN(x.currency) FROM {table} x WHERE true{condition} UNION ALL \
         SELECT (SELECT MIN(x.currency) FROM {table} x WHERE x.currency > c.currency{condition}) FROM c \
         WHERE c.currency IS NOT NULL) SELECT currency FROM c WHERE currency IS NOT NULL ORDER BY currency"
    );
    db.query(&sql, &[])
}
