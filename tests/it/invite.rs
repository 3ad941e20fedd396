//! Invites: both kinds, all states, every error.

use crate::sandbox::{Run, Sandbox, assert_run, engines};

const PASSWORD: &str = "four quiet herons stand";

fn at(sandbox: &Sandbox, time: &str, words: &[&str], stdin: &str) -> Run {
    sandbox
        .roster(words)
        .env("ROSTER_NOW", time)
        .stdin(stdin)
        .run()
}

fn accept(sandbox: &Sandbox, token: &str) -> Run {
    let words = ["invite", "accept", token, "--password-stdin", "-f", "json"];
    sandbox.roster(&words).stdin(PASSWORD).run()
}

fn json(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{run:?}"))
}

fn fails(run: &Run, exit: i32, code: &str) {
    assert!(
        run.exit == exit && run.stderr.contains(&format!("\"code\":\"{code}\"")),
        "{run:?}"
    );
    assert!(run.stdout.is_empty(), "{run:?}");
}

#[test]
fn somebody_unknown_is_invited_and_comes() {
    engines(|sandbox| {
        assert_eq!(sandbox.run(&["db", "migrate", "-q"]).exit, 0);
        assert_run(
            &sandbox.run(&["invite", "send", "Ann@example.com"]),
            "
            exit 0
            -- stdout
            invite\tuser_id\tuser\toutcome\treason\taccount
            1\t1\tAnn@example.com\tinvited\t\t
            -- stderr
            mail written to $HOME/.local/share/roster/outbox/000001-Ann@example.com.eml
            ",
        );
        let shown = json(&sandbox.run(&["invite", "show", "1", "-f", "json"]));
        assert_eq!(
            (&shown["status"], &shown["kind"]),
            (&"sent".into(), &"site".into())
        );
        assert_eq!(shown["expires_at"], "2026-01-09T03:04:05Z");
        assert_eq!(shown["mail_list"][0]["status"], "written");
        let user = json(&sandbox.run(&["user", "show", "1", "-f", "json"]));
        assert_eq!(
            (&user["status"], &user["login_active"]),
            (&"pending".into(), &false.into())
        );
        let token = sandbox.token("inv_", "ann@example.com");
        let run = accept(sandbox, &token);
        assert_run(
            &run,
            r#"
            exit 0
            -- stdout
            {"invite":1,"kind":"site","user_id":1,"user":"Ann@example.com","outcome":"accepted","account":null,"permissions":[],"login_active":true}
            -- stderr
            mail written to $HOME/.local/share/roster/outbox/000002-Ann@example.com.eml
            "#,
        );
        let user = json(&sandbox.run(&["user", "show", "1", "-f", "json"]));
        assert_eq!(user["status"], "approved");
        assert_eq!(user["email_confirmed_at"], "2026-01-02T03:04:05Z");
        fails(&accept(sandbox, &token), 4, "token_used");
        let verify = ["login", "verify", "1", "--password-stdin", "-q"];
        assert_eq!(sandbox.roster(&verify).stdin(PASSWORD).run().exit, 0);
    });
}

