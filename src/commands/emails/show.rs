//! `roster emails show`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::one;
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    output::Record,
    storage::mail::{self, Mail},
};

/// Show one mail: where it stands, and with --body what it says
///
/// Tokens in links are never shown.
#[derive(Args)]
#[command(after_help = "Example:\n  roster emails show 1 --body")]
pub struct Show {
    /// The mail's id: emails history shows it
    #[arg(value_name = "ID")]
    email: String,
    /// With the text and the HTML part
    #[arg(long)]
    body: bool,
}

/// One mail in full.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    mail: Mail,
    not_before: Option<Timestamp>,
    expires_at: Option<Timestamp>,
    text: Option<String>,
    html: Option<String>,
}

impl Record for Shown {
    const NOUN: &'static str = "email";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "user_id",
        "user",
        "to",
        "role",
        "kind",
        "campaign",
        "transport",
        "category",
        "template",
        "subject",
        "status",
        "attempts",
        "reason",
        "message_id",
        "account",
        "resend_of",
        "created_at",
        "next_try_at",
        "unknown_at",
        "sent_at",
        "not_before",
        "expires_at",
        "text",
        "html",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.mail.id.to_string())
    }
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Shown>()?;
        let mail = one(app, &self.email)?;
        let body = mail::bodies(&mut app.db, &[mail.id])?
            .pop()
            .unwrap_or_default();
        let said = |text: Option<String>| text.filter(|_| self.body);
        let shown = Shown {
            mail,
            not_before: body.not_before,
            expires_at: body.expires_at,
            text: said(body.text),
            html: said(body.html),
        };
        Ok(app.out.object(&columns, &shown)?)
    }
}
