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
