//! The shared storage module: all SQL, and nothing but SQL. One file per noun; [`db`] is the door to the engines.

pub mod account;
pub mod audit;
pub mod backup;
pub mod bounce;
pub mod check;
pub mod confirmation;
pub mod consent;
pub mod contents;
pub mod counter;
pub mod db;
pub mod device;
pub mod export;
pub mod group;
pub mod import;
pub mod invite;
pub mod joined;
pub mod link;
pub mod login;
pub mod mail;
pub mod mailing;
pub mod notification;
pub mod outbox;
pub mod password;
pub mod people;
pub mod policy;
pub mod recipient;
pub mod schema;
pub mod smart_type;
pub mod subscriber;
pub mod suppression;
pub mod tag;
pub mod template;
pub mod token;
pub mod user;

pub use db::{Error, Result};
pub use schema::hex;
