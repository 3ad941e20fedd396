//! Rows of orders as they are loaded: the columns, and the values of each.

use super::product::Products;
use crate::{
    model::order::NewOrder,
    storage::db::{Push, Result},
};

/// Columns of the directory of numbers.
pub(super) const NUMBER: &[&str] = &["number", "user_id", "order_id"];
/// Columns of orders.
pub(super) const ORDER: &[&str] = &[
    "user_id",
    "id",
    "number",
    "requested_by_id",
    "login",
    "ordered_at",
    "status",
    "currency",
    "total",
    "method",
    "digest",
    "touched",
    "import_id",
    "created_at",
];
/// Columns of lines.
pub(super) const LINE: &[&str] = &[
    "user_id",
    "order_id",
    "position",
    "product_id",
    "quantity",
    "unit_price",
    "amount",
    "status",
    "currency",
    "ordered_at",
];
/// Columns of refunds.
pub(super) const REFUND: &[&str] = &[
    "user_id",
    "id",
    "order_id",
    "kind",
    "refunded_at",
    "currency",
    "amount",
    "reason",
    "import_id",
];

/// What an order's row has besides what the order says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    pub user_id: i64,
    pub id: i64,
    pub requested_by_id: Option<i64>,
    pub digest: &'a str,
    pub touched: bool,
    pub import_id: Option<i64>,
    /// The import that its refunds came by.
    pub refunds_import_id: Option<i64>,
    pub created_at: i64,
}

pub(super) fn order(order: &NewOrder, row: Row, push: Push<'_>) -> Result<()> {
    push(&[
        row.user_id.into(),
        row.id.into(),
        order.number.as_str().into(),
        row.requested_by_id.into(),
        order.login.into(),
        order.ordered_at.into(),
        order.status.as_str().into(),
        order.currency.as_str().into(),
        order.total.into(),
        order.method.as_deref().into(),
        row.digest.into(),
        row.touched.into(),
        row.import_id.into(),
        row.created_at.into(),
    ])
}

pub(super) fn lines(order: &NewOrder, row: Row, products: &Products, push: Push<'_>) -> Result<()> {
    for (position, line) in (1_i64..).zip(&order.lines) {
        push(&[
            row.user_id.into(),
            row.id.into(),
            position.into(),
            products.id(line.product).into(),
            line.quantity.into(),
            line.unit_price.into(),
            line.amount.into(),
            order.status.as_str().into(),
            order.currency.as_str().into(),
            order.ordered_at.into(),
        ])?;
    }
    Ok(())
}

/// `next` is the id of the next refund.
pub(super) fn refunds(order: &NewOrder, row: Row, next: &mut i64, push: Push<'_>) -> Result<()> {
    for refund in &order.refunds {
        push(&[
            row.user_id.into(),
            (*next).into(),
            row.id.into(),
            refund.kind.as_str().into(),
            refund.at.into(),
            order.currency.as_str().into(),
            refund.amount.into(),
            refund.reason.as_deref().into(),
            row.refunds_import_id.into(),
        ])?;
        *next += 1;
    }
    Ok(())
}
