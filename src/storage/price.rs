//! Prices: retail and for groups, each from a quantity on.

mod offers;

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

pub use self::offers::matter;
use super::{
    audit,
    db::{Db, Filter, Result},
    sorted::{self, Sort},
};
use crate::{
    clock::Timestamp,
    model::{
        money::{Currency, Money},
        selector::printed::keyed,
    },
    output::Record,
};

/// Rows that one statement is about.
const BATCH: usize = 300;

/// The columns that tell prices apart.
const KEY: &[&str] = &["sku", "group_id", "min_qty", "currency"];

/// One price, as `price list` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Price {
    /// The product.
    pub sku: String,
    /// The key of the group it is for; null for retail.
    pub group: Option<String>,
    /// From this quantity on.
    pub min_qty: i64,
    /// Minor units, for one piece.
    pub price: i64,
    /// The currency.
    pub currency: Currency,
    /// The price for eyes.
    pub price_text: String,
    /// When it was set.
    pub updated_at: Timestamp,
}

impl Record for Price {
    const NOUN: &'static str = "price";
    const FIELDS: &'static [&'static str] = &[
        "sku",
        "group",
        "min_qty",
        "price",
        "currency",
        "price_text",
        "updated_at",
    ];
    const DEFAULT: &'static [&'static str] = &["sku", "group", "min_qty", "price_text"];
    const DATA: &'static [&'static str] = Self::FIELDS;
    const SORT: &'static [&'static str] =
        &["sku", "group", "min_qty", "price", "currency", "updated_at"];

    fn selector(&self) -> Cow<'_, str> {
        keyed("sku", &self.sku)
    }
}

/// What tells prices apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PriceKey {
    /// The product.
    pub sku: String,
    /// The group's id; 0 for retail.
    pub group_id: i64,
    /// From this quantity on.
    pub min_qty: i64,
    /// The currency.
    pub currency: Currency,
}

/// What `price list` filters by.
#[derive(Clone, Debug, Default)]
pub struct PriceQuery {
    /// Of these products.
    pub skus: Vec<String>,
    /// Of this group; 0 for retail.
    pub group_id: Option<i64>,
    /// From exactly this quantity on.
    pub min_qty: Option<i64>,
    /// In this currency.
    pub currency: Option<Currency>,
    /// By this column of [`Price`] before the product.
    pub sort: Option<Sort>,
    /// At most so many.
    pub limit: Option<u64>,
}

impl PriceQuery {
    fn filter(&self) -> Filter {
        let mut filter = Filter::new();
        if !self.skus.is_empty() {
            let marks = filter.bind_list(self.skus.iter().cloned());
            filter.and(format!("p.sku IN {marks}"));
        }
        if let Some(group) = self.group_id {
            filter.equals("p.group_id", group);
        }
        if let Some(quantity) = self.min_qty {
            filter.equals("p.min_qty", quantity);
        }
        if let Some(currency) = self.currency {
            filter.equals("p.currency", currency.as_str());
        }
        filter
    }
}

#[derive(Deserialize)]
struct PriceRow {
    sku: String,
    group: Option<String>,
    group_id: i64,
    min_qty: i64,
    price: i64,
    currency: Currency,
    updated_at: Timestamp,
}

impl PriceRow {
    fn split(self) -> (PriceKey, Price) {
        let money = Money {
            minor: self.price,
            currency: self.currency,
        };
        let key = PriceKey {
            sku: self.sku.clone(),
            group_id: self.group_id,
            min_qty: self.min_qty,
            currency: self.currency,
        };
        let price = Price {
            sku: self.sku,
            group: self.group,
            min_qty: self.min_qty,
            price: self.price,
            currency: self.currency,
            price_text: money.to_string(),
            updated_at: self.updated_at,
        };
        (key, price)
    }
}

const SELECT: &str = "SELECT p.sku AS sku, g.key AS \"group\", p.group_id, p.min_qty AS min_qty, p.price AS price, \
     p.currency AS currency, p.updated_at AS updated_at FROM prices p LEFT JOIN groups g ON g.id = p.group_id";