#[test]
fn an_invite_that_was_cancelled_resent_or_is_too_old_opens_nothing() {
    engines(|sandbox| {
        let send = |email: &str| sandbox.run(&["invite", "send", email, "-q"]).exit;
        assert_eq!(
            (
                send("ann@example.com"),
                send("bob@example.com"),
                send("cid@example.com")
            ),
            (0, 0, 0)
        );
        let ann = sandbox.token("inv_", "ann@example.com");
        let run = sandbox.run(&["invite", "cancel", "ann@example.com", "--field", "outcome"]);
        assert_eq!(run.stdout, "cancelled\n", "{run:?}");
        assert_eq!(
            sandbox
                .run(&["invite", "cancel", "1", "--field", "outcome"])
                .stdout,
            "unchanged\n"
        );
        fails(&accept(sandbox, &ann), 4, "token_cancelled");
        let bob = sandbox.token("inv_", "bob@example.com");
        let run = sandbox.run(&["invite", "resend", "bob@example.com", "--field", "outcome"]);
        assert_eq!(run.stdout, "resent\n", "{run:?}");
        let old = accept(sandbox, &bob);
        fails(&old, 4, "token_cancelled");
        assert!(old.stderr.contains("there is a newer link"), "{old:?}");
        let newer = sandbox.token("inv_", "bob@example.com");
        assert_eq!(accept(sandbox, &newer).exit, 0);
        fails(
            &sandbox.run(&["invite", "resend", "2", "-f", "json"]),
            4,
            "token_used",
        );
        fails(
            &sandbox.run(&["invite", "cancel", "2", "-f", "json"]),
            4,
            "token_used",
        );
        fails(
            &sandbox.run(&["invite", "resend", "1", "-f", "json"]),
            4,
            "token_cancelled",
        );
        // At the very second of the end it is over.
        let cid = sandbox.token("inv_", "cid@example.com");
        let words = ["invite", "accept", &cid, "--password-stdin", "-f", "json"];
        let end = "2026-01-09T03:04:05Z";
        fails(&at(sandbox, end, &words, PASSWORD), 4, "token_expired");
        let list =
            |time: &str| at(sandbox, time, &["invite", "list", "--field", "status"], "").stdout;
        assert_eq!(list(end), "expired\naccepted\ncancelled\n");
        assert_eq!(list("2026-01-09T03:04:04Z"), "sent\naccepted\ncancelled\n");
        let expired = at(
            sandbox,
            end,
            &["invite", "list", "--status", "expired", "-f", "ids"],
            "",
        );
        assert_eq!(expired.stdout, "invite:3\n");
        assert_eq!(
            at(sandbox, "2026-01-09T03:04:04Z", &words, PASSWORD).exit,
            0
        );
        fails(
            &accept(sandbox, &format!("inv_{}", "1".repeat(64))),
            3,
            "unknown_token",
        );
        let reset = sandbox.run(&[
            "invite",
            "accept",
            "rst_1",
            "--password-stdin",
            "-f",
            "json",
        ]);
        fails(&reset, 3, "unknown_token");
        assert_eq!(sandbox.run(&["invite", "show", "9"]).exit, 3);
        assert_eq!(
            sandbox.run(&["invite", "show", "nobody@example.com"]).exit,
            3
        );
    });
}

#[test]
fn whoever_is_there_already_or_must_not_be_mailed_is_not_invited() {
    engines(|sandbox| {
        for (email, status) in [
            ("ann@example.com", "approved"),
            ("bob@example.com", "pending"),
            ("cid@example.com", "banned"),
        ] {
            sandbox.run(&["user", "add", email, "--status", status, "-q"]);
        }
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "dan@example.com",
            "--as",
            "hard_bounce",
            "-q",
        ]);
        sandbox.run(&["subscribers", "suppress", "add", "@example.org", "-q"]);
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "eve@example.com",
            "--as",
            "unsubscribe",
            "-q",
        ]);
        let send =
            |words: &[&str]| sandbox.run(&[&["invite", "send", "-f", "json"], words].concat());
        fails(&send(&["ann@example.com"]), 7, "already_active");
        fails(&send(&["cid@example.com"]), 7, "banned");
        fails(&send(&["dan@example.com"]), 7, "hard_bounce");
        fails(&send(&["x@example.org"]), 7, "domain");
        fails(&send(&["not an address"]), 2, "invalid_email");
        assert_eq!(send(&["ann@example.com", "--if-missing"]).exit, 0);
        assert_eq!(send(&["bob@example.com"]).exit, 0);
        fails(&send(&["bob@example.com"]), 4, "already_pending");
        assert_eq!(send(&["bob@example.com", "--if-missing"]).exit, 0);
        let users = sandbox.run(&["user", "count", "--field", "all"]).stdout;
        assert_eq!(users, "3\n", "nobody is made who is not invited");
        let first = sandbox.token("inv_", "bob@example.com");
        let again = json(&send(&["bob@example.com", "--resend"]));
        assert_eq!(again[0]["outcome"], "resent");
        fails(&accept(sandbox, &first), 4, "token_cancelled");
        assert_eq!(send(&["ann@example.com", "--reset-password"]).exit, 0);
        assert_eq!(
            accept(sandbox, &sandbox.token("inv_", "ann@example.com")).exit,
            0
        );
        sandbox
            .db()
            .exec("UPDATE users SET restricted = 1 WHERE id = 2", &[])
            .unwrap();
        let held = send(&["bob@example.com", "--resend"]);
        assert!(held.stderr.contains("data-protection hold"), "{held:?}");
        assert_eq!(json(&held)[0]["reason"], "restricted");
        let opted_out = send(&["eve@example.com"]);
        assert_eq!(
            opted_out.exit, 0,
            "an opt-out is about the newsletter: {opted_out:?}"
        );
    });
}

