//! `roster doctor`: what is looked at, what is found, and what to do about it.

use std::{fs, os::unix::fs::PermissionsExt};

use roster::storage::db::Ending;

use crate::sandbox::{Sandbox, assert_run, engines};

/// The codes of what is wrong, in order.
fn codes(sandbox: &Sandbox) -> Vec<String> {
    let run = sandbox.run(&["doctor", "-f", "json"]);
    let findings: Vec<serde_json::Value> =
        serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{run:?}"));
    let wrong = |finding: &&serde_json::Value| {
        finding["severity"] == "warning" || finding["severity"] == "error"
    };
    let codes: Vec<String> = findings
        .iter()
        .filter(wrong)
        .map(|finding| {
            assert!(finding["hint"].is_string(), "{finding}");
            finding["code"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(run.exit, i32::from(!codes.is_empty()), "{run:?}");
    if let Some(first) = codes.first() {
        assert!(
            run.stderr.contains(&format!("\"code\":\"{first}\"")),
            "{run:?}"
        );
    }
    codes
}

#[test]
fn a_sound_database_has_nothing_wrong() {
    engines(|sandbox| {
        sandbox.run(&["account", "open", "--owner", "ann@example.com", "-q"]);
        let run = sandbox.run(&["doctor", "--fields", "check,severity,code"]);
        let disk = run.stdout.contains("disk\twarning\tdisk_space\n");
        assert!(!disk, "the tests need room: {run:?}");
        let permissions = if run.stdout.contains("permissions") {
            "permissions\tok\tok\n"
        } else {
            ""
        };
        assert_eq!(
            run.stdout,
            format!(
                "check\tseverity\tcode\n{permissions}database\tok\tok\nschema\tok\tok\nintegrity\tok\tok\nstate\tok\tok\nlocks\tok\tok\n\
                 clock\tok\tok\ndisk\tok\tok\nrows\tok\tok\ncontacts\tok\tok\ngroups\tok\tok\nmail sender\tok\tok\n\
                 mail links\tok\tok\nmail templates\tok\tok\nmail transport\tnote\tmail_to_folder\nmail queue\tok\tok\n"
            )
        );
        assert_eq!(
            (run.exit, run.stderr.as_str()),
            (0, ""),
            "a note is nothing wrong"
        );
    });
}

#[test]
fn each_thing_that_is_wrong_is_named_with_its_code() {
    let faults: &[(&str, &[&str])] = &[
        ("UPDATE accounts SET owner_id = 99", &["orphans"]),
        (
            "INSERT INTO mail_bodies (user_id, mail_id) VALUES (1, 77)",
            &["orphans"],
        ),
        (
            "UPDATE counters SET next = 1 WHERE noun = 'users'",
            &["counters"],
        ),
        ("UPDATE smart_types SET is_default = 0", &["smart_types"]),
        (
            "INSERT INTO user_groups (user_id, slot, group_id) VALUES (1, 9, 1)",
            &["slots", "slots"],
        ),
        (
            "INSERT INTO contacts (login, id, email, email_key, categories, created_at) VALUES (1, 1, 'x@example.com', 'x@example.com', '', 0)",
            &["contact_without_category"],
        ),
        (
            "UPDATE groups SET smart_type_id = NULL",
            &["group_without_smart_type"],
        ),
        ("UPDATE audits SET at = 1999999999", &["clock_behind"]),
        ("UPDATE writer SET state = 'frozen'", &["frozen"]),
        (
            "UPDATE writer SET state = 'moved', other = 'x.db'",
            &["moved"],
        ),
        (
            "INSERT INTO paused_campaigns (campaign, paused_at, actor) VALUES ('', 0, 'ops')",
            &["mail_held"],
        ),
        (
            "INSERT INTO mails (user_id, id, role, kind, status, attempts, message_id, created_at) VALUES (1, 1, 'to', 'service', 'queued', 0, 'x', 1)",
            &["mail_waits"],
        ),
    ];
    for (sql, expected) in faults {
        engines(|sandbox| {
            sandbox.run(&[
                "account",
                "open",
                "--owner",
                "ann@example.com",
                "--login",
                "1",
                "-q",
            ]);
            sandbox.run(&["group", "add", "vip", "--name", "VIP", "--slot", "1", "-q"]);
            sandbox.run(&["smart-type", "add", "Wholesale", "-q"]);
            sandbox.run(&["smart-type", "map", "vip", "Wholesale", "-q"]);
            sandbox.run(&["user", "group", "ann@example.com", "--add", "vip", "-q"]);
            assert_eq!(codes(sandbox), Vec::<String>::new());
            sandbox
                .db()
                .tx(Ending::Commit, |tx| {
                    if sql.starts_with("INSERT INTO mails") {
                        tx.exec("INSERT INTO counters (noun, next) VALUES ('mails', 2)", &[])?;
                    }
                    tx.exec(sql, &[])
                })
                .unwrap();
            assert_eq!(codes(sandbox), *expected, "{sql}");
        });
    }
}

#[test]
fn what_cannot_be_opened_is_a_finding() {
    let sandbox = Sandbox::new();
    assert_eq!(codes(&sandbox), ["no_database"]);
    assert!(
        !sandbox.path(".local/share/roster/roster.db").exists(),
        "and nothing is made"
    );
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    let path = sandbox.path(".local/share/roster/roster.db");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    assert_run(
        &sandbox
            .run(&[
                "doctor",
                "--fields",
                "check,severity,what,hint",
                "-f",
                "json",
            ])
            .first_line(),
        r#"
        exit 1
        -- stdout
        [{"check":"permissions","severity":"error","what":"$HOME/.local/share/roster/roster.db has the mode 0644, which lets others in","hint":"chmod 0600 $HOME/.local/share/roster/roster.db"},
        -- stderr
        {"error":{"code":"exposed","message":"$HOME/.local/share/roster/roster.db has the mode 0644, which lets others in","hint":"chmod 0600 $HOME/.local/share/roster/roster.db","exit":1}}
        "#,
    );
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let folder = path.parent().unwrap();
    for (mode, found) in [(0o777, &["exposed"][..]), (0o1777, &[]), (0o700, &[])] {
        fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(codes(&sandbox), *found, "{mode:o}");
    }
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(codes(&sandbox), ["damaged"]);
    let mut flipped = whole;
    for page in flipped.chunks_mut(16_384).skip(20) {
        page[0] ^= 0xFF;
    }
    fs::write(&path, flipped).unwrap();
    assert_eq!(codes(&sandbox).first().map(String::as_str), Some("damaged"));
    fs::write(&path, "email\n").unwrap();
    assert_eq!(codes(&sandbox), ["foreign_database"]);
    let run = sandbox.run(&[
        "doctor",
        "--db",
        "postgres://127.0.0.1:1/d",
        "--field",
        "code",
    ]);
    assert_eq!(run.stdout.lines().next(), Some("unreachable"), "{run:?}");
}

/// Every code that a finding is given in the sources of the doctor.
fn codes_in_the_sources() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/commands");
    let mut text = fs::read_to_string(root.join("doctor.rs")).unwrap();
    for file in fs::read_dir(root.join("doctor")).unwrap() {
        text.push_str(&fs::read_to_string(file.unwrap().path()).unwrap());
    }
    let quoted = text.split("Severity::").skip(1).filter_map(|after| {
        let (_, rest) = after.split_once(',')?;
        let code = rest.trim_start().strip_prefix('"')?;
        Some(code.split('"').next()?.to_owned())
    });
    quoted.collect()
}

#[test]
fn every_code_of_a_finding_is_explained() {
    let codes = codes_in_the_sources();
    assert!(
        codes.len() > 15 && codes.contains(&"mail_to_folder".to_owned()),
        "{codes:?}"
    );
    let mut words = vec!["explain"];
    words.extend(codes.iter().map(String::as_str));
    let run = Sandbox::new().run(&words);
    assert_eq!(run.exit, 0, "{run:?}");
}

#[test]
fn another_writer_that_does_not_end_is_seen() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        let mut holder = sandbox.db();
        holder
            .bare_tx(Ending::Rollback, |tx| {
                tx.exec("UPDATE writer SET id = 1 WHERE id = 1", &[])?;
                let run = sandbox.run(&["doctor", "--wait", "1s", "--field", "code"]);
                assert!(run.stdout.lines().any(|code| code == "busy"), "{run:?}");
                Ok(())
            })
            .unwrap();
        assert_eq!(codes(sandbox), Vec::<String>::new());
    });
}

