//! `roster quote …`

use crate::sandbox::{Sandbox, assert_run, engines};

fn quote(sandbox: &Sandbox, words: &[&str]) -> crate::sandbox::Run {
    sandbox.run(&[&["quote"], words].concat())
}

#[test]
fn a_quote_is_noted_moved_won_once_and_becomes_an_order() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com"]);
        assert_run(
            &quote(
                sandbox,
                &[
                    "add",
                    "Q-1",
                    "--user",
                    "ann@example.com",
                    "--value",
                    "1200.50 GBP",
                    "--valid-until",
                    "2026-02-01",
                    "--owner",
                    "Sam",
                ],
            ),
            "
            exit 0
            -- stdout
            number\tuser_id\tuser\toutcome\tbefore\tafter\torder
            Q-1\t1\tann@example.com\tcreated\t\tdraft\t
            ",
        );
        assert_eq!(
            quote(sandbox, &["add", "Q-1", "--user", "1", "--value", "1 GBP"]).exit,
            4
        );
        assert_eq!(
            quote(sandbox, &["status", "Q-1", "--set", "delivered", "-q"]).exit,
            0
        );
        assert_run(
            &quote(
                sandbox,
                &["status", "Q-1", "--set", "accepted", "--order", "1017"],
            ),
            "
            exit 0
            -- stdout
            number\tuser_id\tuser\toutcome\tbefore\tafter\torder
            Q-1\t1\tann@example.com\tupdated\tdelivered\taccepted\t1017
            ",
        );
        let order = sandbox.run(&[
            "order",
            "show",
            "1017",
            "--fields",
            "user,status,total,currency",
            "--no-header",
        ]);
        assert_eq!(order.stdout, "ann@example.com\tpending\t1200.50\tGBP\n");
        let twice = quote(sandbox, &["status", "Q-1", "--set", "accepted"]);
        assert_eq!(twice.exit, 4, "{twice:?}");
        assert!(twice.stderr.contains("is won already"), "{twice:?}");
        let edit = quote(sandbox, &["edit", "Q-1", "--value", "1 GBP"]);
        assert_eq!(edit.exit, 4, "{edit:?}");
        let shown = quote(
            sandbox,
            &[
                "show",
                "Q-1",
                "-f",
                "json",
                "--fields",
                "owner,stage,value,order,closed_at,expired",
            ],
        );
        assert_eq!(
            shown.stdout,
            "{\"owner\":\"Sam\",\"stage\":\"accepted\",\"value\":120050,\"order\":\"1017\",\"closed_at\":\"2026-01-02T03:04:05Z\",\"expired\":false}\n"
        );
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
    });
}

#[test]
fn a_lost_quote_opens_again_with_a_reason_and_an_expired_one_is_not_won() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com"]);
        quote(
            sandbox,
            &[
                "add",
                "Q-1",
                "--user",
                "1",
                "--value",
                "5 GBP",
                "--valid-until",
                "2026-01-02T03:04:05Z",
            ],
        );
        let expired = quote(sandbox, &["status", "Q-1", "--set", "accepted"]);
        assert!(
            expired.exit == 4 && expired.stderr.contains("has expired"),
            "{expired:?}"
        );
        assert_eq!(
            quote(sandbox, &["list", "--expired", "-f", "ids"]).stdout,
            "Q-1\n"
        );
        assert_eq!(
            quote(
                sandbox,
                &["edit", "Q-1", "--valid-until", "2026-03-01", "-q"]
            )
            .exit,
            0
        );
        assert_eq!(
            quote(sandbox, &["list", "--expired", "-f", "ids"]).stdout,
            ""
        );
        quote(sandbox, &["status", "Q-1", "--set", "lost"]);
        let again = quote(sandbox, &["status", "Q-1", "--set", "draft"]);
        assert!(
            again.exit == 4 && again.stderr.contains("takes a reason"),
            "{again:?}"
        );
        assert_eq!(
            quote(
                sandbox,
                &["status", "Q-1", "--set", "draft", "--reason", "called back"]
            )
            .exit,
            0
        );
        let order = quote(sandbox, &["status", "Q-1", "--set", "lost", "--order", "1"]);
        assert_eq!(order.exit, 2, "{order:?}");
        let moves: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM quote_moves", &[])
            .unwrap();
        assert_eq!(moves, 3);
    });
}

