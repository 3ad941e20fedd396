//! The examples: every one that a help text shows, and every script in `examples`, is run.

use std::{fs, os::unix::fs::PermissionsExt, sync::OnceLock};

use crate::{
    help::{examples, verbs},
    sandbox::{Sandbox, assert_run},
    shell,
};

/// Where roster keeps its database when nobody says otherwise, below the home.
const DATABASE: &str = ".local/share/roster/roster.db";

/// What the examples of the help texts suppose: the people of `examples/subscribers.csv`, and what else they name.
const STORY: &[&str] = &[
    "roster subscribers import examples/subscribers.csv; [ $? = 6 ]",
    "roster group add wholesale --name Wholesale --slot 1",
    "roster group add trade --name Trade --slot 1",
    "roster group add trade2019 --name 'Trade of 2019' --slot 1",
    "roster smart-type add Wholesale",
    "roster smart-type add Trade",
    "roster user group bo@example.org --add trade2019",
    "roster account open --owner ann@example.com --plan gold",
    "roster user group ann@example.com --add wholesale",
    "roster account grant 1 bo@example.org --perm orders",
    "roster contact add 1 bills@example.org tech@example.org --category invoice",
    "roster account edit 1 --billing-contact bills@example.org --note 'good payer'",
    "roster account credit add 1 '20 GBP' --reason start",
    "roster price set A-100 --price '12.50 GBP'",
    "roster price set A-100 --group wholesale --min-qty 10 --price '9.90 GBP'",
    "roster tag add store:london old-customers customer customers",
    "roster user tag tom@example.org --add customers --add old-customers",
    "roster subscribers suppress add @example.net --as domain",
    "roster order import examples/orders.csv",
    "roster quote add Q-17 --user ann@example.com --value '1200 GBP'",
];

/// A sandbox where [`STORY`] has happened.
fn prepared() -> Sandbox {
    static DONE: OnceLock<Vec<u8>> = OnceLock::new();
    let database = DONE.get_or_init(|| {
        let sandbox = shell::with_examples();
        for line in STORY {
            let run = shell::line(&sandbox, line).run();
            assert_eq!(run.exit, 0, "{line}: {run:?}");
        }
        fs::read(sandbox.path(DATABASE)).unwrap()
    });
    let sandbox = shell::with_examples();
    sandbox.write(DATABASE, database);
    let private = fs::Permissions::from_mode(0o600);
    fs::set_permissions(sandbox.path(DATABASE), private).unwrap();
    sandbox
}

/// What examples about log-ins and links suppose besides: a part of the example, what has happened, and how the token begins
/// that stands in the place of `TOKEN`.
const BEFORE: &[(&str, &[&str], &str)] = &[
    (
        "--template spring",
        &[
            "roster template edit spring --subject 'Spring at {{ site }}' --text-file examples/spring.txt",
            "roster user tag ann@example.com --add vip --create",
        ],
        "",
    ),
    ("emails show", &["roster invite send ann@example.com"], ""),
    (
        "emails resend 1",
        &["roster invite send ann@example.com"],
        "",
    ),
    ("login verify", &[ACTIVE, SET], ""),
    (
        "login session",
        &[
            ACTIVE,
            SET,
            "roster login verify ann@example.com --password-stdin --device X --field session < password.txt > token.txt",
        ],
        "",
    ),
    (
        "password set --token",
        &[ACTIVE, "roster user password reset ann@example.com"],
        "rst_",
    ),
    ("password reset", &[ACTIVE], ""),
    ("invite show", &["roster invite send ann@example.com"], ""),
    ("invite resend", &["roster invite send ann@example.com"], ""),
    ("invite cancel", &["roster invite send bob@example.com"], ""),
    ("db backup", &["mkdir backups"], ""),
    (
        "roster doctor",
        &[
            "roster smart-type map wholesale Wholesale",
            "roster smart-type map trade Trade",
            "roster smart-type map trade2019 Trade",
        ],
        "",
    ),
    (
        "db restore",
        &[
            "roster db backup --to .",
            "mv .local/share/roster/roster.db elsewhere.db",
        ],
        "",
    ),
    (
        "--campaign spring",
        &[
            "roster subscribers subscribe ann@example.com",
            "roster emails send ann@example.com --subject Spring --body-file examples/terms.txt --campaign spring",
        ],
        "",
    ),
    (
        "invite accept",
        &["roster invite send ann@example.com"],
        "inv_",
    ),
    (
        "subscribers confirm",
        &[
            "roster subscribers unsubscribe ann@example.com",
            "roster subscribers resubscribe ann@example.com --evidence phone",
        ],
        "cnf_",
    ),
];

