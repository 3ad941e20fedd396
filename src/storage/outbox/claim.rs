//! Claiming: a sender takes mails for itself, in a transaction that is over before the first byte is sent.

use std::ops::Range;

use serde::Deserialize;

use crate::{
    clock::Timestamp,
    model::{
        mail::{Hindrance, MailKind, MailStatus, Recipient, Role},
        person::{Status, Subscription},
        suppression::Reasons,
    },
    storage::{
        db::{Db, Filter, Result},
        suppression::{self, Hasher},
    },
};

/// One mail that is this sender's to send.
#[derive(Clone, Debug, Deserialize)]
pub struct Claimed {
    /// Whose history it belongs to.
    pub user_id: i64,
    /// Its number.
    pub id: i64,
    /// The address as spelled.
    pub recipient: Option<String>,
    /// Its key.
    pub recipient_key: Option<String>,
    /// Why this address gets it.
    pub role: Role,
    /// What it is.
    pub kind: MailKind,
    /// The campaign.
    pub campaign: Option<String>,
    /// The template.
    pub template: Option<String>,
    /// The subject.
    pub subject: Option<String>,
    /// The Message-ID, without brackets.
    pub message_id: String,
    /// When it was queued.
    pub created_at: Timestamp,
    /// When it may be sent at the earliest.
    pub not_before: Option<Timestamp>,
    /// From when on it must not be sent.
    pub expires_at: Option<Timestamp>,
    /// The invite that it carries.
    pub invite_id: Option<i64>,
    /// Ids of attachments, joined by commas.
    pub attachments: Option<String>,
    /// Sent even to somebody who is restricted.
    pub despite_restriction: bool,
    /// Failed attempts so far.
    pub attempts: i64,
    /// When it was first tried.
    pub first_tried_at: Option<Timestamp>,
    /// Since when nobody knows whether it arrived.
    pub unknown_at: Option<Timestamp>,
    /// The plain text, without its tokens.
    pub text_body: Option<String>,
    /// The HTML, without its tokens.
    pub html_body: Option<String>,
    /// The address of the one-click opt-out, without its token.
    pub unsubscribe_url: Option<String>,
    /// The tokens, in their order.
    pub tokens: Option<String>,
    name: Option<String>,
    user_key: Option<String>,
    user_status: Option<Status>,
    erased_at: Option<Timestamp>,
    restricted: Option<bool>,
    subscription: Option<Subscription>,
    subscription_before: Option<Subscription>,
    subscription_at: Option<Timestamp>,
    email_confirmed_at: Option<Timestamp>,
}

impl Claimed {
    /// The name of the user, when this is still their address.
    pub fn name(&self) -> Option<&str> {
        let theirs = self.role == Role::To && self.user_key == self.recipient_key;
        self.name.as_deref().filter(|_| theirs)
    }

    /// Its Date: when it was queued, or when it was to be sent.
    pub fn date(&self) -> Timestamp {
        self.not_before
            .map_or(self.created_at, |at| at.max(self.created_at))
    }

    fn hindrance(&self, listed: Reasons, look: &Look) -> Option<Hindrance> {
        let recipient = Recipient {
            listed,
            erased: self.erased_at.is_some() || self.recipient.is_none(),
            banned: self.user_status == Some(Status::Banned),
            restricted: self.restricted == Some(true) && !self.despite_restriction,
            // Copies go to people who are no users; a mail to nobody's history has only the list to ask.
            subscription: self
                .subscription
                .filter(|_| self.role == Role::To)
                .map(|state| {
                    state.in_force(self.subscription_before, self.subscription_at, look.now)
                }),
            confirmed: self.email_confirmed_at.is_some() || !look.double_opt_in,
            expired: self.expires_at.is_some_and(|at| at <= look.now),
        };
        recipient.hindrance(self.kind, self.template.as_deref())
    }
}

/// How far a sender has looked through what waits: the last number of each kind, `queued` and `unknown` apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor([i64; 6]);

/// What a sender looks for.
#[derive(Clone, Debug)]
pub struct Look<'a> {
    /// Its name.
    pub sender: &'a str,
    /// The moment.
    pub now: Timestamp,
    /// Until when what it claims is its own.
    pub lease_until: Timestamp,
    /// Whether people must have confirmed.
    pub double_opt_in: bool,
    /// Only mails with these numbers.
    pub only: Option<&'a Range<i64>>,
}

/// What one look brought.
#[derive(Debug, Default)]
pub struct Haul {
    /// To be sent, in this order.
    pub claimed: Vec<Claimed>,
    /// Not to be sent after all.
    pub hindered: Vec<Hindrance>,
    /// Where to look on.
    pub cursor: Cursor,
}

