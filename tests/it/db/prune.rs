//! What is taken out by age, what never is, and how big a database is.

use roster::storage::db::{Db, Ending};

use crate::sandbox::{Sandbox, assert_run, engines};

/// 2025-01-01 and 2026-01-01: old and young on the day of the sandbox.
const OLD: i64 = 1_735_689_600;
const YOUNG: i64 = 1_767_225_600;

/// One old and one young thing of every kind, and old things that must stay.
fn fill(db: &mut Db) {
    let ages = [(1_i64, OLD), (2_i64, YOUNG)];
    db.tx(Ending::Commit, |tx| {
        for noun in ["consents", "mails", "devices"] {
            tx.exec(
                "INSERT INTO counters (noun, next) VALUES ($1, 1000) ON CONFLICT (noun) DO UPDATE SET next = excluded.next",
                roster::params![noun],
            )?;
        }
        for (n, at) in ages {
            for (status, place) in [("sent", 0), ("queued", 10), ("unknown", 20)] {
                let id = n + place;
                tx.exec(
                    "INSERT INTO mails (user_id, id, role, kind, status, attempts, message_id, created_at, attachments) \
                     VALUES (1, $1, 'to', 'service', $2, 0, 'x', $3, $4)",
                    roster::params![id, status, at, Some(n.to_string())],
                )?;
                tx.exec(
                    "INSERT INTO mail_bodies (user_id, mail_id, text_body) VALUES (1, $1, 'x')",
                    roster::params![id],
                )?;
            }
            tx.exec(
                "INSERT INTO attachments (id, name, content_type, content, digest, created_at) VALUES ($1, 'a', 'b', 'c', 'd', $2)",
                roster::params![n, at],
            )?;
            tx.exec(
                "INSERT INTO bounces (user_id, id, mail_id, verdict, at, created_at, report, spent) VALUES (1, $1, $1, 'hard', $2, $2, 'x', 0)",
                roster::params![n, at],
            )?;
            tx.exec(
                "INSERT INTO devices (user_id, id, label, first_seen_at, last_login_at, expires_at, revoked_at) \
                 VALUES (1, $1, 'phone', 0, 0, 4102444800, $2)",
                roster::params![n, at],
            )?;
            tx.exec(
                "INSERT INTO devices (user_id, id, label, first_seen_at, last_login_at, expires_at) VALUES (1, $1, 'phone', 0, 0, $2)",
                roster::params![n + 10, at],
            )?;
            for (hash, column) in [("u", "used_at"), ("c", "cancelled_at"), ("e", "expires_at")] {
                tx.exec(
                    &format!(
                        "INSERT INTO tokens (hash, kind, user_id, id, created_at, {column}) VALUES ($1, 'invite', 1, 0, 0, $2)"
                    ),
                    roster::params![format!("{hash}{n}"), at],
                )?;
            }
            tx.exec(
                "INSERT INTO tokens (hash, kind, user_id, id, created_at) VALUES ($1, 'session', 1, $2, 0)",
                roster::params![format!("s{n}"), n],
            )?;
            tx.exec(
                "INSERT INTO batch_keys (key, digest, exit, created_at) VALUES ($1, 'x', 0, $2)",
                roster::params![format!("k{n}"), at],
            )?;
            // What stays however old it is.
            tx.exec(
                "INSERT INTO consents (user_id, id, at, action) VALUES (1, $1, $2, 'subscribed')",
                roster::params![100 + n, at],
            )?;
            tx.exec(
                "INSERT INTO orders (user_id, id, number, ordered_at, status, currency, total, digest, touched, created_at) \
                 VALUES (1, $1, $2, $3, 'paid', 'GBP', 1, 'x', 0, $3)",
                roster::params![n, n.to_string(), at],
            )?;
        }
        tx.exec(
            "INSERT INTO tokens (hash, kind, user_id, id, created_at) VALUES ('un', 'unsubscribe', 1, 0, 0)",
            &[],
        )
    })
    .unwrap();
}

fn counts(sandbox: &Sandbox, tables: &[&str]) -> Vec<i64> {
    let mut db = sandbox.db();
    let count = |table: &&str| {
        db.one(&format!("SELECT COUNT(*) FROM {table}"), &[])
            .unwrap()
    };
    tables.iter().map(count).collect()
}

const PRUNED: &[&str] = &[
    "mail_bodies",
    "mails",
    "attachments",
    "devices",
    "tokens",
    "import_rejects",
    "import_changes WHERE before IS NOT NULL",
    "batch_keys",
];
const KEPT: &[&str] = &[
    "consents",
    "suppressions",
    "orders",
    "users",
    "bounces",
    "imports",
    "import_changes",
];

