//! Every fault of a mail server: what it does to the mail, to the run, and to nobody else.

use std::time::Duration;

use roster::model::mail::MailKind;

use super::{addresses, configure, history, private, queue, send, send_at, server, status};
use crate::{
    mail_server::{Certificate, MailServer, Manners, PASSWORD},
    sandbox::{Sandbox, engines},
};

fn one(name: &str) -> Vec<String> {
    vec![format!("{name}@example.com")]
}

#[test]
fn an_answer_is_for_its_recipient_alone() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let names = ["nobody", "full", "policy", "grey", "busy", "stumbles"];
        let mut to: Vec<String> = names
            .iter()
            .map(|name| format!("{name}@example.com"))
            .collect();
        to.extend(addresses("fine", 94));
        queue(sandbox, &to, |_| {});
        let run = send(sandbox, &["--connections", "3"]);
        assert_eq!(run.exit, 0, "{run:?}");
        for (name, expected) in [
            ("nobody", "failed"),
            ("full", "failed"),
            ("policy", "failed"),
            ("grey", "queued"),
            ("busy", "queued"),
            ("stumbles", "sent"),
        ] {
            assert_eq!(
                status(sandbox, &format!("{name}@example.com")),
                expected,
                "{name}"
            );
        }
        assert_eq!(server.count(), 95);
        // Only a mailbox that does not exist is shut; a full one and a policy say nothing of the person.
        let shut: Vec<(String, String)> = sandbox
            .db()
            .query(
                "SELECT email_key, reason FROM suppressions ORDER BY email_key",
                &[],
            )
            .unwrap();
        assert_eq!(
            shut,
            [("nobody@example.com".to_owned(), "hard_bounce".to_owned())]
        );
        let codes: (i64, String) = sandbox
            .db()
            .one(
                "SELECT reply_code, reply_status FROM mails WHERE recipient = 'full@example.com'",
                &[],
            )
            .unwrap();
        assert_eq!(codes, (552, "5.2.2".to_owned()));
        // A minute later the two that were put off go out.
        assert!(
            send_at(sandbox, "2026-01-02T03:05:04Z")
                .stdout
                .contains("\"sent\":0,")
        );
        let run = send_at(sandbox, "2026-01-02T03:05:05Z");
        assert!(run.stdout.contains("\"sent\":2,"), "{run:?}");
        assert_eq!(server.count(), 97);
    });
}

#[test]
fn a_mail_that_is_always_put_off_is_given_up_after_three_days() {
    let sandbox = Sandbox::new();
    let _server = server(&sandbox, Manners::default());
    queue(&sandbox, &one("never"), |_| {});
    assert!(send(&sandbox, &[]).stdout.contains("\"later\":1,"));
    for (now, expected) in [
        ("2026-01-02T03:05:05Z", "queued"),
        ("2026-01-02T03:10:05Z", "queued"),
        ("2026-01-05T03:04:04Z", "queued"),
        ("2026-01-05T08:00:00Z", "failed"),
    ] {
        assert_eq!(send_at(&sandbox, now).exit, 0);
        assert_eq!(status(&sandbox, "never@example.com"), expected, "{now}");
    }
    let tried: (i64, i64) = sandbox
        .db()
        .one("SELECT attempts, first_tried_at FROM mails", &[])
        .unwrap();
    assert_eq!(tried, (5, 1_767_323_045));
    // The clock goes back an hour, forward a year, beyond 2038: nothing is sent and nothing breaks.
    for now in [
        "2026-01-05T07:00:00Z",
        "2027-01-05T08:00:00Z",
        "2040-01-05T08:00:00Z",
    ] {
        assert!(
            send_at(&sandbox, now).stdout.contains("\"sent\":0,"),
            "{now}"
        );
    }
}

