//! `roster emails …` against a mail server whose journal is the truth: what arrives, and what the history says of it.

mod blocked;
mod faults;
mod followed;
mod handed_in;
mod invited;
mod killed;
mod lately;
mod rounds;
mod standing;
mod unasked;
mod unlinked;
mod ways;

use std::ops::Range;

use roster::{
    clock::Timestamp,
    model::mail::MailKind,
    storage::{
        db::{Db, Ending},
        outbox::{self, NewMail, Outbox},
    },
};

use crate::{
    mail_server::{MailServer, Manners, PASSWORD, USER},
    sandbox::{Call, Run, Sandbox, engines},
};

/// The token in the mails of these tests.
pub const TOKEN: &str = "inv_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// Configures a sandbox for a server; `more` are further lines of `[mail.smtp]`.
pub fn configure(sandbox: &Sandbox, server: &MailServer, more: &str) {
    sandbox.write("ca.pem", &server.authority);
    sandbox.write("password", format!("{PASSWORD}\n"));
    private(sandbox, "password", 0o600);
    let ca = sandbox.path("ca.pem").display().to_string();
    let password = sandbox.path("password").display().to_string();
    sandbox.write(
        ".config/roster/config.toml",
        format!(
            "[links]\nbase = 'https://shop.example'\n[mail]\ntransport = 'smtp'\nfrom = 'Shop <shop@example.com>'\n\
             [mail.smtp]\nhost = 'localhost'\nport = {}\nusername = '{USER}'\npassword_file = '{password}'\nca_file = '{ca}'\n{more}",
            server.port
        ),
    );
}

/// Sets the permissions of a file.
pub fn private(sandbox: &Sandbox, name: &str, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    let permissions = std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(sandbox.path(name), permissions).unwrap();
}

/// A server, and a sandbox that sends to it.
pub fn server(sandbox: &Sandbox, manners: Manners) -> MailServer {
    let server = MailServer::start(manners);
    configure(sandbox, &server, "");
    server
}

/// Queues a mail to each address, as `edit` says.
pub fn queue(sandbox: &Sandbox, to: &[String], edit: impl Fn(&mut NewMail)) -> Range<i64> {
    let mut db = ready(sandbox);
    let text = format!("Open https://shop.example/invite/{TOKEN}\n\n.a line with a dot\n");
    let keys: Vec<String> = to.iter().map(|to| to.to_lowercase()).collect();
    let mails: Vec<NewMail> = to
        .iter()
        .zip(&keys)
        .map(|(to, key)| {
            let mut mail = NewMail::to(0, to, key, "Your invitation", &text);
            edit(&mut mail);
            // No campaign leaves without an address to opt out at.
            if mail.kind == MailKind::Campaign {
                mail.unsubscribe_url = Some("https://shop.example/u/x");
            }
            mail
        })
        .collect();
    let outbox = Outbox {
        domain: "example.com".to_owned(),
    };
    let now = Timestamp(1_767_323_045);
    db.tx(Ending::Commit, |tx| outbox.queue(tx, &mails, now))
        .unwrap()
}

/// The sandbox's database, made if it is not there.
pub fn ready(sandbox: &Sandbox) -> Db {
    let made = sandbox.run(&["tag", "add", "x"]);
    assert_eq!(made.exit, 0, "{made:?}");
    sandbox.db()
}

/// Addresses `name0@example.com`, `name1@…`.
pub fn addresses(name: &str, count: usize) -> Vec<String> {
    (0..count)
        .map(|n| format!("{name}{n}@example.com"))
        .collect()
}

/// Runs a sender.
pub fn send(sandbox: &Sandbox, more: &[&str]) -> Run {
    call(sandbox, more).run()
}

/// A sender, to be given more.
pub fn call<'a>(sandbox: &'a Sandbox, more: &[&str]) -> Call<'a> {
    sandbox.roster(&[&["emails", "send-queued", "-f", "json"], more].concat())
}

/// Runs a sender so much later.
pub fn send_at(sandbox: &Sandbox, now: &str) -> Run {
    call(sandbox, &[]).env("ROSTER_NOW", now).run()
}

/// Where each mail stands: `to status reason`, by number.
pub fn history(sandbox: &Sandbox) -> Vec<(String, String, Option<String>)> {
    let sql = "SELECT recipient, status, reason FROM mails ORDER BY id";
    sandbox.db().query(sql, &[]).unwrap()
}