#[test]
fn what_is_old_and_named_goes_by_a_yes_and_nothing_else() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        sandbox.write(
            "list.csv",
            "email,name\nann@example.com,Ann\nbad@@example.com,B\n",
        );
        let old = sandbox
            .roster(&["subscribers", "import", "list.csv", "-q"])
            .env("ROSTER_NOW", "2025-01-01T00:00:00Z")
            .run();
        assert_eq!(old.exit, 6, "{old:?}");
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "eve@example.com",
            "--as",
            "manual",
            "-q",
        ]);
        fill(&mut sandbox.db());
        let (before, stays) = (counts(sandbox, PRUNED), counts(sandbox, KEPT));
        assert_eq!(
            before,
            [6, 6, 2, 4, 9, 1, 1, 2],
            "the story has something of each"
        );
        let ages: Vec<&str> = "db prune --mail-bodies 90d --mail 90d --rejects 90d --before-images 90d --devices 90d --tokens 90d --batch-keys 90d"
            .split(' ')
            .collect();
        let told = "
            exit 0
            -- stdout
            kind\tbefore\trows
            mail_bodies\t2025-10-04T03:04:05Z\t1
            mail\t2025-10-04T03:04:05Z\t1
            rejects\t2025-10-04T03:04:05Z\t1
            before_images\t2025-10-04T03:04:05Z\t1
            devices\t2025-10-04T03:04:05Z\t2
            tokens\t2025-10-04T03:04:05Z\t3
            batch_keys\t2025-10-04T03:04:05Z\t1
        ";
        assert_run(&sandbox.run(&[&ages[..], &["-n"]].concat()), told);
        assert_eq!(
            counts(sandbox, PRUNED),
            before,
            "a rehearsal takes nothing out"
        );
        let asked = sandbox.run(&ages);
        assert_eq!((asked.exit, asked.stdout.as_str()), (7, ""), "{asked:?}");
        assert!(
            asked.stderr.contains("would touch 10 and needs a yes"),
            "{asked:?}"
        );
        let over = sandbox.run(&[&ages[..], &["--max-changes", "9", "--yes"]].concat());
        assert_eq!(over.exit, 7, "{over:?}");
        assert_eq!(
            counts(sandbox, PRUNED),
            before,
            "nothing goes without a yes"
        );
        assert_run(&sandbox.run(&[&ages[..], &["--yes"]].concat()), told);
        assert_eq!(counts(sandbox, PRUNED), [5, 5, 2, 2, 5, 0, 0, 1]);
        assert_eq!(counts(sandbox, KEPT), stays);
        let checked = sandbox.run(&["db", "check"]);
        assert_eq!(checked.exit, 0, "{checked:?}");
        let undo = sandbox.run(&["import", "undo", "1", "--yes", "-f", "json"]);
        assert_eq!((undo.exit, undo.stdout.as_str()), (4, ""), "{undo:?}");
        assert!(undo.stderr.contains("\"code\":\"pruned\""), "{undo:?}");
        let rejects = sandbox.run(&["import", "rejects", "1"]);
        assert!(
            rejects
                .stderr
                .contains("1 of 1 rejected row is gone: pruned"),
            "{rejects:?}"
        );
        let changed = sandbox.run(&[
            "audit",
            "list",
            "--user",
            "ann@example.com",
            "--field",
            "command",
        ]);
        assert!(
            changed.stdout.contains("subscribers import"),
            "the audit still knows it: {changed:?}"
        );
        let audit = sandbox.run(&["audit", "list", "--field", "command", "--limit", "1"]);
        assert_eq!(audit.stdout, "db prune\n");
    });
}

#[test]
fn an_age_must_be_named_and_be_a_day_at_least() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    for words in [
        &["db", "prune"][..],
        &["db", "prune", "--mail", "23h", "--yes"],
        &["db", "prune", "--mail", "old"],
    ] {
        let run = sandbox.run(words);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
    }
}

#[test]
fn the_size_of_a_database_is_told_table_by_table() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        let run = sandbox.run(&["db", "stats", "-f", "json"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let stats: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let tables = stats["tables"].as_array().unwrap();
        let users = tables
            .iter()
            .find(|table| table["table"] == "users")
            .unwrap();
        assert_eq!(users["rows"], 1);
        assert!(
            users["bytes"].as_u64() > Some(0) && users["index_bytes"].as_u64() > Some(0),
            "{users}"
        );
        let rows: u64 = tables
            .iter()
            .map(|table| table["rows"].as_u64().unwrap())
            .sum();
        assert_eq!(stats["rows"], rows);
        assert!(stats["bytes"].as_u64() > Some(100_000), "{stats}");
        let file = stats["engine"] == "sqlite";
        assert_eq!(
            (stats["wal_bytes"].is_u64(), stats["free_bytes"].is_u64()),
            (file, file)
        );
        let missing: Vec<&serde_json::Value> = tables
            .iter()
            .filter(|table| table["bytes"].is_null())
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    });
}

#[test]
fn a_vacuum_gives_room_back() {
    let sandbox = Sandbox::new();
    let lines = (0..5_000)
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
    assert_eq!(sandbox.run(&["import", "undo", "1", "--yes", "-q"]).exit, 0);
    let planned = sandbox.run(&[
        "db",
        "vacuum",
        "-n",
        "-f",
        "json",
        "--fields",
        "bytes_before,bytes",
    ]);
    let done = sandbox.run(&[
        "db",
        "vacuum",
        "-f",
        "json",
        "--fields",
        "bytes_before,bytes",
    ]);
    let bytes = |run: &crate::sandbox::Run| -> (u64, u64) {
        let value: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        (
            value["bytes_before"].as_u64().unwrap(),
            value["bytes"].as_u64().unwrap(),
        )
    };
    assert_eq!(bytes(&planned).0, bytes(&planned).1);
    assert!(bytes(&done).1 < bytes(&done).0, "{done:?}");
    let free = sandbox.run(&["db", "stats", "--field", "free_bytes"]);
    assert_eq!(free.stdout, "0\n");
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        let run = sandbox.run(&["db", "vacuum", "--field", "outcome"]);
        assert_eq!((run.exit, run.stdout.as_str()), (0, "done\n"), "{run:?}");
    });
}
