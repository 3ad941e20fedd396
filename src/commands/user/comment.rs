//! `roster user comment`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{people::People, reason, receipts},
    },
    model::selector::printed::person,
    output::Record,
    storage::{
        audit::Subject,
        comment::{self, NewComment},
        user,
    },
};

/// Write a remark about users into their timeline
///
/// A remark is never edited; an erasure empties it. The field `note` is one text that is shown with the person, and edited.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user comment ann@example.com --text 'called, wants the invoice again'"
)]
pub struct Comment {
    /// The remark; it may have several lines
    #[arg(long, value_name = "TEXT")]
    text: String,
    #[command(flatten)]
    people: People,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Commented {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
}

impl Record for Commented {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "outcome"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Comment {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        reason::remark(&self.text)?;
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Commented>()?;
        let text = reason::remark(&self.text)?;
        let found = self.people.find(app)?;
        found.warn_of_restricted(app);
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let (at, actor) = (app.now(), app.actor.name.clone());
        let rows = app.write("user comment", |tx, touched| {
            let people = user::by_ids(tx, &ids)?;
            let mut rows = Vec::with_capacity(ids.len());
            let mut about = Vec::with_capacity(ids.len());
            for person in ids.iter().filter_map(|id| people.get(id)) {
                let outcome = if person.is_erased() {
                    "blocked"
                } else {
                    about.push(person.id);
                    touched.push(Subject {
                        user_id: person.id,
                        name: person.label(),
                        before: None,
                        after: Some(json!({ "comment": text })),
                    });
                    "commented"
                };
                rows.push(Commented {
                    user_id: person.id,
                    user: person.email.clone(),
                    outcome,
                });
            }
            let new = NewComment {
                login: None,
                at,
                actor: &actor,
                text: &text,
            };
            comment::insert(tx, &about, &new)?;
            Ok(rows)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}
