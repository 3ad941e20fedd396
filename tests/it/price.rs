//! `roster price …`, `roster group message`, `roster login message`, and groups under both orders of smart types.

use crate::sandbox::{Sandbox, assert_run, engines};

fn ok(sandbox: &Sandbox, words: &[&str]) {
    let run = sandbox.run(words);
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
}

/// Ann stands in Trade10 and Wholesale20, Bob in neither.
fn shop(sandbox: &Sandbox) {
    for words in [
        &["user", "add", "ann@example.com"][..],
        &["user", "add", "bob@example.com"],
        &["smart-type", "add", "Trade"],
        &["smart-type", "add", "Wholesale"],
        &[
            "group",
            "add",
            "Trade10",
            "--name",
            "Trade",
            "--slot",
            "1",
            "--smart-type",
            "Trade",
        ],
        &[
            "group",
            "add",
            "Wholesale20",
            "--name",
            "Wholesale",
            "--slot",
            "2",
            "--smart-type",
            "Wholesale",
            "--tax",
            "exempt",
        ],
        &["user", "group", "ann@example.com", "--add", "Trade10"],
        &["user", "group", "ann@example.com", "--add", "Wholesale20"],
        &["price", "set", "A-100", "--price", "10 GBP"],
        &[
            "price",
            "set",
            "A-100",
            "--min-qty",
            "100",
            "--price",
            "9.50 GBP",
        ],
        &[
            "price", "set", "A-100", "--group", "trade10", "--price", "9 GBP",
        ],
        &[
            "price",
            "set",
            "A-100",
            "--group",
            "Wholesale20",
            "--min-qty",
            "20",
            "--price",
            "8 GBP",
        ],
    ] {
        ok(sandbox, words);
    }
}

#[test]
fn a_price_is_answered_with_the_rule_that_decided() {
    engines(|sandbox| {
        shop(sandbox);
        let check = |user: &str, qty: &str| {
            sandbox.run(&[
                "price",
                "check",
                user,
                "A-100",
                "--qty",
                qty,
                "--fields",
                "price_text,total_text,rule,group,min_qty,tax",
                "-f",
                "tsv",
                "--no-header",
            ])
        };
        assert_run(
            &check("bob@example.com", "1"),
            "
            exit 0
            -- stdout
            10.00 GBP\t10.00 GBP\tretail\t\t1\tstandard
            ",
        );
        assert_eq!(
            check("bob@example.com", "100").stdout,
            "9.50 GBP\t950.00 GBP\tretail\t\t100\tstandard\n"
        );
        assert_run(
            &check("ann@example.com", "1"),
            "
            exit 0
            -- stdout
            9.00 GBP\t9.00 GBP\tgroup\tTrade10\t1\texempt
            -- stderr
            warning: exempt by Wholesale20, standard by Trade10
            ",
        );
        assert_run(
            &check("ann@example.com", "20"),
            "
            exit 0
            -- stdout
            8.00 GBP\t160.00 GBP\tlowest_group\tWholesale20\t20\texempt
            -- stderr
            warning: groups have different prices, the lowest counts: Wholesale20 8.00 GBP, Trade10 9.00 GBP
            warning: exempt by Wholesale20, standard by Trade10
            ",
        );
        let json = sandbox.run(&[
            "price",
            "check",
            "ann@example.com",
            "A-100",
            "--qty",
            "20",
            "-q",
            "-f",
            "json",
        ]);
        let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
        assert_eq!(
            (&json["price"], &json["total"]),
            (&800.into(), &16_000.into())
        );
        assert_eq!(json["conflicts"].as_array().unwrap().len(), 2);
        ok(sandbox, &["price", "set", "A-100", "--price", "11 EUR"]);
        let several = check("bob@example.com", "1");
        assert_eq!(several.exit, 5, "{several:?}");
        assert!(several.stderr.contains("EUR, GBP"), "{several:?}");
        ok(sandbox, &["config", "set", "currency", "GBP"]);
        assert_eq!(check("bob@example.com", "1").exit, 0);
        ok(sandbox, &["config", "unset", "currency"]);
        // Euros from a quantity on do not make the price of less unclear.
        ok(
            sandbox,
            &["price", "remove", "A-100", "--retail", "--currency", "EUR"],
        );
        let many = ["--min-qty", "5", "--price", "7 EUR"];
        ok(sandbox, &[&["price", "set", "A-100"][..], &many].concat());
        assert_run(
            &check("bob@example.com", "1"),
            "
            exit 0
            -- stdout
            10.00 GBP\t10.00 GBP\tretail\t\t1\tstandard
            ",
        );
        let several = check("bob@example.com", "5");
        assert!(
            several.exit == 5 && several.stderr.contains("EUR, GBP"),
            "{several:?}"
        );
        let few = [
            "price",
            "check",
            "bob@example.com",
            "A-100",
            "--currency",
            "EUR",
        ];
        assert_eq!(sandbox.run(&few).exit, 3);
        // The usual currency counts only where it answers.
        ok(sandbox, &["config", "set", "currency", "EUR"]);
        assert!(
            check("bob@example.com", "1")
                .stdout
                .starts_with("10.00 GBP")
        );
        ok(sandbox, &["config", "set", "currency", "GBP"]);
        for (words, exit, message) in [
            (
                &["check", "ann@example.com", "B-1"][..],
                3,
                "no price of 'B-1'",
            ),
            (&["check", "nobody@example.com", "A-100"], 3, "no user"),
            (
                &["check", "ann@example.com", "A-100", "--qty", "0"],
                2,
                "invalid value '0'",
            ),
            (&["set", "A-100", "--price", "ten GBP"], 2, "'ten' is no"),
            (&["set", "A-100", "--price", "-1 GBP"], 2, ""),
            (
                &["set", "A-100", "--price", "1.005 GBP"],
                2,
                "more decimals",
            ),
            (
                &["set", "A-100", "--price", "1 GBP", "--group", "trade1"],
                3,
                "did you mean 'Trade10'",
            ),
            (&["remove", "A-100"], 2, "which prices"),
            (&["remove", "B-1", "--all"], 3, "'B-1' has no such price"),
        ] {
            let run = sandbox.run(&[&["price"], words].concat());
            assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{run:?}");
            assert!(run.stderr.contains(message), "{run:?}");
        }
    });
}

