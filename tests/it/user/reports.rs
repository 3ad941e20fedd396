//! What is only read: timeline, export, look-alikes, what lapses.

use std::{collections::BTreeMap, os::unix::fs::PermissionsExt};

use roster::{
    model::address::{Address, folding::Folding},
    storage::people,
};

use super::{json, two_users};
use crate::sandbox::{Sandbox, assert_run, engines};

#[test]
fn a_timeline_tells_everything_newest_first() {
    engines(|sandbox| {
        two_users(sandbox);
        let later = |words: &[&str], now: &str| {
            let run = sandbox.roster(words).env("ROSTER_NOW", now).run();
            assert_eq!(run.exit, 0, "{run:?}");
        };
        later(
            &["account", "open", "--owner", "1", "--plan", "gold"],
            "2026-01-03T00:00:00Z",
        );
        later(
            &[
                "subscribers",
                "subscribe",
                "ann@example.com",
                "--evidence",
                "form",
            ],
            "2026-01-04T00:00:00Z",
        );
        later(
            &["user", "comment", "1", "--text", "tall", "--actor", "ops"],
            "2026-01-05T00:00:00Z",
        );
        later(
            &["user", "ban", "1", "--reason", "fraud", "--actor", "ops"],
            "2026-01-06T00:00:00Z",
        );
        assert_run(
            &sandbox.run(&[
                "user",
                "timeline",
                "1",
                "--fields",
                "at,kind,what,about,reason,account",
            ]),
            r#"
            exit 0
            -- stdout
            at	kind	what	about	reason	account
            2026-01-06T00:00:00Z	act	user ban	{"status":"banned"}	fraud	
            2026-01-05T00:00:00Z	comment	comment	tall		
            2026-01-04T00:00:00Z	consent	grant	form		
            2026-01-04T00:00:00Z	import	subscribers import	(arguments)		
            2026-01-03T00:00:00Z	act	account open	{"city":null,"company":null,"country":null,"currency":null,"login":1,"note":null,"owner":"ann@example.com","phase":null,"plan":"gold","postcode":null,"previous":null,"region":null,"street":null,"tax_exempt":false,"tax_id":null}		1
            2026-01-03T00:00:00Z	account	opened	gold		1
            2026-01-02T03:04:05Z	act	user add	{"email":"ann@example.com","level":"user","name":"Ann Smith","status":"pending"}		
            2026-01-02T03:04:05Z	person	registered			
            "#,
        );
        for (words, rows) in [
            (&["--kind", "comment"][..], 1),
            (&["--kind", "comment,consent"], 2),
            (&["--since", "2026-01-05"], 2),
            (&["--limit", "3"], 3),
            (&["--kind", "mail"], 0),
        ] {
            let found = json(sandbox, &[&["user", "timeline", "1"], words].concat());
            assert_eq!(found.as_array().unwrap().len(), rows, "{words:?} {found}");
        }
        let count = sandbox.run(&["user", "timeline", "1", "--count", "--field", "count"]);
        assert_eq!(count.stdout, "8\n");
        let head = json(sandbox, &["user", "show", "1"])["timeline"].clone();
        let whole = json(sandbox, &["user", "timeline", "1", "--fields", "all"]);
        for n in 0..5 {
            assert_eq!(head[n]["at"], whole[n]["at"]);
            assert_eq!(head[n]["what"], whole[n]["what"]);
        }
        assert_eq!(head.as_array().unwrap().len(), 5);
        let several = json(
            sandbox,
            &["user", "show", "2", "1", "--fields", "id,timeline"],
        );
        assert_eq!(several[1]["timeline"], head);
        for (words, exit) in [
            (&["--kind", "nothing"][..], 2),
            (&["--since", "never"], 2),
            (&["--sort", "at"], 0),
            (&["--sort", "when"], 2),
        ] {
            let run = sandbox.run(&[&["user", "timeline", "1"], words].concat());
            assert_eq!(run.exit, exit, "{run:?}");
        }
    });
}

