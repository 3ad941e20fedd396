//! Mail about an account: copies to contacts, and how people are found by the mail that they got.

use std::fs;

use crate::{
    emails::server,
    mail_server::Manners,
    sandbox::{Sandbox, assert_run, engines},
};

/// Ann owns account 1, Bob is a member, Cat is a stranger; four contacts.
fn account(sandbox: &Sandbox) {
    for email in ["ann@example.com", "bob@example.com", "cat@example.com"] {
        sandbox.run(&["user", "add", email]);
    }
    sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
    sandbox.run(&[
        "account",
        "grant",
        "1",
        "bob@example.com",
        "--perm",
        "emails",
    ]);
    for (email, categories) in [
        ("bills@example.org", "invoice"),
        ("tech@example.org", "domain,support"),
        ("gone@example.org", "invoice"),
        ("bob@example.com", "invoice"),
    ] {
        let add = ["contact", "add", "1", email, "--category", categories];
        assert_eq!(sandbox.run(&add).exit, 0);
    }
    let complain = [
        "subscribers",
        "suppress",
        "add",
        "gone@example.org",
        "--as",
        "complaint",
    ];
    assert_eq!(sandbox.run(&complain).exit, 0);
    sandbox.write("body", "Please pay.\n");
}

const ABOUT: &[&str] = &["emails", "send", "--account", "1"];
const WORDS: &[&str] = &["--subject", "Invoice 7", "--body-file", "body"];
const INVOICE: &[&str] = &["--category", "invoice"];
#[test]
fn a_copy_is_not_sent_again_to_somebody_whom_the_account_does_not_concern_any_more() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        account(sandbox);
        let words = [
            ABOUT,
            INVOICE,
            WORDS,
            &["ann@example.com", "bob@example.com"],
        ]
        .concat();
        let run = sandbox.run(&words);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(server.count(), 3);
        for words in [
            &["contact", "remove", "1", "bills@example.org", "--yes", "-q"][..],
            &["account", "revoke", "1", "bob@example.com", "-q"],
        ] {
            assert_eq!(sandbox.run(words).exit, 0);
        }
        let run = sandbox.run(&["emails", "resend", "3", "-f", "json"]);
        assert!(
            run.exit == 7 && run.stderr.contains("\"code\":\"no_contact\""),
            "{run:?}"
        );
        let again = ["emails", "resend", "1", "2", "3", "--no-header", "-q"];
        let fields = ["--fields", "email,outcome,reason", "-f", "tsv"];
        let run = sandbox.run(&[&again[..], &fields].concat());
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (
                0,
                "1\tresent\t\n2\texcluded\tno_member\n3\texcluded\tno_contact\n"
            ),
            "{run:?}"
        );
        assert_eq!(server.count(), 4);
        // A contact who complained gets none either.
        let add = ["contact", "add", "1", "bills@example.org"];
        let add = [&add[..], &["--category", "invoice", "-q"]].concat();
        assert_eq!(sandbox.run(&add).exit, 0);
        let complain = ["subscribers", "suppress", "add", "bills@example.org"];
        let complain = [&complain[..], &["--as", "complaint", "-q"]].concat();
        assert_eq!(sandbox.run(&complain).exit, 0);
        let run = sandbox.run(&["emails", "resend", "3", "-f", "json"]);
        assert!(
            run.exit == 7 && run.stderr.contains("\"code\":\"complaint\""),
            "{run:?}"
        );
    });
}

const SHORT: &[&str] = &[
    "--fields",
    "user,role,to,outcome,reason",
    "--no-header",
    "-q",
    "-f",
    "tsv",
];

