//! What scripts rely on: commands, schemas, codes. All of it is printed as data, and none of it may break in passing.

use std::{collections::BTreeSet, fs, path::Path};

use roster::{
    commands::{self, schema},
    error::codes,
};
use serde_json::Value;

use crate::{
    architecture::source::{self, Source},
    help::verbs,
    sandbox::{Sandbox, assert_run},
};

/// The words of every command of the tree, without `roster`.
fn words() -> BTreeSet<String> {
    let all = verbs().into_iter();
    all.filter(|(_, verb)| !verb.is_hide_set())
        .map(|(words, _)| words[1..].join(" "))
        .collect()
}

#[test]
fn every_verb_has_its_facts_and_every_fact_a_verb() {
    let known: BTreeSet<String> = commands::facts()
        .map(|facts| facts.words.to_owned())
        .collect();
    assert_eq!(known, words());
    for facts in commands::facts() {
        let prints = facts.prints.iter().flatten().count();
        let told = facts.text.is_some() || facts.rows.is_some();
        assert!(prints > 0 || told, "{}", facts.words);
    }
}

/// The codes that the sources give to errors: literals behind `.code(` and `miss(`, and those that begin a tuple or a call of a fault.
fn codes_in_sources() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    for Source { file, .. } in source::all() {
        let text = fs::read_to_string(root.join(&file)).unwrap();
        for part in text
            .split(".code(\"")
            .skip(1)
            .chain(text.split("    code: \"").skip(1))
        {
            let code = part.split('"').next().unwrap_or_default();
            let tested = text.find("#[cfg(test)]").is_some_and(|at| {
                text.find(&format!("\"{code}\""))
                    .is_some_and(|first| first > at)
            });
            if !tested
                && !file.starts_with("src/output/tests")
                && !file.starts_with("src/error/codes")
            {
                found.insert(code.to_owned());
            }
        }
    }
    assert!(found.len() > 80, "{found:?}");
    found
}

#[test]
fn every_code_of_the_sources_is_explained() {
    let explained: BTreeSet<String> = codes::all().map(|code| code.code.to_owned()).collect();
    let unexplained: Vec<String> = codes_in_sources().difference(&explained).cloned().collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
}

#[test]
fn no_code_is_explained_that_the_program_does_not_have() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources: String = source::all()
        .iter()
        .filter(|source| !source.file.starts_with("src/error/codes"))
        .map(|source| fs::read_to_string(root.join(&source.file)).unwrap())
        .collect();
    for code in codes::all() {
        assert!(
            sources.contains(&format!("\"{}\"", code.code)),
            "{}",
            code.code
        );
    }
}

#[test]
fn the_examples_of_explanations_are_command_lines() {
    for code in codes::all() {
        let words = crate::help::shell_words(code.example);
        if let Err(error) = roster::cli::tree().try_get_matches_from(&words) {
            let shown = matches!(
                error.kind(),
                clap::error::ErrorKind::DisplayHelp | clap::error::ErrorKind::DisplayVersion
            );
            assert!(shown, "{}: {error}", code.code);
        }
    }
}

/// Every path in a schema with its type: `user find[].email! : string|null`.
fn lines(path: &str, schema: &Value, required: bool, found: &mut BTreeSet<String>) {
    if let Some(any) = schema.get("anyOf").and_then(Value::as_array) {
        // Alternatives of one value are told apart by their types.
        for one in any {
            lines(path, one, required, found);
        }
        return;
    }
    let types = match &schema["type"] {
        Value::String(one) => one.clone(),
        Value::Array(several) => {
            let mut types: Vec<&str> = several.iter().filter_map(Value::as_str).collect();
            types.sort_unstable();
            types.join("|")
        }
        _ => "any".to_owned(),
    };
    let mark = if required { "!" } else { "" };
    found.insert(format!("{path}{mark}: {types}"));
    for word in schema["enum"].as_array().into_iter().flatten() {
        found.insert(format!("{path} = {word}"));
    }
    if let Some(items) = schema.get("items") {
        lines(&format!("{path}[]"), items, false, found);
    }
    if let Some(values) = schema
        .get("additionalProperties")
        .filter(|values| values.is_object())
    {
        lines(&format!("{path}.*"), values, false, found);
    }
    let needed: Vec<&str> = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    for (key, value) in schema["properties"].as_object().into_iter().flatten() {
        lines(
            &format!("{path}.{key}"),
            value,
            needed.contains(&key.as_str()),
            found,
        );
    }
}

