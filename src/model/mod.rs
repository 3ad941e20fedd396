//! Plain data and its rules: no I/O, no SQL, no command line. One file per noun.

pub mod account;
pub mod address;
pub mod age;
pub mod candidate;
pub mod check;
pub mod domain;
pub mod explain;
pub mod group;
pub mod incoming;
pub mod law;
pub mod lookalike;
pub mod mail;
pub mod malformed;
pub mod name;
pub mod period;
pub mod person;
pub mod range;
pub mod seat;
pub mod selector;
pub mod suppression;
pub mod tag;
pub mod token;
pub mod word;
