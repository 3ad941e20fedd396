//! People of whom an earlier row has spoken.

use super::super::LineOutcome;
use crate::model::law::Outcome;

/// What became of somebody whom a row led to.
#[derive(Clone, Copy)]
pub(super) struct Met {
    /// The line of the row.
    pub line: u64,
    /// Whether the person has changed.
    pub changed: bool,
    /// Whether the row gave the person its number.
    pub numbered: bool,
}

impl LineOutcome<'_> {
    /// The person of this row stands in another one.
    pub(super) fn repeat(&mut self, of: u64) {
        self.outcome = Outcome::Duplicate;
        self.detail = Some(format!("line {of}"));
    }
}