fn contract() -> BTreeSet<String> {
    let document = schema::document("").unwrap();
    let mut found = BTreeSet::new();
    for (command, schema) in document["$defs"].as_object().unwrap() {
        lines(command, schema, false, &mut found);
    }
    found
}

/// A line that is gone is a key that is gone, another type, or a key that is no longer always there: scripts would break.
fn broken<'a>(kept: &'a BTreeSet<String>, now: &'a BTreeSet<String>) -> Vec<&'a String> {
    kept.difference(now).collect()
}

/// With `ROSTER_TEST_WRITE=1` what is new is written down; what breaks scripts fails all the same, unless it says `breaking`.
#[test]
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn no_key_is_taken_away_and_no_type_changes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/contract.txt");
    let write = std::env::var("ROSTER_TEST_WRITE").unwrap_or_default();
    let text = fs::read_to_string(&path).unwrap_or_default();
    let kept: BTreeSet<String> = text.lines().map(str::to_owned).collect();
    let now = contract();
    let broken = broken(&kept, &now);
    assert!(
        broken.is_empty() || write == "breaking",
        "these lines of tests/it/contract.txt are no longer true, which breaks scripts: {broken:#?}"
    );
    if !write.is_empty() {
        let text: Vec<&str> = now.iter().map(String::as_str).collect();
        fs::write(&path, text.join("\n") + "\n").unwrap();
        return;
    }
    let new: Vec<&String> = now.difference(&kept).collect();
    assert!(
        new.is_empty(),
        "new: ROSTER_TEST_WRITE=1 cargo test --test it contract writes it down: {new:#?}"
    );
}

