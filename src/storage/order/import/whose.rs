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
        None => match (known.erased.get(&place), known.orders.get(&place)) {
            // It was theirs before they were erased, and stays so.
            (Some(_), Some(order)) if order.is_anonymous => Ok(Some(order.user_id)),
            // Older than the erasure: the order stays, the person does not come back.
            (Some(at), _) if staged.order.ordered_at < *at => Ok(Some(0)),
            _ => Ok(None),
        },
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