#[test]
fn no_invite_sets_a_password_in_the_place_of_a_newer_one() {
    engines(|sandbox| {
        let other = "nine brown otters swim";
        for email in ["ann@example.com", "bob@example.com"] {
            let run = sandbox.run(&["user", "add", email, "--status", "approved", "-q"]);
            assert_eq!(run.exit, 0, "{run:?}");
            let set = ["user", "password", "set", email, "--password-stdin", "-q"];
            assert_eq!(sandbox.roster(&set).stdin(PASSWORD).run().exit, 0);
            let send = ["invite", "send", email, "--reset-password", "-q"];
            assert_eq!(sandbox.run(&send).exit, 0);
        }
        // An operator sets one, and a person by the link of a reset.
        let set = ["user", "password", "set", "ann@example.com", "-q"];
        let set = [&set[..], &["--password-stdin"]].concat();
        assert_eq!(sandbox.roster(&set).stdin(other).run().exit, 0);
        let reset = ["user", "password", "reset", "bob@example.com", "-q"];
        assert_eq!(sandbox.run(&reset).exit, 0);
        let token = sandbox.token("rst_", "bob@example.com");
        let set = ["user", "password", "set", "--token", &token, "-q"];
        let set = [&set[..], &["--password-stdin"]].concat();
        let run = sandbox.roster(&set).stdin(other).run();
        assert_eq!(run.exit, 0, "{run:?}");
        for (id, email) in [("1", "ann@example.com"), ("2", "bob@example.com")] {
            let token = sandbox.token("inv_", email);
            fails(&accept(sandbox, &token), 4, "token_cancelled");
            let shown = json(&sandbox.run(&["invite", "show", id, "-f", "json"]));
            assert_eq!(shown["status"], "cancelled");
            let verify = ["login", "verify", email, "--password-stdin", "-q"];
            assert_eq!(sandbox.roster(&verify).stdin(other).run().exit, 0);
        }
    });
}

#[test]
fn a_new_password_ends_an_invite_that_an_import_marked() {
    engines(|sandbox| {
        let list =
            "email,status,invited\nann@example.com,approved,yes\nbob@example.com,approved,yes\n";
        sandbox.write("list.csv", list);
        assert_eq!(sandbox.run(&["user", "import", "list.csv"]).exit, 0);
        let set = ["user", "password", "set", "ann@example.com", "-q"];
        let set = [&set[..], &["--password-stdin"]].concat();
        let run = sandbox.roster(&set).stdin(PASSWORD).run();
        assert_eq!(run.exit, 0, "{run:?}");
        let fields = ["--sort", "to", "--fields", "to,status"];
        let run = sandbox.run(&[&["invite", "list"][..], &fields].concat());
        let expected = "to\tstatus\nann@example.com\tcancelled\nbob@example.com\tqueued\n";
        assert_eq!((run.exit, &*run.stdout), (0, expected), "{run:?}");
        let verify = ["login", "verify", "ann@example.com", "--password-stdin"];
        assert_eq!(sandbox.roster(&verify).stdin(PASSWORD).run().exit, 0);
        let send = ["invite", "send", "--queued", "--field", "user"];
        let run = sandbox.run(&send);
        assert_eq!(
            (run.exit, &*run.stdout),
            (0, "bob@example.com\n"),
            "{run:?}"
        );
    });
}

