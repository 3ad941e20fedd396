//! `roster emails cancel`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{campaign::known, receipts, selectors},
    },
    error::{Kind, Problem},
    model::{
        mail::MailStatus,
        selector::{printed::numbered, rows},
    },
    output::Record,
    storage::{
        audit::Subject,
        import,
        outbox::{self, Which},
    },
};

/// Call back mail that is still queued
///
/// What a sender has claimed or sent is not touched. A mail of which nobody knows whether it arrived is not tried again.
#[derive(Args)]
#[command(after_help = "Example:\n  roster emails cancel --campaign spring")]
#[group(required = true, multiple = false)]
pub struct Cancel {
    /// Mails by number: 7, id:7 or email:7; - reads email:7 from stdin, as -f ids prints it
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    /// All of a campaign
    #[arg(long, value_name = "KEY")]
    campaign: Option<String>,
    /// All that an import asked for
    #[arg(long, value_name = "ID")]
    import: Option<i64>,
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

/// Whether a mail would be sent, or sent once more.
fn waits(status: MailStatus) -> bool {
    matches!(status, MailStatus::Queued | MailStatus::Unknown)
}

impl Verb for Cancel {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Cancelled>()?;
        let ids = selectors::numbers(app, &self.ids, "email", &rows::EMAILS)?;
        let which = match (&self.campaign, self.import) {
            (Some(campaign), _) => {
                known(app, campaign)?;
                Which::Campaign(campaign)
            }
            (None, Some(id)) => {
                if import::get(&mut app.db, id)?.is_none() {
                    return Err(Problem::not_found(format!("no import {id}"))
                        .hint("roster import list shows them")
                        .into());
                }
                Which::Import(id)
            }
            (None, None) => Which::Ids(&ids),
        };
        let now = app.now();
        let found = app.write("emails cancel", |tx, touched| {
            let found = outbox::cancel(tx, which, now)?;
            touched.extend(
                (found.iter())
                    .filter(|mail| waits(mail.status))
                    .map(|mail| Subject {
                        user_id: mail.user_id,
                        name: format!("mail {}", mail.id),
                        before: Some(json!({ "status": mail.status })),
                        after: Some(json!({ "status": "cancelled" })),
                    }),
            );
            Ok(found)
        })?;
        let receipts: Vec<Cancelled> = found
            .iter()
            .map(|mail| match mail.status {
                status if waits(status) => (mail.id, "cancelled", MailStatus::Cancelled),
                status => (mail.id, "unchanged", status),
            })
            .map(|(id, outcome, status)| Cancelled {
                id,
                outcome,
                status,
            })
            .collect();
        receipts::print(app, &columns, &receipts, |row| row.outcome)?;
        let missing: Vec<String> = (ids.iter())
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
