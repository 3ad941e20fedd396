//! Revenue by person, country and smart type.

use std::collections::HashMap;

use super::{
    Scope, Sum,
    halves::{self, added},
};
use crate::{
    model::money::Currency,
    storage::db::{Db, Filter, Result},
};

/// People whose names are looked up together.
const BATCH: usize = 500;

/// The sums of every user who bought or got back, by id; 0 is nobody's.
pub fn by_user(db: &mut Db, scope: &Scope) -> Result<Vec<Sum<i64>>> {
    let Some(middle) = halves::middle(db, scope, "orders", "user_id")? else {
        return by_users(db, scope, "");
    };
    let (mut sums, rest) = halves::both(
        db,
        |db| by_users(db, scope, &format!("<= {middle}")),
        |db| by_users(db, scope, &format!("> {middle}")),
    )?;
    sums.extend(rest);
    Ok(sums)
}

/// The same of users whose id answers a condition in SQL; an empty one is everybody.
pub fn by_users(db: &mut Db, scope: &Scope, condition: &str) -> Result<Vec<Sum<i64>>> {
    let mut filter = scope.paid_in_order();
    if !condition.is_empty() {
        filter.and(format!("x.user_id {condition}"));
    }
    let sql = format!(
        "SELECT x.user_id, x.currency, COUNT(*) AS orders, CAST(SUM(x.total) AS BIGINT) AS gross FROM orders x{} \
         GROUP BY x.user_id, x.status, x.currency ORDER BY x.user_id, x.status, x.currency",
        filter.clause()
    );
    let mut given = scope.in_order("refunded_at");
    if !condition.is_empty() {
        given.and(format!("x.user_id {condition}"));
    }
    let refunds = format!(
        "SELECT x.user_id, x.currency, CAST(SUM(x.amount) AS BIGINT) AS refunds FROM refunds x{} \
         GROUP BY x.user_id, x.currency ORDER BY x.user_id, x.currency",
        given.clause()
    );
    let refunds: Vec<(i64, Currency, i64)> = db.query(&refunds, given.params())?;
    // Both come in the same order, and there may be millions: they are joined as they come.
    let mut refunds = refunds.into_iter().peekable();
    let mut sums = Vec::new();
    db.rows(&sql, filter.params(), &mut |row| {
        let (key, currency, orders, gross): (i64, Currency, i64, i64) = row.decode()?;
        let place = (key, currency);
        while let Some(alone) = refunds.next_if(|(user, other, _)| (*user, *other) < place) {
            sums.push(refunded(alone));
        }
        let own = refunds.next_if(|(user, other, _)| (*user, *other) == place);
        sums.push(Sum {
            key,
            currency,
            orders,
            gross,
            refunds: own.map_or(0, |(_, _, amount)| amount),
        });
        Ok(())
    })?;
    sums.extend(refunds.map(refunded));
    Ok(sums)
}

/// What went back to somebody who bought nothing.
fn refunded((key, currency, refunds): (i64, Currency, i64)) -> Sum<i64> {
    Sum {
        key,
        currency,
        orders: 0,
        gross: 0,
        refunds,
    }
}

/// The sums of every country; `None` where nobody knows it.
pub fn by_country(db: &mut Db, scope: &Scope) -> Result<Vec<Sum<Option<String>>>> {
    of_people(
        db,
        scope,
        "u.country",
        "LEFT JOIN users u ON u.id = s.user_id",
    )
}

/// The sums of every smart type; who has no group has the default type, so they sum to everything.
pub fn by_smart_type(db: &mut Db, scope: &Scope) -> Result<Vec<Sum<Option<String>>>> {
    of_people(
        db,
        scope,
        "t.name",
        "LEFT JOIN (SELECT ug.user_id, MIN(st.position) AS position FROM user_groups ug \
         JOIN groups g ON g.id = ug.group_id JOIN smart_types st ON st.id = g.smart_type_id GROUP BY ug.user_id) p \
         ON p.user_id = s.user_id JOIN smart_types t ON t.position = \
         COALESCE(p.position, (SELECT d.position FROM smart_types d WHERE d.is_default = 1))",
    )
}

