//! How many quotes were won, as counts in time and as sums of what they were worth.

use std::collections::BTreeMap;

use super::{Scope, added_up};
use crate::{
    model::{
        bucket::{Bucket, place},
        money::Currency,
        quote::Stage,
    },
    storage::db::{Db, Error, Result},
};

/// Quotes of one piece of time. One that was opened again is neither won nor lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conversions {
    /// Noted then.
    pub added: u64,
    /// Won then.
    pub won: u64,
    /// Lost, or come to nothing, then.
    pub lost: u64,
}

/// Quotes in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteSum {
    /// The currency.
    pub currency: Currency,
    /// How many, by what happened to them in the range.
    pub quotes: Conversions,
    /// What those were worth that were noted.
    pub added: i64,
    /// What those were worth that were won.
    pub won: i64,
    /// What those were worth that were lost.
    pub lost: i64,
}

/// Counts the quotes that were noted, won and lost in every piece of the scope's range.
pub fn conversions(db: &mut Db, scope: &Scope, buckets: &[Bucket]) -> Result<Vec<Conversions>> {
    let mut counts = vec![Conversions::default(); buckets.len()];
    let filter = scope.filter("created_at");
    let sql = format!("SELECT x.created_at FROM quotes x{}", filter.clause());
    db.rows(&sql, filter.params(), &mut |row| {
        if let Some(place) = place(buckets, row.decode()?) {
            counts[place].added += 1;
        }
        Ok(())
    })?;
    let mut filter = scope.filter("closed_at");
    filter.and("x.closed_at IS NOT NULL");
    let sql = format!(
        "SELECT x.closed_at, x.stage FROM quotes x{}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |row| {
        let (at, stage): (i64, Stage) = row.decode()?;
        if let Some(place) = place(buckets, at) {
            counts[place].close(stage, 1);
        }
        Ok(())
    })?;
    Ok(counts)
}

impl Conversions {
    fn close(&mut self, stage: Stage, count: u64) {
        if stage == Stage::Accepted {
            self.won += count;
        } else {
            self.lost += count;
        }
    }
}

/// Sums the quotes that were noted, won and lost in the scope's range, by currency.
pub fn quotes(db: &mut Db, scope: &Scope) -> Result<Vec<QuoteSum>> {
    let mut sums: BTreeMap<Currency, QuoteSum> = BTreeMap::new();
    let none = |currency| QuoteSum {
        currency,
        quotes: Conversions::default(),
        added: 0,
        won: 0,
        lost: 0,
    };
    let filter = scope.filter("created_at");
    let sql = format!(
        "SELECT x.currency, COUNT(*) AS quotes, CAST(SUM(x.amount) AS BIGINT) AS worth FROM quotes x{} \
         GROUP BY x.currency ORDER BY x.currency",
        filter.clause()
    );
    let noted = db.query::<(Currency, u64, i64)>(&sql, filter.params());
    for (currency, count, worth) in noted.map_err(Error::of_quotes)? {
        let sum = sums.entry(currency).or_insert(none(currency));
        (sum.quotes.added, sum.added) = (count, worth);
    }
    let mut filter = scope.filter("closed_at");
    filter.and("x.closed_at IS NOT NULL");
    let sql = format!(
        "SELECT x.currency, x.stage, COUNT(*) AS quotes, CAST(SUM(x.amount) AS BIGINT) AS worth FROM quotes x{} \
         GROUP BY x.currency, x.stage ORDER BY x.currency, x.stage",
        filter.clause()
    );
    let closed = db.query::<(Currency, Stage, u64, i64)>(&sql, filter.params());
    for (currency, stage, count, worth) in closed.map_err(Error::of_quotes)? {
        let sum = sums.entry(currency).or_insert(none(currency));
        sum.quotes.close(stage, count);
        if stage == Stage::Accepted {
            sum.won = added_up(sum.won, worth).map_err(Error::of_quotes)?;
        } else {
            sum.lost = added_up(sum.lost, worth).map_err(Error::of_quotes)?;
        }
    }
    Ok(sums.into_values().collect())
}