#[test]
fn contacts_of_the_category_get_a_copy_with_a_row_of_its_own() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        account(sandbox);
        let send = [ABOUT, INVOICE, WORDS, SHORT].concat();
        let expected = "
            exit 0
            -- stdout
            ann@example.com\tto\tann@example.com\tqueued\t
            ann@example.com\tcontact\tbills@example.org\tqueued\t
            ann@example.com\tcontact\tgone@example.org\texcluded\tcomplaint
            ann@example.com\tcontact\tbob@example.com\tqueued\t
            ";
        assert_run(&sandbox.run(&[&send[..], &["-n"]].concat()), expected);
        assert_eq!(server.count(), 0);
        assert_run(&sandbox.run(&send), expected);
        assert_eq!(
            server.recipients(),
            ["ann@example.com", "bills@example.org", "bob@example.com"]
        );
        let fields = [
            "--fields",
            "id,user,to,role,kind,category,account,status",
            "--no-header",
        ];
        assert_run(
            &sandbox.run(&[&["emails", "history", "--account", "1"], &fields[..]].concat()),
            "
            exit 0
            -- stdout
            3\tann@example.com\tbob@example.com\tcontact\tservice\tinvoice\t1\tsent
            2\tann@example.com\tbills@example.org\tcontact\tservice\tinvoice\t1\tsent
            1\tann@example.com\tann@example.com\tto\tservice\tinvoice\t1\tsent
            ",
        );
        let unknown = sandbox.run(&["emails", "history", "--account", "77"]);
        assert!(
            unknown.exit == 3 && unknown.stderr.contains("no account '77'"),
            "{unknown:?}"
        );
        let why = sandbox.run(&["emails", "why", "ann@example.com", "--field", "findings"]);
        let copy =
            "email 2 (Invoice 7) about account 1 (invoice) is a copy to bills@example.org: sent";
        assert!(why.stdout.contains(copy), "{why:?}");
        let why = sandbox.run(&["emails", "why", "bills@example.org", "--field", "findings"]);
        assert!(
            why.stdout.contains(copy) && !why.stdout.contains("no mail was ever queued"),
            "{why:?}"
        );
        // A copy that is sent once more is still a copy.
        assert_eq!(sandbox.run(&["emails", "resend", "2"]).exit, 0);
        let again = sandbox.run(&["emails", "show", "4", "-f", "json"]);
        for part in [
            "\"role\":\"contact\"",
            "\"to\":\"bills@example.org\"",
            "\"category\":\"invoice\"",
        ] {
            assert!(again.stdout.contains(part), "{part}: {again:?}");
        }
    });
}

#[test]
fn members_may_be_named_and_nobody_gets_the_mail_twice() {
    engines(|sandbox| {
        account(sandbox);
        let bob = [ABOUT, INVOICE, &["bob@example.com"], WORDS, SHORT].concat();
        assert_run(
            &sandbox.run(&bob),
            "
            exit 0
            -- stdout
            bob@example.com\tto\tbob@example.com\tqueued\t
            bob@example.com\tcontact\tbills@example.org\tqueued\t
            bob@example.com\tcontact\tgone@example.org\texcluded\tcomplaint
            ",
        );
        for (more, exit, code) in [
            (&["cat@example.com"][..], 4, "not_a_member"),
            (&["--kind", "campaign"], 2, "usage"),
            (&["--country", "GB"], 2, "usage"),
            (&["--opened-by", "tech@example.org"], 2, "usage"),
            (&["--campaign", "spring"], 2, "usage"),
        ] {
            let run = sandbox.run(&[ABOUT, INVOICE, WORDS, more, &["-f", "json"]].concat());
            assert_eq!(run.exit, exit, "{run:?}");
            assert!(
                run.stderr.contains(&format!("\"code\":\"{code}\"")),
                "{run:?}"
            );
        }
        let unknown = ["emails", "send", "--account", "9", "--category", "invoice"];
        assert_eq!(sandbox.run(&[&unknown, WORDS].concat()).exit, 3);
    });
}

#[test]
fn a_support_contact_gets_only_what_they_opened() {
    engines(|sandbox| {
        account(sandbox);
        let support = [ABOUT, &["--category", "support"], WORDS, SHORT].concat();
        let nobody = "
            exit 0
            -- stdout
            ann@example.com\tto\tann@example.com\tqueued\t
            ";
        assert_run(&sandbox.run(&support), nobody);
        let opened = |by: &str| sandbox.run(&[&support[..], &["--opened-by", by]].concat());
        assert_run(&opened("bills@example.org"), nobody);
        assert_run(
            &opened("Tech@example.org"),
            "
            exit 0
            -- stdout
            ann@example.com\tto\tann@example.com\tqueued\t
            ann@example.com\tcontact\ttech@example.org\tqueued\t
            ",
        );
    });
}

