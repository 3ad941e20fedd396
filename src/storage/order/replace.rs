//! Orders that make room for another form of themselves: an update by an import, or its undo.

use crate::storage::db::{Db, Result};

/// A known order that comes back in another form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Replaced {
    /// Whose it is.
    pub user_id: i64,
    /// Its id, which it keeps.
    pub id: i64,
    /// Its number, which it keeps.
    pub number: String,
    /// Whose it becomes.
    pub new_user_id: i64,
}

/// Makes the table of such orders.
pub(super) fn begin(db: &mut Db) -> Result<()> {
    db.batch(
        "CREATE TEMPORARY TABLE order_replaced (user_id BIGINT NOT NULL, order_id BIGINT NOT NULL, number TEXT NOT NULL, \
         new_user_id BIGINT NOT NULL, PRIMARY KEY (user_id, order_id))",
    )
}

/// Drops it again.
pub(super) fn end(db: &mut Db) -> Result<()> {
    db.batch("DROP TABLE order_replaced")
}

/// Names the next orders.
pub(super) fn name(db: &mut Db, orders: &mut [Replaced]) -> Result<()> {
    orders.sort_unstable();
    db.exec("DELETE FROM order_replaced", &[])?;
    let columns = ["user_id", "order_id", "number", "new_user_id"];
    db.load("order_replaced", &columns, &mut |push| {
        orders.iter().try_for_each(|order| {
            push(&[
                order.user_id.into(),
                order.id.into(),
                order.number.as_str().into(),
                order.new_user_id.into(),
            ])
        })
    })?;
    Ok(())
}

/// Takes the named orders away, all but their refunds: what was given back stays, and goes along to another buyer.
pub(super) fn remove(db: &mut Db) -> Result<()> {
    db.exec(
        "INSERT INTO refunds (user_id, id, order_id, kind, refunded_at, currency, amount, reason, import_id, actor) \
         SELECT k.new_user_id, r.id, r.order_id, r.kind, r.refunded_at, r.currency, r.amount, r.reason, r.import_id, r.actor \
         FROM order_replaced k JOIN refunds r ON r.user_id = k.user_id AND r.order_id = k.order_id \
         WHERE k.new_user_id <> k.user_id ORDER BY k.new_user_id, r.id",
        &[],
    )?;
    db.exec(
        "DELETE FROM refunds WHERE (user_id, order_id) IN \
         (SELECT user_id, order_id FROM order_replaced WHERE new_user_id <> user_id)",
        &[],
    )?;
    for (table, column) in [("order_lines", "order_id"), ("orders", "id")] {
        db.exec(
            &format!(
                "DELETE FROM {table} WHERE (user_id, {column}) IN (SELECT user_id, order_id FROM order_replaced)"
            ),
            &[],
        )?;
    }
    db.exec(
        "DELETE FROM order_numbers WHERE number IN (SELECT number FROM order_replaced)",
        &[],
    )?;
    Ok(())
}
