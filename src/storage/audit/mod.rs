//! The audit chain: one row a command, one row a thing it touched.
//!
//! Each audit's hash covers the hash before it and a digest of its subjects; a subject's digest covers its before and
//! after with a salt. An erasure can blank before, after and salt: the digests stay, and with them the chain.

mod chain;
mod list;

use sha2::{Digest, Sha256};

use self::chain::{ChainRow, digest};
pub(in crate::storage) use self::list::json;
pub use self::{
    chain::{Verified, verify},
    list::{Audit, AuditQuery, count, each},
};
use super::{
    counter,
    db::{Db, Result},
    schema::{hex, random_hex},
};
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
    let seq = counter::take(db, "audits", 1)?;
    let previous: String = db
        .first(
            "SELECT hash FROM audits WHERE seq = $1",
            crate::params![seq - 1],
        )?
        .unwrap_or_default();
    let mut all = Sha256::new();
    // Rows go in by user, as their key wants them; the position keeps the order of the command.
    let mut rows = Vec::with_capacity(subjects.len());
    let salts = random_hex(16 * subjects.len())?;
    for (position, subject) in subjects.iter().enumerate() {
        let salt = &salts[position * 32..(position + 1) * 32];
        let (before, after) = (text(subject.before.as_ref()), text(subject.after.as_ref()));
        let digest = digest(salt, &subject.name, before.as_deref(), after.as_deref());
        all.update(digest.as_bytes());
        rows.push((
            subject.user_id,
            position,
            subject.name.as_str(),
            before,
            after,
            salt,
            digest,
        ));
    }
    rows.sort_by_key(|row| (row.0, row.1));
    let columns = [
        "user_id",
        "audit_seq",
        "position",
        "subject",
        "before",
        "after",
        "salt",
        "digest",
    ];
    db.load("audit_subjects", &columns, &mut |push| {
        rows.iter()
            .try_for_each(|(user_id, position, name, before, after, salt, digest)| {
                push(&[
                    (*user_id).into(),
                    seq.into(),
                    (*position).into(),
                    (*name).into(),
                    before.as_deref().into(),
                    after.as_deref().into(),
                    (*salt).into(),
                    digest.as_str().into(),
                ])
            })
    })?;
    let digest = hex(&all.finalize());
    let row = ChainRow {
        seq,
        at: entry.at,
        actor: entry.actor.name.clone(),
        os_user: entry.actor.os_user.clone(),
        host: entry.actor.host.clone(),
        command: entry.command.to_owned(),
        reason: entry.reason.map(str::to_owned),
        import_id: entry.import_id,
        subjects: subjects.len() as i64,
        digest,
        previous,
        hash: String::new(),
    };
    db.exec(
        "INSERT INTO audits (seq, at, actor, os_user, host, command, reason, import_id, subjects, digest, previous, \
         hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        crate::params![
            seq,
            row.at,
            &row.actor,
            &row.os_user,
            &row.host,
            &row.command,
            row.reason.as_ref(),
            row.import_id,
            row.subjects,
            &row.digest,
            &row.previous,
            row.chain_hash()
        ],
    )?;
    Ok(seq)
}

fn text(value: Option<&serde_json::Value>) -> Option<String> {
    value.map(ToString::to_string)
}
