//! `roster audit list`

use roster::storage::db::Ending;

use crate::sandbox::{Sandbox, assert_run, engines};

fn history(sandbox: &Sandbox) {
    for words in [
        &[
            "group", "add", "vip", "--name", "VIP", "--slot", "1", "--reason", "season",
        ][..],
        &[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--actor",
            "ops",
        ],
        &["group", "edit", "vip", "--tax", "exempt"],
        &["group", "edit", "vip", "--tax", "exempt"],
        &[
            "group",
            "add",
            "other",
            "--name",
            "x",
            "--slot",
            "2",
            "--dry-run",
        ],
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 0, "{run:?}");
    }
}

#[test]
fn every_write_leaves_one_row_and_a_rehearsal_or_an_unchanged_thing_none() {
    engines(|sandbox| {
        history(sandbox);
        let fields = [
            "audit",
            "list",
            "--fields",
            "seq,at,command,subject,user_id,reason,before",
        ];
        assert_run(
            &sandbox.run(&fields),
            r#"
            exit 0
            -- stdout
            seq	at	command	subject	user_id	reason	before
            3	2026-01-02T03:04:05Z	group edit	vip			{"tax":"standard"}
            2	2026-01-02T03:04:05Z	account open	ann@example.com	1		
            2	2026-01-02T03:04:05Z	account open	login:1	1		
            1	2026-01-02T03:04:05Z	group add	vip		season	
            "#,
        );
        let row = sandbox.run(&[
            "audit", "list", "--limit", "1", "-f", "jsonl", "--fields", "all",
        ]);
        let row: serde_json::Value = serde_json::from_str(&row.stdout).unwrap();
        for key in ["os_user", "host", "actor"] {
            assert!(
                row[key].as_str().is_some_and(|text| !text.is_empty()),
                "{row}"
            );
        }
        assert_eq!(row["before"]["tax"], "standard");
        assert_eq!(row["subjects"], 1);
    });
}

#[test]
fn the_audit_is_filtered_by_user_actor_command_and_time() {
    engines(|sandbox| {
        history(sandbox);
        for (words, seqs) in [
            (&["--user", "ann@example.com"][..], "2\n2\n"),
            (&["--actor", "ops"], "2\n2\n"),
            (&["--command", "group"], "3\n1\n"),
            (&["--command", "group add"], "1\n"),
            (&["--since", "2026-01-02"], "3\n2\n2\n1\n"),
            (
                &["--from", "2026-01-02", "--to", "2026-01-03", "--limit", "1"],
                "3\n",
            ),
            (&["--to", "2026-01-02"], ""),
            (&["--sort", "seq"], "1\n2\n2\n3\n"),
        ] {
            let run = sandbox.run(&[&["audit", "list", "--field", "seq"], words].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (0, seqs),
                "{words:?} {run:?}"
            );
        }
        let count = sandbox.run(&[
            "audit",
            "list",
            "--command",
            "group",
            "--count",
            "--field",
            "count",
        ]);
        assert_eq!(count.stdout, "2\n");
    });
}

#[test]
fn imports_that_made_or_changed_a_person_are_in_their_audit() {
    engines(|sandbox| {
        for name in ["Ann", "Ann Lee"] {
            let csv = format!("email,name\nann@example.com,{name}\n");
            let import = ["user", "import", "-", "--on-existing", "update", "-q"];
            let run = sandbox.roster(&import).stdin(csv).run();
            assert_eq!(run.exit, 0, "{run:?}");
        }
        let run = sandbox.run(&[
            "audit",
            "list",
            "--user",
            "ann@example.com",
            "--fields",
            "command,import,user_id",
            "--no-header",
        ]);
        assert_eq!(
            run.stdout, "user import\t2\t1\nuser import\t1\t1\n",
            "{run:?}"
        );
        let before = sandbox.run(&[
            "audit", "list", "--user", "1", "--limit", "1", "--field", "before",
        ]);
        assert!(before.stdout.contains("Ann"), "{before:?}");
    });
}