#[test]
fn a_link_to_a_new_password_or_a_confirmation_is_never_copied() {
    engines(|sandbox| {
        account(sandbox);
        sandbox.run(&[
            "contact",
            "edit",
            "1",
            "tech@example.org",
            "--category",
            "all",
        ]);
        sandbox.run(&["user", "status", "ann@example.com", "--set", "approved"]);
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        assert_eq!(
            sandbox
                .run(&["user", "password", "reset", "ann@example.com"])
                .exit,
            0
        );
        assert_eq!(
            sandbox
                .run(&["subscribers", "subscribe", "ann@example.com"])
                .exit,
            0
        );
        let history = [
            "emails",
            "history",
            "--fields",
            "to,role,template",
            "--no-header",
        ];
        assert_run(
            &sandbox.run(&history),
            "
            exit 0
            -- stdout
            ann@example.com\tto\tconfirm
            ann@example.com\tto\tpassword_reset
            ",
        );
    });
}

#[test]
fn a_copy_that_waits_is_judged_by_whoever_gets_it() {
    engines(|sandbox| {
        account(sandbox);
        for add in [
            &[
                "contact",
                "add",
                "1",
                "cat@example.com",
                "--category",
                "invoice",
            ][..],
            &[ABOUT, INVOICE, WORDS, &["--at", "2026-02-01", "-q"]].concat(),
            &["user", "ban", "ann@example.com", "--reason", "spam"],
            &["user", "ban", "bob@example.com", "--reason", "spam"],
            &["user", "restrict", "cat@example.com", "--reason", "asked"],
        ] {
            let run = sandbox.run(add);
            assert_eq!(run.exit, 0, "{add:?} {run:?}");
        }
        let run = sandbox
            .roster(&["emails", "send-queued"])
            .env("ROSTER_NOW", "2026-02-01T00:00:00Z")
            .run();
        assert_eq!(run.exit, 0, "{run:?}");
        let sql = "SELECT recipient, status, reason FROM mails ORDER BY id";
        let mut mails: Vec<(String, String, Option<String>)> =
            sandbox.db().query(sql, &[]).unwrap();
        mails.sort();
        let told: Vec<String> = mails
            .into_iter()
            .map(|(to, status, why)| match status.as_str() {
                "suppressed" => format!("{to} {}", why.unwrap_or_default()),
                _ => format!("{to} {status}"),
            })
            .collect();
        assert_eq!(
            told,
            [
                "ann@example.com banned",
                "bills@example.org written",
                "bob@example.com banned",
                "cat@example.com restricted",
            ]
        );
    });
}

#[test]
fn people_are_found_by_when_they_were_mailed_and_by_campaign() {
    engines(|sandbox| {
        let _server = server(sandbox, Manners::default());
        sandbox.write("body", "Hello.\n");
        for email in ["ann@example.com", "bob@example.com", "cat@example.com"] {
            sandbox.run(&["subscribers", "subscribe", email]);
        }
        let send = |to: &str, key: &str, now: &str| {
            let words = ["emails", "send", to, "--campaign", key];
            let call = sandbox.roster(&[&words, WORDS].concat());
            assert_eq!(call.env("ROSTER_NOW", now).run().exit, 0);
        };
        send("ann@example.com", "spring", "2026-01-02T10:00:00Z");
        send("ann@example.com", "summer", "2026-01-05T10:00:00Z");
        send("bob@example.com", "summer", "2026-01-06T10:00:00Z");
        let later = [
            "emails",
            "send",
            "cat@example.com",
            "--campaign",
            "summer",
            "--at",
            "2026-02-01",
        ];
        assert_eq!(sandbox.run(&[&later, WORDS].concat()).exit, 0);
        let find = |filters: &[&str]| {
            let call = sandbox.roster(&[&["user", "find", "--field", "id"], filters].concat());
            let run = call.env("ROSTER_NOW", "2026-01-07T00:00:00Z").run();
            assert_eq!(run.exit, 0, "{run:?}");
            run.stdout.replace('\n', " ")
        };
        assert_eq!(find(&["--campaign", "spring"]), "1 ");
        // Whoever still waits for it has it, but was not mailed.
        assert_eq!(find(&["--campaign", "summer"]), "1 2 3 ");
        assert_eq!(find(&["--mailed", "2026-01-01.."]), "1 2 ");
        assert_eq!(find(&["--mailed", "2026-01-02..2026-01-03"]), "1 ");
        assert_eq!(find(&["--mailed", "2026-01-03..2026-01-05T10:00:00Z"]), "");
        assert_eq!(
            find(&["--mailed", "2026-01-05T10:00:00Z..2026-01-06"]),
            "1 "
        );
        // Both filters are about one and the same mail.
        assert_eq!(
            find(&["--mailed", "2026-01-06..", "--campaign", "spring"]),
            ""
        );
        assert_eq!(
            find(&["--mailed", "2026-01-06..", "--campaign", "summer"]),
            "2 "
        );
        let tagged = [
            "user",
            "tag",
            "--campaign",
            "spring",
            "--add",
            "keen",
            "--create",
            "-q",
        ];
        assert_eq!(sandbox.run(&tagged).exit, 0);
        assert_eq!(find(&["--tag", "keen"]), "1 ");
        assert_eq!(
            sandbox
                .run(&["user", "find", "--mailed", "2026-01-02"])
                .exit,
            2
        );
    });
}

