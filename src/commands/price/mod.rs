//! `roster price …`

mod check;
pub(in crate::commands) mod facts;
mod import;
mod list;
mod remove;
mod set;

use std::{borrow::Cow, collections::HashSet};

use clap::Subcommand;
use serde::Serialize;

use super::{
    Verb,
    args::{filter::one_group, selectors},
};
use crate::{
    app::App,
    error::Problem,
    model::{
        money::{Currency, Money},
        name::clean,
        selector::printed::keyed,
        selector::rows,
    },
    output::Record,
    storage::price::PriceKey,
};

/// The verbs of prices.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    Set(set::Set),
    List(list::List),
    Remove(remove::Remove),
    Import(import::Import),
    Check(check::Check),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Set(verb) => Box::new(verb),
            Command::List(verb) => Box::new(verb),
            Command::Remove(verb) => Box::new(verb),
            Command::Import(verb) => Box::new(verb),
            Command::Check(verb) => Box::new(verb),
        }
    }
}

/// The most characters of a product's number.
const SKU_MAX: usize = 100;

/// A product's number as it is stored: compared exactly.
fn sku(text: &str) -> Result<String, Problem> {
    let sku = clean(text);
    if sku.is_empty() || sku.chars().count() > SKU_MAX {
        return Err(
            Problem::usage(format!("a SKU wants 1 to {SKU_MAX} characters"))
                .hint("name the product by its number: A-100"),
        );
    }
    Ok(sku)
}

/// The products' numbers as typed or on stdin, each once.
fn skus(app: &App, given: &[String]) -> anyhow::Result<Vec<String>> {
    let mut found = Vec::with_capacity(given.len());
    let mut seen = HashSet::new();
    for (_, word) in selectors::words(app, given, &rows::PRICES)? {
        let sku = sku(&word)?;
        if seen.insert(sku.clone()) {
            found.push(sku);
        }
    }
    Ok(found)
}

/// The id and the key of the group that a word names; 0 and none for retail.
fn group_of(app: &mut App, word: Option<&str>) -> anyhow::Result<(i64, Option<String>)> {
    match word {
        None => Ok((0, None)),
        Some(word) => one_group(app, word).map(|group| (group.id, Some(group.key))),
    }
}

/// The currency of amounts that name none.
fn usual(app: &App) -> Result<Option<Currency>, Problem> {
    Ok(app
        .settings
        .currency
        .as_deref()
        .map(str::parse)
        .transpose()?)
}

/// What became of one price.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Receipt {
    sku: String,
    group: Option<String>,
    min_qty: i64,
    currency: Currency,
    outcome: &'static str,
    /// Minor units.
    before: Option<i64>,
    after: Option<i64>,
    /// The same for eyes.
    before_text: Option<String>,
    after_text: Option<String>,
}

impl Record for Receipt {
    const NOUN: &'static str = "price";
    const FIELDS: &'static [&'static str] = &[
        "sku",
        "group",
        "min_qty",
        "currency",
        "outcome",
        "before",
        "after",
        "before_text",
        "after_text",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "sku",
        "group",
        "min_qty",
        "outcome",
        "before_text",
        "after_text",
    ];
    const DATA: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        keyed("sku", &self.sku)
    }
}

impl Receipt {
    fn new(
        key: &PriceKey,
        group: Option<&str>,
        outcome: &'static str,
        before: Option<i64>,
        after: Option<i64>,
    ) -> Receipt {
        let money = |minor| {
            let currency = key.currency;
            Money { minor, currency }.to_string()
        };
        Receipt {
            sku: key.sku.clone(),
            group: group.map(str::to_owned),
            min_qty: key.min_qty,
            currency: key.currency,
            outcome,
            before,
            after,
            before_text: before.map(money),
            after_text: after.map(money),
        }
    }

    /// What the audit calls the price.
    fn name(&self) -> String {
        let group = self.group.as_deref().unwrap_or("retail");
        format!("{} {group} {} {}", self.sku, self.min_qty, self.currency)
    }
}
