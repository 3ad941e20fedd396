//! `roster changes`: the machine's feed.

use crate::sandbox::{Sandbox, assert_run, engines};

fn history(sandbox: &Sandbox) {
    let csv = "email,city\nann@example.com,York\nbob@example.com,Leeds\n";
    for csv in [csv, &csv.replace("York", "Bath")] {
        let import = ["user", "import", "-", "--on-existing", "update", "-q"];
        let run = sandbox.roster(&import).stdin(csv).run();
        assert_eq!(run.exit, 0, "{run:?}");
    }
    for words in [
        &[
            "user", "tag", "1", "2", "--add", "vip", "--create", "--reason", "season",
        ][..],
        &["import", "undo", "2", "--yes"],
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 0, "{run:?}");
    }
}

#[test]
fn the_feed_tells_every_thing_in_the_order_of_the_commits() {
    engines(|sandbox| {
        history(sandbox);
        assert_run(
            &sandbox.run(&[
                "changes",
                "--since",
                "0",
                "--fields",
                "cursor,command,user_id,user,subject,import,reason",
            ]),
            "
            exit 0
            -- stdout
            cursor\tcommand\tuser_id\tuser\tsubject\timport\treason
            1.0.0\tuser import\t\t\t-\t1\t
            1.1.1\tuser import\t1\tann@example.com\tann@example.com\t1\t
            1.1.2\tuser import\t2\tbob@example.com\tbob@example.com\t1\t
            2.0.0\tuser import\t\t\t-\t2\t
            2.2.1\tuser import\t1\tann@example.com\tann@example.com\t2\t
            3.0.0\tuser tag\t\t\tgeneral:vip\t\tseason
            3.0.1\tuser tag\t1\tann@example.com\tann@example.com\t\tseason
            3.0.2\tuser tag\t2\tbob@example.com\tbob@example.com\t\tseason
            4.0.0\timport undo\t\t\timport 2\t2\t
            ",
        );
    });
}

#[test]
fn a_reader_goes_on_where_it_stopped_whatever_the_size_of_its_bites() {
    engines(|sandbox| {
        history(sandbox);
        let read = |since: &str, limit: &str| -> Vec<String> {
            let run = sandbox.run(&[
                "changes", "--since", since, "--limit", limit, "--field", "cursor",
            ]);
            assert_eq!(run.exit, 0, "{run:?}");
            run.stdout.lines().map(str::to_owned).collect()
        };
        let whole = read("0", "1000");
        for bite in ["1", "2", "3", "7"] {
            let (mut since, mut all) = ("0".to_owned(), Vec::new());
            loop {
                let next = read(&since, bite);
                let Some(last) = next.last() else { break };
                since = last.clone();
                all.extend(next);
            }
            assert_eq!(all, whole, "bites of {bite}");
        }
        assert_eq!(read("3", "1000"), whole[8..], "after all of row 3");
        sandbox.run(&["tag", "add", "new"]);
        assert_eq!(read(whole.last().unwrap(), "9").len(), 1);
        for bad in ["x", "-1", "1.2", ""] {
            let run = sandbox.run(&["changes", "--since", bad]);
            assert_eq!(run.exit, 2, "{bad}: {run:?}");
        }
    });
}

#[test]
fn a_restore_goes_on_with_the_numbers_so_that_no_reader_misses_what_comes_next() {
    let sandbox = Sandbox::new();
    let add = |email: &str| assert_eq!(sandbox.run(&["user", "add", email, "-q"]).exit, 0);
    let since = |cursor: &str| {
        sandbox.run(&[
            "changes",
            "--since",
            cursor,
            "--fields",
            "cursor,command,subject",
        ])
    };
    add("ann@example.com");
    add("bob@example.com");
    sandbox.run(&["db", "backup", "--to", "old.db", "-q"]);
    for email in ["c@example.com", "d@example.com", "e@example.com"] {
        add(email);
    }
    let restore = ["db", "restore", "old.db", "--force", "--yes", "-q"];
    assert_eq!(sandbox.run(&restore).exit, 0);
    add("f@example.com");
    assert_run(
        &since("5"),
        "
        exit 0
        -- stdout
        cursor\tcommand\tsubject
        6.0.0\tdb restore\tdatabase
        7.0.0\tuser add\tf@example.com
        ",
    );
    // Ids go on as well: what another system knows of user 4 is not told of somebody else.
    let run = sandbox.run(&["user", "find", "f@example.com", "--field", "id"]);
    assert_eq!(run.stdout, "6\n");
    let verified = sandbox.run(&["audit", "list", "--verify", "--limit", "1", "-q"]);
    assert_eq!(verified.exit, 0, "{verified:?}");
    let checked = sandbox.run(&["db", "check"]);
    assert_eq!(checked.exit, 0, "{checked:?}");
    // A gap is forgiven nothing else: a row that was taken out before it is missed.
    sandbox
        .db()
        .tx(roster::storage::db::Ending::Commit, |tx| {
            tx.exec("DELETE FROM audits WHERE seq = 2", &[])
        })
        .unwrap();
    let broken = sandbox.run(&["db", "check", "--field", "finding"]);
    assert!(
        broken.stdout.contains("the chain is broken at row 2"),
        "{broken:?}"
    );
}

#[test]
fn a_cursor_that_the_database_has_not_come_to_is_an_error() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        assert_eq!(sandbox.run(&["changes", "--since", "1"]).exit, 0);
        let run = sandbox.run(&["changes", "--since", "2", "-f", "json"]);
        assert_eq!((run.exit, run.stdout.as_str()), (3, ""), "{run:?}");
        assert!(
            run.stderr.contains("\"code\":\"unknown_cursor\"") && run.stderr.contains("--since 0"),
            "{run:?}"
        );
    });
}
