//! `roster account credit …`

use crate::sandbox::{assert_run, engines};

#[test]
fn credit_is_a_ledger_that_never_goes_below_zero() {
    engines(|sandbox| {
        sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        let add = |amount: &str| {
            sandbox.run(&[
                "account", "credit", "add", "1", amount, "--reason", "because",
            ])
        };
        assert_run(
            &sandbox.run(&[
                "account",
                "credit",
                "add",
                "1",
                "12.50 GBP",
                "--reason",
                "returned goods",
                "--fields",
                "outcome,amount_text,balance_text",
                "-f",
                "tsv",
            ]),
            "
            exit 0
            -- stdout
            outcome\tamount_text\tbalance_text
            added\t12.50 GBP\t12.50 GBP
            ",
        );
        assert_eq!(add("-2.50 GBP").exit, 0);
        let json = sandbox.run(&["account", "credit", "show", "1", "-f", "json"]);
        assert_eq!(
            json.stdout,
            "{\"login\":1,\"balance\":1000,\"currency\":\"GBP\",\"balance_text\":\"10.00 GBP\",\"entries\":2}\n"
        );
        for (amount, exit, message) in [
            ("-10.01 GBP", 4, "would leave less than nothing"),
            ("1 EUR", 4, "'1.00 EUR' cannot be added to its credit"),
            ("1.005 GBP", 2, "has more decimals than GBP"),
            ("1,50 GBP", 2, "'1,50' is no amount"),
            ("5", 2, "'5' names no currency"),
            ("five GBP", 2, "is no"),
            ("0 GBP", 2, "changes nothing"),
        ] {
            let run = add(amount);
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (exit, ""),
                "{amount} {run:?}"
            );
            assert!(run.stderr.contains(message), "{amount} {run:?}");
            assert!(run.stderr.contains("hint: "), "{amount} {run:?}");
        }
        assert_run(
            &sandbox.run(&["account", "credit", "add", "1", "1 GBP"]),
            "
            exit 2
            -- stderr
            error: credit is added or taken for a reason
            hint: roster account credit add 1 '1.00 GBP' --reason 'WHY'
            ",
        );
        assert_eq!(add("-10 GBP").exit, 0, "to nothing is fine");
        let list = sandbox.run(&[
            "account",
            "credit",
            "list",
            "1",
            "--fields",
            "amount_text,balance,reason",
        ]);
        assert_eq!(
            list.stdout,
            "amount_text\tbalance\treason\n12.50 GBP\t1250\treturned goods\n-2.50 GBP\t1000\tbecause\n-10.00 GBP\t0\tbecause\n"
        );
        let shown = sandbox.run(&["account", "list", "--fields", "login,currency,credit"]);
        assert_eq!(shown.stdout, "login\tcurrency\tcredit\n1\tGBP\t0\n");
        let currency = sandbox.run(&["account", "edit", "1", "--currency", "EUR"]);
        assert_eq!(currency.exit, 4, "{currency:?}");
        let rehearsal = sandbox.run(&[
            "account", "credit", "add", "1", "5 GBP", "--reason", "x", "-n",
        ]);
        assert_eq!(rehearsal.exit, 0);
        let audit = sandbox.run(&["audit", "list", "--limit", "1", "-f", "json"]);
        let audit: serde_json::Value = serde_json::from_str(&audit.stdout).unwrap();
        assert_eq!(
            (&audit[0]["before"]["credit"], &audit[0]["after"]["credit"]),
            (&1000.into(), &0.into())
        );
    });
}

#[test]
fn currencies_without_decimals_and_the_usual_currency_are_understood() {
    engines(|sandbox| {
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--currency",
            "JPY",
        ]);
        let yen = sandbox.run(&[
            "account", "credit", "add", "1", "JPY 1500", "--reason", "x", "--field", "amount",
        ]);
        assert_eq!(yen.stdout, "1500\n", "{yen:?}");
        sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        sandbox.run(&["config", "set", "currency", "BHD"]);
        let dinar = sandbox.run(&[
            "account", "credit", "add", "2", "1.5", "--reason", "x", "--field", "amount",
        ]);
        assert_eq!(dinar.stdout, "1500\n", "{dinar:?}");
    });
}
