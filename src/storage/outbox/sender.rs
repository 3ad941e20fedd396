//! Who sends at the moment, and what becomes of the claims of one that died.

use std::ops::Range;

use crate::{
    clock::Timestamp,
    storage::{
        db::{Db, Filter, Result},
        mail::STOPPED,
    },
};

/// Seconds for which a claim holds unless its sender says again that it lives.
pub const LEASE: i64 = 120;

/// Signs a sender in, in the caller's transaction; `false` when it wants to be the only one and is not.
pub fn begin(db: &mut Db, name: &str, single: bool, now: Timestamp) -> Result<bool> {
    db.exec(
        "DELETE FROM senders WHERE alive_until <= $1",
        crate::params![now],
    )?;
    let others: i64 = db.one("SELECT COUNT(*) FROM senders", &[])?;
    if single && others > 0 {
        return Ok(false);
    }
    db.exec(
        "INSERT INTO senders (name, started_at, alive_until) VALUES ($1, $2, $3)",
        crate::params![name, now, now.plus(LEASE)],
    )?;
    Ok(true)
}

/// Says that a sender lives: its claims hold for another while.
pub fn renew(db: &mut Db, name: &str, now: Timestamp) -> Result<()> {
    db.exec(
        "UPDATE senders SET alive_until = $2 WHERE name = $1",
        crate::params![name, now.plus(LEASE)],
    )?;
    db.exec(
        "UPDATE mails SET lease_until = $2 WHERE status = 'sending' AND sender = $1",
        crate::params![name, now.plus(LEASE)],
    )?;
    Ok(())
}

/// Signs a sender out.
pub fn end(db: &mut Db, name: &str) -> Result<()> {
    db.exec("DELETE FROM senders WHERE name = $1", crate::params![name])?;
    Ok(())
}

/// What a dead sender had claimed was perhaps sent: it is `unknown` and tried again, with its Message-ID.
pub fn expire(db: &mut Db, now: Timestamp) -> Result<u64> {
    db.exec(
        &format!(
            "UPDATE mails SET status = 'unknown', unknown_at = COALESCE(unknown_at, lease_until), sender = NULL, \
             lease_until = NULL, reason = '{STOPPED}', attempts = attempts + 1, tried_at = lease_until, \
             first_tried_at = COALESCE(first_tried_at, lease_until) WHERE status = 'sending' AND lease_until <= $1"
        ),
        crate::params![now],
    )
}

/// How many mails could be sent now, as far as their time has come.
pub fn due(db: &mut Db, only: Option<&Range<i64>>, now: Timestamp) -> Result<u64> {
    let mut due = 0;
    // Two questions: neither engine reads the index of what waits for an OR of the two.
    for status in ["queued", "unknown"] {
        let mut filter = Filter::new();
        filter.and(format!("m.status = '{status}'"));
        let now = filter.bind(now);
        filter.and(format!("(m.next_try_at IS NULL OR m.next_try_at <= {now})"));
        filter.and(super::hold::NOT_PAUSED);
        if let Some(only) = only {
            let (first, end) = (filter.bind(only.start), filter.bind(only.end));
            filter.and(format!("m.id >= {first} AND m.id < {end}"));
        }
        let sql = format!("SELECT COUNT(*) FROM mails m{}", filter.clause());
        due += db.one::<u64>(&sql, filter.params())?;
    }
    Ok(due)
}

/// How many mails other senders hold that are alive at `now`.
pub fn held(db: &mut Db, only: Option<&Range<i64>>, now: Timestamp) -> Result<u64> {
    let mut filter = Filter::new();
    let now = filter.bind(now);
    filter.and(format!("status = 'sending' AND lease_until > {now}"));
    if let Some(only) = only {
        let (first, end) = (filter.bind(only.start), filter.bind(only.end));
        filter.and(format!("id >= {first} AND id < {end}"));
    }
    db.one(
        &format!("SELECT COUNT(*) FROM mails{}", filter.clause()),
        filter.params(),
    )
}
