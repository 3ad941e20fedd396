//! `roster db …`, and what may be given as a database.

mod backup;
mod freeze;
mod half;
mod prune;

use std::{fs, os::unix::fs::PermissionsExt};

use roster::storage::{
    db::Ending,
    schema::{CURRENT, MIGRATIONS},
};

use crate::sandbox::{Sandbox, assert_run, engines};

#[test]
fn a_database_is_made_once_and_says_what_it_is() {
    engines(|sandbox| {
        let before = sandbox.run(&["db", "status", "--field", "state"]);
        assert!(
            ["missing\n", "empty\n"].contains(&before.stdout.as_str()),
            "{before:?}"
        );
        let rehearsed = sandbox.run(&["db", "migrate", "-n", "--field", "outcome"]);
        assert_eq!(rehearsed.stdout, "created\n");
        let fields = [
            "--fields",
            "outcome,schema_before,schema,steps,backup",
            "-f",
            "json",
        ];
        let migrate = [&["db", "migrate"][..], &fields].concat();
        let names: Vec<&str> = MIGRATIONS.iter().map(|step| step.name).collect();
        let made = format!(
            "{{\"outcome\":\"created\",\"schema_before\":null,\"schema\":{CURRENT},\"steps\":{},\"backup\":null}}\n",
            serde_json::to_string(&names).unwrap()
        );
        assert_eq!(sandbox.run(&migrate).stdout, made);
        let again = format!(
            "{{\"outcome\":\"unchanged\",\"schema_before\":{CURRENT},\"schema\":{CURRENT},\"steps\":[],\"backup\":null}}\n"
        );
        assert_eq!(sandbox.run(&migrate).stdout, again);
        sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        let fields =
            "state,schema,schema_known,users,accounts,tags,groups,imports,audits,created_at";
        assert_run(
            &sandbox.run(&["db", "status", "-f", "json", "--fields", fields]),
            &r#"
            exit 0
            -- stdout
            {"state":"current","schema":N,"schema_known":N,"users":1,"accounts":1,"tags":0,"groups":0,"imports":0,"audits":1,"created_at":"2026-01-02T03:04:05Z"}
            "#
            .replace('N', &CURRENT.to_string()),
        );
        let bytes = sandbox.run(&["db", "status", "--field", "bytes"]);
        assert!(
            bytes.stdout.trim().parse::<u64>().unwrap() > 10_000,
            "{bytes:?}"
        );
    });
}

#[test]
fn a_sound_database_passes_every_check_and_each_fault_is_named() {
    const FAULTS: &[(&str, &str)] = &[
        (
            "UPDATE users SET email_key = 'x@example.com'",
            "search_keys\tfalse\tuser 1 has a wrong email_key",
        ),
        (
            "UPDATE users SET search_name = 'x'",
            "search_keys\tfalse\tuser 1 has a wrong search_name",
        ),
        (
            "UPDATE groups SET smart_type_id = 9",
            "links\tfalse\t1 row of groups has a smart_type_id that no row of smart_types has",
        ),
        (
            "UPDATE accounts SET owner_id = 9",
            "people\tfalse\t1 row of accounts has a owner_id that no row of users has",
        ),
        (
            "UPDATE counters SET next = 1 WHERE noun = 'users'",
            "counters\tfalse\tthe next id of users would be 1, and there is one of 1",
        ),
        (
            "UPDATE smart_types SET is_default = 0",
            "smart_types\tfalse\t0 smart types are the default",
        ),
        (
            "UPDATE audits SET actor = 'nobody'",
            "audit\tfalse\tthe chain is broken at row 1",
        ),
        (
            "INSERT INTO user_groups (user_id, slot, group_id) VALUES (1, 2, 1)",
            "slots\tfalse\t1 user has a group in a slot that it does not fit",
        ),
        (
            "UPDATE secrets SET value = 'another'",
            "suppressions\tfalse\t1 suppression has a hash of another key",
        ),
        (
            "INSERT INTO aliases (email_key, user_id, created_at) VALUES ('ann@example.com', 1, 0)",
            "people\tfalse\t1 alias is the address of a user",
        ),
    ];
    engines(|sandbox| {
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--name",
            "Ann",
        ]);
        sandbox.run(&["group", "add", "vip", "--name", "VIP", "--slot", "1"]);
        let opted_out = sandbox.run(&["subscribers", "unsubscribe", "bob@example.com", "-q"]);
        assert_eq!(opted_out.exit, 0, "{opted_out:?}");
        let good = sandbox.run(&["db", "check", "--field", "ok"]);
        assert_eq!(good.exit, 0, "{good:?}");
        assert!(good.stdout.lines().all(|line| line == "true"), "{good:?}");
    });
    for (sql, line) in FAULTS {
        engines(|sandbox| {
            sandbox.run(&[
                "account",
                "open",
                "--owner",
                "ann@example.com",
                "--name",
                "Ann",
            ]);
            sandbox.run(&["group", "add", "vip", "--name", "VIP", "--slot", "1"]);
            sandbox.run(&["subscribers", "unsubscribe", "bob@example.com", "-q"]);
            sandbox
                .db()
                .tx(Ending::Commit, |tx| tx.exec(sql, &[]))
                .unwrap();
            let bad = sandbox.run(&["db", "check", "--no-header"]);
            assert_eq!(bad.exit, 1, "{sql}: {bad:?}");
            assert!(
                bad.stdout.lines().any(|found| found == *line),
                "{sql}: {bad:?}"
            );
            assert!(
                bad.stderr.starts_with("error: the checks found "),
                "{bad:?}"
            );
        });
    }
}

