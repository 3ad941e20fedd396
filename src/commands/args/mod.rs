//! Arguments that many verbs take.

pub mod filter;
pub mod listing;
pub mod selectors;
pub mod things;
