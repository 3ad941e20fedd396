//! Several rows of one address: one counts, and when it is rejected the next one does.

use super::{
    super::{
        LineOutcome,
        chunk::{Chunk, ROWS},
        known::{Lookups, Moved},
    },
    Judge, asked,
};
use crate::{
    model::candidate::Candidate,
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
        let next = chunk.unfold(rows, &self.rejected, waiting, &mut |line| {
            tally.add(line.outcome, None);
            report(line)
        })?;
        self.rejected.clear();
        Ok(next)
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
