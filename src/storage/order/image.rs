//! What an order was before an import changed it: kept beside the import, so that an undo can put it back.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};

use crate::{
    clock::Timestamp,
    model::{money::Currency, order::OrderStatus},
    storage::{
        audit::Subject,
        db::{Db, Error, Push, Result},
    },
};

/// What import_things calls an order.
pub(in crate::storage) const NOUN: &str = "orders";

/// All that an import may change in an order, but for its refunds: those have rows of their own, which name their import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Image {
    pub user_id: i64,
    pub login: Option<i64>,
    pub ordered_at: i64,
    pub status: OrderStatus,
    pub currency: Currency,
    pub total: i64,
    pub refunded: i64,
    pub method: Option<String>,
    pub digest: String,
    pub lines: Vec<LineImage>,
}

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LineImage {
    pub product_id: i64,
    pub sku: String,
    pub quantity: i64,
    pub unit_price: Option<i64>,
    pub amount: i64,
}

#[derive(Deserialize)]
struct OrderFound {
    id: i64,
    user_id: i64,
    login: Option<i64>,
    ordered_at: i64,
    status: OrderStatus,
    currency: Currency,
    total: i64,
    method: Option<String>,
    digest: String,
}

#[derive(Deserialize)]
struct LineFound {
    order_id: i64,
    product_id: i64,
    sku: String,
    quantity: i64,
    unit_price: Option<i64>,
    amount: i64,
}

/// The orders of the table `order_replaced` as they are, by id.
pub(super) fn read(db: &mut Db) -> Result<HashMap<i64, Image>> {
    let found: Vec<OrderFound> = db.query(
        "SELECT o.id, o.user_id, o.login, o.ordered_at, o.status, o.currency, o.total, o.method, o.digest \
         FROM order_replaced k JOIN orders o ON o.user_id = k.user_id AND o.id = k.order_id ORDER BY o.id",
        &[],
    )?;
    let mut images: HashMap<i64, Image> = found.into_iter().map(OrderFound::image).collect();
    let lines: Vec<LineFound> = db.query(
        "SELECT l.order_id, l.product_id, p.sku, l.quantity, l.unit_price, l.amount FROM order_replaced k \
         JOIN order_lines l ON l.user_id = k.user_id AND l.order_id = k.order_id \
         JOIN products p ON p.id = l.product_id ORDER BY l.order_id, l.position",
        &[],
    )?;
    for line in lines {
        if let Some(image) = images.get_mut(&line.order_id) {
            image.lines.push(LineImage {
                product_id: line.product_id,
                sku: line.sku,
                quantity: line.quantity,
                unit_price: line.unit_price,
                amount: line.amount,
            });
        }
    }
    let refunded: Vec<(i64, i64)> = db.query(
        "SELECT r.order_id, CAST(SUM(r.amount) AS BIGINT) AS refunded FROM order_replaced k \
         JOIN refunds r ON r.user_id = k.user_id AND r.order_id = k.order_id GROUP BY r.order_id ORDER BY r.order_id",
        &[],
    )?;
    for (id, refunded) in refunded {
        if let Some(image) = images.get_mut(&id) {
            image.refunded = refunded;
        }
    }
    Ok(images)
}

/// Keeps what some orders were before an import changes them, and whose they are afterwards.
pub(super) fn keep<'i>(
    db: &mut Db,
    import_id: i64,
    orders: impl Iterator<Item = (&'i str, &'i Image, i64)> + Clone,
) -> Result<()> {
    let columns = ["import_id", "noun", "thing", "image_before", "image_after"];
    db.load("import_things", &columns, &mut |push| {
        orders.clone().try_for_each(|(number, before, user_id)| {
            let before =
                serde_json::to_string(before).map_err(|error| Error::Decode(error.to_string()))?;
            let after = json!({ "user_id": user_id }).to_string();
            push(&[
                import_id.into(),
                NOUN.into(),
                number.into(),
                before.as_str().into(),
                after.as_str().into(),
            ])
        })
    })?;
    Ok(())
}

impl OrderFound {
    fn image(self) -> (i64, Image) {
        let image = Image {
            user_id: self.user_id,
            login: self.login,
            ordered_at: self.ordered_at,
            status: self.status,
            currency: self.currency,
            total: self.total,
            refunded: 0,
            method: self.method,
            digest: self.digest,
            lines: Vec::new(),
        };
        (self.id, image)
    }
}

impl Image {
    /// Writes its lines.
    pub fn lines(&self, user_id: i64, order_id: i64, push: Push<'_>) -> Result<()> {
        for (position, line) in (1_i64..).zip(&self.lines) {
            push(&[
                user_id.into(),
                order_id.into(),
                position.into(),
                line.product_id.into(),
                line.quantity.into(),
                line.unit_price.into(),
                line.amount.into(),
                self.status.as_str().into(),
                self.currency.as_str().into(),
                self.ordered_at.into(),
            ])?;
        }
        Ok(())
    }

    fn facts(&self) -> [(&'static str, Json); 9] {
        let lines = self.lines.iter().map(|line| {
            json!({
                "sku": line.sku, "quantity": line.quantity, "unit_price": line.unit_price, "amount": line.amount,
            })
        });
        [
            ("user_id", json!(self.user_id)),
            ("account", json!(self.login)),
            ("ordered_at", json!(Timestamp(self.ordered_at).to_string())),
            ("status", json!(self.status)),
            ("currency", json!(self.currency)),
            ("total", json!(self.total)),
            ("refunded", json!(self.refunded)),
            ("method", json!(self.method)),
            ("line_list", lines.collect()),
        ]
    }
}

/// What the audit notes of an order that became another: what differs.
pub(super) fn subject(number: &str, before: &Image, after: &Image) -> Subject {
    let (mut old, mut new) = (Map::new(), Map::new());
    for ((name, was), (_, is)) in before.facts().into_iter().zip(after.facts()) {
        if was != is {
            old.insert(name.to_owned(), was);
            new.insert(name.to_owned(), is);
        }
    }
    Subject {
        user_id: after.user_id,
        name: number.to_owned(),
        before: Some(Json::Object(old)),
        after: Some(Json::Object(new)),
    }
}
