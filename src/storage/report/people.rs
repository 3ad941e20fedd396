//! Revenue by person, country and smart type.

use std::collections::HashMap;

use super::{
    Scope, Sum,
    halves::{self, added},
    revenue::in_use,
};
use crate::{
    model::money::Currency,
    storage::db::{Db, Filter, Result},
};

/// People whose names are looked up together.
const BATCH: usize = 500;

/// The sums of every user who bought or got back; 0 is nobody's. Two of one user are of different currencies.
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

/// The same of users whose id answers a condition in SQL; an empty one is everybody. By currency and id.
pub fn by_users(db: &mut Db, scope: &Scope, condition: &str) -> Result<Vec<Sum<i64>>> {
    let mut sums = Vec::new();
    for currency in in_use(db, scope)? {
        let (sql, filter) = spent(scope, currency, condition);
        let sql = format!("{sql} ORDER BY x.user_id");
        let (refunds, given) = returned(scope, currency, condition);
        let refunds = format!("{refunds} ORDER BY x.user_id");
        let refunds: Vec<(i64, i64)> = db.query(&refunds, given.params())?;
        // Both come in the same order, and there may be millions: they are joined as they come.
        let mut refunds = refunds.into_iter().peekable();
        let refunded = |(key, refunds)| Sum {
            key,
            currency,
            orders: 0,
            gross: 0,
            refunds,
        };
        db.rows(&sql, filter.params(), &mut |row| {
            let (key, orders, gross): (i64, i64, i64) = row.decode()?;
            while let Some(alone) = refunds.next_if(|(user, _)| *user < key) {
                sums.push(refunded(alone));
            }
            let own = refunds.next_if(|(user, _)| *user == key);
            sums.push(Sum {
                key,
                currency,
                orders,
                gross,
                refunds: own.map_or(0, |(_, amount)| amount),
            });
            Ok(())
        })?;
        sums.extend(refunds.map(refunded));
    }
    Ok(sums)
}

/// A statement that sums what users paid in one currency, some of them or all, along an index in which only they are to be told apart.
fn spent(scope: &Scope, currency: Currency, condition: &str) -> (String, Filter) {
    let filter = scope.of_users("ordered_at", currency, condition, "x.status = 'paid'");
    let sql = format!(
        "SELECT x.user_id, COUNT(*) AS orders, CAST(SUM(x.total) AS BIGINT) AS gross FROM orders x{} GROUP BY x.user_id",
        filter.clause()
    );
    (sql, filter)
}

/// The same of what went back to them.
fn returned(scope: &Scope, currency: Currency, condition: &str) -> (String, Filter) {
    let filter = scope.of_users("refunded_at", currency, condition, "");
    let sql = format!(
        "SELECT x.user_id, CAST(SUM(x.amount) AS BIGINT) AS refunds FROM refunds x{} GROUP BY x.user_id",
        filter.clause()
    );
    (sql, filter)
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
    .and_then(added)
}

/// The same of users whose id answers a condition in SQL; an empty one is everybody.
fn of_some_people(
    db: &mut Db,
    scope: &Scope,
    key: &str,
    join: &str,
    condition: &str,
) -> Result<Vec<Sum<Option<String>>>> {
    let mut all = Vec::new();
    for currency in in_use(db, scope)? {
        let mut sums = Sums::new(currency);
        let (sql, filter) = spent(scope, currency, condition);
        let sql = format!("SELECT {key} AS key, s.orders, s.gross FROM ({sql}) s {join}");
        db.rows(&sql, filter.params(), &mut |row| {
            let (key, orders, gross): (Option<&str>, i64, i64) = row.decode()?;
            sums.of(key).add(orders, gross, 0)
        })?;
        let (sql, filter) = returned(scope, currency, condition);
        let sql = format!("SELECT {key} AS key, s.refunds FROM ({sql}) s {join}");
        db.rows(&sql, filter.params(), &mut |row| {
            let (key, refunds): (Option<&str>, i64) = row.decode()?;
            sums.of(key).add(0, 0, refunds)
        })?;
        all.extend(sums.found);
    }
    all.sort_unstable_by(|a, b| (&a.key, a.currency).cmp(&(&b.key, b.currency)));
    Ok(all)
}

/// Sums of one currency by what people have in common.
struct Sums {
    currency: Currency,
    found: Vec<Sum<Option<String>>>,
    /// Where those with a name stand in the list.
    named: HashMap<String, usize>,
    nameless: Option<usize>,
}

impl Sums {
    fn new(currency: Currency) -> Sums {
        Sums {
            currency,
            found: Vec::new(),
            named: HashMap::new(),
            nameless: None,
        }
    }

    fn of(&mut self, key: Option<&str>) -> &mut Sum<Option<String>> {
        let next = self.found.len();
        let place = match key {
            None => *self.nameless.get_or_insert(next),
            Some(key) => match self.named.get(key) {
                Some(place) => *place,
                None => *self.named.entry(key.to_owned()).or_insert(next),
            },
        };
        if place == next {
            self.found.push(Sum {
                key: key.map(str::to_owned),
                currency: self.currency,
                orders: 0,
                gross: 0,
                refunds: 0,
            });
        }
        &mut self.found[place]
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