/// The status of the only mail to an address.
pub fn status(sandbox: &Sandbox, to: &str) -> String {
    let found = history(sandbox).into_iter().find(|(found, ..)| found == to);
    found.unwrap().1
}

#[test]
fn who_pauses_nothing_is_told_what_can_be_paused() {
    let sandbox = Sandbox::new();
    for verb in ["pause", "resume"] {
        let run = sandbox.run(&["emails", verb]);
        assert!(
            run.exit == 2
                && run.stderr.contains("--campaign <KEY>")
                && run.stderr.contains("--all"),
            "{run:?}"
        );
        let both = ["emails", verb, "--all", "--campaign", "x"];
        assert_eq!(sandbox.run(&both).exit, 2);
    }
}

#[test]
fn a_campaign_or_a_template_that_is_misspelt_is_said_to_be_none() {
    let sandbox = Sandbox::new();
    queue(&sandbox, &addresses("a", 1), |mail| {
        mail.kind = MailKind::Campaign;
        mail.campaign = Some("spring");
        mail.template = Some("gone_since");
    });
    for (words, hint) in [
        (
            &["emails", "history", "--campaign", "sprin"][..],
            "'spring'",
        ),
        (&["user", "find", "--campaign", "sprin"], "'spring'"),
        (&["emails", "pause", "--campaign", "sprin"], "'spring'"),
        (&["emails", "history", "--template", "welcom"], "'welcome'"),
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 3, "{run:?}");
        assert!(run.stderr.contains(hint), "{run:?}");
    }
    for words in [
        &["emails", "history", "--campaign", "spring"][..],
        &["emails", "history", "--template", "gone_since"],
        &["emails", "history", "--template", "welcome"],
        &["user", "find", "--campaign", "spring"],
    ] {
        assert_eq!(sandbox.run(words).exit, 0, "{words:?}");
    }
}

#[test]
fn a_queued_mail_arrives_encrypted_after_a_login_and_its_token_is_forgotten() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        queue(sandbox, &["Ann.B@Example.com".to_owned()], |_| {});
        let bodies = "SELECT text_body, tokens FROM mail_bodies";
        let stored: Vec<(String, Option<String>)> = sandbox.db().query(bodies, &[]).unwrap();
        assert!(!stored[0].0.contains(TOKEN), "{stored:?}");
        assert_eq!(stored[0].1.as_deref(), Some(TOKEN));
        let run = send(sandbox, &[]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(run.stdout.contains("\"sent\":1,"), "{run:?}");
        let taken = server.taken();
        let [mail] = taken.as_slice() else {
            panic!("{taken:?}")
        };
        assert_eq!(mail.recipient, "Ann.B@example.com");
        assert_eq!(mail.from, "shop@example.com");
        assert!(mail.encrypted && mail.user.as_deref() == Some(USER));
        let body = mail.message.replace("=\r\n", "");
        assert!(body.contains(&format!("invite/{TOKEN}")), "{body}");
        assert!(body.contains("\r\n.a line with a dot"), "{body}");
        assert_eq!(
            mail.header("Date").unwrap(),
            "Fri, 02 Jan 2026 03:04:05 +0000"
        );
        let row: (String, String, i64, String) = sandbox
            .db()
            .one(
                "SELECT status, message_id, reply_code, reason FROM mails",
                &[],
            )
            .unwrap();
        assert_eq!(mail.header("Message-ID").unwrap(), format!("<{}>", row.1));
        assert_eq!((row.0.as_str(), row.2), ("sent", 250));
        assert_eq!(row.3, "2.0.0 taken as 4F2A");
        let stored: Vec<(String, Option<String>)> = sandbox.db().query(bodies, &[]).unwrap();
        assert_eq!(stored[0].1, None);
        // Nothing but the greeting went in clear.
        let clear = server.in_clear();
        assert!(
            !clear.contains("AUTH") && !clear.contains("MAIL"),
            "{clear}"
        );
        let again = send(sandbox, &[]);
        assert!(again.stdout.contains("\"sent\":0,"), "{again:?}");
        assert_eq!(server.count(), 1);
    });
}

