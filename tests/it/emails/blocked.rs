//! A provider that blocks us: nobody is marked for it, and it does not keep the others from their mail.

use roster::model::mail::MailKind;

use super::{addresses, call, history, queue, send, server};
use crate::{mail_server::Manners, sandbox::engines};

#[test]
fn a_block_does_not_keep_the_others_from_their_mail_and_ends_after_three_days() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let mut to: Vec<String> = (0..60).map(|n| format!("policy.{n}@example.com")).collect();
        to.extend(addresses("fine", 5));
        queue(sandbox, &to, |mail| mail.kind = MailKind::Service);
        let count = |status: &str| {
            let found = history(sandbox);
            found.iter().filter(|(_, found, _)| found == status).count()
        };
        let run = send(sandbox, &["--connections", "1"]);
        assert_eq!(run.exit, 8, "{run:?}");
        assert!(
            run.stdout.contains("\"failed\":0,")
                && run
                    .stderr
                    .contains("mails wait for a later try, the first until 2026-01-02T03:05:05Z"),
            "{run:?}"
        );
        // The very next runs start with those that were not tried; so few refusals as are left are refusals.
        for _ in 0..4 {
            send(sandbox, &["--connections", "1"]);
        }
        assert_eq!(server.count(), 5);
        let failed = count("failed");
        assert!(
            failed <= 20 && count("queued") == 60 - failed,
            "{:?}",
            history(sandbox)
        );
        // However late: what was not refused yet goes first.
        queue(sandbox, &addresses("late", 3), |mail| {
            mail.kind = MailKind::Campaign;
        });
        let at = |now: &str| {
            let sender = call(sandbox, &["--connections", "1"]);
            sender.env("ROSTER_NOW", now).run()
        };
        let run = at("2026-01-03T04:00:00Z");
        assert!(
            run.exit == 8 && run.stdout.contains("\"sent\":3,"),
            "{run:?}"
        );
        assert_eq!(count("failed"), failed);
        for _ in 0..4 {
            at("2026-01-05T08:00:00Z");
        }
        let shut: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM suppressions", &[])
            .unwrap();
        assert_eq!((count("queued"), count("failed"), shut), (0, 60, 0));
    });
}
