//! Addresses of erased people in what others wrote.

use roster::storage::{db::Cell, people};

use crate::sandbox::{Run, Sandbox, engines};

fn run(sandbox: &Sandbox, line: &str) -> Run {
    let words: Vec<String> = line.split(' ').map(|word| word.replace('~', " ")).collect();
    sandbox.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Tables that hold a text with the address.
fn holders(sandbox: &Sandbox, address: &str) -> Vec<String> {
    let mut db = sandbox.db();
    let mut found = Vec::new();
    let tables = people::TABLES.iter().map(|table| table.table);
    for table in tables.chain(["audits", "imports", "credits", "account_moves"]) {
        db.rows(&format!("SELECT * FROM {table}"), &[], &mut |row| {
            for place in 0..row.0.len() {
                if let Cell::Text(text) = row.0.cell(place)?
                    && text.to_lowercase().contains(address)
                {
                    found.push(table.to_owned());
                }
            }
            Ok(())
        })
        .unwrap();
    }
    found.dedup();
    found
}

/// `table by` of every row that `user locate` prints.
fn located(sandbox: &Sandbox, who: &str) -> Vec<String> {
    let located = run(
        sandbox,
        &format!("user locate {who} --fields table,by -f tsv --no-header"),
    );
    assert!(matches!(located.exit, 0 | 3), "{located:?}");
    located
        .stdout
        .lines()
        .map(|line| line.replace('\t', " "))
        .collect()
}

#[test]
fn the_address_of_an_erased_contact_leaves_the_audit() {
    engines(|sandbox| {
        sandbox.write("body.txt", "Your bill.\n");
        for line in [
            "account open --owner o@example.com --login 1",
            "contact add 1 Inv@example.com --category invoice",
            "emails send --account 1 --category invoice --subject Bill --body-file body.txt",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let places = located(sandbox, "inv@example.com");
        assert!(
            places.contains(&"audit_subjects text".to_owned()),
            "{places:?}"
        );
        assert_eq!(run(sandbox, "user erase inv@example.com --yes").exit, 0);
        assert_eq!(holders(sandbox, "inv@example.com"), Vec::<String>::new());
        assert_eq!(located(sandbox, "inv@example.com"), ["suppressions hash"]);
        assert_eq!(run(sandbox, "audit list --verify").exit, 0);
    });
}

#[test]
fn texts_about_others_lose_the_address_and_keep_the_rest() {
    engines(|sandbox| {
        sandbox.write(
            "in.csv",
            "login,owner,note\n2,o@example.com,ask x@example.com\n",
        );
        for line in [
            "user add x@example.com",
            "account open --owner o@example.com --login 1 --currency GBP",
            "account credit add 1 9~GBP --reason asked~by~X@example.com.",
            "account status 1 --set active --reason x@example.com~called",
            "user comment o@example.com --text knows~x@example.com",
            "user edit o@example.com --note see~x@example.com",
            "account import in.csv",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let places = located(sandbox, "x@example.com");
        for place in [
            "credits text",
            "account_moves text",
            "comments text",
            "accounts text",
            "audits text",
            "import_things text",
            "users text",
        ] {
            assert!(places.contains(&place.to_owned()), "{place} {places:?}");
        }
        let erased = run(sandbox, "user erase x@example.com --yes");
        assert_eq!(erased.exit, 0, "{erased:?}");
        // What the chain of the audit covers stays, and that is said.
        assert!(
            erased
                .stderr
                .contains("2 rows of the audit name an address"),
            "{erased:?}"
        );
        assert_eq!(holders(sandbox, "x@example.com"), ["audits"]);
        assert_eq!(
            located(sandbox, "x@example.com"),
            ["audits text", "suppressions hash"]
        );
        assert_eq!(
            run(sandbox, "account credit list 1 --field reason").stdout,
            "asked by (erased).\n"
        );
        assert_eq!(
            run(sandbox, "account show 2 --field note").stdout,
            "ask (erased)\n"
        );
        assert_eq!(run(sandbox, "audit list --verify").exit, 0);
        // The import can still be undone: both images lost the same word.
        let undone = run(sandbox, "import undo 1 --yes -f json");
        assert!(undone.stdout.contains("\"kept\":[]"), "{undone:?}");
    });
}

#[test]
fn nobody_is_found_any_more_by_a_name_that_was_the_address() {
    engines(|sandbox| {
        for line in [
            "user add x@example.com",
            "user add o@example.com --name Old~X@example.com",
            "user erase x@example.com --yes",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let found = run(sandbox, "user find x@example.com --count --field count");
        assert_eq!(found.stdout, "0\n");
        let named = run(sandbox, "user show name:old~(erased) --field name");
        assert_eq!(named.stdout, "Old (erased)\n", "{named:?}");
        let check = run(sandbox, "db check");
        assert_eq!(check.exit, 0, "{check:?}");
    });
}
