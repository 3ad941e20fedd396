//! What is handed in by files and standard input, and what is told about mail that was queued and not sent.

use std::path::Path;

use super::{configure, private, queue, ready, send, status};
use crate::{
    mail_server::{MailServer, Manners},
    sandbox::{Run, Sandbox, engines},
};

/// Runs the program with standard input from a device.
fn from_zero(sandbox: &Sandbox, words: &str) -> Run {
    let line = format!("exec \"$0\" {words} -f json < /dev/zero");
    let program = env!("CARGO_BIN_EXE_roster");
    sandbox
        .program(Path::new("/bin/sh"), &["-c", &line, program])
        .run()
}

#[test]
fn a_device_is_no_text_and_a_text_has_a_limit() {
    let sandbox = Sandbox::new();
    sandbox.run(&["subscribers", "subscribe", "ann@example.com", "-q"]);
    for words in [
        "invite send -",
        "subscribers confirm -",
        "login session -",
        "emails bounces import -",
        "emails cancel -",
        "emails send ann@example.com --subject S --body-file -",
        "user password set ann@example.com --password-stdin",
    ] {
        let run = from_zero(&sandbox, words);
        assert!(
            run.exit == 2 && run.stderr.contains("is a device"),
            "{words}: {run:?}"
        );
    }
    let mail = ["emails", "send", "ann@example.com", "--subject", "S"];
    let edit = ["template", "edit", "promo", "--subject", "S"];
    sandbox.write("text", "Hello\n");
    sandbox.write("long", "x".repeat((1 << 20) + 1));
    sandbox.write("latin", [b'a', 0xe9, b'\n']);
    for (words, more, says) in [
        (&mail[..], &["--body-file", "/dev/zero"][..], "is a device"),
        (&mail, &["--body-file", "long"], "more than 1 MB"),
        (&mail, &["--body-file", "latin"], "not UTF-8: byte 2"),
        (
            &mail,
            &["--body-file", "text", "--attach", "/dev/zero"],
            "is no file",
        ),
        (&edit, &["--text-file", "/dev/zero"], "is a device"),
        (
            &edit,
            &["--text-file", "text", "--html-file", "long"],
            "more than 1 MB",
        ),
    ] {
        let run = sandbox.run(&[words, more].concat());
        assert!(
            run.exit == 2 && run.stderr.contains(says),
            "{more:?}: {run:?}"
        );
    }
    let long = sandbox.roster(&["login", "session", "-"]);
    let run = long.stdin("x".repeat(5_000)).run();
    assert!(
        run.exit == 2 && run.stderr.contains("more than 4 KB"),
        "{run:?}"
    );
}

#[test]
fn standard_input_serves_one_thing() {
    let sandbox = Sandbox::new();
    sandbox.run(&["subscribers", "subscribe", "ann@example.com", "-q"]);
    let words = [
        "emails",
        "send",
        "-",
        "--subject",
        "S",
        "--body-file",
        "-",
        "-f",
        "json",
    ];
    let run = sandbox.roster(&words).stdin("ann@example.com\n").run();
    assert!(
        run.exit == 2
            && run
                .stderr
                .contains("standard input is wanted for two things"),
        "{run:?}"
    );
    assert_eq!(
        sandbox.run(&["emails", "history", "--field", "id"]).stdout,
        ""
    );
}

#[test]
fn mails_are_named_on_standard_input_too() {
    engines(|sandbox| {
        let names = ["ann@example.com", "bob@example.com", "cid@example.com"];
        queue(sandbox, &names.map(str::to_owned), |_| {});
        let with = |words: &[&str], lines: &str| sandbox.roster(words).stdin(lines).run();
        let run = with(
            &["emails", "cancel", "-", "--field", "outcome"],
            "email:1\nemail:2\n",
        );
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "cancelled\ncancelled\n"),
            "{run:?}"
        );
        let list = ["emails", "history", "--status", "cancelled", "-f", "tsv"];
        let list = sandbox.run(&list).stdout;
        let run = with(&["emails", "resend", "-", "--field", "outcome"], &list);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "resent\nresent\n"),
            "{run:?}"
        );
        let run = with(
            &["emails", "resend", "-", "--field", "email"],
            "email:3\nemail:77\n",
        );
        assert_eq!((run.exit, run.stdout.as_str()), (6, "3\n"), "{run:?}");
        let run = with(&["emails", "resend", "-"], "email:77\nemail:78\n");
        assert_eq!(run.exit, 3, "{run:?}");
        let run = with(&["emails", "cancel", "-"], "ann@example.com\n");
        assert!(
            run.exit == 2
                && run
                    .stderr
                    .contains("line 1: 'ann@example.com' names no email"),
            "{run:?}"
        );
    });
}

