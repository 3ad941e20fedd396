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
