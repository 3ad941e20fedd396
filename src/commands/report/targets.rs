//! `roster report targets`

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use jiff::{ToSpan, civil::Date};
use serde::Serialize;

use super::head;
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    error::Problem,
    model::selector::printed::person,
    model::{
        amount::Amount,
        money::Currency,
        range::TimeRange,
        target::{Progress, Standing},
    },
    output::{Drawing, Record},
    storage::{
        report::{self, Scope},
        target::{self, Target, TargetQuery},
    },
};

/// How users stand against their sales targets of a year
///
/// Actual is what was paid less what went back within the twelve months of the target. Pace compares it with the share of those
/// months that has passed: five percent more or less of it is on track.
#[derive(Args)]
#[command(after_help = "Example:\n  roster report targets --year 2026 --status behind")]
pub struct Targets {
    /// The year in which the targets begin; this one when absent
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i64).range(1970..=9000))]
    year: Option<i64>,
    /// Only those that stand so (repeatable): met, ahead, on_track, behind or no_target
    #[arg(long, value_name = "STATUS", value_delimiter = ',')]
    status: Vec<Standing>,
    /// In this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
}

/// One target and how it stands.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Row {
    user_id: i64,
    user: Option<String>,
    year: i64,
    start_month: i64,
    currency: Currency,
    target: Amount,
    actual: Amount,
    attainment: Option<f64>,
    elapsed: f64,
    pace: Option<f64>,
    status: Standing,
}

impl Record for Row {
    const NOUN: &'static str = "row";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "year",
        "start_month",
        "currency",
        "target",
        "actual",
        "attainment",
        "elapsed",
        "pace",
        "status",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "user",
        "currency",
        "target",
        "actual",
        "attainment",
        "pace",
        "status",
    ];

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Targets {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Row>()?;
        let now = app.now();
        let this_year = now.to_jiff().to_zoned(app.settings.tz.clone()).year();
        let query = TargetQuery {
            user_ids: None,
            year: Some(self.year.unwrap_or(i64::from(this_year))),
            currency: match &self.currency {
                Some(text) => Some(text.parse::<Currency>().map_err(Problem::from)?),
                None => None,
            },
            ..TargetQuery::default()
        };
        let targets = target::find(&mut app.db, &query)?;
        let json = app.out.format().is_json();
        let mut spent: HashMap<i64, HashMap<(i64, Currency), i64>> = HashMap::new();
        let mut rows = Vec::with_capacity(targets.len());
        for target in targets {
            let (from, to) = year_of(app, &target)?;
            // One walk for each month in which targets begin.
            if let std::collections::hash_map::Entry::Vacant(slot) = spent.entry(target.start_month)
            {
                let sums = target::actual(&mut app.db, target.year, (from, to))?;
                slot.insert(
                    sums.into_iter()
                        .map(|sum| ((sum.key, sum.currency), sum.gross - sum.refunds))
                        .collect(),
                );
            }
            let actual = spent[&target.start_month]
                .get(&(target.user_id, target.currency))
                .copied()
                .unwrap_or(0);
            let progress = Progress::of(actual, target.amount.minor, now.0 - from.0, to.0 - from.0);
            if self.status.is_empty() || self.status.contains(&progress.standing) {
                rows.push(row(target, actual, progress, json));
            }
        }
        let year = query.year.unwrap_or_default();
        let title = format!("Sales targets of {year}");
        head(app, title, None, &[]);
        let mut list = app.out.list(&columns)?;
        list.draw_as(Drawing::Shares("user", "attainment"));
        rows.iter().try_for_each(|row| list.row(row))?;
        Ok(list.end()?)
    }
}

/// The twelve months of a target, in days of `--tz`.
fn year_of(app: &App, target: &Target) -> Result<(Timestamp, Timestamp), Problem> {
    let wrong = |_: jiff::Error| Problem::usage(format!("{} is no year", target.year));
    let first = Date::new(target.year as i16, target.start_month as i8, 1).map_err(wrong)?;
    let end = first.checked_add(1.year()).map_err(wrong)?;
    let start = |day: Date| -> Result<Timestamp, Problem> {
        let zoned = day.to_zoned(app.settings.tz.clone()).map_err(wrong)?;
        Ok(Timestamp(zoned.timestamp().as_second()))
    };
    Ok((start(first)?, start(end)?))
}

/// How the targets of one user stand whose twelve months are at least partly in a range.
pub(super) fn of_user(
    app: &mut App,
    user_id: i64,
    range: TimeRange,
    currency: Option<Currency>,
) -> anyhow::Result<Vec<Row>> {
    let query = TargetQuery {
        user_ids: Some(vec![user_id]),
        currency,
        ..TargetQuery::default()
    };
    let (now, json) = (app.now(), app.out.format().is_json());
    let mut rows = Vec::new();
    for target in target::find(&mut app.db, &query)? {
        let (from, to) = year_of(app, &target)?;
        if range.to.is_some_and(|end| from >= end) || range.from.is_some_and(|start| to <= start) {
            continue;
        }
        let scope = Scope {
            user_id: Some(user_id),
            range: TimeRange {
                from: Some(from),
                to: Some(to),
            },
            currency: Some(target.currency),
        };
        let sums = report::total(&mut app.db, &scope)?;
        let actual = sums.iter().map(|sum| sum.gross - sum.refunds).sum();
        let progress = Progress::of(actual, target.amount.minor, now.0 - from.0, to.0 - from.0);
        rows.push(row(target, actual, progress, json));
    }
    Ok(rows)
}

fn row(target: Target, actual: i64, progress: Progress, json: bool) -> Row {
    let mut row = Row {
        user_id: target.user_id,
        user: target.user,
        year: target.year,
        start_month: target.start_month,
        currency: target.currency,
        target: target.amount,
        actual: Amount::new(actual),
        attainment: progress.attainment,
        elapsed: progress.elapsed,
        pace: progress.pace,
        status: progress.standing,
    };
    if !json {
        row.target.decimals_of(row.currency);
        row.actual.decimals_of(row.currency);
    }
    row
}
