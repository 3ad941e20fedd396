//! Sales targets of users: one a year and currency.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    audit,
    db::{Db, Filter, Result},
    report::{Scope, Sum},
    sorted::{self, Sort},
};
use crate::{
    clock::Timestamp,
    model::selector::printed::person,
    model::{amount::Amount, money::Currency, range::TimeRange},
    output::Record,
};

/// One target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Target {
    /// The user's id.
    pub user_id: i64,
    /// The user's address.
    pub user: Option<String>,
    /// The year in which it begins.
    pub year: i64,
    /// The month in which it begins, from 1.
    pub start_month: i64,
    /// What is to be reached within twelve months.
    pub amount: Amount,
    /// In this currency.
    pub currency: Currency,
}

impl Target {
    /// Writes amounts in decimals, for people and spreadsheets.
    pub fn in_decimals(&mut self) {
        self.amount.decimals_of(self.currency);
    }
}

impl Record for Target {
    const NOUN: &'static str = "target";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "year",
        "start_month",
        "amount",
        "currency",
    ];
    const DEFAULT: &'static [&'static str] = &["user", "year", "start_month", "amount", "currency"];

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// What `target list` filters by.
#[derive(Clone, Debug, Default)]
pub struct TargetQuery {
    /// Of these users.
    pub user_ids: Option<Vec<i64>>,
    /// Of this year.
    pub year: Option<i64>,
    /// In this currency.
    pub currency: Option<Currency>,
    /// By this column of [`Target`] before the year.
    pub sort: Option<Sort>,
    /// At most so many.
    pub limit: Option<u64>,
}

impl TargetQuery {
    fn filter(&self) -> Filter {
        let mut filter = Filter::new();
        if let Some(ids) = &self.user_ids {
            let marks = filter.bind_list(ids.iter().copied());
            filter.and(format!("t.user_id IN {marks}"));
        }
        if let Some(year) = self.year {
            filter.equals("t.year", year);
        }
        if let Some(currency) = self.currency {
            filter.equals("t.currency", currency.as_str());
        }
        filter
    }
}

/// Hands out targets by year, user and currency.
pub fn each(
    db: &mut Db,
    query: &TargetQuery,
    row: &mut dyn FnMut(Target) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let first = sorted::first(query.sort);
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!(
        "SELECT t.user_id AS user_id, u.email AS \"user\", t.year AS year, t.start_month AS start_month, t.amount AS amount, \
         t.currency AS currency FROM targets t LEFT JOIN users u ON u.id = t.user_id{} \
         ORDER BY {first}t.year, t.user_id, t.currency{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// The targets that match, all in memory.
pub fn find(db: &mut Db, query: &TargetQuery) -> Result<Vec<Target>> {
    let mut targets = Vec::new();
    each(db, query, &mut |target| {
        targets.push(target);
        Ok(())
    })?;
    Ok(targets)
}

/// How many targets match.
pub fn count(db: &mut Db, query: &TargetQuery) -> Result<u64> {
    let filter = query.filter();
    db.one(
        &format!("SELECT COUNT(*) FROM targets t{}", filter.clause()),
        filter.params(),
    )
}

/// Sets targets; what was set for the same year and currency is replaced.
pub fn set(db: &mut Db, targets: &[Target]) -> Result<()> {
    let seq = audit::this(db)?;
    for target in targets {
        db.exec(
            "INSERT INTO targets (user_id, year, currency, start_month, amount, changed_seq) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (user_id, year, currency) DO UPDATE SET start_month = excluded.start_month, amount = excluded.amount, \
             changed_seq = excluded.changed_seq",
            crate::params![
                target.user_id,
                target.year,
                target.currency.as_str(),
                target.start_month,
                target.amount.minor,
                seq
            ],
        )?;
    }
    Ok(())
}

/// Removes targets.
pub fn remove(db: &mut Db, targets: &[Target]) -> Result<()> {
    for target in targets {
        db.exec(
            "DELETE FROM targets WHERE user_id = $1 AND year = $2 AND currency = $3",
            crate::params![target.user_id, target.year, target.currency.as_str()],
        )?;
    }
    Ok(())
}

/// What everybody with a target of a year spent, less what went back, between two moments.
pub fn actual(db: &mut Db, year: i64, (from, to): (Timestamp, Timestamp)) -> Result<Vec<Sum<i64>>> {
    let scope = Scope {
        range: TimeRange {
            from: Some(from),
            to: Some(to),
        },
        ..Scope::default()
    };
    let among = format!("IN (SELECT t.user_id FROM targets t WHERE t.year = {year})");
    super::report::by_users(db, &scope, &among)
}