#[test]
fn a_damaged_file_is_said_to_be_damaged() {
    let sandbox = Sandbox::new();
    sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
    let path = sandbox.path(".local/share/roster/roster.db");
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    for words in [
        ["user", "find"],
        ["db", "check"],
        ["db", "status"],
        ["group", "list"],
    ] {
        let run = sandbox.run(&words);
        assert_eq!((run.exit, run.stdout.as_str()), (1, ""), "{run:?}");
        assert!(
            run.stderr.contains("the database is damaged") && run.stderr.contains("roster.db"),
            "{run:?}"
        );
        assert!(run.stderr.contains("roster db restore FILE"), "{run:?}");
    }
    // What was found is told, although the damage keeps some of the checks from an answer.
    let mut told = 0;
    // The size of a page stands in the header: https://sqlite.org/fileformat2.html
    let size = usize::from(u16::from_be_bytes([whole[16], whole[17]]));
    for page in (2..whole.len() / size).step_by(7) {
        let mut flipped = whole.clone();
        flipped[page * size] ^= 0xFF;
        fs::write(&path, flipped).unwrap();
        let run = sandbox.run(&["db", "check"]);
        assert_eq!(run.exit, 1, "{page}: {run:?}");
        assert!(
            run.stderr.contains("roster.db") && run.stderr.contains("roster db restore FILE"),
            "{page}: {run:?}"
        );
        told += usize::from(run.stdout.contains("engine\tfalse\t"));
    }
    assert!(told > 10, "{told}");
}

#[test]
fn what_is_no_database_of_ours_is_named_and_left_alone() {
    let sandbox = Sandbox::new();
    sandbox.write("folder/x", "");
    sandbox.write("list.csv", "email\nann@example.com\n");
    let foreign = foreign_file(&sandbox);
    for (db, exit, code, message) in [
        ("folder", 2, "usage", "'folder' is a folder, not a database"),
        ("/dev/null", 2, "usage", "'/dev/null' is no regular file"),
        (
            "list.csv",
            2,
            "foreign_database",
            "not a roster database: it is no SQLite file (list.csv)",
        ),
        (
            "list.csv/x.db",
            2,
            "usage",
            "'list.csv/x.db' leads through a file as if it were a folder",
        ),
        (
            "foreign.db",
            2,
            "foreign_database",
            "not a roster database: it is an SQLite database of another program (foreign.db)",
        ),
        (
            "mysql://h/d",
            2,
            "invalid_setting",
            "--db: 'mysql:' is no kind of database that roster knows",
        ),
        (
            "postgres://u:hunter2@h/d",
            2,
            "secret_in_argument",
            "--db holds a password, which everybody on this machine could read",
        ),
        ("", 2, "invalid_setting", "--db: the database path is empty"),
    ] {
        for words in [["group", "list"], ["db", "migrate"]] {
            let run = sandbox.run(&[&words[..], &["--db", db, "-f", "json"]].concat());
            assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{db}: {run:?}");
            let error: serde_json::Value = serde_json::from_str(&run.stderr).unwrap();
            assert_eq!(error["error"]["message"], message, "{run:?}");
            assert_eq!(error["error"]["code"], code, "{run:?}");
            assert!(!run.stderr.contains("hunter2"), "{run:?}");
        }
    }
    assert_eq!(fs::read(sandbox.path("foreign.db")).unwrap(), foreign);
    assert_eq!(sandbox.read("list.csv"), "email\nann@example.com\n");
}