#[test]
fn prices_are_set_listed_and_removed_each_with_its_audit() {
    engines(|sandbox| {
        shop(sandbox);
        assert_run(
            &sandbox.run(&["price", "set", "A-100", "A-101", "--price", "10.5 gbp"]),
            "
            exit 0
            -- stdout
            sku\tgroup\tmin_qty\tcurrency\toutcome\tbefore\tafter\tbefore_text\tafter_text
            A-100\t\t1\tGBP\tupdated\t1000\t1050\t10.00 GBP\t10.50 GBP
            A-101\t\t1\tGBP\tcreated\t\t1050\t\t10.50 GBP
            -- stderr
            1 updated, 1 created
            ",
        );
        let twice = sandbox.run(&["price", "set", "A-101", "--price", "10.50 GBP"]);
        assert!(twice.stdout.contains("unchanged"), "{twice:?}");
        let audit = sandbox.run(&["audit", "list", "--limit", "2", "-f", "json"]);
        let audit: serde_json::Value = serde_json::from_str(&audit.stdout).unwrap();
        assert!(audit.to_string().contains("1050"), "{audit}");
        assert_eq!(
            sandbox
                .run(&[
                    "price",
                    "list",
                    "--no-header",
                    "--fields",
                    "sku,group,min_qty,price_text"
                ])
                .stdout,
            "A-100\t\t1\t10.50 GBP\nA-100\t\t100\t9.50 GBP\nA-100\tTrade10\t1\t9.00 GBP\n\
             A-100\tWholesale20\t20\t8.00 GBP\nA-101\t\t1\t10.50 GBP\n"
        );
        let some = sandbox.run(&[
            "price", "list", "--group", "trade10", "--count", "-f", "table",
        ]);
        assert_eq!(some.stdout, "1\n");
        assert_eq!(
            sandbox
                .run(&["price", "list", "--retail", "--count", "-f", "table"])
                .stdout,
            "3\n"
        );
        let ids = sandbox.run(&["price", "list", "-f", "ids"]).stdout;
        let words = [
            "price",
            "set",
            "-",
            "--min-qty",
            "500",
            "--price",
            "5 GBP",
            "-n",
        ];
        let all = sandbox.roster(&words).stdin(ids).run();
        assert_eq!(all.stdout.matches("created").count(), 2, "{all:?}");
        let removed = sandbox.run(&["price", "remove", "A-100", "--retail", "--min-qty", "100"]);
        assert!(removed.stdout.contains("removed\t950\t"), "{removed:?}");
        // The prices of a group go with it.
        ok(
            sandbox,
            &["user", "group", "ann@example.com", "--remove", "Trade10"],
        );
        let used = sandbox.run(&["group", "remove", "Wholesale20"]);
        assert_eq!(used.exit, 4, "a group in use: {used:?}");
        ok(sandbox, &["group", "remove", "Trade10"]);
        assert_eq!(
            sandbox
                .run(&["price", "list", "A-100", "--field", "group"])
                .stdout,
            "\nWholesale20\n"
        );
    });
}

