//! What the rows of one order say of the money that went back.

use super::{
    super::piece::{Back, Piece},
    Fault, Folder,
};
use crate::model::{
    money::Currency,
    order::{GivenBack, NewRefund, RefundKind},
};

/// Seconds of a day.
const DAY: i64 = 86_400;

impl Folder {
    /// What went back, the places of what has no day, and whether more is listed than is said to have gone back in all.
    pub(super) fn refunds(
        &self,
        pieces: &[Piece],
        currency: Currency,
        (ordered_at, cancelled_at): (i64, Option<i64>),
        (total, said): (i64, GivenBack),
    ) -> Result<(Vec<NewRefund>, Vec<usize>, bool), Fault> {
        let mut refunds = Vec::new();
        let mut undated = Vec::new();
        let mut add = |kind, at: Option<i64>, amount, reason| {
            // What names no day of its own went back when the order was called off.
            let at = at.or(cancelled_at.map(|at| at.max(ordered_at)));
            if at.is_none() {
                undated.push(refunds.len());
            }
            refunds.push(NewRefund {
                kind,
                at: at.map_or(ordered_at, |at| not_before(at, ordered_at)),
                amount,
                reason,
            });
        };
        let mut told = 0;
        let (backs, line) = listed(pieces)?;
        for back in backs {
            let amount = self.amount(currency, &back.amount, "refunds", line)?;
            if amount < 1 {
                let message = "a refund gives nothing back".into();
                return Err(Fault::Reject("refunds", message, line));
            }
            told = amount.saturating_add(told);
            add(back.kind, back.at, amount, back.reason.clone());
        }
        let (in_all, at) = self.given_back(pieces, currency)?;
        // The amount that is named counts; only without one the word does.
        let unnamed = backs.is_empty() && said == GivenBack::All;
        let more_listed = in_all.is_some_and(|in_all| in_all < told);
        let rest = in_all.unwrap_or(if unnamed { total } else { 0 }) - told;
        if rest > 0 {
            add(RefundKind::Refund, at, rest, None);
        }
        Ok((refunds, undated, more_listed))
    }

    /// What was given back in all, where that is named, and when; both are of one row. Other rows repeat them or leave them blank.
    pub(super) fn given_back(
        &self,
        pieces: &[Piece],
        currency: Currency,
    ) -> Result<(Option<i64>, Option<i64>), Fault> {
        let dated = || pieces.iter().find(|piece| piece.refunded_at.is_some());
        let told = pieces.iter().find(|piece| piece.refunded.is_some());
        let Some(told) = told.or_else(dated) else {
            return Ok((None, None));
        };
        let amount = |piece: &Piece| match &piece.refunded {
            // Some shops write what went back below zero.
            Some(text) => self
                .amount(currency, text, "refunded", piece.line)
                .map(|amount| Some(amount.abs())),
            None => Ok(None),
        };
        let clash = |field, piece: &Piece| {
            let (first, second) = (told.line.min(piece.line), told.line.max(piece.line));
            Err(Fault::Conflict(field, first, second))
        };
        let in_all = amount(told)?;
        for piece in pieces {
            if amount(piece)?.is_some_and(|other| Some(other) != in_all) {
                return clash("refunded", piece);
            }
            if piece.refunded_at.is_some() && piece.refunded_at != told.refunded_at {
                return clash("refunded_at", piece);
            }
        }
        Ok((in_all, told.refunded_at))
    }
}

/// The refunds that a cell lists are those of the order: a row that lists others contradicts, one that repeats them adds none.
fn listed(pieces: &[Piece]) -> Result<(&[Back], u64), Fault> {
    let mut rows = pieces.iter().filter(|piece| !piece.refunds.is_empty());
    let Some(first) = rows.next() else {
        return Ok((&[], 0));
    };
    match rows.find(|piece| piece.refunds != first.refunds) {
        Some(other) => Err(Fault::Conflict("refunds", first.line, other.line)),
        None => Ok((&first.refunds, first.line)),
    }
}

/// A refund that names a day alone may have been on the day of its order: it is not told as before it.
fn not_before(at: i64, ordered_at: i64) -> i64 {
    if (ordered_at - DAY + 1..ordered_at).contains(&at) {
        ordered_at
    } else {
        at
    }
}
