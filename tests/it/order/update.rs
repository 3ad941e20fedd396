//! `order import --on-existing update`, week after week, and its undo.

use super::{import, rows};
use crate::sandbox::{Run, Sandbox, assert_run, engines};

const HEADER: &str =
    "number,email,ordered_at,status,currency,total,refunded,refunded_at,sku,quantity,unit_price\n";

/// One order of one line, in a sync.
fn sync(sandbox: &Sandbox, row: &str) -> Run {
    import(
        sandbox,
        &format!("{HEADER}{row}\n"),
        &["--on-existing", "update"],
    )
}

fn shown(sandbox: &Sandbox, number: &str, fields: &str) -> String {
    let run = sandbox.run(&["order", "show", number, "--fields", fields, "--no-header"]);
    run.stdout.trim_end().to_owned()
}

fn undo(sandbox: &Sandbox, id: &str) -> Run {
    sandbox.run(&["import", "undo", id, "--yes", "-q", "-f", "json"])
}

const PENDING: &str = "U2,ann@example.com,2025-03-01T10:00:00Z,pending,GBP,20.00,,,MUG,1,20.00";
const PAID: &str = "U2,ann@example.com,2025-03-01T10:00:00Z,paid,GBP,24.00,,,MUG,2,12.00";
const REFUNDED: &str =
    "U2,ann@example.com,2025-03-01T10:00:00Z,paid,GBP,24.00,5.00,2025-04-01T00:00:00Z,MUG,2,12.00";
const MORE: &str =
    "U2,ann@example.com,2025-03-01T10:00:00Z,paid,GBP,24.00,8.00,2025-05-01T00:00:00Z,MUG,2,12.00";

