//! Arguments that many verbs take.

pub mod beside;
pub mod campaign;
pub mod filter;
pub mod filters;
pub mod listing;
pub mod orders;
pub mod password;
pub mod path;
pub mod people;
pub mod period;
pub mod profile;
pub mod reason;
pub mod receipts;
pub mod selectors;
pub mod sorted;
pub mod suppressed;
pub mod things;
pub mod tokens;
pub mod values;
