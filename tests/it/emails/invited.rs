//! Links in mail that is late: a failed invite is no dead end, and no dead link is mailed.

use super::{configure, queue, send, send_at, server, status};
use crate::{
    mail_server::{MailServer, Manners},
    sandbox::{Run, Sandbox, engines},
};

fn accept(sandbox: &Sandbox, token: &str) -> Run {
    let words = ["invite", "accept", token, "--password-stdin", "-f", "json"];
    sandbox
        .roster(&words)
        .stdin("four quiet herons stand")
        .run()
}

/// The newest token of an invite that the server took for an address.
fn token(server: &MailServer, to: &str) -> String {
    let taken = server.taken();
    let mail = taken.iter().rfind(|mail| mail.recipient == to).unwrap();
    let text = mail.message.replace("=\r\n", "");
    let at = text.find("inv_").unwrap();
    text[at..at + 68].to_owned()
}

fn invites(sandbox: &Sandbox, fields: &str, now: &str) -> String {
    let words = ["invite", "list", "--fields", fields, "--no-header"];
    let words = [&words[..], &["-f", "tsv"]].concat();
    sandbox.roster(&words).env("ROSTER_NOW", now).run().stdout
}

const NOW: &str = "2026-01-02T03:04:05Z";

#[test]
fn an_invite_that_waited_says_the_moment_until_which_it_holds() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let config = sandbox.read(".config/roster/config.toml");
        let off = config.replace("'smtp'", "'off'");
        sandbox.write(".config/roster/config.toml", off);
        sandbox.write("day.txt", "{{ link }} until {{ expires_at[:10] }}\n");
        let run = sandbox.run(&["invite", "send", "ann@example.com", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let day = sandbox.path("day.txt").display().to_string();
        let edit = ["template", "edit", "invite_site", "--text-file", &day];
        let run = sandbox.run(&edit);
        assert_eq!(run.exit, 0, "{run:?}");
        let run = sandbox.run(&["invite", "send", "bob@example.com", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        sandbox.write(".config/roster/config.toml", config);
        assert_eq!(invites(sandbox, "expires_at", NOW), "\n\n");
        let run = send_at(sandbox, "2026-01-05T10:00:00Z");
        assert_eq!(run.exit, 0, "{run:?}");
        // They come over several connections, so in any order.
        for (to, says) in [
            ("ann@example.com", "2026-01-12T10:00:00Z"),
            ("bob@example.com", "until 2026-01-12\r\n"),
        ] {
            let taken = server.taken();
            let mail = taken.iter().find(|mail| mail.recipient == to).unwrap();
            let text = mail.message.replace("=\r\n", "");
            assert!(
                text.contains(says) && !text.contains("2026-01-09"),
                "{text}"
            );
        }
        let later = "2026-01-12T09:59:59Z";
        assert_eq!(
            invites(sandbox, "status,expires_at", later),
            "sent\t2026-01-12T10:00:00Z\nsent\t2026-01-12T10:00:00Z\n"
        );
        let shown = sandbox.run(&["emails", "show", "1", "--body", "--field", "text"]);
        assert!(shown.stdout.contains("2026-01-12T10:00:00Z"), "{shown:?}");
    });
}

#[test]
fn a_failed_mail_leaves_the_invite_open_until_the_clock_ends_it() {
    engines(|sandbox| {
        let _server = server(sandbox, Manners::default());
        for address in ["policy.a@example.com", "nobody.b@example.com"] {
            let run = sandbox.run(&["invite", "send", address, "-q"]);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        let fields = "id,status,mail,expires_at";
        assert_eq!(
            invites(sandbox, fields, NOW),
            "2\tqueued\tfailed\t2026-01-09T03:04:05Z\n1\tqueued\tfailed\t2026-01-09T03:04:05Z\n"
        );
        let end = invites(sandbox, "status", "2026-01-09T03:04:05Z");
        assert_eq!(end, "expired\nexpired\n");
        let explain = sandbox.run(&["user", "explain", "1", "-f", "json"]);
        assert!(
            explain
                .stdout
                .contains("its mail is 'failed': roster invite resend 1, or cancel 1"),
            "{explain:?}"
        );
        let why = sandbox.run(&["emails", "why", "1", "--field", "findings"]);
        assert!(
            why.stdout
                .contains("invite 1 is open, its mail is 'failed': roster invite resend 1"),
            "{why:?}"
        );
        let open = "2026-01-09T03:04:04Z";
        let active = ["user", "find", "--login-active", "--count"];
        assert_eq!(
            sandbox.roster(&active).env("ROSTER_NOW", open).run().stdout,
            "count\n0\n"
        );
        // All three verbs send it anew, but not to a mailbox that does not exist.
        let words = ["emails", "resend", "--all-failed", "--since", "1h"];
        let fields = ["--fields", "email,outcome,reason", "--no-header"];
        let run = sandbox.run(&[&words[..], &fields[..], &["-f", "tsv"]].concat());
        assert_eq!(
            run.stdout, "1\tresent\t\n2\texcluded\thard_bounce\n",
            "{run:?}"
        );
        for words in [["emails", "resend", "3"], ["invite", "resend", "1"]] {
            let run = sandbox.run(&[&words[..], &["--field", "outcome"]].concat());
            assert_eq!((run.exit, run.stdout.as_str()), (0, "resent\n"), "{run:?}");
        }
        let shut = sandbox.run(&["invite", "resend", "nobody.b@example.com", "-f", "json"]);
        assert!(
            shut.exit == 7 && shut.stderr.contains("\"code\":\"hard_bounce\""),
            "{shut:?}"
        );
        // What an operator called back stays so.
        let run = sandbox.run(&["invite", "send", "never.c@example.com", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let last: i64 = sandbox.db().one("SELECT MAX(id) FROM mails", &[]).unwrap();
        let run = sandbox.run(&["emails", "cancel", &last.to_string()]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(
            invites(sandbox, "status", NOW),
            "cancelled\nqueued\nqueued\n"
        );
    });
}

/// The server took the mail and its answer was lost; then the mail was given up.
#[test]
fn an_invite_that_arrived_and_was_given_up_can_be_accepted() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        sandbox.run(&["invite", "send", "ghost.a@example.com", "-q"]);
        assert_eq!(status(sandbox, "ghost.a@example.com"), "unknown");
        let refuses = MailServer::start(Manners {
            data_answer: Some("554 5.7.1 not today"),
            ..Manners::default()
        });
        configure(sandbox, &refuses, "");
        let run = send_at(sandbox, "2026-01-02T03:06:05Z");
        assert!(run.stdout.contains("\"failed\":1,"), "{run:?}");
        let run = accept(sandbox, &token(&server, "ghost.a@example.com"));
        assert_eq!(run.exit, 0, "{run:?}");
    });
}

#[test]
fn a_mail_whose_invite_was_accepted_is_not_sent_again() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        sandbox.run(&["invite", "send", "ghost.a@example.com", "-q"]);
        let run = accept(sandbox, &token(&server, "ghost.a@example.com"));
        assert_eq!(run.exit, 0, "{run:?}");
        let run = send_at(sandbox, "2026-01-02T03:06:05Z");
        assert!(run.stdout.contains("\"cancelled\":1,"), "{run:?}");
        let taken = server.taken();
        let carried = taken.iter().filter(|mail| mail.message.contains("inv_"));
        assert_eq!(carried.count(), 1, "{taken:?}");
        let show = ["emails", "show", "1", "--fields", "status,reason"];
        let show = sandbox.run(&[&show[..], &["--no-header"]].concat());
        assert_eq!(show.stdout, "cancelled\taccepted\n", "{show:?}");
        assert_eq!(invites(sandbox, "status", NOW), "accepted\n");
    });
}

