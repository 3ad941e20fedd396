//! `user tag` and `user group`.

use super::{audits, json, two_users};
use crate::sandbox::{Sandbox, assert_run, engines};

fn groups(sandbox: &Sandbox) {
    for (key, slot) in [
        ("north", "1"),
        ("south", "1"),
        ("press", "2"),
        ("club", "global"),
    ] {
        let run = sandbox.run(&["group", "add", key, "--name", key, "--slot", slot]);
        assert_eq!(run.exit, 0, "{run:?}");
    }
}

#[test]
fn tags_are_given_and_taken_and_twice_is_once() {
    engines(|sandbox| {
        two_users(sandbox);
        assert_run(
            &sandbox.run(&[
                "user",
                "tag",
                "1",
                "bob@example.com",
                "--add",
                "VIP",
                "--create",
            ]),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tadded\tremoved
            1\tann@example.com\tupdated\tgeneral:VIP\t
            2\tBob@Example.com\tupdated\tgeneral:VIP\t
            -- stderr
            created tag 'general:VIP'
            2 updated
            ",
        );
        let before = audits(sandbox);
        assert_run(
            &sandbox.run(&["user", "tag", "1", "--add", "vip,vip"]),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tadded\tremoved
            1\tann@example.com\tunchanged\t\t
            ",
        );
        assert_eq!(audits(sandbox), before);
        let version = json(sandbox, &["user", "show", "1"])["version"].clone();
        assert_eq!(version, 2);
        let run = sandbox.run(&[
            "user", "tag", "1", "2", "--remove", "vip", "--add", "gold", "--create", "-q",
        ]);
        assert_run(&run, "exit 0");
        assert_run(
            &sandbox.run(&["user", "tag", "2", "ann@example.com"]),
            "
            exit 0
            -- stdout
            user_id\tuser\ttags
            2\tBob@Example.com\tgeneral:gold
            1\tann@example.com\tgeneral:gold
            ",
        );
        let audit = json(sandbox, &["audit", "list", "--user", "1", "--limit", "1"]);
        assert_eq!(
            audit[0]["before"],
            serde_json::json!({"tags": ["general:VIP"]})
        );
        assert_eq!(
            audit[0]["after"],
            serde_json::json!({"tags": ["general:gold"]})
        );
    });
}