/// Ann may log in once she has a password.
const ACTIVE: &str = "roster user status ann@example.com --set approved";
/// Ann has a password.
const SET: &str = "roster user password set ann@example.com --password-stdin < password.txt";

/// A token to unsubscribe, as campaigns carry one.
const LEAVE: &str = "uns_0000000000000000000000000000000000000000000000000000000000000000";

/// Lets happen what the example supposes, and puts a real token into it.
fn supposed(sandbox: &Sandbox, example: &str) -> String {
    sandbox.write("password.txt", "four quiet herons stand\n");
    let private = fs::Permissions::from_mode(0o600);
    fs::set_permissions(sandbox.path("password.txt"), private).unwrap();
    let before = BEFORE.iter().find(|(part, _, _)| example.contains(part));
    for line in before.map_or(&[][..], |(_, lines, _)| lines) {
        let run = shell::line(sandbox, line).run();
        assert_eq!(run.exit, 0, "{line}: {run:?}");
    }
    if example.contains("unsubscribe --token") {
        let hash = roster::storage::token::hash(LEAVE);
        let sql = "INSERT INTO tokens (hash, kind, user_id, id, email_key, created_at) \
                   VALUES ($1, 'unsubscribe', 1, 1, 'ann@example.com', 1)";
        sandbox.db().exec(sql, roster::params![hash]).unwrap();
        return example.replace("TOKEN", LEAVE);
    }
    match before {
        Some((_, _, prefix)) if example.contains("TOKEN") => {
            example.replace("TOKEN", &sandbox.token(prefix, "ann@example.com"))
        }
        _ => example.to_owned(),
    }
}

/// Whether an example may end so: rows of the example files are rejected on purpose.
fn is_expected(example: &str, exit: i32) -> bool {
    let rejects = example.contains("subscribers import") || example.contains("subscribers check");
    exit == if rejects { 6 } else { 0 }
}

/// Whether a verb adds to something that must be there: a contact or credit to an account.
fn is_part(words: &[String]) -> bool {
    let noun = words
        .len()
        .checked_sub(2)
        .map(|place| words[place].as_str());
    matches!(noun, Some("contact" | "credit"))
}

