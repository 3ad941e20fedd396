//! People whom the undo of an import has removed: nothing but their number leads to what is kept of them.

use std::collections::BTreeMap;

use super::{BATCH, listed};
use crate::storage::db::{Db, Result};

/// The numbers of those who had some addresses, each with the key of its address.
pub(in crate::storage) fn gone<'a>(
    db: &mut Db,
    keys: impl Iterator<Item = &'a String>,
) -> Result<BTreeMap<i64, String>> {
    let keys: Vec<&String> = keys.collect();
    let mut gone = BTreeMap::new();
    for keys in keys.chunks(BATCH) {
        let filter = listed("email_key", keys.iter().map(|key| (*key).clone()));
        let sql = format!(
            "SELECT user_id, email_key FROM import_removed{} ORDER BY user_id",
            filter.clause()
        );
        gone.extend(db.query::<(i64, String)>(&sql, filter.params())?);
    }
    Ok(gone)
}
