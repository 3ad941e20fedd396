//! Imports as a whole: what they print, what they leave, what makes them give up, how they are undone.

mod bans;
mod bites;
mod erased;
mod fit;
mod header;
mod held_up;
mod limits;
mod moving;
mod numbers;
mod one_person;
mod rejects;
mod undo;

use serde_json::{Value, json};

use crate::{
    sandbox::{Run, Sandbox, assert_run, engines},
    tables::{ABOUT_IMPORTS, assert_same, content, content_but},
};

/// A list as an office keeps it: mixed cases, tags, somebody who left, a typing error, an empty cell, a repeat.
pub const LIST: &str = "\
E-Mail;Vorname;Nachname;Firma;Tags;Status
Ann@Example.com;Ann;Smith;ACME;vip;active
bob@example.com;Bob;Jones;;news,vip;
cy@example.org;Çağla;Yılmaz;;;unsubscribed
dee@gmial.com;Dee;;;;active
no address;Eve;;;;active
;Fay;;;;
ANN@example.com;Anna;;Other;;
gus@example.org;Gus;;;;bounced
";

/// The result object of an import that must end with this exit code.
#[track_caller]
pub fn import(sandbox: &Sandbox, arguments: &[&str], exit: i32) -> Value {
    let run = sandbox.run(&[&["subscribers", "import"], arguments, &["-f", "json"]].concat());
    assert_eq!(run.exit, exit, "{run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

/// What `-f json` printed.
#[track_caller]
pub fn json_of(sandbox: &Sandbox, arguments: &[&str]) -> Value {
    let run = sandbox.run(&[arguments, &["-f", "json"]].concat());
    assert_eq!(run.exit, 0, "{run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

/// Counts that are not zero.
pub fn counts(result: &Value) -> Value {
    let words = [
        "rows",
        "created",
        "subscribed",
        "updated",
        "unchanged",
        "blocked",
        "duplicate",
        "rejected",
        "unsubscribed",
        "suppressed",
        "warnings",
    ];
    let mut counts = serde_json::Map::new();
    for word in words {
        if result[word] != 0 {
            counts.insert(word.to_owned(), result[word].clone());
        }
    }
    Value::Object(counts)
}

/// One field of everybody, by id.
pub fn field(sandbox: &Sandbox, field: &str) -> Vec<String> {
    let run = sandbox.run(&["user", "find", "--field", field]);
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout.lines().map(str::to_owned).collect()
}

fn export(sandbox: &Sandbox) -> String {
    let run = sandbox.run(&["subscribers", "export", "-f", "csv"]);
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout
}

#[test]
fn a_list_is_imported_and_every_row_accounted_for() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        let run = sandbox.run(&[
            "subscribers",
            "import",
            "list.csv",
            "--report",
            "report.jsonl",
            "-f",
            "json",
            "-q",
        ]);
        assert_run(
            &run,
            r#"
            exit 6
            -- stdout
            {"import":1,"source":"list.csv","mode":"subscribe","dry_run":false,"rows":8,"created":2,"subscribed":0,"updated":0,"unchanged":0,"blocked":0,"duplicate":1,"rejected":3,"unsubscribed":0,"suppressed":2,"reasons":{"invalid_email":1,"missing_email":1,"typo_domain":1},"warnings":0,"tags_created":["general:vip","general:news"],"seconds":0.0}
            -- stderr
            {"error":{"code":"partial","message":"3 of 8 rows were rejected; the rest is stored","hint":"roster import rejects 1 > rejects.csv","exit":6}}
            "#,
        );
        assert_eq!(
            sandbox.read("report.jsonl"),
            r#"{"line":2,"email":"Ann@Example.com","outcome":"created","reason":null,"detail":null,"suggestion":null}
{"line":3,"email":"bob@example.com","outcome":"created","reason":null,"detail":null,"suggestion":null}
{"line":4,"email":"cy@example.org","outcome":"suppressed","reason":null,"detail":null,"suggestion":null}
{"line":5,"email":"dee@gmial.com","outcome":"rejected","reason":"typo_domain","detail":null,"suggestion":"dee@gmail.com"}
{"line":6,"email":"no address","outcome":"rejected","reason":"invalid_email","detail":"no_at","suggestion":null}
{"line":7,"email":null,"outcome":"rejected","reason":"missing_email","detail":null,"suggestion":null}
{"line":8,"email":"ANN@example.com","outcome":"duplicate","reason":null,"detail":"line 2","suggestion":null}
{"line":9,"email":"gus@example.org","outcome":"suppressed","reason":null,"detail":null,"suggestion":null}
"#
        );
        let found = json_of(
            sandbox,
            &[
                "user",
                "find",
                "--fields",
                "email,name,company,tags,subscription,mailable,import",
            ],
        );
        assert_eq!(
            found,
            json!([
                {"email": "Ann@Example.com", "name": "Ann Smith", "company": "ACME", "tags": ["general:vip"],
                    "subscription": "subscribed", "mailable": true, "import": 1},
                {"email": "bob@example.com", "name": "Bob Jones", "company": null,
                    "tags": ["general:news", "general:vip"], "subscription": "subscribed", "mailable": true, "import": 1},
            ])
        );
        let listed = sandbox.run(&[
            "subscribers",
            "suppress",
            "list",
            "--fields",
            "email,reason,import",
        ]);
        assert_eq!(
            listed.stdout,
            "email\treason\timport\ncy@example.org\tunsubscribe\t1\ngus@example.org\thard_bounce\t1\n"
        );
    });
}

#[test]
fn what_was_understood_and_how_to_undo_it_is_said() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "list.csv",
        "Mail,Name,Shoe size,Status\nann@example.com,Ann,40,active\n",
    );
    let run = sandbox.run(&[
        "subscribers",
        "import",
        "list.csv",
        "-f",
        "tsv",
        "--fields",
        "import,created",
    ]);
    assert_run(
        &run,
        "
        exit 0
        -- stdout
        import\tcreated
        1\t1
        -- stderr
        created database $HOME/.local/share/roster/roster.db
        columns: email = 'Mail', name = 'Name', subscription = 'Status'
        ignored columns: Shoe size
        undo with: roster import undo 1
        ",
    );
}

