//! The first half of an import of orders: rows into pieces by number, pieces into orders by buyer. No lock is held.

use std::collections::HashMap;

use super::{
    super::{outcome::Line, report::Told, staging::problem},
    folding::{Conflicts, fold},
};
use crate::{
    app::App,
    intake::{
        self,
        order::{OrderIntake, Piece},
        sort::{Sorted, Sorter},
    },
    model::{incoming::Reject, law::Outcome},
    storage::{
        import::{StoredReject, Tally},
        order::StagedOrder,
    },
};

/// Memory that one sorting may take; the rest of a larger input waits in a temporary file.
pub(super) const SORT_MEMORY: usize = 32 << 20;
/// Memory for rejected rows.
const REJECT_MEMORY: usize = 4 << 20;
/// Rows between two looks at the progress bar.
const TICK: u64 = 1_000;

/// An input that was read to its end.
pub struct Staged {
    /// Orders by buyer.
    pub orders: Sorted,
    /// Rejected rows in input order.
    pub rejects: Sorted,
    /// Counts of the rejected rows.
    pub tally: Tally,
    /// Rows read.
    pub rows: u64,
    /// Refunds that named no time.
    pub undated: u64,
    /// Lines of which all goods came back.
    pub returned: u64,
    /// Rows that say different things of one order.
    pub conflicts: Conflicts,
}

impl Staged {
    /// Tells the rows that were not rejected, of an import that ends before they are judged.
    pub fn tell(&self, told: &mut Told) -> anyhow::Result<()> {
        let mut cursor = self.orders.iter()?;
        while let Some((_, record)) = cursor.next()? {
            let staged: StagedOrder = postcard::from_bytes(record)?;
            for (position, line) in &staged.rows {
                let line = Line::unjudged(*line, staged.email.clone(), None);
                told.put(*position, &line)?;
            }
        }
        for (position, line) in &self.conflicts.rows {
            told.put(*position, line)?;
        }
        Ok(())
    }
}

/// Reads the whole input.
pub fn read(app: &mut App, intake: &mut OrderIntake, bytes: u64) -> anyhow::Result<Staged> {
    let mut pieces = Sorter::new(SORT_MEMORY);
    let mut rejects = Rejects::new();
    let mut progress = app.out.progress(Some(bytes), "bytes");
    let mut rows = 0_u64;
    let mut buffer = Vec::new();
    while let Some(entry) = intake.next().map_err(problem)? {
        let position = rows;
        rows += 1;
        match (entry.outcome, entry.number) {
            (Ok(piece), Some(number)) => {
                buffer.clear();
                buffer = postcard::to_extend(piece, buffer)?;
                pieces.push(number.as_bytes(), &buffer)?;
            }
            (Err(reject), number) => {
                if let Some(number) = number {
                    let marker = Piece {
                        position,
                        line: reject.line,
                        rejected: true,
                        ..Piece::default()
                    };
                    pieces.push(number.as_bytes(), &postcard::to_allocvec(&marker)?)?;
                }
                rejects.push(position, reject, cells(entry.raw))?;
            }
            (Ok(_), None) => {}
        }
        if rows.is_multiple_of(TICK) {
            progress.set(intake.sheet().position());
        }
    }
    progress.finish();
    let returned = intake.returned();
    let pieces = pieces.finish()?;
    let folded = fold(&pieces, &intake.folder(), &intake.products().list)?;
    let positions: Vec<u64> = folded.rejects.keys().copied().collect();
    let mut found = cells_of(intake, &positions)?;
    for (position, reject) in folded.rejects {
        let cells = found.remove(&position).unwrap_or_else(|| "[]".to_owned());
        rejects.push(position, reject, cells)?;
    }
    Ok(Staged {
        orders: folded.orders,
        rejects: rejects.rows.finish()?,
        tally: rejects.tally,
        rows,
        undated: folded.undated,
        returned,
        conflicts: folded.conflicts,
    })
}

/// The submitted cells of some rows, read once more.
pub fn cells_of(
    intake: &mut OrderIntake,
    positions: &[u64],
) -> anyhow::Result<HashMap<u64, String>> {
    let mut found = HashMap::with_capacity(positions.len());
    let mut wanted = positions.to_vec();
    wanted.sort_unstable();
    let mut wanted = wanted.into_iter().peekable();
    if wanted.peek().is_none() {
        return Ok(found);
    }
    intake.rewind().map_err(problem)?;
    let mut position = 0;
    while let Some(next) = wanted.peek().copied() {
        let Some(entry) = intake.next().map_err(problem)? else {
            break;
        };
        if position == next {
            found.insert(position, cells(entry.raw));
            wanted.next();
        }
        position += 1;
    }
    Ok(found)
}

/// Rejected rows on their way into the order of the input.
struct Rejects {
    rows: Sorter,
    tally: Tally,
}

impl Rejects {
    fn new() -> Rejects {
        Rejects {
            rows: Sorter::new(REJECT_MEMORY),
            tally: Tally::default(),
        }
    }

    fn push(&mut self, position: u64, reject: Reject, row_cells: String) -> anyhow::Result<()> {
        self.tally
            .add(Outcome::Rejected, Some(reject.reason.as_str()));
        let stored = StoredReject {
            position,
            line: reject.line,
            email: reject.email,
            reason: reject.reason,
            detail: reject.detail,
            message: reject.message,
            suggestion: reject.suggestion,
            row_cells,
        };
        let record = postcard::to_allocvec(&stored)?;
        Ok(self.rows.push(&position.to_be_bytes(), &record)?)
    }
}

/// The submitted cells as a JSON array.
fn cells(raw: intake::Raw<'_>) -> String {
    raw.cells().collect::<serde_json::Value>().to_string()
}
