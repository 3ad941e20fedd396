//! The first half: every row is read, checked and put where it can be sorted. No lock is held meanwhile.

use super::{
    super::{report::Shape, staging::problem},
    Input, Staged, Things,
    order::Links,
};
use crate::{
    app::App,
    intake::{Sheet, sort::Sorter},
    model::law::Outcome,
    storage::{
        hex,
        import::{StoredReject, Tally},
    },
};

/// Memory that sorting may take; the rest of a larger input waits in a temporary file.
const SORT_MEMORY: usize = 16 << 20;
/// Memory for rejected rows, which are in order already.
const REJECT_MEMORY: usize = 4 << 20;

/// Reads and checks the whole input.
pub(super) fn read<T: Things>(
    app: &mut App,
    things: &T,
    sheet: &mut Sheet,
    name: String,
    bytes: u64,
) -> anyhow::Result<Input> {
    let mut rows = Sorter::new(SORT_MEMORY);
    let mut rejects = Sorter::new(REJECT_MEMORY);
    let mut links = Links::default();
    let mut tally = Tally::default();
    let mut progress = app.out.progress(Some(bytes), "bytes");
    let mut position = 0_u64;
    while let Some((row, flaw)) = sheet.next().map_err(problem)? {
        let cells = || row.raw.cells().collect::<serde_json::Value>().to_string();
        match flaw.and_then(|()| things.read(&row)) {
            Ok((key, said)) => {
                links.note::<T>(&said);
                let staged = Staged {
                    position,
                    line: row.line,
                    cells: cells(),
                    row: said,
                };
                rows.push(key.as_bytes(), &postcard::to_allocvec(&staged)?)?;
            }
            Err(reject) => {
                tally.add(Outcome::Rejected, Some(reject.reason.as_str()));
                let stored = StoredReject {
                    position,
                    line: reject.line,
                    email: reject.email,
                    reason: reject.reason,
                    detail: reject.detail,
                    message: reject.message,
                    suggestion: reject.suggestion,
                    row_cells: cells(),
                };
                rejects.push(&position.to_be_bytes(), &postcard::to_allocvec(&stored)?)?;
            }
        }
        position += 1;
        if position.is_multiple_of(1_000) {
            progress.set(sheet.position());
        }
    }
    progress.finish();
    Ok(Input {
        rows: links.sorted::<T>(rows.finish()?, SORT_MEMORY)?,
        rejects: rejects.finish()?,
        tally,
        name,
        digest: hex(&sheet.digest()?),
        bytes,
        shape: Shape::of_things(sheet.shape(), T::NAMED, T::ADDRESS),
    })
}
