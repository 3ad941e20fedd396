//! The result of an import, as its commands print it.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use crate::{
    model::{
        law::{Flags, Outcome, Purpose},
        selector::printed::numbered,
    },
    output::Record,
    storage::import::Merged,
};

/// The result object of an import; the counts sum to `rows`.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
#[allow(missing_docs)] // The outcomes are explained in the law of import.
pub struct ImportResult {
    /// The import's id; null when it was a rehearsal.
    pub import: Option<i64>,
    /// The file's name, or `-`.
    pub source: String,
    /// `subscribe`, `unsubscribe`, `users`, or the things: `accounts`, `members`, `contacts`, `prices`.
    pub mode: &'static str,
    /// Whether it was a rehearsal.
    pub dry_run: bool,
    /// Rows read.
    pub rows: u64,
    pub created: u64,
    pub subscribed: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub blocked: u64,
    pub duplicate: u64,
    pub rejected: u64,
    pub unsubscribed: u64,
    pub suppressed: u64,
    /// Rows per reason, of blocked and rejected ones.
    pub reasons: BTreeMap<String, u64>,
    /// Rows with something the operator should know, that were stored all the same.
    pub warnings: u64,
    /// Tags that did not exist before.
    pub tags_created: Vec<String>,
    /// How long it took.
    pub seconds: f64,
}

impl Record for ImportResult {
    const NOUN: &'static str = "import result";
    const FIELDS: &'static [&'static str] = &[
        "import",
        "source",
        "mode",
        "dry_run",
        "rows",
        "created",
        "subscribed",
        "updated",
        "unchanged",
        "blocked",
        "duplicate",
        "rejected",
        "unsubscribed",
        "suppressed",
        "reasons",
        "warnings",
        "tags_created",
        "seconds",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.import
            .map_or(Cow::Borrowed(""), |id| numbered("import", id))
    }
}

/// The word of an import's mode.
pub fn mode(flags: &Flags) -> &'static str {
    match (flags.purpose, flags.unsubscribe) {
        (Purpose::Users, _) => "users",
        (Purpose::Subscribers, true) => "unsubscribe",
        (Purpose::Subscribers, false) => "subscribe",
    }
}

impl ImportResult {
    /// The result of a merge of people.
    pub fn new(
        merged: &Merged,
        flags: &Flags,
        source: String,
        dry_run: bool,
        seconds: f64,
    ) -> ImportResult {
        ImportResult::of(merged, mode(flags), source, dry_run, seconds)
    }

    /// The result of a merge.
    pub fn of(
        merged: &Merged,
        mode: &'static str,
        source: String,
        dry_run: bool,
        seconds: f64,
    ) -> ImportResult {
        let tally = &merged.tally;
        ImportResult {
            import: (!dry_run).then_some(merged.id),
            source,
            mode,
            dry_run,
            rows: tally.rows(),
            created: tally.of(Outcome::Created),
            subscribed: tally.of(Outcome::Subscribed),
            updated: tally.of(Outcome::Updated),
            unchanged: tally.of(Outcome::Unchanged),
            blocked: tally.of(Outcome::Blocked),
            duplicate: tally.of(Outcome::Duplicate),
            rejected: tally.of(Outcome::Rejected),
            unsubscribed: tally.of(Outcome::Unsubscribed),
            suppressed: tally.of(Outcome::Suppressed),
            reasons: tally.reasons.clone(),
            warnings: tally.warnings,
            tags_created: tally.tags_created.clone(),
            seconds,
        }
    }
}

/// The outcome of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Line {
    /// Physical line, from 1.
    pub line: u64,
    /// The address as written.
    pub email: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why.
    pub reason: Option<String>,
    /// A narrower word.
    pub detail: Option<String>,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// The outcome of one row of an import of things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThingLine {
    /// Physical line, from 1.
    pub line: u64,
    /// What the row is about, as it says: a login, a login and an address, a product with group and quantity.
    pub subject: Option<String>,
    /// The address in it, if it has one.
    pub email: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why.
    pub reason: Option<String>,
    /// A narrower word.
    pub detail: Option<String>,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl ThingLine {
    /// The outcome of a row about `subject`.
    pub fn new(subject: Option<String>, line: Line) -> ThingLine {
        ThingLine {
            line: line.line,
            subject,
            email: line.email,
            outcome: line.outcome,
            reason: line.reason,
            detail: line.detail,
            suggestion: line.suggestion,
        }
    }
}

impl Record for Line {
    const NOUN: &'static str = "row";
    const FIELDS: &'static [&'static str] =
        &["line", "email", "outcome", "reason", "detail", "suggestion"];
    const DEFAULT: &'static [&'static str] =
        &["email", "outcome", "reason", "detail", "suggestion"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.email.as_deref().unwrap_or_default())
    }
}
