//! Mails that carry a link of their own: an invite, a new password, a confirmation.

use super::db::{Db, Filter, Result};

/// People that one statement is about.
const BATCH: usize = 500;

/// Cancels mails of one template to some people that still wait to be sent: what their links open is no more.
pub fn call_back(db: &mut Db, template: &str, user_ids: &[i64], why: &str) -> Result<()> {
    for ids in user_ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let reason = filter.bind(why.to_owned());
        filter.equals("template", template.to_owned());
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("user_id IN {marks} AND status = 'queued'"));
        let sql = format!(
            "UPDATE mails SET status = 'cancelled', reason = {reason}{}",
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}
