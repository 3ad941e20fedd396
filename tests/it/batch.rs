//! `roster batch`: many commands, one process.

mod whole;

use serde_json::Value;

use crate::sandbox::{Sandbox, assert_run, engines};

/// The results of a batch, one a line.
fn results(stdout: &str) -> Vec<Value> {
    let lines = stdout.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn outcomes(stdout: &str) -> Vec<(String, i64)> {
    let told = |result: &Value| {
        (
            result["outcome"].as_str().unwrap().to_owned(),
            result["exit"].as_i64().unwrap(),
        )
    };
    results(stdout).iter().map(told).collect()
}

const ADD: &str = r#"{"id":1,"args":["user","add","ann@example.com"]}
{"id":"two","args":["user","tag","ann@example.com","--add","vip","--create"]}

{"args":["user","find","--tag","vip","--fields","id,email"]}
"#;

#[test]
fn each_line_is_answered_with_what_its_command_prints() {
    engines(|sandbox| {
        sandbox.write("jobs.jsonl", ADD);
        assert_run(
            &sandbox.run(&["batch", "jobs.jsonl", "-q"]),
            r#"
            exit 0
            -- stdout
            {"line":1,"id":1,"key":null,"outcome":"done","exit":0,"output":{"user_id":1,"user":"ann@example.com","outcome":"created"},"notes":[],"error":null}
            {"line":2,"id":"two","key":null,"outcome":"done","exit":0,"output":[{"user_id":1,"user":"ann@example.com","outcome":"updated","added":["general:vip"],"removed":[]}],"notes":["created tag 'general:vip'"],"error":null}
            {"line":4,"id":null,"key":null,"outcome":"done","exit":0,"output":[{"id":1,"email":"ann@example.com"}],"notes":[],"error":null}
            "#,
        );
    });
}

#[test]
fn a_line_that_fails_stops_no_other_and_the_exit_code_is_6() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "jobs.jsonl",
        r#"{"args":["user","add","ann@example.com"]}
{"args":["user","show","nobody@example.com"]}
{"args":["user","fnd"]}
{"arg":["user"]}
{"args":["user","tag",1,"--add","vip","--create"]}
"#,
    );
    let run = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
    assert_eq!(run.exit, 6, "{run:?}");
    assert_eq!(
        outcomes(&run.stdout),
        [
            ("done", 0),
            ("failed", 3),
            ("failed", 2),
            ("failed", 2),
            ("done", 0)
        ]
        .map(|(word, exit)| (word.to_owned(), exit))
    );
    let all = results(&run.stdout);
    assert_eq!(all[1]["error"]["code"], "not_found");
    assert_eq!(
        all[2]["error"]["hint"],
        "did you mean 'find'? see roster user --help"
    );
    assert_eq!(all[3]["error"]["code"], "bad_line");
    assert!(run.stderr.contains("3 of 5 lines failed"), "{run:?}");
}

#[test]
fn with_atomic_the_first_failure_undoes_everything() {
    engines(|sandbox| {
        sandbox.write(
            "jobs.jsonl",
            r#"{"args":["user","add","ann@example.com"]}
{"args":["invite","send","bob@example.com"]}
{"args":["user","show","nobody@example.com"]}
{"args":["user","add","eve@example.com"]}
"#,
        );
        sandbox.run(&["user", "add", "tom@example.com"]);
        let run = sandbox.run(&["batch", "jobs.jsonl", "--atomic", "-q"]);
        assert_eq!(run.exit, 3, "{run:?}");
        assert_eq!(
            outcomes(&run.stdout),
            [
                ("rolled_back", 0),
                ("rolled_back", 0),
                ("failed", 3),
                ("not_run", 0)
            ]
            .map(|(word, exit)| (word.to_owned(), exit))
        );
        let all = ["user", "find", "--field", "email", "--sort", "id"];
        assert_eq!(sandbox.run(&all).stdout, "tom@example.com\n");
        let audit = ["audit", "list", "--count", "--field", "count"];
        assert_eq!(sandbox.run(&audit).stdout, "1\n");
    });
}

