//! `roster report revenue`

use std::cmp::Reverse;

use clap::Args;

use super::{
    cut, head,
    tally::{Of, Row, greatest, of_products},
};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::period::Period},
    error::Problem,
    model::{bucket::Step, money::Currency, range::TimeRange},
    output::{Drawing, Format},
    storage::report::{self, Scope, Sum},
};

const SEVERAL_TAGS: &str =
    "a line with several tags counts once for each; the row '(in several tags)' takes that back";

crate::words! {
    /// By what revenue is grouped.
    pub enum GroupBy {
        /// Days.
        Day = "day",
        /// Weeks from Monday on.
        Week = "week",
        /// Months.
        Month = "month",
        /// Quarters.
        Quarter = "quarter",
        /// Years.
        Year = "year",
        /// Categories of what was sold.
        Category = "category",
        /// What was sold.
        Product = "product",
        /// Tags of what was sold.
        Tag = "tag",
        /// Smart types of the buyers.
        SmartType = "smart-type",
        /// Countries of the buyers.
        Country = "country",
        /// Buyers.
        User = "user",
    }
}
crate::commands::args::values::closed!(GroupBy);

impl GroupBy {
    /// Whether its rows are pieces of time, in their order.
    fn is_time(self) -> bool {
        matches!(
            self,
            GroupBy::Day | GroupBy::Week | GroupBy::Month | GroupBy::Quarter | GroupBy::Year
        )
    }
}

/// What is nobody's, and the sum of those that are cut off, among the ids of users.
const NOBODY: i64 = 0;
const OTHERS: i64 = -1;
/// Addresses that are looked up together.
const LOT: usize = 500;

/// Where revenue comes from
///
/// Paid orders count when they were placed, refunds when they happened; amounts of different currencies are never added.
/// The rows sum to the total (no --group-by): what is in no line, what has several tags, and refunds have rows of their own,
/// in parentheses.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster report revenue --group-by month --period 2026\n  roster report revenue --group-by product --top 10 --currency GBP -f csv"
)]
pub struct Revenue {
    /// day, week, month, quarter, year, category, product, tag, smart-type, country or user
    #[arg(long, value_name = "WHAT")]
    group_by: Option<GroupBy>,
    /// The N greatest of each currency; the rest in one row
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// In this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    #[command(flatten)]
    period: Period,
}

impl Verb for Revenue {
    fn access(&self) -> Access {
        Access::Read
    }

    fn ready(&self) -> anyhow::Result<()> {
        if self.top.is_some() && self.group_by.is_none_or(GroupBy::is_time) {
            return Err(Problem::usage("--top cuts no totals and no pieces of time")
                .hint("--group-by category, product, tag, smart-type, country or user")
                .into());
        }
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        if self.group_by.is_none() && app.out.format() == Format::Ids {
            return Err(
                Problem::usage("the total is no row that could be named by -f ids")
                    .hint("--group-by product, or another format: -f json")
                    .into(),
            );
        }
        let columns = app.out.columns::<Row>()?;
        let scope = Scope {
            user_id: None,
            range: self.period.range(app)?,
            currency: match &self.currency {
                Some(text) => Some(text.parse::<Currency>().map_err(Problem::from)?),
                None => None,
            },
        };
        let (title, notes): (_, &[&str]) = match self.group_by {
            None => ("Revenue".to_owned(), &[]),
            Some(GroupBy::Tag) => ("Revenue by tag".to_owned(), &[SEVERAL_TAGS]),
            Some(by) => (format!("Revenue by {}", by.as_str().replace('-', " ")), &[]),
        };
        head(app, title, Some(scope.range), notes);
        let rows = match self.group_by {
            None => {
                let sums = report::total(&mut app.db, &scope)?;
                sums.iter().map(|sum| Row::of(None, sum)).collect()
            }
            Some(GroupBy::Day) => by_time(app, &scope, Step::Day)?,
            Some(GroupBy::Week) => by_time(app, &scope, Step::Week)?,
            Some(GroupBy::Month) => by_time(app, &scope, Step::Month)?,
            Some(GroupBy::Quarter) => by_time(app, &scope, Step::Quarter)?,
            Some(GroupBy::Year) => by_time(app, &scope, Step::Year)?,
            Some(GroupBy::Product) => self.by_products(app, &scope, Of::Product)?,
            Some(GroupBy::Category) => self.by_products(app, &scope, Of::Category)?,
            Some(GroupBy::Tag) => self.by_products(app, &scope, Of::Tag)?,
            Some(GroupBy::SmartType) => {
                let sums = report::by_smart_type(&mut app.db, &scope)?;
                let rows = sums.iter().map(|sum| Row::of(sum.key.clone(), sum));
                greatest(rows.collect(), self.top)?
            }
            Some(GroupBy::Country) => {
                let sums = report::by_country(&mut app.db, &scope)?;
                let none = || "(no country)".to_owned();
                let rows = sums
                    .iter()
                    .map(|sum| Row::of(Some(sum.key.clone().unwrap_or_else(none)), sum));
                greatest(rows.collect(), self.top)?
            }
            Some(GroupBy::User) => Vec::new(),
        };
        let users = match self.group_by {
            Some(GroupBy::User) => self.by_user(app, &scope)?,
            _ => Vec::new(),
        };
        let json = app.out.format().is_json();
        let names_only = app.out.format() == Format::Ids;
        let App { db, out, .. } = app;
        let mut list = out.list(&columns)?;
        list.draw_as(match self.group_by {
            None => Drawing::Each(&["gross", "refunds", "net"]),
            Some(by) if by.is_time() => Drawing::Columns("group", "net"),
            Some(_) => Drawing::Bars("group", "net"),
        });
        let mut write = |mut row: Row| {
            if !json {
                row.in_decimals();
            }
            list.row(&row)
        };
        rows.into_iter().try_for_each(&mut write)?;
        // There may be a million: their addresses are looked up as they are written.
        for sums in users.chunks(LOT) {
            let ids: Vec<i64> = sums.iter().map(|sum| sum.key).collect();
            let labels = report::labels(db, &ids)?;
            for sum in sums {
                // Nobody and the others are no users that could be named.
                if names_only && sum.key <= NOBODY {
                    continue;
                }
                let named = match (sum.key, labels.get(&sum.key)) {
                    (NOBODY, _) => "(nobody)".to_owned(),
                    (OTHERS, _) => "(others)".to_owned(),
                    (_, Some(label)) => label.clone(),
                    (id, None) => format!("id:{id}"),
                };
                write(Row {
                    user_id: (sum.key > NOBODY).then_some(sum.key),
                    ..Row::of(Some(named), sum)
                })?;
            }
        }
        Ok(list.end()?)
    }
}

