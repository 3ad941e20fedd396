//! Finding accounts.

use super::Account;
use crate::{
    model::account::{AccountStatus, Phase},
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
    /// This login and those after it.
    pub login_from: Option<i64>,
    /// Only logins before this one.
    pub login_to: Option<i64>,
    /// The order; by login when absent.
    pub sort: Option<Sort>,
    /// Whether members are counted; 0 otherwise.
    pub members: bool,
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
        if let Some(plan) = &self.plan {
            filter.equals("a.plan", plan.clone());
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

/// The accounts with these logins, by login, with their members counted.
pub fn by_logins(db: &mut Db, logins: &[i64]) -> Result<Vec<Account>> {
    let mut accounts = Vec::with_capacity(logins.len());
    for logins in logins.chunks(BATCH) {
        let query = AccountQuery {
            logins: Some(logins.to_vec()),
            members: true,
            ..AccountQuery::default()
        };
        accounts.extend(find(db, &query)?);
    }
    Ok(accounts)
}

/// One account.
pub fn get(db: &mut Db, login: i64) -> Result<Option<Account>> {
    Ok(by_logins(db, &[login])?.pop())
}