#[test]
fn a_confirmation_is_written_in_the_language_of_the_person_and_names_them() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.write("de", "Hallo {{ name }}, bitte: {{ link }}\n");
        let edit = [
            "template",
            "edit",
            "confirm",
            "--language",
            "de",
            "--subject",
            "Bitte {{ name }}",
        ];
        let edited = sandbox.run(&[&edit[..], &["--text-file", "de"]].concat());
        assert_eq!(edited.exit, 0, "{edited:?}");
        sandbox.run(&[
            "user",
            "add",
            "ann@example.com",
            "--name",
            "Ann Smith",
            "--language",
            "de",
        ]);
        assert_eq!(
            sandbox
                .run(&["subscribers", "subscribe", "ann@example.com"])
                .exit,
            0
        );
        // Also for people whom an import brings.
        sandbox.write(
            "list.csv",
            "email,name,language\nbob@example.com,Bob Hill,de\n",
        );
        assert_eq!(sandbox.run(&["subscribers", "import", "list.csv"]).exit, 0);
        let subjects = ["emails", "history", "--fields", "to,subject", "--no-header"];
        assert_run(
            &sandbox.run(&subjects),
            "
            exit 0
            -- stdout
            bob@example.com\tBitte Bob Hill
            ann@example.com\tBitte Ann Smith
            ",
        );
    });
}

/// Runs roster on a terminal of its own where these lines are typed.
fn typed(sandbox: &Sandbox, words: &str, lines: &str) -> crate::sandbox::Run {
    let command = format!("'{}' {words}", env!("CARGO_BIN_EXE_roster"));
    let arguments = ["-q", "-e", "-c", command.as_str(), "/dev/null"];
    let script = std::path::Path::new("/usr/bin/script");
    sandbox.program(script, &arguments).stdin(lines).run()
}

#[test]
fn on_a_terminal_a_password_is_asked_for_and_not_shown() {
    if fs::metadata("/usr/bin/script").is_err() {
        return;
    }
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com"]);
        sandbox.run(&["user", "status", "ann@example.com", "--set", "approved"]);
        let set = "user password set ann@example.com";
        let differ = typed(
            sandbox,
            set,
            "plum harbour kettle 9\nplum harbour kettle 8\n",
        );
        assert!(
            differ.exit == 2 && differ.stdout.contains("differ"),
            "{differ:?}"
        );
        let run = typed(
            sandbox,
            set,
            "plum harbour kettle 9\nplum harbour kettle 9\n",
        );
        assert!(
            run.exit == 0 && run.stdout.contains("Password: "),
            "{run:?}"
        );
        let verify = "login verify ann@example.com";
        let right = typed(sandbox, verify, "plum harbour kettle 9\n");
        assert_eq!(right.exit, 0, "{right:?}");
        assert_eq!(typed(sandbox, verify, "plum harbour kettle 8\n").exit, 7);
        // Without a terminal nobody can be asked.
        let run = sandbox.run(&["login", "verify", "ann@example.com", "-f", "json"]);
        assert!(
            run.exit == 2 && run.stderr.contains("no_password"),
            "{run:?}"
        );
    });
}

