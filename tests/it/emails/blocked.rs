//! A provider that blocks us: nobody is marked for it, and it does not keep the others from their mail.

use roster::model::mail::MailKind;

use super::{addresses, call, configure, history, queue, send, send_at, server};
use crate::{
    mail_server::{MailServer, Manners},
    sandbox::{Sandbox, engines},
};

fn count(sandbox: &Sandbox, status: &str) -> usize {
    let found = history(sandbox);
    found.iter().filter(|(_, found, _)| found == status).count()
}

#[test]
fn a_block_does_not_keep_the_others_from_their_mail_and_gives_nobody_up_while_it_lasts() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let mut to: Vec<String> = (0..30).map(|n| format!("policy.{n}@example.com")).collect();
        to.extend(addresses("fine", 5));
        queue(sandbox, &to, |mail| mail.kind = MailKind::Service);
        // No more than these, so that some are not tried however slowly this machine marks what is refused.
        let run = send(sandbox, &["--connections", "1", "--limit", "25"]);
        assert_eq!(run.exit, 8, "{run:?}");
        assert!(
            run.stdout.contains("\"failed\":0,")
                && run
                    .stderr
                    .contains("mails wait for a later try, the first until 2026-01-02T03:05:05Z"),
            "{run:?}"
        );
        // The very next runs start with those that were not tried, and each ends with the first that is refused.
        let mut runs = 0;
        let run = loop {
            let run = send(sandbox, &["--connections", "4"]);
            if run.exit == 0 {
                break run;
            }
            assert!(
                run.exit == 8
                    && run.stdout.contains("\"later\":1,")
                    && run
                        .stderr
                        .contains("still refuses mail with the same words"),
                "{run:?}"
            );
            runs += 1;
        };
        assert!(
            (1..10).contains(&runs) && run.stdout.contains("\"sent\":5,"),
            "{runs} {run:?}"
        );
        // Other mail is taken now, but these words are a block still.
        let mail = |now: &str, name: &str| {
            queue(sandbox, &addresses(name, 1), |mail| {
                mail.kind = MailKind::Campaign;
            });
            let sender = call(sandbox, &["--connections", "1"]);
            sender.env("ROSTER_NOW", now).run()
        };
        let run = mail("2026-01-03T04:00:00Z", "late");
        assert!(
            run.exit == 8 && run.stdout.contains("\"sent\":1,"),
            "{run:?}"
        );
        assert_eq!(
            (count(sandbox, "queued"), count(sandbox, "failed")),
            (30, 0)
        );
        // However long the server takes nothing: nobody is given up for that.
        for _ in 0..3 {
            let run = send_at(sandbox, "2026-01-05T08:00:00Z");
            assert!(
                run.exit == 8 && run.stdout.contains("\"failed\":0,"),
                "{run:?}"
            );
        }
        // While it takes other mail, a mail that it refuses for three days is final.
        let run = mail("2026-01-05T12:01:00Z", "later");
        assert!(
            run.stdout.contains("\"sent\":1,") && run.stdout.contains("\"failed\":20,"),
            "{run:?}"
        );
        let shut: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM suppressions", &[])
            .unwrap();
        assert_eq!((server.count(), shut), (7, 0));
    });
}

#[test]
fn a_provider_that_refuses_everything_is_known_in_the_next_run_until_it_takes_a_mail() {
    engines(|sandbox| {
        let manners = Manners {
            data_answer: Some("554 5.7.1 you are blocked"),
            ..Manners::default()
        };
        let blocking = server(sandbox, manners);
        queue(sandbox, &addresses("a", 60), |_| {});
        let few = ["--limit", "20", "--connections", "4"];
        let run = send(sandbox, &few);
        assert!(
            run.exit == 0 && run.stdout.contains("\"failed\":20,"),
            "{run:?}"
        );
        // The twenty-first in a row stops the queue, and so does each first mail from then on.
        let run = send(sandbox, &few);
        assert!(
            run.exit == 8 && run.stderr.contains("refused 21 mails in a row"),
            "{run:?}"
        );
        for _ in 0..2 {
            let run = send(sandbox, &few);
            assert!(
                run.exit == 8
                    && run.stderr.contains("still refuses mail")
                    && run.stdout.contains("\"later\":1,"),
                "{run:?}"
            );
        }
        assert_eq!(
            (count(sandbox, "failed"), count(sandbox, "queued")),
            (0, 60),
            "those that were given up before it was clear wait again"
        );
        drop(blocking);
        let server = MailServer::start(Manners::default());
        configure(sandbox, &server, "");
        let run = send_at(sandbox, "2026-01-02T08:00:00Z");
        assert!(
            run.exit == 0 && run.stdout.contains("\"sent\":60,"),
            "{run:?}"
        );
        let left: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM refusals", &[])
            .unwrap();
        assert_eq!(left, 0);
    });
}

