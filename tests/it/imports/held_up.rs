//! Several rows about one person or thing, of which the first is rejected: it holds up none behind it.

use super::*;

/// Runs an import and returns how it ended and the outcomes of its lines.
#[track_caller]
fn outcomes(sandbox: &Sandbox, words: &str, input: &str) -> Vec<(u64, String, String)> {
    let words = format!("{words} --report report -q");
    let words: Vec<&str> = words.split(' ').collect();
    let run = sandbox.roster(&words).stdin(input).run();
    assert!(matches!(run.exit, 0 | 6), "{words:?} {run:?}");
    let told = sandbox.read("report");
    std::fs::remove_file(sandbox.path("report")).unwrap();
    let lines = told
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines
        .map(|line| {
            let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            (
                line["line"].as_u64().unwrap(),
                text("outcome"),
                text("detail"),
            )
        })
        .collect()
}

fn told(rows: &[(u64, String, String)]) -> Vec<(u64, &str, &str)> {
    rows.iter()
        .map(|(line, outcome, detail)| (*line, outcome.as_str(), detail.as_str()))
        .collect()
}

fn ok(sandbox: &Sandbox, words: &str) -> Run {
    let run = sandbox.run(&words.split(' ').collect::<Vec<_>>());
    assert_eq!(run.exit, 0, "{words} {run:?}");
    run
}

#[test]
fn a_rejected_row_of_an_account_holds_up_none_behind_it() {
    engines(|sandbox| {
        ok(sandbox, "user add ann@example.com");
        ok(sandbox, "user add bob@example.com");
        ok(sandbox, "account open --owner ann@example.com --login 2");
        let rows = outcomes(
            sandbox,
            "account import - --on-existing update",
            "login,owner,city,status,previous\n\
             2,bob@example.com,Rome,,\n\
             2,ann@example.com,Rome,,\n\
             2,ann@example.com,Oslo,,\n\
             20,,Rome,,\n\
             20,,Oslo,,\n\
             20,ann@example.com,Rome,,\n\
             20,ann@example.com,Rome,,\n\
             21,ann@example.com,Rome,,20\n\
             2,bob@example.com,Rome,,\n",
        );
        assert_eq!(
            told(&rows),
            [
                (2, "rejected", "owner"),
                (3, "updated", ""),
                (4, "duplicate", "line 3"),
                (5, "rejected", "owner"),
                (6, "rejected", "owner"),
                (7, "created", ""),
                (8, "duplicate", "line 7"),
                (9, "created", ""),
                (10, "duplicate", "line 3"),
            ]
        );
        let rows = outcomes(
            sandbox,
            "account import - --on-existing update",
            "login,status,city\n2,kyc,Rome\n2,active,Pisa\n",
        );
        assert_eq!(told(&rows), [(2, "rejected", "status"), (3, "updated", "")]);
        assert!(
            ok(sandbox, "account show 2 -f json")
                .stdout
                .contains("Pisa")
        );
        ok(sandbox, "db check");
    });
}

#[test]
fn more_rows_of_one_account_than_are_judged_together_are_each_judged() {
    engines(|sandbox| {
        ok(sandbox, "user add ann@example.com");
        let mut input = "login,owner,city\n".to_owned();
        input.push_str(&"7,,Rome\n".repeat(505));
        input.push_str(&"7,ann@example.com,Rome\n".repeat(505));
        let rows = outcomes(sandbox, "account import -", &input);
        let of = |word: &str| rows.iter().filter(|row| row.1 == word).count();
        assert_eq!(
            (of("rejected"), of("created"), of("duplicate")),
            (505, 1, 504)
        );
    });
}

#[test]
fn a_row_with_a_number_in_conflict_holds_up_none_behind_it() {
    engines(|sandbox| {
        ok(sandbox, "user add ann@example.com --ref A");
        ok(sandbox, "user add bob@example.com --ref B");
        for (id, words, city) in [
            (1, "user import - --on-existing update", "Rome"),
            (2, "user import - --on-existing update --follow-ref", "Oslo"),
            (
                3,
                "subscribers import - --on-existing update --consent yes",
                "Pisa",
            ),
            (
                4,
                "subscribers import - --on-existing update --consent yes --follow-ref",
                "Bari",
            ),
        ] {
            let input = format!(
                "email,ref,city\nann@example.com,B,Nice\nann@example.com,B,Lyon\nANN@example.com,,{city}\nann@example.com,A,Kiel\n"
            );
            let rows = outcomes(sandbox, words, &input);
            let third = if city == "Pisa" {
                "subscribed"
            } else {
                "updated"
            };
            assert_eq!(
                told(&rows).iter().map(|row| row.1).collect::<Vec<_>>(),
                ["rejected", "rejected", third, "duplicate"],
                "{words}"
            );
            assert_eq!(rows[3].2, "line 4");
            assert!(
                ok(sandbox, "user show ann@example.com -f json")
                    .stdout
                    .contains(city)
            );
            let rejects = ok(sandbox, &format!("import rejects {id}")).stdout;
            assert!(
                rejects.contains("Nice") && rejects.contains("Lyon") && !rejects.contains("Kiel")
            );
        }
    });
}

#[test]
fn an_opt_out_decides_wherever_it_stands_and_a_rejected_row_takes_no_number() {
    engines(|sandbox| {
        ok(sandbox, "user add ann@example.com --ref A");
        ok(sandbox, "user add bob@example.com --ref B");
        let rows = outcomes(
            sandbox,
            "subscribers import - --consent yes",
            "email,ref,status\nann@example.com,B,active\nann@example.com,,unsubscribed\nann@example.com,A,active\n",
        );
        assert_eq!(
            told(&rows),
            [
                (2, "duplicate", "line 3"),
                (3, "unsubscribed", ""),
                (4, "duplicate", "line 3")
            ]
        );
        let rows = outcomes(
            sandbox,
            "user import -",
            "email,ref\nann@example.com,C\ncy@example.com,C\n",
        );
        assert_eq!(
            told(&rows).iter().map(|row| row.1).collect::<Vec<_>>(),
            ["rejected", "created"]
        );
    });
}
