//! Lists that go from one verb into another, and verbs that take many selectors.

use super::{audits, json, two_users};
use crate::sandbox::{Run, Sandbox, assert_run, engines};

fn ok(sandbox: &Sandbox, words: &[&str]) {
    let run = sandbox.run(words);
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
}

fn ids(sandbox: &Sandbox, words: &[&str]) -> String {
    let run = sandbox.run(&[words, &["-f", "ids"]].concat());
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
    run.stdout
}

fn pipe(sandbox: &Sandbox, text: &str, words: &[&str]) -> Run {
    sandbox.roster(words).stdin(text.to_owned()).run()
}

/// One of everything that is known by a number, Ann's number being 1 and Bob's 2: whoever reads them wrongly hits Bob.
fn one_of_each(sandbox: &Sandbox) {
    two_users(sandbox);
    let endpoint = "https://push.example.com/1";
    for words in [
        &["account", "open", "--owner", "1", "--login", "2"][..],
        &["account", "credit", "add", "2", "5 GBP", "--reason", "x"],
        &["user", "device", "add", "1", "--label", "Old"],
        &["user", "device", "add", "1", "--label", "Phone"],
        &["user", "notification", "add", "1", "--endpoint", endpoint],
        &["order", "add", "--user", "1", "2", "--total", "5 GBP"],
        &["order", "add", "--user", "1", "#2", "--total", "5 GBP"],
        &["quote", "add", "--user", "1", "2", "--value", "5 GBP"],
        &["price", "set", "2", "--price", "5 GBP"],
        &["group", "add", "2", "--name", "Two", "--slot", "1"],
        &["invite", "send", "eve@example.com", "-q"],
    ] {
        ok(sandbox, words);
    }
}

#[test]
fn ids_of_one_noun_are_never_read_as_those_of_people() {
    engines(|sandbox| {
        one_of_each(sandbox);
        for (list, printed) in [
            (&["user", "device", "list"][..], "device:1\ndevice:2\n"),
            (&["user", "notification", "list"], "notification:1\n"),
            (
                &["order", "list", "--sort", "number"],
                "order:#2\norder:2\n",
            ),
            (&["quote", "list"], "quote:2\n"),
            (&["price", "list"], "sku:2\n"),
            (&["group", "list"], "group:2\n"),
            (&["invite", "list"], "invite:1\n"),
            (&["emails", "history"], "email:1\n"),
            (&["account", "credit", "list", "2"], "credit:1\n"),
        ] {
            let listed = ids(sandbox, list);
            assert_eq!(listed, printed, "{list:?}");
            let before = audits(sandbox);
            let comment = ["user", "comment", "-", "--text", "wrong"];
            let run = pipe(sandbox, &listed, &comment);
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{list:?} {run:?}");
            assert!(run.stderr.contains("names no user"), "{run:?}");
            let status = ["account", "status", "-", "--set", "closed"];
            assert_eq!(pipe(sandbox, &listed, &status).exit, 2, "{list:?}");
            assert_eq!(audits(sandbox), before, "{list:?}");
        }
        // A login names the owner of the account, and nobody else.
        let logins = ids(sandbox, &["account", "list"]);
        assert_eq!(logins, "login:2\n");
        let comment = ["user", "comment", "-", "--text", "x", "--field", "user"];
        let run = pipe(sandbox, &logins, &comment);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "ann@example.com\n"),
            "{run:?}"
        );
        // An account has no number but its login.
        let run = sandbox.run(&["account", "show", "id:2"]);
        assert!(
            run.exit == 2 && run.stderr.contains("named by its login"),
            "{run:?}"
        );
    });
}

#[test]
fn every_noun_reads_its_own_ids() {
    engines(|sandbox| {
        one_of_each(sandbox);
        for (list, verb, rows) in [
            (&["account", "list"][..], &["account", "show", "-"][..], 1),
            (&["order", "list"], &["order", "show", "-"], 2),
            (&["quote", "list"], &["quote", "show", "-"], 1),
            (&["price", "list"], &["price", "list", "-"], 1),
            (&["group", "list"], &["group", "show", "-"], 1),
            (&["invite", "list"], &["invite", "show", "-"], 1),
            (
                &["user", "device", "list"],
                &["user", "device", "revoke", "--id", "-"],
                2,
            ),
            (
                &["user", "notification", "list"],
                &["user", "notification", "remove", "--id", "-"],
                1,
            ),
        ] {
            let listed = ids(sandbox, list);
            let run = pipe(sandbox, &listed, &[verb, &["-f", "jsonl"]].concat());
            assert_eq!(
                (run.exit, run.stdout.lines().count()),
                (0, rows),
                "{verb:?} {run:?}"
            );
        }
        let run = sandbox.run(&["user", "device", "revoke", "--id", "login:2"]);
        assert_run(
            &run,
            "
            exit 2
            -- stderr
            error: 'login:2' names no device
            hint: write 7, id:7 or device:7
            ",
        );
        // By hand a number does.
        ok(sandbox, &["order", "show", "2"]);
        ok(sandbox, &["order", "show", "#2"]);
        ok(sandbox, &["user", "group", "1", "--add", "group:2"]);
        ok(sandbox, &["emails", "show", "email:1"]);
    });
}

