//! What a shell may complete: the first things whose name begins with a text, each by a range of an index.

use super::db::{Db, Filter, Result};

/// The most that are handed out.
const MOST: i64 = 100;

/// What sorts after everything that begins with a text.
fn prefix_end(prefix: &str) -> String {
    Filter::prefix_end(prefix).unwrap_or_else(|| char::MAX.to_string())
}

/// Tags, by their folded key.
pub fn tags(db: &mut Db, prefix: &str) -> Result<Vec<String>> {
    db.query(
        "SELECT tag_group || ':' || name FROM tags WHERE key >= $1 AND key < $2 ORDER BY key LIMIT $3",
        crate::params![prefix, prefix_end(prefix), MOST],
    )
}

/// Keys of groups.
pub fn groups(db: &mut Db, prefix: &str) -> Result<Vec<(String, String)>> {
    db.query(
        "SELECT key, name FROM groups WHERE key >= $1 AND key < $2 ORDER BY key LIMIT $3",
        crate::params![prefix, prefix_end(prefix), MOST],
    )
}

/// Plans of accounts, each once: every next one is looked up in the index, so that millions of accounts cost nothing.
pub fn plans(db: &mut Db, prefix: &str) -> Result<Vec<String>> {
    db.query(
        "WITH RECURSIVE found(plan) AS (\
         SELECT MIN(a.plan) FROM accounts a WHERE a.plan >= $1 AND a.plan < $2 \
         UNION ALL \
         SELECT (SELECT MIN(b.plan) FROM accounts b WHERE b.plan > found.plan AND b.plan < $2) \
         FROM found WHERE found.plan IS NOT NULL) \
         SELECT plan FROM found WHERE plan IS NOT NULL LIMIT $3",
        crate::params![prefix, prefix_end(prefix), MOST],
    )
}

/// Names of smart types.
pub fn smart_types(db: &mut Db) -> Result<Vec<String>> {
    db.query(
        "SELECT name FROM smart_types ORDER BY position, id LIMIT $1",
        crate::params![MOST],
    )
}

/// The newest imports: id, and what each was.
pub fn imports(db: &mut Db) -> Result<Vec<(i64, String)>> {
    db.query(
        "SELECT id, source FROM imports ORDER BY id DESC LIMIT 20",
        &[],
    )
}

/// Addresses of users, by their folded key.
pub fn emails(db: &mut Db, prefix: &str) -> Result<Vec<String>> {
    db.query(
        "SELECT email_key FROM users WHERE email_key >= $1 AND email_key < $2 ORDER BY email_key LIMIT 20",
        crate::params![prefix, prefix_end(prefix)],
    )
}
