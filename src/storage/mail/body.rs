//! What mails say.

use serde::Deserialize;

use crate::{
    clock::Timestamp,
    storage::{
        db::{Db, Filter, Result},
        joined,
    },
};

/// What a mail says, with its tokens taken out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Body {
    /// The mail.
    pub id: i64,
    /// The key of the address that it went to.
    pub recipient_key: Option<String>,
    /// The name of the recipient, when the address is still theirs.
    pub name: Option<String>,
    /// The plain text.
    pub text: Option<String>,
    /// The HTML.
    pub html: Option<String>,
    /// The address of the one-click opt-out.
    pub unsubscribe_url: Option<String>,
    /// Ids of the files that it carries.
    pub attachments: Option<joined::JoinedNumbers>,
    /// The invite that it carries.
    pub invite_id: Option<i64>,
    /// The moment from which it is not sent any more.
    pub expires_at: Option<Timestamp>,
    /// Not before this moment.
    pub not_before: Option<Timestamp>,
    /// Even to somebody restricted.
    pub despite_restriction: bool,
}

/// What some mails say.
pub fn bodies(db: &mut Db, ids: &[i64]) -> Result<Vec<Body>> {
    let mut found = Vec::new();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("m.id IN {marks}"));
        let sql = format!(
            "SELECT m.id, m.recipient_key, CASE WHEN m.role = 'to' AND u.email_key = m.recipient_key THEN u.name END AS name, b.text_body AS text, b.html_body AS html, b.unsubscribe_url, m.attachments, m.invite_id, \
             m.expires_at, m.not_before, m.despite_restriction FROM mails m \
             LEFT JOIN mail_bodies b ON b.user_id = m.user_id AND b.mail_id = m.id \
             LEFT JOIN users u ON u.id = m.user_id{} ORDER BY m.id",
            filter.clause()
        );
        found.extend(db.query::<Body>(&sql, filter.params())?);
    }
    Ok(found)
}
