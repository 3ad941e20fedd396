//! What `user show` nests in a person: accounts, mail, consent, orders, and why the address is on the suppression list.

mod lines;
mod sales;

use std::collections::HashMap;

pub use self::lines::{
    AccountLine, ConsentLine, DeviceLine, EmailLine, EventLine, OrderLine, QuoteLine, TargetLine,
};
use crate::{
    clock::Timestamp,
    model::{
        account::{AccountStatus, Phase},
        suppression::Reason,
    },
    storage::{
        consent::Action,
        db::{Db, Filter, Result},
        joined::Joined,
        mail, timeline,
    },
};

/// Newest mails, newest rows of the consent ledger and newest events that a page shows.
const HEAD: i64 = 5;

/// People that one statement is about.
const BATCH: usize = 500;

/// What is nested in one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Nested {
    /// Accounts owned or shared, by login.
    pub accounts: Vec<AccountLine>,
    /// The newest mails, newest first.
    pub emails: Vec<EmailLine>,
    /// The newest rows of the consent ledger, newest first.
    pub consents: Vec<ConsentLine>,
    /// Devices that are logged in, the one used last first.
    pub devices: Vec<DeviceLine>,
    /// The newest orders, newest first.
    pub orders: Vec<OrderLine>,
    /// The newest quotes, newest first.
    pub quotes: Vec<QuoteLine>,
    /// The sales targets, the latest year first.
    pub targets: Vec<TargetLine>,
    /// The newest events, newest first.
    pub timeline: Vec<EventLine>,
    /// Why the address, or its domain, is on the suppression list.
    pub suppressed: Vec<Reason>,
    /// Since when the person is locked.
    pub locked_at: Option<Timestamp>,
}

/// What is nested in some people, with a constant number of statements per thousand.
pub fn nested(db: &mut Db, ids: &[i64], now: Timestamp) -> Result<HashMap<i64, Nested>> {
    let mut found: HashMap<i64, Nested> = ids.iter().map(|id| (*id, Nested::default())).collect();
    for ids in ids.chunks(BATCH) {
        accounts(db, ids, &mut found)?;
        emails(db, ids, now, &mut found)?;
        consents(db, ids, &mut found)?;
        suppressed(db, ids, &mut found)?;
        locked(db, ids, &mut found)?;
        devices(db, ids, now, &mut found)?;
        sales::orders(db, ids, &mut found)?;
        sales::quotes(db, ids, now, &mut found)?;
        sales::targets(db, ids, &mut found)?;
    }
    for (id, events) in timeline::heads(db, ids, HEAD as u64, now)? {
        found.entry(id).or_default().timeline = events.into_iter().map(EventLine::from).collect();
    }
    Ok(found)
}

type Found = HashMap<i64, Nested>;

/// Some people as a list of parameters.
fn bound(ids: &[i64]) -> (Filter, String) {
    let mut filter = Filter::new();
    let marks = filter.bind_list(ids.iter().copied());
    (filter, marks)
}

fn accounts(db: &mut Db, ids: &[i64], found: &mut Found) -> Result<()> {
    type Row = (
        i64,
        i64,
        Option<String>,
        Option<Phase>,
        AccountStatus,
        String,
        Joined,
    );
    let (filter, users) = bound(ids);
    let sql = format!(
        "SELECT a.owner_id AS user_id, a.login, a.plan, a.phase, a.status, 'owner' AS role, 'all' AS permissions \
         FROM accounts a WHERE a.owner_id IN {users} UNION ALL \
         SELECT m.user_id, a.login, a.plan, a.phase, a.status, 'member' AS role, m.permissions \
         FROM members m JOIN accounts a ON a.login = m.login WHERE m.user_id IN {users} ORDER BY 1, 2"
    );
    for (user, login, plan, phase, status, role, permissions) in
        db.query::<Row>(&sql, filter.params())?
    {
        found.entry(user).or_default().accounts.push(AccountLine {
            login,
            plan,
            phase,
            status,
            role,
            permissions,
        });
    }
    Ok(())
}

