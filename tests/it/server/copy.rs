//! `db copy`: from SQLite to PostgreSQL and back, stopped and gone on with, and moving for good.

use std::{process::Stdio, thread, time::Duration};

use roster::storage::{
    audit::{Actor, Entry},
    copy,
    db::{Db, Ending, Mode},
    freeze,
};

use super::{Server, Setup, on};
use crate::sandbox::{Sandbox, assert_run};

const WAIT: Duration = Duration::from_secs(10);

/// A database with something of many kinds.
fn filled() -> Sandbox {
    let sandbox = Sandbox::new();
    let lines = (0..3_000)
        .map(|n| format!("p{n}@example.com,Größe \t\\ {n},t{}\n", n % 7))
        .collect::<Vec<_>>()
        .concat();
    sandbox.write("list.csv", format!("email,name,tags\n{lines}"));
    sandbox.write(
        "orders.csv",
        "number,email,date,total,currency\n1,p1@example.com,2026-01-01,5.00,GBP\n2,new@example.com,2026-01-01,6.00,GBP\n",
    );
    for words in [
        &["subscribers", "import", "list.csv", "-q"][..],
        &["order", "import", "orders.csv", "-q"],
        &["group", "add", "vip", "--name", "VIP", "--slot", "1", "-q"],
        &["user", "group", "p2@example.com", "--add", "vip", "-q"],
        &["account", "open", "--owner", "p3@example.com", "-q"],
        &["subscribers", "unsubscribe", "gone@example.com", "-q"],
        &["invite", "send", "p4@example.com", "-q"],
        &["config", "set", "currency", "GBP", "-q"],
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 0, "{words:?}: {run:?}");
    }
    sandbox
}

fn file(sandbox: &Sandbox, name: &str) -> Db {
    Db::sqlite(&sandbox.path(name), Mode::Write, WAIT).unwrap()
}

const SOURCE: &str = ".local/share/roster/roster.db";

/// Says which tables differ; `but` may.
fn differences(one: &mut Db, two: &mut Db, but: &[&str]) -> Vec<String> {
    let tables = copy::tables(one).unwrap();
    assert!(tables.len() > 40);
    assert_eq!(
        tables,
        copy::tables(two).unwrap(),
        "both engines have the same tables, columns and keys"
    );
    let differs = |table: &roster::storage::db::Table| {
        copy::content(one, table).unwrap() != copy::content(two, table).unwrap()
    };
    let mut tables = tables
        .into_iter()
        .filter(|table| !but.contains(&table.name.as_str()))
        .collect::<Vec<_>>();
    let mut differs = differs;
    tables.retain(|table| differs(table));
    tables.into_iter().map(|table| table.name).collect()
}

