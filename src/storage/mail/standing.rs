//! Where a mail stands at a moment: what a sender had claimed that did not say in time that it lives is `unknown`.
//!
//! The next sender writes that down; until then it is told from the lease and the clock.

use crate::{model::mail::MailStatus, storage::db::Filter};

/// What history says of a mail whose sender died.
pub const STOPPED: &str = "the sender stopped before it noted the answer";

/// Whether the sender of a mail of the table `m` is dead at `now`; both are names in SQL.
pub fn is_stopped(m: &str, now: &str) -> String {
    format!("({m}.status = 'sending' AND {m}.lease_until <= {now})")
}

/// Where a mail of the table `m` stands at `now`; both are names in SQL.
pub fn status(m: &str, now: &str) -> String {
    let stopped = is_stopped(m, now);
    format!("CASE WHEN {stopped} THEN 'unknown' ELSE {m}.status END")
}

/// Whether a mail of the table `m` stands in one of these states at `now`.
pub fn any_of(wanted: &[MailStatus], m: &str, now: &str, filter: &mut Filter) -> String {
    let stopped = is_stopped(m, now);
    let marks = filter.bind_list(wanted.iter().map(|status| status.as_str()));
    let written = format!("{m}.status IN {marks}");
    let has = |status| wanted.contains(&status);
    match (has(MailStatus::Sending), has(MailStatus::Unknown)) {
        (true, false) => format!("({written} AND NOT {stopped})"),
        (false, true) => format!("({written} OR {stopped})"),
        _ => written,
    }
}
