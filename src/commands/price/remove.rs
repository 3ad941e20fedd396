//! `roster price remove`

use std::collections::HashSet;

use clap::Args;
use serde_json::json;

use super::{Receipt, group_of, skus};
use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    error::{Kind, Problem},
    model::money::Currency,
    storage::{
        audit::Subject,
        price::{self, PriceKey, PriceQuery},
    },
};

/// Remove prices of products: those of a group, those from a quantity on, or all
#[derive(Args)]
#[command(after_help = "Example:\n  roster price remove A-100 --group wholesale --min-qty 10")]
pub struct Remove {
    /// Products by their numbers; - reads them from stdin
    #[arg(value_name = "SKU", required = true)]
    skus: Vec<String>,
    /// For this group alone
    #[arg(long, value_name = "GROUP", conflicts_with_all = ["retail", "all"])]
    group: Option<String>,
    /// For nobody's group: retail
    #[arg(long, conflicts_with = "all")]
    retail: bool,
    /// Retail and every group's
    #[arg(long)]
    all: bool,
    /// Only the one from exactly this quantity on
    #[arg(long, value_name = "QTY", allow_negative_numbers = true)]
    min_qty: Option<i64>,
    /// Only in this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<Currency>,
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        if !self.retail && !self.all && self.group.is_none() {
            return Err(Problem::usage("which prices are to go is not said")
                .hint("--retail, --group GROUP, or --all for retail and every group's")
                .into());
        }
        let skus = skus(app, &self.skus)?;
        let (group_id, _) = group_of(app, self.group.as_deref())?;
        let query = PriceQuery {
            skus: skus.clone(),
            group_id: (!self.all).then_some(group_id),
            min_qty: self.min_qty,
            currency: self.currency,
            ..PriceQuery::default()
        };
        let (rows, missed) = app.try_write("price remove", |tx, touched| {
            let found = price::find(tx, &query)?;
            let there: HashSet<&str> = found.iter().map(|(key, _)| key.sku.as_str()).collect();
            let missed: Vec<String> = skus
                .iter()
                .filter(|sku| !there.contains(sku.as_str()))
                .cloned()
                .collect();
            if found.is_empty()
                && let Some(problem) = unknown(&missed, Kind::NotFound)
            {
                return Ok(Err(problem));
            }
            let mut rows = Vec::with_capacity(found.len());
            for (key, price) in &found {
                let group = price.group.as_deref();
                let receipt = Receipt::new(key, group, "removed", Some(price.price), None);
                touched.push(Subject {
                    name: receipt.name(),
                    before: Some(json!({ "price": price.price })),
                    ..Subject::default()
                });
                rows.push(receipt);
            }
            let keys: Vec<PriceKey> = found.into_iter().map(|(key, _)| key).collect();
            price::remove(tx, &keys)?;
            Ok(Ok((rows, missed)))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        match unknown(&missed, Kind::Partial) {
            Some(problem) => Err(problem.into()),
            None => Ok(()),
        }
    }
}

/// The problem of products that have no such price.
fn unknown(missed: &[String], kind: Kind) -> Option<Problem> {
    let first = missed.first()?;
    let words: Vec<String> = missed.iter().map(|sku| format!("'{sku}'")).collect();
    let have = if missed.len() == 1 { "has" } else { "have" };
    let what = format!("{} {have} no such price", words.join(", "));
    Some(
        Problem::new(kind, what)
            .code("unknown_price")
            .hint(format!("roster price list '{first}'")),
    )
}
