//! `roster report emails`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{cut, growth::last_year, head};
use crate::{
    app::{Access, App},
    commands::{Verb, args::period::Period},
    model::bucket::Step,
    output::{Drawing, Record},
    storage::report::{self, MailKey, Scope},
};

/// What became of mail, by template, campaign or day
///
/// Mail counts when it was queued. By day and without a period it is the last twelve months.
#[derive(Args)]
#[command(after_help = "Example:\n  roster report emails --group-by campaign --period this-year")]
pub struct Emails {
    /// template, campaign or day
    #[arg(long, value_name = "WHAT", default_value_t = MailKey::Template)]
    group_by: MailKey,
    #[command(flatten)]
    period: Period,
}

/// One row.
#[derive(Serialize)]
struct Row {
    group: Option<String>,
    mails: u64,
    queued: u64,
    sent: u64,
    failed: u64,
    bounced: u64,
    complained: u64,
    other: u64,
}

impl Record for Row {
    const NOUN: &'static str = "row";
    const FIELDS: &'static [&'static str] = &[
        "group",
        "mails",
        "queued",
        "sent",
        "failed",
        "bounced",
        "complained",
        "other",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.group.as_deref().unwrap_or_default())
    }
}

impl Verb for Emails {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Row>()?;
        let mut range = self.period.range(app)?;
        let buckets = if self.group_by == MailKey::Day {
            range = last_year(app, range)?;
            cut(app, range, Step::Day)?
        } else {
            Vec::new()
        };
        let scope = Scope {
            range,
            ..Scope::default()
        };
        head(app, format!("Mail by {}", self.group_by), Some(range), &[]);
        let counts = report::mails(&mut app.db, &scope, self.group_by, &buckets)?;
        let mut list = app.out.list(&columns)?;
        list.draw_as(match self.group_by {
            MailKey::Day => Drawing::Lines("group", &[&["mails", "failed", "bounced"]]),
            MailKey::Template | MailKey::Campaign => Drawing::Bars("group", "mails"),
        });
        for found in counts {
            let row = Row {
                mails: found.queued
                    + found.sent
                    + found.failed
                    + found.bounced
                    + found.complained
                    + found.other,
                group: found.key,
                queued: found.queued,
                sent: found.sent,
                failed: found.failed,
                bounced: found.bounced,
                complained: found.complained,
                other: found.other,
            };
            if self.group_by != MailKey::Day || row.mails > 0 {
                list.row(&row)?;
            }
        }
        Ok(list.end()?)
    }
}
