//! `roster emails bounces import`: who is cleaned by what came back, and who is not.

use crate::sandbox::{Sandbox, engines};

fn report(id: &str, date: &str, recipient: &str, action: &str, status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example.com\nMessage-ID: <{id}@mx.example.com>\nDate: {date}\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\n\
         Final-Recipient: rfc822; {recipient}\nAction: {action}\nStatus: {status}\nDiagnostic-Code: smtp; 550 {status} sorry\n\n--b--\n"
    )
}

const TODAY: &str = "Fri, 02 Jan 2026 01:00:00 +0000";

fn import(sandbox: &Sandbox, text: &str) -> String {
    let run = sandbox
        .roster(&["emails", "bounces", "import", "-", "--field", "outcome"])
        .stdin(text)
        .run();
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout.trim().replace('\n', " ")
}

fn state(sandbox: &Sandbox, email: &str) -> String {
    let run = sandbox.run(&["user", "show", email, "--field", "subscription"]);
    run.stdout.trim().to_owned()
}

fn reasons(sandbox: &Sandbox, email: &str) -> String {
    let run = sandbox.run(&[
        "subscribers",
        "suppress",
        "list",
        "--fields",
        "email,reason",
        "--no-header",
    ]);
    let own = run.stdout.lines().filter(|line| line.starts_with(email));
    own.map(|line| line.rsplit('\t').next().unwrap())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn an_address_that_does_not_exist_is_cleaned_and_suppressed_once() {
    engines(|sandbox| {
        sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        let text = report("1", TODAY, "Ann@example.com", "failed", "5.1.1");
        assert_eq!(import(sandbox, &text), "cleaned");
        assert_eq!(state(sandbox, "ann@example.com"), "cleaned");
        assert_eq!(reasons(sandbox, "ann@example.com"), "hard_bounce");
        assert_eq!(import(sandbox, &text), "duplicate");
        // An address that no user has: an import cannot bring it in as mailable.
        let other = report("2", TODAY, "bob@example.com", "failed", "5.1.10");
        assert_eq!(import(sandbox, &other), "suppressed");
        let proof = sandbox.run(&[
            "subscribers",
            "consent",
            "ann@example.com",
            "--field",
            "action",
        ]);
        assert!(proof.stdout.contains("bounce"), "{proof:?}");
        let audits = sandbox.run(&["audit", "list", "--command", "emails bounces", "--count"]);
        assert_eq!(audits.stdout.lines().last(), Some("2"));
    });
}

#[test]
fn three_soft_bounces_in_thirty_days_clean_and_suppress_nothing() {
    engines(|sandbox| {
        sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        sandbox.run(&["subscribers", "subscribe", "bob@example.com"]);
        let soft = |id: &str, date: &str, who: &str| {
            import(sandbox, &report(id, date, who, "failed", "5.2.2"))
        };
        let dates = [
            "Thu, 04 Dec 2025 00:00:00 +0000",
            "Sat, 20 Dec 2025 00:00:00 +0000",
            TODAY,
        ];
        assert_eq!(soft("1", dates[0], "ann@example.com"), "counted");
        assert_eq!(soft("1", dates[0], "ann@example.com"), "duplicate");
        assert_eq!(soft("2", dates[1], "ann@example.com"), "counted");
        assert_eq!(state(sandbox, "ann@example.com"), "subscribed");
        assert_eq!(soft("3", dates[2], "ann@example.com"), "cleaned");
        assert_eq!(state(sandbox, "ann@example.com"), "cleaned");
        assert_eq!(reasons(sandbox, "ann@example.com"), "");
        // Three that lie further apart are three accidents.
        for (id, date) in [
            ("4", "Mon, 01 Dec 2025 00:00:00 +0000"),
            ("5", dates[1]),
            ("6", "Thu, 01 Jan 2026 00:00:00 +0000"),
        ] {
            assert_eq!(soft(id, date, "bob@example.com"), "counted");
        }
        assert_eq!(state(sandbox, "bob@example.com"), "subscribed");
    });
}

#[test]
fn a_complaint_ends_it_and_what_is_neither_changes_nothing() {
    engines(|sandbox| {
        sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        for text in [
            report("1", TODAY, "ann@example.com", "delayed", "4.4.1"),
            report("2", TODAY, "ann@example.com", "delivered", "2.0.0"),
            "From: ann@example.com\nSubject: away\nAuto-Submitted: auto-replied\n\nStatus: 5.1.1 ann@example.com\n".to_owned(),
        ] {
            assert_eq!(import(sandbox, &text), "ignored");
        }
        assert_eq!(
            import(
                sandbox,
                &report("3", TODAY, "ann@example.com", "failed", "5.7.1")
            ),
            "noted"
        );
        assert_eq!(state(sandbox, "ann@example.com"), "subscribed");
        assert_eq!(reasons(sandbox, "ann@example.com"), "");
        let complaint = "From: fbl@example.net\nMessage-ID: <c@example.net>\nMIME-Version: 1.0\n\
            Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n\
            --b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: ann@example.com\n\n--b--\n";
        assert_eq!(import(sandbox, complaint), "complained");
        assert_eq!(state(sandbox, "ann@example.com"), "complained");
        assert_eq!(reasons(sandbox, "ann@example.com"), "complaint");
        let back = sandbox.run(&[
            "subscribers",
            "resubscribe",
            "ann@example.com",
            "--evidence",
            "phone",
        ]);
        assert_eq!(back.exit, 7, "{back:?}");
    });
}

#[test]
fn a_bounce_finds_the_mail_that_came_back_and_history_says_so() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        sandbox.run(&["emails", "send-queued"]);
        let id = sandbox
            .run(&["emails", "show", "1", "--field", "message_id"])
            .stdout;
        let text = report("1", TODAY, "elsewhere@example.net", "failed", "5.1.1").replace(
            "\n--b--",
            &format!("\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{}>\nTo: ann@example.com\n\n--b--", id.trim()),
        );
        // The server speaks of the address that the mail was forwarded to; the mail says whom it was for.
        assert_eq!(import(sandbox, &text), "cleaned");
        let mail = sandbox.run(&[
            "emails",
            "history",
            "--failed",
            "--fields",
            "id,to,status,reason",
            "--no-header",
        ]);
        assert_eq!(
            mail.stdout,
            "1\tann@example.com\tbounced\t550 5.1.1 sorry\n"
        );
        let why = sandbox.run(&["emails", "why", "ann@example.com", "--field", "findings"]);
        assert!(
            why.stdout.contains("hard_bounce") && why.stdout.contains("came back: 550 5.1.1 sorry"),
            "{why:?}"
        );
    });
}

