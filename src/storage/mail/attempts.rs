//! What answers "I never got it": the last mail of each kind, copies to contacts, addresses that look alike.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{Mail, MailQuery, Whose, find, status};
use crate::{
    clock::Timestamp,
    model::mail::{CONFIRM, MailStatus},
    storage::db::{Db, Filter, Result},
};

/// The last mail of each template and campaign, newest first; copies to contacts are no attempts.
pub fn last_attempts(db: &mut Db, person: &Whose, now: Timestamp) -> Result<Vec<Mail>> {
    let mut filter = Filter::new();
    let condition = person.condition(&mut filter);
    filter.and(condition);
    filter.and("m.role = 'to'");
    let sql = format!(
        "SELECT MAX(m.id) FROM mails m{} GROUP BY m.template, m.campaign ORDER BY 1 DESC LIMIT 50",
        filter.clause()
    );
    let ids: Vec<i64> = db.query(&sql, filter.params())?;
    find(
        db,
        &MailQuery {
            ids: Some(ids),
            ..MailQuery::default()
        },
        now,
    )
}

/// A copy that went to somebody else than the person it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Copied {
    /// The mail.
    pub id: i64,
    /// Who got it.
    pub to: Option<String>,
    /// The account that it is about.
    pub account: Option<i64>,
    /// The category of contacts.
    pub category: Option<String>,
    /// The subject line.
    pub subject: Option<String>,
    /// Where it stands.
    pub status: String,
}

/// The newest copies of a person's mail, and copies that came to the address.
pub fn copies(db: &mut Db, person: &Whose, now: Timestamp) -> Result<Vec<Copied>> {
    let mut filter = Filter::new();
    let condition = person.condition(&mut filter);
    filter.and(condition);
    filter.and("m.role <> 'to'");
    let status = status("m", &filter.bind(now));
    let sql = format!(
        "SELECT m.id, m.recipient AS \"to\", m.login AS account, m.category, m.subject, {status} AS status FROM mails m{} \
         ORDER BY m.id DESC LIMIT 20",
        filter.clause()
    );
    db.query(&sql, filter.params())
}

/// Which of some addresses belong to a user or ever got mail, by their keys.
pub fn known_addresses(db: &mut Db, keys: &[String]) -> Result<Vec<(String, Option<i64>)>> {
    let mut found: Vec<(String, Option<i64>)> = Vec::new();
    for keys in keys.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(keys.iter().cloned());
        let sql = format!(
            "SELECT email_key, id FROM users WHERE email_key IN {marks} \
             UNION SELECT email_key, user_id FROM aliases WHERE email_key IN {marks} \
             UNION SELECT recipient_key, NULL FROM mails WHERE recipient_key IN {marks} AND user_id = 0 ORDER BY 1, 2"
        );
        found.extend(db.query::<(String, Option<i64>)>(&sql, filter.params())?);
    }
    found.sort();
    Ok(found)
}

/// The address to which some people's newest mail of a template went.
pub fn last_recipients(db: &mut Db, template: &str, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let mut found = HashMap::new();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("user_id IN {marks}"));
        filter.equals("template", template.to_owned());
        filter.and("recipient IS NOT NULL");
        let sql = format!(
            "SELECT user_id, recipient FROM mails{} ORDER BY id",
            filter.clause()
        );
        found.extend(db.query::<(i64, String)>(&sql, filter.params())?);
    }
    Ok(found)
}

/// Which of some mails were sent once more already, by themselves or by the act that they belong to: a newer mail carries
/// the same invite, or a newer link of the same kind. One that was called back or suppressed takes no place.
pub fn superseded(db: &mut Db, ids: &[i64]) -> Result<HashSet<i64>> {
    let mut found = HashSet::new();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("m.id IN {marks}"));
        filter.and(
            "EXISTS (SELECT 1 FROM mails r WHERE r.user_id = m.user_id AND r.id > m.id \
             AND r.status NOT IN ('cancelled', 'suppressed') AND (r.resend_of = m.id \
             OR m.user_id <> 0 AND m.invite_id IS NOT NULL AND r.invite_id = m.invite_id \
             OR m.user_id <> 0 AND m.template IN ('password_reset', 'confirm', 'email_confirm') AND r.template = m.template))",
        );
        let sql = format!("SELECT m.id FROM mails m{} ORDER BY m.id", filter.clause());
        found.extend(db.query::<i64>(&sql, filter.params())?);
    }
    Ok(found)
}

/// Of these people those whose newest confirmation mail will not arrive: the mail, its address and where it stands.
pub fn lost_confirmations(db: &mut Db, people: &[i64]) -> Result<Vec<(i64, String, MailStatus)>> {
    let mut found = Vec::new();
    for ids in people.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        let confirm = filter.bind(CONFIRM);
        filter.and(
            "m.status IN ('failed', 'bounced', 'cancelled', 'suppressed') AND m.recipient IS NOT NULL",
        );
        filter.and(format!(
            "m.id IN (SELECT MAX(n.id) FROM mails n WHERE n.user_id IN {marks} AND n.template = {confirm} GROUP BY n.user_id)"
        ));
        let sql = format!(
            "SELECT m.id, m.recipient, m.status FROM mails m{} ORDER BY m.id",
            filter.clause()
        );
        found.extend(db.query::<(i64, String, MailStatus)>(&sql, filter.params())?);
    }
    Ok(found)
}
