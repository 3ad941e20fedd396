//! `roster smart-type …`

use roster::storage::{db::Ending, user};

use crate::sandbox::{Sandbox, assert_run, engines};

/// Six people: one in `a`, one in `b`, one in both, one in `c` (which leads to no type), two in none.
fn shop(sandbox: &Sandbox) {
    for name in ["ann", "bob", "cat", "dan", "eve", "fay"] {
        let run = sandbox.run(&["account", "open", "--owner", &format!("{name}@example.com")]);
        assert_eq!(run.exit, 0, "{run:?}");
    }
    for key in ["a", "b", "c"] {
        sandbox.run(&["group", "add", key, "--name", key, "--slot", "global"]);
    }
    sandbox
        .db()
        .tx(Ending::Commit, |tx| {
            for (user_id, slot, group_id) in [(1, 1, 1), (2, 1, 2), (3, 1, 1), (3, 2, 2), (4, 3, 3)]
            {
                user::set_group(tx, user_id, slot, Some(group_id))?;
            }
            Ok(())
        })
        .unwrap();
    for words in [
        &["add", "Trade"][..],
        &["add", "Wholesale"],
        &["map", "a", "trade"],
        &["map", "b", "WHOLESALE"],
    ] {
        let run = sandbox.run(&[&["smart-type"], words].concat());
        assert_eq!(run.exit, 0, "{run:?}");
    }
}

/// Name and people of each type, in order; together they must be everybody.
fn counts(sandbox: &Sandbox) -> Vec<(String, u64)> {
    let run = sandbox.run(&["smart-type", "list", "--fields", "name,users", "-f", "json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).unwrap();
    let counts: Vec<(String, u64)> = rows
        .iter()
        .map(|row| {
            (
                row["name"].as_str().unwrap().to_owned(),
                row["users"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(counts.iter().map(|(_, users)| users).sum::<u64>(), 6);
    for (name, users) in &counts {
        let found = sandbox.run(&["user", "find", "--smart-type", name, "--field", "id"]);
        assert_eq!(found.stdout.lines().count() as u64, *users, "{name}");
    }
    counts
}

fn changed(sandbox: &Sandbox, words: &[&str]) -> u64 {
    let run = sandbox.run(&[&["smart-type"], words, &["--field", "users_changed"]].concat());
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout.trim().parse().unwrap()
}

#[test]
fn everybody_has_one_smart_type_whatever_is_reordered_or_mapped() {
    engines(|sandbox| {
        shop(sandbox);
        let list = |types: &[(&str, u64)]| {
            let expected: Vec<_> = types.iter().map(|(n, u)| ((*n).to_owned(), *u)).collect();
            assert_eq!(counts(sandbox), expected);
        };
        list(&[("Retail", 3), ("Trade", 2), ("Wholesale", 1)]);
        // Cat is in both groups and has the earlier type.
        assert_eq!(
            changed(sandbox, &["order", "wholesale", "Trade", "Retail"]),
            1
        );
        list(&[("Wholesale", 2), ("Trade", 1), ("Retail", 3)]);
        assert_eq!(changed(sandbox, &["map", "c", "Trade"]), 1);
        list(&[("Wholesale", 2), ("Trade", 2), ("Retail", 2)]);
        // The default is the type of two people without groups.
        assert_eq!(changed(sandbox, &["map", "--default", "Trade"]), 2);
        list(&[("Wholesale", 2), ("Trade", 4), ("Retail", 0)]);
        assert_eq!(changed(sandbox, &["map", "c", "none"]), 0);
        assert_eq!(changed(sandbox, &["add", "Guest", "--default"]), 3);
        list(&[("Wholesale", 2), ("Trade", 1), ("Retail", 0), ("Guest", 3)]);
        assert_eq!(changed(sandbox, &["remove", "Wholesale"]), 2);
        list(&[("Trade", 2), ("Retail", 0), ("Guest", 4)]);
        let groups = sandbox.run(&["group", "list", "--fields", "key,smart_type", "--no-header"]);
        assert_eq!(groups.stdout, "a\tTrade\nb\t\nc\t\n");
        assert_eq!(sandbox.run(&["db", "check"]).exit, 0);
    });
}

#[test]
fn what_a_remapping_did_is_told_and_audited() {
    engines(|sandbox| {
        shop(sandbox);
        assert_run(
            &sandbox.run(&["smart-type", "map", "a", "none", "-f", "json"]),
            r#"
            exit 0
            -- stdout
            {"outcome":"mapped","smart_type":null,"group":"a","users_changed":2,"order":["Retail","Trade","Wholesale"],"default":"Retail"}
            "#,
        );
        assert_run(
            &sandbox.run(&["smart-type", "map", "a", "none", "-f", "json"]),
            r#"
            exit 0
            -- stdout
            {"outcome":"unchanged","smart_type":null,"group":"a","users_changed":0,"order":["Retail","Trade","Wholesale"],"default":"Retail"}
            "#,
        );
        assert_run(
            &sandbox.run(&[
                "audit",
                "list",
                "--limit",
                "1",
                "--fields",
                "command,subject,before,after",
            ]),
            r#"
            exit 0
            -- stdout
            command	subject	before	after
            smart-type map	a	{"smart_type":"Trade"}	{"smart_type":null,"users_changed":2}
            "#,
        );
        let rehearsed = sandbox.run(&[
            "smart-type",
            "order",
            "Trade",
            "Wholesale",
            "Retail",
            "-n",
            "-q",
            "-f",
            "json",
        ]);
        assert!(
            rehearsed
                .stdout
                .contains("\"order\":[\"Trade\",\"Wholesale\",\"Retail\"]")
        );
        assert_eq!(
            sandbox
                .run(&["smart-type", "list", "--field", "name"])
                .stdout,
            "Retail\nTrade\nWholesale\n"
        );
    });
}

#[test]
fn an_order_names_every_type_once_and_the_default_stays() {
    let sandbox = Sandbox::new();
    sandbox.run(&["smart-type", "add", "Trade"]);
    for (words, exit, message) in [
        (&["order", "Trade"][..], 2, "the order leaves out 'Retail'"),
        (
            &["order", "Trade", "Retail", "trade"],
            2,
            "smart type 'Trade' is named twice",
        ),
        (&["order", "Trade", "Retial"], 3, "no smart type 'Retial'"),
        (
            &["remove", "retail"],
            4,
            "smart type 'Retail' is the default",
        ),
        (
            &["add", "TRADE"],
            4,
            "there is a smart type 'TRADE' already",
        ),
        (
            &["add", "none"],
            2,
            "'none' cannot be the name of a smart type",
        ),
        (&["add", "a,b"], 2, "'a,b' is no name of a smart type"),
        (&["map", "nope", "Trade"], 3, "no group 'nope'"),
        (
            &["map"],
            2,
            "the following required arguments were not provided: <GROUP> <TYPE>",
        ),
    ] {
        let run = sandbox.run(&[&["smart-types"], words].concat());
        assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{run:?}");
        assert!(
            run.stderr.starts_with(&format!("error: {message}")),
            "{run:?}"
        );
    }
    assert_run(
        &sandbox.run(&[
            "smart-type",
            "add",
            "trade",
            "--if-missing",
            "--field",
            "outcome",
        ]),
        "exit 0\n-- stdout\nexists\n",
    );
}
