//! The pieces of an input, sorted by number, into orders, sorted by buyer.

use std::collections::HashMap;

use super::{super::outcome::Line, staging::SORT_MEMORY};
use crate::{
    error::Problem,
    intake::{
        order::{Fault, Folded, Folder, Piece},
        sort::{Sorted, Sorter},
    },
    model::{
        incoming::{Reject, RejectReason},
        order::Product,
    },
    output::amount,
    storage::{import::NO_ADDRESS, order::StagedOrder},
};

/// Conflicts that are named.
const NAMED: usize = 5;

/// What came of the pieces.
pub(super) struct Orders {
    /// By buyer.
    pub orders: Sorted,
    /// Rows that are rejected now, by position.
    pub rejects: HashMap<u64, Reject>,
    /// Refunds that named no time.
    pub undated: u64,
    /// Orders of which the input says different things.
    pub conflicts: Conflicts,
}

/// Orders of which the input says different things.
#[derive(Default)]
pub struct Conflicts {
    count: u64,
    named: Vec<String>,
    /// Position of each of their rows, and what is told of it.
    pub rows: Vec<(u64, Line)>,
}

impl Conflicts {
    /// What to tell of them, if there is any.
    pub fn problem(&self) -> Option<Problem> {
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
pub(super) fn fold(
    pieces: &Sorted,
    folder: &Folder,
    products: &[Product],
) -> anyhow::Result<Orders> {
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
                    undated += folded.undated.len() as u64;
                    let (key, staged) = staged(folded, &group, products);
                    orders.push(key.as_bytes(), &postcard::to_allocvec(&staged)?)?;
                }
                Err(Fault::Reject(field, message, line)) => {
                    reject_all(&group, (field, &message, line), &mut rejects);
                }
                Err(Fault::Conflict(field, a, b)) => {
                    conflicts.count += 1;
                    let why = format!(
                        "the input says different things of the order: {field}, lines {a} and {b}"
                    );
                    conflicts.rows.extend(group.iter().map(|piece| {
                        let email = piece.head.email.as_ref();
                        let email = email.map(|(spelling, _)| spelling.clone());
                        let line = Line::unjudged(piece.line, email, Some(why.clone()));
                        (piece.position, line)
                    }));
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
        undated,
        remark,
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
        undated,
        duplicates,
        remark,
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
