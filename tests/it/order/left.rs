//! Orders that the undo of one import leaves alone, and the undo of the import that brought them.

use super::{import, rows};
use crate::sandbox::{Sandbox, engines};

const HEADER: &str = "number,email,ordered_at,status,currency,total,method\n";

/// One import of these rows.
fn sync(sandbox: &Sandbox, rows: &str) {
    let run = import(
        sandbox,
        &format!("{HEADER}{rows}"),
        &["--on-existing", "update"],
    );
    assert_eq!(run.exit, 0, "{run:?}");
}

fn run(sandbox: &Sandbox, words: &str) -> String {
    let words: Vec<&str> = words.split(' ').collect();
    let run = sandbox.run(&words);
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
    run.stdout
}

fn undo(sandbox: &Sandbox, id: u8) -> String {
    run(sandbox, &format!("import undo {id} --yes -q -f json"))
}

fn shown(sandbox: &Sandbox, number: &str) -> String {
    run(
        sandbox,
        &format!("order show {number} --fields user,status,total,import --no-header"),
    )
}

#[test]
fn an_order_whose_image_named_somebody_erased_stays_with_its_buyer() {
    engines(|sandbox| {
        run(sandbox, "user add vic@example.com");
        sync(
            sandbox,
            "O1,own@example.com,2025-01-01,pending,GBP,7,x\n\
             O2,own@example.com,2025-01-01,pending,GBP,10,by vic@example.com\n",
        );
        sync(sandbox, "O2,own@example.com,2025-01-01,paid,GBP,12,y\n");
        run(sandbox, "user erase vic@example.com --yes");
        let done = undo(sandbox, 2);
        assert!(
            done.contains(r#""thing":"order O2","why":"erased since""#),
            "{done}"
        );
        let done = undo(sandbox, 1);
        assert!(
            done.contains(r#""removed":0,"#)
                && done.contains(r#""orders_removed":1,"#)
                && done.contains(r#""user":"own@example.com""#),
            "{done}"
        );
        assert_eq!(shown(sandbox, "O2"), "own@example.com\tpaid\t12.00\t\n");
        assert_eq!(rows(sandbox, "orders"), 1);
        run(sandbox, "db check -q");
    });
}

#[test]
fn an_order_whose_image_was_pruned_stays() {
    engines(|sandbox| {
        let row = |number: &str, total: &str| {
            format!("{number},own@example.com,2025-01-01,pending,GBP,{total},x\n")
        };
        sync(
            sandbox,
            &format!("{}{}{}", row("O1", "7"), row("O2", "10"), row("O3", "1")),
        );
        // What an undone import had changed is as the first one left it.
        sync(sandbox, &row("O3", "2"));
        undo(sandbox, 2);
        sync(sandbox, &row("O2", "12"));
        let pruned = sandbox
            .roster(&["db", "prune", "--before-images", "30d", "--yes"])
            .env("ROSTER_NOW", "2026-06-01T00:00:00Z")
            .run();
        assert_eq!(pruned.exit, 0, "{pruned:?}");
        let done = undo(sandbox, 1);
        assert!(
            done.contains(r#""removed":0,"#) && done.contains(r#""orders_removed":2,"#),
            "{done}"
        );
        assert_eq!(shown(sandbox, "O2"), "own@example.com\tpending\t12.00\t\n");
        assert_eq!(rows(sandbox, "orders"), 1);
        run(sandbox, "db check -q");
    });
}

#[test]
fn an_order_that_an_undo_left_to_a_later_import_outlives_the_undo_of_that_one() {
    engines(|sandbox| {
        let row = |number: &str, total: u8| {
            format!("{number},own@example.com,2025-01-01,paid,GBP,{total},x\n")
        };
        sync(sandbox, &format!("{}{}", row("O2", 1), row("O5", 1)));
        sync(sandbox, &format!("{}{}", row("O2", 2), row("O5", 2)));
        sync(sandbox, &row("O2", 3));
        let done = undo(sandbox, 2);
        assert!(
            done.contains(r#""thing":"order O2","why":"updated by a later import""#),
            "{done}"
        );
        assert!(undo(sandbox, 3).contains(r#""restored":1"#));
        let done = undo(sandbox, 1);
        assert!(
            done.contains(r#""removed":0,"#) && done.contains(r#""orders_removed":1,"#),
            "{done}"
        );
        assert_eq!(shown(sandbox, "O2"), "own@example.com\tpaid\t2.00\t\n");
        assert_eq!(rows(sandbox, "orders"), 1);
        run(sandbox, "db check -q");
    });
}
