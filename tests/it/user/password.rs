//! `user password set` and `user password reset`.

use super::{audits, json, two_users};
use crate::sandbox::{Run, Sandbox, assert_run, engines};

const PASSWORD: &str = "four quiet herons stand";

fn set(sandbox: &Sandbox, arguments: &[&str], password: &str) -> Run {
    let words = [
        &["user", "password", "set"],
        arguments,
        &["--password-stdin"],
    ]
    .concat();
    sandbox.roster(&words).stdin(password).run()
}

fn approved(sandbox: &Sandbox) {
    two_users(sandbox);
    sandbox.run(&["user", "status", "1", "2", "--set", "approved", "-q"]);
}

#[test]
fn a_password_is_set_and_never_shown() {
    engines(|sandbox| {
        approved(sandbox);
        assert_run(
            &set(sandbox, &["ann@example.com"], &format!("{PASSWORD}\n")),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tdevices_ended\tlogin_active
            1\tann@example.com\tupdated\t0\ttrue
            ",
        );
        let stored: String = sandbox
            .db()
            .one("SELECT password_hash FROM users WHERE id = 1", &[])
            .unwrap();
        assert!(
            stored.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"),
            "{stored}"
        );
        let audit = sandbox.run(&["audit", "list", "-f", "json"]).stdout;
        assert!(
            !audit.contains("argon2id") && !audit.contains("herons"),
            "{audit}"
        );
        let show = sandbox.run(&["user", "show", "1", "-f", "json"]).stdout;
        assert!(!show.contains("argon2id"), "{show}");
    });
}

#[test]
fn weak_passwords_and_wrong_places_are_refused_and_nothing_is_written() {
    let sandbox = Sandbox::new();
    approved(&sandbox);
    let before = audits(&sandbox);
    for (password, message) in [
        ("short\n", "5 characters, 15 are the fewest"),
        ("ann@example.com.\n", "own address"),
        ("passwordpassword\n", "guessed first"),
        ("\n", "the password is empty"),
    ] {
        let run = set(&sandbox, &["1"], password);
        assert!(run.exit == 2 && run.stderr.contains(message), "{run:?}");
        assert!(
            !run.stderr.contains(password.trim()) || password.len() < 3,
            "{run:?}"
        );
    }
    let spaces = set(&sandbox, &["1"], "                    \n");
    assert!(
        spaces.exit == 2 && spaces.stderr.contains("nothing but spaces"),
        "{spaces:?}"
    );
    let none = sandbox.run(&["user", "password", "set", "1"]);
    assert!(
        none.exit == 2 && none.stderr.contains("--password-stdin"),
        "{none:?}"
    );
    let flag = sandbox.run(&[
        "user",
        "password",
        "set",
        "1",
        "--password",
        "hunter2hunter2x",
    ]);
    assert!(
        flag.exit == 2 && !flag.stderr.contains("hunter2"),
        "{flag:?}"
    );
    let argument = sandbox.run(&["user", "password", "set", "1", "hunter2hunter2x"]);
    assert!(
        argument.exit == 2 && !argument.stderr.contains("hunter2"),
        "{argument:?}"
    );
    assert_eq!(set(&sandbox, &["7"], PASSWORD).exit, 3);
    sandbox.run(&[
        "user", "status", "2", "--set", "banned", "--reason", "x", "-q",
    ]);
    assert_eq!(set(&sandbox, &["2"], PASSWORD).exit, 7);
    assert_eq!(audits(&sandbox), before + 1, "the ban alone");
    sandbox.run(&["config", "set", "password.min_length", "8", "-q"]);
    assert_eq!(set(&sandbox, &["1"], "kx7!qwv2").exit, 0);
}

