//! The rules of the house, checked on the sources: imports go downwards, third-party crates stay behind their fences, SQL stays in
//! storage, files can be read at one sitting. Each rule has a test beside it which plants a breach.

pub mod source;

use source::{CodePath, Source};

#[rustfmt::skip] // a line a floor
/// What each floor may import from the crate. `storage::db` is a floor of its own, below the model. Rows are records of `output`, so
/// storage knows their shape.
const FLOORS: &[(&str, &[&str])] = &[
    ("cli", &["commands", "app", "settings", "error", "storage", "storage::db", "intake", "mail", "model", "output", "clock"]),
    ("commands", &["app", "settings", "error", "storage", "storage::db", "intake", "mail", "model", "output", "clock"]),
    ("app", &["settings", "error", "storage", "storage::db", "intake", "mail", "model", "output", "clock"]),
    ("settings", &["error", "model", "output", "clock"]),
    ("error", &["storage", "storage::db", "intake", "mail", "model", "output", "clock"]),
    ("storage", &["storage::db", "intake", "mail", "model", "output", "clock"]),
    ("intake", &["model", "clock"]),
    ("mail", &["model", "clock"]),
    ("model", &["clock"]),
    ("storage::db", &["clock"]),
    ("output", &["clock"]),
    ("clock", &[]),
];

/// Macros stand at the crate's root because macros must. Each belongs to a floor; one that belongs to none is for all.
const MACROS: &[(&str, Option<&str>)] = &[
    ("words!", None),
    ("json_schema!", None),
    ("json_schema_of!", None),
    ("params!", Some("storage::db")),
];

/// Where a third-party crate may be named: files or folders.
const FENCES: &[(&[&str], &[&str])] = &[
    (
        &["clap", "clap_complete", "clap_mangen"],
        &["src/cli", "src/commands/"],
    ),
    (&["rusqlite"], &["src/storage/db/sqlite"]),
    (
        &[
            "postgres",
            "postgres_types",
            "postgres_protocol",
            "tokio_postgres",
            "tokio_postgres_rustls",
        ],
        &["src/storage/db/postgres"],
    ),
    (&["csv", "csv_core"], &["src/intake/csv", "src/output/"]),
    (&["comfy_table", "indicatif"], &["src/output/"]),
    (&["lettre", "mail_parser"], &["src/mail/"]),
    (&["minijinja"], &["src/mail/", "src/output/"]),
    (&["simple_dns"], &["src/mail/mx/"]),
    (&["signal_hook"], &["src/output/"]),
    (&["jaq_core", "jaq_json", "jaq_std"], &["src/output/jq"]),
    (
        &["anyhow"],
        &[
            "src/lib.rs",
            "src/main.rs",
            "src/cli",
            "src/app",
            "src/commands/",
        ],
    ),
];

/// Files that may name SQL keywords outside storage, each with the reason.
const SQL_ELSEWHERE: &[(&str, &str)] = &[(
    "src/commands/sql.rs",
    "the example of its help is a statement",
)];

/// Files that may have more than [`MOST_LINES`], each with the reason.
const LONG_FILES: &[(&str, &str)] = &[];

/// Lines without tests that a file may have.
const MOST_LINES: usize = 300;

/// A path from the crate's root, when it leads into the crate.
fn absolute(source: &Source, path: &CodePath) -> Option<Vec<String>> {
    let module = source.module();
    let supers = path
        .names
        .iter()
        .take_while(|name| *name == "super")
        .count();
    let (base, rest) = match path.names[0].as_str() {
        "crate" | "roster" => (&[][..], &path.names[1..]),
        "self" => (&module[..], &path.names[1..]),
        "super" => (
            &module[..module.len().saturating_sub(supers)],
            &path.names[supers..],
        ),
        _ => return None,
    };
    Some(base.iter().chain(rest).cloned().collect())
}

fn floor(path: &[String]) -> &str {
    match path {
        [first, second, ..] if first == "storage" && second == "db" => "storage::db",
        [first, ..] => first,
        [] => "",
    }
}

