//! The mail that a report is about.

use crate::{
    clock::Timestamp,
    mail::bounce::{Finding, Verdict},
    model::mail::MailStatus,
    storage::{
        db::{Db, Result},
        outbox,
    },
};

/// A mail of ours.
#[derive(serde::Deserialize)]
pub(super) struct Sent {
    pub user_id: i64,
    pub id: i64,
    pub recipient: Option<String>,
    pub invite_id: Option<i64>,
}

/// The mail with this Message-ID.
pub(super) fn sent(db: &mut Db, about: &str) -> Result<Option<Sent>> {
    db.first(
        "SELECT user_id, id, recipient, invite_id FROM mails WHERE message_id = $1 ORDER BY id LIMIT 1",
        crate::params![about],
    )
}

/// The mail itself came back, or was reported: so it was sent, whatever we knew of it.
pub(super) fn came_back(db: &mut Db, mail: &Sent, finding: &Finding, now: Timestamp) -> Result<()> {
    let status = if finding.verdict == Verdict::Complaint {
        MailStatus::Complained
    } else {
        MailStatus::Bounced
    };
    // What the server said when it took the mail is no reason why it came back.
    let without = match &finding.status {
        Some(status) => format!("{status}, and the report has no words of the server"),
        None => "the report has no words of the server".to_owned(),
    };
    let marked = db.exec(
        "UPDATE mails SET status = $3, \
         reason = COALESCE($4, CASE WHEN status = 'bounced' THEN reason END, $7), reply_status = COALESCE($5, reply_status), \
         sender = NULL, lease_until = NULL WHERE user_id = $1 AND id = $2 \
         AND (status IN ('sent', 'unknown', 'delivered', 'written', 'bounced') OR status = 'sending' AND lease_until <= $6)",
        crate::params![
            mail.user_id,
            mail.id,
            status.as_str(),
            finding.words.as_ref(),
            finding.status.as_ref(),
            now,
            without
        ],
    )?;
    if marked > 0 {
        outbox::over(db, mail.id, mail.invite_id, now)?;
    }
    Ok(())
}

/// The recipient's server has it; `false` when that is known, or when something else is known better.
pub(super) fn arrived(db: &mut Db, mail: &Sent, now: Timestamp) -> Result<bool> {
    let marked = db.exec(
        "UPDATE mails SET status = 'delivered', sender = NULL, lease_until = NULL, sent_at = COALESCE(sent_at, $3) \
         WHERE user_id = $1 AND id = $2 AND (status IN ('sent', 'unknown') OR status = 'sending' AND lease_until <= $3)",
        crate::params![mail.user_id, mail.id, now],
    )?;
    if marked > 0 {
        outbox::over(db, mail.id, mail.invite_id, now)?;
    }
    Ok(marked > 0)
}
