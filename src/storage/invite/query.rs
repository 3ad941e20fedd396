//! Finding invites, and what decides over those who are to be invited.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::Invite;
use crate::{
    clock::Timestamp,
    mail::template::Reader,
    model::{
        invite::{Kind, State},
        range::TimeRange,
    },
    storage::{
        db::{Db, Filter, Result},
        mail,
        sorted::{self, Sort},
    },
};

/// People or invites that one statement is about.
pub(super) const BATCH: usize = 500;

/// Which invites.
#[derive(Clone, Debug, Default)]
pub struct InviteQuery {
    /// Only these.
    pub ids: Option<Vec<i64>>,
    /// Only of these people.
    pub users: Option<Vec<i64>>,
    /// Only those bound to this address, by its key.
    pub email_key: Option<String>,
    /// Any of these.
    pub status: Vec<State>,
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only to this account.
    pub login: Option<i64>,
    /// Made in this range.
    pub created: TimeRange,
    /// At most so many.
    pub limit: Option<u64>,
    /// By this column of [`Invite`] before the newest, greatest first if said so; empty ones come last.
    pub sort: Option<Sort>,
}

/// Where an invite stands at `now`, as SQL: that one has expired is written down nowhere, and one whose mail was given up,
/// so that its time runs although it was not sent, still waits.
pub(super) fn state(now: Timestamp) -> String {
    format!(
        "CASE WHEN i.status = 'sent' AND i.expires_at <= {} THEN 'expired' \
         WHEN i.status = 'sent' AND i.sent_at IS NULL THEN 'queued' ELSE i.status END",
        now.0
    )
}

/// SQL: whether the invite `i` is for anybody, or for the address that the user `u` has today. One that an import marked takes
/// the address when it is mailed.
pub const IS_BOUND: &str = "CASE WHEN i.any_email = 1 OR i.expires_at IS NULL OR i.email_key IS NULL OR i.email_key = u.email_key \
                            THEN 1 ELSE 0 END";

impl InviteQuery {
    fn filter(&self, now: Timestamp) -> Filter {
        let mut filter = Filter::new();
        for (column, list) in [("i.id", &self.ids), ("i.user_id", &self.users)] {
            if let Some(list) = list {
                let marks = filter.bind_list(list.iter().copied());
                filter.and(format!("{column} IN {marks}"));
            }
        }
        if let Some(key) = &self.email_key {
            let mark = filter.bind(key.clone());
            // By way of the people: there is no index of the addresses that invites are bound to.
            filter.and(format!(
                "(i.user_id IN (SELECT k.id FROM users k WHERE k.email_key = {mark}) OR \
                 i.user_id IN (SELECT k.user_id FROM aliases k WHERE k.email_key = {mark}))"
            ));
        }
        if !self.status.is_empty() {
            let marks = filter.bind_list(self.status.iter().map(|state| state.as_str()));
            filter.and(format!("{} IN {marks}", state(now)));
        }
        if let Some(kind) = self.kind {
            filter.equals("i.kind", kind.as_str());
        }
        if let Some(login) = self.login {
            filter.equals("i.login", login);
        }
        for (operator, at) in [(">=", self.created.from), ("<", self.created.to)] {
            if let Some(at) = at {
                let mark = filter.bind(at);
                filter.and(format!("i.created_at {operator} {mark}"));
            }
        }
        filter
    }
}

