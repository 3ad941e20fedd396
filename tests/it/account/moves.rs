//! `roster account status|edit|transfer`, chains, and what is kept of them.

use super::sql;
use crate::sandbox::{Run, Sandbox, assert_run, engines};

fn open(sandbox: &Sandbox, words: &[&str]) {
    let run = sandbox.run(&[&["account", "open", "--owner"], words].concat());
    assert_eq!(run.exit, 0, "{run:?}");
}

fn json(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {run:?}"))
}

fn audits(sandbox: &Sandbox) -> i64 {
    sandbox
        .db()
        .one("SELECT COUNT(*) FROM audits", &[])
        .unwrap()
}

#[test]
fn an_account_goes_its_way_and_every_step_is_kept() {
    engines(|sandbox| {
        open(sandbox, &["ann@example.com", "--phase", "phase_3"]);
        let step =
            |words: &[&str]| sandbox.run(&[&["account", "status", "1", "--set"], words].concat());
        assert_run(
            &step(&["active"]),
            "
            exit 0
            -- stdout
            login\towner\toutcome\tbefore\tafter
            1\tann@example.com\tmoved\tpending\tactive
            ",
        );
        for words in [
            &["suspended"][..],
            &["active"],
            &["passed"],
            &["review"],
            &["kyc"],
            &["contract"],
            &["contract_sent"],
            &["fee"],
            &["awaiting_live"],
            &["rejected", "--reason", "papers"],
            &["active", "--reopen", "--reason", "appeal"],
            &["breached", "--reason", "limit"],
            &[
                "active",
                "--reinstate",
                "--reason",
                "our error",
                "--actor",
                "eve",
            ],
            &["closed"],
        ] {
            let run = step(words);
            assert_eq!(
                (run.exit, run.stdout.contains("moved")),
                (0, true),
                "{words:?} {run:?}"
            );
        }
        let shown = json(&sandbox.run(&["account", "show", "1", "-f", "json"]));
        assert_eq!(shown["closed_at"], "2026-01-02T03:04:05Z");
        let timeline = shown["timeline"].as_array().unwrap();
        let moves: Vec<&serde_json::Value> = (timeline.iter())
            .filter(|event| event["kind"] == "account")
            .collect();
        assert_eq!(moves.len(), 16, "15 moves and the opening");
        assert_eq!(moves[0]["what"], "closed");
        let mut moved = moves[1].clone();
        assert!(moved["id"].as_i64().unwrap() > 0);
        moved["id"] = serde_json::Value::Null;
        assert_eq!(
            moved,
            serde_json::json!({
                "at": "2026-01-02T03:04:05Z", "kind": "account", "what": "active", "about": "from breached",
                "user_id": null, "user": null, "actor": "eve", "reason": "our error", "account": 1, "id": null,
            })
        );
        assert_eq!(moves[15]["what"], "opened");
        let again = step(&["active", "--reopen", "--reason", "back"]);
        assert_eq!(again.exit, 0, "{again:?}");
        let shown = json(&sandbox.run(&["account", "show", "1", "-f", "json"]));
        assert_eq!(shown["closed_at"], serde_json::Value::Null);
        let audit = sandbox.run(&["audit", "list", "--limit", "1", "-f", "json"]);
        let audit = json(&audit);
        assert_eq!(audit[0]["command"], "account status");
        assert_eq!(audit[0]["reason"], "back");
        assert_eq!(audit[0]["before"]["status"], "closed", "{audit}");
        assert_eq!(audit[0]["after"]["status"], "active", "{audit}");
    });
}