#[test]
fn a_connection_lost_after_the_message_makes_it_unknown_and_it_is_sent_again_as_the_same_message() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let to = [
            "lost@example.com",
            "ghost.a@example.com",
            "fine@example.com",
        ];
        queue(sandbox, &to.map(str::to_owned), |_| {});
        let run = send(sandbox, &["--connections", "1"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stdout.contains("\"sent\":1,") && run.stdout.contains("\"unknown\":2,"),
            "{run:?}"
        );
        let tokens: i64 = sandbox
            .db()
            .one(
                "SELECT COUNT(*) FROM mail_bodies WHERE tokens IS NOT NULL",
                &[],
            )
            .unwrap();
        assert_eq!(tokens, 2, "what may be sent again keeps its token");
        let run = send_at(sandbox, "2026-01-02T03:05:05Z");
        assert!(run.stdout.contains("\"sent\":2,"), "{run:?}");
        let ids = |to: &str| -> Vec<String> {
            let taken = server
                .taken()
                .into_iter()
                .filter(|mail| mail.recipient == to);
            taken
                .map(|mail| mail.header("Message-ID").unwrap())
                .collect()
        };
        assert_eq!(ids("lost@example.com").len(), 1);
        let ghost = ids("ghost.a@example.com");
        assert!(ghost.len() == 2 && ghost[0] == ghost[1], "{ghost:?}");
        let unknown: Vec<String> = sandbox
            .db()
            .query(
                "SELECT recipient FROM mails WHERE unknown_at IS NOT NULL ORDER BY id",
                &[],
            )
            .unwrap();
        assert_eq!(unknown, ["lost@example.com", "ghost.a@example.com"]);
        assert!(
            history(sandbox)
                .iter()
                .all(|(_, status, _)| status == "sent")
        );
    });
}

#[test]
fn a_server_that_is_too_slow_leaves_the_mail_unknown() {
    let sandbox = Sandbox::new();
    let server = MailServer::start(Manners::default());
    configure(&sandbox, &server, "timeout = '1s'\n");
    queue(&sandbox, &one("slow"), |_| {});
    assert!(send(&sandbox, &[]).stdout.contains("\"unknown\":1,"));
    let run = send_at(&sandbox, "2026-01-02T03:05:05Z");
    assert!(run.stdout.contains("\"sent\":1,"), "{run:?}");
    assert_eq!(server.count(), 1);
}

#[test]
fn a_recipient_at_whom_the_server_ends_the_session_holds_up_nobody_else() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let mut to = one("shuts");
        to.extend(addresses("a", 5));
        queue(sandbox, &to, |_| {});
        let run = send(sandbox, &["--connections", "1"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(server.recipients(), &to[1..]);
        let tried = "SELECT attempts, next_try_at, reply_code, reason FROM mails WHERE recipient = 'shuts@example.com'";
        let found: (i64, i64, i64, String) = sandbox.db().one(tried, &[]).unwrap();
        let words = "4.7.0 not from you".to_owned();
        assert_eq!(found, (1, 1_767_323_105, 421, words.clone()));
        let why = sandbox.run(&["emails", "why", "shuts@example.com", "--field", "last"]);
        assert!(why.stdout.contains("not from you"), "{why:?}");
        // Alone it is all that ails the server, and after three days it is given up.
        let run = send_at(sandbox, "2026-01-02T03:05:05Z");
        assert_eq!(run.exit, 8, "{run:?}");
        assert!(run.stderr.contains("mail_server_closed"), "{run:?}");
        let more = addresses("b", 2);
        queue(sandbox, &more, |_| {});
        let run = send_at(sandbox, "2026-01-05T03:04:06Z");
        assert_eq!(run.exit, 0, "{run:?}");
        let given_up = (to[0].clone(), "failed".to_owned(), Some(words));
        assert_eq!(history(sandbox)[0], given_up);
    });
}

#[test]
fn a_server_that_ends_every_session_at_the_recipient_stops_the_run_and_gives_nobody_up() {
    let sandbox = Sandbox::new();
    let server = server(&sandbox, Manners::default());
    let to: Vec<String> = (0..5).map(|n| format!("shuts.{n}@example.com")).collect();
    queue(&sandbox, &to, |_| {});
    let often = |now: &str| {
        let call = super::call(&sandbox, &["--connections", "1"]);
        call.env("ROSTER_NOW", now).run()
    };
    for now in ["2026-01-02T03:04:05Z", "2026-01-06T03:04:05Z"] {
        let run = often(now);
        assert_eq!(run.exit, 8, "{run:?}");
        assert!(run.stderr.contains("mail_server_closed"), "{run:?}");
    }
    let tried = "SELECT CAST(SUM(attempts) AS BIGINT) FROM mails WHERE status = 'queued'";
    let attempts: i64 = sandbox.db().one(tried, &[]).unwrap();
    assert_eq!((attempts, server.count()), (6, 0));
}