#[test]
fn one_fault_of_mail_is_told_once_and_links_without_https_are_a_finding() {
    let sandbox = Sandbox::new();
    let doctor = |config: &str| {
        let head = "[mail]\nfrom = 'shop@example.com'\n";
        sandbox.write(".config/roster/config.toml", format!("{head}{config}"));
        let words = ["doctor", "--mail", "--no-header", "-f", "tsv"];
        let run = sandbox.run(&[&words[..], &["--fields", "check,severity,code"]].concat());
        let lines = run.stdout.lines().filter(|line| !line.contains("\tok\t"));
        (run.exit, lines.collect::<Vec<_>>().join(" "))
    };
    let smtp = "transport = 'smtp'\n[mail.smtp]\nhost = 'localhost'\nusername = 'shop'\n";
    let links = "[links]\nbase = 'https://shop.example'\n";
    assert_eq!(
        doctor(&format!("{smtp}{links}")),
        (1, "mail transport\terror\tno_mail_password".to_owned())
    );
    sandbox.write("sendmail", "#!/bin/sh\n");
    let program = sandbox.path("sendmail");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let sendmail = format!(
        "transport = 'sendmail'\nsendmail = '{}'\n",
        program.display()
    );
    assert_eq!(doctor(&format!("{sendmail}{links}")), (0, String::new()));
    let plain = links.replace("https", "http");
    assert_eq!(
        doctor(&format!("{sendmail}{plain}")),
        (1, "mail links\twarning\tno_one_click".to_owned())
    );
    assert_eq!(
        doctor(&sendmail),
        (1, "mail links\terror\tno_links_base".to_owned())
    );
    // Files that nobody gets may lead anywhere.
    assert_eq!(doctor(&plain), (0, String::new()));
    let set = sandbox.run(&["config", "set", "links.base", "http://shop.example"]);
    assert!(
        set.exit == 0 && set.stderr.contains("no opt-out of one click"),
        "{set:?}"
    );
    let set = sandbox.run(&["config", "set", "links.base", "https://shop.example"]);
    assert!(!set.stderr.contains("one click"), "{set:?}");
}

