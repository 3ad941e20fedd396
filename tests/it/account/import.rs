//! `roster account import`, `account members import`, `contact import`, `price import`, and taking them back.

use super::sql;
use crate::sandbox::{Run, Sandbox, assert_run, engines};

fn json(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {run:?}"))
}

/// Outcomes of an import, those that are not zero.
fn counts(sandbox: &Sandbox, words: &[&str]) -> (i32, Vec<(String, u64)>) {
    let run = sandbox.run(&[words, &["-q", "-f", "json"]].concat());
    let result = json(&run);
    let mut counts = Vec::new();
    let mut sum = 0;
    for outcome in [
        "created",
        "updated",
        "unchanged",
        "blocked",
        "duplicate",
        "rejected",
    ] {
        let count = result[outcome].as_u64().unwrap();
        sum += count;
        if count > 0 {
            counts.push((outcome.to_owned(), count));
        }
    }
    assert_eq!(result["rows"], sum, "every row has one outcome: {result}");
    (run.exit, counts)
}

fn of(counts: &[(&str, u64)]) -> Vec<(String, u64)> {
    counts
        .iter()
        .map(|(word, n)| ((*word).to_owned(), *n))
        .collect()
}

const FILE: &str = "Login,Owner,Name,Plan,Status,Country,Opened\n\
     45231,ann@example.com,Ann Lee,gold,active,GB,2024-02-29\n\
     45232,ANN@example.com,,gold,closed,,\n\
     45233,new@example.com,New Person,silver,,Germany,\n\
     45231,ann@example.com,,platinum,,,\n\
     45234,,,gold,,,\n\
     x,ann@example.com,,gold,,,\n\
     45235,ann@,,gold,,,\n\
     45236,bob@example.com,,gold,sleeping,,\n\
     45237,gone@example.com,,gold,,,\n\
     45238,bob@example.com,,gold,,,31.12.2025\n\
     45239,bob@example.com,,gold,,Narnia,\n";

#[test]
fn accounts_come_by_their_login_and_twice_is_once() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "bob@example.com", "--name", "Bob"]);
        sandbox.run(&["user", "add", "gone@example.com"]);
        sql(sandbox, "UPDATE users SET status = 'banned' WHERE id = 2");
        sandbox.write("accounts.csv", FILE);
        let import = [
            "account",
            "import",
            "accounts.csv",
            "--rejects",
            "rejects.csv",
            "--report",
            "report.jsonl",
        ];
        let first = counts(sandbox, &import);
        assert_eq!(
            first,
            (
                6,
                of(&[
                    ("created", 4),
                    ("blocked", 1),
                    ("duplicate", 1),
                    ("rejected", 5)
                ])
            )
        );
        assert_run(
            &sandbox.run(&[
                "account",
                "list",
                "--fields",
                "login,owner,plan,status,country,opened_at",
            ]),
            "
            exit 0
            -- stdout
            login\towner\tplan\tstatus\tcountry\topened_at
            45231\tann@example.com\tgold\tactive\tGB\t2024-02-29T00:00:00Z
            45232\tann@example.com\tgold\tclosed\t\t2026-01-02T03:04:05Z
            45233\tnew@example.com\tsilver\tpending\tDE\t2026-01-02T03:04:05Z
            45238\tbob@example.com\tgold\tpending\t\t2025-12-31T00:00:00Z
            ",
        );
        let made = sandbox.run(&[
            "user",
            "find",
            "--from-import",
            "1",
            "--fields",
            "email,name,country,subscription",
        ]);
        assert_eq!(
            made.stdout,
            "email\tname\tcountry\tsubscription\nann@example.com\tAnn Lee\tGB\tnone\nnew@example.com\tNew Person\tDE\tnone\n"
        );
        let rejects = sandbox.read("rejects.csv");
        assert!(
            rejects
                .starts_with("Login,Owner,Name,Plan,Status,Country,Opened,_line,_reason,_detail,"),
            "{rejects}"
        );
        for words in [
            ",6,invalid_field,owner,",
            ",7,invalid_field,login,",
            ",8,invalid_email,",
            ",9,invalid_field,status,",
            ",12,invalid_field,country,",
        ] {
            assert!(rejects.contains(words), "{words}: {rejects}");
        }
        let report = sandbox.read("report.jsonl");
        assert_eq!(report.lines().count(), 11);
        assert!(report.contains(r#"{"line":5,"subject":"45231","email":"ann@example.com","outcome":"duplicate","reason":null,"detail":"line 2","suggestion":null}"#), "{report}");
        let second = counts(sandbox, &["account", "import", "accounts.csv"]);
        assert_eq!(
            second,
            (
                6,
                of(&[
                    ("unchanged", 4),
                    ("blocked", 1),
                    ("duplicate", 1),
                    ("rejected", 5)
                ])
            )
        );
        let again = sandbox.run(&["import", "rejects", "1"]);
        assert_eq!(again.stdout, rejects, "{again:?}");
        let list = sandbox.run(&[
            "import",
            "list",
            "--fields",
            "import,kind,rows,created,rejected",
        ]);
        assert!(list.stdout.contains("1\taccounts\t11\t4\t5\n"), "{list:?}");
    });
}