/// Sums of users along the index, which are added up here by what the users have in common: the engine would sort all the
/// users for a handful of groups.
fn of_people(
    db: &mut Db,
    scope: &Scope,
    key: &str,
    join: &str,
) -> Result<Vec<Sum<Option<String>>>> {
    let Some(middle) = halves::middle(db, scope, "orders", "user_id")? else {
        return of_some_people(db, scope, key, join, "");
    };
    halves::both(
        db,
        |db| of_some_people(db, scope, key, join, &format!("<= {middle}")),
        |db| of_some_people(db, scope, key, join, &format!("> {middle}")),
    )
    .map(added)
}

/// The same of users whose id answers a condition in SQL; an empty one is everybody.
fn of_some_people(
    db: &mut Db,
    scope: &Scope,
    key: &str,
    join: &str,
    condition: &str,
) -> Result<Vec<Sum<Option<String>>>> {
    let mut filter = scope.paid_in_order();
    if !condition.is_empty() {
        filter.and(format!("x.user_id {condition}"));
    }
    let mut sums = Sums::default();
    let sql = format!(
        "SELECT {key} AS key, s.currency, s.orders, s.gross FROM (SELECT x.user_id, x.currency, COUNT(*) AS orders, \
         CAST(SUM(x.total) AS BIGINT) AS gross FROM orders x{} \
         GROUP BY x.user_id, x.status, x.currency) s {join}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |row| {
        let (key, currency, orders, gross): (Option<&str>, Currency, i64, i64) = row.decode()?;
        let sum = sums.of(key, currency);
        sum.orders += orders;
        sum.gross += gross;
        Ok(())
    })?;
    let mut filter = scope.in_order("refunded_at");
    if !condition.is_empty() {
        filter.and(format!("x.user_id {condition}"));
    }
    let sql = format!(
        "SELECT {key} AS key, s.currency, s.refunds FROM (SELECT x.user_id, x.currency, \
         CAST(SUM(x.amount) AS BIGINT) AS refunds FROM refunds x{} \
         GROUP BY x.user_id, x.currency) s {join}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |row| {
        let (key, currency, refunds): (Option<&str>, Currency, i64) = row.decode()?;
        sums.of(key, currency).refunds += refunds;
        Ok(())
    })?;
    Ok(sums.in_order())
}

/// Sums by what people have in common.
#[derive(Default)]
struct Sums {
    found: Vec<Sum<Option<String>>>,
    /// Where they stand in the list: of those that have a name, and of those without.
    named: HashMap<Currency, HashMap<String, usize>>,
    nameless: HashMap<Currency, usize>,
}

impl Sums {
    fn of(&mut self, key: Option<&str>, currency: Currency) -> &mut Sum<Option<String>> {
        let next = self.found.len();
        let place = match key {
            None => *self.nameless.entry(currency).or_insert(next),
            Some(key) => {
                let places = self.named.entry(currency).or_default();
                match places.get(key) {
                    Some(place) => *place,
                    None => *places.entry(key.to_owned()).or_insert(next),
                }
            }
        };
        if place == next {
            self.found.push(Sum {
                key: key.map(str::to_owned),
                currency,
                orders: 0,
                gross: 0,
                refunds: 0,
            });
        }
        &mut self.found[place]
    }

    fn in_order(mut self) -> Vec<Sum<Option<String>>> {
        self.found
            .sort_unstable_by(|a, b| (&a.key, a.currency).cmp(&(&b.key, b.currency)));
        self.found
    }
}

/// What users are called: their addresses.
pub fn labels(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let mut labels = HashMap::new();
    for ids in ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        let sql = format!(
            "SELECT id, email FROM users WHERE id IN {marks} AND email IS NOT NULL ORDER BY id"
        );
        labels.extend(db.query::<(i64, String)>(&sql, filter.params())?);
    }
    Ok(labels)
}