#[test]
fn an_invite_follows_its_person_to_another_address() {
    engines(|sandbox| {
        let send = |name: &str| {
            let run = sandbox.run(&["invite", "send", &format!("{name}@example.com"), "-q"]);
            assert_eq!(run.exit, 0, "{run:?}");
        };
        for (id, name) in [("1", "lea"), ("2", "mia"), ("3", "nora")] {
            send(name);
            let old = sandbox.token("inv_", &format!("{name}@example.com"));
            let new = format!("{name}2@example.com");
            let set = sandbox.run(&["user", "email", "set", id, &new]);
            assert!(
                set.stderr.contains(&format!("roster invite resend {id}")),
                "{set:?}"
            );
            let explain = sandbox.run(&["user", "explain", id, "-f", "json"]);
            assert!(
                explain
                    .stdout
                    .contains("for an address that the person has no longer"),
                "{explain:?}"
            );
            let last: i64 = sandbox
                .db()
                .one("SELECT MAX(id) FROM mails WHERE invite_id IS NOT NULL", &[])
                .unwrap();
            let last = last.to_string();
            // By each verb that sends it anew.
            let words: &[&str] = match name {
                "lea" => &["invite", "resend", &new],
                "mia" => &["emails", "resend", &last],
                _ => &["invite", "send", &new],
            };
            let run = sandbox.run(&[words, &["--field", "outcome"]].concat());
            assert_eq!((run.exit, run.stdout.as_str()), (0, "resent\n"), "{run:?}");
            let list = ["invite", "list", "--user", id, "--field", "to"];
            assert_eq!(sandbox.run(&list).stdout, format!("{new}\n"));
            let dead = accept(sandbox, &old);
            assert!(
                dead.exit == 4 && dead.stderr.contains("token_cancelled"),
                "{dead:?}"
            );
            let run = accept(sandbox, &sandbox.token("inv_", &new));
            assert_eq!(run.exit, 0, "{run:?}");
        }
    });
}

