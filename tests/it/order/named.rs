//! How orders, quotes and imports are named.

use super::import;
use crate::sandbox::engines;

#[test]
fn an_id_names_an_order_whatever_the_numbers_are() {
    engines(|sandbox| {
        // The number of the one is the id of the other.
        let text = "number,email,ordered_at,status,currency,total\n\
                    2,ann@example.com,2025-01-01,paid,GBP,10\n\
                    id:1,ann@example.com,2025-01-02,paid,GBP,20\n";
        import(sandbox, text, &[]);
        let ids = sandbox.run(&["order", "list", "--fields", "id,number", "--no-header"]);
        let id_of = |number: &str| {
            let line = ids.stdout.lines().find(|line| line.ends_with(number));
            format!("id:{}", line.unwrap().split('\t').next().unwrap())
        };
        let (two, odd) = (id_of("\t2"), id_of("\tid:1"));
        let number = |word: &str| {
            let run = sandbox.run(&[
                "order",
                "show",
                word,
                "--fields",
                "number",
                "--no-header",
                "-f",
                "tsv",
            ]);
            (run.exit, run.stdout)
        };
        assert_eq!(number(&two), (0, "2\n".to_owned()));
        assert_eq!(number(&odd), (0, "id:1\n".to_owned()));
        assert_eq!(number("2"), (0, "2\n".to_owned()));
        assert_eq!(number("order:id:1"), (0, "id:1\n".to_owned()));
        assert_eq!(number("id:99").0, 3);
        let refund = [
            "order",
            "refund",
            &two,
            "--amount",
            "1",
            "--reason",
            "late",
            "--fields",
            "number",
            "--no-header",
        ];
        assert_eq!(sandbox.run(&refund).stdout, "2\n");
        let refund = ["order", "refund", "id:99", "--amount", "1", "--reason", "x"];
        let missed = sandbox.run(&refund);
        assert_eq!(missed.exit, 3, "{missed:?}");
        assert!(missed.stderr.contains("no order 'id:99'"), "{missed:?}");
        let several = sandbox.run(&["order", "show", &two, "id:99", "--fields", "number"]);
        assert_eq!(several.exit, 6, "{several:?}");
        assert_eq!(sandbox.run(&["order", "cancel", &two]).exit, 4);
        assert_eq!(sandbox.run(&["import", "show", "id:1"]).exit, 0);
        // On standard input it names a person.
        let piped = sandbox
            .roster(&["order", "show", "-"])
            .stdin("id:1\n")
            .run();
        assert_eq!((piped.exit, piped.stdout.as_str()), (2, ""), "{piped:?}");
    });
}

#[test]
fn an_id_names_a_quote() {
    engines(|sandbox| {
        let quote = |words: &[&str]| sandbox.run(&[&["quote"], words].concat());
        quote(&[
            "add",
            "Q-1",
            "--user",
            "ann@example.com",
            "--value",
            "9 GBP",
        ]);
        let named = ["--fields", "number", "--no-header"];
        for words in [
            &["show", "id:1"][..],
            &["edit", "id:1", "--owner", "Sam"],
            &["status", "id:1", "--set", "delivered"],
        ] {
            let run = quote(&[words, &named].concat());
            assert_eq!(run.stdout.trim(), "Q-1", "{run:?}");
        }
        assert_eq!(quote(&["show", "id:2"]).exit, 3);
    });
}
