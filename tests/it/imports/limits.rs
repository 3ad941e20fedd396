//! When an import gives up and stores nothing, and when rejected rows are no failure.

use std::fmt::Write;

use super::*;

/// A list of ten rows, two of which are wrong.
fn ten(sandbox: &Sandbox) {
    let mut text = String::from("email\n");
    for n in 0..8 {
        writeln!(text, "p{n}@example.com").unwrap();
    }
    text.push_str("wrong\n@example.com\n");
    sandbox.write("ten.csv", text);
}

#[test]
fn rejected_rows_beyond_the_limit_stop_everything() {
    engines(|sandbox| {
        ten(sandbox);
        for (flags, exit) in [
            (&["--strict"][..], 7),
            (&["--max-rejects", "1"], 7),
            (&["--max-rejects", "19%"], 7),
            (&["--max-rejects", "20%"], 6),
            (&["--max-rejects", "2"], 6),
            (&[], 6),
        ] {
            let run = sandbox.run(&[&["subscribers", "import", "ten.csv", "-n"], flags].concat());
            assert_eq!(run.exit, exit, "{flags:?} {run:?}");
        }
        let run = sandbox.run(&[
            "subscribers",
            "import",
            "ten.csv",
            "--max-rejects",
            "1",
            "-q",
            "--rejects",
            "r.csv",
        ]);
        assert_run(
            &run,
            "
            exit 7
            -- stderr
            error: 2 of 10 rows of 'ten.csv' are rejected; --max-rejects 1 stores nothing then
            hint: see them with --dry-run --rejects FILE, mend them, and run it again
            ",
        );
        assert_eq!(
            sandbox.read("r.csv").lines().count(),
            3,
            "the rejects are there all the same"
        );
        assert_eq!(field(sandbox, "email"), Vec::<String>::new());
        assert_eq!(json_of(sandbox, &["import", "list"]), json!([]));
    });
}

#[test]
fn rows_that_only_the_merge_rejects_count_too() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "email,ref\na@example.com,K1\nb@example.com,K1\n",
        );
        let run = sandbox.run(&[
            "subscribers",
            "import",
            "list.csv",
            "--strict",
            "-f",
            "json",
        ]);
        assert_eq!((run.exit, run.stdout.as_str()), (7, ""), "{run:?}");
        assert!(run.stderr.contains("too_many_rejects"), "{run:?}");
        assert_eq!(field(sandbox, "email"), Vec::<String>::new());
    });
}

#[test]
fn few_rejected_rows_can_be_no_failure() {
    let sandbox = Sandbox::new();
    ten(&sandbox);
    for (flags, exit) in [
        (["--ok-rejects", "2"], 0),
        (["--ok-rejects", "20%"], 0),
        (["--ok-rejects", "1"], 6),
        (["--ok-rejects", "19%"], 6),
    ] {
        let run = sandbox.run(&[&["subscribers", "import", "ten.csv"], &flags[..]].concat());
        assert_eq!(run.exit, exit, "{flags:?} {run:?}");
    }
}

#[test]
fn a_file_that_was_cut_short_is_noticed() {
    let sandbox = Sandbox::new();
    ten(&sandbox);
    let run = sandbox.run(&["subscribers", "import", "ten.csv", "--min-rows", "11", "-q"]);
    assert_run(
        &run,
        "
        exit 7
        -- stderr
        error: 'ten.csv' has 10 rows, fewer than --min-rows 11
        hint: look whether the export was cut short; nothing was stored
        ",
    );
    assert_eq!(field(&sandbox, "email"), Vec::<String>::new());
    import(&sandbox, &["ten.csv", "--min-rows", "10"], 6);
}

#[test]
fn changes_above_a_ceiling_are_not_made() {
    engines(|sandbox| {
        ten(sandbox);
        let run = sandbox.run(&[
            "subscribers",
            "import",
            "ten.csv",
            "--max-changes",
            "7",
            "--yes",
            "-q",
        ]);
        assert_run(
            &run,
            "
            exit 7
            -- stderr
            error: 'ten.csv' would change 8 rows, more than --max-changes 7
            hint: look with --dry-run, then repeat with --max-changes 8
            ",
        );
        assert_eq!(field(sandbox, "email"), Vec::<String>::new());
        import(sandbox, &["ten.csv", "--max-changes", "8"], 6);
        import(sandbox, &["ten.csv", "--max-changes", "0"], 6);
    });
}