#[test]
fn a_mail_that_is_taken_in_between_ends_the_row() {
    let sandbox = Sandbox::new();
    let _server = server(&sandbox, Manners::default());
    for n in 0..3 {
        let mut to: Vec<String> = (0..15)
            .map(|m| format!("policy.{n}.{m}@example.com"))
            .collect();
        to.extend(addresses(&format!("fine{n}"), 1));
        queue(&sandbox, &to, |_| {});
        let run = send(&sandbox, &["--connections", "1"]);
        assert!(
            run.exit == 0 && run.stdout.contains("\"failed\":15,"),
            "{run:?}"
        );
    }
}

#[test]
fn a_domain_that_refuses_everything_holds_up_no_other() {
    engines(|sandbox| {
        let _server = server(sandbox, Manners::default());
        let mut to: Vec<String> = (0..30)
            .map(|n| format!("policy.{n}@dead.example.org"))
            .collect();
        to.extend(addresses("fine", 5));
        queue(sandbox, &to, |_| {});
        let run = send(sandbox, &["--connections", "1"]);
        assert!(
            run.exit == 0 && run.stdout.contains("\"sent\":5,"),
            "{run:?}"
        );
        assert_eq!((count(sandbox, "failed"), count(sandbox, "sent")), (0, 5));
        // Alone in the queue its mails end no run either, and three days later they are given up.
        let run = send(sandbox, &[]);
        assert!(
            run.exit == 0 && run.stdout.contains("\"failed\":0,"),
            "{run:?}"
        );
        queue(sandbox, &addresses("late", 1), |_| {});
        let run = send_at(sandbox, "2026-01-03T08:00:00Z");
        assert!(
            run.exit == 0 && run.stdout.contains("\"sent\":1,"),
            "{run:?}"
        );
        let run = send_at(sandbox, "2026-01-05T12:00:00Z");
        assert!(
            run.exit == 0 && run.stdout.contains("\"failed\":30,"),
            "{run:?}"
        );
    });
}

#[test]
fn several_domains_that_answer_alike_are_the_provider() {
    engines(|sandbox| {
        let _server = server(sandbox, Manners::default());
        let to: Vec<String> = (0..30)
            .map(|n| format!("policy.{n}@d{}.example.org", n % 3))
            .collect();
        queue(sandbox, &to, |_| {});
        let run = send(sandbox, &["--connections", "1", "--rate", "50/s"]);
        assert!(
            run.exit == 8 && run.stderr.contains("refused 21 mails in a row"),
            "{run:?}"
        );
        let untried: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM mails WHERE attempts = 0", &[])
            .unwrap();
        assert!(untried > 3, "{untried}");
        // It is known in the next run, which tries a mail of each domain until one is taken.
        let run = send(sandbox, &["--connections", "1"]);
        assert!(
            run.exit == 8 && run.stdout.contains("\"later\":3,"),
            "{run:?}"
        );
        assert_eq!(
            (count(sandbox, "failed"), count(sandbox, "queued")),
            (0, 30)
        );
    });
}

#[test]
fn what_a_block_did_to_people_before_it_was_known_is_taken_back() {
    engines(|sandbox| {
        let manners = Manners {
            data_answer: Some("550 5.1.1 User unknown"),
            ..Manners::default()
        };
        let blocking = server(sandbox, manners);
        let ann = ["subscribers", "subscribe", "ann@example.com", "-q"];
        assert_eq!(sandbox.run(&ann).exit, 0);
        let words = ["invite", "send", "ann@example.com", "-q"];
        assert_eq!(sandbox.run(&words).exit, 0);
        let suppressed = |sandbox: &Sandbox| -> i64 {
            let sql = "SELECT COUNT(*) FROM suppressions";
            sandbox.db().one(sql, &[]).unwrap()
        };
        let subscription = |sandbox: &Sandbox| -> String {
            let sql = "SELECT subscription FROM users WHERE id = 1";
            sandbox.db().one(sql, &[]).unwrap()
        };
        // The answer to a single mail counts at once.
        assert_eq!(
            (suppressed(sandbox), subscription(sandbox).as_str()),
            (1, "cleaned")
        );
        queue(sandbox, &addresses("a", 40), |_| {});
        let run = send(sandbox, &["--limit", "19"]);
        assert!(
            run.exit == 0 && run.stdout.contains("\"failed\":19,"),
            "{run:?}"
        );
        assert_eq!(suppressed(sandbox), 20);
        let run = send(sandbox, &["--limit", "19"]);
        assert_eq!(run.exit, 8, "{run:?}");
        assert_eq!(
            (suppressed(sandbox), subscription(sandbox).as_str()),
            (0, "subscribed")
        );
        assert_eq!(
            (count(sandbox, "failed"), count(sandbox, "queued")),
            (0, 41)
        );
        drop(blocking);
        let server = MailServer::start(Manners::default());
        configure(sandbox, &server, "");
        let run = send_at(sandbox, "2026-01-02T08:00:00Z");
        assert!(
            run.exit == 0 && run.stdout.contains("\"sent\":41,"),
            "{run:?}"
        );
        // With its link, which is valid from now on.
        let taken = server.taken();
        let invite = taken
            .iter()
            .find(|mail| mail.recipient == "ann@example.com");
        let body = invite.unwrap().message.replace("=\r\n", "");
        assert!(body.contains("https://shop.example/invite/inv_"), "{body}");
        // A new one: the first was forgotten as soon as the mail was given up.
        let at = body.find("inv_").unwrap();
        let token = body[at..at + 68].to_owned();
        let known: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM tokens WHERE kind = 'invite'", &[])
            .unwrap();
        assert_eq!(known, 1);
        let accept = ["invite", "accept", &token, "--password-stdin", "-q"];
        let accept = sandbox.roster(&accept).stdin("four plain words in a row");
        let accepted = accept.env("ROSTER_NOW", "2026-01-02T08:00:00Z").run();
        assert_eq!(accepted.exit, 0, "{accepted:?}");
        let invite: (String, i64) = sandbox
            .db()
            .one("SELECT status, expires_at - sent_at FROM invites", &[])
            .unwrap();
        assert_eq!(invite, ("accepted".to_owned(), 7 * 86_400));
        let kept: i64 = sandbox
            .db()
            .one(
                "SELECT COUNT(*) FROM mail_bodies WHERE tokens IS NOT NULL",
                &[],
            )
            .unwrap();
        assert_eq!(kept, 0);
    });
}