/// An account, orders, a refund, quotes, a target and credit of Ann, on five days.
fn sales(sandbox: &Sandbox) {
    two_users(sandbox);
    for (day, words) in [
        (
            3,
            "account open --owner 1 --login 45231 --plan gold --currency GBP",
        ),
        (
            4,
            "order add --user ann@example.com A-1 --total 12.50_GBP --account 45231 --status paid --at 2026-01-04",
        ),
        (
            4,
            "order add --user ann@example.com A-2 --total 900_JPY --status pending --at 2026-01-04T01:00:00Z",
        ),
        (5, "order refund A-1 --amount 2.50_GBP --reason broken"),
        (5, "account status 45231 --set active"),
        (5, "account credit add 45231 5_GBP --reason sorry"),
        (5, "contact add 45231 tech@example.com --category support"),
        (
            6,
            "quote add --user 1 Q-1 --value 99_GBP --valid-until 2026-01-20",
        ),
        (6, "quote add --user 1 Q-2 --value 1_GBP"),
        (7, "quote status Q-1 --set accepted"),
        (7, "quote status Q-2 --set lost --reason price"),
        (
            7,
            "quote add --user 1 Q-3 --value 3_GBP --valid-until 2026-01-20",
        ),
        (7, "target set 1 --year 2026 --amount 100_GBP"),
    ] {
        let words: Vec<String> = words
            .split(' ')
            .map(|word| word.replace('_', " "))
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let now = format!("2026-01-{day:02}T12:00:00Z");
        let run = (sandbox.roster(&words).env("ROSTER_NOW", &now))
            .env("ROSTER_ACTOR", "ops")
            .run();
        assert_eq!(run.exit, 0, "{words:?} {run:?}");
    }
}

