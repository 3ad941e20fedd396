//! Answers that are lost once the act is done: it is not to be done again.

use super::{assert_told, assert_told_as_json, filled, shell};

#[test]
fn a_change_that_is_kept_is_never_said_to_be_safe_to_repeat() {
    let sandbox = filled();
    let open = [
        "account",
        "open",
        "--owner",
        "ann@example.com",
        "--login",
        "7",
        "-q",
    ];
    assert_eq!(sandbox.run(&open).exit, 0);
    let add = "exec \"$ROSTER\" account credit add 7 '5 GBP' --reason x -f json";
    for lost in [">/dev/full", "--jq '.nothing[].x'"] {
        let run = shell(&sandbox, &format!("{add} {lost}"));
        assert_told_as_json(&run, 6, "done and kept");
        assert!(run.stderr.contains("\"code\":\"answer_lost\""), "{run:?}");
    }
    // A rehearsal kept nothing, and neither did what was refused.
    let run = shell(&sandbox, &format!("{add} -n >/dev/full"));
    assert_told_as_json(&run, 8, "cannot write standard output");
    let list = ["account", "credit", "list", "7", "--field", "amount"];
    assert_eq!(sandbox.run(&list).stdout, "500\n500\n");
}

#[test]
fn files_and_other_databases_that_are_kept_are_never_said_to_be_safe_to_repeat() {
    let sandbox = filled();
    assert_eq!(sandbox.run(&["db", "backup", "--to", "old.db"]).exit, 0);
    for (at, (line, look)) in [
        ("db backup --to FILE", "ls -l "),
        ("db copy --to FILE", "roster db status --db "),
        ("db restore old.db --db FILE", "roster db status"),
        ("db restore old.db --force --yes", "roster db status"),
        ("user export ann@example.com --out FILE", "ls -lR "),
        ("man --out FILE", "ls -l "),
        ("db vacuum", "roster db status"),
    ]
    .into_iter()
    .enumerate()
    {
        for (day, lost, code) in [
            (3, ">/dev/full", "disk_full"),
            (4, "--jq '.nothing[].x.y'", "jq_failed"),
        ] {
            let file = format!("{at}-{code}");
            let line = line.replace("FILE", &file);
            // What is replaced is called by the time.
            let line =
                format!("ROSTER_NOW=2026-02-0{day}T00:00:00Z exec \"$ROSTER\" {line} -f json");
            let told = |rest: &str, exit| {
                let run = shell(&sandbox, &format!("{line} {rest} {lost}"));
                assert_eq!(
                    (run.exit, run.stdout.as_str()),
                    (exit, ""),
                    "{line}: {run:?}"
                );
                let json = run.stderr.lines().last().unwrap_or_default();
                let told: serde_json::Value = serde_json::from_str(json).unwrap();
                told["error"].clone()
            };
            // A rehearsal keeps nothing.
            let exit = if code == "disk_full" { 8 } else { 2 };
            assert_eq!(told("-n", exit)["code"], code, "{line}");
            let is_made = || sandbox.path(&file).exists();
            assert!(!is_made(), "{line}");
            let error = told("", 6);
            assert_eq!(error["code"], "answer_lost", "{line}: {error}");
            let hint = error["hint"].as_str().unwrap();
            assert!(hint.contains(look), "{line}: {hint}");
            assert_eq!(is_made(), line.contains(&file), "{line}");
        }
    }
    // What was refused or could not be written did nothing.
    let taken = "exec \"$ROSTER\" db backup --to old.db >/dev/full";
    assert_told(&shell(&sandbox, taken), 4, "is there already");
    sandbox.write("plain", "");
    let export = "exec \"$ROSTER\" user export ann@example.com --out plain/ann >/dev/full";
    let run = shell(&sandbox, export);
    assert!([2, 8].contains(&run.exit), "{run:?}");
}
