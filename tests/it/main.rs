//! The integration tests: one binary, so that they share one throw-away PostgreSQL. Run them with `tests/run`.
//!
//! `sandbox` runs the program hermetically, `postgres` lends databases, `architecture` holds the rules of the house; every other
//! module is a noun or a corpus.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::missing_panics_doc)] // A test may fail and say so.

mod account;
mod architecture;
mod audit;
mod bad_input;
mod batch;
mod bounces;
mod browser;
mod changes;
mod complete;
mod completions;
mod concurrency;
mod config;
mod confirm;
mod contract;
mod corpus_address;
mod corpus_bounce;
mod corpus_csv;
mod corpus_import;
mod corpus_paste;
mod db;
mod doctor;
mod emails;
mod examples;
mod fuzz;
mod group;
mod help;
mod imports;
mod inside;
mod invite;
mod login;
mod long_lists;
mod mail_server;
mod mailing;
mod man;
mod mx;
mod name_server;
mod order;
mod packaging;
mod partial;
mod phone;
mod postgres;
mod price;
mod properties;
mod quote;
mod readme;
mod report;
mod sandbox;
mod scripting;
mod server;
mod shell;
mod smart_type;
mod sorting;
mod sql;
mod storage;
mod subscribers;
mod tables;
mod tag;
mod target;
mod template;
mod unknown_field;
mod user;
mod user_import;
