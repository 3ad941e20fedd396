//! What an erasure leaves of an import for its undo.

use super::*;

/// Runs a command that must succeed, with this on its stdin.
#[track_caller]
fn feed(sandbox: &Sandbox, words: &str, input: &str) -> Run {
    let words: Vec<&str> = words.split(' ').collect();
    let run = sandbox.roster(&words).stdin(input).run();
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
    run
}

/// What was left alone: thing or address, and why.
fn kept(done: &Value) -> Vec<(&str, &str)> {
    let kept = done["kept"].as_array().unwrap().iter();
    kept.map(|row| {
        let what = row["thing"].as_str().or(row["user"].as_str());
        (what.unwrap_or_default(), row["why"].as_str().unwrap())
    })
    .collect()
}

#[test]
fn an_undo_never_writes_back_what_an_erasure_has_blanked() {
    engines(|sandbox| {
        let ok = |words: &str| feed(sandbox, words, "");
        for (id, command) in [(2, "subscribers"), (4, "user")] {
            let import = format!("{command} import - --follow-ref --on-existing update -q");
            let person = |name: &str, other: &str| {
                format!(
                    "email,ref,note\n{name}1@x.example.com,{command}1,{other}\n{name}2@x.example.com,{command}2,{other}\n"
                )
            };
            let consent = if command == "user" {
                ""
            } else {
                " --consent yes"
            };
            let import = format!("{import}{consent}");
            feed(sandbox, &import, &person(command, "old"));
            feed(sandbox, &import, &person(&format!("new{command}"), "new"));
            for n in [1, 2] {
                ok(&format!("user erase {command}{n}@x.example.com --yes"));
            }
            let done = json_of(sandbox, &["import", "undo", &id.to_string(), "--yes"]);
            let (one, two) = (
                format!("new{command}1@x.example.com"),
                format!("new{command}2@x.example.com"),
            );
            assert_eq!(
                (&done["restored"], kept(&done)),
                (
                    &json!(0),
                    vec![
                        (one.as_str(), "erased since"),
                        (two.as_str(), "erased since")
                    ]
                )
            );
            assert!(
                ok(&format!("user show {one} -f json"))
                    .stdout
                    .contains("new")
            );
        }
        assert!(!ok("user find -f csv").stdout.contains("(erased)"));
        ok("db check");
    });
}

#[test]
fn a_thing_whose_image_named_an_erased_address_is_left_alone() {
    engines(|sandbox| {
        let ok = |words: &str| feed(sandbox, words, "");
        ok("user add ann@example.com");
        for (input, words) in [
            (
                "login,owner,plan\n1,ann@example.com,plan of eve@example.com\n2,ann@example.com,plain\n",
                "account import -",
            ),
            (
                "login,plan\n1,gold\n2,of eve@example.com\n",
                "account import - --on-existing update",
            ),
            (
                "login,email,name,categories\n1,bob@example.com,for eve@example.com,invoice\n",
                "contact import -",
            ),
            (
                "login,email,name\n1,bob@example.com,Bob\n",
                "contact import - --on-existing update",
            ),
            (
                "number,email,date,status,currency,total,method\nA1,ann@example.com,2025-12-01,paid,GBP,10,as eve@example.com said\n",
                "order import -",
            ),
            (
                "number,email,date,status,currency,total,method\nA1,ann@example.com,2025-12-01,paid,GBP,10,cash\n",
                "order import - --on-existing update",
            ),
        ] {
            feed(sandbox, words, input);
        }
        ok("user erase eve@example.com --yes");
        for (id, left) in [
            (
                "2",
                vec![("account 1", "erased since"), ("account 2", "erased since")],
            ),
            ("4", vec![("contact 1 bob@example.com", "erased since")]),
            ("6", vec![("order A1", "erased since")]),
        ] {
            let done = json_of(sandbox, &["import", "undo", id, "--yes"]);
            assert_eq!((&done["restored"], kept(&done)), (&json!(0), left));
        }
        let all = ["account show 1", "contact list 1", "order show A1"];
        for (words, now) in all.iter().zip(["gold", "Bob", "cash"]) {
            let shown = ok(&format!("{words} -f json")).stdout;
            assert!(
                shown.contains(now) && !shown.contains("(erased)"),
                "{shown}"
            );
        }
        ok("db check");
        ok("audit list --verify");
    });
}

/// Every row of a table.
#[track_caller]
fn all_of(sandbox: &Sandbox, table: &str) -> String {
    let run = sandbox.run(&["sql", &format!("SELECT * FROM {table}"), "-f", "jsonl"]);
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout
}

