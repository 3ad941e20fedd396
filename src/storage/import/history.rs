//! Past imports, as commands list and show them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Tally;
use crate::{
    clock::Timestamp,
    model::{law::Outcome, selector::printed::numbered},
    output::Record,
    storage::{
        db::{Db, Error, Filter, Result},
        sorted::{self, Sort},
    },
};

/// One import, as `import list` and `import show` print it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Import {
    /// Its id.
    pub import: i64,
    /// `subscribers` or `users`.
    pub kind: String,
    /// `subscribe`, `unsubscribe` or `update`.
    pub mode: String,
    /// The file's name, or `-`.
    pub source: String,
    /// When it ran.
    pub at: Timestamp,
    /// Who ran it.
    pub actor: String,
    /// Rows read.
    pub rows: u64,
    /// Rows that were created.
    pub created: u64,
    /// Rows that were subscribed.
    pub subscribed: u64,
    /// Rows that were updated.
    pub updated: u64,
    /// Rows that were unchanged.
    pub unchanged: u64,
    /// Rows that were blocked.
    pub blocked: u64,
    /// Rows that were duplicate.
    pub duplicate: u64,
    /// Rows that were rejected.
    pub rejected: u64,
    /// Rows that were unsubscribed.
    pub unsubscribed: u64,
    /// Rows that were suppressed.
    pub suppressed: u64,
    /// Rows per reason of blocked and rejected ones.
    pub reasons: serde_json::Value,
    /// Tags that it created.
    pub tags_created: serde_json::Value,
    /// The consent text.
    pub consent: Option<String>,
    /// SHA-256 of the content.
    pub digest: String,
    /// The earliest import of the same content, when there is an earlier one.
    pub same_as: Option<i64>,
    /// The flags it ran with.
    pub options: serde_json::Value,
    /// When it was undone.
    pub undone_at: Option<Timestamp>,
}

impl Record for Import {
    const NOUN: &'static str = "import";
    const FIELDS: &'static [&'static str] = &[
        "import",
        "kind",
        "mode",
        "source",
        "at",
        "actor",
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
        "tags_created",
        "consent",
        "digest",
        "same_as",
        "options",
        "undone_at",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "import",
        "kind",
        "mode",
        "source",
        "at",
        "actor",
        "rows",
        "created",
        "rejected",
        "same_as",
        "undone_at",
    ];
    const SORT: &'static [&'static str] = &[
        "import",
        "kind",
        "mode",
        "source",
        "at",
        "actor",
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
        "consent",
        "digest",
        "same_as",
        "undone_at",
    ];

    fn selector(&self) -> Cow<'_, str> {
        numbered("import", self.import)
    }
}

/// What `import list` filters by.
#[derive(Clone, Debug, Default)]
pub struct ImportQuery {
    /// Only this one.
    pub id: Option<i64>,
    /// `subscribers` or `users`.
    pub kind: Option<String>,
    /// Not before.
    pub from: Option<Timestamp>,
    /// Before.
    pub to: Option<Timestamp>,
    /// By this column of [`Import`] before the newest.
    pub sort: Option<Sort>,
    /// At most so many.
    pub limit: Option<u64>,
}

impl ImportQuery {
    fn filter(&self) -> Filter {
        let mut filter = Filter::new();
        if let Some(id) = self.id {
            filter.equals("i.id", id);
        }
        if let Some(kind) = &self.kind {
            filter.equals("i.kind", kind.clone());
        }
        if let Some(from) = self.from {
            let mark = filter.bind(from);
            filter.and(format!("i.started_at >= {mark}"));
        }
        if let Some(to) = self.to {
            let mark = filter.bind(to);
            filter.and(format!("i.started_at < {mark}"));
        }
        filter
    }
}

#[derive(Deserialize)]
struct ImportRow {
    import: i64,
    kind: String,
    mode: String,
    source: String,
    at: Timestamp,
    actor: String,
    rows: u64,
    counts: String,
    reasons: String,
    tags_created: String,
    consent: Option<String>,
    digest: String,
    same_as: Option<i64>,
    options: String,
    undone_at: Option<Timestamp>,
}

/// What imports are sorted by, as SQL.
fn sorted_by(field: &str) -> String {
    match Outcome::WORDS.iter().position(|word| *word == field) {
        Some(place) => count_at(place),
        None => format!("\"{field}\""),
    }
}

/// One of the counts, which are kept as `[900,20,5]`. Both engines take signs off the beginning of a text, and neither has a word in
/// common for more.
fn count_at(place: usize) -> String {
    let mut rest = "ltrim(i.counts, '[')".to_owned();
    for _ in 0..place {
        rest = format!("ltrim(ltrim({rest}, '0123456789'), ',')");
    }
    format!(
        "CAST(substr({rest}, 1, length({rest}) - length(ltrim({rest}, '0123456789'))) AS BIGINT)"
    )
}

/// Hands out imports, newest first.
pub fn each(
    db: &mut Db,
    query: &ImportQuery,
    row: &mut dyn FnMut(Import) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let first = sorted::first_by(query.sort, sorted_by);
    let sql = format!(
        "SELECT i.id AS import, i.kind AS kind, i.mode AS mode, i.source AS source, i.started_at AS at, i.actor AS actor, \
         i.rows AS \"rows\", i.counts, i.reasons, i.tags_created, i.consent AS consent, i.digest AS digest, \
         (SELECT MIN(e.id) FROM imports e WHERE e.digest = i.digest AND e.id < i.id) AS same_as, \
         i.options, i.undone_at AS undone_at FROM imports i{} ORDER BY {first}i.id DESC{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| {
        let found: ImportRow = found.decode()?;
        row(found.into_import()?)
    })
}

impl ImportRow {
    fn into_import(self) -> Result<Import> {
        let json = |error: serde_json::Error| Error::Decode(error.to_string());
        let tally = Tally {
            outcomes: serde_json::from_str(&self.counts).map_err(json)?,
            ..Tally::default()
        };
        Ok(Import {
            import: self.import,
            kind: self.kind,
            mode: self.mode,
            source: self.source,
            at: self.at,
            actor: self.actor,
            rows: self.rows,
            created: tally.of(Outcome::Created),
            subscribed: tally.of(Outcome::Subscribed),
            updated: tally.of(Outcome::Updated),
            unchanged: tally.of(Outcome::Unchanged),
            blocked: tally.of(Outcome::Blocked),
            duplicate: tally.of(Outcome::Duplicate),
            rejected: tally.of(Outcome::Rejected),
            unsubscribed: tally.of(Outcome::Unsubscribed),
            suppressed: tally.of(Outcome::Suppressed),
            reasons: serde_json::from_str(&self.reasons).map_err(json)?,
            tags_created: serde_json::from_str(&self.tags_created).map_err(json)?,
            consent: self.consent,
            digest: self.digest,
            same_as: self.same_as,
            options: serde_json::from_str(&self.options).map_err(json)?,
            undone_at: self.undone_at,
        })
    }
}

/// One import.
pub fn get(db: &mut Db, id: i64) -> Result<Option<Import>> {
    let mut found = None;
    each(
        db,
        &ImportQuery {
            id: Some(id),
            ..ImportQuery::default()
        },
        &mut |import| {
            found = Some(import);
            Ok(())
        },
    )?;
    Ok(found)
}

/// How many imports the query matches.
pub fn count(db: &mut Db, query: &ImportQuery) -> Result<u64> {
    let filter = query.filter();
    db.one(
        &format!("SELECT COUNT(*) FROM imports i{}", filter.clause()),
        filter.params(),
    )
}
