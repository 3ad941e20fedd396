//! Mail that waits to be sent: queued in the transaction of the act that causes it, so that both happen or neither.

mod again;
mod attachment;
mod claim;
mod copied;
mod ended;
mod follow;
mod hold;
mod invite;
mod links;
mod listed;
mod mark;
mod refusal;
mod sender;
mod undecided;
mod unfit;
mod unlinked;
mod waiting;

use std::ops::Range;

pub use self::{
    again::hindered_again,
    attachment::{Kept, NewAttachment, attach, attachment},
    claim::{Claimed, Cursor, Haul, Look, claim},
    ended::close,
    hold::{
        ALL, Change, Which, campaigns, cancel, held_back, is_campaign, is_paused, is_template,
        overdue, pause, paused, put_off, resume, waits,
    },
    mark::{Mark, Marker, Said, mark, over},
    refusal::{Lesson, Refusals, block, learn, refusals},
    sender::{LEASE, begin, due, end, expire, held, renew},
    unfit::{Unfit, bar, unfit},
    unlinked::{unlinked, unlinked_before},
};
pub(in crate::storage) use self::{attachment::rewrite, ended::call_back};
use super::{
    counter,
    db::{Db, Result, Value},
    schema::random_hex,
};
use crate::{
    clock::Timestamp,
    model::{
        mail::{MailKind, MailStatus, Role},
        token::{Redacted, redact},
    },
};

/// Where mail is queued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outbox {
    /// The domain of the sender, for Message-IDs.
    pub domain: String,
}

/// One mail to queue, written out.
#[derive(Clone, Copy, Debug)]
pub struct NewMail<'a> {
    /// Whose history it belongs to; 0 for an address that is no user.
    pub user_id: i64,
    /// The address as spelled.
    pub recipient: &'a str,
    /// Its key.
    pub recipient_key: &'a str,
    /// Why this address gets it.
    pub role: Role,
    /// What it is.
    pub kind: MailKind,
    /// The campaign that it belongs to.
    pub campaign: Option<&'a str>,
    /// The category of contacts that it is for.
    pub category: Option<&'a str>,
    /// The template that wrote it.
    pub template: Option<&'a str>,
    /// The subject.
    pub subject: &'a str,
    /// The plain text, tokens and all: they are kept apart and forgotten once it is sent.
    pub text: &'a str,
    /// The HTML.
    pub html: Option<&'a str>,
    /// The account that it is about.
    pub login: Option<i64>,
    /// The mail that it repeats.
    pub resend_of: Option<i64>,
    /// The import that asked for it.
    pub import_id: Option<i64>,
    /// The invite that it carries.
    pub invite_id: Option<i64>,
    /// Not before this moment (`--at`).
    pub at: Option<Timestamp>,
    /// Not from this moment on.
    pub expires_at: Option<Timestamp>,
    /// Even to somebody who is restricted.
    pub despite_restriction: bool,
    /// The address of the one-click opt-out, for List-Unsubscribe; the bare token when nobody has said where the site is.
    pub unsubscribe_url: Option<&'a str>,
    /// Nobody has said where the site is: its tokens become links when it is sent.
    pub is_unlinked: bool,
    /// Attachments, from [`attach`].
    pub attachments: &'a [i64],
}

impl<'a> NewMail<'a> {
    /// A transactional mail to a user, with nothing but its text; the other fields are filled by `..`.
    pub fn to(
        user_id: i64,
        recipient: &'a str,
        recipient_key: &'a str,
        subject: &'a str,
        text: &'a str,
    ) -> NewMail<'a> {
        NewMail {
            user_id,
            recipient,
            recipient_key,
            role: Role::To,
            kind: MailKind::Transactional,
            campaign: None,
            category: None,
            template: None,
            subject,
            text,
            html: None,
            login: None,
            resend_of: None,
            import_id: None,
            invite_id: None,
            at: None,
            expires_at: None,
            despite_restriction: false,
            unsubscribe_url: None,
            is_unlinked: false,
            attachments: &[],
        }
    }
}

