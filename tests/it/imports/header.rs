//! Inputs without a header, and first rows that only look like one.

use super::*;

#[test]
fn no_header_means_that_the_first_row_is_a_row() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "Ann Smith,ann@example.com,unsubscribed\nBob,bob@example.com,\n",
        );
        let flags = [
            "--no-header",
            "--map",
            "name=1",
            "--map",
            "email=2",
            "--map",
            "status=3",
        ];
        let result = import(sandbox, &[&["list.csv"][..], &flags].concat(), 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 2, "created": 1, "suppressed": 1})
        );
        sandbox.write("odd.csv", "contact\nann@example.org\n");
        let check = [
            "subscribers",
            "check",
            "odd.csv",
            "--no-header",
            "--field",
            "reason",
        ];
        let run = sandbox.run(&check);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (6, "invalid_email\n\n"),
            "{run:?}"
        );
        let run = sandbox.run(&["subscribers", "check", "odd.csv"]);
        assert!(
            run.exit == 0 && run.stdout.starts_with("line\t"),
            "without the flag that row is the header: {run:?}"
        );
        sandbox.write("users.csv", "K1,cy@example.com\n");
        let users = [
            "user",
            "import",
            "users.csv",
            "--no-header",
            "--map",
            "ref=1",
            "--map",
            "email=2",
        ];
        let run = sandbox.run(&[&users[..], &["-f", "json"]].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(field(sandbox, "ref"), ["", "K1"]);
    });
}

#[test]
fn one_row_is_a_table_when_a_flag_says_so_and_pasted_text_otherwise() {
    let sandbox = Sandbox::new();
    let row = "ann@example.com,Ann Smith\n";
    sandbox.write("list.txt", row);
    for flags in [&["--no-header"][..], &["--delimiter", ","]] {
        for verb in ["subscribers", "user"] {
            for file in ["-", "list.txt"] {
                let words = [&[verb, "import", file, "-f", "json", "-n"][..], flags].concat();
                let run = sandbox.roster(&words).stdin(row).run();
                assert_eq!(run.exit, 0, "{words:?}: {run:?}");
                let result: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
                assert_eq!(result["rows"], 1, "{words:?}: {run:?}");
                assert_eq!(result["rejected"], 0, "{words:?}: {run:?}");
            }
        }
        let check = ["subscribers", "check", "list.txt", "--fields", "input,ok"];
        let run = sandbox.run(&[&check[..], flags, &["-f", "json"]].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        let rows: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(rows.as_array().unwrap().len(), 1, "{run:?}");
    }
    let run = sandbox.run(&["subscribers", "check", "list.txt", "--field", "reason"]);
    assert_eq!(
        (run.exit, run.stdout.as_str()),
        (6, "\nleftover\n"),
        "{run:?}"
    );
    // A name before the address, told by its number.
    let map = ["--map", "name=1", "--map", "email=2", "-q"];
    let import = ["subscribers", "import", "-", "--no-header"];
    let run = sandbox
        .roster(&[&import[..], &map].concat())
        .stdin("Ann Smith,ann@example.com\n")
        .run();
    assert_eq!(run.exit, 0, "{run:?}");
    assert_eq!(field(&sandbox, "name"), ["Ann Smith"]);
}

#[test]
fn a_sheet_without_a_header_is_read_by_numbers() {
    engines(|sandbox| {
        sandbox.write("prices.csv", "TEA,1,12.50,GBP\nPOT,1,30,GBP\n");
        let import = ["price", "import", "prices.csv", "--no-header"];
        let run = sandbox.run(&import);
        assert_eq!(run.exit, 2);
        assert!(run.stderr.contains("numbered 1 to 4"), "{run:?}");
        let map = [
            "--map",
            "sku=1",
            "--map",
            "min_qty=2",
            "--map",
            "price=3",
            "--map",
            "currency=4",
        ];
        let run = sandbox.run(&[&import[..], &map].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        let list = sandbox.run(&["price", "list", "--field", "sku"]);
        assert_eq!(list.stdout, "POT\nTEA\n");
    });
}

#[test]
fn a_first_row_that_was_to_be_an_address_is_told_and_not_lost() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "list.csv",
        "karen(at)example.com\nann@example.com\nbob@example.com\n",
    );
    let run = sandbox.run(&[
        "subscribers",
        "check",
        "list.csv",
        "--fields",
        "line,ok,reason",
        "--no-header",
        "-q",
    ]);
    assert_run(
        &run,
        "
        exit 6
        -- stdout
        1\tfalse\tinvalid_email
        2\ttrue\t
        3\ttrue\t
        -- stderr
        error: 1 of 3 rows is not ok
        hint: see the column reason
        ",
    );
    let result = import(&sandbox, &["list.csv"], 6);
    assert_eq!(
        counts(&result),
        json!({"rows": 3, "created": 2, "rejected": 1})
    );
    sandbox.write("odd.csv", "people of the club\ncy@example.com\n");
    let run = sandbox.run(&["subscribers", "import", "odd.csv"]);
    assert!(
        run.stderr
            .contains("'people of the club' is taken for a header")
            && run.stderr.contains("--no-header"),
        "{run:?}"
    );
}
