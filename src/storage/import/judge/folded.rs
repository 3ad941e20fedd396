//! Several rows of one address: one counts, and when it is rejected the next one does. When it opts out, so does whoever has a
//! number of the others.

use super::{
    super::{
        LineOutcome,
        chunk::{Chunk, ROWS},
        known::{Lookups, Moved},
    },
    Judge, asked,
    row::Bite,
};
use crate::{
    model::{candidate::Candidate, law::Known},
    storage::db::{Db, Result},
};

/// How often waiting rows are judged: as many people in a row may each take the address that the next one leaves.
const MOST_ROUNDS: usize = 100;

impl Judge<'_> {
    /// Judges some rows, and those that were folded into rows which are rejected, and writes what follows.
    pub fn chunk(
        &mut self,
        db: &mut Db,
        lookups: &mut Lookups,
        chunk: &Chunk,
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<()> {
        let rows = chunk.candidates()?;
        self.bite(db, lookups, &rows, report)?;
        let mut next = self.unfold(chunk, &rows, report)?;
        while next.len() > 0 {
            self.numbers = next.take_numbers();
            let rows = next.candidates()?;
            self.bite(db, lookups, &rows, report)?;
            let after = self.unfold(&next, &rows, report)?;
            drop(rows);
            next = after;
        }
        Ok(())
    }

    /// What becomes of the rows that were folded into some that were judged; returns those that count now.
    fn unfold(
        &mut self,
        chunk: &Chunk,
        rows: &[(&str, Candidate)],
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<Chunk> {
        let waiting = (&mut self.waiting, &self.places);
        let tally = &mut self.tally;
        let next = chunk.unfold(
            rows,
            &self.job.flags,
            &self.rejected,
            waiting,
            &mut |line| {
                tally.add(line.outcome, None);
                report(line)
            },
        )?;
        self.rejected.clear();
        Ok(next)
    }

    /// Opts out whoever has the address of a row and whoever has its number, who are two people.
    pub(super) fn both<'r>(
        &mut self,
        key: &'r str,
        row: &'r Candidate<'r>,
        place: usize,
        (one, other): (Known, Known),
        bite: &mut Bite,
    ) -> Option<LineOutcome<'r>> {
        // Both or none: the row is judged whole once more when what an earlier one says of either is written.
        if [one.id, other.id].iter().any(|id| bite.met.contains(id)) {
            return None;
        }
        let line = LineOutcome::of(key, row);
        let by_email = self.known(line.clone(), key, row, place, one, bite)?;
        let by_number = self.known(line, "", row, place, other, bite)?;
        Some(if by_number.outcome.is_change() {
            by_number
        } else {
            by_email
        })
    }

    /// Tells a row that speaks of a number alone as the duplicate that it was before; `false` when it is no such row.
    pub(super) fn tell_folded(&self, line: &mut LineOutcome) -> bool {
        let of = self.numbers.get(&line.position);
        if let Some(of) = of {
            line.repeat(*of);
        }
        of.is_some()
    }

    /// Judges the rows that wait, as long as addresses become free, and then as what they are.
    pub fn settle(
        &mut self,
        db: &mut Db,
        lookups: &mut Lookups,
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<()> {
        for round in 1.. {
            let waiting = std::mem::take(&mut self.waiting);
            self.places.clear();
            let rows = waiting.candidates()?;
            if rows.is_empty() {
                break;
            }
            for bite in rows.chunks(ROWS) {
                // An address that was left is free now, for whoever has the number of the row.
                let found = lookups.find(db, &asked(bite), &Moved::new())?;
                self.judge(bite, found, report)?;
                self.flush(db, bite)?;
            }
            self.settled = self.waiting.len() == rows.len() || round == MOST_ROUNDS;
            let next = self.unfold(&waiting, &rows, report)?;
            if next.len() > 0 {
                self.chunk(db, lookups, &next, report)?;
            }
        }
        Ok(())
    }
}
