//! `user device` and `user notification`, `user find --ip`.

use super::{audits, json, two_users};
use crate::sandbox::{Sandbox, assert_run, engines};

fn add(sandbox: &Sandbox, user: &str, label: &str, ip: &str, at: &str) {
    let words = [
        "user", "device", "add", user, "--label", label, "--ip", ip, "--at", at, "-q",
    ];
    let run = sandbox.run(&words);
    assert_eq!(run.exit, 0, "{run:?}");
}

#[test]
fn devices_are_recorded_listed_and_found_by_network() {
    engines(|sandbox| {
        two_users(sandbox);
        add(sandbox, "1", "Phone", "192.0.2.7", "2026-01-01");
        add(sandbox, "1", "Phone", "192.0.2.8", "2026-01-02");
        add(sandbox, "1", "Old laptop", "2001:db8::1", "2025-11-01");
        add(sandbox, "2", "Desk", "198.51.100.9", "2026-01-01");
        assert_run(
            &sandbox.run(&[
                "user",
                "device",
                "list",
                "--fields",
                "id,user,label,ip,first_seen_at,last_login_at",
            ]),
            "
            exit 0
            -- stdout
            id\tuser\tlabel\tip\tfirst_seen_at\tlast_login_at
            1\tann@example.com\tPhone\t192.0.2.8\t2026-01-01T00:00:00Z\t2026-01-02T00:00:00Z
            3\tBob@Example.com\tDesk\t198.51.100.9\t2026-01-01T00:00:00Z\t2026-01-01T00:00:00Z
            ",
        );
        let ids = |words: &[&str]| {
            sandbox
                .run(&[&["user", "device", "list", "-f", "ids"], words].concat())
                .stdout
        };
        assert_eq!(ids(&["--all"]), "device:1\ndevice:2\ndevice:3\n");
        assert_eq!(ids(&["1", "--all"]), "device:1\ndevice:2\n");
        assert_eq!(ids(&["--ip", "192.0.2.0/24"]), "device:1\n");
        assert_eq!(ids(&["2", "--count"]), "1\n");
        let found = |ip: &str| {
            sandbox
                .run(&["user", "find", "--ip", ip, "--field", "id"])
                .stdout
        };
        assert_eq!(found("2001:db8::/32"), "1\n");
        assert_eq!(found("198.51.100.9"), "2\n");
        assert_eq!(found("203.0.113.0/24"), "");
        for (words, message) in [
            (["user", "find", "--ip", "192.0.2.0/40"], "no network"),
            (["user", "device", "list", "--ip=x"], "no network"),
        ] {
            let run = sandbox.run(&words);
            assert!(run.exit == 2 && run.stderr.contains(message), "{run:?}");
        }
        let late = [
            "user",
            "device",
            "add",
            "1",
            "--label",
            "x",
            "--at",
            "2027-01-01",
        ];
        assert_eq!(sandbox.run(&late).exit, 2);
    });
}

#[test]
fn devices_are_revoked_once() {
    engines(|sandbox| {
        two_users(sandbox);
        add(sandbox, "1", "Phone", "192.0.2.7", "2026-01-01");
        add(sandbox, "1", "Laptop", "192.0.2.8", "2025-12-10");
        add(sandbox, "2", "Desk", "192.0.2.9", "2026-01-01");
        let revoke = |words: &[&str]| sandbox.run(&[&["user", "device", "revoke"], words].concat());
        assert_run(
            &revoke(&[
                "ann@example.com",
                "--idle",
                "14d",
                "--reason",
                "spring clean",
            ]),
            "
            exit 0
            -- stdout
            device\tuser_id\tuser\tlabel\toutcome
            2\t1\tann@example.com\tLaptop\trevoked
            ",
        );
        let before = audits(sandbox);
        let run = revoke(&["--id", "2", "--field", "outcome"]);
        assert_eq!((run.exit, run.stdout.as_str()), (0, "unchanged\n"));
        assert_eq!(audits(sandbox), before, "nothing changed");
        let list = json(sandbox, &["user", "device", "list", "1", "--all"]);
        assert_eq!(list[1]["revoked_reason"], "spring clean");
        let everyone = revoke(&["--everyone", "--ip", "192.0.2.0/24", "--field", "outcome"]);
        assert_eq!(everyone.stdout, "revoked\nunchanged\nrevoked\n");
        assert_eq!(revoke(&["--id", "9"]).exit, 3);
        assert_eq!(revoke(&["1"]).exit, 2);
        assert_eq!(revoke(&["--all"]).exit, 2);
    });
}

