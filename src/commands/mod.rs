//! The verbs: `<noun>/<verb>.rs`, one verb per file. A verb reads as its story: resolve, check, write in one
//! transaction, say what was done.

pub mod account;
pub mod args;
pub mod audit;
pub mod batch;
pub mod changes;
#[allow(clippy::module_inception)] // The path of a file is the words of its command.
pub mod commands;
pub mod complete;
pub mod completions;
pub mod config;
pub mod contact;
pub mod db;
pub mod doctor;
pub mod emails;
pub mod explain;
pub mod facts;
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
pub mod schema;
pub mod smart_type;
pub mod sql;
pub mod subscribers;
pub mod tag;
pub mod target;
pub mod template;
pub mod user;

use self::facts::Facts;
use crate::{
    app::{Access, App},
    settings::GlobalFlags,
};

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

    /// Whether it answers though the config file or the environment have faults, which it goes by as far as they are sound.
    fn bears_faults(&self) -> bool {
        false
    }

    /// Whether it runs though the settings cannot be read; then it looks at these flags itself.
    fn judges_settings(&mut self, _: &GlobalFlags) -> bool {
        false
    }

    /// Does it. What goes wrong is told by the caller, with the exit code of its kind.
    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()>;
}

/// The verbs that stand beside the nouns.
#[rustfmt::skip]
const ALONE: &[Facts] = &[
    Facts::writes("batch").full_list::<batch::Answer>().exits(&[3, 4, 5, 6, 7, 9]).alone("a batch holds no batch"),
    Facts::reads("changes").list::<crate::storage::changes::Change>().exits(&[9]),
    Facts::reads("commands").full_list::<commands::Row>().exits(&[3]),
    Facts::reads("completions").text("a script for a shell"),
    Facts::reads("doctor").list::<doctor::Finding>(),
    Facts::reads("explain").full_list::<explain::Explained>().exits(&[3]),
    Facts::files("man").list::<man::Written>().text("a page of the manual; with --out the files that were written").exits(&[3]),
    Facts::reads("sql").rows("rows with the columns of the statement").alone("it reads on a connection that cannot write"),
    Facts::reads("schema").exits(&[3]).text("a JSON Schema"),
];

/// The facts of every verb.
pub fn facts() -> impl Iterator<Item = &'static Facts> {
    [
        account::facts::FACTS,
        audit::facts::FACTS,
        config::facts::FACTS,
        contact::facts::FACTS,
        db::facts::FACTS,
        emails::facts::FACTS,
        group::facts::FACTS,
        import::facts::FACTS,
        invite::facts::FACTS,
        login::facts::FACTS,
        order::facts::FACTS,
        price::facts::FACTS,
        quote::facts::FACTS,
        report::facts::FACTS,
        smart_type::facts::FACTS,
        subscribers::facts::FACTS,
        tag::facts::FACTS,
        target::facts::FACTS,
        template::facts::FACTS,
        user::facts::FACTS,
        ALONE,
    ]
    .into_iter()
    .flatten()
}

/// The facts of the verb with these words.
pub fn facts_of(words: &str) -> Option<&'static Facts> {
    facts().find(|facts| facts.words == words)
}
