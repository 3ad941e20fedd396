//! What waits and may be claimed, with all that decides whether it is sent.

use super::claim::{Claimed, Look};
use crate::{
    model::mail::MailKind,
    storage::db::{Db, Filter, Result},
};

/// Why a mail waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waits {
    /// Perhaps it was sent.
    Unknown,
    /// It was not tried, or put off.
    Queued,
    /// The provider refused it together with many others, for a mail that is refused alone does not wait; or the server ended the
    /// session over it.
    Blocked,
}

impl Waits {
    /// As SQL. The words stand in the text so that both engines use the index of what waits.
    fn condition(self) -> &'static str {
        match self {
            Waits::Unknown => "m.status = 'unknown'",
            Waits::Queued => {
                "m.status = 'queued' AND (m.reply_code IS NULL OR m.reply_code < 500 AND m.reply_code <> 421)"
            }
            Waits::Blocked => "m.status = 'queued' AND (m.reply_code >= 500 OR m.reply_code = 421)",
        }
    }
}

/// SQL: whether the link in the mail `m` is dead: a newer mail carries its invite, or its token was taken back or used.
/// The questions are asked of mails that have such a link only.
const OVERTAKEN: &str = "CASE WHEN m.user_id = 0 THEN 0 WHEN m.invite_id IS NOT NULL THEN \
     CASE WHEN EXISTS (SELECT 1 FROM mails n WHERE n.user_id = m.user_id AND n.id > m.id AND n.invite_id = m.invite_id) \
     THEN 1 ELSE 0 END \
     WHEN m.template IN ('password_reset', 'confirm', 'email_confirm') THEN \
     CASE WHEN EXISTS (SELECT 1 FROM tokens t WHERE t.user_id = m.user_id AND t.kind IN ('reset', 'confirm', 'address') \
     AND t.id = m.id AND (t.cancelled_at IS NOT NULL OR t.used_at IS NOT NULL)) THEN 1 ELSE 0 END ELSE 0 END";

/// SQL: what the mail `m` about an account is about, whether its recipient is the owner or a member of the account still, and for
/// which mail the contact that gets a copy is one. The questions are asked of mails about an account only.
const CONCERNS: &str = "m.category, CASE WHEN m.login IS NULL OR m.category IS NULL OR m.role <> 'to' THEN 1 \
     WHEN EXISTS (SELECT 1 FROM accounts a WHERE a.login = m.login AND a.owner_id = m.user_id) \
     OR EXISTS (SELECT 1 FROM members b WHERE b.user_id = m.user_id AND b.login = m.login) THEN 1 ELSE 0 END AS is_member, \
     CASE WHEN m.role = 'contact' THEN (SELECT c.categories FROM contacts c WHERE c.login = m.login \
     AND c.email_key = m.recipient_key ORDER BY c.id LIMIT 1) END AS contact_categories";

/// Mails of a kind that wait, oldest first, after a number.
pub(super) fn waiting(
    db: &mut Db,
    look: &Look,
    waits: Waits,
    kind: MailKind,
    after: i64,
    most: usize,
) -> Result<Vec<Claimed>> {
    let mut filter = Filter::new();
    filter.and(waits.condition());
    filter.equals("m.kind", kind.as_str());
    let after = look.only.map_or(after, |only| after.max(only.start - 1));
    let mark = filter.bind(after);
    filter.and(format!("m.id > {mark}"));
    if let Some(only) = look.only {
        let mark = filter.bind(only.end);
        filter.and(format!("m.id < {mark}"));
    }
    let now = filter.bind(look.now);
    filter.and(format!("(m.next_try_at IS NULL OR m.next_try_at <= {now})"));
    filter.and(super::hold::NOT_PAUSED);
    for domain in look.shut {
        let mut like = Filter::substring(&format!("@{domain}"));
        like.truncate(like.len() - 1);
        let mark = filter.bind(like);
        filter.and(format!(
            "COALESCE(m.recipient_key, '') NOT LIKE {mark} ESCAPE '\\'"
        ));
    }
    rows(db, &filter, most)
}

/// The mails that a filter over `m` finds, oldest first, with all that decides whether they are sent.
pub(super) fn rows(db: &mut Db, filter: &Filter, most: usize) -> Result<Vec<Claimed>> {
    let body = "b.text_body, b.html_body, b.unsubscribe_url, b.tokens";
    read(db, filter, most, body)
}

/// As [`rows`], but not what the mails say.
pub(super) fn standing(db: &mut Db, filter: &Filter, most: usize) -> Result<Vec<Claimed>> {
    let body = "CAST(NULL AS TEXT) AS text_body, CAST(NULL AS TEXT) AS html_body, \
                CAST(NULL AS TEXT) AS unsubscribe_url, CAST(NULL AS TEXT) AS tokens";
    read(db, filter, most, body)
}

fn read(db: &mut Db, filter: &Filter, most: usize, body: &str) -> Result<Vec<Claimed>> {
    let sql = format!(
        "SELECT m.user_id, m.id, m.recipient, m.recipient_key, m.role, m.kind, m.campaign, m.template, m.subject, m.message_id, \
         m.created_at, m.not_before, m.expires_at, m.invite_id, m.attachments, m.despite_restriction, m.attempts, \
         m.first_tried_at, m.unknown_at, CASE WHEN m.reply_code >= 500 THEN 1 ELSE 0 END AS is_blocked, {body}, u.name, u.email AS user_email, u.email_key AS user_key, \
         u.status AS user_status, u.erased_at, u.locked_at, u.restricted, u.subscription, u.subscription_before, u.subscription_at, \
         u.email_confirmed_at, i.status AS invite_status, \
         CASE WHEN i.status = 'queued' THEN i.expires_at - i.created_at END AS invite_valid, {OVERTAKEN} AS is_overtaken, {CONCERNS} \
         FROM mails m LEFT JOIN mail_bodies b ON b.user_id = m.user_id AND b.mail_id = m.id \
         LEFT JOIN invites i ON i.user_id = m.user_id AND i.id = m.invite_id \
         LEFT JOIN users u ON u.id = m.user_id{} ORDER BY m.id LIMIT {most}",
        filter.clause()
    );
    db.query(&sql, filter.params())
}