#[test]
fn known_accounts_are_filled_or_updated_and_an_undo_puts_them_back() {
    engines(|sandbox| {
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--plan",
            "gold",
        ]);
        sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        sandbox.write("more.jsonl", "{\"login\":1,\"plan\":\"silver\",\"city\":\"Leeds\",\"status\":\"active\"}\n{\"login\":2,\"owner\":\"ann@example.com\",\"plan\":\"iron\"}\n{\"login\":3,\"owner\":\"cat@example.com\"}\n");
        let filled = counts(sandbox, &["account", "import", "more.jsonl"]);
        assert_eq!(filled, (0, of(&[("created", 1), ("updated", 2)])));
        let row = |login: &str| {
            let run = sandbox.run(&[
                "account",
                "show",
                login,
                "--fields",
                "plan,city,status",
                "-f",
                "tsv",
                "--no-header",
            ]);
            run.stdout
        };
        assert_eq!(
            row("1"),
            "gold\tLeeds\tpending\n",
            "only empty fields are filled"
        );
        let undo = sandbox.run(&["import", "undo", "1", "--yes", "-f", "json"]);
        let undone = json(&undo);
        assert_eq!(
            (&undone["removed"], &undone["restored"]),
            (&2.into(), &2.into()),
            "{undone}"
        );
        assert_eq!(
            (row("1").as_str(), row("2").as_str()),
            ("gold\t\tpending\n", "\t\tpending\n")
        );
        assert_eq!(sandbox.run(&["account", "show", "3"]).exit, 3);
        assert_eq!(
            sandbox.run(&["user", "show", "cat@example.com"]).exit,
            3,
            "the person went with the account"
        );

        let updated = counts(
            sandbox,
            &[
                "account",
                "import",
                "more.jsonl",
                "--on-existing",
                "update",
                "--reason",
                "migration",
            ],
        );
        assert_eq!(updated, (0, of(&[("created", 1), ("updated", 2)])));
        assert_eq!(row("1"), "silver\tLeeds\tactive\n");
        let shown = json(&sandbox.run(&["account", "show", "1", "-f", "json"]));
        let events = shown["timeline"].as_array().unwrap();
        let moved = events.iter().find(|event| event["kind"] == "account");
        assert_eq!(moved.unwrap()["reason"], "migration", "{shown}");
        let made = json(&sandbox.run(&["account", "show", "3", "-f", "json"]));
        let events = made["timeline"].as_array().unwrap();
        assert!(
            events.iter().any(|event| event["kind"] == "import"),
            "{made}"
        );
        sandbox.run(&["account", "edit", "2", "--note", "touched"]);
        sandbox.run(&["contact", "add", "3", "tech@example.com"]);
        let undone = json(&sandbox.run(&["import", "undo", "2", "--yes", "-f", "json"]));
        assert_eq!(undone["removed"], 0, "{undone}");
        let kept: Vec<(String, String)> = undone["kept"]
            .as_array()
            .unwrap()
            .iter()
            .map(|kept| {
                (
                    kept["thing"].as_str().unwrap_or("-").to_owned(),
                    kept["why"].as_str().unwrap().to_owned(),
                )
            })
            .collect();
        assert_eq!(
            kept[0],
            ("account 2".into(), "changed since".into()),
            "{undone}"
        );
        assert!(
            kept[1].0 == "account 3" && kept[1].1.contains("contacts"),
            "{undone}"
        );
        assert_eq!(kept.len(), 3, "and the owner of account 3: {undone}");
        assert_eq!(row("1"), "gold\t\tpending\n");
        let twice = sandbox.run(&["import", "undo", "2", "--yes"]);
        assert_eq!(
            (twice.exit, twice.stdout.contains("already_undone")),
            (0, true),
            "{twice:?}"
        );
    });
}

