//! `roster order …`

mod agreed;
mod called_off;
mod erased;
mod late;
mod left;
mod named;
mod own;
mod presets;
mod refused;
mod returned;
mod update;

use roster::storage::db::Ending;

use crate::sandbox::{Sandbox, assert_run, engines};

/// Two buyers, three orders, five rows.
const ORDERS: &str = "\
number,email,name,ordered_at,status,currency,total,sku,product,category,tags,quantity,unit_price,refunded,refunded_at
1001,Ann@Example.com,Ann Smith,2025-11-03T10:15:00Z,paid,GBP,29.00,MUG,Blue mug,Mugs,gift;blue,2,12.50,,
1002,bob@example.com,Bob,2025-12-01T09:00:00Z,paid,GBP,54.00,LAMP,Lamp,Lamps,,1,54.00,10.00,2025-12-20T12:00:00Z
1001,,,,,,,POST,Postage,Postage,,1,4.00,,
1003,ann@example.com,,2026-01-01T00:00:00Z,pending,JPY,,TEA,Tea,Tea,gift,3,500,,
";

fn import(sandbox: &Sandbox, text: &str, words: &[&str]) -> crate::sandbox::Run {
    sandbox.write("orders.csv", text);
    sandbox.run(
        &[
            &["order", "import", "orders.csv", "-q", "-f", "json"],
            words,
        ]
        .concat(),
    )
}

fn rows(sandbox: &Sandbox, table: &str) -> i64 {
    sandbox
        .db()
        .one(&format!("SELECT COUNT(*) FROM {table}"), &[])
        .unwrap()
}

