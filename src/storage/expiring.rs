//! What is about to lapse: passwords, invites, quotes. Whatever else lapses adds its kind here.

use crate::model::selector::printed::person;
use serde::Serialize;

use super::{
    db::{Db, Result},
    user::Facts,
};
use crate::{clock::Timestamp, output::Record};

crate::words! {
    /// What lapses.
    pub enum Lapsing {
        /// A password that nobody used for long.
        Password = "password",
        /// An invite that was sent and not accepted.
        Invite = "invite",
        /// An open quote.
        Quote = "quote",
    }
}

/// One thing of one person that is about to lapse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Expiring {
    /// The user's id; 0 is an address that is no user.
    pub user_id: i64,
    /// The user's address, or the one that the invite is for.
    pub user: Option<String>,
    /// What lapses.
    pub what: Lapsing,
    /// The id of the invite or the quote.
    pub id: Option<i64>,
    /// The moment at which it has lapsed.
    pub expires_at: Timestamp,
}

impl Record for Expiring {
    const NOUN: &'static str = "thing";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "what", "id", "expires_at"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        person(self.user_id)
    }
}

/// Hands out what lapses after now and not after `until`, kind by kind, soonest first.
pub fn each(
    db: &mut Db,
    kinds: &[Lapsing],
    facts: &Facts,
    until: Timestamp,
    limit: Option<u64>,
    row: &mut dyn FnMut(Expiring) -> Result<()>,
) -> Result<u64> {
    let mut rows = 0;
    for &what in kinds {
        let left = limit.map(|limit| limit.saturating_sub(rows));
        let mut counted = |line| {
            rows += 1;
            row(line)
        };
        match what {
            Lapsing::Password => passwords(db, facts, until, left, &mut counted)?,
            Lapsing::Invite => invites(db, facts.now, until, left, &mut counted)?,
            Lapsing::Quote => quotes(db, facts.now, until, left, &mut counted)?,
        }
    }
    Ok(rows)
}

/// People who are locked or banned have lost more than a password.
fn passwords(
    db: &mut Db,
    facts: &Facts,
    until: Timestamp,
    limit: Option<u64>,
    row: &mut dyn FnMut(Expiring) -> Result<()>,
) -> Result<()> {
    let later = Facts {
        now: until,
        ..*facts
    };
    let limit = limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let seen = Facts::LAST_SIGN;
    db.rows(
        &format!(
            "SELECT id, email, {seen} AS seen FROM users WHERE password_set_at IS NOT NULL AND status <> 'banned' \
             AND locked_at IS NULL AND erased_at IS NULL AND {seen} > $1 AND {seen} <= $2 ORDER BY seen, id{limit}"
        ),
        crate::params![facts.lapsed(), later.lapsed()],
        &mut |found| {
            let (user_id, user, seen): (i64, Option<String>, Timestamp) = found.decode()?;
            row(Expiring {
                user_id,
                user,
                what: Lapsing::Password,
                id: None,
                expires_at: facts.expire_after.day_after(seen, &jiff::tz::TimeZone::UTC),
            })
        },
    )
}

fn invites(
    db: &mut Db,
    now: Timestamp,
    until: Timestamp,
    limit: Option<u64>,
    row: &mut dyn FnMut(Expiring) -> Result<()>,
) -> Result<()> {
    let limit = limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    db.rows(
        &format!(
            "SELECT i.user_id, COALESCE(u.email, i.email), i.id, i.expires_at FROM invites i \
             LEFT JOIN users u ON u.id = i.user_id WHERE i.status = 'sent' AND i.expires_at > $1 AND i.expires_at <= $2 \
             ORDER BY i.expires_at, i.id{limit}"
        ),
        crate::params![now, until],
        &mut |found| {
            let (user_id, user, id, expires_at) = found.decode()?;
            row(Expiring {
                user_id,
                user,
                what: Lapsing::Invite,
                id: Some(id),
                expires_at,
            })
        },
    )
}

fn quotes(
    db: &mut Db,
    now: Timestamp,
    until: Timestamp,
    limit: Option<u64>,
    row: &mut dyn FnMut(Expiring) -> Result<()>,
) -> Result<()> {
    let limit = limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    db.rows(
        &format!(
            "SELECT q.user_id, u.email, q.id, q.valid_until FROM quotes q LEFT JOIN users u ON u.id = q.user_id \
             WHERE q.closed_at IS NULL AND q.valid_until > $1 AND q.valid_until <= $2 ORDER BY q.valid_until, q.id{limit}"
        ),
        crate::params![now, until],
        &mut |found| {
            let (user_id, user, id, expires_at) = found.decode()?;
            row(Expiring {
                user_id,
                user,
                what: Lapsing::Quote,
                id: Some(id),
                expires_at,
            })
        },
    )
}
