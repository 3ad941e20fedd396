//! roster: the back office of an online business on the command line.
//!
//! The crate is a house with floors, and each floor uses only the floors below it:
//!
//! ```text
//! cli        global flags, one variant per noun, one match
//! commands   <noun>/<verb>.rs: resolve, check, write in one transaction, say what was done
//! app        what a verb may touch: settings, database, output, clock, actor
//! settings   flags > environment > config file > database > default       error  kinds = exit codes
//! storage    all SQL, one file per noun; storage::db is the only door to the two engines
//! intake     bytes in, people or rejects out: encodings, CSV, paste, checks      mail  messages
//! model      plain data and its rules: no I/O, no SQL, no command line
//! output     the only writer of stdout and stderr                                clock  time
//! ```
//!
//! Data goes one way: `subscribers import list.csv` is read by [`intake`], judged by the pure rules in
//! [`model::law`], merged by [`storage::import`] in one transaction and told by [`output`].

pub mod app;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod error;
pub mod intake;
pub mod mail;
pub mod model;
pub mod output;
pub mod settings;
pub mod storage;

use std::ffi::OsString;

use output::Streams;

/// Runs roster on an argument list (the first is the program name) and returns the exit code of the contract.
pub fn run<I>(argv: I, streams: Streams) -> u8
where
    I: IntoIterator<Item = OsString>,
{
    cli::run(argv.into_iter().collect(), streams)
}
