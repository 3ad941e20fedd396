//! Opening accounts.

use crate::{
    clock::Timestamp,
    model::{
        account::{AccountStatus, Phase},
        selector::NUMBER_END,
    },
    storage::{
        audit, counter,
        db::{Db, Result},
    },
};

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
    /// Where it stands; `pending` when nothing is said.
    pub status: Option<AccountStatus>,
    /// When it was opened, if not now.
    pub opened_at: Option<Timestamp>,
    /// The import that opened it.
    pub import_id: Option<i64>,
}

/// Opens an account and returns its login. The caller has checked that a given login is free.
pub fn insert(db: &mut Db, new: &NewAccount, now: Timestamp) -> Result<i64> {
    let login = if let Some(login) = new.login {
        login
    } else {
        let highest: Option<i64> = db.one("SELECT MAX(login) FROM accounts", &[])?;
        let next = counter::next(db, "accounts")?;
        free_login(db, highest.map_or(next, |highest| next.max(highest + 1)))?
    };
    reserve(db, login)?;
    load(db, &[(login, new)], now)?;
    Ok(login)
}

/// Says that a login is taken, so that the next one given out is above it.
pub fn reserve(db: &mut Db, login: i64) -> Result<()> {
    let next = counter::next(db, "accounts")?;
    if login >= next {
        counter::set(db, "accounts", login + 1)?;
    }
    Ok(())
}

/// Writes new accounts whose logins are known and free, in the order of their logins.
pub fn load(db: &mut Db, new: &[(i64, &NewAccount)], now: Timestamp) -> Result<()> {
    let columns = [
        "login",
        "plan",
        "phase",
        "status",
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
        "opened_at",
        "note",
        "import_id",
        "changed_seq",
    ];
    let seq = audit::this(db)?;
    db.load("accounts", &columns, &mut |push| {
        for (login, new) in new {
            push(&[
                (*login).into(),
                new.plan.as_ref().into(),
                new.phase.map(Phase::as_str).into(),
                new.status.unwrap_or(AccountStatus::Pending).as_str().into(),
                new.owner_id.into(),
                new.company.as_ref().into(),
                new.street.as_ref().into(),
                new.city.as_ref().into(),
                new.region.as_ref().into(),
                new.postcode.as_ref().into(),
                new.country.as_ref().into(),
                new.tax_id.as_ref().into(),
                new.currency.as_ref().into(),
                new.tax_exempt.into(),
                new.previous.into(),
                new.opened_at.unwrap_or(now).into(),
                new.note.as_ref().into(),
                new.import_id.into(),
                seq.into(),
            ])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Whether an account has this login.
pub fn is_taken(db: &mut Db, login: i64) -> Result<bool> {
    let found: Option<i64> = db.first(
        "SELECT login FROM accounts WHERE login = $1",
        crate::params![login],
    )?;
    Ok(found.is_some())
}

/// The first free login from here on; from 1 on when somebody has taken the greatest there can be.
fn free_login(db: &mut Db, from: i64) -> Result<i64> {
    let from = if from < NUMBER_END { from } else { 1 };
    if !is_taken(db, from)? {
        return Ok(from);
    }
    db.one(
        "SELECT MIN(a.login) + 1 FROM accounts a WHERE a.login >= $1 \
         AND NOT EXISTS (SELECT 1 FROM accounts b WHERE b.login = a.login + 1)",
        crate::params![from],
    )
}