/// A range in which nothing was sold, with both ends: it goes on until now, and has one piece of time at least.
fn closed(range: TimeRange, now: Timestamp) -> TimeRange {
    let TimeRange { from, to } = range;
    TimeRange {
        from: from.or(to.map(|to| Timestamp(to.0 - 1))),
        to: to.or(from.map(|from| Timestamp(from.max(now).0 + 1))),
    }
}

/// The rows of every piece of time, in order; an empty piece between two others has its zeros.
pub(super) fn by_time(app: &mut App, scope: &Scope, step: Step) -> anyhow::Result<Vec<Row>> {
    let (range, sold) = match report::span(&mut app.db, scope)? {
        Some(range) => (range, true),
        // A page about one user leaves out a time in which nothing was bought.
        None if scope.user_id.is_none() && scope.range != TimeRange::default() => {
            (closed(scope.range, app.clock.now()), false)
        }
        None => return Ok(Vec::new()),
    };
    if !sold && report::known(&mut app.db, scope)?.is_empty() {
        return Ok(Vec::new());
    }
    let buckets = cut(app, range, step)?;
    let sums = report::by_time(&mut app.db, scope, &buckets)?;
    let mut currencies: Vec<Currency> = if sold {
        sums.iter().map(|sum| sum.currency).collect()
    } else {
        report::known(&mut app.db, scope)?
    };
    currencies.sort_unstable();
    currencies.dedup();
    let mut rows = Vec::with_capacity(buckets.len() * currencies.len());
    for currency in currencies {
        for (place, bucket) in buckets.iter().enumerate() {
            let own = sums
                .iter()
                .find(|sum| sum.key == place && sum.currency == currency);
            let none = report::Sum {
                key: place,
                currency,
                orders: 0,
                gross: 0,
                refunds: 0,
            };
            rows.push(Row::of(Some(bucket.name.clone()), own.unwrap_or(&none)));
        }
    }
    Ok(rows)
}

impl Revenue {
    fn by_products(&self, app: &mut App, scope: &Scope, of: Of) -> anyhow::Result<Vec<Row>> {
        let (sold, total) = app.db.snapshot(|db| {
            let sold = report::sold(db, scope)?;
            Ok((sold, report::total(db, scope)?))
        })?;
        if of == Of::Tag {
            app.out.note(SEVERAL_TAGS);
        }
        Ok(greatest(of_products(&sold, &total, of)?, self.top)?)
    }

    /// The greatest first in each currency, then what is nobody's, then those that `--top` cuts off in one sum.
    fn by_user(&self, app: &mut App, scope: &Scope) -> anyhow::Result<Vec<Sum<i64>>> {
        let mut sums = report::by_user(&mut app.db, scope)?;
        let net = |sum: &Sum<i64>| sum.gross - sum.refunds;
        let rank = |id| [NOBODY, OTHERS].iter().position(|special| *special == id);
        let order = |sum: &Sum<i64>| (sum.currency, rank(sum.key), Reverse(net(sum)), sum.key);
        sums.sort_unstable_by_key(order);
        let Some(top) = self.top else {
            return Ok(sums);
        };
        let (mut currency, mut shown) = (None, 0);
        let (mut kept, mut others): (Vec<Sum<i64>>, Vec<Sum<i64>>) = (Vec::new(), Vec::new());
        for sum in sums {
            if currency.replace(sum.currency) != Some(sum.currency) {
                shown = 0;
            }
            shown += 1;
            if sum.key == NOBODY || shown <= top {
                kept.push(sum);
                continue;
            }
            match others.last_mut() {
                Some(all) if all.currency == sum.currency => {
                    all.add(sum.orders, sum.gross, sum.refunds)?;
                }
                _ => others.push(Sum { key: OTHERS, ..sum }),
            }
        }
        kept.extend(others);
        kept.sort_unstable_by_key(order);
        Ok(kept)
    }
}
