//! What a timeline is made of.

crate::words! {
    /// Kinds of events.
    pub enum Kind {
        /// The person became known, or was last seen.
        Person = "person",
        /// Devices: first and last log-in, revoked.
        Device = "device",
        /// Mail to the person or about the account.
        Mail = "mail",
        /// What the person said about the newsletter.
        Consent = "consent",
        /// Invites: made, sent, accepted, cancelled.
        Invite = "invite",
        /// Remarks of operators.
        Comment = "comment",
        /// What operators did.
        Act = "act",
        /// Imports that made or changed the person.
        Import = "import",
        /// Accounts: opened, moved to another status, closed, shared.
        Account = "account",
        /// Entries in the credit of an account.
        Credit = "credit",
        /// Contacts of an account.
        Contact = "contact",
        /// Orders.
        Order = "order",
        /// What was given back or charged back.
        Refund = "refund",
        /// Quotes: added, won, lost and other stages.
        Quote = "quote",
    }
}

impl Kind {
    /// Whether its events are about an amount of money.
    pub fn has_amount(self) -> bool {
        matches!(
            self,
            Kind::Credit | Kind::Order | Kind::Refund | Kind::Quote
        )
    }
}
