//! What happened to one person, or to one account, newest first: a query over the tables, not a table.

mod sources;

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

use self::sources::{ACCOUNT, Source, USER};
use super::db::{Db, Filter, Result};
use crate::{clock::Timestamp, model::timeline::Kind, output::Record};

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What kind of event it is.
    pub kind: Kind,
    /// What happened: a state, an action, the words of a command.
    pub what: Option<String>,
    /// More of it: a subject, a text, what changed as JSON.
    pub about: Option<String>,
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
        "at", "kind", "what", "about", "actor", "reason", "account", "id",
    ];
    const DEFAULT: &'static [&'static str] =
        &["at", "kind", "what", "about", "actor", "reason", "account"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.id.to_string())
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

/// Hands out the events of one user, newest first, in constant memory.
pub fn of_user(
    db: &mut Db,
    user_id: i64,
    query: &TimelineQuery,
    row: &mut dyn FnMut(Event) -> Result<()>,
) -> Result<()> {
    each(db, USER, user_id, query, row)
}

/// Hands out the events of one account, newest first, in constant memory.
pub fn of_account(
    db: &mut Db,
    login: i64,
    query: &TimelineQuery,
    row: &mut dyn FnMut(Event) -> Result<()>,
) -> Result<()> {
    each(db, ACCOUNT, login, query, row)
}

/// How many events there are.
pub fn count(db: &mut Db, user_id: i64, query: &TimelineQuery) -> Result<u64> {
    let Some((from, filter)) = built(USER, &[user_id], query) else {
        return Ok(0);
    };
    db.one(
        &format!("SELECT COUNT(*) FROM {from}{}", filter.clause()),
        filter.params(),
    )
}

fn each(
    db: &mut Db,
    sources: &[Source],
    id: i64,
    query: &TimelineQuery,
    row: &mut dyn FnMut(Event) -> Result<()>,
) -> Result<()> {
    let Some((from, filter)) = built(sources, &[id], query) else {
        return Ok(());
    };
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!(
        "SELECT e.at, e.kind, e.what, e.about, e.actor, e.reason, e.account, e.id FROM {from}{} \
         ORDER BY e.at DESC, e.place DESC, e.id DESC, e.what DESC{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// The newest events of some people, newest first, with a constant number of statements per thousand.
pub fn heads(db: &mut Db, user_ids: &[i64], length: u64) -> Result<HashMap<i64, Vec<Event>>> {
    #[derive(Deserialize)]
    struct Row {
        user_id: i64,
        #[serde(flatten)]
        event: Event,
    }
    let mut heads: HashMap<i64, Vec<Event>> = HashMap::new();
    for ids in user_ids.chunks(500) {
        let Some((from, filter)) = built(USER, ids, &TimelineQuery::default()) else {
            continue;
        };
        let order = "at DESC, place DESC, id DESC, what DESC";
        let sql = format!(
            "SELECT user_id, at, kind, what, about, actor, reason, account, id FROM (SELECT e.*, \
             ROW_NUMBER() OVER (PARTITION BY e.user_id ORDER BY {order}) AS rank FROM {from}{}) n \
             WHERE n.rank <= {length} ORDER BY user_id, {order}",
            filter.clause()
        );
        for row in db.query::<Row>(&sql, filter.params())? {
            heads.entry(row.user_id).or_default().push(row.event);
        }
    }
    Ok(heads)
}

/// The sources of the wanted kinds as one table, and the conditions on it.
fn built(sources: &[Source], ids: &[i64], query: &TimelineQuery) -> Option<(String, Filter)> {
    let mut filter = Filter::new();
    let marks = filter.bind_list(ids.iter().copied());
    let whose = match ids {
        [_] => "= $1".to_owned(),
        _ => format!("IN {marks}"),
    };
    // The place keeps events of one moment in one order: the person first, then what happened to them.
    let selected: Vec<String> = sources
        .iter()
        .enumerate()
        .filter(|(_, source)| query.kinds.is_empty() || query.kinds.contains(&source.kind))
        .map(|(place, source)| {
            format!(
                "SELECT '{}' AS kind, {place} AS place, q.user_id, q.at, q.id, q.what, q.about, q.actor, q.reason, q.account FROM ({}) q",
                source.kind,
                source.select.replace("{whose}", &whose)
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