#[test]
fn with_atomic_all_lines_are_kept_together_and_their_mail_waits() {
    engines(|sandbox| {
        sandbox.write(
            "jobs.jsonl",
            r#"{"args":["user","add","ann@example.com"]}
{"args":["invite","send","ann@example.com"]}
{"args":["user","find","--field","email"]}
"#,
        );
        let rehearsal = sandbox.run(&["batch", "jobs.jsonl", "--atomic", "-q", "-n"]);
        assert_eq!(rehearsal.exit, 0, "{rehearsal:?}");
        assert_eq!(sandbox.run(&["user", "find", "-q"]).stdout, "");
        let run = sandbox.run(&["batch", "jobs.jsonl", "--atomic", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(results(&run.stdout)[2]["output"], "ann@example.com");
        let queued = ["emails", "history", "--field", "status"];
        assert_eq!(sandbox.run(&queued).stdout, "queued\n");
        assert_eq!(
            sandbox
                .run(&["audit", "list", "--verify", "-f", "json"])
                .exit,
            0
        );
    });
}

#[test]
fn a_key_runs_once_and_stands_for_one_command() {
    engines(|sandbox| {
        let jobs = |text: &str| {
            let line = format!(
                r#"{{"key":"call-7","args":["user","comment","ann@example.com","--text","{text}"]}}"#
            );
            sandbox.write("jobs.jsonl", line);
            sandbox.run(&["batch", "jobs.jsonl", "-q"])
        };
        sandbox.run(&["user", "add", "ann@example.com"]);
        let first = jobs("called");
        assert_eq!(
            outcomes(&first.stdout),
            [("done".to_owned(), 0)],
            "{first:?}"
        );
        let second = jobs("called");
        assert_eq!(outcomes(&second.stdout), [("replayed".to_owned(), 0)]);
        assert_eq!(
            results(&second.stdout)[0]["output"],
            results(&first.stdout)[0]["output"]
        );
        let other = jobs("other");
        assert_eq!(results(&other.stdout)[0]["error"]["code"], "key_conflict");
        let comments = [
            "user",
            "timeline",
            "ann@example.com",
            "--kind",
            "comment",
            "--count",
            "--field",
            "count",
        ];
        assert_eq!(sandbox.run(&comments).stdout, "1\n");
        // What failed wrote nothing and may be tried again.
        sandbox.write(
            "jobs.jsonl",
            r#"{"key":"k","args":["user","comment","bob@example.com","--text","x"]}"#,
        );
        assert_eq!(sandbox.run(&["batch", "jobs.jsonl", "-q"]).exit, 6);
        sandbox.run(&["user", "add", "bob@example.com"]);
        assert_eq!(sandbox.run(&["batch", "jobs.jsonl", "-q"]).exit, 0);
        // An erasure takes what the lines printed.
        assert_eq!(
            sandbox
                .run(&["user", "erase", "ann@example.com", "--yes"])
                .exit,
            0
        );
        let after = jobs("called");
        assert_eq!(outcomes(&after.stdout), [("replayed".to_owned(), 0)]);
        assert_eq!(results(&after.stdout)[0]["output"], Value::Null);
    });
}

#[test]
fn what_cannot_be_a_line_is_refused_by_name() {
    let sandbox = Sandbox::new();
    for (line, atomic, part) in [
        (
            r#"{"args":["user","tag","-","--add","x"]}"#,
            false,
            "standard input",
        ),
        (
            r#"{"args":["user","password","set","7","--password-stdin"]}"#,
            false,
            "password",
        ),
        (
            r#"{"args":["batch","other.jsonl"]}"#,
            false,
            "a batch holds no batch",
        ),
        (
            r#"{"args":["db","status"]}"#,
            false,
            "looks after the database",
        ),
        (
            r#"{"args":["config","set","tz","UTC"]}"#,
            false,
            "the other lines",
        ),
        (
            r#"{"args":["user","find","--db","x.db"]}"#,
            false,
            "an option of the batch",
        ),
        (
            r#"{"args":["user","find","-o","x.json"]}"#,
            false,
            "an option of the batch",
        ),
        (
            r#"{"args":["user","find","-f","csv"]}"#,
            false,
            "answer in JSON",
        ),
        (
            r#"{"args":["subscribers","import","x.csv"]}"#,
            true,
            "one transaction of its own",
        ),
    ] {
        sandbox.write("jobs.jsonl", line);
        let words: &[&str] = if atomic {
            &["batch", "jobs.jsonl", "-q", "--atomic"]
        } else {
            &["batch", "jobs.jsonl", "-q"]
        };
        let run = sandbox.run(words);
        let error = &results(&run.stdout)[0]["error"];
        assert_eq!(error["code"], "not_in_batch", "{line}: {run:?}");
        assert!(error["message"].as_str().unwrap().contains(part), "{error}");
        assert!(!sandbox.path("x.db").exists() && !sandbox.path("x.json").exists());
    }
    let run = sandbox.run(&["batch", "nowhere.jsonl"]);
    assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
}

#[test]
fn a_frozen_database_answers_readers_of_a_batch_and_refuses_its_writers() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        assert_eq!(sandbox.run(&["db", "freeze", "-q"]).exit, 0);
        sandbox.write(
            "jobs.jsonl",
            r#"{"key":"once","args":["user","add","bob@example.com"]}
{"args":["user","find","--field","email"]}
"#,
        );
        let run = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
        assert_eq!(run.exit, 6, "{run:?}");
        let told = [("failed", 7), ("done", 0)].map(|(word, exit)| (word.to_owned(), exit));
        assert_eq!(outcomes(&run.stdout), told, "{run:?}");
        assert_eq!(results(&run.stdout)[0]["error"]["code"], "frozen");
        let atomic = sandbox.run(&["batch", "jobs.jsonl", "--atomic", "-q"]);
        assert_eq!((atomic.exit, atomic.stdout.as_str()), (7, ""), "{atomic:?}");
        // The key is not spent on what was refused.
        assert_eq!(sandbox.run(&["db", "thaw", "-q"]).exit, 0);
        let again = sandbox.run(&["batch", "jobs.jsonl", "-q"]);
        assert_eq!(again.exit, 0, "{again:?}");
        let people = sandbox.run(&["user", "find", "--field", "email"]);
        assert_eq!(people.stdout, "ann@example.com\nbob@example.com\n");
    });
}

#[test]
fn a_rehearsed_line_says_that_it_was_one() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "jobs.jsonl",
        "{\"args\":[\"user\",\"add\",\"ann@example.com\",\"-n\"]}\n{\"args\":[\"user\",\"add\",\"bob@example.com\"]}\n",
    );
    let run = sandbox.run(&["batch", "jobs.jsonl", "-f", "jsonl"]);
    let results = results(&run.stdout);
    let notes = |line: usize| results[line]["notes"].to_string();
    assert!(notes(0).contains("dry run: nothing is kept"), "{run:?}");
    assert!(!notes(1).contains("dry run"), "{run:?}");
    assert_eq!(
        sandbox.run(&["user", "find", "--field", "email"]).stdout,
        "bob@example.com\n"
    );
}