#[test]
fn an_order_goes_on_from_sync_to_sync_and_keeps_what_was_reported() {
    engines(|sandbox| {
        for row in [PENDING, PAID, REFUNDED, MORE] {
            let run = sync(sandbox, row);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        assert_eq!(
            shown(sandbox, "U2", "status,total,refunded"),
            "paid\t24.00\t8.00"
        );
        let months = sandbox.run(&[
            "report",
            "revenue",
            "--group-by",
            "month",
            "--fields",
            "group,refunds",
            "--no-header",
        ]);
        assert_eq!(
            months.stdout,
            "2025-03\t0.00\n2025-04\t5.00\n2025-05\t3.00\n"
        );
        // A total without a time: what is more was given back by now.
        let undated = MORE.replace("8.00,2025-05-01T00:00:00Z", "9.50,");
        assert_eq!(sync(sandbox, &undated).exit, 0);
        let refunds = sandbox.run(&["order", "show", "U2", "-f", "json"]);
        assert!(
            refunds
                .stdout
                .contains(r#""refunded_at":"2026-01-02T03:04:05Z","amount":150"#),
            "{refunds:?}"
        );
        assert!(sync(sandbox, &undated).stdout.contains(r#""unchanged":1"#));
        // What was given back is not taken back by a file.
        let less = sync(sandbox, REFUNDED);
        assert_eq!(less.exit, 6, "{less:?}");
        assert_eq!(shown(sandbox, "U2", "refunded"), "9.50");
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);

        // What somebody does by hand is what a file does not change.
        sandbox.run(&["order", "refund", "U2", "--amount", "1", "--reason", "late"]);
        let by_hand = sync(sandbox, &undated.replace("9.50", "10.00"));
        assert_eq!(by_hand.exit, 6, "{by_hand:?}");
        assert_eq!(shown(sandbox, "U2", "refunded"), "10.50");
    });
}

#[test]
fn an_order_that_was_updated_stays_and_the_audit_says_what_changed() {
    engines(|sandbox| {
        sync(sandbox, PENDING);
        // Another buyer, status, total, lines and refunds.
        let other = MORE.replace("ann@", "bob@");
        assert_eq!(sync(sandbox, &other).exit, 0);
        let audit = sandbox.run(&["audit", "list", "-f", "jsonl", "--limit", "1"]);
        for told in [
            r#""status":"pending""#,
            r#""status":"paid""#,
            r#""total":2400"#,
            r#""refunded":800"#,
        ] {
            assert!(audit.stdout.contains(told), "{told}: {audit:?}");
        }
        let run = undo(sandbox, "1");
        assert!(
            run.stdout.contains(r#""orders_removed":0"#) && run.stdout.contains("updated since"),
            "{run:?}"
        );
    });
}

#[test]
fn an_undo_puts_changed_orders_back() {
    engines(|sandbox| {
        let fields = "status,total,refunded,user,line_list,refund_list";
        sync(sandbox, PENDING);
        let first = shown(sandbox, "U2", fields);
        sync(sandbox, &MORE.replace("ann@", "bob@"));
        let run = undo(sandbox, "2");
        assert!(
            run.stdout.contains(r#""removed":1,"restored":1"#)
                && run.stdout.contains(r#""kept":[]"#),
            "{run:?}"
        );
        assert_eq!(shown(sandbox, "U2", fields), first);
        assert_eq!(rows(sandbox, "users"), 1);
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
        // The next sync goes on from there, and the first import may be taken back after it was undone too.
        assert_eq!(sync(sandbox, PAID).exit, 0);
        assert!(undo(sandbox, "3").stdout.contains(r#""restored":1"#));
        let run = undo(sandbox, "1");
        assert!(run.stdout.contains(r#""orders_removed":1"#), "{run:?}");
        assert_eq!(
            (
                rows(sandbox, "orders"),
                rows(sandbox, "order_lines"),
                rows(sandbox, "order_numbers"),
                rows(sandbox, "refunds"),
            ),
            (0, 0, 0, 0)
        );
    });
}

#[test]
fn an_undo_says_which_orders_it_leaves_alone_and_why() {
    engines(|sandbox| {
        let second = |row: &str| row.replace("U2", "U3");
        for (a, b) in [(PENDING, PENDING), (PAID, PAID), (REFUNDED, PAID)] {
            import(
                sandbox,
                &format!("{HEADER}{a}\n{}\n{}\n", second(b), b.replace("U2", "U4")),
                &["--on-existing", "update"],
            );
        }
        sandbox.run(&["order", "refund", "U3", "--amount", "1", "--reason", "late"]);
        let run = undo(sandbox, "2");
        assert!(run.stdout.contains(r#""restored":1"#), "{run:?}");
        for told in [
            r#""thing":"order U2","why":"updated by a later import""#,
            r#""thing":"order U3","why":"refunded or cancelled since""#,
        ] {
            assert!(run.stdout.contains(told), "{told}: {run:?}");
        }
        assert_eq!(shown(sandbox, "U2", "status,refunded"), "paid\t5.00");
    });
}

#[test]
fn an_order_that_somebody_refunded_here_holds_up_no_other() {
    engines(|sandbox| {
        let first = PAID.replace("U2", "A");
        sync(sandbox, &first);
        sandbox.run(&["order", "refund", "A", "--amount", "5", "--reason", "late"]);
        let text = format!(
            "{HEADER}{}\n{}\n",
            first.replace("24.00,,", "26.00,,"),
            PAID.replace("U2", "B")
        );
        sandbox.write("orders.csv", text);
        let words = ["order", "import", "orders.csv", "--on-existing", "update"];
        let report = ["--rejects", "rejects.csv", "-f", "json"];
        let run = sandbox.run(&[&words[..], &report].concat());
        assert_eq!(run.exit, 6, "{run:?}");
        assert!(
            run.stdout.contains(r#""created":1"#)
                && run
                    .stdout
                    .contains(r#""rejected":1,"reasons":{"invalid_field":1}"#),
            "{run:?}"
        );
        let rejects = sandbox.read("rejects.csv");
        assert!(
            rejects.contains("somebody has refunded or cancelled the order here")
                && rejects.contains("'roster order show A'"),
            "{rejects}"
        );
        assert_eq!(shown(sandbox, "A", "total,refunded"), "24.00\t5.00");
        assert_eq!(shown(sandbox, "B", "total"), "24.00");
        // Without the flag it is a conflict, as ever.
        let refused = sandbox.run(&["order", "import", "orders.csv"]);
        assert_eq!(refused.exit, 4, "{refused:?}");
    });
}

#[test]
fn an_undo_that_could_do_nothing_names_the_import_that_goes_first() {
    engines(|sandbox| {
        sync(sandbox, PENDING);
        sync(sandbox, PAID);
        let undo = |id: &str| sandbox.run(&["import", "undo", id, "--yes", "-q"]);
        assert_run(
            &undo("1"),
            "
            exit 4
            -- stderr
            error: import 1 has nothing to undo while import 2 stands: all that it brought was changed by then
            hint: roster import undo 2 --yes && roster import undo 1 --yes
            ",
        );
        for id in ["2", "1"] {
            let run = undo(id);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        assert_eq!(rows(sandbox, "orders"), 0);
    });
}

#[test]
fn a_number_and_an_address_of_two_people_are_a_conflict() {
    engines(|sandbox| {
        let text = "number,ref,email,ordered_at,status,currency,total\n\
                    1,K-1,ann@example.com,2025-01-01,paid,GBP,1\n\
                    2,K-2,bob@example.com,2025-01-01,paid,GBP,1\n";
        assert_eq!(import(sandbox, text, &[]).exit, 0);
        let text = "number,ref,email,ordered_at,status,currency,total\n\
                    3,K-1,eve@example.com,2025-01-01,paid,GBP,1\n\
                    4,K-9,ann@example.com,2025-01-01,paid,GBP,1\n\
                    5,K-1,bob@example.com,2025-01-01,paid,GBP,1\n\
                    6,K-1,ann@example.com,2025-01-01,paid,GBP,1\n\
                    7,K-2,,2025-01-01,paid,GBP,1\n\
                    8,K-3,new@example.com,2025-01-01,paid,GBP,1\n\
                    9,K-3,older@example.com,2025-01-01,paid,GBP,1\n\
                    91,K-4,new@example.com,2025-01-01,paid,GBP,1\n";
        let run = import(sandbox, text, &["--report", "report.jsonl"]);
        assert_eq!(run.exit, 6, "{run:?}");
        assert!(
            run.stdout.contains(
                r#""created":3,"updated":0,"unchanged":0,"blocked":0,"duplicate":0,"rejected":5,"reasons":{"ref_conflict":5}"#
            ),
            "{run:?} {}",
            sandbox.read("report.jsonl")
        );
        let booked = sandbox.run(&["order", "list", "-f", "ids", "--sort", "number"]);
        assert_eq!(
            booked.stdout,
            "order:1\norder:2\norder:6\norder:7\norder:8\n"
        );
        assert_eq!(rows(sandbox, "users"), 3);
    });
}

#[test]
fn an_erased_buyer_keeps_their_orders_and_takes_nothing_new() {
    engines(|sandbox| {
        sync(sandbox, PENDING);
        let erased = sandbox.run(&["user", "erase", "ann@example.com", "--yes"]);
        assert_eq!(erased.exit, 0, "{erased:?}");
        assert_eq!(sync(sandbox, PAID).exit, 0);
        assert_eq!(shown(sandbox, "U2", "user_id,status"), "1\tpaid");
        for words in [
            &["order", "add", "N-1", "--user", "id:1", "--total", "1 GBP"][..],
            &["quote", "add", "Q-1", "--user", "id:1", "--value", "1 GBP"],
            &[
                "target", "set", "id:1", "--year", "2026", "--amount", "1 GBP",
            ],
        ] {
            let run = sandbox.run(words);
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (7, ""),
                "{words:?} {run:?}"
            );
            assert!(run.stderr.contains("user 1 was erased"), "{run:?}");
        }
        sandbox.run(&["user", "add", "bob@example.com"]);
        let both = sandbox.run(&[
            "target",
            "set",
            "id:1",
            "id:2",
            "--year",
            "2026",
            "--amount",
            "1 GBP",
            "--fields",
            "user_id,outcome",
            "--no-header",
        ]);
        assert_eq!(both.stdout, "1\tblocked\n2\tcreated\n", "{both:?}");
        assert_eq!(
            (
                rows(sandbox, "orders"),
                rows(sandbox, "quotes"),
                rows(sandbox, "targets")
            ),
            (1, 0, 1)
        );
    });
}