#[test]
fn a_timeline_tells_orders_refunds_quotes_credit_contacts_and_moves() {
    engines(|sandbox| {
        sales(sandbox);
        let fields = ["--fields", "at,kind,what,about,actor,reason,account"];
        let kinds = ["--kind", "order,refund,quote,credit,contact,account"];
        let run = sandbox.run(&[&["user", "timeline", "1"][..], &kinds[..], &fields[..]].concat());
        assert_run(
            &run,
            "
            exit 0
            -- stdout
            at\tkind\twhat\tabout\tactor\treason\taccount
            2026-01-07T12:00:00Z\tquote\tadded\tQ-3\tops\t\t
            2026-01-07T12:00:00Z\tquote\tlost\tQ-2\tops\tprice\t
            2026-01-07T12:00:00Z\tquote\twon\tQ-1 99.00 GBP\tops\t\t
            2026-01-06T12:00:00Z\tquote\tadded\tQ-2\tops\t\t
            2026-01-06T12:00:00Z\tquote\tadded\tQ-1\tops\t\t
            2026-01-05T12:00:00Z\trefund\trefund\tA-1 2.50 GBP\tops\tbroken\t45231
            2026-01-05T12:00:00Z\tcredit\tadded\t5.00 GBP\tops\tsorry\t45231
            2026-01-05T12:00:00Z\tcontact\tadded\ttech@example.com\t\t\t45231
            2026-01-05T12:00:00Z\taccount\tactive\tfrom pending\tops\t\t45231
            2026-01-04T01:00:00Z\torder\tpending\tA-2 900 JPY\t\t\t
            2026-01-04T00:00:00Z\torder\tpaid\tA-1 12.50 GBP\t\t\t45231
            2026-01-03T12:00:00Z\taccount\topened\tgold\t\t\t45231
            ",
        );
        let acts = json(sandbox, &["user", "timeline", "1", "--kind", "act"]);
        assert!(
            !acts.to_string().contains("account status"),
            "the move tells it: {acts}"
        );
        let page = json(sandbox, &["account", "show", "45231"]);
        let told: Vec<String> = (page["timeline"].as_array().unwrap().iter())
            .map(|event| {
                let word = |key: &str| event[key].as_str().unwrap_or("-").to_owned();
                format!("{} {} {}", word("kind"), word("what"), word("about"))
            })
            .filter(|event| !event.starts_with("act "))
            .collect();
        assert_eq!(
            told,
            [
                "refund refund A-1 2.50 GBP",
                "credit added 5.00 GBP",
                "contact added tech@example.com",
                "account active from pending",
                "order paid A-1 12.50 GBP",
                "account opened gold",
            ]
        );
        // Two accounts in one go: each has its own events.
        sandbox.run(&["account", "open", "--owner", "2", "--login", "7"]);
        let pages = json(sandbox, &["account", "show", "7", "45231"]);
        assert_eq!(pages[1]["timeline"], page["timeline"]);
        assert!(!pages[0]["timeline"].to_string().contains("A-1"));
        // The acts of an account stay its own when it moves to somebody else; its moves go with it.
        let run = sandbox.run(&["account", "transfer", "45231", "--to", "2", "--yes"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let page = json(sandbox, &["account", "show", "45231"]);
        for act in ["account open", "contact add", "account transfer"] {
            assert!(page["timeline"].to_string().contains(act), "{act}: {page}");
        }
        let moves = json(sandbox, &["user", "timeline", "2", "--kind", "account"]);
        assert!(moves.to_string().contains("from pending"), "{moves}");
    });
}

#[test]
fn a_page_shows_orders_quotes_and_targets() {
    engines(|sandbox| {
        sales(sandbox);
        let show = |part: &str| json(sandbox, &["user", "show", "1", "--section", part]);
        let orders = show("orders");
        assert_eq!(
            orders["total_spent"],
            serde_json::json!([{"currency": "GBP", "amount": 1000}])
        );
        assert_eq!(
            orders["order_list"],
            serde_json::json!([
                {"number": "A-2", "ordered_at": "2026-01-04T01:00:00Z", "status": "pending", "currency": "JPY",
                 "total": 900, "refunded": 0, "account": null},
                {"number": "A-1", "ordered_at": "2026-01-04T00:00:00Z", "status": "paid", "currency": "GBP",
                 "total": 1250, "refunded": 250, "account": 45231},
            ])
        );
        assert!(orders.get("quote_list").is_none() && orders.get("timeline").is_none());
        let quotes = show("quotes");
        assert_eq!(
            quotes["quote_list"][0],
            serde_json::json!({"number": "Q-3", "stage": "draft", "currency": "GBP", "value": 300,
                "valid_until": "2026-01-20T00:00:00Z", "expired": false})
        );
        assert_eq!(quotes["quote_list"].as_array().unwrap().len(), 3);
        assert_eq!(
            show("targets")["target_list"],
            serde_json::json!([{"year": 2026, "start_month": 1, "currency": "GBP", "amount": 10000}])
        );
        let page = sandbox.run(&[
            "user",
            "show",
            "1",
            "-f",
            "table",
            "--section",
            "orders,targets",
        ]);
        assert!(
            page.exit == 0 && page.stdout.contains("12.50") && page.stdout.contains("100.00"),
            "{page:?}"
        );
        let several = json(sandbox, &["user", "show", "2", "1", "--section", "orders"]);
        assert_eq!(several[1]["order_list"], orders["order_list"]);
        assert_eq!(several[0]["order_list"], serde_json::json!([]));
        let lapsing = json(sandbox, &["user", "expiring", "--kind", "quote"]);
        assert_eq!(
            lapsing,
            serde_json::json!([{"user_id": 1, "user": "ann@example.com", "what": "quote", "id": 3,
                "expires_at": "2026-01-20T00:00:00Z"}])
        );
        let none = json(
            sandbox,
            &["user", "expiring", "--kind", "quote", "--within", "2d"],
        );
        assert_eq!(none, serde_json::json!([]));
    });
}

#[test]
fn an_export_writes_two_files_for_each_dataset_and_no_secret() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "tag", "1", "--add", "vip", "--create"]);
        sandbox.run(&["account", "open", "--owner", "1", "--plan", "gold, or more"]);
        sandbox.run(&[
            "subscribers",
            "subscribe",
            "ann@example.com",
            "--evidence",
            "form",
        ]);
        sandbox
            .db()
            .exec(
                "UPDATE users SET password_hash = 'secret' WHERE id = 1",
                &[],
            )
            .unwrap();
        let run = sandbox.run(&[
            "user",
            "export",
            "1",
            "--out",
            "a/ann",
            "--fields",
            "dataset,rows,json",
        ]);
        assert_eq!((run.exit, run.stderr.as_str()), (0, ""), "{run:?}");
        for line in [
            "profile\t1\ta/ann/profile.json",
            "accounts\t1\ta/ann/accounts.json",
            "emails\t0\ta/ann/emails.json",
        ] {
            assert!(
                run.stdout.lines().any(|found| found == line),
                "{line}: {run:?}"
            );
        }
        for line in run.stdout.lines().skip(1) {
            let name = line.split('\t').next().unwrap();
            let rows = sandbox.read(&format!("a/ann/{name}.json"));
            let rows: Vec<serde_json::Value> = serde_json::from_str(&rows).unwrap();
            let csv = sandbox.read(&format!("a/ann/{name}.csv"));
            assert!(csv.lines().count() > rows.len(), "{name}");
            assert!(!csv.contains("secret"), "{name}");
        }
        let accounts = sandbox.read("a/ann/accounts.csv");
        assert!(
            accounts.contains("1,\"gold, or more\",") && accounts.contains("2026-01-02T03:04:05Z"),
            "{accounts}"
        );
        assert!(
            sandbox
                .read("a/ann/profile.json")
                .contains("\"tags\":[\"general:vip\"]")
        );
        assert_eq!(sandbox.read("a/ann/tags.csv"), "tag\ngeneral:vip\n");
        sandbox.run(&["user", "add", "bob@example.com"]);
        let quote = "quote add Q-1 --user 1 --value 9.50_GBP --important --owner sam --valid-until 2026-02-01";
        let order = "order add A-1 --user 1 --requested-by 2 --total 9.50_GBP --at 2026-01-01";
        for line in [quote, order] {
            let line = line.replace(' ', "\n").replace('_', " ");
            let run = sandbox.run(&line.lines().collect::<Vec<_>>());
            assert_eq!(run.exit, 0, "{run:?}");
        }
        sandbox.run(&["user", "export", "1", "--out", "a/sold", "-q"]);
        assert_eq!(
            sandbox.read("a/sold/quotes.csv"),
            "id,number,owner,stage,value,currency,important,valid_until,next_action_at,reminder,order,created_at,closed_at\n\
             1,Q-1,sam,draft,9.50,GBP,true,2026-02-01T00:00:00Z,,,,2026-01-02T03:04:05Z,\n"
        );
        let quotes: serde_json::Value =
            serde_json::from_str(&sandbox.read("a/sold/quotes.json")).unwrap();
        assert_eq!(
            (
                &quotes[0]["important"],
                &quotes[0]["value"],
                &quotes[0]["valid_until"]
            ),
            (&true.into(), &950.into(), &"2026-02-01T00:00:00Z".into())
        );
        let orders = sandbox.read("a/sold/orders.csv");
        assert!(
            orders.starts_with("id,number,requested_by,ordered_at,")
                && orders.contains("\n1,A-1,Bob@Example.com,2026-01-01T00:00:00Z,"),
            "{orders}"
        );
        let mode = |path: &str| {
            std::fs::metadata(sandbox.path(path))
                .unwrap()
                .permissions()
                .mode()
                & 0o777
        };
        assert_eq!((mode("a/ann"), mode("a/ann/profile.csv")), (0o700, 0o600));
        sandbox.write("file", "x");
        let run = sandbox.run(&["user", "export", "1", "--out", "file"]);
        assert!(
            run.exit != 0 && run.stdout.is_empty() && run.stderr.contains("file"),
            "{run:?}"
        );
    });
}

