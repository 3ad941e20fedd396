//! Why people are banned.

use std::collections::HashMap;

use crate::storage::{
    db::{Db, Result},
    erase::listed,
};

/// The reasons with which some people were last banned, by id, as the audit has them. Whoever's ban it does not tell is left out.
pub fn ban_reasons(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, Option<String>>> {
    let mut reasons = HashMap::new();
    for ids in ids.chunks(500) {
        let filter = listed("s.user_id", ids.iter().copied());
        let sql = format!(
            "SELECT s.user_id, a.reason FROM audit_subjects s JOIN audits a ON a.seq = s.audit_seq{} \
             AND s.after LIKE '%\"status\":\"banned\"%' ORDER BY s.user_id, s.audit_seq",
            filter.clause()
        );
        // The last of each stays.
        reasons.extend(db.query::<(i64, Option<String>)>(&sql, filter.params())?);
    }
    Ok(reasons)
}
