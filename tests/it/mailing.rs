//! `roster emails send|resend|history|show|why`: who gets a mail, who does not, and what is said of it afterwards.

mod copies;

use std::fs;

use crate::sandbox::{Sandbox, assert_run, engines};

/// People who may and may not be mailed, a template, and a site.
fn shop(sandbox: &Sandbox) {
    sandbox.run(&["config", "set", "links.base", "https://shop.example"]);
    for email in [
        "ann@example.com",
        "bob@example.com",
        "cat@example.com",
        "dan@example.com",
    ] {
        sandbox.run(&["subscribers", "subscribe", email]);
    }
    sandbox.run(&["subscribers", "unsubscribe", "bob@example.com"]);
    sandbox.run(&[
        "user",
        "status",
        "cat@example.com",
        "--set",
        "banned",
        "--reason",
        "x",
    ]);
    sandbox.run(&[
        "user",
        "edit",
        "ann@example.com",
        "--name",
        "Ann <b>Smith</b>",
    ]);
    for email in [
        "ann@example.com",
        "bob@example.com",
        "cat@example.com",
        "dan@example.com",
    ] {
        sandbox.run(&["user", "tag", email, "--add", "vip", "--create"]);
    }
    sandbox.write("text", "Hello {{ name }}, leave: {{ link }}\n");
    sandbox.write("html", "<p>Hello {{ name }}</p>\n");
    let edit = [
        "template",
        "edit",
        "spring",
        "--subject",
        "Spring for {{ name }}",
        "--text-file",
        "text",
        "--html-file",
        "html",
    ];
    assert_eq!(sandbox.run(&edit).exit, 0);
}

const SPRING: &[&str] = &[
    "emails",
    "send",
    "--tag",
    "vip",
    "--template",
    "spring",
    "--campaign",
    "spring-2026",
];

fn outcomes(sandbox: &Sandbox, arguments: &[&str]) -> String {
    let fields = ["--fields", "user,outcome,reason", "--no-header"];
    let run = sandbox.run(&[arguments, &fields].concat());
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout.replace("@example.com", "")
}

/// The files that the folder transport wrote, in their order.
fn outbox(sandbox: &Sandbox) -> Vec<String> {
    let Ok(files) = fs::read_dir(sandbox.path(".local/share/roster/outbox")) else {
        return Vec::new();
    };
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect()
}

#[test]
fn a_campaign_goes_once_to_whom_it_may_and_says_who_is_left_out() {
    engines(|sandbox| {
        shop(sandbox);
        let expected =
            "ann\tqueued\t\nbob\texcluded\tunsubscribe\ncat\texcluded\tbanned\ndan\tqueued\t\n";
        assert_eq!(outcomes(sandbox, &[SPRING, &["-n"]].concat()), expected);
        assert_eq!(
            sandbox
                .run(&["emails", "history", "--count"])
                .stdout
                .lines()
                .last(),
            Some("0")
        );
        assert_eq!(outcomes(sandbox, SPRING), expected);
        assert_eq!(
            outcomes(sandbox, SPRING),
            expected.replace("queued", "already_queued")
        );
        let mail = sandbox.run(&[
            "emails",
            "history",
            "ann@example.com",
            "-f",
            "json",
            "--fields",
            "to,kind,campaign,template,subject,status",
        ]);
        assert_eq!(
            mail.stdout,
            "[{\"to\":\"ann@example.com\",\"kind\":\"campaign\",\"campaign\":\"spring-2026\",\"template\":\"spring\",\
             \"subject\":\"Spring for Ann <b>Smith</b>\",\"status\":\"written\"}]\n"
        );
    });
}

