//! `roster user notification remove`

use std::{borrow::Cow, collections::HashSet};

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            receipts,
            selectors::{self, Found, numbers},
        },
    },
    error::{Kind, Problem},
    model::{selector::printed::numbered, selector::rows},
    output::Record,
    storage::{
        audit::Subject,
        notification::{self, Notification, NotificationQuery},
    },
};

/// Forget web notifications of users
///
/// Name users and forget all that they have, or name notifications by --id. Nobody is logged out by this.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user notification remove ann@example.com --all")]
pub struct Remove {
    /// Users: id, address, ref:R, login:N, '#N' or name:N; - reads them from stdin
    #[arg(value_name = "USER", required_unless_present = "id")]
    users: Vec<String>,
    /// These, by id (repeatable); - reads notification:7 from stdin, as -f ids prints it
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    id: Vec<String>,
    /// All that the users have
    #[arg(long, conflicts_with = "id")]
    all: bool,
}

/// What became of one browser.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Removed {
    notification: i64,
    user_id: i64,
    user: Option<String>,
    endpoint_host: String,
    outcome: &'static str,
}

impl Record for Removed {
    const NOUN: &'static str = "notification";
    const FIELDS: &'static [&'static str] = &[
        "notification",
        "user_id",
        "user",
        "endpoint_host",
        "outcome",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("notification", self.notification)
    }
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        if self.id.is_empty() && !self.all {
            return Err(Problem::usage("it is not said which notifications")
                .code("no_notifications")
                .hint("--id N for one, or --all for all that the users named have")
                .into());
        }
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Removed>()?;
        let mut found = Found::default();
        let mut query = NotificationQuery::default();
        if !self.users.is_empty() {
            let words = selectors::words(app, &self.users, &rows::USERS)?;
            found = selectors::find(app, words)?;
            query.users = Some(found.people.iter().map(|person| person.id).collect());
        }
        if !self.id.is_empty() {
            query.ids = Some(numbers(
                app,
                &self.id,
                "notification",
                &rows::NOTIFICATIONS,
            )?);
        }
        let (gone, missed) = app.try_write("user notification remove", |tx, touched| {
            let gone = notification::find(tx, &query)?;
            let there: HashSet<i64> = gone.iter().map(|row| row.id).collect();
            let wanted = query.ids.iter().flatten();
            let missed: Vec<i64> = wanted.filter(|id| !there.contains(*id)).copied().collect();
            if let (Some(problem), true) = (unknown(&missed, Kind::NotFound), there.is_empty()) {
                return Ok(Err(problem));
            }
            let pairs: Vec<(i64, i64)> = gone.iter().map(|row| (row.user_id, row.id)).collect();
            notification::remove(tx, &pairs)?;
            touched.extend(gone.iter().map(subject));
            Ok(Ok((gone, missed)))
        })?;
        let rows: Vec<Removed> = gone
            .into_iter()
            .map(|row| Removed {
                notification: row.id,
                user_id: row.user_id,
                user: row.user,
                endpoint_host: row.endpoint_host,
                outcome: "removed",
            })
            .collect();
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        if let Some(problem) = unknown(&missed, Kind::Partial) {
            return Err(problem.into());
        }
        found.end()
    }
}

/// The problem of numbers that no subscription has.
fn unknown(missed: &[i64], kind: Kind) -> Option<Problem> {
    let ids: Vec<String> = missed.iter().map(|id| format!("'{id}'")).collect();
    (!ids.is_empty()).then(|| {
        Problem::new(kind, format!("no such notification {}", ids.join(", ")))
            .code("unknown_notification")
            .hint("roster user notification list shows them")
    })
}

fn subject(row: &Notification) -> Subject {
    let label = || format!("id:{}", row.user_id);
    Subject {
        user_id: row.user_id,
        name: row.user.clone().unwrap_or_else(label),
        before: Some(json!({ "notification": row.id, "endpoint_host": row.endpoint_host })),
        after: None,
    }
}