#[test]
fn every_example_of_a_help_text_runs() {
    let mut failed = Vec::new();
    for (words, verb) in verbs() {
        // What an example adds must not be there yet.
        let adds =
            words.last().is_some_and(|word| word == "add") && words.len() == 3 && !is_part(&words);
        for example in examples(&verb) {
            let sandbox = if adds {
                shell::with_examples()
            } else {
                prepared()
            };
            let paste = sandbox.read("examples/paste.txt");
            let line = supposed(&sandbox, &example);
            let run = shell::line(&sandbox, &line).stdin(paste).run();
            if !is_expected(&example, run.exit) {
                failed.push(format!("{example}\n{}", run.snapshot()));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Whether an example says itself how its answer looks, or is more than one command.
fn is_shaped(example: &str) -> bool {
    let shapes = [
        "|",
        ">",
        "<",
        "-f ",
        "--jq",
        "-o ",
        "--field",
        "--section",
        "--out",
        "--verbose",
    ];
    shapes.iter().any(|shape| example.contains(shape))
}

#[test]
fn what_examples_print_as_json_is_what_the_schema_of_their_command_says() {
    let (mut checked, mut failed) = (0, Vec::new());
    for (words, verb) in verbs() {
        let words = words[1..].join(" ");
        let schema = roster::commands::schema::document(&words);
        let Some(schema) =
            schema.filter(|schema| schema.get("type").or(schema.get("anyOf")).is_some())
        else {
            continue;
        };
        let validator = jsonschema::validator_for(&schema).unwrap();
        for example in examples(&verb)
            .into_iter()
            .filter(|example| !is_shaped(example) && example.contains(&words))
        {
            let adds = words.ends_with(" add")
                && words.split(' ').count() == 2
                && !words.starts_with("contact");
            let sandbox = if adds {
                shell::with_examples()
            } else {
                prepared()
            };
            let line = supposed(&sandbox, &example);
            let paste = sandbox.read("examples/paste.txt");
            let run = shell::line(&sandbox, &format!("{line} -f json"))
                .stdin(paste)
                .run();
            let Ok(printed) = serde_json::from_str::<serde_json::Value>(&run.stdout) else {
                failed.push(format!("{example}\n{}", run.snapshot()));
                continue;
            };
            checked += 1;
            failed.extend(
                validator
                    .iter_errors(&printed)
                    .map(|error| format!("{example}: {error} at {}", error.instance_path())),
            );
            if schema["items"]["additionalProperties"] == true {
                continue;
            }
            failed.extend(
                unknown_keys(&schema, &printed)
                    .map(|key| format!("{example}: the schema has no '{key}'")),
            );
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(checked > 80, "{checked}");
}

/// Keys of an answer, or of the first row of a list, that its schema does not know.
fn unknown_keys(
    schema: &serde_json::Value,
    printed: &serde_json::Value,
) -> impl Iterator<Item = String> {
    let alternatives = match schema["anyOf"].as_array() {
        Some(any) => any.clone(),
        None => vec![schema.clone()],
    };
    let known: Vec<String> = alternatives
        .iter()
        .flat_map(|one| {
            let one = one.get("items").unwrap_or(one);
            one["properties"].as_object().cloned().unwrap_or_default()
        })
        .map(|(key, _)| key)
        .collect();
    let row = printed.get(0).unwrap_or(printed).as_object().cloned();
    let keys = row.into_iter().flatten().map(|(key, _)| key);
    keys.filter(move |key| !known.contains(key))
}

/// A drop folder with the good list, one that is wrong in most rows, and the script run over it.
#[test]
fn the_nightly_import_stores_what_is_good_and_leaves_what_is_refused() {
    let sandbox = shell::with_examples();
    let script = "sh examples/nightly-import.sh drop";
    let nightly = || shell::line(&sandbox, script).run();
    sandbox.write("drop/list.csv", sandbox.read("examples/subscribers.csv"));
    sandbox.write("drop/wrong.csv", "email\nann@example.com\nno address\n");
    assert_run(
        &nightly(),
        "
        exit 7
        -- stderr
        error: 2 of 20 rows were rejected; the rest is stored
        hint: see drop/rejects/list.csv
        list.csv: stored; mend rejects/list.csv and drop it again
        error: 1 of 2 rows of 'drop/wrong.csv' is rejected; --max-rejects 20% stores nothing then
        hint: see them with --dry-run --rejects FILE, mend them, and run it again
        wrong.csv: nothing stored; too many rows are wrong, see rejects/wrong.csv
        ",
    );
    let rejects = sandbox.read("drop/rejects/list.csv");
    assert_eq!(rejects.lines().count(), 3);
    assert!(sandbox.path("drop/done/list.csv").exists());
    assert!(sandbox.path("drop/wrong.csv").exists());

    let mended = rejects.replace("gamil", "gmail").replace("(at)", "@");
    sandbox.write("drop/list.csv", mended);
    std::fs::remove_file(sandbox.path("drop/wrong.csv")).unwrap();
    for _ in 0..2 {
        assert_run(&nightly(), "exit 0");
    }
    let count = sandbox.run(&["user", "count", "-f", "json"]).stdout;
    assert!(count.starts_with(r#"{"all":19,"#), "{count}");
}

#[test]
fn an_export_for_mailing_holds_whoever_may_be_mailed_or_is_not_touched() {
    let sandbox = prepared();
    let export =
        |file: &str| shell::line(&sandbox, &format!("sh examples/export-mailable.sh {file}")).run();
    assert_run(&export("mailable.csv"), "exit 0");
    let list = sandbox.read("mailable.csv");
    assert!(list.starts_with("email,name,language,tags\n"), "{list}");
    assert!(list.contains("\"Larsen, Bo\""), "{list}");
    assert!(
        !list.contains("@example.net"),
        "a suppressed domain: {list}"
    );

    let everybody = "roster user find -f ids | roster subscribers unsubscribe - --yes -q";
    assert_eq!(shell::line(&sandbox, everybody).run().exit, 0);
    assert_eq!(export("mailable.csv").exit, 9);
    assert_eq!(sandbox.read("mailable.csv"), list);
}
