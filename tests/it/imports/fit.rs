//! Groups and tags that an undo cannot put back, or puts back as what they have become.

use super::*;

fn run(sandbox: &Sandbox, line: &str) -> String {
    let run = sandbox.run(&line.split(' ').collect::<Vec<_>>());
    assert_eq!(run.exit, 0, "{line}: {run:?}");
    run.stdout
}

/// What an undo put back, and what it left alone.
fn undo(sandbox: &Sandbox) -> Value {
    let done = json_of(sandbox, &["import", "undo", "1", "--yes"]);
    let kept = done["kept"].as_array().unwrap().iter();
    let kept: Vec<Value> = kept
        .map(|row| json!([row["user"], row["thing"], row["why"]]))
        .collect();
    json!([done["restored"], kept])
}

/// Groups and tags of somebody.
fn has(sandbox: &Sandbox, user: &str) -> String {
    let show = format!("user find --email {user} --fields groups,tags -f tsv --no-header");
    run(sandbox, &show)
}

/// Ann was in one group and is in another by an import.
fn swapped(sandbox: &Sandbox, was: &str, is: &str) {
    run(sandbox, &format!("group add g1 --name G {was}"));
    run(sandbox, &format!("group add g2 --name G {is}"));
    run(sandbox, "user add ann@example.com");
    run(sandbox, "user group ann@example.com --add g1");
    sandbox.write("list.csv", "email,groups\nann@example.com,g2\n");
    run(sandbox, "user import list.csv --on-existing update -q");
    assert_eq!(has(sandbox, "ann@example.com"), "g2\t\n");
}

#[test]
fn a_group_that_fits_its_slot_no_more_stays_out_of_it() {
    for (was, edit) in [("--slot 1", "2"), ("--slot global", "3")] {
        engines(|sandbox| {
            swapped(sandbox, was, "--slot 1");
            run(sandbox, &format!("group edit g1 --slot {edit}"));
            let why = "the group does not fit that slot any more";
            assert_eq!(
                undo(sandbox),
                json!([0, [["ann@example.com", "group g1 in slot 1", why]]])
            );
            assert_eq!(has(sandbox, "ann@example.com"), "g2\t\n");
            let doctor = sandbox.run(&["doctor", "-f", "json"]);
            assert!(!doctor.stdout.contains("does not fit"), "{doctor:?}");
        });
    }
}

#[test]
fn a_group_that_is_gone_leaves_its_slot_as_the_import_made_it_unless_another_took_its_place() {
    engines(|sandbox| {
        swapped(sandbox, "--slot 1", "--slot 1");
        run(sandbox, "group remove g1");
        let why = "the group that was in it is gone";
        assert_eq!(
            undo(sandbox),
            json!([0, [["ann@example.com", "slot 1", why]]])
        );
        assert_eq!(has(sandbox, "ann@example.com"), "g2\t\n");
    });
    engines(|sandbox| {
        swapped(sandbox, "--slot 1", "--slot 1");
        for line in [
            "group add g3 --name G --slot 1",
            "group add g4 --name G --slot 1",
            "group remove g1 --reassign g3",
            "group remove g3 --reassign g4",
        ] {
            run(sandbox, line);
        }
        assert_eq!(undo(sandbox), json!([1, []]));
        assert_eq!(has(sandbox, "ann@example.com"), "g4\t\n");
    });
    engines(|sandbox| {
        swapped(sandbox, "--slot 1", "--slot 1");
        run(sandbox, "group add g3 --name G --slot global");
        run(sandbox, "user group ann@example.com --add g3 --slot 2");
        // She was changed since, so it is looked at as if the import had been the last to change her.
        let mut db = sandbox.db();
        db.exec(
            "UPDATE import_changes SET version_after = version_after + 1",
            &[],
        )
        .unwrap();
        run(sandbox, "group remove g1 --reassign g3");
        let why = "they are in that group already";
        assert_eq!(
            undo(sandbox),
            json!([0, [["ann@example.com", "group g3 in slot 1", why]]])
        );
        assert_eq!(has(sandbox, "ann@example.com"), "g2;g3\t\n");
    });
}

