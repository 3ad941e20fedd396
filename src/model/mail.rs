//! The words of mail, and the rules of sending that need no server: who may get what, and when it is tried again.

use super::{
    person::Subscription,
    suppression::{Reason, Reasons},
};
use crate::clock::{DAY, Timestamp};

/// The most bytes that the files of a mail may have together; servers refuse much more.
pub const ATTACHED_MOST: u64 = 10 << 20;
/// The most bytes that a text or a template of a mail may have.
pub const TEXT_MOST: u64 = 1 << 20;

crate::words! {
    /// Why somebody gets a copy.
    pub enum Role {
        /// The mail is for them.
        To = "to",
        /// A contact of the account that the mail is about.
        Contact = "contact",
        /// Anybody else who gets a copy.
        Cc = "cc",
    }
}

crate::words! {
    /// What a mail is, which decides who must not get it. The order is that of sending.
    pub enum MailKind {
        /// One that the person asked for: an invite, a reset, a confirmation.
        Transactional = "transactional",
        /// A notice that belongs to the service: new terms, a breach.
        Service = "service",
        /// Marketing.
        Campaign = "campaign",
    }
}

crate::words! {
    /// Where a mail stands.
    pub enum MailStatus {
        /// Waits to be sent.
        Queued = "queued",
        /// A sender has claimed it.
        Sending = "sending",
        /// The server took it.
        Sent = "sent",
        /// It came back.
        Bounced = "bounced",
        /// The recipient reported it as unwanted.
        Complained = "complained",
        /// The recipient's server reported that it arrived.
        Delivered = "delivered",
        /// Given up.
        Failed = "failed",
        /// Perhaps sent: the connection or the sender was lost before the answer. It is tried again with its Message-ID.
        Unknown = "unknown",
        /// Not sent: the address or the person is not to be mailed.
        Suppressed = "suppressed",
        /// Not sent: called back, or out of date.
        Cancelled = "cancelled",
        /// Written to a folder; nobody got it.
        Written = "written",
    }
}

/// The template of the one mail that reaches an address in spite of a hard bounce.
pub const CONFIRM: &str = "confirm";
/// The template that asks whether a new address is the person's.
pub const CONFIRM_ADDRESS: &str = "email_confirm";
/// The template that greets somebody who can log in now.
pub const WELCOME: &str = "welcome";

/// More equal refusals in a row are the provider blocking us, and not so many dead mailboxes.
pub const EQUAL_IN_A_ROW: u64 = 20;

/// A mail that was tried for so many seconds is given up at its next failure.
pub const FINAL_AFTER: i64 = 3 * DAY;

/// Seconds until a mail that failed for the `attempts`th time is tried again: 1, 5, 15, 60 minutes, then 4 hours.
pub fn backoff(attempts: i64) -> i64 {
    const MINUTE: i64 = 60;
    match attempts {
        ..=1 => MINUTE,
        2 => 5 * MINUTE,
        3 => 15 * MINUTE,
        4 => 60 * MINUTE,
        _ => 240 * MINUTE,
    }
}

/// When a mail is tried again that has failed for the `attempts`th time, first at `first`; `None` when it is given up.
pub fn next_try(attempts: i64, first: Timestamp, now: Timestamp) -> Option<Timestamp> {
    (now < first.plus(FINAL_AFTER)).then(|| now.plus(backoff(attempts)))
}

impl MailKind {
    /// The reason on the suppression list that keeps a mail of this kind from its address, if one does.
    pub fn stopped_by(self, listed: Reasons, template: Option<&str>) -> Option<Reason> {
        listed.iter().find(|reason| match reason {
            Reason::Domain | Reason::Erased => true,
            Reason::HardBounce => template != Some(CONFIRM),
            // Nobody is asked for a newsletter whom only they themselves, or an operator, can bring back.
            Reason::Complaint => self != MailKind::Transactional || template == Some(CONFIRM),
            Reason::Manual => self == MailKind::Campaign || template == Some(CONFIRM),
            Reason::Unsubscribe => self == MailKind::Campaign,
        })
    }
}

