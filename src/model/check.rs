//! How hard addresses are checked before they are taken.

crate::words! {
    /// How much an address must prove.
    pub enum Check {
        /// It can be an address.
        Syntax = "syntax",
        /// And its domain is neither private nor a misspelling of a well-known one.
        Standard = "standard",
        /// And it belongs to one person and is meant to last.
        Strict = "strict",
    }
}
