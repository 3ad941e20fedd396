//! What was sold, by product.

use serde::Deserialize;

use super::{Scope, halves};
use crate::{
    model::money::Currency,
    storage::db::{Db, Result},
};

/// What was sold of one product in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs)] // The columns are those of lines.
pub struct Sold {
    pub sku: String,
    pub product: String,
    pub category: String,
    pub tags: String,
    pub currency: Currency,
    pub lines: i64,
    pub quantity: i64,
    pub amount: i64,
}

/// What was sold of every product, by lines of paid orders.
pub fn sold(db: &mut Db, scope: &Scope) -> Result<Vec<Sold>> {
    let Some(middle) = halves::middle(db, scope, "order_lines", "product_id")? else {
        return sold_of(db, scope, "");
    };
    let (mut sold, rest) = halves::both(
        db,
        |db| sold_of(db, scope, &format!("<= {middle}")),
        |db| sold_of(db, scope, &format!("> {middle}")),
    )?;
    sold.extend(rest);
    Ok(sold)
}

/// The same of products whose id answers a condition in SQL; an empty one is all of them.
fn sold_of(db: &mut Db, scope: &Scope, condition: &str) -> Result<Vec<Sold>> {
    // Along the index of products; of one user along their own lines.
    let (mut filter, group) = if scope.user_id.is_some() {
        (scope.paid(), "x.product_id, x.currency")
    } else {
        (scope.paid_in_order(), "x.product_id, x.status, x.currency")
    };
    if !condition.is_empty() {
        filter.and(format!("x.product_id {condition}"));
    }
    let sql = format!(
        "SELECT p.sku, p.product, p.category, p.tags, s.currency, s.lines, s.quantity, s.amount FROM \
         (SELECT x.product_id, x.currency, COUNT(*) AS lines, CAST(SUM(x.quantity) AS BIGINT) AS quantity, \
         CAST(SUM(x.amount) AS BIGINT) AS amount FROM order_lines x{} GROUP BY {group}) s \
         JOIN products p ON p.id = s.product_id ORDER BY p.id, s.currency",
        filter.clause()
    );
    db.query(&sql, filter.params())
}
