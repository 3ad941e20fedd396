//! Amounts that fit one by one and not together.

use roster::storage::db::Ending;

use crate::sandbox::{Sandbox, engines};

/// More than half of what can be counted, so that one is an amount and two are none.
const HALF: &str = "4611686018427387905";

fn most(sandbox: &Sandbox, sql: &str) {
    let mut db = sandbox.db();
    db.tx(Ending::Commit, |tx| tx.exec(sql, &[])).unwrap();
}

#[test]
fn users_that_fit_and_a_total_that_does_not_are_a_sum_too_large() {
    engines(|sandbox| {
        sandbox.write(
            "orders.csv",
            "number,email,ordered_at,status,currency,total,sku,product,category,tags,quantity,unit_price\n\
             1,ann@example.com,2025-01-01,paid,GBP,1,A,Ann's,Mugs,gift,1,1\n\
             2,bob@example.com,2025-01-01,paid,GBP,1,B,Bob's,Mugs,gift,1,1\n\
             3,cem@example.com,2025-01-01,paid,GBP,1,C,Cem's,Lamps,new,1,1\n",
        );
        assert_eq!(
            sandbox.run(&["order", "import", "orders.csv", "-q"]).exit,
            0
        );
        most(sandbox, &format!("UPDATE orders SET total = {HALF}"));
        for words in [
            &["--group-by", "country"][..],
            &["--group-by", "smart-type"],
            &["--group-by", "user", "--top", "1"],
            &["--group-by", "month"],
            &[],
        ] {
            too_large(sandbox, &[&["report", "revenue"], words].concat(), "order");
        }
        // Each is there to be told, as long as they are not added up.
        let users = sandbox.run(&["report", "revenue", "--group-by", "user", "-f", "json"]);
        assert_eq!(users.exit, 0, "{users:?}");

        most(sandbox, "UPDATE orders SET total = 100");
        most(sandbox, &format!("UPDATE order_lines SET amount = {HALF}"));
        for words in [
            &["--group-by", "category"][..],
            &["--group-by", "tag"],
            &["--group-by", "product", "--top", "1"],
        ] {
            too_large(sandbox, &[&["report", "revenue"], words].concat(), "order");
        }
    });
}

#[test]
fn of_quotes_that_are_too_large_together_the_hint_names_quotes() {
    engines(|sandbox| {
        for number in ["Q-1", "Q-2"] {
            let words = [
                "quote",
                "add",
                number,
                "--user",
                "ann@example.com",
                "--value",
                "1 GBP",
            ];
            sandbox.run(&["user", "add", "ann@example.com", "--if-missing"]);
            assert_eq!(sandbox.run(&words).exit, 0);
        }
        most(sandbox, &format!("UPDATE quotes SET amount = {HALF}"));
        too_large(sandbox, &["report", "overview"], "quote");
        most(
            sandbox,
            "UPDATE quotes SET stage = 'lost', closed_at = created_at WHERE number = 'Q-1'",
        );
        most(
            sandbox,
            "UPDATE quotes SET stage = 'dead', closed_at = created_at WHERE number = 'Q-2'",
        );
        too_large(sandbox, &["report", "user", "ann@example.com"], "quote");
    });
}

fn too_large(sandbox: &Sandbox, words: &[&str], noun: &str) {
    let run = sandbox.run(&[words, &["-f", "json"]].concat());
    assert_eq!(
        (run.exit, run.stdout.as_str()),
        (1, ""),
        "{words:?} {run:?}"
    );
    assert!(
        run.stderr.contains(r#""code":"sum_too_large""#)
            && run.stderr.contains(&format!("roster {noun} list --sort ")),
        "{words:?} {run:?}"
    );
}
