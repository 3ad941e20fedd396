//! Templates that somebody wrote, as the database keeps them.

use super::db::{Db, Result};
use crate::{clock::Timestamp, mail::template::Stored};

/// Every one of them.
pub fn all(db: &mut Db) -> Result<Vec<Stored>> {
    db.query(
        "SELECT name, language, subject, text_body AS text, html_body AS html FROM templates \
         ORDER BY name, language",
        &[],
    )
}

/// One of them.
pub fn get(db: &mut Db, name: &str, language: &str) -> Result<Option<Stored>> {
    db.first(
        "SELECT name, language, subject, text_body AS text, html_body AS html FROM templates \
         WHERE name = $1 AND language = $2",
        crate::params![name, language],
    )
}

/// Keeps a template in the place of the one with its name and language.
pub fn set(db: &mut Db, template: &Stored, actor: &str, now: Timestamp) -> Result<()> {
    db.exec(
        "INSERT INTO templates (name, language, subject, text_body, html_body, updated_at, actor) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name, language) DO UPDATE SET \
         subject = excluded.subject, text_body = excluded.text_body, html_body = excluded.html_body, \
         updated_at = excluded.updated_at, actor = excluded.actor",
        crate::params![
            &template.name,
            &template.language,
            template.subject.as_ref(),
            template.text.as_ref(),
            template.html.as_ref(),
            now,
            actor
        ],
    )?;
    Ok(())
}

/// Forgets a template; `false` when there was none.
pub fn remove(db: &mut Db, name: &str, language: &str) -> Result<bool> {
    let removed = db.exec(
        "DELETE FROM templates WHERE name = $1 AND language = $2",
        crate::params![name, language],
    )?;
    Ok(removed > 0)
}