#[test]
fn logging_out_more_than_a_hundred_people_needs_a_yes() {
    let sandbox = Sandbox::new();
    let list: Vec<String> = (0..101).map(|n| format!("u{n}@example.com")).collect();
    sandbox.write("list.csv", format!("email\n{}\n", list.join("\n")));
    assert_eq!(sandbox.run(&["user", "import", "list.csv"]).exit, 0);
    let sql = "INSERT INTO devices (user_id, id, label, first_seen_at, last_login_at, expires_at) \
               SELECT id, id, 'x', 1767000000, 1767000000, 1769592000 FROM users";
    sandbox.db().exec(sql, &[]).unwrap();
    let revoke = [
        "user",
        "device",
        "revoke",
        "--everyone",
        "--all",
        "-f",
        "ids",
    ];
    let run = sandbox.run(&revoke);
    assert!(run.exit == 7 && run.stderr.contains("101"), "{run:?}");
    let run = sandbox.run(&[&revoke[..], &["--yes"]].concat());
    assert_eq!((run.exit, run.stdout.lines().count()), (0, 101));
    // Nothing would change, so nothing is asked.
    let again = sandbox.run(&revoke);
    assert_eq!(
        (again.exit, again.stdout.lines().count()),
        (0, 101),
        "{again:?}"
    );
}

#[test]
fn web_notifications_come_and_go_and_log_nobody_out() {
    engines(|sandbox| {
        two_users(sandbox);
        add(sandbox, "1", "Phone", "192.0.2.7", "2026-01-01");
        let endpoint = "https://push.example.com/secret-part-1";
        let add = [
            "user",
            "notification",
            "add",
            "1",
            "--endpoint",
            endpoint,
            "--topic",
            "orders,Mail",
        ];
        assert_run(
            &sandbox.run(&add),
            "
            exit 0
            -- stdout
            notification\tuser_id\tuser\toutcome\tendpoint_host\ttopics
            1\t1\tann@example.com\tadded\tpush.example.com\tmail;orders
            ",
        );
        let again = sandbox.run(&[
            "user",
            "notification",
            "add",
            "1",
            "--endpoint",
            endpoint,
            "--field",
            "outcome",
        ]);
        assert_eq!(again.stdout, "updated\n");
        let list = json(sandbox, &["user", "notification", "list", "1"]);
        assert_eq!(list.as_array().unwrap().len(), 1);
        assert_eq!(list[0]["topics"], serde_json::json!([]));
        let audit = sandbox.run(&["audit", "list", "-f", "json"]).stdout;
        assert!(!audit.contains("secret-part"), "{audit}");
        let bad = sandbox.run(&[
            "user",
            "notification",
            "add",
            "1",
            "--endpoint",
            "http://x/secret",
        ]);
        assert!(bad.exit == 2 && !bad.stderr.contains("secret"), "{bad:?}");
        let remove = ["user", "notification", "remove", "1", "--all", "-f", "ids"];
        // A bare number is a user: nothing is said that would take all that this user has.
        assert_run(
            &sandbox.run(&["user", "notification", "remove", "1"]),
            "
            exit 2
            -- stderr
            error: it is not said which notifications
            hint: --id N for one, or --all for all that the users named have
            ",
        );
        assert_eq!(sandbox.run(&remove).stdout, "notification:1\n");
        assert_eq!(sandbox.run(&remove).stdout, "");
        assert_eq!(
            sandbox
                .run(&["user", "notification", "remove", "--id", "1"])
                .exit,
            3
        );
        assert_eq!(
            sandbox.run(&["user", "device", "list", "-f", "ids"]).stdout,
            "device:1\n"
        );
    });
}

#[test]
fn many_people_take_few_statements() {
    engines(|sandbox| {
        let emails: Vec<String> = (0..600).map(|n| format!("u{n}@example.com\n")).collect();
        let emails = emails.concat();
        let words = ["user", "import", "-", "-q"];
        let imported = sandbox
            .roster(&words)
            .stdin(format!("email\n{emails}"))
            .run();
        assert_eq!(imported.exit, 0, "{imported:?}");
        let statements = |words: &[&str], list: &str| {
            let run = sandbox
                .roster(&[words, &["-", "-v", "-f", "ids"]].concat())
                .stdin(list)
                .run();
            assert_eq!(
                (run.exit, run.stdout.lines().count()),
                (0, list.lines().count()),
                "{run:?}"
            );
            let line = run
                .stderr
                .lines()
                .find(|line| line.ends_with(" statements"));
            line.unwrap()
                .trim_end_matches(" statements")
                .parse::<i64>()
                .unwrap()
        };
        let endpoint = "https://push.example.com/1";
        for words in [
            &["user", "device", "add", "--label", "kiosk"][..],
            &["user", "notification", "add", "--endpoint", endpoint],
        ] {
            let one = statements(words, "u0@example.com\n");
            let all = statements(words, &emails);
            assert!(all - one < 30, "{words:?} {one} {all}");
        }
        // Whoever had one keeps it.
        let count = |noun: &str| {
            sandbox
                .run(&["user", noun, "list", "--count", "--field", "count"])
                .stdout
        };
        assert_eq!(
            (count("device").as_str(), count("notification").as_str()),
            ("600\n", "600\n")
        );
    });
}