#[test]
fn an_account_of_somebody_else_and_an_illegal_move_are_rejected() {
    engines(|sandbox| {
        sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        sandbox.write("a.csv", "login,owner,status\n1,bob@example.com,\n");
        sandbox.write("b.csv", "login,status,previous\n1,passed,\n");
        sandbox.write("c.csv", "login,previous\n1,77\n");
        for (file, detail, says) in [
            (
                "a.csv",
                "owner",
                "roster account transfer 1 --to bob@example.com",
            ),
            ("b.csv", "status", "legal: active, closed"),
            ("c.csv", "previous", "no account 77"),
        ] {
            let run = sandbox.run(&[
                "account",
                "import",
                file,
                "--on-existing",
                "update",
                "--rejects",
                "r.csv",
                "-q",
            ]);
            assert_eq!(run.exit, 6, "{run:?}");
            let rejects = sandbox.read("r.csv");
            assert!(
                rejects.contains(&format!(",2,invalid_field,{detail},")) && rejects.contains(says),
                "{rejects}"
            );
        }
        assert_eq!(
            sandbox.run(&["user", "find", "--field", "id"]).stdout,
            "1\n",
            "nobody was made"
        );
        let strict = sandbox.run(&["account", "import", "a.csv", "--strict"]);
        assert_eq!(strict.exit, 7, "{strict:?}");
        let none = sandbox.run(&["account", "import", "none.csv"]);
        assert_eq!(none.exit, 2, "{none:?}");
        sandbox.write("people.csv", "email,name\nann@example.com,Ann\n");
        let people = sandbox.run(&["account", "import", "people.csv"]);
        assert_eq!(people.exit, 2, "{people:?}");
        assert!(people.stderr.contains("no column 'login'"), "{people:?}");
        let before: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM imports", &[])
            .unwrap();
        let rehearsal = sandbox.run(&["account", "import", "a.csv", "-n", "-q", "-f", "json"]);
        assert_eq!(json(&rehearsal)["import"], serde_json::Value::Null);
        assert_eq!(
            sandbox
                .db()
                .one::<i64>("SELECT COUNT(*) FROM imports", &[])
                .unwrap(),
            before
        );
    });
}

