//! Files of mail to people who are erased.

use base64::{Engine, prelude::BASE64_STANDARD};

use crate::sandbox::{Sandbox, engines};

fn run(sandbox: &Sandbox, line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let run = sandbox.run(&words);
    assert_eq!(run.exit, 0, "{line} {run:?}");
    run.stdout + &run.stderr
}

/// Name and content of every file that is kept.
fn kept(sandbox: &Sandbox) -> Vec<(String, Vec<u8>)> {
    let sql = "SELECT name, content FROM attachments ORDER BY id";
    let found: Vec<(String, String)> = sandbox.db().query(sql, &[]).unwrap();
    let decoded = |text: String| BASE64_STANDARD.decode(text).unwrap();
    found
        .into_iter()
        .map(|(name, content)| (name, decoded(content)))
        .collect()
}

fn located(sandbox: &Sandbox, who: &str) -> String {
    let words = ["user", "locate", who, "--fields", "table,by,rows"];
    let found = sandbox.run(&[&words[..], &["-f", "tsv", "--no-header"]].concat());
    let lines = found.stdout.lines();
    let files = lines.filter(|line| line.starts_with("attachments"));
    files.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_file_that_only_the_person_got_goes_and_one_that_others_got_loses_the_address() {
    engines(|sandbox| {
        sandbox.write("body", "Look.\n");
        sandbox.write("own.txt", "Ann owes 7.\n");
        sandbox.write("ann@example.com.csv", "who,owes\nAnn@Example.com,7\n");
        sandbox.write("scan.bin", b"\xff\xfe ann@example.com \0".as_slice());
        for email in ["ann@example.com", "bob@example.com"] {
            run(sandbox, &format!("user add {email} -q"));
        }
        for (to, file) in [
            ("ann@example.com", "own.txt"),
            ("ann@example.com bob@example.com", "ann@example.com.csv"),
            ("bob@example.com", "scan.bin"),
        ] {
            let line = format!(
                "emails send {to} --subject Look --body-file body --kind service --reason terms --attach {file} -q"
            );
            run(sandbox, &line);
        }
        assert_eq!(kept(sandbox).len(), 3);
        assert_eq!(
            located(sandbox, "ann@example.com"),
            "attachments\tuser\t2 attachments\ttext\t2"
        );
        assert_eq!(located(sandbox, "bob@example.com"), "attachments\tuser\t2");
        let said = run(sandbox, "user erase ann@example.com --yes");
        assert!(said.contains("1 row of attachments"), "{said}");
        let left = kept(sandbox);
        assert_eq!(left.len(), 2, "{left:?}");
        assert_eq!(left[0].0, "(erased).csv");
        assert_eq!(left[0].1, b"who,owes\n(erased),7\n");
        assert_eq!(left[1].0, "scan.bin");
        assert_eq!(located(sandbox, "ann@example.com"), "attachments\ttext\t1");
        // Bob still gets what he got.
        let again = run(sandbox, "emails resend 3 -q");
        assert!(!again.contains("excluded"), "{again}");
        run(sandbox, "user erase bob@example.com --yes");
        assert_eq!(kept(sandbox).len(), 0);
    });
}