/// Hands out invites, newest first.
pub fn each(
    db: &mut Db,
    query: &InviteQuery,
    now: Timestamp,
    row: &mut dyn FnMut(Invite) -> Result<()>,
) -> Result<()> {
    let filter = query.filter(now);
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let mail = mail::status("m", &now.0.to_string());
    let first = sorted::first(query.sort);
    // Every column has its name said: SQLite would look for one that is sorted by in both tables.
    let sql = format!(
        "SELECT i.id AS id, i.kind AS kind, i.user_id AS user_id, u.email AS \"user\", i.email AS \"to\", i.login AS account, \
         i.permissions AS permissions, i.any_email AS any_email, {} AS status, i.created_at AS created_at, i.sent_at AS sent_at, \
         CASE WHEN i.status = 'queued' THEN NULL ELSE i.expires_at END AS expires_at, i.accepted_at AS accepted_at, \
         i.cancelled_at AS cancelled_at, i.import_id AS import, i.actor AS actor, \
         (SELECT {mail} FROM mails m WHERE m.user_id = i.user_id AND m.invite_id = i.id \
         ORDER BY m.id DESC LIMIT 1) AS mail, {IS_BOUND} AS is_bound \
         FROM invites i LEFT JOIN users u ON u.id = i.user_id{} ORDER BY {first}i.id DESC{limit}",
        state(now),
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// How many invites match.
pub fn count(db: &mut Db, query: &InviteQuery, now: Timestamp) -> Result<u64> {
    let filter = query.filter(now);
    let sql = format!("SELECT COUNT(*) FROM invites i{}", filter.clause());
    db.one(&sql, filter.params())
}

/// The invites that match, all in memory.
pub fn find(db: &mut Db, query: &InviteQuery, now: Timestamp) -> Result<Vec<Invite>> {
    let mut found = Vec::new();
    each(db, query, now, &mut |invite| {
        found.push(invite);
        Ok(())
    })?;
    Ok(found)
}

/// Somebody who is known and is to be invited.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Invitee {
    /// The user's id.
    pub id: i64,
    /// The address as spelled.
    pub email: Option<String>,
    /// Its key.
    pub email_key: Option<String>,
    /// The number in another system.
    pub r#ref: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The company.
    pub company: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// The language.
    pub language: Option<String>,
    /// Owns or operates the account.
    #[serde(default)]
    pub is_member: bool,
    /// The newest open invite of the kind (and to the account), before all one that can be accepted.
    #[serde(default)]
    pub open: Option<i64>,
    /// Whether that one is for an address that the person has no longer, so that nobody can accept it.
    #[serde(default)]
    pub is_stale: bool,
}

impl Invitee {
    /// The person as the reader of a mail.
    pub fn reader(&self) -> Reader<'_> {
        Reader {
            id: self.id,
            reference: self.r#ref.as_deref(),
            email: self.email.as_deref().unwrap_or_default(),
            name: self.name.as_deref(),
            company: self.company.as_deref(),
            country: self.country.as_deref(),
            language: self.language.as_deref(),
        }
    }
}

/// What is known of some people who are to be invited to the site (`login` absent) or to an account.
pub fn invitees(
    db: &mut Db,
    ids: &[i64],
    login: Option<i64>,
    now: Timestamp,
) -> Result<HashMap<i64, Invitee>> {
    let mut found: HashMap<i64, Invitee> = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        let sql = format!(
            "SELECT id, email, email_key, ref, name, company, country, language FROM users WHERE id IN {marks} ORDER BY id"
        );
        for person in db.query::<Invitee>(&sql, filter.params())? {
            found.insert(person.id, person);
        }
        let mut open = Filter::new();
        let marks = open.bind_list(ids.iter().copied());
        open.and(format!("i.user_id IN {marks}"));
        match login {
            None => open.equals("i.kind", Kind::Site.as_str()),
            Some(login) => open.equals("i.login", login),
        }
        let at = open.bind(now);
        open.and(format!(
            "(i.status = 'queued' OR i.status = 'sent' AND i.expires_at > {at})"
        ));
        let sql = format!(
            "SELECT i.user_id, MAX(CASE WHEN {IS_BOUND} = 1 THEN i.id END), MAX(i.id) FROM invites i JOIN users u ON u.id = i.user_id{} \
             GROUP BY i.user_id ORDER BY i.user_id",
            open.clause()
        );
        for (user, good, any) in db.query::<(i64, Option<i64>, i64)>(&sql, open.params())? {
            let person = found.entry(user).or_default();
            person.open = good.or(Some(any));
            person.is_stale = good.is_none();
        }
        let Some(login) = login else { continue };
        let mut members = Filter::new();
        let marks = members.bind_list(ids.iter().copied());
        let login = members.bind(login);
        let sql = format!(
            "SELECT m.user_id FROM members m WHERE m.login = {login} AND m.user_id IN {marks} \
             UNION SELECT a.owner_id FROM accounts a WHERE a.login = {login} AND a.owner_id IN {marks} ORDER BY 1"
        );
        for user in db.query::<i64>(&sql, members.params())? {
            found.entry(user).or_default().is_member = true;
        }
    }
    Ok(found)
}

/// A mail that carries an invite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct MailOf {
    /// Its id.
    pub id: i64,
    /// The address it goes to.
    pub to: Option<String>,
    /// Where it is on its way.
    pub status: String,
    /// The server's words, or why it was not sent.
    pub reason: Option<String>,
    /// When it was queued.
    pub created_at: Timestamp,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
}

/// The mails that carry one invite, newest first.
pub fn mails_of(db: &mut Db, invite: &Invite, now: Timestamp) -> Result<Vec<MailOf>> {
    let status = mail::status("m", "$3");
    db.query(
        &format!(
            "SELECT m.id, m.recipient AS \"to\", {status} AS status, m.reason, m.created_at, m.sent_at FROM mails m \
             WHERE m.user_id = $1 AND m.invite_id = $2 ORDER BY m.id DESC"
        ),
        crate::params![invite.user_id, invite.id, now],
    )
}