#[test]
fn a_report_without_a_servers_words_gives_its_code_as_the_reason() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        sandbox.run(&["emails", "send-queued"]);
        let text = about_the_first(sandbox, "1", "failed", "5.1.1");
        let text = text.replace("Diagnostic-Code: smtp; 550 5.1.1 sorry\n", "");
        assert!(!text.contains("sorry"), "{text}");
        assert_eq!(import(sandbox, &text), "cleaned");
        let why = sandbox.run(&["emails", "why", "ann@example.com", "--field", "findings"]);
        let reason = "came back: 5.1.1, and the report has no words of the server";
        assert!(why.stdout.contains(reason), "{why:?}");
        // One that has them is believed, and one that has none afterwards takes nothing back.
        let text = about_the_first(sandbox, "2", "failed", "5.1.1");
        import(sandbox, &text);
        let bare = text.replace("Diagnostic-Code: smtp; 550 5.1.1 sorry\n", "");
        import(sandbox, &bare.replace("<2@", "<3@"));
        let field = ["emails", "show", "1", "--field", "reason"];
        assert_eq!(sandbox.run(&field).stdout, "550 5.1.1 sorry\n");
    });
}

/// A report about the first mail of a sandbox.
fn about_the_first(sandbox: &Sandbox, id: &str, action: &str, status: &str) -> String {
    let show = ["emails", "show", "1", "--field", "message_id"];
    let mail = sandbox.run(&show).stdout;
    report(id, TODAY, "ann@example.com", action, status).replace(
        "\n--b--",
        &format!("\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{}>\nTo: ann@example.com\n\n--b--", mail.trim()),
    )
}

