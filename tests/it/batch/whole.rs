//! Lines that are done wholly or not at all, lines that lose their answer, and what the batch says for all of its lines.

use std::{
    io::{BufRead, BufReader, Read, Write},
    os::unix::process::ExitStatusExt,
    process::{Command, Stdio},
};

use serde_json::Value;

use super::{outcomes, results};
use crate::sandbox::{Sandbox, engines};

fn told(expected: &[(&str, i64)]) -> Vec<(String, i64)> {
    let owned = expected
        .iter()
        .map(|(word, exit)| ((*word).to_owned(), *exit));
    owned.collect()
}

fn tagged(sandbox: &Sandbox) -> String {
    sandbox
        .run(&["user", "find", "--tag", "vip", "--field", "email"])
        .stdout
}

#[test]
fn a_line_with_a_key_of_which_a_part_fails_is_undone_and_may_be_run_again() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        sandbox.write(
            "jobs.jsonl",
            r#"{"key":"k","args":["user","tag","ann@example.com","bob@example.com","--add","vip","--create"]}"#,
        );
        for _ in 0..2 {
            let run = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
            assert_eq!(run.exit, 6, "{run:?}");
            assert_eq!(outcomes(&run.stdout), told(&[("rolled_back", 6)]));
            assert_ne!(results(&run.stdout)[0]["error"], Value::Null, "{run:?}");
            assert_eq!(tagged(sandbox), "");
        }
        sandbox.run(&["user", "add", "bob@example.com", "-q"]);
        let run = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
        assert_eq!(outcomes(&run.stdout), told(&[("done", 0)]), "{run:?}");
        assert_eq!(tagged(sandbox), "ann@example.com\nbob@example.com\n");
        // A condition that came true is an answer: it is kept, and told again.
        sandbox.write(
            "jobs.jsonl",
            r#"{"key":"c","args":["user","find","--tag","vip","--fail-if-any"]}"#,
        );
        for outcome in ["failed", "replayed"] {
            let run = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
            assert_eq!(outcomes(&run.stdout), told(&[(outcome, 9)]), "{run:?}");
            assert_eq!(results(&run.stdout)[0]["error"]["code"], "condition");
        }
    });
}

fn account() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    let open = [
        "account",
        "open",
        "--owner",
        "ann@example.com",
        "--login",
        "7",
        "-q",
    ];
    assert_eq!(sandbox.run(&open).exit, 0);
    sandbox
}

fn credits(sandbox: &Sandbox) -> String {
    let list = ["account", "credit", "list", "7", "--field", "amount"];
    sandbox.run(&list).stdout
}

#[test]
fn a_line_that_lost_its_answer_is_done_and_with_a_key_it_is_undone() {
    let sandbox = account();
    let credit =
        r#""args":["account","credit","add","7","5 GBP","--reason","x","--jq",".nothing[].x"]"#;
    sandbox.write("jobs.jsonl", format!("{{{credit}}}"));
    let run = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
    assert_eq!(outcomes(&run.stdout), told(&[("done", 6)]), "{run:?}");
    let error = &results(&run.stdout)[0]["error"];
    assert_eq!(error["code"], "answer_lost");
    assert!(
        error["message"].as_str().unwrap().contains("done and kept"),
        "{error}"
    );
    assert_eq!(credits(&sandbox), "500\n");
    sandbox.write("jobs.jsonl", format!("{{\"key\":\"k\",{credit}}}"));
    let run = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
    assert_eq!(outcomes(&run.stdout), told(&[("failed", 2)]), "{run:?}");
    assert_eq!(results(&run.stdout)[0]["error"]["code"], "jq_failed");
    assert_eq!(credits(&sandbox), "500\n");
}

#[test]
fn a_line_whose_filter_would_end_the_command_fails_before_its_act() {
    let sandbox = account();
    sandbox.write(
        "jobs.jsonl",
        r#"{"args":["account","credit","add","7","5 GBP","--reason","x","--jq","halt"]}"#,
    );
    let run = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
    assert_eq!(outcomes(&run.stdout), told(&[("failed", 2)]), "{run:?}");
    assert_eq!(results(&run.stdout)[0]["error"]["code"], "bad_jq");
    assert_eq!(credits(&sandbox), "");
}

