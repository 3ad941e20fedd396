//! Words of an account.

pub mod chain;
pub mod moves;

crate::words! {
    /// Where an account stands.
    pub enum AccountStatus {
        /// Opened, not yet in use.
        Pending = "pending",
        /// In use.
        Active = "active",
        /// Reached the aim of its phase.
        Passed = "passed",
        /// Broke a rule.
        Breached = "breached",
        /// On the way to a live account: the result is looked at.
        Review = "review",
        /// Identity is checked.
        Kyc = "kyc",
        /// A contract is written.
        Contract = "contract",
        /// The contract is with the client.
        ContractSent = "contract_sent",
        /// A fee is due.
        Fee = "fee",
        /// All is done but the opening.
        AwaitingLive = "awaiting_live",
        /// Not accepted.
        Rejected = "rejected",
        /// Ended.
        Closed = "closed",
        /// Stopped for a while by us.
        Suspended = "suspended",
        /// Stopped for a while by the client.
        Inactive = "inactive",
    }
}

crate::words! {
    /// Phases of a plan.
    pub enum Phase {
        /// The first trial.
        Phase1 = "phase_1",
        /// The second trial.
        Phase2 = "phase_2",
        /// The third trial.
        Phase3 = "phase_3",
        /// Real.
        Live = "live",
    }
}

impl AccountStatus {
    /// The states in which somebody on our side has to do something (`account list --waiting`).
    pub const WAITING: &'static [AccountStatus] = &[
        AccountStatus::Review,
        AccountStatus::Kyc,
        AccountStatus::Contract,
        AccountStatus::ContractSent,
        AccountStatus::Fee,
        AccountStatus::AwaitingLive,
    ];
}
