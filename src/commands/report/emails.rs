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
    storage::report::{self, MailCounts, MailKey, Scope},
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
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Row {
    group: Option<String>,
    pub mails: u64,
    pub queued: u64,
    pub sent: u64,
    pub failed: u64,
    pub bounced: u64,
    pub complained: u64,
    pub other: u64,
}

impl From<MailCounts> for Row {
    fn from(counts: MailCounts) -> Row {
        Row {
            mails: counts.queued
                + counts.sent
                + counts.failed
                + counts.bounced
                + counts.complained
                + counts.other,
            group: counts.key,
            queued: counts.queued,
            sent: counts.sent,
            failed: counts.failed,
            bounced: counts.bounced,
            complained: counts.complained,
            other: counts.other,
        }
    }
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
        let rows: Vec<Row> = counts.into_iter().map(Row::from).collect();
        // A day without mail between two others has its zeros; so have all days of a period that was asked for.
        let some = |row: &Row| row.mails > 0;
        let (first, end) = if self.group_by == MailKey::Day && !self.period.is_given() {
            let end = rows.iter().rposition(some).map_or(0, |last| last + 1);
            (rows.iter().position(some).unwrap_or(0), end)
        } else {
            (0, rows.len())
        };
        rows[first..end].iter().try_for_each(|row| list.row(row))?;
        Ok(list.end()?)
    }
}
