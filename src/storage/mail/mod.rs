//! Mails as the history shows them. They are queued and sent by `outbox`; here they are only read, but for bounces.

mod attempts;
mod body;
mod standing;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use self::{
    attempts::{
        Copied, copies, known_addresses, last_attempts, last_recipients, lost_confirmations,
        superseded,
    },
    body::{Body, bodies},
    standing::{STOPPED, status},
};
use super::{
    db::{Db, Filter, Result},
    sorted::{self, Sort},
};
use crate::{
    clock::Timestamp,
    model::{
        mail::{MailKind, MailStatus, Role},
        range::TimeRange,
        selector::printed::numbered,
    },
    output::Record,
};

/// One mail, as `emails history` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Mail {
    /// The id.
    pub id: i64,
    /// Whose history it belongs to; absent for an address that is no user.
    pub user_id: Option<i64>,
    /// Their address today.
    pub user: Option<String>,
    /// The address it goes to: the person's at that time.
    pub to: Option<String>,
    /// Why this address gets it.
    pub role: Role,
    /// What it is.
    pub kind: MailKind,
    /// The campaign that it belongs to.
    pub campaign: Option<String>,
    /// How it left.
    pub transport: Option<String>,
    /// The category of contacts that it is for.
    pub category: Option<String>,
    /// The template that wrote it.
    pub template: Option<String>,
    /// The subject line.
    pub subject: Option<String>,
    /// Where it stands.
    pub status: MailStatus,
    /// How often it was tried.
    pub attempts: i64,
    /// The server's words, or why it was not sent.
    pub reason: Option<String>,
    /// Its Message-ID, the same on every attempt.
    pub message_id: String,
    /// The account that it is about.
    pub account: Option<i64>,
    /// The mail that it repeats.
    pub resend_of: Option<i64>,
    /// When it was queued.
    pub created_at: Timestamp,
    /// When it is tried next.
    pub next_try_at: Option<Timestamp>,
    /// Since when nobody knows whether it arrived.
    pub unknown_at: Option<Timestamp>,
    /// When the server took it.
    pub sent_at: Option<Timestamp>,
}

impl Record for Mail {
    const NOUN: &'static str = "email";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "user_id",
        "user",
        "to",
        "role",
        "kind",
        "campaign",
        "transport",
        "category",
        "template",
        "subject",
        "status",
        "attempts",
        "reason",
        "message_id",
        "account",
        "resend_of",
        "created_at",
        "next_try_at",
        "unknown_at",
        "sent_at",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "id",
        "created_at",
        "to",
        "template",
        "subject",
        "status",
        "reason",
    ];

    fn selector(&self) -> Cow<'_, str> {
        numbered("email", self.id)
    }
}

/// The columns of [`Mail`], in its order; `now` is the mark of the moment.
fn columns(now: &str) -> String {
    // Every column has its name said: SQLite would look for one that is sorted by in both tables.
    let (status, stopped) = (standing::status("m", now), standing::is_stopped("m", now));
    format!(
        "m.id AS id, NULLIF(m.user_id, 0) AS user_id, u.email AS \"user\", m.recipient AS \"to\", m.role AS role, m.kind AS kind, \
         m.campaign AS campaign, m.transport AS transport, m.category AS category, m.template AS template, m.subject AS subject, \
         {status} AS status, CASE WHEN {stopped} THEN m.attempts + 1 ELSE m.attempts END AS attempts, \
         CASE WHEN {stopped} THEN '{STOPPED}' ELSE m.reason END AS reason, \
         m.message_id AS message_id, m.login AS account, m.resend_of AS resend_of, m.created_at AS created_at, \
         m.next_try_at AS next_try_at, \
         CASE WHEN {stopped} THEN COALESCE(m.unknown_at, m.lease_until) ELSE m.unknown_at END AS unknown_at, m.sent_at AS sent_at"
    )
}