#[test]
fn transactional_mail_goes_first_then_service_then_campaigns_each_oldest_first() {
    let sandbox = Sandbox::new();
    let server = server(&sandbox, Manners::default());
    for (name, kind) in [
        ("campaign", MailKind::Campaign),
        ("service", MailKind::Service),
        ("transactional", MailKind::Transactional),
    ] {
        queue(&sandbox, &addresses(name, 12), |mail| mail.kind = kind);
    }
    let run = send(&sandbox, &["--connections", "1", "--limit", "30"]);
    assert_eq!(run.exit, 0, "{run:?}");
    let taken: Vec<String> = server.taken().into_iter().map(|m| m.recipient).collect();
    let mut expected = addresses("transactional", 12);
    expected.extend(addresses("service", 12));
    expected.extend(addresses("campaign", 6));
    assert_eq!(taken, expected);
    assert!(run.stdout.contains("\"waiting\":6"), "{run:?}");
}

#[test]
fn who_must_not_be_mailed_any_more_is_left_out_at_the_last_moment() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let people = ["ann", "bob", "cid", "dan", "eve", "fay"];
        let list = people.map(|name| format!("{name}@example.com")).join("\n");
        let made = sandbox
            .roster(&["subscribers", "import", "-"])
            .stdin(list)
            .run();
        assert_eq!(made.exit, 0, "{made:?}");
        let ids: Vec<(i64, String)> = sandbox
            .db()
            .query("SELECT id, email FROM users ORDER BY id", &[])
            .unwrap();
        for (id, email) in &ids {
            queue(sandbox, std::slice::from_ref(email), |mail| {
                mail.user_id = *id;
                mail.kind = MailKind::Campaign;
                mail.campaign = Some("spring");
                if email.starts_with("fay") {
                    mail.expires_at = Some(Timestamp(1_767_323_045));
                }
            });
        }
        for words in [
            &["subscribers", "unsubscribe", "ann@example.com"][..],
            &[
                "user",
                "status",
                "bob@example.com",
                "--set",
                "banned",
                "--reason",
                "x",
            ],
            &[
                "subscribers",
                "suppress",
                "add",
                "cid@example.com",
                "--as",
                "hard_bounce",
            ],
            &["user", "status", "dan@example.com", "--set", "approved"],
        ] {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        sandbox
            .db()
            .exec(
                "UPDATE users SET restricted = 1 WHERE email = 'eve@example.com'",
                &[],
            )
            .unwrap();
        let run = send(sandbox, &[]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(server.recipients(), ["dan@example.com"]);
        let why: Vec<String> = history(sandbox)
            .into_iter()
            .map(|(_, status, reason)| format!("{status} {}", reason.unwrap()))
            .collect();
        assert_eq!(
            why,
            [
                "suppressed unsubscribe",
                "suppressed banned",
                "suppressed hard_bounce",
                "sent 2.0.0 taken as 4F2A",
                "suppressed restricted",
                "cancelled expired",
            ]
        );
    });
}

#[test]
fn a_campaign_is_paused_resumed_and_called_back() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let spring = queue(sandbox, &addresses("a", 3), |mail| {
            mail.kind = MailKind::Campaign;
            mail.campaign = Some("spring");
        });
        queue(sandbox, &addresses("b", 1), |_| {});
        let pause =
            |verb: &str| sandbox.run(&["emails", verb, "--campaign", "spring", "-f", "json"]);
        assert_eq!(
            pause("pause").stdout,
            "{\"campaign\":\"spring\",\"outcome\":\"paused\"}\n"
        );
        assert!(pause("pause").stdout.contains("unchanged"));
        assert_eq!(send(sandbox, &[]).exit, 0);
        assert_eq!(server.recipients(), ["b0@example.com"]);
        assert!(pause("resume").stdout.contains("resumed"));
        let first = spring.start.to_string();
        let run = sandbox.run(&["emails", "cancel", &first, "999", "-f", "json"]);
        assert_eq!(run.exit, 6, "{run:?}");
        assert!(run.stderr.contains("no mail '999'"), "{run:?}");
        assert_eq!(send(sandbox, &[]).exit, 0);
        assert_eq!(
            server.recipients(),
            ["a1@example.com", "a2@example.com", "b0@example.com"]
        );
        let run = sandbox.run(&["emails", "cancel", "--campaign", "spring", "-f", "json"]);
        assert_eq!((run.exit, run.stdout.as_str()), (0, "[]\n"), "{run:?}");
        let run = sandbox.run(&["emails", "cancel", &first, "-f", "json"]);
        assert!(
            run.stdout
                .contains("\"outcome\":\"unchanged\",\"status\":\"cancelled\""),
            "{run:?}"
        );
        let run = sandbox.run(&["emails", "pause", "--campaign", "sping"]);
        assert_eq!(run.exit, 3, "{run:?}");
        assert!(
            run.stderr.contains("no mail belongs to a campaign 'sping'"),
            "{run:?}"
        );
        for words in [["--campaign", "sping"], ["--import", "999"]] {
            let run = sandbox.run(&[&["emails", "cancel"][..], &words[..]].concat());
            assert_eq!(run.exit, 3, "{run:?}");
        }
        assert_eq!(sandbox.run(&["emails", "cancel"]).exit, 2);
    });
}