/// Sends through a server, or to where none is, and sees that it is the session's fault: exit 8, nobody marked, no secret.
fn session_fault(manners: Manners, more: &str, code: &str, words: &str) {
    let sandbox = Sandbox::new();
    let server = MailServer::start(manners);
    configure(&sandbox, &server, more);
    queue(&sandbox, &addresses("a", 5), |_| {});
    let run = send(&sandbox, &[]);
    assert_eq!(run.exit, 8, "{code}: {run:?}");
    assert!(
        run.stderr.contains(&format!("\"code\":\"{code}\"")),
        "{run:?}"
    );
    assert!(run.stderr.contains(words), "{words}: {run:?}");
    assert!(run.stderr.contains("\"hint\":\""), "{run:?}");
    assert_eq!(server.count(), 0);
    for (to, status, reason) in history(&sandbox) {
        assert_eq!((status.as_str(), reason), ("queued", None), "{to}");
    }
    let attempts: i64 = sandbox
        .db()
        .one("SELECT CAST(SUM(attempts) AS BIGINT) FROM mails", &[])
        .unwrap();
    assert_eq!(attempts, 0);
    let clear = server.in_clear();
    for secret in [PASSWORD, "AHNob3AAaHVudGVyMg", super::TOKEN] {
        assert!(!clear.contains(secret), "{clear}");
        assert!(
            !run.stderr.contains(secret) && !run.stdout.contains(secret),
            "{run:?}"
        );
    }
    let doctor = sandbox.run(&["doctor", "--mail", "-f", "json"]);
    assert_eq!(server.count(), 0);
    // The doctor sends nothing, so it does not see what only a mail meets.
    if !["mail_server_closed", "mail_sender_refused"].contains(&code) {
        assert_eq!(doctor.exit, 1, "{doctor:?}");
        assert!(
            doctor.stderr.contains(&format!("\"code\":\"{code}\"")),
            "{doctor:?}"
        );
    }
}

#[test]
fn a_session_fault_stops_the_run_and_marks_nobody() {
    let polite = Manners::default();
    let bad = |certificate| Manners {
        certificate,
        ..Manners::default()
    };
    for (manners, code, words) in [
        (
            Manners {
                greeting: Some("554 5.7.1 go away"),
                ..polite.clone()
            },
            "mail_server_unreachable",
            "go away",
        ),
        (
            Manners {
                starttls: false,
                ..polite.clone()
            },
            "mail_tls",
            "STARTTLS",
        ),
        (bad(Certificate::WrongName), "mail_tls", "not to be trusted"),
        (bad(Certificate::Expired), "mail_tls", "not to be trusted"),
        (
            bad(Certificate::SelfSigned),
            "mail_tls",
            "not to be trusted",
        ),
        (
            Manners {
                auth_answer: Some("535 5.7.8 wrong login"),
                ..polite.clone()
            },
            "mail_login_refused",
            "535",
        ),
        (
            Manners {
                auth_answer: Some("454 4.7.0 later"),
                ..polite.clone()
            },
            "mail_login_refused",
            "454",
        ),
        (
            Manners {
                close_after: Some(0),
                ..polite.clone()
            },
            "mail_server_closed",
            "enough for now",
        ),
        (
            Manners {
                mail_answer: Some("530 5.7.0 log in"),
                ..polite.clone()
            },
            "mail_login_refused",
            "530",
        ),
        (
            Manners {
                mail_answer: Some("550 5.7.1 not you"),
                ..polite.clone()
            },
            "mail_sender_refused",
            "not you",
        ),
    ] {
        // A refusal of the login at MAIL is one that the doctor cannot see.
        if manners.mail_answer.is_some() && code == "mail_login_refused" {
            continue;
        }
        session_fault(manners, "", code, words);
    }
    let implicit = Manners {
        implicit: true,
        ..polite.clone()
    };
    session_fault(
        implicit,
        "timeout = '1s'\n",
        "mail_server_unreachable",
        "cannot use",
    );
    // An encrypted session that the server does not understand.
    session_fault(
        polite,
        "tls = 'implicit'\n",
        "mail_tls",
        "does not encrypt from the first byte",
    );
}

#[test]
fn a_dead_server_and_a_wrong_password_stop_the_run_before_anything_is_claimed() {
    let sandbox = Sandbox::new();
    let server = server(&sandbox, Manners::default());
    queue(&sandbox, &addresses("a", 2), |_| {});
    sandbox.write("password", "wrong-password\n");
    let run = send(&sandbox, &[]);
    assert_eq!(run.exit, 8, "{run:?}");
    assert!(!run.stderr.contains("wrong-password"), "{run:?}");
    private(&sandbox, "password", 0o644);
    let run = send(&sandbox, &[]);
    assert_eq!(run.exit, 2, "{run:?}");
    assert!(
        run.stderr.contains("secret_exposed") && run.stderr.contains("chmod 600"),
        "{run:?}"
    );
    private(&sandbox, "password", 0o600);
    let port = server.port;
    drop(server);
    sandbox.write("password", format!("{PASSWORD}\n"));
    std::thread::sleep(Duration::from_millis(50));
    let run = send(&sandbox, &[]);
    assert_eq!(run.exit, 8, "{run:?}");
    assert!(run.stderr.contains(&format!("localhost:{port}")), "{run:?}");
    assert!(
        history(&sandbox)
            .iter()
            .all(|(_, status, _)| status == "queued")
    );
}