#[test]
fn a_database_goes_to_a_server_and_comes_back_the_same() {
    let Some(server) = Server::start(&Setup::default()) else {
        return;
    };
    let sandbox = filled();
    let url = server.tcp("postgres");
    let planned = sandbox.run(&["db", "copy", "--to", &url, "-n", "--field", "outcome"]);
    assert!(
        planned.stdout.lines().all(|line| line == "planned"),
        "{planned:?}"
    );
    let copied = sandbox.run(&[
        "db",
        "copy",
        "--to",
        &url,
        "-f",
        "json",
        "--fields",
        "table,outcome,rows",
    ]);
    assert_eq!(copied.exit, 0, "{copied:?}");
    assert!(
        copied
            .stdout
            .contains(r#"{"table":"users","outcome":"copied","rows":3001}"#),
        "{copied:?}"
    );
    assert!(
        copied
            .stderr
            .contains("its mail is held back until: roster emails resume --all"),
        "{copied:?}"
    );
    let mut there = Db::postgres(&url, None, WAIT).unwrap();
    let held: &[&str] = &["paused_campaigns"];
    assert_eq!(
        differences(&mut file(&sandbox, SOURCE), &mut there, held),
        Vec::<String>::new()
    );
    // The suppression key came along, so an opt-out is still known there.
    let there_checked = on(&sandbox, &url, &["db", "check", "-q"]).run();
    assert_eq!(there_checked.exit, 0, "{there_checked:?}");
    let gone = on(
        &sandbox,
        &url,
        &["subscribers", "suppress", "check", "gone@example.com"],
    )
    .run();
    assert!(gone.stdout.contains("true\tunsubscribe"), "{gone:?}");
    // Both live on, and each goes on with its own ids.
    for db in [url.as_str(), SOURCE] {
        let add = on(&sandbox, db, &["user", "add", "late@example.com", "-q"]).run();
        assert_eq!(add.exit, 0, "{add:?}");
    }
    let back = on(&sandbox, &url, &["db", "copy", "--to", "back.db", "-q"]).run();
    assert_eq!(back.exit, 0, "{back:?}");
    assert_eq!(
        differences(&mut there, &mut file(&sandbox, "back.db"), &[]),
        Vec::<String>::new()
    );
    let checked = sandbox.run(&["db", "check", "--db", "back.db", "-q"]);
    assert_eq!(checked.exit, 0, "{checked:?}");
    // A table that differs is seen by its digest.
    there
        .batch("UPDATE users SET name = 'Other' WHERE id = 5")
        .unwrap();
    assert_eq!(
        differences(&mut there, &mut file(&sandbox, "back.db"), &[]),
        ["users"]
    );
}

#[test]
fn mail_of_a_copy_waits_until_somebody_resumes_it() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
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
    assert_eq!(
        sandbox.run(&["db", "copy", "--to", "copy.db", "-q"]).exit,
        0
    );
    let send = |db: &str| {
        on(
            &sandbox,
            db,
            &["emails", "send-queued", "--field", "written"],
        )
        .env("ROSTER_NOW", "2026-01-04T00:00:00Z")
        .run()
        .stdout
    };
    assert_eq!(send("copy.db"), "0\n");
    assert_eq!(send(SOURCE), "1\n");
    let resumed = sandbox.run(&[
        "emails", "resume", "--all", "--db", "copy.db", "--field", "outcome",
    ]);
    assert_eq!(resumed.stdout, "resumed\n");
    assert_eq!(send("copy.db"), "1\n");
}

#[test]
fn a_database_that_has_moved_takes_no_writes_and_says_where_it_is() {
    let Some(server) = Server::start(&Setup::default()) else {
        return;
    };
    let sandbox = filled();
    let url = server.tcp("postgres");
    let asked = sandbox.run(&["db", "copy", "--to", &url, "--retire", "-f", "json"]);
    assert_eq!((asked.exit, asked.stdout.as_str()), (7, ""), "{asked:?}");
    assert!(asked.stderr.contains("\"code\":\"needs_yes\""), "{asked:?}");
    let moved = sandbox.run(&["db", "copy", "--to", &url, "--retire", "--yes", "-q"]);
    assert_eq!(moved.exit, 0, "{moved:?}");
    // A forgotten cron.
    let cron = sandbox.run(&["emails", "send-queued", "-f", "json"]);
    assert_eq!((cron.exit, cron.stdout.as_str()), (7, ""), "{cron:?}");
    let error: serde_json::Value = serde_json::from_str(&cron.stderr).unwrap();
    assert_eq!(error["error"]["code"], "moved");
    assert!(
        error["error"]["message"]
            .as_str()
            .unwrap()
            .starts_with(&format!("the database has moved to {url}")),
        "{error}"
    );
    assert!(
        error["error"]["hint"]
            .as_str()
            .unwrap()
            .ends_with(&format!("ROSTER_DB={url}")),
        "{error}"
    );
    for words in [
        &["subscribers", "import", "list.csv"][..],
        &["user", "add", "x@example.com"],
        &["db", "thaw"],
    ] {
        let run = sandbox.run(words);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (7, ""),
            "{words:?}: {run:?}"
        );
    }
    assert_eq!(
        sandbox
            .run(&["user", "find", "--count", "--no-header"])
            .stdout,
        "3001\n",
        "it can be read"
    );
    // The new one is open, whole, and sends mail.
    let mut there = Db::postgres(&url, None, WAIT).unwrap();
    assert_eq!(
        differences(&mut file(&sandbox, SOURCE), &mut there, &[]),
        Vec::<String>::new()
    );
    let audit = on(
        &sandbox,
        &url,
        &["audit", "list", "--field", "command", "--limit", "1"],
    )
    .run();
    assert_eq!(audit.stdout, "db copy --retire\n");
    assert_eq!(
        on(&sandbox, &url, &["user", "add", "x@example.com", "-q"])
            .run()
            .exit,
        0
    );
    assert_eq!(
        on(&sandbox, &url, &["emails", "send-queued", "-q"])
            .run()
            .exit,
        0
    );
    let again = sandbox.run(&["db", "copy", "--to", &url, "--retire", "--yes"]);
    assert_eq!(
        again.exit, 4,
        "it is not copied over what was written since: {again:?}"
    );
}

