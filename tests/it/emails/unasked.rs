//! Mail that waits to ask or to greet somebody who must not be asked, or cannot come in, by now.

use super::{configure, history, queue, send};
use crate::{
    mail_server::{MailServer, Manners},
    sandbox::{Sandbox, engines},
};

fn done(sandbox: &Sandbox, words: &[&str]) {
    let run = sandbox.run(words);
    assert_eq!(run.exit, 0, "{run:?}");
}

/// A server, and people each of whom is asked to confirm by a mail that waits.
fn asked(sandbox: &Sandbox, people: &[&str]) -> MailServer {
    let server = MailServer::start(Manners::default());
    configure(sandbox, &server, "[subscribers]\ndouble_opt_in = true\n");
    done(sandbox, &["subscribers", "list", "-q"]);
    done(sandbox, &["tag", "add", "x", "-q"]);
    done(sandbox, &["emails", "pause", "--all", "-q"]);
    done(
        sandbox,
        &[&["subscribers", "subscribe", "-q"], people].concat(),
    );
    server
}

fn sent(sandbox: &Sandbox, server: &MailServer) -> Vec<String> {
    done(sandbox, &["emails", "resume", "--all", "-q"]);
    let run = send(sandbox, &[]);
    assert_eq!(run.exit, 0, "{run:?}");
    server.recipients()
}

fn reason(sandbox: &Sandbox, to: &str) -> String {
    let found = history(sandbox).into_iter().find(|(found, ..)| found == to);
    let (_, status, reason) = found.unwrap();
    format!("{status}: {}", reason.unwrap_or_default())
}

#[test]
fn nobody_is_asked_to_confirm_who_opts_out_or_is_shut_out_or_subscribed_meanwhile() {
    engines(|sandbox| {
        let names = [
            "out", "angry", "banned", "held", "file", "sure", "listed", "fine",
        ];
        let people = names.map(|name| format!("{name}@example.com"));
        let people: Vec<&str> = people.iter().map(String::as_str).collect();
        let server = asked(sandbox, &people);
        sandbox.write("gone.csv", "email\nfile@example.com\n");
        sandbox.write("sure.csv", "email\nsure@example.com\n");
        let ban = [
            "user",
            "ban",
            "banned@example.com",
            "--reason",
            "fraud",
            "-q",
        ];
        let hold = [
            "user",
            "restrict",
            "held@example.com",
            "--reason",
            "objection",
            "-q",
        ];
        let sure = [
            "subscribers",
            "import",
            "sure.csv",
            "--confirmed",
            "--consent",
            "elsewhere",
            "--consent-at",
            "2026-01-01",
            "-q",
        ];
        let acts: [&[&str]; 7] = [
            &["subscribers", "unsubscribe", "out@example.com", "-q"],
            &[
                "subscribers",
                "suppress",
                "add",
                "angry@example.com",
                "--as",
                "complaint",
                "-q",
            ],
            &ban,
            &hold,
            &[
                "subscribers",
                "import",
                "gone.csv",
                "--mode",
                "unsubscribe",
                "-q",
            ],
            &sure,
            &["subscribers", "suppress", "add", "listed@example.com", "-q"],
        ];
        for act in acts {
            done(sandbox, act);
        }
        for (name, why) in [
            ("out", "the person opted out"),
            ("angry", "the person complained"),
            ("banned", "ban"),
            ("held", "restricted"),
            ("file", "the person opted out"),
            ("sure", "the person is subscribed by now"),
            ("listed", "manual"),
        ] {
            let to = format!("{name}@example.com");
            assert_eq!(reason(sandbox, &to), format!("cancelled: {why}"), "{name}");
        }
        let why = sandbox.run(&["emails", "why", "out@example.com", "--field", "findings"]);
        assert!(
            why.stdout.contains("was called back: the person opted out"),
            "{why:?}"
        );
        assert_eq!(sent(sandbox, &server), ["fine@example.com"]);
    });
}

#[test]
fn a_confirmation_that_nobody_called_back_is_looked_at_before_it_is_sent() {
    engines(|sandbox| {
        let server = asked(sandbox, &["ann@example.com", "bob@example.com"]);
        let sql = "UPDATE users SET subscription = 'unsubscribed' WHERE id = 1";
        sandbox.db().exec(sql, &[]).unwrap();
        assert_eq!(sent(sandbox, &server), ["bob@example.com"]);
        assert_eq!(
            reason(sandbox, "ann@example.com"),
            "suppressed: unsubscribe"
        );
    });
}

