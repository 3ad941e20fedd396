//! Ctrl-C and TERM in the middle of an import.

use std::{io::Read, os::unix::process::ExitStatusExt, process::Stdio, thread, time::Duration};

use roster::storage::db::{Db, Mode};

use super::{files, filled, people, signal, unfinished};
use crate::sandbox::Sandbox;

/// A condition that comes true within some seconds.
#[track_caller]
fn wait_for(what: &str, mut condition: impl FnMut() -> bool) {
    for _ in 0..1_000 {
        if condition() {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("{what} did not happen");
}

#[test]
fn an_interrupted_import_leaves_nothing_behind() {
    let sandbox = filled();
    sandbox.write("more.csv", "email\ncid@example.com\nnobody\n");
    let before = files(&sandbox);
    for (name, number) in [("INT", 2), ("TERM", 15), ("HUP", 1)] {
        // Another writer holds the database, so the import stands still with its files open.
        let path = sandbox.path(".local/share/roster/roster.db");
        let mut writer = Db::sqlite(&path, Mode::Write, Duration::ZERO).unwrap();
        writer.batch("BEGIN IMMEDIATE").unwrap();
        let import = [
            "subscribers",
            "import",
            "more.csv",
            "--wait",
            "60s",
            "-o",
            "result.json",
            "--rejects",
            "rejects.csv",
            "--report",
            "report.jsonl",
        ];
        let mut call = sandbox.foreground(&import);
        let command = call.command().stdin(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        wait_for("the third temporary file", || unfinished(&sandbox) == 3);
        signal(name, child.id());
        let status = child.wait().unwrap();
        assert_eq!(status.signal(), Some(number), "{name}");
        assert_eq!(unfinished(&sandbox), 0, "{name}");
        writer.batch("ROLLBACK").unwrap();
        drop(writer);
        assert_eq!(files(&sandbox), before, "{name}");
        assert_eq!(people(&sandbox), 2, "{name}");
    }
    let run = sandbox.run(&["subscribers", "import", "more.csv", "--field", "created"]);
    assert_eq!((run.exit, run.stdout.as_str()), (6, "1\n"), "{run:?}");
}

#[test]
fn a_list_that_is_told_to_stop_closes_its_array() {
    let sandbox = Sandbox::new();
    let lines: Vec<String> = (0..20_000).map(|n| format!("p{n}@example.com\n")).collect();
    sandbox.write("many.csv", format!("email\n{}", lines.concat()));
    let import = ["subscribers", "import", "many.csv", "-q", "--yes"];
    assert_eq!(sandbox.run(&import).exit, 0);
    for (name, number) in [("TERM", 15), ("INT", 2)] {
        let mut call = sandbox.foreground(&["user", "find", "-f", "json"]);
        let command = call.command().stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        let mut output = child.stdout.take().unwrap();
        let mut text = vec![0; 1];
        // Once there is output it waits for us: a pipe holds less than the list.
        output.read_exact(&mut text).unwrap();
        signal(name, child.id());
        thread::sleep(Duration::from_millis(50));
        output.read_to_end(&mut text).unwrap();
        assert_eq!(child.wait().unwrap().signal(), Some(number), "{name}");
        let rows: Vec<serde_json::Value> = serde_json::from_slice(&text).unwrap();
        assert!((1..20_000).contains(&rows.len()), "{}", rows.len());
    }
}

#[test]
fn a_signal_that_the_caller_ignores_stays_ignored() {
    let sandbox = filled();
    let path = sandbox.path(".local/share/roster/roster.db");
    let mut writer = Db::sqlite(&path, Mode::Write, Duration::ZERO).unwrap();
    writer.batch("BEGIN IMMEDIATE").unwrap();
    let script =
        "trap '' HUP INT; exec \"$ROSTER\" subscribers import list.csv --wait 60s -o result.json";
    let mut call = sandbox
        .program("/bin/sh".as_ref(), &["-c", script])
        .env("ROSTER", env!("CARGO_BIN_EXE_roster"));
    let command = call.command().stdin(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    wait_for("the temporary file", || unfinished(&sandbox) == 1);
    signal("HUP", child.id());
    signal("INT", child.id());
    thread::sleep(Duration::from_millis(50));
    writer.batch("ROLLBACK").unwrap();
    drop(writer);
    assert_eq!(child.wait().unwrap().code(), Some(6));
    let result: serde_json::Value = serde_json::from_str(&sandbox.read("result.json")).unwrap();
    assert_eq!(result["unchanged"], 2);
}

/// Starts a command whose filter never ends, signals it once it works, and hands back what it printed on stdout and stderr.
fn stop_filter(sandbox: &Sandbox, words: &[&str], signalled: (&str, i32)) -> (String, String) {
    let (name, number) = signalled;
    let mut call = sandbox.foreground(words);
    let command = call.command().stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    // Long enough for the command to come to its filter; a signal before that ends it, too.
    thread::sleep(Duration::from_millis(700));
    assert!(child.try_wait().unwrap().is_none(), "{words:?} ended");
    signal(name, child.id());
    let mut status = None;
    for _ in 0..2_000 {
        status = child.try_wait().unwrap();
        if status.is_some() {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    if status.is_none() {
        child.kill().unwrap();
    }
    let output = child.wait_with_output().unwrap();
    let status = status.expect("a filter that never ends is not stopped");
    assert_eq!(status.signal(), Some(number), "{name} {words:?}");
    (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn a_filter_that_never_ends_is_stopped() {
    let sandbox = filled();
    let find = ["user", "find", "--limit", "1", "--jq"];
    for (expression, signalled) in [("def f: f; f", ("TERM", 15)), ("repeat(empty)", ("INT", 2))] {
        for rest in [&[][..], &["-f", "jsonl"], &["-o", "result.json"]] {
            let words = [&find[..], &[expression], rest].concat();
            let (stdout, _) = stop_filter(&sandbox, &words, signalled);
            assert_eq!(stdout, "", "{words:?}");
            assert_eq!(unfinished(&sandbox), 0, "{words:?}");
            assert!(!sandbox.path("result.json").exists(), "{words:?}");
        }
    }
}

#[test]
fn a_change_whose_answer_is_filtered_for_ever_stands_and_says_so() {
    let sandbox = filled();
    let tag = [
        "user",
        "tag",
        "1",
        "--add",
        "vip",
        "--create",
        "--jq",
        "def f: f; f",
    ];
    let (stdout, stderr) = stop_filter(&sandbox, &tag, ("TERM", 15));
    assert_eq!(stdout, "");
    assert!(stderr.contains("\"code\":\"answer_lost\""), "{stderr}");
    let tags = sandbox.run(&["user", "find", "--tag", "vip", "--field", "id"]);
    assert_eq!(tags.stdout, "1\n");
    // In a batch the line is answered, and no other is run.
    sandbox.write(
        "jobs.jsonl",
        r#"{"args":["user","tag","1","--add","press","--create","--jq","def f: f; f"]}
{"key":"k","args":["user","tag","1","--add","staff","--create"]}
"#,
    );
    let batch = ["batch", "jobs.jsonl", "-q", "-f", "json"];
    let (stdout, _) = stop_filter(&sandbox, &batch, ("TERM", 15));
    let lines: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(lines.as_array().map(Vec::len), Some(1), "{stdout}");
    assert_eq!(lines[0]["error"]["code"], "answer_lost", "{stdout}");
}