#[test]
fn rows_become_orders_and_unknown_addresses_guests() {
    engines(|sandbox| {
        assert_run(
            &import(sandbox, ORDERS, &[]),
            r#"
            exit 0
            -- stdout
            {"import":1,"source":"orders.csv","mode":"orders","dry_run":false,"rows":4,"created":4,"updated":0,"unchanged":0,"blocked":0,"duplicate":0,"rejected":0,"reasons":{},"orders":3,"users":2,"warnings":0,"seconds":0.0}
            "#,
        );
        assert_run(
            &sandbox.run(&["order", "list"]),
            "
            exit 0
            -- stdout
            number\tuser\tordered_at\tstatus\tcurrency\ttotal\trefunded
            1003\tAnn@Example.com\t2026-01-01T00:00:00Z\tpending\tJPY\t1500\t0
            1002\tbob@example.com\t2025-12-01T09:00:00Z\tpaid\tGBP\t54.00\t10.00
            1001\tAnn@Example.com\t2025-11-03T10:15:00Z\tpaid\tGBP\t29.00\t0.00
            ",
        );
        let people = sandbox.run(&[
            "user",
            "find",
            "--fields",
            "email,name,status,subscription",
            "--no-header",
        ]);
        assert_eq!(
            people.stdout,
            "Ann@Example.com\tAnn Smith\tpart_approved\tnone\nbob@example.com\tBob\tpart_approved\tnone\n"
        );
        let shown = sandbox.run(&["order", "show", "1001", "-f", "json"]);
        assert!(shown.stdout.contains(
            r#""line_list":[{"sku":"MUG","product":"Blue mug","category":"Mugs","tags":["blue","gift"],"quantity":2,"unit_price":1250,"amount":2500},{"sku":"POST""#
        ), "{shown:?}");
        // The same again changes nothing, in any order of its rows.
        let again = import(sandbox, ORDERS, &[]);
        assert!(
            again
                .stdout
                .contains(r#""created":0,"updated":0,"unchanged":4"#),
            "{again:?}"
        );
        assert_eq!(rows(sandbox, "orders"), 3);
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
    });
}

#[test]
fn an_index_that_the_first_import_builds_is_that_of_the_schema() {
    let indexes = |sandbox: &Sandbox| -> Vec<(String, String)> {
        let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
        sandbox.db().query(sql, &[]).unwrap()
    };
    let (before, after) = (Sandbox::new(), Sandbox::new());
    before.run(&["user", "add", "ann@example.com"]);
    import(&after, ORDERS, &[]);
    assert_eq!(indexes(&before), indexes(&after));
}

#[test]
fn a_number_with_another_content_is_a_conflict_and_nothing_is_written() {
    engines(|sandbox| {
        import(sandbox, ORDERS, &[]);
        let other = ORDERS.replace("54.00,LAMP", "55.00,LAMP")
            + "1009,eve@example.com,,2025-01-01,paid,GBP,1.00,,,,,,,,\n";
        let run = import(sandbox, &other, &[]);
        assert_eq!((run.exit, run.stdout.as_str()), (4, ""), "{run:?}");
        assert!(
            run.stderr.contains("order_conflict") && run.stderr.contains("'1002'"),
            "{run:?}"
        );
        assert_eq!(
            (
                rows(sandbox, "orders"),
                rows(sandbox, "users"),
                rows(sandbox, "imports")
            ),
            (3, 2, 1)
        );

        let kept = import(sandbox, &other, &["--on-existing", "keep"]);
        assert!(
            kept.stdout
                .contains(r#""created":1,"updated":0,"unchanged":4"#),
            "{kept:?}"
        );
        let updated = import(sandbox, &other, &["--on-existing", "update"]);
        assert!(
            updated
                .stdout
                .contains(r#""created":0,"updated":1,"unchanged":4"#),
            "{updated:?}"
        );
        let total = sandbox.run(&["order", "show", "1002", "--field", "total"]);
        assert_eq!(total.stdout, "55.00\n");
        // What was done here is not undone by a file.
        sandbox.run(&[
            "order", "refund", "1001", "--amount", "1", "--reason", "late",
        ]);
        let third = other.replace("29.00", "30.00");
        assert_eq!(
            import(sandbox, &third, &["--on-existing", "update"]).exit,
            6
        );
        let total = sandbox.run(&["order", "show", "1001", "--field", "total"]);
        assert_eq!(total.stdout, "29.00\n");

        let clash = format!("{ORDERS}1001,bob@example.com,,,,,,X,,,,1,1.00,,\n");
        let run = import(sandbox, &clash, &[]);
        assert_eq!(run.exit, 4, "{run:?}");
        assert!(
            run.stderr.contains("'1001' (email, lines 2 and 6)"),
            "{run:?}"
        );
    });
}

#[test]
fn a_bad_row_costs_its_order_and_no_other() {
    engines(|sandbox| {
        let bad = ORDERS.replace("POST,Postage,Postage,,1,", "POST,Postage,Postage,,-1,")
            + ",eve@example.com,,2025-01-01,paid,GBP,1.00,,,,,,,,\n\
               1010,eve@example.com,,2025-01-01,paid,XYZ,1.00,,,,,,,,\n\
               1011,eve@example.com,,2025-01-01,paid,EUR,\"1.234,5\",,,,,,,,\n\
               1012,eve@example.com,,31/01/2025,paid,EUR,1,,,,,,,,\n";
        let run = import(
            sandbox,
            &bad,
            &["--rejects", "rejects.csv", "--report", "report.jsonl"],
        );
        assert_eq!(run.exit, 6, "{run:?}");
        assert!(run.stdout.contains(r#""rows":8,"created":2,"updated":0,"unchanged":0,"blocked":0,"duplicate":0,"rejected":6"#), "{run:?}");
        let rejects = sandbox.read("rejects.csv");
        let faults: Vec<&str> = rejects.lines().skip(1).collect();
        assert_eq!(faults.len(), 6, "{rejects}");
        assert!(
            faults[0].starts_with("1001,Ann@Example.com") && faults[0].contains("line 4"),
            "{rejects}"
        );
        assert!(faults[2].contains("invalid_field,number"), "{rejects}");
        assert!(faults[3].contains("'XYZ' is no currency"), "{rejects}");
        assert!(faults[4].contains("1.234,5"), "{rejects}");
        assert_eq!(sandbox.read("report.jsonl").lines().count(), 8);
        // Mended, they come in.
        let mended = rejects.replace(",-1,", ",1,").replace("XYZ", "EUR");
        let run = import(sandbox, &mended, &[]);
        assert!(run.stdout.contains(r#""orders":2,"#), "{run:?}");
        assert_eq!(import(sandbox, &bad, &["--strict"]).exit, 7);
        let refused = sandbox
            .roster(&["order", "import", "-"])
            .stdin("a,b\n1,2\n")
            .run();
        assert_eq!(refused.exit, 2, "{refused:?}");
        assert!(
            refused
                .stderr
                .contains("no column holds the number of orders"),
            "{refused:?}"
        );
    });
}

#[test]
fn objects_bring_their_lines_and_refunds() {
    engines(|sandbox| {
        let object = r#"{"number":"J-1","email":"ann@example.com","ordered_at":"2025-01-31T10:00:00+01:00","status":"completed","currency":"EUR","lines":[{"sku":"A","quantity":2,"unit_price":"9.99"},{"sku":"B","quantity":1,"amount":5,"tags":["x","y"]}],"refunds":[{"at":"2025-02-01T00:00:00Z","amount":"2.50","kind":"chargeback","reason":"lost"}]}"#;
        sandbox.write("orders.jsonl", format!("{object}\n{object}\n"));
        let run = sandbox.run(&[
            "order",
            "import",
            "orders.jsonl",
            "-q",
            "--fields",
            "rows,created,duplicate,orders",
            "--no-header",
        ]);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "2\t1\t1\t1\n"),
            "{run:?}"
        );
        let shown = sandbox.run(&[
            "order",
            "show",
            "J-1",
            "--fields",
            "total,refunded,net",
            "--no-header",
        ]);
        assert_eq!(shown.stdout, "24.98\t2.50\t22.48\n");
    });
}

#[test]
fn restricted_and_banned_people_are_left_alone_and_erased_ones_do_not_come_back() {
    engines(|sandbox| {
        for email in ["ann@example.com", "bob@example.com"] {
            sandbox.run(&["user", "add", email]);
        }
        let change = |sql: &str| {
            sandbox
                .db()
                .tx(Ending::Commit, |tx| tx.exec(sql, &[]))
                .unwrap();
        };
        change("UPDATE users SET restricted = 1 WHERE id = 1");
        change("UPDATE users SET status = 'banned', status_before = 'pending' WHERE id = 2");
        let run = import(sandbox, ORDERS, &[]);
        assert!(
            run.stdout.contains(
                r#""blocked":4,"duplicate":0,"rejected":0,"reasons":{"banned":1,"restricted":3}"#
            ),
            "{run:?}"
        );

        // Somebody who was erased on 1 December.
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "eve@example.com",
            "--as",
            "manual",
        ]);
        change("UPDATE suppressions SET reason = 'erased', at = 1764547200, email_key = NULL");
        let two = "number,email,ordered_at,status,currency,total\n\
                   E-1,eve@example.com,2025-11-01T00:00:00Z,paid,GBP,5\n\
                   E-2,eve@example.com,2025-12-02T00:00:00Z,paid,GBP,7\n";
        let run = import(sandbox, two, &[]);
        assert!(run.stdout.contains(r#""orders":2,"users":1"#), "{run:?}");
        let list = sandbox.run(&[
            "order",
            "list",
            "--fields",
            "number,user_id,user",
            "--no-header",
        ]);
        assert_eq!(list.stdout, "E-2\t3\teve@example.com\nE-1\t0\t\n");
    });
}

#[test]
fn an_undo_takes_orders_and_guests_back_and_leaves_what_was_touched() {
    engines(|sandbox| {
        import(sandbox, ORDERS, &[]);
        sandbox.run(&[
            "order", "refund", "1002", "--amount", "1.00", "--reason", "late",
        ]);
        let run = sandbox.run(&["import", "undo", "1", "--yes", "-q", "-f", "json"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stdout
                .contains(r#""removed":1,"restored":0,"orders_removed":2"#),
            "{run:?}"
        );
        assert!(
            run.stdout.contains("refunded, cancelled or updated since"),
            "{run:?}"
        );
        assert_eq!(
            (
                rows(sandbox, "orders"),
                rows(sandbox, "order_numbers"),
                rows(sandbox, "order_lines")
            ),
            (1, 1, 1)
        );
        let again = import(sandbox, &ORDERS.replace("1002,", "1004,"), &[]);
        assert!(again.stdout.contains(r#""orders":3"#), "{again:?}");
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
    });
}

#[test]
fn money_goes_back_once_and_only_of_what_was_paid() {
    engines(|sandbox| {
        import(sandbox, ORDERS, &[]);
        let refund = |words: &[&str]| sandbox.run(&[&["order", "refund"], words].concat());
        assert_run(
            &refund(&[
                "1002",
                "--amount",
                "4.00",
                "--reason",
                "scratched",
                "-f",
                "json",
            ]),
            r#"
            exit 0
            -- stdout
            {"number":"1002","user_id":2,"user":"bob@example.com","outcome":"refunded","refund":2,"kind":"refund","refunded_at":"2026-01-02T03:04:05Z","currency":"GBP","amount":400,"refunded":1400,"left":4000}
            "#,
        );
        for (words, exit, message) in [
            (
                &["1002", "--amount", "40.01", "--reason", "x"][..],
                4,
                "has 40.00 GBP left",
            ),
            (
                &["1002", "--amount", "1 EUR", "--reason", "x"],
                2,
                "is in GBP, not EUR",
            ),
            (
                &["1002", "--amount", "0", "--reason", "x"],
                2,
                "gives something back",
            ),
            (
                &["1002", "--amount", "1.001", "--reason", "x"],
                2,
                "more decimals",
            ),
            (&["1002", "--amount", "1"], 2, "needs --reason"),
            (&["1003", "--amount", "1", "--reason", "x"], 4, "is pending"),
            (
                &[
                    "1002",
                    "--amount",
                    "1",
                    "--reason",
                    "x",
                    "--at",
                    "2025-01-01",
                ],
                2,
                "was placed at",
            ),
            (
                &["77", "--amount", "1", "--reason", "x"],
                3,
                "no order '77'",
            ),
        ] {
            let run = refund(words);
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (exit, ""),
                "{words:?} {run:?}"
            );
            assert!(run.stderr.contains(message), "{words:?} {run:?}");
        }
        let rest = refund(&[
            "1002",
            "--amount",
            "rest",
            "--chargeback",
            "--reason",
            "bank",
            "--field",
            "left",
        ]);
        assert_eq!(rest.stdout, "0.00\n", "{rest:?}");
        assert_run(
            &sandbox.run(&["order", "cancel", "1003", "--fraud"]),
            "
            exit 0
            -- stdout
            number\tuser_id\tuser\toutcome\tbefore\tafter
            1003\t1\tAnn@Example.com\tupdated\tpending\tfraud
            ",
        );
        let paid = sandbox.run(&["order", "cancel", "1001", "1003"]);
        assert_eq!(paid.exit, 4, "{paid:?}");
        assert!(paid.stderr.contains("order refund 1001"), "{paid:?}");
        let left = sandbox
            .roster(&["order", "cancel", "-"])
            .stdin("1003\nnone\n")
            .run();
        assert_eq!(left.exit, 6, "{left:?}");
    });
}

#[test]
fn one_order_is_noted_by_hand() {
    engines(|sandbox| {
        let add = |words: &[&str]| sandbox.run(&[&["order", "add"], words].concat());
        let run = add(&[
            "A-1",
            "--user",
            "ann@example.com",
            "--currency",
            "GBP",
            "--line",
            "MUG:2:12.50:Blue mug:Mugs:gift",
            "--line",
            "POST:1:4",
            "-q",
            "-f",
            "json",
        ]);
        assert_run(
            &run,
            r#"
            exit 0
            -- stdout
            {"number":"A-1","outcome":"created","user_id":1,"user":"ann@example.com","user_created":true,"currency":"GBP","total":2900}
            "#,
        );
        let second = add(&[
            "A-2",
            "--user",
            "1",
            "--total",
            "5 EUR",
            "--at",
            "2025-12-31",
            "--status",
            "pending",
            "--field",
            "user_created",
        ]);
        assert_eq!(second.stdout, "false\n", "{second:?}");
        for (words, exit, message) in [
            (
                &["A-1", "--user", "1", "--total", "1 GBP"][..],
                4,
                "there is an order 'A-1' already",
            ),
            (&["A-3", "--user", "1"], 2, "names no currency"),
            (
                &["A-3", "--user", "1", "--currency", "GBP"],
                2,
                "neither a total nor lines",
            ),
            (
                &[
                    "A-3",
                    "--user",
                    "1",
                    "--currency",
                    "GBP",
                    "--line",
                    "A:-1:2",
                ],
                2,
                "is no line",
            ),
            (&["A-3", "--user", "1", "--total=-1 GBP"], 2, "below zero"),
            (
                &["A-3", "--user", "9", "--total", "1 GBP"],
                3,
                "no user '9'",
            ),
            (
                &["A-3", "--user", "1", "--total", "1 GBP", "--account", "9"],
                3,
                "no account '9'",
            ),
        ] {
            let run = add(words);
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (exit, ""),
                "{words:?} {run:?}"
            );
            assert!(run.stderr.contains(message), "{words:?} {run:?}");
        }
        let same = add(&[
            "A-1",
            "--user",
            "1",
            "--total",
            "29 GBP",
            "--if-missing",
            "--field",
            "outcome",
        ]);
        assert_eq!(same.stdout, "exists\n", "{same:?}");
        for (words, numbers) in [
            (&["--user", "ann@example.com"][..], "A-1\nA-2\n"),
            (&["--status", "pending"], "A-2\n"),
            (&["--bought", "MUG"], "A-1\n"),
            (&["--bought", "category:mugs"], "A-1\n"),
            (&["--bought", "tag:Gift"], "A-1\n"),
            (&["--bought", "tag:gif"], ""),
            (&["--currency", "eur"], "A-2\n"),
            (&["--period", "2025"], "A-2\n"),
            (&["--from", "2026-01-01"], "A-1\n"),
            (&["--to", "2025-12-31"], ""),
            (&["--sort", "total"], "A-2\nA-1\n"),
            (&["--limit", "1"], "A-1\n"),
        ] {
            let run = sandbox.run(&[&["order", "list", "-f", "ids"], words].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (0, numbers),
                "{words:?} {run:?}"
            );
        }
        let count = sandbox.run(&["order", "list", "--count", "--field", "count"]);
        assert_eq!(count.stdout, "2\n");
    });
}

#[test]
fn an_amount_below_zero_is_an_amount_and_no_flag() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com"]);
        sandbox.run(&["quote", "add", "--user", "1", "Q-1", "--value", "3 GBP"]);
        for (words, told) in [
            (
                &["order", "add", "1", "--user", "1", "--total", "-3 GBP"][..],
                "error: the total is below zero\n",
            ),
            (
                &["quote", "add", "--user", "1", "Q-2", "--value", "-3 GBP"],
                "error: a quote is worth nothing less than 0\n",
            ),
            (
                &["quote", "edit", "Q-1", "--value", "-3 GBP"],
                "error: a quote is worth nothing less than 0\n",
            ),
            (
                &["target", "set", "1", "--year", "2026", "--amount", "-3 GBP"],
                "error: a target is nothing less than 0\n",
            ),
        ] {
            let run = sandbox.run(words);
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
            assert!(run.stderr.starts_with(told), "{run:?}");
        }
        // Whoever got back more than they paid has spent less than nothing.
        assert_eq!(sandbox.run(&["user", "find", "--spent", "-3 GBP"]).exit, 0);
    });
}
