//! The first half of an import of orders: rows into pieces by number, pieces into orders by buyer. No lock is held.

use std::collections::HashMap;

use super::super::staging::problem;
use crate::{
    app::App,
    error::Problem,
    intake::{
        self,
        order::{Fault, Folded, Folder, OrderIntake, Piece},
        sort::{Sorted, Sorter},
    },
    model::{
        incoming::{Reject, RejectReason},
        law::Outcome,
        order::Product,
    },
    output::amount,
    storage::{
        import::{NO_ADDRESS, StoredReject, Tally},
        order::StagedOrder,
    },
};

/// Memory that one sorting may take; the rest of a larger input waits in a temporary file.
const SORT_MEMORY: usize = 32 << 20;
/// Memory for rejected rows.
const REJECT_MEMORY: usize = 4 << 20;
/// Rows between two looks at the progress bar.
const TICK: u64 = 1_000;
/// Conflicts that are named.
const NAMED: usize = 5;

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
    /// Rows that say different things of one order.
    pub conflict: Option<Problem>,
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
        conflict: folded.conflicts.problem(),
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

/// What came of the pieces.
struct Orders {
    orders: Sorted,
    rejects: HashMap<u64, Reject>,
    undated: u64,
    conflicts: Conflicts,
}

/// Orders of which the input says different things.
#[derive(Default)]
struct Conflicts {
    count: u64,
    named: Vec<String>,
}

impl Conflicts {
    fn problem(&self) -> Option<Problem> {
        if self.count == 0 {
            return None;
        }
        let more = match self.count - self.named.len() as u64 {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        Some(
            Problem::conflict(format!(
                "the input says different things of {}: {}{more}; nothing is stored",
                amount(self.count, "order"),
                self.named.join(", ")
            ))
            .code("order_conflict")
            .hint("mend the file: rows of one number must agree on buyer, time, status, currency and total"),
        )
    }
}

/// Puts the pieces together, which are in the order of their numbers.
fn fold(pieces: &Sorted, folder: &Folder, products: &[Product]) -> anyhow::Result<Orders> {
    let mut orders = Sorter::new(SORT_MEMORY);
    let mut rejects = HashMap::new();
    let (mut undated, mut conflicts) = (0, Conflicts::default());
    let mut cursor = pieces.iter()?;
    let mut number = String::new();
    let mut group: Vec<Piece> = Vec::new();
    loop {
        let next = cursor.next()?;
        let same = matches!(next, Some((key, _)) if key == number.as_bytes());
        if !same && !group.is_empty() {
            match folder.fold(&number, &group) {
                Ok(folded) => {
                    undated += folded.undated;
                    let (key, staged) = staged(folded, &group, products);
                    orders.push(key.as_bytes(), &postcard::to_allocvec(&staged)?)?;
                }
                Err(Fault::Reject(field, message, line)) => {
                    reject_all(&group, (field, &message, line), &mut rejects);
                }
                Err(Fault::Conflict(field, a, b)) => {
                    conflicts.count += 1;
                    if conflicts.named.len() < NAMED {
                        conflicts
                            .named
                            .push(format!("'{number}' ({field}, lines {a} and {b})"));
                    }
                }
            }
            group.clear();
        }
        let Some((key, record)) = next else { break };
        if !same {
            number = String::from_utf8_lossy(key).into_owned();
        }
        group.push(postcard::from_bytes(record)?);
    }
    Ok(Orders {
        orders: orders.finish()?,
        rejects,
        undated,
        conflicts,
    })
}

/// An order as the merge takes it, and the key of its buyer.
fn staged(folded: Folded, group: &[Piece], products: &[Product]) -> (String, StagedOrder) {
    let Folded {
        order,
        email,
        reference,
        profile,
        duplicates,
        ..
    } = folded;
    let (spelling, key) = match (email, &reference) {
        (Some((spelling, key)), _) => (Some(spelling), key),
        (None, Some(reference)) => (None, format!("{NO_ADDRESS}{reference}")),
        (None, None) => (None, String::new()),
    };
    let digest = order.digest(&key, products);
    let staged = StagedOrder {
        digest,
        order,
        email: spelling,
        reference,
        profile,
        rows: group
            .iter()
            .map(|piece| (piece.position, piece.line))
            .collect(),
        duplicates,
    };
    (key, staged)
}

/// Rejects every row of an order that was not rejected by itself: half an order is none.
fn reject_all(
    group: &[Piece],
    (field, message, line): (&'static str, &str, u64),
    rejects: &mut HashMap<u64, Reject>,
) {
    for piece in group.iter().filter(|piece| !piece.rejected) {
        let reason = match field {
            "email" => RejectReason::MissingEmail,
            _ => RejectReason::InvalidField,
        };
        let message = if piece.line == line || field == "order" {
            message.to_owned()
        } else {
            format!("the order was rejected for line {line}: {message}")
        };
        let reject = Reject {
            line: piece.line,
            email: piece
                .head
                .email
                .as_ref()
                .map(|(spelling, _)| spelling.clone()),
            reason,
            detail: Some(field.to_owned()),
            message,
            suggestion: None,
        };
        rejects.insert(piece.position, reject);
    }
}
