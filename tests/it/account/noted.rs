//! What the audit, the feed and the timeline say of accounts, members, contacts, prices and targets that came with an import.

use serde_json::{Value, json};

use crate::sandbox::{Run, Sandbox, engines};

fn run(sandbox: &Sandbox, line: &str) -> Run {
    sandbox.run(&line.split(' ').collect::<Vec<_>>())
}

fn list(sandbox: &Sandbox, line: &str) -> Vec<Value> {
    let run = run(sandbox, line);
    assert_eq!(run.exit, 0, "{run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

fn import(sandbox: &Sandbox, command: &str, rows: &str) {
    sandbox.write("in.csv", rows);
    let run = run(sandbox, &format!("{command} in.csv -q"));
    assert_eq!(run.exit, 0, "{run:?}");
}

/// Subject, before and after of what a command noted, but for the summary of the import.
fn noted(rows: &[Value], command: &str) -> Vec<(String, Value, Value)> {
    rows.iter()
        .filter(|row| row["command"] == command && row["subject"] != "in.csv")
        .map(|row| {
            let subject = row["subject"].as_str().unwrap_or_default();
            (
                subject.to_owned(),
                row["before"].clone(),
                row["after"].clone(),
            )
        })
        .collect()
}

#[test]
fn an_import_notes_every_row_with_what_it_was_and_is() {
    engines(|sandbox| {
        import(
            sandbox,
            "account import",
            "login,owner,plan\n7,a@example.com,gold\n",
        );
        import(
            sandbox,
            "account import --on-existing update",
            "login,plan,status,tax_exempt\n7,silver,active,yes\n",
        );
        run(sandbox, "user add m@example.com");
        let members = "account members import";
        import(
            sandbox,
            members,
            "login,email,permissions\n7,m@example.com,orders\n",
        );
        import(
            sandbox,
            members,
            "login,email,permissions\n7,m@example.com,orders;quotes\n",
        );
        let contacts = "contact import --on-existing update";
        import(
            sandbox,
            contacts,
            "login,email,categories\n7,c@example.com,invoice\n",
        );
        import(
            sandbox,
            contacts,
            "login,email,categories\n7,c@example.com,product\n",
        );
        import(sandbox, "price import", "sku,price\nA,9 GBP\n");
        import(sandbox, "price import", "sku,price\nA,8 GBP\n");
        import(
            sandbox,
            "target import",
            "user,year,amount\na@example.com,2026,9 GBP\n",
        );
        import(
            sandbox,
            "target import",
            "user,year,amount\na@example.com,2026,8 GBP\n",
        );

        let owner = list(sandbox, "audit list --user a@example.com -f json");
        let accounts = noted(&owner, "account import");
        assert_eq!(
            accounts,
            [
                (
                    "login:7".to_owned(),
                    json!({ "plan": "gold", "status": "pending", "tax_exempt": false }),
                    json!({ "plan": "silver", "status": "active", "tax_exempt": true }),
                ),
                // The owner is new as well.
                (
                    "a@example.com".to_owned(),
                    Value::Null,
                    json!({ "created": true })
                ),
                (
                    "login:7".to_owned(),
                    Value::Null,
                    json!({
                        "plan": "gold", "status": "pending", "tax_exempt": false, "opened_at": "2026-01-02T03:04:05Z",
                    }),
                ),
            ]
        );
        let contact =
            |categories: Value| json!({ "contact": "c@example.com", "categories": categories });
        let contacts = noted(&owner, "contact import");
        assert_eq!(contacts[0].1, contact(json!(["invoice"])));
        assert_eq!(contacts[0].2, contact(json!(["product"])));
        assert_eq!(contacts[1].1, Value::Null);
        let target = |amount: i64| json!({ "year": 2026, "currency": "GBP", "amount": amount });
        let targets = noted(&owner, "target import");
        assert_eq!((&targets[0].1, &targets[0].2), (&target(900), &target(800)));

        let feed = list(sandbox, "changes --since 0 -f json");
        let member = list(sandbox, "audit list --user m@example.com -f json");
        for rows in [&member, &feed] {
            let mut members = noted(rows, "account members import");
            members.sort_by_key(|(_, before, _)| before.is_null());
            assert_eq!(
                members,
                [
                    (
                        "login:7".to_owned(),
                        json!({ "permissions": ["orders"] }),
                        json!({ "permissions": ["quotes", "orders"] }),
                    ),
                    (
                        "login:7".to_owned(),
                        Value::Null,
                        json!({ "permissions": ["orders"] })
                    ),
                ]
            );
        }
        assert_eq!(
            noted(&feed, "price import"),
            [
                (
                    "A retail 1 GBP".to_owned(),
                    Value::Null,
                    json!({ "price": 900 })
                ),
                (
                    "A retail 1 GBP".to_owned(),
                    json!({ "price": 900 }),
                    json!({ "price": 800 })
                ),
            ]
        );
        let told = run(sandbox, "user timeline m@example.com --kind act -f tsv");
        assert!(told.stdout.contains("account members import"), "{told:?}");
        // Nothing that an import touched is told without a word of what became of it.
        for row in feed.iter().chain(&owner).chain(&member) {
            assert!(!row["before"].is_null() || !row["after"].is_null(), "{row}");
        }
        assert_eq!(run(sandbox, "audit list --verify").exit, 0);
    });
}

#[test]
fn an_import_takes_as_many_statements_for_its_audit_as_before() {
    engines(|sandbox| {
        let statements = |rows: std::ops::Range<u32>| {
            let lines: Vec<String> = rows.map(|n| format!("{n},a@example.com\n")).collect();
            let lines = lines.concat();
            sandbox.write("in.csv", format!("login,owner\n{lines}"));
            let run = run(sandbox, "account import in.csv -v");
            assert_eq!(run.exit, 0, "{run:?}");
            let line = run
                .stderr
                .lines()
                .find(|line| line.ends_with(" statements"));
            let number = line.unwrap().trim_end_matches(" statements");
            number.parse::<i64>().unwrap()
        };
        let (few, many) = (statements(1..10), statements(10..410));
        assert!(many - few < 10, "{few} and {many}");
    });
}

#[test]
fn all_that_an_account_is_opened_with_is_noted() {
    engines(|sandbox| {
        let open = [
            "account",
            "open",
            "--owner",
            "a@example.com",
            "--street",
            "1 High St",
            "--city",
            "York",
            "--region",
            "N",
            "--postcode",
            "YO1",
            "--tax-id",
            "GB1",
            "--note",
            "vip",
            "--plan",
            "gold",
        ];
        assert_eq!(sandbox.run(&open).exit, 0);
        let rows = list(sandbox, "audit list --command account -f json");
        let after = &rows.iter().find(|row| row["subject"] == "login:1").unwrap()["after"];
        for (field, value) in [
            ("street", "1 High St"),
            ("city", "York"),
            ("region", "N"),
            ("postcode", "YO1"),
            ("tax_id", "GB1"),
            ("note", "vip"),
        ] {
            assert_eq!(after[field], value, "{after}");
        }
        // Later the timeline does not claim that it was opened with the plan of today.
        let opened = || {
            let line = "account timeline 1 --kind account --fields what,about -f tsv --no-header";
            run(sandbox, line).stdout
        };
        assert_eq!(opened(), "opened\tgold\n");
        run(sandbox, "account edit 1 --note x");
        assert_eq!(opened(), "opened\tgold\n");
        run(sandbox, "account edit 1 --plan silver");
        assert_eq!(opened(), "opened\t\n");
        let line =
            "user timeline a@example.com --kind account --fields what,about -f tsv --no-header";
        assert_eq!(run(sandbox, line).stdout, "opened\t\n");
    });
}

#[test]
fn the_prices_that_go_with_a_group_are_kept_in_the_audit() {
    engines(|sandbox| {
        for line in [
            "group add trade --name Trade --slot 1",
            "price set A --group trade --price 9GBP",
            "price set A --group trade --min-qty 5 --price 8GBP",
        ] {
            let words: Vec<String> = line
                .split(' ')
                .map(|word| word.replace("GBP", " GBP"))
                .collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let run = sandbox.run(&words);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        assert_eq!(run(sandbox, "group remove trade").exit, 0);
        let rows = list(sandbox, "audit list --command group -f json");
        let row = rows
            .iter()
            .find(|row| row["command"] == "group remove")
            .unwrap();
        assert_eq!(
            row["before"]["prices"],
            json!([
                { "sku": "A", "min_qty": 1, "price": 900, "currency": "GBP" },
                { "sku": "A", "min_qty": 5, "price": 800, "currency": "GBP" },
            ])
        );
    });
}
