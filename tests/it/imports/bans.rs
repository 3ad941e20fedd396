//! Bans that an import brings, and what becomes of them when it is taken back.

use super::*;

const BAN: [&str; 6] = ["user", "import", "ban.csv", "--on-existing", "update", "-q"];

fn ok(sandbox: &Sandbox, words: &[&str]) -> String {
    let run = sandbox.run(words);
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
    run.stdout
}

/// Ann, Bob and Cy, of whom a file bans the first two.
fn banned(sandbox: &Sandbox) {
    for email in ["ann@example.com", "bob@example.com", "cy@example.com"] {
        ok(sandbox, &["user", "add", email, "--status", "approved"]);
    }
    sandbox.write(
        "ban.csv",
        "email,status,city\nann@example.com,banned,\nbob@example.com,banned,Leeds\ncy@example.com,,York\n",
    );
    ok(sandbox, &[&BAN[..], &["--reason", "fraud"]].concat());
}

fn status(sandbox: &Sandbox) -> Vec<String> {
    field(sandbox, "status")
}

#[test]
fn whoever_a_file_bans_is_told_of_as_whoever_is_banned_by_hand() {
    engines(|sandbox| {
        banned(sandbox);
        let fields = "seq,command,user_id,subject,before,after,reason";
        let told = ok(
            sandbox,
            &[
                "audit",
                "list",
                "--command",
                "user import",
                "--fields",
                fields,
                "--no-header",
            ],
        );
        let people: Vec<&str> = told.lines().skip(1).collect();
        assert_eq!(
            people,
            [
                "4\tuser import\t1\tann@example.com\t{\"status\":\"approved\"}\t{\"status\":\"banned\"}\tfraud",
                "4\tuser import\t2\tbob@example.com\t{\"status\":\"approved\"}\t{\"status\":\"banned\"}\tfraud",
            ],
            "{told}"
        );
        let timeline = json_of(sandbox, &["user", "timeline", "1", "--kind", "act"]);
        assert_eq!(
            (
                &timeline[0]["what"],
                &timeline[0]["about"],
                &timeline[0]["reason"]
            ),
            (
                &json!("user import"),
                &json!("{\"status\":\"banned\"}"),
                &json!("fraud")
            )
        );
        let changes = ok(sandbox, &["changes", "--since", "0", "-f", "jsonl"]);
        let changed = changes
            .lines()
            .filter(|line| line.contains("\"status\":\"banned\""));
        assert_eq!(changed.count(), 2, "{changes}");
        ok(sandbox, &["audit", "list", "--verify"]);
    });
}

#[test]
fn an_undo_lifts_a_ban_for_a_reason_alone_and_says_so_in_the_audit() {
    engines(|sandbox| {
        banned(sandbox);
        let refused = "
            exit 2
            -- stderr
            error: lifting the ban of 2 users by undoing import 1 needs a reason
            hint: say why: --reason 'asked for it by phone'
            ";
        assert_run(&sandbox.run(&["import", "undo", "1", "--yes"]), refused);
        let rehearsed = sandbox.run(&["import", "undo", "1", "-n", "-f", "json"]);
        assert_eq!(rehearsed.exit, 2, "{rehearsed:?}");
        let would: Value = serde_json::from_str(&rehearsed.stdout).unwrap();
        assert_eq!(would["restored"], 3);
        assert_eq!(status(sandbox), ["banned", "banned", "approved"]);
        ok(
            sandbox,
            &["import", "undo", "1", "--yes", "--reason", "the wrong file"],
        );
        assert_eq!(status(sandbox), ["approved"; 3]);
        let audit = json_of(sandbox, &["audit", "list", "--command", "import undo"]);
        let people: Vec<Value> = (audit.as_array().unwrap().iter())
            .filter(|row| row["user_id"].is_number())
            .map(|row| json!([row["user_id"], row["before"], row["after"], row["reason"]]))
            .collect();
        let (was, is) = (json!({"status": "banned"}), json!({"status": "approved"}));
        let why = "the wrong file";
        assert_eq!(people, [json!([1, was, is, why]), json!([2, was, is, why])]);
    });
}

#[test]
fn an_undo_leaves_whoever_was_banned_again_since() {
    engines(|sandbox| {
        banned(sandbox);
        // The same reason is nothing new.
        let again = |reason| ok(sandbox, &["user", "ban", "1", "--reason", reason]);
        assert!(again("fraud").contains("unchanged"));
        let rows = json_of(sandbox, &["audit", "list"])
            .as_array()
            .unwrap()
            .len();
        assert!(again("charged back twice").contains("unchanged"));
        let audit = json_of(sandbox, &["audit", "list"]);
        assert_eq!(audit.as_array().unwrap().len(), rows + 1);
        assert_eq!(
            (
                &audit[0]["command"],
                &audit[0]["user_id"],
                &audit[0]["reason"],
                &audit[0]["after"]
            ),
            (
                &json!("user ban"),
                &json!(1),
                &json!("charged back twice"),
                &json!({"status": "banned"})
            )
        );
        again("charged back twice");
        assert_eq!(json_of(sandbox, &["audit", "list"]), audit, "said already");
        let undone = json_of(sandbox, &["import", "undo", "1", "--yes", "--reason", "x"]);
        assert_eq!(
            undone["kept"],
            json!([{"user_id": 1, "user": "ann@example.com", "thing": null, "why": "changed since"}])
        );
        assert_eq!(status(sandbox), ["banned", "approved", "approved"]);
    });
}
