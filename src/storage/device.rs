//! Devices: where people are logged in. Removing one is a remote log-out, so a session lives no longer than its device.

mod record;

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

pub use self::record::{Seen, record, record_all};
use super::{
    db::{Db, Filter, Result},
    sorted::{self, Sort},
    token::{self, Purpose},
};
use crate::{
    clock::{DAY, Timestamp},
    model::{network::Network, selector::printed::numbered},
    output::Record,
};

/// Seconds without any use after which a device is forgotten.
pub const IDLE: i64 = 30 * DAY;

/// People or devices that one statement is about.
const BATCH: usize = 500;

/// A device as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Device {
    /// Its id.
    pub id: i64,
    /// Whose it is.
    pub user_id: i64,
    /// Their address; null once erased.
    pub user: Option<String>,
    /// What the person or the program calls it.
    pub label: String,
    /// The address it was last seen at.
    pub ip: Option<String>,
    /// When it was recorded.
    pub first_seen_at: Timestamp,
    /// When somebody last logged in on it.
    pub last_login_at: Timestamp,
    /// The moment at which it is forgotten unless it is used before.
    pub expires_at: Timestamp,
    /// When it was logged out for good.
    pub revoked_at: Option<Timestamp>,
    /// Why.
    pub revoked_reason: Option<String>,
}

impl Record for Device {
    const NOUN: &'static str = "device";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "user_id",
        "user",
        "label",
        "ip",
        "first_seen_at",
        "last_login_at",
        "expires_at",
        "revoked_at",
        "revoked_reason",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "id",
        "user",
        "label",
        "ip",
        "last_login_at",
        "expires_at",
        "revoked_at",
        "revoked_reason",
    ];
    const DATA: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("device", self.id)
    }
}

/// Which devices.
#[derive(Clone, Debug, Default)]
pub struct DeviceQuery {
    /// Only of these people.
    pub users: Option<Vec<i64>>,
    /// Only these.
    pub ids: Option<Vec<i64>>,
    /// Only those last seen in this network.
    pub ip: Option<Network>,
    /// Only those that nobody used since this moment.
    pub idle_since: Option<Timestamp>,
    /// Only those alive at this moment: neither revoked nor forgotten.
    pub alive_at: Option<Timestamp>,
    /// By this column of [`Device`] before user and id.
    pub sort: Option<Sort>,
    /// At most so many.
    pub limit: Option<u64>,
}

impl DeviceQuery {
    fn filter(&self) -> Filter {
        let mut filter = Filter::new();
        if let Some(users) = &self.users {
            let marks = filter.bind_list(users.iter().copied());
            filter.and(format!("d.user_id IN {marks}"));
        }
        if let Some(ids) = &self.ids {
            let marks = filter.bind_list(ids.iter().copied());
            filter.and(format!("d.id IN {marks}"));
        }
        if let Some(network) = self.ip {
            within(&mut filter, "d.ip_key", network);
        }
        if let Some(since) = self.idle_since {
            // The end of a device is the last use and [`IDLE`].
            let mark = filter.bind(since.plus(IDLE));
            filter.and(format!("d.expires_at <= {mark}"));
        }
        if let Some(now) = self.alive_at {
            let mark = filter.bind(now);
            filter.and(format!("d.revoked_at IS NULL AND d.expires_at > {mark}"));
        }
        filter
    }
}

/// Adds the condition that an address lies in a network.
fn within(filter: &mut Filter, column: &str, network: Network) {
    let (from, to) = network.keys();
    let (from, to) = (filter.bind(from), filter.bind(to));
    filter.and(format!("{column} >= {from} AND {column} <= {to}"));
}

/// Hands out devices by user and id.
pub fn each(
    db: &mut Db,
    query: &DeviceQuery,
    row: &mut dyn FnMut(Device) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let first = sorted::first(query.sort);
    let sql = format!(
        "SELECT d.id AS id, d.user_id AS user_id, u.email AS \"user\", d.label AS label, d.ip AS ip, \
         d.first_seen_at AS first_seen_at, d.last_login_at AS last_login_at, d.expires_at AS expires_at, \
         d.revoked_at AS revoked_at, d.revoked_reason AS revoked_reason FROM devices d LEFT JOIN users u ON u.id = d.user_id{} \
         ORDER BY {first}d.user_id, d.id{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// How many devices match.
pub fn count(db: &mut Db, query: &DeviceQuery) -> Result<u64> {
    let filter = query.filter();
    let sql = format!("SELECT COUNT(*) FROM devices d{}", filter.clause());
    db.one(&sql, filter.params())
}

/// The devices that match, all in memory; lists of people and ids may be of any length.
pub fn find(db: &mut Db, query: &DeviceQuery) -> Result<Vec<Device>> {
    let mut found = Vec::new();
    let parts = |list: &Option<Vec<i64>>| -> Vec<Option<Vec<i64>>> {
        match list {
            None => vec![None],
            Some(list) => list.chunks(BATCH).map(|part| Some(part.to_vec())).collect(),
        }
    };
    for users in parts(&query.users) {
        for ids in parts(&query.ids) {
            let part = DeviceQuery {
                users: users.clone(),
                ids,
                ..query.clone()
            };
            each(db, &part, &mut |device| {
                found.push(device);
                Ok(())
            })?;
        }
    }
    Ok(found)
}

/// Logs devices out for good: pairs of user and device. Those that are revoked already keep their reason.
pub fn revoke(db: &mut Db, devices: &[(i64, i64)], reason: &str, now: Timestamp) -> Result<()> {
    for batch in devices.chunks(BATCH) {
        let mut filter = Filter::new();
        let (at, why) = (filter.bind(now), filter.bind(reason.to_owned()));
        let users = filter.bind_list(batch.iter().map(|(user, _)| *user));
        let ids = filter.bind_list(batch.iter().map(|(_, id)| *id));
        filter.and(format!(
            "user_id IN {users} AND id IN {ids} AND revoked_at IS NULL"
        ));
        let sql = format!(
            "UPDATE devices SET revoked_at = {at}, revoked_reason = {why}{}",
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
    }
    token::cancel_of(db, Purpose::Session, devices, now)?;
    Ok(())
}

/// Logs people out everywhere, in the transaction of what demands it: a new password, a ban, a lock. Returns how many
/// devices that were alive each of them had; who had none is not in the answer.
pub fn revoke_all(
    db: &mut Db,
    user_ids: &[i64],
    reason: &str,
    now: Timestamp,
) -> Result<HashMap<i64, u64>> {
    let mut ended = HashMap::new();
    for ids in user_ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let at = filter.bind(now);
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("user_id IN {marks} AND revoked_at IS NULL"));
        let sql = format!(
            "SELECT user_id, COUNT(*) FROM devices{} AND expires_at > {at} GROUP BY user_id ORDER BY user_id",
            filter.clause()
        );
        ended.extend(db.query::<(i64, u64)>(&sql, filter.params())?);
        let why = filter.bind(reason.to_owned());
        let sql = format!(
            "UPDATE devices SET revoked_at = {at}, revoked_reason = {why}{}",
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
    }
    token::cancel(db, Purpose::Session, user_ids, now)?;
    Ok(ended)
}
