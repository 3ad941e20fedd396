//! A database that takes no writes.

use roster::storage::db::Ending;

use crate::sandbox::{Sandbox, assert_run, engines};

#[test]
fn a_frozen_database_is_read_and_refuses_every_writer_until_it_is_thawed() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        sandbox.write("list.csv", "email\nbob@example.com\n");
        let frozen = sandbox.run(&[
            "db",
            "freeze",
            "--reason",
            "moving house",
            "-f",
            "json",
            "--fields",
            "outcome,state,since,reason",
        ]);
        assert_run(
            &frozen,
            r#"
            exit 0
            -- stdout
            {"outcome":"frozen","state":"frozen","since":"2026-01-02T03:04:05Z","reason":"moving house"}
            "#,
        );
        let writers: &[&[&str]] = &[
            &["user", "add", "bob@example.com"],
            &["user", "tag", "ann@example.com", "--add", "x", "--create"],
            &["subscribers", "import", "list.csv"],
            &["subscribers", "unsubscribe", "ann@example.com"],
            &["group", "add", "vip", "--name", "VIP", "--slot", "1"],
            &["config", "set", "currency", "GBP"],
            &["emails", "send-queued"],
            &["emails", "pause", "--all"],
            &["db", "prune", "--tokens", "30d", "--yes"],
            &["db", "vacuum"],
            &["db", "migrate"],
        ];
        for words in writers {
            let run = sandbox.run(&[*words, &["-f", "json"]].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (7, ""),
                "{words:?}: {run:?}"
            );
            let last = run.stderr.lines().last().unwrap();
            let error: serde_json::Value = serde_json::from_str(last).unwrap();
            assert_eq!(error["error"]["code"], "frozen", "{words:?}");
            let message = error["error"]["message"].as_str().unwrap();
            assert!(
                message.starts_with("the database is frozen: moving house ("),
                "{message}"
            );
            assert!(
                error["error"]["hint"]
                    .as_str()
                    .unwrap()
                    .contains("roster db thaw")
            );
        }
        for words in [
            &["user", "find", "--count", "--no-header"][..],
            &["user", "count", "--field", "all"],
        ] {
            assert_eq!(sandbox.run(words).stdout, "1\n");
        }
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
        let again = sandbox.run(&["db", "freeze", "--field", "outcome"]);
        assert_eq!(again.stdout, "unchanged\n");
        let rehearsed = sandbox.run(&["db", "thaw", "-n", "--field", "state"]);
        assert_eq!(rehearsed.stdout, "frozen\n");
        assert_eq!(
            sandbox.run(&["db", "thaw", "--field", "state"]).stdout,
            "open\n"
        );
        assert_eq!(
            sandbox.run(&["user", "add", "bob@example.com", "-q"]).exit,
            0
        );
        let audit = sandbox.run(&["audit", "list", "--field", "command"]);
        assert_eq!(audit.stdout, "user add\ndb thaw\ndb freeze\nuser add\n");
    });
}

#[test]
fn a_log_in_is_answered_by_a_frozen_database_and_notes_nothing() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        sandbox.run(&[
            "user",
            "status",
            "ann@example.com",
            "--set",
            "approved",
            "-q",
        ]);
        let set = sandbox
            .roster(&[
                "user",
                "password",
                "set",
                "ann@example.com",
                "--password-stdin",
                "-q",
            ])
            .stdin("correct horse battery staple\n")
            .run();
        assert_eq!(set.exit, 0, "{set:?}");
        sandbox.run(&["db", "freeze", "-q"]);
        let verify = |words: &[&str]| {
            sandbox
                .roster(
                    &[
                        &["login", "verify", "ann@example.com", "--password-stdin"],
                        words,
                    ]
                    .concat(),
                )
                .stdin("correct horse battery staple\n")
                .run()
        };
        assert_eq!(verify(&["-q"]).exit, 0);
        let device = verify(&["--device", "phone"]);
        assert_eq!((device.exit, device.stdout.as_str()), (7, ""), "{device:?}");
        let active = sandbox.run(&["user", "find", "--field", "last_active_at"]);
        assert_eq!(active.stdout, "\n");
    });
}

#[test]
fn who_sends_mail_may_finish_before_a_freeze() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        let alive = |sandbox: &crate::sandbox::Sandbox| {
            sandbox
                .db()
                .tx(Ending::Commit, |tx| {
                    tx.exec(
                        "INSERT INTO senders (name, started_at, alive_until) VALUES ('s', 1, 1767323046)",
                        &[],
                    )
                })
                .unwrap();
        };
        alive(sandbox);
        let run = sandbox.run(&["db", "freeze", "-f", "json"]);
        assert_eq!((run.exit, run.stdout.as_str()), (8, ""), "{run:?}");
        assert!(run.stderr.contains("\"code\":\"sender_alive\""), "{run:?}");
        assert_eq!(
            sandbox.run(&["user", "add", "bob@example.com", "-q"]).exit,
            0
        );
    });
}

#[test]
fn what_is_no_database_is_not_frozen_into_being() {
    let sandbox = crate::sandbox::Sandbox::new();
    for verb in ["freeze", "thaw", "vacuum", "stats"] {
        let run = sandbox.run(&["db", verb, "--db", "none.db"]);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        assert!(!sandbox.path("none.db").exists());
    }
}

#[test]
fn whoever_reads_a_moved_or_an_unfinished_database_is_warned() {
    for (state, word, warning) in [
        ("moved", "moved", "this database moved to x.db"),
        (
            "copying",
            "copying",
            "this database is an unfinished copy of x.db",
        ),
        ("frozen", "frozen", ""),
    ] {
        engines(|sandbox| {
            sandbox.run(&["user", "add", "ann@example.com", "-q"]);
            let sql = format!("UPDATE writer SET state = '{state}', state_at = 0, other = 'x.db'");
            sandbox
                .db()
                .tx(roster::storage::db::Ending::Commit, |tx| tx.exec(&sql, &[]))
                .unwrap();
            for words in [&["user", "count"][..], &["sql", "SELECT 1 AS one"]] {
                let run = sandbox.run(words);
                assert_eq!(run.exit, 0, "{run:?}");
                assert_eq!(
                    run.stderr.contains("warning"),
                    !warning.is_empty(),
                    "{run:?}"
                );
                assert!(run.stderr.contains(warning), "{run:?}");
                let quiet = sandbox.run(&[words, &["-q"]].concat());
                assert_eq!(quiet.stderr, "", "{quiet:?}");
            }
            let status = sandbox.run(&["db", "status", "--fields", "state,standing,other"]);
            let expected = format!("current\t{word}\tx.db\n");
            assert!(status.stdout.ends_with(&expected), "{status:?}");
        });
    }
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    let status = sandbox.run(&["db", "status", "--field", "standing"]);
    assert_eq!(status.stdout, "open\n", "{status:?}");
}