fn emails(db: &mut Db, ids: &[i64], now: Timestamp, found: &mut Found) -> Result<()> {
    type Row = (
        i64,
        i64,
        Timestamp,
        Option<String>,
        String,
        Option<String>,
        String,
    );
    let (mut filter, users) = bound(ids);
    let status = mail::status("m", &filter.bind(now));
    let sql = format!(
        "SELECT user_id, id, created_at, recipient, kind, subject, status FROM \
         (SELECT m.user_id, m.id, m.created_at, m.recipient, m.kind, m.subject, {status} AS status, \
         ROW_NUMBER() OVER (PARTITION BY m.user_id ORDER BY m.id DESC) AS place \
         FROM mails m WHERE m.user_id IN {users}) newest \
         WHERE place <= {HEAD} ORDER BY user_id, id DESC"
    );
    for (user, id, created_at, to, kind, subject, status) in
        db.query::<Row>(&sql, filter.params())?
    {
        found.entry(user).or_default().emails.push(EmailLine {
            id,
            created_at,
            to,
            kind,
            subject,
            status,
        });
    }
    Ok(())
}

/// What every row of an import shares (its file, its consent text) stands once, in the import.
fn consents(db: &mut Db, ids: &[i64], found: &mut Found) -> Result<()> {
    type Row = (
        i64,
        Timestamp,
        Action,
        Option<String>,
        Option<String>,
        Option<String>,
    );
    let (filter, users) = bound(ids);
    let sql = format!(
        "SELECT n.user_id, n.at, n.action, n.email, COALESCE(n.source, i.source) AS source, \
         COALESCE(n.evidence, i.consent) AS evidence FROM \
         (SELECT c.user_id, c.id, c.at, c.action, c.email, c.source, c.evidence, c.import_id, \
         ROW_NUMBER() OVER (PARTITION BY c.user_id ORDER BY c.at DESC, c.id DESC) AS place \
         FROM consents c WHERE c.user_id IN {users}) n LEFT JOIN imports i ON i.id = n.import_id \
         WHERE n.place <= {HEAD} ORDER BY n.user_id, n.at DESC, n.id DESC"
    );
    for (user, at, action, email, source, evidence) in db.query::<Row>(&sql, filter.params())? {
        found.entry(user).or_default().consents.push(ConsentLine {
            at,
            action,
            email,
            source,
            evidence,
        });
    }
    Ok(())
}

fn suppressed(db: &mut Db, ids: &[i64], found: &mut Found) -> Result<()> {
    let (filter, users) = bound(ids);
    let sql = format!(
        "SELECT u.id, s.reason FROM users u JOIN suppressions s ON s.email_key = u.email_key \
         WHERE u.id IN {users} UNION \
         SELECT u.id, s.reason FROM users u JOIN suppressions s ON s.email_key = '@' || u.email_domain \
         WHERE u.id IN {users} ORDER BY 1, 2"
    );
    for (user, reason) in db.query::<(i64, Reason)>(&sql, filter.params())? {
        found.entry(user).or_default().suppressed.push(reason);
    }
    Ok(())
}

fn locked(db: &mut Db, ids: &[i64], found: &mut Found) -> Result<()> {
    let (filter, users) = bound(ids);
    let sql = format!(
        "SELECT id, locked_at FROM users WHERE id IN {users} AND locked_at IS NOT NULL ORDER BY id"
    );
    for (user, at) in db.query::<(i64, Timestamp)>(&sql, filter.params())? {
        found.entry(user).or_default().locked_at = Some(at);
    }
    Ok(())
}

fn devices(db: &mut Db, ids: &[i64], now: Timestamp, found: &mut Found) -> Result<()> {
    type Row = (i64, i64, String, Option<String>, Timestamp, Timestamp);
    let (mut filter, users) = bound(ids);
    let at = filter.bind(now);
    let sql = format!(
        "SELECT user_id, id, label, ip, last_login_at, expires_at FROM devices WHERE user_id IN {users} \
         AND revoked_at IS NULL AND expires_at > {at} ORDER BY user_id, last_login_at DESC, id DESC"
    );
    for (user, id, label, ip, last_login_at, expires_at) in
        db.query::<Row>(&sql, filter.params())?
    {
        found.entry(user).or_default().devices.push(DeviceLine {
            id,
            label,
            ip,
            last_login_at,
            expires_at,
        });
    }
    Ok(())
}
