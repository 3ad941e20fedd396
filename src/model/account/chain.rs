//! Accounts grow from one another, and never in a ring.

use std::collections::HashSet;

/// Whether an account is `other` or has grown from it, through however many; `next` says from which account one grew.
pub fn grows_from(next: impl Fn(i64) -> Option<i64>, login: i64, other: i64) -> bool {
    let (mut at, mut seen) = (login, HashSet::new());
    while at != other {
        match next(at) {
            Some(next) if seen.insert(at) => at = next,
            _ => return false,
        }
    }
    true
}
