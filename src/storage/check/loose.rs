//! What is sound but surely not meant.

use serde::Deserialize;

use crate::storage::db::{Db, Result};

/// Things that lead nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Loose {
    /// Contacts without a category: no mail is copied to them.
    pub contacts: u64,
    /// Groups that lead to no smart type.
    pub groups: u64,
}

/// Counts them. Contacts that were erased are none.
pub fn loose_ends(db: &mut Db) -> Result<Loose> {
    db.one(
        "SELECT (SELECT COUNT(*) FROM contacts WHERE categories = '' AND email IS NOT NULL) AS contacts, \
         (SELECT COUNT(*) FROM groups WHERE smart_type_id IS NULL) AS groups",
        &[],
    )
}
