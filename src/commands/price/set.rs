//! `roster price set`

use clap::Args;
use serde_json::json;

use super::{Receipt, group_of, skus, usual};
use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    error::Problem,
    model::money::Money,
    storage::{
        audit::Subject,
        price::{self, PriceKey},
    },
};

/// Set the price of products: retail, or for a group, from a quantity on
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster price set A-100 --price '12.50 GBP'\n  roster price set A-100 --group wholesale --min-qty 10 --price '9.90 GBP'"
)]
pub struct Set {
    /// Products by their numbers, compared exactly; - reads them from stdin
    #[arg(value_name = "SKU", required = true)]
    skus: Vec<String>,
    /// The price of one piece: '12.50 GBP'
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    price: String,
    /// For this group alone; retail when absent
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// From this quantity on
    #[arg(long, value_name = "QTY", default_value_t = 1, allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(1..1_000_000_000))]
    min_qty: i64,
}

impl Verb for Set {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        let money = Money::parse(&self.price, usual(app)?)?;
        if money.minor < 0 {
            return Err(Problem::usage(format!("'{money}' is below nothing"))
                .hint("a price is zero or more: '12.50 GBP'")
                .into());
        }
        let (group_id, group) = group_of(app, self.group.as_deref())?;
        let skus = skus(app, &self.skus)?.into_iter();
        let keys: Vec<PriceKey> = skus
            .map(|sku| PriceKey {
                sku,
                group_id,
                min_qty: self.min_qty,
                currency: money.currency,
            })
            .collect();
        let now = app.now();
        let rows = app.write("price set", |tx, touched| {
            let there = price::by_keys(tx, &keys)?;
            let mut rows = Vec::with_capacity(keys.len());
            let mut new = Vec::new();
            for key in &keys {
                let before = there.get(key).copied();
                let outcome = match before {
                    None => "created",
                    Some(price) if price == money.minor => "unchanged",
                    Some(_) => "updated",
                };
                let receipt =
                    Receipt::new(key, group.as_deref(), outcome, before, Some(money.minor));
                if outcome != "unchanged" {
                    new.push((key.clone(), money.minor));
                    touched.push(Subject {
                        name: receipt.name(),
                        before: before.map(|price| json!({ "price": price })),
                        after: Some(json!({ "price": money.minor })),
                        ..Subject::default()
                    });
                }
                rows.push(receipt);
            }
            price::put(tx, &new, now)?;
            Ok(rows)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)
    }
}
