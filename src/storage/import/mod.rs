//! The merge of an import: sorted rows in, one transaction, an outcome for every row.
//!
//! Rows come in the order of their address keys, a bite at a time: look up what is known of a bite (a constant number of
//! statements), let [`crate::model::law`] judge each row, and write the bite's new people and changes in key order.

mod about;
mod ahead;
mod chunk;
mod history;
mod judge;
mod known;
mod rejects;
pub mod things;
pub mod told;
mod undo;
mod write;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use self::judge::Judge;
pub use self::{
    about::{About, insert as note},
    history::{Import, ImportQuery, count, each, get},
    judge::Job,
    rejects::{
        StoredReject, each as rejects, insert as insert_rejects, load as load_rejects, shape,
    },
    undo::{By, Kept, Undone, later, undo},
};
use super::db::{Db, Result};
use crate::model::{
    candidate::Candidate,
    law::{Block, Outcome},
};

/// With so many first people an index that they do not come in the order of is cheaper to build at the end than to keep up.
const MANY: u64 = 20_000;
/// These are such indexes: their names, their tables, and what of them.
const OUT_OF_ORDER: [(&str, &str, &str); 1] = [("user_tags_tag", "user_tags", "(tag_id, user_id)")];
/// Begins the sort key of a row that has only a number, no address: it sorts before every address.
pub const NO_ADDRESS: char = '\u{1}';

/// Whoever is told every row's outcome.
pub type Report<'a> = &'a mut dyn FnMut(&LineOutcome) -> Result<()>;

/// What became of one row, for the per-line report.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct LineOutcome<'a> {
    /// Running number of the row.
    #[serde(skip)]
    pub position: u64,
    /// Physical line.
    pub line: u64,
    /// The address as given (or its key).
    pub email: &'a str,
    /// What became of it.
    pub outcome: Outcome,
    /// Why, for blocked and rejected rows.
    pub reason: Option<&'a str>,
    /// More words: the line of the first row for duplicates, what clashed.
    pub detail: Option<String>,
}

impl<'a> LineOutcome<'a> {
    /// The line of a row about which nothing is decided yet.
    fn of(key: &'a str, row: &'a Candidate<'a>) -> LineOutcome<'a> {
        LineOutcome {
            position: row.position,
            line: row.line,
            email: match (row.spelling, key) {
                (Some(spelling), _) => spelling,
                (None, "") => row.reference.unwrap_or_default(),
                (None, key) => key,
            },
            outcome: Outcome::Unchanged,
            reason: None,
            detail: row.warning.map(str::to_owned),
        }
    }

    /// Adds to what there is to say about it.
    fn add(&mut self, words: &str) {
        self.detail = Some(match self.detail.take() {
            Some(detail) => format!("{detail}; {words}"),
            None => words.to_owned(),
        });
    }

    /// The same row, left alone.
    fn blocked(mut self, block: Block) -> LineOutcome<'a> {
        self.outcome = Outcome::Blocked;
        self.reason = Some(block.as_str());
        self
    }
}

/// Counts of one import; they always sum to the rows read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Tally {
    /// Per outcome, in the order of [`Outcome::ALL`].
    pub outcomes: [u64; Outcome::ALL.len()],
    /// Per reason of blocked and rejected rows.
    pub reasons: BTreeMap<String, u64>,
    /// Tags that did not exist before, as `group:tag`.
    pub tags_created: Vec<String>,
    /// Warnings that concern single rows: how many.
    pub warnings: u64,
    /// People whose running subscription ended (they were pending or subscribed).
    pub ended: u64,
    /// People who were known and are banned from now on.
    pub banned: u64,
}

impl Tally {
    /// Counts one row.
    pub fn add(&mut self, outcome: Outcome, reason: Option<&str>) {
        self.outcomes[outcome as usize] += 1;
        if let Some(reason) = reason {
            match self.reasons.get_mut(reason) {
                Some(count) => *count += 1,
                None => {
                    self.reasons.insert(reason.to_owned(), 1);
                }
            }
        }
    }

    /// Rows with this outcome.
    pub fn of(&self, outcome: Outcome) -> u64 {
        self.outcomes[outcome as usize]
    }

    /// All rows.
    pub fn rows(&self) -> u64 {
        self.outcomes.iter().sum()
    }

    /// Rows that changed something.
    pub fn changes(&self) -> u64 {
        let changes = Outcome::ALL.iter().filter(|outcome| outcome.is_change());
        changes.map(|outcome| self.of(*outcome)).sum()
    }
}

/// What a merge did.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The import's id (none was taken when the transaction is rolled back).
    pub id: i64,
    /// The counts, with those of the rows rejected before the merge.
    pub tally: Tally,
}

/// Merges sorted rows inside the running transaction, telling every row's outcome to `report` in key order.
///
/// `started` carries the rejects that were found before. Nothing is committed here.
pub fn merge(
    db: &mut Db,
    job: &Job,
    started: &Tally,
    report: Report,
    progress: &mut dyn FnMut(u64),
) -> Result<Merged> {
    let (mut judge, mut lookups) = Judge::begin(db, job, started)?;
    // Everywhere else the first people go behind all others.
    let mut rebuild = Vec::new();
    if judge.is_first() && job.sorted.len() >= MANY {
        for index in OUT_OF_ORDER {
            if db.owns(index.1)? {
                db.batch(&format!("DROP INDEX {}", index.0))?;
                rebuild.push(index);
            }
        }
    }
    chunk::ahead(job.sorted, &job.flags, |chunks| {
        if judge.can_look_ahead() {
            return ahead::judge(db, &mut judge, &mut lookups, &chunks, report, progress);
        }
        while let Some(chunk) = chunks.next()? {
            judge.chunk(db, &mut lookups, &chunk, report)?;
            progress(judge.tally.rows());
            chunks.done(chunk);
        }
        Ok(())
    })?;
    judge.settle(db, &mut lookups, report)?;
    if !rebuild.is_empty() {
        db.sorting()?;
    }
    for (index, table, columns) in rebuild {
        db.batch(&format!("CREATE INDEX {index} ON {table} {columns}"))?;
    }
    judge.finish(db)
}
