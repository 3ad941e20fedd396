//! What is nested in a person of what they bought, may buy and are to buy.

use serde::Deserialize;

use super::{
    Found, HEAD, bound,
    lines::{OrderLine, QuoteLine, TargetLine},
};
use crate::{
    clock::Timestamp,
    model::{amount::Amount, money::Currency, quote::Stage},
    storage::db::{Db, Result},
};

#[derive(Deserialize)]
struct Of<L> {
    user_id: i64,
    #[serde(flatten)]
    line: L,
}

pub(super) fn orders(db: &mut Db, ids: &[i64], found: &mut Found) -> Result<()> {
    let (filter, users) = bound(ids);
    let sql = format!(
        "SELECT n.user_id, n.number, n.ordered_at, n.status, n.currency, n.total, \
         COALESCE((SELECT CAST(SUM(r.amount) AS BIGINT) FROM refunds r WHERE r.user_id = n.user_id AND r.order_id = n.id), 0) AS refunded, \
         n.login AS account FROM (SELECT o.user_id, o.id, o.number, o.ordered_at, o.status, o.currency, o.total, o.login, \
         ROW_NUMBER() OVER (PARTITION BY o.user_id ORDER BY o.ordered_at DESC, o.id DESC) AS place \
         FROM orders o WHERE o.user_id IN {users}) n \
         WHERE n.place <= {HEAD} ORDER BY n.user_id, n.ordered_at DESC, n.id DESC"
    );
    for row in db.query::<Of<OrderLine>>(&sql, filter.params())? {
        found.entry(row.user_id).or_default().orders.push(row.line);
    }
    Ok(())
}

pub(super) fn quotes(db: &mut Db, ids: &[i64], now: Timestamp, found: &mut Found) -> Result<()> {
    type Row = (
        i64,
        String,
        Stage,
        Currency,
        Amount,
        Option<Timestamp>,
        bool,
    );
    let (mut filter, users) = bound(ids);
    let at = filter.bind(now);
    let sql = format!(
        "SELECT n.user_id, n.number, n.stage, n.currency, n.amount AS value, n.valid_until, \
         CASE WHEN n.closed_at IS NULL AND n.valid_until IS NOT NULL AND n.valid_until <= {at} THEN 1 ELSE 0 END AS expired \
         FROM (SELECT q.user_id, q.id, q.number, q.stage, q.currency, q.amount, q.valid_until, q.closed_at, \
         ROW_NUMBER() OVER (PARTITION BY q.user_id ORDER BY q.id DESC) AS place \
         FROM quotes q WHERE q.user_id IN {users}) n WHERE n.place <= {HEAD} ORDER BY n.user_id, n.id DESC"
    );
    for (user_id, number, stage, currency, value, valid_until, expired) in
        db.query::<Row>(&sql, filter.params())?
    {
        found.entry(user_id).or_default().quotes.push(QuoteLine {
            number,
            stage,
            currency,
            value,
            valid_until,
            expired,
        });
    }
    Ok(())
}

pub(super) fn targets(db: &mut Db, ids: &[i64], found: &mut Found) -> Result<()> {
    let (filter, users) = bound(ids);
    let sql = format!(
        "SELECT user_id, year, start_month, currency, amount FROM targets WHERE user_id IN {users} \
         ORDER BY user_id, year DESC, currency"
    );
    for row in db.query::<Of<TargetLine>>(&sql, filter.params())? {
        found.entry(row.user_id).or_default().targets.push(row.line);
    }
    Ok(())
}
