//! Plain data and its rules: no I/O, no SQL, no command line. One file per noun.

pub mod address;
pub mod domain;
pub mod incoming;
pub mod law;
pub mod person;
pub mod suppression;
pub mod word;