/// Claims up to `most` mails: transactional first, then service, then campaign, each oldest first.
///
/// Whoever must not be mailed any more is marked so. To be called in a transaction.
pub fn claim(db: &mut Db, look: &Look, cursor: &Cursor, most: usize) -> Result<Haul> {
    let mut haul = Haul {
        cursor: cursor.clone(),
        ..Haul::default()
    };
    let mut found: Vec<Claimed> = Vec::new();
    for (n, kind) in MailKind::ALL.iter().enumerate() {
        let room = most.saturating_sub(found.len());
        if room == 0 {
            break;
        }
        let unknown = waiting(db, look, "unknown", *kind, cursor.0[2 * n], room)?;
        let queued = waiting(db, look, "queued", *kind, cursor.0[2 * n + 1], room)?;
        let marked = |list: Vec<Claimed>, place: usize| list.into_iter().map(move |m| (place, m));
        let mut both: Vec<(usize, Claimed)> = marked(unknown, 2 * n)
            .chain(marked(queued, 2 * n + 1))
            .collect();
        both.sort_by_key(|(_, mail)| mail.id);
        for (place, mail) in both.into_iter().take(room) {
            haul.cursor.0[place] = mail.id;
            found.push(mail);
        }
    }
    let listed = listed(db, &found)?;
    let mut hindered: Vec<(Hindrance, i64)> = Vec::new();
    for (mail, listed) in found.into_iter().zip(listed) {
        match mail.hindrance(listed, look) {
            Some(hindrance) => hindered.push((hindrance, mail.id)),
            None => haul.claimed.push(mail),
        }
    }
    let ids: Vec<i64> = haul.claimed.iter().map(|mail| mail.id).collect();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let sender = filter.bind(look.sender.to_owned());
        let lease = filter.bind(look.lease_until);
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("id IN {marks}"));
        db.exec(
            &format!(
                "UPDATE mails SET status = 'sending', sender = {sender}, lease_until = {lease}{}",
                filter.clause()
            ),
            filter.params(),
        )?;
    }
    hindered.sort_unstable();
    for group in hindered.chunk_by(|a, b| a.0 == b.0) {
        let ids: Vec<i64> = group.iter().map(|(_, id)| *id).collect();
        let (status, reason) = (group[0].0.status(), group[0].0.word());
        close(db, &ids, status, reason, look.now)?;
    }
    haul.hindered = hindered.into_iter().map(|(why, _)| why).collect();
    Ok(haul)
}

/// Ends mails that will not be sent, and forgets their tokens.
pub fn close(
    db: &mut Db,
    ids: &[i64],
    status: MailStatus,
    reason: &str,
    now: Timestamp,
) -> Result<u64> {
    let mut closed = 0;
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let (status, reason) = (filter.bind(status.as_str()), filter.bind(reason.to_owned()));
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("id IN {marks}"));
        closed += db.exec(
            &format!(
                "UPDATE mails SET status = {status}, reason = {reason}, sender = NULL, lease_until = NULL{}",
                filter.clause()
            ),
            filter.params(),
        )?;
        forget_tokens(db, ids)?;
        super::mark::end_invites(db, ids, now)?;
    }
    Ok(closed)
}

/// Forgets the tokens of mails that are not sent again; at most 500.
pub(super) fn forget_tokens(db: &mut Db, ids: &[i64]) -> Result<()> {
    let mut filter = Filter::new();
    let marks = filter.bind_list(ids.iter().copied());
    db.exec(
        &format!(
            "UPDATE mail_bodies SET tokens = NULL WHERE tokens IS NOT NULL AND (user_id, mail_id) IN \
             (SELECT m.user_id, m.id FROM mails m WHERE m.id IN {marks})"
        ),
        filter.params(),
    )?;
    Ok(())
}

fn waiting(
    db: &mut Db,
    look: &Look,
    status: &str,
    kind: MailKind,
    after: i64,
    most: usize,
) -> Result<Vec<Claimed>> {
    let mut filter = Filter::new();
    // The words stand in the text so that both engines use the index of what waits.
    filter.and(format!("m.status = '{status}'"));
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
    let sql = format!(
        "SELECT m.user_id, m.id, m.recipient, m.recipient_key, m.role, m.kind, m.campaign, m.template, m.subject, m.message_id, \
         m.created_at, m.not_before, m.expires_at, m.invite_id, m.attachments, m.despite_restriction, m.attempts, \
         m.first_tried_at, m.unknown_at, b.text_body, b.html_body, b.unsubscribe_url, b.tokens, u.name, u.email_key AS user_key, \
         u.status AS user_status, u.erased_at, u.restricted, u.subscription, u.subscription_before, u.subscription_at, \
         u.email_confirmed_at FROM mails m LEFT JOIN mail_bodies b ON b.user_id = m.user_id AND b.mail_id = m.id \
         LEFT JOIN users u ON u.id = m.user_id{} ORDER BY m.id LIMIT {most}",
        filter.clause()
    );
    db.query(&sql, filter.params())
}

/// The reasons on the suppression list for each mail's address and its domain.
fn listed(db: &mut Db, mails: &[Claimed]) -> Result<Vec<Reasons>> {
    let hasher = Hasher::load(db)?;
    let mut all = Vec::with_capacity(mails.len());
    for mails in mails.chunks(250) {
        let hashes: Vec<(String, String)> = mails
            .iter()
            .map(|mail| {
                let key = mail.recipient_key.as_deref().unwrap_or_default();
                let domain = key.rsplit_once('@').map_or("", |(_, domain)| domain);
                (hasher.address(key), hasher.domain(domain))
            })
            .collect();
        let found = suppression::listed(db, &hashes)?;
        all.extend(hashes.iter().map(|(own, domain)| {
            let theirs = found
                .iter()
                .filter(|(hash, _)| hash == own || hash == domain);
            theirs.map(|(_, reason)| *reason).collect::<Reasons>()
        }));
    }
    Ok(all)
}
