//! One order in full, with its lines and refunds.

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

use super::Order;
use crate::{
    clock::Timestamp,
    model::{
        amount::Amount,
        money::Currency,
        order::{OrderStatus, RefundKind},
        selector::printed::keyed,
    },
    output::Record,
    storage::{
        db::{Db, Filter, Result},
        joined::Joined,
    },
};

/// One line of an order.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
#[allow(missing_docs)] // The columns are those of an import.
pub struct LineRow {
    pub sku: Option<String>,
    pub product: Option<String>,
    pub category: Option<String>,
    pub tags: Joined,
    pub quantity: i64,
    pub unit_price: Option<Amount>,
    pub amount: Amount,
}

/// One refund or chargeback.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct RefundRow {
    /// Its id.
    pub id: i64,
    /// By us or by the bank.
    pub kind: RefundKind,
    /// When.
    pub refunded_at: Timestamp,
    /// How much.
    pub amount: Amount,
    /// Why.
    pub reason: Option<String>,
    /// Who did it; null when it came by an import.
    pub actor: Option<String>,
}

/// One order in full.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
#[allow(missing_docs)] // As in [`Order`].
pub struct ShownOrder {
    pub id: i64,
    pub number: String,
    pub user_id: i64,
    pub user: Option<String>,
    /// The user who asked for it, where that is somebody else.
    pub requested_by: Option<String>,
    pub account: Option<i64>,
    pub ordered_at: Timestamp,
    pub status: OrderStatus,
    pub currency: Currency,
    pub total: Amount,
    pub refunded: Amount,
    /// What stays of it: nothing of an order that is not paid.
    pub net: Amount,
    pub method: Option<String>,
    pub import: Option<i64>,
    pub line_list: Vec<LineRow>,
    pub refund_list: Vec<RefundRow>,
}

impl ShownOrder {
    /// Writes amounts in decimals, for people and spreadsheets.
    pub fn in_decimals(&mut self) {
        let currency = self.currency;
        let own = [&mut self.total, &mut self.refunded, &mut self.net];
        let lines = self.line_list.iter_mut().flat_map(|line| {
            line.unit_price
                .as_mut()
                .into_iter()
                .chain([&mut line.amount])
        });
        let refunds = self.refund_list.iter_mut().map(|refund| &mut refund.amount);
        for amount in own.into_iter().chain(lines).chain(refunds) {
            amount.decimals_of(currency);
        }
    }
}

impl Record for ShownOrder {
    const NOUN: &'static str = "order";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "number",
        "user_id",
        "user",
        "requested_by",
        "account",
        "ordered_at",
        "status",
        "currency",
        "total",
        "refunded",
        "net",
        "method",
        "import",
        "line_list",
        "refund_list",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        keyed("order", &self.number)
    }
}

#[derive(Deserialize)]
struct LineFound {
    order_id: i64,
    sku: String,
    product: String,
    category: String,
    tags: String,
    quantity: i64,
    unit_price: Option<i64>,
    amount: i64,
}

#[derive(Deserialize)]
struct RefundFound {
    order_id: i64,
    id: i64,
    kind: RefundKind,
    refunded_at: Timestamp,
    amount: i64,
    reason: Option<String>,
    actor: Option<String>,
}

/// Reads lines and refunds of some orders, and who asked for them.
pub fn full(db: &mut Db, orders: Vec<Order>) -> Result<Vec<ShownOrder>> {
    let mut lines: HashMap<i64, Vec<LineRow>> = HashMap::new();
    let mut refunds: HashMap<i64, Vec<RefundRow>> = HashMap::new();
    let mut requested: HashMap<i64, String> = HashMap::new();
    for some in orders.chunks(200) {
        let mut filter = Filter::new();
        let key = keys(&mut filter, some, "order_id");
        let sql = format!(
            "SELECT l.order_id, p.sku, p.product, p.category, p.tags, l.quantity, l.unit_price, l.amount \
             FROM order_lines l JOIN products p ON p.id = l.product_id WHERE {key} ORDER BY l.order_id, l.position"
        );
        for found in db.query::<LineFound>(&sql, filter.params())? {
            lines.entry(found.order_id).or_default().push(found.into());
        }
        let sql = format!(
            "SELECT l.order_id, l.id, l.kind, l.refunded_at, l.amount, l.reason, l.actor FROM refunds l \
             WHERE {key} ORDER BY l.refunded_at, l.id"
        );
        for found in db.query::<RefundFound>(&sql, filter.params())? {
            refunds
                .entry(found.order_id)
                .or_default()
                .push(found.into());
        }
        let mut filter = Filter::new();
        let key = keys(&mut filter, some, "id");
        let sql = format!(
            "SELECT l.id, u.email FROM orders l JOIN users u ON u.id = l.requested_by_id \
             WHERE {key} AND u.email IS NOT NULL ORDER BY l.id"
        );
        requested.extend(db.query::<(i64, String)>(&sql, filter.params())?);
    }
    Ok(orders
        .into_iter()
        .map(|order| shown(order, &mut lines, &mut refunds, &mut requested))
        .collect())
}

/// The condition of rows of these orders, which have the order's id in `column`.
fn keys(filter: &mut Filter, orders: &[Order], column: &str) -> String {
    let users = filter.bind_list(orders.iter().map(|order| order.user_id));
    let ids = filter.bind_list(orders.iter().map(|order| order.id));
    format!("l.user_id IN {users} AND l.{column} IN {ids}")
}

fn shown(
    order: Order,
    lines: &mut HashMap<i64, Vec<LineRow>>,
    refunds: &mut HashMap<i64, Vec<RefundRow>>,
    requested: &mut HashMap<i64, String>,
) -> ShownOrder {
    let net = match order.status {
        OrderStatus::Paid => order.total.minor - order.refunded.minor,
        _ => 0,
    };
    ShownOrder {
        requested_by: requested.remove(&order.id),
        line_list: lines.remove(&order.id).unwrap_or_default(),
        refund_list: refunds.remove(&order.id).unwrap_or_default(),
        net: Amount::new(net),
        id: order.id,
        number: order.number,
        user_id: order.user_id,
        user: order.user,
        account: order.account,
        ordered_at: order.ordered_at,
        status: order.status,
        currency: order.currency,
        total: order.total,
        refunded: order.refunded,
        method: order.method,
        import: order.import,
    }
}

impl From<LineFound> for LineRow {
    fn from(found: LineFound) -> LineRow {
        let word = |text: String| Some(text).filter(|text| !text.is_empty());
        LineRow {
            sku: word(found.sku),
            product: word(found.product),
            category: word(found.category),
            tags: crate::model::order::Product::split_tags(&found.tags)
                .map(str::to_owned)
                .collect(),
            quantity: found.quantity,
            unit_price: found.unit_price.map(Amount::new),
            amount: Amount::new(found.amount),
        }
    }
}

impl From<RefundFound> for RefundRow {
    fn from(found: RefundFound) -> RefundRow {
        RefundRow {
            id: found.id,
            kind: found.kind,
            refunded_at: found.refunded_at,
            amount: Amount::new(found.amount),
            reason: found.reason,
            actor: found.actor,
        }
    }
}
