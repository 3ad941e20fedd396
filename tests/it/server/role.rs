//! A role with only the rights that it needs: `examples/postgres-role.sql` and `examples/postgres-reader.sql`.

use std::{fs, path::Path};

use postgres::{Client, NoTls};

use super::{Server, Setup, on};
use crate::sandbox::{Run, Sandbox};

fn example(name: &str) -> String {
    fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("examples")
            .join(name),
    )
    .unwrap()
}

/// A story that touches imports, undo, mail, orders, merge, erasure and the database itself.
pub fn story(run: &dyn Fn(&[&str]) -> Run, sandbox: &Sandbox) {
    sandbox.write("list.csv", "email,name,tags\nann@example.com,Ann,vip\nbob@example.com,Bob,vip\neve@example.com,Eve,\nbad@@x,,\n");
    sandbox.write(
        "orders.csv",
        "number,email,date,total,currency\n1,ann@example.com,2026-01-01,5.00,GBP\n2,bob@example.com,2026-01-01,6.00,GBP\n",
    );
    let steps: &[(&[&str], i32)] = &[
        (&["subscribers", "import", "list.csv", "-q"], 6),
        (&["import", "rejects", "1"], 0),
        (&["user", "find", "--tag", "vip", "-f", "json"], 0),
        (
            &[
                "user",
                "tag",
                "ann@example.com",
                "--add",
                "press",
                "--create",
                "-q",
            ],
            0,
        ),
        (
            &["group", "add", "vip", "--name", "VIP", "--slot", "1", "-q"],
            0,
        ),
        (
            &["user", "group", "ann@example.com", "--add", "vip", "-q"],
            0,
        ),
        (&["smart-type", "add", "Wholesale", "-q"], 0),
        (&["smart-type", "map", "vip", "Wholesale", "-q"], 0),
        (&["account", "open", "--owner", "ann@example.com", "-q"], 0),
        (&["order", "import", "orders.csv", "-q"], 0),
        (&["report", "revenue", "--period", "2026"], 0),
        (&["invite", "send", "eve@example.com", "-q"], 0),
        (
            &[
                "emails",
                "send",
                "ann@example.com",
                "--subject",
                "Hello",
                "--body-file",
                "list.csv",
                "--kind",
                "service",
                "--reason",
                "new terms",
                "-q",
            ],
            0,
        ),
        (&["emails", "send-queued", "-q"], 0),
        (
            &[
                "user",
                "merge",
                "bob@example.com",
                "--into",
                "ann@example.com",
                "--yes",
                "-q",
            ],
            0,
        ),
        (&["user", "erase", "eve@example.com", "--yes", "-q"], 0),
        (&["import", "undo", "2", "--yes", "-q"], 0),
        (&["config", "set", "currency", "GBP", "-q"], 0),
        (&["db", "prune", "--tokens", "30d", "--yes", "-q"], 0),
        (&["audit", "list", "-f", "json"], 0),
        (&["sql", "SELECT COUNT(*) AS n FROM users"], 0),
        (&["db", "stats", "-q"], 0),
        (&["db", "freeze", "-q"], 0),
        (&["db", "thaw", "-q"], 0),
        (&["db", "check", "-q"], 0),
    ];
    for (words, exit) in steps {
        let done = run(words);
        assert_eq!(done.exit, *exit, "{words:?}: {done:?}");
    }
}

