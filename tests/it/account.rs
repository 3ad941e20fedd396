//! `roster account …`

#[path = "account/chain.rs"]
mod chain;
#[path = "account/credit.rs"]
mod credit;
#[path = "account/import.rs"]
mod import;
#[path = "account/members.rs"]
mod members;
#[path = "account/moves.rs"]
mod moves;
#[path = "account/noted.rs"]
mod noted;
#[path = "account/timeline.rs"]
mod timeline;

mod undone;

use roster::storage::db::Ending;

use crate::sandbox::{Sandbox, assert_run, engines};

/// Runs one statement in the sandbox's database.
fn sql(sandbox: &Sandbox, text: &str) {
    let changed = sandbox
        .db()
        .tx(Ending::Commit, |tx| tx.exec(text, &[]))
        .unwrap();
    assert!(changed > 0, "{text}");
}

#[test]
fn an_unknown_address_becomes_a_user_and_a_known_one_owns_one_more() {
    engines(|sandbox| {
        let open = [
            "account",
            "open",
            "--owner",
            "Ann@Example.com",
            "--name",
            " Ann  Lee ",
            "--phone",
            "+44 1",
            "--country",
            "uk",
            "--plan",
            "gold",
            "--phase",
            "phase_1",
            "--currency",
            "gbp",
            "-q",
            "-f",
            "json",
        ];
        assert_run(
            &sandbox.run(&open),
            r#"
            exit 0
            -- stdout
            {"login":1,"outcome":"opened","user_id":1,"user":"Ann@Example.com","user_created":true}
            "#,
        );
        let user = [
            "user",
            "find",
            "--fields",
            "email,name,phone,country,status,subscription,accounts",
        ];
        assert_run(
            &sandbox.run(&user),
            "
            exit 0
            -- stdout
            email\tname\tphone\tcountry\tstatus\tsubscription\taccounts
            Ann@Example.com\tAnn  Lee\t+44 1\tGB\tpending\tnone\t1
            ",
        );
        assert_run(
            &sandbox.run(&[
                "account",
                "open",
                "--owner",
                "ann@example.com",
                "--login",
                "45231",
                "--name",
                "X",
            ]),
            "
            exit 0
            -- stdout
            login\toutcome\tuser_id\tuser\tuser_created
            45231\topened\t1\tAnn@Example.com\tfalse
            -- stderr
            Ann@Example.com is known: --name and --phone are for new owners and change nothing
            ",
        );
        assert_run(
            &sandbox.run(&[
                "account",
                "open",
                "--owner",
                "bob@example.com",
                "--login",
                "45231",
            ]),
            "
            exit 4
            -- stderr
            error: login 45231 is taken
            hint: roster account show 45231; without --login the next free one is given
            ",
        );
        let next = sandbox.run(&[
            "account",
            "open",
            "--owner",
            "id:1",
            "--previous",
            "#1",
            "--field",
            "login",
        ]);
        assert_eq!(
            next.stdout, "45232\n",
            "the refused one left no user and no number: {next:?}"
        );
        assert_eq!(
            sandbox
                .run(&["user", "find", "--count", "-f", "table"])
                .stdout,
            "1\n"
        );
        let name = sandbox.run(&["user", "find", "--field", "name"]);
        assert_eq!(name.stdout, "Ann  Lee\n");
    });
}

