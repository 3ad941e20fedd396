//! What ends when somebody is shut out: sessions, devices, web notifications, invites, links to set a password, greetings.

use std::collections::HashMap;

use super::{
    confirmation,
    db::{Db, Result},
    device, invite, link, notification, password,
    token::{self, Purpose},
    user::{self, Update},
};
use crate::{
    clock::Timestamp,
    model::mail::{CONFIRM_ADDRESS, WELCOME},
};

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

/// Logs some people out everywhere, and ends the links by which they could set a password. Says by person how many devices
/// were logged in.
pub fn end_sessions(
    db: &mut Db,
    ids: &[i64],
    why: &str,
    now: Timestamp,
) -> Result<HashMap<i64, u64>> {
    password::end_resets(db, ids, why, now)?;
    device::revoke_all(db, ids, why, now)
}

/// As [`end_sessions`], for people who are banned: nothing greets them, and nobody asks them for their newsletter or their address.
pub fn shut_out(db: &mut Db, ids: &[i64], why: &str, now: Timestamp) -> Result<HashMap<i64, u64>> {
    confirmation::take_back(db, ids, why, now)?;
    token::cancel(db, Purpose::Address, ids, now)?;
    link::call_back(db, CONFIRM_ADDRESS, ids, why)?;
    end_greetings(db, ids, why)?;
    end_sessions(db, ids, why, now)
}

/// Mail that greets people who can log in is not sent to those who cannot any more.
pub fn end_greetings(db: &mut Db, ids: &[i64], why: &str) -> Result<()> {
    link::call_back(db, WELCOME, ids, why)
}

/// Ends all that an incident must end, and says by person what there was.
pub fn end_all(db: &mut Db, ids: &[i64], why: &str, now: Timestamp) -> Result<HashMap<i64, Ended>> {
    let mut ended: HashMap<i64, Ended> = HashMap::new();
    end_greetings(db, ids, why)?;
    for (id, devices) in end_sessions(db, ids, why, now)? {
        ended.entry(id).or_default().devices = devices;
    }
    for (id, notifications) in notification::remove_all(db, ids)? {
        ended.entry(id).or_default().notifications = notifications;
    }
    for (id, invites) in invite::cancel_all(db, ids, why, now)? {
        ended.entry(id).or_default().invites = invites;
    }
    Ok(ended)
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
