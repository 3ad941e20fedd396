//! `roster group …`

use roster::storage::{db::Ending, user};

use crate::sandbox::{Sandbox, assert_run, engines};

/// Makes users by their addresses; the first has id 1.
fn people(sandbox: &Sandbox, addresses: &[&str]) {
    for address in addresses {
        let run = sandbox.run(&["account", "open", "--owner", address]);
        assert_eq!(run.exit, 0, "{run:?}");
    }
}

/// Puts a user into a slot of theirs.
fn join(sandbox: &Sandbox, user_id: i64, slot: usize, group_id: i64) {
    sandbox
        .db()
        .tx(Ending::Commit, |tx| {
            user::set_group(tx, user_id, slot, Some(group_id))
        })
        .unwrap();
}

#[test]
fn a_group_is_made_shown_changed_and_removed() {
    engines(|sandbox| {
        let add = [
            "group",
            "add",
            "Trade",
            "--name",
            "Trade customers",
            "--slot",
            "1",
            "--tax",
            "exempt",
            "--login-message",
            "Welcome back",
            "-q",
        ];
        assert_run(&sandbox.run(&add), "exit 0\n");
        let add = ["group", "add", "vip", "--name", "VIP", "--slot", "global"];
        assert_run(
            &sandbox.run(&add),
            "
            exit 0
            -- stdout
            id\tgroup\toutcome\tusers
            2\tvip\tcreated\t0
            ",
        );
        assert_run(
            &sandbox.run(&["group", "list"]),
            "
            exit 0
            -- stdout
            key\tname\tslot\ttax\tsmart_type\tusers
            Trade\tTrade customers\t1\texempt\t\t0
            vip\tVIP\tglobal\tstandard\t\t0
            ",
        );
        assert_run(
            &sandbox.run(&["group", "show", "trade", "-f", "json"]),
            r#"
            exit 0
            -- stdout
            {"id":1,"key":"Trade","name":"Trade customers","slot":"1","tax":"exempt","smart_type":null,"login_message":"Welcome back","users":0,"created_at":"2026-01-02T03:04:05Z"}
            "#,
        );
        let edit = [
            "groups",
            "edit",
            "Trade",
            "id:2",
            "nope",
            "--tax",
            "standard",
            "--smart-type",
            "retail",
        ];
        assert_run(
            &sandbox.run(&edit),
            "
            exit 6
            -- stdout
            group\toutcome\tusers
            Trade\tupdated\t0
            vip\tupdated\t0
            -- stderr
            2 updated
            error: 1 selector led to no group: 'nope'
            hint: roster group list shows every group
            ",
        );
        let again = ["group", "edit", "vip", "--tax", "standard", "-f", "jsonl"];
        assert_run(
            &sandbox.run(&again),
            r#"
            exit 0
            -- stdout
            {"group":"vip","outcome":"unchanged","users":0}
            "#,
        );
        let clear = [
            "group",
            "edit",
            "Trade",
            "--clear",
            "smart_type,login_message",
        ];
        assert_eq!(sandbox.run(&clear).exit, 0);
        let fields = ["--fields", "key,smart_type,login_message", "--no-header"];
        let shown = sandbox.run(&[&["group", "show", "Trade"][..], &fields].concat());
        assert_eq!(shown.stdout, "Trade\t\t\n");
        let audit = sandbox.run(&[
            "audit",
            "list",
            "--command",
            "group edit",
            "--fields",
            "subject,before,after",
        ]);
        assert_run(
            &audit,
            r#"
            exit 0
            -- stdout
            subject	before	after
            Trade	{"login_message":"Welcome back","smart_type":"Retail"}	{"login_message":null,"smart_type":null}
            Trade	{"smart_type":null,"tax":"exempt"}	{"smart_type":"Retail","tax":"standard"}
            vip	{"smart_type":null}	{"smart_type":"Retail"}
            "#,
        );
        let removed = sandbox
            .roster(&["group", "remove", "-"])
            .stdin("vip\nTrade\n")
            .run();
        assert_eq!(
            (
                removed.exit,
                sandbox.run(&["group", "list", "-f", "ids"]).stdout.as_str()
            ),
            (0, "")
        );
    });
}

#[test]
fn a_key_is_taken_in_any_case() {
    let sandbox = Sandbox::new();
    let add = |key| ["group", "add", key, "--name", "x", "--slot", "1"];
    assert_eq!(sandbox.run(&add("vip")).exit, 0);
    assert_run(
        &sandbox.run(&add("VIP")),
        "
        exit 4
        -- stderr
        error: there is a group 'vip' already
        hint: roster group edit vip …
              --if-missing is content with that
        ",
    );
    let missing = sandbox.run(&[&add("VIP")[..], &["--if-missing"]].concat());
    assert_eq!(
        missing.stdout,
        "id\tgroup\toutcome\tusers\n1\tvip\texists\t0\n"
    );
    assert_eq!(sandbox.run(&add("v i p")).exit, 2);
    let rehearsed = sandbox.run(&[&add("new")[..], &["-n"]].concat());
    assert!(rehearsed.stdout.contains("new\tcreated"), "{rehearsed:?}");
    assert_eq!(sandbox.run(&["group", "list", "-f", "ids"]).stdout, "vip\n");
    assert_run(
        &sandbox.run(&["group", "show", "vipp"]),
        "
        exit 3
        -- stderr
        error: no group 'vipp'
        hint: did you mean 'vip'?
        ",
    );
}

