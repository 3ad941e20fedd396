//! Orders, their lines and refunds, and the products that lines point to.

mod bulk;
mod image;
mod import;
mod known;
mod product;
mod query;
mod read;
mod replace;
mod undo;
mod write;

pub(in crate::storage) use self::image::NOUN;
pub use self::{
    import::{CellsOf, Job, Merged, OnKnown, StagedOrder, merge},
    product::{Products, products_like},
    query::{OrderQuery, Sort, by_numbers, count, each, numbers},
    read::{LineRow, RefundRow, ShownOrder, full},
    undo::undo,
    write::{Placed, cancel, insert, refund},
};

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{
    clock::Timestamp,
    model::{amount::Amount, money::Currency, order::OrderStatus, selector::printed::keyed},
    output::Record,
};

/// One order as lists show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Order {
    /// Its id.
    pub id: i64,
    /// Its number, unique over all orders.
    pub number: String,
    /// The buyer's id; 0 when the buyer was erased before the order came.
    pub user_id: i64,
    /// The buyer's address.
    pub user: Option<String>,
    /// The account it was placed for.
    pub account: Option<i64>,
    /// When it was placed.
    pub ordered_at: Timestamp,
    /// Where it stands.
    pub status: OrderStatus,
    /// The currency of its amounts.
    pub currency: Currency,
    /// What was to be paid.
    pub total: Amount,
    /// What was given back.
    pub refunded: Amount,
    /// How it was paid.
    pub method: Option<String>,
    /// The import it came by.
    pub import: Option<i64>,
}

impl Order {
    /// Writes amounts in decimals, for people and spreadsheets.
    pub fn in_decimals(&mut self) {
        self.total.decimals_of(self.currency);
        self.refunded.decimals_of(self.currency);
    }
}

impl Record for Order {
    const NOUN: &'static str = "order";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "number",
        "user_id",
        "user",
        "account",
        "ordered_at",
        "status",
        "currency",
        "total",
        "refunded",
        "method",
        "import",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "number",
        "user",
        "ordered_at",
        "status",
        "currency",
        "total",
        "refunded",
    ];

    fn selector(&self) -> Cow<'_, str> {
        keyed("order", &self.number)
    }
}
