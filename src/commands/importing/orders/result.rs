//! The result of an import of orders, as it is printed.

use std::{borrow::Cow, collections::BTreeMap};

use serde::Serialize;

use crate::model::selector::printed::numbered;
use crate::{model::law::Outcome, output::Record, storage::order::Merged};

/// What an import of orders did; the outcomes are counted in rows and sum to `rows`.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
#[allow(missing_docs)] // The outcomes are those of every import.
pub struct OrderImport {
    /// The import's id; null when it was a rehearsal.
    pub import: Option<i64>,
    pub source: String,
    pub mode: &'static str,
    pub dry_run: bool,
    pub rows: u64,
    pub created: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub blocked: u64,
    pub duplicate: u64,
    pub rejected: u64,
    /// Rows per reason, of blocked and rejected ones.
    pub reasons: BTreeMap<String, u64>,
    /// Orders that were created, of one row or many.
    pub orders: u64,
    /// People who were created.
    pub users: u64,
    /// Rows with something the operator should know.
    pub warnings: u64,
    pub seconds: f64,
}

impl Record for OrderImport {
    const NOUN: &'static str = "import result";
    const FIELDS: &'static [&'static str] = &[
        "import",
        "source",
        "mode",
        "dry_run",
        "rows",
        "created",
        "updated",
        "unchanged",
        "blocked",
        "duplicate",
        "rejected",
        "reasons",
        "orders",
        "users",
        "warnings",
        "seconds",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.import
            .map_or(Cow::Borrowed(""), |id| numbered("import", id))
    }
}

impl OrderImport {
    /// The result of a merge.
    pub fn new(
        merged: &Merged,
        source: String,
        dry_run: bool,
        warnings: u64,
        seconds: f64,
    ) -> OrderImport {
        let tally = &merged.tally;
        OrderImport {
            import: (!dry_run).then_some(merged.id),
            source,
            mode: "orders",
            dry_run,
            rows: tally.rows(),
            created: tally.of(Outcome::Created),
            updated: tally.of(Outcome::Updated),
            unchanged: tally.of(Outcome::Unchanged),
            blocked: tally.of(Outcome::Blocked),
            duplicate: tally.of(Outcome::Duplicate),
            rejected: tally.of(Outcome::Rejected),
            reasons: tally.reasons.clone(),
            orders: merged.orders,
            users: merged.users,
            warnings,
            seconds,
        }
    }
}
