//! What an undo takes for touched: whoever wrote a row last, not what it says; and what an erasure leaves of accounts in imports.

use serde_json::{Value, json};

use crate::sandbox::{Run, Sandbox, engines};

fn run(sandbox: &Sandbox, line: &str) -> Run {
    let run = sandbox.run(&line.split(' ').collect::<Vec<_>>());
    assert_eq!(run.exit, 0, "{line}: {run:?}");
    run
}

fn import(sandbox: &Sandbox, command: &str, rows: &str) {
    sandbox.write("in.csv", rows);
    run(sandbox, &format!("{command} in.csv -q"));
}

/// What an undo printed: how many things it put back, and what it left alone.
fn undo(sandbox: &Sandbox, id: &str) -> (u64, Vec<Value>) {
    let run = run(sandbox, &format!("import undo {id} --yes -f json"));
    let done: Value = serde_json::from_str(&run.stdout).unwrap();
    let kept = done["kept"].as_array().unwrap().iter();
    let kept = kept.map(|row| json!([row["user"], row["thing"], row["why"]]));
    let taken = done["restored"].as_u64().unwrap() + done["removed"].as_u64().unwrap();
    (taken, kept.collect())
}

#[test]
fn what_was_changed_and_changed_back_since_is_left_alone() {
    engines(|sandbox| {
        for line in [
            "account open --owner a@example.com --login 5 --plan gold",
            "account open --owner a@example.com --login 6 --plan gold",
            "account open --owner a@example.com --login 7 --plan gold",
            "user add m@example.com",
            "account grant 5 m@example.com --perm orders",
            "price set SKU --price 9.00+GBP",
            "target set a@example.com --year 2026 --amount 100+GBP",
            "contact add 5 c@example.com --name Old",
        ] {
            let line: Vec<String> = line.split(' ').map(|word| word.replace('+', " ")).collect();
            let words: Vec<&str> = line.iter().map(String::as_str).collect();
            let run = sandbox.run(&words);
            assert_eq!(run.exit, 0, "{line:?}: {run:?}");
        }
        let update = "--on-existing update";
        import(
            sandbox,
            &format!("account import {update}"),
            "login,status,plan\n5,active,\n6,,silver\n7,,silver\n",
        );
        import(
            sandbox,
            "account members import",
            "login,email,permissions\n5,m@example.com,tickets\n",
        );
        import(
            sandbox,
            "price import",
            "sku,price,currency\nSKU,8.00,GBP\n",
        );
        import(
            sandbox,
            "target import",
            "user,year,amount,currency\na@example.com,2026,200,GBP\n",
        );
        import(
            sandbox,
            &format!("contact import {update}"),
            "login,email,name\n5,c@example.com,New\n",
        );
        for line in [
            "account status 5 --set suspended --reason fraud",
            "account status 5 --set active --reason cleared",
            "account edit 6 --plan bronze",
            "account edit 6 --plan silver",
            "account revoke 5 m@example.com",
            "account grant 5 m@example.com --perm tickets",
            "price remove SKU --retail --yes",
            "price set SKU --price 8.00+GBP",
            "target remove a@example.com --year 2026 --yes",
            "target set a@example.com --year 2026 --amount 200+GBP",
            "contact edit 5 c@example.com --name Other",
            "contact edit 5 c@example.com --name New",
        ] {
            let line: Vec<String> = line.split(' ').map(|word| word.replace('+', " ")).collect();
            let words: Vec<&str> = line.iter().map(String::as_str).collect();
            let run = sandbox.run(&words);
            assert_eq!(run.exit, 0, "{line:?}: {run:?}");
        }
        let since = "changed since";
        let kept = [
            (
                "1",
                1,
                vec![
                    json!(["a@example.com", "account 5", since]),
                    json!(["a@example.com", "account 6", since]),
                ],
            ),
            (
                "2",
                0,
                vec![json!(["m@example.com", "member m@example.com 5", since])],
            ),
            ("3", 0, vec![json!([null, "price SKU retail 1 GBP", since])]),
            (
                "4",
                0,
                vec![json!([
                    "a@example.com",
                    "target a@example.com 2026 GBP",
                    since
                ])],
            ),
            (
                "5",
                0,
                vec![json!(["a@example.com", "contact 5 c@example.com", since])],
            ),
        ];
        for (id, taken, left) in kept {
            assert_eq!(undo(sandbox, id), (taken, left), "import {id}");
        }
        let row = "account list --fields login,status,plan -f tsv --no-header";
        assert_eq!(
            run(sandbox, row).stdout,
            "5\tactive\tgold\n6\tpending\tsilver\n7\tpending\tgold\n"
        );
    });
}