#[test]
fn verbs_about_a_person_take_several_and_a_list() {
    engines(|sandbox| {
        two_users(sandbox);
        ok(
            sandbox,
            &["account", "open", "--owner", "1", "--login", "45231"],
        );
        ok(
            sandbox,
            &["account", "grant", "45231", "2", "--perm", "orders"],
        );
        ok(sandbox, &["user", "comment", "1", "2", "--text", "called"]);
        let list = ids(sandbox, &["user", "find"]);
        for words in [
            &["user", "timeline", "-", "--kind", "comment"][..],
            &["user", "locate", "-"],
            &["user", "export", "-", "--out", "out"],
            &["user", "explain", "-"],
            &["user", "device", "add", "-", "--label", "Phone"],
            &[
                "user",
                "notification",
                "add",
                "-",
                "--endpoint",
                "https://push.example.com/1",
            ],
            &["account", "check", "45231", "-", "--perm", "orders"],
        ] {
            let run = pipe(sandbox, &list, &[words, &["-f", "json"]].concat());
            assert_eq!(run.exit, 0, "{words:?} {run:?}");
            let rows: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).unwrap();
            for (id, address) in [(1, "ann@example.com"), (2, "Bob@Example.com")] {
                let about =
                    |row: &&serde_json::Value| row["user_id"] == id && row["user"] == address;
                assert!(
                    rows.iter().any(|row| about(&row)),
                    "{words:?} {}",
                    run.stdout
                );
            }
            let some = [words, &["9"], &["-f", "json"]].concat();
            let run = pipe(sandbox, &list, &some);
            assert_eq!(run.exit, 6, "{some:?} {run:?}");
            assert!(run.stderr.contains("'9'"), "{run:?}");
        }
        assert!(sandbox.path("out/1/profile.json").exists());
        assert!(sandbox.path("out/2/profile.csv").exists());
        let count = [
            "user", "timeline", "1", "2", "--kind", "comment", "--count", "--field", "count",
        ];
        assert_eq!(sandbox.run(&count).stdout, "2\n");
        let limit = ["user", "timeline", "1", "2", "--limit", "1", "-f", "json"];
        assert_eq!(json(sandbox, &limit[..6]).as_array().unwrap().len(), 1);
        // All must be allowed for a yes.
        ok(sandbox, &["user", "add", "eve@example.com"]);
        let check = [
            "account", "check", "45231", "2", "3", "--perm", "orders", "--field", "allowed",
        ];
        let run = sandbox.run(&check);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (7, "true\nfalse\n"),
            "{run:?}"
        );
    });
}

#[test]
fn tags_smart_types_and_prices_take_several_and_a_list() {
    engines(|sandbox| {
        two_users(sandbox);
        let run = pipe(
            sandbox,
            "vip\nstore:York\nVIP\n",
            &["tag", "add", "-", "--field", "tag"],
        );
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "general:vip\nstore:York\n")
        );
        let list = ids(sandbox, &["tag", "list"]);
        let run = pipe(
            sandbox,
            &list,
            &["tag", "remove", "-", "--field", "outcome"],
        );
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "removed\nremoved\n"),
            "{run:?}"
        );
        let run = pipe(sandbox, "a,b\n", &["tag", "add", "-"]);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        let types = ["smart-type", "add", "-", "--field", "smart_type"];
        let run = pipe(sandbox, "Trade\nWholesale\n", &types);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "Trade\nWholesale\n"),
            "{run:?}"
        );
        let both = [
            "smart-type",
            "remove",
            "trade",
            "Wholesale",
            "--field",
            "outcome",
        ];
        assert_eq!(sandbox.run(&both).stdout, "removed\nremoved\n");
        let several = ["smart-type", "add", "A", "B", "--default"];
        assert_eq!(sandbox.run(&several).exit, 2);
        ok(sandbox, &["price", "set", "A-1", "A-2", "--price", "5 GBP"]);
        let check = ["price", "check", "1", "-", "--field", "price"];
        let run = pipe(sandbox, "A-1\nA-2\n", &check);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "500\n500\n"),
            "{run:?}"
        );
        let run = pipe(sandbox, "A-1\nA-3\n", &check);
        assert_eq!((run.exit, run.stdout.as_str()), (6, "500\n"), "{run:?}");
        assert!(run.stderr.contains("no price of 'A-3'"), "{run:?}");
    });
}

