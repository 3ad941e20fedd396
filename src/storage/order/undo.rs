//! Taking the orders of an import back.

use crate::storage::db::{Db, Result};

/// Id and address of a buyer.
pub type Buyer = (i64, Option<String>);

/// Removes the orders of an import that nobody has refunded, cancelled or updated since; returns how many went, and the
/// buyers whose orders stay. What stays is no longer the import's.
pub fn undo(db: &mut Db, import_id: i64) -> Result<(u64, Vec<Buyer>)> {
    let any: Option<i64> = db.first(
        "SELECT 1 FROM imports WHERE id = $1 AND kind = 'orders'",
        crate::params![import_id],
    )?;
    if any.is_none() {
        return Ok((0, Vec::new()));
    }
    let kept = db.query(
        "SELECT DISTINCT o.user_id, u.email FROM orders o LEFT JOIN users u ON u.id = o.user_id \
         WHERE o.import_id = $1 AND o.touched <> 0 ORDER BY o.user_id",
        crate::params![import_id],
    )?;
    db.batch(
        "CREATE TEMPORARY TABLE undo_orders AS SELECT user_id, id AS order_id, number FROM orders WHERE 1 = 0",
    )?;
    db.exec(
        "INSERT INTO undo_orders (user_id, order_id, number) SELECT user_id, id, number FROM orders \
         WHERE import_id = $1 AND touched = 0 ORDER BY user_id, id",
        crate::params![import_id],
    )?;
    for table in ["order_lines", "refunds"] {
        db.exec(
            &format!(
                "DELETE FROM {table} WHERE (user_id, order_id) IN (SELECT user_id, order_id FROM undo_orders)"
            ),
            &[],
        )?;
    }
    db.exec(
        "DELETE FROM order_numbers WHERE number IN (SELECT number FROM undo_orders)",
        &[],
    )?;
    let removed = db.exec(
        "DELETE FROM orders WHERE import_id = $1 AND touched = 0",
        crate::params![import_id],
    )?;
    for table in ["orders", "refunds"] {
        db.exec(
            &format!("UPDATE {table} SET import_id = NULL WHERE import_id = $1"),
            crate::params![import_id],
        )?;
    }
    db.batch("DROP TABLE undo_orders")?;
    Ok((removed, kept))
}
