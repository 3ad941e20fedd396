//! `roster price check`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{skus, usual};
use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors},
    error::{Kind, Problem, problem_of},
    model::{
        group::Tax,
        money::{Currency, Money},
        price::{Offer, Rule, decide},
        selector::printed::keyed,
    },
    output::Record,
    storage::{price, user::Person},
};

/// Ask what a user pays for products, by which rule, and whether tax is due
///
/// In no group: retail. In several groups that have a price: the lowest, which is said. One exempt group is enough for exempt.
/// Groups that say different things are listed as conflicts.
#[derive(Args)]
#[command(after_help = "Example:\n  roster price check ann@example.com A-100 --qty 12")]
pub struct Check {
    /// The user: id, address, ref:R, login:N, '#N' or name:N
    #[arg(value_name = "USER")]
    user: String,
    /// Products by their numbers; - reads them from stdin
    #[arg(value_name = "SKU", required = true)]
    skus: Vec<String>,
    /// How many
    #[arg(long, value_name = "N", default_value_t = 1, allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(1..1_000_000_000))]
    qty: i64,
    /// In this currency, when there are prices in several
    #[arg(long, value_name = "CUR")]
    currency: Option<Currency>,
}

/// The answer.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Answer {
    user_id: i64,
    user: Option<String>,
    sku: String,
    qty: i64,
    price: i64,
    currency: Currency,
    price_text: String,
    total: i64,
    total_text: String,
    rule: Rule,
    group: Option<String>,
    min_qty: i64,
    tax: Tax,
    groups: Vec<String>,
    conflicts: Vec<String>,
}

impl Record for Answer {
    const NOUN: &'static str = "price";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "sku",
        "qty",
        "price",
        "currency",
        "price_text",
        "total",
        "total_text",
        "rule",
        "group",
        "min_qty",
        "tax",
        "groups",
        "conflicts",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        keyed("sku", &self.sku)
    }
}

impl Verb for Check {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Answer>()?;
        let skus = skus(app, &self.skus)?;
        let person = selectors::one(app, &self.user)?;
        if let ([sku], true) = (skus.as_slice(), selectors::is_one(&self.skus)) {
            let answer = self.answer(app, &person, sku)?;
            return Ok(app.out.object(&columns, &answer)?);
        }
        let (mut answers, mut missed) = (Vec::with_capacity(skus.len()), Vec::new());
        for sku in &skus {
            match self.answer(app, &person, sku) {
                Ok(answer) => answers.push(answer),
                Err(error) => match problem_of(error.as_ref(), "") {
                    Some(problem) if problem.kind == Kind::NotFound => missed.push(problem),
                    _ => return Err(error),
                },
            }
        }
        let mut list = app.out.list(&columns)?;
        answers.iter().try_for_each(|answer| list.row(answer))?;
        list.end()?;
        let Some(first) = missed.first().cloned() else {
            return Ok(());
        };
        let told: Vec<String> = missed.into_iter().map(|problem| problem.message).collect();
        Err(Problem {
            kind: if answers.is_empty() {
                first.kind
            } else {
                Kind::Partial
            },
            message: told.join("; "),
            ..first
        }
        .into())
    }
}

impl Check {
    fn answer(&self, app: &mut App, person: &Person, sku: &str) -> anyhow::Result<Answer> {
        let (offers, groups) = price::matter(&mut app.db, sku, person.id)?;
        let currency = self.currency(app, sku, &offers)?;
        let offers: Vec<Offer> = offers
            .into_iter()
            .filter(|offer| offer.currency == currency)
            .collect();
        let decision = decide(&offers, &groups, self.qty);
        let Some(offer) = decision.offer else {
            return Err(no_price(sku, self.qty).into());
        };
        let total = offer.price.checked_mul(self.qty).ok_or_else(|| {
            Problem::usage(format!(
                "{} pieces of '{sku}' cost more than can be counted",
                self.qty
            ))
        })?;
        for conflict in &decision.conflicts {
            app.out.warn(conflict);
        }
        let money = |minor| Money { minor, currency }.to_string();
        Ok(Answer {
            user_id: person.id,
            user: person.email.clone(),
            sku: sku.to_owned(),
            qty: self.qty,
            price: offer.price,
            currency,
            price_text: money(offer.price),
            total,
            total_text: money(total),
            rule: decision.rule,
            group: offer.group,
            min_qty: offer.min_qty,
            tax: decision.tax,
            groups: groups
                .into_iter()
                .map(|membership| membership.group)
                .collect(),
            conflicts: decision.conflicts,
        })
    }

    /// The currency in which the answer is: the one asked for, the usual one, or the only one, of those with a price for the quantity.
    fn currency(&self, app: &App, sku: &str, offers: &[Offer]) -> Result<Currency, Problem> {
        if let Some(wanted) = self.currency {
            return if offers.iter().any(|offer| offer.currency == wanted) {
                Ok(wanted)
            } else {
                Err(
                    Problem::not_found(format!("'{sku}' has no price in {wanted}"))
                        .code("unknown_price")
                        .hint(format!("roster price list '{sku}'")),
                )
            };
        }
        // A price from a larger quantity on answers nothing here.
        let mut all: Vec<Currency> = offers
            .iter()
            .filter(|offer| offer.applies(self.qty))
            .map(|offer| offer.currency)
            .collect();
        all.sort_unstable();
        all.dedup();
        let usual = usual(app)?.filter(|usual| all.contains(usual));
        match (usual, all.as_slice()) {
            (Some(usual), _) => Ok(usual),
            (None, [only]) => Ok(*only),
            (None, []) => Err(no_price(sku, self.qty)),
            (None, several) => {
                let codes: Vec<&str> = several.iter().map(|currency| currency.as_str()).collect();
                Err(Problem::new(
                    Kind::Ambiguous,
                    format!("'{sku}' has prices in {}", codes.join(", ")),
                )
                .hint(format!("--currency {}", codes[0])))
            }
        }
    }
}

fn no_price(sku: &str, qty: i64) -> Problem {
    Problem::not_found(format!("there is no price of '{sku}' for {qty}"))
        .code("unknown_price")
        .hint(format!("roster price set '{sku}' --price '12.50 GBP'"))
}
