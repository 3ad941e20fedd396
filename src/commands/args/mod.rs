//! Arguments that many verbs take.

pub mod filter;
pub mod listing;
pub mod password;
pub mod people;
pub mod profile;
pub mod receipts;
pub mod selectors;
pub mod things;
pub mod tokens;