/// An SQLite file of another program, and its bytes.
fn foreign_file(sandbox: &Sandbox) -> Vec<u8> {
    let path = sandbox.path("foreign.db");
    let wait = std::time::Duration::ZERO;
    let mode = roster::storage::db::Mode::Create;
    let mut db = roster::storage::db::Db::sqlite(&path, mode, wait).unwrap();
    db.batch("CREATE TABLE theirs (x)").unwrap();
    drop(db);
    fs::read(path).unwrap()
}

fn permissions(sandbox: &Sandbox, name: &str) -> u32 {
    let found = fs::metadata(sandbox.path(name)).unwrap();
    found.permissions().mode() & 0o777
}

#[test]
fn only_a_writing_verb_makes_a_database_and_its_folders_and_says_so() {
    let sandbox = Sandbox::new();
    assert_run(
        &sandbox.run(&["group", "list", "--db", "new/deep/x.db"]),
        "
        exit 0
        -- stdout
        key\tname\tslot\ttax\tsmart_type\tusers
        -- stderr
        warning: no database at new/deep/x.db
        ",
    );
    assert!(!sandbox.path("new").exists());
    let add = [
        "group",
        "add",
        "vip",
        "--name",
        "VIP",
        "--slot",
        "1",
        "--db",
        "new/deep/x.db",
    ];
    let rehearsed = sandbox.run(&[&add[..], &["-n"]].concat());
    assert_eq!(rehearsed.exit, 0, "{rehearsed:?}");
    assert!(!sandbox.path("new").exists());
    let made = sandbox.run(&add);
    assert_eq!(made.stderr, "created database new/deep/x.db\n");
    assert_eq!(permissions(&sandbox, "new/deep/x.db"), 0o600);
    sandbox.write(".config/roster/config.toml", "db_mode = '0660'\n");
    sandbox.run(&["db", "migrate", "--db", "shared.db"]);
    let shared = permissions(&sandbox, "shared.db");
    assert_eq!(shared, 0o660, "whatever the umask");
    sandbox.write(".config/roster/config.toml", "db_must_exist = true\n");
    for words in [&["group", "list"][..], &["db", "migrate"], &add[..7]] {
        let run = sandbox.run(&[words, &["--db", "typo.db"]].concat());
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        assert!(
            run.stderr.starts_with("error: no database at 'typo.db'"),
            "{run:?}"
        );
    }
    assert!(!sandbox.path("typo.db").exists());
}

#[test]
fn an_empty_file_counts_as_no_database_until_somebody_writes() {
    let sandbox = Sandbox::new();
    sandbox.write("x.db", "");
    let read = sandbox.run(&["group", "list", "--db", "x.db", "-f", "ids"]);
    assert_eq!(
        (read.exit, read.stderr.as_str()),
        (0, "warning: no database at x.db\n")
    );
    assert_eq!(sandbox.read("x.db"), "");
    assert_eq!(
        sandbox
            .run(&["db", "status", "--db", "x.db", "--field", "state"])
            .stdout,
        "empty\n"
    );
    let add = [
        "group", "add", "vip", "--name", "VIP", "--slot", "1", "--db", "x.db", "-q",
    ];
    assert_eq!(sandbox.run(&add).exit, 0);
    assert_eq!(
        sandbox
            .run(&["group", "list", "--db", "x.db", "-f", "ids"])
            .stdout,
        "vip\n"
    );
}

/// Whether a database file says of itself that changes go into a write-ahead log:
/// <https://www.sqlite.org/fileformat.html#file_format_version_numbers>
fn has_log(sandbox: &Sandbox, name: &str) -> bool {
    std::fs::read(sandbox.path(name)).unwrap()[18..20] == [2, 2]
}