#[test]
fn a_campaign_mail_can_be_left_with_one_click() {
    let sandbox = Sandbox::new();
    shop(&sandbox);
    assert_eq!(sandbox.run(SPRING).exit, 0);
    let mails = outbox(&sandbox);
    assert_eq!(mails.len(), 2);
    let mail = mails[0].replace("\r\n ", " ").replace("\r\n", "\n");
    assert!(
        mail.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\n"),
        "{mail}"
    );
    let header = mail
        .lines()
        .find(|line| line.starts_with("List-Unsubscribe: "))
        .unwrap();
    let token = header.split("/u/").nth(1).unwrap().trim_end_matches('>');
    assert!(token.starts_with("uns_") && token.len() == 68, "{header}");
    // What is kept does not hold it.
    let shown = sandbox.run(&["emails", "show", "1", "--body", "-f", "json"]);
    assert!(
        !shown.stdout.contains(&token[4..]) && shown.stdout.contains("uns_[redacted]"),
        "{shown:?}"
    );
    let raw = sandbox.run(&["emails", "show", "1", "--raw"]);
    assert!(
        raw.stdout
            .contains("\nSubject: Spring for Ann <b>Smith</b>\n")
            && !raw.stdout.contains(&token[4..]),
        "{raw:?}"
    );
    assert!(
        raw.stdout.contains("Hello Ann &lt;b&gt;Smith&lt;/b&gt;"),
        "{raw:?}"
    );
    let left = sandbox.run(&["subscribers", "unsubscribe", "--token", token]);
    assert_eq!(left.exit, 0, "{left:?}");
    let again = [&SPRING[..6], &["--campaign", "summer", "-n"]].concat();
    assert!(outcomes(&sandbox, &again).starts_with("ann\texcluded\tunsubscribe\n"));
}

#[test]
fn service_mail_needs_a_reason_and_has_no_way_out() {
    engines(|sandbox| {
        shop(sandbox);
        sandbox.write("terms", "New terms for {{ name }}.\n");
        let send = [
            "emails",
            "send",
            "bob@example.com",
            "cat@example.com",
            "--subject",
            "Terms {{ 7*7 }}\r\nBcc: eve@example.com",
            "--body-file",
            "terms",
        ];
        let service = [&send[..], &["--kind", "service"]].concat();
        let run = sandbox.run(&service);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        let service = [&service[..], &["--reason", "new terms"]].concat();
        assert_eq!(
            outcomes(sandbox, &service),
            "bob\tqueued\t\ncat\texcluded\tbanned\n"
        );
        let mail = sandbox.run(&["emails", "show", "1", "--raw"]).stdout;
        assert!(
            !mail.contains("List-Unsubscribe") && !mail.contains("\nBcc:"),
            "{mail}"
        );
        // The words stand as they are: they are no template.
        assert!(
            mail.contains("Subject: Terms {{ 7*7 }} Bcc: eve@example.com\n")
                && mail.contains("New terms for {{ name }}."),
            "{mail}"
        );
        let single = sandbox.run(&[
            "emails",
            "send",
            "cat@example.com",
            "--subject",
            "x",
            "--body-file",
            "terms",
        ]);
        assert_eq!((single.exit, single.stdout.as_str()), (7, ""), "{single:?}");
    });
}

#[test]
fn a_test_leaves_no_history_and_an_hour_is_kept() {
    let sandbox = Sandbox::new();
    shop(&sandbox);
    let test = [
        "emails",
        "send",
        "--template",
        "spring",
        "--test-to",
        "ops@example.net",
        "--as",
        "ann@example.com",
    ];
    assert_eq!(sandbox.run(&test).exit, 0);
    assert_eq!(
        sandbox
            .run(&["emails", "history", "ann@example.com", "--count"])
            .stdout
            .lines()
            .last(),
        Some("0")
    );
    let mails = outbox(&sandbox);
    assert!(
        mails.len() == 1 && mails[0].contains("To: ops@example.net"),
        "{mails:?}"
    );
    assert!(mails[0].contains("Spring for Ann"), "{mails:?}");
    // Sent once more it is still to an address that may be shut.
    let suppress = ["subscribers", "suppress", "add", "ops@example.net", "-q"];
    assert_eq!(sandbox.run(&suppress).exit, 0);
    let again = sandbox.run(&["emails", "resend", "1"]);
    assert_eq!(again.exit, 7, "{again:?}");
    assert!(again.stderr.contains("manual"), "{again:?}");
    let later = [SPRING, &["--at", "2026-01-05T09:00:00Z"]].concat();
    let run = sandbox.run(&later);
    assert_eq!(run.exit, 0, "{run:?}");
    sandbox.run(&["emails", "send-queued"]);
    let waiting = sandbox.run(&["emails", "resend", "2"]);
    assert!(
        waiting.exit == 4 && waiting.stderr.contains("queued"),
        "{waiting:?}"
    );
    assert_eq!(outbox(&sandbox).len(), 1);
    let sent = sandbox
        .roster(&["emails", "send-queued"])
        .env("ROSTER_NOW", "2026-01-05T09:00:00Z")
        .run();
    assert_eq!((sent.exit, outbox(&sandbox).len()), (0, 3), "{sent:?}");
    let past = sandbox.run(&[SPRING, &["--at", "2025-01-01"]].concat());
    assert_eq!(past.exit, 2, "{past:?}");
}

