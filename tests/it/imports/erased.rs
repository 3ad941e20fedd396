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