#[test]
fn members_contacts_and_prices_come_in_bulk_and_go_again() {
    engines(|sandbox| {
        sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        sandbox.run(&["user", "add", "bob@example.com"]);
        sandbox.run(&["user", "add", "cat@example.com"]);
        sandbox.run(&[
            "account",
            "grant",
            "1",
            "bob@example.com",
            "--perm",
            "orders",
        ]);
        sandbox.run(&["group", "add", "trade", "--name", "Trade", "--slot", "1"]);
        sandbox.run(&["price", "set", "A", "--price", "2 GBP"]);
        sandbox.run(&[
            "contact",
            "add",
            "1",
            "tech@example.com",
            "--category",
            "domain",
        ]);
        sandbox.write(
            "members.csv",
            "account,email,permissions\n1,bob@example.com,profile|orders\n1,cat@example.com,ALL\n1,ann@example.com,all\n\
             9,cat@example.com,all\n1,nobody@example.com,all\n1,cat@example.com,billing\n",
        );
        let members = counts(sandbox, &["account", "members", "import", "members.csv"]);
        assert_eq!(
            members,
            (
                6,
                of(&[
                    ("created", 1),
                    ("updated", 1),
                    ("unchanged", 1),
                    ("rejected", 3)
                ])
            )
        );
        let rejects = sandbox.run(&["import", "rejects", "1"]).stdout;
        assert!(
            rejects.contains("profile, contacts") || rejects.contains("'billing' is no permission"),
            "{rejects}"
        );
        sandbox.write(
            "contacts.csv",
            "login,email,name,categories\n1,TECH@example.com,Tech,invoice\n1,bills@example.com,,invoice;general\n1,x,,\n",
        );
        let contacts = counts(sandbox, &["contact", "import", "contacts.csv"]);
        assert_eq!(
            contacts,
            (6, of(&[("created", 1), ("updated", 1), ("rejected", 1)]))
        );
        assert_eq!(
            sandbox
                .run(&[
                    "contact",
                    "list",
                    "1",
                    "--fields",
                    "email,name,categories",
                    "--no-header"
                ])
                .stdout,
            "tech@example.com\tTech\tdomain\nbills@example.com\t\tgeneral;invoice\n"
        );
        sandbox.write(
            "prices.csv",
            "sku;group;min_qty;price;currency\nA;;1;2.50;GBP\nA;TRADE;10;1.99 GBP;\nB;;;1,50;GBP\nB;club;1;1;GBP\nB;;0;1;GBP\nB;;1;1;\n",
        );
        let prices = counts(sandbox, &["price", "import", "prices.csv"]);
        assert_eq!(
            prices,
            (6, of(&[("created", 1), ("updated", 1), ("rejected", 4)]))
        );
        let list = sandbox.run(&["price", "list", "--no-header"]);
        assert_eq!(
            list.stdout,
            "A\t\t1\t250\tGBP\t2.50 GBP\t2026-01-02T03:04:05Z\nA\ttrade\t10\t199\tGBP\t1.99 GBP\t2026-01-02T03:04:05Z\n"
        );
        // What roster prints it reads again, in every format.
        for format in ["csv", "tsv", "jsonl", "json"] {
            let printed = sandbox
                .run(&["price", "list", "-f", format, "--fields", "all"])
                .stdout;
            let run = sandbox
                .roster(&["price", "import", "-", "-q", "-f", "json"])
                .stdin(printed)
                .run();
            assert_eq!(json(&run)["unchanged"], 2, "{format}: {run:?}");
        }
        let jsonl = "{\"sku\":\"C\",\"price\":150,\"currency\":\"GBP\"}\n{\"sku\":\"D\",\"price\":\"1.5\",\"currency\":\"GBP\"}\n";
        let run = sandbox
            .roster(&["price", "import", "-", "-q"])
            .stdin(jsonl)
            .run();
        assert_eq!(run.exit, 0, "{run:?}");
        let both = sandbox.run(&["price", "list", "C", "D", "--field", "price"]);
        assert_eq!(both.stdout, "150\n150\n");
        for import in ["1", "2", "3"] {
            let undone = json(&sandbox.run(&["import", "undo", import, "--yes", "-f", "json"]));
            assert_eq!(
                (&undone["removed"], &undone["restored"]),
                (&1.into(), &1.into()),
                "{import}: {undone}"
            );
        }
        assert_eq!(
            sandbox
                .run(&["price", "list", "A", "--field", "price"])
                .stdout,
            "200\n"
        );
        let members = sandbox.run(&[
            "account",
            "members",
            "1",
            "--fields",
            "user,permissions",
            "--no-header",
        ]);
        assert_eq!(
            members.stdout,
            "ann@example.com\tall\nbob@example.com\torders\n"
        );
        let contacts = sandbox.run(&["contact", "list", "--fields", "email,name", "--no-header"]);
        assert_eq!(contacts.stdout, "tech@example.com\t\n");
    });
}

