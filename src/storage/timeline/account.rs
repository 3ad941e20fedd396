//! What happened to accounts, each event with whose it is.

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

use super::{BATCH, COLUMNS, Event, NEWEST, TimelineQuery, Whose, built, sources::ACCOUNT};
use crate::{
    clock::Timestamp,
    output::Record,
    storage::db::{Db, Result},
};

/// The columns of an event of an account; user 0 is nobody but the account.
const WITH_USER: &str = "NULLIF(user_id, 0) AS user_id";

/// One event of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct AccountEvent {
    /// Whose it is: the user's id; null where it is nobody's but the account's.
    pub user_id: Option<i64>,
    /// The event.
    #[serde(flatten)]
    pub event: Event,
}

impl Record for AccountEvent {
    const NOUN: &'static str = Event::NOUN;
    const FIELDS: &'static [&'static str] = &[
        "at", "kind", "what", "about", "user_id", "user", "actor", "reason", "account", "id",
    ];
    const DEFAULT: &'static [&'static str] = Event::DEFAULT;
    const DATA: &'static [&'static str] = &[
        "at", "kind", "what", "about", "user_id", "user", "actor", "reason", "account",
    ];

    fn selector(&self) -> Cow<'_, str> {
        self.event.selector()
    }
}

/// Hands out the events of one account, newest first, in constant memory.
pub fn each_of_account(
    db: &mut Db,
    login: i64,
    query: &TimelineQuery,
    now: Timestamp,
    row: &mut dyn FnMut(AccountEvent) -> Result<()>,
) -> Result<()> {
    let Some((from, filter)) = Whose::Account(login).built(query, now) else {
        return Ok(());
    };
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!(
        "SELECT {WITH_USER}, {COLUMNS} FROM {from}{} ORDER BY {NEWEST}{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| {
        row(found.decode::<AccountEvent>()?.told())
    })
}

/// The events of some accounts by login, newest first, with a constant number of statements per thousand.
pub fn of_accounts(
    db: &mut Db,
    logins: &[i64],
    now: Timestamp,
) -> Result<HashMap<i64, Vec<AccountEvent>>> {
    let mut events: HashMap<i64, Vec<AccountEvent>> = HashMap::new();
    for logins in logins.chunks(BATCH) {
        let Some((from, filter)) = built(ACCOUNT, logins, &TimelineQuery::default(), now) else {
            continue;
        };
        let sql = format!(
            "SELECT {WITH_USER}, {COLUMNS} FROM {from}{} ORDER BY account, {NEWEST}",
            filter.clause()
        );
        db.rows(&sql, filter.params(), &mut |found| {
            let found: AccountEvent = found.decode()?;
            let login = found.event.account.unwrap_or_default();
            events.entry(login).or_default().push(found.told());
            Ok(())
        })?;
    }
    Ok(events)
}

impl AccountEvent {
    fn told(mut self) -> AccountEvent {
        self.event = self.event.told();
        self
    }
}