fn wrong_arrows(source: &Source) -> Vec<String> {
    let module = source.module();
    let own = floor(&module);
    let Some((_, allowed)) = FLOORS.iter().find(|(name, _)| *name == own) else {
        // main and lib stand above all floors; anything else is a room without a floor.
        let known = module.is_empty() || own == "main";
        return if known {
            Vec::new()
        } else {
            vec![format!("{}: no floor is named for it", source.file)]
        };
    };
    let breach = |path: &CodePath| {
        let target = absolute(source, path)?;
        let mut to = floor(&target);
        if let Some((_, home)) = MACROS.iter().find(|(name, _)| *name == to) {
            to = home.unwrap_or(own);
        }
        let fine = to == own || to.is_empty() || allowed.contains(&to);
        (!fine).then(|| {
            format!(
                "{}:{}: {own} must not import {}",
                source.file,
                path.line,
                target.join("::")
            )
        })
    };
    source.paths.iter().filter_map(breach).collect()
}

/// What all nouns share stands below them: arguments, and the import that three verbs are.
const BELOW_NOUNS: &[&str] = &["args", "facts", "importing"];

fn noun_of(module: &[String]) -> Option<&str> {
    match module {
        [first, noun, ..] if first == "commands" && !BELOW_NOUNS.contains(&noun.as_str()) => {
            Some(noun)
        }
        _ => None,
    }
}

fn nouns_importing_nouns(sources: &[Source]) -> Vec<String> {
    let modules: Vec<Vec<String>> = sources.iter().map(Source::module).collect();
    let nouns: Vec<&str> = modules
        .iter()
        .filter_map(|module| noun_of(module))
        .collect();
    let mut breaches = Vec::new();
    for (source, module) in sources.iter().zip(&modules) {
        let Some(own) = noun_of(module) else { continue };
        for path in &source.paths {
            let Some(target) = absolute(source, path) else {
                continue;
            };
            if let Some(other) = noun_of(&target)
                && other != own
                && nouns.contains(&other)
            {
                breaches.push(format!(
                    "{}:{}: {own} must not import the commands of {other}",
                    source.file, path.line
                ));
            }
        }
    }
    breaches
}

fn broken_fences(source: &Source) -> Vec<String> {
    let breach = |path: &CodePath| {
        let name = path.names[0].trim_end_matches('!');
        // A module of the file's own may have the name of the crate that it wraps.
        if source.modules.iter().any(|module| module == name) {
            return None;
        }
        let (_, places) = FENCES.iter().find(|(crates, _)| crates.contains(&name))?;
        let inside = places.iter().any(|place| source.file.starts_with(place));
        (!inside).then(|| {
            format!(
                "{}:{}: {name} stays in {}",
                source.file,
                path.line,
                places.join(", ")
            )
        })
    };
    source.paths.iter().filter_map(breach).collect()
}

fn sql_outside_storage(source: &Source) -> Vec<String> {
    let exempt = SQL_ELSEWHERE.iter().any(|(file, _)| *file == source.file);
    if source.file.starts_with("src/storage/") || exempt {
        return Vec::new();
    }
    let is_sql = |text: &str| {
        let words: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let adjacent = |pair: [&str; 2]| words.windows(2).any(|window| window == pair);
        let apart = |first: &str, then: &str| {
            let start = words.iter().position(|word| *word == first);
            start.is_some_and(|start| words[start..].contains(&then))
        };
        adjacent(["INSERT", "INTO"])
            || adjacent(["DELETE", "FROM"])
            || apart("SELECT", "FROM")
            || apart("UPDATE", "SET")
    };
    let breach = |(line, text): &(usize, String)| {
        is_sql(text).then(|| format!("{}:{line}: SQL stays in src/storage", source.file))
    };
    source.literals.iter().filter_map(breach).collect()
}

fn long_file(source: &Source) -> Option<String> {
    let exempt = LONG_FILES.iter().any(|(file, _)| *file == source.file);
    (source.lines > MOST_LINES && !exempt).then(|| {
        format!(
            "{}: {} lines without tests, {MOST_LINES} is the most",
            source.file, source.lines
        )
    })
}

fn nameless_room(source: &Source) -> Option<String> {
    let module = source.module();
    let last = module.last()?;
    matches!(
        last.as_str(),
        "utils" | "util" | "helpers" | "misc" | "common"
    )
    .then(|| format!("{}: name it for what it holds", source.file))
}

