//! The first half of an import: every row is read, checked and put where it can be sorted. No lock is held meanwhile.

use std::collections::HashMap;

use super::{
    limits::Read,
    outcome::Line,
    report::{Told, address},
    stage::Stage,
};
use crate::{
    app::App,
    clock::Timestamp,
    error::Problem,
    intake::{self, Intake, sort::Sorted},
    model::{
        candidate::Candidate,
        law::{Flags, Outcome},
        person::Field,
        tag::TagName,
    },
    storage::import::Tally,
};

/// Rows between two looks at the progress bar.
const TICK: u64 = 1_000;

/// An input that was read to its end.
pub struct Staged {
    /// Accepted rows by address key.
    pub rows: Sorted,
    /// Rejected rows in input order.
    pub rejects: Sorted,
    /// Counts of the rejected rows.
    pub tally: Tally,
    /// Every tag that was named.
    pub tags: Vec<TagName>,
    /// Places of the tags for everybody.
    pub all_tags: Vec<u32>,
    /// Every group that was named.
    pub groups: Vec<String>,
    /// Places of the groups for everybody.
    pub all_groups: Vec<u32>,
    /// Text fields that some row fills.
    pub fields: Vec<Field>,
    /// Some row has a number of another system.
    pub references: bool,
    /// Positions of rows that have only a number that stands in an earlier row, and the lines of those.
    pub repeated: HashMap<u64, u64>,
    /// Some row says when the person confirmed, and the import does not believe it.
    pub unbelieved: bool,
}

impl Staged {
    /// Tells the rows that were not rejected, of an import that ends before they are judged.
    pub fn tell(&self, told: &mut Told) -> anyhow::Result<()> {
        let mut cursor = self.rows.iter()?;
        while let Some((key, record)) = cursor.next()? {
            let row: Candidate<'_> = postcard::from_bytes(record)?;
            let email = row.spelling.map(str::to_owned).or(address(key)?);
            told.put(row.position, &Line::unjudged(row.line, email, None))?;
        }
        Ok(())
    }

    /// How many rows there were.
    pub fn read(&self) -> Read {
        let rejected = self.tally.of(Outcome::Rejected);
        Read {
            rows: rejected + self.rows.len(),
            rejected,
        }
    }
}

/// The problem of an input that cannot be read, with the exit code of its cause.
pub fn problem(found: intake::Problem) -> anyhow::Error {
    Problem::from(found).into()
}

/// What of the flags concerns single rows.
pub struct ForEverybody<'a> {
    /// `--tag`
    pub tags: &'a [String],
    /// `--group`
    pub groups: &'a [String],
    /// `--known-tags`
    pub known_tags: bool,
    /// `--consent-at`
    pub consent_at: Option<Timestamp>,
}

/// Reads and checks the whole input.
pub fn read(
    app: &mut App,
    intake: &mut Intake,
    flags: &Flags,
    everybody: &ForEverybody,
    bytes: u64,
) -> anyhow::Result<Staged> {
    let mut stage = Stage::begin(app, flags, everybody)?;
    let mut progress = app.out.progress(Some(bytes), "bytes");
    let mut position = 0_u64;
    while let Some(entry) = intake.next().map_err(problem)? {
        let raw = entry.raw;
        let checked = match entry.outcome {
            Ok(incoming) => stage.accept(position, incoming, &|| cells(raw.cells()))?,
            Err(reject) => Err(reject),
        };
        if let Err(reject) = checked {
            stage.reject(position, reject, cells(raw.cells()))?;
        }
        position += 1;
        if position.is_multiple_of(TICK) {
            progress.set(intake.position());
        }
    }
    progress.finish();
    stage.finish()
}

/// The submitted cells as a JSON array.
fn cells<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    cells.collect::<serde_json::Value>().to_string()
}
