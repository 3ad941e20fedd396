//! Orders of people who were erased, and of those who came back.

use super::import;
use crate::sandbox::{Sandbox, engines};

const HEADER: &str = "number,email,ordered_at,status,currency,total\n";
const OLD: &str = "E-1,eve@example.com,2025-11-01T00:00:00Z,paid,GBP,5\n";
const NEW: &str = "E-2,eve@example.com,2026-01-03T00:00:00Z,paid,GBP,7\n";

/// Numbers, and whose they are.
fn whose(sandbox: &Sandbox) -> String {
    let fields = "number,user_id,user";
    let words = [
        "order",
        "list",
        "--sort",
        "number",
        "--fields",
        fields,
        "--no-header",
    ];
    sandbox.run(&words).stdout
}

#[test]
fn an_order_from_before_the_erasure_is_nobodys_whenever_it_comes() {
    for order in [[OLD, NEW], [NEW, OLD]] {
        for files in [false, true] {
            engines(|sandbox| {
                sandbox.run(&["user", "add", "ann@example.com"]);
                sandbox.run(&["user", "erase", "eve@example.com", "--yes"]);
                if files {
                    for row in order {
                        let run = import(sandbox, &format!("{HEADER}{row}"), &[]);
                        assert_eq!(run.exit, 0, "{run:?}");
                    }
                } else {
                    let run = import(sandbox, &format!("{HEADER}{}{}", order[0], order[1]), &[]);
                    assert_eq!(run.exit, 0, "{run:?}");
                }
                assert_eq!(whose(sandbox), "E-1\t0\t\nE-2\t2\teve@example.com\n");
            });
        }
    }
}

#[test]
fn somebody_who_came_back_takes_no_order_from_before_they_were_erased() {
    engines(|sandbox| {
        sandbox.run(&["user", "erase", "eve@example.com", "--yes"]);
        import(sandbox, &format!("{HEADER}{NEW}"), &[]);
        let add = |number: &str, user: &str, at: &str| {
            sandbox.run(&[
                "order", "add", number, "--user", user, "--total", "5 GBP", "--at", at,
            ])
        };
        for user in ["eve@example.com", "1"] {
            let run = add("E-1", user, "2025-11-01");
            assert_eq!((run.exit, run.stdout.as_str()), (7, ""), "{run:?}");
            assert!(
                run.stderr.contains("was erased after that day")
                    && run
                        .stderr
                        .contains("imports store older orders without a person"),
                "{run:?}"
            );
            assert_eq!(
                add(&format!("N-{}", user.len()), user, "2026-01-03").exit,
                0
            );
        }
    });
}

#[test]
fn of_two_erasures_the_last_one_counts() {
    engines(|sandbox| {
        sandbox.run(&["user", "erase", "eve@example.com", "--yes"]);
        let at = |time: &str, words: &[&str]| {
            let run = sandbox.roster(words).env("ROSTER_NOW", time).run();
            assert_eq!(run.exit, 0, "{run:?}");
        };
        sandbox.write("new.csv", format!("{HEADER}{NEW}"));
        at(
            "2026-02-01T00:00:00Z",
            &["order", "import", "new.csv", "-q"],
        );
        at("2026-03-01T00:00:00Z", &["user", "erase", "1", "--yes"]);
        // From between the two.
        let between = NEW.replace("E-2", "E-3");
        sandbox.write("between.csv", format!("{HEADER}{between}"));
        at(
            "2026-04-01T00:00:00Z",
            &["order", "import", "between.csv", "-q"],
        );
        assert_eq!(whose(sandbox), "E-2\t1\t\nE-3\t0\t\n");
    });
}

#[test]
fn an_older_order_that_names_a_number_alone_is_nobodys_too() {
    engines(|sandbox| {
        sandbox.run(&["user", "erase", "eve@example.com", "--yes"]);
        import(sandbox, &format!("{HEADER}{NEW}"), &[]);
        sandbox.run(&["user", "edit", "eve@example.com", "--ref", "K1"]);
        sandbox.run(&["user", "add", "ann@example.com", "--ref", "K2"]);
        let text = "number,ref,ordered_at,status,currency,total\n\
                    E-1,K1,2025-11-01T00:00:00Z,paid,GBP,5\n\
                    E-3,K1,2026-01-03T00:00:00Z,paid,GBP,5\n\
                    E-4,K2,2025-11-01T00:00:00Z,paid,GBP,5\n";
        let run = import(sandbox, text, &[]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(
            whose(sandbox),
            "E-1\t0\t\nE-2\t1\teve@example.com\nE-3\t1\teve@example.com\nE-4\t2\tann@example.com\n"
        );
        let again = import(sandbox, text, &[]);
        assert!(again.stdout.contains(r#""unchanged":3"#), "{again:?}");
    });
}
