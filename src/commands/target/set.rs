//! `roster target set`

use std::collections::HashSet;

use clap::Args;
use serde_json::json;

use super::{Receipt, usual};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{people::People, receipts, selectors},
    },
    error::Problem,
    model::{amount::Amount, money::Money},
    storage::{
        audit::Subject,
        target::{self, Target, TargetQuery},
    },
};

/// Set the sales target of users for a year
///
/// One target a year and currency; setting it again replaces it. It runs for twelve months from --start-month on.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster target set ann@example.com --year 2026 --amount '12000 GBP'"
)]
pub struct Set {
    #[command(flatten)]
    people: People,
    /// The year in which it begins
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i64).range(1970..=9000))]
    year: i64,
    /// What is to be reached
    #[arg(long, value_name = "'AMOUNT CUR'", allow_hyphen_values = true)]
    amount: String,
    /// The month in which it begins, 1 to 12
    #[arg(long, value_name = "MONTH", default_value_t = 1, value_parser = clap::value_parser!(i64).range(1..=12))]
    start_month: i64,
}

impl Verb for Set {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        let money = Money::parse(&self.amount, usual(app)?)?;
        if money.minor < 0 {
            return Err(Problem::usage("a target is nothing less than 0").into());
        }
        let found = self.people.find(app)?;
        let erased: HashSet<i64> = found
            .people
            .iter()
            .filter(|person| person.is_erased())
            .map(|person| person.id)
            .collect();
        if let Some(first) = found.people.first()
            && erased.len() == found.people.len()
        {
            return Err(selectors::erased(first.id).into());
        }
        let wanted: Vec<Target> = found
            .people
            .iter()
            .map(|person| Target {
                user_id: person.id,
                user: person.email.clone(),
                year: self.year,
                start_month: self.start_month,
                amount: Amount::new(money.minor),
                currency: money.currency,
            })
            .collect();
        let json = app.out.format().is_json();
        let rows = app.write("target set", |tx, touched| {
            let query = TargetQuery {
                user_ids: Some(wanted.iter().map(|target| target.user_id).collect()),
                year: Some(self.year),
                currency: Some(money.currency),
                ..TargetQuery::default()
            };
            let known = target::find(tx, &query)?;
            let mut rows = Vec::with_capacity(wanted.len());
            let mut changed = Vec::new();
            for target in &wanted {
                let before = known.iter().find(|known| known.user_id == target.user_id);
                let outcome = match before {
                    _ if erased.contains(&target.user_id) => "blocked",
                    None => "created",
                    Some(before)
                        if before.amount == target.amount
                            && before.start_month == target.start_month =>
                    {
                        "unchanged"
                    }
                    Some(_) => "updated",
                };
                if matches!(outcome, "created" | "updated") {
                    changed.push(target.clone());
                    touched.push(Subject {
                        user_id: target.user_id,
                        name: target.user.clone().unwrap_or_default(),
                        before: before.map(|before| json!({ "target": before })),
                        after: Some(json!({ "target": target })),
                    });
                }
                rows.push(Receipt::new(
                    target,
                    outcome,
                    before.map(|before| before.amount),
                    match outcome {
                        "blocked" => before.map(|before| before.amount),
                        _ => Some(target.amount),
                    },
                    json,
                ));
            }
            target::set(tx, &changed)?;
            Ok(rows)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}
