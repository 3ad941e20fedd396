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
        /// Accounts: opened, closed, shared.
        Account = "account",
    }
}