#[test]
fn what_cannot_be_sent_is_refused_before_anybody_is_mailed() {
    let sandbox = Sandbox::new();
    shop(&sandbox);
    sandbox.write("empty", " \n");
    sandbox.write("big", vec![b'x'; (10 << 20) + 1]);
    for (arguments, exit, words) in [
        (
            &["--tag", "vip", "--template", "spring"][..],
            2,
            "needs --campaign KEY",
        ),
        (
            &["--tag", "vip", "--template", "spring", "--campaign", "a\nb"],
            2,
            "no key of a campaign",
        ),
        (
            &["ann@example.com", "--template", "invite_site"],
            2,
            "written by the act",
        ),
        (
            &["ann@example.com", "--template", "none"],
            3,
            "no template 'none'",
        ),
        (
            &["ann@example.com", "--subject", "x", "--body-file", "empty"],
            2,
            "is empty",
        ),
        (
            &["ann@example.com", "--subject", " ", "--body-file", "text"],
            2,
            "--subject is empty",
        ),
        (
            &["ann@example.com", "--template", "spring", "--attach", "big"],
            2,
            "more than",
        ),
        (
            &["ann@example.com", "--template", "spring", "--attach", "."],
            2,
            "is no file",
        ),
        (
            &[
                "ann@example.com",
                "--template",
                "spring",
                "--include-restricted",
            ],
            2,
            "service",
        ),
        (
            &[
                "ann@example.com",
                "--template",
                "spring",
                "--test-to",
                "x@example.com",
                "--as",
                "1",
            ],
            2,
            "--test-to alone",
        ),
        (
            &["nobody@example.com", "--template", "spring"],
            3,
            "no user",
        ),
        (&["ann@example.com"], 2, "required"),
    ] {
        let run = sandbox.run(&[&["emails", "send"], arguments].concat());
        assert_eq!(run.exit, exit, "{arguments:?} {run:?}");
        assert!(run.stderr.contains(words), "{arguments:?} {run:?}");
    }
    assert_eq!(outbox(&sandbox).len(), 0);
}

#[test]
fn a_file_travels_along() {
    let sandbox = Sandbox::new();
    shop(&sandbox);
    sandbox.write("terms.pdf", b"%PDF\xff\xfe");
    let run = sandbox.run(&[
        "emails",
        "send",
        "ann@example.com",
        "--template",
        "spring",
        "--attach",
        "terms.pdf",
    ]);
    assert_eq!(run.exit, 0, "{run:?}");
    let mail = &outbox(&sandbox)[0];
    assert!(
        mail.contains("application/pdf") && mail.contains("terms.pdf") && mail.contains("JVBERv/+"),
        "{mail}"
    );
    let again = sandbox.run(&["emails", "resend", "1"]);
    assert_eq!(again.exit, 0, "{again:?}");
    assert!(outbox(&sandbox)[1].contains("JVBERv/+"));
}

#[test]
fn what_is_too_large_is_told_in_megabytes_and_kilobytes() {
    let sandbox = Sandbox::new();
    shop(&sandbox);
    let sparse = |name: &str, bytes: u64| {
        let file = std::fs::File::create(sandbox.path(name)).unwrap();
        file.set_len(bytes).unwrap();
    };
    sparse("film", (10 << 20) + 1);
    sparse("text", (1 << 20) + 1);
    let send = ["emails", "send", "ann@example.com"];
    let film = ["--template", "spring", "--attach", "film"];
    let text = ["--subject", "x", "--body-file", "text"];
    for (words, said) in [
        ([&send[..], &film].concat(), "more than 10 MB together"),
        ([&send[..], &text].concat(), "more than 1 MB\n"),
    ] {
        let run = sandbox.run(&words);
        assert!(run.exit == 2 && run.stderr.contains(said), "{run:?}");
    }
    let confirm = ["subscribers", "confirm", "-"];
    let long = "x".repeat(1 << 20);
    let run = sandbox.roster(&confirm).stdin(long).run();
    assert!(run.exit == 2 && run.stderr.contains(" KB\n"), "{run:?}");
}

