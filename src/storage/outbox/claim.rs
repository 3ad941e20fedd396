//! Claiming: a sender takes mails for itself, in a transaction that is over before the first byte is sent.

use std::ops::Range;

use serde::Deserialize;

use super::{
    copied, ended,
    follow::follow,
    listed::listed,
    unlinked,
    waiting::{Waits, waiting},
};
use crate::{
    clock::Timestamp,
    mail::link::Links,
    model::{
        contact::{Categories, Category, gets_copy},
        invite,
        mail::{Hindrance, MailKind, Recipient, Role},
        person::{Status, Subscription},
        suppression::Reasons,
    },
    storage::db::{Db, Filter, Result},
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
    /// Whether the provider refused it together with many others.
    pub is_blocked: bool,
    /// The plain text, without its tokens.
    pub text_body: Option<String>,
    /// The HTML, without its tokens.
    pub html_body: Option<String>,
    /// The address of the one-click opt-out, without its token.
    pub unsubscribe_url: Option<String>,
    /// The tokens, in their order.
    pub tokens: Option<String>,
    name: Option<String>,
    pub(super) user_email: Option<String>,
    pub(super) user_key: Option<String>,
    pub(super) user_status: Option<Status>,
    erased_at: Option<Timestamp>,
    locked_at: Option<Timestamp>,
    pub(super) restricted: Option<bool>,
    subscription: Option<Subscription>,
    subscription_before: Option<Subscription>,
    subscription_at: Option<Timestamp>,
    email_confirmed_at: Option<Timestamp>,
    invite_status: Option<invite::State>,
    invite_valid: Option<i64>,
    is_overtaken: bool,
    category: Option<Category>,
    is_member: bool,
    contact_categories: Option<Categories>,
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

    /// Until when its invite is valid if it is sent at `now`, and until when its text says so: the text is older.
    pub fn invite_ends(&self, now: Timestamp) -> Option<(Timestamp, Timestamp)> {
        let valid = self.invite_valid?;
        Some((now.plus(valid), self.created_at.plus(valid)))
    }

    /// The domain of the address.
    pub fn domain(&self) -> &str {
        let key = self.recipient_key.as_deref().unwrap_or_default();
        key.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    pub(super) fn hindrance(&self, listed: Reasons, look: &Look) -> Option<Hindrance> {
        let why = self.dead_link().or_else(|| self.astray());
        why.or_else(|| self.barred(listed, look.double_opt_in, look.now))
    }

    /// Why its recipient must not be mailed, if so.
    pub(super) fn barred(
        &self,
        listed: Reasons,
        double_opt_in: bool,
        now: Timestamp,
    ) -> Option<Hindrance> {
        let recipient = Recipient {
            listed,
            erased: self.erased_at.is_some() || self.recipient.is_none(),
            banned: self.user_status == Some(Status::Banned),
            locked: self.locked_at.is_some(),
            unapproved: self
                .user_status
                .is_some_and(|status| status != Status::Approved),
            restricted: self.restricted == Some(true) && !self.despite_restriction,
            // Copies go to people who are no users; a mail to nobody's history has only the list to ask.
            subscription: self
                .subscription
                .filter(|_| self.role == Role::To)
                .map(|state| state.in_force(self.subscription_before, self.subscription_at, now)),
            confirmed: self.email_confirmed_at.is_some() || !double_opt_in,
            expired: self.expires_at.is_some_and(|at| at <= now),
        };
        recipient.hindrance(self.kind, self.template.as_deref())
    }

    /// Why a mail about an account does not concern its recipient any more, if so.
    pub(super) fn astray(&self) -> Option<Hindrance> {
        let category = self.category?;
        let concerns = |of| gets_copy(of, category, true);
        match self.role {
            Role::To => (!self.is_member).then_some(Hindrance::NoMember),
            Role::Contact if !self.contact_categories.is_some_and(concerns) => {
                Some(Hindrance::NoContact)
            }
            _ => None,
        }
    }

    /// Why the link in it opens nothing any more, or why its address is the wrong one, if so.
    fn dead_link(&self) -> Option<Hindrance> {
        match self.invite_status {
            Some(invite::State::Accepted) => Some(Hindrance::Accepted),
            Some(invite::State::Cancelled) => Some(Hindrance::Overtaken),
            _ if self.is_overtaken || self.is_left_behind() && self.is_bound() => {
                Some(Hindrance::Overtaken)
            }
            // It may have arrived at the old address, and is not sent to another one a second time.
            _ => self.is_left_behind().then_some(Hindrance::AddressChanged),
        }
    }
}

fn lacks_link(mail: &Claimed, links: &Links) -> bool {
    let (tokens, url) = (&mail.tokens, &mail.unsubscribe_url);
    unlinked::lacks_link(mail.kind, tokens.as_deref(), url.is_some(), links)
}

/// How far a sender has looked through what waits: the last number of each kind, `unknown`, `queued` and blocked apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor([i64; 9]);

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
    /// No mail to these domains: they refused everything a moment ago.
    pub shut: &'a [String],
    /// Where links lead, when mail leaves: what has a link that leads nowhere stays in the queue.
    pub links: Option<&'a Links>,
}

/// What one look brought.
#[derive(Debug, Default)]
pub struct Haul {
    /// To be sent, in this order.
    pub claimed: Vec<Claimed>,
    /// Not to be sent after all.
    pub hindered: Vec<Hindrance>,
    /// How many stay queued, because a link of theirs leads nowhere.
    pub held: u64,
    /// Where to look on.
    pub cursor: Cursor,
}

/// Claims up to `most` mails: transactional first, then service, then campaign, each oldest first. Those at which the
/// provider blocked us or ended the session come last, so that they do not stop every run before the others.
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
        let unknown = waiting(db, look, Waits::Unknown, *kind, cursor.0[2 * n], room)?;
        let queued = waiting(db, look, Waits::Queued, *kind, cursor.0[2 * n + 1], room)?;
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
    for (n, kind) in MailKind::ALL.iter().enumerate() {
        let room = most.saturating_sub(found.len());
        if room == 0 {
            break;
        }
        let blocked = waiting(db, look, Waits::Blocked, *kind, cursor.0[6 + n], room)?;
        haul.cursor.0[6 + n] = blocked.last().map_or(cursor.0[6 + n], |mail| mail.id);
        found.extend(blocked);
    }
    follow(db, &mut found)?;
    copied::stand(db, &mut found)?;
    let listed = listed(db, &found)?;
    let mut hindered: Vec<(Hindrance, i64)> = Vec::new();
    for (mail, listed) in found.into_iter().zip(listed) {
        match mail.hindrance(listed, look) {
            Some(hindrance) => hindered.push((hindrance, mail.id)),
            None if look.links.is_some_and(|links| lacks_link(&mail, links)) => haul.held += 1,
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
    haul.hindered = hindered.iter().map(|(why, _)| *why).collect();
    ended::all_hindered(db, hindered, look.now)?;
    Ok(haul)
}
