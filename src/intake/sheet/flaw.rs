//! What is wrong with a row of a sheet before any of its cells is read.

use super::super::{
    record::{Flaw, MAX_FIELD, Record},
    values::trim,
};
use crate::model::incoming::{Reject, RejectReason};

/// The fault of a row as a whole: no row at all, damaged bytes, a length over the limits, more cells than the header has.
pub(super) fn flaw(record: &Record, width: usize, header: bool) -> Result<(), Reject> {
    let whole = |reason, message: String| {
        Err(Reject {
            line: record.line,
            email: None,
            reason,
            detail: None,
            message,
            suggestion: None,
        })
    };
    match &record.flaw {
        Some(Flaw::Shape(why)) => return whole(RejectReason::RowShape, why.clone()),
        Some(Flaw::Encoding) => {
            let why = "the row holds bytes that are not text in this encoding (shown as \\x..)";
            return whole(RejectReason::BadEncoding, why.to_owned());
        }
        Some(Flaw::TooLong(_)) => {
            let why = format!("a cell is longer than {} MiB", MAX_FIELD >> 20);
            return whole(RejectReason::TooLong, why);
        }
        None => {}
    }
    let filled = |at| record.get(at).is_some_and(|cell| !trim(cell).is_empty());
    if header && (width..record.len()).any(filled) {
        let why = format!(
            "{} cells under a header of {width}; a cell that holds the delimiter needs quotes around it",
            record.len()
        );
        return whole(RejectReason::RowShape, why);
    }
    Ok(())
}
