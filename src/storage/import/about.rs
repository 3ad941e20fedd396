//! The row that is kept of every import.

use super::Tally;
use crate::{
    clock::Timestamp,
    intake::sort::Sorted,
    storage::db::{Db, Error, Result},
};

/// What is written down about an import besides its counts.
pub struct About<'a> {
    /// `subscribers`, `users`, `accounts`, `members`, `contacts`, `prices`, …
    pub kind: &'a str,
    /// `subscribe`, `unsubscribe` or `update`.
    pub mode: &'a str,
    /// The file's name, or `-`.
    pub source: &'a str,
    /// SHA-256 of the content, in hex.
    pub digest: &'a str,
    /// Its size.
    pub bytes: u64,
    /// The flags, as JSON.
    pub options: &'a str,
    /// The submitted header, as a JSON array.
    pub header: &'a str,
    /// The places of the cells that say by a number whose a row is, as JSON: `{"login":0,"ref":3}`.
    pub named: &'a str,
    /// The delimiter of the submitted file.
    pub delimiter: &'a str,
    /// The encoding of the submitted file.
    pub encoding: &'a str,
    /// The consent text (`--consent`).
    pub consent: Option<&'a str>,
    /// Who imports.
    pub actor: &'a str,
    /// When.
    pub now: Timestamp,
    /// Rows rejected before the merge, in the order of the input.
    pub rejects: &'a Sorted,
}

/// Writes the import's own row. `users` are the first id and the number of the people it created.
pub fn insert(
    db: &mut Db,
    import_id: i64,
    about: &About,
    users: (i64, i64),
    tally: &Tally,
) -> Result<()> {
    let json = |error: serde_json::Error| Error::Decode(error.to_string());
    db.exec(
        "INSERT INTO imports (id, kind, mode, source, digest, bytes, rows, counts, reasons, options, header, \
         delimiter, encoding, consent, tags_created, first_user_id, users_created, started_at, actor, named) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        crate::params![
            import_id,
            about.kind,
            about.mode,
            about.source,
            about.digest,
            about.bytes,
            tally.rows(),
            serde_json::to_string(&tally.outcomes).map_err(json)?,
            serde_json::to_string(&tally.reasons).map_err(json)?,
            about.options,
            about.header,
            about.delimiter,
            about.encoding,
            about.consent,
            serde_json::to_string(&tally.tags_created).map_err(json)?,
            users.0,
            users.1,
            about.now,
            about.actor,
            about.named,
        ],
    )?;
    Ok(())
}
