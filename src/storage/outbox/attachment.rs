//! Files that mails carry: one content, however many mails carry it.

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::{
    clock::Timestamp,
    storage::{
        counter,
        db::{Db, Result},
        schema::hex,
    },
};

/// A file that mails carry.
#[derive(Clone, Copy, Debug)]
pub struct NewAttachment<'a> {
    /// Its name, without folders.
    pub name: &'a str,
    /// `application/pdf`.
    pub content_type: &'a str,
    /// Its content in base64.
    pub content: &'a str,
}

/// Keeps a file for the mails that carry it and returns its id; the same file is kept once.
pub fn attach(db: &mut Db, new: &NewAttachment, now: Timestamp) -> Result<i64> {
    let digest = hex(&Sha256::digest(new.content.as_bytes()));
    let known: Option<i64> = db.first(
        "SELECT id FROM attachments WHERE digest = $1 AND name = $2 AND content_type = $3 ORDER BY id LIMIT 1",
        crate::params![&digest, new.name, new.content_type],
    )?;
    if let Some(id) = known {
        return Ok(id);
    }
    let id = counter::take(db, "attachments", 1)?;
    db.exec(
        "INSERT INTO attachments (id, name, content_type, content, digest, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        crate::params![id, new.name, new.content_type, new.content, &digest, now],
    )?;
    Ok(id)
}

/// A file that mails carry, as it is kept.
#[derive(Clone, Debug, Deserialize)]
pub struct Kept {
    /// Its name.
    pub name: String,
    /// `application/pdf`.
    pub content_type: String,
    /// Its content in base64.
    pub content: String,
}

/// An attachment.
pub fn attachment(db: &mut Db, id: i64) -> Result<Option<Kept>> {
    db.first(
        "SELECT name, content_type, content FROM attachments WHERE id = $1",
        crate::params![id],
    )
}

/// Keeps another name and content (in base64) for a file.
pub(in crate::storage) fn rewrite(db: &mut Db, id: i64, name: &str, content: &str) -> Result<()> {
    let digest = hex(&Sha256::digest(content.as_bytes()));
    db.exec(
        "UPDATE attachments SET name = $2, content = $3, digest = $4 WHERE id = $1",
        crate::params![id, name, content, &digest],
    )?;
    Ok(())
}
