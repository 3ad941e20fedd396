//! `--db-read`: reading verbs ask a standby that the server streams to, everything else the server.

use std::{thread, time::Duration};

use postgres::{Client, NoTls};

use super::{Server, Setup, on};
use crate::sandbox::{Sandbox, assert_run};

/// A server with a standby that follows it.
fn pair() -> Option<(Server, Server)> {
    let primary = Server::start(&Setup {
        settings: "wal_level = replica\nmax_wal_senders = 4\n",
        hba: Some(
            "local all all trust\nhost all all 127.0.0.1/32 trust\nhost replication all 127.0.0.1/32 trust\n",
        ),
        ..Setup::default()
    })?;
    let base = format!(
        r#""$1/pg_basebackup" -h 127.0.0.1 -p {} -U roster -D data -R -c fast"#,
        primary.port
    );
    let standby = Server::start(&Setup {
        settings: "hot_standby = on\n",
        data: Some(&base),
        ..Setup::default()
    })?;
    Some((primary, standby))
}

/// Waits until the standby has all that the primary has.
fn caught_up(primary: &Server, standby: &Server) {
    let last: String = primary
        .admin()
        .query_one("SELECT CAST(pg_current_wal_lsn() AS TEXT)", &[])
        .unwrap()
        .get(0);
    let mut client = Client::connect(&standby.socket("postgres"), NoTls).unwrap();
    for _ in 0..1_000 {
        let there: bool = client
            .query_one(
                &format!("SELECT pg_last_wal_replay_lsn() >= CAST('{last}' AS pg_lsn)"),
                &[],
            )
            .unwrap()
            .get(0);
        if there {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("the standby does not follow");
}

#[test]
fn reading_verbs_ask_the_standby_and_writing_verbs_the_server() {
    let Some((primary, standby)) = pair() else {
        return;
    };
    let sandbox = Sandbox::new();
    let (server, replica) = (primary.tcp("postgres"), standby.tcp("postgres"));
    let run = |words: &[&str]| on(&sandbox, &server, words).run();
    assert_eq!(run(&["user", "add", "ann@example.com", "-q"]).exit, 0);
    caught_up(&primary, &standby);
    // From here on the standby stands still, so that the two can be told apart.
    let mut client = standby.admin();
    client
        .batch_execute("SELECT pg_wal_replay_pause()")
        .unwrap();
    let add = [
        "user",
        "add",
        "bob@example.com",
        "-q",
        "--db-read",
        replica.as_str(),
    ];
    assert_eq!(run(&add).exit, 0, "a writing verb goes to the server");
    for (words, here, there) in [
        (
            &["user", "find", "--field", "email"][..],
            "ann@example.com\nbob@example.com\n",
            "ann@example.com\n",
        ),
        (&["user", "count", "--field", "all"], "2\n", "1\n"),
        (
            &["sql", "SELECT COUNT(*) AS n FROM users", "--field", "n"],
            "2\n",
            "1\n",
        ),
        (&["audit", "list", "--count", "--no-header"], "2\n", "1\n"),
    ] {
        assert_eq!(run(words).stdout, here, "{words:?}");
        let read = run(&[words, &["--db-read", replica.as_str()]].concat());
        assert_eq!(
            (read.exit, read.stdout.as_str()),
            (0, there),
            "{words:?}: {read:?}"
        );
    }
    let shown = run(&[
        "user",
        "show",
        "bob@example.com",
        "--db-read",
        replica.as_str(),
    ]);
    assert_eq!(
        shown.exit, 3,
        "the standby does not know him yet: {shown:?}"
    );
    // The setting of a file does the same.
    sandbox.write(
        ".config/roster/config.toml",
        format!("db_read = '{replica}'\n"),
    );
    assert_eq!(run(&["user", "count", "--field", "all"]).stdout, "1\n");
    client
        .batch_execute("SELECT pg_wal_replay_resume()")
        .unwrap();
    caught_up(&primary, &standby);
    assert_eq!(run(&["user", "count", "--field", "all"]).stdout, "2\n");
    // A standby itself takes no writes.
    let write = on(
        &sandbox,
        &replica,
        &["user", "add", "eve@example.com", "-f", "json"],
    )
    .run();
    assert_eq!((write.exit, write.stdout.as_str()), (8, ""), "{write:?}");
    assert!(write.stderr.contains("\"code\":\"read_only\""), "{write:?}");
    drop(standby);
    let gone = run(&["user", "count"]);
    assert_eq!(
        (gone.exit, gone.stdout.as_str()),
        (8, ""),
        "a replica that is gone is said: {gone:?}"
    );
}

#[test]
fn a_file_may_be_the_replica_as_well() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    assert_eq!(
        sandbox
            .run(&["db", "backup", "--to", "replica.db", "-q"])
            .exit,
        0
    );
    sandbox.run(&[
        "user",
        "add",
        "bob@example.com",
        "-q",
        "--db-read",
        "replica.db",
    ]);
    assert_run(
        &sandbox.run(&[
            "user",
            "find",
            "--field",
            "email",
            "--db-read",
            "replica.db",
        ]),
        "
        exit 0
        -- stdout
        ann@example.com
        ",
    );
    let both = sandbox.run(&["user", "find", "--count", "--no-header"]);
    assert_eq!(both.stdout, "2\n");
}

#[test]
fn what_is_wrong_with_the_replica_is_told_of_the_replica() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    sandbox.write("list.csv", "email\n");
    for (replica, says) in [
        ("list.csv", "list.csv"),
        ("postgres://127.0.0.1:1/d", "postgres://127.0.0.1:1/d"),
    ] {
        let run = sandbox.run(&["user", "count", "--db-read", replica]);
        assert_ne!(run.exit, 0, "{run:?}");
        assert!(run.stderr.contains(says), "{run:?}");
        assert!(run.stderr.contains("hint: check --db-read"), "{run:?}");
        assert!(!run.stderr.contains("roster.db"), "{run:?}");
        let shown = sandbox.run(&["config", "show", "tz", "--db-read", replica]);
        assert_eq!(shown.exit, 0, "{shown:?}");
        assert!(shown.stderr.contains(says), "{shown:?}");
    }
}

