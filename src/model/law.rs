//! The law of import: what one row of a file may do to one person.
//!
//! Pure functions over what the row says, what is known of the person, and the flags. No combination of flags makes an
//! unsubscribed, complained, cleaned, suppressed, restricted or erased person mailable again, or changes any field of
//! theirs; and an opt-out is never lost.

mod judge;
mod memberships;

use super::{
    person::{Field, Level, Status, Subscription},
    suppression::{Reason, Reasons},
};
use crate::clock::Timestamp;

pub use self::{
    judge::{judge_known, judge_unknown, opts_out},
    memberships::{GroupChange, group_change, tag_change},
};

crate::words! {
    /// What became of one input row.
    pub enum Outcome {
        /// A new user, now subscribed or pending (or just created, by an import that is not the newsletter's).
        Created = "created",
        /// A known user whose subscription was none or pending, now subscribed or pending.
        Subscribed = "subscribed",
        /// Fields, tags or groups were filled or changed as asked.
        Updated = "updated",
        /// Already as asked.
        Unchanged = "unchanged",
        /// Known and not to be mailed; untouched.
        Blocked = "blocked",
        /// The same person stands earlier in this input.
        Duplicate = "duplicate",
        /// Not accepted.
        Rejected = "rejected",
        /// An opt-out of a known person.
        Unsubscribed = "unsubscribed",
        /// An opt-out of an address that is no user: noted on the suppression list.
        Suppressed = "suppressed",
    }
}

impl Outcome {
    /// Whether the row changed something.
    pub fn is_change(self) -> bool {
        use Outcome::{Created, Subscribed, Suppressed, Unsubscribed, Updated};
        matches!(
            self,
            Created | Subscribed | Updated | Unsubscribed | Suppressed
        )
    }
}

crate::words! {
    /// Why a known person was left untouched.
    pub enum Block {
        /// The person was erased; only a hash of the address is left.
        Erased = "erased",
        /// A data-protection hold.
        Restricted = "restricted",
        /// Shut out.
        Banned = "banned",
        /// Reported our mail as unwanted.
        Complained = "complained",
        /// The mailbox bounced for good.
        Cleaned = "cleaned",
        /// Opted out.
        Unsubscribed = "unsubscribed",
        /// On the suppression list, by hand or with the whole domain.
        Suppressed = "suppressed",
    }
}

crate::words! {
    /// Whose import it is.
    pub enum Purpose {
        /// The newsletter's: subscribes people.
        Subscribers = "subscribers",
        /// Users: never touches subscription, consent or suppression.
        Users = "users",
    }
}

crate::words! {
    /// What happens to the fields of people who are known.
    pub enum OnExisting {
        /// Only empty fields are filled.
        Fill = "fill",
        /// What the file says replaces what is there.
        Update = "update",
        /// Nothing changes.
        Keep = "keep",
    }
}

/// The flags of one import that the law looks at.
#[derive(Clone, Debug)]
pub struct Flags {
    /// Whose import it is.
    pub purpose: Purpose,
    /// Mode unsubscribe: every row is an opt-out.
    pub unsubscribe: bool,
    /// What happens to fields of known people.
    pub on_existing: OnExisting,
    /// Fields that a blank cell empties.
    pub clear_blank: Vec<Field>,
    /// New subscribers must confirm by mail first.
    pub double_opt_in: bool,
    /// The people of this file confirmed elsewhere.
    pub confirmed: bool,
    /// A known `ref` with another, free address renames the person.
    pub follow_ref: bool,
}

/// What the database knows of the person a row speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The user's id.
    pub id: i64,
    /// Number of changes so far.
    pub version: i64,
    /// The address as spelled.
    pub email: Option<String>,
    /// The identity of the address; empty once erased.
    pub email_key: String,
    /// The number in another system.
    pub reference: Option<String>,
    /// Text fields in the order of [`Field::ALL`].
    pub profile: Vec<Option<String>>,
    /// The user's own status.
    pub status: Status,
    /// The user's level.
    pub level: Level,
    /// A data-protection hold.
    pub restricted: bool,
    /// Erased: nothing personal is left.
    pub erased: bool,
    /// The subscription in force now (a pending one may have lapsed).
    pub subscription: Subscription,
    /// The subscription before that one; what a pending one lapses to.
    pub subscription_before: Option<Subscription>,
    /// Since when the subscription holds.
    pub subscription_at: Option<Timestamp>,
    /// When the person confirmed the address.
    pub confirmed_at: Option<Timestamp>,
    /// Ids of the tags.
    pub tags: Vec<i64>,
    /// Group id by slot 1, 2, 3.
    pub groups: [Option<i64>; 3],
}

impl Known {
    /// What the subscription counts as until the person speaks.
    pub fn standing(&self) -> Subscription {
        self.subscription.standing(self.subscription_before)
    }
}

/// The reasons on the suppression list that concern one row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Those of the address in the row, and of its domain.
    pub row: Reasons,
    /// Those of the address that the known person has, and of its domain: another one where an alias or a number led to
    /// the person.
    pub person: Reasons,
}

impl Listed {
    /// Both are the same address, or there is no person.
    pub fn same(reasons: Reasons) -> Listed {
        Listed {
            row: reasons,
            person: reasons,
        }
    }

    fn has(self, reason: Reason) -> bool {
        self.row.has(reason) || self.person.has(reason)
    }

    fn is_empty(self) -> bool {
        self.row.is_empty() && self.person.is_empty()
    }
}

/// A change of one known person: only what differs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// Fields and their new values (`None` empties).
    pub fields: Vec<(Field, Option<String>)>,
    /// The number in another system, where there was none.
    pub reference: Option<String>,
    /// The new subscription.
    pub subscription: Option<Subscription>,
    /// The address counts as confirmed from now on.
    pub confirm: bool,
    /// The user's own status.
    pub status: Option<Status>,
    /// The user's level.
    pub level: Option<Level>,
    /// The person takes the address of the row (`--follow-ref`).
    pub follow: bool,
}

impl Change {
    /// Whether anything changes.
    pub fn is_empty(&self) -> bool {
        *self == Change::default()
    }

    /// The subscription that the change grants: pending or subscribed.
    pub fn granted(&self) -> Option<Subscription> {
        self.subscription.filter(|state| !state.is_opt_out())
    }
}

/// The judgement of one row.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Make a new user with this subscription.
    Create(Subscription),
    /// Known, to be left alone.
    Blocked(Block),
    /// Another number, or another address, than the one known; in words.
    RefConflict(&'static str),
    /// A known person, with what changes (nothing: unchanged, but for tags and groups).
    Change(Change),
    /// An opt-out of a known person: the state to take (`None`: already as strict) and the list's reason.
    OptOut(Option<Subscription>, Reason),
    /// An opt-out of an address that is no user.
    Suppress(Reason),
    /// An opt-out that is already on record.
    Noted,
}

#[cfg(test)]
mod tests;
