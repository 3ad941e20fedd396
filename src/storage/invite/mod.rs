//! Invites to the site and to accounts.

mod letter;
mod query;
mod write;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use self::{
    letter::{Offer, greeting, letter},
    query::{IS_BOUND, InviteQuery, Invitee, MailOf, count, each, find, invitees, mails_of},
    write::{
        Marked, NewInvite, accept, cancel, cancel_all, end_site, insert, join, marked, requeue,
        start,
    },
};
use super::joined::Joined;
use crate::{
    clock::Timestamp,
    model::{
        invite::{Kind, State, Trouble},
        mail::MailStatus,
        selector::printed::numbered,
    },
    output::Record,
};

/// An invite as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Invite {
    /// Its id.
    pub id: i64,
    /// What it invites to.
    pub kind: Kind,
    /// Whom it invites.
    pub user_id: i64,
    /// Their address now; null once erased.
    pub user: Option<String>,
    /// The address that it is bound to.
    pub to: Option<String>,
    /// The account.
    pub account: Option<i64>,
    /// What the person may do with the account.
    pub permissions: Joined,
    /// Whether anybody who has the link may accept it.
    pub any_email: bool,
    /// Where it stands.
    pub status: State,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was mailed.
    pub sent_at: Option<Timestamp>,
    /// The moment at which it is no longer valid; it counts from the mail.
    pub expires_at: Option<Timestamp>,
    /// When the person came.
    pub accepted_at: Option<Timestamp>,
    /// When it was taken back.
    pub cancelled_at: Option<Timestamp>,
    /// The import that asked for it.
    pub import: Option<i64>,
    /// Who asked for it.
    pub actor: Option<String>,
    /// Where its last mail stands.
    pub mail: Option<MailStatus>,
    /// Whether whoever has its link could accept it: it is for anybody, or for the address that the person has.
    #[serde(skip_serializing, default)]
    #[schemars(skip)]
    pub is_bound: bool,
}

impl Invite {
    /// Whether it can still be accepted.
    pub fn is_open(&self) -> bool {
        matches!(self.status, State::Queued | State::Sent)
    }

    /// Why it reaches nobody although it is open, if so.
    pub fn trouble(&self) -> Option<Trouble> {
        Trouble::of(self.is_bound, self.mail).filter(|_| self.is_open())
    }
}

impl Record for Invite {
    const NOUN: &'static str = "invite";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "kind",
        "user_id",
        "user",
        "to",
        "account",
        "permissions",
        "any_email",
        "status",
        "created_at",
        "sent_at",
        "expires_at",
        "accepted_at",
        "cancelled_at",
        "import",
        "actor",
        "mail",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "id",
        "kind",
        "to",
        "account",
        "permissions",
        "status",
        "mail",
        "created_at",
        "sent_at",
        "expires_at",
    ];

    fn selector(&self) -> Cow<'_, str> {
        numbered("invite", self.id)
    }
}
