//! What happened to one person, or to one account, newest first: a query over the tables, not a table.

mod account;
mod sources;

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

pub use self::account::{AccountEvent, each_of_account, of_accounts};
use self::sources::{ACCOUNT, NAMED_ACCOUNT, Source, USER};
use super::{
    db::{Db, Filter, Result},
    mail,
};
use crate::{
    clock::Timestamp,
    model::{money::Money, timeline::Kind},
    output::Record,
};

/// People or accounts that one statement is about.
const BATCH: usize = 500;

const COLUMNS: &str = "at, kind, what, about, (SELECT u.email FROM users u WHERE u.id = user_id) AS \"user\", actor, reason, account, id";

/// The place keeps events of one moment in one order: the person first, then what happened to them. The rest makes it one order on
/// every engine.
const NEWEST: &str =
    "at DESC, place DESC, id DESC, what DESC, account DESC NULLS LAST, about DESC NULLS LAST";

/// The plan with which an account was opened: what it says now, unless the audit tells that it was changed.
const PLAN_AT_FIRST: &str = "CASE WHEN EXISTS (SELECT 1 FROM audit_subjects e WHERE e.subject = 'login:' || CAST(a.login AS TEXT) \
     AND e.subject LIKE 'login:%' AND e.before LIKE '%\"plan\":%') THEN NULL ELSE a.plan END";

/// Who owned an account when it was opened, as the audit of that act tells. When it does not, that is who owns it now, unless it was
/// given away since, or whoever opened it was erased: then nobody knows any more.
const OPENER: &str = "COALESCE((SELECT o.user_id FROM audit_subjects o JOIN audits b ON b.seq = o.audit_seq \
     WHERE o.subject = 'login:' || CAST(a.login AS TEXT) AND o.subject LIKE 'login:%' \
     AND (b.command = 'account open' OR b.command = 'account import' AND b.import_id = a.import_id) \
     ORDER BY o.audit_seq DESC LIMIT 1), CASE WHEN EXISTS (SELECT 1 FROM audit_subjects o JOIN audits b ON b.seq = o.audit_seq \
     WHERE o.subject = 'login:' || CAST(a.login AS TEXT) AND o.subject LIKE 'login:%' AND b.command = 'account transfer') \
     OR EXISTS (SELECT 1 FROM audits b JOIN audit_subjects o ON o.audit_seq = b.seq WHERE o.salt IS NULL \
     AND (b.command = 'account open' AND b.at = a.opened_at OR b.command = 'account import' AND b.import_id = a.import_id)) \
     THEN 0 ELSE a.owner_id END)";

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What kind of event it is.
    pub kind: Kind,
    /// What happened: a state, an action, the words of a command.
    pub what: Option<String>,
    /// More of it: a subject, a text, what changed as JSON.
    pub about: Option<String>,
    /// Whose it is: the address now; of an account's events null where they are nobody's but the account's.
    pub user: Option<String>,
    /// Who did it.
    pub actor: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// The account that it is about.
    pub account: Option<i64>,
    /// The id of the row that says so: of the mail, the invite, the audit.
    pub id: i64,
}

impl Record for Event {
    const NOUN: &'static str = "event";
    const FIELDS: &'static [&'static str] = &[
        "at", "kind", "what", "about", "user", "actor", "reason", "account", "id",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "at", "kind", "what", "about", "user", "actor", "reason", "account",
    ];

    fn selector(&self) -> Cow<'_, str> {
        crate::model::selector::printed::numbered("event", self.id)
    }
}

impl Event {
    /// Says amounts as people do: `12.50 GBP` for `GBP:1250`.
    fn told(mut self) -> Event {
        if let (true, Some(about)) = (self.kind.has_amount(), &self.about) {
            self.about = Some(in_words(about));
        }
        self
    }
}

/// `A-1 GBP:1250` as `A-1 12.50 GBP`.
fn in_words(about: &str) -> String {
    let (number, amount) = match about.rsplit_once(' ') {
        Some((number, amount)) => (Some(number), amount),
        None => (None, about),
    };
    let money = amount.split_once(':').and_then(|(currency, minor)| {
        let (currency, minor) = (currency.parse().ok()?, minor.parse().ok()?);
        Some(Money { minor, currency }.to_string())
    });
    match (number, money) {
        (Some(number), Some(money)) => format!("{number} {money}"),
        (None, Some(money)) => money,
        (_, None) => about.to_owned(),
    }
}

/// Which events.
#[derive(Clone, Debug, Default)]
pub struct TimelineQuery {
    /// Any of these; all when empty.
    pub kinds: Vec<Kind>,
    /// From then on.
    pub since: Option<Timestamp>,
    /// At most so many.
    pub limit: Option<u64>,
}

/// Whose timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A user, by id.
    User(i64),
    /// An account, by login.
    Account(i64),
}