#[test]
fn an_illegal_move_lists_the_legal_ones_and_writes_nothing() {
    engines(|sandbox| {
        open(sandbox, &["ann@example.com", "--phase", "phase_1"]);
        open(sandbox, &["ann@example.com"]);
        let before = audits(sandbox);
        assert_run(
            &sandbox.run(&["account", "status", "1", "--set", "passed"]),
            "
            exit 4
            -- stdout
            login\towner\toutcome\tbefore\tafter
            1\tann@example.com\tillegal_move\tpending\tpending
            -- stderr
            error: account 1 is pending: it cannot become passed
            hint: legal moves from pending: active, closed
            ",
        );
        sql(
            sandbox,
            "UPDATE accounts SET status = 'closed' WHERE login = 1",
        );
        assert_run(
            &sandbox.run(&["account", "status", "1", "--set", "active", "--reopen"]),
            "
            exit 2
            -- stderr
            error: account 1 goes from closed to active only with --reopen and a reason
            hint: roster account status 1 --set active --reopen --reason 'WHY'
            ",
        );
        let json_error = sandbox.run(&["account", "status", "1", "--set", "active", "-f", "json"]);
        assert!(
            json_error.stderr.contains(r#""code":"reopen_missing""#),
            "{json_error:?}"
        );
        sql(
            sandbox,
            "UPDATE accounts SET status = 'active' WHERE login = 1",
        );
        let blank = [
            "account", "status", "1", "--set", "breached", "--reason", "  ",
        ];
        assert_eq!(sandbox.run(&blank).exit, 2, "blanks are no reason");
        let breach = sandbox.run(&["account", "status", "1", "2", "--set", "breached"]);
        assert_eq!(breach.exit, 2, "{breach:?}");
        assert!(breach.stderr.contains("only with a reason"), "{breach:?}");
        // A login that nobody has is named beside the move that stopped the others.
        let gone = sandbox.run(&["account", "status", "1", "99", "--set", "breached"]);
        assert_eq!((gone.exit, gone.stdout.as_str()), (2, ""), "{gone:?}");
        assert!(
            gone.stderr
                .contains("only with a reason; 1 selector led to no account: '99'"),
            "{gone:?}"
        );
        assert_eq!(audits(sandbox), before, "nothing was written");
        // Of several the legal ones are done.
        let some = sandbox.run(&[
            "account",
            "status",
            "1",
            "2",
            "--set",
            "suspended",
            "--max-changes",
            "5",
        ]);
        assert_eq!(some.exit, 6, "{some:?}");
        assert!(
            some.stdout
                .contains("1\tann@example.com\tmoved\tactive\tsuspended"),
            "{some:?}"
        );
        assert!(
            some.stdout.contains("2\tann@example.com\tillegal_move"),
            "{some:?}"
        );
        assert!(
            some.stderr
                .contains("legal moves from pending: active, closed"),
            "{some:?}"
        );
        let wrong = sandbox.run(&["account", "status", "1", "--set", "gone"]);
        assert_eq!(wrong.exit, 2);
        assert!(wrong.stderr.contains("awaiting_live"), "{wrong:?}");
        let rehearsal = sandbox.run(&[
            "account",
            "status",
            "1",
            "--set",
            "closed",
            "--dry-run",
            "-q",
            "-f",
            "tsv",
        ]);
        assert!(rehearsal.stdout.contains("moved"), "{rehearsal:?}");
        let kept = sandbox.run(&["account", "show", "1", "--field", "status"]);
        assert_eq!(kept.stdout, "suspended\n");
    });
}

#[test]
fn passed_ends_an_account_and_the_next_phase_grows_from_it() {
    engines(|sandbox| {
        open(sandbox, &["ann@example.com", "--phase", "phase_1"]);
        for to in ["active", "passed"] {
            sandbox.run(&["account", "status", "1", "--set", to]);
        }
        let run = sandbox.run(&["account", "status", "1", "--set", "active"]);
        assert_eq!(run.exit, 4);
        assert!(
            run.stderr
                .contains("roster account open --owner EMAIL --previous 1"),
            "{run:?}"
        );
        let review = sandbox.run(&["account", "status", "1", "--set", "review"]);
        assert_eq!(review.exit, 2, "{review:?}");
        open(
            sandbox,
            &["ann@example.com", "--phase", "phase_2", "--previous", "1"],
        );
        let final_phase =
            sandbox.run(&["account", "status", "1", "--set", "review", "--final-phase"]);
        assert_eq!(
            final_phase.exit, 4,
            "its next phase is open: {final_phase:?}"
        );
        assert!(
            final_phase.stderr.contains("legal moves from passed: none"),
            "{final_phase:?}"
        );
        let shown = json(&sandbox.run(&["account", "show", "1", "-f", "json"]));
        assert_eq!(shown["next"], serde_json::json!([2]));
        let grown = sandbox.run(&["account", "list", "--previous", "1", "--field", "login"]);
        assert_eq!(grown.stdout, "2\n");
        for to in ["active", "passed"] {
            sandbox.run(&["account", "status", "2", "--set", to]);
        }
        let review = sandbox.run(&["account", "status", "2", "--set", "review", "--final-phase"]);
        assert_eq!(review.exit, 0, "{review:?}");
        let waiting = sandbox.run(&["account", "list", "--waiting", "--field", "login"]);
        assert_eq!(waiting.stdout, "2\n");
    });
}

#[test]
fn details_are_changed_and_cleared_and_a_billing_contact_is_a_contact() {
    engines(|sandbox| {
        open(
            sandbox,
            &["ann@example.com", "--plan", "gold", "--note", "old"],
        );
        let edit = |words: &[&str]| sandbox.run(&[&["account", "edit", "1"], words].concat());
        assert_run(
            &edit(&[
                "--plan",
                "silver",
                "--country",
                "uk",
                "--tax-exempt",
                "--clear",
                "note",
            ]),
            "
            exit 0
            -- stdout
            login\towner\toutcome\tchanged
            1\tann@example.com\tupdated\tplan;country;tax_exempt;note
            ",
        );
        let again = edit(&["--plan", "silver", "--country", "GB"]);
        assert!(again.stdout.contains("unchanged"), "{again:?}");
        let audit = json(&sandbox.run(&["audit", "list", "--limit", "1", "-f", "json"]));
        assert_eq!(audit[0]["before"]["plan"], "gold", "{audit}");
        assert_eq!(audit[0]["before"]["note"], "old");
        assert_eq!(audit[0]["after"]["country"], "GB");
        for (words, exit, message) in [
            (
                &["--billing-contact", "bills@example.com"][..],
                3,
                "account 1 has no contact 'bills@example.com'",
            ),
            (&[], 2, "nothing is to be changed"),
            (
                &["--plan", "x", "--clear", "plan"],
                2,
                "'plan' is to be set and cleared at once",
            ),
            (&["--country", "Narnia"], 2, "'Narnia' is no country"),
            (&["--currency", "XXX"], 2, "'XXX' is no currency"),
            (&["--previous", "9"], 3, "no account '9' to grow from"),
            (&["--previous", "1"], 2, "account 1 cannot grow from itself"),
            (&["--clear", "owner"], 2, "invalid value 'owner'"),
        ] {
            let run = edit(words);
            assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{run:?}");
            assert!(run.stderr.contains(message), "{run:?}");
        }
        sandbox.run(&["contact", "add", "1", "Bills@example.com"]);
        let billing = edit(&["--billing-contact", "bills@example.com"]);
        assert_eq!(billing.exit, 0, "{billing:?}");
        let cleared = edit(&["--clear", "billing_contact,country"]);
        assert!(
            cleared.stdout.contains("billing_contact;country"),
            "{cleared:?}"
        );
    });
}

#[test]
fn one_of_three_accounts_moves_to_somebody_new_and_the_others_stay() {
    engines(|sandbox| {
        for _ in 0..3 {
            open(sandbox, &["ann@example.com"]);
        }
        sandbox.run(&["account", "grant", "2", "ann@example.com", "--perm", "all"]);
        let transfer = |words: &[&str]| {
            let words = [
                &["account", "transfer", "2", "--to", "bob@example.com"],
                words,
            ]
            .concat();
            sandbox.run(&words)
        };
        assert_run(
            &transfer(&["--yes"]),
            "
            exit 3
            -- stderr
            error: no user 'bob@example.com'
            hint: --create-user makes one of the address
            ",
        );
        assert_run(
            &transfer(&["--create-user"]),
            "
            exit 7
            -- stderr
            error: the transfer would touch 1 and needs a yes
            hint: look with --dry-run, then repeat with --yes or --max-changes 1
            ",
        );
        let expected = "
            exit 0
            -- stdout
            login\toutcome\tbefore\tafter\told_owner\tuser_created\tsubscription\tsuppressed
            2\ttransferred\tann@example.com\tbob@example.com\tremoved\ttrue\tnone\t
            -- stderr
            dry run: nothing is kept
            ann@example.com keeps account 1, 3
            ";
        assert_run(&transfer(&["--create-user", "--dry-run"]), expected);
        let users = sandbox.run(&["user", "find", "--field", "id"]);
        assert_eq!(users.stdout, "1\n", "the rehearsal made nobody");
        let done = transfer(&["--create-user", "--yes"]);
        assert_eq!(done.exit, 0, "{done:?}");
        let of = |user: &str| {
            sandbox
                .run(&["account", "list", "--owner", user, "--field", "login"])
                .stdout
        };
        assert_eq!(
            (of("ann@example.com"), of("bob@example.com")),
            ("1\n3\n".into(), "2\n".into())
        );
        let members = sandbox.run(&["account", "members", "2", "--fields", "user,role"]);
        assert_eq!(members.stdout, "user\trole\nbob@example.com\towner\n");
        // Both people's audit knows.
        for user in ["ann@example.com", "bob@example.com"] {
            let audit = sandbox.run(&[
                "audit",
                "list",
                "--user",
                user,
                "--command",
                "account transfer",
                "-f",
                "json",
            ]);
            let audit = json(&audit);
            let mut rows = audit.as_array().unwrap().iter();
            let row = rows.find(|row| row["subject"] == "login:2").unwrap();
            assert_eq!(row["before"]["owner"], "ann@example.com", "{audit}");
            assert_eq!(row["after"]["owner"], "bob@example.com");
        }
        let back = sandbox.run(&[
            "account",
            "transfer",
            "2",
            "--to",
            "ann@example.com",
            "--old-owner",
            "keep",
            "--max-changes",
            "1",
        ]);
        assert_eq!(back.exit, 0, "{back:?}");
        let members = sandbox.run(&[
            "account",
            "members",
            "list",
            "2",
            "--fields",
            "user,role,permissions",
        ]);
        assert_eq!(
            members.stdout,
            "user\trole\tpermissions\nann@example.com\towner\tall\nbob@example.com\tmember\tall\n"
        );
        let twice = sandbox.run(&[
            "account",
            "transfer",
            "2",
            "--to",
            "ann@example.com",
            "--yes",
        ]);
        assert!(twice.stdout.contains("unchanged"), "{twice:?}");
        sql(sandbox, "UPDATE users SET status = 'banned' WHERE id = 2");
        let banned = transfer(&["--yes"]);
        assert_eq!(banned.exit, 7, "{banned:?}");
    });
}

#[test]
fn a_person_with_four_accounts_is_found_by_any_of_them() {
    engines(|sandbox| {
        for login in ["43000", "43001", "43002", "43003"] {
            open(
                sandbox,
                &[
                    "maria@example.com",
                    "--name",
                    "Maria Silva",
                    "--login",
                    login,
                ],
            );
        }
        open(sandbox, &["other@example.com", "--login", "43004"]);
        let found = sandbox.run(&["user", "find", "#43002", "--field", "email"]);
        assert_eq!(found.stdout, "maria@example.com\n", "{found:?}");
        let four = sandbox.run(&[
            "account",
            "list",
            "--owner",
            "maria@example.com",
            "--field",
            "login",
        ]);
        assert_eq!(four.stdout, "43000\n43001\n43002\n43003\n");
        let by_login = sandbox.run(&[
            "account", "list", "--owner", "#43001", "--count", "-f", "table",
        ]);
        assert_eq!(by_login.stdout, "4\n");
        let shown = json(&sandbox.run(&["user", "show", "login:43003", "-f", "json"]));
        assert_eq!(shown["account_list"].as_array().unwrap().len(), 4);
    });
}

#[test]
fn accounts_are_found_by_what_is_known_of_them() {
    engines(|sandbox| {
        open(
            sandbox,
            &["ann@example.com", "--country", "GB", "--currency", "GBP"],
        );
        open(
            sandbox,
            &["ann@example.com", "--country", "DE", "--tax-exempt"],
        );
        open(sandbox, &["bob@example.com", "--previous", "1"]);
        sandbox.run(&[
            "account",
            "grant",
            "1",
            "bob@example.com",
            "--perm",
            "orders",
        ]);
        sandbox.run(&["contact", "add", "2", "tech@example.com"]);
        sandbox.run(&["account", "status", "3", "--set", "closed"]);
        sql(sandbox, "UPDATE accounts SET opened_at = 0 WHERE login = 1");
        for (words, logins) in [
            (&["--member", "bob@example.com"][..], "1\n"),
            (&["--contact", "TECH@example.com"], "2\n"),
            (&["--country", "Germany"], "2\n"),
            (&["--currency", "gbp"], "1\n"),
            (&["--tax-exempt"], "2\n"),
            (&["--tax-exempt=false"], "1\n3\n"),
            (&["--previous", "#1"], "3\n"),
            (&["--opened", "..2000-01-01"], "1\n"),
            (&["--opened", "2026-01-01.."], "2\n3\n"),
            (&["--closed", "1d.."], "3\n"),
            (&["--country", "GB", "--owner", "bob@example.com"], ""),
        ] {
            let run = sandbox.run(&[&["account", "list", "--field", "login"], words].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (0, logins),
                "{words:?} {run:?}"
            );
        }
        for (words, message) in [
            (&["--opened", "2026-01-01"][..], "hint: "),
            (&["--opened", "soon.."], "soon"),
            (&["--country", "Narnia"], "'Narnia' is no country"),
        ] {
            let run = sandbox.run(&[&["account", "list"], words].concat());
            assert_eq!(run.exit, 2, "{run:?}");
            assert!(run.stderr.contains(message), "{run:?}");
        }
    });
}

/// Three accounts of Ann, and people whose addresses are on the suppression list.
fn three_and_the_suppressed(sandbox: &Sandbox) {
    for login in ["1", "2", "3"] {
        open(sandbox, &["ann@example.com", "--login", login]);
    }
    for words in [
        &["user", "add", "bob@example.com"][..],
        &["user", "add", "cat@example.com"],
        &["user", "add", "eve@example.com"],
        &[
            "subscribers",
            "subscribe",
            "cat@example.com",
            "--evidence",
            "form",
        ],
        &[
            "subscribers",
            "suppress",
            "add",
            "new@example.com",
            "--as",
            "unsubscribe",
        ],
        &[
            "subscribers",
            "suppress",
            "add",
            "bob@example.com",
            "--as",
            "hard_bounce",
        ],
        &[
            "subscribers",
            "suppress",
            "add",
            "lost@example.com",
            "--as",
            "hard_bounce",
        ],
        &[
            "subscribers",
            "suppress",
            "add",
            "cat@example.com",
            "--as",
            "complaint",
        ],
        &["user", "erase", "eve@example.com", "--yes"],
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 0, "{words:?} {run:?}");
    }
}

