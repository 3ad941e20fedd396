//! Whose order it is: by number, by address; a number and an address of two people are a conflict.

use super::{StagedOrder, judge::Fate};
use crate::{
    model::incoming::RejectReason,
    storage::{
        import::NO_ADDRESS,
        order::known::{Buyer, Known},
    },
};

/// Whose order it is: a known user, `None` for a new one; or why it is not stored.
pub(super) fn whose(
    place: usize,
    key: &str,
    staged: &StagedOrder,
    known: &Known,
) -> Result<Option<i64>, Fate> {
    if let Some(nobody) = before_erasure(place, key, staged, known) {
        return Ok(Some(nobody));
    }
    match person(place, key, staged, known)? {
        Some(Buyer {
            shut: Some(why), ..
        }) => Err(Fate::Blocked(why)),
        Some(Buyer { id, .. }) => Ok(Some(*id)),
        None if key.starts_with(NO_ADDRESS) => Err(Fate::Rejected(
            RejectReason::MissingEmail,
            "ref",
            "nobody has that ref, and there is no address to make a user of".to_owned(),
        )),
        None => Ok(None),
    }
}

/// Whose an order is that was placed before its buyer was erased: it stays, nameless, also when somebody with that address
/// has bought again since. `None` when the address was not erased, or the order is later.
fn before_erasure(place: usize, key: &str, staged: &StagedOrder, known: &Known) -> Option<i64> {
    let at = known.erased.get(&place)?;
    let own = known.by_email.get(&place).map(|buyer| buyer.id);
    let numbered = known.by_reference.get(&place).map(|buyer| buyer.id);
    if numbered.is_some() && numbered != own && !key.starts_with(NO_ADDRESS) {
        // The number is somebody else's: a conflict, whatever the day.
        return None;
    }
    match known.orders.get(&place) {
        // It was theirs before they were erased, and stays so.
        Some(order) if order.is_anonymous => Some(order.user_id),
        _ => (staged.order.ordered_at < *at).then_some(0),
    }
}

/// Whether the input says that an order is that user's.
pub(super) fn is_of(
    user_id: i64,
    (place, key): (usize, &str),
    staged: &StagedOrder,
    known: &Known,
) -> bool {
    match before_erasure(place, key, staged, known) {
        Some(owner) => owner == user_id,
        None => person(place, key, staged, known)
            .is_ok_and(|buyer| buyer.is_some_and(|buyer| buyer.id == user_id)),
    }
}

/// The known person that an order names.
fn person<'k>(
    place: usize,
    key: &str,
    staged: &StagedOrder,
    known: &'k Known,
) -> Result<Option<&'k Buyer>, Fate> {
    let by_email = known.by_email.get(&place);
    let Some(buyer) = known.by_reference.get(&place) else {
        let other = by_email.and_then(|buyer| buyer.reference.as_ref());
        return match other.filter(|_| staged.reference.is_some()) {
            Some(_) => Err(conflict("the person has another number")),
            None => Ok(by_email),
        };
    };
    match by_email {
        Some(other) if other.id == buyer.id => Ok(Some(buyer)),
        Some(_) => Err(conflict("the number is somebody else's")),
        None if key.starts_with(NO_ADDRESS) => Ok(Some(buyer)),
        None => Err(conflict("the person has another address")),
    }
}

/// A number and an address that are not one person's.
pub(super) fn conflict(why: &str) -> Fate {
    Fate::Rejected(RejectReason::RefConflict, "ref", why.to_owned())
}
