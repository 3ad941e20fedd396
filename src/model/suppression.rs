//! Why an address must not be mailed, whoever has it.

use super::person::Subscription;

crate::words! {
    /// Reason of a row of the suppression list.
    pub enum Reason {
        /// The person opted out.
        Unsubscribe = "unsubscribe",
        /// The mailbox does not exist.
        HardBounce = "hard_bounce",
        /// The person reported our mail as unwanted.
        Complaint = "complaint",
        /// An operator put the address on the list.
        Manual = "manual",
        /// The person was erased.
        Erased = "erased",
        /// The whole domain is on the list.
        Domain = "domain",
    }
}

impl Reason {
    /// Those that are about the person, not the mailbox: they go along to another address.
    pub const OF_PERSON: [Reason; 3] = [Reason::Unsubscribe, Reason::Complaint, Reason::Manual];

    /// The reason that belongs to an opt-out state, or `None` for a state that is no opt-out.
    pub fn of(state: Subscription) -> Option<Reason> {
        match state {
            Subscription::Unsubscribed => Some(Reason::Unsubscribe),
            Subscription::Cleaned => Some(Reason::HardBounce),
            Subscription::Complained => Some(Reason::Complaint),
            Subscription::None | Subscription::Pending | Subscription::Subscribed => None,
        }
    }

    /// The subscription state of somebody whose address is on the list for this reason.
    pub fn state(self) -> Option<Subscription> {
        match self {
            Reason::Unsubscribe => Some(Subscription::Unsubscribed),
            Reason::HardBounce => Some(Subscription::Cleaned),
            Reason::Complaint => Some(Subscription::Complained),
            Reason::Manual | Reason::Erased | Reason::Domain => None,
        }
    }
}

/// The reasons in force for one address (a small set).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons(u8);

impl Reasons {
    /// No reason at all.
    pub const NONE: Reasons = Reasons(0);

    /// Adds a reason.
    pub fn insert(&mut self, reason: Reason) {
        self.0 |= 1 << reason as u8;
    }

    /// Whether a reason is in force.
    pub fn has(self, reason: Reason) -> bool {
        self.0 & (1 << reason as u8) != 0
    }

    /// Whether none is.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The reasons in force, in the order of [`Reason::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Reason> {
        Reason::ALL
            .iter()
            .copied()
            .filter(move |reason| self.has(*reason))
    }
}

impl FromIterator<Reason> for Reasons {
    fn from_iter<I: IntoIterator<Item = Reason>>(reasons: I) -> Reasons {
        let mut set = Reasons::NONE;
        reasons.into_iter().for_each(|reason| set.insert(reason));
        set
    }
}
