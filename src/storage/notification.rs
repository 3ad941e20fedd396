//! Web notifications: which browsers want to be told what.

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    counter,
    db::{Db, Filter, Result},
    joined::Joined,
    schema::hex,
    sorted::{self, Sort},
};
use crate::model::selector::printed::numbered;
use crate::{clock::Timestamp, output::Record};

/// People or rows that one statement is about.
const BATCH: usize = 500;

/// One subscription of a browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Notification {
    /// Its id.
    pub id: i64,
    /// Whose it is.
    pub user_id: i64,
    /// Their address; null once erased.
    pub user: Option<String>,
    /// The host of the push service. The endpoint itself is a secret of the browser and is not kept.
    pub endpoint_host: String,
    /// What the browser wants to be told; empty is everything.
    pub topics: Joined,
    /// When it was added.
    pub created_at: Timestamp,
}

impl Record for Notification {
    const NOUN: &'static str = "notification";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "user_id",
        "user",
        "endpoint_host",
        "topics",
        "created_at",
    ];
    const DEFAULT: &'static [&'static str] =
        &["id", "user", "endpoint_host", "topics", "created_at"];
    const DATA: &'static [&'static str] = Self::FIELDS;
    const SORT: &'static [&'static str] = &["id", "user_id", "user", "endpoint_host", "created_at"];

    fn selector(&self) -> Cow<'_, str> {
        numbered("notification", self.id)
    }
}

/// Which subscriptions.
#[derive(Clone, Debug, Default)]
pub struct NotificationQuery {
    /// Only of these people.
    pub users: Option<Vec<i64>>,
    /// Only these.
    pub ids: Option<Vec<i64>>,
    /// By this column of [`Notification`] before user and id.
    pub sort: Option<Sort>,
    /// At most so many.
    pub limit: Option<u64>,
}

impl NotificationQuery {
    fn filter(&self) -> Filter {
        let mut filter = Filter::new();
        for (column, list) in [("n.user_id", &self.users), ("n.id", &self.ids)] {
            if let Some(list) = list {
                let marks = filter.bind_list(list.iter().copied());
                filter.and(format!("{column} IN {marks}"));
            }
        }
        filter
    }
}

/// Hands out subscriptions by user and id.
pub fn each(
    db: &mut Db,
    query: &NotificationQuery,
    row: &mut dyn FnMut(Notification) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let first = sorted::first(query.sort);
    let sql = format!(
        "SELECT n.id AS id, n.user_id AS user_id, u.email AS \"user\", n.endpoint_host AS endpoint_host, n.topics, \
         n.created_at AS created_at FROM notifications n LEFT JOIN users u ON u.id = n.user_id{} \
         ORDER BY {first}n.user_id, n.id{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// How many subscriptions match.
pub fn count(db: &mut Db, query: &NotificationQuery) -> Result<u64> {
    let filter = query.filter();
    let sql = format!("SELECT COUNT(*) FROM notifications n{}", filter.clause());
    db.one(&sql, filter.params())
}

/// The subscriptions that match, all in memory; lists of people and ids may be of any length.
pub fn find(db: &mut Db, query: &NotificationQuery) -> Result<Vec<Notification>> {
    let mut found = Vec::new();
    let parts = |list: &Option<Vec<i64>>| -> Vec<Option<Vec<i64>>> {
        match list {
            None => vec![None],
            Some(list) => list.chunks(BATCH).map(|part| Some(part.to_vec())).collect(),
        }
    };
    for users in parts(&query.users) {
        for ids in parts(&query.ids) {
            let part = NotificationQuery {
                users: users.clone(),
                ids,
                ..query.clone()
            };
            each(db, &part, &mut |row| {
                found.push(row);
                Ok(())
            })?;
        }
    }
    Ok(found)
}

/// Adds a subscription of each of some people, each named once, and returns by person its id and whether it is new: the same
/// endpoint of the same person is one, whose topics become these. A constant number of statements per thousand.
pub fn insert(
    db: &mut Db,
    user_ids: &[i64],
    (host, endpoint): (&str, &str),
    topics: &[String],
    now: Timestamp,
) -> Result<HashMap<i64, (i64, bool)>> {
    let hash = hex(&Sha256::digest(endpoint.as_bytes()));
    let topics = topics.join(",");
    let mut added: HashMap<i64, (i64, bool)> = HashMap::new();
    for ids in user_ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("user_id IN {marks}"));
        filter.equals("endpoint_hash", hash.clone());
        let sql = format!(
            "SELECT user_id, MIN(id) FROM notifications{} GROUP BY user_id ORDER BY user_id",
            filter.clause()
        );
        let known: Vec<(i64, i64)> = db.query(&sql, filter.params())?;
        if !known.is_empty() {
            let mut filter = Filter::new();
            let topics = filter.bind(topics.clone());
            let users = filter.bind_list(known.iter().map(|(user, _)| *user));
            let ids = filter.bind_list(known.iter().map(|(_, id)| *id));
            filter.and(format!("user_id IN {users} AND id IN {ids}"));
            let sql = format!(
                "UPDATE notifications SET topics = {topics}{}",
                filter.clause()
            );
            db.exec(&sql, filter.params())?;
        }
        added.extend(known.into_iter().map(|(user, id)| (user, (id, false))));
    }
    let new: Vec<i64> = user_ids
        .iter()
        .copied()
        .filter(|id| !added.contains_key(id))
        .collect();
    if new.is_empty() {
        return Ok(added);
    }
    let first = counter::take(db, "notifications", new.len() as i64)?;
    let mut rows: Vec<(i64, i64)> = new.into_iter().zip(first..).collect();
    rows.sort_unstable();
    let columns = [
        "user_id",
        "id",
        "endpoint_host",
        "endpoint_hash",
        "topics",
        "created_at",
    ];
    db.load("notifications", &columns, &mut |push| {
        for (user, id) in &rows {
            push(&[
                (*user).into(),
                (*id).into(),
                host.into(),
                hash.as_str().into(),
                topics.as_str().into(),
                now.into(),
            ])?;
        }
        Ok(())
    })?;
    added.extend(rows.into_iter().map(|(user, id)| (user, (id, true))));
    Ok(added)
}

/// Removes subscriptions: pairs of user and id.
pub fn remove(db: &mut Db, rows: &[(i64, i64)]) -> Result<()> {
    for batch in rows.chunks(BATCH) {
        let mut filter = Filter::new();
        let users = filter.bind_list(batch.iter().map(|(user, _)| *user));
        let ids = filter.bind_list(batch.iter().map(|(_, id)| *id));
        filter.and(format!("user_id IN {users} AND id IN {ids}"));
        let sql = format!("DELETE FROM notifications{}", filter.clause());
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

/// Removes every subscription of some people. Returns how many each of them had; who had none is not in the answer.
pub fn remove_all(db: &mut Db, user_ids: &[i64]) -> Result<HashMap<i64, u64>> {
    let mut removed = HashMap::new();
    for ids in user_ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("user_id IN {marks}"));
        let sql = format!(
            "SELECT user_id, COUNT(*) FROM notifications{} GROUP BY user_id ORDER BY user_id",
            filter.clause()
        );
        removed.extend(db.query::<(i64, u64)>(&sql, filter.params())?);
        let sql = format!("DELETE FROM notifications{}", filter.clause());
        db.exec(&sql, filter.params())?;
    }
    Ok(removed)
}