crate::words! {
    /// Why a mail that waits is not sent after all.
    pub enum Hindrance {
        /// Its time is over: the token in it is dead.
        Expired = "expired",
        /// The invite that it carries was accepted.
        Accepted = "accepted",
        /// Its link was replaced, taken back or used, or its address is not the person's any more.
        Overtaken = "overtaken",
        /// It may have arrived at an address that is not the person's any more.
        AddressChanged = "address_changed",
        /// Neither the owner nor a member of the account that it is about any more.
        NoMember = "no_member",
        /// No contact of the account that it is about any more, or not for mail of its category.
        NoContact = "no_contact",
        /// The person was erased.
        Erased = "erased",
        /// The whole domain is on the suppression list.
        Domain = "domain",
        /// The mailbox does not exist.
        HardBounce = "hard_bounce",
        /// The person reported our mail as unwanted.
        Complaint = "complaint",
        /// The person opted out.
        Unsubscribe = "unsubscribe",
        /// An operator put the address on the suppression list.
        Manual = "manual",
        /// The person is shut out.
        Banned = "banned",
        /// The person is locked out.
        Locked = "locked",
        /// The person is not approved any more.
        NotApproved = "not_approved",
        /// A data-protection hold.
        Restricted = "restricted",
        /// The person does not get the newsletter.
        NotSubscribed = "not_subscribed",
        /// The person has not confirmed the address.
        Unconfirmed = "unconfirmed",
    }
}

impl Hindrance {
    /// Where the mail stands then.
    pub fn status(self) -> MailStatus {
        match self {
            Hindrance::Expired
            | Hindrance::Accepted
            | Hindrance::Overtaken
            | Hindrance::AddressChanged
            | Hindrance::NoMember
            | Hindrance::NoContact => MailStatus::Cancelled,
            _ => MailStatus::Suppressed,
        }
    }

    /// The word that history keeps.
    pub fn word(self) -> &'static str {
        self.as_str()
    }
}

impl From<Reason> for Hindrance {
    fn from(reason: Reason) -> Hindrance {
        match reason {
            Reason::Unsubscribe => Hindrance::Unsubscribe,
            Reason::HardBounce => Hindrance::HardBounce,
            Reason::Complaint => Hindrance::Complaint,
            Reason::Manual => Hindrance::Manual,
            Reason::Erased => Hindrance::Erased,
            Reason::Domain => Hindrance::Domain,
        }
    }
}

/// What is known of a recipient just before a mail is sent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Recipient {
    /// The reasons on the suppression list.
    pub listed: Reasons,
    /// Whether the person was erased.
    pub erased: bool,
    /// Whether the person is shut out.
    pub banned: bool,
    /// Whether the person is locked out.
    pub locked: bool,
    /// Whether it is a user who is not approved.
    pub unapproved: bool,
    /// Whether a data-protection hold stands in the way.
    pub restricted: bool,
    /// The subscription in force; absent for somebody who is no user.
    pub subscription: Option<Subscription>,
    /// Whether the address is confirmed, or need not be.
    pub confirmed: bool,
    /// Whether the mail's time is over.
    pub expired: bool,
}

impl Recipient {
    /// Why a mail of this kind must not be sent to them now, if so.
    pub fn hindrance(self, kind: MailKind, template: Option<&str>) -> Option<Hindrance> {
        let marketing = kind == MailKind::Campaign;
        let wanted = kind != MailKind::Transactional;
        // Who is shut out is not let in, whenever the invite was queued.
        let invites = template.is_some_and(|template| template.starts_with("invite_"));
        let asks = !wanted && template == Some(CONFIRM);
        let proves = !wanted && template == Some(CONFIRM_ADDRESS);
        let greets = !wanted && template == Some(WELCOME);
        let opted_out = self.subscription.filter(|state| state.is_opt_out());
        let subscribed = (self.subscription).is_none_or(|state| state == Subscription::Subscribed);
        if self.expired {
            Some(Hindrance::Expired)
        } else if self.erased {
            Some(Hindrance::Erased)
        } else if let Some(reason) = kind.stopped_by(self.listed, template) {
            Some(reason.into())
        } else if (wanted || invites || asks || proves || greets) && self.banned {
            Some(Hindrance::Banned)
        } else if (wanted || asks) && self.restricted {
            Some(Hindrance::Restricted)
        } else if greets && self.locked {
            Some(Hindrance::Locked)
        } else if greets && self.unapproved {
            Some(Hindrance::NotApproved)
        } else if let Some(state) = opted_out.filter(|_| asks) {
            Some(match state {
                Subscription::Complained => Hindrance::Complaint,
                Subscription::Cleaned => Hindrance::HardBounce,
                _ => Hindrance::Unsubscribe,
            })
        } else if marketing && !subscribed {
            Some(Hindrance::NotSubscribed)
        } else if marketing && self.subscription.is_some() && !self.confirmed {
            Some(Hindrance::Unconfirmed)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests;
