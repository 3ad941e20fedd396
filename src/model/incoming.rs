//! One person as a file or a paste names them, checked and normalised, and the reasons for not accepting one.

use crate::{
    clock::Timestamp,
    model::{
        address::Address,
        person::{Field, Level, Profile, Status, Subscription},
    },
};

/// One accepted input row or pasted token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incoming {
    /// Physical line where the row starts, counted from 1.
    pub line: u64,
    /// The address; only `user import` may have rows without one (found by `reference`).
    pub address: Option<Address>,
    /// The person's number in another system (column `ref`).
    pub reference: Option<String>,
    /// Text fields, NFC and trimmed.
    pub profile: Profile,
    /// Profile columns that the file has and that are blank in this row (for `--clear-blank`).
    pub blank: Vec<Field>,
    /// Tags as `group:tag`, spelling kept, without repeats.
    pub tags: Vec<String>,
    /// Keys of groups.
    pub groups: Vec<String>,
    /// The subscription that the row asks for (columns `subscription`, `status`, `opted_out_at`), if any.
    pub subscription: Option<Subscription>,
    /// `user import`: the user's own status.
    pub status: Option<Status>,
    /// The level asked for; above `user` only with `--allow-level`.
    pub level: Option<Level>,
    /// When consent was given.
    pub consent_at: Option<Timestamp>,
    /// Where consent was given (a form, a page).
    pub consent_source: Option<String>,
    /// The address of the device that gave it.
    pub consent_ip: Option<String>,
    /// When the person confirmed.
    pub confirmed_at: Option<Timestamp>,
    /// When the person opted out, bounced or complained.
    pub opted_out_at: Option<Timestamp>,
    /// When the person first registered.
    pub registered_at: Option<Timestamp>,
    /// The row asks that an invite be queued.
    pub invited: bool,
    /// Things an operator should know that do not stop the row.
    pub warnings: Vec<String>,
}

crate::words! {
    /// Why a row was not accepted.
    pub enum RejectReason {
        MissingEmail = "missing_email",
        InvalidEmail = "invalid_email",
        TypoDomain = "typo_domain",
        RoleAddress = "role_address",
        DisposableDomain = "disposable_domain",
        BlockedDomain = "blocked_domain",
        NoMailServer = "no_mail_server",
        NoConsent = "no_consent",
        RefConflict = "ref_conflict",
        TooLong = "too_long",
        BadEncoding = "bad_encoding",
        RowShape = "row_shape",
        InvalidField = "invalid_field",
        Leftover = "leftover",
    }
}

/// One row or token that was not accepted, and what its owner can do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// Physical line where the row starts, counted from 1.
    pub line: u64,
    /// The address as it was written, at most 80 characters, when there was something like one.
    pub email: Option<String>,
    /// Why.
    pub reason: RejectReason,
    /// For `invalid_email` the fault's word, for `invalid_field` the field's name.
    pub detail: Option<String>,
    /// A sentence for people, control characters escaped, at most 80 characters of the input echoed.
    pub message: String,
    /// What was probably meant (a whole address).
    pub suggestion: Option<String>,
}
