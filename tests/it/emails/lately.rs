//! What people say while a sender has their mail in hand: it is looked at once more right before it goes to the server.

use std::{sync::atomic::Ordering, time::Duration};

use roster::model::mail::MailKind;

use super::{addresses, history, queue, send, server};
use crate::{
    mail_server::{MailServer, Manners},
    sandbox::{Sandbox, engines},
};

/// Five subscribers with a campaign mail each, and a server that takes nothing before it is told to.
fn held(sandbox: &Sandbox) -> (MailServer, Manners) {
    let manners = Manners::default();
    manners.hold.store(true, Ordering::SeqCst);
    let server = server(sandbox, manners.clone());
    let to = addresses("a", 5);
    let mut words = vec!["subscribers", "subscribe", "-q"];
    words.extend(to.iter().map(String::as_str));
    done(sandbox, &words);
    for (n, to) in to.iter().enumerate() {
        queue(sandbox, std::slice::from_ref(to), |mail| {
            mail.user_id = n as i64 + 1;
            mail.kind = MailKind::Campaign;
            mail.campaign = Some("spring");
        });
    }
    (server, manners)
}

fn done(sandbox: &Sandbox, words: &[&str]) {
    let run = sandbox.run(words);
    assert_eq!(run.exit, 0, "{run:?}");
}

/// Sends over two connections; `meanwhile` each holds a mail, and the sender has two more in hand.
fn sending(sandbox: &Sandbox, meanwhile: impl FnOnce()) -> MailServer {
    let (server, manners) = held(sandbox);
    std::thread::scope(|scope| {
        let sender = scope.spawn(|| send(sandbox, &["--connections", "2"]));
        server.wait_until_held(2);
        let in_hand = (history(sandbox).iter())
            .filter(|(_, status, _)| status == "sending")
            .count();
        assert!(in_hand > 2, "{in_hand}");
        meanwhile();
        // For so long a look at a mail holds; what is sent later is looked at again.
        std::thread::sleep(Duration::from_millis(25));
        manners.hold.store(false, Ordering::SeqCst);
        let run = sender.join().unwrap();
        assert_eq!(run.exit, 0, "{run:?}");
    });
    server
}

#[test]
fn a_mail_in_hand_is_not_sent_to_whoever_opts_out_or_is_banned() {
    engines(|sandbox| {
        let server = sending(sandbox, || {
            done(
                sandbox,
                &["subscribers", "unsubscribe", "a2@example.com", "-q"],
            );
            let ban = ["user", "ban", "a3@example.com", "--reason", "fraud", "-q"];
            done(sandbox, &ban);
        });
        let sent = ["a0", "a1", "a4"].map(|name| format!("{name}@example.com"));
        assert_eq!(server.recipients(), sent);
        let found = history(sandbox);
        let of = |n: usize| (found[n].1.as_str(), found[n].2.as_deref());
        assert_eq!(of(2), ("suppressed", Some("unsubscribe")));
        assert_eq!(of(3), ("suppressed", Some("banned")));
    });
}

#[test]
fn a_mail_in_hand_is_not_sent_to_whoever_is_erased_and_follows_whoever_moves() {
    engines(|sandbox| {
        let server = sending(sandbox, || {
            done(sandbox, &["user", "erase", "a2@example.com", "--yes", "-q"]);
            // Its own mail must not wait for the server that holds everything.
            let renamed = sandbox
                .roster(&["user", "email", "set", "4", "new@example.com", "-q"])
                .env("ROSTER_MAIL_TRANSPORT", "off")
                .run();
            assert_eq!(renamed.exit, 0, "{renamed:?}");
        });
        let mut sent: Vec<String> = (server.taken().iter())
            .filter(|mail| mail.message.contains("Subject: Your invitation"))
            .map(|mail| mail.recipient.clone())
            .collect();
        sent.sort();
        let expected = ["a0", "a1", "a4", "new"].map(|name| format!("{name}@example.com"));
        assert_eq!(sent, expected);
    });
}

#[test]
fn a_campaign_that_is_paused_goes_no_further_than_what_the_server_has() {
    engines(|sandbox| {
        let server = sending(sandbox, || {
            done(sandbox, &["emails", "pause", "--campaign", "spring", "-q"]);
        });
        assert_eq!(server.count(), 2);
        let waiting = (history(sandbox).iter())
            .filter(|(_, status, _)| status == "queued")
            .count();
        assert_eq!(waiting, 3);
        done(sandbox, &["emails", "resume", "--campaign", "spring", "-q"]);
        assert_eq!(send(sandbox, &[]).exit, 0);
        assert_eq!(server.count(), 5);
    });
}
