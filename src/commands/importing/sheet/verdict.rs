//! What an import says of one row.

use serde_json::{Map, Value as Json};

use crate::{
    model::{incoming::RejectReason, law::Outcome},
    storage::import::things::Key,
};

/// What became of one row.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// The outcome; `rejected` needs a reason.
    pub outcome: Option<Outcome>,
    /// Why a row was rejected or left alone.
    pub reason: Option<&'static str>,
    /// The name of a field that is wrong.
    pub detail: Option<String>,
    /// A sentence for people about a row that was rejected.
    pub message: String,
    /// The row of the table that is to be written: its key and its other columns.
    pub row: Option<(Key, Map<String, Json>)>,
}

impl Verdict {
    /// A row that is to be written.
    pub fn written(outcome: Outcome, key: Key, row: Map<String, Json>) -> Verdict {
        Verdict {
            outcome: Some(outcome),
            row: Some((key, row)),
            ..Verdict::default()
        }
    }

    /// A row that says what is there already.
    pub fn unchanged() -> Verdict {
        Verdict {
            outcome: Some(Outcome::Unchanged),
            ..Verdict::default()
        }
    }

    /// A row about somebody who is to be left alone.
    pub fn blocked(why: &'static str) -> Verdict {
        Verdict {
            outcome: Some(Outcome::Blocked),
            reason: Some(why),
            ..Verdict::default()
        }
    }

    /// A row whose field cannot be right.
    pub fn invalid(field: &str, message: impl Into<String>) -> Verdict {
        Verdict {
            outcome: Some(Outcome::Rejected),
            reason: Some(RejectReason::InvalidField.as_str()),
            detail: Some(field.to_owned()),
            message: message.into(),
            row: None,
        }
    }
}
