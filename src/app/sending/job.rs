//! One mail on its way: what is sent, and how it is written and handed over.

use std::{sync::Arc, time::Duration};

use super::written::{Written, dated};
use crate::{
    clock::{Deadline, Timestamp},
    mail::{
        link::Links,
        message::{Attachment, Letter, Sender, is_plain_url},
        transport::{Answer, Carrier, Reply},
    },
    model::mail::MailKind,
    storage::outbox::Claimed,
};

/// So long after a look a mail is sent without another one.
pub(super) const FRESH: Duration = Duration::from_millis(20);

/// One mail on its way.
#[derive(Clone, Debug)]
pub struct Job {
    /// What is sent.
    pub mail: Claimed,
    /// Until when its invite is valid once it is sent.
    pub invite_ends: Option<Timestamp>,
    /// Whether its text was brought to that moment.
    pub is_dated: bool,
    /// Nothing is sent after it, unless the crew is told of a later one.
    pub(super) lease: Deadline,
    /// Its place among all that were passed on.
    pub(super) number: u64,
    files: Vec<Arc<Attachment>>,
    looked: Deadline,
}

impl Job {
    /// A mail with its files, claimed at `now`; nothing is sent after `lease`, unless the crew is told of a later one, and
    /// nothing without another look once `looked` is over.
    ///
    /// An invite is valid from its mail, which may have waited: the text says until when, counted from now.
    pub fn new(
        mut mail: Claimed,
        files: Vec<Arc<Attachment>>,
        (lease, looked): (Deadline, Deadline),
        now: Timestamp,
    ) -> Job {
        let ends = mail.invite_ends(now);
        let late = ends.filter(|(ends, said)| ends != said);
        if let Some((ends, said)) = late {
            dated(&mut mail, said, ends);
        }
        Job {
            mail,
            invite_ends: ends.map(|(ends, _)| ends),
            is_dated: late.is_some(),
            files,
            lease,
            number: 0,
            looked,
        }
    }

    /// Whether it was looked at so long ago that its recipient may have said no since.
    pub fn is_stale(&self) -> bool {
        self.looked.left().is_none()
    }

    /// Writes the message with its tokens and hands it over.
    pub(super) fn send(&self, carrier: &mut Carrier, from: &Sender, links: &Links) -> Answer {
        let mail = &self.mail;
        let written = Written::of(mail, links);
        let url = written.unsubscribe_url.as_deref();
        // The queue keeps back what waits for a link; this is for a pattern of links that makes none.
        let leaves = !matches!(carrier, Carrier::Folder(_));
        if leaves && mail.kind == MailKind::Campaign && !url.is_some_and(is_plain_url) {
            let why = "there is no address to opt out at: links.unsubscribe makes none";
            return Answer::Refused(Reply::new(None, why));
        }
        let letter = Letter {
            from,
            to: mail.recipient.as_deref().unwrap_or_default(),
            name: mail.name(),
            subject: &written.subject,
            text: &written.text,
            html: written.html.as_deref(),
            message_id: &mail.message_id,
            date: mail.date(),
            campaign: mail.campaign.as_deref(),
            unsubscribe_url: url,
            attachments: &self.files,
        };
        match letter.build() {
            Ok(built) => carrier.send(mail.id, &built),
            Err(why) => Answer::Refused(Reply::new(None, &why)),
        }
    }
}