impl Whose {
    fn built(self, query: &TimelineQuery, now: Timestamp) -> Option<(String, Filter)> {
        match self {
            Whose::User(id) => built(USER, &[id], query, now),
            Whose::Account(login) => built(ACCOUNT, &[login], query, now),
        }
    }
}

/// Hands out the events of one user or one account, newest first, in constant memory.
pub fn each(
    db: &mut Db,
    whose: Whose,
    query: &TimelineQuery,
    now: Timestamp,
    row: &mut dyn FnMut(Event) -> Result<()>,
) -> Result<()> {
    let Some((from, filter)) = whose.built(query, now) else {
        return Ok(());
    };
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!(
        "SELECT {COLUMNS} FROM {from}{} ORDER BY {NEWEST}{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| {
        row(found.decode::<Event>()?.told())
    })
}

/// Hands out the events of some people, person by person in the order of their ids, newest first.
pub fn each_of(
    db: &mut Db,
    user_ids: &[i64],
    now: Timestamp,
    row: &mut dyn FnMut(i64, Event) -> Result<()>,
) -> Result<()> {
    let Some((from, filter)) = built(USER, user_ids, &TimelineQuery::default(), now) else {
        return Ok(());
    };
    let sql = format!(
        "SELECT user_id, {COLUMNS} FROM {from}{} ORDER BY user_id, {NEWEST}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| {
        let found: Whoever = found.decode()?;
        row(found.user_id, found.event.told())
    })
}

/// An event with the person that it is of.
#[derive(Deserialize)]
struct Whoever {
    user_id: i64,
    #[serde(flatten)]
    event: Event,
}

/// How many events there are.
pub fn count(db: &mut Db, whose: Whose, query: &TimelineQuery, now: Timestamp) -> Result<u64> {
    let Some((from, filter)) = whose.built(query, now) else {
        return Ok(0);
    };
    db.one(
        &format!("SELECT COUNT(*) FROM {from}{}", filter.clause()),
        filter.params(),
    )
}

/// The newest events of some people, newest first, with a constant number of statements per thousand.
pub fn heads(
    db: &mut Db,
    user_ids: &[i64],
    length: u64,
    now: Timestamp,
) -> Result<HashMap<i64, Vec<Event>>> {
    let mut heads: HashMap<i64, Vec<Event>> = HashMap::new();
    for ids in user_ids.chunks(BATCH) {
        let Some((from, filter)) = built(USER, ids, &TimelineQuery::default(), now) else {
            continue;
        };
        let sql = format!(
            "SELECT user_id, {COLUMNS} FROM (SELECT e.*, \
             ROW_NUMBER() OVER (PARTITION BY e.user_id ORDER BY {NEWEST}) AS rank FROM {from}{}) n \
             WHERE n.rank <= {length} ORDER BY user_id, {NEWEST}",
            filter.clause()
        );
        for row in db.query::<Whoever>(&sql, filter.params())? {
            heads.entry(row.user_id).or_default().push(row.event.told());
        }
    }
    Ok(heads)
}

/// The sources of the wanted kinds as one table, and the conditions on it.
fn built(
    sources: &[Source],
    ids: &[i64],
    query: &TimelineQuery,
    now: Timestamp,
) -> Option<(String, Filter)> {
    let mut filter = Filter::new();
    let marks = filter.bind_list(ids.iter().copied());
    let whose = match ids {
        [_] => "= $1".to_owned(),
        _ => format!("IN {marks}"),
    };
    let wanted = |kind: &Kind| query.kinds.is_empty() || query.kinds.contains(kind);
    // A parameter that no statement names is refused by a server.
    let status = if wanted(&Kind::Mail) {
        mail::status("m", &filter.bind(now))
    } else {
        String::new()
    };
    let selected: Vec<String> = sources
        .iter()
        .enumerate()
        .filter(|(_, source)| wanted(&source.kind))
        .map(|(place, source)| {
            format!(
                "SELECT '{}' AS kind, {place} AS place, q.user_id, q.at, q.id, q.what, q.about, q.actor, q.reason, q.account FROM ({}) q",
                source.kind,
                source
                    .select
                    .replace("{whose}", &whose)
                    .replace("{plan}", PLAN_AT_FIRST)
                    .replace("{opener}", OPENER)
                    .replace("{named}", NAMED_ACCOUNT)
                    .replace("{status}", &status)
            )
        })
        .collect();
    if selected.is_empty() {
        return None;
    }
    filter.and("e.at IS NOT NULL");
    if let Some(since) = query.since {
        let mark = filter.bind(since);
        filter.and(format!("e.at >= {mark}"));
    }
    Some((format!("({}) e", selected.join(" UNION ALL ")), filter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_told_in_the_decimals_of_their_currency() {
        assert_eq!(in_words("A 1 GBP:-1250"), "A 1 -12.50 GBP");
        assert_eq!(in_words("JPY:1250"), "1250 JPY");
        assert_eq!(in_words("an amount of none"), "an amount of none");
    }
}
