//! Plain data and its rules: no I/O, no SQL, no command line. One file per noun.

pub mod address;
pub mod age;
pub mod domain;
pub mod incoming;
pub mod malformed;
pub mod name;
pub mod period;
pub mod person;
pub mod range;
pub mod selector;
pub mod tag;
pub mod word;