#[test]
fn a_transfer_to_a_suppressed_address_is_refused_or_takes_over_the_stricter_state() {
    engines(|sandbox| {
        three_and_the_suppressed(sandbox);
        let transfer = |words: &[&str]| {
            sandbox.run(&[&["account", "transfer"], words, &["--yes", "-f", "json"]].concat())
        };
        let (before, people) = (audits(sandbox), sandbox.run(&["user", "count"]).stdout);
        for (to, code) in [
            ("bob@example.com", "hard_bounce"),
            ("lost@example.com", "hard_bounce"),
            ("eve@example.com", "erased"),
        ] {
            let run = transfer(&["1", "--to", to, "--create-user"]);
            assert_eq!((run.exit, run.stdout.as_str()), (7, ""), "{to} {run:?}");
            assert!(run.stderr.contains(code), "{to} {run:?}");
            // Nor does a hint lead to where it ends in the same way.
            let alone = transfer(&["1", "--to", to]);
            assert_eq!((alone.exit, alone.stderr), (7, run.stderr), "{to}");
        }
        assert_eq!(audits(sandbox), before);
        assert_eq!(sandbox.run(&["user", "count"]).stdout, people);
        // A new owner has the state that the list says of the address.
        let run = transfer(&["1", "--to", "new@example.com", "--create-user"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr.contains(
                "new@example.com was on the suppression list: the subscription is unsubscribed now, it was none"
            ),
            "{run:?}"
        );
        let row = json(&run)[0].clone();
        assert_eq!(row["subscription"], "unsubscribed");
        assert_eq!(row["suppressed"], serde_json::json!(["unsubscribe"]));
        let shown = sandbox.run(&["user", "show", "new@example.com", "--field", "subscription"]);
        assert_eq!(shown.stdout, "unsubscribed\n");
        // Somebody known keeps the stricter of the two.
        sandbox
            .db()
            .exec(
                "UPDATE users SET subscription = 'subscribed' WHERE id = 3",
                &[],
            )
            .unwrap();
        let run = transfer(&["2", "--to", "cat@example.com"]);
        assert!(
            run.exit == 0 && run.stderr.contains("is complained now, it was subscribed"),
            "{run:?}"
        );
        let audit = sandbox.run(&[
            "audit",
            "list",
            "--command",
            "account transfer",
            "--user",
            "cat@example.com",
            "-f",
            "json",
        ]);
        assert!(
            audit
                .stdout
                .contains(r#""after":{"subscription":"complained"}"#),
            "{audit:?}"
        );
        // Nothing moves, nothing is looked up: they have it already.
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "cat@example.com",
            "--as",
            "hard_bounce",
        ]);
        let run = transfer(&["2", "--to", "cat@example.com"]);
        assert_eq!(json(&run)[0]["outcome"], "unchanged", "{run:?}");
    });
}

