//! What `order add` and `order import` do not take, and what they say then.

use roster::storage::db::Ending;

use super::{import, rows};
use crate::sandbox::engines;

#[test]
fn an_order_of_a_time_that_cannot_be_is_named_and_not_taken() {
    engines(|sandbox| {
        for (at, told) in [
            ("0001-01-01", "--at lies before 1970"),
            ("2026-01-04", "--at lies in the future"),
        ] {
            let run = sandbox.run(&[
                "order",
                "add",
                "1",
                "--user",
                "ann@example.com",
                "--total",
                "1 GBP",
                "--at",
                at,
            ]);
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
            assert!(run.stderr.contains(told), "{run:?}");
        }
        let text = "number,email,ordered_at,status,currency,total,refunded,refunded_at\n\
                    1,ann@example.com,0001-01-01,paid,GBP,1,,\n\
                    2,ann@example.com,2026-01-04,paid,GBP,1,,\n\
                    3,ann@example.com,2026-01-03,paid,GBP,1,,\n\
                    4,ann@example.com,2025-02-02,paid,GBP,5,1,2026-02-01\n\
                    5,ann@example.com,2025-02-02,paid,GBP,5,1,2025-02-01\n\
                    6,ann@example.com,2025-02-02T10:00:00Z,paid,GBP,5,1,2025-02-02\n\
                    7,ann@example.com,2025-02-02,paid,GBP,5,1,2025-01-01\n";
        let run = import(sandbox, text, &["--rejects", "rejects.csv"]);
        assert!(run.stdout.contains(r#""created":2"#), "{run:?}");
        let rejects = sandbox.read("rejects.csv");
        for told in [
            "'0001-01-01' lies before 1970: write 2024-01-31",
            "'2026-01-04' lies in the future",
            "'2026-02-01' lies in the future",
            "money went back at 2025-02-01T00:00:00Z, before the order was placed",
            "money went back at 2025-01-01T00:00:00Z, before the order was placed",
        ] {
            assert!(rejects.contains(told), "{told}: {rejects}");
        }
        let report = sandbox.run(&["report", "revenue", "--group-by", "month"]);
        assert_eq!(report.exit, 0, "{report:?}");
    });
}

#[test]
fn a_report_of_an_import_that_stored_nothing_says_so() {
    engines(|sandbox| {
        let header = "number,email,ordered_at,status,currency,total\n";
        let first = format!("{header}1,ann@example.com,2025-01-01,paid,GBP,1\n");
        import(sandbox, &first, &[]);
        let text = format!(
            "{header}1,ann@example.com,2025-01-01,paid,GBP,2\n2,ann@example.com,2025-01-01,paid,GBP,2\n"
        );
        let run = import(sandbox, &text, &["--report", "report.jsonl"]);
        assert_eq!(run.exit, 4, "{run:?}");
        assert_eq!(
            sandbox.read("report.jsonl"),
            "{\"line\":2,\"email\":\"ann@example.com\",\"outcome\":\"unchanged\",\"reason\":null,\"detail\":\"the database says otherwise\",\"suggestion\":null}\n\
             {\"line\":3,\"email\":\"ann@example.com\",\"outcome\":\"unchanged\",\"reason\":null,\"detail\":\"nothing is stored: order_conflict\",\"suggestion\":null}\n"
        );
        assert_eq!(rows(sandbox, "orders"), 1);
    });
}

#[test]
fn a_report_of_an_import_that_gave_up_early_says_so_too() {
    engines(|sandbox| {
        let header = "number,email,ordered_at,status,currency,total\n";
        let text = format!(
            "{header}1,ann@example.com,2025-01-01,paid,GBP,1\n2,ann@example.com,2025-01-01,paid,GBP,2\n\
             1,ann@example.com,2025-01-02,paid,GBP,1\n3,wrong,2025-01-01,paid,GBP,1\n"
        );
        let files = ["--report", "report.jsonl", "--rejects", "rejects.csv"];
        let told = |outcome: &str, line: u64, detail: &str| {
            format!(
                "{{\"line\":{line},\"email\":\"ann@example.com\",\"outcome\":\"{outcome}\",\"reason\":null,\"detail\":\"{detail}\",\"suggestion\":null}}\n"
            )
        };
        let wrong = "{\"line\":5,\"email\":\"wrong\",\"outcome\":\"rejected\",\"reason\":\"invalid_email\",\"detail\":\"no_at\",\"suggestion\":null}\n";

        sandbox.write("report.jsonl", "of another day\n");
        let run = import(sandbox, &text, &files);
        assert_eq!(run.exit, 4, "{run:?}");
        assert!(
            run.stderr.contains("'1' (ordered_at, lines 2 and 4)"),
            "{run:?}"
        );
        let clash = "the input says different things of the order: ordered_at, lines 2 and 4";
        let expected = [
            told("unchanged", 2, clash),
            told("unchanged", 3, "nothing is stored: order_conflict"),
            told("unchanged", 4, clash),
            wrong.to_owned(),
        ];
        assert_eq!(sandbox.read("report.jsonl"), expected.concat());

        let run = import(
            sandbox,
            &text.replace("01-02", "01-01"),
            &[&files[..], &["--strict"]].concat(),
        );
        assert_eq!(run.exit, 7, "{run:?}");
        let held = "nothing is stored: too_many_rejects";
        let expected: Vec<String> = (2..5).map(|line| told("unchanged", line, held)).collect();
        assert_eq!(sandbox.read("report.jsonl"), expected.concat() + wrong);
        assert_eq!(sandbox.read("rejects.csv").lines().count(), 2);
        assert_eq!(rows(sandbox, "orders"), 0);
    });
}

#[test]
fn a_total_in_another_currency_than_the_flag_is_a_contradiction() {
    engines(|sandbox| {
        let add = |total: &str| {
            sandbox.run(&[
                "order",
                "add",
                "1",
                "--user",
                "ann@example.com",
                "--total",
                total,
                "--currency",
                "EUR",
            ])
        };
        let run = add("9 GBP");
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        assert!(
            run.stderr
                .contains("--total is in GBP, --currency says EUR"),
            "{run:?}"
        );
        assert_eq!(add("9 EUR").exit, 0);
    });
}

#[test]
fn rows_of_one_order_that_tell_of_other_refunds_are_a_conflict() {
    engines(|sandbox| {
        let header = "number,email,ordered_at,status,currency,total,sku,quantity,unit_price,refunded,refunded_at\n";
        let first = "1,ann@example.com,2025-01-01,paid,GBP,9.00,A,1,4.00,2.00,2025-02-01\n";
        let run = import(
            sandbox,
            &format!("{header}{first}1,,,,,,B,1,5.00,3.00,2025-03-01\n"),
            &[],
        );
        assert_eq!((run.exit, run.stdout.as_str()), (4, ""), "{run:?}");
        assert!(
            run.stderr.contains("'1' (refunded, lines 2 and 3)"),
            "{run:?}"
        );
        let run = import(
            sandbox,
            &format!("{header}{first}1,,,,,,B,1,5.00,lots,2025-02-01\n"),
            &[],
        );
        assert!(
            run.stdout.contains(
                r#""created":0,"updated":0,"unchanged":0,"blocked":0,"duplicate":0,"rejected":2"#
            ),
            "{run:?}"
        );
        assert_eq!(rows(sandbox, "orders"), 0);
        let run = import(sandbox, &format!("{header}{first}1,,,,,,B,1,5.00,,\n"), &[]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(rows(sandbox, "refunds"), 1);
    });
}

#[test]
fn a_cancelled_order_is_known_by_the_field_of_its_name() {
    engines(|sandbox| {
        let csv = "number,email,ordered_at,currency,total,cancelled_at\n\
                   1,ann@example.com,2025-01-01,GBP,9.00,2025-01-02\n\
                   2,ann@example.com,2025-01-01,GBP,9.00,\n";
        assert_eq!(import(sandbox, csv, &[]).exit, 0);
        sandbox.write(
            "more.jsonl",
            "{\"number\":\"3\",\"email\":\"ann@example.com\",\"ordered_at\":\"2025-01-01\",\"currency\":\"GBP\",\"total\":\"9.00\",\"cancelled_at\":\"2025-01-02\"}\n",
        );
        assert_eq!(
            sandbox.run(&["order", "import", "more.jsonl", "-q"]).exit,
            0
        );
        let list = sandbox.run(&[
            "order",
            "list",
            "--sort",
            "number",
            "--fields",
            "number,status",
            "--no-header",
        ]);
        assert_eq!(list.stdout, "1\tcancelled\n2\tpaid\n3\tcancelled\n");
    });
}

#[test]
fn an_order_that_costs_more_than_can_be_counted_is_refused() {
    engines(|sandbox| {
        let add = |words: &[&str]| {
            let add = [
                "order",
                "add",
                "1",
                "--user",
                "ann@example.com",
                "--currency",
                "GBP",
            ];
            sandbox.run(&[&add[..], words].concat())
        };
        for (lines, told) in [
            (
                &["--line", "S:2000000:9999999999"][..],
                "'S:2000000:9999999999': the line costs too much",
            ),
            (
                &[
                    "--line",
                    "S:2:-9007199254740.99",
                    "--line",
                    "S:20:9007199254740.99",
                ],
                "the line costs too much",
            ),
            (
                &[
                    "--line",
                    "S:1:60000000000000",
                    "--line",
                    "T:1:60000000000000",
                ],
                "the lines cost too much together",
            ),
            (
                &[
                    "--total",
                    "1 GBP",
                    "--line",
                    "S:1:60000000000000",
                    "--line",
                    "T:1:-60000000000000",
                ],
                "the lines cost too much together",
            ),
        ] {
            let run = add(lines);
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
            assert!(run.stderr.contains(told), "{run:?}");
        }
        let text = "number,email,ordered_at,currency,sku,quantity,unit_price\n\
                    1,ann@example.com,2025-01-01,GBP,S,1,60000000000000\n1,,,,T,1,60000000000000\n";
        let run = import(sandbox, text, &["--rejects", "rejects.csv"]);
        assert_eq!(run.exit, 6, "{run:?}");
        assert!(
            sandbox
                .read("rejects.csv")
                .contains("the lines cost too much together")
        );
    });
}

#[test]
fn sums_that_cannot_be_counted_say_where_to_look() {
    engines(|sandbox| {
        let header = "number,email,ordered_at,status,currency,total\n";
        let text = format!(
            "{header}1,ann@example.com,2025-01-01,paid,GBP,1\n2,ann@example.com,2025-01-01,paid,GBP,2\n"
        );
        import(sandbox, &text, &[]);
        let most = "UPDATE orders SET total = 9223372036854775807";
        let mut db = sandbox.db();
        db.tx(Ending::Commit, |tx| tx.exec(most, &[])).unwrap();
        drop(db);
        let run = sandbox.run(&["report", "revenue", "--group-by", "month", "-f", "json"]);
        assert_eq!((run.exit, run.stdout.as_str()), (1, ""), "{run:?}");
        assert!(
            run.stderr.contains(r#""code":"sum_too_large""#)
                && run.stderr.contains("roster order list --sort total:desc"),
            "{run:?}"
        );
        let list = sandbox.run(&["order", "list", "--sort", "total:desc", "--limit", "10"]);
        assert_eq!(list.exit, 0, "{list:?}");
        // The way out: the order as it should be.
        let run = import(sandbox, &text, &["--on-existing", "update"]);
        assert_eq!(run.exit, 0, "{run:?}");
    });
}

#[test]
fn a_hint_can_be_pasted_whatever_was_typed() {
    let sandbox = crate::sandbox::Sandbox::new();
    let run = sandbox.run(&["order", "refund", "#1", "--amount", "2 EUR"]);
    assert_eq!(run.exit, 2, "{run:?}");
    assert!(
        run.stderr
            .contains("roster order refund '#1' --amount '2 EUR' --reason 'why'"),
        "{run:?}"
    );
}
