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
        let run = send(sandbox, &["--connections", "1"]);
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
            (20, 40)
        );
        drop(blocking);
        let server = MailServer::start(Manners::default());
        configure(sandbox, &server, "");
        let run = send_at(sandbox, "2026-01-02T08:00:00Z");
        assert!(
            run.exit == 0 && run.stdout.contains("\"sent\":40,"),
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
