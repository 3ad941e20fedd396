//! The one validator of email addresses.

/// A valid address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    email: String,
    key: String,
}
