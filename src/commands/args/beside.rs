//! Long lists: a thread beside reads the rows while those before them are written.

use std::{
    panic,
    sync::mpsc::{channel, sync_channel},
    thread,
};

use super::listing;
use crate::{
    app::App,
    output::{Columns, Record},
    storage::{
        self,
        db::{Db, Error},
    },
};

/// Fewer rows are not worth a thread.
const FEW: u64 = 1_000;
/// Rows that are handed over together.
const LOT: usize = 128;
/// Lots on their way at once.
const LOTS: usize = 4;

/// As [`listing::write`], for at most so many rows: where they may be many, `each` runs on a thread beside.
pub fn write<T: Record + Send>(
    app: &mut App,
    columns: &Columns,
    most: Option<u64>,
    each: impl FnOnce(&mut Db, &mut dyn FnMut(T) -> storage::Result<()>) -> storage::Result<()> + Send,
) -> anyhow::Result<u64> {
    if most.is_some_and(|most| most < FEW) {
        return listing::write(app, columns, each);
    }
    let App { db, out, .. } = app;
    let mut list = out.list(columns)?;
    let (give, lots) = sync_channel::<Vec<T>>(LOTS);
    // Rows go back to where they were made: memory that one thread takes and another gives back is slow on both.
    let (back, spare) = channel::<Vec<T>>();
    thread::scope(|scope| {
        let reading = scope.spawn(move || {
            // Each page is read once, so a larger cache would only be filled; and where rows are sorted, it would be slower.
            db.sorting()?;
            let mut lot = Vec::with_capacity(LOT);
            let read = each(db, &mut |row| {
                lot.push(row);
                if lot.len() < LOT {
                    return Ok(());
                }
                let mut next = spare.try_recv().unwrap_or_default();
                next.clear();
                // The writer has stopped, and knows why.
                give.send(std::mem::replace(&mut lot, next))
                    .map_err(|_| Error::Engine("nobody takes the rows".to_owned()))
            });
            // What was read before a fault is told.
            let _ = give.send(lot);
            read
        });
        let mut written = Ok(());
        for lot in &lots {
            written = lot.iter().try_for_each(|row| list.row(row));
            if written.is_err() {
                break;
            }
            let _ = back.send(lot);
        }
        drop(lots);
        let read = reading
            .join()
            .unwrap_or_else(|reason| panic::resume_unwind(reason));
        written.map_err(Error::from).and(read)
    })?;
    let rows = list.rows();
    list.end()?;
    Ok(rows)
}
