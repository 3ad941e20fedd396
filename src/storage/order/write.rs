//! Placing one order, giving money back, calling orders off.

use super::{Order, bulk, product::Products};
use crate::{
    clock::Timestamp,
    model::order::{NewOrder, NewRefund, OrderStatus, Product},
    storage::{
        counter,
        db::{Db, Filter, Result},
    },
};

/// Orders that one statement changes together.
const BATCH: usize = 200;

/// Where an order goes.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The buyer.
    pub user_id: i64,
    /// Who asked for it.
    pub requested_by_id: Option<i64>,
    /// Of what it says.
    pub digest: &'a str,
    /// Now.
    pub now: Timestamp,
}

/// Stores one order and returns its id. The caller has checked that its number is free.
pub fn insert(db: &mut Db, order: &NewOrder, products: &[Product], placed: Placed) -> Result<i64> {
    let ids = Products::ensure(db, products)?;
    let id = counter::take(db, "orders", 1)?;
    let mut refund_id = counter::take(db, "refunds", order.refunds.len() as i64)?;
    db.load("order_numbers", bulk::NUMBER, &mut |push| {
        push(&[
            order.number.as_str().into(),
            placed.user_id.into(),
            id.into(),
        ])
    })?;
    let row = bulk::Row {
        user_id: placed.user_id,
        id,
        requested_by_id: placed.requested_by_id,
        digest: placed.digest,
        touched: false,
        import_id: None,
        refunds_import_id: None,
        created_at: placed.now.0,
    };
    db.load("orders", bulk::ORDER, &mut |push| {
        bulk::order(order, row, push)
    })?;
    db.load("order_lines", bulk::LINE, &mut |push| {
        bulk::lines(order, row, &ids, push)
    })?;
    db.load("refunds", bulk::REFUND, &mut |push| {
        bulk::refunds(order, row, &mut refund_id, push)
    })?;
    Ok(id)
}

/// Gives money of a paid order back and returns the refund's id.
pub fn refund(db: &mut Db, order: &Order, refund: &NewRefund, actor: &str) -> Result<i64> {
    let id = counter::take(db, "refunds", 1)?;
    db.exec(
        "INSERT INTO refunds (user_id, id, order_id, kind, refunded_at, currency, amount, reason, actor) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        crate::params![
            order.user_id,
            id,
            order.id,
            refund.kind.as_str(),
            refund.at,
            order.currency.as_str(),
            refund.amount,
            refund.reason.as_deref(),
            actor
        ],
    )?;
    db.exec(
        "UPDATE orders SET touched = 1 WHERE user_id = $1 AND id = $2",
        crate::params![order.user_id, order.id],
    )?;
    Ok(id)
}

/// Calls orders off that are not paid: their new status is `status`.
pub fn cancel(db: &mut Db, orders: &[&Order], status: OrderStatus) -> Result<()> {
    for some in orders.chunks(BATCH) {
        for (table, column, touch) in [
            ("orders", "id", ", touched = 1"),
            ("order_lines", "order_id", ""),
        ] {
            let mut filter = Filter::new();
            let word = filter.bind(status.as_str());
            let users = filter.bind_list(some.iter().map(|order| order.user_id));
            let ids = filter.bind_list(some.iter().map(|order| order.id));
            let sql = format!(
                "UPDATE {table} SET status = {word}{touch} WHERE user_id IN {users} AND {column} IN {ids}"
            );
            db.exec(&sql, filter.params())?;
        }
    }
    Ok(())
}

/// Makes orders that an undo leaves as they are no import's. Something of an import that is undone stays in them, and an undo of the
/// one that brought them could not tell any more that they are not as it left them.
pub(super) fn keep(db: &mut Db, numbers: &[&str]) -> Result<()> {
    for some in numbers.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(some.iter().map(|number| (*number).to_owned()));
        let sql = format!(
            "UPDATE orders SET import_id = NULL WHERE import_id IS NOT NULL AND touched = 0 AND (user_id, id) IN \
             (SELECT user_id, order_id FROM order_numbers WHERE number IN {marks})"
        );
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}