#[test]
fn what_is_due_is_told_to_cron() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com"]);
        for (number, words) in [
            (
                "Q-1",
                &[
                    "--next-action",
                    "2026-01-02T20:00:00Z",
                    "--reminder",
                    "call",
                ][..],
            ),
            ("Q-2", &["--next-action", "2025-12-01", "--owner", "Sam"]),
            ("Q-3", &["--next-action", "2026-01-03"]),
            (
                "Q-4",
                &["--valid-until", "2026-01-02T12:00:00Z", "--important"],
            ),
            ("Q-5", &[]),
        ] {
            let run = quote(
                sandbox,
                &[&["add", number, "--user", "1", "--value", "5 GBP"], words].concat(),
            );
            assert_eq!(run.exit, 0, "{run:?}");
        }
        for (words, numbers) in [
            (&["due", "--today"][..], "Q-2\nQ-1\nQ-4\n"),
            (&["due"], "Q-2\n"),
            (&["due", "--within", "2d"], "Q-2\nQ-1\nQ-3\nQ-4\n"),
            (&["due", "--today", "--owner", "Sam"], "Q-2\n"),
            (&["due", "--today", "--tz", "Pacific/Honolulu"], "Q-2\n"),
            (&["list", "--important"], "Q-4\n"),
            (
                &["list", "--open", "--sort", "number"],
                "Q-1\nQ-2\nQ-3\nQ-4\nQ-5\n",
            ),
        ] {
            let run = quote(sandbox, &[words, &["-f", "ids"]].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (0, numbers),
                "{words:?} {run:?}"
            );
        }
        assert_eq!(
            quote(sandbox, &["due", "--today", "--fail-if-any", "-q"]).exit,
            9
        );
        quote(
            sandbox,
            &[
                "edit",
                "Q-1",
                "Q-2",
                "Q-4",
                "--clear",
                "next_action_at,valid_until",
            ],
        );
        assert_eq!(
            quote(sandbox, &["due", "--today", "--fail-if-any", "-q"]).exit,
            0
        );
        assert_eq!(
            quote(sandbox, &["list", "--count", "--field", "count"]).stdout,
            "5\n"
        );
    });
}

#[test]
fn a_won_quote_makes_a_paid_order_or_none_without_a_number() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com"]);
        quote(sandbox, &["add", "Q-1", "--user", "1", "--value", "5 GBP"]);
        let won = |words: &[&str]| {
            quote(
                sandbox,
                &[&["status", "Q-1", "--set", "accepted"], words].concat(),
            )
        };
        for words in [&["--order", ""][..], &["--order", " "], &["--paid"]] {
            let run = won(words);
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
            assert!(run.stderr.contains("hint: "), "{run:?}");
        }
        let stage = quote(sandbox, &["show", "Q-1", "--field", "stage"]);
        assert_eq!(stage.stdout, "draft\n");
        assert_eq!(won(&["--order", "1017", "--paid"]).exit, 0);
        let order = sandbox.run(&[
            "order",
            "show",
            "1017",
            "--fields",
            "status,net",
            "--no-header",
        ]);
        assert_eq!(order.stdout, "paid\t5.00\n");
    });
}

#[test]
fn a_timeline_tells_no_value_that_a_quote_did_not_have_then() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com"]);
        quote(sandbox, &["add", "Q-1", "--user", "1", "--value", "5 GBP"]);
        quote(sandbox, &["edit", "Q-1", "--value", "7 GBP"]);
        quote(sandbox, &["status", "Q-1", "--set", "accepted"]);
        let run = sandbox.run(&[
            "user",
            "timeline",
            "1",
            "--kind",
            "quote",
            "--fields",
            "what,about",
            "--no-header",
        ]);
        assert_eq!(run.stdout, "won\tQ-1 7.00 GBP\nadded\tQ-1\n", "{run:?}");
    });
}

#[test]
fn what_is_set_and_cleared_at_once_is_refused() {
    engines(|sandbox| {
        quote(
            sandbox,
            &[
                "add",
                "Q-1",
                "--user",
                "ann@example.com",
                "--value",
                "9 GBP",
                "--owner",
                "Kim",
            ],
        );
        for (flag, value, field) in [
            ("--owner", "Sam", "owner"),
            ("--valid-until", "2026-02-01", "valid_until"),
            ("--next-action", "2026-02-01", "next_action_at"),
            ("--reminder", "call", "reminder"),
        ] {
            let run = quote(sandbox, &["edit", "Q-1", flag, value, "--clear", field]);
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
            assert!(
                run.stderr
                    .contains(&format!("'{field}' is to be set and cleared at once")),
                "{run:?}"
            );
        }
        let shown = quote(sandbox, &["show", "Q-1", "--field", "owner"]);
        assert_eq!(shown.stdout, "Kim\n");
        let run = quote(
            sandbox,
            &["edit", "Q-1", "--owner", "Sam", "--clear", "reminder", "-q"],
        );
        assert_eq!(run.exit, 0, "{run:?}");
    });
}