#[test]
fn a_group_in_use_keeps_its_slots_and_goes_only_when_its_members_go_elsewhere() {
    engines(|sandbox| {
        people(
            sandbox,
            &["ann@example.com", "bob@example.com", "eve@example.com"],
        );
        for (key, slot) in [
            ("old", "1"),
            ("new", "1"),
            ("other", "2"),
            ("any", "global"),
        ] {
            let run = sandbox.run(&["group", "add", key, "--name", key, "--slot", slot]);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        sandbox.run(&["smart-type", "add", "Trade"]);
        sandbox.run(&["smart-type", "map", "old", "Trade"]);
        join(sandbox, 1, 1, 1);
        join(sandbox, 2, 1, 1);
        join(sandbox, 2, 2, 4);
        let shown = sandbox.run(&["group", "show", "old", "--field", "users"]);
        assert_eq!(shown.stdout, "2\n");
        assert_run(
            &sandbox.run(&["group", "edit", "old", "--slot", "2"]),
            "
            exit 4
            -- stderr
            error: 2 users have it in another slot than 2
            hint: --slot global keeps every slot in use; `roster user find --group KEY` shows who is in it
            ",
        );
        let global = sandbox.run(&["group", "edit", "old", "--slot", "global"]);
        assert_eq!(global.exit, 0, "{global:?}");
        assert_run(
            &sandbox.run(&["group", "remove", "old"]),
            "
            exit 4
            -- stderr
            error: group 'old' has 2 users
            hint: roster group remove old --reassign OTHER
            ",
        );
        let to_other = ["group", "remove", "old", "--reassign", "other", "--yes"];
        assert_run(
            &sandbox.run(&to_other),
            "
            exit 4
            -- stderr
            error: 2 users have it in a slot that group 'other' does not fit
            hint: choose a group of the same slot or a global one: roster group list
            ",
        );
        let unasked = sandbox.run(&["group", "remove", "old", "--reassign", "new"]);
        assert_eq!(unasked.exit, 7, "{unasked:?}");
        let itself = sandbox.run(&["group", "remove", "old", "--reassign", "OLD", "--yes"]);
        assert_eq!(itself.exit, 2, "{itself:?}");
        let rehearsed = ["group", "remove", "old", "--reassign", "new", "-n"];
        assert_eq!(sandbox.run(&rehearsed).exit, 0);
        assert_run(
            &sandbox.run(&[
                "group",
                "remove",
                "old",
                "--reassign",
                "any",
                "--max-changes",
                "2",
            ]),
            "
            exit 0
            -- stdout
            group\toutcome\tusers
            old\tremoved\t2
            -- stderr
            2 users changed smart type
            ",
        );
        let audit = [
            "audit",
            "list",
            "--user",
            "2",
            "--limit",
            "1",
            "--fields",
            "command,subject,before,after",
        ];
        assert_run(
            &sandbox.run(&audit),
            r#"
            exit 0
            -- stdout
            command	subject	before	after
            group remove	bob@example.com	{"group":"old"}	{"group":"any"}
            "#,
        );
        // Bob had it already, in his second slot: nobody holds a group twice.
        let list = sandbox.run(&[
            "user",
            "find",
            "--fields",
            "email,groups,smart_type",
            "--no-header",
        ]);
        assert_eq!(
            list.stdout,
            "ann@example.com\tany\tRetail\nbob@example.com\tany\tRetail\neve@example.com\t\tRetail\n"
        );
        assert_eq!(sandbox.run(&["db", "check"]).exit, 0);
    });
}

#[test]
fn the_prices_that_go_with_a_group_are_counted_aloud() {
    engines(|sandbox| {
        sandbox.run(&["group", "add", "trade", "--name", "Trade", "--slot", "1"]);
        for sku in ["A-1", "A-2"] {
            let run = sandbox.run(&["price", "set", sku, "--group", "trade", "--price", "5 GBP"]);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        let run = sandbox.run(&["group", "remove", "trade", "--dry-run"]);
        assert!(
            run.stderr
                .contains("2 prices of the group would go with it"),
            "{run:?}"
        );
        let run = sandbox.run(&["group", "remove", "trade"]);
        assert!(
            run.exit == 0 && run.stderr.contains("2 prices of the group went with it"),
            "{run:?}"
        );
        assert_eq!(
            sandbox
                .run(&["price", "list", "--count", "--field", "count"])
                .stdout,
            "0\n"
        );
    });
}

#[test]
fn a_dash_makes_no_group() {
    engines(|sandbox| {
        let run = sandbox
            .roster(&["group", "add", "-", "--name", "Trade", "--slot", "1"])
            .stdin("trade\n")
            .run();
        assert_run(
            &run,
            "
            exit 2
            -- stderr
            error: groups are made one by one: '-' reads no list here
            hint: roster group add wholesale --name 'Wholesale customers' --slot 1
            ",
        );
        let groups = sandbox.run(&["group", "list", "--field", "key", "-q"]);
        assert_eq!(groups.stdout, "", "{groups:?}");
    });
}
