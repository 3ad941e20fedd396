//! Orders about which an input says nothing new, and paid ones of which it says that they are not.

use super::{ORDERS, import, rows};
use crate::sandbox::{Sandbox, engines};

fn list(sandbox: &Sandbox, fields: &str) -> String {
    let words = [
        "order",
        "list",
        "--sort",
        "number",
        "--fields",
        fields,
        "--no-header",
    ];
    sandbox.run(&words).stdout
}

#[test]
fn what_was_refunded_or_cancelled_here_comes_in_again_as_it_is() {
    engines(|sandbox| {
        import(sandbox, ORDERS, &[]);
        for words in [
            &[
                "order", "refund", "1001", "--amount", "2", "--reason", "late",
            ][..],
            &[
                "order", "refund", "1002", "--amount", "3", "--reason", "torn",
            ],
            &["order", "cancel", "1003", "--reason", "never paid"],
        ] {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        let shown = sandbox.run(&["order", "show", "1001", "1002", "1003", "-f", "jsonl"]);
        sandbox.write("own.jsonl", &shown.stdout);
        for known in ["conflict", "keep", "update"] {
            let mut words = vec!["order", "import", "own.jsonl", "-f", "json", "--report"];
            words.push("report.jsonl");
            if known != "conflict" {
                words.extend(["--on-existing", known]);
            }
            let run = sandbox.run(&words);
            assert_eq!(run.exit, 0, "{known} {run:?}");
            assert!(run.stdout.contains(r#""unchanged":3"#), "{known} {run:?}");
            let told = sandbox.read("report.jsonl");
            assert!(!told.contains("otherwise"), "{known} {told}");
        }
        assert_eq!(rows(sandbox, "refunds"), 3);
        // The input they came by is no conflict either; another one is.
        assert!(
            import(sandbox, ORDERS, &[])
                .stdout
                .contains(r#""unchanged":4"#)
        );
        let other = ORDERS.replace("JPY,,TEA", "JPY,1600,TEA");
        assert_eq!(import(sandbox, &other, &[]).exit, 4);
        let less = (shown.stdout)
            .replace(r#""amount":300"#, r#""amount":200"#)
            .replace(r#""refunded":1300"#, r#""refunded":1200"#);
        assert_ne!(less, shown.stdout);
        sandbox.write("own.jsonl", &less);
        assert_eq!(sandbox.run(&["order", "import", "own.jsonl", "-q"]).exit, 4);
    });
}

#[test]
fn a_paid_order_that_is_told_as_called_off_stays_paid() {
    engines(|sandbox| {
        let text = "number,email,ordered_at,status,currency,total,cancelled_at,refunded\n\
                    1,ann@example.com,2025-01-01,paid,GBP,9.00,2025-01-02,\n\
                    2,ann@example.com,2025-01-01,paid,GBP,9.00,2025-01-02,0.01\n\
                    3,ann@example.com,2025-01-01,pending,GBP,9.00,2025-01-02,\n";
        sandbox.write("orders.csv", text);
        let words = ["order", "import", "orders.csv", "-f", "json", "--report"];
        let run = sandbox.run(&[&words[..], &["report.jsonl"]].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr
                .contains("1 order stays paid, though the input says otherwise"),
            "{run:?}"
        );
        assert_eq!(
            list(sandbox, "number,status,refunded"),
            "1\tpaid\t0.00\n2\tpaid\t0.01\n3\tcancelled\t0.00\n"
        );
        let told = sandbox.read("report.jsonl");
        assert_eq!(
            told.matches("the order was paid and stays so").count(),
            1,
            "{told}"
        );
        assert!(
            import(sandbox, text, &[])
                .stdout
                .contains(r#""unchanged":3"#)
        );
    });
}

#[test]
fn no_update_takes_a_month_back_that_was_reported() {
    engines(|sandbox| {
        let paid = "number,email,ordered_at,status,currency,total\n\
                    1,ann@example.com,2025-01-01,paid,GBP,9.00\n";
        import(sandbox, paid, &[]);
        for status in ["cancelled", "pending", "fraud"] {
            let text = paid.replace("paid", status);
            let run = import(sandbox, &text, &["--on-existing", "update"]);
            assert_eq!(run.exit, 0, "{run:?}");
            assert!(run.stdout.contains(r#""warnings":1"#), "{run:?}");
            assert_eq!(list(sandbox, "number,status"), "1\tpaid\n", "{status}");
        }
    });
}

#[test]
fn the_first_spelling_of_tags_and_categories_is_that_of_the_first_row() {
    engines(|sandbox| {
        let text = "number,email,ordered_at,status,currency,sku,category,tags,quantity,unit_price\n\
                    1,ann@example.com,2025-01-01,paid,GBP,S,Mugs,Gift,1,1\n\
                    2,ann@example.com,2025-01-01,paid,GBP,S,MUGS,GIFT,1,1\n\
                    3,ann@example.com,2025-01-01,paid,GBP,A,mugs,GiFT,1,1\n";
        assert_eq!(import(sandbox, text, &[]).exit, 0);
        for (by, name) in [("tag", "Gift"), ("category", "Mugs")] {
            let words = ["report", "revenue", "--group-by", by, "--fields"];
            let run = sandbox.run(&[&words[..], &["group,net", "--no-header"]].concat());
            assert_eq!(run.stdout, format!("{name}\t3.00\n"), "{run:?}");
        }
    });
}

#[test]
fn an_order_that_is_there_and_says_something_else_is_not_the_same() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com"]);
        sandbox.run(&["user", "add", "bob@example.com"]);
        let add = |words: &[&str]| {
            let run = sandbox.run(&[&["order", "add", "A-1", "--currency", "GBP"], words].concat());
            (run.exit, run.stdout)
        };
        let all = [
            "--user",
            "ann@example.com",
            "--line",
            "MUG:2:12.50:Blue mug:Mugs",
            "--at",
            "2025-01-01T10:00:00Z",
            "--method",
            "card",
        ];
        assert_eq!(add(&all).0, 0);
        let again = |changed: &str, to: &str| {
            let words: Vec<&str> = all
                .iter()
                .map(|word| if *word == changed { to } else { *word })
                .collect();
            add(&[&words[..], &["--if-missing", "--field", "outcome"]].concat())
        };
        assert_eq!(again("", ""), (0, "exists\n".to_owned()));
        for (changed, to) in [
            ("ann@example.com", "bob@example.com"),
            ("ann@example.com", "new@example.com"),
            ("MUG:2:12.50:Blue mug:Mugs", "CUP:2:12.50:Blue mug:Mugs"),
            ("MUG:2:12.50:Blue mug:Mugs", "MUG:1:25.00:Blue mug:Mugs"),
            ("2025-01-01T10:00:00Z", "2025-01-01T11:00:00Z"),
            ("card", "cash"),
        ] {
            assert_eq!(again(changed, to), (4, String::new()), "{to}");
        }
        assert_eq!(rows(sandbox, "users"), 2);
        // What is not said is not another thing.
        let less = [
            "--user",
            "1",
            "--total",
            "25 GBP",
            "--if-missing",
            "--field",
        ];
        assert_eq!(
            add(&[&less[..], &["outcome"]].concat()),
            (0, "exists\n".to_owned())
        );
    });
}

#[test]
fn numbers_of_json_are_taken_as_they_are_written() {
    engines(|sandbox| {
        let row = |number: &str, total: &str| {
            format!(
                "{{\"number\":{number},\"email\":\"ann@example.com\",\"ordered_at\":\"2025-01-01\",\"status\":\"paid\",\"currency\":\"GBP\",\"total\":{total}}}\n"
            )
        };
        sandbox.write(
            "own.jsonl",
            [
                row("20250000000000000001", "1.10"),
                row("20250000000000000002", "90071992547409.91"),
                row("1.10", "2"),
                row("4", "10.1000000000000000001"),
            ]
            .concat(),
        );
        let run = sandbox.run(&["order", "import", "own.jsonl", "-q"]);
        assert_eq!(run.exit, 6, "{run:?}");
        assert_eq!(
            list(sandbox, "number,total"),
            "1.10\t2.00\n20250000000000000001\t1.10\n20250000000000000002\t90071992547409.91\n"
        );
    });
}