#[test]
fn many_accounts_come_in_a_constant_number_of_statements_per_thousand() {
    engines(|sandbox| {
        let statements = |from: u64, rows: u64| -> u64 {
            let lines: Vec<String> = (from..from + rows)
                .map(|n| format!("{n},u{n}@example.com,gold"))
                .collect();
            sandbox.write(
                "many.csv",
                format!("login,owner,plan\n{}\n", lines.join("\n")),
            );
            let run = sandbox.run(&["account", "import", "many.csv", "-v"]);
            assert_eq!(run.exit, 0, "{run:?}");
            let line = run
                .stderr
                .lines()
                .find(|line| line.ends_with(" statements"));
            let number = line.and_then(|line| line.split(' ').next());
            number.unwrap().replace(',', "").parse().unwrap()
        };
        // The first one makes the database.
        statements(1, 1);
        let (one, two, three) = (
            statements(1_001, 1_000),
            statements(10_001, 2_000),
            statements(20_001, 3_000),
        );
        assert_eq!(three - two, two - one, "{one} {two} {three}");
        assert!(two - one < 80, "{one} {two}");
    });
}

#[test]
fn an_undo_leaves_an_account_that_has_orders_and_takes_the_others_beside_an_import_of_people() {
    engines(|sandbox| {
        sandbox.write("people.csv", "email,name\nann@example.com,Ann\n");
        sandbox.write(
            "accounts.csv",
            "login,owner\n11,ann@example.com\n12,ann@example.com\n13,cat@example.com\n",
        );
        sandbox.write(
            "orders.csv",
            "number,email,account,ordered_at,status,currency,total\nA-1,ann@example.com,11,2026-01-01,paid,GBP,5.00\n",
        );
        for words in [
            ["user", "import", "people.csv"],
            ["account", "import", "accounts.csv"],
            ["order", "import", "orders.csv"],
        ] {
            let run = sandbox.run(&words);
            assert_eq!(run.exit, 0, "{words:?} {run:?}");
        }
        let undo = |id: &str| json(&sandbox.run(&["import", "undo", id, "--yes", "-f", "json"]));
        let undone = undo("2");
        assert_eq!(undone["kept"].as_array().unwrap().len(), 1, "{undone}");
        assert_eq!(undone["kept"][0]["thing"], "account 11", "{undone}");
        assert_eq!(
            undone["kept"][0]["why"],
            "has members, contacts, orders, mail or other rows from elsewhere"
        );
        assert_eq!(undone["removed"], 3, "two accounts and cat: {undone}");
        let early = sandbox.run(&["import", "undo", "1", "--yes"]);
        assert!(
            early.exit == 4 && early.stderr.contains("while import 3 stands"),
            "{early:?}"
        );
        let orders = undo("3");
        assert_eq!(orders["orders_removed"], 1, "{orders}");
        let people = undo("1");
        assert_eq!(people["removed"], 0, "she owns an account: {people}");
        assert_eq!(sandbox.run(&["account", "show", "11"]).exit, 0);
        assert_eq!(sandbox.run(&["account", "show", "12"]).exit, 3);
    });
}

