//! The address validator against published suites, which live beside the project and not in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use roster::model::{
    address::{Address, Fault},
    domain,
};

/// A file of the corpora, or `None` (and a line that says so) where they are not at hand.
#[allow(clippy::disallowed_methods, clippy::print_stdout)] // a test may look around and say what it skipped
pub fn corpus(name: &str) -> Option<String> {
    let folder = std::env::var_os("ROSTER_TEST_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"),
        PathBuf::from,
    );
    let text = fs::read_to_string(folder.join(name)).ok();
    if text.is_none() {
        println!("skipped: no '{name}' in '{}'", folder.display());
    }
    text
}

/// Undoes the escapes of the address column; `None` for what no Rust string can hold.
pub fn unescape(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        if let Some(tail) = after.strip_prefix("u{") {
            let (hex, tail) = tail.split_once('}')?;
            out.push(char::from_u32(u32::from_str_radix(hex, 16).ok()?)?);
            rest = tail;
        } else if let Some(tail) = after.strip_prefix('\\') {
            out.push('\\');
            rest = tail;
        } else if let Some(tail) = after.strip_prefix('e') {
            rest = tail;
        } else {
            return None;
        }
    }
    out.push_str(rest);
    Some(out)
}

#[test]
fn every_firm_row_of_the_validity_suites_is_judged_as_published() {
    let Some(text) = corpus("email_validity.tsv") else {
        return;
    };
    let (mut firm, mut policy, mut departures) = (0, 0, Vec::new());
    for line in text.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let Some(address) = unescape(columns[0]) else {
            continue;
        };
        let verdict = Address::parse(&address);
        let agrees = verdict.is_ok() == (columns[1] == "valid");
        if columns[4] == "firm" {
            firm += 1;
            assert!(agrees, "{address:?}: {verdict:?}, {}", columns[6]);
        } else {
            policy += 1;
            // Symbols before the @ (emoji, box drawing) are legal by RFC 6531 and not accepted here: letters,
            // marks and numbers only. It is the one choice in which roster departs from the suites' policy.
            let chosen = columns[3] == "eai-symbol" && verdict == Err(Fault::ForbiddenCharacter);
            if !agrees && !chosen {
                departures.push(format!("{address:?}: {verdict:?}, {}", columns[6]));
            }
        }
    }
    assert!(
        firm > 400 && policy > 100,
        "{firm} firm, {policy} policy rows"
    );
    assert!(departures.is_empty(), "{departures:#?}");
}

#[test]
fn every_misspelt_domain_gets_its_suggestion_and_no_real_one_does() {
    let Some(text) = corpus("typo_domains.tsv") else {
        return;
    };
    let mut wrong = Vec::new();
    for line in text.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let expected = (!columns[1].is_empty()).then(|| columns[1].to_owned());
        let found = domain::typo(columns[0]);
        if found != expected {
            wrong.push(format!("{}: {found:?}, not {expected:?}", columns[0]));
        }
        let address = domain::suggest(&format!("Ann.Lee@{}", columns[0]));
        let whole = expected.map(|domain| format!("Ann.Lee@{domain}"));
        if address != whole {
            wrong.push(format!("{}: {address:?}, not {whole:?}", columns[0]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Provider folding is opt-in and made elsewhere; here every address of its suite is only read and kept apart.
#[test]
fn plus_tags_and_dots_are_never_folded() {
    let Some(text) = corpus("provider_folding.jsonl") else {
        return;
    };
    for line in text.lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("a JSON line");
        let input = row["input"].as_str().expect("an input");
        match Address::parse(input) {
            Ok(address) => assert_eq!(address.key(), input.to_lowercase()),
            Err(_) => assert!(input.starts_with('@'), "{input}"),
        }
    }
}
