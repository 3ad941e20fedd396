//! `--sort` on every list that takes it: the same order on both engines, stable, before `--limit`.

use std::{cmp::Ordering, fs, path::Path};

use roster::commands;
use serde_json::Value;

use crate::{
    help::verbs,
    sandbox::{Sandbox, assert_run, engines},
};

/// Lists that are sorted by every column they name, with what they are called with.
const LISTS: &[&str] = &[
    "account credit list 1 45231",
    "account members list 1 45231",
    "account timeline 1",
    "audit list",
    "contact list",
    "contact list 45231 1",
    "group list",
    "import list",
    "price list",
    "smart-type list",
    "subscribers suppress list",
    "tag list",
    "target list",
    "template list",
    "user device list",
    "user device list bo@example.org ann@example.com",
    "user expiring --within 2y",
    "user notification list",
    "user notification list bo@example.org ann@example.com",
    "user password expiring --within 2y",
    "user timeline bo@example.org ann@example.com",
];

fn words(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

/// Something of everything, little of it in order.
fn shop(sandbox: &Sandbox) {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for name in [
        "users",
        "subscribers",
        "accounts",
        "members",
        "contacts",
        "prices",
        "targets",
    ] {
        let file = format!("{name}.csv");
        sandbox.write(&file, fs::read(examples.join(&file)).unwrap());
    }
    sandbox.write("more.csv", "email\nzed@example.com\nyan@example.com\n");
    let runs = [
        "group add wholesale --name Wholesale --slot 2 --tax exempt",
        "group add agents --name agents --slot 1",
        "group add Press --name Press --slot global",
        "smart-type add Trade",
        "smart-type add Agent",
        "smart-type map wholesale Trade",
        "user import users.csv",
        "subscribers import subscribers.csv",
        "--actor nightly subscribers import more.csv",
        "account import accounts.csv",
        "account members import members.csv",
        "contact import contacts.csv",
        "contact add 45231 zoe@example.com --name Zoe --category support",
        "contact add 45231 abe@example.com --name abe --category support",
        "price import prices.csv",
        "target import targets.csv",
        "target set bo@example.org --year 2025 --amount 90_EUR",
        "account credit add 1 5_GBP --reason sorry",
        "account credit add 45231 7_GBP --reason gift",
        "account credit add 1 2_GBP --reason gift",
        "tag add store:york store:leeds gold",
        "user group ann@example.com --add wholesale",
        "user group bo@example.org --add wholesale",
        "user group chloe@example.com --add agents",
        "subscribers suppress add zed@example.org --as unsubscribe --note late",
        "--actor nightly subscribers suppress add amy@example.org bob@example.org --as complaint",
        "subscribers suppress add @spam.example.org --as domain",
        "user notification add bo@example.org --endpoint https://push.example.org/b",
        "user notification add ann@example.com --endpoint https://push.example.net/a",
        "user notification add ann@example.com --endpoint https://push.example.com/c",
        "user password set ann@example.com --password-stdin",
        "user password set bo@example.org --password-stdin",
        "user device add ann@example.com --label Phone --ip 192.0.2.9",
        "user device add bo@example.org --label Desk --ip 192.0.2.10",
        "user device add ann@example.com --label laptop",
        "quote add --user bo@example.org Q-1 --value 99_GBP --valid-until 2026-03-01",
        "quote add --user ann@example.com Q-2 --value 9_GBP --valid-until 2026-02-01",
        "invite send zed@example.com",
        "user comment ann@example.com --text hello",
    ];
    for (at, line) in (0..).zip(runs) {
        let line: Vec<String> = (line.split(' '))
            .map(|word| word.replace("_GBP", " GBP").replace("_EUR", " EUR"))
            .collect();
        let line: Vec<&str> = line.iter().map(String::as_str).collect();
        // Some at one moment, some later.
        let now = format!("2026-01-02T03:{:02}:00Z", 10 + at / 3);
        let call = sandbox.roster(&line).env("ROSTER_NOW", &now);
        let run = call.stdin("correct horse battery staple\n").run();
        let imports = line.contains(&"import");
        assert!(
            run.exit == 0 || imports && run.exit == 6,
            "{line:?} {run:?}"
        );
    }
}

fn rows(sandbox: &Sandbox, words: &[&str]) -> Vec<Value> {
    let run = sandbox.run(&[words, &["--fields", "all", "-f", "json"]].concat());
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

/// As both engines compare: texts byte by byte.
fn compare(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) => a.as_i64().cmp(&b.as_i64()),
        (Value::String(a), Value::String(b)) => a.as_bytes().cmp(b.as_bytes()),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        _ => panic!("{one} and {other}"),
    }
}

/// Those without a value last, whichever way round, and equal ones as they were.
fn sorted(mut rows: Vec<Value>, column: &str, descending: bool) -> Vec<Value> {
    rows.sort_by(|one, other| {
        let (one, other) = (&one[column], &other[column]);
        match (one.is_null(), other.is_null()) {
            (false, false) if descending => compare(other, one),
            (false, false) => compare(one, other),
            (one, other) => one.cmp(&other),
        }
    });
    rows
}

