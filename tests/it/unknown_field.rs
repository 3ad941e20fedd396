//! A field that no record has is a usage error, and a usage error writes nothing: over every verb that writes.

use std::{collections::BTreeSet, fs, os::unix::fs::PermissionsExt};

use crate::{
    help::shell_words,
    sandbox::Sandbox,
    tables::{assert_same, content},
};

/// What is called one after the other; with single quotes round what holds a space.
const STORY: &[&str] = &[
    "user add ann@example.com --status approved",
    "user add bob@example.com --status approved",
    "user add dup@example.com",
    "group add north --name North --slot 1",
    "group add club --name Club --slot global",
    "group edit north --tax exempt",
    "group message north --set Hello",
    "smart-type add Trade",
    "smart-type order Trade Retail",
    "smart-type map north Trade",
    "user edit ann@example.com --city Leeds",
    "user tag ann@example.com --add vip --create",
    "user group ann@example.com --add north",
    "user status dup@example.com --set approved",
    "user level dup@example.com --set admin",
    "user level dup@example.com --set user",
    "user kyc ann@example.com --set verified",
    "user ban dup@example.com --reason x",
    "user unban dup@example.com --reason x",
    "user restrict dup@example.com --reason x",
    "user unrestrict dup@example.com --reason x",
    "user lock dup@example.com --reason x",
    "user unlock dup@example.com --reason x",
    "user comment ann@example.com --text hi",
    "user email set dup@example.com twin@example.com",
    "user merge twin@example.com --into ann@example.com --yes",
    "user import users.csv",
    "user device add ann@example.com --label Phone",
    "user device revoke ann@example.com --all",
    "user notification add ann@example.com --endpoint https://push.example.com/x",
    "user notification remove ann@example.com --all",
    "user password reset ann@example.com",
    "user password set ann@example.com --password-file words",
    "login verify ann@example.com --password-file words --device Phone",
    "subscribers import subscribers.csv --consent x",
    "subscribers subscribe ann@example.com",
    "subscribers unsubscribe ann@example.com",
    "subscribers resubscribe ann@example.com --evidence x",
    "subscribers suppress add no@example.com",
    "subscribers suppress remove no@example.com",
    "account open --owner ann@example.com --login 7",
    "account edit 7 --plan gold",
    "account status 7 --set active",
    "account grant 7 bob@example.com --perm all",
    "account revoke 7 bob@example.com",
    "account transfer 7 --to bob@example.com --yes",
    "account import accounts.csv",
    "account members import members.csv",
    "account credit add 7 '1 GBP' --reason x",
    "contact add 7 inv@example.com --category invoice",
    "contact edit 7 inv@example.com --name Inv",
    "contact import contacts.csv",
    "contact remove 7 inv@example.com",
    "invite send new@example.com",
    "invite resend new@example.com",
    "invite cancel new@example.com",
    "order add 1001 --user ann@example.com --currency GBP --line A:1:9.50",
    "order refund 1001 --amount '1 GBP' --reason x",
    "order add 1002 --user ann@example.com --currency GBP --line A:1:9.50 --status pending",
    "order cancel 1002 --reason x",
    "order import orders.csv",
    "quote add Q1 --user ann@example.com --value '10 GBP'",
    "quote edit Q1 --important true",
    "quote status Q1 --set delivered",
    "target set ann@example.com --year 2026 --amount '10 GBP'",
    "target remove ann@example.com --year 2026",
    "target import targets.csv",
    "price set A --price '1 GBP'",
    "price remove A --all",
    "price import prices.csv",
    "tag add new",
    "tag rename new newer",
    "tag merge newer --into vip --yes",
    "tag remove vip --yes",
    "subscribers subscribe bob@example.com cy@example.com",
    "emails send bob@example.com --subject x --body-file words --campaign k",
    "emails cancel 1",
    "emails pause --campaign k",
    "emails resume --campaign k",
    "emails send-queued",
    "config set tz Europe/Berlin",
    "config unset tz",
    "template edit invite_site --subject-file words",
    "db prune --rejects 30d --yes",
    "db vacuum",
    "db freeze --reason x",
    "db thaw",
    "import undo 1 --yes",
    "user erase bob@example.com --yes",
    "smart-type remove Trade",
    "group remove club",
];

/// What the story leaves out: what wants a token that was mailed, what takes no `--field`, and what replaces or moves a database.
const ELSEWHERE: &[&str] = &[
    "batch",
    "db copy",
    "db migrate",
    "db restore",
    "emails bounces import",
    "emails resend",
    "invite accept",
    "login session",
    "subscribers confirm",
];

const FILES: &[(&str, &str)] = &[
    ("words", "four quiet herons stand\n"),
    ("users.csv", "email\ni1@example.com\n"),
    ("subscribers.csv", "email\ni2@example.com\n"),
    ("accounts.csv", "login,owner\n9,ann@example.com\n"),
    (
        "members.csv",
        "login,email,permissions\n7,ann@example.com,all\n",
    ),
    ("contacts.csv", "login,email\n7,c@example.com\n"),
    ("prices.csv", "sku,min_qty,price,currency\nB,1,2.00,GBP\n"),
    (
        "targets.csv",
        "user,year,amount,currency\nann@example.com,2027,10.00,GBP\n",
    ),
    (
        "orders.csv",
        "number,email,ordered_at,currency,total\n2001,ann@example.com,2025-12-01,GBP,5.00\n",
    ),
];

#[test]
fn a_verb_that_writes_finds_an_unknown_field_before() {
    let sandbox = &Sandbox::new();
    for (name, text) in FILES {
        sandbox.write(name, text);
    }
    let private = fs::Permissions::from_mode(0o600);
    fs::set_permissions(sandbox.path("words"), private).unwrap();
    let writing = sandbox.run(&["commands", "--jq", "map(select(.writes).command) | .[]"]);
    let mut left: BTreeSet<&str> = writing.stdout.lines().collect();
    assert!(left.len() > 60, "{writing:?}");
    // The first verb may make the database.
    assert_eq!(sandbox.run(&["user", "add", "seed@example.com"]).exit, 0);
    for line in STORY {
        let words = shell_words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        for wrong in [["--field", "no_such_field"], ["--jq", ".["]] {
            let before = content(&mut sandbox.db());
            let run = sandbox.run(&[&words[..], &wrong].concat());
            assert_eq!(run.exit, 2, "{line}: {run:?}");
            assert!(
                run.stderr.contains("no_such_field") || run.stderr.contains("jq"),
                "{line}: {run:?}"
            );
            assert_same(&before, &content(&mut sandbox.db()), line);
        }
        // Without the mistake it is done: it was nothing else that stopped it.
        let run = sandbox.run(&words);
        assert_eq!(run.exit, 0, "{line}: {run:?}");
        let command = (1..=3).rev().map(|n| words[..n.min(words.len())].join(" "));
        for command in command {
            left.remove(command.as_str());
        }
    }
    assert_eq!(left, ELSEWHERE.iter().copied().collect());
}
