//! Finding orders.

use std::collections::HashMap;

use super::Order;
use crate::{
    model::{money::Currency, order::OrderStatus, range::TimeRange},
    output::Record,
    storage::db::{Db, Filter, Result},
};

/// Numbers that one statement looks up together.
const BATCH: usize = 500;

/// What `order list` filters by.
#[derive(Clone, Debug, Default)]
pub struct OrderQuery {
    /// Of this user.
    pub user_id: Option<i64>,
    /// Placed for this account.
    pub login: Option<i64>,
    /// Any of these.
    pub status: Vec<OrderStatus>,
    /// In this currency.
    pub currency: Option<Currency>,
    /// Placed in this range.
    pub ordered: TimeRange,
    /// With one of these products.
    pub products: Option<Vec<i64>>,
    /// Of this import.
    pub import: Option<i64>,
    /// Just these numbers.
    pub numbers: Option<Vec<String>>,
    /// The order; newest first when absent.
    pub sort: Option<Sort>,
    /// At most so many.
    pub limit: Option<u64>,
}

/// The order of a list of orders; equal ones newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// One of [`Order::FIELDS`].
    pub field: &'static str,
    /// Greatest first.
    pub descending: bool,
}

impl OrderQuery {
    fn filter(&self) -> Filter {
        let mut filter = Filter::new();
        if let Some(user) = self.user_id {
            filter.equals("o.user_id", user);
        }
        if let Some(login) = self.login {
            filter.equals("o.login", login);
        }
        if !self.status.is_empty() {
            let marks = filter.bind_list(self.status.iter().map(|status| status.as_str()));
            filter.and(format!("o.status IN {marks}"));
        }
        if let Some(currency) = self.currency {
            filter.equals("o.currency", currency.as_str().to_owned());
        }
        if let Some(from) = self.ordered.from {
            let mark = filter.bind(from);
            filter.and(format!("o.ordered_at >= {mark}"));
        }
        if let Some(to) = self.ordered.to {
            let mark = filter.bind(to);
            filter.and(format!("o.ordered_at < {mark}"));
        }
        if let Some(products) = &self.products {
            let marks = filter.bind_list(products.iter().copied());
            filter.and(format!(
                "EXISTS (SELECT 1 FROM order_lines l WHERE l.user_id = o.user_id AND l.order_id = o.id \
                 AND l.product_id IN {marks})"
            ));
        }
        if let Some(import) = self.import {
            filter.equals("o.import_id", import);
        }
        if let Some(numbers) = &self.numbers {
            // By the directory: it is the one key of numbers.
            let marks = filter.bind_list(numbers.iter().cloned());
            filter.and(format!("n.number IN {marks}"));
        }
        filter
    }

    fn from(&self) -> &'static str {
        if self.numbers.is_some() {
            "order_numbers n JOIN orders o ON o.user_id = n.user_id AND o.id = n.order_id"
        } else {
            "orders o"
        }
    }
}

/// What was given back of an order, as SQL.
pub(super) const REFUNDED: &str = "COALESCE((SELECT CAST(SUM(r.amount) AS BIGINT) FROM refunds r \
     WHERE r.user_id = o.user_id AND r.order_id = o.id), 0)";

fn column(name: &str) -> String {
    match name {
        "user" => "u.email".to_owned(),
        "account" => "o.login".to_owned(),
        "import" => "o.import_id".to_owned(),
        "refunded" => REFUNDED.to_owned(),
        plain => format!("o.{plain}"),
    }
}

/// Hands out orders in constant memory.
pub fn each(
    db: &mut Db,
    query: &OrderQuery,
    row: &mut dyn FnMut(Order) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let columns: Vec<String> = Order::FIELDS
        .iter()
        .map(|name| format!("{} AS \"{name}\"", column(name)))
        .collect();
    let order = match query.sort {
        Some(sort) => {
            let direction = if sort.descending { " DESC" } else { "" };
            format!("{}{direction} NULLS LAST, o.id DESC", column(sort.field))
        }
        None => "o.ordered_at DESC, o.id DESC".to_owned(),
    };
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!(
        "SELECT {} FROM {} LEFT JOIN users u ON u.id = o.user_id{} ORDER BY {order}{limit}",
        columns.join(", "),
        query.from(),
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// How many orders match.
pub fn count(db: &mut Db, query: &OrderQuery) -> Result<u64> {
    let filter = query.filter();
    let sql = format!("SELECT COUNT(*) FROM {}{}", query.from(), filter.clause());
    db.one(&sql, filter.params())
}

/// The numbers of the orders with these ids, by id.
pub fn numbers(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let mut numbers = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        let sql = format!("SELECT id, number FROM orders WHERE id IN {marks} ORDER BY id");
        numbers.extend(db.query::<(i64, String)>(&sql, filter.params())?);
    }
    Ok(numbers)
}

/// The orders with these numbers.
pub fn by_numbers(db: &mut Db, numbers: &[String]) -> Result<Vec<Order>> {
    let mut orders = Vec::with_capacity(numbers.len());
    for numbers in numbers.chunks(BATCH) {
        let query = OrderQuery {
            numbers: Some(numbers.to_vec()),
            ..OrderQuery::default()
        };
        each(db, &query, &mut |order| {
            orders.push(order);
            Ok(())
        })?;
    }
    Ok(orders)
}
