//! Contacts who get the bills of their account: whoever set that has done something with them since.

use std::collections::HashSet;

use serde_json::json;

use crate::storage::{
    db::{Db, Result},
    import::things::{CONTACTS, Key, Table, text},
};

/// Why such a contact stays: it goes only when another one, or none, gets the bills, as `contact remove` has it.
pub(super) const BILLED: &str = "is the billing contact of its account";

/// Which of some rows, by their keys as texts, are contacts who get the bills.
pub(super) fn billed(db: &mut Db, table: &Table, keys: &[Key]) -> Result<HashSet<String>> {
    let mut billed = HashSet::new();
    if table.name != CONTACTS.name {
        return Ok(billed);
    }
    for filter in table.among(keys) {
        let sql = format!(
            "SELECT login, email_key FROM contacts{} AND EXISTS (SELECT 1 FROM accounts a \
             WHERE a.login = contacts.login AND a.billing_contact = contacts.email) ORDER BY login, email_key",
            filter.clause()
        );
        for (login, email_key) in db.query::<(i64, String)>(&sql, filter.params())? {
            billed.insert(text(&vec![json!(login), json!(email_key)]));
        }
    }
    Ok(billed)
}
