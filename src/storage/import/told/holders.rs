//! Whose things are by now: an account may have gone to somebody else since, and a person may have been merged away.

use std::collections::{HashMap, HashSet};

use serde_json::Value as Json;

use crate::storage::{
    db::{Db, Result},
    erase::listed,
};

/// The owners of some accounts, by login; one that is gone has none.
pub(super) fn owners(db: &mut Db, logins: &[i64]) -> Result<HashMap<i64, i64>> {
    let filter = listed("login", logins.iter().copied());
    let sql = format!(
        "SELECT login, owner_id FROM accounts{} ORDER BY login",
        filter.clause()
    );
    let owners = db.query::<(i64, i64)>(&sql, filter.params())?;
    Ok(owners.into_iter().collect())
}

/// Of some people those who are no more, each with the person with whom they were merged, as the audit tells; 0 when it does not.
pub(super) fn merged(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, i64>> {
    let mut gone: HashSet<i64> = ids.iter().copied().filter(|id| *id != 0).collect();
    let filter = listed("id", ids.iter().copied());
    let sql = format!("SELECT id FROM users{} ORDER BY id", filter.clause());
    for id in db.query::<i64>(&sql, filter.params())? {
        gone.remove(&id);
    }
    let mut merged: HashMap<i64, i64> = gone.iter().map(|id| (*id, 0)).collect();
    if merged.is_empty() {
        return Ok(merged);
    }
    // The row of a merge goes along with the person who stayed, should they be merged in turn.
    db.rows(
        "SELECT s.user_id, s.before FROM audits a JOIN audit_subjects s ON s.audit_seq = a.seq \
         WHERE a.command = 'user merge' AND s.before IS NOT NULL ORDER BY a.seq, s.position",
        &[],
        &mut |row| {
            let (user_id, before): (i64, &str) = row.decode()?;
            let before: Json = serde_json::from_str(before).unwrap_or_default();
            if let Some(id) = before["merged"]["id"].as_i64()
                && let Some(now) = merged.get_mut(&id)
            {
                *now = user_id;
            }
            Ok(())
        },
    )?;
    Ok(merged)
}
