//! `roster target remove`

use clap::Args;
use serde_json::json;

use super::Receipt;
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{people::People, receipts},
    },
    error::Problem,
    model::money::Currency,
    storage::{
        audit::Subject,
        target::{self, TargetQuery},
    },
};

/// Remove the sales targets of users for a year
#[derive(Args)]
#[command(after_help = "Example:\n  roster target remove ann@example.com --year 2026")]
pub struct Remove {
    #[command(flatten)]
    people: People,
    /// The year in which they begin
    #[arg(long, value_name = "YEAR")]
    year: i64,
    /// Only those in this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        let currency = match &self.currency {
            Some(text) => Some(text.parse::<Currency>().map_err(Problem::from)?),
            None => None,
        };
        let found = self.people.find(app)?;
        let json = app.out.format().is_json();
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let rows = app.write("target remove", |tx, touched| {
            let mut rows = Vec::new();
            for ids in ids.chunks(500) {
                let query = TargetQuery {
                    user_ids: Some(ids.to_vec()),
                    year: Some(self.year),
                    currency,
                    ..TargetQuery::default()
                };
                let targets = target::find(tx, &query)?;
                target::remove(tx, &targets)?;
                for target in targets {
                    touched.push(Subject {
                        user_id: target.user_id,
                        name: target.user.clone().unwrap_or_default(),
                        before: Some(json!({ "target": target })),
                        after: None,
                    });
                    rows.push(Receipt::new(
                        &target,
                        "removed",
                        Some(target.amount),
                        None,
                        json,
                    ));
                }
            }
            Ok(rows)
        })?;
        if rows.is_empty() {
            app.out.note("there was no such target");
        }
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}
