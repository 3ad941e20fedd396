//! Files that are no database of ours, or no longer a whole one: they are named and never touched.

use std::{fs, time::Duration};

use roster::storage::db::{Db, Mode};

use super::{LIST, assert_refused, filled, people};
use crate::sandbox::Sandbox;

const DATABASE: &str = ".local/share/roster/roster.db";
/// Where `user_version` stands in the header (<https://www.sqlite.org/fileformat.html>).
const USER_VERSION: usize = 60;

/// Tries reading and writing verbs on a file, which stays as it is to the byte.
#[track_caller]
fn assert_left_alone(sandbox: &Sandbox, bytes: &[u8], exit: i32, says: &str) {
    sandbox.write("x.db", bytes);
    sandbox.write("list.csv", LIST);
    for line in [
        "user find",
        "import list",
        "subscribers import list.csv",
        "user import list.csv --dry-run",
        "subscribers unsubscribe ann@example.com",
    ] {
        let arguments: Vec<&str> = line.split(' ').chain(["--db", "x.db"]).collect();
        assert_refused(sandbox, &arguments, exit, says);
        let now = fs::read(sandbox.path("x.db")).unwrap();
        assert!(now == bytes, "'{line}' changed the file");
    }
}

#[test]
fn what_is_no_database_of_ours_is_refused_and_not_touched() {
    let sandbox = Sandbox::new();
    let text = "email,name\nann@example.com,Ann\n".repeat(40);
    assert_left_alone(&sandbox, text.as_bytes(), 2, "no SQLite file");
    assert_left_alone(&sandbox, b"short", 2, "no SQLite file");

    let path = sandbox.path("foreign.db");
    let mut db = Db::sqlite(&path, Mode::Create, Duration::ZERO).unwrap();
    db.batch("CREATE TABLE songs (title TEXT)").unwrap();
    drop(db);
    let foreign = fs::read(&path).unwrap();
    assert_left_alone(&sandbox, &foreign, 2, "another program (x.db)");
}

#[test]
fn a_database_of_a_newer_program_is_refused_and_not_touched() {
    let sandbox = filled();
    let mut bytes = fs::read(sandbox.path(DATABASE)).unwrap();
    bytes[USER_VERSION..][..4].copy_from_slice(&99_i32.to_be_bytes());
    assert_left_alone(&sandbox, &bytes, 2, "has schema 99");
}

#[test]
fn an_empty_file_is_a_database_that_is_not_there_yet() {
    let sandbox = Sandbox::new();
    sandbox.write("x.db", "");
    sandbox.write("list.csv", LIST);
    let run = sandbox.run(&["user", "find", "--db", "x.db", "-f", "json"]);
    assert_eq!((run.exit, run.stdout.as_str()), (0, "[]\n"), "{run:?}");
    assert!(run.stderr.contains("no database at x.db"), "{run:?}");
    assert_eq!(sandbox.read("x.db"), "");
    let run = sandbox.run(&["subscribers", "import", "list.csv", "--db", "x.db"]);
    assert_eq!(run.exit, 6, "{run:?}");
    assert!(run.stderr.contains("created database x.db"), "{run:?}");
}

#[test]
fn what_is_no_file_is_refused_as_a_database() {
    let sandbox = Sandbox::new();
    sandbox.write("folder/file", "text");
    for (path, says) in [
        ("folder", "is a folder"),
        ("/dev/null", "is no regular file"),
        ("/dev/full", "is no regular file"),
        ("folder/file/x.db", "through a file"),
    ] {
        assert_refused(&sandbox, &["user", "find", "--db", path], 2, says);
        assert_refused(
            &sandbox,
            &["user", "import", "folder/file", "--db", path],
            2,
            says,
        );
    }
}

#[test]
fn a_damaged_database_is_named_and_not_touched() {
    let sandbox = filled();
    let whole = fs::read(sandbox.path(DATABASE)).unwrap();
    let damaged = "the database is damaged";
    assert_left_alone(&sandbox, &whole[..whole.len() / 2], 1, damaged);
    assert_left_alone(&sandbox, &whole[..whole.len() - 1], 1, damaged);
    assert_left_alone(&sandbox, &whole[..100], 1, damaged);
    let with = |at: usize, bytes: &[u8]| {
        let mut file = whole.clone();
        file[at..][..bytes.len()].copy_from_slice(bytes);
        file
    };
    assert_left_alone(&sandbox, &with(0, b"XQLite"), 1, damaged);
    assert_left_alone(&sandbox, &with(0, &[0; 16_384]), 1, damaged);
    assert_left_alone(&sandbox, &with(USER_VERSION, &[0; 4]), 1, damaged);
    assert_left_alone(&sandbox, &with(100, &[0x77; 400]), 1, damaged);
    // Every page but the first, whose schema says what lies where.
    let mut hollow = whole.clone();
    hollow[16_384..].fill(0);
    assert_left_alone(&sandbox, &hollow, 1, damaged);
}

#[test]
fn a_byte_flipped_anywhere_makes_no_panic_and_no_broken_output() {
    let sandbox = filled();
    let whole = fs::read(sandbox.path(DATABASE)).unwrap();
    sandbox.write("more.csv", "email\ncid@example.com\n");
    // Spread over the file, denser at its beginning, where the header and the schema are.
    let places = (0..100)
        .step_by(7)
        .chain((100..whole.len()).step_by(16_411));
    for place in places {
        let mut bytes = whole.clone();
        bytes[place] ^= 0xFF;
        sandbox.write("x.db", &bytes);
        for line in ["user find -f json", "subscribers import more.csv -f json"] {
            let arguments: Vec<&str> = line.split(' ').chain(["--db", "x.db"]).collect();
            let run = sandbox.run(&arguments);
            assert!([0, 1, 2, 8].contains(&run.exit), "{place}: {run:?}");
            assert!(!run.stderr.contains("panicked"), "{place}: {run:?}");
            let valid = serde_json::from_str::<serde_json::Value>(&run.stdout).is_ok();
            assert!(
                valid || (run.stdout.is_empty() && run.exit != 0),
                "{place}: {run:?}"
            );
        }
        for side in ["x.db-wal", "x.db-shm"] {
            fs::remove_file(sandbox.path(side)).ok();
        }
    }
}

#[test]
fn a_stray_write_ahead_log_is_not_believed() {
    let sandbox = filled();
    let noise: Vec<u8> = (0..20_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    sandbox.write(&format!("{DATABASE}-wal"), noise);
    assert_eq!(people(&sandbox), 2);
}
