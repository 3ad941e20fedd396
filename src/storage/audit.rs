//! The audit chain: one row a command, one row a thing it touched.
//!
//! Each audit's hash covers the hash before it and a digest of its subjects; a subject's digest covers its before and
//! after with a salt. An erasure can blank before, after and salt: the digests stay, and with them the chain.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    counter,
    db::{Db, Filter, Result},
    schema::{hex, random_hex},
};
use crate::{clock::Timestamp, model::range::TimeRange, output::Record};

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

/// Every part is preceded by its length, so that no two different rows have one digest.
fn digest(salt: &str, name: &str, before: Option<&str>, after: Option<&str>) -> String {
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

#[derive(Deserialize)]
struct ChainRow {
    seq: i64,
    at: Timestamp,
    actor: String,
    os_user: String,
    host: String,
    command: String,
    reason: Option<String>,
    import_id: Option<i64>,
    subjects: i64,
    digest: String,
    previous: String,
    hash: String,
}

impl ChainRow {
    fn chain_hash(&self) -> String {
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

/// Recomputes the chain. Returns the number of the first row that does not fit, or `None` when all do.
///
/// Subjects that an erasure blanked are trusted by their digest, which the chain covers.
pub fn verify(db: &mut Db) -> Result<Option<i64>> {
    let mut broken = None;
    let (mut seq, mut previous) = (0, String::new());
    let mut digests = Vec::new();
    db.rows(
        "SELECT seq, at, actor, os_user, host, command, reason, import_id, subjects, digest, previous, hash \
         FROM audits ORDER BY seq",
        &[],
        &mut |row| {
            let row: ChainRow = row.decode()?;
            let fits = row.seq == seq + 1 && row.previous == previous && row.hash == row.chain_hash();
            if !fits && broken.is_none() {
                broken = Some(seq + 1);
            }
            seq = row.seq;
            previous.clone_from(&row.hash);
            digests.push((row.seq, row.digest));
            Ok(())
        },
    )?;
    let mut expected = digests.into_iter().peekable();
    let mut running = Sha256::new();
    let mut current = 0;
    let mut wrong: Option<i64> = None;
    let mut close = |seq: i64, running: &mut Sha256| {
        let found = hex(&std::mem::take(running).finalize());
        while let Some((number, digest)) = expected.next_if(|(number, _)| *number <= seq) {
            let empty = hex(&Sha256::new().finalize());
            let computed = if number == seq { &found } else { &empty };
            if *computed != digest && wrong.is_none() {
                wrong = Some(number);
            }
        }
    };
    db.rows(
        "SELECT audit_seq, subject, before, after, salt, digest FROM audit_subjects ORDER BY audit_seq, position",
        &[],
        &mut |row| {
            type Row = (i64, Option<String>, Option<String>, Option<String>, Option<String>, String);
            let (seq, name, before, after, salt, mut kept): Row = row.decode()?;
            if seq != current {
                close(current, &mut running);
                current = seq;
            }
            if let Some(salt) = salt {
                kept = digest(&salt, &name.unwrap_or_default(), before.as_deref(), after.as_deref());
            }
            running.update(kept.as_bytes());
            Ok(())
        },
    )?;
    close(current, &mut running);
    close(i64::MAX, &mut Sha256::new());
    Ok(match (broken, wrong) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    })
}

/// One audit row with one thing it touched, as `audit list` prints it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Audit {
    /// Its number in the chain.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: String,
    /// The user of the operating system.
    pub os_user: String,
    /// The machine.
    pub host: String,
    /// The words of the command.
    pub command: String,
    /// Why.
    pub reason: Option<String>,
    /// The import it is about.
    pub import: Option<i64>,
    /// How many things the command touched.
    pub subjects: i64,
    /// The user touched, if it is one.
    pub user_id: Option<i64>,
    /// What was touched.
    pub subject: Option<String>,
    /// What was there before, as JSON.
    pub before: Option<serde_json::Value>,
    /// What is there now, as JSON.
    pub after: Option<serde_json::Value>,
}

impl Record for Audit {
    const NOUN: &'static str = "audit";
    const FIELDS: &'static [&'static str] = &[
        "seq", "at", "actor", "os_user", "host", "command", "reason", "import", "subjects",
        "user_id", "subject", "before", "after",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "seq", "at", "actor", "command", "subject", "before", "after", "reason",
    ];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.seq.to_string())
    }
}