#[test]
fn a_copy_that_was_killed_goes_on_and_nobody_uses_half_of_it() {
    let Some(server) = Server::start(&Setup::default()) else {
        return;
    };
    let sandbox = filled();
    let url = server.tcp("postgres");
    // The schema is there before, so that every kill meets the copy itself.
    assert_eq!(on(&sandbox, &url, &["db", "migrate", "-q"]).run().exit, 0);
    let (mut stopped, mut moved) = (0, false);
    for wait in [20, 40, 60, 80, 120, 160, 250, 400] {
        let mut call = sandbox.roster(&["db", "copy", "--to", &url, "--retire", "--yes", "-q"]);
        let mut child = call
            .command()
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        let done = child.wait().unwrap().success();
        let row = server.admin().query_one("SELECT state FROM writer", &[]);
        let state: Option<String> = row.unwrap().get(0);
        if state.as_deref() == Some("copying") {
            let write = on(
                &sandbox,
                &url,
                &["user", "add", "early@example.com", "-f", "json"],
            )
            .run();
            assert_eq!((write.exit, write.stdout.as_str()), (7, ""), "{write:?}");
            assert!(
                write.stderr.contains("\"code\":\"unfinished_copy\""),
                "{write:?}"
            );
            stopped += 1;
        }
        // The old one takes writes until it is frozen, and says where it moved once the new one is whole.
        let here = sandbox.run(&["user", "add", "early@example.com", "-n", "-f", "json"]);
        moved = here.stderr.contains("\"code\":\"moved\"");
        assert!(moved || !done, "{here:?}");
        if moved && state.is_none() {
            break;
        }
        moved = false;
    }
    println!("{stopped} kills met the copy");
    if !moved {
        let last = sandbox.run(&["db", "copy", "--to", &url, "--retire", "--yes", "-q"]);
        assert_eq!(last.exit, 0, "{last:?}");
    }
    let mut there = Db::postgres(&url, None, WAIT).unwrap();
    assert_eq!(
        differences(&mut file(&sandbox, SOURCE), &mut there, &[]),
        Vec::<String>::new()
    );
    assert_eq!(on(&sandbox, &url, &["db", "check", "-q"]).run().exit, 0);
}

