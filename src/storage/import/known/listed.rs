//! The suppression list, asked about the keys that were loaded.

use std::collections::HashMap;

use crate::{
    model::suppression::{Reason, Reasons},
    storage::db::{Db, Result},
};

/// The reasons on the suppression list for the addresses that were loaded, and for their domains, by place.
pub fn listed(db: &mut Db) -> Result<HashMap<i64, Reasons>> {
    let mut found: HashMap<i64, Reasons> = HashMap::new();
    for column in ["hash", "domain_hash"] {
        let sql = format!(
            "SELECT k.place, s.reason FROM import_keys k JOIN suppressions s ON s.hash = k.{column} \
             ORDER BY k.place, s.reason"
        );
        db.rows(&sql, &[], &mut |row| {
            let (place, reason): (i64, Reason) = row.decode()?;
            found.entry(place).or_default().insert(reason);
            Ok(())
        })?;
    }
    Ok(found)
}
