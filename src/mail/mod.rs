//! Messages: what is written to people. Nothing is sent here.

pub mod confirmation;
pub mod mailbox;
