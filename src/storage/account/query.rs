//! Finding accounts.

use std::collections::{HashMap, HashSet};

use super::Account;
use crate::{
    model::{
        account::{AccountStatus, Phase},
        range::TimeRange,
    },
    output::Record,
    storage::db::{Db, Filter, Result},
};

/// Logins that one statement looks up together.
pub(super) const BATCH: usize = 500;

/// What `account list` filters by.
#[derive(Clone, Debug, Default)]
pub struct AccountQuery {
    /// Just these logins.
    pub logins: Option<Vec<i64>>,
    /// Owned by this user.
    pub owner_id: Option<i64>,
    /// Any of these.
    pub status: Vec<AccountStatus>,
    /// In this phase.
    pub phase: Option<Phase>,
    /// Of this plan.
    pub plan: Option<String>,
    /// This user is a member.
    pub member_id: Option<i64>,
    /// An address is a contact, by its key.
    pub contact: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Pays no tax, or does.
    pub tax_exempt: Option<bool>,
    /// Grown from this account.
    pub previous: Option<i64>,
    /// When it was opened.
    pub opened: Option<TimeRange>,
    /// When it was closed.
    pub closed: Option<TimeRange>,
    /// Opened by this import.
    pub from_import: Option<i64>,
    /// This login and those after it.
    pub login_from: Option<i64>,
    /// Only logins before this one.
    pub login_to: Option<i64>,
    /// The order; by login when absent.
    pub sort: Option<Sort>,
    /// Whether members are counted; 0 otherwise.
    pub members: bool,
    /// Whether credit is summed up; 0 otherwise.
    pub credit: bool,
    /// Whether it is looked up since when each stands where it does; its opening otherwise.
    pub since: bool,
    /// At most so many.
    pub limit: Option<u64>,
}

/// The order of a list of accounts; those without a value come last, and equal ones by login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// One of [`Account::FIELDS`].
    pub field: &'static str,
    /// Greatest first.
    pub descending: bool,
}

impl AccountQuery {
    fn filter(&self) -> Filter {
        let mut filter = Filter::new();
        if let Some(logins) = &self.logins {
            let marks = filter.bind_list(logins.iter().copied());
            filter.and(format!("a.login IN {marks}"));
        }
        if let Some(owner) = self.owner_id {
            filter.equals("a.owner_id", owner);
        }
        if !self.status.is_empty() {
            let marks = filter.bind_list(self.status.iter().map(|status| status.as_str()));
            filter.and(format!("a.status IN {marks}"));
        }
        if let Some(phase) = self.phase {
            filter.equals("a.phase", phase.as_str());
        }
        for (column, value) in [
            ("a.plan", &self.plan),
            ("a.country", &self.country),
            ("a.currency", &self.currency),
        ] {
            if let Some(value) = value {
                filter.equals(column, value.clone());
            }
        }
        for (column, value) in [
            ("a.previous", self.previous),
            ("a.import_id", self.from_import),
        ] {
            if let Some(value) = value {
                filter.equals(column, value);
            }
        }
        if let Some(exempt) = self.tax_exempt {
            filter.equals("a.tax_exempt", exempt);
        }
        for (column, range) in [("a.opened_at", self.opened), ("a.closed_at", self.closed)] {
            if let Some(from) = range.and_then(|range| range.from) {
                let mark = filter.bind(from);
                filter.and(format!("{column} >= {mark}"));
            }
            if let Some(to) = range.and_then(|range| range.to) {
                let mark = filter.bind(to);
                filter.and(format!("{column} < {mark}"));
            }
        }
        if let Some(user) = self.member_id {
            let mark = filter.bind(user);
            filter.and(format!(
                "a.login IN (SELECT m.login FROM members m WHERE m.user_id = {mark})"
            ));
        }
        if let Some(key) = &self.contact {
            let mark = filter.bind(key.clone());
            filter.and(format!(
                "a.login IN (SELECT c.login FROM contacts c WHERE c.email_key = {mark})"
            ));
        }
        if let Some(login) = self.login_from {
            let mark = filter.bind(login);
            filter.and(format!("a.login >= {mark}"));
        }
        if let Some(login) = self.login_to {
            let mark = filter.bind(login);
            filter.and(format!("a.login < {mark}"));
        }
        filter
    }
}

