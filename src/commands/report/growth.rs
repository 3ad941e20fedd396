//! `roster report growth`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{cut, head};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::period::Period},
    error::Problem,
    model::{bucket::Step, quote::conversion, range::TimeRange},
    output::{Drawing, Record},
    storage::report::{self, Scope},
};

/// How many people came, subscribed, left and were seen, and which quotes were won, by day, week or month
///
/// Without a period it is the last twelve months. Somebody counts as active where they were last seen. A quote counts as won or lost
/// where that was decided; conversion is the share of those won, in percent.
#[derive(Args)]
#[command(after_help = "Example:\n  roster report growth --by week --from 90d")]
pub struct Growth {
    /// day, week, month, quarter or year
    #[arg(long, value_name = "STEP", default_value_t = Step::Month)]
    by: Step,
    #[command(flatten)]
    period: Period,
}

/// One piece of time.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Row {
    period: String,
    from: Timestamp,
    to: Timestamp,
    users: u64,
    subscribed: u64,
    unsubscribed: u64,
    active: u64,
    quotes: u64,
    won: u64,
    lost: u64,
    conversion: Option<f64>,
}

impl Record for Row {
    const NOUN: &'static str = "row";
    const FIELDS: &'static [&'static str] = &[
        "period",
        "from",
        "to",
        "users",
        "subscribed",
        "unsubscribed",
        "active",
        "quotes",
        "won",
        "lost",
        "conversion",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "period",
        "users",
        "subscribed",
        "unsubscribed",
        "active",
        "quotes",
        "won",
        "conversion",
    ];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.period)
    }
}

impl Verb for Growth {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Row>()?;
        let range = last_year(app, self.period.range(app)?)?;
        let buckets = cut(app, range, self.by)?;
        let scope = Scope {
            range,
            ..Scope::default()
        };
        let (events, quotes) = app.db.snapshot(|db| {
            let events = report::growth(db, range, &buckets)?;
            Ok((events, report::conversions(db, &scope, &buckets)?))
        })?;
        head(app, format!("Growth by {}", self.by), Some(range), &[]);
        let mut list = app.out.list(&columns)?;
        list.draw_as(Drawing::Lines(
            "period",
            &[
                &["users", "subscribed", "unsubscribed", "active"],
                &["quotes", "won", "lost"],
            ],
        ));
        for ((bucket, events), quotes) in buckets.iter().zip(events).zip(quotes) {
            list.row(&Row {
                period: bucket.name.clone(),
                from: Timestamp(bucket.from),
                to: Timestamp(bucket.to),
                users: events.users,
                subscribed: events.subscribed,
                unsubscribed: events.unsubscribed,
                active: events.active,
                quotes: quotes.added,
                won: quotes.won,
                lost: quotes.lost,
                conversion: conversion(quotes.won, quotes.lost),
            })?;
        }
        Ok(list.end()?)
    }
}

/// The range with two ends: until now, from a year before. One that begins later is its first moment.
pub(super) fn last_year(app: &App, range: TimeRange) -> Result<TimeRange, Problem> {
    let now = app.now();
    let to = (range.to).unwrap_or_else(|| range.from.map_or(now, |from| from.max(now)).plus(1));
    let from = if let Some(from) = range.from {
        from
    } else {
        let year = "12mo".parse::<crate::model::age::Age>()?;
        year.before(to, &app.settings.tz)
    };
    Ok(TimeRange {
        from: Some(from),
        to: Some(to),
    })
}