#[test]
fn a_mail_is_written_anew_with_a_new_link_and_an_answer_ends_both() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "links.base", "https://shop.example"]);
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        // Two hours later: within one nobody is asked to confirm twice.
        let words = [
            "emails",
            "resend",
            "1",
            "--fields",
            "email,user,template,outcome,new_email",
            "-f",
            "json",
        ];
        let late = "2026-01-02T05:04:05Z";
        let resent = sandbox.roster(&words).env("ROSTER_NOW", late).run();
        assert_eq!(
            resent.stdout,
            "[{\"email\":1,\"user\":\"ann@example.com\",\"template\":\"confirm\",\"outcome\":\"resent\",\"new_email\":2}]\n"
        );
        assert_eq!(
            sandbox
                .run(&["emails", "show", "2", "--field", "resend_of"])
                .stdout,
            "1\n"
        );
        let tokens: Vec<String> = outbox(sandbox)
            .iter()
            .map(|mail| {
                let at = mail.find("cnf_").unwrap();
                mail[at..at + 68].to_owned()
            })
            .collect();
        assert_ne!(tokens[0], tokens[1]);
        // The person may read the first of them after the second has come.
        let old = sandbox.run(&["subscribers", "confirm", &tokens[0]]);
        assert_eq!(old.exit, 0, "{old:?}");
        let new = sandbox.run(&["subscribers", "confirm", &tokens[1]]);
        assert_eq!(new.exit, 4, "{new:?}");
        let done = sandbox.run(&["emails", "resend", "1"]);
        assert_eq!(done.exit, 7, "{done:?}");
        assert!(done.stderr.contains("not_pending"), "{done:?}");
    });
}

#[test]
fn invites_and_resets_are_sent_anew_too() {
    engines(|sandbox| {
        sandbox.run(&["invite", "send", "ann@example.com"]);
        sandbox.run(&["user", "add", "bob@example.com"]);
        sandbox.run(&["user", "status", "bob@example.com", "--set", "approved"]);
        sandbox.run(&["user", "password", "reset", "bob@example.com"]);
        let resent = sandbox.run(&["emails", "resend", "1", "2", "77", "--field", "outcome"]);
        assert_eq!(
            (resent.exit, resent.stdout.as_str()),
            (6, "resent\nresent\n"),
            "{resent:?}"
        );
        let token = |mail: &str, prefix: &str| {
            let at = mail.find(prefix).unwrap();
            mail[at..at + 68].to_owned()
        };
        let mails = outbox(sandbox);
        let invites: Vec<String> = mails
            .iter()
            .filter(|mail| mail.contains("inv_"))
            .map(|mail| token(mail, "inv_"))
            .collect();
        assert_eq!(invites.len(), 2, "{mails:?}");
        let accept = |token: &str| {
            sandbox
                .roster(&["invite", "accept", token, "--password-stdin"])
                .stdin("four quiet herons stand\n")
                .run()
                .exit
        };
        assert_eq!(accept(&invites[0]), 4);
        assert_eq!(accept(&invites[1]), 0);
        let over = sandbox.run(&["emails", "resend", "1"]);
        assert!(
            over.exit == 7 && over.stderr.contains("accepted"),
            "{over:?}"
        );
    });
}

#[test]
fn of_several_resets_that_are_sent_anew_at_once_one_link_lives() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "bob@example.com"]);
        sandbox.run(&["user", "status", "bob@example.com", "--set", "approved"]);
        for _ in 0..2 {
            sandbox.run(&["user", "password", "reset", "bob@example.com"]);
        }
        let words = [
            "emails",
            "resend",
            "1",
            "2",
            "--fields",
            "email,outcome,reason",
        ];
        let resent = sandbox.run(&[&words[..], &["--no-header"]].concat());
        assert_eq!(
            resent.stdout, "1\texcluded\tovertaken\n2\tresent\t\n",
            "{resent:?}"
        );
        let live: i64 = sandbox
            .db()
            .one(
                "SELECT COUNT(*) FROM tokens WHERE kind = 'reset' AND cancelled_at IS NULL",
                &[],
            )
            .unwrap();
        assert_eq!(live, 1);
    });
}

#[test]
fn why_answers_for_users_and_for_anybody() {
    engines(|sandbox| {
        shop(sandbox);
        sandbox.run(SPRING);
        let why = |who: &str| {
            sandbox
                .run(&[
                    "emails",
                    "why",
                    who,
                    "--fields",
                    "user_id,suppressed,findings,look_alikes",
                    "-f",
                    "json",
                ])
                .stdout
        };
        assert_eq!(
            why("bob@example.com"),
            "{\"user_id\":2,\"suppressed\":[\"unsubscribe\"],\"findings\":[\"the address is on the suppression list (unsubscribe): no campaign mail\",\
             \"the subscription is 'unsubscribed': no campaign mail\",\"no mail was ever queued\"],\"look_alikes\":[]}\n"
        );
        let ann = why("ann@example.com");
        assert!(
            ann.contains("email 1 (spring) was written to a folder"),
            "{ann}"
        );
        let slip = why("anm@example.com");
        assert!(
            slip.contains("\"user_id\":null")
                && slip.contains("{\"email\":\"ann@example.com\",\"user_id\":1}"),
            "{slip}"
        );
        let nobody = sandbox.run(&["emails", "why", "id:99"]);
        assert_eq!(nobody.exit, 3, "{nobody:?}");
        let history = sandbox.run(&["emails", "history", "anm@example.com"]);
        assert!(
            history.exit == 0 && history.stderr.contains("looks alike: ann@example.com"),
            "{history:?}"
        );
    });
}

