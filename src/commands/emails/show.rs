//! `roster emails show`

use std::{borrow::Cow, sync::Arc};

use base64::{Engine, prelude::BASE64_STANDARD};
use clap::Args;
use serde::Serialize;

use super::one;
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    error::Problem,
    mail::message::{Attachment, Letter},
    model::selector::printed::numbered,
    output::Record,
    storage::{
        joined::JoinedNumbers,
        mail::{self, Body, Mail},
        outbox,
    },
};

/// Show one mail: where it stands, and what it says
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
    /// The whole message as it travels, headers and all
    #[arg(long, conflicts_with = "body")]
    raw: bool,
}

/// One mail in full.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Shown {
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
        numbered("email", self.mail.id)
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
        if self.raw {
            return raw(app, &mail, &body);
        }
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

/// Prints the message as a server would get it, but for its tokens.
fn raw(app: &mut App, mail: &Mail, body: &Body) -> anyhow::Result<()> {
    let (Some(to), Some(text)) = (&mail.to, &body.text) else {
        return Err(
            Problem::conflict(format!("of email {} no text is left", mail.id))
                .code("no_body")
                .hint("it was erased with the person")
                .into(),
        );
    };
    let mut attachments = Vec::new();
    for id in body.attachments.iter().flat_map(JoinedNumbers::iter) {
        if let Some(kept) = outbox::attachment(&mut app.db, id)? {
            attachments.push(Arc::new(Attachment {
                content: BASE64_STANDARD.decode(&kept.content).unwrap_or_default(),
                name: kept.name,
                content_type: kept.content_type,
            }));
        }
    }
    let from = app.mail_sender()?;
    let letter = Letter {
        from: &from,
        to,
        name: body.name.as_deref(),
        subject: mail.subject.as_deref().unwrap_or_default(),
        text,
        html: body.html.as_deref(),
        message_id: &mail.message_id,
        date: body
            .not_before
            .map_or(mail.created_at, |at| at.max(mail.created_at)),
        campaign: mail.campaign.as_deref(),
        unsubscribe_url: body.unsubscribe_url.as_deref(),
        attachments: &attachments,
    };
    let built = letter.build().map_err(|why| {
        Problem::conflict(format!("email {} cannot be built: {why}", mail.id)).code("no_message")
    })?;
    let text = String::from_utf8_lossy(&built.bytes).replace("\r\n", "\n");
    Ok(app.out.text(&text)?)
}