#[test]
fn the_same_file_again_changes_nothing_and_is_known_again() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        import(sandbox, &["list.csv", "--tag", "spring"], 6);
        let (exported, before) = (
            export(sandbox),
            content_but(&mut sandbox.db(), ABOUT_IMPORTS),
        );
        sandbox.write("copy.csv", LIST);
        let again = import(sandbox, &["copy.csv", "--tag", "spring"], 6);
        assert_eq!(
            counts(&again),
            json!({"rows": 8, "unchanged": 4, "duplicate": 1, "rejected": 3})
        );
        assert_eq!(again["tags_created"], json!([]));
        assert_eq!(export(sandbox), exported);
        assert_same(
            &before,
            &content_but(&mut sandbox.db(), ABOUT_IMPORTS),
            "again",
        );
        let listed = json_of(
            sandbox,
            &[
                "import",
                "list",
                "--fields",
                "import,source,created,same_as",
            ],
        );
        assert_eq!(
            listed,
            json!([
                {"import": 2, "source": "copy.csv", "created": 0, "same_as": 1},
                {"import": 1, "source": "list.csv", "created": 2, "same_as": null},
            ])
        );
    });
}

#[test]
fn a_rehearsal_prints_what_the_import_prints_and_leaves_nothing() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        let files = ["--rejects", "rejects.csv", "--report", "report.jsonl"];
        let rehearsal = import(sandbox, &[&["list.csv", "-n"], &files[..]].concat(), 6);
        let written = [sandbox.read("rejects.csv"), sandbox.read("report.jsonl")];
        assert_eq!(field(sandbox, "email"), Vec::<String>::new());
        let real = import(sandbox, &[&["list.csv"], &files[..]].concat(), 6);
        assert_eq!(rehearsal["import"], Value::Null);
        assert_eq!(
            (&rehearsal["dry_run"], &real["dry_run"]),
            (&json!(true), &json!(false))
        );
        assert_eq!(real["import"], 1, "a rehearsal takes no number");
        assert_eq!(counts(&rehearsal), counts(&real));
        assert_eq!(rehearsal["tags_created"], real["tags_created"]);
        assert_eq!(
            written,
            [sandbox.read("rejects.csv"), sandbox.read("report.jsonl")]
        );
        let before = content(&mut sandbox.db());
        import(sandbox, &["list.csv", "-n", "--tag", "new"], 6);
        assert_same(&before, &content(&mut sandbox.db()), "a rehearsal");
    });
}

#[test]
fn a_rehearsal_creates_no_database() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", LIST);
    import(&sandbox, &["list.csv", "-n"], 6);
    assert!(!sandbox.path(".local/share/roster/roster.db").exists());
}

