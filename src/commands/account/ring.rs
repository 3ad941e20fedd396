//! The problem of accounts that would have grown from each other.

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