#[test]
fn files_that_a_line_wrote_stand_when_its_answer_or_that_of_the_batch_is_lost() {
    let sandbox = account();
    sandbox.write(
        "jobs.jsonl",
        r#"{"args":["user","export","ann@example.com","--out","a","--jq",".nothing[].x"]}
{"args":["user","export","ann@example.com","--out","b","--jq",".nothing[].x","-n"]}
{"args":["user","count"]}
"#,
    );
    let run = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
    let outcomes = outcomes(&run.stdout);
    assert_eq!(
        outcomes,
        told(&[("done", 6), ("failed", 2), ("done", 0)]),
        "{run:?}"
    );
    let lost = ["batch", "jobs.jsonl", "-q", "-f", "json"];
    let run = sandbox.run(&[&lost[..], &["--jq", ".nothing[].x"]].concat());
    assert_eq!(run.exit, 6, "{run:?}");
    assert!(run.stderr.contains("answer_lost"), "{run:?}");
}

#[test]
fn a_batch_lends_its_lines_a_reason_a_yes_and_a_ceiling() {
    let sandbox = account();
    sandbox.run(&["user", "add", "bob@example.com", "-q"]);
    sandbox.write(
        "jobs.jsonl",
        r#"{"args":["user","tag","1","2","--add","vip","--create"]}
{"args":["user","tag","1","--add","vip","--create"]}
{"args":["user","tag","1","2","--add","press","--create","--max-changes","2"]}
{"args":["user","ban","2"]}
{"args":["tag","remove","press"]}
"#,
    );
    let run = sandbox.run(&[
        "batch",
        "jobs.jsonl",
        "-q",
        "--max-changes",
        "1",
        "--reason",
        "spring",
        "--yes",
    ]);
    let expected = [
        ("failed", 7),
        ("done", 0),
        ("done", 0),
        ("done", 0),
        ("failed", 7),
    ];
    assert_eq!(outcomes(&run.stdout), told(&expected), "{run:?}");
    assert_eq!(results(&run.stdout)[0]["error"]["code"], "too_many_changes");
    let run = sandbox.run(&["batch", "jobs.jsonl", "-q", "--reason", "spring", "--yes"]);
    assert_eq!(outcomes(&run.stdout)[4], ("done".to_owned(), 0), "{run:?}");
    let bans = [
        "audit",
        "list",
        "--command",
        "user ban",
        "--field",
        "reason",
    ];
    assert_eq!(sandbox.run(&bans).stdout, "spring\n");
}

#[test]
fn a_batch_that_is_told_to_stop_ends_its_line_and_closes_its_list() {
    for (name, number) in [("TERM", 15), ("INT", 2)] {
        let sandbox = account();
        let mut call = sandbox.foreground(&["batch", "-", "-q", "-f", "json"]);
        let command = call.command().stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        input
            .write_all(b"{\"id\":1,\"args\":[\"user\",\"find\",\"--field\",\"email\"]}\n")
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut text = Vec::new();
        output.read_until(b'}', &mut text).unwrap();
        let kill = Command::new("kill")
            .args(["-s", name, &child.id().to_string()])
            .status();
        assert!(kill.unwrap().success());
        output.read_to_end(&mut text).unwrap();
        assert_eq!(child.wait().unwrap().signal(), Some(number), "{name}");
        let text: Value = serde_json::from_slice(&text).unwrap();
        assert_eq!(text[0]["outcome"], "done");
        drop(input);
    }
}

#[test]
fn a_line_that_is_no_command_is_answered_under_its_id() {
    let sandbox = Sandbox::new();
    let lines = "\u{feff}{\"id\":\"a\",\"args\":[\"user\",\"count\"]}\n{\"id\":\"b\",\"arg\":[]}\n{\"id\":\"c\"}\n";
    let call = sandbox.roster(&["batch", "-", "-q"]).stdin(lines);
    let run = call.run();
    assert_eq!(
        outcomes(&run.stdout),
        told(&[("done", 0), ("failed", 2), ("failed", 2)])
    );
    let all = results(&run.stdout);
    let ids: Vec<&Value> = all.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, ["a", "b", "c"]);
    assert_eq!(
        all[1]["error"]["message"],
        "line 2 is no command: it has no 'arg': only id, key and args"
    );
    // What cannot be read any further is no failure of the database.
    let long = format!("{{\"args\":[\"{}\"]}}\n", "x".repeat(1 << 20));
    let run = sandbox.roster(&["batch", "-", "-q"]).stdin(long).run();
    assert_eq!(run.exit, 2, "{run:?}");
}
