//! Lists long enough to be read on a thread beside the one that writes.

use crate::sandbox::{Sandbox, engines};

const PEOPLE: usize = 3_000;

fn filled(sandbox: &Sandbox) {
    let list = (1..=PEOPLE).map(|n| format!("p{n:04}@example.com\n"));
    sandbox.write("people.txt", list.collect::<Vec<_>>().concat());
    let run = sandbox.run(&["subscribers", "import", "people.txt", "-q"]);
    assert_eq!(run.exit, 0, "{run:?}");
}

fn stdout(sandbox: &Sandbox, words: &[&str]) -> String {
    let run = sandbox.run(words);
    assert_eq!(run.exit, 0, "{words:?} {}", run.stderr);
    run.stdout
}

#[test]
fn a_long_list_goes_on_as_a_short_one_begins() {
    engines(|sandbox| {
        filled(sandbox);
        for verb in [["user", "find"], ["subscribers", "list"]] {
            for format in ["csv", "jsonl", "ids"] {
                let list = |more: &[&str]| {
                    let words = [&verb[..], &["-f", format], more].concat();
                    stdout(sandbox, &words)
                };
                let (whole, short) = (list(&[]), list(&["--limit", "900"]));
                assert!(whole.starts_with(&short), "{verb:?} {format}");
                let header = usize::from(format == "csv");
                assert_eq!(whole.lines().count(), PEOPLE + header);
                let cut = list(&["--limit", "1100"]);
                assert_eq!(cut.lines().count(), 1_100 + header);
                assert!(whole.starts_with(&cut), "{verb:?} {format}");
            }
        }
        let exported = stdout(sandbox, &["subscribers", "export", "-f", "jsonl"]);
        assert_eq!(exported.lines().count(), PEOPLE);
    });
}

#[test]
fn what_was_read_before_a_fault_is_told_and_no_file_appears() {
    engines(|sandbox| {
        filled(sandbox);
        let mut db = sandbox.db();
        db.exec(
            "UPDATE users SET status = 'unheard of' WHERE id = $1",
            roster::params![2_000_i64],
        )
        .unwrap();
        drop(db);
        let run = sandbox.run(&["user", "find", "-f", "jsonl"]);
        assert_eq!(run.exit, 1, "{}", run.stderr);
        assert!(run.stderr.contains("unheard of"), "{}", run.stderr);
        assert_eq!(run.stdout.lines().count(), 1_999);
        let run = sandbox.run(&["user", "find", "-f", "json", "-o", "all.json"]);
        assert_eq!(run.exit, 1, "{}", run.stderr);
        assert!(!sandbox.path("all.json").exists());
    });
}

#[test]
#[cfg(unix)]
fn who_stops_reading_ends_the_list() {
    let sandbox = Sandbox::new();
    filled(&sandbox);
    let script = "\"$0\" user find -f jsonl | head -1; echo \"${PIPESTATUS[0]}\"";
    let program = env!("CARGO_BIN_EXE_roster");
    let run = sandbox
        .program("/bin/bash".as_ref(), &["-c", script, program])
        .run();
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[0].contains("p0001@example.com"), "{run:?}");
    // SIGPIPE or not, whoever writes to nobody stops without a word.
    assert_eq!((lines.len(), run.stderr.as_str()), (2, ""), "{run:?}");
}
