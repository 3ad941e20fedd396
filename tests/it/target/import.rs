//! `roster target import`

use serde_json::Value;

use crate::sandbox::{Sandbox, assert_run, engines};

const FILE: &str = "\
Customer,Year,Start month,Amount,Currency
ann@example.com,2026,,1000.50,GBP
bob@example.com,2026,4,500,JPY
ann@example.com,2027,1,1 EUR,
";

fn people(sandbox: &Sandbox) {
    for email in ["ann@example.com", "bob@example.com", "eve@example.com"] {
        assert_eq!(sandbox.run(&["user", "add", email]).exit, 0);
    }
}

fn import(sandbox: &Sandbox, words: &[&str]) -> (i32, Value) {
    let run = sandbox.run(&[&["target", "import", "-f", "json"], words].concat());
    let value = serde_json::from_str(&run.stdout).unwrap_or(Value::Null);
    (run.exit, value)
}

fn list(sandbox: &Sandbox) -> String {
    sandbox.run(&["target", "list", "--no-header"]).stdout
}

const LOADED: &str = "ann@example.com\t2026\t1\t1000.50\tGBP\nbob@example.com\t2026\t4\t500\tJPY\n\
                      ann@example.com\t2027\t1\t1.00\tEUR\n";

#[test]
fn targets_are_imported_known_again_and_undone() {
    engines(|sandbox| {
        people(sandbox);
        sandbox.write("targets.csv", FILE);
        let (exit, rehearsed) = import(sandbox, &["targets.csv", "--dry-run"]);
        assert_eq!((exit, &rehearsed["created"]), (0, &3.into()), "{rehearsed}");
        assert_eq!(list(sandbox), "");
        let (exit, result) = import(sandbox, &["targets.csv"]);
        assert_eq!((exit, &result["created"]), (0, &3.into()), "{result}");
        assert_eq!(list(sandbox), LOADED);
        let (_, again) = import(sandbox, &["targets.csv"]);
        assert_eq!(again["unchanged"], 3, "{again}");

        // What `target list` writes is what the import reads, in every format.
        for format in ["csv", "tsv", "jsonl"] {
            let listed = sandbox.run(&["target", "list", "-f", format]).stdout;
            let name = format!("listed.{format}");
            sandbox.write(&name, listed);
            let (exit, same) = import(sandbox, &[&name]);
            assert_eq!(
                (exit, &same["unchanged"]),
                (0, &3.into()),
                "{format} {same}"
            );
        }

        sandbox.write(
            "more.csv",
            "user,year,amount,currency\nann@example.com,2026,7,GBP\neve@example.com,2026,8,GBP\n",
        );
        let (_, more) = import(sandbox, &["more.csv"]);
        assert_eq!((&more["updated"], &more["created"]), (&1.into(), &1.into()));
        let number = more["import"].to_string();
        let undone = sandbox.run(&["import", "undo", &number, "--yes", "-f", "json"]);
        let undone: Value = serde_json::from_str(&undone.stdout).unwrap();
        assert_eq!(
            (&undone["removed"], &undone["restored"]),
            (&1.into(), &1.into())
        );
        assert_eq!(list(sandbox), LOADED);

        // What somebody has changed since stays.
        sandbox.run(&["target", "set", "1", "--year", "2026", "--amount", "5 GBP"]);
        let number = result["import"].to_string();
        let undone = sandbox.run(&["import", "undo", &number, "--yes", "-f", "json"]);
        assert!(undone.stdout.contains("changed since"), "{undone:?}");
        assert_eq!(list(sandbox), "ann@example.com\t2026\t1\t5.00\tGBP\n");
    });
}

#[test]
fn rows_that_cannot_be_right_are_named_and_nothing_is_lost() {
    engines(|sandbox| {
        people(sandbox);
        sandbox.run(&["user", "edit", "eve@example.com", "--ref", "K-7"]);
        sandbox.run(&["user", "ban", "bob@example.com", "--reason", "fraud"]);
        sandbox.write(
            "bad.csv",
            "user,ref,year,start_month,amount,currency\n\
             ann@example.com,,2026,,10,GBP\n\
             ann@example.com,,2026,,10,GBP\n\
             nobody@example.com,,2026,,10,GBP\n\
             ,K-7,2026,,10,GBP\n\
             eve@example.com,,2026,,10,GBP\n\
             bob@example.com,,2026,,10,GBP\n\
             ann@example.com,,2026,13,10,EUR\n\
             ann@example.com,,26,,10,EUR\n\
             ann@example.com,,,,10,EUR\n\
             ann@example.com,,2026,,-1,EUR\n\
             ann@example.com,,2026,,1.005,EUR\n\
             ann@example.com,,2026,,10,XYZ\n\
             ann@example.com,,2026,,10 GBP,EUR\n\
             ann@example.com,,2026,,10,\n\
             ann@,,2026,,10,EUR\n\
             ,,2026,,10,EUR\n",
        );
        let (exit, result) = import(sandbox, &["bad.csv", "--rejects", "rejects.csv"]);
        assert_eq!(exit, 6, "{result}");
        let count = |key: &str| result[key].as_u64().unwrap();
        assert_eq!(
            ["created", "duplicate", "blocked", "rejected"].map(count),
            [2, 1, 1, 12],
            "{result}"
        );
        assert_eq!(result["reasons"]["missing_email"], 1, "{result}");
        assert_eq!(result["reasons"]["invalid_email"], 1, "{result}");
        let rejects = sandbox.read("rejects.csv");
        assert_eq!(rejects.lines().count(), 13, "{rejects}");
        for said in [
            "there is no user 'nobody@example.com'",
            "13 is no month",
            "26 is no year",
            "the row has no year",
            "the amount is below zero",
            "the amount is in GBP",
        ] {
            assert!(rejects.contains(said), "{said}: {rejects}");
        }
        assert_eq!(
            list(sandbox),
            "ann@example.com\t2026\t1\t10.00\tGBP\neve@example.com\t2026\t1\t10.00\tGBP\n"
        );
        let (exit, strict) = import(sandbox, &["bad.csv", "--strict"]);
        assert_eq!(exit, 7, "{strict}");
        sandbox.write("none.csv", "user,amount\nann@example.com,5\n");
        assert_eq!(import(sandbox, &["none.csv"]).0, 2);
    });
}

