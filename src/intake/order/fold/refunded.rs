//! What the rows of one order say of the money that went back.

use super::{
    super::piece::{Back, Piece},
    Fault, Folder,
};
use crate::model::money::Currency;

impl Folder {
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
pub(super) fn listed(pieces: &[Piece]) -> Result<(&[Back], u64), Fault> {
    let mut rows = pieces.iter().filter(|piece| !piece.refunds.is_empty());
    let Some(first) = rows.next() else {
        return Ok((&[], 0));
    };
    match rows.find(|piece| piece.refunds != first.refunds) {
        Some(other) => Err(Fault::Conflict("refunds", first.line, other.line)),
        None => Ok((&first.refunds, first.line)),
    }
}
