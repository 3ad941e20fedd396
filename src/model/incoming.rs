//! One person as a file or a paste names them, checked and normalised, and the reasons for not accepting one.

use std::sync::Arc;

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
    pub tags: Vec<Arc<str>>,
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
        /// The row has no address.
        MissingEmail = "missing_email",
        /// The address is none; the detail is a word of [`Fault`](crate::model::address::Fault).
        InvalidEmail = "invalid_email",
        /// The domain is a misspelt well-known one (`--check standard`).
        TypoDomain = "typo_domain",
        /// The address belongs to a function, not a person (`--check strict`).
        RoleAddress = "role_address",
        /// The domain hands out throw-away addresses (`--check strict`).
        DisposableDomain = "disposable_domain",
        /// The domain is on the list of `--block-domains`.
        BlockedDomain = "blocked_domain",
        /// The domain takes no mail (`--check-mx`).
        NoMailServer = "no_mail_server",
        /// The column `consent` says no.
        NoConsent = "no_consent",
        /// The number in another system belongs to somebody else, or the person has another one.
        RefConflict = "ref_conflict",
        /// A field has more characters than it may.
        TooLong = "too_long",
        /// Bytes that the file's encoding does not have.
        BadEncoding = "bad_encoding",
        /// More cells than the header has columns.
        RowShape = "row_shape",
        /// A field cannot be read; the detail names it.
        InvalidField = "invalid_field",
        /// Pasted text that is no address.
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