#[test]
fn a_database_that_was_thawed_while_it_moved_has_not_moved() {
    let Some(server) = Server::start(&Setup::default()) else {
        return;
    };
    let sandbox = filled();
    let url = server.tcp("postgres");
    assert_eq!(on(&sandbox, &url, &["db", "migrate", "-q"]).run().exit, 0);
    // The copy waits in front of a table that somebody else has locked there.
    let mut admin = server.admin();
    let mut lock = admin.transaction().unwrap();
    lock.batch_execute("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE")
        .unwrap();
    let arguments = [
        "db", "copy", "--to", &url, "--retire", "--yes", "-f", "json", "-q",
    ];
    let mut call = sandbox.roster(&arguments);
    let copying = call
        .command()
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let state = || {
        let words = ["db", "status", "--field", "standing"];
        sandbox.run(&words).stdout
    };
    for _ in 0..1_000 {
        if state() == "frozen\n" {
            break;
        }
        thread::sleep(Duration::from_millis(20));
    }
    let refused = sandbox.run(&["user", "add", "late@example.com"]);
    assert_eq!(refused.exit, 7, "{refused:?}");
    let moving = format!("error: the database is being moved to {url} (");
    assert!(refused.stderr.starts_with(&moving), "{refused:?}");
    let thawed = sandbox.run(&["db", "thaw", "-f", "csv"]);
    assert!(
        thawed.stderr.contains("it was about to move to") && thawed.exit == 0,
        "{thawed:?}"
    );
    let late = sandbox.run(&["subscribers", "unsubscribe", "p5@example.com", "-q"]);
    assert_eq!(late.exit, 0, "{late:?}");
    lock.rollback().unwrap();
    let ended = copying.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(4), "{told}");
    assert!(told.contains("\"code\":\"thawed\""), "{told}");
    assert_eq!(state(), "open\n");
    // The same again takes over what was written meanwhile.
    let again = sandbox.run(&arguments);
    assert_eq!(again.exit, 0, "{again:?}");
    assert_eq!(state(), "moved\n");
    let words = ["user", "find", "p5@example.com", "--field", "subscription"];
    let there = on(&sandbox, &url, &words).run();
    assert_eq!(there.stdout, "unsubscribed\n");
}

#[test]
fn a_database_moves_to_one_place() {
    let sandbox = filled();
    let retire = |to: &str| sandbox.run(&["db", "copy", "--to", to, "--retire", "--yes", "-q"]);
    // As a move to one.db leaves it that was killed.
    let one = sandbox.path("one.db").display().to_string();
    let actor = Actor {
        name: "tests".to_owned(),
        os_user: "tests".to_owned(),
        host: "tests".to_owned(),
    };
    let entry = Entry {
        at: roster::clock::Timestamp(1),
        actor: &actor,
        command: "db copy --retire",
        reason: None,
        import_id: None,
    };
    let mut source = file(&sandbox, SOURCE);
    let frozen = freeze::freeze(&mut source, &entry, Some(&one), Ending::Commit);
    assert_eq!(frozen.unwrap(), freeze::Outcome::Changed);
    drop(source);
    let elsewhere = retire("two.db");
    assert_eq!(elsewhere.exit, 7, "{elsewhere:?}");
    assert!(
        elsewhere.stderr.contains("is being moved to $HOME/one.db"),
        "{elsewhere:?}"
    );
    assert!(!sandbox.path("two.db").exists());
    let there = retire("one.db");
    assert_eq!(there.exit, 0, "{there:?}");
    let status = ["db", "status", "--field", "standing"];
    assert_eq!(sandbox.run(&status).stdout, "moved\n");
    let elsewhere = retire("two.db");
    assert_eq!(elsewhere.exit, 7, "{elsewhere:?}");
    assert!(!sandbox.path("two.db").exists());
}