#[track_caller]
fn assert_none(breaches: impl IntoIterator<Item = String>) {
    let breaches: Vec<String> = breaches.into_iter().collect();
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

fn planted(file: &str, text: &str) -> Source {
    Source::new(file, text)
}

/// Every text literal of the storage module, with its file.
pub fn storage_texts() -> Vec<(String, String)> {
    let sources = source::all().into_iter();
    let storage = sources.filter(|source| source.file.starts_with("src/storage/"));
    storage
        .flat_map(|source| {
            let file = source.file;
            let texts = source.literals.into_iter();
            texts.map(move |(line, text)| (format!("{file}:{line}"), text))
        })
        .collect()
}

#[test]
fn the_sources_are_read() {
    let sources = source::all();
    for file in [
        "src/lib.rs",
        "src/main.rs",
        "src/model/mod.rs",
        "src/settings/key.rs",
    ] {
        let source = sources.iter().find(|source| source.file == file);
        assert!(source.is_some_and(|source| source.lines > 5), "{file}");
    }
}

#[test]
fn imports_go_downwards_only() {
    assert_none(source::all().iter().flat_map(wrong_arrows));
}

#[test]
fn an_import_that_goes_up_is_found() {
    for (file, text) in [
        ("src/model/tag.rs", "use crate::storage::user;"),
        (
            "src/model/tag.rs",
            "use crate::{clock::Clock, error::Problem};",
        ),
        (
            "src/model/a/b.rs",
            "fn f() { super::super::super::output::print() }",
        ),
        ("src/output/table.rs", "fn f() -> crate::model::Tag { }"),
        (
            "src/storage/db/sqlite.rs",
            "use crate::storage::user::User;",
        ),
        ("src/storage/db/mod.rs", "use super::user::User;"),
        ("src/intake/csv.rs", "use crate::mail::Message;"),
        ("src/settings.rs", "use crate::app::App;"),
        ("src/commands/user/find.rs", "use crate::cli::Cli;"),
        ("src/clock.rs", "fn f() { crate::run() }"),
        ("src/model/tag.rs", "fn f() { crate::params![] }"),
        ("src/attic/old.rs", ""),
    ] {
        assert_eq!(
            wrong_arrows(&planted(file, text)).len(),
            1,
            "{file}: {text}"
        );
    }
}

#[test]
fn an_import_that_goes_down_or_stays_is_none_of_our_business() {
    for (file, text) in [
        ("src/main.rs", "fn main() { roster::run() }"),
        (
            "src/commands/user/find.rs",
            "use crate::{app::App, storage::user};",
        ),
        (
            "src/storage/user.rs",
            "use crate::storage::db::Db; use super::tag::Tag;",
        ),
        (
            "src/model/tag.rs",
            "crate::words! { enum X {} } use super::name; use std::fmt;",
        ),
        (
            "src/model/tag.rs",
            "#[cfg(test)]\nmod tests {\n    use crate::settings::Settings;\n}",
        ),
    ] {
        assert_none(wrong_arrows(&planted(file, text)));
    }
}

#[test]
fn nouns_do_not_import_each_others_commands() {
    assert_none(nouns_importing_nouns(&source::all()));
}

#[test]
fn a_noun_that_imports_another_nouns_commands_is_found() {
    let account = planted(
        "src/commands/account/open.rs",
        "use crate::commands::{account::list, user::add};",
    );
    let invite = planted(
        "src/commands/invite.rs",
        "fn f() { super::user::add::run() }",
    );
    let user = planted(
        "src/commands/user/mod.rs",
        "use crate::commands::Verb; mod add;",
    );
    let breaches = nouns_importing_nouns(&[account, invite, user]);
    assert_eq!(
        breaches,
        [
            "src/commands/account/open.rs:1: account must not import the commands of user",
            "src/commands/invite.rs:1: invite must not import the commands of user",
        ]
    );
}

#[test]
fn third_party_crates_stay_behind_their_fences() {
    assert_none(source::all().iter().flat_map(broken_fences));
}

#[test]
fn a_crate_outside_its_fence_is_found() {
    for (file, text) in [
        ("src/app.rs", "#[derive(clap::Args)] struct A;"),
        ("src/storage/user.rs", "use rusqlite::Row;"),
        ("src/storage/db/mod.rs", "use {postgres::Client, std::fmt};"),
        (
            "src/intake/paste.rs",
            "fn f() { csv::Reader::from_reader(x) }",
        ),
        ("src/commands/user/find.rs", "use comfy_table::Table;"),
        (
            "src/commands/import.rs",
            "use indicatif::ProgressBar as Bar;",
        ),
        ("src/model/address.rs", "use lettre::Address;"),
        ("src/storage/user.rs", "fn f() { anyhow!(\"x\") }"),
        ("src/settings.rs", "fn f() -> anyhow::Result<()> {}"),
    ] {
        assert_eq!(
            broken_fences(&planted(file, text)).len(),
            1,
            "{file}: {text}"
        );
    }
    for (file, text) in [
        ("src/cli.rs", "use clap::Parser;"),
        (
            "src/storage/db/mod.rs",
            "mod postgres; fn f() { postgres::open() }",
        ),
        ("src/intake/mod.rs", "use crate::intake::csv::Rows;"),
        (
            "src/model/address.rs",
            "#[cfg(test)]\nmod tests {\n    use lettre::Address;\n}",
        ),
    ] {
        assert_none(broken_fences(&planted(file, text)));
    }
}

#[test]
fn sql_stays_in_storage() {
    assert_none(source::all().iter().flat_map(sql_outside_storage));
}

#[test]
fn sql_outside_storage_is_found() {
    for text in [
        "\"SELECT id\n FROM users\"",
        "r#\"INSERT INTO users (id) VALUES ($1)\"#",
        "\"UPDATE users SET name = $1\"",
        "\"DELETE FROM users\"",
    ] {
        let text = format!("const Q: &str = {text};");
        assert_eq!(
            sql_outside_storage(&planted("src/commands/user/find.rs", &text)).len(),
            1,
            "{text}"
        );
        assert_none(sql_outside_storage(&planted("src/storage/user.rs", &text)));
    }
    let prose =
        "// SELECT x FROM y\nconst HELP: &str = \"select people from a list; UPDATE is loud\";";
    assert_none(sql_outside_storage(&planted("src/cli.rs", prose)));
}

/// Rows fill fields by their numbers (`storage/db/row.rs`), and serde numbers a field with two names as two.
fn second_names(file: &str, text: &str) -> Vec<String> {
    (text.lines().enumerate())
        .filter(|(_, line)| line.contains("serde(") && line.contains("alias ="))
        .map(|(number, _)| format!("{file}:{}: a field of a row has one name", number + 1))
        .collect()
}

#[test]
fn fields_that_rows_fill_have_one_name() {
    assert_none(source::all().iter().flat_map(|source| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(&source.file);
        second_names(&source.file, &std::fs::read_to_string(path).unwrap())
    }));
    let breach = "#[serde(default, alias = \"nick\")]\nname: String,\n";
    assert_eq!(second_names("src/x.rs", breach).len(), 1);
}