#[test]
fn invites_and_mails_are_sorted_by_any_column() {
    engines(|sandbox| {
        for email in ["bob@example.com", "ann@example.com", "cid@example.com"] {
            assert_eq!(sandbox.run(&["invite", "send", email, "-q"]).exit, 0);
        }
        sandbox.run(&["invite", "cancel", "2", "-q"]);
        let list = |words: &[&str], sort: &str| {
            let more = ["--sort", sort, "--field", "to"];
            let run = sandbox.run(&[words, &more].concat());
            assert_eq!(run.exit, 0, "{run:?}");
            run.stdout.replace("@example.com\n", " ")
        };
        let invites = ["invite", "list"];
        assert_eq!(list(&invites, "to"), "ann bob cid ");
        assert_eq!(list(&invites, "to:desc"), "cid bob ann ");
        assert_eq!(list(&invites, "status"), "ann cid bob ");
        assert_eq!(list(&invites, "cancelled_at"), "ann cid bob ");
        let mails = ["emails", "history"];
        assert_eq!(list(&mails, "to"), "ann bob cid ");
        assert_eq!(list(&mails, "id"), "bob ann cid ");
        assert_eq!(list(&mails, "id:desc"), "cid ann bob ");
        assert_eq!(list(&mails, "status"), "cid ann bob ");
        for words in [invites, mails] {
            let schema = sandbox.run(&["schema", words[0], words[1]]);
            let schema = json(&schema);
            let columns = schema["anyOf"][0]["items"]["properties"]
                .as_object()
                .unwrap();
            assert!(columns.len() > 15, "{schema}");
            for column in columns.keys() {
                assert_eq!(list(&words, column).len(), 12, "{words:?}: {column}");
            }
        }
        assert_eq!(list(&invites, "id"), "bob ann cid ");
        let wrong = sandbox.run(&["invite", "list", "--sort", "colour", "-f", "json"]);
        fails(&wrong, 2, "unknown_field");
    });
}

#[test]
fn many_are_invited_at_once_and_each_has_an_outcome() {
    engines(|sandbox| {
        sandbox.run(&[
            "user",
            "add",
            "ann@example.com",
            "--status",
            "approved",
            "-q",
        ]);
        sandbox.run(&["user", "add", "bob@example.com", "-q"]);
        let mut list: Vec<String> = (0..1200).map(|n| format!("u{n}@example.com")).collect();
        list.extend(["ann@example.com", "id:2", "U7@example.com", "no address"].map(str::to_owned));
        let words = ["invite", "send", "-", "--fields", "user,outcome,reason"];
        let run = sandbox.roster(&words).stdin(list.join("\n")).run();
        assert_eq!(run.exit, 6, "{}", run.stderr);
        assert_eq!(run.stdout.lines().count(), 1 + 1202);
        assert!(
            run.stdout
                .contains("\nann@example.com\tunchanged\talready_active\n"),
            "{}",
            run.stderr
        );
        assert!(run.stdout.contains("\nbob@example.com\tinvited\t\n"));
        assert!(
            run.stderr.contains("roster emails send-queued"),
            "{}",
            run.stderr
        );
        let count = |sql: &str| -> i64 { sandbox.db().one(sql, &[]).unwrap() };
        assert_eq!(
            count("SELECT COUNT(*) FROM invites WHERE status = 'queued'"),
            1201
        );
        assert_eq!(
            count("SELECT COUNT(*) FROM tokens WHERE kind = 'invite'"),
            1201
        );
        assert_eq!(
            count(
                "SELECT COUNT(*) FROM mails m JOIN invites i ON i.id = m.invite_id AND i.user_id = m.user_id WHERE m.recipient_key = i.email_key AND m.status = 'queued'"
            ),
            1201
        );
        assert_eq!(
            count("SELECT COUNT(*) FROM audits WHERE command = 'invite send'"),
            1
        );
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
    });
}

