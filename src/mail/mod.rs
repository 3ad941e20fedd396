//! Messages: what is written to people, and whether their domains take mail. Nothing is sent here.

pub mod bounce;
pub mod link;
pub mod mailbox;
pub mod mx;
pub mod template;