#[test]
fn an_account_is_shown_with_its_owner_and_its_members() {
    engines(|sandbox| {
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--name",
            "Ann",
            "--note",
            "first",
            "--actor",
            "ops",
        ]);
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "bob@example.com",
            "--tax-exempt",
        ]);
        sql(
            sandbox,
            "INSERT INTO members (user_id, login, permissions, created_at) VALUES (2, 1, 'profile,orders', 0)",
        );
        assert_run(
            &sandbox.run(&["account", "show", "1", "-f", "json"]),
            r#"
            exit 0
            -- stdout
            {"login":1,"plan":null,"phase":null,"status":"pending","owner":"ann@example.com","owner_id":1,"company":null,"street":null,"city":null,"region":null,"postcode":null,"country":null,"tax_id":null,"currency":null,"credit":0,"tax_exempt":false,"billing_contact":null,"previous":null,"members":1,"status_since":"2026-01-02T03:04:05Z","opened_at":"2026-01-02T03:04:05Z","closed_at":null,"note":"first","owner_profile":{"user_id":1,"user":"ann@example.com","name":"Ann","phone":null,"country":null,"status":"pending","restricted":false},"member_list":[{"login":1,"user_id":2,"user":"bob@example.com","role":"member","permissions":["profile","orders"],"created_at":"1970-01-01T00:00:00Z"}],"contact_list":[],"credit_list":[],"next":[],"timeline":[{"user_id":1,"at":"2026-01-02T03:04:05Z","kind":"act","what":"account open","about":"{\"city\":null,\"company\":null,\"country\":null,\"currency\":null,\"login\":1,\"note\":\"first\",\"owner\":\"ann@example.com\",\"phase\":null,\"plan\":null,\"postcode\":null,\"previous\":null,\"region\":null,\"street\":null,\"tax_exempt\":false,\"tax_id\":null}","user":"ann@example.com","actor":"ops","reason":null,"account":1,"id":1},{"user_id":1,"at":"2026-01-02T03:04:05Z","kind":"account","what":"opened","about":null,"user":"ann@example.com","actor":null,"reason":null,"account":1,"id":1},{"user_id":2,"at":"1970-01-01T00:00:00Z","kind":"account","what":"member","about":"bob@example.com","user":"bob@example.com","actor":null,"reason":null,"account":1,"id":2}]}
            "#,
        );
        assert_run(
            &sandbox.run(&[
                "account",
                "show",
                "login:2",
                "#1",
                "9",
                "2",
                "--fields",
                "login,tax_exempt,members",
            ]),
            "
            exit 6
            -- stdout
            login\ttax_exempt\tmembers
            2\ttrue\t0
            1\tfalse\t1
            -- stderr
            error: 1 selector led to no account: '9'
            hint: roster account list
            ",
        );
        // What one verb prints another reads, by login and never by id.
        let list = sandbox.run(&["account", "list", "-f", "csv", "--fields", "all"]);
        let shown = sandbox
            .roster(&["account", "show", "-", "-f", "ids"])
            .stdin(list.stdout)
            .run();
        assert_eq!(shown.stdout, "login:1\nlogin:2\n", "{shown:?}");
        let users = sandbox.run(&["user", "find", "-f", "tsv"]);
        let refused = sandbox
            .roster(&["account", "show", "-"])
            .stdin(users.stdout)
            .run();
        assert_eq!(refused.exit, 2, "{refused:?}");
        assert!(refused.stderr.contains("-f ids"), "{refused:?}");
    });
}

#[test]
fn accounts_are_found_by_owner_status_plan_phase_and_login() {
    engines(|sandbox| {
        for words in [
            &["ann@example.com", "--plan", "gold", "--phase", "live"][..],
            &["ann@example.com", "--plan", "gold", "--phase", "phase_1"],
            &["bob@example.com", "--plan", "silver"],
            &["bob@example.com", "--login", "100"],
        ] {
            let run = sandbox.run(&[&["account", "open", "--owner"], words].concat());
            assert_eq!(run.exit, 0, "{run:?}");
        }
        sql(
            sandbox,
            "UPDATE accounts SET status = 'review', opened_at = 50 WHERE login = 1",
        );
        sql(
            sandbox,
            "UPDATE accounts SET status = 'fee', opened_at = 40 WHERE login = 3",
        );
        for (words, logins) in [
            (&[][..], "1\n2\n3\n100\n"),
            (&["--owner", "ann@example.com"], "1\n2\n"),
            (&["--owner", "login:100"], "3\n100\n"),
            (&["--status", "pending,review"], "1\n2\n100\n"),
            (&["--plan", "gold", "--phase", "live"], "1\n"),
            (&["--waiting"], "3\n1\n"),
            (&["--waiting", "--sort", "login"], "1\n3\n"),
            (&["--sort", "login:desc", "--limit", "2"], "100\n3\n"),
            (&["--sort", "plan"], "1\n2\n3\n100\n"),
            (&["--sort", "owner:desc"], "3\n100\n1\n2\n"),
            (&["--login-from", "2", "--login-to", "100"], "2\n3\n"),
        ] {
            let run = sandbox.run(&[&["accounts", "list", "--field", "login"], words].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (0, logins),
                "{words:?} {run:?}"
            );
        }
        let count = sandbox.run(&[
            "account",
            "list",
            "--waiting",
            "--count",
            "--field",
            "count",
        ]);
        assert_eq!(count.stdout, "2\n");
        let any = sandbox.run(&[
            "account",
            "list",
            "--waiting",
            "--fail-if-any",
            "--field",
            "login",
        ]);
        assert_eq!((any.exit, any.stdout.as_str()), (9, "3\n1\n"));
    });
}

