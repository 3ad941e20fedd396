//! Backups that are made while others write, and put back.

use std::{fs, os::unix::fs::PermissionsExt, process::Stdio, thread, time::Duration};

use roster::storage::db::{Db, Ending, Mode};

use crate::sandbox::{Sandbox, assert_run, engines};

const DB: &str = ".local/share/roster/roster.db";
const BACKUP: &str = ".local/share/roster/roster.db.backup-20260102T030405Z";

fn add(sandbox: &Sandbox, email: &str) {
    let run = sandbox.run(&["user", "add", email, "-q"]);
    assert_eq!(run.exit, 0, "{run:?}");
}

fn emails(sandbox: &Sandbox, db: &str) -> String {
    let run = sandbox.run(&["user", "find", "--field", "email", "--db", db]);
    run.stdout.replace('\n', " ")
}

#[test]
fn a_backup_is_one_private_sound_file_and_the_old_ones_go() {
    let sandbox = Sandbox::new();
    add(&sandbox, "ann@example.com");
    let first = sandbox.run(&[
        "db",
        "backup",
        "-f",
        "json",
        "--fields",
        "outcome,backup,removed",
    ]);
    assert_run(
        &first,
        r#"
        exit 0
        -- stdout
        {"outcome":"written","backup":"$HOME/.local/share/roster/roster.db.backup-20260102T030405Z","removed":[]}
        "#,
    );
    let mode = fs::metadata(sandbox.path(BACKUP))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(emails(&sandbox, BACKUP), "ann@example.com ");
    assert!(
        !sandbox.path(&format!("{BACKUP}-wal")).exists(),
        "one file alone"
    );
    // Another one within the second.
    let again = sandbox.run(&["db", "backup", "--field", "backup"]);
    assert!(
        again.exit == 0 && again.stdout.ends_with("Z-02\n"),
        "{again:?}"
    );
    let same = sandbox.run(&["db", "backup", "--to", BACKUP]);
    assert_eq!((same.exit, same.stdout.as_str()), (4, ""), "{same:?}");
    // Three days of cron.
    fs::create_dir(sandbox.path("backups")).unwrap();
    for (day, removed) in [
        ("03", "[]"),
        ("04", "[]"),
        ("05", r#"["backups/roster.db.backup-20260103T030405Z"]"#),
    ] {
        let words = [
            "db", "backup", "--to", "backups", "--keep", "2", "-f", "json", "--fields", "removed",
        ];
        let now = format!("2026-01-{day}T03:04:05Z");
        let planned = sandbox
            .roster(&[&words[..], &["-n"]].concat())
            .env("ROSTER_NOW", &now)
            .run();
        let run = sandbox.roster(&words).env("ROSTER_NOW", &now).run();
        assert_eq!(
            run.stdout,
            format!("{{\"removed\":{removed}}}\n"),
            "{run:?}"
        );
        assert_eq!(planned.stdout, run.stdout, "a rehearsal says the same");
    }
    let kept = fs::read_dir(sandbox.path("backups")).unwrap().count();
    assert_eq!(kept, 2);
    let run = sandbox.run(&["db", "backup", "--to", "one.db", "--keep", "2"]);
    assert_eq!(run.exit, 2, "{run:?}");
    let run = sandbox.run(&["db", "backup", "--to", "nowhere/one.db"]);
    assert_run(
        &run,
        "
        exit 2
        -- stderr
        error: no folder 'nowhere'
        hint: make it first, or check --to
        ",
    );
}

#[test]
fn a_backup_is_one_state_although_somebody_writes_all_the_time() {
    let sandbox = Sandbox::new();
    let lines = (0..20_000)
        .map(|n| format!("p{n}@example.com\n"))
        .collect::<Vec<_>>()
        .concat();
    sandbox.write("list.txt", format!("email\n{lines}"));
    let imported = sandbox.run(&["subscribers", "import", "list.txt", "-q"]);
    assert_eq!(imported.exit, 0, "{imported:?}");
    // Each transaction adds a row to both tables: a copy of one state has the same number of both.
    let path = sandbox.path(DB);
    let mut db = Db::sqlite(&path, Mode::Write, Duration::from_secs(10)).unwrap();
    db.batch("CREATE TABLE one (n INTEGER) STRICT; CREATE TABLE two (n INTEGER) STRICT")
        .unwrap();
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let stopped = std::sync::Arc::clone(&stop);
    let writer = thread::spawn(move || {
        let mut n = 0_i64;
        while !stopped.load(std::sync::atomic::Ordering::SeqCst) {
            db.tx(Ending::Commit, |tx| {
                tx.exec("INSERT INTO one (n) VALUES ($1)", roster::params![n])?;
                tx.exec("INSERT INTO two (n) VALUES ($1)", roster::params![n])
            })
            .unwrap();
            n += 1;
        }
        n
    });
    let mut seen = Vec::new();
    for round in 0..3 {
        let name = format!("copy{round}.db");
        let run = sandbox.run(&["db", "backup", "--to", &name]);
        assert_eq!(run.exit, 0, "{run:?}");
        let mut copy = Db::sqlite(&sandbox.path(&name), Mode::Write, Duration::ZERO).unwrap();
        let counts: (i64, i64) = copy
            .one(
                "SELECT (SELECT COUNT(*) FROM one), (SELECT COUNT(*) FROM two)",
                &[],
            )
            .unwrap();
        assert_eq!(counts.0, counts.1);
        seen.push(counts.0);
    }
    stop.store(true, std::sync::atomic::Ordering::SeqCst);
    let written = writer.join().unwrap();
    assert!(written > 0 && seen.is_sorted(), "{seen:?} of {written}");
}

#[test]
fn a_server_is_backed_up_with_its_own_tools_and_says_which() {
    engines(|sandbox| {
        let backup = sandbox.run(&["db", "backup", "--to", "x.db"]);
        let restore = sandbox.run(&["db", "restore", "x.dump"]);
        if backup.stderr.contains("no database at") {
            assert_eq!(backup.exit, 2, "{backup:?}");
            return;
        }
        assert_eq!((backup.exit, backup.stdout.as_str()), (7, ""), "{backup:?}");
        assert!(
            backup.stderr.contains("hint: pg_dump --format=custom"),
            "{backup:?}"
        );
        assert_eq!(restore.exit, 7, "{restore:?}");
        assert!(restore.stderr.contains("hint: pg_restore "), "{restore:?}");
    });
}

#[test]
fn a_restore_never_replaces_a_database_unasked_and_keeps_the_old_one() {
    let sandbox = Sandbox::new();
    add(&sandbox, "ann@example.com");
    assert_eq!(sandbox.run(&["db", "backup"]).exit, 0);
    add(&sandbox, "bob@example.com");
    for (words, code) in [
        (
            &["db", "restore", BACKUP, "-f", "json"][..],
            "database_exists",
        ),
        (
            &["db", "restore", BACKUP, "-f", "json", "--yes"],
            "database_exists",
        ),
        (
            &["db", "restore", BACKUP, "-f", "json", "--force"],
            "needs_yes",
        ),
    ] {
        let run = sandbox.run(words);
        assert_eq!((run.exit, run.stdout.as_str()), (7, ""), "{run:?}");
        assert!(
            run.stderr.contains(&format!("\"code\":\"{code}\"")),
            "{run:?}"
        );
    }
    let rehearsed = sandbox.run(&[
        "db", "restore", BACKUP, "--force", "-n", "--field", "outcome",
    ]);
    assert_eq!(rehearsed.stdout, "planned\n");
    assert_eq!(emails(&sandbox, DB), "ann@example.com bob@example.com ");
    // Somebody has it open, and goes on with the new content.
    let mut open = sandbox.db();
    let users = |db: &mut Db| db.one::<i64>("SELECT COUNT(*) FROM users", &[]).unwrap();
    assert_eq!(users(&mut open), 2);
    let run = sandbox.run(&[
        "db", "restore", BACKUP, "--force", "--yes", "--field", "replaced",
    ]);
    assert_eq!(run.exit, 0, "{run:?}");
    assert_eq!(
        run.stdout,
        "$HOME/.local/share/roster/roster.db.replaced-20260102T030405Z\n"
    );
    assert_eq!(users(&mut open), 1);
    drop(open);
    add(&sandbox, "eve@example.com");
    assert_eq!(emails(&sandbox, DB), "ann@example.com eve@example.com ");
    let aside = ".local/share/roster/roster.db.replaced-20260102T030405Z";
    assert_eq!(emails(&sandbox, aside), "ann@example.com bob@example.com ");
    let checked = sandbox.run(&["db", "check", "-q"]);
    assert_eq!(checked.exit, 0, "{checked:?}");
    let audit = sandbox.run(&["audit", "list", "--field", "command"]);
    assert!(audit.stdout.contains("db restore\n"), "{audit:?}");
    // To a place where there is nothing, nothing needs a yes.
    let run = sandbox.run(&[
        "db", "restore", BACKUP, "--db", "new.db", "--field", "outcome",
    ]);
    assert_eq!(run.stdout, "restored\n", "{run:?}");
    assert_eq!(emails(&sandbox, "new.db"), "ann@example.com ");
    let mode = fs::metadata(sandbox.path("new.db"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_backup_that_is_none_is_refused_before_anything_changes() {
    let sandbox = Sandbox::new();
    add(&sandbox, "ann@example.com");
    assert_eq!(sandbox.run(&["db", "backup"]).exit, 0);
    let whole = fs::read(sandbox.path(BACKUP)).unwrap();
    let mut flipped = whole.clone();
    for page in flipped.chunks_mut(16_384).skip(2) {
        page[0] ^= 0xFF;
    }
    sandbox.write("flipped.db", flipped);
    sandbox.write("half.db", &whole[..whole.len() / 2]);
    sandbox.write("list.csv", "email\n");
    sandbox.write("empty.db", "");
    for (file, exit) in [
        ("flipped.db", 1),
        ("half.db", 1),
        ("list.csv", 2),
        ("empty.db", 2),
        ("none.db", 2),
        (DB, 2),
    ] {
        let run = sandbox.run(&["db", "restore", file, "--force", "--yes"]);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (exit, ""),
            "{file}: {run:?}"
        );
        assert!(run.stderr.contains(file), "{file}: {run:?}");
        assert_eq!(emails(&sandbox, DB), "ann@example.com ");
    }
}

#[test]
fn a_damaged_database_is_moved_aside_for_a_backup() {
    let sandbox = Sandbox::new();
    add(&sandbox, "ann@example.com");
    assert_eq!(sandbox.run(&["db", "backup"]).exit, 0);
    let half = fs::read(sandbox.path(DB)).unwrap();
    let half = &half[..half.len() / 2];
    fs::write(sandbox.path(DB), half).unwrap();
    let run = sandbox.run(&["db", "restore", BACKUP, "--force", "--yes", "-q"]);
    assert_eq!(run.exit, 0, "{run:?}");
    assert_eq!(emails(&sandbox, DB), "ann@example.com ");
    let aside = ".local/share/roster/roster.db.replaced-20260102T030405Z";
    assert_eq!(fs::read(sandbox.path(aside)).unwrap(), half);
}

#[test]
fn mail_that_waits_in_a_backup_is_held_until_somebody_resumes_it() {
    let sandbox = Sandbox::new();
    add(&sandbox, "ann@example.com");
    let words = [
        "emails",
        "send",
        "ann@example.com",
        "--subject",
        "Hello",
        "--body-file",
        "-",
        "--kind",
        "service",
        "--reason",
        "new terms",
        "--at",
        "2026-01-03T00:00:00Z",
        "-q",
    ];
    let queued = sandbox.roster(&words).stdin("The terms are new.\n").run();
    assert_eq!(queued.exit, 0, "{queued:?}");
    assert_eq!(sandbox.run(&["db", "backup"]).exit, 0);
    // The rehearsal says what the run says, whether there is a database or not.
    for place in [&["--force", "--yes"][..], &["--db", "new.db"]] {
        let words = [
            &["db", "restore", BACKUP, "--field", "mail_held"][..],
            place,
        ]
        .concat();
        let rehearsed = sandbox.run(&[&words[..], &["-n"]].concat());
        let restored = sandbox.run(&words);
        assert_eq!(restored.stdout, "true\n", "{restored:?}");
        assert_eq!(rehearsed.stdout, restored.stdout, "{rehearsed:?}");
    }
    let send = |sandbox: &Sandbox| {
        sandbox
            .roster(&["emails", "send-queued", "--field", "written"])
            .env("ROSTER_NOW", "2026-01-04T00:00:00Z")
            .run()
    };
    let held = send(&sandbox);
    assert_eq!(held.stdout, "0\n");
    assert!(
        held.stderr
            .contains("all mail is held back until: roster emails resume --all"),
        "{held:?}"
    );
    assert_eq!(sandbox.run(&["emails", "resume", "--all", "-q"]).exit, 0);
    assert_eq!(send(&sandbox).stdout, "1\n");
}

#[test]
fn a_killed_backup_or_restore_leaves_what_was_there() {
    let sandbox = Sandbox::new();
    let lines = (0..20_000)
        .map(|n| format!("p{n}@example.com\n"))
        .collect::<Vec<_>>()
        .concat();
    sandbox.write("list.txt", format!("email\n{lines}"));
    assert_eq!(
        sandbox
            .run(&["subscribers", "import", "list.txt", "-q"])
            .exit,
        0
    );
    assert_eq!(
        sandbox
            .run(&["db", "backup", "--to", "whole.db", "-q"])
            .exit,
        0
    );
    add(&sandbox, "late@example.com");
    for wait in [1, 5, 10, 20, 40] {
        for words in [
            &["db", "backup", "--to", "killed.db"][..],
            &["db", "restore", "whole.db", "--force", "--yes"],
        ] {
            let mut call = sandbox.roster(words);
            let mut child = call
                .command()
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            thread::sleep(Duration::from_millis(wait));
            child.kill().unwrap();
            child.wait().unwrap();
            if sandbox.path("killed.db").exists() {
                let mut copy =
                    Db::sqlite(&sandbox.path("killed.db"), Mode::Read, Duration::ZERO).unwrap();
                assert_eq!(copy.integrity(true).unwrap(), Vec::<String>::new());
                fs::remove_file(sandbox.path("killed.db")).unwrap();
            }
            fs::remove_file(sandbox.path(&format!("{DB}.replaced-20260102T030405Z"))).ok();
            let count = sandbox
                .run(&["user", "find", "--count", "--no-header"])
                .stdout;
            assert!(["20000\n", "20001\n"].contains(&count.as_str()), "{count}");
        }
    }
    assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
}