#[test]
fn files_can_be_read_at_one_sitting() {
    assert_none(source::all().iter().filter_map(long_file));
}

#[test]
fn a_long_file_is_found_and_its_tests_do_not_count() {
    let code = "fn f() {}\n".repeat(MOST_LINES);
    let tests = format!("#[cfg(test)]\nmod tests {{\n{code}}}\n");
    assert_none(long_file(&planted("src/x.rs", &format!("{code}{tests}"))));
    assert!(long_file(&planted("src/x.rs", &format!("{code}fn g() {{}}\n{tests}"))).is_some());
}

#[test]
fn every_exception_is_still_needed() {
    let sources = source::all();
    for (file, _) in LONG_FILES.iter().chain(SQL_ELSEWHERE) {
        assert!(
            sources.iter().any(|source| source.file == *file),
            "{file} is gone"
        );
    }
    let long = |file: &str| {
        sources
            .iter()
            .any(|s| s.file == file && s.lines > MOST_LINES)
    };
    assert!(LONG_FILES.iter().all(|(file, _)| long(file)));
}

#[test]
fn every_file_is_named_for_what_it_holds() {
    assert_none(source::all().iter().filter_map(nameless_room));
    for file in ["src/utils.rs", "src/model/util.rs", "src/helpers/mod.rs"] {
        assert!(nameless_room(&planted(file, "")).is_some(), "{file}");
    }
}