#[test]
fn mails_that_were_refused_for_themselves_keep_no_token_once_that_is_clear() {
    engines(|sandbox| {
        let _server = server(sandbox, Manners::default());
        queue(sandbox, &["policy.1@example.com".to_owned()], |_| {});
        send(sandbox, &[]);
        // Not for a moment longer than the mail waits, though nobody knows yet whether it is a block.
        let (kept, undecided): (i64, i64) = sandbox
            .db()
            .one(
                "SELECT COUNT(b.tokens), COUNT(m.refusal) FROM mail_bodies b \
                 JOIN mails m ON m.user_id = b.user_id AND m.id = b.mail_id",
                &[],
            )
            .unwrap();
        assert_eq!((kept, undecided), (0, 1));
        queue(sandbox, &addresses("fine", 1), |_| {});
        send(sandbox, &[]);
        let kept: i64 = sandbox
            .db()
            .one(
                "SELECT COUNT(*) FROM mail_bodies b JOIN mails m ON m.user_id = b.user_id AND m.id = b.mail_id \
                 WHERE b.tokens IS NOT NULL OR m.refusal IS NOT NULL",
                &[],
            )
            .unwrap();
        assert_eq!((kept, count(sandbox, "failed")), (0, 1));
    });
}

#[test]
fn a_mail_sent_by_itself_that_is_taken_lifts_the_block() {
    engines(|sandbox| {
        let manners = Manners {
            data_answer: Some("554 5.7.1 rejected as spam (id PBKXXECQJDM)"),
            ..Manners::default()
        };
        let blocking = server(sandbox, manners);
        queue(sandbox, &addresses("a", 30), |_| {});
        assert_eq!(send(sandbox, &[]).exit, 8);
        // Meanwhile everybody can see it.
        let codes = |words: &[&str]| sandbox.run(words).stdout;
        for words in [
            &["doctor", "-f", "tsv"][..],
            &["doctor", "--mail", "-f", "tsv"],
        ] {
            let told = codes(words);
            assert!(told.contains("\tmail_blocked\t"), "{told}");
        }
        let why = codes(&["emails", "why", "a29@example.com"]);
        assert!(why.contains("the mail server blocks us since"), "{why}");
        drop(blocking);
        let server = MailServer::start(Manners::default());
        configure(sandbox, &server, "");
        let run = sandbox.run(&["invite", "send", "ann@example.com", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let left: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM refusals", &[])
            .unwrap();
        assert_eq!(left, 0);
        let told = codes(&["doctor", "-f", "tsv"]);
        assert!(!told.contains("mail_blocked"), "{told}");
    });
}

#[test]
fn a_sendmail_that_knows_nobody_is_a_block_too() {
    let sandbox = Sandbox::new();
    sandbox.write("sendmail", "#!/bin/sh\ncat > /dev/null\nexit 67\n");
    super::private(&sandbox, "sendmail", 0o755);
    let config = format!(
        "[mail]\ntransport = 'sendmail'\nfrom = 'Shop <shop@example.com>'\nsendmail = '{}'\n",
        sandbox.path("sendmail").display()
    );
    sandbox.write(".config/roster/config.toml", config);
    queue(&sandbox, &addresses("a", 30), |_| {});
    let run = send(&sandbox, &["--connections", "1"]);
    assert!(
        run.exit == 8 && run.stdout.contains("\"failed\":0,"),
        "{run:?}"
    );
    assert_eq!(count(&sandbox, "queued"), 30);
}
