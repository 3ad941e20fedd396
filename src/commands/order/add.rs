//! `roster order add`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::{buyer::Buyer, line::line, same::Wanted};
use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors},
    error::{Problem, typed},
    model::{
        amount::Amount,
        money::{Currency, Money},
        name::clean,
        order::{NewOrder, OrderStatus, Product, impossible, sum},
        range,
        selector::printed::keyed,
    },
    output::Record,
    storage::{
        self, account,
        audit::Subject,
        db::Db,
        order::{self, Placed},
    },
};

/// Note one order
///
/// An address that nobody has becomes a user who may check out (part_approved, no subscription).
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster order add 1001 --user ann@example.com --currency GBP --line 'MUG-1:2:12.50:Blue mug:Mugs'"
)]
pub struct Add {
    /// Its number, unique over all orders
    #[arg(value_name = "NUMBER")]
    number: String,
    /// Who buys: any user, or an address that nobody has yet
    #[arg(long, value_name = "USER|EMAIL")]
    user: String,
    /// What is to be paid, `'25.00 GBP'`; without it the sum of the lines
    #[arg(long, value_name = "'AMOUNT CUR'", allow_hyphen_values = true)]
    total: Option<String>,
    /// The currency of the lines, and of a total that names none
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    /// One line (repeatable)
    #[arg(long, value_name = "SKU:QTY:PRICE[:PRODUCT[:CATEGORY[:TAG;TAG]]]")]
    line: Vec<String>,
    /// pending, paid, cancelled or fraud
    #[arg(long, value_name = "STATUS", default_value_t = OrderStatus::Paid)]
    status: OrderStatus,
    /// When it was placed, if not now
    #[arg(long, value_name = "TIME")]
    pub(super) at: Option<String>,
    /// How it is paid
    #[arg(long, value_name = "TEXT")]
    method: Option<String>,
    /// The account it is placed for
    #[arg(long, value_name = "LOGIN")]
    account: Option<i64>,
    /// The user who asked for it, where that is somebody else
    #[arg(long, value_name = "USER")]
    requested_by: Option<String>,
    /// Leave an order alone that is there already and says the same
    #[arg(long)]
    if_missing: bool,
}

/// What became of it.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Added {
    number: String,
    outcome: &'static str,
    user_id: i64,
    user: Option<String>,
    user_created: bool,
    currency: Currency,
    total: Amount,
}

impl Record for Added {
    const NOUN: &'static str = "order";
    const FIELDS: &'static [&'static str] = &[
        "number",
        "outcome",
        "user_id",
        "user",
        "user_created",
        "currency",
        "total",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        keyed("order", &self.number)
    }
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Added>()?;
        let (order, products) = self.order(app)?;
        let buyer = Buyer::find(app, &self.user)?;
        if let Some(login) = self.account
            && account::get(&mut app.db, login)?.is_none()
        {
            return Err(Problem::not_found(format!("no account '{login}'"))
                .code("unknown_account")
                .hint("roster account list")
                .into());
        }
        let requested_by = match &self.requested_by {
            Some(word) => Some(selectors::one(app, word)?),
            None => None,
        };
        let key = match &buyer {
            Buyer::Known(person, _) => person.email_key.clone().unwrap_or_default(),
            Buyer::New(address) => address.key().to_owned(),
        };
        let digest = order.digest(&key, &products);
        let now = app.now();
        let mut row = app.try_write("order add", |tx, touched| {
            let wanted = Wanted {
                order: &order,
                products: &products,
                buyer: &buyer,
                requested_by: requested_by.as_ref(),
            };
            if let Some(problem) = self.taken(tx, &wanted)? {
                return Ok(problem);
            }
            let (user_id, user, user_created) = match buyer.owner(tx, &order, now)? {
                Ok(owner) => owner,
                Err(problem) => return Ok(Err(problem)),
            };
            let placed = Placed {
                user_id,
                requested_by_id: requested_by.as_ref().map(|person| person.id),
                digest: &digest,
                now,
            };
            order::insert(tx, &order, &products, placed)?;
            touched.push(Subject {
                user_id,
                name: order.number.clone(),
                before: None,
                after: Some(json!({
                    "order": order.number, "status": order.status, "currency": order.currency, "total": order.total,
                    "user_created": user_created,
                })),
            });
            Ok(Ok(Added {
                number: order.number.clone(),
                outcome: "created",
                user_id,
                user,
                user_created,
                currency: order.currency,
                total: Amount::new(order.total),
            }))
        })?;
        if !app.out.format().is_json() {
            row.total.decimals_of(row.currency);
        }
        Ok(app.out.receipt(&columns, &row)?)
    }
}

