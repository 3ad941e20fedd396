//! `roster order refund`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::orders::{number, unknown},
    },
    error::{Problem, typed},
    model::{
        amount::{Amount, Decimals},
        money::{Currency, Money},
        order::{NewRefund, OrderStatus, RefundKind},
        range,
        selector::printed::keyed,
    },
    output::Record,
    storage::{
        audit::Subject,
        order::{self, Order},
    },
};

/// Give money of a paid order back
///
/// A refund is a row of its own and counts when it happens, not when the order was placed. More than the order has left is
/// refused.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster order refund 1001 --amount 5.00 --reason 'one mug broken'"
)]
pub struct Refund {
    /// The order by number, or id:N
    #[arg(value_name = "NUMBER")]
    number: String,
    /// How much, in the order's currency; `rest` is what is left of it
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: String,
    /// The bank of the buyer took it back
    #[arg(long)]
    chargeback: bool,
    /// When, if not now
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
}

/// What was given back.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Refunded {
    number: String,
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    refund: i64,
    kind: RefundKind,
    refunded_at: Timestamp,
    currency: Currency,
    amount: Amount,
    refunded: Amount,
    left: Amount,
}

impl Record for Refunded {
    const NOUN: &'static str = "refund";
    const FIELDS: &'static [&'static str] = &[
        "number",
        "user_id",
        "user",
        "outcome",
        "refund",
        "kind",
        "refunded_at",
        "currency",
        "amount",
        "refunded",
        "left",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        keyed("order", &self.number)
    }
}

impl Verb for Refund {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Refunded>()?;
        let Some(reason) = app.switches.reason.clone() else {
            return Err(Problem::usage("a refund needs --reason")
                .hint(format!(
                    "roster order refund {} --amount {} --reason 'why'",
                    typed(&self.number),
                    typed(&self.amount)
                ))
                .into());
        };
        let number = number(app, &self.number)?;
        let at = match &self.at {
            Some(text) => range::moment(text, app.now(), &app.settings.tz)?,
            None => app.now(),
        };
        if at > app.now() {
            return Err(Problem::usage("--at lies in the future")
                .hint("check the date")
                .into());
        }
        let actor = app.actor.name.clone();
        let mut row = app.try_write("order refund", |tx, touched| {
            let found = order::by_numbers(tx, std::slice::from_ref(&number))?.pop();
            let Some(order) = found else {
                return Ok(Err(unknown(&number)));
            };
            let refund = match self.check(&order, at, &reason) {
                Ok(refund) => refund,
                Err(problem) => return Ok(Err(problem)),
            };
            let id = order::refund(tx, &order, &refund, &actor)?;
            let refunded = order.refunded.minor + refund.amount;
            touched.push(Subject {
                user_id: order.user_id,
                name: order.number.clone(),
                before: Some(json!({ "refunded": order.refunded })),
                after: Some(json!({
                    "refunded": refunded, "kind": refund.kind, "amount": refund.amount, "currency": order.currency,
                })),
            });
            Ok(Ok(Refunded {
                number: order.number,
                user_id: order.user_id,
                user: order.user,
                outcome: "refunded",
                refund: id,
                kind: refund.kind,
                refunded_at: at,
                currency: order.currency,
                amount: Amount::new(refund.amount),
                refunded: Amount::new(refunded),
                left: Amount::new(order.total.minor - refunded),
            }))
        })?;
        if !app.out.format().is_json() {
            for amount in [&mut row.amount, &mut row.refunded, &mut row.left] {
                amount.decimals_of(row.currency);
            }
        }
        Ok(app.out.receipt(&columns, &row)?)
    }
}

impl Refund {
    fn check(&self, order: &Order, at: Timestamp, reason: &str) -> Result<NewRefund, Problem> {
        if order.status != OrderStatus::Paid {
            return Err(Problem::conflict(format!(
                "order '{}' is {}: nothing was paid that could go back",
                order.number, order.status
            ))
            .code("not_paid")
            .hint(format!("roster order show {}", typed(&order.number))));
        }
        if at < order.ordered_at {
            return Err(Problem::usage(format!(
                "order '{}' was placed at {}, after --at {at}",
                order.number, order.ordered_at
            ))
            .hint("check the date"));
        }
        let left = order.total.minor - order.refunded.minor;
        let amount = match self.amount.as_str() {
            "rest" => left,
            text if text.contains(char::is_alphabetic) => {
                let money = Money::parse(text, None)?;
                if money.currency != order.currency {
                    return Err(Problem::usage(format!(
                        "order '{}' is in {}, not {}",
                        order.number, order.currency, money.currency
                    ))
                    .hint(format!("--amount '5.00 {}'", order.currency)));
                }
                money.minor
            }
            text => Decimals::default().read(text, order.currency)?,
        };
        if amount < 1 {
            return Err(Problem::usage("a refund gives something back").hint("--amount 5.00"));
        }
        if amount > left {
            return Err(Problem::conflict(format!(
                "order '{}' has {} {} left, less than that",
                order.number,
                order.currency.amount(left),
                order.currency
            ))
            .code("over_refunded")
            .hint("--amount rest gives back what is left"));
        }
        Ok(NewRefund {
            kind: if self.chargeback {
                RefundKind::Chargeback
            } else {
                RefundKind::Refund
            },
            at: at.0,
            amount,
            reason: Some(reason.to_owned()),
        })
    }
}
