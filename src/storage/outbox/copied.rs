//! Copies: whether one is sent is a question of whoever gets it, not of the person whose mail it is a copy of.

use std::collections::HashMap;

use super::claim::Claimed;
use crate::{
    model::{mail::Role, person::Status},
    storage::db::{Db, Filter, Result},
};

/// Gives copies the standing of the user to whom their address leads; of an address that is nobody's there is none.
pub(super) fn stand(db: &mut Db, mails: &mut [Claimed]) -> Result<()> {
    let is_copy = |mail: &Claimed| mail.role != Role::To;
    let copies = mails.iter().filter(|mail| is_copy(mail));
    let keys: Vec<String> = copies
        .filter_map(|mail| mail.recipient_key.clone())
        .collect();
    let mut standing: HashMap<String, (Status, bool)> = HashMap::new();
    for keys in keys.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(keys.iter().cloned());
        filter.and(format!("x.email_key IN {marks}"));
        let sql = format!(
            "SELECT x.email_key, x.status, x.restricted FROM users x{clause} UNION ALL \
             SELECT x.email_key, u.status, u.restricted FROM aliases x JOIN users u ON u.id = x.user_id{clause} ORDER BY 1",
            clause = filter.clause()
        );
        let found = db.query::<(String, Status, bool)>(&sql, filter.params())?;
        standing.extend(
            found
                .into_iter()
                .map(|(key, status, held)| (key, (status, held))),
        );
    }
    for mail in mails.iter_mut().filter(|mail| is_copy(mail)) {
        let key = mail.recipient_key.as_deref();
        let theirs = key.and_then(|key| standing.get(key));
        mail.user_status = theirs.map(|(status, _)| *status);
        mail.restricted = theirs.map(|(_, restricted)| *restricted);
    }
    Ok(())
}