#[test]
fn everything_but_a_migration_works_for_a_role_that_may_only_touch_rows() {
    let Some(server) = Server::start(&Setup::default()) else {
        return;
    };
    server
        .admin()
        .batch_execute("CREATE DATABASE shop")
        .unwrap();
    let mut admin = Client::connect(&server.socket("shop"), NoTls).unwrap();
    admin.batch_execute(&example("postgres-role.sql")).unwrap();
    let sandbox = Sandbox::new();
    let url = |role: &str| server.tcp("shop").replace("roster@", &format!("{role}@"));
    let refused = on(&sandbox, &url("roster_app"), &["db", "migrate"]).run();
    assert_ne!(refused.exit, 0, "it makes no tables: {refused:?}");
    let made = on(&sandbox, &url("roster_owner"), &["db", "migrate", "-q"]).run();
    assert_eq!(made.exit, 0, "{made:?}");
    admin.batch_execute("SET ROLE roster_owner").unwrap();
    admin
        .batch_execute(&example("postgres-reader.sql"))
        .unwrap();
    let app = url("roster_app");
    story(&|words| on(&sandbox, &app, words).run(), &sandbox);
    for sql in [
        "DROP TABLE users",
        "ALTER TABLE users ADD COLUMN x TEXT",
        "CREATE TABLE mine (x TEXT)",
        "TRUNCATE audits",
    ] {
        let mut client = Client::connect(&app, NoTls).unwrap();
        let error = client.batch_execute(sql).unwrap_err();
        assert_eq!(error.code().unwrap().code(), "42501", "{sql}: {error}");
    }
    let reader = url("roster_reader");
    let mut client = Client::connect(&reader, NoTls).unwrap();
    for sql in [
        "SELECT value FROM secrets",
        "SELECT password_hash FROM users",
        "SELECT hash FROM tokens",
        "SELECT tokens FROM mail_bodies",
    ] {
        let error = client.batch_execute(sql).unwrap_err();
        assert_eq!(error.code().unwrap().code(), "42501", "{sql}: {error}");
    }
    client.batch_execute("SELECT email FROM users").unwrap();
    for words in [
        &["user", "find", "--field", "email"][..],
        &["report", "revenue"],
        &[
            "sql",
            "SELECT status, COUNT(*) AS n FROM orders GROUP BY status",
        ],
    ] {
        let read = on(&sandbox, &reader, words).run();
        assert_eq!(read.exit, 0, "{words:?}: {read:?}");
    }
    let write = on(&sandbox, &reader, &["user", "add", "x@example.com"]).run();
    assert_eq!((write.exit, write.stdout.as_str()), (8, ""), "{write:?}");
    assert!(write.stderr.contains("the role may only read"), "{write:?}");
    reads_all_but_secrets(&|words| on(&sandbox, &reader, words).run());
}

/// Everything that reads answers a role that may read no secrets, but what looks addresses up by the key of the suppression list.
fn reads_all_but_secrets(run: &dyn Fn(&[&str]) -> Run) {
    let ann = "ann@example.com";
    for words in [
        &["user", "count"][..],
        &["user", "show", ann],
        &["user", "find", "--fields", "all"],
        &["user", "expiring"],
        &["user", "dupes"],
        &["user", "timeline", ann],
        &["user", "device", "list", ann],
        &["user", "password", "expiring"],
        &["user", "find", "--login-active"],
        &["account", "list"],
        &["account", "show", "1"],
        &["account", "timeline", "1"],
        &["subscribers", "list"],
        &["subscribers", "export"],
        &["subscribers", "suppress", "list"],
        &["import", "list"],
        &["invite", "list"],
        &["order", "list", "--period", "2026"],
        &["emails", "history"],
        &["report", "overview"],
        &["report", "user", ann],
        &["report", "emails", "--period", "2026"],
        &["report", "growth", "--period", "2026"],
        &["audit", "list"],
        &["audit", "list", "--verify"],
        &["changes", "--since", "0"],
        &["db", "status"],
        &["db", "stats"],
        &["config", "show"],
        &["user", "explain", ann],
        &["subscribers", "consent", ann],
        &["tag", "list"],
        &["group", "list"],
        &["template", "list"],
        &["template", "check"],
        &["emails", "show", "1"],
        &["account", "check", "--perm", "profile", "1", ann],
        &["account", "members", "list", "1"],
        &["account", "credit", "list", "1"],
        &["contact", "list", "1"],
        &["import", "show", "1"],
        &["import", "rejects", "1"],
        &["group", "show", "vip"],
        &["price", "list"],
        &["quote", "list"],
        &["quote", "due"],
        &["target", "list"],
        &["smart-type", "list"],
        &["user", "notification", "list", ann],
        &["report", "revenue", "--period", "2026"],
        &["report", "sales", ann, "--period", "2026"],
        &["report", "targets"],
    ] {
        let read = run(words);
        assert_eq!(read.exit, 0, "{words:?}: {read:?}");
    }
    for words in [
        &["subscribers", "suppress", "check", ann][..],
        &["user", "locate", ann],
        &["user", "export", ann, "--out", "ann"],
        &["user", "export", ann, "--out", "ann", "-n"],
        &["emails", "why", ann],
        &["db", "check"],
    ] {
        let refused = run(words);
        assert_eq!(refused.exit, 8, "{words:?}: {refused:?}");
        assert!(
            refused.stderr.contains("the role lacks a right"),
            "{refused:?}"
        );
        assert!(
            refused.stderr.contains("postgres-reader.sql"),
            "{refused:?}"
        );
    }
    let doctor = run(&["doctor", "--field", "code"]);
    assert!(doctor.stdout.contains("read_only\n"), "{doctor:?}");
    assert!(!doctor.stderr.contains("internal"), "{doctor:?}");
}
