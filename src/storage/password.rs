//! Passwords of users: the hash, when it was set, and what dies with a change.

use std::borrow::Cow;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{
    db::{Db, Filter, Result},
    device,
    invite::{self, Invitee},
    link::{Letter, Link},
    sorted::{self, Sort},
    token::{self, Purpose},
    user::Facts,
};
use crate::{
    clock::Timestamp,
    mail::link::Page,
    model::selector::printed::person,
    model::{age::Age, person::Status},
    output::Record,
};

/// What a log-in is checked against.
#[derive(Clone, Debug, Deserialize)]
pub struct Credentials {
    /// The user's id.
    pub id: i64,
    /// The address as spelled.
    pub email: Option<String>,
    /// Where the person stands.
    pub status: Status,
    /// When the person was erased.
    pub erased_at: Option<Timestamp>,
    /// The PHC string.
    pub password_hash: Option<String>,
}

/// The credentials of one user.
pub fn credentials(db: &mut Db, user_id: i64) -> Result<Option<Credentials>> {
    db.first(
        "SELECT id, email, status, erased_at, password_hash FROM users WHERE id = $1",
        crate::params![user_id],
    )
}

/// A fresh salt.
pub fn salt() -> Result<[u8; crate::model::password::SALT]> {
    let mut salt = [0; crate::model::password::SALT];
    getrandom::fill(&mut salt).map_err(|error| super::Error::Engine(error.to_string()))?;
    Ok(salt)
}

/// Who sets a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetBy<'a> {
    /// An operator.
    Operator,
    /// The person, by a link that was mailed to this address: they are seen, and the address is theirs.
    Person(Option<&'a str>),
}

/// Sets a password. Sessions, devices and every link that sets one, of a reset or an invite to the site, die with the old one.
/// Returns how many devices were alive.
pub fn set(db: &mut Db, user_id: i64, phc: &str, by: SetBy, now: Timestamp) -> Result<u64> {
    db.exec(
        "UPDATE users SET password_hash = $2, password_set_at = $3 WHERE id = $1",
        crate::params![user_id, phc, now],
    )?;
    if let SetBy::Person(email_key) = by {
        db.exec(
            "UPDATE users SET last_active_at = $2 WHERE id = $1",
            crate::params![user_id, now],
        )?;
        db.exec(
            "UPDATE users SET email_confirmed_at = $3 WHERE id = $1 AND email_key = $2 AND email_confirmed_at IS NULL",
            crate::params![user_id, email_key, now],
        )?;
    }
    end_resets(db, &[user_id], "the password was set since", now)?;
    invite::end_site(db, user_id, "the password was set since", now)?;
    let ended = device::revoke_all(db, &[user_id], "password change", now)?;
    Ok(ended.into_values().sum())
}

/// The same password with more work in its hash; nothing dies with that. Done only while the old hash is still there.
pub fn rehash(db: &mut Db, user_id: i64, old: &str, phc: &str) -> Result<()> {
    db.exec(
        "UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2",
        crate::params![user_id, old, phc],
    )?;
    Ok(())
}

/// Takes back links that reset passwords, and mails that still wait with one.
pub fn end_resets(db: &mut Db, user_ids: &[i64], why: &str, now: Timestamp) -> Result<()> {
    token::cancel(db, Purpose::Reset, user_ids, now)?;
    super::link::call_back(db, RESET, user_ids, why)
}

/// Somebody whose password is about to lapse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Expiring {
    /// The user's id.
    pub user_id: i64,
    /// The address.
    pub user: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// When last seen.
    pub last_active_at: Option<Timestamp>,
    /// When the password was set.
    pub password_set_at: Option<Timestamp>,
    /// When it lapses.
    #[serde(default = "never")]
    pub expires_at: Timestamp,
}

fn never() -> Timestamp {
    Timestamp::MAX
}

impl Record for Expiring {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "name",
        "last_active_at",
        "password_set_at",
        "expires_at",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// Whose password holds now and has lapsed `within` later, by `sort` and then the first to lapse first. Banned people are left out.
pub fn expiring(
    db: &mut Db,
    facts: &Facts,
    within: Age,
    (sort, limit): (Option<Sort>, Option<u64>),
    row: &mut dyn FnMut(Expiring) -> Result<()>,
) -> Result<()> {
    let filter = about_to_lapse(facts, within);
    let limit = limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let seen = Facts::LAST_SIGN;
    // Who was seen later loses the password no earlier.
    let first = sorted::first_by(sort, |field| match field {
        "expires_at" => seen.to_owned(),
        other => format!("\"{other}\""),
    });
    let sql = format!(
        "SELECT users.id AS user_id, users.email AS \"user\", users.name AS name, users.last_active_at AS last_active_at, \
         users.password_set_at AS password_set_at FROM users{} ORDER BY {first}{seen}, users.id{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| {
        let mut person: Expiring = found.decode()?;
        let sign = person.last_active_at.max(person.password_set_at);
        if let Some(sign) = sign {
            person.expires_at = facts.expire_after.day_after(sign, &TimeZone::UTC);
        }
        row(person)
    })
}

/// How many they are.
pub fn count_expiring(db: &mut Db, facts: &Facts, within: Age) -> Result<u64> {
    let filter = about_to_lapse(facts, within);
    let sql = format!("SELECT COUNT(*) FROM users{}", filter.clause());
    db.one(&sql, filter.params())
}

fn about_to_lapse(facts: &Facts, within: Age) -> Filter {
    let later = Facts {
        now: within.after(facts.now, &TimeZone::UTC),
        ..*facts
    };
    let mut filter = Filter::new();
    filter.and(
        "users.password_set_at IS NOT NULL AND users.status <> 'banned' AND users.erased_at IS NULL",
    );
    filter.and(format!("NOT {}", facts.password_expired()));
    filter.and(later.password_expired());
    filter
}

/// How long a link to a new password is valid, in seconds.
pub const RESET_WITHIN: i64 = 2 * 3_600;
/// The template of the mail that carries it.
pub const RESET: &str = "password_reset";

/// The mail that carries a link to a new password.
pub fn letter(person: &Invitee, ends: Timestamp) -> Letter<'_> {
    Letter {
        reader: person.reader(),
        email_key: person.email_key.as_deref().unwrap_or_default(),
        template: RESET,
        link: Some(Link {
            page: Page::Reset,
            purpose: Purpose::Reset,
            id: None,
            expires_at: Some(ends),
        }),
        values: vec![("expires_at", ends.to_string())],
        expires_at: Some(ends),
        ..Letter::default()
    }
}
