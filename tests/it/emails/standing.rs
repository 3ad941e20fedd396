//! Where a mail stands when its sender is dead, or when nobody knows whether it arrived.

use roster::storage::db::{Db, Ending};

use super::{queue, send, send_at, server, status};
use crate::{
    mail_server::Manners,
    sandbox::{Sandbox, assert_run, engines},
};

/// Claims every mail for a sender that then dies; its lease ends at 03:06:05.
fn claimed_by_the_dead(sandbox: &Sandbox) {
    let claim = |tx: &mut Db| {
        tx.exec(
            "UPDATE mails SET status = 'sending', sender = 'dead:1:x', lease_until = 1767323165",
            &[],
        )
    };
    sandbox.db().tx(Ending::Commit, claim).unwrap();
}

#[test]
fn what_a_dead_sender_held_is_unknown_in_every_reading_verb() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        let to = ["ann@example.com".to_owned()];
        queue(sandbox, &to, |mail| mail.user_id = 1);
        claimed_by_the_dead(sandbox);
        let at = |time: &str, words: &[&str]| {
            let run = sandbox.roster(words).env("ROSTER_NOW", time).run();
            assert_eq!(run.exit, 0, "{run:?}");
            run.stdout
        };
        let readers: [&[&str]; 5] = [
            &["emails", "history", "--field", "status"],
            &["emails", "show", "1", "--field", "status"],
            &["user", "timeline", "1", "--kind", "mail", "--field", "what"],
            &["emails", "why", "ann@example.com", "--field", "last"],
            &["user", "show", "1", "--field", "email_list"],
        ];
        for (time, expected) in [
            ("2026-01-02T03:06:04Z", "sending"),
            ("2026-01-02T03:06:05Z", "unknown"),
        ] {
            for words in readers {
                let said = at(time, words);
                let nested = format!("\"status\":\"{expected}\"");
                assert!(
                    said.trim() == expected || said.contains(&nested),
                    "{words:?}: {said}"
                );
            }
            for status in ["sending", "unknown"] {
                let count = [
                    "emails",
                    "history",
                    "--status",
                    status,
                    "--count",
                    "--no-header",
                ];
                let expected = if status == expected { "1" } else { "0" };
                let counted = at(time, &count);
                assert_eq!(counted.lines().last(), Some(expected), "{status} {time}");
            }
        }
        let later = "2026-01-02T04:00:00Z";
        let shown = at(
            later,
            &[
                "emails",
                "show",
                "1",
                "--fields",
                "attempts,reason,unknown_at",
                "--no-header",
            ],
        );
        assert_eq!(
            shown,
            "1\tthe sender stopped before it noted the answer\t2026-01-02T03:06:05Z\n"
        );
        let why = at(
            later,
            &["emails", "why", "ann@example.com", "--field", "findings"],
        );
        assert!(
            why.contains("may have arrived, and is tried again"),
            "{why}"
        );
        at(later, &["user", "export", "1", "--out", "mine"]);
        assert!(sandbox.read("mine/emails.csv").contains(",unknown,"));
        // The next sender writes down the same, and sends it.
        let server = server(sandbox, Manners::default());
        assert_eq!(send_at(sandbox, later).exit, 0);
        assert_eq!(server.count(), 1);
        let show = [
            "emails",
            "show",
            "1",
            "--fields",
            "status,unknown_at",
            "--no-header",
        ];
        assert_eq!(at(later, &show), "sent\t2026-01-02T03:06:05Z\n");
    });
}

#[test]
fn a_mail_that_may_have_arrived_and_is_given_up_says_so() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let to = [
            "lost.never@example.com".to_owned(),
            "ghost.never@example.com".to_owned(),
        ];
        queue(sandbox, &to, |_| {});
        assert!(send(sandbox, &[]).stdout.contains("\"unknown\":2,"));
        // What is given up after an answer was lost; and what is lost when it is given up.
        let edit = |tx: &mut Db| {
            tx.exec(
                "UPDATE mails SET recipient = 'never.b@example.com', recipient_key = 'never.b@example.com' WHERE id = 1",
                &[],
            )?;
            tx.exec("UPDATE mails SET recipient = 'lost.again@example.com', recipient_key = 'lost.again@example.com', unknown_at = NULL WHERE id = 2", &[])
        };
        sandbox.db().tx(Ending::Commit, edit).unwrap();
        let run = send_at(sandbox, "2026-01-05T08:00:00Z");
        assert!(run.stdout.contains("\"failed\":2,"), "{run:?}");
        let rows: Vec<(String, String, i64)> = sandbox
            .db()
            .query(
                "SELECT status, reason, unknown_at FROM mails ORDER BY id",
                &[],
            )
            .unwrap();
        for (status, reason, _) in &rows {
            assert_eq!(status, "failed");
            assert!(reason.contains("perhaps it arrived"), "{reason}");
        }
        assert!(
            rows[0].1.starts_with("451 4.7.1") || rows[0].1.contains("greylisted"),
            "{rows:?}"
        );
        assert_eq!((rows[0].2, rows[1].2), (1_767_323_045, 1_767_600_000));
        let why = sandbox.run(&[
            "emails",
            "why",
            "lost.again@example.com",
            "--field",
            "findings",
        ]);
        assert!(
            why.stdout
                .contains("but may have arrived 2026-01-05T08:00:00Z"),
            "{why:?}"
        );
        drop(server);
    });
}

#[test]
fn a_token_that_a_server_repeats_is_kept_nowhere() {
    engines(|sandbox| {
        let _server = server(sandbox, Manners::default());
        queue(sandbox, &["echo@example.com".to_owned()], |_| {});
        let run = send(sandbox, &[]);
        assert!(run.stdout.contains("\"failed\":1,"), "{run:?}");
        assert_eq!(status(sandbox, "echo@example.com"), "failed");
        let show = sandbox.run(&["emails", "show", "1", "--field", "reason"]);
        assert!(show.stdout.contains("inv_[redacted]"), "{show:?}");
        // The mail itself has it until it is clear that no provider blocks us: then it may be sent after all.
        let kept: Vec<Option<String>> = sandbox
            .db()
            .query("SELECT reason FROM mails ORDER BY id", &[])
            .unwrap();
        let text = format!("{kept:?}{run:?}");
        assert!(!text.contains(&super::TOKEN[4..]), "{text}");
    });
}

/// The act stands, but whoever asked for it is told at once that the mail will never arrive.
#[test]
fn a_refusal_is_told_to_whoever_had_the_mail_sent() {
    engines(|sandbox| {
        let _server = server(sandbox, Manners::default());
        super::ready(sandbox);
        assert_run(
            &sandbox.run(&["invite", "send", "nobody@example.com", "-f", "jsonl"]),
            r#"
            exit 0
            -- stdout
            {"invite":1,"user_id":1,"user":"nobody@example.com","outcome":"invited","reason":null,"account":null}
            -- stderr
            warning: mail to 'nobody@example.com' was refused for good: 5.1.1 no such user
            "#,
        );
        let later = sandbox.run(&["invite", "send", "never@example.com", "-f", "jsonl"]);
        assert!(
            later
                .stderr
                .contains("mail to 'never@example.com' waits for another try: 4.7.1 greylisted"),
            "{later:?}"
        );
    });
}
