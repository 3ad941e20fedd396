//! The way back of people who opted out or bounced: they are asked, and until they answer nothing changes.

use super::{Change, Grounds, Standing, Subscriber, ask, note, set_state};
use crate::{
    clock::Timestamp,
    model::{
        law::Block,
        person::{Status, Subscription},
        suppression::Reason,
    },
    storage::{
        confirmation::{Ask, Confirmations},
        consent::Action,
        db::{Db, Result},
        user,
    },
};

/// Asks somebody who opted out or bounced, on evidence, to confirm that they want to come back.
///
/// Only the mail is queued: state and suppression stay until the person confirms. An address of which nothing is known but
/// that it opted out or bounced becomes a user, whom `standing` then names.
pub fn resubscribe(
    db: &mut Db,
    standing: &mut Standing,
    grounds: Grounds,
    confirmations: &Confirmations,
) -> Result<Change> {
    if standing.user.is_none() && standing.listed.is_empty() {
        return Ok(Change::Unknown);
    }
    let state = (standing.user.as_ref()).map(|user| user.state(grounds.now));
    if let Some(block) = standing.block(state) {
        return Ok(Change::Blocked(block));
    }
    if state == Some(Subscription::Subscribed) {
        return Ok(Change::Unchanged);
    }
    let user = match &standing.user {
        Some(user) => user.clone(),
        None => opted_out(db, standing, grounds.now)?,
    };
    let user = standing.user.insert(user);
    set_state(db, user, Subscription::Pending, grounds.now)?;
    note(db, user.id, &standing.address, Action::Request, grounds)?;
    let asked = ask(db, user, &standing.address, confirmations, grounds.now)?;
    Ok(match asked {
        Ask::Made => Change::Asked,
        Ask::Later(at) | Ask::Waits(at) => Change::AskedLater(at),
        Ask::Lately => Change::AskedLately,
    })
}

impl Standing {
    /// Why nobody is asked to come back.
    fn block(&self, state: Option<Subscription>) -> Option<Block> {
        let user = self.user.as_ref();
        if self.listed.has(Reason::Erased) {
            Some(Block::Erased)
        } else if user.is_some_and(|user| user.restricted) {
            Some(Block::Restricted)
        } else if user.is_some_and(|user| user.status == Status::Banned) {
            Some(Block::Banned)
        } else if state == Some(Subscription::Complained) || self.listed.has(Reason::Complaint) {
            Some(Block::Complained)
        } else if self.listed.has(Reason::Domain) || self.listed.has(Reason::Manual) {
            Some(Block::Suppressed)
        } else {
            None
        }
    }
}

/// Makes a user of an address that is on the list, with the state that belongs to it.
fn opted_out(db: &mut Db, standing: &Standing, now: Timestamp) -> Result<Subscriber> {
    let address = &standing.address;
    let state = standing.listed.iter().filter_map(Reason::state).max();
    let mut user = Subscriber {
        id: user::insert_addresses(db, &[address], now)?,
        email: Some(address.email().to_owned()),
        email_key: Some(address.key().to_owned()),
        subscription: Subscription::None,
        subscription_before: None,
        subscription_at: None,
        status: Status::Pending,
        restricted: false,
        email_confirmed_at: None,
    };
    if let Some(state) = state {
        set_state(db, &user, state, now)?;
        user.subscription = state;
    }
    Ok(user)
}
