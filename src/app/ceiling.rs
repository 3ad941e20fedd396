//! `--max-changes`: how much a command touched, and what is said when that is too much.

use std::collections::HashSet;

use crate::{error::Problem, storage::audit::Subject};

/// Verbs that touch things of one account, each of which is a subject of its own.
const PARTS_OF_ONE: [&str; 5] = [
    "contact add",
    "contact edit",
    "contact remove",
    "account grant",
    "account revoke",
];

/// Over `--max-changes` nothing is written, whatever a verb does: counted are the accounts touched, else the people, else
/// the things. What belongs to one account, its contacts and members, is counted and not the account.
pub(super) fn within(
    command: &str,
    touched: &[Subject],
    ceiling: Option<u64>,
) -> Result<(), Problem> {
    let names = touched.iter().map(|subject| subject.name.as_str());
    let logins: HashSet<&str> = names.filter(|name| name.starts_with("login:")).collect();
    let people: HashSet<i64> = touched.iter().map(|subject| subject.user_id).collect();
    let people = people.iter().filter(|id| **id > 0).count();
    let count = match (logins.len(), people) {
        _ if PARTS_OF_ONE.contains(&command) => touched.len(),
        (0, 0) => touched.len(),
        (0, people) => people,
        (accounts, _) => accounts,
    } as u64;
    match ceiling {
        Some(ceiling) if count > ceiling => Err(too_many(&format!("'{command}'"), count, ceiling)),
        _ => Ok(()),
    }
}

pub(super) fn too_many(act: &str, count: u64, ceiling: u64) -> Problem {
    Problem::refused(format!(
        "{act} would touch {count}, more than --max-changes {ceiling}"
    ))
    .code("too_many_changes")
    .hint(format!("repeat with --max-changes {count}"))
}