#[test]
fn no_link_goes_to_an_address_that_the_person_left() {
    engines(|sandbox| {
        let off = |words: &[&str]| {
            let call = sandbox.roster(words);
            let run = call.env("ROSTER_MAIL_TRANSPORT", "off").run();
            assert_eq!(run.exit, 0, "{run:?}");
        };
        off(&["invite", "send", "lea@example.com", "-q"]);
        off(&["user", "email", "set", "1", "lea2@example.com", "-q"]);
        off(&["invite", "send", "dup@example.com", "-q"]);
        off(&["user", "add", "keep@example.com", "-q"]);
        off(&["user", "merge", "2", "--into", "3", "-y", "-q"]);
        let run = send(sandbox, &[]);
        assert!(run.stdout.contains("\"cancelled\":1,"), "{run:?}");
        let mails = sandbox.mails();
        assert!(mails.iter().all(|mail| !mail.contains("inv_")), "{mails:?}");
        assert_eq!(
            invites(sandbox, "status,mail", NOW),
            "cancelled\tcancelled\nqueued\tcancelled\n"
        );
        let run = sandbox.run(&["invite", "resend", "1", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let run = accept(sandbox, &sandbox.token("inv_", "lea2@example.com"));
        assert_eq!(run.exit, 0, "{run:?}");
        // The other one ended with the person who was merged away.
        let run = sandbox.run(&["invite", "resend", "2", "-q"]);
        assert_eq!(run.exit, 4, "{run:?}");
    });
}

#[test]
fn a_link_that_was_taken_back_leaves_no_token_behind() {
    engines(|sandbox| {
        let off = |words: &[&str]| {
            let call = sandbox.roster(words);
            let run = call.env("ROSTER_MAIL_TRANSPORT", "off").run();
            assert_eq!(run.exit, 0, "{run:?}");
        };
        off(&["invite", "send", "ann@example.com", "-q"]);
        off(&["invite", "cancel", "1", "-q"]);
        off(&["user", "add", "bob@example.com", "-q"]);
        off(&["user", "status", "2", "--set", "approved", "-q"]);
        off(&["user", "password", "reset", "2", "-q"]);
        off(&["user", "password", "reset", "2", "-q"]);
        let kept: Vec<(String, i64)> = sandbox
            .db()
            .query(
                "SELECT m.status, CASE WHEN b.tokens IS NULL THEN 0 ELSE 1 END AS kept FROM mails m \
                 JOIN mail_bodies b ON b.user_id = m.user_id AND b.mail_id = m.id ORDER BY m.id",
                &[],
            )
            .unwrap();
        let expected = [("cancelled", 0), ("cancelled", 0), ("queued", 1)];
        assert_eq!(
            kept,
            expected.map(|(status, kept)| (status.to_owned(), kept))
        );
    });
}

#[test]
fn what_failed_is_sent_again_once_however_often_it_is_asked_for() {
    engines(|sandbox| {
        let refuses = MailServer::start(Manners {
            data_answer: Some("554 5.7.1 not today"),
            ..Manners::default()
        });
        configure(sandbox, &refuses, "");
        queue(sandbox, &["ann@example.com".to_owned()], |_| {});
        send(sandbox, &[]);
        sandbox.run(&["invite", "send", "bob@example.com", "-q"]);
        let again = || {
            let words = ["emails", "resend", "--all-failed", "--since", "1h"];
            sandbox.run(&[&words[..], &["--field", "email"]].concat())
        };
        // Of a chain the newest failure alone.
        assert_eq!(again().stdout, "1\n2\n");
        assert_eq!(again().stdout, "3\n4\n");
        let server = MailServer::start(Manners::default());
        configure(sandbox, &server, "");
        let run = sandbox.run(&["invite", "resend", "1", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        // The invite was sent anew by its own verb.
        assert_eq!(again().stdout, "6\n");
        let run = again();
        assert_eq!((run.exit, run.stdout.as_str()), (0, ""), "{run:?}");
        assert!(run.stderr.contains("sent again already"), "{run:?}");
        assert_eq!(server.recipients(), ["ann@example.com", "bob@example.com"]);
    });
}

#[test]
fn whoever_can_log_in_from_now_on_is_greeted_once() {
    engines(|sandbox| {
        let come = |name: &str| {
            let run = sandbox.run(&["invite", "send", &format!("{name}@example.com"), "-q"]);
            assert_eq!(run.exit, 0, "{run:?}");
            let run = accept(
                sandbox,
                &sandbox.token("inv_", &format!("{name}@example.com")),
            );
            assert_eq!(run.exit, 0, "{run:?}");
        };
        come("ann");
        assert_eq!(greeted(sandbox), "ann@example.com\n");
        let mails = sandbox.mails();
        assert!(
            mails
                .last()
                .unwrap()
                .contains("Your user name is ann@example.com"),
            "{mails:?}"
        );
        // A new password is no arrival.
        let again = [
            "invite",
            "send",
            "ann@example.com",
            "--reset-password",
            "-q",
        ];
        assert_eq!(sandbox.run(&again).exit, 0);
        let run = accept(sandbox, &sandbox.token("inv_", "ann@example.com"));
        assert_eq!(run.exit, 0, "{run:?}");
        let off = ["config", "set", "invite.welcome", "false", "-q"];
        assert_eq!(sandbox.run(&off).exit, 0);
        come("bob");
        assert_eq!(greeted(sandbox), "ann@example.com\n");
    });
}

/// A page waits for the answer, and a site that asked once more would be told that the token was used.
#[test]
fn whoever_accepts_waits_for_no_mail_server_and_is_greeted_by_the_queue() {
    engines(|sandbox| {
        let fine = server(sandbox, Manners::default());
        sandbox.run(&["invite", "send", "ann@example.com", "-q"]);
        let token = token(&fine, "ann@example.com");
        let refuses = MailServer::start(Manners {
            greeting: Some("554 5.7.1 go away"),
            ..Manners::default()
        });
        configure(sandbox, &refuses, "");
        let run = accept(sandbox, &token);
        assert!(
            run.exit == 0
                && run.stdout.contains("\"login_active\":true")
                && run
                    .stderr
                    .contains("1 mail queued; sent by: roster emails send-queued"),
            "{run:?}"
        );
        assert_eq!(refuses.most_sessions(), 0, "nobody is called");
        let words = [
            "emails",
            "history",
            "--template",
            "welcome",
            "--field",
            "status",
        ];
        assert_eq!(sandbox.run(&words).stdout, "queued\n");
        configure(sandbox, &fine, "");
        send(sandbox, &[]);
        assert_eq!(sandbox.run(&words).stdout, "sent\n");
    });
}

/// Whom the greeting went to, newest first.
fn greeted(sandbox: &Sandbox) -> String {
    let words = [
        "emails",
        "history",
        "--template",
        "welcome",
        "--field",
        "to",
    ];
    sandbox.run(&words).stdout
}

#[test]
fn an_invite_to_an_account_greets_whoever_gets_a_login_by_it() {
    engines(|sandbox| {
        for login in ["77", "78"] {
            let words = format!("account open --owner ann@example.com --login {login} -q");
            let run = sandbox.run(&words.split(' ').collect::<Vec<_>>());
            assert_eq!(run.exit, 0, "{run:?}");
            let words = format!("invite send eve@example.com --account {login} --perm orders -q");
            let run = sandbox.run(&words.split(' ').collect::<Vec<_>>());
            assert_eq!(run.exit, 0, "{run:?}");
            let token = sandbox.token("inv_", "eve@example.com");
            let run = if login == "77" {
                accept(sandbox, &token)
            } else {
                sandbox.run(&["invite", "accept", &token])
            };
            assert_eq!(run.exit, 0, "{run:?}");
            assert_eq!(greeted(sandbox), "eve@example.com\n");
        }
    });
}

#[test]
fn whoever_comes_with_an_address_of_their_own_is_greeted_once_it_is_confirmed() {
    engines(|sandbox| {
        let run = |words: &[&str]| {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 0, "{run:?}");
        };
        run(&["config", "set", "subscribers.double_opt_in", "true", "-q"]);
        run(&["invite", "send", "bob@example.com", "--any-email", "-q"]);
        let token = sandbox.token("inv_", "bob@example.com");
        let mut words = vec!["invite", "accept", &token, "--password-stdin"];
        words.extend(["--email", "robert@example.com"]);
        let came = sandbox
            .roster(&words)
            .stdin("four quiet herons stand")
            .run();
        assert_eq!(came.exit, 0, "{came:?}");
        assert_eq!(greeted(sandbox), "");
        let link = sandbox.token("cnf_", "robert@example.com");
        run(&["subscribers", "confirm", &link, "-q"]);
        assert_eq!(greeted(sandbox), "robert@example.com\n");
        // A new address is no arrival.
        let words = "user email set robert@example.com rob@example.com -q";
        let words: Vec<&str> = words.split(' ').collect();
        let renamed = sandbox
            .roster(&words)
            .env("ROSTER_NOW", "2026-01-02T04:00:00Z")
            .run();
        assert_eq!(renamed.exit, 0, "{renamed:?}");
        let link = sandbox.token("cnf_", "rob@example.com");
        run(&["subscribers", "confirm", &link, "-q"]);
        assert_eq!(greeted(sandbox), "robert@example.com\n");
    });
}
