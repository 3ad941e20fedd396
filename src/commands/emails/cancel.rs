//! `roster emails cancel`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    error::{Kind, Problem},
    model::{
        mail::MailStatus,
        selector::printed::{number_of, numbered},
    },
    output::Record,
    storage::{
        audit::Subject,
        outbox::{self, Which},
    },
};

/// Call back mail that is still queued
///
/// What a sender has claimed or sent is not touched.
#[derive(Args)]
#[command(after_help = "Example:\n  roster emails cancel --import 12")]
#[group(required = true, multiple = false)]
pub struct Cancel {
    /// Numbers of mails
    #[arg(value_name = "ID", value_parser = number)]
    ids: Vec<i64>,
    /// All of a campaign
    #[arg(long, value_name = "KEY")]
    campaign: Option<String>,
    /// All that an import asked for
    #[arg(long, value_name = "ID")]
    import: Option<i64>,
}

fn number(word: &str) -> Result<i64, &'static str> {
    number_of("email", word).ok_or("emails history shows the numbers of mails")
}

/// What became of one mail.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Cancelled {
    id: i64,
    outcome: &'static str,
    status: MailStatus,
}

impl Record for Cancelled {
    const NOUN: &'static str = "mail";
    const FIELDS: &'static [&'static str] = &["id", "outcome", "status"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("email", self.id)
    }
}

impl Verb for Cancel {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Cancelled>()?;
        let which = match (&self.campaign, self.import) {
            (Some(campaign), _) => Which::Campaign(campaign),
            (None, Some(import)) => Which::Import(import),
            (None, None) => Which::Ids(&self.ids),
        };
        let now = app.now();
        let found = app.write("emails cancel", |tx, touched| {
            let found = outbox::cancel(tx, which, now)?;
            touched.extend(
                (found.iter())
                    .filter(|mail| mail.status == MailStatus::Queued)
                    .map(|mail| Subject {
                        user_id: mail.user_id,
                        name: format!("mail {}", mail.id),
                        before: Some(json!({ "status": "queued" })),
                        after: Some(json!({ "status": "cancelled" })),
                    }),
            );
            Ok(found)
        })?;
        let rows: Vec<Cancelled> = found
            .iter()
            .map(|mail| match mail.status {
                MailStatus::Queued => (mail.id, "cancelled", MailStatus::Cancelled),
                status => (mail.id, "unchanged", status),
            })
            .map(|(id, outcome, status)| Cancelled {
                id,
                outcome,
                status,
            })
            .collect();
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        let missing: Vec<String> = (self.ids.iter())
            .filter(|id| found.iter().all(|mail| mail.id != **id))
            .map(|id| format!("'{id}'"))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let kind = if found.is_empty() {
            Kind::NotFound
        } else {
            Kind::Partial
        };
        Err(
            Problem::new(kind, format!("no mail {}", missing.join(", ")))
                .code("unknown_mail")
                .hint("roster emails history shows the numbers")
                .into(),
        )
    }
}