#[test]
fn a_report_of_delivery_marks_its_mail_and_a_later_bounce_is_believed() {
    engines(|sandbox| {
        sandbox.run(&["invite", "send", "ann@example.com"]);
        // As a server would have it; the folder's own word is 'written'.
        let sent = |tx: &mut roster::storage::db::Db| {
            tx.exec(
                "UPDATE mails SET status = 'sent', sent_at = 1767323045",
                &[],
            )
        };
        let commit = roster::storage::db::Ending::Commit;
        sandbox.db().tx(commit, sent).unwrap();
        let stands = || {
            let show = ["emails", "show", "1", "--field", "status"];
            sandbox.run(&show).stdout.trim().to_owned()
        };
        let relayed = about_the_first(sandbox, "1", "relayed", "2.0.0");
        assert_eq!(import(sandbox, &relayed), "ignored");
        assert_eq!(stands(), "sent");
        let delivered = about_the_first(sandbox, "2", "delivered", "2.0.0");
        assert_eq!(import(sandbox, &delivered), "noted");
        assert_eq!(stands(), "delivered");
        assert_eq!(import(sandbox, &delivered), "unchanged");
        let why = sandbox.run(&["emails", "why", "ann@example.com", "--field", "findings"]);
        assert!(
            why.stdout.contains("arrived, says the recipient's server"),
            "{why:?}"
        );
        assert_eq!(reasons(sandbox, "ann@example.com"), "");
        // Nobody asked: a report about no mail of ours says nothing.
        let strange = report("3", TODAY, "ann@example.com", "delivered", "2.0.0");
        assert_eq!(import(sandbox, &strange), "ignored");
        let bounced = about_the_first(sandbox, "4", "failed", "5.1.1");
        assert_eq!(import(sandbox, &bounced), "cleaned");
        assert_eq!(stands(), "bounced");
    });
}

#[test]
fn what_a_report_says_of_a_mail_ends_the_doubt_and_forgets_its_token() {
    engines(|sandbox| {
        for (action, status, expected) in [
            ("delivered", "2.0.0", "delivered"),
            ("failed", "5.2.2", "bounced"),
        ] {
            sandbox.run(&["invite", "send", "ann@example.com", "--resend"]);
            let token = format!("inv_{}", "0a".repeat(32));
            let lost = |tx: &mut roster::storage::db::Db| {
                tx.exec(
                    "UPDATE mails SET status = 'unknown', unknown_at = 1767323045 WHERE id = 1",
                    &[],
                )?;
                tx.exec("UPDATE invites SET status = 'queued' WHERE id = 1", &[])?;
                tx.exec(
                    "UPDATE mail_bodies SET tokens = $1 WHERE mail_id = 1",
                    roster::params![&token],
                )
            };
            let commit = roster::storage::db::Ending::Commit;
            sandbox.db().tx(commit, lost).unwrap();
            import(sandbox, &about_the_first(sandbox, action, action, status));
            let row: (String, Option<String>, String) = sandbox
                .db()
                .one(
                    "SELECT m.status, b.tokens, i.status AS state FROM mails m JOIN mail_bodies b ON b.mail_id = m.id \
                     JOIN invites i ON i.id = m.invite_id WHERE m.id = 1",
                    &[],
                )
                .unwrap();
            assert_eq!(row, (expected.to_owned(), None, "sent".to_owned()));
        }
    });
}

