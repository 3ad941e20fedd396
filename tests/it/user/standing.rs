//! `user status` and `user level`.

use super::{audits, json, two_users};
use crate::sandbox::{assert_run, engines};

#[test]
fn any_status_may_be_set_and_a_ban_remembers_the_one_before() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "status", "1", "--set", "part_approved", "-q"]);
        assert_run(
            &sandbox.run(&[
                "user", "status", "1", "2", "--set", "banned", "--reason", "x",
            ]),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tbefore\tafter
            1\tann@example.com\tupdated\tpart_approved\tbanned
            2\tBob@Example.com\tupdated\tpending\tbanned
            -- stderr
            2 updated
            ",
        );
        let before = audits(sandbox);
        let run = sandbox.run(&["user", "status", "1", "--set", "banned", "--reason", "x"]);
        assert!(run.stdout.contains("unchanged"), "{run:?}");
        assert_eq!(audits(sandbox), before);
        let remembered = "SELECT status_before FROM users ORDER BY id";
        let found: Vec<String> = sandbox.db().query(remembered, &[]).unwrap();
        assert_eq!(found, ["part_approved", "pending"]);
        let run = sandbox.run(&["user", "status", "1", "--set", "gone"]);
        assert!(
            run.exit == 2 && run.stderr.contains("part_approved"),
            "{run:?}"
        );
    });
}

#[test]
fn the_last_super_admin_stays_one() {
    engines(|sandbox| {
        two_users(sandbox);
        let level = |user: &str, level: &str| sandbox.run(&["user", "level", user, "--set", level]);
        assert_eq!(level("1", "super_admin").exit, 0);
        assert_run(
            &level("1", "admin"),
            "
            exit 4
            -- stderr
            error: the last super_admin cannot lose that level: ann@example.com
            hint: give the level to somebody else first: roster user level EMAIL --set super_admin
            ",
        );
        let run = sandbox.run(&[
            "user", "status", "1", "2", "--set", "banned", "--reason", "x",
        ]);
        assert!(
            run.exit == 4 && run.stderr.contains("the last super_admin cannot be banned"),
            "{run:?}"
        );
        assert_eq!(
            json(sandbox, &["user", "show", "2"])["status"],
            "pending",
            "nothing is written"
        );
        assert_eq!(level("2", "super_admin").exit, 0);
        assert_eq!(level("1", "user").exit, 0);
        assert_eq!(level("2", "user").exit, 4);
    });
}

#[test]
fn a_super_admin_who_is_banned_guards_nothing() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "level", "1", "2", "--set", "super_admin"]);
        assert_eq!(
            sandbox
                .run(&["user", "status", "2", "--set", "banned", "--reason", "x"])
                .exit,
            0
        );
        assert_eq!(
            sandbox.run(&["user", "level", "1", "--set", "user"]).exit,
            4
        );
        assert_eq!(
            sandbox.run(&["user", "level", "2", "--set", "user"]).exit,
            0
        );
    });
}

#[test]
fn a_ban_of_more_than_a_hundred_needs_a_yes() {
    engines(|sandbox| {
        let addresses: Vec<String> = (0..101).map(|n| format!("u{n}@example.com")).collect();
        let list = addresses.join("\n");
        sandbox.write("list.csv", format!("email\n{list}\n"));
        assert_eq!(sandbox.run(&["user", "import", "list.csv"]).exit, 0);
        let ban = [
            "user", "status", "-", "--set", "banned", "--reason", "x", "-f", "ids",
        ];
        let run = sandbox.roster(&ban).stdin(list.as_str()).run();
        assert!(run.exit == 7 && run.stdout.is_empty(), "{run:?}");
        assert!(
            run.stderr.contains("101") && run.stderr.contains("--yes"),
            "{run:?}"
        );
        assert_eq!(
            json(sandbox, &["user", "count", "--status", "banned"])["all"],
            0
        );
        let run = sandbox
            .roster(&[&ban[..], &["--yes"]].concat())
            .stdin(list)
            .run();
        assert_eq!((run.exit, run.stdout.lines().count()), (0, 101));
    });
}