#[test]
fn the_doctor_looks_at_the_replica_too() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    let copied = sandbox.run(&["db", "backup", "--to", "replica.db", "-q"]);
    assert_eq!(copied.exit, 0);
    let found = |replica: &str| {
        let run = sandbox.run(&["doctor", "-f", "jsonl", "--db-read", replica]);
        let line = run
            .stdout
            .lines()
            .find(|line| line.contains("\"check\":\"replica\""));
        let line: serde_json::Value = serde_json::from_str(line.unwrap_or_default()).unwrap();
        let what = line["what"].as_str().unwrap().to_owned();
        (run.exit, line["code"].as_str().unwrap().to_owned(), what)
    };
    let (exit, code, what) = found("replica.db");
    assert_eq!((exit, code.as_str()), (0, "ok"), "{what}");
    assert!(what.ends_with("replica.db, up to date"), "{what}");
    sandbox.run(&["user", "add", "bob@example.com", "-q"]);
    let (exit, code, what) = found("replica.db");
    assert_eq!((exit, code.as_str()), (0, "ok"), "{what}");
    assert!(what.ends_with(", 1 change behind"), "{what}");
    // Somebody has written to the copy instead.
    for name in ["eve", "max", "tom"] {
        let email = format!("{name}@example.com");
        sandbox.run(&["user", "add", &email, "-q", "--db", "replica.db"]);
    }
    let (exit, code, _) = found("replica.db");
    assert_eq!((exit, code.as_str()), (1, "not_a_replica"));
    let (exit, code, _) = found("none.db");
    assert_eq!((exit, code.as_str()), (1, "no_database"));
    assert!(!sandbox.path("none.db").exists());
    sandbox.write(
        "other.db",
        "no database at all, but long enough to have a header of its own",
    );
    let (exit, code, _) = found("other.db");
    assert_eq!((exit, code.as_str()), (1, "foreign_database"));
}
