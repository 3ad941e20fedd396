//! Copies that were not finished, and targets of a copy that are at fault.

use std::{fs, time::Duration};

use roster::{
    clock::Timestamp,
    storage::{
        copy,
        db::{Db, Mode},
    },
};

use crate::sandbox::{Sandbox, assert_run};

const SOURCE: &str = ".local/share/roster/roster.db";

/// `half.db` as a killed copy leaves it: the first tables are there, the counters are not.
fn half(sandbox: &Sandbox) {
    for words in [
        &["user", "add", "ann@example.com", "-q"][..],
        &["db", "migrate", "--db", "half.db", "-q"],
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 0, "{run:?}");
    }
    let open = |name: &str| Db::sqlite(&sandbox.path(name), Mode::Write, Duration::ZERO).unwrap();
    let (mut source, mut half) = (open(SOURCE), open("half.db"));
    let place = sandbox.path(SOURCE).display().to_string();
    assert_eq!(
        copy::begin(&mut half, &place, Timestamp(1)).unwrap(),
        copy::Beginning::New
    );
    source
        .snapshot(|source| {
            let tables = copy::tables(source)?;
            let first = tables.iter().take_while(|table| table.name != "counters");
            for table in first {
                copy::table(source, &mut half, table, Timestamp(1))?;
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_unfinished_copy_is_not_backed_up() {
    let sandbox = Sandbox::new();
    half(&sandbox);
    for dry in [&["-n"][..], &[]] {
        let words = ["db", "backup", "--db", "half.db", "--to", "half.bak"];
        let run = sandbox.run(&[&words[..], dry].concat());
        assert_run(
            &run,
            &format!(
                "
                exit 7
                -- stderr
                error: a copy of $HOME/{SOURCE} into 'half.db' has not been finished: rows are missing
                hint: finish it, with --retire if it is for moving: roster db copy --db $HOME/{SOURCE} --to half.db
                "
            ),
        );
        assert!(!sandbox.path("half.bak").exists());
    }
    // What was said to be typed does it.
    let path = sandbox.path(SOURCE).display().to_string();
    let copied = sandbox.run(&["db", "copy", "--db", &path, "--to", "half.db", "-q"]);
    assert_eq!(copied.exit, 0, "{copied:?}");
    let backup = sandbox.run(&["db", "backup", "--db", "half.db", "--to", "half.bak", "-q"]);
    assert_eq!(backup.exit, 0, "{backup:?}");
    let restored = sandbox.run(&["db", "restore", "half.bak", "--db", "new.db", "-q"]);
    assert_eq!(restored.exit, 0, "{restored:?}");
}

#[test]
fn an_unfinished_copy_is_no_backup_to_restore() {
    let sandbox = Sandbox::new();
    half(&sandbox);
    let names = || {
        let entries = fs::read_dir(sandbox.path("")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    // As a file that was copied by hand, or by a backup that knew no better.
    let mut db = Db::sqlite(&sandbox.path("half.db"), Mode::Write, Duration::ZERO).unwrap();
    roster::storage::backup::copy(&mut db, &sandbox.path("half.bak")).unwrap();
    drop(db);
    let before = names();
    for words in [
        &["--force", "--yes"][..],
        &["--force", "-n"],
        &["--db", "new.db"],
        &["--db", "new.db", "-n"],
    ] {
        let run = sandbox.run(&[&["db", "restore", "half.bak", "-f", "json"], words].concat());
        assert_eq!((run.exit, run.stdout.as_str()), (7, ""), "{run:?}");
        let error: serde_json::Value = serde_json::from_str(&run.stderr).unwrap();
        assert_eq!(error["error"]["code"], "unfinished_copy", "{error}");
        let message = error["error"]["message"].as_str().unwrap();
        assert!(
            message.starts_with("'half.bak' is an unfinished copy of "),
            "{error}"
        );
    }
    assert_eq!(names(), before, "nothing is left behind");
    let users = sandbox.run(&["user", "find", "--field", "email"]);
    assert_eq!(users.stdout, "ann@example.com\n");
}

#[test]
fn closed_databases_that_are_whole_come_back_from_their_backups() {
    let sandbox = Sandbox::new();
    for words in [
        &["user", "add", "ann@example.com", "-q"][..],
        &["db", "freeze", "-q"],
        &["db", "backup", "--to", "frozen.bak", "-q"],
        &["db", "thaw", "-q"],
        &["db", "copy", "--to", "to.db", "--retire", "--yes", "-q"],
        &["db", "backup", "--to", "moved.bak", "-q"],
        &["db", "restore", "frozen.bak", "--db", "one.db", "-q"],
        &["db", "restore", "moved.bak", "--db", "two.db", "-q"],
        &["db", "check", "--db", "one.db", "-q"],
        &["db", "check", "--db", "two.db", "-q"],
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 0, "{words:?}: {run:?}");
    }
}

#[test]
fn a_target_at_fault_is_told_by_its_own_name() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    sandbox.write("users.csv", "email\nann@example.com\n");
    fs::create_dir(sandbox.path("folder")).unwrap();
    for (to, expected) in [
        (
            "users.csv",
            "
            exit 2
            -- stderr
            error: not a roster database: it is no SQLite file ($HOME/users.csv)
            hint: choose another file with --to; this one was not touched
            ",
        ),
        (
            "folder",
            "
            exit 2
            -- stderr
            error: 'folder' is a folder, not a database
            hint: write the file: --to folder/roster.db
            ",
        ),
        (
            "/dev/null",
            "
            exit 2
            -- stderr
            error: '/dev/null' is no regular file
            hint: write the path of a database file behind --to, or postgres://…
            ",
        ),
    ] {
        assert_run(&sandbox.run(&["db", "copy", "--to", to]), expected);
    }
    let url = "postgres://127.0.0.1:1/d";
    let run = sandbox.run(&["db", "copy", "--to", url]);
    assert_eq!(run.exit, 8, "{run:?}");
    assert!(
        run.stderr.contains(&format!("({url})\nhint: check --to\n")),
        "{run:?}"
    );
    assert_eq!(sandbox.read("users.csv"), "email\nann@example.com\n");
}
