//! Accounts grow from one another, and never in a ring.

use std::collections::HashSet;

use crate::error::Problem;

/// Two accounts would have grown from each other.
pub(super) fn ring(login: i64, previous: i64) -> Problem {
    Problem::conflict(format!(
        "account {login} cannot grow from {previous}: {previous} has grown from {login}"
    ))
    .code("ring")
    .hint(format!(
        "take the other link away first: roster account edit {previous} --clear previous"
    ))
}

/// Whether an account is `other` or has grown from it, through however many.
pub(super) fn grows_from(next: impl Fn(i64) -> Option<i64>, login: i64, other: i64) -> bool {
    let (mut at, mut seen) = (login, HashSet::new());
    while at != other {
        match next(at) {
            Some(next) if seen.insert(at) => at = next,
            _ => return false,
        }
    }
    true
}