#[test]
fn a_report_says_which_account_contact_member_or_price_each_row_is_about() {
    engines(|sandbox| {
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--login",
            "7",
        ]);
        sandbox.run(&["user", "add", "bob@example.com"]);
        for (verb, file, said) in [
            (
                &["account", "import"][..],
                "login,owner\n8,ann@example.com\n8,ann@example.com\n9,\n",
                &[
                    "2 8 ann@example.com created",
                    "3 8 ann@example.com duplicate",
                    "4 9 null rejected",
                ][..],
            ),
            (
                &["contact", "import"],
                "email,login\nbill@example.com,7\nbill@,7\n",
                &[
                    "2 7 bill@example.com bill@example.com created",
                    "3 7 bill@ bill@ rejected",
                ],
            ),
            (
                &["account", "members", "import"],
                "login,email,permissions\n7,bob@example.com,orders\n",
                &["2 7 bob@example.com bob@example.com created"],
            ),
            (
                &["price", "import"],
                "sku,group,min_qty,price,currency\nA-100,,10,9.50,GBP\nA-100,none,1,9,GBP\n",
                &[
                    "2 A-100 10 GBP null created",
                    "3 A-100 none 1 GBP null rejected",
                ],
            ),
        ] {
            sandbox.write("list.csv", file);
            sandbox.run(&[verb, &["list.csv", "--report", "report.jsonl", "-q"]].concat());
            let report = sandbox.read("report.jsonl");
            let lines: Vec<String> = report
                .lines()
                .map(|line| {
                    let line: serde_json::Value = serde_json::from_str(line).unwrap();
                    let cells =
                        ["line", "subject", "email", "outcome"].map(|key| line[key].to_string());
                    cells.join(" ").replace('"', "")
                })
                .collect();
            assert_eq!(lines, said, "{verb:?}");
        }
    });
}

#[test]
fn an_import_without_a_reason_shows_no_empty_section() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", "sku,price\nA-1,5 GBP\n");
    let run = sandbox.run(&["price", "import", "list.csv", "-f", "table"]);
    assert_eq!(run.exit, 0, "{run:?}");
    let reasons: Vec<&str> = run
        .stdout
        .lines()
        .filter(|line| line.contains("reasons"))
        .collect();
    assert_eq!(reasons, ["reasons       -"], "{run:?}");
}

#[test]
fn an_account_that_came_closed_says_since_when_and_by_whom() {
    engines(|sandbox| {
        sandbox.write("in.csv", "login,owner,status,opened_at\n1,a@example.com,closed,2025-01-01\n2,a@example.com,active,2025-01-01\n");
        let import = ["account", "import", "in.csv", "--actor", "ops"];
        assert_eq!(sandbox.run(&import).exit, 0);
        let listed = [
            "account",
            "list",
            "--fields",
            "login,closed_at,status_since",
        ];
        assert_run(
            &sandbox.run(&listed),
            "
            exit 0
            -- stdout
            login\tclosed_at\tstatus_since
            1\t2026-01-02T03:04:05Z\t2026-01-02T03:04:05Z
            2\t\t2025-01-01T00:00:00Z
            ",
        );
        for words in [
            &["account", "timeline", "1"][..],
            &["user", "timeline", "1"],
        ] {
            let run =
                sandbox.run(&[words, &["--kind", "account", "--fields", "what,actor"]].concat());
            assert!(run.stdout.contains("closed\tops\n"), "{run:?}");
        }
        // What the import wrote itself does not hold up its undo.
        let undone = json(&sandbox.run(&["import", "undo", "1", "--yes", "-f", "json"]));
        assert_eq!(undone["kept"], serde_json::json!([]), "{undone}");
    });
}

#[test]
fn a_row_behind_a_blocked_row_of_the_same_login_counts() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "banned@example.com"]);
        sandbox.run(&["user", "ban", "banned@example.com", "--reason", "x"]);
        sandbox.write(
            "a.csv",
            "login,owner\n7,banned@example.com\n7,good@example.com\n7,late@example.com\n8,banned@example.com\n",
        );
        assert_eq!(
            counts(sandbox, &["account", "import", "a.csv"]),
            (0, of(&[("created", 1), ("blocked", 2), ("duplicate", 1)]))
        );
        let list = ["account", "list", "--fields", "login,owner", "--no-header"];
        assert_eq!(sandbox.run(&list).stdout, "7\tgood@example.com\n");
    });
}