#[test]
fn what_waits_about_an_account_is_not_sent_to_whom_it_does_not_concern_any_more() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        account(sandbox);
        let late = ["--at", "2026-01-05", "-q"];
        let send = |category: &[&str], more: &[&str]| {
            let run = sandbox.run(&[ABOUT, more, category, WORDS, &late].concat());
            assert_eq!(run.exit, 0, "{run:?}");
        };
        send(INVOICE, &[]);
        send(&["--category", "domain"], &[]);
        send(&["--category", "general"], &["bob@example.com"]);
        for words in [
            &["contact", "remove", "1", "bills@example.org", "-q", "-y"][..],
            &[
                "contact",
                "edit",
                "1",
                "tech@example.org",
                "--category",
                "invoice",
                "-q",
            ],
            &[
                "account",
                "transfer",
                "1",
                "--to",
                "cat@example.com",
                "-q",
                "-y",
            ],
        ] {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 0, "{words:?} {run:?}");
        }
        let run = sandbox
            .roster(&["emails", "send-queued", "-q"])
            .env("ROSTER_NOW", "2026-01-05T12:00:00Z")
            .run();
        assert_eq!(run.exit, 0, "{run:?}");
        let rows: Vec<(String, String, String, Option<String>)> = sandbox
            .db()
            .query(
                "SELECT recipient, category, status, CASE WHEN status = 'sent' THEN NULL ELSE reason END FROM mails ORDER BY id",
                &[],
            )
            .unwrap();
        let told: Vec<String> = rows
            .into_iter()
            .map(|(to, category, status, why)| {
                format!("{to} {category} {status} {}", why.unwrap_or_default())
            })
            .collect();
        assert_eq!(
            told,
            [
                "ann@example.com invoice cancelled no_member",
                "bills@example.org invoice cancelled no_contact",
                "bob@example.com invoice sent ",
                "ann@example.com domain cancelled no_member",
                "tech@example.org domain cancelled no_contact",
                "bob@example.com general sent ",
            ]
        );
        assert_eq!(server.count(), 2);
    });
}

#[test]
fn a_subject_that_is_too_long_is_refused_and_not_cut() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com"]);
    sandbox.write("body", "Hello");
    let send = |subject: &str| {
        let words = [
            "emails",
            "send",
            "1",
            "--subject",
            subject,
            "--body-file",
            "body",
        ];
        let more = ["--kind", "service", "--reason", "x", "-q"];
        sandbox.run(&[&words[..], &more].concat())
    };
    let run = send(&"four ".repeat(181));
    assert!(
        run.exit == 2
            && run
                .stderr
                .contains("904 characters, and a subject may have 900"),
        "{run:?}"
    );
    assert_eq!(send(&"four ".repeat(180)).exit, 0);
}

#[test]
fn a_copy_stays_its_contacts_when_the_owner_is_erased() {
    engines(|sandbox| {
        let server = server(sandbox, Manners::default());
        account(sandbox);
        // The owner is a contact as well: that copy is their own mail.
        sandbox.run(&["account", "open", "--owner", "cat@example.com"]);
        let add = ["contact", "add", "2", "ann@example.com"];
        sandbox.run(&[&add[..], &["--category", "invoice"]].concat());
        let words = ["--subject", "For Ann@example.com", "--body-file", "body"];
        let about_cat = ["emails", "send", "--account", "2"];
        for about in [ABOUT, &about_cat] {
            assert_eq!(sandbox.run(&[about, INVOICE, &words].concat()).exit, 0);
        }
        assert_eq!(server.count(), 5);
        let erase = sandbox.run(&["user", "erase", "ann@example.com", "--yes"]);
        assert_eq!(erase.exit, 0, "{erase:?}");
        let history = ["emails", "history", "--no-header", "--fields"];
        assert_run(
            &sandbox.run(&[&history[..], &["id,user,to,role,subject,status"]].concat()),
            "
            exit 0
            -- stdout
            5\tcat@example.com\t\tcontact\t\tsent
            4\tcat@example.com\tcat@example.com\tto\tFor (erased)\tsent
            3\t\tbob@example.com\tcontact\tFor (erased)\tsent
            2\t\tbills@example.org\tcontact\tFor (erased)\tsent
            1\t\t\tto\t\tsent
            ",
        );
        let found = sandbox.run(&[&history[..], &["id", "bills@example.org"]].concat());
        assert_eq!(found.stdout, "2\n", "{found:?}");
        let why = sandbox.run(&["emails", "why", "bills@example.org", "--field", "findings"]);
        assert!(
            why.stdout.contains("is a copy to bills@example.org: sent")
                && !why.stdout.contains("no mail was ever queued"),
            "{why:?}"
        );
        // What the owner's data says of the erased is nothing, and the contact can be erased like anybody.
        let place = sandbox.run(&["user", "locate", "ann@example.com", "--field", "table"]);
        assert_eq!(place.stdout, "suppressions\n", "{place:?}");
        let erase = sandbox.run(&["user", "erase", "bills@example.org", "--yes"]);
        assert_eq!(erase.exit, 0, "{erase:?}");
        let left: u64 = sandbox
            .db()
            .one(
                "SELECT COUNT(*) FROM mails WHERE recipient_key = 'bills@example.org'",
                &[],
            )
            .unwrap();
        assert_eq!(left, 0);
    });
}