#[test]
fn whoever_changes_the_audit_is_found_at_the_first_bad_row() {
    for (sql, row) in [
        ("UPDATE audits SET actor = 'nobody' WHERE seq = 2", 2),
        ("UPDATE audits SET at = at + 1 WHERE seq = 3", 3),
        (
            "UPDATE audit_subjects SET after = '{}' WHERE audit_seq = 1",
            1,
        ),
        (
            "UPDATE audit_subjects SET subject = 'x' WHERE audit_seq = 2 AND position = 1",
            2,
        ),
        (
            "UPDATE audit_subjects SET subject = NULL, before = NULL, after = NULL, salt = NULL WHERE audit_seq = 2",
            2,
        ),
        (
            "UPDATE audit_subjects SET user_id = 99 WHERE audit_seq = 1",
            1,
        ),
        (
            "UPDATE audit_subjects SET user_id = 99 WHERE audit_seq = 2 AND position = 0",
            2,
        ),
        ("DELETE FROM audit_subjects WHERE audit_seq = 3", 3),
        ("DELETE FROM audits WHERE seq = 2", 2),
        ("DELETE FROM audits WHERE seq = 3", 3),
        ("DELETE FROM audits WHERE seq = 1", 1),
    ] {
        engines(|sandbox| {
            history(sandbox);
            let good = sandbox.run(&["audit", "list", "--verify", "-f", "json"]);
            assert_eq!(good.stdout, "{\"rows\":3,\"ok\":true}\n", "{good:?}");
            sandbox
                .db()
                .tx(Ending::Commit, |tx| tx.exec(sql, &[]))
                .unwrap();
            let bad = sandbox.run(&["audit", "list", "--verify"]);
            assert_eq!((bad.exit, bad.stdout.as_str()), (1, ""), "{sql}");
            let message = format!("error: the audit chain is broken at row {row}\n");
            assert!(bad.stderr.starts_with(&message), "{sql}: {bad:?}");
        });
    }
}

#[test]
fn what_an_erasure_blanks_leaves_the_chain_whole() {
    engines(|sandbox| {
        history(sandbox);
        assert_eq!(sandbox.run(&["user", "erase", "1", "--yes"]).exit, 0);
        assert_eq!(sandbox.run(&["audit", "list", "--verify"]).exit, 0);
    });
}

const BLANK: &str = "subject = NULL, before = NULL, after = NULL, salt = NULL";

#[test]
fn an_erasure_excuses_no_row_but_those_it_blanked_itself() {
    let erase = |who: &'static str| ["user", "erase", who, "--yes"];
    let forged = "UPDATE audit_subjects SET salt = NULL, after = '{\"city\":\"FORGED\"}'";
    for (who, sql, row) in [
        // Nobody we have, so nothing of ours may be blank.
        (
            "stranger@example.com",
            format!("{forged} WHERE audit_seq = 2"),
            2,
        ),
        (
            "stranger@example.com",
            format!("{forged}, user_id = 99 WHERE audit_seq = 2"),
            2,
        ),
        (
            "stranger@example.com",
            format!("UPDATE audit_subjects SET {BLANK} WHERE audit_seq = 3"),
            3,
        ),
        // The erasure's own row.
        (
            "stranger@example.com",
            format!("UPDATE audit_subjects SET {BLANK} WHERE audit_seq = 4"),
            4,
        ),
        // A blank row filled, one more row blank that another erasure came after, and one that went to somebody else.
        (
            "1",
            "UPDATE audit_subjects SET after = '{}' WHERE audit_seq = 2".to_owned(),
            2,
        ),
        (
            "1",
            format!("UPDATE audit_subjects SET {BLANK}, user_id = 1 WHERE audit_seq = 1"),
            1,
        ),
        (
            "1",
            "UPDATE audit_subjects SET user_id = 0 WHERE audit_seq = 2 AND position = 0".to_owned(),
            2,
        ),
    ] {
        engines(|sandbox| {
            history(sandbox);
            for who in [who, "other@example.com"] {
                if who == "other@example.com" && row == 4 {
                    continue;
                }
                let run = sandbox.run(&erase(who));
                assert_eq!(run.exit, 0, "{run:?}");
            }
            let good = sandbox.run(&["audit", "list", "--verify"]);
            assert_eq!(good.exit, 0, "{good:?}");
            let changed = sandbox
                .db()
                .tx(Ending::Commit, |tx| tx.exec(&sql, &[]))
                .unwrap();
            assert!(changed > 0, "{sql}");
            let bad = sandbox.run(&["audit", "list", "--verify"]);
            assert_eq!((bad.exit, bad.stdout.as_str()), (1, ""), "{sql}");
            let message = format!("error: the audit chain is broken at row {row}\n");
            assert!(bad.stderr.starts_with(&message), "{sql}: {bad:?}");
        });
    }
}

#[test]
fn a_merge_after_an_erasure_leaves_the_chain_whole_and_a_second_one_blanks_what_names_them_again() {
    engines(|sandbox| {
        history(sandbox);
        let run = |words: &[&str]| {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 0, "{words:?} {run:?}");
        };
        run(&["user", "add", "bob@example.com"]);
        run(&["user", "add", "bobby@example.com"]);
        // A row about Bob names Ann, who is erased then; Bob's row goes along with him.
        let named = "invited by ann@example.com";
        run(&["user", "edit", "bob@example.com", "--company", named]);
        run(&["user", "erase", "1", "--yes"]);
        run(&["audit", "list", "--verify"]);
        run(&[
            "user",
            "merge",
            "bob@example.com",
            "--into",
            "bobby@example.com",
            "--yes",
        ]);
        run(&["audit", "list", "--verify"]);
        run(&["user", "edit", "bobby@example.com", "--company", named]);
        run(&["user", "erase", "ann@example.com", "--yes"]);
        run(&["audit", "list", "--verify"]);
    });
}
