//! Looking up the next bite of an import while this one is judged and written.

use std::{panic, thread};

use super::{
    Report,
    chunk::Ahead,
    judge::Judge,
    known::{Asked, Found, Lookups, Moved},
};
use crate::storage::db::{Db, Result};

/// So many connections look up beside the one that writes: looking up takes longer than judging, and less than twice as long.
const CONNECTIONS: usize = 2;

/// Judges each bite while threads beside look up the next; on connections of their own, where there can be any, also while the
/// bite is written. What was there before the import is all that they need to see.
pub(super) fn judge(
    db: &mut Db,
    judge: &mut Judge,
    lookups: &mut Lookups,
    chunks: &Ahead,
    report: Report,
    progress: &mut dyn FnMut(u64),
) -> Result<()> {
    let mut beside = Vec::new();
    while beside.len() < CONNECTIONS
        && !lookups.are_idle()
        && let Some(mut twin) = db.beside()
    {
        Lookups::prepare(&mut twin)?;
        beside.push((lookups.clone(), twin));
    }
    let mut next = chunks.next()?;
    let mut found = match &next {
        Some(chunk) => lookups.find(db, &chunk.asked()?, &Moved::new())?,
        None => Found::default(),
    };
    while let Some(chunk) = next {
        next = chunks.next()?;
        let asked = match &next {
            Some(chunk) if !lookups.are_idle() => chunk.asked()?,
            _ => Vec::new(),
        };
        found = if beside.is_empty() {
            let mut rows = Vec::new();
            let known = while_looking([(&mut *lookups, &mut *db)].into_iter(), &asked, || {
                rows = judge.informed(&chunk, found, report)?;
                Ok(())
            })?;
            judge.flush(db, &rows)?;
            known
        } else {
            let lookers = beside.iter_mut().map(|(lookups, twin)| (lookups, twin));
            while_looking(lookers, &asked, || {
                let rows = judge.informed(&chunk, found, report)?;
                judge.flush(db, &rows)
            })?
        };
        progress(judge.tally.rows());
        chunks.done(chunk);
    }
    for (_, mut twin) in beside {
        *db.statements() += *twin.statements();
    }
    Ok(())
}

/// Does something while threads beside look rows up, each of them a part.
fn while_looking<'a>(
    lookers: impl ExactSizeIterator<Item = (&'a mut Lookups, &'a mut Db)>,
    asked: &[Asked],
    work: impl FnOnce() -> Result<()>,
) -> Result<Found> {
    let share = asked.len().div_ceil(lookers.len()).max(1);
    let (done, found) = thread::scope(|scope| {
        let looking: Vec<_> = (lookers.zip(asked.chunks(share)))
            .map(|((lookups, db), part)| scope.spawn(|| lookups.find(db, part, &Moved::new())))
            .collect();
        let done = work();
        let mut found = Ok(Found::default());
        for (number, thread) in looking.into_iter().enumerate() {
            let part = thread
                .join()
                .unwrap_or_else(|reason| panic::resume_unwind(reason));
            found = found.and_then(|mut found: Found| {
                found.append(part?, number * share);
                Ok(found)
            });
        }
        (done, found)
    });
    done.and(found)
}