impl Add {
    fn order(&self, app: &App) -> anyhow::Result<(NewOrder, Vec<Product>)> {
        let number = clean(&self.number);
        if number.is_empty() || number.chars().count() > 64 {
            return Err(
                Problem::usage("the number is blank or has more than 64 characters").into(),
            );
        }
        let usual = self
            .currency
            .as_deref()
            .or(app.settings.currency.as_deref());
        let usual = usual.map(str::parse::<Currency>).transpose()?;
        let total = match &self.total {
            Some(text) => Some(Money::parse(text, usual)?),
            None => None,
        };
        let told = self.currency.is_some().then_some(usual).flatten();
        if let (Some(money), Some(told)) = (total, told)
            && money.currency != told
        {
            return Err(Problem::usage(format!(
                "--total is in {}, --currency says {told}",
                money.currency
            ))
            .hint(format!("--total '25.00 {told}', or leave out --currency"))
            .into());
        }
        let currency = total.map(|money| money.currency).or(usual).ok_or_else(|| {
            Problem::usage("the order names no currency")
                .hint("--currency GBP, or set the usual one: roster config set currency GBP")
        })?;
        let mut products = Vec::new();
        let mut lines = Vec::new();
        for text in &self.line {
            let (product, line) = line(text, currency, products.len() as u32)?;
            products.push(product);
            lines.push(line);
        }
        let sum = sum(&lines).ok_or_else(|| {
            Problem::usage("the lines cost too much together")
                .hint("--line SKU:QTY:PRICE has the quantity before the price")
        })?;
        let total = match total {
            Some(money) => money.minor,
            None if lines.is_empty() => {
                return Err(Problem::usage("the order has neither a total nor lines")
                    .hint("--total '25.00 GBP' or --line SKU:QTY:PRICE")
                    .into());
            }
            None => sum,
        };
        if total < 0 {
            return Err(Problem::usage("the total is below zero")
                .hint("--total '25.00 GBP'")
                .into());
        }
        let ordered_at = match &self.at {
            Some(text) => range::moment(text, app.now(), &app.settings.tz)?,
            None => app.now(),
        };
        if let Some(why) = impossible(ordered_at, app.now()) {
            return Err(Problem::usage(format!("--at {why}"))
                .hint("when it was placed: --at 2024-01-31T10:00:00Z")
                .into());
        }
        let order = NewOrder {
            number,
            ordered_at: ordered_at.0,
            status: self.status,
            currency,
            total,
            method: self.method.as_deref().map(clean),
            login: self.account,
            lines,
            refunds: Vec::new(),
        };
        Ok((order, products))
    }

    /// What to say when the number is taken.
    fn taken(
        &self,
        tx: &mut Db,
        wanted: &Wanted<'_>,
    ) -> storage::Result<Option<Result<Added, Problem>>> {
        let number = std::slice::from_ref(&wanted.order.number);
        let Some(found) = order::by_numbers(tx, number)?.pop() else {
            return Ok(None);
        };
        if self.if_missing && self.is_same(tx, &found, wanted)? {
            return Ok(Some(Ok(Added {
                number: found.number,
                outcome: "exists",
                user_id: found.user_id,
                user: found.user,
                user_created: false,
                currency: found.currency,
                total: found.total,
            })));
        }
        let otherwise = if self.if_missing {
            ", which says something else"
        } else {
            ""
        };
        let problem = Problem::conflict(format!(
            "there is an order '{}' already{otherwise}",
            found.number
        ));
        Ok(Some(Err(problem.code("exists").hint(format!(
            "roster order show {}",
            typed(&found.number)
        )))))
    }
}
