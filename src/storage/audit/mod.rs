//! The audit chain: one row a command, one row a thing it touched.
//!
//! Each audit's hash covers the hash before it and a digest of its subjects; a subject's digest covers its before and
//! after with a salt. An erasure can blank subject, before, after and salt: the digests stay, and with them the
//! chain. What is blank then is noted in the erasure's own row.

mod blank;
mod chain;
mod list;
mod parts;

pub(in crate::storage) use self::list::json;
pub use self::{
    blank::Blanks,
    chain::{RESTORE, Verified, verify},
    list::{Audit, AuditQuery, count, each},
    parts::Parts,
};
use super::db::{Db, Result};
use crate::clock::Timestamp;

/// Who acts, as every audit row notes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// `--actor`, or the OS user.
    pub name: String,
    /// The user of the operating system.
    pub os_user: String,
    /// The machine.
    pub host: String,
}

/// What a command did.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: &'a Actor,
    /// The words of the command: `user tag`.
    pub command: &'a str,
    /// Why (`--reason`).
    pub reason: Option<&'a str>,
    /// The import it is about.
    pub import_id: Option<i64>,
}

/// One thing that a command touched.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    /// The user, 0 for any other thing.
    pub user_id: i64,
    /// What it is called: an address, a key.
    pub name: String,
    /// What was there before, of what changed.
    pub before: Option<serde_json::Value>,
    /// What is there now.
    pub after: Option<serde_json::Value>,
}

/// Writes the audit row of a command, in the command's own transaction, and returns its number.
pub fn append(db: &mut Db, entry: &Entry, subjects: &[Subject]) -> Result<i64> {
    let mut parts = Parts::default();
    parts.note(db, subjects)?;
    parts.end(db, entry)
}

/// As SQL: the number of the audit row that a command writes at its end. Rows that may be changed and changed back carry it as
/// `changed_seq`, so that an undo knows who wrote them last.
pub const THIS: &str = "(SELECT COALESCE(MAX(seq), 0) + 1 FROM audits)";

/// The same as a number.
pub fn this(db: &mut Db) -> Result<i64> {
    db.one("SELECT COALESCE(MAX(seq), 0) + 1 AS seq FROM audits", &[])
}

/// When the newest audit row was written.
pub fn last_at(db: &mut Db) -> Result<Option<Timestamp>> {
    db.first(
        "SELECT at FROM audits WHERE seq = (SELECT MAX(seq) FROM audits)",
        &[],
    )
}

/// The number of the newest audit row.
pub fn last(db: &mut Db) -> Result<Option<i64>> {
    db.one("SELECT MAX(seq) AS seq FROM audits", &[])
}
