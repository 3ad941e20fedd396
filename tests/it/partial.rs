//! Several named, some of them wrong: the rest is done (exit 6), each is told, and `--max-changes` counts what is touched.

use crate::sandbox::{Run, Sandbox, engines};

fn run(sandbox: &Sandbox, line: &str) -> Run {
    let words: Vec<String> = line.split(' ').map(|word| word.replace('~', " ")).collect();
    sandbox.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn all(sandbox: &Sandbox, lines: &[&str]) {
    for line in lines {
        let run = run(sandbox, line);
        assert_eq!(run.exit, 0, "{line} {run:?}");
    }
}

/// The words of every row, by one field.
fn field(run: &Run, name: &str) -> Vec<String> {
    let rows: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let rows = rows.as_array().unwrap();
    rows.iter()
        .map(|row| row[name].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn what_belongs_to_one_account_is_counted_one_by_one() {
    engines(|sandbox| {
        all(
            sandbox,
            &[
                "account open --owner o@example.com --login 1",
                "user add a@example.com",
                "user add b@example.com",
            ],
        );
        let audits = || run(sandbox, "audit list --count").stdout;
        let check = |line: &str| {
            let before = audits();
            let refused = run(sandbox, &format!("{line} --max-changes 1"));
            assert_eq!(refused.exit, 7, "{line} {refused:?}");
            assert!(
                refused
                    .stderr
                    .contains("would touch 2, more than --max-changes 1"),
                "{refused:?}"
            );
            assert_eq!(audits(), before, "{line}");
            let done = run(sandbox, &format!("{line} --max-changes 2"));
            assert_eq!(done.exit, 0, "{line} {done:?}");
        };
        check("contact add 1 c1@example.com c2@example.com");
        check("contact edit 1 c1@example.com c2@example.com --category invoice");
        check("contact remove 1 c1@example.com c2@example.com");
        check("account grant 1 a@example.com b@example.com --perm all");
        check("account revoke 1 a@example.com b@example.com");
        // An account that changes hands is one, though two people hear of it.
        all(
            sandbox,
            &["account transfer 1 --to a@example.com --max-changes 1"],
        );
    });
}

#[test]
fn the_rest_is_done() {
    engines(|sandbox| {
        all(
            sandbox,
            &[
                "account open --owner o@example.com --login 1",
                "user add a@example.com",
                "user add b@example.com",
                "contact add 1 c1@example.com c2@example.com",
                "price set J --price 9~GBP",
                "smart-type add S1",
                "smart-type add S2",
                "user device add a@example.com --label laptop",
                "user notification add a@example.com --endpoint https://push.example.com/1",
                "account grant 1 a@example.com b@example.com --perm all",
            ],
        );
        for (line, outcome, missing) in [
            (
                "contact edit 1 c1@example.com no@example.com --category invoice",
                "updated",
                "no@example.com",
            ),
            (
                "contact remove 1 c1@example.com no@example.com",
                "removed",
                "no@example.com",
            ),
            ("price remove J nope --all", "removed", "'nope'"),
            ("smart-type remove S1 S2 nope", "removed removed", "nope"),
            ("user device revoke --id 1 --id 99", "revoked", "'99'"),
            ("user notification remove --id 1 --id 99", "removed", "'99'"),
            (
                "account revoke 1 a@example.com o@example.com b@example.com",
                "revoked owner revoked",
                "o@example.com owns",
            ),
        ] {
            let done = run(sandbox, &format!("{line} -f json"));
            assert_eq!(done.exit, 6, "{line} {done:?}");
            assert_eq!(
                field(&done, "outcome").join(" "),
                outcome,
                "{line} {done:?}"
            );
            assert!(done.stderr.contains(missing), "{line} {done:?}");
            // When none is left it is the problem itself, and a single one always was.
            let again = run(sandbox, &format!("{line} -f json"));
            assert!(matches!(again.exit, 3 | 4 | 6), "{line} {again:?}");
        }
        let members = run(sandbox, "account members 1 --field user");
        assert_eq!(members.stdout, "o@example.com\n");
        assert_eq!(run(sandbox, "account revoke 1 o@example.com").exit, 4);
        assert_eq!(run(sandbox, "contact remove 1 no@example.com").exit, 3);
    });
}

#[test]
fn every_word_is_told_of() {
    engines(|sandbox| {
        all(
            sandbox,
            &[
                "account open --owner o@example.com --login 1",
                "account open --owner o@example.com --login 2",
                "account status 1 --set active",
                "user add a@example.com",
                "price set A --price 9~GBP",
            ],
        );
        let moved = run(sandbox, "account status 1 2 99 --set passed -f json");
        assert_eq!(moved.exit, 6, "{moved:?}");
        assert_eq!(field(&moved, "outcome"), ["moved", "illegal_move"]);
        for word in ["account 2 is pending", "'99'"] {
            assert!(moved.stderr.contains(word), "{word} {moved:?}");
        }
        let granted = run(
            sandbox,
            "account grant 1 o@example.com a@example.com no@example.com --perm all -f json",
        );
        assert_eq!(granted.exit, 6, "{granted:?}");
        assert_eq!(field(&granted, "outcome"), ["owner", "granted"]);
        for word in ["o@example.com owns", "'no@example.com'"] {
            assert!(granted.stderr.contains(word), "{word} {granted:?}");
        }
        let checked = run(sandbox, "price check a@example.com A B C");
        assert_eq!(checked.exit, 6, "{checked:?}");
        for word in ["'B'", "'C'"] {
            assert!(checked.stderr.contains(word), "{word} {checked:?}");
        }
    });
}

#[test]
fn whoever_is_banned_or_erased_is_left_alone_everywhere_alike() {
    engines(|sandbox| {
        all(
            sandbox,
            &[
                "account open --owner o@example.com --login 1",
                "user add gone@example.com",
                "user erase gone@example.com --yes",
                "user add banned@example.com",
                "user ban banned@example.com --reason x",
                "user add a@example.com",
            ],
        );
        let gone = run(sandbox, "user find --field id").stdout;
        let gone = gone
            .lines()
            .find(|id| run(sandbox, &format!("user show {id} --field email")).stdout == "\n");
        let gone = format!("id:{}", gone.unwrap());
        for line in [
            "user tag GONE --add vip --create",
            "user kyc GONE --set verified",
            "user device add GONE --label laptop",
            "user device add banned@example.com --label laptop",
            "user notification add GONE --endpoint https://push.example.com/1",
            "account grant 1 GONE --perm all",
            "account grant 1 banned@example.com --perm all",
        ] {
            let line = line.replace("GONE", &gone);
            let alone = run(
                sandbox,
                &format!("{line} --fields outcome -f tsv --no-header"),
            );
            assert_eq!(
                (alone.exit, alone.stdout.as_str()),
                (0, "blocked\n"),
                "{line} {alone:?}"
            );
            let others = line.replacen(&gone, &format!("{gone} a@example.com"), 1);
            let others =
                others.replacen("banned@example.com", "banned@example.com a@example.com", 1);
            let others = run(sandbox, &format!("{others} -f json"));
            assert_eq!(others.exit, 0, "{line} {others:?}");
            assert_eq!(field(&others, "outcome")[0], "blocked", "{line}");
        }
    });
}

#[test]
fn a_ban_is_lifted_with_a_reason_only() {
    engines(|sandbox| {
        all(
            sandbox,
            &[
                "user add a@example.com",
                "user add b@example.com",
                "user ban a@example.com --reason x",
            ],
        );
        let refused = run(
            sandbox,
            "user status a@example.com b@example.com --set approved",
        );
        assert_eq!(refused.exit, 2, "{refused:?}");
        assert!(
            refused.stderr.contains("lifting a ban needs a reason"),
            "{refused:?}"
        );
        assert_eq!(
            run(sandbox, "user show b@example.com --field status").stdout,
            "pending\n"
        );
        all(
            sandbox,
            &[
                "user status b@example.com --set approved",
                "user status a@example.com --set approved --reason mistake",
            ],
        );
    });
}

#[test]
fn a_list_of_members_reads_back_whole() {
    engines(|sandbox| {
        all(
            sandbox,
            &[
                "account open --owner o@example.com --login 1",
                "user add a@example.com",
                "account grant 1 a@example.com --perm orders",
            ],
        );
        let list = run(sandbox, "account members list 1 -f csv");
        let done = sandbox
            .roster(&["account", "members", "import", "-", "-q", "-f", "json"])
            .stdin(list.stdout)
            .run();
        assert_eq!(done.exit, 0, "{done:?}");
        let result: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
        assert_eq!(
            (&result["unchanged"], &result["rows"]),
            (&2.into(), &2.into())
        );
    });
}

#[test]
fn strict_counts_every_row_that_is_rejected() {
    engines(|sandbox| {
        all(sandbox, &["account open --owner o@example.com --login 1"]);
        sandbox.write(
            "c.csv",
            "login,email\n1,a@example.com\n1,bad\nx,b@example.com\n9,c@example.com\n",
        );
        let refused = run(sandbox, "contact import c.csv --strict --rejects out.csv");
        assert_eq!(refused.exit, 7, "{refused:?}");
        assert!(
            refused
                .stderr
                .contains("3 of 4 rows of 'c.csv' are rejected"),
            "{refused:?}"
        );
        assert_eq!(sandbox.read("out.csv").lines().count(), 4);
        assert_eq!(run(sandbox, "contact list --field email").stdout, "");
        let stored = run(sandbox, "contact import c.csv");
        assert!(
            stored.stderr.contains("3 of 4 rows were rejected"),
            "{stored:?}"
        );
    });
}

#[test]
fn a_refusal_says_what_it_means() {
    engines(|sandbox| {
        all(
            sandbox,
            &[
                "user add root@example.com --level super_admin",
                "user add a@example.com",
                "group add trade --name Trade --slot global",
                "user group a@example.com --add trade --slot 2",
            ],
        );
        let banned = run(
            sandbox,
            "user ban a@example.com root@example.com --reason x",
        );
        assert_eq!(banned.exit, 4, "{banned:?}");
        assert!(
            banned.stderr.contains("cannot be banned: root@example.com"),
            "{banned:?}"
        );
        for (line, words) in [
            ("price set A --price -9~GBP", "'-9.00 GBP' is below nothing"),
            (
                "price check a@example.com A --qty -1",
                "-1 is not in 1..1000000000",
            ),
            (
                "group edit trade --slot 1",
                "1 user has it in another slot than 1",
            ),
            (
                "account list --fields nope",
                "no field 'nope' in an account",
            ),
            ("user find --fields nope", "no field 'nope' in a user"),
        ] {
            let refused = run(sandbox, line);
            assert!(
                refused.exit != 0 && refused.stderr.contains(words),
                "{line} {refused:?}"
            );
        }
        // Nothing is kept of what was never begun, and nothing is said of it.
        let usage = run(sandbox, "user edit a@example.com --dry-run");
        assert!(
            usage.exit == 2 && !usage.stderr.contains("dry run"),
            "{usage:?}"
        );
        let rehearsed = run(sandbox, "user edit a@example.com --name Ann --dry-run");
        assert_eq!(rehearsed.stderr, "dry run: nothing is kept\n");
    });
}