#[test]
fn a_mailed_link_sets_a_password_once_within_two_hours() {
    engines(|sandbox| {
        approved(sandbox);
        let reset = |time: &str| {
            let reset = ["user", "password", "reset", "ann@example.com"];
            sandbox.roster(&reset).env("ROSTER_NOW", time).run()
        };
        assert_run(
            &reset("2026-01-02T03:04:05Z"),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\treason\texpires_at
            1\tann@example.com\tmailed\t\t2026-01-02T05:04:05Z
            -- stderr
            mail written to $HOME/.local/share/roster/outbox/000001-ann@example.com.eml
            ",
        );
        let first = sandbox.token("rst_", "ann@example.com");
        reset("2026-01-02T03:04:05Z");
        let second = sandbox.token("rst_", "ann@example.com");
        assert_ne!(first, second);
        let by = |token: &str, time: &str| {
            let words = [
                "user",
                "password",
                "set",
                "--token",
                token,
                "--password-stdin",
                "-f",
                "json",
            ];
            sandbox
                .roster(&words)
                .env("ROSTER_NOW", time)
                .stdin(PASSWORD)
                .run()
        };
        let code = |run: Run, exit: i32, code: &str| {
            assert!(
                run.exit == exit && run.stderr.contains(&format!("\"{code}\"")),
                "{run:?}"
            );
            assert!(
                !run.stderr.contains("rst_0") && run.stdout.is_empty(),
                "{run:?}"
            );
        };
        code(by(&first, "2026-01-02T04:00:00Z"), 4, "token_cancelled");
        code(by(&second, "2026-01-02T05:04:05Z"), 4, "token_expired");
        code(
            by(&format!("rst_{}", "0".repeat(64)), "2026-01-02T04:00:00Z"),
            3,
            "unknown_token",
        );
        let run = by(&second, "2026-01-02T05:04:04Z");
        assert_eq!(run.exit, 0, "{run:?}");
        code(by(&second, "2026-01-02T05:04:04Z"), 4, "token_used");
        let ann = json(sandbox, &["user", "show", "1"]);
        assert_eq!(ann["password_set_at"], "2026-01-02T05:04:04Z");
        assert_eq!(
            ann["email_confirmed_at"], "2026-01-02T05:04:04Z",
            "the link was mailed there"
        );
        // A password that is set otherwise kills the links that were mailed before.
        reset("2026-01-02T03:04:05Z");
        let third = sandbox.token("rst_", "ann@example.com");
        assert_eq!(set(sandbox, &["1"], PASSWORD).exit, 0);
        code(by(&third, "2026-01-02T04:00:00Z"), 4, "token_cancelled");
        let stored: i64 = sandbox
            .db()
            .one(
                "SELECT COUNT(*) FROM mail_bodies WHERE tokens IS NOT NULL",
                &[],
            )
            .unwrap();
        assert_eq!(stored, 0, "no token stays in clear");
    });
}

#[test]
fn nobody_gets_a_link_who_may_not_come_in() {
    engines(|sandbox| {
        approved(sandbox);
        sandbox.run(&["user", "add", "cid@example.com"]);
        sandbox.run(&[
            "user", "status", "2", "--set", "banned", "--reason", "x", "-q",
        ]);
        let run = sandbox.run(&[
            "user", "password", "reset", "1", "2", "3", "--field", "reason",
        ]);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "\nbanned\nnot_approved\n"),
            "{run:?}"
        );
        let run = sandbox.run(&["user", "password", "reset", "3"]);
        assert!(
            run.exit == 7 && run.stderr.contains("roster invite send cid@example.com"),
            "{run:?}"
        );
        // Two who may not are told as one is, beside the rows that say why; nothing was written.
        let before = audits(sandbox);
        let run = sandbox.run(&[
            "user", "password", "reset", "2", "3", "9", "--field", "reason",
        ]);
        assert_run(
            &run,
            "
            exit 7
            -- stdout
            banned
            not_approved
            -- stderr
            2 blocked
            error: nobody of 2 users gets a link; 1 selector led to no single user: '9'
            hint: see the column reason
            ",
        );
        assert_eq!(audits(sandbox), before);
        assert_eq!(sandbox.mails().len(), 1);
    });
}

#[test]
fn of_two_who_use_one_link_at_once_one_wins() {
    engines(|sandbox| {
        approved(sandbox);
        sandbox.run(&["user", "password", "reset", "1"]);
        let token = sandbox.token("rst_", "ann@example.com");
        let words = [
            "user",
            "password",
            "set",
            "--token",
            &token,
            "--password-stdin",
            "-q",
        ];
        let exits: Vec<i32> = std::thread::scope(|scope| {
            let runs: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| {
                        sandbox
                            .roster(&words)
                            .env("ROSTER_WAIT", "60s")
                            .stdin(PASSWORD)
                            .run()
                            .exit
                    })
                })
                .collect();
            runs.into_iter().map(|run| run.join().unwrap()).collect()
        });
        let won = exits.iter().filter(|exit| **exit == 0).count();
        let lost = exits.iter().filter(|exit| **exit == 4).count();
        assert_eq!((won, lost), (1, 3), "{exits:?}");
    });
}