#[test]
fn imports_of_one_thing_are_undone_one_after_the_other_the_last_first() {
    engines(|sandbox| {
        run(
            sandbox,
            "account open --owner a@example.com --login 5 --plan gold",
        );
        for plan in ["silver", "bronze"] {
            import(
                sandbox,
                "account import --on-existing update",
                &format!("login,plan\n5,{plan}\n"),
            );
        }
        assert_eq!(undo(sandbox, "2"), (1, vec![]));
        assert_eq!(undo(sandbox, "1"), (1, vec![]));
        let plan = run(sandbox, "account show 5 --fields plan -f tsv --no-header");
        assert_eq!(plan.stdout, "gold\n");
    });
}

#[test]
fn an_erasure_takes_accounts_out_of_the_images_and_rejects_of_imports() {
    engines(|sandbox| {
        let open = [
            "account",
            "open",
            "--owner",
            "e@example.com",
            "--login",
            "5",
            "--street",
            "Elm 1",
            "--company",
            "Eve Ltd",
            "--tax-id",
            "GB123",
            "--note",
            "Eve",
        ];
        assert_eq!(sandbox.run(&open).exit, 0);
        run(
            sandbox,
            "account open --owner other@example.com --login 6 --street Ash",
        );
        // Accounts of somebody who is merged with her, and one that is somebody else's by now.
        import(
            sandbox,
            "account import",
            "login,owner,street\n8,dup@example.com,Elm 8\n9,e@example.com,Elm 9\n10,other@example.com,Ash 10\n",
        );
        sandbox.write(
            "in.csv",
            "No,street,note,status\n5,Oak 2,newnote,\n6,Ash 2,other,\n",
        );
        let update = "account import in.csv --map login=No --on-existing update -q";
        run(sandbox, update);
        sandbox.write(
            "in.csv",
            "No,street,note,status\n5,Qzoak 2,fee,fee\n6,Ash 3,fee,fee\n",
        );
        let rejected = sandbox.run(&update.split(' ').collect::<Vec<_>>());
        assert_eq!(rejected.exit, 6, "{rejected:?}");
        sandbox.write(
            "people.csv",
            "ref,email,street,country\nR7,e@example.com,,\n",
        );
        run(sandbox, "user import people.csv -q");
        sandbox.write(
            "people.csv",
            "ref,street,country\nR7,Qzelm 4,Nowhere\nR8,Ash 4,Nowhere\n",
        );
        assert_eq!(sandbox.run(&["user", "import", "people.csv", "-q"]).exit, 6);
        run(
            sandbox,
            "account transfer 9 --to third@example.com --create-user --yes",
        );
        run(
            sandbox,
            "user merge dup@example.com --into e@example.com --yes",
        );
        let places = |user: &str| -> Vec<(String, String, u64)> {
            let run = sandbox.run(&["user", "locate", user, "-f", "json"]);
            let rows: Vec<Value> = serde_json::from_str(&run.stdout).unwrap();
            let rows = rows
                .iter()
                .filter(|row| row["table"].as_str().unwrap().starts_with("import_"));
            rows.map(|row| {
                let text = |key: &str| row[key].as_str().unwrap().to_owned();
                (text("table"), text("by"), row["rows"].as_u64().unwrap())
            })
            .collect()
        };
        let located = places("e@example.com");
        let has =
            |table: &str, rows: u64| located.contains(&(table.to_owned(), "user".to_owned(), rows));
        assert!(
            has("import_things", 3) && has("import_rejects", 2),
            "{located:?}"
        );
        run(sandbox, "user erase e@example.com --reason r --yes");
        assert_eq!(places("e@example.com"), []);
        let left = |table: &str| -> String {
            let all = sandbox.run(&["sql", &format!("SELECT * FROM {table}"), "-f", "jsonl"]);
            assert_eq!(all.exit, 0, "{all:?}");
            all.stdout
        };
        for (table, others) in [("import_things", "Ash 2"), ("import_rejects", "Ash 3")] {
            let rows = left(table);
            for said in ["Elm", "Eve", "GB123", "Oak", "newnote", "Qz"] {
                assert!(!rows.contains(said), "{said} is in {table}: {rows}");
            }
            assert!(rows.contains(others), "{table}: {rows}");
        }
        assert!(left("import_rejects").contains("Ash 4"));
        let rejects = run(sandbox, "import rejects 3");
        assert!(
            rejects.stdout.contains("Ash 3") && !rejects.stdout.contains("Qz"),
            "{rejects:?}"
        );
        let (taken, kept) = undo(sandbox, "2");
        assert_eq!(
            (taken, kept),
            (1, vec![json!([null, "account 5", "erased since"])])
        );
        let (taken, kept) = undo(sandbox, "1");
        let erased: Vec<&Value> = kept.iter().filter(|row| row[2] == "erased since").collect();
        assert_eq!(
            (taken, erased),
            (
                1,
                vec![
                    &json!([null, "account 8", "erased since"]),
                    &json!(["third@example.com", "account 9", "erased since"])
                ]
            ),
            "{kept:?}"
        );
        assert_eq!(sandbox.run(&["audit", "list", "--verify"]).exit, 0);
    });
}