#[test]
fn what_is_left_of_somebody_whom_an_undo_removed_is_found_and_erased_by_the_address() {
    engines(|sandbox| {
        let ok = |words: &str| feed(sandbox, words, "");
        feed(
            sandbox,
            "account import -",
            "login,owner,name,company,street,tax_id,note\n\
             10,zed@example.com,Zed Quux,Zedco,9 Zedstreet,ZTAX1,Zed likes tea\n\
             11,ash@example.com,Ash,Ashco,1 Ash Street,,\n",
        );
        feed(
            sandbox,
            "user import -",
            "email,ref,street\nzoe@example.com,Z-7,7 Zedstreet\n",
        );
        let run = sandbox
            .roster(&["user", "import", "-", "-q"])
            .stdin("ref,street,level\nZ-7,8 Zedstreet,queen\n")
            .run();
        assert_eq!(run.exit, 6, "{run:?}");
        for id in ["2", "1"] {
            let done = json_of(sandbox, &["import", "undo", id, "--yes"]);
            assert_eq!(done["kept"], json!([]));
        }
        let places = |who: &str| -> Vec<(String, String, u64)> {
            let rows = json_of(sandbox, &["user", "locate", who]);
            let rows = rows["items"]
                .as_array()
                .or(rows.as_array())
                .cloned()
                .unwrap_or_default();
            let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
            let all = rows.iter();
            all.map(|row| {
                (
                    text(row, "table"),
                    text(row, "by"),
                    row["rows"].as_u64().unwrap(),
                )
            })
            .collect()
        };
        let user = |table: &str, rows| (table.to_owned(), "user".to_owned(), rows);
        assert_eq!(
            places("zed@example.com"),
            [
                user("import_removed", 1),
                user("audit_subjects", 2),
                user("import_things", 1)
            ]
        );
        assert_eq!(
            places("zoe@example.com"),
            [user("import_removed", 1), user("import_rejects", 1)]
        );
        ok("account open --owner next@example.com --login 10");
        for who in ["zed@example.com", "ZOE@example.com"] {
            ok(&format!("user erase {who} --yes"));
            assert_eq!(
                places(who),
                [("suppressions".to_owned(), "hash".to_owned(), 1)]
            );
        }
        for table in [
            "audit_subjects",
            "import_things",
            "import_rejects",
            "import_removed",
            "imports",
        ] {
            let rows = all_of(sandbox, table).to_lowercase();
            for said in ["zed", "quux", "ztax", "z-7", "zoe"] {
                assert!(!rows.contains(said), "{said} is in {table}: {rows}");
            }
            if ["audit_subjects", "import_things"].contains(&table) {
                assert!(rows.contains("1 ash street"), "{table}: {rows}");
            }
        }
        for words in [
            "account timeline 10 -f json",
            "audit list -f json",
            "changes --since 0 -f jsonl",
        ] {
            assert!(!ok(words).stdout.to_lowercase().contains("zed"), "{words}");
        }
        ok("audit list --verify");
        ok("db check");
    });
}

#[test]
fn whom_an_undo_has_removed_is_told_by_the_feed_and_the_audit() {
    engines(|sandbox| {
        let ok = |words: &str| feed(sandbox, words, "");
        feed(
            sandbox,
            "user import - -q",
            "email,name\nbob@example.com,Bob\ncat@example.com,Cat\ndan@example.com,Dan\n",
        );
        ok("user edit dan@example.com --city Rome");
        let feed_of = |since: &str| {
            ok(&format!(
                "changes --since {since} -f csv --fields cursor,command,subject,user_id,user,after"
            ))
            .stdout
        };
        let before = feed_of("0");
        ok("import undo 1 --yes -q");
        let after = feed_of("0");
        let told: Vec<&str> = before
            .lines()
            .map(|line| line.split(',').next().unwrap())
            .collect();
        let then: Vec<&str> = after
            .lines()
            .map(|line| line.split(',').next().unwrap())
            .collect();
        assert_eq!(then[..told.len()], told[..], "no row goes from the history");
        assert!(
            after.contains("1.1.1,user import,bob@example.com,1,,"),
            "{after}"
        );
        let new = feed_of("2.0.0");
        let new: Vec<&str> = new
            .lines()
            .skip(1)
            .filter(|line| !line.starts_with("3.0"))
            .collect();
        assert_eq!(
            new,
            [
                r#"3.1.1,import undo,bob@example.com,1,,"{""removed"":true}""#,
                r#"3.1.2,import undo,cat@example.com,2,,"{""removed"":true}""#,
            ]
        );
        assert_eq!(feed_of("3.1.1").lines().count(), 2);
        let audits =
            ok("audit list --command import -f csv --fields seq,subject,user_id,after").stdout;
        assert!(
            audits.contains("3,bob@example.com,1,") && audits.contains("3,cat@example.com,2,"),
            "{audits}"
        );
        assert_eq!(
            ok("audit list --command import --count").stdout,
            "count\n3\n"
        );
        let oldest = ok("audit list --sort seq --limit 1 -f csv --fields command").stdout;
        assert_eq!(oldest, "command\nuser import\n");
        ok("user erase bob@example.com --yes");
        let left = feed_of("0") + &ok("audit list -f json").stdout;
        assert!(
            !left.contains("bob") && left.contains("cat@example.com"),
            "{left}"
        );
        ok("audit list --verify");
        // Whoever comes back is somebody new, and has nothing to do with what was removed.
        feed(sandbox, "user import - -q", "email\ncat@example.com\n");
        assert!(feed_of("4").contains(",cat@example.com,4,cat@example.com,"));
        ok("db check");
    });
}
