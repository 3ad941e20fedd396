//! Senders that are killed, and senders that are asked to stop.

use std::{
    collections::{BTreeMap, HashSet},
    process::{Child, Stdio},
    thread,
    time::Duration,
};

use super::{addresses, history, queue, send_at, server};
use crate::{
    mail_server::{MailServer, Manners},
    sandbox::{Sandbox, engines},
};

fn start(sandbox: &Sandbox, now: &str) -> Child {
    let words = ["emails", "send-queued", "-f", "json", "--connections", "4"];
    let mut call = sandbox.foreground(&words).env("ROSTER_NOW", now);
    let command = call.command();
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command.spawn().unwrap()
}

/// Waits until the server has taken so many mails.
fn wait_for(server: &MailServer, count: usize) {
    for _ in 0..2_000 {
        if server.count() >= count {
            return;
        }
        thread::sleep(Duration::from_millis(5));
    }
    panic!("only {} mails came", server.count());
}

#[test]
fn no_mail_is_lost_to_a_kill_and_only_unknown_ones_are_sent_twice() {
    engines(|sandbox| {
        let manners = Manners {
            delay: Duration::from_millis(1),
            ..Manners::default()
        };
        let server = server(sandbox, manners);
        let to = addresses("a", 400);
        queue(sandbox, &to, |_| {});
        for (round, count) in [20, 90, 200].into_iter().enumerate() {
            // An hour later the claims of the dead one before are nobody's.
            let mut child = start(sandbox, &format!("2026-01-02T{:02}:00:00Z", 4 + round));
            wait_for(&server, count);
            child.kill().unwrap();
            child.wait().unwrap();
        }
        let run = send_at(sandbox, "2026-01-02T09:00:00Z");
        assert_eq!(run.exit, 0, "{run:?}");
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        let mut identities = HashSet::new();
        for mail in server.taken() {
            identities.insert(mail.header("Message-ID").unwrap());
            *times.entry(mail.recipient).or_default() += 1;
        }
        assert_eq!(
            identities.len(),
            to.len(),
            "a second copy has the first one's Message-ID"
        );
        assert_eq!(times.len(), to.len(), "none is missing");
        let unknown: Vec<String> = sandbox
            .db()
            .query(
                "SELECT recipient FROM mails WHERE unknown_at IS NOT NULL ORDER BY id",
                &[],
            )
            .unwrap();
        assert!(!unknown.is_empty());
        for (recipient, times) in times {
            assert!(
                times == 1 || unknown.contains(&recipient),
                "{recipient} {times} times"
            );
        }
        assert!(
            history(sandbox)
                .iter()
                .all(|(_, status, _)| status == "sent")
        );
    });
}

#[test]
fn a_sender_that_is_asked_to_stop_finishes_what_it_began_and_gives_the_rest_back() {
    let sandbox = Sandbox::new();
    let manners = Manners {
        delay: Duration::from_millis(10),
        ..Manners::default()
    };
    let server = server(&sandbox, manners);
    queue(&sandbox, &addresses("a", 300), |_| {});
    for (signal, exit) in [("-TERM", 15), ("-INT", 2)] {
        let before = server.count();
        let child = start(&sandbox, crate::sandbox::NOW);
        wait_for(&server, before + 20);
        let killed = std::process::Command::new("kill")
            .args([signal, &child.id().to_string()])
            .status()
            .unwrap();
        assert!(killed.success());
        let output = child.wait_with_output().unwrap();
        let ended = std::os::unix::process::ExitStatusExt::signal(&output.status);
        assert_eq!(ended, Some(exit), "{output:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("stays queued"),
            "{output:?}"
        );
        let sent = history(&sandbox)
            .iter()
            .filter(|(_, status, _)| status == "sent")
            .count();
        assert_eq!(sent, server.count());
        assert!(
            history(&sandbox)
                .iter()
                .all(|(_, status, _)| status == "sent" || status == "queued")
        );
    }
    let run = send_at(&sandbox, "2026-01-02T03:04:06Z");
    assert_eq!(run.exit, 0, "{run:?}");
    let mut to = server.recipients();
    to.dedup();
    assert_eq!((to.len(), server.count()), (300, 300));
}
