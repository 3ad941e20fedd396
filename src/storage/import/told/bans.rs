//! What an import of users tells the audit of each person whom it bans, as `user ban` does.

use serde_json::{Value as Json, json};

use crate::{
    model::person::Status,
    storage::{
        audit::{Parts, Subject},
        db::{Db, Error, Result},
        import::write::Before,
    },
};

/// People per round.
const ROUND: i64 = 5_000;

/// Notes everybody who was known and whom this import has banned, the reason being that of the command.
pub fn bans(db: &mut Db, import_id: i64, audit: &mut Parts) -> Result<()> {
    let mut last = 0;
    loop {
        let people: Vec<(i64, String, Option<String>)> = db.query(
            "SELECT c.user_id, c.before, u.email FROM import_changes c JOIN users u ON u.id = c.user_id \
             WHERE c.import_id = $1 AND c.user_id > $2 AND u.status = 'banned' AND c.before LIKE '%\"status\":%' \
             ORDER BY c.user_id LIMIT $3",
            crate::params![import_id, last, ROUND],
        )?;
        let Some(end) = people.last() else {
            return Ok(());
        };
        last = end.0;
        let mut subjects = Vec::with_capacity(people.len());
        for (user_id, before, email) in people {
            let before: Before =
                serde_json::from_str(&before).map_err(|error| Error::Decode(error.to_string()))?;
            let status = before.columns.get("status").and_then(Json::as_str);
            let banned = Status::Banned.as_str();
            if let Some(status) = status.filter(|status| *status != banned) {
                subjects.push(moved(user_id, email, status, banned));
            }
        }
        audit.note(db, &subjects)?;
    }
}

/// A person who went from one status to another, as `user status` and `user ban` note it.
pub fn moved(user_id: i64, email: Option<String>, before: &str, after: &str) -> Subject {
    Subject {
        user_id,
        name: email.unwrap_or_else(|| format!("id:{user_id}")),
        before: Some(json!({ "status": before })),
        after: Some(json!({ "status": after })),
    }
}