#[test]
fn an_unknown_tag_is_refused_with_near_names() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["tag", "add", "vip"]);
        for flag in ["--add", "--remove"] {
            assert_run(
                &sandbox.run(&["user", "tag", "1", flag, "vpi"]),
                "
                exit 3
                -- stderr
                error: no tag 'general:vpi'
                hint: did you mean 'general:vip'?
                ",
            );
        }
        let run = sandbox.run(&["user", "tag", "1", "--add", "vip", "--remove", "VIP"]);
        assert!(
            run.exit == 2 && run.stderr.contains("added and removed at once"),
            "{run:?}"
        );
        let run = sandbox.run(&["user", "tag", "1", "--add", "a,b", "--create", "-n"]);
        assert!(run.stdout.contains("general:a;general:b"), "{run:?}");
        assert_eq!(json(sandbox, &["tag", "list"]).as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_filter_names_whoever_matches_it() {
    engines(|sandbox| {
        two_users(sandbox);
        let tag = ["user", "tag", "--country", "GB", "--add", "uk", "--create"];
        let run = sandbox.run(&[&tag[..], &["-f", "ids"]].concat());
        assert_eq!((run.exit, run.stdout.as_str()), (0, "id:2\n"), "{run:?}");
        assert_run(
            &sandbox.run(&[
                "user",
                "tag",
                "--country",
                "FR",
                "--add",
                "uk",
                "-f",
                "json",
            ]),
            "
            exit 0
            -- stdout
            []
            -- stderr
            no users match
            ",
        );
        // The tag that leads the query is the tag that goes.
        let run = sandbox.run(&["user", "tag", "--tag", "uk", "--remove", "uk", "-f", "ids"]);
        assert_eq!((run.exit, run.stdout.as_str()), (0, "id:2\n"), "{run:?}");
        assert_eq!(json(sandbox, &["user", "count", "--tag", "uk"])["all"], 0);
    });
}

#[test]
fn those_who_were_not_found_are_told_and_the_rest_is_done() {
    engines(|sandbox| {
        two_users(sandbox);
        let run = sandbox
            .roster(&["user", "tag", "-", "7", "--add", "vip", "--create"])
            .stdin("2\nnobody@example.com\n")
            .run();
        assert_run(
            &run,
            "
            exit 6
            -- stdout
            user_id\tuser\toutcome\tadded\tremoved
            2\tBob@Example.com\tupdated\tgeneral:vip\t
            -- stderr
            created tag 'general:vip'
            error: 2 selectors led to no single user: line 2: 'nobody@example.com', '7'
            hint: the others were done; look these up with `roster user find`
            ",
        );
        let run = sandbox
            .roster(&["user", "tag", "-", "--add", "vip"])
            .stdin("login\tplan\n1\tgold\n")
            .run();
        assert!(run.exit == 2 && run.stderr.contains("-f ids"), "{run:?}");
    });
}

#[test]
fn an_erased_person_is_left_as_they_are() {
    engines(|sandbox| {
        two_users(sandbox);
        let erase = "UPDATE users SET erased_at = 1, email = NULL, email_key = NULL, name = NULL WHERE id = 1";
        sandbox.db().exec(erase, &[]).unwrap();
        sandbox.run(&["group", "add", "club", "--name", "Club", "--slot", "global"]);
        for verb in [
            &["user", "tag", "1", "--add", "vip", "--create"][..],
            &["user", "group", "1", "--add", "club"],
            &["user", "status", "1", "--set", "approved"],
            &["user", "level", "1", "--set", "admin"],
            &["user", "edit", "1", "--name", "Ann"],
        ] {
            let rows = json(sandbox, verb);
            assert_eq!(rows[0]["outcome"], "blocked", "{verb:?}");
            assert_eq!(rows[0]["user"], serde_json::Value::Null);
        }
        let shown = json(sandbox, &["user", "show", "1"]);
        assert_eq!(shown["warnings"], serde_json::json!(["was erased"]));
        assert_eq!(
            (&shown["status"], &shown["version"]),
            (&"pending".into(), &1.into())
        );
    });
}

#[test]
fn a_slot_holds_one_group() {
    engines(|sandbox| {
        two_users(sandbox);
        groups(sandbox);
        let group = |arguments: &[&str]| sandbox.run(&[&["user", "group"], arguments].concat());
        assert_eq!(group(&["1", "--add", "north"]).exit, 0);
        assert_run(
            &group(&["1", "--add", "south"]),
            "
            exit 4
            -- stdout
            user_id\tuser\toutcome\tslot\tbefore\tafter
            1\tann@example.com\tconflict\t1\tnorth\t
            -- stderr
            error: slot 1 of ann@example.com holds north
            hint: --replace swaps it
            ",
        );
        assert_run(
            &group(&["1", "2", "--add", "south"]),
            "
            exit 6
            -- stdout
            user_id\tuser\toutcome\tslot\tbefore\tafter
            1\tann@example.com\tconflict\t1\tnorth\t
            2\tBob@Example.com\tupdated\t1\t\tsouth
            -- stderr
            1 conflict, 1 updated
            error: slot 1 of ann@example.com holds north
            hint: --replace swaps it
            ",
        );
        assert_run(
            &group(&["1", "--add", "SOUTH", "--replace"]),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tslot\tbefore\tafter
            1\tann@example.com\tupdated\t1\tnorth\tsouth
            ",
        );
        let run = group(&["1", "--add", "press", "--slot", "3"]);
        assert!(
            run.exit == 4 && run.stderr.contains("'press' fits slot 2, not slot 3"),
            "{run:?}"
        );
        let run = group(&["1", "--add", "pres"]);
        assert!(
            run.exit == 3 && run.stderr.contains("did you mean 'press'"),
            "{run:?}"
        );
    });
}

#[test]
fn a_global_group_takes_any_slot_and_moves_where_it_is_told() {
    engines(|sandbox| {
        two_users(sandbox);
        groups(sandbox);
        for key in ["bar", "spa"] {
            sandbox.run(&["group", "add", key, "--name", key, "--slot", "global"]);
        }
        let group =
            |arguments: &[&str]| sandbox.run(&[&["user", "group", "1"], arguments].concat());
        for key in ["north", "club", "bar"] {
            assert_eq!(group(&["--add", key]).exit, 0);
        }
        let run = group(&["--add", "spa"]);
        assert!(
            run.exit == 4
                && run
                    .stderr
                    .contains("every slot of ann@example.com holds north, club, bar"),
            "{run:?}"
        );
        let run = group(&["--add", "spa", "--replace"]);
        assert!(
            run.exit == 4 && run.stderr.contains("--slot N --replace"),
            "nobody guesses which: {run:?}"
        );
        assert_eq!(group(&["--add", "spa", "--replace", "--slot", "1"]).exit, 0);
        assert_eq!(group(&["--remove", "club"]).exit, 0);
        // A move changes two slots, and both are told and kept.
        assert_run(
            &group(&["--add", "bar", "--slot", "2"]),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tslot\tbefore\tafter
            1\tann@example.com\tleft\t3\tbar\t
            1\tann@example.com\tupdated\t2\t\tbar
            -- stderr
            1 left, 1 updated
            ",
        );
        let kept = [
            "audit",
            "list",
            "--limit",
            "2",
            "--no-header",
            "--fields",
            "before,after",
        ];
        assert_eq!(
            sandbox.run(&kept).stdout,
            "{\"group\":\"bar\",\"slot\":3}\t{\"group\":null,\"slot\":3}\n\
             {\"group\":null,\"slot\":2}\t{\"group\":\"bar\",\"slot\":2}\n"
        );
        assert_run(
            &group(&[]),
            "
            exit 0
            -- stdout
            user_id\tuser\tslot_1\tslot_2\tslot_3\tsmart_type
            1\tann@example.com\tspa\tbar\t\tRetail
            ",
        );
        let before = audits(sandbox);
        assert!(group(&["--remove", "club"]).stdout.contains("unchanged"));
        assert!(group(&["--add", "bar"]).stdout.contains("unchanged"));
        assert_eq!(audits(sandbox), before);
    });
}

#[test]
fn ten_thousand_selectors_are_one_command() {
    engines(|sandbox| {
        sandbox.run(&["group", "add", "club", "--name", "Club", "--slot", "global"]);
        let rows: Vec<String> = (0..10_000)
            .map(|n| format!("u{n}@example.com,GB"))
            .collect();
        sandbox.write("list.csv", format!("email,country\n{}\n", rows.join("\n")));
        let run = sandbox.run(&["user", "import", "list.csv"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let ids = sandbox.run(&["user", "find", "--field", "id"]).stdout;
        assert_eq!(ids.lines().count(), 10_000);
        let before = audits(sandbox);
        // As many statements more for the third thousand as for the second, and few.
        for verb in [
            &["user", "tag", "-", "--add", "gold", "--create", "-n"][..],
            &["user", "group", "-", "--add", "club", "-n"],
            &["user", "status", "-", "--set", "approved", "-n"],
        ] {
            let statements = |people: usize| -> u64 {
                let some: Vec<&str> = ids.lines().take(people).collect();
                let run = sandbox
                    .roster(&[verb, &["-v"]].concat())
                    .stdin(some.join("\n"))
                    .run();
                assert_eq!(run.exit, 0, "{run:?}");
                let line = run
                    .stderr
                    .lines()
                    .find(|line| line.ends_with(" statements"));
                line.and_then(|line| line.split(' ').next()?.parse().ok())
                    .unwrap()
            };
            let (one, two, three) = (statements(1_000), statements(2_000), statements(3_000));
            assert_eq!(three - two, two - one, "{verb:?}: {one} {two} {three}");
            assert!(two - one <= 20, "{verb:?}: {one} {two}");
        }
        assert_eq!(audits(sandbox), before, "rehearsals leave no audit");
        for verb in [
            &["user", "tag", "-", "--add", "gold", "--create"][..],
            &["user", "group", "-", "--add", "club"],
            &["user", "status", "-", "--set", "approved"],
        ] {
            let run = sandbox.roster(verb).stdin(ids.as_str()).run();
            assert_eq!(
                (run.exit, run.stdout.lines().count()),
                (0, 10_001),
                "{}",
                run.stderr
            );
        }
        assert_eq!(audits(sandbox), before + 3, "one audit row a command");
        let filter = [
            "user", "count", "--tag", "gold", "--group", "club", "--status", "approved",
        ];
        assert_eq!(json(sandbox, &filter)["all"], 10_000);
        let versions = "SELECT COUNT(*) FROM users WHERE version = 4";
        assert_eq!(sandbox.db().one::<i64>(versions, &[]).unwrap(), 10_000);
    });
}