#[test]
fn the_first_import_goes_without_a_log_and_gives_it_back() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", "email\nann@example.com\n");
    let import = ["subscribers", "import", "list.csv", "--db", "x.db", "-q"];
    assert_eq!(sandbox.run(&import).exit, 0);
    assert!(has_log(&sandbox, "x.db"));
    // As a kill in the middle of a first import leaves it.
    let bare = rusqlite::Connection::open(sandbox.path("x.db")).unwrap();
    bare.execute_batch("PRAGMA journal_mode = DELETE").unwrap();
    drop(bare);
    assert!(!has_log(&sandbox, "x.db"));
    let find = ["user", "find", "--db", "x.db", "--field", "id"];
    assert_eq!(sandbox.run(&find).stdout, "1\n");
    assert!(!has_log(&sandbox, "x.db"), "a reading verb changes nothing");
    let note = [
        "user", "comment", "1", "--text", "hello", "--db", "x.db", "-q",
    ];
    assert_eq!(sandbox.run(&note).exit, 0);
    assert!(has_log(&sandbox, "x.db"));
}

/// All indexes, in the words of the engine.
fn indexes(sandbox: &Sandbox) -> Vec<String> {
    let mut db = sandbox.db();
    let sql = match db.engine() {
        "sqlite" => {
            "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
        }
        _ => "SELECT indexdef FROM pg_indexes WHERE schemaname = CURRENT_SCHEMA ORDER BY indexname",
    };
    db.query(sql, &[]).unwrap()
}

#[test]
fn a_first_import_gives_back_the_indexes_that_it_takes_away() {
    engines(|sandbox| {
        assert_eq!(sandbox.run(&["db", "migrate", "-q"]).exit, 0);
        let before = indexes(sandbox);
        assert!(before.len() > 20, "{before:?}");
        let rows: Vec<String> = (0..20_000)
            .map(|n| format!("user{n}@shop{}.example.com\n", n % 7))
            .collect();
        sandbox.write("list.csv", format!("email\n{}", rows.concat()));
        sandbox.write(
            "orders.csv",
            "number,email,ordered_at,status,currency,total\n1,user1@shop1.example.com,2026-01-01,paid,GBP,5\n",
        );
        for import in [
            ["subscribers", "import", "list.csv", "-q"],
            ["order", "import", "orders.csv", "-q"],
        ] {
            // What is undone has taken nothing away.
            assert_eq!(sandbox.run(&[&import[..], &["-n"]].concat()).exit, 0);
            assert_eq!(indexes(sandbox), before);
            assert_eq!(sandbox.run(&import).exit, 0);
            assert_eq!(indexes(sandbox), before);
        }
        let domain = ["user", "find", "--domain", "shop3.example.com", "--count"];
        let found = sandbox.run(&[&domain[..], &["--no-header"]].concat());
        assert_eq!(found.stdout, "2857\n");
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
    });
}

#[test]
fn people_are_found_by_domain_at_large_providers_and_elsewhere() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "email\nann@gmail.com\nbob@example.org\neve@gmail.com\njoe@example.com\n",
        );
        assert_eq!(sandbox.run(&["user", "import", "list.csv", "-q"]).exit, 0);
        let domain = |domain: &str| {
            sandbox
                .run(&["user", "find", "--domain", domain, "--field", "email"])
                .stdout
        };
        assert_eq!(domain("gmail.com"), "ann@gmail.com\neve@gmail.com\n");
        assert_eq!(domain("example.org"), "bob@example.org\n");
        // Between the two kinds of domain, in both directions.
        for (user, new) in [
            ("bob@example.org", "bob@gmail.com"),
            ("eve@gmail.com", "eve@example.com"),
        ] {
            assert_eq!(
                sandbox.run(&["user", "email", "set", user, new, "-q"]).exit,
                0
            );
        }
        assert_eq!(domain("gmail.com"), "ann@gmail.com\nbob@gmail.com\n");
        assert_eq!(domain("example.com"), "eve@example.com\njoe@example.com\n");
        assert_eq!(domain("example.org"), "");
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
    });
}