#[test]
fn a_key_that_goes_and_a_type_that_changes_are_noticed_and_new_keys_are_not() {
    let of = |schema: Value| {
        let mut found = BTreeSet::new();
        lines("x", &schema, false, &mut found);
        found
    };
    let old = of(serde_json::json!({
        "type": "object", "required": ["a"],
        "properties": { "a": { "type": "string" }, "b": { "type": ["integer", "null"] } }
    }));
    let new = of(serde_json::json!({
        "type": "object", "required": ["a", "c"],
        "properties": { "a": { "type": "string" }, "b": { "type": ["null", "integer"] }, "c": {} }
    }));
    assert!(broken(&old, &new).is_empty());
    for worse in [
        serde_json::json!({ "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } }),
        serde_json::json!({
            "type": "object", "required": ["a"],
            "properties": { "a": { "type": "integer" }, "b": { "type": ["integer", "null"] } }
        }),
        serde_json::json!({
            "type": "object",
            "properties": { "a": { "type": "string" }, "b": { "type": ["integer", "null"] } }
        }),
    ] {
        assert_eq!(broken(&old, &of(worse)).len(), 1);
    }
}

#[test]
fn commands_tell_words_flags_values_and_exit_codes() {
    let sandbox = Sandbox::new();
    assert_run(
        &sandbox.run(&[
            "commands", "user", "status", "--jq",
            ".[] | .command, .writes, .dry_run, .atomic, (.flags[] | select(.name == \"--set\") | .values), [.exits[].code]",
        ]),
        "
        exit 0
        -- stdout
        user status
        true
        true
        true
        [\"pending\",\"part_approved\",\"approved\",\"banned\"]
        [0,1,2,3,4,5,6,7,8,130,143]
        ",
    );
    assert_run(
        &sandbox.run(&[
            "commands",
            "--jq",
            ".[0] | .command, (.flags[] | select(.name == \"--db\") | .value, .env)",
        ]),
        "
        exit 0
        -- stdout
        roster
        PATH|URL
        ROSTER_DB
        ",
    );
    let table = sandbox.run(&["commands", "tag", "-f", "table"]);
    assert!(table.stdout.contains("tag merge"), "{table:?}");
    assert_run(
        &sandbox.run(&["commands", "usr"]),
        "
        exit 3
        -- stderr
        error: no command 'usr'
        hint: did you mean 'user'?
        ",
    );
}

#[test]
fn codes_are_explained_and_near_names_help() {
    let sandbox = Sandbox::new();
    assert_run(
        &sandbox.run(&[
            "explain",
            "typo_domain",
            "--jq",
            ".[] | .place, .means, .next",
        ]),
        "
        exit 0
        -- stdout
        reject
        the domain is a misspelt well-known one (gamil.com)
        take the suggestion, or give --allow-domains
        ",
    );
    assert_run(
        &sandbox.run(&["explain", "ned_yes", "-f", "json"]),
        r#"
        exit 3
        -- stderr
        {"error":{"code":"unknown_code","message":"no code 'ned_yes'","hint":"did you mean 'needs_yes' or 'no_devices'?","exit":3}}
        "#,
    );
    let page = sandbox.run(&["explain", "needs_yes", "-f", "table"]);
    assert!(page.stdout.contains("--max-changes"), "{page:?}");
}

#[test]
fn schemas_are_printed_for_a_command_a_noun_and_errors() {
    let sandbox = Sandbox::new();
    assert_run(
        &sandbox.run(&[
            "schema", "tag", "list", "--jq",
            ".\"$schema\", .title, (.anyOf[0] | .type, .items.properties.users.type, .items.required)",
        ]),
        "
        exit 0
        -- stdout
        https://json-schema.org/draft/2020-12/schema
        roster tag list
        array
        integer
        [\"tag\",\"users\",\"created_at\"]
        ",
    );
    let noun = sandbox.run(&["schema", "tag", "--jq", ".\"$defs\" | keys[]"]);
    assert_eq!(
        noun.stdout,
        "error\ntag add\ntag list\ntag merge\ntag remove\ntag rename\n"
    );
    for (words, title) in [
        (&["tags", "list"][..], "roster tag list"),
        (&["users", "list"], "roster user find"),
        (&["subscriber", "import"], "roster subscribers import"),
        (&["users"], "roster user"),
    ] {
        let run = sandbox.run(&[&["schema"], words, &["--jq", ".title"]].concat());
        assert_eq!(run.stdout, format!("{title}\n"), "{run:?}");
    }
    let error = sandbox.run(&["schema", "error", "--jq", ".properties.error.required[]"]);
    assert_eq!(error.stdout, "code\nmessage\nhint\nexit\n");
    assert_eq!(sandbox.run(&["schema", "usr"]).exit, 3);
}

const BEGIN: &str = "<!-- commands: made from the program, see tests/it/contract.rs -->\n";
const END: &str = "<!-- end of commands -->";

/// The table of commands: a noun a row, its verbs, those that write in bold.
fn table() -> String {
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for words in words() {
        let facts = commands::facts_of(&words).unwrap();
        let (noun, verb) = words.split_once(' ').unwrap_or((&words, ""));
        let about = || {
            let found = verbs()
                .into_iter()
                .find(|(path, _)| path[1..].join(" ") == words);
            found.unwrap().1.get_about().unwrap().to_string()
        };
        let verb = match (verb, facts.writes_data()) {
            ("", _) => about(),
            (verb, true) => format!("**{verb}**"),
            (verb, false) => verb.to_owned(),
        };
        match rows.last_mut() {
            Some((last, verbs)) if last == noun => verbs.push(verb),
            _ => rows.push((noun.to_owned(), vec![verb])),
        }
    }
    let mut table = String::from("| noun | verbs; **those that write** |\n|---|---|\n");
    for (noun, verbs) in rows {
        table.extend(["| `", &noun, "` | ", &verbs.join(", "), " |\n"]);
    }
    table
}

/// With `ROSTER_TEST_WRITE=1` the table is written instead.
#[test]
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn the_table_of_commands_in_the_readme_is_made_from_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (kept, after) = rest.split_once(END).unwrap();
    if std::env::var("ROSTER_TEST_WRITE").as_deref() == Ok("1") {
        let new = format!("{before}{BEGIN}{}{END}{after}", table());
        fs::write(&path, new).unwrap();
        return;
    }
    assert!(
        kept == table(),
        "ROSTER_TEST_WRITE=1 cargo test --test it contract writes it anew"
    );
}
