//! Rows of one list that lead to one person by different ways: an address, the one before it, a number.

use std::fmt::Write;

use super::*;

/// What is known of somebody who was found by their number.
fn numbered(sandbox: &Sandbox, number: &str) -> Value {
    let user = format!("ref:{number}");
    let words = [
        "user",
        "show",
        &user,
        "--fields",
        "email,subscription,mailable",
    ];
    json_of(sandbox, &words)
}

#[test]
fn who_opts_out_in_the_same_list_stays_out_wherever_they_move() {
    let lists = [
        // By the address they leave, before and behind the row that moves them, in any order of the keys.
        ",ann@example.com,unsubscribed\nR1,ann2@example.com,\n",
        "R1,ann2@example.com,\n,ann@example.com,unsubscribed\n",
        ",ann@example.com,spam\nR1,zoe@example.com,\n",
        "R1,aaa@example.com,\n,ann@example.com,unsubscribed\n",
        // By the address they take.
        "R1,new@example.com,\n,new@example.com,unsubscribed\n",
        ",new@example.com,unsubscribed\nR1,new@example.com,\n",
        // By the number alone.
        "R1,,unsubscribed\n",
        "R1,aaa@example.com,\nR1,,unsubscribed\n",
    ];
    engines(|sandbox| {
        for (n, rows) in lists.iter().enumerate() {
            for filler in [0, 16_000] {
                let number = format!("K{n}x{filler}");
                let place = |text: &str| {
                    text.replace("R1", &number)
                        .replace("@example", &format!("{n}x{filler}@example"))
                };
                sandbox.write("known.csv", place("ref,email\nR1,ann@example.com\n"));
                import(sandbox, &["known.csv"], 0);
                let mut text = place(&format!("ref,email,status\n{rows}"));
                for f in 0..filler {
                    writeln!(text, ",m{f}@fill.example,").unwrap();
                }
                sandbox.write("list.csv", text);
                let run = sandbox.run(&[
                    "subscribers",
                    "import",
                    "list.csv",
                    "--follow-ref",
                    "-f",
                    "json",
                ]);
                assert!([0, 6].contains(&run.exit), "{rows}: {run:?}");
                let known = numbered(sandbox, &number);
                assert_eq!(
                    known["mailable"],
                    json!(false),
                    "{rows} {filler}: {known} {run:?}"
                );
                assert!(
                    ["unsubscribed", "complained"]
                        .contains(&known["subscription"].as_str().unwrap_or_default()),
                    "{rows} {filler}: {known} {run:?}"
                );
            }
        }
    });
}

#[test]
fn an_address_that_was_left_makes_no_second_person_however_long_the_list_is() {
    engines(|sandbox| {
        for filler in [0, 16_000] {
            let (old, new) = (
                format!("nnn{filler}@example.org"),
                format!("aaa{filler}@example.org"),
            );
            let number = format!("N{filler}");
            sandbox.write("known.csv", format!("ref,email\n{number},{old}\n"));
            import(sandbox, &["known.csv"], 0);
            let mut text = format!("ref,email,name\n{number},{new},A\n,{old},\n");
            for f in 0..filler {
                writeln!(text, ",b{f}@fill.example,F").unwrap();
            }
            sandbox.write("list.csv", text);
            let words = ["user", "import", "list.csv", "--follow-ref", "-f", "json"];
            let run = sandbox.run(&words);
            assert_eq!(run.exit, 0, "{run:?}");
            let result: Value = serde_json::from_str(&run.stdout).unwrap();
            assert_eq!(
                (&result["created"], &result["updated"], &result["duplicate"]),
                (&json!(filler), &json!(1), &json!(1)),
                "{result}"
            );
        }
    });
}

#[test]
fn a_number_that_nobody_has_takes_no_other_row_along() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "ref,email,name\nR3,,No\nR3,r3@example.com,Three\n",
        );
        let run = sandbox.run(&["user", "import", "list.csv", "-f", "json"]);
        assert_eq!(run.exit, 6, "{run:?}");
        let result: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(
            (&result["created"], &result["rejected"]),
            (&json!(1), &json!(1))
        );
        assert_eq!(numbered(sandbox, "R3")["email"], "r3@example.com");
    });
}

#[test]
fn an_alias_beside_the_own_number_is_no_conflict_and_no_move() {
    engines(|sandbox| {
        sandbox.write(
            "two.csv",
            "email,name\nkeep@example.com,Keep\ndup@example.com,Dup\n",
        );
        import(sandbox, &["two.csv"], 0);
        let merge = [
            "user",
            "merge",
            "dup@example.com",
            "--into",
            "keep@example.com",
            "--yes",
            "-q",
        ];
        assert_eq!(sandbox.run(&merge).exit, 0);
        sandbox.write(
            "list.csv",
            "ref,email,tags\nK9,dup@example.com,\n,dup@example.com,late\n",
        );
        for (flags, outcome) in [
            (&["list.csv"][..], "updated"),
            (&["list.csv"], "unchanged"),
            (&["list.csv", "--follow-ref"], "unchanged"),
        ] {
            let done = import(sandbox, flags, 0);
            assert_eq!(
                counts(&done),
                json!({"rows": 2, outcome: 1, "duplicate": 1}),
                "{flags:?}"
            );
        }
        let found = json_of(sandbox, &["user", "find", "--fields", "ref,email,tags"]);
        assert_eq!(
            found,
            json!([{"ref": "K9", "email": "keep@example.com", "tags": []}])
        );
    });
}
