//! `roster order cancel`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{orders::Orders, receipts},
    },
    error::{Problem, typed},
    model::{order::OrderStatus, selector::printed::keyed},
    output::Record,
    storage::{
        audit::Subject,
        order::{self, Order},
    },
};

/// Call orders off that are not paid
///
/// A paid order is not called off but refunded, so that every month keeps its figures.
#[derive(Args)]
#[command(after_help = "Example:\n  roster order cancel 1004 --reason 'never paid'")]
pub struct Cancel {
    #[command(flatten)]
    orders: Orders,
    /// It was never meant to be paid
    #[arg(long)]
    fraud: bool,
}

/// What became of one order.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Cancelled {
    number: String,
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    before: OrderStatus,
    after: OrderStatus,
}

impl Record for Cancelled {
    const NOUN: &'static str = "order";
    const FIELDS: &'static [&'static str] =
        &["number", "user_id", "user", "outcome", "before", "after"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        keyed("order", &self.number)
    }
}

impl Verb for Cancel {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Cancelled>()?;
        let found = self.orders.find(app)?;
        let wanted = if self.fraud {
            OrderStatus::Fraud
        } else {
            OrderStatus::Cancelled
        };
        let numbers: Vec<String> = found
            .found
            .iter()
            .map(|order| order.number.clone())
            .collect();
        let rows = app.try_write("order cancel", |tx, touched| {
            let orders = order::by_numbers(tx, &numbers)?;
            if let Some(problem) = paid(&orders) {
                return Ok(Err(problem));
            }
            let changed: Vec<&Order> = orders
                .iter()
                .filter(|order| order.status != wanted)
                .collect();
            order::cancel(tx, &changed, wanted)?;
            touched.extend(changed.iter().map(|order| Subject {
                user_id: order.user_id,
                name: order.number.clone(),
                before: Some(json!({ "status": order.status })),
                after: Some(json!({ "status": wanted })),
            }));
            Ok(Ok(orders
                .into_iter()
                .map(|order| row(order, wanted))
                .collect::<Vec<_>>()))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}

fn row(order: Order, wanted: OrderStatus) -> Cancelled {
    Cancelled {
        outcome: if order.status == wanted {
            "unchanged"
        } else {
            "updated"
        },
        number: order.number,
        user_id: order.user_id,
        user: order.user,
        before: order.status,
        after: wanted,
    }
}

fn paid(orders: &[Order]) -> Option<Problem> {
    let order = orders
        .iter()
        .find(|order| order.status == OrderStatus::Paid)?;
    Some(
        Problem::conflict(format!(
            "order '{}' is paid and cannot be called off",
            order.number
        ))
        .code("paid")
        .hint(format!(
            "roster order refund {} --amount rest --reason 'why'",
            typed(&order.number)
        )),
    )
}
