//! Totals over orders, people and mail. A refund counts when it happens; amounts of different currencies are never added.

mod growth;
mod halves;
mod mails;
mod people;
#[cfg(test)]
mod plans;
mod products;
mod quotes;
mod revenue;

pub use self::{
    growth::{Events, growth},
    mails::{MailCounts, MailKey, mails},
    people::{by_country, by_smart_type, by_user, by_users, labels},
    products::{Sold, sold},
    quotes::{Conversions, QuoteSum, conversions, quotes},
    revenue::{by_time, known, span, total},
};

use crate::{
    model::{money::Currency, range::TimeRange},
    storage::db::{Error, Filter, Result, Summed},
};

/// What of the orders a report is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scope {
    /// Of this user alone.
    pub user_id: Option<i64>,
    /// In this range.
    pub range: TimeRange,
    /// In this currency alone.
    pub currency: Option<Currency>,
}

/// One sum: of paid orders, and of what went back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum<K> {
    /// Of what.
    pub key: K,
    /// The currency.
    pub currency: Currency,
    /// How many orders.
    pub orders: i64,
    /// What they cost.
    pub gross: i64,
    /// What went back.
    pub refunds: i64,
}

impl<K> Sum<K> {
    /// Adds orders and amounts to it.
    ///
    /// # Errors
    ///
    /// [`Error::Overflow`], when that is more than can be counted: each part of a sum may fit, and the whole not.
    pub fn add(&mut self, orders: i64, gross: i64, refunds: i64) -> Result<()> {
        for (sum, more) in [
            (&mut self.orders, orders),
            (&mut self.gross, gross),
            (&mut self.refunds, refunds),
        ] {
            *sum = added_up(*sum, more)?;
        }
        Ok(())
    }
}

/// Two amounts of orders together.
///
/// # Errors
///
/// [`Error::Overflow`], when that is more than can be counted.
pub fn added_up(a: i64, b: i64) -> Result<i64> {
    a.checked_add(b).ok_or(Error::Overflow(Summed::Orders))
}

impl Scope {
    /// The conditions of rows with a user, a time and a currency, all under the alias `x`.
    fn filter(&self, time: &str) -> Filter {
        let mut filter = Filter::new();
        if let Some(user) = self.user_id {
            filter.equals("x.user_id", user);
        }
        if let Some(currency) = self.currency {
            filter.equals("x.currency", currency.as_str().to_owned());
        }
        if let Some(from) = self.range.from {
            let mark = filter.bind(from);
            filter.and(format!("x.{time} >= {mark}"));
        }
        if let Some(to) = self.range.to {
            let mark = filter.bind(to);
            filter.and(format!("x.{time} < {mark}"));
        }
        filter
    }

    /// The conditions of sums by user in one currency, which are grouped along an index of users: the time is none of a plain column,
    /// so that the engine goes by that index. By another it would sort, and look for every order of a long time in the table.
    fn of_users(&self, time: &str, currency: Currency, users: &str, more: &str) -> Filter {
        let mut filter = Filter::new();
        if !more.is_empty() {
            filter.and(more);
        }
        filter.equals("x.currency", currency.as_str());
        if !users.is_empty() {
            filter.and(format!("x.user_id {users}"));
        }
        if let Some(user) = self.user_id {
            filter.equals("x.user_id", user);
        }
        let TimeRange { from, to } = self.range;
        for (end, than) in [(from, ">="), (to, "<")] {
            if let Some(end) = end {
                let mark = filter.bind(end);
                filter.and(format!("+x.{time} {than} {mark}"));
            }
        }
        filter
    }

    /// The same of paid orders, or of lines of paid orders.
    fn paid(&self) -> Filter {
        let mut filter = self.filter("ordered_at");
        filter.and("x.status = 'paid'");
        filter
    }
}

/// Joins sums of orders and of refunds by key and currency.
fn joined<K: Ord + Clone>(
    orders: Vec<(K, Currency, i64, i64)>,
    refunds: Vec<(K, Currency, i64)>,
) -> Result<Vec<Sum<K>>> {
    let mut sums: std::collections::BTreeMap<(K, Currency), Sum<K>> = orders
        .into_iter()
        .map(|(key, currency, orders, gross)| {
            let sum = Sum {
                key: key.clone(),
                currency,
                orders,
                gross,
                refunds: 0,
            };
            ((key, currency), sum)
        })
        .collect();
    for (key, currency, refunds) in refunds {
        let sum = sums.entry((key.clone(), currency)).or_insert(Sum {
            key,
            currency,
            orders: 0,
            gross: 0,
            refunds: 0,
        });
        sum.add(0, 0, refunds)?;
    }
    Ok(sums.into_values().collect())
}