#[test]
fn history_keeps_the_old_address_and_filters() {
    engines(|sandbox| {
        shop(sandbox);
        sandbox.run(SPRING);
        sandbox.run(&[
            "user",
            "email",
            "set",
            "ann@example.com",
            "ann.smith@example.com",
        ]);
        let ids = |arguments: &[&str]| {
            let run = sandbox.run(&[&["emails", "history"], arguments, &["-f", "ids"]].concat());
            assert_eq!(run.exit, 0, "{run:?}");
            run.stdout.replace('\n', " ").replace("email:", "")
        };
        assert_eq!(
            ids(&["ann.smith@example.com", "--campaign", "spring-2026"]),
            "1 "
        );
        assert_eq!(ids(&["--template", "spring", "--sort", "id"]), "1 2 ");
        assert_eq!(
            ids(&[
                "--status",
                "written",
                "--limit",
                "1",
                "--template",
                "spring"
            ]),
            "2 "
        );
        assert_eq!(ids(&["--since", "2026-02-01"]), "");
        assert_eq!(ids(&["--failed"]), "");
        let row = sandbox.run(&["emails", "show", "1", "--fields", "to,user", "--no-header"]);
        assert_eq!(row.stdout, "ann@example.com\tann.smith@example.com\n");
        let none = sandbox.run(&["emails", "show", "99"]);
        assert_run(
            &none,
            "
            exit 3
            -- stderr
            error: no email '99'
            hint: roster emails history
            ",
        );
    });
}

#[test]
fn mail_that_a_pause_holds_back_says_so() {
    engines(|sandbox| {
        shop(sandbox);
        let off = |words: &[&str]| {
            let call = sandbox.roster(words);
            call.env("ROSTER_MAIL_TRANSPORT", "off").run()
        };
        let send = [
            "emails",
            "send",
            "ann@example.com",
            "--template",
            "spring",
            "--campaign",
            "spring",
        ];
        let run = off(&send);
        assert_eq!(run.exit, 0, "{run:?}");
        let pause = ["emails", "pause", "--campaign", "spring", "-q"];
        assert_eq!(sandbox.run(&pause).exit, 0);
        let why = sandbox.run(&["emails", "why", "ann@example.com", "--field", "findings"]);
        assert!(
            why.stdout.contains(
                "is paused with its campaign; `roster emails resume --campaign spring` lets it go"
            ),
            "{why:?}"
        );
        let run = sandbox.run(&["emails", "send-queued"]);
        assert!(
            run.exit == 0
                && run.stderr.contains(
                    "1 mail of campaign 'spring' held back until: roster emails resume --campaign spring"
                ),
            "{run:?}"
        );
        // An age is no time to come.
        let late = sandbox.run(&[&send[..], &["--at", "2d"]].concat());
        assert!(
            late.exit == 2
                && late.stderr.contains("--at 2026-03-31")
                && !late.stderr.contains("30d"),
            "{late:?}"
        );
    });
}

#[test]
fn look_alikes_are_few_and_words_of_nobody_are_not_the_others() {
    engines(|sandbox| {
        let names: Vec<String> = ('a'..='i')
            .map(|letter| format!("anna{letter}@example.com\n"))
            .collect();
        let import = ["user", "import", "-", "-q"];
        let list = format!("email\n{}", names.concat());
        assert_eq!(sandbox.roster(&import).stdin(list).run().exit, 0);
        let why = sandbox.run(&["emails", "why", "anna@example.com", "-f", "json"]);
        assert_eq!(why.stdout.matches("looks alike").count(), 5, "{why:?}");
        let bad = sandbox.roster(&["invite", "send", "-"]).stdin("ann\nbob\n");
        let run = bad.run();
        assert!(
            run.exit == 6
                && !run.stderr.contains("the others")
                && run.stderr.contains("ann@example.com"),
            "{run:?}"
        );
    });
}