#[test]
fn an_undo_takes_an_end_of_an_account_back_for_a_reason_alone() {
    engines(|sandbox| {
        for login in [1, 2, 3] {
            run(
                sandbox,
                &format!("account open --owner a@example.com --login {login}"),
            );
            run(sandbox, &format!("account status {login} --set active"));
        }
        import(
            sandbox,
            "account import --on-existing update --reason drawdown",
            "login,status\n1,breached\n2,closed\n3,suspended\n",
        );
        let refused = sandbox.run(&["import", "undo", "1", "--yes"]);
        assert_eq!(refused.exit, 2, "{refused:?}");
        assert!(
            refused
                .stderr
                .contains("taking back the end of 2 accounts by undoing import 1 needs a reason"),
            "{refused:?}"
        );
        let rehearsed = sandbox.run(&["import", "undo", "1", "-n"]);
        assert_eq!(rehearsed.exit, 2, "{rehearsed:?}");
        assert!(run(sandbox, "account show 1").stdout.contains("breached"));
        run(sandbox, "import undo 1 --yes --reason mistaken");
        for (login, from) in [(1, "breached"), (2, "closed"), (3, "suspended")] {
            let shown = run(sandbox, &format!("account timeline {login} -f jsonl"));
            let back = shown
                .stdout
                .lines()
                .find(|line| line.contains(&format!("from {from}")));
            assert!(
                back.is_some_and(|line| line.contains("mistaken")),
                "{shown:?}"
            );
        }
        // Where nothing ends, no reason is asked for.
        import(
            sandbox,
            "account import --on-existing update",
            "login,status\n1,suspended\n",
        );
        assert_eq!(undo(sandbox, "2").0, 1);
    });
}

#[test]
fn an_import_says_that_it_does_not_change_when_an_account_was_opened() {
    engines(|sandbox| {
        import(
            sandbox,
            "account import",
            "login,owner,opened_at\n1,a@example.com,2025-01-01\n2,a@example.com,2025-01-01\n",
        );
        sandbox.write(
            "in.csv",
            "login,opened_at,city\n1,2024-01-01,Rome\n2,2025-01-01,Rome\n",
        );
        let line = "account import in.csv --on-existing update --report rep";
        let said = run(sandbox, line);
        assert!(
            said.stderr
                .contains("opened_at of 1 account stays as it is"),
            "{said:?}"
        );
        let report = sandbox.read("rep");
        let lines: Vec<&str> = report.lines().collect();
        assert!(lines[0].contains("opened_at stays as it is"), "{report}");
        assert!(!lines[1].contains("opened_at"), "{report}");
        let shown = run(sandbox, "account show 1 -f json").stdout;
        assert!(
            shown.contains("2025-01-01") && shown.contains("Rome"),
            "{shown}"
        );
        let fill = run(sandbox, "account import in.csv -q");
        assert!(!fill.stderr.contains("opened_at"), "{fill:?}");
    });
}
