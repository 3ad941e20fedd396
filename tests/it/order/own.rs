//! Orders out as JSON and in again: the same orders.

use super::{ORDERS, import};
use crate::sandbox::{Sandbox, engines};

fn out(sandbox: &Sandbox, words: &[&str]) -> String {
    let ids = sandbox.run(&["order", "list", "-f", "ids", "--sort", "number"]);
    let run = sandbox.roster(words).stdin(ids.stdout).run();
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout
}

#[test]
fn what_order_show_prints_comes_in_again_to_the_minor_unit() {
    engines(|sandbox| {
        import(sandbox, ORDERS, &[]);
        for format in ["jsonl", "json"] {
            let words = ["order", "show", "-", "-f", format];
            let shown = out(sandbox, &words);
            sandbox.write("own.jsonl", &shown);
            let again = sandbox.run(&["order", "import", "own.jsonl", "-f", "json"]);
            assert!(again.stdout.contains(r#""unchanged":3"#), "{again:?}");
            assert!(again.stderr.contains("roster's own JSON"), "{again:?}");

            let other = Sandbox::new();
            other.write("own.jsonl", &shown);
            assert_eq!(other.run(&["order", "import", "own.jsonl", "-q"]).exit, 0);
            let fields =
                "number,user,ordered_at,status,currency,total,refunded,line_list,refund_list";
            let fields = ["order", "show", "-", "-f", "jsonl", "--fields", fields];
            let same = |text: String| text.replace("\"import\":1", "");
            assert_eq!(same(out(&other, &fields)), same(out(sandbox, &fields)));
        }
    });
}

#[test]
fn a_list_keeps_its_totals_and_says_what_it_lacks() {
    engines(|sandbox| {
        import(sandbox, ORDERS, &[]);
        let list = sandbox.run(&["order", "list", "-f", "jsonl", "--fields", "+user_id"]);
        let other = Sandbox::new();
        other.write("own.jsonl", &list.stdout);
        let run = other.run(&["order", "import", "own.jsonl"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(run.stderr.contains("orders come without lines"), "{run:?}");
        let total = other.run(&[
            "order",
            "show",
            "1002",
            "--fields",
            "total,refunded",
            "--no-header",
        ]);
        assert_eq!(total.stdout, "54.00\t10.00\n");

        // Keys that may be roster's or anybody's: the operator says which.
        let some = sandbox.run(&[
            "order",
            "list",
            "-f",
            "jsonl",
            "--fields",
            "number,user,ordered_at,status,currency,total",
        ]);
        other.write("some.jsonl", some.stdout.replace("\"100", "\"200"));
        let run = other.run(&["order", "import", "some.jsonl"]);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        assert!(run.stderr.contains("hint: --minor-units when"), "{run:?}");
        let told = other.run(&["order", "import", "some.jsonl", "--minor-units", "-q"]);
        assert_eq!(told.exit, 0, "{told:?}");
        let total = other.run(&["order", "show", "2002", "--field", "total"]);
        assert_eq!(total.stdout, "54.00\n");
    });
}

#[test]
fn rejected_objects_are_mended_and_keep_their_amounts() {
    engines(|sandbox| {
        import(sandbox, super::ORDERS, &[]);
        let shown = sandbox
            .run(&["order", "show", "1002", "-f", "jsonl"])
            .stdout;
        let other = Sandbox::new();
        other.write(
            "own.jsonl",
            shown.replace("\"status\":\"paid\"", "\"status\":\"payed\""),
        );
        let run = other.run(&["order", "import", "own.jsonl", "--rejects", "bad.jsonl"]);
        assert_eq!(run.exit, 6, "{run:?}");
        let kept = other.run(&["import", "rejects", "1", "-o", "again.jsonl"]);
        assert_eq!(kept.exit, 0, "{kept:?}");
        assert_eq!(other.read("bad.jsonl"), other.read("again.jsonl"));
        other.write(
            "mended.jsonl",
            other.read("bad.jsonl").replace("payed", "paid"),
        );
        let run = other.run(&["order", "import", "mended.jsonl", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let keys = ["--fields", "total,refunded,line_list", "-f", "json"];
        let show = |sandbox: &Sandbox| {
            let words = ["order", "show", "1002"];
            sandbox.run(&[&words[..], &keys].concat()).stdout
        };
        assert_eq!(show(&other), show(sandbox));
    });
}
