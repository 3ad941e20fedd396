//! The one validator of email addresses.

/// A valid address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    email: String,
    key: String,
}

impl Address {
    /// The spelling.
    pub fn email(&self) -> &str {
        &self.email
    }
    /// The identity.
    pub fn key(&self) -> &str {
        &self.key
    }
}