/// Hands out prices by product, group, quantity and currency, in constant memory.
pub fn each(
    db: &mut Db,
    query: &PriceQuery,
    row: &mut dyn FnMut(Price) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let first = sorted::first(query.sort);
    let sql = format!(
        "{SELECT}{} ORDER BY {first}p.sku, p.group_id, p.min_qty, p.currency{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| {
        row(found.decode::<PriceRow>()?.split().1)
    })
}

/// The prices that match with their keys, all in memory: for bounded sets.
pub fn find(db: &mut Db, query: &PriceQuery) -> Result<Vec<(PriceKey, Price)>> {
    let filter = query.filter();
    let sql = format!(
        "{SELECT}{} ORDER BY p.sku, p.group_id, p.min_qty, p.currency",
        filter.clause()
    );
    let rows = db.query::<PriceRow>(&sql, filter.params())?;
    Ok(rows.into_iter().map(PriceRow::split).collect())
}

/// How many prices match.
pub fn count(db: &mut Db, query: &PriceQuery) -> Result<u64> {
    let filter = query.filter();
    db.one(
        &format!("SELECT COUNT(*) FROM prices p{}", filter.clause()),
        filter.params(),
    )
}

type Row = (String, i64, i64, Currency, i64);

/// What some prices are, in minor units; one that is not set is not in the answer.
pub fn by_keys(db: &mut Db, keys: &[PriceKey]) -> Result<HashMap<PriceKey, i64>> {
    let mut found = HashMap::new();
    for keys in keys.chunks(BATCH) {
        let filter = among(keys);
        let sql = format!(
            "SELECT sku, group_id, min_qty, currency, price FROM prices{} \
             ORDER BY sku, group_id, min_qty, currency",
            filter.clause()
        );
        for (sku, group_id, min_qty, currency, price) in db.query::<Row>(&sql, filter.params())? {
            let key = PriceKey {
                sku,
                group_id,
                min_qty,
                currency,
            };
            found.insert(key, price);
        }
    }
    Ok(found)
}

/// Sets prices, whether they were set before or not. Each key stands once.
pub fn put(db: &mut Db, prices: &[(PriceKey, i64)], now: Timestamp) -> Result<()> {
    let keys: Vec<PriceKey> = prices.iter().map(|(key, _)| key.clone()).collect();
    remove(db, &keys)?;
    let mut prices: Vec<&(PriceKey, i64)> = prices.iter().collect();
    prices.sort();
    let columns = [KEY, &["price", "updated_at", "changed_seq"]].concat();
    let seq = audit::this(db)?;
    db.load("prices", &columns, &mut |push| {
        for (key, price) in &prices {
            push(&[
                key.sku.as_str().into(),
                key.group_id.into(),
                key.min_qty.into(),
                key.currency.as_str().into(),
                (*price).into(),
                now.into(),
                seq.into(),
            ])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Removes prices.
pub fn remove(db: &mut Db, keys: &[PriceKey]) -> Result<()> {
    for keys in keys.chunks(BATCH) {
        let filter = among(keys);
        let sql = format!("DELETE FROM prices{}", filter.clause());
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

/// Removes every price of a group. Returns how many there were.
pub fn remove_group(db: &mut Db, group_id: i64) -> Result<u64> {
    db.exec(
        "DELETE FROM prices WHERE group_id = $1",
        crate::params![group_id],
    )
}

fn among(keys: &[PriceKey]) -> Filter {
    let mut filter = Filter::new();
    let mut either = Vec::with_capacity(keys.len());
    for key in keys {
        let (sku, group) = (filter.bind(key.sku.clone()), filter.bind(key.group_id));
        let (quantity, currency) = (filter.bind(key.min_qty), filter.bind(key.currency.as_str()));
        either.push(format!("({sku}, {group}, {quantity}, {currency})"));
    }
    let either = if either.is_empty() {
        "(NULL, NULL, NULL, NULL)".to_owned()
    } else {
        either.join(", ")
    };
    filter.and(format!(
        "(sku, group_id, min_qty, currency) IN (VALUES {either})"
    ));
    filter
}

#[cfg(test)]
mod tests;