#[test]
fn mail_for_later_waits_and_a_lone_sender_leaves_room_for_another() {
    let sandbox = Sandbox::new();
    let server = server(&sandbox, Manners::default());
    queue(&sandbox, &addresses("a", 1), |mail| {
        mail.at = Some(Timestamp(1_767_323_045 + 3_600));
    });
    assert!(send(&sandbox, &[]).stdout.contains("\"sent\":0,"));
    let run = send_at(&sandbox, "2026-01-02T04:04:04Z");
    assert!(run.stdout.contains("\"sent\":0,"), "{run:?}");
    let insert = "INSERT INTO senders (name, started_at, alive_until) VALUES ('x', 1, $1)";
    let until = Timestamp(1_767_323_045 + 3_660);
    sandbox.db().exec(insert, roster::params![until]).unwrap();
    let alone = |now: &str| call(&sandbox, &["--single"]).env("ROSTER_NOW", now).run();
    let run = alone("2026-01-02T04:04:05Z");
    assert_eq!((run.exit, run.stdout.as_str()), (0, ""), "{run:?}");
    let run = alone("2026-01-02T04:05:05Z");
    assert!(run.stdout.contains("\"sent\":1,"), "{run:?}");
    // Its Date is the moment for which it was meant.
    let date = server.taken()[0].header("Date").unwrap();
    assert_eq!(date, "Fri, 02 Jan 2026 04:04:05 +0000");
}

#[test]
fn ten_senders_at_once_send_each_mail_once() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        let to = addresses("a", 300);
        queue(sandbox, &to, |_| {});
        std::thread::scope(|scope| {
            for _ in 0..10 {
                scope.spawn(|| {
                    let run = send(sandbox, &["--connections", "2", "--wait", "60s"]);
                    assert_eq!(run.exit, 0, "{run:?}");
                });
            }
        });
        let mut expected = to;
        expected.sort();
        assert_eq!(server.recipients(), expected);
        assert!(
            history(sandbox)
                .iter()
                .all(|(_, status, _)| status == "sent")
        );
    });
}

#[test]
fn a_mail_names_its_reader_and_carries_html_and_files() {
    let sandbox = Sandbox::new();
    let server = server(&sandbox, Manners::default());
    let made = sandbox.run(&["user", "add", "ann@example.com", "--name", "Ann Smith"]);
    assert_eq!(made.exit, 0, "{made:?}");
    queue(&sandbox, &["ann@example.com".to_owned()], |mail| {
        mail.user_id = 1;
    });
    assert_eq!(send(&sandbox, &[]).exit, 0);
    let to = server.taken()[0].header("To").unwrap();
    assert!(
        to.contains("Ann") && to.ends_with("<ann@example.com>"),
        "{to}"
    );
    let attached = |db: &mut Db| {
        outbox::attach(
            db,
            &outbox::NewAttachment {
                name: "terms.txt",
                content_type: "text/plain",
                content: "aGVsbG8=",
            },
            Timestamp(1),
        )
    };
    let id = sandbox.db().tx(Ending::Commit, attached).unwrap();
    assert_eq!(sandbox.db().tx(Ending::Commit, attached).unwrap(), id);
    let ids = [id];
    let mut db = sandbox.db();
    let outbox = Outbox {
        domain: "example.com".to_owned(),
    };
    let mail = NewMail {
        attachments: &ids,
        html: Some("<p>hello</p>"),
        ..NewMail::to(0, "bob@example.com", "bob@example.com", "x", "hello")
    };
    db.tx(Ending::Commit, |tx| outbox.queue(tx, &[mail], Timestamp(1)))
        .unwrap();
    assert_eq!(send(&sandbox, &[]).exit, 0);
    let message = &server.taken()[1].message;
    assert!(
        message.contains("terms.txt") && message.contains("text/html"),
        "{message}"
    );
}