#[test]
fn an_erased_owner_is_not_kept_as_a_member() {
    engines(|sandbox| {
        open(sandbox, &["ann@example.com"]);
        open(sandbox, &["bob@example.com"]);
        sandbox.run(&["user", "erase", "ann@example.com", "--yes"]);
        let run = sandbox.run(&[
            "account",
            "transfer",
            "1",
            "--to",
            "bob@example.com",
            "--old-owner",
            "keep",
            "--yes",
            "-f",
            "json",
        ]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr
                .contains("the old owner was erased and is no member: account 1"),
            "{run:?}"
        );
        assert_eq!(json(&run)[0]["old_owner"], "erased");
        let members = sandbox.run(&["account", "members", "1", "--fields", "user,role"]);
        assert_eq!(members.stdout, "user\trole\nbob@example.com\towner\n");
    });
}

#[test]
fn accounts_never_grow_in_a_ring() {
    engines(|sandbox| {
        for (login, previous) in [("1", None), ("2", Some("1")), ("3", Some("2")), ("4", None)] {
            let mut words = vec!["ann@example.com", "--login", login];
            words.extend(
                previous
                    .iter()
                    .flat_map(|previous| ["--previous", previous]),
            );
            open(sandbox, &words);
        }
        let before = audits(sandbox);
        let edit = |words: &[&str]| sandbox.run(&[&["account", "edit"], words].concat());
        assert_run(
            &edit(&["1", "--previous", "3"]),
            "
            exit 4
            -- stderr
            error: account 1 cannot grow from 3: 3 has grown from 1
            hint: take the other link away first: roster account edit 3 --clear previous
            ",
        );
        let run = edit(&["4", "4", "--previous", "4"]);
        assert!(
            run.exit == 2 && run.stderr.contains("cannot grow from itself"),
            "{run:?}"
        );
        // One of several is enough to refuse them all.
        assert_eq!(edit(&["4", "2", "--previous", "3"]).exit, 4);
        assert_eq!(audits(sandbox), before);
        assert_eq!(edit(&["4", "--previous", "3"]).exit, 0);
        let rows = "login,owner,previous\n1,ann@example.com,4\n5,ann@example.com,6\n6,ann@example.com,5\n7,ann@example.com,4\n";
        sandbox.write("ring.csv", rows);
        let run = sandbox.run(&[
            "account",
            "import",
            "ring.csv",
            "--on-existing",
            "update",
            "--report",
            "report.jsonl",
            "-q",
        ]);
        assert_eq!(run.exit, 6, "{run:?}");
        let outcomes: Vec<serde_json::Value> = sandbox
            .read("report.jsonl")
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let said: Vec<(&str, &str)> = outcomes
            .iter()
            .map(|line| {
                (
                    line["subject"].as_str().unwrap(),
                    line["outcome"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                ("1", "rejected"),
                ("5", "rejected"),
                ("6", "rejected"),
                ("7", "created")
            ]
        );
    });
}

#[test]
fn the_work_queue_goes_by_how_long_an_account_waits() {
    engines(|sandbox| {
        for login in ["1", "2", "3"] {
            open(sandbox, &["ann@example.com", "--login", login]);
        }
        let at = |time: &str, words: &[&str]| sandbox.roster(words).env("ROSTER_NOW", time).run();
        // The youngest account waits longest.
        for (login, day) in [("3", "05"), ("1", "06"), ("2", "07")] {
            for (hour, to, flag) in [
                ("01", "active", "--yes"),
                ("02", "passed", "--yes"),
                ("03", "review", "--final-phase"),
            ] {
                let time = format!("2026-01-{day}T{hour}:00:00Z");
                let run = at(&time, &["account", "status", login, "--set", to, flag]);
                assert_eq!(run.exit, 0, "{run:?}");
            }
        }
        let run = at(
            "2026-01-08T00:00:00Z",
            &["account", "status", "1", "--set", "kyc"],
        );
        assert_eq!(run.exit, 0, "{run:?}");
        assert_run(
            &sandbox.run(&[
                "account",
                "list",
                "--waiting",
                "--fields",
                "login,status,status_since",
            ]),
            "
            exit 0
            -- stdout
            login\tstatus\tstatus_since
            3\treview\t2026-01-05T03:00:00Z
            2\treview\t2026-01-07T03:00:00Z
            1\tkyc\t2026-01-08T00:00:00Z
            ",
        );
        let shown = sandbox.run(&["account", "show", "3", "--field", "status_since"]);
        assert_eq!(shown.stdout, "2026-01-05T03:00:00Z\n");
    });
}
