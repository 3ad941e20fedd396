//! What freezing and thawing tell.

use std::borrow::Cow;

use serde::Serialize;

use crate::{
    app::App,
    clock::Timestamp,
    output::{Columns, Record},
    storage::freeze,
};

/// What became of the database, and how it stands now.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Changed {
    database: String,
    outcome: &'static str,
    state: &'static str,
    since: Option<Timestamp>,
    reason: Option<String>,
}

impl Record for Changed {
    const NOUN: &'static str = "database";
    const FIELDS: &'static [&'static str] = &["database", "outcome", "state", "since", "reason"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.database)
    }
}

/// Prints it.
pub(super) fn told(app: &mut App, columns: &Columns, outcome: &'static str) -> anyhow::Result<()> {
    let found = freeze::get(&mut app.db)?;
    let row = Changed {
        database: app.settings.db.to_string(),
        outcome,
        state: found.as_ref().map_or("open", |found| found.state.as_str()),
        since: found.as_ref().and_then(|found| found.state_at),
        reason: found.and_then(|found| found.state_reason),
    };
    Ok(app.out.receipt(columns, &row)?)
}
