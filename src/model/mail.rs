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
        let greets = !wanted && template == Some(WELCOME);
        let opted_out = self.subscription.filter(|state| state.is_opt_out());
        let subscribed = (self.subscription).is_none_or(|state| state == Subscription::Subscribed);
        if self.expired {
            Some(Hindrance::Expired)
        } else if self.erased {
            Some(Hindrance::Erased)
        } else if let Some(reason) = kind.stopped_by(self.listed, template) {
            Some(reason.into())
        } else if (wanted || invites || asks || greets) && self.banned {
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
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_again_later_and_later_until_three_days_have_passed() {
        let first = Timestamp(1_000_000);
        let (mut now, mut attempts, mut waits) = (first, 1, Vec::new());
        while let Some(next) = next_try(attempts, first, now) {
            waits.push((next.0 - now.0) / 60);
            (now, attempts) = (next, attempts + 1);
        }
        assert_eq!(waits[..6], [1, 5, 15, 60, 240, 240]);
        let tried = now.0 - first.0;
        assert!((FINAL_AFTER..FINAL_AFTER + backoff(9)).contains(&tried));
        // A clock that goes back an hour only means that it is tried for longer.
        assert!(next_try(3, first, Timestamp(first.0 - 3_600)).is_some());
    }

    #[test]
    fn each_reason_stops_just_its_kinds() {
        use MailKind::{Campaign, Service, Transactional};
        for (reason, stopped) in [
            (Reason::Unsubscribe, &[Campaign][..]),
            (Reason::Manual, &[Campaign]),
            (Reason::Complaint, &[Service, Campaign]),
            (Reason::HardBounce, &[Transactional, Service, Campaign]),
            (Reason::Domain, &[Transactional, Service, Campaign]),
            (Reason::Erased, &[Transactional, Service, Campaign]),
        ] {
            let listed = [reason].into_iter().collect();
            for kind in MailKind::ALL {
                let found = kind.stopped_by(listed, Some("invite_site"));
                assert_eq!(found, stopped.contains(kind).then_some(reason), "{kind:?}");
            }
        }
        let bounced = [Reason::HardBounce].into_iter().collect();
        assert_eq!(Transactional.stopped_by(bounced, Some(CONFIRM)), None);
    }

    #[test]
    fn an_invite_that_was_queued_before_a_ban_is_not_sent() {
        let banned = Recipient {
            banned: true,
            ..Recipient::default()
        };
        let said = |template| banned.hindrance(MailKind::Transactional, Some(template));
        assert_eq!(said("invite_site"), Some(Hindrance::Banned));
        assert_eq!(said("invite_account"), Some(Hindrance::Banned));
        assert_eq!(said("email_changed"), None);
    }

    #[test]
    fn nobody_is_asked_for_a_newsletter_who_said_no_or_is_on_hold() {
        let pending = Recipient {
            subscription: Some(Subscription::Pending),
            // Asked on evidence to come back: what they said stands until they confirm.
            listed: [Reason::Unsubscribe, Reason::HardBounce]
                .into_iter()
                .collect(),
            ..Recipient::default()
        };
        let asked = |who: Recipient| who.hindrance(MailKind::Transactional, Some(CONFIRM));
        assert_eq!(asked(pending), None);
        for (who, why) in [
            (
                Recipient {
                    banned: true,
                    ..pending
                },
                Hindrance::Banned,
            ),
            (
                Recipient {
                    restricted: true,
                    ..pending
                },
                Hindrance::Restricted,
            ),
        ] {
            assert_eq!(asked(who), Some(why));
        }
        for (state, why) in [
            (Subscription::Unsubscribed, Hindrance::Unsubscribe),
            (Subscription::Cleaned, Hindrance::HardBounce),
            (Subscription::Complained, Hindrance::Complaint),
        ] {
            let subscription = Some(state);
            assert_eq!(
                asked(Recipient {
                    subscription,
                    ..pending
                }),
                Some(why)
            );
        }
        for reason in [Reason::Complaint, Reason::Manual] {
            let listed = [reason].into_iter().collect();
            assert_eq!(asked(Recipient { listed, ..pending }), Some(reason.into()));
        }
    }

    #[test]
    fn nobody_is_greeted_who_cannot_come_in() {
        let fine = Recipient::default();
        let greeted = |who: Recipient| who.hindrance(MailKind::Transactional, Some(WELCOME));
        assert_eq!(greeted(fine), None);
        for (who, why) in [
            (
                Recipient {
                    banned: true,
                    ..fine
                },
                Hindrance::Banned,
            ),
            (
                Recipient {
                    locked: true,
                    ..fine
                },
                Hindrance::Locked,
            ),
            (
                Recipient {
                    unapproved: true,
                    ..fine
                },
                Hindrance::NotApproved,
            ),
        ] {
            assert_eq!(greeted(who), Some(why));
        }
    }

    #[test]
    fn a_campaign_goes_to_mailable_people_and_a_transactional_mail_to_nearly_everybody() {
        use MailKind::{Campaign, Service, Transactional};
        let fine = Recipient {
            subscription: Some(Subscription::Subscribed),
            confirmed: true,
            ..Recipient::default()
        };
        let left = |recipient: Recipient| {
            [Transactional, Service, Campaign]
                .map(|kind| recipient.hindrance(kind, None).map(Hindrance::word))
        };
        let all = |word| [Some(word); 3];
        for (recipient, expected) in [
            (fine, [None; 3]),
            (
                Recipient {
                    expired: true,
                    ..fine
                },
                all("expired"),
            ),
            (
                Recipient {
                    erased: true,
                    ..fine
                },
                all("erased"),
            ),
            (
                Recipient {
                    banned: true,
                    ..fine
                },
                [None, Some("banned"), Some("banned")],
            ),
            (
                Recipient {
                    restricted: true,
                    ..fine
                },
                [None, Some("restricted"), Some("restricted")],
            ),
            (
                Recipient {
                    subscription: Some(Subscription::None),
                    ..fine
                },
                [None, None, Some("not_subscribed")],
            ),
            (
                Recipient {
                    confirmed: false,
                    ..fine
                },
                [None, None, Some("unconfirmed")],
            ),
            // A copy to a contact, or a test mail: nobody's subscription.
            (
                Recipient {
                    subscription: None,
                    confirmed: false,
                    ..fine
                },
                [None; 3],
            ),
        ] {
            assert_eq!(left(recipient), expected, "{recipient:?}");
        }
        assert_eq!(Hindrance::Expired.status(), MailStatus::Cancelled);
        assert_eq!(Hindrance::Banned.status(), MailStatus::Suppressed);
    }
}