#[test]
fn an_import_that_would_end_a_thousand_subscriptions_needs_a_yes() {
    engines(|sandbox| {
        let mut text = String::from("email\n");
        for n in 0..1_001 {
            writeln!(text, "p{n}@example.com").unwrap();
        }
        sandbox.write("list.csv", &text);
        import(sandbox, &["list.csv"], 0);
        let end = ["list.csv", "--mode", "unsubscribe"];
        let before = content(&mut sandbox.db());
        let run = sandbox.run(&[&["subscribers", "import"], &end[..], &["-q"]].concat());
        assert_run(
            &run,
            "
            exit 7
            -- stderr
            error: 'list.csv' would end 1001 subscriptions and needs a yes
            hint: look with --dry-run, then repeat with --yes
            ",
        );
        assert_same(&before, &content(&mut sandbox.db()), "refused");
        let rehearsal = import(sandbox, &[&end[..], &["-n"]].concat(), 0);
        assert_eq!(
            counts(&rehearsal),
            json!({"rows": 1001, "unsubscribed": 1001})
        );
        import(sandbox, &[&end[..], &["--max-changes", "1001"]].concat(), 0);
        // Nothing is left to end.
        import(sandbox, &end, 0);
        let mailable = json_of(sandbox, &["user", "find", "--mailable"]);
        assert_eq!(mailable, json!([]));
    });
}

#[test]
fn a_thousand_need_none() {
    let sandbox = Sandbox::new();
    let mut text = String::from("email\n");
    for n in 0..1_000 {
        writeln!(text, "p{n}@example.com").unwrap();
    }
    sandbox.write("list.csv", &text);
    import(&sandbox, &["list.csv"], 0);
    import(&sandbox, &["list.csv", "--mode", "unsubscribe"], 0);
}

/// Outcome and detail of each line of a report.
fn told(sandbox: &Sandbox) -> Vec<String> {
    let report = sandbox.read("report.jsonl");
    let line = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        format!("{} {} {}", line["line"], line["outcome"], line["detail"]).replace('"', "")
    };
    report.lines().map(line).collect()
}

#[test]
fn an_import_that_gives_up_writes_the_outcome_of_every_row() {
    engines(|sandbox| {
        sandbox.write(
            "few.csv",
            "email,ref\nA@example.com,K1\nwrong,\nb@example.com,\n",
        );
        let held = "unchanged nothing is stored:";
        for words in [
            &["subscribers", "import", "few.csv", "--strict"][..],
            &["user", "import", "few.csv", "--max-rejects", "0"],
            &["user", "import", "few.csv", "--min-rows", "4"],
        ] {
            sandbox.write("report.jsonl", "of another day\n");
            let files = ["--report", "report.jsonl", "--rejects", "r.csv", "-q"];
            let run = sandbox.run(&[words, &files].concat());
            assert_eq!(run.exit, 7, "{run:?}");
            let code = if words.contains(&"--min-rows") {
                "too_few_rows"
            } else {
                "too_many_rejects"
            };
            assert_eq!(
                told(sandbox),
                [
                    format!("2 {held} {code}"),
                    "3 rejected no_at".to_owned(),
                    format!("4 {held} {code}")
                ]
            );
            let report = sandbox.read("report.jsonl");
            assert!(report.contains(r#""email":"A@example.com""#), "{report}");
            assert_eq!(sandbox.read("r.csv").lines().count(), 2);
        }
        // What only the merge rejects ends it as well, and is told by itself.
        sandbox.write("few.csv", "email,ref\na@example.com,K1\nb@example.com,K1\n");
        let run = sandbox.run(&[
            "subscribers",
            "import",
            "few.csv",
            "--strict",
            "--report",
            "report.jsonl",
        ]);
        assert_eq!(run.exit, 7, "{run:?}");
        let lines = told(sandbox);
        assert_eq!(lines[0], format!("2 {held} too_many_rejects"));
        assert!(lines[1].starts_with("3 rejected"), "{lines:?}");
        assert_eq!(json_of(sandbox, &["import", "list"]), json!([]));

        sandbox.run(&["user", "add", "a@example.com"]);
        sandbox.write(
            "targets.csv",
            "user,year,amount,currency\na@example.com,2026,5,GBP\nx@example.com,2026,5,GBP\n",
        );
        for (limit, code) in [
            (&["--strict"][..], "too_many_rejects"),
            (&["--min-rows", "3"], "too_few_rows"),
        ] {
            let words = [
                "target",
                "import",
                "targets.csv",
                "--report",
                "report.jsonl",
            ];
            let run = sandbox.run(&[&words[..], limit].concat());
            assert_eq!(run.exit, 7, "{run:?}");
            assert_eq!(told(sandbox)[0], format!("2 {held} {code}"));
            assert_eq!(told(sandbox).len(), 2);
            let report = sandbox.read("report.jsonl");
            assert!(
                report.contains(r#""subject":"a@example.com 2026 GBP""#),
                "{report}"
            );
        }
    });
}