/// Running such a command again would queue a second copy.
#[test]
fn a_mail_that_could_not_be_sent_is_not_asked_for_again() {
    engines(|sandbox| {
        let server = MailServer::start(Manners {
            greeting: Some("554 5.7.1 go away"),
            ..Manners::default()
        });
        configure(sandbox, &server, "");
        ready(sandbox);
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        sandbox.write("text", "Hello\n");
        let words = [
            "emails",
            "send",
            "ann@example.com",
            "--subject",
            "S",
            "--body-file",
            "text",
            "--kind",
            "service",
            "--reason",
            "terms",
        ];
        let run = sandbox.run(&words);
        let is_told = |text: &str| {
            text.contains("it is done and its mail is queued")
                && text.contains("go away")
                && text.contains("do not repeat it")
                && text.contains("`roster emails send-queued`")
        };
        assert!(run.exit == 6 && is_told(&run.stderr), "{run:?}");
        assert_eq!(status(sandbox, "ann@example.com"), "queued");
        let run = sandbox.run(&["invite", "send", "bob@example.com", "-f", "json"]);
        assert!(run.exit == 6 && is_told(&run.stderr), "{run:?}");
        assert!(
            run.stdout.contains("\"outcome\":\"invited\"")
                && run.stderr.contains("\"code\":\"mail_queued\""),
            "{run:?}"
        );
        // Lines of a batch are done all the same.
        let line = r#"{"args":["invite","send","cid@example.com"]}"#;
        let run = sandbox.roster(&["batch", "-"]).stdin(line).run();
        assert!(
            run.stdout.contains("\"outcome\":\"done\",\"exit\":6") && is_told(&run.stdout),
            "{run:?}"
        );
        assert_eq!(run.exit, 6, "{run:?}");
        // What may be repeated says so.
        assert_eq!(send(sandbox, &[]).exit, 8);
        assert_eq!(super::history(sandbox).len(), 3);
    });
}

#[test]
fn settings_that_lead_to_no_server_are_told_before_anything_is_stored() {
    engines(|sandbox| {
        let server = MailServer::start(Manners::default());
        configure(sandbox, &server, "");
        ready(sandbox);
        let config = sandbox.read(".config/roster/config.toml");
        let lines = |without: &str, more: &str| {
            let kept = config.lines().filter(|line| !line.starts_with(without));
            let text: String = kept.flat_map(|line| [line, "\n"]).collect();
            sandbox.write(".config/roster/config.toml", format!("{text}{more}\n"));
        };
        let refused = |code: &str| {
            let run = sandbox.run(&["invite", "send", "ann@example.com", "-f", "json"]);
            assert!(
                run.exit == 2 && run.stderr.contains(&format!("\"code\":\"{code}\"")),
                "{code}: {run:?}"
            );
            let count = ["user", "find", "--count", "--no-header"];
            assert_eq!(sandbox.run(&count).stdout, "0\n", "{code}");
        };
        lines("password_file", "");
        refused("no_mail_password");
        lines("password_file", "password_command = 'exit 3'");
        refused("usage");
        lines("ca_file", "ca_file = '/nowhere.pem'");
        refused("unreadable_file");
        lines("timeout", "timeout = '0s'");
        let run = sandbox.run(&["invite", "send", "ann@example.com"]);
        assert!(
            run.exit == 2 && run.stderr.contains("mail.smtp.timeout: '0s'"),
            "{run:?}"
        );
        lines("nothing", "");
        private(sandbox, "password", 0o644);
        refused("secret_exposed");
        private(sandbox, "password", 0o600);
        let run = sandbox.run(&["invite", "send", "ann@example.com", "-q"]);
        assert_eq!((run.exit, server.count()), (0, 1), "{run:?}");
    });
}

#[test]
fn what_a_server_does_is_told_in_words() {
    let sandbox = Sandbox::new();
    let server = MailServer::start(Manners::default());
    configure(&sandbox, &server, "timeout = '1s'\n");
    let to = ["slow@example.com", "lost@example.com"];
    queue(&sandbox, &to.map(str::to_owned), |_| {});
    send(&sandbox, &["--connections", "1"]);
    let reasons: Vec<String> = super::history(&sandbox)
        .into_iter()
        .filter_map(|(_, _, reason)| reason)
        .collect();
    assert_eq!(
        reasons,
        [
            "no answer within mail.smtp.timeout",
            "the connection was closed"
        ]
    );
    let server = MailServer::start(Manners {
        auth_answer: Some("454 4.7.0 later"),
        ..Manners::default()
    });
    configure(&sandbox, &server, "");
    queue(&sandbox, &["ann@example.com".to_owned()], |_| {});
    let run = send(&sandbox, &[]);
    assert!(
        run.exit == 8 && run.stderr.contains("cannot check logins at the moment"),
        "{run:?}"
    );
}