#[test]
fn an_account_is_shared_by_an_invite() {
    engines(|sandbox| {
        sandbox.run(&[
            "user",
            "add",
            "ann@example.com",
            "--status",
            "approved",
            "-q",
        ]);
        let set = ["user", "password", "set", "1", "--password-stdin", "-q"];
        assert_eq!(sandbox.roster(&set).stdin(PASSWORD).run().exit, 0);
        sandbox.run(&["account", "open", "--owner", "owner@example.com", "-q"]);
        let send = |words: &[&str]| {
            sandbox.run(
                &[
                    &[
                        "invite",
                        "send",
                        "--account",
                        "1",
                        "--perm",
                        "orders,invoices",
                        "-f",
                        "json",
                    ],
                    words,
                ]
                .concat(),
            )
        };
        assert_eq!(send(&["ann@example.com"]).exit, 0);
        let listed = json(&sandbox.run(&["invite", "list", "--account", "1", "-f", "json"]));
        assert_eq!(
            listed[0]["permissions"],
            serde_json::json!(["invoices", "orders"])
        );
        assert_eq!(listed[0]["kind"], "account");
        // An invite to an account keeps nobody from logging in.
        assert_eq!(
            sandbox
                .run(&["user", "show", "1", "--field", "login_active"])
                .stdout,
            "true\n"
        );
        let token = sandbox.token("inv_", "ann@example.com");
        fails(&accept(sandbox, &token), 2, "keeps_password");
        let run = sandbox.run(&["invite", "accept", &token, "-f", "json"]);
        assert_eq!(json(&run)["account"], 1);
        let verify = ["login", "verify", "1", "--password-stdin", "-f", "json"];
        let answer = json(&sandbox.roster(&verify).stdin(PASSWORD).run());
        assert_eq!(
            answer["accounts"],
            serde_json::json!([{"login": 1, "status": "pending", "owner": "owner@example.com", "permissions": ["invoices", "orders"]}])
        );
        fails(&send(&["ann@example.com"]), 4, "already_member");
        fails(&send(&["owner@example.com"]), 4, "already_member");
        // Somebody new needs a password and is approved with it.
        assert_eq!(send(&["new@example.com"]).exit, 0);
        let token = sandbox.token("inv_", "new@example.com");
        fails(
            &sandbox.run(&["invite", "accept", &token, "-f", "json"]),
            2,
            "no_password",
        );
        assert_eq!(accept(sandbox, &token).exit, 0);
        assert_eq!(
            sandbox
                .run(&["user", "show", "new@example.com", "--field", "status"])
                .stdout,
            "approved\n"
        );
        let bad = sandbox.run(&[
            "invite",
            "send",
            "x@example.com",
            "--account",
            "1",
            "--perm",
            "billing",
        ]);
        assert!(
            bad.exit == 2 && bad.stderr.contains("manageproducts"),
            "{bad:?}"
        );
        let none = sandbox.run(&[
            "invite",
            "send",
            "x@example.com",
            "--account",
            "9",
            "--perm",
            "all",
            "-f",
            "json",
        ]);
        fails(&none, 3, "unknown_account");
    });
}

#[test]
fn an_invite_is_bound_to_its_address_unless_it_is_for_anybody() {
    engines(|sandbox| {
        assert_eq!(
            sandbox
                .run(&["invite", "send", "ann@example.com", "-q"])
                .exit,
            0
        );
        let token = sandbox.token("inv_", "ann@example.com");
        let accept_as = |token: &str, email: &str| {
            let words = [
                "invite",
                "accept",
                token,
                "--email",
                email,
                "--password-stdin",
                "-f",
                "json",
            ];
            sandbox.roster(&words).stdin(PASSWORD).run()
        };
        fails(&accept_as(&token, "eve@example.com"), 7, "other_address");
        sandbox.run(&["user", "email", "set", "1", "ann.smith@example.com", "-q"]);
        fails(&accept(sandbox, &token), 4, "token_cancelled");
        assert_eq!(
            sandbox
                .run(&["invite", "send", "bob@example.com", "--any-email", "-q"])
                .exit,
            0
        );
        let token = sandbox.token("inv_", "bob@example.com");
        // An invite for anybody is no key to somebody else's login.
        sandbox.run(&["user", "add", "root@example.com", "-q"]);
        fails(&accept_as(&token, "root@example.com"), 7, "other_address");
        fails(
            &accept_as(&token, "ann.smith@example.com"),
            7,
            "other_address",
        );
        let run = accept_as(&token, "robert@example.com");
        assert_eq!(json(&run)["user"], "robert@example.com");
        let robert = json(&sandbox.run(&["user", "show", "robert@example.com", "-f", "json"]));
        assert_eq!(robert["status"], "approved");
        assert_eq!(
            robert["email_confirmed_at"],
            serde_json::Value::Null,
            "nothing was mailed there"
        );
    });
}