#[test]
fn trade_and_wholesale_under_both_orders() {
    engines(|sandbox| {
        shop(sandbox);
        let smart_type = || {
            let run = sandbox.run(&["user", "find", "ann", "--field", "smart_type"]);
            run.stdout.trim().to_owned()
        };
        let explained = || {
            let run = sandbox.run(&["user", "explain", "ann@example.com", "-f", "json"]);
            let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
            let facts = json["facts"].as_array().unwrap();
            let deciding = facts
                .iter()
                .find(|fact| fact["question"] == "smart_type" && fact["decides"] == true)
                .unwrap();
            deciding.to_string()
        };
        for (order, expected, group) in [
            (["Trade", "Wholesale", "Retail"], "Trade", "Trade10"),
            (["Wholesale", "Trade", "Retail"], "Wholesale", "Wholesale20"),
        ] {
            ok(sandbox, &[&["smart-type", "order"][..], &order].concat());
            assert_eq!(smart_type(), expected);
            let why = explained();
            assert!(why.contains(group) || why.contains(expected), "{why}");
        }
        let counted = sandbox.run(&[
            "smart-type",
            "order",
            "Trade",
            "Wholesale",
            "Retail",
            "--field",
            "users_changed",
        ]);
        assert_eq!(counted.stdout, "1\n", "{counted:?}");
    });
}

#[test]
fn a_group_has_a_message_for_whoever_logs_in() {
    engines(|sandbox| {
        shop(sandbox);
        let set = sandbox.run(&["group", "message", "trade10", "--set", " Closed on Friday "]);
        assert!(set.stdout.contains("Trade10\tupdated"), "{set:?}");
        let twice = sandbox.run(&["group", "message", "Trade10", "--set", "Closed on Friday"]);
        assert!(twice.stdout.contains("unchanged"), "{twice:?}");
        ok(
            sandbox,
            &[
                "group",
                "edit",
                "Wholesale20",
                "--login-message",
                "New list",
            ],
        );
        assert_run(
            &sandbox.run(&["login", "message", "ann@example.com"]),
            "
            exit 0
            -- stdout
            user_id\tuser\tslot\tgroup\tmessage
            1\tann@example.com\t1\tTrade10\tClosed on Friday
            1\tann@example.com\t2\tWholesale20\tNew list
            ",
        );
        assert_eq!(
            sandbox
                .run(&["login", "message", "bob@example.com", "--no-header"])
                .stdout,
            ""
        );
        assert_eq!(
            sandbox
                .run(&["login", "message", "nobody@example.com"])
                .exit,
            3
        );
        ok(sandbox, &["group", "message", "Trade10", "--clear"]);
        assert_eq!(
            sandbox
                .run(&["group", "message", "Trade10", "Wholesale20", "--no-header"])
                .stdout,
            "Trade10\t\t1\nWholesale20\tNew list\t1\n"
        );
        let audit = sandbox.run(&["audit", "list", "--limit", "1", "-f", "json"]);
        assert!(audit.stdout.contains("Closed on Friday"), "{audit:?}");
    });
}

#[test]
fn prices_of_groups_that_somebody_is_not_in_do_not_count() {
    engines(|sandbox| {
        shop(sandbox);
        ok(
            sandbox,
            &[
                "price", "set", "A-100", "--group", "trade10", "--price", "8 EUR",
            ],
        );
        ok(
            sandbox,
            &[
                "price", "set", "B-200", "--group", "trade10", "--price", "8 EUR",
            ],
        );
        let check = |user: &str, words: &[&str]| {
            let run = sandbox.run(
                &[
                    &["price", "check", user],
                    words,
                    &["--field", "price_text", "-q"],
                ]
                .concat(),
            );
            (run.exit, run.stdout + &run.stderr)
        };
        assert_eq!(
            check("bob@example.com", &["A-100"]),
            (0, "10.00 GBP\n".to_owned())
        );
        let (exit, said) = check("ann@example.com", &["A-100"]);
        assert!(
            exit == 5 && said.contains("'A-100' has prices in EUR, GBP"),
            "{said}"
        );
        let (exit, said) = check("bob@example.com", &["A-100", "--currency", "EUR"]);
        assert!(exit == 3 && said.contains("has no price in EUR"), "{said}");
        let (exit, said) = check("bob@example.com", &["B-200"]);
        assert!(
            exit == 3 && said.contains("there is no price of 'B-200'"),
            "{said}"
        );
        assert_eq!(
            check("ann@example.com", &["B-200"]),
            (0, "8.00 EUR\n".to_owned())
        );
    });
}