#[test]
fn a_missing_table_is_a_finding_beside_the_others() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        sandbox
            .db()
            .tx(Ending::Commit, |tx| tx.batch("DROP TABLE mail_bodies"))
            .unwrap();
        for words in [
            &["doctor", "-f", "json"][..],
            &["db", "check", "-f", "json"],
        ] {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 1, "{run:?}");
            assert!(
                run.stdout.contains("it has no table mail_bodies"),
                "{run:?}"
            );
            assert!(run.stderr.contains("\"code\":\"damaged\""), "{run:?}");
            assert!(
                run.stderr.contains("roster db restore FILE --force --yes"),
                "{run:?}"
            );
        }
        let typed = sandbox.run(&["sql", "SELECT 1 FROM nowhere", "-f", "json"]);
        assert!(
            typed.exit == 2 && typed.stderr.contains("bad_sql"),
            "{typed:?}"
        );
    });
}

#[test]
fn a_lost_key_of_the_suppression_list_is_told_by_name() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        sandbox
            .db()
            .tx(Ending::Commit, |tx| tx.exec("DELETE FROM secrets", &[]))
            .unwrap();
        assert_eq!(codes(sandbox), ["damaged"]);
        for words in [
            &["doctor"][..],
            &["db", "check"],
            &["subscribers", "unsubscribe", "bob@example.com"],
        ] {
            let run = sandbox.run(words);
            let told = format!("{}{}", run.stdout, run.stderr);
            assert_eq!(run.exit, 1, "{run:?}");
            assert!(
                told.contains("the key of the suppression list is gone"),
                "{run:?}"
            );
            assert!(
                run.stderr.contains("roster db restore FILE --force --yes"),
                "{run:?}"
            );
        }
    });
}

#[test]
fn settings_of_mail_that_need_no_connection_are_looked_at() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    sandbox.write("file", "");
    sandbox.write("templates/confirm.txt", "{% if %}");
    for (config, code) in [
        (
            "transport = 'sendmail'\nsendmail = '/nowhere'",
            "sendmail_failed",
        ),
        (
            "transport = 'smtp'\n[mail.smtp]\nhost = 'mx.example.com'",
            "no_links_base",
        ),
        ("folder = '../../file'", "mail_folder"),
        ("templates = '../../templates'", "bad_template"),
        ("templates = '../../nowhere'", "no_template_folder"),
    ] {
        let from = "[mail]\nfrom = 'shop@example.com'\n";
        sandbox.write(".config/roster/config.toml", format!("{from}{config}\n"));
        let codes = codes(&sandbox);
        assert!(
            codes.iter().any(|found| found == code),
            "{config}: {codes:?}"
        );
    }
}

#[test]
fn a_command_for_a_password_that_never_ends_is_killed() {
    let sandbox = Sandbox::new();
    assert_eq!(
        sandbox
            .run(&["config", "set", "links.base", "https://shop.example", "-q"])
            .exit,
        0
    );
    for (words, exit) in [
        (&["doctor", "--mail"][..], 1),
        (&["invite", "send", "ann@example.com"], 8),
    ] {
        let call = sandbox
            .roster(words)
            .env("ROSTER_MAIL_TRANSPORT", "smtp")
            .env("ROSTER_MAIL_FROM", "shop@example.com")
            .env("ROSTER_MAIL_SMTP_HOST", "localhost")
            .env("ROSTER_MAIL_SMTP_USERNAME", "shop")
            .env("ROSTER_MAIL_SMTP_TIMEOUT", "1s")
            .env(
                "ROSTER_MAIL_SMTP_PASSWORD_COMMAND",
                "echo hunter2; exec sleep 300",
            );
        let run = call.run();
        assert_eq!(run.exit, exit, "{run:?}");
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(
            said.contains("mail.smtp.password_command") && !said.contains("hunter2"),
            "{run:?}"
        );
    }
}
