//! `--mail-to` of every report: the report goes into a file that is mailed.

use std::borrow::Cow;

use base64::{Engine, prelude::BASE64_STANDARD};
use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{profile, receipts},
    },
    error::Problem,
    model::{
        address::Address,
        mail::{ATTACHED_MOST, MailKind},
        selector::printed::numbered,
    },
    output::{Format, Record},
    storage::{
        audit::Subject,
        outbox::{self, NewAttachment, NewMail},
        recipient, user,
    },
};

// No doc comment: what the report says of itself is the help text.
#[allow(missing_docs)]
#[derive(Args)]
pub struct Posted<V: Args> {
    #[command(flatten)]
    report: V,
    /// Mail the report to this address, as a file in the format of -f, a text without it (repeatable)
    #[arg(long, value_name = "ADDRESS", value_delimiter = ',')]
    mail_to: Vec<String>,
}

impl<V: Args + Verb + 'static> Posted<V> {
    /// The report, mailed where that was asked for; `name` is its verb.
    pub fn named(self, name: &'static str) -> Box<dyn Verb> {
        Box::new(Posting { posted: self, name })
    }
}

struct Posting<V: Args> {
    posted: Posted<V>,
    name: &'static str,
}

/// What became of one address.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Sent {
    address: String,
    outcome: &'static str,
    email: i64,
    file: String,
}

impl Record for Sent {
    const NOUN: &'static str = "email";
    const FIELDS: &'static [&'static str] = &["address", "outcome", "email", "file"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("email", self.email)
    }
}

impl<V: Args + Verb + 'static> Verb for Posting<V> {
    fn access(&self) -> Access {
        if self.posted.mail_to.is_empty() {
            self.posted.report.access()
        } else {
            Access::Write
        }
    }

    fn draws(&self) -> bool {
        true
    }

    fn ready(&self) -> anyhow::Result<()> {
        addresses(&self.posted.mail_to)?;
        self.posted.report.ready()
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let to = addresses(&self.posted.mail_to)?;
        let report = Box::new(self.posted.report);
        if to.is_empty() {
            return report.run(app);
        }
        // Refused before the work when mail cannot leave.
        app.outbox()?;
        app.out.hold();
        let run = report.run(app);
        let (format, content) = app.out.release()?;
        run?;
        post(app, self.name, &to, format, &content)
    }
}

/// The addresses, each once.
fn addresses(texts: &[String]) -> Result<Vec<Address>, Problem> {
    let mut addresses: Vec<Address> = Vec::with_capacity(texts.len());
    for text in texts {
        let address = profile::address(text)?;
        if addresses.iter().all(|known| known.key() != address.key()) {
            addresses.push(address);
        }
    }
    Ok(addresses)
}

/// Queues the mails in one transaction and sends them.
fn post(
    app: &mut App,
    name: &str,
    to: &[Address],
    format: Format,
    content: &[u8],
) -> anyhow::Result<()> {
    if content.len() as u64 > ATTACHED_MOST {
        return Err(Problem::usage(format!(
            "the report has more than {} MB",
            ATTACHED_MOST >> 20
        ))
        .code("too_large")
        .hint("a shorter period, or --top")
        .into());
    }
    let columns = app.out.columns::<Sent>()?;
    let (outbox, now) = (app.outbox()?, app.now());
    let day = now.to_jiff().to_zoned(app.settings.tz.clone()).date();
    let (ending, content_type) = kind(format);
    let file = format!("report-{name}-{day}.{ending}");
    let subject = format!("Report {name}, {day}");
    let text = format!("The report is in the file {file}.\n");
    let attachment = NewAttachment {
        name: &file,
        content_type,
        content: &BASE64_STANDARD.encode(content),
    };
    let command = format!("report {name}");
    let mails = app.try_write(&command, |tx, touched| {
        let mut owners = Vec::with_capacity(to.len());
        for address in to {
            let known = recipient::stranger(tx, address)?;
            if let Some(why) = known.hindrance(MailKind::Transactional, None) {
                let text = format!("'{}' must not be mailed: {}", address.email(), why.word());
                let hint = format!("roster subscribers suppress check {}", address.email());
                return Ok(Err(Problem::refused(text).code(why.word()).hint(hint)));
            }
            owners.push(user::email_owner(tx, address.key())?.unwrap_or(0));
        }
        let attachments = [outbox::attach(tx, &attachment, now)?];
        let new = to.iter().zip(&owners).map(|(address, owner)| NewMail {
            attachments: &attachments,
            ..NewMail::to(*owner, address.email(), address.key(), &subject, &text)
        });
        let mails = outbox.queue(tx, &new.collect::<Vec<_>>(), now)?;
        for ((address, owner), id) in to.iter().zip(&owners).zip(mails.clone()) {
            touched.push(Subject {
                user_id: *owner,
                name: address.email().to_owned(),
                before: None,
                after: Some(json!({ "email": id, "file": file })),
            });
        }
        Ok(Ok(mails))
    })?;
    let rows: Vec<Sent> = to
        .iter()
        .zip(mails.clone())
        .map(|(address, email)| Sent {
            address: address.email().to_owned(),
            outcome: "queued",
            email,
            file: file.clone(),
        })
        .collect();
    receipts::print(app, &columns, &rows, |row| row.outcome)?;
    app.out.flush()?;
    Ok(app.deliver(mails)?.end()?)
}

/// How a file in this format ends, and what it is.
fn kind(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Table | Format::Ids => ("txt", "text/plain; charset=utf-8"),
        Format::Json => ("json", "application/json"),
        Format::Jsonl => ("jsonl", "application/jsonl"),
        Format::Csv => ("csv", "text/csv; charset=utf-8"),
        Format::Tsv => ("tsv", "text/tab-separated-values; charset=utf-8"),
        Format::Html => ("html", "text/html; charset=utf-8"),
        Format::Svg => ("svg", "image/svg+xml"),
    }
}