#[test]
fn nobody_is_greeted_who_is_banned_or_locked_or_not_approved_any_more() {
    engines(|sandbox| {
        let server = super::server(sandbox, Manners::default());
        let people = ["ann", "bob", "cat", "dan", "eve"].map(|name| format!("{name}@example.com"));
        for (n, person) in people.iter().enumerate() {
            done(sandbox, &["user", "add", person, "-q"]);
            done(
                sandbox,
                &["user", "status", person, "--set", "approved", "-q"],
            );
            queue(sandbox, std::slice::from_ref(person), |mail| {
                mail.user_id = n as i64 + 1;
                mail.template = Some("welcome");
            });
        }
        for act in [
            ["user", "ban", "1", "--reason", "fraud", "-q"],
            ["user", "lock", "2", "--reason", "leak", "-q"],
            ["user", "status", "3", "--set", "pending", "-q"],
        ] {
            done(sandbox, &act);
        }
        // Whatever else moved somebody.
        let sql = "UPDATE users SET status = 'part_approved' WHERE id = 4";
        sandbox.db().exec(sql, &[]).unwrap();
        let run = send(sandbox, &[]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(server.recipients(), ["eve@example.com"]);
        let reasons = ["ann", "bob", "cat", "dan"]
            .map(|name| reason(sandbox, &format!("{name}@example.com")));
        assert_eq!(
            reasons,
            [
                "cancelled: ban",
                "cancelled: lock",
                "cancelled: not approved any more",
                "suppressed: not_approved"
            ]
        );
    });
}

#[test]
fn whoever_waits_for_a_confirmation_is_asked_at_a_new_address_too() {
    engines(|sandbox| {
        let server = asked(sandbox, &["ann@example.com"]);
        done(
            sandbox,
            &["user", "email", "set", "1", "new@example.com", "-q"],
        );
        let of = |to: &[String], address: &str| to.iter().filter(|to| *to == address).count();
        let to = sent(sandbox, &server);
        // One question an hour: first whether the address is theirs.
        assert_eq!(
            (of(&to, "ann@example.com"), of(&to, "new@example.com")),
            (1, 1)
        );
        super::send_at(sandbox, "2026-01-02T04:04:04Z");
        assert_eq!(of(&server.recipients(), "new@example.com"), 1);
        super::send_at(sandbox, "2026-01-02T04:04:05Z");
        assert_eq!(of(&server.recipients(), "new@example.com"), 2);
        let asks = server.taken().into_iter().find(|mail| {
            mail.recipient == "new@example.com" && mail.message.contains("subscription")
        });
        let text = asks.unwrap().message.replace("=\r\n", "");
        let at = text.find("cnf_").unwrap();
        let token = &text[at..at + 68];
        done(sandbox, &["subscribers", "confirm", token, "-q"]);
        let show = sandbox.run(&["user", "show", "1", "--field", "subscription"]);
        assert_eq!(show.stdout, "subscribed\n");
    });
}

#[test]
fn a_mail_of_which_nobody_knows_whether_it_arrived_can_be_called_back() {
    engines(|sandbox| {
        let server = super::server(sandbox, Manners::default());
        queue(sandbox, &["lost.x@example.com".to_owned()], |_| {});
        assert!(send(sandbox, &[]).stdout.contains("\"unknown\":1,"));
        let run = sandbox.run(&["emails", "cancel", "1", "--no-header"]);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "1\tcancelled\tcancelled\n")
        );
        let run = super::send_at(sandbox, "2026-01-02T03:05:05Z");
        assert!(run.stdout.contains("\"sent\":0,"), "{run:?}");
        assert_eq!(server.count(), 0);
        assert_eq!(
            reason(sandbox, "lost.x@example.com"),
            "cancelled: cancelled; perhaps it arrived before"
        );
        let unknown: i64 = sandbox
            .db()
            .one(
                "SELECT COUNT(*) FROM mails WHERE unknown_at IS NOT NULL",
                &[],
            )
            .unwrap();
        assert_eq!(unknown, 1);
    });
}

#[test]
fn nobody_who_is_banned_is_asked_whether_an_address_is_theirs() {
    engines(|sandbox| {
        let server = super::server(sandbox, Manners::default());
        done(sandbox, &["user", "add", "ann@example.com", "-q"]);
        done(sandbox, &["user", "add", "bob@example.com", "-q"]);
        done(sandbox, &["tag", "add", "x", "-q"]);
        done(sandbox, &["emails", "pause", "--all", "-q"]);
        for (id, address) in [("1", "ann2@example.com"), ("2", "bob2@example.com")] {
            done(sandbox, &["user", "email", "set", id, address, "-q"]);
        }
        done(sandbox, &["user", "ban", "1", "--reason", "fraud", "-q"]);
        // Whatever else shut somebody out.
        let sql = "UPDATE users SET status = 'banned' WHERE id = 2";
        sandbox.db().exec(sql, &[]).unwrap();
        let to = sent(sandbox, &server);
        assert!(!to.iter().any(|to| to.contains('2')), "{to:?}");
        let reasons = ["ann2@example.com", "bob2@example.com"].map(|to| reason(sandbox, to));
        assert_eq!(reasons, ["cancelled: ban", "suppressed: banned"]);
    });
}
