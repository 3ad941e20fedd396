//! Policy that belongs to everybody who uses the database.

use super::{
    db::{Db, Result},
    freeze::Freeze,
};
use crate::clock::Timestamp;

/// Settings by their keys.
type Settings = Vec<(String, String)>;

/// What a run looks at first, in one statement: every setting kept in the database, and what stands in the way of its writers.
pub fn and_state(db: &mut Db) -> Result<(Settings, Option<Freeze>)> {
    let (mut policies, mut found) = (Vec::new(), None);
    db.rows(
        "SELECT CAST(0 AS BIGINT) AS of_writer, key, value, CAST(NULL AS BIGINT) AS since, CAST(NULL AS TEXT) AS other FROM policies UNION ALL \
         SELECT 1, state, state_reason, state_at, other FROM writer WHERE id = 1 AND state IS NOT NULL ORDER BY of_writer, key",
        &[],
        &mut |row| {
            let (of_writer, key, value, since, other): (
                i64,
                String,
                Option<String>,
                Option<Timestamp>,
                Option<String>,
            ) = row.decode()?;
            if of_writer == 0 {
                policies.push((key, value.unwrap_or_default()));
            } else if let Ok(state) = key.parse() {
                found = Some(Freeze {
                    state,
                    state_at: since,
                    state_reason: value,
                    other,
                });
            }
            Ok(())
        },
    )?;
    Ok((policies, found))
}

/// The value of one setting.
pub fn get(db: &mut Db, key: &str) -> Result<Option<String>> {
    db.first(
        "SELECT value FROM policies WHERE key = $1",
        crate::params![key],
    )
}

/// Keeps a setting.
pub fn set(db: &mut Db, key: &str, value: &str) -> Result<()> {
    db.exec(
        "INSERT INTO policies (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        crate::params![key, value],
    )?;
    Ok(())
}

/// Forgets a setting; `false` when there was none.
pub fn unset(db: &mut Db, key: &str) -> Result<bool> {
    Ok(db.exec("DELETE FROM policies WHERE key = $1", crate::params![key])? > 0)
}
