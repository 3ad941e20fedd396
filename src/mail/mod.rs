//! Mail: what is written to people, how it leaves, and whether their domains take any.

pub mod bounce;
pub mod link;
pub mod message;
pub mod mx;
pub mod template;
pub mod transport;
