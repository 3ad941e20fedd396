//! What a person says by opening a mailed link.

use super::{Grounds, Standing, note, set_state};
use crate::{
    clock::Timestamp,
    model::{
        person::Subscription,
        suppression::{Reason, Reasons},
    },
    storage::{
        confirmation,
        consent::Action,
        db::{Db, Result},
        suppression::{self, Hasher},
    },
};

/// What a person's confirmation did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// The subscription before.
    pub before: Subscription,
    /// The subscription now.
    pub after: Subscription,
    /// Reasons of the suppression list that the person lifted.
    pub lifted: Reasons,
    /// Whether the address they have is confirmed now: the link was mailed to it.
    pub address: bool,
}

/// A person opened the link of a mail to `key`: the address is theirs, and with a link that asked about the subscription they
/// are subscribed, which lifts what they or their mailbox said before, but never `erased`, `domain` or `manual`.
///
/// `None` when they opted out after the mail was made: that is the newer word.
pub fn confirm(
    db: &mut Db,
    standing: &Standing,
    (key, asked_at, subscribes): (&str, Timestamp, bool),
    grounds: Grounds,
) -> Result<Option<Confirmed>> {
    let Some(user) = &standing.user else {
        return Ok(None);
    };
    let before = user.state(grounds.now);
    let address = user.email_key.as_deref() == Some(key);
    let mut done = Confirmed {
        before,
        after: before,
        lifted: Reasons::NONE,
        address,
    };
    if subscribes {
        // Whoever opts out while they are asked ends the link; so this is about older states only.
        let asked = user.subscription == Subscription::Pending;
        if !asked && before.is_opt_out() && user.subscription_at.is_some_and(|at| at >= asked_at) {
            return Ok(None);
        }
        if before == Subscription::Subscribed {
            confirmation::answered(db, &[user.id], before, grounds.now)?;
        } else {
            set_state(db, user, Subscription::Subscribed, grounds.now)?;
        }
        note(
            db,
            user.id,
            &standing.address,
            Action::Confirmation,
            grounds,
        )?;
        let hasher = Hasher::load(db)?;
        let hash = hasher.address(standing.address.key());
        for reason in [Reason::Unsubscribe, Reason::HardBounce, Reason::Complaint] {
            if standing.listed.has(reason) && suppression::remove(db, &hash, reason)? {
                done.lifted.insert(reason);
            }
        }
        done.after = Subscription::Subscribed;
    }
    if address {
        db.exec(
            "UPDATE users SET email_confirmed_at = $2 WHERE id = $1",
            crate::params![user.id, grounds.now],
        )?;
    }
    Ok(Some(done))
}
