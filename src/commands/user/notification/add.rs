//! `roster user notification add`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{receipts, selectors::Users},
    },
    error::Problem,
    model::{name::clean, selector::printed::numbered},
    output::Record,
    storage::{audit::Subject, joined::Joined, notification, user},
};

/// Note that a browser wants to be told
///
/// The endpoint is a secret of the browser: of it only the host is shown and kept. The same endpoint again gets the new
/// topics.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user notification add ann@example.com --endpoint https://push.example.com/x1 --topic orders"
)]
pub struct Add {
    #[command(flatten)]
    users: Users,
    /// The address that the browser gave, https
    #[arg(long, value_name = "URL")]
    endpoint: String,
    /// What it wants to be told (repeatable); everything when absent
    #[arg(long, value_name = "TOPIC", value_delimiter = ',')]
    topic: Vec<String>,
}

/// What became of one browser.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Added {
    /// The subscription; none of somebody who was erased.
    notification: Option<i64>,
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    endpoint_host: String,
    topics: Joined,
}

impl Record for Added {
    const NOUN: &'static str = "notification";
    const FIELDS: &'static [&'static str] = &[
        "notification",
        "user_id",
        "user",
        "outcome",
        "endpoint_host",
        "topics",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.notification
            .map_or(Cow::Borrowed(""), |id| numbered("notification", id))
    }
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        self.host()?;
        self.topics()?;
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Added>()?;
        let (host, topics) = (self.host()?, self.topics()?);
        let found = self.users.find(app)?;
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let (now, endpoint) = (app.now(), self.endpoint.trim());
        let rows = app.write("user notification add", |tx, touched| {
            let people = user::by_ids(tx, &ids)?;
            let there = |id: &i64| people.get(id).is_some_and(|person| !person.is_erased());
            let living: Vec<i64> = ids.iter().copied().filter(there).collect();
            let added = notification::insert(tx, &living, (&host, endpoint), &topics, now)?;
            let mut rows = Vec::with_capacity(ids.len());
            for person in ids.iter().filter_map(|id| people.get(id)) {
                let mut row = Added {
                    notification: None,
                    user_id: person.id,
                    user: person.email.clone(),
                    outcome: "blocked",
                    endpoint_host: host.clone(),
                    topics: topics.iter().cloned().collect(),
                };
                if let Some((id, new)) = added.get(&person.id).copied() {
                    row.notification = Some(id);
                    row.outcome = if new { "added" } else { "updated" };
                    touched.push(Subject {
                        user_id: person.id,
                        name: person.label(),
                        before: None,
                        after: Some(json!({
                            "notification": id, "endpoint_host": host, "topics": topics,
                        })),
                    });
                }
                rows.push(row);
            }
            Ok(rows)
        })?;
        for row in rows.iter().filter(|row| row.outcome == "blocked") {
            app.out
                .warn(&format!("id:{} was erased: left as it is", row.user_id));
        }
        if let ([row], true) = (rows.as_slice(), self.users.is_one()) {
            app.out.receipt(&columns, row)?;
        } else {
            receipts::print(app, &columns, &rows, |row| row.outcome)?;
        }
        found.end()
    }
}

impl Add {
    /// The host of the endpoint. What follows it is a secret and is not echoed.
    fn host(&self) -> Result<String, Problem> {
        let refuse = || {
            Problem::usage("the endpoint is no https address")
                .code("invalid_endpoint")
                .hint("write it as the browser gave it: https://push.example.com/…")
        };
        let rest = self.endpoint.trim().strip_prefix("https://");
        let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
        let host = host.ok_or_else(refuse)?.to_ascii_lowercase();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        if host.len() < 3 || host.len() > 260 || !host.chars().all(plain) {
            return Err(refuse());
        }
        Ok(host)
    }

    fn topics(&self) -> Result<Vec<String>, Problem> {
        let mut topics = Vec::new();
        for topic in &self.topic {
            let topic = clean(topic).to_lowercase();
            if topic.is_empty() || topic.chars().count() > 50 || topic.contains([',', ';']) {
                return Err(Problem::usage(format!("'{topic}' is no topic"))
                    .hint("write a word of at most 50 characters: --topic orders"));
            }
            if !topics.contains(&topic) {
                topics.push(topic);
            }
        }
        topics.sort_unstable();
        Ok(topics)
    }
}
