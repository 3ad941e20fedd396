//! What is wrong with a row before any of its cells is read.

use super::{
    super::{
        lines::MAX_LINE,
        record::{Flaw, MAX_FIELD, Record},
        values::trim,
    },
    Rules,
    draft::Fault,
};
use crate::model::incoming::RejectReason;

/// The fault of a row as a whole: damaged bytes, a length over the limits, more cells than the header has.
pub(super) fn row_fault(record: &Record, rules: &Rules) -> Option<Fault> {
    match &record.flaw {
        Some(Flaw::Encoding) => {
            let message = "the row holds bytes that are not text in this encoding (shown as \\x..)";
            return Some(Fault::row(RejectReason::BadEncoding, message.into()));
        }
        Some(Flaw::TooLong(place)) => {
            let message = match place {
                Some(column) => format!(
                    "the cell in column {} is longer than {} MiB",
                    column + 1,
                    MAX_FIELD >> 20
                ),
                None => format!("the row is longer than {} MiB", MAX_LINE >> 20),
            };
            return Some(Fault::row(RejectReason::TooLong, message));
        }
        _ => {}
    }
    let width = rules.width.filter(|&width| record.len() > width)?;
    let filled =
        (width..record.len()).any(|at| record.get(at).is_some_and(|cell| !trim(cell).is_empty()));
    filled.then(|| {
        let message = format!(
            "{} cells under a header of {width}; a cell that holds the delimiter needs quotes around it",
            record.len()
        );
        Fault::row(RejectReason::RowShape, message)
    })
}