#[test]
fn counts_can_be_asked_for_as_a_field() {
    engines(|sandbox| {
        two_users(sandbox);
        for (words, count) in [
            (&["user", "find"][..], "2\n"),
            (&["user", "device", "list"], "0\n"),
            (&["user", "device", "list", "1"], "0\n"),
            (&["user", "notification", "list", "1"], "0\n"),
            (&["subscribers", "list"], "0\n"),
            (&["subscribers", "suppress", "list"], "0\n"),
            (&["import", "list"], "0\n"),
            (&["tag", "list"], "0\n"),
            (&["emails", "history"], "0\n"),
        ] {
            let run = sandbox.run(&[words, &["--count", "--field", "count"]].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (0, count),
                "{words:?} {run:?}"
            );
        }
    });
}

#[test]
fn a_rehearsed_export_writes_no_file() {
    engines(|sandbox| {
        two_users(sandbox);
        let export = ["user", "export", "1", "--out", "ann", "-f", "json"];
        let run = sandbox.run(&[&export[..], &["--dry-run"]].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(run.stderr.contains("no file was written"), "{run:?}");
        assert!(!sandbox.path("ann").exists());
        let done = sandbox.run(&export);
        assert_eq!(done.stdout, run.stdout, "the same rows");
        assert!(sandbox.path("ann/profile.json").exists());
    });
}

#[test]
fn lists_for_programs_say_whose_rows_they_are() {
    engines(|sandbox| {
        one_of_each(sandbox);
        for words in [
            &["user", "device", "list"][..],
            &["user", "notification", "list"],
            &["user", "timeline", "1"],
        ] {
            let rows = json(sandbox, words);
            assert_eq!(rows[0]["user_id"], 1, "{words:?} {rows}");
            assert_eq!(rows[0]["user"], "ann@example.com", "{words:?} {rows}");
        }
        // Money is whole minor units with its currency; tables say it in words.
        let entry = json(sandbox, &["account", "credit", "list", "2"])[0].clone();
        assert_eq!(
            (&entry["amount"], &entry["currency"]),
            (&500.into(), &"GBP".into())
        );
        let balance = json(sandbox, &["account", "credit", "show", "2"]);
        assert_eq!(
            (&balance["balance"], &balance["currency"]),
            (&500.into(), &"GBP".into())
        );
        let price = json(sandbox, &["price", "list"])[0].clone();
        assert_eq!(
            (&price["price"], &price["currency"]),
            (&500.into(), &"GBP".into())
        );
        let set = ["price", "set", "2", "--price", "6.50 GBP"];
        let row = json(sandbox, &set)[0].clone();
        assert_eq!(
            (&row["before"], &row["after"]),
            (&500.into(), &650.into()),
            "{row}"
        );
        assert_eq!(row["after_text"], "6.50 GBP");
        let table = sandbox
            .run(&["account", "credit", "list", "2", "-f", "table"])
            .stdout;
        assert!(
            table.contains("5.00 GBP") && !table.contains("balance"),
            "{table}"
        );
        // A hold is a boolean, in what is printed and in the audit.
        let row = json(sandbox, &["user", "restrict", "1", "--reason", "x"])[0].clone();
        assert_eq!(
            (&row["before"], &row["after"]),
            (&false.into(), &true.into()),
            "{row}"
        );
        let audit = json(sandbox, &["audit", "list", "--command", "user restrict"])[0].clone();
        assert_eq!(audit["before"], serde_json::json!({ "restricted": false }));
        assert_eq!(audit["after"], serde_json::json!({ "restricted": true }));
    });
}

#[test]
fn a_ban_by_status_wants_a_reason_and_ends_sessions_as_a_ban_does() {
    engines(|sandbox| {
        two_users(sandbox);
        for user in ["1", "2"] {
            ok(
                sandbox,
                &["user", "device", "add", user, "--label", "Phone"],
            );
        }
        let before = audits(sandbox);
        let run = sandbox.run(&["user", "status", "1", "--set", "banned"]);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        assert!(run.stderr.contains("a ban needs a reason"), "{run:?}");
        assert_eq!(audits(sandbox), before);
        ok(
            sandbox,
            &[
                "user", "status", "1", "--set", "banned", "--reason", "fraud",
            ],
        );
        ok(sandbox, &["user", "ban", "2", "--reason", "fraud"]);
        let devices = json(sandbox, &["user", "device", "list", "--all"]);
        for device in devices.as_array().unwrap() {
            assert_eq!(device["revoked_reason"], "ban", "{device}");
        }
        assert_eq!(devices.as_array().unwrap().len(), 2);
        for user in ["1", "2"] {
            assert_eq!(json(sandbox, &["user", "show", user])["status"], "banned");
        }
    });
}