#[test]
fn lists_are_sorted_by_every_column_that_they_name() {
    engines(|sandbox| {
        shop(sandbox);
        for line in LISTS {
            let call = words(line);
            let usual = rows(sandbox, &call);
            assert!(usual.len() > 1, "{line}: {usual:?}");
            let known = commands::facts().find(|facts| line.starts_with(facts.words));
            let columns = known.unwrap().sorts();
            assert!(!columns.is_empty(), "{line}");
            for (at, column) in columns.iter().enumerate() {
                let descending = at % 2 == 0;
                let sort = format!("{column}{}", if descending { ":desc" } else { "" });
                let found = rows(sandbox, &[&call[..], &["--sort", &sort]].concat());
                let expected = sorted(usual.clone(), column, descending);
                assert_eq!(found, expected, "{line} --sort {sort}");
                let limit = ["--sort", &sort, "--limit", "2"];
                let first = rows(sandbox, &[&call[..], &limit].concat());
                assert_eq!(first, expected[..2], "{line} --sort {sort} --limit 2");
            }
        }
    });
}

#[test]
fn a_list_that_takes_an_order_names_columns_that_it_has() {
    let mut lists = 0;
    for (words, command) in verbs() {
        let words = words[1..].join(" ");
        let facts = commands::facts().find(|facts| facts.words == words);
        let sorts = facts.map_or(&[][..], |facts| facts.sorts());
        let flag = (command.get_arguments()).find(|flag| flag.get_long() == Some("sort"));
        if let Some(flag) = flag {
            assert_eq!(sorts.is_empty(), flag.is_hide_set(), "{words}");
            lists += 1;
        }
    }
    assert!(lists > 20, "{lists}");
}

#[test]
fn counts_texts_and_selectors_are_sorted_like_the_rest() {
    engines(|sandbox| {
        shop(sandbox);
        sandbox.run(&["tag", "add", "Store:Bath", "Zebra", "-q"]);
        assert_run(
            &sandbox.run(&[
                "tag", "list", "--group", "store", "--sort", "tag:desc", "-f", "ids",
            ]),
            "
            exit 0
            -- stdout
            store:york
            store:leeds
            Store:Bath
            ",
        );
        assert_run(
            &sandbox.run(&[
                "tag", "list", "--sort", "name", "--limit", "2", "--field", "name",
            ]),
            "
            exit 0
            -- stdout
            Bath
            Zebra
            ",
        );
        assert_run(
            &sandbox.run(&[
                "group",
                "list",
                "--sort",
                "users:desc",
                "--fields",
                "key,users",
            ]),
            "
            exit 0
            -- stdout
            key\tusers
            wholesale\t2
            agents\t1
            Press\t0
            ",
        );
        // What waits to be sorted is selected by what it was.
        let members = ["account", "members", "list", "1", "-f", "ids"];
        let natural = sandbox.run(&members).stdout;
        let sorted = sandbox.run(&[&members[..], &["--sort", "login"]].concat());
        assert_eq!((sorted.exit, sorted.stdout), (0, natural));
        let csv = ["account", "members", "list", "1", "-f", "csv"];
        let natural = sandbox.run(&csv).stdout;
        let sorted = sandbox.run(&[&csv[..], &["--sort", "login"]].concat());
        assert_eq!((sorted.exit, sorted.stdout), (0, natural));
        let count = [
            "tag", "list", "--sort", "users", "--count", "--field", "count",
        ];
        assert_eq!(
            sandbox.run(&count).stdout.trim().parse::<u64>().ok(),
            Some(11)
        );
    });
}

#[test]
fn a_column_that_no_list_is_sorted_by_is_named_with_those_there_are() {
    let sandbox = Sandbox::new();
    sandbox.run(&["tag", "add", "vip", "-q"]);
    assert_run(
        &sandbox.run(&["import", "list", "--sort", "reasons"]),
        "
        exit 2
        -- stderr
        error: cannot sort by 'reasons'
        hint: columns: import,kind,mode,source,at,actor,rows,created,subscribed,updated,unchanged,blocked,duplicate,rejected,unsubscribed,suppressed,consent,digest,same_as,undone_at
        ",
    );
    assert_run(
        &sandbox.run(&["smart-type", "list", "--sort", "user"]),
        "
        exit 2
        -- stderr
        error: cannot sort by 'user'
        hint: did you mean 'users'? columns: id,name,position,default,users
        ",
    );
    assert_run(
        &sandbox.run(&["audit", "list", "--sort", "at:down", "-f", "json"]),
        r#"
        exit 2
        -- stderr
        {"error":{"code":"usage","message":"'down' is no direction","hint":"--sort at:asc or --sort at:desc","exit":2}}
        "#,
    );
    assert_run(
        &sandbox.run(&["user", "dupes", "--sort", "user"]),
        "
        exit 2
        -- stderr
        error: this list is always sorted by what people have in common
        hint: leave out --sort
        ",
    );
}
