//! The verbs: `<noun>/<verb>.rs`, one verb per file. A verb reads as its story: resolve, check, write in one
//! transaction, say what was done.

pub mod account;
pub mod args;
pub mod audit;
pub mod changes;
pub mod completions;
pub mod config;
pub mod contact;
pub mod db;
pub mod doctor;
pub mod emails;
pub mod group;
pub mod import;
pub mod importing;
pub mod invite;
pub mod login;
pub mod man;
pub mod order;
pub mod price;
pub mod quote;
pub mod report;
pub mod smart_type;
pub mod subscribers;
pub mod tag;
pub mod target;
pub mod template;
pub mod user;

use crate::app::{Access, App};

/// One verb with its arguments.
pub trait Verb {
    /// What it does with the database.
    fn access(&self) -> Access;

    /// Refuses what can be seen to be wrong before there is a database, so that none is made for it.
    fn ready(&self) -> anyhow::Result<()> {
        Ok(())
    }

    /// Whether it can be drawn, as `-f html` and `-f svg`.
    fn draws(&self) -> bool {
        false
    }

    /// Does it. What goes wrong is told by the caller, with the exit code of its kind.
    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()>;
}