#[test]
fn an_export_has_what_somebody_bought() {
    engines(|sandbox| {
        sales(sandbox);
        let run = sandbox.run(&["user", "export", "1", "--out", "ann"]);
        assert_eq!(run.exit, 0, "{run:?}");
        for (name, rows, word) in [
            ("orders", 2, "A-1"),
            ("refunds", 1, "broken"),
            ("quotes", 3, "Q-2"),
            ("quote_moves", 5, "price"),
            ("targets", 1, "2026"),
            ("timeline", 0, "A-1 12.50 GBP"),
        ] {
            let text = sandbox.read(&format!("ann/{name}.json"));
            let found: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
            assert!(rows == 0 || found.len() == rows, "{name}: {text}");
            assert!(text.contains(word), "{name}: {text}");
        }
        // Decimals for spreadsheets, minor units for programs.
        assert!(
            sandbox.read("ann/orders.json").contains(r#""total":1250"#)
                && sandbox.read("ann/orders.csv").contains(",12.50,"),
            "{}",
            sandbox.read("ann/orders.csv")
        );
        assert!(sandbox.read("ann/profile.csv").contains(r#""amount"":"""#));
    });
}

#[test]
fn look_alikes_are_reported_and_left_alone() {
    engines(|sandbox| {
        for (email, name, phone) in [
            ("some.name@gmail.com", "Ann Smith", "+44 20 7946 0000"),
            ("somename+shop@googlemail.com", "A. Smith", "020 7946 0000"),
            ("ann@example.com", "ANN  SMITH", "555-0100"),
            ("ann+x@example.com", "Eve", "555-0101"),
        ] {
            let add = ["user", "add", email, "--name", name, "--phone", phone];
            assert_eq!(sandbox.run(&add).exit, 0);
        }
        let before = super::audits(sandbox);
        assert_run(
            &sandbox.run(&["user", "dupes", "--fields", "set,by,key,user_id,user"]),
            "
            exit 0
            -- stdout
            set\tby\tkey\tuser_id\tuser
            1\taddress\tsomename@gmail.com\t1\tsome.name@gmail.com
            1\taddress\tsomename@gmail.com\t2\tsomename+shop@googlemail.com
            2\tphone\t079460000\t1\tsome.name@gmail.com
            2\tphone\t079460000\t2\tsomename+shop@googlemail.com
            3\tname\tann smith\t1\tsome.name@gmail.com
            3\tname\tann smith\t3\tann@example.com
            ",
        );
        let phones = json(sandbox, &["user", "dupes", "--by", "phone", "--limit", "1"]);
        assert_eq!(phones.as_array().unwrap().len(), 2, "a set is whole");
        let first = json(sandbox, &["user", "dupes", "--limit", "2"]);
        assert_eq!(first.as_array().unwrap().len(), 2, "{first}");
        let count = sandbox.run(&["user", "dupes", "--count", "--field", "count"]);
        assert_eq!(count.stdout, "6\n");
        assert_eq!(sandbox.run(&["user", "dupes", "--fail-if-any"]).exit, 9);
        assert_eq!(sandbox.run(&["user", "dupes", "--by", "shoe"]).exit, 2);
        sandbox.run(&["user", "erase", "2", "3", "--yes"]);
        assert_eq!(json(sandbox, &["user", "dupes"]), serde_json::json!([]));
        assert_eq!(super::audits(sandbox), before + 1);
    });
}

#[test]
fn what_lapses_within_a_period_is_listed_soonest_first() {
    engines(|sandbox| {
        two_users(sandbox);
        let mut db = sandbox.db();
        // The clock stands at 1767323045; a password set then lapses in fifteen months.
        for sql in [
            "UPDATE users SET password_hash = 'x', password_set_at = 1767323045 WHERE id = 1",
            "INSERT INTO invites (user_id, id, kind, email, any_email, status, created_at, expires_at) VALUES \
             (2, 1, 'site', NULL, 0, 'sent', 1, 1767323045 + 86400), (0, 2, 'site', 'eve@example.com', 0, 'sent', 1, 1767323046), \
             (2, 3, 'site', NULL, 0, 'cancelled', 1, 1767323046), (2, 4, 'site', NULL, 0, 'sent', 1, 1767323045)",
        ] {
            db.exec(sql, &[]).unwrap();
        }
        drop(db);
        assert_run(
            &sandbox.run(&["user", "expiring", "--within", "15mo"]),
            "
            exit 0
            -- stdout
            user_id\tuser\twhat\tid\texpires_at
            1\tann@example.com\tpassword\t\t2027-04-02T00:00:00Z
            0\teve@example.com\tinvite\t2\t2026-01-02T03:04:06Z
            2\tBob@Example.com\tinvite\t1\t2026-01-03T03:04:05Z
            ",
        );
        for (words, rows) in [
            (&[][..], 2),
            (&["--kind", "password"], 0),
            (&["--within", "1h"], 1),
            (&["--within", "2y", "--limit", "2"], 2),
        ] {
            let found = json(sandbox, &[&["user", "expiring"], words].concat());
            assert_eq!(found.as_array().unwrap().len(), rows, "{words:?} {found}");
        }
        assert_eq!(
            sandbox.run(&["user", "expiring", "--within", "soon"]).exit,
            2
        );
    });
}

/// What the published suite of a library that normalises addresses expects; its switches are the parts of a folding.
#[test]
fn addresses_fold_as_providers_fold_them() {
    let Some(text) = crate::corpus_address::corpus("provider_folding.jsonl") else {
        return;
    };
    let mut compared = 0;
    for line in text.lines() {
        let case: serde_json::Value = serde_json::from_str(line).unwrap();
        let off = |part: &str| {
            let options = case["options"].as_object().unwrap();
            options
                .iter()
                .any(|(name, on)| name.contains(part) && on == false)
        };
        let folding = Folding {
            dots: !off("dots"),
            subaddress: !off("subaddress"),
            domain: !off("convert"),
        };
        let (input, expected) = (case["input"].as_str().unwrap(), &case["expected"]);
        let Ok(address) = Address::parse(input) else {
            assert_eq!(*expected, false, "{line}");
            continue;
        };
        // Keys are in lower case anyway.
        let expected = expected.as_str().unwrap().to_lowercase();
        assert_eq!(folding.fold(address.key()), expected, "{line}");
        compared += 1;
    }
    assert!(compared > 40, "{compared}");
}

#[test]
fn events_of_one_second_have_one_order_on_every_engine() {
    engines(|sandbox| {
        two_users(sandbox);
        let words = ["account", "open", "--owner", "ann@example.com", "--login"];
        for login in ["1", "2", "3"] {
            assert_eq!(sandbox.run(&[&words[..], &[login]].concat()).exit, 0);
        }
        // One command, one second, three things of one person.
        let edit = ["account", "edit", "2", "3", "1", "--plan", "gold"];
        assert_eq!(sandbox.run(&edit).exit, 0);
        sandbox.write("in.csv", "login,plan\n1,a\n2,b\n3,c\n");
        let import = [
            "account",
            "import",
            "in.csv",
            "--on-existing",
            "update",
            "-q",
        ];
        assert_eq!(sandbox.run(&import).exit, 0);
        let words = [
            "user",
            "timeline",
            "1",
            "--kind",
            "act",
            "--fields",
            "what,about",
            "-f",
            "tsv",
            "--no-header",
            "--limit",
            "6",
        ];
        assert_eq!(
            sandbox.run(&words).stdout,
            "account import\t{\"plan\":\"c\"}\naccount import\t{\"plan\":\"b\"}\naccount import\t{\"plan\":\"a\"}\n\
             account edit\t{\"plan\":\"gold\"}\naccount edit\t{\"plan\":\"gold\"}\naccount edit\t{\"plan\":\"gold\"}\n"
        );
    });
}

#[test]
fn an_export_of_many_takes_few_statements_and_writes_the_same_files() {
    engines(|sandbox| {
        let emails: Vec<String> = (0..60).map(|n| format!("u{n}@example.com\n")).collect();
        let emails = emails.concat();
        let words = ["user", "import", "-", "-q"];
        let list = format!("email,name\n{}", emails.replace('\n', ",Ann\n"));
        assert_eq!(sandbox.roster(&words).stdin(list).run().exit, 0);
        sandbox.run(&["user", "comment", "u7@example.com", "--text", "likes tea"]);
        let export = |list: &str, more: &[&str]| {
            let words = ["user", "export", "-", "--out", "out", "-v", "-f", "ids"];
            let run = sandbox
                .roster(&[&words[..], more].concat())
                .stdin(list)
                .run();
            assert_eq!(run.exit, 0, "{run:?}");
            let line = run
                .stderr
                .lines()
                .find(|line| line.ends_with(" statements"));
            let number = line.unwrap().trim_end_matches(" statements");
            number.parse::<i64>().unwrap()
        };
        let one = export("u0@example.com\n", &["--dry-run"]);
        assert!(export(&emails, &["--dry-run"]) - one < 10);
        assert!(!sandbox.path("out").exists());
        assert!(export(&emails, &[]) - one < 4 * one);
        let id = json(sandbox, &["user", "show", "u7@example.com"])["id"].to_string();
        let many = |name: &str| sandbox.read(&format!("out/{id}/{name}"));
        let alone = ["user", "export", "u7@example.com", "--out", "alone", "-q"];
        assert_eq!(sandbox.run(&alone).exit, 0);
        for name in [
            "profile.json",
            "comments.csv",
            "timeline.csv",
            "consent.csv",
        ] {
            assert_eq!(many(name), sandbox.read(&format!("alone/{name}")), "{name}");
        }
        assert!(many("comments.csv").contains("likes tea"));
        assert!(many("profile.json").contains("u7@example.com"));
    });
}

#[test]
fn an_export_has_every_row_that_locate_counts() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.write("body", "Please pay.\n");
        for line in [
            "user email set 1 ann.smith@example.com",
            "account open --owner 1",
            "account open --owner 2",
            "contact add 2 Ann@example.com --category invoice --name Annie",
            "account edit 2 --billing-contact ann@example.com",
            "emails send --account 2 --category invoice --subject Bill --body-file body",
            "subscribers subscribe 1",
            "subscribers suppress add ann@example.com --note asked --as manual",
            "subscribers suppress add ann.smith@example.com --note twice --as manual",
            "invite send ann.smith@example.com --account 2 --perm all",
            "user comment 1 --text hi",
            "user tag 1 --add vip --create",
        ] {
            let run = sandbox.run(&line.split(' ').collect::<Vec<_>>());
            assert_eq!(run.exit, 0, "{line}: {run:?}");
        }
        let located = json(sandbox, &["user", "locate", "1"]);
        let export = ["user", "export", "1", "--out", "ann", "-f", "json"];
        let exported: serde_json::Value =
            serde_json::from_str(&sandbox.run(&export).stdout).unwrap();
        let mut counted: BTreeMap<&str, u64> = BTreeMap::new();
        for place in located.as_array().unwrap() {
            let (table, by) = (place["table"].as_str().unwrap(), &place["by"]);
            // Somebody else's account; that it names a billing contact the contact says.
            let theirs = by == "user" || by == "address" && table != "accounts";
            if theirs {
                *counted.entry(table).or_default() += place["rows"].as_u64().unwrap();
            }
        }
        let mut datasets = 0;
        for table in people::TABLES {
            let rows = counted.remove(table.table).unwrap_or_default();
            match table.export {
                people::Export::Dataset { name, .. } => {
                    let set = exported.as_array().unwrap().iter();
                    let set = set.filter(|set| set["dataset"] == name);
                    let found: Vec<_> = set.map(|set| set["rows"].as_u64().unwrap()).collect();
                    assert_eq!(found, [rows], "{name}: {located} {exported}");
                    datasets += u64::from(rows > 0);
                }
                // The table says why.
                people::Export::No(_) | people::Export::Undecided => {}
            }
        }
        assert_eq!(counted, BTreeMap::new(), "a table that nobody names");
        assert!(datasets > 7, "{located}");
        let suppressions = sandbox.read("ann/suppressions.csv");
        assert!(
            suppressions.contains("ann@example.com,manual,2026-01-02T03:04:05Z")
                && suppressions.contains(",asked,")
                && suppressions.contains(",twice,"),
            "{suppressions}"
        );
        let contacts = sandbox.read("ann/contacts.csv");
        assert!(
            contacts.contains("2,1,Ann@example.com,Annie") && contacts.contains(",invoice,true,"),
            "{contacts}"
        );
        let emails = sandbox.read("ann/emails.csv");
        assert!(emails.contains("Ann@example.com,contact,"), "{emails}");
    });
}