/// What `emails history` filters by.
#[derive(Clone, Debug, Default)]
pub struct MailQuery {
    /// Whose history, and mail to which address; one of them is enough.
    pub person: Option<Whose>,
    /// Only these mails.
    pub ids: Option<Vec<i64>>,
    /// Queued in this range.
    pub range: TimeRange,
    /// Only these states.
    pub status: Vec<MailStatus>,
    /// Only this template.
    pub template: Option<String>,
    /// Only this category.
    pub category: Option<String>,
    /// Only about this account.
    pub login: Option<i64>,
    /// Only of this campaign.
    pub campaign: Option<String>,
    /// At most so many.
    pub limit: Option<u64>,
    /// Oldest first instead of newest first.
    pub ascending: bool,
    /// By this column of [`Mail`] before that, greatest first if said so; empty ones come last.
    pub sort: Option<Sort>,
}

/// A person as the history knows one: by number, by address, or by both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// The user.
    pub user_id: Option<i64>,
    /// The key of the address.
    pub email_key: Option<String>,
}

impl Whose {
    fn condition(&self, filter: &mut Filter) -> String {
        let mut either = Vec::new();
        if let Some(id) = self.user_id {
            either.push(format!("m.user_id = {}", filter.bind(id)));
        }
        if let Some(key) = &self.email_key {
            either.push(format!("m.recipient_key = {}", filter.bind(key.clone())));
        }
        if either.is_empty() {
            "1 = 0".to_owned()
        } else {
            format!("({})", either.join(" OR "))
        }
    }
}

impl MailQuery {
    /// The condition, and the mark of the moment in it.
    fn filter(&self, now: Timestamp) -> (Filter, String) {
        let mut filter = Filter::new();
        let now = filter.bind(now);
        if let Some(person) = &self.person {
            let condition = person.condition(&mut filter);
            filter.and(condition);
        }
        if let Some(ids) = &self.ids {
            let marks = filter.bind_list(ids.iter().copied());
            filter.and(format!("m.id IN {marks}"));
        }
        if let Some(from) = self.range.from {
            let mark = filter.bind(from);
            filter.and(format!("m.created_at >= {mark}"));
        }
        if let Some(to) = self.range.to {
            let mark = filter.bind(to);
            filter.and(format!("m.created_at < {mark}"));
        }
        if !self.status.is_empty() {
            let condition = standing::any_of(&self.status, "m", &now, &mut filter);
            filter.and(condition);
        }
        for (column, value) in [
            ("m.template", &self.template),
            ("m.category", &self.category),
            ("m.campaign", &self.campaign),
        ] {
            if let Some(value) = value {
                filter.equals(column, value.clone());
            }
        }
        if let Some(login) = self.login {
            filter.equals("m.login", login);
        }
        (filter, now)
    }
}

/// Hands out the mails that match, newest first, as they stand at `now`.
pub fn each(
    db: &mut Db,
    query: &MailQuery,
    now: Timestamp,
    row: &mut dyn FnMut(Mail) -> Result<()>,
) -> Result<()> {
    let (filter, mark) = query.filter(now);
    let columns = columns(&mark);
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let direction = if query.ascending { "" } else { " DESC" };
    let first = sorted::first(query.sort);
    let sql = format!(
        "SELECT {columns} FROM mails m LEFT JOIN users u ON u.id = m.user_id{} ORDER BY {first}m.id{direction}{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// The mails that match, all in memory: for bounded sets.
pub fn find(db: &mut Db, query: &MailQuery, now: Timestamp) -> Result<Vec<Mail>> {
    let mut found = Vec::new();
    each(db, query, now, &mut |mail| {
        found.push(mail);
        Ok(())
    })?;
    Ok(found)
}

/// How many mails match.
pub fn count(db: &mut Db, query: &MailQuery, now: Timestamp) -> Result<u64> {
    let (filter, _) = query.filter(now);
    db.one(
        &format!("SELECT COUNT(*) FROM mails m{}", filter.clause()),
        filter.params(),
    )
}
