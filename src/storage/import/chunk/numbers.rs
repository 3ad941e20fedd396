//! Several numbers beside one address that opts out: whoever has any of them opts out.

use std::collections::{HashMap, HashSet};

use super::{Chunk, NO_ADDRESS};
use crate::{
    model::{
        candidate::Candidate,
        law::{self, Flags},
    },
    storage::db::{Error, Result},
};

/// The numbers that were met beside one address after the other.
pub(super) struct Numbers<'a> {
    place: usize,
    met: HashSet<&'a str>,
}

impl<'a> Numbers<'a> {
    pub(super) fn new() -> Self {
        Numbers {
            place: usize::MAX,
            met: HashSet::new(),
        }
    }

    /// Whether a row that was folded into `winner`, the one at `place`, has a number that was not met beside that address yet.
    pub(super) fn are_more(
        &mut self,
        place: usize,
        winner: &Candidate<'a>,
        folded: &Candidate<'a>,
    ) -> bool {
        if self.place != place {
            self.place = place;
            self.met.clear();
            self.met.extend(winner.reference);
        }
        folded
            .reference
            .is_some_and(|number| self.met.insert(number))
    }
}

impl Chunk {
    /// Gives out the positions of the rows that speak of a number alone, and the lines of the rows that they were folded into.
    pub fn take_numbers(&mut self) -> HashMap<u64, u64> {
        std::mem::take(&mut self.numbers)
    }

    /// Keeps what a row that was folded into one that opts out says of whoever has its number: that they opt out as strictly. The
    /// address stays as what it is told by.
    pub(super) fn hand_on(
        &mut self,
        key: &str,
        winner: &Candidate,
        folded: &Candidate,
        line: u64,
    ) -> Result<()> {
        let number = folded.reference.unwrap_or_default();
        let row = Candidate {
            position: folded.position,
            line: folded.line,
            spelling: Some(folded.spelling.unwrap_or(key)),
            reference: folded.reference,
            subscription: winner.subscription,
            consent_source: winner.consent_source,
            consent_ip: winner.consent_ip,
            opted_out_at: winner.opted_out_at,
            warning: folded.warning,
            ..Candidate::default()
        };
        self.numbers.insert(row.position, line);
        self.keep(&format!("{NO_ADDRESS}{number}"), &row)
    }
}

/// The record of a row that wins over another of the same address. Where it opts out, it speaks of whoever the number of the
/// other leads to as well.
pub(super) fn numbered<'a>(
    mut row: Candidate<'a>,
    other: &Candidate<'a>,
    record: &[u8],
    flags: &Flags,
) -> Result<Vec<u8>> {
    if !law::opts_out(&row, flags) || row.reference.is_some() || other.reference.is_none() {
        return Ok(record.to_vec());
    }
    row.reference = other.reference;
    postcard::to_allocvec(&row).map_err(|error| Error::Decode(error.to_string()))
}
