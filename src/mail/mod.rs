//! Messages: what is written to people, and whether their domains take mail. Nothing is sent here.

pub mod confirmation;
pub mod mailbox;
pub mod mx;