#[test]
fn standard_input_is_read_like_a_file() {
    engines(|sandbox| {
        let run = |input: &str, more: &[&str]| -> Run {
            sandbox
                .roster(&[&["subscribers", "import", "-", "-f", "json", "-q"], more].concat())
                .stdin(input)
                .run()
        };
        let result: Value = serde_json::from_str(&run(LIST, &[]).stdout).unwrap();
        assert_eq!(
            (&result["source"], &result["created"]),
            (&json!("-"), &json!(2))
        );
        let pasted = run(
            "Kim Doe <kim@example.com>, lee@example.com; nobody",
            &["--input", "paste"],
        );
        let result: Value = serde_json::from_str(&pasted.stdout).unwrap();
        assert_eq!(
            counts(&result),
            json!({"rows": 3, "created": 2, "rejected": 1})
        );
        assert_eq!(result["reasons"], json!({"leftover": 1}));
        let lines = run(
            "{\"email\":\"mo@example.com\",\"tags\":[\"a\",\"b\"]}\n{\"email\":\"\"}\n",
            &[],
        );
        let result: Value = serde_json::from_str(&lines.stdout).unwrap();
        assert_eq!(
            counts(&result),
            json!({"rows": 2, "created": 1, "rejected": 1})
        );
        assert_eq!(
            json_of(sandbox, &["user", "show", "mo@example.com"])["tags"],
            json!(["general:a", "general:b"])
        );
    });
}

#[test]
fn an_empty_input_is_no_failure_and_says_so() {
    engines(|sandbox| {
        for (name, content) in [
            ("empty.csv", ""),
            ("header.csv", "email,name\n"),
            ("blank.csv", "email\n\n,\n"),
        ] {
            sandbox.write(name, content);
            let run = sandbox.run(&["subscribers", "import", name, "-f", "json"]);
            assert_eq!(run.exit, 0, "{name}: {run:?}");
            let result: Value = serde_json::from_str(&run.stdout).unwrap();
            assert_eq!(counts(&result), json!({}), "{name}");
            assert!(
                run.stderr.contains("the input is empty") || run.stderr.contains("there is no row"),
                "{name}: {run:?}"
            );
        }
    });
}

#[test]
fn of_several_rows_for_one_address_the_strictest_decides_wherever_it_stands() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "email,status\na@example.com,active\na@example.com,bounced\na@example.com,unsubscribed\n\
             b@example.com,spam\nb@example.com,active\nb@example.com,bounced\n\
             c@example.com,pending\nC@Example.com,active\n",
        );
        let result = import(sandbox, &["list.csv", "--report", "report.jsonl"], 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 8, "created": 1, "duplicate": 5, "suppressed": 2})
        );
        let outcomes: Vec<Value> = sandbox
            .read("report.jsonl")
            .lines()
            .map(|line| {
                let line: Value = serde_json::from_str(line).unwrap();
                json!([line["line"], line["outcome"], line["detail"]])
            })
            .collect();
        assert_eq!(
            Value::from(outcomes),
            json!([
                [2, "duplicate", "line 3"],
                [3, "suppressed", null],
                [4, "duplicate", "line 3"],
                [5, "suppressed", null],
                [6, "duplicate", "line 5"],
                [7, "duplicate", "line 5"],
                [8, "created", null],
                [9, "duplicate", "line 8"],
            ])
        );
        let listed = sandbox.run(&[
            "subscribers",
            "suppress",
            "list",
            "--fields",
            "email,reason",
        ]);
        assert_eq!(
            listed.stdout,
            "email\treason\na@example.com\thard_bounce\nb@example.com\tcomplaint\n"
        );
        assert_eq!(field(sandbox, "subscription"), ["pending"]);
    });
}

#[test]
fn an_import_is_one_line_of_the_audit_and_a_rehearsal_none() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        import(sandbox, &["list.csv", "-n"], 6);
        import(
            sandbox,
            &["list.csv", "--actor", "kim", "--reason", "spring fair"],
            6,
        );
        let audits = json_of(
            sandbox,
            &[
                "audit",
                "list",
                "--fields",
                "actor,command,reason,import,after",
            ],
        );
        assert_eq!(
            audits,
            json!([{"actor": "kim", "command": "subscribers import", "reason": "spring fair", "import": 1,
                "after": {"import": 1, "rows": 8, "outcomes": {"created": 2, "duplicate": 1, "rejected": 3, "suppressed": 2},
                    "reasons": {"invalid_email": 1, "missing_email": 1, "typo_domain": 1},
                    "tags_created": ["general:vip", "general:news"]}}])
        );
    });
}