#[test]
fn a_greeting_that_cannot_be_written_keeps_nobody_out() {
    engines(|sandbox| {
        sandbox.run(&["invite", "send", "ann@example.com", "-q"]);
        let token = sandbox.token("inv_", "ann@example.com");
        sandbox.write("t/welcome.txt", "{{ nope }}\n");
        sandbox.write(
            ".config/roster/config.toml",
            format!("[mail]\ntemplates = '{}'\n", sandbox.path("t").display()),
        );
        let run = accept(sandbox, &token);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(run.stderr.contains("roster template check"), "{run:?}");
    });
}

#[test]
fn what_an_import_marked_is_mailed_in_portions() {
    engines(|sandbox| {
        sandbox.write("list.csv", "email,invited\nann@example.com,yes\nbob@example.com,yes\ncid@example.com,yes\ndan@example.com,no\n");
        assert_eq!(sandbox.run(&["user", "import", "list.csv"]).exit, 0);
        sandbox.run(&[
            "user",
            "status",
            "bob@example.com",
            "--set",
            "banned",
            "--reason",
            "x",
            "-q",
        ]);
        let drain = |limit: &str| {
            sandbox.run(&[
                "invite",
                "send",
                "--queued",
                "--limit",
                limit,
                "--fields",
                "user,outcome,reason",
            ])
        };
        let run = drain("2");
        assert_eq!(
            run.stdout,
            "user\toutcome\treason\nann@example.com\tinvited\t\nbob@example.com\tcancelled\tbanned\n",
            "{run:?}"
        );
        assert_eq!(
            drain("2").stdout,
            "user\toutcome\treason\ncid@example.com\tinvited\t\n"
        );
        assert_eq!(drain("2").stdout, "user\toutcome\treason\n");
        assert_eq!(
            accept(sandbox, &sandbox.token("inv_", "cid@example.com")).exit,
            0
        );
        let list = sandbox.run(&["invite", "list", "--field", "status"]).stdout;
        assert_eq!(list, "accepted\ncancelled\nsent\n");
    });
}

#[test]
fn a_rehearsal_invites_nobody() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    let run = sandbox.run(&[
        "invite",
        "send",
        "ann@example.com",
        "new@example.com",
        "-n",
        "--field",
        "outcome",
    ]);
    assert_eq!(
        (run.exit, run.stdout.as_str()),
        (0, "invited\ninvited\n"),
        "{run:?}"
    );
    assert_eq!(sandbox.run(&["invite", "list", "-f", "ids"]).stdout, "");
    assert_eq!(
        sandbox.run(&["user", "count", "--field", "all"]).stdout,
        "1\n"
    );
    assert!(sandbox.mails().is_empty());
}

#[test]
fn of_several_the_known_ones_are_done_and_the_others_told() {
    engines(|sandbox| {
        for name in ["ann", "bob", "cid"] {
            sandbox.run(&["invite", "send", &format!("{name}@example.com"), "-q"]);
        }
        let named = ["1", "99", "nobody@example.com", "what?", "bob@example.com"];
        let words = |verb| [&["invite", verb][..], &named, &["--field", "user"]].concat();
        let told = "error: 3 entries led to no invite, the first: 'what?' is neither the number of an invite nor an address\n\
                    hint: the others are done; roster invite list shows the numbers\n";
        let shown = sandbox.run(&[&["invite", "show"][..], &named, &["--field", "to"]].concat());
        assert_eq!(
            (shown.exit, shown.stdout.as_str()),
            (6, "ann@example.com\nbob@example.com\n"),
            "{shown:?}"
        );
        assert!(shown.stderr.ends_with(told), "{shown:?}");
        for verb in ["resend", "cancel"] {
            let run = sandbox.run(&words(verb));
            assert_eq!(run.exit, 6, "{run:?}");
            assert_eq!(run.stdout, "ann@example.com\nbob@example.com\n");
            assert!(run.stderr.ends_with(told), "{run:?}");
        }
        let states = sandbox.run(&["invite", "list", "--field", "status"]);
        assert_eq!(states.stdout, "sent\ncancelled\ncancelled\n", "{states:?}");
        // A single one that is not there is the error of the verb.
        fails(
            &sandbox.run(&["invite", "cancel", "99", "-f", "json"]),
            3,
            "unknown_invite",
        );
    });
}