/// The SQL of one column of [`Account`].
fn column(name: &str) -> String {
    match name {
        "owner" => "u.email".to_owned(),
        "members" => "(SELECT COUNT(*) FROM members m WHERE m.login = a.login)".to_owned(),
        "credit" => {
            "(SELECT CAST(COALESCE(SUM(c.amount), 0) AS BIGINT) FROM credits c WHERE c.login = a.login)".to_owned()
        }
        // One that an import brought closed has made no move.
        "status_since" => "COALESCE((SELECT MAX(v.at) FROM account_moves v WHERE v.login = a.login), \
             CASE WHEN a.status = 'closed' THEN a.closed_at END, a.opened_at)"
            .to_owned(),
        plain => format!("a.{plain}"),
    }
}

/// Hands out accounts in constant memory.
pub fn each(
    db: &mut Db,
    query: &AccountQuery,
    row: &mut dyn FnMut(Account) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let columns: Vec<String> = Account::FIELDS
        .iter()
        .map(|name| match *name {
            "members" if !query.members => "0 AS members".to_owned(),
            "credit" if !query.credit => "0 AS credit".to_owned(),
            "status_since" if !query.since => "a.opened_at AS status_since".to_owned(),
            name => format!("{} AS {name}", column(name)),
        })
        .collect();
    let order = match query.sort {
        Some(sort) if sort.field != "login" => format!(
            "{}{} NULLS LAST, a.login",
            column(sort.field),
            direction(sort.descending)
        ),
        sort => format!(
            "a.login{}",
            direction(sort.is_some_and(|sort| sort.descending))
        ),
    };
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!(
        "SELECT {} FROM accounts a LEFT JOIN users u ON u.id = a.owner_id{} ORDER BY {order}{limit}",
        columns.join(", "),
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

fn direction(descending: bool) -> &'static str {
    if descending { " DESC" } else { "" }
}

/// How many accounts match.
pub fn count(db: &mut Db, query: &AccountQuery) -> Result<u64> {
    let filter = query.filter();
    db.one(
        &format!("SELECT COUNT(*) FROM accounts a{}", filter.clause()),
        filter.params(),
    )
}

/// The accounts that match, all in memory: for bounded sets.
pub fn find(db: &mut Db, query: &AccountQuery) -> Result<Vec<Account>> {
    let mut accounts = Vec::new();
    each(db, query, &mut |account| {
        accounts.push(account);
        Ok(())
    })?;
    Ok(accounts)
}

/// The accounts with these logins, by login, with members counted and credit summed up.
pub fn by_logins(db: &mut Db, logins: &[i64]) -> Result<Vec<Account>> {
    let mut accounts = Vec::with_capacity(logins.len());
    for logins in logins.chunks(BATCH) {
        let query = AccountQuery {
            logins: Some(logins.to_vec()),
            members: true,
            credit: true,
            since: true,
            ..AccountQuery::default()
        };
        accounts.extend(find(db, &query)?);
    }
    Ok(accounts)
}

/// From which account each of some has grown, and each of those, and so on upwards.
pub fn ancestry(db: &mut Db, logins: &[i64]) -> Result<HashMap<i64, i64>> {
    let mut up = HashMap::new();
    for logins in logins.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(logins.iter().copied());
        // UNION, not UNION ALL: it ends even where accounts have grown from each other.
        let sql = format!(
            "WITH RECURSIVE up (login, previous) AS (\
             SELECT a.login, a.previous FROM accounts a WHERE a.login IN {marks} AND a.previous IS NOT NULL \
             UNION SELECT a.login, a.previous FROM accounts a JOIN up ON a.login = up.previous \
             WHERE a.previous IS NOT NULL) SELECT login, previous FROM up ORDER BY login"
        );
        up.extend(db.query::<(i64, i64)>(&sql, filter.params())?);
    }
    Ok(up)
}

/// Which of some logins are those of accounts.
pub fn there(db: &mut Db, logins: &[i64]) -> Result<HashSet<i64>> {
    let mut there = HashSet::with_capacity(logins.len());
    for logins in logins.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(logins.iter().copied());
        filter.and(format!("login IN {marks}"));
        let sql = format!(
            "SELECT login FROM accounts{} ORDER BY login",
            filter.clause()
        );
        there.extend(db.query::<i64>(&sql, filter.params())?);
    }
    Ok(there)
}

/// One account.
pub fn get(db: &mut Db, login: i64) -> Result<Option<Account>> {
    Ok(by_logins(db, &[login])?.pop())
}