/// What `audit list` filters by.
#[derive(Clone, Debug, Default)]
pub struct AuditQuery {
    /// Only what touched this user.
    pub user_id: Option<i64>,
    /// Only this actor.
    pub actor: Option<String>,
    /// Only commands that begin with these words.
    pub command: Option<String>,
    /// Only in this range.
    pub range: TimeRange,
    /// At most so many.
    pub limit: Option<u64>,
    /// Oldest first instead of newest first.
    pub ascending: bool,
}

impl AuditQuery {
    fn filter(&self) -> Filter {
        let mut filter = Filter::new();
        if let Some(user_id) = self.user_id {
            filter.equals("s.user_id", user_id);
        }
        if let Some(actor) = &self.actor {
            filter.equals("a.actor", actor.clone());
        }
        if let Some(command) = &self.command {
            let (from, to) = (command.clone(), Filter::prefix_end(command));
            let mark = filter.bind(from);
            filter.and(format!("a.command >= {mark}"));
            if let Some(to) = to {
                let mark = filter.bind(to);
                filter.and(format!("a.command < {mark}"));
            }
        }
        if let Some(from) = self.range.from {
            let mark = filter.bind(from);
            filter.and(format!("a.at >= {mark}"));
        }
        if let Some(to) = self.range.to {
            let mark = filter.bind(to);
            filter.and(format!("a.at < {mark}"));
        }
        filter
    }
}

const FROM: &str = "audits a LEFT JOIN audit_subjects s ON s.audit_seq = a.seq";

#[derive(Deserialize)]
struct AuditRow {
    seq: i64,
    at: Timestamp,
    actor: String,
    os_user: String,
    host: String,
    command: String,
    reason: Option<String>,
    import: Option<i64>,
    subjects: i64,
    user_id: Option<i64>,
    subject: Option<String>,
    before: Option<String>,
    after: Option<String>,
}

/// Hands out audit rows, newest first, one per thing touched.
pub fn each(
    db: &mut Db,
    query: &AuditQuery,
    row: &mut dyn FnMut(Audit) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let order = if query.ascending {
        "a.seq, s.position"
    } else {
        "a.seq DESC, s.position"
    };
    let sql = format!(
        "SELECT a.seq, a.at, a.actor, a.os_user, a.host, a.command, a.reason, a.import_id AS import, a.subjects, \
         s.user_id, s.subject, s.before, s.after FROM {FROM}{} ORDER BY {order}{limit}",
        filter.clause()
    );
    let json = |text: Option<String>| {
        text.map(|text| serde_json::from_str(&text).unwrap_or(serde_json::Value::String(text)))
    };
    db.rows(&sql, filter.params(), &mut |found| {
        let found: AuditRow = found.decode()?;
        row(Audit {
            seq: found.seq,
            at: found.at,
            actor: found.actor,
            os_user: found.os_user,
            host: found.host,
            command: found.command,
            reason: found.reason,
            import: found.import,
            subjects: found.subjects,
            user_id: found.user_id.filter(|id| *id > 0),
            subject: found.subject,
            before: json(found.before),
            after: json(found.after),
        })
    })
}

/// How many rows `audit list` would print.
pub fn count(db: &mut Db, query: &AuditQuery) -> Result<u64> {
    let filter = query.filter();
    db.one(
        &format!("SELECT COUNT(*) FROM {FROM}{}", filter.clause()),
        filter.params(),
    )
}
