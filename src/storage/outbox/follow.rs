//! Mail goes with its person: what waits for somebody who has another address by now goes to that one.

use super::claim::Claimed;
use crate::{
    model::mail::{CONFIRM, CONFIRM_ADDRESS, Role, WELCOME},
    storage::{
        db::{Db, Result},
        token::Purpose,
    },
};

/// The notice that is for the address which a person had.
const TO_THE_OLD_ADDRESS: &str = "email_changed";
/// Templates with a link that proves whose an address is, or opens a login: only the mailbox it was made for may have it. And the
/// greeting, which names the address as the name to log in with.
const BOUND: [&str; 4] = ["password_reset", CONFIRM, CONFIRM_ADDRESS, WELCOME];

impl Claimed {
    /// Whether it is for somebody who has another address now: the old mailbox may be somebody else's.
    pub(super) fn is_left_behind(&self) -> bool {
        let template = self.template.as_deref();
        self.role == Role::To
            && self.user_id != 0
            && self.recipient_key.is_some()
            && self.user_key.is_some()
            && self.user_key != self.recipient_key
            && template != Some(TO_THE_OLD_ADDRESS)
    }

    /// Whether what it says is for the address that it was written to and no other.
    pub(super) fn is_bound(&self) -> bool {
        let template = self.template.as_deref();
        self.invite_id.is_some() || template.is_some_and(|template| BOUND.contains(&template))
    }

    /// Whether it goes to the address that its person has now.
    pub(super) fn is_to_follow(&self) -> bool {
        self.is_left_behind() && !self.is_bound() && self.unknown_at.is_none()
    }
}

/// Sends mails after the people they are for. A link in them is never one that only the old mailbox may have, and a mail that
/// perhaps arrived there stays as it is.
pub(super) fn follow(db: &mut Db, mails: &mut [Claimed]) -> Result<()> {
    for mail in mails.iter_mut().filter(|mail| mail.is_to_follow()) {
        mail.recipient.clone_from(&mail.user_email);
        mail.recipient_key.clone_from(&mail.user_key);
        db.exec(
            "UPDATE mails SET recipient = $3, recipient_key = $4 WHERE user_id = $1 AND id = $2",
            crate::params![
                mail.user_id,
                mail.id,
                mail.recipient.as_deref(),
                mail.recipient_key.as_deref()
            ],
        )?;
        // Whoever opts out by its link speaks for the new address alone.
        db.exec(
            "UPDATE tokens SET email_key = $4 WHERE user_id = $1 AND id = $2 AND kind = $3",
            crate::params![
                mail.user_id,
                mail.id,
                Purpose::Unsubscribe.as_str(),
                mail.recipient_key.as_deref()
            ],
        )?;
    }
    Ok(())
}
