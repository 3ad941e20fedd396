//! What was sold, by product.

use serde::Deserialize;

use super::{Scope, halves, known};
use crate::{
    model::money::Currency,
    storage::db::{Db, Error, Result},
};

/// What was sold of one product in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs)] // The columns are those of products and lines.
pub struct Sold {
    pub sku: String,
    pub product: String,
    pub category: String,
    pub tags: String,
    pub currency: Currency,
    pub quantity: i64,
    pub amount: i64,
}

/// What was sold of every product, by lines of paid orders.
pub fn sold(db: &mut Db, scope: &Scope) -> Result<Vec<Sold>> {
    if scope.user_id.is_some() {
        return sold_to_one(db, scope);
    }
    let currencies = known(db, scope)?;
    if currencies.is_empty() {
        return Ok(Vec::new());
    }
    let Some(middle) = halves::middle(db, scope, "products", "id")? else {
        return sold_to_all(db, scope, &currencies, "");
    };
    let (mut sold, rest) = halves::both(
        db,
        |db| sold_to_all(db, scope, &currencies, &format!("<= {middle}")),
        |db| sold_to_all(db, scope, &currencies, &format!("> {middle}")),
    )?;
    sold.extend(rest);
    Ok(sold)
}

/// To everybody, of products whose id answers a condition in SQL; an empty one is all of them.
///
/// Each product and currency is one short walk along the index of lines, which looks at nothing but quantity and amount:
/// grouping the same rows compares every one with the one before.
fn sold_to_all(
    db: &mut Db,
    scope: &Scope,
    currencies: &[Currency],
    condition: &str,
) -> Result<Vec<Sold>> {
    let mut filter = Scope {
        currency: None,
        ..*scope
    }
    .paid();
    filter.and("x.product_id = p.id");
    filter.and("x.currency = c.currency");
    let values: Vec<String> = (currencies.iter())
        .map(|currency| format!("({})", filter.bind(currency.as_str().to_owned())))
        .collect();
    let products = match condition {
        "" => String::new(),
        condition => format!(" WHERE p.id {condition}"),
    };
    let sql = format!(
        "WITH c (currency) AS (VALUES {}) SELECT p.sku, p.product, p.category, p.tags, c.currency, \
         (SELECT CAST(CAST(SUM(x.quantity) AS BIGINT) AS TEXT) || ' ' || CAST(CAST(SUM(x.amount) AS BIGINT) AS TEXT) \
         FROM order_lines x{}) AS sums FROM products p CROSS JOIN c{products} ORDER BY p.id, c.currency",
        values.join(", "),
        filter.clause()
    );
    let mut sold = Vec::new();
    db.rows(&sql, filter.params(), &mut |row| {
        let (sku, product, category, tags, currency, sums): Line<'_> = row.decode()?;
        let Some(sums) = sums else {
            return Ok(());
        };
        let number = |text: &str| {
            text.parse::<i64>()
                .map_err(|error| Error::Decode(error.to_string()))
        };
        let (quantity, amount) = sums.split_once(' ').unwrap_or(("0", "0"));
        sold.push(Sold {
            sku: sku.to_owned(),
            product: product.to_owned(),
            category: category.to_owned(),
            tags: tags.to_owned(),
            currency,
            quantity: number(quantity)?,
            amount: number(amount)?,
        });
        Ok(())
    })?;
    Ok(sold)
}

/// Product and currency, and both sums as one text: a subquery gives one column.
type Line<'a> = (
    &'a str,
    &'a str,
    &'a str,
    &'a str,
    Currency,
    Option<&'a str>,
);

/// To one user, along their own lines.
fn sold_to_one(db: &mut Db, scope: &Scope) -> Result<Vec<Sold>> {
    let filter = scope.paid();
    let sql = format!(
        "SELECT p.sku, p.product, p.category, p.tags, s.currency, s.quantity, s.amount FROM \
         (SELECT x.product_id, x.currency, CAST(SUM(x.quantity) AS BIGINT) AS quantity, \
         CAST(SUM(x.amount) AS BIGINT) AS amount FROM order_lines x{} GROUP BY x.product_id, x.currency) s \
         JOIN products p ON p.id = s.product_id ORDER BY p.id, s.currency",
        filter.clause()
    );
    db.query(&sql, filter.params())
}
