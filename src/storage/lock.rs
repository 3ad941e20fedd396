//! What ends when somebody is shut out: sessions, devices, notifications, invites, links to set a password.

use std::collections::HashMap;

use super::{
    db::{Db, Filter, Result, Value},
    user::{self, Update},
};
use crate::clock::Timestamp;

/// People that one statement is about.
const BATCH: usize = 500;

/// What was ended of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// Devices that were logged in.
    pub devices: u64,
    /// Web notifications.
    pub notifications: u64,
    /// Invites that were open.
    pub invites: u64,
}

impl Ended {
    /// Whether there was nothing to end.
    pub fn is_empty(self) -> bool {
        self == Ended::default()
    }
}

/// Ends every session of some people at once, and the links by which they could set a password.
pub fn end_sessions(db: &mut Db, ids: &[i64]) -> Result<()> {
    for ids in ids.chunks(BATCH) {
        let filter = of(
            ids,
            "(kind = 'session' OR kind = 'reset') AND used_at IS NULL",
        );
        db.exec(
            &format!("DELETE FROM tokens{}", filter.clause()),
            filter.params(),
        )?;
        let mut filter = of(ids, "status = 'queued' AND template = 'password_reset'");
        cancel_mails(db, &mut filter)?;
    }
    Ok(())
}

/// Ends all that an incident must end, and says by person what there was.
pub fn end_all(db: &mut Db, ids: &[i64], now: Timestamp) -> Result<HashMap<i64, Ended>> {
    let mut ended: HashMap<i64, Ended> = HashMap::new();
    end_sessions(db, ids)?;
    for ids in ids.chunks(BATCH) {
        let open = "(status = 'queued' OR status = 'sent' AND expires_at > ";
        let mut filter = of(ids, "true");
        let mark = filter.bind(now);
        filter.and(format!("{open}{mark})"));
        let sql = format!(
            "SELECT user_id, COUNT(*) FROM invites{} GROUP BY user_id ORDER BY user_id",
            filter.clause()
        );
        for (id, count) in db.query::<(i64, u64)>(&sql, filter.params())? {
            ended.entry(id).or_default().invites = count;
        }
        let sql = format!(
            "UPDATE invites SET status = 'cancelled', cancelled_at = {mark}{}",
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
        let mut filter = of(
            ids,
            "status = 'queued' AND (template = 'invite_site' OR template = 'invite_account')",
        );
        cancel_mails(db, &mut filter)?;
    }
    Ok(ended)
}

fn of(ids: &[i64], condition: &str) -> Filter {
    let mut filter = Filter::new();
    let marks = filter.bind_list(ids.iter().copied());
    filter.and(format!("user_id IN {marks}"));
    filter.and(condition);
    filter
}

fn cancel_mails(db: &mut Db, filter: &mut Filter) -> Result<()> {
    let reason = filter.bind(Value::from("the person is shut out"));
    let sql = format!(
        "UPDATE mails SET status = 'cancelled', reason = {reason}{}",
        filter.clause()
    );
    db.exec(&sql, filter.params())?;
    Ok(())
}

/// Ends the lock of somebody who has reset their password, if it was to last until then; `true` when it did.
pub fn unlock_after_reset(db: &mut Db, user_id: i64) -> Result<bool> {
    let Some(person) = user::by_ids(db, &[user_id])?.remove(&user_id) else {
        return Ok(false);
    };
    let ends = person.locked_at.is_some() && person.unlock_on_reset == Some(true);
    if ends {
        let mut update = Update::default();
        update.lock(None);
        user::update(db, user_id, &update)?;
    }
    Ok(ends)
}
