//! Ids of one noun are never read as another's.

use crate::sandbox::{Run, Sandbox, engines};

fn run(sandbox: &Sandbox, line: &str) -> Run {
    sandbox.run(&line.split(' ').collect::<Vec<_>>())
}

/// Runs one command and gives what it prints to another.
fn pipe(sandbox: &Sandbox, from: &str, to: &str) -> Run {
    let list = run(sandbox, from);
    assert!(list.exit == 0 && !list.stdout.is_empty(), "{list:?}");
    let to: Vec<&str> = to.split(' ').collect();
    sandbox.roster(&to).stdin(list.stdout).run()
}

fn story(sandbox: &Sandbox) {
    for line in [
        "user add a@example.com",
        "user add b@example.com",
        "account open --owner b@example.com --login 1",
        "account open --owner b@example.com --login 2",
        "user device add b@example.com --label laptop",
        "user notification add b@example.com --endpoint https://push.example.com/1",
        "contact add 1 a@example.com --category invoice",
        "group add 1 --name One --slot 1",
    ] {
        let run = run(sandbox, line);
        assert_eq!(run.exit, 0, "{line} {run:?}");
    }
}

#[test]
fn people_print_ids_that_only_people_are_known_by() {
    engines(|sandbox| {
        story(sandbox);
        for line in [
            "user find",
            "subscribers list",
            "user tag a@example.com b@example.com",
            "user show 1 2",
        ] {
            let ids = run(sandbox, &format!("{line} -f ids"));
            assert_eq!(ids.exit, 0, "{ids:?}");
            assert!(
                ids.stdout.lines().all(|line| line.starts_with("id:")),
                "{ids:?}"
            );
        }
        assert_eq!(run(sandbox, "user find -f ids").stdout, "id:1\nid:2\n");
        assert_eq!(run(sandbox, "user find --field id").stdout, "1\n2\n");
        let tagged = pipe(
            sandbox,
            "user find -f ids",
            "user tag - --add vip --create -f ids",
        );
        assert_eq!((tagged.exit, tagged.stdout.as_str()), (0, "id:1\nid:2\n"));
        let audits = || run(sandbox, "audit list --count").stdout;
        let before = audits();
        for to in [
            "account status - --set active",
            "account show -",
            "user device revoke --id -",
            "user notification remove --id -",
            "contact remove 1 -",
            "group remove -",
            "smart-type remove -",
            "tag remove - --yes",
            "price remove - --all",
            "invite cancel -",
        ] {
            let refused = pipe(sandbox, "user find -f ids", to);
            assert_eq!(refused.exit, 2, "{to} {refused:?}");
            assert!(refused.stderr.contains("hint: "), "{to} {refused:?}");
            assert_eq!(refused.stdout, "", "{to}");
        }
        // Nor does a number of a list that does not say what it numbers: it may be that of anything.
        for to in [
            "user device revoke --id -",
            "user notification remove --id -",
            "emails cancel -",
            "emails resend -",
        ] {
            for form in ["--field id", "--fields id -f csv", "--fields id -f jsonl"] {
                let refused = pipe(sandbox, &format!("user find {form}"), to);
                assert_eq!(refused.exit, 2, "{form} {to} {refused:?}");
                assert!(refused.stderr.contains("hint: "), "{form} {to} {refused:?}");
            }
        }
        assert_eq!(audits(), before);
    });
}

#[test]
fn every_noun_reads_its_own_ids_back() {
    engines(|sandbox| {
        story(sandbox);
        for (from, to) in [
            ("account list -f ids", "account status - --set active"),
            ("account list --field login", "account show -"),
            (
                "contact list 1 -f ids",
                "contact edit 1 - --category product",
            ),
            ("contact list 1 -f csv", "contact edit 1 - --category all"),
            ("group list -f ids", "group show -"),
            ("group list -f csv", "group show -"),
            ("user device list -f csv", "user device revoke --id -"),
            ("user device list --all -f ids", "user device revoke --id -"),
            (
                "user notification list -f jsonl",
                "user notification remove --id - -n",
            ),
            (
                "user notification list -f ids",
                "user notification remove --id -",
            ),
        ] {
            let done = pipe(sandbox, from, to);
            assert_eq!(done.exit, 0, "{from} | {to} {done:?}");
        }
        for line in [
            "user device revoke --id 1",
            "user device revoke --id id:1",
            "user device revoke --id device:1",
        ] {
            assert_eq!(run(sandbox, line).exit, 0, "{line}");
        }
    });
}

#[test]
fn a_contact_is_no_user_of_the_same_address() {
    engines(|sandbox| {
        story(sandbox);
        let ids = run(sandbox, "contact list -f ids");
        assert_eq!(ids.stdout, "contact:1\n");
        for to in [
            "user ban - --reason x",
            "user tag - --add vip --create",
            "subscribers unsubscribe -",
        ] {
            let refused = pipe(sandbox, "contact list -f ids", to);
            assert!(refused.exit != 0, "{to} {refused:?}");
        }
        let status = run(
            sandbox,
            "user show a@example.com --field status,subscription",
        );
        assert_eq!(
            run(sandbox, "user show a@example.com --field status").stdout,
            "pending\n",
            "{status:?}"
        );
        assert_eq!(
            pipe(sandbox, "contact list -f ids", "contact remove 1 -").exit,
            0
        );
    });
}
