//! `--mail-to` of reports.

use std::fs;

use base64::{Engine, prelude::BASE64_STANDARD};

use super::shop;
use crate::sandbox::{Sandbox, engines};

/// The file that a mail in the folder carries, decoded.
fn carried(mail: &str, name: &str) -> String {
    let at = mail.find(&format!("name=\"{name}\"")).expect(mail);
    let (head, rest) = mail[at..].split_once("\r\n\r\n").expect(mail);
    let body = rest.split("\r\n--").next().unwrap();
    if !head.contains("base64") {
        return body.replace('\r', "");
    }
    let body: String = body.split_whitespace().collect();
    String::from_utf8(BASE64_STANDARD.decode(body).expect(mail)).unwrap()
}

/// The mails in the folder as they are, oldest first.
fn mails(sandbox: &Sandbox) -> Vec<String> {
    let folder = sandbox.path(".local/share/roster/outbox");
    let files = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let read = |path| fs::read_to_string(path).unwrap();
    paths.into_iter().map(read).collect()
}

fn audited(sandbox: &Sandbox) -> String {
    let words = [
        "audit",
        "list",
        "--fields",
        "command,subject",
        "--no-header",
    ];
    let run = sandbox.run(&words);
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout
}

#[test]
fn a_report_is_mailed_as_a_file_in_the_format_that_was_asked_for() {
    engines(|sandbox| {
        shop(sandbox);
        let words = [
            "report",
            "revenue",
            "--group-by",
            "month",
            "--currency",
            "EUR",
        ];
        let printed = sandbox.run(&[&words[..], &["-f", "csv", "--fields", "group,net"]].concat());
        let run = sandbox.run(
            &[
                &words[..],
                &[
                    "-f",
                    "csv",
                    "--fields",
                    "group,net",
                    "--mail-to",
                    "boss@example.com,Boss@example.com",
                    "--mail-to",
                    "ann@example.com",
                ],
            ]
            .concat(),
        );
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(
            run.stdout,
            "address,outcome,email,file\n\
             boss@example.com,queued,1,report-revenue-2026-01-02.csv\n\
             ann@example.com,queued,2,report-revenue-2026-01-02.csv\n",
            "{run:?}"
        );
        let mails = mails(sandbox);
        assert_eq!(mails.len(), 2, "{mails:?}");
        for mail in &mails {
            assert!(
                mail.contains("Subject: Report revenue, 2026-01-02"),
                "{mail}"
            );
            assert_eq!(
                carried(mail, "report-revenue-2026-01-02.csv"),
                printed.stdout
            );
        }
        // The mail to a user is in their history, and the act in the audit.
        let history = sandbox.run(&["emails", "history", "ann@example.com", "--field", "subject"]);
        assert_eq!(history.stdout, "Report revenue, 2026-01-02\n");
        assert!(
            audited(sandbox).contains("report revenue\tboss@example.com\n"),
            "{}",
            audited(sandbox)
        );
    });
}

#[test]
fn without_a_format_the_file_is_the_table_as_a_text() {
    engines(|sandbox| {
        shop(sandbox);
        let words = ["report", "overview", "--period", "2026-03"];
        let printed = sandbox.run(&[&words[..], &["-f", "table"]].concat());
        let run = sandbox.run(
            &[
                &words[..],
                &["--mail-to", "boss@example.com", "--color", "always"],
            ]
            .concat(),
        );
        assert_eq!(run.exit, 0, "{run:?}");
        let mails = mails(sandbox);
        let file = carried(&mails[0], "report-overview-2026-01-02.txt");
        assert_eq!(file.replace('\r', ""), printed.stdout);
    });
}

#[test]
fn nothing_is_mailed_in_a_rehearsal_nor_to_who_must_not_be_mailed_nor_when_the_report_fails() {
    engines(|sandbox| {
        shop(sandbox);
        let mailed = |to: &str, more: &[&str]| {
            sandbox.run(&[&["report", "growth", "--mail-to", to], more].concat())
        };
        let rehearsed = mailed("boss@example.com", &["--dry-run"]);
        assert_eq!(rehearsed.exit, 0, "{rehearsed:?}");
        let wrong = mailed("boss@", &[]);
        assert_eq!(wrong.exit, 2, "{wrong:?}");
        assert!(wrong.stderr.contains("'boss@' is no address"), "{wrong:?}");
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "gone@example.com",
            "--as",
            "hard_bounce",
        ]);
        let refused = mailed("boss@example.com,gone@example.com", &[]);
        assert_eq!(refused.exit, 7, "{refused:?}");
        assert_eq!(refused.stdout, "");
        let failed = sandbox.run(&[
            "report",
            "sales",
            "nobody@example.com",
            "--mail-to",
            "boss@example.com",
        ]);
        assert_eq!((failed.exit, failed.stdout.as_str()), (3, ""), "{failed:?}");
        assert!(mails(sandbox).is_empty());
        assert!(!audited(sandbox).contains("report"), "{}", audited(sandbox));
    });
}
