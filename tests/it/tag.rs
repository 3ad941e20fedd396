//! Verbs of tags.

use crate::sandbox::{Sandbox, assert_run, engines};

fn json(sandbox: &Sandbox, arguments: &[&str]) -> serde_json::Value {
    let run = sandbox.run(&[arguments, &["-f", "json"]].concat());
    assert_eq!(run.exit, 0, "{run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

/// Three users: the first two are `vip`, the last two are `gold`.
fn tagged(sandbox: &Sandbox) {
    for (email, tags) in [
        ("ann@example.com", "vip"),
        ("bob@example.com", "vip,gold"),
        ("cy@example.com", "gold"),
    ] {
        let run = sandbox.run(&["user", "add", email, "--tag", tags, "--create-tags"]);
        assert_eq!(run.exit, 0, "{run:?}");
    }
}

#[test]
fn a_tag_is_made_once() {
    engines(|sandbox| {
        assert_run(
            &sandbox.run(&["tag", "add", "VIP", "store:York", "vip", "-q", "-f", "tsv"]),
            "
            exit 0
            -- stdout
            tag\toutcome\tbefore\tusers
            general:VIP\tcreated\t\t0
            store:York\tcreated\t\t0
            ",
        );
        let run = sandbox.run(&["tag", "add", "Vip"]);
        assert!(
            run.exit == 0 && run.stdout.contains("general:VIP\texists"),
            "{run:?}"
        );
        let run = sandbox.run(&["tag", "add", "a,b"]);
        assert!(
            run.exit == 2 && run.stderr.contains("'a,b' is no tag"),
            "{run:?}"
        );
        assert_eq!(
            json(sandbox, &["audit", "list", "--command", "tag add"])
                .as_array()
                .unwrap()
                .len(),
            2
        );
    });
}

#[test]
fn tags_are_listed_with_the_number_of_their_users() {
    engines(|sandbox| {
        tagged(sandbox);
        sandbox.run(&["tag", "add", "store:York", "stores:x"]);
        assert_run(
            &sandbox.run(&["tag", "list"]),
            "
            exit 0
            -- stdout
            tag\tusers\tcreated_at
            general:gold\t2\t2026-01-02T03:04:05Z
            general:vip\t2\t2026-01-02T03:04:05Z
            store:York\t0\t2026-01-02T03:04:05Z
            stores:x\t0\t2026-01-02T03:04:05Z
            ",
        );
        assert_eq!(
            sandbox
                .run(&["tags", "list", "--group", "Store", "-f", "ids"])
                .stdout,
            "store:York\n"
        );
        assert_eq!(
            sandbox
                .run(&["tag", "list", "--group", "store", "--count", "-f", "csv"])
                .stdout,
            "count\n1\n"
        );
        assert_eq!(
            sandbox
                .run(&["tag", "list", "--limit", "1", "-f", "ids"])
                .stdout,
            "general:gold\n"
        );
        assert_eq!(
            sandbox
                .run(&["tag", "list", "--group", "none", "--fail-if-none"])
                .exit,
            9
        );
    });
}

#[test]
fn a_renamed_tag_keeps_its_members() {
    engines(|sandbox| {
        tagged(sandbox);
        assert_run(
            &sandbox.run(&["tag", "rename", "vip", "store:Top"]),
            "
            exit 0
            -- stdout
            tag\toutcome\tbefore\tusers
            store:Top\trenamed\tgeneral:vip\t2
            ",
        );
        assert_eq!(
            sandbox
                .run(&["user", "find", "--tag", "store:top", "--field", "id"])
                .stdout,
            "1\n2\n"
        );
        let run = sandbox.run(&["tag", "rename", "store:Top", "STORE:top"]);
        assert!(
            run.stdout.contains("STORE:top\trenamed"),
            "another spelling: {run:?}"
        );
        let run = sandbox.run(&["tag", "rename", "STORE:TOP", "STORE:top"]);
        assert!(run.stdout.contains("unchanged"), "{run:?}");
        assert_run(
            &sandbox.run(&["tag", "rename", "gold", "store:top"]),
            "
            exit 4
            -- stderr
            error: the tag 'STORE:top' exists already
            hint: roster tag merge 'general:gold' --into 'STORE:top' joins the two
            ",
        );
        let run = sandbox.run(&["tag", "rename", "golf", "club"]);
        assert!(
            run.exit == 3 && run.stderr.contains("did you mean 'general:gold'"),
            "{run:?}"
        );
    });
}

#[test]
fn a_merge_joins_two_tags_after_a_yes() {
    engines(|sandbox| {
        tagged(sandbox);
        assert_run(
            &sandbox.run(&["tag", "merge", "vip", "--into", "gold"]),
            "
            exit 7
            -- stderr
            error: merging 'general:vip' into 'general:gold' would touch 2 and needs a yes
            hint: look with --dry-run, then repeat with --yes or --max-changes 2
            ",
        );
        let run = sandbox.run(&[
            "tag",
            "merge",
            "vip",
            "--into",
            "gold",
            "--max-changes",
            "1",
        ]);
        assert_eq!(run.exit, 7, "{run:?}");
        assert_eq!(
            sandbox
                .run(&["tag", "merge", "vip", "--into", "gold", "-n"])
                .exit,
            0
        );
        assert_run(
            &sandbox.run(&["tag", "merge", "vip", "--into", "gold", "--yes"]),
            "
            exit 0
            -- stdout
            tag\toutcome\tbefore\tusers
            general:gold\tmerged\tgeneral:vip\t2
            ",
        );
        assert_eq!(
            sandbox
                .run(&["user", "find", "--tag", "gold", "--field", "id"])
                .stdout,
            "1\n2\n3\n"
        );
        assert_eq!(
            sandbox.run(&["tag", "list", "-f", "ids"]).stdout,
            "general:gold\n"
        );
        let versions: Vec<i64> = sandbox
            .db()
            .query("SELECT version FROM users ORDER BY id", &[])
            .unwrap();
        assert_eq!(versions, [2, 2, 1], "who had the tag has changed");
        let audit = json(sandbox, &["audit", "list", "--user", "1", "--limit", "1"]);
        assert_eq!(
            audit[0]["before"],
            serde_json::json!({"tags": ["general:vip"]})
        );
        let run = sandbox.run(&["tag", "merge", "gold", "--into", "GOLD", "--yes"]);
        assert_eq!(run.exit, 2, "{run:?}");
    });
}

#[test]
fn a_tag_is_removed_from_everybody_after_a_yes() {
    engines(|sandbox| {
        tagged(sandbox);
        sandbox.run(&["tag", "add", "unused"]);
        let run = sandbox.run(&["tag", "remove", "unused"]);
        assert_eq!(
            run.exit, 0,
            "nobody has it, so nobody need say yes: {run:?}"
        );
        let run = sandbox.run(&["tag", "remove", "vip", "gold"]);
        assert!(
            run.exit == 7 && run.stderr.contains("would touch 4"),
            "{run:?}"
        );
        assert_run(
            &sandbox.run(&["tag", "remove", "vip", "gone", "VIP", "--yes"]),
            "
            exit 6
            -- stdout
            tag\toutcome\tbefore\tusers
            general:vip\tremoved\t\t2
            -- stderr
            error: no tag 'general:gone'
            hint: did you mean 'general:gold' or 'general:vip'?
            ",
        );
        assert_eq!(
            sandbox.run(&["tag", "list", "-f", "ids"]).stdout,
            "general:gold\n"
        );
        assert_eq!(sandbox.run(&["tag", "remove", "vip", "--yes"]).exit, 3);
        assert_run(
            &sandbox.run(&["tag", "remove", "golf", "nothing", "--yes"]),
            "
            exit 3
            -- stderr
            error: no tag 'general:golf'; no tag 'general:nothing'
            hint: did you mean 'general:gold'?
            ",
        );
        assert_eq!(
            json(sandbox, &["user", "show", "1"])["tags"],
            serde_json::json!([])
        );
    });
}
