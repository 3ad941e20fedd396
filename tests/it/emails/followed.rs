//! Mail that waits while its person gets another address: it follows, and never goes to whoever has the old one by now.

use roster::{model::mail::MailKind, storage::db::Ending};

use super::{history, queue, send, server};
use crate::{
    mail_server::Manners,
    sandbox::{Sandbox, engines},
};

fn done(sandbox: &Sandbox, words: &[&str]) {
    let run = sandbox.run(words);
    assert_eq!(run.exit, 0, "{run:?}");
}

/// Ann, with a mail of each kind that waits.
fn ann(sandbox: &Sandbox) {
    done(sandbox, &["user", "add", "ann@example.com", "-q"]);
    done(
        sandbox,
        &["subscribers", "subscribe", "ann@example.com", "-q"],
    );
    for kind in [MailKind::Service, MailKind::Campaign] {
        queue(sandbox, &["ann@example.com".to_owned()], |mail| {
            mail.user_id = 1;
            mail.kind = kind;
            mail.subject = kind.as_str();
        });
    }
}

fn rename(sandbox: &Sandbox) {
    done(
        sandbox,
        &["user", "email", "set", "1", "ann.smith@example.com", "-q"],
    );
    // The old mailbox is somebody else's now.
    done(sandbox, &["user", "add", "ann@example.com", "-q"]);
}

#[test]
fn mail_that_waits_goes_to_the_new_address_and_not_to_the_new_owner_of_the_old_one() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        ann(sandbox);
        rename(sandbox);
        let run = send(sandbox, &[]);
        assert!(run.stdout.contains("\"sent\":2,"), "{run:?}");
        let to_the_old: Vec<Option<String>> = (server.taken().iter())
            .filter(|mail| mail.recipient == "ann@example.com")
            .map(|mail| mail.header("Subject"))
            .collect();
        assert!(
            to_the_old.len() == 1 && !to_the_old[0].as_deref().unwrap().contains("campaign"),
            "only the notice of the change: {to_the_old:?}"
        );
        let waited = &history(sandbox)[..2];
        for (to, status, _) in waited {
            assert_eq!(
                (to.as_str(), status.as_str()),
                ("ann.smith@example.com", "sent")
            );
        }
    });
}

#[test]
fn mail_that_waits_is_not_sent_where_the_new_address_may_not_have_it() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        ann(sandbox);
        done(
            sandbox,
            &[
                "subscribers",
                "suppress",
                "add",
                "ann.smith@example.com",
                "--as",
                "manual",
                "-q",
            ],
        );
        rename(sandbox);
        send(sandbox, &[]);
        let waited: Vec<String> = history(sandbox)[..2]
            .iter()
            .map(|(to, status, why)| format!("{to} {status} {}", why.as_deref().unwrap_or("")))
            .collect();
        assert!(
            waited[0].starts_with("ann.smith@example.com sent")
                && waited[1] == "ann.smith@example.com suppressed manual",
            "{waited:?}"
        );
        assert!(
            server
                .taken()
                .iter()
                .all(|mail| mail.header("Subject").as_deref() != Some("campaign"))
        );
    });
}

#[test]
fn mail_that_may_have_arrived_at_the_old_address_is_not_sent_to_another_one() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        ann(sandbox);
        sandbox
            .db()
            .tx(Ending::Commit, |tx| {
                tx.exec(
                    "UPDATE mails SET status = 'unknown', unknown_at = 1767323045 WHERE kind = 'service'",
                    &[],
                )
            })
            .unwrap();
        rename(sandbox);
        let run = send(sandbox, &[]);
        assert!(
            run.stdout.contains("\"sent\":1,") && run.stdout.contains("\"cancelled\":1,"),
            "{run:?}"
        );
        let (to, status, why) = history(sandbox)[0].clone();
        assert_eq!(
            (to.as_str(), status.as_str(), why.as_deref()),
            ("ann@example.com", "cancelled", Some("address_changed"))
        );
        let subjects = server.taken();
        assert!(
            subjects
                .iter()
                .all(|mail| mail.header("Subject").as_deref() != Some("service"))
        );
    });
}

/// The greeting names the address to log in with, and that is another one by now.
#[test]
fn nobody_is_greeted_by_a_name_to_log_in_with_that_is_theirs_no_more() {
    engines(|sandbox| {
        let accept = |email: &str| {
            done(sandbox, &["invite", "send", email, "-q"]);
            let token = sandbox.token("inv_", email);
            let words = ["invite", "accept", &token, "--password-stdin", "-q"];
            // The greeting waits for whoever sends the queue.
            let call = sandbox.roster(&words).stdin("four quiet herons stand");
            let run = call.env("ROSTER_MAIL_TRANSPORT", "off").run();
            assert_eq!(run.exit, 0, "{run:?}");
        };
        for email in ["old@example.com", "dup@example.com", "ref@example.com"] {
            accept(email);
        }
        done(sandbox, &["user", "add", "keep@example.com", "-q"]);
        done(
            sandbox,
            &["user", "edit", "ref@example.com", "--ref", "K-3", "-q"],
        );
        let waiting = "SELECT COUNT(*) FROM mails WHERE template = 'welcome' AND status = 'queued'";
        let waiting = || sandbox.db().one::<i64>(waiting, &[]).unwrap();
        assert_eq!(waiting(), 3);
        done(
            sandbox,
            &[
                "user",
                "email",
                "set",
                "old@example.com",
                "new@example.com",
                "-q",
            ],
        );
        assert_eq!(waiting(), 2);
        let merge = [
            "user",
            "merge",
            "dup@example.com",
            "--into",
            "keep@example.com",
            "-y",
            "-f",
            "tsv",
        ];
        let run = sandbox.run(&merge);
        assert!(
            run.stdout
                .lines()
                .any(|line| line.contains("\tmails\t") && line.ends_with("ended")),
            "{run:?}"
        );
        assert_eq!(waiting(), 1);
        sandbox.write("moved.csv", "ref,email\nK-3,moved@example.com\n");
        done(
            sandbox,
            &["user", "import", "moved.csv", "--follow-ref", "-q"],
        );
        assert_eq!(waiting(), 0);
        done(sandbox, &["emails", "send-queued", "-q"]);
        let mails = sandbox.mails();
        assert!(
            mails
                .iter()
                .all(|mail| !mail.contains("is ready. Your user name")),
            "{mails:?}"
        );
    });
}

/// A greeting that was put off while it was on its way is looked at again.
#[test]
fn a_greeting_that_comes_back_after_the_change_is_not_sent() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        done(sandbox, &["user", "add", "ann@example.com", "-q"]);
        done(sandbox, &["user", "status", "1", "--set", "approved", "-q"]);
        rename(sandbox);
        queue(sandbox, &["ann@example.com".to_owned()], |mail| {
            mail.user_id = 1;
            mail.template = Some("welcome");
        });
        send(sandbox, &[]);
        let (_, status, why) = history(sandbox).pop().unwrap();
        assert_eq!(
            (status.as_str(), why.as_deref()),
            ("cancelled", Some("overtaken"))
        );
        assert!(server.taken().len() < 3, "{:?}", server.recipients());
    });
}
