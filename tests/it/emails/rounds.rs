//! Every fault of a mail server that is to be survived, in rounds: once with the other tests, ten times with
//! `tests/faults/mail_server --times 10`. The server's journal says what arrived; our own table is only asked whom it lists.

use std::{collections::BTreeMap, time::Duration};

use super::{addresses, configure, history, queue, send, send_at};
use crate::{
    mail_server::{Certificate, MailServer, Manners, PASSWORD},
    sandbox::{Run, Sandbox, engines},
};

const LATER: &str = "2026-01-02T03:05:05Z";

/// How many rounds are wanted.
#[allow(clippy::disallowed_methods)]
fn times() -> usize {
    let times = std::env::var("ROSTER_TEST_TIMES").ok();
    times.map_or(1, |times| times.parse().unwrap())
}

/// A fault in all its rounds, on both engines, each round on an empty database.
fn rounds(name: &str, round: impl Fn(&Sandbox)) {
    let times = times();
    for number in 1..=times {
        engines(|sandbox| round(sandbox));
        if times > 1 {
            println!("{name}: round {number} of {times}");
        }
    }
}

fn named(name: &str) -> String {
    format!("{name}@example.com")
}

/// What the journal holds of each recipient: the Message-IDs.
fn journal(server: &MailServer) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for mail in server.taken() {
        assert!(mail.encrypted && mail.user.is_some(), "{mail:?}");
        let id = mail.header("Message-ID").unwrap();
        found.entry(mail.recipient).or_default().push(id);
    }
    found
}

/// Each of these arrived once, and nobody else.
fn once_each(server: &MailServer, expected: &[String]) {
    let journal = journal(server);
    for (to, ids) in &journal {
        assert_eq!(ids.len(), 1, "{to}: {ids:?}");
    }
    let mut expected = expected.to_vec();
    expected.sort();
    assert_eq!(journal.into_keys().collect::<Vec<_>>(), expected);
}

/// Who is listed as perhaps mailed.
fn unknown(sandbox: &Sandbox) -> Vec<String> {
    let sql = "SELECT recipient FROM mails WHERE unknown_at IS NOT NULL ORDER BY id";
    sandbox.db().query(sql, &[]).unwrap()
}

fn shut(sandbox: &Sandbox) -> Vec<String> {
    let sql = "SELECT email_key FROM suppressions ORDER BY email_key";
    sandbox.db().query(sql, &[]).unwrap()
}

/// A server on which some addresses meet their fault, and a queue with those and others.
fn among(sandbox: &Sandbox, names: &[&str], others: usize) -> (MailServer, Vec<String>) {
    let server = super::server(sandbox, Manners::default());
    let mut to: Vec<String> = names.iter().map(|name| named(name)).collect();
    let fine = addresses("fine", others);
    to.extend(fine.clone());
    queue(sandbox, &to, |_| {});
    (server, fine)
}

fn done(run: &Run) {
    assert_eq!(run.exit, 0, "{run:?}");
}

#[test]
fn a_451_then_ok() {
    rounds("451 then ok", |sandbox| {
        let (server, mut fine) = among(sandbox, &["grey.a", "grey.b"], 20);
        done(&send(sandbox, &["--connections", "3"]));
        once_each(&server, &fine);
        done(&send_at(sandbox, LATER));
        fine.extend(["grey.a", "grey.b"].map(named));
        once_each(&server, &fine);
        assert!(unknown(sandbox).is_empty() && shut(sandbox).is_empty());
    });
}

#[test]
fn a_550_among_a_hundred() {
    rounds("550 among 100", |sandbox| {
        let (server, fine) = among(sandbox, &["nobody"], 99);
        done(&send(sandbox, &["--connections", "4"]));
        once_each(&server, &fine);
        done(&send_at(sandbox, LATER));
        once_each(&server, &fine);
        assert_eq!(shut(sandbox), [named("nobody")]);
    });
}

#[test]
fn a_452_and_a_554_after_the_message() {
    rounds("452 and 554 after DATA", |sandbox| {
        let (server, mut fine) = among(sandbox, &["busy", "policy", "full"], 20);
        done(&send(sandbox, &["--connections", "3"]));
        once_each(&server, &fine);
        done(&send_at(sandbox, LATER));
        fine.push(named("busy"));
        once_each(&server, &fine);
        assert!(shut(sandbox).is_empty() && unknown(sandbox).is_empty());
    });
}

#[test]
fn a_421_after_some_mails() {
    rounds("421 after N", |sandbox| {
        let manners = Manners {
            close_after: Some(7),
            ..Manners::default()
        };
        let server = super::server(sandbox, manners);
        let to = addresses("a", 20);
        queue(sandbox, &to, |_| {});
        for expected in [7, 14] {
            let run = send(sandbox, &["--connections", "1"]);
            assert_eq!(run.exit, 8, "{run:?}");
            assert!(run.stderr.contains("mail_server_closed"), "{run:?}");
            assert_eq!(server.count(), expected);
        }
        done(&send(sandbox, &["--connections", "1"]));
        once_each(&server, &to);
        assert!(unknown(sandbox).is_empty());
    });
}