#[test]
fn what_was_sent_before_the_server_closed_is_sent_and_the_rest_waits() {
    let sandbox = Sandbox::new();
    let server = server(
        &sandbox,
        Manners {
            close_after: Some(7),
            ..Manners::default()
        },
    );
    queue(&sandbox, &addresses("a", 20), |_| {});
    let run = send(&sandbox, &["--connections", "1"]);
    assert_eq!(run.exit, 8, "{run:?}");
    assert_eq!(server.count(), 7);
    let sent = history(&sandbox)
        .iter()
        .filter(|(_, status, _)| status == "sent")
        .count();
    let queued = history(&sandbox)
        .iter()
        .filter(|(_, status, _)| status == "queued")
        .count();
    assert_eq!((sent, queued), (7, 13));
    for _ in 0..2 {
        send(&sandbox, &["--connections", "1"]);
    }
    assert_eq!(server.recipients().len(), 20);
}

#[test]
fn a_server_that_allows_fewer_connections_gets_fewer() {
    let sandbox = Sandbox::new();
    let manners = Manners {
        sessions: Some(2),
        delay: Duration::from_millis(5),
        ..Manners::default()
    };
    let server = server(&sandbox, manners);
    queue(&sandbox, &addresses("a", 60), |_| {});
    let run = send(&sandbox, &["--connections", "6"]);
    assert_eq!(run.exit, 0, "{run:?}");
    assert_eq!(server.recipients().len(), 60);
    assert!(server.most_sessions() > 2);
}

#[test]
fn more_than_twenty_equal_refusals_in_a_row_are_a_block_and_nobodys_fault() {
    let sandbox = Sandbox::new();
    let manners = Manners {
        data_answer: Some("554 5.7.1 you are blocked"),
        ..Manners::default()
    };
    let _server = server(&sandbox, manners);
    queue(&sandbox, &addresses("a", 60), |mail| {
        mail.kind = MailKind::Service;
    });
    let run = send(&sandbox, &["--connections", "3"]);
    assert_eq!(run.exit, 8, "{run:?}");
    assert!(
        run.stderr.contains("mail_blocked") && run.stderr.contains("you are blocked"),
        "{run:?}"
    );
    assert!(
        history(&sandbox)
            .iter()
            .all(|(_, status, _)| status == "queued")
    );
    // Twenty of them are just twenty refusals.
    let sandbox = Sandbox::new();
    let _server = self::server(&sandbox, Manners::default());
    let to: Vec<String> = (0..20).map(|n| format!("policy.{n}@example.com")).collect();
    queue(&sandbox, &to, |_| {});
    let run = send(&sandbox, &["--connections", "3"]);
    assert!(
        run.exit == 0 && run.stdout.contains("\"failed\":20,"),
        "{run:?}"
    );
}

#[test]
fn one_recipient_at_whom_the_server_hangs_up_does_not_hold_up_the_others() {
    let sandbox = Sandbox::new();
    let server = server(&sandbox, Manners::default());
    let to = [
        "drops.a@example.com",
        "drops.b@example.com",
        "fine@example.com",
    ];
    queue(&sandbox, &to.map(str::to_owned), |_| {});
    let run = send(&sandbox, &["--connections", "1"]);
    assert_eq!(run.exit, 0, "{run:?}");
    assert!(
        run.stdout.contains("\"sent\":1,") && run.stdout.contains("\"later\":2,"),
        "{run:?}"
    );
    assert_eq!(server.recipients(), ["fine@example.com"]);
    let sandbox = Sandbox::new();
    let _server = self::server(&sandbox, Manners::default());
    let to: Vec<String> = (0..9).map(|n| format!("drops.{n}@example.com")).collect();
    queue(&sandbox, &to, |_| {});
    let run = send(&sandbox, &["--connections", "1"]);
    assert_eq!(run.exit, 8, "{run:?}");
    assert!(run.stderr.contains("drops every connection"), "{run:?}");
}
