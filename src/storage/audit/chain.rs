//! The hashes of the audit chain, and whether they still fit.

use std::{collections::BTreeMap, mem};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::blank::{Blanks, LastErasure, stays};
use crate::{
    clock::Timestamp,
    storage::{
        counter,
        db::{Db, Filter, Result},
        schema::hex,
    },
};

/// The words of the command whose row may leave out numbers.
pub const RESTORE: &str = "db restore";

/// Every part is preceded by its length, so that no two different rows have one digest.
pub(super) fn digest(salt: &str, name: &str, before: Option<&str>, after: Option<&str>) -> String {
    let mut hash = Sha256::new();
    for part in [Some(salt), Some(name), before, after] {
        put(&mut hash, part);
    }
    hex(&hash.finalize())
}

fn put(hash: &mut Sha256, part: Option<&str>) {
    match part {
        Some(part) => {
            hash.update((part.len() as u64 + 1).to_be_bytes());
            hash.update(part.as_bytes());
        }
        None => hash.update(0_u64.to_be_bytes()),
    }
}

/// One row of the chain.
#[derive(Deserialize)]
pub(super) struct ChainRow {
    pub seq: i64,
    pub at: Timestamp,
    pub actor: String,
    pub os_user: String,
    pub host: String,
    pub command: String,
    pub reason: Option<String>,
    pub import_id: Option<i64>,
    pub subjects: i64,
    pub digest: String,
    pub previous: String,
    pub hash: String,
}

impl ChainRow {
    /// The hash of this row, which the next one holds.
    pub fn chain_hash(&self) -> String {
        let mut hash = Sha256::new();
        put(&mut hash, Some(&self.previous));
        for number in [
            self.seq,
            self.at.0,
            self.import_id.unwrap_or(-1),
            self.subjects,
        ] {
            hash.update(number.to_be_bytes());
        }
        for part in [
            &self.actor,
            &self.os_user,
            &self.host,
            &self.command,
            &self.digest,
        ] {
            put(&mut hash, Some(part));
        }
        put(&mut hash, self.reason.as_deref());
        hex(&hash.finalize())
    }
}

/// What [`verify`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many rows the chain has.
    pub rows: u64,
    /// The number of the first row that does not fit, or is missing.
    pub broken: Option<i64>,
}

/// One row of the chain with one of its subjects.
#[derive(Deserialize)]
struct Link {
    #[serde(flatten)]
    row: ChainRow,
    subject: Option<String>,
    before: Option<String>,
    after: Option<String>,
    salt: Option<String>,
    user_id: Option<i64>,
    subject_digest: Option<String>,
}

/// Recomputes the chain, in constant memory.
///
/// Subjects that an erasure blanked are trusted by their digest, which the chain covers, when nothing but the number of an account is left
/// of them, and the last erasure
/// noted just these: others are told by the first blank row there is. Rows of people who are still there but stand with somebody else do
/// not fit. Rows cut off at the end are missed by the counter of audits, which only ever grows.
pub fn verify(db: &mut Db) -> Result<Verified> {
    let last = LastErasure::find(db)?;
    let mut walk = Walk {
        erased_until: last.seq,
        ..Walk::default()
    };
    db.rows(
        "SELECT a.seq, a.at, a.actor, a.os_user, a.host, a.command, a.reason, a.import_id, a.subjects, a.digest, \
         a.previous, a.hash, s.subject, s.before, s.after, s.salt, s.user_id, s.digest AS subject_digest \
         FROM audits a LEFT JOIN audit_subjects s ON s.audit_seq = a.seq ORDER BY a.seq, s.position",
        &[],
        &mut |found| {
            walk.step(found.decode()?);
            Ok(())
        },
    )?;
    walk.close();
    walk.strayed(db)?;
    if let Some(noted) = last.blanks {
        let (blanks, first) = Blanks::now(db)?;
        if blanks != noted {
            walk.found(first.map_or(last.seq, |first| first.min(last.seq)));
        }
    }
    let next = counter::next(db, "audits")?;
    if walk.seq + 1 < next {
        walk.broken.get_or_insert(walk.seq + 1);
    }
    Ok(Verified {
        rows: walk.rows,
        broken: walk.broken,
    })
}

