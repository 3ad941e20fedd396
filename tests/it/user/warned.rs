//! What verbs over many people say of those who are not there, or on a hold, or erased.

use crate::sandbox::{Run, Sandbox, assert_run, engines};

fn run(sandbox: &Sandbox, line: &str) -> Run {
    sandbox.run(&line.split(' ').collect::<Vec<_>>())
}

fn ok(sandbox: &Sandbox, line: &str) -> Run {
    let run = run(sandbox, line);
    assert_eq!(run.exit, 0, "{line}: {run:?}");
    run
}

#[test]
fn a_conflict_is_told_beside_selectors_that_named_nobody() {
    engines(|sandbox| {
        ok(sandbox, "group add g1 --name G --slot 1");
        ok(sandbox, "group add g2 --name G --slot 1");
        ok(sandbox, "user add a@example.com --level super_admin");
        ok(sandbox, "user add b@example.com");
        ok(sandbox, "user group a@example.com --add g1");
        let group = run(
            sandbox,
            "user group a@example.com b@example.com typo@example.com --add g2 -q",
        );
        assert_run(
            &group,
            "
            exit 6
            -- stderr
            error: slot 1 of a@example.com holds g1; 1 selector led to no single user: 'typo@example.com'
            hint: --replace swaps it
            ",
        );
        let ban = run(
            sandbox,
            "user ban a@example.com typo@example.com --reason fraud",
        );
        assert!(
            ban.exit != 0
                && ban.stderr.contains("super_admin")
                && ban.stderr.contains("'typo@example.com'"),
            "{ban:?}"
        );
    });
}

#[test]
fn a_hold_is_warned_of_where_it_stands_and_no_tag_is_made_for_nobody() {
    engines(|sandbox| {
        ok(sandbox, "user add a@example.com");
        ok(sandbox, "user restrict 1 --reason r");
        let merge = run(sandbox, "user merge 1 --into 1 --yes");
        assert!(
            merge.exit == 4 && !merge.stderr.contains("hold"),
            "{merge:?}"
        );
        let lifted = ok(sandbox, "user unrestrict 1 --reason r");
        assert!(!lifted.stderr.contains("hold"), "{lifted:?}");
        ok(sandbox, "user erase a@example.com --reason r --yes");
        let tag = run(sandbox, "user tag 1 --add t --create -f tsv --no-header");
        assert!(
            tag.stdout.contains("blocked") && !tag.stderr.contains("created"),
            "{tag:?}"
        );
        assert_eq!(ok(sandbox, "tag list -f ids").stdout, "");
    });
}
