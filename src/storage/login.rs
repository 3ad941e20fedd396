//! Log-ins of people: sessions, and what a program is told about whoever logs in.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    db::{Db, Filter, Result},
    device::{self, Seen},
    joined::Joined,
    smart_type,
    token::{self, NewToken, Purpose},
};
use crate::{
    clock::Timestamp,
    model::selector::printed::person,
    model::{account::AccountStatus, person::Level},
    output::Record,
};

/// People that one statement is about.
const BATCH: usize = 500;
/// Seconds after which a session's use is written down again: a program may ask with every page it shows.
const STAMP_EVERY: i64 = 3_600;

/// An account of whoever logs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct LoginAccount {
    /// Its number.
    pub login: i64,
    /// Where it stands.
    pub status: AccountStatus,
    /// The address of its owner.
    pub owner: Option<String>,
    /// What the person may do with it; an owner holds `all`.
    pub permissions: Joined,
}

/// What a program is told about whoever logs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Login {
    /// The user's id.
    pub user_id: i64,
    /// The address.
    pub user: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// What the person may do in back ends.
    pub level: Level,
    /// The smart type.
    pub smart_type: Option<String>,
    /// What the person's groups want to tell them.
    pub messages: Vec<String>,
    /// Accounts owned and shared.
    pub accounts: Vec<LoginAccount>,
    /// The device's id.
    pub device: Option<i64>,
    /// The session's token, printed once.
    pub session: Option<String>,
    /// The moment at which the session ends unless it is used before.
    pub expires_at: Option<Timestamp>,
}

impl Record for Login {
    const NOUN: &'static str = "login";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "name",
        "level",
        "smart_type",
        "messages",
        "accounts",
        "device",
        "session",
        "expires_at",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// What a program is told about one user, without device and session; `None` when there is no such user.
pub fn answer(db: &mut Db, user_id: i64) -> Result<Option<Login>> {
    type Row = (i64, Option<String>, Option<String>, Level, Option<String>);
    let row: Option<Row> = db.first(
        &format!(
            "SELECT users.id, users.email, users.name, users.level, \
             (SELECT t.name FROM smart_types t WHERE t.id = {}) FROM users WHERE users.id = $1",
            smart_type::OF_USER
        ),
        crate::params![user_id],
    )?;
    let Some((user_id, user, name, level, smart_type)) = row else {
        return Ok(None);
    };
    let messages = db.query(
        "SELECT g.login_message FROM user_groups u JOIN groups g ON g.id = u.group_id \
         WHERE u.user_id = $1 AND g.login_message IS NOT NULL ORDER BY u.slot",
        crate::params![user_id],
    )?;
    let accounts = db.query(
        "SELECT a.login, a.status, o.email AS owner, 'all' AS permissions FROM accounts a \
         LEFT JOIN users o ON o.id = a.owner_id WHERE a.owner_id = $1 UNION ALL \
         SELECT a.login, a.status, o.email AS owner, m.permissions FROM members m JOIN accounts a ON a.login = m.login \
         LEFT JOIN users o ON o.id = a.owner_id WHERE m.user_id = $1 AND a.owner_id <> $1 ORDER BY 1",
        crate::params![user_id],
    )?;
    Ok(Some(Login {
        user_id,
        user,
        name,
        level,
        smart_type,
        messages,
        accounts,
        device: None,
        session: None,
        expires_at: None,
    }))
}

/// Opens a session on a device: its id and its token, which is stored nowhere.
pub fn open_session(db: &mut Db, seen: &Seen, token: &str) -> Result<i64> {
    let (device, _) = device::record(db, seen)?;
    token::insert(
        db,
        &[NewToken {
            text: token,
            purpose: Purpose::Session,
            user_id: seen.user_id,
            id: device,
            email_key: None,
            expires_at: Some(seen.at.plus(device::IDLE)),
        }],
        seen.at,
    )?;
    stamp_user(db, seen.user_id, seen.at)?;
    Ok(device)
}

/// A session that is alive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Whose it is.
    pub user_id: i64,
    /// The device it runs on.
    pub device: i64,
    /// The moment at which it ends unless it is used before.
    pub expires_at: Timestamp,
}

impl Session {
    /// Whether its use is to be written down.
    pub fn is_due(&self, now: Timestamp) -> bool {
        self.expires_at <= now.plus(device::IDLE - STAMP_EVERY)
    }
}

/// The session of a token, if it is alive at `now`: neither it nor its device was ended, and both were used lately.
pub fn session(db: &mut Db, text: &str, now: Timestamp) -> Result<Option<Session>> {
    let Some(token) = token::find(db, text, &[Purpose::Session])? else {
        return Ok(None);
    };
    let alive: Option<i64> = db.first(
        "SELECT id FROM devices WHERE user_id = $1 AND id = $2 AND revoked_at IS NULL AND expires_at > $3",
        crate::params![token.user_id, token.id, now],
    )?;
    let is_alive = alive.is_some() && token.fault(now).is_none();
    Ok(is_alive.then_some(Session {
        user_id: token.user_id,
        device: token.id,
        expires_at: token.expires_at.unwrap_or(now),
    }))
}

/// Writes down that a session is used: it, its device and the password last longer.
pub fn stamp_session(db: &mut Db, text: &str, session: &Session, now: Timestamp) -> Result<()> {
    let ends = now.plus(device::IDLE);
    db.exec(
        "UPDATE tokens SET expires_at = $2 WHERE hash = $1 AND cancelled_at IS NULL",
        crate::params![token::hash(text), ends],
    )?;
    db.exec(
        "UPDATE devices SET expires_at = $3 WHERE user_id = $1 AND id = $2 AND revoked_at IS NULL",
        crate::params![session.user_id, session.device, ends],
    )?;
    stamp_user(db, session.user_id, now)
}

/// Writes down that somebody was seen; time does not run backwards.
pub fn stamp_user(db: &mut Db, user_id: i64, now: Timestamp) -> Result<()> {
    stamp_users(db, &[user_id], now)
}

/// The same of many people, with a constant number of statements per thousand.
pub fn stamp_users(db: &mut Db, user_ids: &[i64], now: Timestamp) -> Result<()> {
    for ids in user_ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let at = filter.bind(now);
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!(
            "id IN {marks} AND (last_active_at IS NULL OR last_active_at < {at})"
        ));
        let sql = format!("UPDATE users SET last_active_at = {at}{}", filter.clause());
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}