#[test]
fn a_copy_that_goes_on_takes_again_only_what_has_changed() {
    let sandbox = filled();
    // As a killed copy leaves it: the tables are noted, and the target is not open.
    let mut source = file(&sandbox, SOURCE);
    assert_eq!(
        sandbox
            .run(&["db", "migrate", "--db", "half.db", "-q"])
            .exit,
        0
    );
    let mut half = file(&sandbox, "half.db");
    let place = sandbox.path(SOURCE).display().to_string();
    let now = roster::clock::Timestamp(1);
    assert_eq!(
        copy::begin(&mut half, &place, now).unwrap(),
        copy::Beginning::New
    );
    source
        .snapshot(|source| {
            for table in copy::tables(source)? {
                copy::table(source, &mut half, &table, now)?;
            }
            Ok(())
        })
        .unwrap();
    drop((source, half));
    let read = sandbox.run(&["user", "add", "x@example.com", "--db", "half.db"]);
    assert_eq!(read.exit, 7, "{read:?}");
    assert_eq!(sandbox.run(&["tag", "add", "late", "-q"]).exit, 0);
    let run = sandbox.run(&[
        "db",
        "copy",
        "--to",
        "half.db",
        "-f",
        "csv",
        "--fields",
        "table,outcome",
    ]);
    assert_eq!(run.exit, 0, "{run:?}");
    let again: Vec<&str> = run
        .stdout
        .lines()
        .filter(|line| line.ends_with(",copied"))
        .collect();
    assert_eq!(
        again,
        [
            "audit_subjects,copied",
            "audits,copied",
            "counters,copied",
            "tags,copied"
        ]
    );
    let held: &[&str] = &["paused_campaigns"];
    let (mut one, mut two) = (file(&sandbox, SOURCE), file(&sandbox, "half.db"));
    assert_eq!(differences(&mut one, &mut two, held), Vec::<String>::new());
}

#[test]
fn a_copy_goes_only_into_an_empty_database_that_is_another() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    sandbox.run(&["user", "add", "bob@example.com", "-q", "--db", "taken.db"]);
    assert_run(
        &sandbox.run(&["db", "copy", "--to", "taken.db"]),
        "
        exit 4
        -- stderr
        error: the database $HOME/taken.db is not empty
        hint: name an empty one: a new file, or a database made by createdb
        ",
    );
    for (to, exit, why) in [
        (SOURCE, 2, "--to is the database itself"),
        (":memory:", 2, "in memory"),
        ("nowhere/new.db", 2, "no folder"),
        ("mysql://h/d", 2, "no kind of database"),
        ("postgres://u:hunter2@h/d", 2, "--to holds a password"),
        ("postgres://127.0.0.1:1/d", 8, "error connecting"),
    ] {
        let run = sandbox.run(&["db", "copy", "--to", to]);
        assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{to}: {run:?}");
        assert!(
            run.stderr.contains(why) && !run.stderr.contains("hunter2"),
            "{run:?}"
        );
    }
    assert!(!sandbox.path("nowhere").exists());
    let users = sandbox.run(&["user", "find", "--field", "email", "--db", "taken.db"]);
    assert_eq!(users.stdout, "bob@example.com\n");
}

#[test]
fn a_server_that_is_no_target_is_told_by_its_own_name() {
    let Some(server) = Server::start(&Setup::default()) else {
        return;
    };
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    let url = server.tcp("nonexistdb");
    let run = sandbox.run(&["db", "copy", "--to", &url, "-f", "json"]);
    assert_eq!((run.exit, run.stdout.as_str()), (8, ""), "{run:?}");
    let error: serde_json::Value = serde_json::from_str(&run.stderr).unwrap();
    let told = |key: &str| error["error"][key].as_str().unwrap().to_owned();
    assert_eq!(told("code"), "unreachable");
    assert!(
        told("message").contains("nonexistdb") && !told("message").contains("roster.db"),
        "{error}"
    );
    assert!(told("hint").ends_with("of --to"), "{error}");
    // From the server it is the file that is named.
    let url = server.tcp("postgres");
    assert_eq!(on(&sandbox, &url, &["db", "migrate", "-q"]).run().exit, 0);
    sandbox.write("users.csv", "email\n");
    let back = on(&sandbox, &url, &["db", "copy", "--to", "users.csv"]).run();
    assert_eq!(back.exit, 2, "{back:?}");
    assert!(
        back.stderr.contains("/users.csv)") && back.stderr.contains("with --to"),
        "{back:?}"
    );
}
