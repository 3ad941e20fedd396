//! Invites: what there is to be invited to, where an invite stands, who may be invited.

use super::{
    mail::MailStatus,
    person::Status,
    suppression::{Reason, Reasons},
};

crate::words! {
    /// What somebody is invited to.
    pub enum Kind {
        /// To the site: choose a password, become approved.
        Site = "site",
        /// To an account, with permissions.
        Account = "account",
    }
}

crate::words! {
    /// Where an invite stands.
    pub enum State {
        /// Waits to be mailed.
        Queued = "queued",
        /// Mailed, and valid.
        Sent = "sent",
        /// The person came.
        Accepted = "accepted",
        /// Taken back.
        Cancelled = "cancelled",
        /// Mailed, and nobody came in time.
        Expired = "expired",
    }
}

/// Why an invite that is open reaches nobody: it is to be sent anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is bound to an address that the person has no longer.
    OtherAddress,
    /// Its last mail ended so.
    Mail(MailStatus),
}

impl Trouble {
    /// The trouble of an open invite, if it has any: whether it is bound to the address of today, and where its last mail stands.
    pub fn of(is_bound: bool, mail: Option<MailStatus>) -> Option<Trouble> {
        if !is_bound {
            return Some(Trouble::OtherAddress);
        }
        mail.filter(|mail| {
            matches!(
                mail,
                MailStatus::Failed
                    | MailStatus::Bounced
                    | MailStatus::Suppressed
                    | MailStatus::Cancelled
            )
        })
        .map(Trouble::Mail)
    }

    /// In words that go on with what is open.
    pub fn told(self) -> String {
        match self {
            Trouble::OtherAddress => "for an address that the person has no longer".to_owned(),
            Trouble::Mail(status) => format!("its mail is '{status}'"),
        }
    }
}

crate::words! {
    /// Why somebody is not invited.
    pub enum Hindrance {
        /// The person was erased.
        Erased = "erased",
        /// Shut out.
        Banned = "banned",
        /// The mailbox bounced for good.
        HardBounce = "hard_bounce",
        /// The whole domain is on the suppression list.
        Domain = "domain",
        /// Approved already.
        AlreadyActive = "already_active",
        /// Owns the account, or operates it already.
        AlreadyMember = "already_member",
        /// An invite of the same kind is open.
        AlreadyPending = "already_pending",
    }
}

impl Hindrance {
    /// Whether there is nothing to do, and nothing wrong either.
    pub fn is_content(self) -> bool {
        matches!(
            self,
            Hindrance::AlreadyActive | Hindrance::AlreadyMember | Hindrance::AlreadyPending
        )
    }
}

/// What decides whether somebody is invited.
#[derive(Clone, Copy, Debug)]
pub struct Invitee {
    /// Where the person stands; an unknown address stands nowhere.
    pub status: Option<Status>,
    /// Why the address, or its domain, is on the suppression list.
    pub listed: Reasons,
    /// Owns or operates the account.
    pub is_member: bool,
    /// An invite of the same kind is open.
    pub is_pending: bool,
}

impl Invitee {
    /// Why the person is not invited, if so. `again` invites approved people to choose a new password, `resend` mails a
    /// pending invite once more.
    pub fn hindrance(self, kind: Kind, again: bool, resend: bool) -> Option<Hindrance> {
        let stops = [
            (self.listed.has(Reason::Erased), Hindrance::Erased),
            (self.status == Some(Status::Banned), Hindrance::Banned),
            (self.listed.has(Reason::HardBounce), Hindrance::HardBounce),
            (self.listed.has(Reason::Domain), Hindrance::Domain),
            (
                kind == Kind::Site && self.status == Some(Status::Approved) && !again,
                Hindrance::AlreadyActive,
            ),
            (
                kind == Kind::Account && self.is_member,
                Hindrance::AlreadyMember,
            ),
            (self.is_pending && !resend, Hindrance::AlreadyPending),
        ];
        stops
            .iter()
            .find_map(|(stops, hindrance)| stops.then_some(*hindrance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: Invitee = Invitee {
        status: None,
        listed: Reasons::NONE,
        is_member: false,
        is_pending: false,
    };

    #[test]
    fn nobody_is_invited_who_must_not_be_mailed_or_is_there_already() {
        let site = |invitee: Invitee| invitee.hindrance(Kind::Site, false, false);
        let listed = |reason| Invitee {
            listed: [reason].into_iter().collect(),
            ..NEW
        };
        let status = |status| Invitee {
            status: Some(status),
            ..NEW
        };
        assert_eq!(site(NEW), None);
        assert_eq!(site(listed(Reason::Unsubscribe)), None);
        assert_eq!(site(listed(Reason::Complaint)), None);
        assert_eq!(site(listed(Reason::Manual)), None);
        assert_eq!(
            site(listed(Reason::HardBounce)),
            Some(Hindrance::HardBounce)
        );
        assert_eq!(site(listed(Reason::Domain)), Some(Hindrance::Domain));
        assert_eq!(site(listed(Reason::Erased)), Some(Hindrance::Erased));
        assert_eq!(site(status(Status::Banned)), Some(Hindrance::Banned));
        assert_eq!(site(status(Status::Pending)), None);
        assert_eq!(
            site(status(Status::Approved)),
            Some(Hindrance::AlreadyActive)
        );
        assert_eq!(
            status(Status::Approved).hindrance(Kind::Site, true, false),
            None
        );
        assert_eq!(
            status(Status::Approved).hindrance(Kind::Account, false, false),
            None
        );
    }

    #[test]
    fn a_pending_invite_is_mailed_again_only_when_asked() {
        let pending = Invitee {
            is_pending: true,
            ..NEW
        };
        let site = |resend| pending.hindrance(Kind::Site, false, resend);
        assert_eq!(site(false), Some(Hindrance::AlreadyPending));
        assert_eq!(site(true), None);
        let member = Invitee {
            is_member: true,
            ..NEW
        };
        assert_eq!(
            member.hindrance(Kind::Account, false, true),
            Some(Hindrance::AlreadyMember)
        );
        assert_eq!(member.hindrance(Kind::Site, false, false), None);
    }
}
