//! The credit of accounts: a ledger of signed entries, whose sum is the balance. It is never below zero.

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

use super::{
    counter,
    db::{Db, Filter, Result},
};
use crate::{
    clock::Timestamp,
    model::{
        money::{Currency, Money},
        selector::printed::numbered,
    },
    output::Record,
};

/// Accounts that one statement is about.
const BATCH: usize = 500;

/// One entry of a ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Entry {
    /// The account.
    pub login: i64,
    /// Its id.
    pub id: i64,
    /// When.
    pub at: Timestamp,
    /// Minor units; below zero what was taken.
    pub amount: i64,
    /// The currency.
    pub currency: Currency,
    /// The amount for eyes.
    pub amount_text: String,
    /// What there was then, in minor units.
    pub balance: i64,
    /// Why.
    pub reason: String,
    /// Who did it.
    pub actor: String,
}

impl Record for Entry {
    const NOUN: &'static str = "entry";
    const FIELDS: &'static [&'static str] = &[
        "login",
        "id",
        "at",
        "amount",
        "currency",
        "amount_text",
        "balance",
        "reason",
        "actor",
    ];
    const DEFAULT: &'static [&'static str] =
        &["login", "id", "at", "amount_text", "reason", "actor"];
    const DATA: &'static [&'static str] = Self::FIELDS;
    const SORT: &'static [&'static str] = &[
        "login", "id", "at", "amount", "currency", "balance", "reason", "actor",
    ];

    fn selector(&self) -> Cow<'_, str> {
        numbered("credit", self.id)
    }
}

/// The sum of one ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Balance {
    /// The account.
    pub login: i64,
    /// Minor units.
    pub balance: i64,
    /// The currency; null when there is no entry and the account names none.
    pub currency: Option<Currency>,
    /// The balance for eyes.
    pub balance_text: Option<String>,
    /// How many entries there are.
    pub entries: u64,
}

impl Record for Balance {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] =
        &["login", "balance", "currency", "balance_text", "entries"];
    const DEFAULT: &'static [&'static str] = &["login", "balance_text", "entries"];
    const DATA: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("login", self.login)
    }
}

#[derive(Deserialize)]
struct EntryRow {
    login: i64,
    id: i64,
    at: Timestamp,
    amount: i64,
    currency: Currency,
    reason: String,
    actor: String,
}

/// Hands out the ledgers of some accounts, each oldest first.
pub fn each(db: &mut Db, logins: &[i64], row: &mut dyn FnMut(Entry) -> Result<()>) -> Result<()> {
    for logins in logins.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(logins.iter().copied());
        filter.and(format!("login IN {marks}"));
        let sql = format!(
            "SELECT login, id, at, amount, currency, reason, actor FROM credits{} ORDER BY login, id",
            filter.clause()
        );
        let (mut ledger, mut balance) = (0, 0);
        db.rows(&sql, filter.params(), &mut |found| {
            let entry: EntryRow = found.decode()?;
            if entry.login != ledger {
                (ledger, balance) = (entry.login, 0);
            }
            balance += entry.amount;
            let amount_text = Money {
                minor: entry.amount,
                currency: entry.currency,
            }
            .to_string();
            row(Entry {
                login: entry.login,
                id: entry.id,
                at: entry.at,
                amount: entry.amount,
                currency: entry.currency,
                amount_text,
                balance,
                reason: entry.reason,
                actor: entry.actor,
            })
        })?;
    }
    Ok(())
}

/// Sum and number of the entries of some accounts, by login; an account without entries is not in the answer.
pub fn sums(db: &mut Db, logins: &[i64]) -> Result<HashMap<i64, (i64, u64, Currency)>> {
    let mut sums = HashMap::new();
    for logins in logins.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(logins.iter().copied());
        filter.and(format!("login IN {marks}"));
        let sql = format!(
            "SELECT login, CAST(SUM(amount) AS BIGINT), COUNT(*), MIN(currency) FROM credits{} \
             GROUP BY login ORDER BY login",
            filter.clause()
        );
        for (login, sum, entries, currency) in
            db.query::<(i64, i64, u64, Currency)>(&sql, filter.params())?
        {
            sums.insert(login, (sum, entries, currency));
        }
    }
    Ok(sums)
}

/// Adds an entry and returns its id. The caller has checked the currency and that the balance stays above zero.
pub fn add(
    db: &mut Db,
    login: i64,
    money: Money,
    reason: &str,
    actor: &str,
    now: Timestamp,
) -> Result<i64> {
    let id = counter::take(db, "credits", 1)?;
    db.exec(
        "INSERT INTO credits (login, id, at, amount, currency, reason, actor) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        crate::params![
            login,
            id,
            now,
            money.minor,
            money.currency.as_str(),
            reason,
            actor
        ],
    )?;
    Ok(id)
}