#[test]
fn banned_people_get_no_account_and_held_ones_a_warning() {
    engines(|sandbox| {
        sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        let open = [
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--field",
            "login",
        ];
        sql(sandbox, "UPDATE users SET restricted = 1");
        assert_run(
            &sandbox.run(&open),
            "
            exit 0
            -- stdout
            2
            -- stderr
            warning: ann@example.com is on a data-protection hold: the account is theirs, the person is left as they are
            ",
        );
        sql(
            sandbox,
            "UPDATE users SET status = 'banned', status_before = 'pending'",
        );
        assert_run(
            &sandbox.run(&open),
            "
            exit 7
            -- stderr
            error: 'ann@example.com' is banned and gets no account
            hint: roster user show 1
            ",
        );
    });
}

#[test]
fn an_address_that_a_merge_left_behind_leads_to_its_user() {
    engines(|sandbox| {
        sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        sql(
            sandbox,
            "INSERT INTO aliases (email_key, user_id, created_at) VALUES ('old@example.com', 1, 0)",
        );
        let run = sandbox.run(&[
            "account",
            "open",
            "--owner",
            "OLD@example.com",
            "--fields",
            "user,user_created",
            "--no-header",
        ]);
        assert_eq!(run.stdout, "ann@example.com\tfalse\n", "{run:?}");
    });
}

#[test]
fn what_cannot_be_stored_is_refused_before_anything_is() {
    let sandbox = Sandbox::new();
    for (words, exit, message) in [
        (&["--owner", "ann@"][..], 2, "error: 'ann@' is no address"),
        (&["--owner", "7"], 3, "error: no user '7'"),
        (
            &["--owner", "a@example.com", "--country", "Atlantis"],
            2,
            "error: 'Atlantis' is no country",
        ),
        (
            &["--owner", "a@example.com", "--phone", "call me"],
            2,
            "error: 'call me' is no phone number\nhint: write it as +44 113 496 0000",
        ),
        (
            &["--owner", "a@example.com", "--currency", "pounds"],
            2,
            "error: 'pounds' is no currency",
        ),
        (
            &["--owner", "a@example.com", "--login", "0"],
            2,
            "error: invalid value '0' for '--login",
        ),
        (
            &["--owner", "a@example.com", "--login", "9007199254740992"],
            2,
            "error: invalid value",
        ),
        (
            &["--owner", "a@example.com", "--phase", "phase_9"],
            2,
            "error: invalid value 'phase_9'",
        ),
        (
            &["--owner", "a@example.com", "--previous", "5"],
            3,
            "error: no account '5'",
        ),
        (
            &[],
            2,
            "error: the following required arguments were not provided: --owner <EMAIL>",
        ),
    ] {
        let run = sandbox.run(&[&["account", "open"], words].concat());
        assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{run:?}");
        assert!(run.stderr.contains(message), "{run:?}");
    }
    let users = sandbox.run(&["user", "find", "--field", "id"]);
    assert_eq!(users.stdout, "");
}

#[test]
fn the_next_free_number_is_found_even_after_the_greatest() {
    let sandbox = Sandbox::new();
    for (given, login) in [
        (Some("9007199254740991"), "9007199254740991\n"),
        (None, "1\n"),
        (Some("2"), "2\n"),
        (None, "3\n"),
    ] {
        let mut words = vec![
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--field",
            "login",
        ];
        words.extend(given.into_iter().flat_map(|login| ["--login", login]));
        assert_eq!(sandbox.run(&words).stdout, login);
    }
    assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
}