const MAILS: &[&str] = &[
    "user_id",
    "id",
    "recipient",
    "recipient_key",
    "role",
    "kind",
    "campaign",
    "category",
    "template",
    "subject",
    "status",
    "attempts",
    "message_id",
    "login",
    "resend_of",
    "import_id",
    "invite_id",
    "created_at",
    "next_try_at",
    "not_before",
    "expires_at",
    "despite_restriction",
    "attachments",
];

const BODIES: &[&str] = &[
    "user_id",
    "mail_id",
    "text_body",
    "html_body",
    "unsubscribe_url",
    "tokens",
];

impl Outbox {
    /// Queues mails in the caller's transaction and returns their ids, in the order given.
    ///
    /// Each gets its Message-ID here and keeps it whatever happens; its Date is the moment of `now`, or of `at`. Call it
    /// with a thousand at a time: bodies are held in memory.
    pub fn queue(&self, db: &mut Db, mails: &[NewMail], now: Timestamp) -> Result<Range<i64>> {
        let first = counter::take(db, "mails", mails.len() as i64)?;
        let ids = first..first + mails.len() as i64;
        if mails.is_empty() {
            return Ok(ids);
        }
        let unique = random_hex(16 * mails.len())?;
        db.load("mails", MAILS, &mut |push| {
            for (n, (id, mail)) in ids.clone().zip(mails).enumerate() {
                let subject = redact(mail.subject);
                let message_id = format!("{}@{}", &unique[n * 32..(n + 1) * 32], self.domain);
                let attachments: Vec<String> =
                    mail.attachments.iter().map(i64::to_string).collect();
                push(&[
                    mail.user_id.into(),
                    id.into(),
                    mail.recipient.into(),
                    mail.recipient_key.into(),
                    mail.role.as_str().into(),
                    mail.kind.as_str().into(),
                    mail.campaign.into(),
                    mail.category.into(),
                    mail.template.into(),
                    subject.text.into(),
                    MailStatus::Queued.as_str().into(),
                    0_i64.into(),
                    message_id.into(),
                    mail.login.into(),
                    mail.resend_of.into(),
                    mail.import_id.into(),
                    mail.invite_id.into(),
                    now.into(),
                    mail.at.into(),
                    mail.at.into(),
                    mail.expires_at.into(),
                    mail.despite_restriction.into(),
                    (!attachments.is_empty())
                        .then(|| attachments.join(","))
                        .into(),
                ])?;
            }
            Ok(())
        })?;
        db.load("mail_bodies", BODIES, &mut |push| {
            for (id, mail) in ids.clone().zip(mails) {
                let (text, html) = (redact(mail.text), mail.html.map(redact));
                let url = mail.unsubscribe_url.map(redact);
                let mut tokens = Vec::new();
                let mut plain = |mut redacted: Redacted| {
                    let text = std::mem::take(&mut redacted.text);
                    tokens.extend(redacted.kept(mail.is_unlinked));
                    text
                };
                let text = plain(text);
                let (html, url) = (html.map(&mut plain), url.map(&mut plain));
                plain(redact(mail.subject));
                push(&[
                    mail.user_id.into(),
                    id.into(),
                    text.into(),
                    html.into(),
                    url.into(),
                    (!tokens.is_empty()).then(|| tokens.join(" ")).into(),
                ])?;
            }
            Ok(())
        })?;
        Ok(ids)
    }
}

/// Calls back what people still wait for, because something newer takes its place.
pub fn cancel_template(db: &mut Db, user_ids: &[i64], template: &str, reason: &str) -> Result<u64> {
    let mut cancelled = 0;
    for ids in user_ids.chunks(500) {
        let mut filter = super::db::Filter::new();
        let marks = filter.bind_list(ids.iter().map(|id| Value::from(*id)));
        filter.and(format!("user_id IN {marks}"));
        filter.equals("template", template.to_owned());
        // Hidden from the index of what waits: read through it, every lot of people would cost the whole queue.
        filter.and("COALESCE(status, '') IN ('queued', 'unknown')");
        cancelled += call_back(db, &filter, reason)?;
    }
    Ok(cancelled)
}
