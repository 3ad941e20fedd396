//! Changing accounts.

use std::collections::BTreeMap;

use super::query::BATCH;
use crate::{
    clock::Timestamp,
    model::account::{AccountStatus, Phase},
    storage::{
        audit,
        db::{Db, Filter, Result, Value},
    },
};

/// New values of some columns of accounts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    values: BTreeMap<&'static str, Value<'static>>,
}

impl Update {
    /// Sets (or with `None` empties) a text column.
    pub fn text(&mut self, column: &'static str, value: Option<String>) {
        self.values.insert(column, value.into());
    }

    /// Sets (or empties) the phase.
    pub fn phase(&mut self, phase: Option<Phase>) {
        self.values.insert("phase", phase.map(Phase::as_str).into());
    }

    /// Sets whether it pays no tax.
    pub fn tax_exempt(&mut self, exempt: bool) {
        self.values.insert("tax_exempt", exempt.into());
    }

    /// Sets (or empties) the account that it grew from.
    pub fn previous(&mut self, login: Option<i64>) {
        self.values.insert("previous", login.into());
    }

    /// Sets where it stands; closing and opening again are noted in `closed_at`.
    pub fn status(&mut self, status: AccountStatus, now: Timestamp) {
        let closed = (status == AccountStatus::Closed).then_some(now);
        self.values.insert("status", status.as_str().into());
        self.values.insert("closed_at", closed.into());
    }

    /// Whether nothing is to be set.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// Changes many accounts in the same way, with a constant number of statements per thousand.
pub fn update_many(db: &mut Db, logins: &[i64], update: &Update) -> Result<()> {
    if update.is_empty() {
        return Ok(());
    }
    for logins in logins.chunks(BATCH) {
        let mut filter = Filter::new();
        let mut sets: Vec<String> = update
            .values
            .iter()
            .map(|(column, value)| format!("{column} = {}", filter.bind(value.clone())))
            .collect();
        sets.push(format!("changed_seq = {}", audit::THIS));
        let marks = filter.bind_list(logins.iter().copied());
        filter.and(format!("login IN {marks}"));
        let sql = format!("UPDATE accounts SET {}{}", sets.join(", "), filter.clause());
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

/// Gives accounts to another user.
pub fn set_owner(db: &mut Db, logins: &[i64], owner_id: i64) -> Result<()> {
    for logins in logins.chunks(BATCH) {
        let mut filter = Filter::new();
        let owner = filter.bind(owner_id);
        let marks = filter.bind_list(logins.iter().copied());
        filter.and(format!("login IN {marks}"));
        let sql = format!(
            "UPDATE accounts SET owner_id = {owner}, changed_seq = {}{}",
            audit::THIS,
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

/// Makes a contact of accounts their billing contact, by the key of its address; each account keeps its contact's spelling.
pub fn set_billing(db: &mut Db, logins: &[i64], email_key: &str) -> Result<()> {
    for logins in logins.chunks(BATCH) {
        let mut filter = Filter::new();
        let key = filter.bind(email_key.to_owned());
        let marks = filter.bind_list(logins.iter().copied());
        filter.and(format!("login IN {marks}"));
        let sql = format!(
            "UPDATE accounts SET billing_contact = (SELECT c.email FROM contacts c WHERE c.login = accounts.login \
             AND c.email_key = {key}), changed_seq = {}{}",
            audit::THIS,
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}
