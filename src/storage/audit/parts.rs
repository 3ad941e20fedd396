//! The audit of a command that touches very many things: they are noted part by part, so that no list of them all is in memory.

use sha2::{Digest, Sha256};

use super::{
    Entry, Subject,
    chain::{ChainRow, digest},
};
use crate::storage::{
    counter,
    db::{Db, Result},
    schema::{hex, random_hex},
};

/// Things that are written together.
const PART: usize = 1_000;

const COLUMNS: &[&str] = &[
    "user_id",
    "audit_seq",
    "position",
    "subject",
    "before",
    "after",
    "salt",
    "digest",
];

/// An audit row that is not complete yet.
#[derive(Debug, Default)]
pub struct Parts {
    /// Taken with the first thing: a command that touches nothing takes none.
    seq: Option<i64>,
    all: Sha256,
    count: usize,
}

impl Parts {
    fn seq(&mut self, db: &mut Db) -> Result<i64> {
        if let Some(seq) = self.seq {
            return Ok(seq);
        }
        let seq = counter::take(db, "audits", 1)?;
        self.seq = Some(seq);
        Ok(seq)
    }

    /// How many things were noted.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Notes more of what the command touched.
    pub fn note(&mut self, db: &mut Db, subjects: &[Subject]) -> Result<()> {
        subjects
            .chunks(PART)
            .try_for_each(|part| self.part(db, part))
    }

    fn part(&mut self, db: &mut Db, subjects: &[Subject]) -> Result<()> {
        let seq = self.seq(db)?;
        // Rows go in by user, as their key wants them; the position keeps the order of the command.
        let mut rows = Vec::with_capacity(subjects.len());
        let salts = random_hex(16 * subjects.len())?;
        for (place, subject) in subjects.iter().enumerate() {
            // The digest covers the salt, and so whose the row was at first.
            let salt = format!(
                "{}:{}",
                subject.user_id,
                &salts[place * 32..(place + 1) * 32]
            );
            let (before, after) = (text(subject.before.as_ref()), text(subject.after.as_ref()));
            let digest = digest(&salt, &subject.name, before.as_deref(), after.as_deref());
            self.all.update(digest.as_bytes());
            let name = subject.name.as_str();
            let position = self.count + place;
            rows.push((subject.user_id, position, name, before, after, salt, digest));
        }
        self.count += subjects.len();
        rows.sort_by_key(|row| (row.0, row.1));
        db.load("audit_subjects", COLUMNS, &mut |push| {
            rows.iter()
                .try_for_each(|(user_id, position, name, before, after, salt, digest)| {
                    push(&[
                        (*user_id).into(),
                        seq.into(),
                        (*position).into(),
                        (*name).into(),
                        before.as_deref().into(),
                        after.as_deref().into(),
                        salt.as_str().into(),
                        digest.as_str().into(),
                    ])
                })
        })?;
        Ok(())
    }

    /// Writes the row itself and returns its number.
    pub fn end(mut self, db: &mut Db, entry: &Entry) -> Result<i64> {
        let seq = self.seq(db)?;
        let previous: String = db
            .first(
                "SELECT hash FROM audits WHERE seq < $1 ORDER BY seq DESC LIMIT 1",
                crate::params![seq],
            )?
            .unwrap_or_default();
        let row = ChainRow {
            seq,
            at: entry.at,
            actor: entry.actor.name.clone(),
            os_user: entry.actor.os_user.clone(),
            host: entry.actor.host.clone(),
            command: entry.command.to_owned(),
            reason: entry.reason.map(str::to_owned),
            import_id: entry.import_id,
            subjects: self.count as i64,
            digest: hex(&self.all.finalize()),
            previous,
            hash: String::new(),
        };
        db.exec(
            "INSERT INTO audits (seq, at, actor, os_user, host, command, reason, import_id, subjects, digest, previous, \
             hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            crate::params![
                row.seq,
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
        Ok(row.seq)
    }
}

fn text(value: Option<&serde_json::Value>) -> Option<String> {
    value.map(ToString::to_string)
}