/// A fault of the session: exit 8, nothing arrives, nobody is marked, nothing secret in clear; a server that is well then gets all.
fn session(name: &str, manners: &Manners, code: &str) {
    rounds(name, |sandbox| {
        let server = MailServer::start(manners.clone());
        configure(sandbox, &server, "timeout = '5s'\n");
        let to = addresses("a", 10);
        queue(sandbox, &to, |_| {});
        let run = send(sandbox, &["--connections", "2"]);
        assert_eq!(run.exit, 8, "{run:?}");
        assert!(run.stderr.contains(code), "{code}: {run:?}");
        assert!(run.stderr.contains("\"hint\":\""), "{run:?}");
        assert_eq!(server.count(), 0);
        let marked = history(sandbox);
        assert!(
            marked
                .iter()
                .all(|(_, status, why)| status == "queued" && why.is_none()),
            "{marked:?}"
        );
        let clear = server.in_clear();
        for secret in [PASSWORD, "AHNob3AAaHVudGVyMg", super::TOKEN, "example.com>"] {
            assert!(!clear.contains(secret), "{clear}");
            assert!(!run.stderr.contains(secret), "{run:?}");
        }
        let well = super::server(sandbox, Manners::default());
        done(&send(sandbox, &["--connections", "2"]));
        once_each(&well, &to);
    });
}

#[test]
fn a_greeting_of_554() {
    let manners = Manners {
        greeting: Some("554 5.7.1 go away"),
        ..Manners::default()
    };
    session("greeting 554", &manners, "mail_server_unreachable");
}

#[test]
fn no_starttls() {
    let manners = Manners {
        starttls: false,
        ..Manners::default()
    };
    session("no STARTTLS", &manners, "mail_tls");
}

#[test]
fn a_wrong_an_expired_and_a_self_signed_certificate() {
    for (name, certificate) in [
        ("wrong certificate", Certificate::WrongName),
        ("expired certificate", Certificate::Expired),
        ("self-signed certificate", Certificate::SelfSigned),
    ] {
        let manners = Manners {
            certificate,
            ..Manners::default()
        };
        session(name, &manners, "mail_tls");
    }
}

#[test]
fn a_535_and_a_454_to_the_login() {
    for (name, answer) in [
        ("535 to the login", "535 5.7.8 wrong login"),
        ("454 to the login", "454 4.7.0 later"),
    ] {
        let manners = Manners {
            auth_answer: Some(answer),
            ..Manners::default()
        };
        session(name, &manners, "mail_login_refused");
    }
}

#[test]
fn a_drop_before_acceptance() {
    rounds("drop before acceptance", |sandbox| {
        let (server, mut fine) = among(sandbox, &["stumbles", "lost.a", "lost.b"], 20);
        done(&send(sandbox, &["--connections", "2"]));
        // Before the message was handed over nothing is in doubt, and the next connection takes it.
        fine.push(named("stumbles"));
        once_each(&server, &fine);
        assert_eq!(unknown(sandbox), ["lost.a", "lost.b"].map(named));
        done(&send_at(sandbox, LATER));
        fine.extend(["lost.a", "lost.b"].map(named));
        once_each(&server, &fine);
    });
}

#[test]
fn a_drop_after_acceptance() {
    rounds("drop after acceptance", |sandbox| {
        let (server, fine) = among(sandbox, &["ghost.a", "ghost.b"], 20);
        done(&send(sandbox, &["--connections", "2"]));
        done(&send_at(sandbox, LATER));
        let twice = ["ghost.a", "ghost.b"].map(named);
        // Taken twice, as the same message, and listed as such; nobody else.
        assert_eq!(unknown(sandbox), twice);
        let mut journal = journal(&server);
        for to in &twice {
            let ids = journal.remove(to).unwrap();
            assert!(ids.len() == 2 && ids[0] == ids[1], "{ids:?}");
        }
        assert_eq!(journal.len(), fine.len());
        assert!(journal.values().all(|ids| ids.len() == 1));
    });
}

#[test]
fn a_slow_server() {
    rounds("slow server", |sandbox| {
        let server = MailServer::start(Manners {
            delay: Duration::from_millis(20),
            ..Manners::default()
        });
        configure(sandbox, &server, "timeout = '1s'\n");
        let mut to = addresses("fine", 10);
        to.push(named("slow"));
        queue(sandbox, &to, |_| {});
        done(&send(sandbox, &["--connections", "3"]));
        assert_eq!(unknown(sandbox), [named("slow")]);
        done(&send_at(sandbox, LATER));
        once_each(&server, &to);
    });
}