#[test]
fn a_report_names_the_address_that_failed_and_the_one_that_we_wrote_to() {
    engines(|sandbox| {
        let text = report("1", TODAY, "forwarded@example.net", "failed", "5.1.1").replace(
            "Action:",
            "Original-Recipient: rfc822;ann@example.com\nAction:",
        );
        let fields = "recipient,address,status,outcome";
        let words = [
            "emails",
            "bounces",
            "import",
            "-",
            "--fields",
            fields,
            "--no-header",
        ];
        let run = sandbox.roster(&words).stdin(text).run();
        assert_eq!(
            run.stdout,
            "forwarded@example.net\tann@example.com\t5.1.1\tsuppressed\n"
        );
        assert_eq!(reasons(sandbox, "ann@example.com"), "hard_bounce");
        assert_eq!(reasons(sandbox, "forwarded@example.net"), "");
        // What a server repeats of the mail is kept without its token.
        let token = format!("uns_{}", "0a".repeat(32));
        let text = report("2", TODAY, "bob@example.com", "failed", "5.1.1")
            .replace("sorry", &format!("sorry https://shop.example/u/{token}"));
        let run = sandbox
            .roster(&["emails", "bounces", "import", "-"])
            .stdin(text)
            .run();
        assert!(run.stdout.contains("uns_[redacted]"), "{run:?}");
        let list = ["subscribers", "suppress", "list", "-f", "json"];
        assert!(!sandbox.run(&list).stdout.contains("0a0a"));
    });
}

#[test]
fn a_mailbox_a_folder_and_a_rehearsal_are_read() {
    let sandbox = Sandbox::new();
    sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
    let one = report("1", TODAY, "ann@example.com", "failed", "5.1.1");
    let two = report("2", TODAY, "bob@example.com", "failed", "5.1.2");
    sandbox.write(
        "in/mbox",
        format!("From a Thu Jan  1 00:00:00 2026\n{one}\nFrom b Thu Jan  1 00:00:00 2026\n{two}\n"),
    );
    sandbox.write(
        "in/new/3.eml",
        report("3", TODAY, "cat@example.com", "delayed", "4.0.0"),
    );
    sandbox.write("in/tmp/4.eml", &one);
    let arguments = [
        "emails",
        "bounces",
        "import",
        "in",
        "--fields",
        "message,recipient,outcome",
        "--no-header",
    ];
    let rehearsed = sandbox.run(&[&arguments[..], &["-n"]].concat());
    assert_eq!(state(&sandbox, "ann@example.com"), "subscribed");
    let run = sandbox.run(&arguments);
    assert_eq!(run.stdout, rehearsed.stdout);
    assert_eq!(
        run.stdout,
        "1\tann@example.com\tcleaned\n2\tbob@example.com\tsuppressed\n1\tcat@example.com\tignored\n"
    );
    for (path, words) in [
        ("nowhere", "cannot read 'nowhere'"),
        ("/dev/zero", "is a device"),
    ] {
        let run = sandbox.run(&["emails", "bounces", "import", path]);
        assert_eq!(run.exit, 2, "{run:?}");
        assert!(run.stderr.contains(words), "{run:?}");
    }
}

#[test]
fn a_bounce_of_an_address_that_somebody_left_does_not_touch_the_new_one() {
    engines(|sandbox| {
        sandbox.run(&["subscribers", "subscribe", "old@example.com"]);
        sandbox.run(&["user", "email", "set", "old@example.com", "new@example.com"]);
        assert_eq!(
            import(
                sandbox,
                &report("1", TODAY, "old@example.com", "failed", "5.1.1")
            ),
            "suppressed"
        );
        assert_eq!(state(sandbox, "new@example.com"), "subscribed");
    });
}

#[test]
fn an_opt_out_report_names_its_address_in_a_field_of_its_own() {
    engines(|sandbox| {
        sandbox.run(&["subscribers", "subscribe", "ann@example.com", "-q"]);
        let report = |kind: &str, fields: &str| {
            format!(
                "From: <abuse@mx.example.com>\nMessage-ID: <{kind}{}@mx.example.com>\nMIME-Version: 1.0\n\
                 Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n\
                 --b\nContent-Type: message/feedback-report\n\nFeedback-Type: {kind}\nVersion: 0.1\n{fields}\n--b--\n",
                fields.len()
            )
        };
        // The field is one of opt-outs, and a report that has none names nobody.
        let removal = "Removal-Recipient: <ann@example.com>\n";
        assert_eq!(import(sandbox, &report("abuse", removal)), "ignored");
        assert_eq!(import(sandbox, &report("opt-out", "")), "ignored");
        assert_eq!(state(sandbox, "ann@example.com"), "subscribed");
        assert_eq!(import(sandbox, &report("opt-out", removal)), "complained");
        assert_eq!(state(sandbox, "ann@example.com"), "complained");
    });
}