#[test]
fn a_complaint_holds_for_every_address_that_leads_to_the_person_and_a_bounce_does_not() {
    engines(|sandbox| {
        let _server = server(sandbox, Manners::default());
        let ok = |line: &str| {
            let run = sandbox.run(&line.split(' ').collect::<Vec<_>>());
            assert_eq!(run.exit, 0, "{line} {run:?}");
            run.stdout
        };
        for line in [
            "user add ann@example.com -q",
            "user add keep@example.com -q",
            "user add dup@example.com -q",
            "account open --owner ann@example.com --login 1 -q",
            "contact add 1 dup@example.com --category invoice -q",
            "user merge dup@example.com --into keep@example.com --yes -q",
        ] {
            ok(line);
        }
        sandbox.write("body", "hello\n");
        let send = "emails send --account 1 --category invoice --subject s --body-file body --fields to,outcome,reason -f tsv --no-header -q";
        let copy = |line: &str| {
            let sent = ok(line);
            sent.lines().last().unwrap().to_owned()
        };
        ok("subscribers suppress add keep@example.com --as hard_bounce -q");
        assert_eq!(copy(&format!("{send} -n")), "dup@example.com\tqueued\t");
        // A copy that waits is not sent any more once the person complains.
        ok(&format!("{send} --at 2026-01-02T04:00:00Z"));
        ok("subscribers suppress add keep@example.com --as complaint -q");
        assert_eq!(copy(send), "dup@example.com\texcluded\tcomplaint");
        let later = ["emails", "send-queued", "-q"];
        let run = sandbox
            .roster(&later)
            .env("ROSTER_NOW", "2026-01-02T05:00:00Z")
            .run();
        assert_eq!(run.exit, 0, "{run:?}");
        let history = ok("emails history dup@example.com -f csv --fields to,status,reason");
        assert_eq!(
            history,
            "to,status,reason\ndup@example.com,suppressed,complaint\n"
        );
    });
}

#[test]
fn a_complaint_at_an_alias_holds_for_the_person_as_a_contact() {
    engines(|sandbox| {
        let _server = server(sandbox, Manners::default());
        let ok = |line: &str| {
            let run = sandbox.run(&line.split(' ').collect::<Vec<_>>());
            assert_eq!(run.exit, 0, "{line} {run:?}");
            run.stdout
        };
        for line in [
            "user add ann@example.com -q",
            "user add keep@example.com -q",
            "user add dup@example.com -q",
            "user merge dup@example.com --into keep@example.com --yes -q",
            "account open --owner ann@example.com --login 1 -q",
            "contact add 1 keep@example.com --category invoice -q",
            "subscribers suppress add dup@example.com --as complaint -q",
        ] {
            ok(line);
        }
        sandbox.write("body", "hello\n");
        let sent = ok(
            "emails send --account 1 --category invoice --subject s --body-file body --fields to,outcome,reason -f tsv --no-header -q",
        );
        assert!(
            sent.ends_with("keep@example.com\texcluded\tcomplaint\n"),
            "{sent}"
        );
    });
}
