//! `roster emails resend`

mod again;
mod known;
mod letter;
mod way;

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{receipts, selectors},
    },
    error::{Kind, Problem},
    model::{
        range::TimeRange,
        selector::{printed::numbered, rows as columns_of},
    },
    output::{Record, amount},
    storage::mail::{self, Mail, MailQuery},
};

/// Mails that are sent at once; more of them are left to `emails send-queued`.
const AT_ONCE: i64 = 100;

/// Send mails once more, written anew and to the address that the person has now
///
/// A mail with a link gets a new one, and the old one is dead. What still waits to be sent is left alone, and so is whoever must not
/// be mailed. --all-failed takes what failed, bounced or cannot be told since then and was not sent again yet, so that it can be
/// repeated.
#[derive(Args)]
#[command(
    override_usage = "roster emails resend [OPTIONS] <ID>...\n       roster emails resend [OPTIONS] --all-failed --since <TIME>",
    after_help = "Examples:\n  roster emails resend 1\n  roster emails resend --all-failed --since 1d --template invite_site"
)]
pub struct Resend {
    /// Mails by number, which emails history shows: 7, id:7 or email:7; - reads email:7 from stdin, as -f ids prints it
    #[arg(
        value_name = "ID",
        required_unless_present = "all_failed",
        conflicts_with = "all_failed"
    )]
    emails: Vec<String>,
    /// Everything that did not arrive
    #[arg(long, requires = "since")]
    all_failed: bool,
    /// Queued from then until now: a date, a time, or an age such as 1d
    #[arg(long, value_name = "TIME", requires = "all_failed")]
    since: Option<String>,
    /// Only this template
    #[arg(long, value_name = "NAME", requires = "all_failed")]
    template: Option<String>,
    /// Only of this campaign
    #[arg(long, value_name = "KEY", requires = "all_failed")]
    campaign: Option<String>,
}

crate::words! {
    /// What became of one mail.
    pub enum Outcome {
        /// It is queued once more.
        Resent = "resent",
        /// It still waits to be sent.
        Unchanged = "unchanged",
        /// It must not or cannot be sent again.
        Excluded = "excluded",
    }
}

/// One mail.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Resent {
    email: i64,
    user_id: Option<i64>,
    user: Option<String>,
    template: Option<String>,
    outcome: Outcome,
    reason: Option<&'static str>,
    new_email: Option<i64>,
}

impl Record for Resent {
    const NOUN: &'static str = "email";
    const FIELDS: &'static [&'static str] = &[
        "email",
        "user_id",
        "user",
        "template",
        "outcome",
        "reason",
        "new_email",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("email", self.email)
    }
}

impl Verb for Resend {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Resent>()?;
        let (mails, missed) = self.find(app)?;
        app.consent("sending again", mails.len() as u64, false)?;
        let (rows, ids) = again::run(app, &mails, self.all_failed)?;
        if let (true, [only]) = (selectors::is_one(&self.emails), rows.as_slice()) {
            refuse(only)?;
        }
        receipts::print(app, &columns, &rows, |row| row.outcome.as_str())?;
        app.out.flush()?;
        let count = ids.end - ids.start;
        if count <= AT_ONCE {
            app.deliver(ids)?.end()?;
        } else if !app.switches.dry_run {
            app.out.note(&format!(
                "{} are queued; send with: roster emails send-queued",
                amount(count as u64, "mail")
            ));
        }
        if missed.is_empty() {
            return Ok(());
        }
        let (kind, hint) = if rows.is_empty() {
            (Kind::NotFound, "roster emails history shows the ids")
        } else {
            let hint = "the others were done; roster emails history shows their ids";
            (Kind::Partial, hint)
        };
        Err(
            Problem::new(kind, format!("no email {}", missed.join(", ")))
                .code("unknown_email")
                .hint(hint)
                .into(),
        )
    }
}

impl Resend {
    /// The mails that are meant, oldest first, and the words that lead to none.
    fn find(&self, app: &mut App) -> anyhow::Result<(Vec<Mail>, Vec<String>)> {
        if let Some(since) = &self.since {
            let query = MailQuery {
                range: TimeRange::since(since, app.now(), &app.settings.tz)?,
                status: super::history::FAILED.to_vec(),
                template: self.template.clone(),
                campaign: self.campaign.clone(),
                ascending: true,
                ..MailQuery::default()
            };
            let mut mails = mail::find(&mut app.db, &query, app.clock.now())?;
            if mails.is_empty() {
                app.out.note("no mail failed since then");
                return Ok((mails, Vec::new()));
            }
            let ids: Vec<i64> = mails.iter().map(|mail| mail.id).collect();
            let done = mail::superseded(&mut app.db, &ids)?;
            mails.retain(|mail| !done.contains(&mail.id));
            if mails.is_empty() {
                app.out
                    .note("all that failed since then was sent again already");
            }
            return Ok((mails, Vec::new()));
        }
        if let ([word], true) = (self.emails.as_slice(), selectors::is_one(&self.emails)) {
            return Ok((vec![super::one(app, word)?], Vec::new()));
        }
        let ids = selectors::numbers(app, &self.emails, "email", &columns_of::EMAILS)?;
        let mut found = HashMap::with_capacity(ids.len());
        for part in ids.chunks(500) {
            let query = MailQuery {
                ids: Some(part.to_vec()),
                ..MailQuery::default()
            };
            let mails = mail::find(&mut app.db, &query, app.clock.now())?;
            found.extend(mails.into_iter().map(|mail| (mail.id, mail)));
        }
        let mut missed = Vec::new();
        let mut mails = Vec::with_capacity(ids.len());
        for id in ids {
            match found.remove(&id) {
                Some(mail) => mails.push(mail),
                None => missed.push(format!("'{id}'")),
            }
        }
        Ok((mails, missed))
    }
}

/// A single mail that is not sent again is an error.
fn refuse(row: &Resent) -> Result<(), Problem> {
    let Some(reason) = row.reason else {
        return Ok(());
    };
    let problem = match row.outcome {
        Outcome::Resent => return Ok(()),
        Outcome::Unchanged => {
            Problem::conflict(format!("email {} is not through yet: {reason}", row.email))
                .hint("roster emails send-queued")
        }
        Outcome::Excluded => {
            Problem::refused(format!("email {} is not sent again: {reason}", row.email)).hint(
                match row.user_id {
                    Some(id) => format!("roster emails why {id}"),
                    None => format!("roster emails show {}", row.email),
                },
            )
        }
    };
    Err(problem.code(reason))
}
