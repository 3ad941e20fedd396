//! What erasures blanked in the audit: a blank row proves nothing itself, so each erasure notes which there are after it.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::storage::{
    db::{Db, Result},
    schema::hex,
};

/// The rows of the audit that are blank: how many, and a digest of where they stand. The last erasure's note, which the chain covers,
/// tells of them all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blanks {
    /// How many.
    pub rows: u64,
    /// Of their places and digests, of the erased people whose they are, and of the accounts that they still name.
    pub digest: String,
}

/// The last erasure, and what it noted.
#[derive(Debug, Default)]
pub(super) struct LastErasure {
    /// Its number in the chain, 0 when there was none.
    pub seq: i64,
    /// What was blank then; erasures did not always note it.
    pub blanks: Option<Blanks>,
}

impl Blanks {
    /// What is blank now, and the number of the first such row.
    pub(in crate::storage) fn now(db: &mut Db) -> Result<(Blanks, Option<i64>)> {
        let (mut rows, mut first, mut hash) = (0, None, Sha256::new());
        // A row about somebody who is still there may go along with a merge; one of an erased person never does.
        db.rows(
            "SELECT s.audit_seq, s.position, s.digest, u.id, s.subject FROM audit_subjects s \
             LEFT JOIN users u ON u.id = s.user_id AND u.erased_at IS NOT NULL \
             WHERE s.salt IS NULL ORDER BY s.audit_seq, s.position",
            &[],
            &mut |row| {
                type Row<'a> = (i64, i64, &'a str, Option<i64>, Option<&'a str>);
                let (seq, position, digest, erased, account): Row<'_> = row.decode()?;
                rows += 1;
                first.get_or_insert(seq);
                for number in [seq, position, erased.unwrap_or_default()] {
                    hash.update(number.to_be_bytes());
                }
                hash.update(digest.as_bytes());
                hash.update(account.unwrap_or_default().as_bytes());
                Ok(())
            },
        )?;
        let digest = hex(&hash.finalize());
        Ok((Blanks { rows, digest }, first))
    }
}

/// Whether an erasure leaves a row its subject: the number of an account says nothing of a person.
pub(super) fn stays(subject: &str) -> bool {
    let number = subject.strip_prefix("login:");
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What the audit notes of an erasure.
#[derive(Deserialize)]
struct Note {
    blank: Blanks,
}

impl LastErasure {
    /// Looks it up.
    pub fn find(db: &mut Db) -> Result<LastErasure> {
        let mut last = LastErasure {
            seq: db
                .one::<Option<i64>>(
                    "SELECT MAX(seq) AS seq FROM audits WHERE command = 'user erase'",
                    &[],
                )?
                .unwrap_or_default(),
            blanks: None,
        };
        let notes: Vec<Option<String>> = db.query(
            "SELECT after FROM audit_subjects WHERE audit_seq = $1 ORDER BY position DESC LIMIT 1",
            crate::params![last.seq],
        )?;
        let note = notes.into_iter().flatten().next();
        let note = note.and_then(|note| serde_json::from_str::<Note>(&note).ok());
        last.blanks = note.map(|note| note.blank);
        Ok(last)
    }
}
