//! `roster db status`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::Verb,
    output::Record,
    settings::DbTarget,
    storage::{contents, freeze, schema},
};

/// Say which database is used, which schema it has and how much is in it
#[derive(Args)]
#[command(after_help = "Example:\n  roster db status")]
pub struct Status {}

crate::words! {
    /// How the database's schema stands to the program's.
    pub enum State {
        /// There is no database.
        Missing = "missing",
        /// There is one without a schema.
        Empty = "empty",
        /// The program's own.
        Current = "current",
        /// `roster db migrate` brings it up to date.
        Older = "older",
        /// A newer program made it.
        Newer = "newer",
    }
}

/// What `db status` prints. Rows are counted only where the schema is the program's.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Shown {
    engine: &'static str,
    database: String,
    state: State,
    schema: Option<i64>,
    schema_known: i64,
    bytes: Option<u64>,
    users: Option<u64>,
    accounts: Option<u64>,
    tags: Option<u64>,
    groups: Option<u64>,
    imports: Option<u64>,
    audits: Option<u64>,
    created_at: Option<Timestamp>,
    /// Whether it takes writes: `open`, or why it does not.
    standing: Option<&'static str>,
    standing_since: Option<Timestamp>,
    standing_reason: Option<String>,
    /// Where it moved, or of what it is an unfinished copy.
    other: Option<String>,
}

impl Record for Shown {
    const NOUN: &'static str = "database";
    const FIELDS: &'static [&'static str] = &[
        "engine",
        "database",
        "state",
        "schema",
        "schema_known",
        "bytes",
        "users",
        "accounts",
        "tags",
        "groups",
        "imports",
        "audits",
        "created_at",
        "standing",
        "standing_since",
        "standing_reason",
        "other",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.database)
    }
}

impl Verb for Status {
    fn access(&self) -> Access {
        Access::Maintain
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Shown>()?;
        let missing = match &app.settings.db {
            DbTarget::File(path) => !path.exists(),
            DbTarget::Memory | DbTarget::Postgres(_) => false,
        };
        let schema = if missing {
            None
        } else {
            app.db.schema_version()?
        };
        let state = match schema {
            None if missing => State::Missing,
            None => State::Empty,
            Some(schema::CURRENT) => State::Current,
            Some(found) if found < schema::CURRENT => State::Older,
            Some(_) => State::Newer,
        };
        let (counts, standing) = if state == State::Current {
            let counts = app.db.snapshot(contents::count)?;
            (Some(counts), Some(freeze::get(&mut app.db)?))
        } else {
            (None, None)
        };
        let closed = standing.as_ref().and_then(Option::as_ref);
        let shown = Shown {
            engine: app.db.engine(),
            database: app.settings.db.to_string(),
            state,
            schema,
            schema_known: schema::CURRENT,
            bytes: if missing { None } else { Some(app.db.bytes()?) },
            users: counts.map(|counts| counts.users),
            accounts: counts.map(|counts| counts.accounts),
            tags: counts.map(|counts| counts.tags),
            groups: counts.map(|counts| counts.groups),
            imports: counts.map(|counts| counts.imports),
            audits: counts.map(|counts| counts.audits),
            created_at: match state {
                State::Current | State::Older => schema::created_at(&mut app.db)?,
                _ => None,
            },
            standing: standing
                .as_ref()
                .map(|_| closed.map_or("open", |closed| closed.state.as_str())),
            standing_since: closed.and_then(|closed| closed.state_at),
            standing_reason: closed.and_then(|closed| closed.state_reason.clone()),
            other: closed.and_then(|closed| closed.other.clone()),
        };
        Ok(app.out.object(&columns, &shown)?)
    }
}