#[test]
fn a_rehearsed_acceptance_says_what_would_be() {
    engines(|sandbox| {
        sandbox.run(&["invite", "send", "ann@example.com", "-q"]);
        let token = sandbox.token("inv_", "ann@example.com");
        let words = [
            "invite",
            "accept",
            &token,
            "--password-stdin",
            "-f",
            "json",
            "-n",
        ];
        let rehearsed = sandbox.roster(&words).stdin(PASSWORD).run();
        assert_eq!(json(&rehearsed)["login_active"], true, "{rehearsed:?}");
        let show = [
            "user",
            "show",
            "1",
            "--fields",
            "status,login_active",
            "--no-header",
        ];
        assert_eq!(sandbox.run(&show).stdout, "pending\tfalse\n");
        let run = accept(sandbox, &token);
        assert_eq!(json(&run), json(&rehearsed));
    });
}

/// Thousands from stdin are invited part by part; whoever stands there twice, also by an old address, is invited once.
#[test]
fn thousands_are_invited_in_parts_with_one_audit_row() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "new@example.com", "-q"]);
        sandbox.run(&["user", "add", "old@example.com", "-q"]);
        let merge = [
            "user",
            "merge",
            "old@example.com",
            "--into",
            "new@example.com",
            "--yes",
            "-q",
        ];
        assert_eq!(sandbox.run(&merge).exit, 0);
        let mut people = vec!["old@example.com".to_owned()];
        people.extend((0..4_500).map(|n| format!("person{n}@example.com")));
        people.push("new@example.com".to_owned());
        let words = ["invite", "send", "-", "--field", "outcome"];
        let run = sandbox.roster(&words).stdin(people.join("\n")).run();
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(run.stdout.matches("invited\n").count(), 4_501);
        assert_eq!(run.stdout.lines().count(), 4_501);
        let subjects: (i64, i64) = sandbox
            .db()
            .one(
                "SELECT a.subjects, (SELECT COUNT(*) FROM audit_subjects s WHERE s.audit_seq = a.seq) FROM audits a \
                 WHERE a.command = 'invite send'",
                &[],
            )
            .unwrap();
        assert_eq!(subjects, (4_501, 4_501));
        let verify = sandbox.run(&["audit", "list", "--verify"]);
        assert_eq!(verify.exit, 0, "{verify:?}");
        let counted = [
            "emails",
            "history",
            "--template",
            "invite_site",
            "--status",
            "queued",
            "--count",
        ];
        assert_eq!(sandbox.run(&counted).stdout.lines().last(), Some("4501"));
        // Over the ceiling nobody is invited.
        let words = ["invite", "send", "-", "--max-changes", "2"];
        let run = sandbox
            .roster(&words)
            .stdin("x@example.com\ny@example.com\nz@example.com\n")
            .run();
        assert_eq!(run.exit, 7, "{run:?}");
        assert_eq!(
            sandbox
                .run(&["user", "find", "x@example.com", "--count"])
                .stdout
                .lines()
                .last(),
            Some("0")
        );
    });
}

#[test]
fn whoever_is_banned_meanwhile_cannot_accept_and_the_hint_says_what_lifts_that() {
    let sandbox = Sandbox::new();
    let words = ["invite", "send", "ann@example.com", "-q"];
    assert_eq!(sandbox.run(&words).exit, 0);
    let token = sandbox.token("inv_", "ann@example.com");
    let ban = ["user", "ban", "ann@example.com", "--reason", "fraud", "-q"];
    assert_eq!(sandbox.run(&ban).exit, 0);
    let accept = ["invite", "accept", &token, "--password-stdin"];
    let run = sandbox
        .roster(&accept)
        .stdin("four plain words in a row")
        .run();
    assert_eq!(run.exit, 7, "{run:?}");
    let hint = "roster user unban ann@example.com --reason";
    assert!(run.stderr.contains(hint), "{run:?}");
}
