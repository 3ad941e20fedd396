//! What keeps a copy from being made.

use crate::{error::Problem, storage::Error};

/// It is the disk of the copy that is full: the database itself is only read.
pub(super) fn no_room(error: anyhow::Error, to: &str) -> anyhow::Error {
    match error.downcast_ref() {
        Some(Error::Full) => Problem::unavailable(format!("no space left for the copy: {to}"))
            .code("disk_full")
            .hint("free some space there, then run the same roster db copy again")
            .into(),
        _ => error,
    }
}

pub(super) fn thawed(to: &str) -> Problem {
    Problem::conflict(format!(
        "the database was thawed while it was moved to {to}: what was written since may not be there"
    ))
    .code("thawed")
    .hint("it has not moved; run the same roster db copy again, which takes over what has changed")
}

pub(super) fn taken(to: &str) -> Problem {
    Problem::conflict(format!("the database {to} is not empty"))
        .code("target_not_empty")
        .hint("name an empty one: a new file, or a database made by createdb")
}

pub(super) fn other(to: &str, of: &str) -> Problem {
    Problem::conflict(format!("the database {to} is an unfinished copy of {of}"))
        .code("target_not_empty")
        .hint("name an empty one, or finish that copy")
}
