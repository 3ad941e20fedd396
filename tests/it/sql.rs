//! `roster sql`: one statement, which only reads, and no secrets.

use crate::sandbox::{Sandbox, assert_run, engines};

fn people(sandbox: &Sandbox) {
    for (email, name) in [
        ("ann@example.com", "Ann"),
        ("bob@example.com", "Bob"),
        ("eve@example.com", "O'Hara; DROP"),
    ] {
        let run = sandbox.run(&["user", "add", email, "--name", name, "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
    }
}

#[test]
fn a_select_answers_in_every_format() {
    engines(|sandbox| {
        people(sandbox);
        let sql = "SELECT id, name, note, id * 2 AS twice FROM users WHERE id < 3 ORDER BY id";
        for (words, answer) in [
            (
                &["-f", "tsv"][..],
                "id\tname\tnote\ttwice\n1\tAnn\t\t2\n2\tBob\t\t4\n",
            ),
            (&["-f", "csv", "--no-header"], "1,Ann,,2\n2,Bob,,4\n"),
            (
                &["-f", "json"],
                "[{\"id\":1,\"name\":\"Ann\",\"note\":null,\"twice\":2},\n{\"id\":2,\"name\":\"Bob\",\"note\":null,\"twice\":4}]\n",
            ),
            (
                &["-f", "jsonl", "--fields", "name"],
                "{\"name\":\"Ann\"}\n{\"name\":\"Bob\"}\n",
            ),
            (&["-f", "ids"], "1\n2\n"),
            (&["--field", "name"], "Ann\nBob\n"),
            (
                &["-f", "table", "--fields", "id,name"],
                "id  name\n────────\n 1  Ann\n 2  Bob\n",
            ),
        ] {
            let run = sandbox.run(&[&["sql", sql], words].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (0, answer),
                "{words:?}: {run:?}"
            );
        }
        let none = sandbox.run(&[
            "sql",
            "SELECT id, name FROM users WHERE id > 9",
            "-f",
            "tsv",
        ]);
        assert_eq!(none.stdout, "id\tname\n", "{none:?}");
        let sums = sandbox.run(&[
            "sql",
            "SELECT SUM(id) AS sum, AVG(id) AS mean, COUNT(*) AS n FROM users WHERE id <= 2",
            "-f",
            "json",
        ]);
        assert_eq!(
            sums.stdout, "[{\"sum\":3,\"mean\":1.5,\"n\":2}]\n",
            "{sums:?}"
        );
        let with = sandbox.run(&[
            "sql",
            "WITH w AS (SELECT id FROM users) SELECT COUNT(*) AS n FROM w;",
            "--field",
            "n",
        ]);
        assert_eq!(with.stdout, "3\n", "{with:?}");
    });
}

#[test]
fn parameters_are_bound_and_never_part_of_the_statement() {
    engines(|sandbox| {
        people(sandbox);
        let sql = "SELECT email FROM users WHERE name = :name AND id >= :id OR name = :name AND id < :id ORDER BY id LIMIT :most";
        for (name, found) in [
            ("Ann", "ann@example.com\n"),
            ("O'Hara; DROP", "eve@example.com\n"),
            ("' OR 1=1 --", ""),
        ] {
            let run = sandbox.run(&[
                "sql",
                sql,
                "-p",
                &format!("name={name}"),
                "-p",
                "id=1",
                "-p",
                "most=5",
                "--field",
                "email",
            ]);
            assert_eq!((run.exit, run.stdout.as_str()), (0, found), "{run:?}");
        }
        let many = "SELECT COUNT(*) AS n FROM users HAVING COUNT(*) > :n";
        assert_eq!(
            sandbox
                .run(&["sql", many, "-p", "n=2", "--field", "n"])
                .stdout,
            "3\n"
        );
        assert_eq!(
            sandbox
                .run(&["sql", many, "-p", "n=3", "--field", "n"])
                .stdout,
            ""
        );
        for (words, message, hint) in [
            (
                &["sql", "SELECT :a AS x"][..],
                "a parameter :a without a value",
                "-p a=VALUE",
            ),
            (
                &["sql", "SELECT :name AS x", "-p", "nme=1", "-p", "name=2"],
                "no parameter :nme",
                "did you mean 'name'?",
            ),
            (
                &["sql", "SELECT 1 AS x", "-p", "a=1", "-p", "a=2"],
                "-p a is given twice",
                "",
            ),
        ] {
            let run = sandbox.run(words);
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
            assert!(
                run.stderr.contains(message) && run.stderr.contains(hint),
                "{run:?}"
            );
        }
    });
}

#[test]
fn nothing_can_be_written_by_it() {
    engines(|sandbox| {
        people(sandbox);
        for sql in [
            "DELETE FROM users",
            "UPDATE users SET name = 'x'",
            "INSERT INTO users (id) VALUES (9)",
            "DROP TABLE users",
            "PRAGMA user_version = 9",
            "ATTACH 'x.db' AS x",
            "COMMIT",
            "SELECT 1 AS x; DELETE FROM users",
            "WITH x AS (DELETE FROM users RETURNING id) SELECT id FROM x",
            "SELECT id INTO copy FROM users",
            "SELECT nextval('x') AS x",
            "SELECT pg_terminate_backend(1) AS x",
            "SELECT lo_import('/etc/passwd') AS x",
            "SELECT load_extension('x') AS x",
            "SELECT set_config('transaction_read_only', 'off', true) AS x",
            "SELEKT 1",
            "SELECT nothing FROM users",
            "SELECT id, id FROM users",
            "",
        ] {
            let run = sandbox.run(&["sql", sql, "-f", "json"]);
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{sql}: {run:?}");
            assert!(
                run.stderr.contains("\"code\":\"bad_sql\""),
                "{sql}: {run:?}"
            );
        }
        assert_eq!(
            sandbox
                .run(&["user", "find", "--count", "--no-header"])
                .stdout,
            "3\n"
        );
        assert!(!sandbox.path("x.db").exists());
    });
}

#[test]
fn secrets_are_not_told() {
    engines(|sandbox| {
        people(sandbox);
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
        sandbox.run(&["invite", "send", "bob@example.com", "-q"]);
        let mut db = sandbox.db();
        let key: String = db.one("SELECT value FROM secrets", &[]).unwrap();
        let password: String = db
            .one("SELECT password_hash FROM users WHERE id = 1", &[])
            .unwrap();
        let token: String = db.one("SELECT MIN(hash) FROM tokens", &[]).unwrap();
        drop(db);
        assert!(password.starts_with("$argon2id$") && key.len() == 64 && token.len() == 64);
        for sql in [
            "SELECT * FROM secrets",
            "SELECT value FROM secrets",
            "SELECT \"value\" FROM \"secrets\"",
            "SELECT (SELECT value FROM secrets) AS x",
            "WITH s AS (SELECT * FROM secrets) SELECT * FROM s",
            "SELECT value FROM main.secrets",
            "SELECT value FROM public.secrets",
            "SELECT * FROM users",
            "SELECT password_hash FROM users",
            "SELECT u.password_hash FROM users u WHERE u.password_hash IS NOT NULL",
            "SELECT substr(password_hash, 2) AS x FROM users",
            "SELECT password_hash FROM public.users",
            "SELECT password_hash FROM main.users",
            "WITH users AS (SELECT * FROM users) SELECT password_hash FROM users",
            "WITH RECURSIVE x AS (SELECT password_hash FROM users) SELECT * FROM x",
            "SELECT CAST(u AS TEXT) AS x FROM users u",
            "SELECT to_json(u) AS x FROM users u",
            "SELECT CAST(row_to_json(u) AS TEXT) AS x FROM users u",
            "SELECT * FROM tokens",
            "SELECT hash FROM tokens",
            "SELECT MIN(\"hash\") AS x FROM tokens",
            "SELECT tokens FROM mail_bodies",
            "SELECT CAST(query_to_xml('SELECT value FROM secrets', true, true, '') AS TEXT) AS x",
            "SELECT CAST(most_common_vals AS TEXT) AS x FROM pg_stats",
            "SELECT CAST(table_to_xml('users', true, true, '') AS TEXT) AS x",
        ] {
            for format in ["json", "csv"] {
                let run = sandbox.run(&["sql", sql, "-f", format]);
                assert!([0, 2].contains(&run.exit), "{sql}: {run:?}");
                for secret in [&key, &password, &token, &password[1..], "argon2"] {
                    assert!(
                        !run.stdout.contains(secret) && !run.stderr.contains(secret),
                        "{sql}: {run:?}"
                    );
                }
            }
        }
        // What is hidden is empty, and all the rest is there.
        let run = sandbox.run(&[
            "sql",
            "SELECT * FROM users ORDER BY id",
            "-f",
            "json",
            "--fields",
            "id,email,password_hash",
        ]);
        assert!(
            run.stdout
                .starts_with("[{\"id\":1,\"email\":\"ann@example.com\",\"password_hash\":null}"),
            "{run:?}"
        );
        let run = sandbox.run(&[
            "sql",
            "SELECT COUNT(password_hash) AS n, COUNT(*) AS m FROM users",
            "-f",
            "csv",
            "--no-header",
        ]);
        assert_eq!(run.stdout, "0,3\n", "{run:?}");
        let run = sandbox.run(&["sql", "SELECT kind FROM tokens", "--field", "kind"]);
        assert_eq!(run.stdout, "invite\n", "{run:?}");
    });
}

#[test]
fn a_database_that_is_not_there_answers_as_an_empty_one_and_is_not_made() {
    let sandbox = Sandbox::new();
    assert_run(
        &sandbox.run(&["sql", "SELECT email FROM users", "--db", "none.db"]),
        "
        exit 0
        -- stdout
        email
        -- stderr
        warning: no database at none.db
        ",
    );
    assert!(!sandbox.path("none.db").exists());
}

#[test]
fn rows_are_printed_as_they_come() {
    let sandbox = Sandbox::new();
    people(&sandbox);
    // Ten million rows: who reads the first three is not kept waiting, and the rest is never made.
    let sql = "WITH RECURSIVE n AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM n WHERE x < 10000000) SELECT x FROM n";
    let script = format!("\"$0\" sql '{sql}' --field x | head -3");
    let run = sandbox
        .program(
            std::path::Path::new("/bin/sh"),
            &["-c", &script, env!("CARGO_BIN_EXE_roster")],
        )
        .run();
    assert_eq!(
        (run.exit, run.stdout.as_str(), run.stderr.as_str()),
        (0, "1\n2\n3\n", "")
    );
}