#[test]
fn a_tag_that_was_merged_comes_back_as_the_other_and_one_that_is_gone_keeps_its_successor() {
    let synced = |sandbox: &Sandbox| {
        run(sandbox, "user add ann@example.com");
        run(sandbox, "user tag ann@example.com --add s:old --create");
        sandbox.write("list.csv", "email,tags\nann@example.com,s:new\n");
        run(
            sandbox,
            "user import list.csv --on-existing update --sync-tags s -q",
        );
        assert_eq!(has(sandbox, "ann@example.com"), "\ts:new\n");
    };
    engines(|sandbox| {
        synced(sandbox);
        run(sandbox, "tag add s:keep");
        run(sandbox, "tag merge s:old --into s:keep");
        assert_eq!(undo(sandbox), json!([1, []]));
        assert_eq!(has(sandbox, "ann@example.com"), "\ts:keep\n");
    });
    engines(|sandbox| {
        synced(sandbox);
        run(sandbox, "tag remove s:old");
        assert_eq!(
            undo(sandbox),
            json!([
                0,
                [["ann@example.com", "tags", "a tag that they had is gone"]]
            ])
        );
        assert_eq!(has(sandbox, "ann@example.com"), "\ts:new\n");
    });
}

#[test]
fn the_audit_tells_of_those_whom_an_undo_put_back_and_in_words() {
    engines(|sandbox| {
        swapped(sandbox, "--slot 1", "--slot 1");
        run(sandbox, "user add bob@example.com --name Bob");
        run(sandbox, "user add cy@example.com");
        sandbox.write(
            "list.csv",
            "email,name,groups,tags\nann@example.com,Ann,,new\nbob@example.com,Robert,g2,\ncy@example.com,Cy,,\n",
        );
        run(sandbox, "user import list.csv --on-existing update -q");
        run(sandbox, "user edit cy@example.com --name Other");
        run(sandbox, "import undo 2 --yes -q");
        let noted = |command: &str| -> Vec<Value> {
            ["ann@example.com", "bob@example.com", "cy@example.com"]
                .iter()
                .flat_map(|user| {
                    let list = [
                        "audit",
                        "list",
                        "--user",
                        user,
                        "--command",
                        command,
                        "--fields",
                        "import,user,before,after",
                    ];
                    let rows = json_of(sandbox, &list);
                    let rows = rows.as_array().unwrap().clone().into_iter();
                    rows.filter(|row| row["import"] == 2)
                        .map(|row| json!([row["user"], row["before"], row["after"]]))
                })
                .collect()
        };
        let ann = (
            json!({"name": null, "tags": []}),
            json!({"name": "Ann", "tags": ["general:new"]}),
        );
        let bob = (
            json!({"name": "Bob", "groups": {"1": null}}),
            json!({"name": "Robert", "groups": {"1": "g2"}}),
        );
        let told = [
            json!(["ann@example.com", ann.0, ann.1]),
            json!(["bob@example.com", bob.0, bob.1]),
            json!(["cy@example.com", {"name": null}, {"name": "Cy"}]),
        ];
        assert_eq!(noted("user import"), told);
        let undone = [
            json!(["ann@example.com", ann.1, ann.0]),
            json!(["bob@example.com", bob.1, bob.0]),
        ];
        assert_eq!(noted("import undo"), undone);
        let feed = run(sandbox, "changes --since 0 -f jsonl");
        let feed = feed
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        let people = feed.filter(|row| row["command"] == "import undo" && !row["user"].is_null());
        let people: Vec<Value> = people
            .map(|row| json!([row["user"], row["before"], row["after"]]))
            .collect();
        assert_eq!(people, undone);
    });
}