/// How far [`verify`] has come.
#[derive(Default)]
struct Walk {
    rows: u64,
    seq: i64,
    /// The hash of the row before.
    previous: String,
    /// What the current row says of its subjects: how many, and their common digest.
    promised: (i64, String),
    /// What they are.
    subjects: i64,
    running: Sha256,
    broken: Option<i64>,
    /// The last erasure: its own row, and what was written after it, nobody has blanked.
    erased_until: i64,
    /// People whose rows stand with somebody else, and the first of those rows.
    strayed: BTreeMap<i64, i64>,
}

impl Walk {
    fn step(&mut self, link: Link) {
        let row = link.row;
        if row.seq != self.seq {
            self.close();
            // A restore goes on with the numbers of the database that it replaced; its row holds the hash before the gap all the same.
            let follows = row.seq == self.seq + 1 || row.command == RESTORE && row.seq > self.seq;
            let fits = follows && row.previous == self.previous && row.hash == row.chain_hash();
            if !fits {
                self.broken.get_or_insert(self.seq + 1);
            }
            self.rows += 1;
            self.seq = row.seq;
            self.previous = row.hash;
            self.promised = (row.subjects, row.digest);
        }
        let Some(kept) = link.subject_digest else {
            return;
        };
        match (&link.salt, link.user_id) {
            (None, _) => {
                let subject = link.subject.as_ref().filter(|subject| !stays(subject));
                let texts = [subject, link.before.as_ref(), link.after.as_ref()];
                if self.seq >= self.erased_until || texts.iter().any(Option::is_some) {
                    self.broken.get_or_insert(self.seq);
                }
            }
            (Some(salt), Some(now)) => {
                // Older rows do not say whose they were.
                let first = salt.split_once(':').and_then(|(id, _)| id.parse().ok());
                if let Some(first) = first.filter(|first: &i64| *first != now) {
                    self.strayed.entry(first).or_insert(self.seq);
                    if first == 0 || now == 0 {
                        self.broken.get_or_insert(self.seq);
                    }
                }
            }
            (Some(_), None) => {}
        }
        let computed = link.salt.map(|salt| {
            digest(
                &salt,
                link.subject.as_deref().unwrap_or_default(),
                link.before.as_deref(),
                link.after.as_deref(),
            )
        });
        if computed.as_ref().is_some_and(|computed| *computed != kept) {
            self.broken.get_or_insert(self.seq);
        }
        self.subjects += 1;
        self.running.update(kept.as_bytes());
    }

    /// A merge takes the rows of the person who goes along; nobody who is still there has left theirs.
    fn strayed(&mut self, db: &mut Db) -> Result<()> {
        let people: Vec<i64> = self.strayed.keys().copied().collect();
        for people in people.chunks(500) {
            let mut filter = Filter::new();
            let marks = filter.bind_list(people.iter().copied());
            filter.and(format!("id IN {marks}"));
            let sql = format!("SELECT id FROM users{} ORDER BY id", filter.clause());
            for id in db.query::<i64>(&sql, filter.params())? {
                let seq = self.strayed.get(&id).copied().unwrap_or(i64::MAX);
                self.found(seq);
            }
        }
        Ok(())
    }

    /// A row that does not fit, wherever it stands.
    fn found(&mut self, seq: i64) {
        self.broken = Some(self.broken.map_or(seq, |broken| broken.min(seq)));
    }

    /// Compares the subjects of the current row with what it says of them.
    fn close(&mut self) {
        let found = (
            mem::take(&mut self.subjects),
            hex(&mem::take(&mut self.running).finalize()),
        );
        if self.seq > 0 && found != self.promised {
            self.broken.get_or_insert(self.seq);
        }
    }
}
