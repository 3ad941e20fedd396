//! `roster report revenue`

use clap::Args;

use super::{
    cut,
    tally::{Of, Row, greatest, of_products},
};
use crate::{
    app::{Access, App},
    commands::{Verb, args::period::Period},
    error::Problem,
    model::{bucket::Step, money::Currency},
    storage::report::{self, Scope},
};

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

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Row>()?;
        let scope = Scope {
            user_id: None,
            range: self.period.range(app)?,
            currency: match &self.currency {
                Some(text) => Some(text.parse::<Currency>().map_err(Problem::from)?),
                None => None,
            },
        };
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
                greatest(rows.collect(), self.top)
            }
            Some(GroupBy::Country) => {
                let sums = report::by_country(&mut app.db, &scope)?;
                let none = || "(no country)".to_owned();
                let rows = sums
                    .iter()
                    .map(|sum| Row::of(Some(sum.key.clone().unwrap_or_else(none)), sum));
                greatest(rows.collect(), self.top)
            }
            Some(GroupBy::User) => self.by_user(app, &scope)?,
        };
        let json = app.out.format().is_json();
        let mut list = app.out.list(&columns)?;
        list.chart("net", &[]);
        for mut row in rows {
            if !json {
                row.in_decimals();
            }
            list.row(&row)?;
        }
        Ok(list.end()?)
    }
}

/// The rows of every piece of time, in order; an empty piece between two others has its zeros.
pub(super) fn by_time(app: &mut App, scope: &Scope, step: Step) -> anyhow::Result<Vec<Row>> {
    let Some(range) = report::span(&mut app.db, scope)? else {
        return Ok(Vec::new());
    };
    let buckets = cut(app, range, step)?;
    let sums = report::by_time(&mut app.db, scope, &buckets)?;
    let mut currencies: Vec<Currency> = sums.iter().map(|sum| sum.currency).collect();
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
            app.out.note("a line with several tags counts once for each; the row '(in several tags)' takes that back");
        }
        Ok(greatest(of_products(&sold, &total, of), self.top))
    }

    fn by_user(&self, app: &mut App, scope: &Scope) -> anyhow::Result<Vec<Row>> {
        let sums = report::by_user(&mut app.db, scope)?;
        // The id first: addresses of those that are shown are looked up, not a million.
        let named = |id: i64| match id {
            0 => "(nobody)".to_owned(),
            id => format!("id:{id}"),
        };
        let rows = sums
            .iter()
            .map(|sum| Row::of(Some(named(sum.key)), sum))
            .collect();
        let mut rows = greatest(rows, self.top);
        let id = |row: &Row| {
            row.group
                .as_deref()?
                .strip_prefix("id:")?
                .parse::<i64>()
                .ok()
        };
        let ids: Vec<i64> = rows.iter().filter_map(id).collect();
        let labels = report::labels(&mut app.db, &ids)?;
        for row in &mut rows {
            if let Some(label) = id(row).and_then(|id| labels.get(&id)) {
                row.group = Some(label.clone());
            }
        }
        Ok(rows)
    }
}
