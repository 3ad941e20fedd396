//! The words of mail, and the rules of sending that need no server: who may get what, and when it is tried again.

use super::suppression::{Reason, Reasons};
use crate::clock::{DAY, Timestamp};

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
            Reason::Complaint => self != MailKind::Transactional,
            Reason::Unsubscribe | Reason::Manual => self == MailKind::Campaign,
        })
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
}