#[test]
fn a_number_beside_the_address_of_somebody_else_is_a_conflict() {
    engines(|sandbox| {
        people(sandbox);
        for (email, number) in [("ann@example.com", "K-1"), ("bob@example.com", "K-2")] {
            sandbox.run(&["user", "edit", email, "--ref", number]);
        }
        let file = "user,ref,year,amount,currency\n\
                    ann@example.com,K-1,2026,\"1,000.00\",GBP\n\
                    ann@example.com,K-9,2027,1,GBP\n\
                    bob@example.com,K-1,2026,1,GBP\n\
                    free@example.com,K-1,2028,1,GBP\n\
                    eve@example.com,K-3,2026,\"1,000 GBP\",\n";
        sandbox.write("targets.csv", file);
        let (exit, result) = import(sandbox, &["targets.csv"]);
        assert_eq!((exit, &result["created"]), (6, &2.into()), "{result}");
        assert_eq!(result["reasons"]["ref_conflict"], 3, "{result}");
        assert_eq!(
            list(sandbox),
            "ann@example.com\t2026\t1\t1000.00\tGBP\neve@example.com\t2026\t1\t1000.00\tGBP\n"
        );
    });
}

#[test]
fn numbers_of_objects_are_never_a_hundred_times_what_is_meant() {
    engines(|sandbox| {
        people(sandbox);
        let row = |amount: &str| {
            format!(
                "{{\"user\":\"ann@example.com\",\"year\":2026,\"amount\":{amount},\"currency\":\"GBP\"}}\n"
            )
        };
        let target = |text: &str, words: &[&str]| {
            sandbox.write("targets.jsonl", text);
            let run = sandbox.run(&[&["target", "import", "targets.jsonl", "-q"], words].concat());
            let listed = sandbox.run(&["target", "list", "--field", "amount"]);
            (run, listed.stdout.trim_end().to_owned())
        };
        for (amount, words, expected) in [
            ("\"1250\"", &[][..], "1250.00"),
            ("\"1251.00\"", &[], "1251.00"),
            ("1252.0", &[], "1252.00"),
            ("1253.5", &[], "1253.50"),
            ("1254", &["--minor-units"], "12.54"),
            ("1255", &["--map", "amount=amount"], "1255.00"),
        ] {
            let (run, listed) = target(&row(amount), words);
            assert_eq!((run.exit, listed.as_str()), (0, expected), "{run:?}");
        }
        let (asked, listed) = target(&(row("\"7\"") + &row("1250")), &[]);
        assert_run(
            &asked,
            "
            exit 2
            -- stderr
            error: the amount 1250 in line 2 is a number of JSON without decimals: is it in minor units?
            hint: --minor-units when 1250 is 12.50, --map amount=amount when it is 1250.00
            ",
        );
        assert_eq!(listed, "1255.00");
        // Of a currency without decimals there is nothing to ask.
        let yen = row("500").replace("GBP", "JPY");
        assert_eq!(target(&yen, &[]).1, "1255.00\n500");
        // Its keys without one of roster's own are anybody's.
        let keys = row("1250").replace("\"amount\"", "\"start_month\":1,\"amount\"");
        assert_eq!(target(&keys.replace('}', ",\"note\":1}"), &[]).0.exit, 2);
        // In roster's own objects a number is minor units, and has no decimals.
        let own = row("1250").replace("{\"user\"", "{\"user_id\":1,\"user\"");
        assert_eq!(target(&own, &[]).1, "12.50\n500");
        let (run, _) = target(&own.replace("1250", "1250.0"), &[]);
        assert_eq!(run.exit, 6, "{run:?}");
        for amount in ["12.5", "\"500 GBP\"", "\"5.00\""] {
            let (run, listed) = target(&row(amount), &["--minor-units"]);
            assert_eq!((run.exit, listed.as_str()), (6, "12.50\n500"), "{run:?}");
        }
        // A currency in the cell itself makes no other amount of it.
        sandbox.write("t.csv", "user,year,amount\nann@example.com,2026,500 GBP\n");
        let words = ["target", "import", "t.csv", "--minor-units", "--rejects"];
        let run = sandbox.run(&[&words[..], &["rejects.csv"]].concat());
        assert_eq!(run.exit, 6, "{run:?}");
        assert!(
            sandbox
                .read("rejects.csv")
                .contains("'500 GBP' is no whole number of minor units")
        );
    });
}
