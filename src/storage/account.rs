//! Accounts: things that users own or operate.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    counter,
    db::{Db, Filter, Result},
};
use crate::{
    clock::Timestamp,
    model::account::{AccountStatus, Phase},
    output::Record,
};

/// One account, as `account list` and `account show` print it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The number people log in with.
    pub login: i64,
    /// The plan.
    pub plan: Option<String>,
    /// The phase of the plan.
    pub phase: Option<Phase>,
    /// Where the account stands.
    pub status: AccountStatus,
    /// The address of its owner.
    pub owner: Option<String>,
    /// The id of its owner.
    pub owner_id: i64,
    /// Company on invoices.
    pub company: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State, county, province.
    pub region: Option<String>,
    /// Postal code.
    pub postcode: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// VAT or other tax number.
    pub tax_id: Option<String>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Whether it pays no tax.
    pub tax_exempt: bool,
    /// The account it grew from.
    pub previous: Option<i64>,
    /// How many people may operate it besides the owner.
    pub members: u64,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// A remark.
    pub note: Option<String>,
}

impl Record for Account {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] = &[
        "login",
        "plan",
        "phase",
        "status",
        "owner",
        "owner_id",
        "company",
        "street",
        "city",
        "region",
        "postcode",
        "country",
        "tax_id",
        "currency",
        "tax_exempt",
        "previous",
        "members",
        "opened_at",
        "closed_at",
        "note",
    ];
    const DEFAULT: &'static [&'static str] =
        &["login", "plan", "phase", "status", "owner", "opened_at"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.login.to_string())
    }
}

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
    /// Greatest login first.
    pub descending: bool,
    /// At most so many.
    pub limit: Option<u64>,
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
        filter
    }
}

/// Hands out accounts by login, in constant memory.
pub fn each(
    db: &mut Db,
    query: &AccountQuery,
    row: &mut dyn FnMut(Account) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let order = if query.descending { " DESC" } else { "" };
    let sql = format!(
        "SELECT a.login, a.plan, a.phase, a.status, u.email AS owner, a.owner_id, a.company, a.street, a.city, \
         a.region, a.postcode, a.country, a.tax_id, a.currency, a.tax_exempt, a.previous, \
         (SELECT COUNT(*) FROM members m WHERE m.login = a.login) AS members, a.opened_at, a.closed_at, a.note \
         FROM accounts a LEFT JOIN users u ON u.id = a.owner_id{} ORDER BY a.login{order}{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
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

/// One account.
pub fn get(db: &mut Db, login: i64) -> Result<Option<Account>> {
    Ok(find(
        db,
        &AccountQuery {
            logins: Some(vec![login]),
            ..AccountQuery::default()
        },
    )?
    .pop())
}

/// An account to be opened.
#[derive(Clone, Debug, Default)]
pub struct NewAccount {
    /// The number; the next free one when absent.
    pub login: Option<i64>,
    /// The plan.
    pub plan: Option<String>,
    /// The phase of the plan.
    pub phase: Option<Phase>,
    /// The user who owns it.
    pub owner_id: i64,
    /// Company on invoices.
    pub company: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State, county, province.
    pub region: Option<String>,
    /// Postal code.
    pub postcode: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// VAT or other tax number.
    pub tax_id: Option<String>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Whether it pays no tax.
    pub tax_exempt: bool,
    /// The account it grew from.
    pub previous: Option<i64>,
    /// A remark.
    pub note: Option<String>,
}

/// Opens an account and returns its login. The caller has checked that a given login is free.
pub fn insert(db: &mut Db, new: &NewAccount, now: Timestamp) -> Result<i64> {
    let next = counter::next(db, "accounts")?;
    let login = match new.login {
        Some(login) => login,
        None => free_login(db, next)?,
    };
    counter::set(db, "accounts", next.max(login + 1))?;
    db.exec(
        "INSERT INTO accounts (login, plan, phase, status, owner_id, company, street, city, region, postcode, \
         country, tax_id, currency, tax_exempt, previous, opened_at, note) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        crate::params![
            login,
            new.plan.as_ref(),
            new.phase.map(Phase::as_str),
            AccountStatus::Pending.as_str(),
            new.owner_id,
            new.company.as_ref(),
            new.street.as_ref(),
            new.city.as_ref(),
            new.region.as_ref(),
            new.postcode.as_ref(),
            new.country.as_ref(),
            new.tax_id.as_ref(),
            new.currency.as_ref(),
            new.tax_exempt,
            new.previous,
            now,
            new.note.as_ref(),
        ],
    )?;
    Ok(login)
}

fn free_login(db: &mut Db, from: i64) -> Result<i64> {
    let mut login = from;
    while db
        .first::<i64>(
            "SELECT 1 AS taken FROM accounts WHERE login = $1",
            crate::params![login],
        )?
        .is_some()
    {
        login += 1;
    }
    Ok(login)
}
