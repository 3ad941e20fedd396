//! The examples: every one that a help text shows, and every script in `examples`, is run.

use std::{fs, sync::OnceLock};

use crate::{
    help::{examples, verbs},
    sandbox::{Sandbox, assert_run},
    shell,
};

/// Where roster keeps its database when nobody says otherwise, below the home.
const DATABASE: &str = ".local/share/roster/roster.db";

/// What the examples of the help texts suppose: the people of `examples/subscribers.csv`, and what else they name.
const STORY: &[&str] = &[
    "roster subscribers import examples/subscribers.csv; [ $? = 6 ]",
    "roster group add wholesale --name Wholesale --slot 1",
    "roster group add trade --name Trade --slot 1",
    "roster group add trade2019 --name 'Trade of 2019' --slot 1",
    "roster smart-type add Wholesale",
    "roster smart-type add Trade",
    "roster user group bo@example.org --add trade2019",
    "roster account open --owner ann@example.com --plan gold",
    "roster tag add store:london old-customers customer customers",
    "roster user tag tom@example.org --add customers --add old-customers",
    "roster subscribers suppress add @example.net --as domain",
];

/// A sandbox where [`STORY`] has happened.
fn prepared() -> Sandbox {
    static DONE: OnceLock<Vec<u8>> = OnceLock::new();
    let database = DONE.get_or_init(|| {
        let sandbox = shell::with_examples();
        for line in STORY {
            let run = shell::line(&sandbox, line).run();
            assert_eq!(run.exit, 0, "{line}: {run:?}");
        }
        fs::read(sandbox.path(DATABASE)).unwrap()
    });
    let sandbox = shell::with_examples();
    sandbox.write(DATABASE, database);
    sandbox
}

/// Whether an example may end so: rows of the example files are rejected on purpose.
fn is_expected(example: &str, exit: i32) -> bool {
    let rejects = example.contains("subscribers import") || example.contains("subscribers check");
    exit == if rejects { 6 } else { 0 }
}

#[test]
fn every_example_of_a_help_text_runs() {
    let mut failed = Vec::new();
    for (words, verb) in verbs() {
        // What an example adds must not be there yet.
        let adds = words.last().is_some_and(|word| word == "add");
        for example in examples(&verb) {
            let sandbox = if adds {
                shell::with_examples()
            } else {
                prepared()
            };
            let paste = sandbox.read("examples/paste.txt");
            let run = shell::line(&sandbox, &example).stdin(paste).run();
            if !is_expected(&example, run.exit) {
                failed.push(format!("{example}\n{}", run.snapshot()));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
