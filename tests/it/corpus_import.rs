//! The corpora once more, through the import itself and into a database: what is stored, what is reported, what is neither.

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::Value;

use super::{
    corpus_csv::{corpus, manifest},
    inside::{Done, Inside},
    tables::content,
};

/// What an import left: addresses, and rejected rows with their lines.
struct Left {
    done: Done,
    stored: BTreeSet<String>,
    rejects: Vec<(u64, String)>,
}

/// Imports one file of any kind into an empty database, and checks what holds for every import.
fn import(inside: &mut Inside, path: &str, flags: &[&str]) -> Left {
    let words = [&["subscribers", "import", path, "-f", "json"], flags].concat();
    let before = content(inside.db());
    let done = inside.run(&words);
    let stored = inside
        .db()
        .query::<String>(
            "SELECT email_key FROM users UNION SELECT email_key FROM suppressions ORDER BY 1",
            &[],
        )
        .unwrap();
    let rejects = inside
        .db()
        .query("SELECT line, COALESCE(email, '') || ' ' || message || ' ' || row_cells FROM import_rejects ORDER BY position", &[])
        .unwrap();
    match done.exit {
        0 | 6 => accounted(&done),
        2 => assert_eq!(content(inside.db()), before, "{path}: something is stored"),
        _ => panic!("{path}: {done:?}"),
    }
    Left {
        done,
        stored: stored.into_iter().collect(),
        rejects,
    }
}

fn accounted(done: &Done) {
    let result = done.json();
    let of = |key: &str| result[key].as_u64().unwrap();
    let outcomes = [
        "created",
        "subscribed",
        "updated",
        "unchanged",
        "blocked",
        "duplicate",
        "rejected",
        "unsubscribed",
        "suppressed",
    ];
    let sum: u64 = outcomes.iter().map(|outcome| of(outcome)).sum();
    assert_eq!(sum, of("rows"), "{result}");
    assert_eq!(
        done.exit,
        if of("rejected") > 0 { 6 } else { 0 },
        "{result}"
    );
}

/// Words of a list in a manifest, folded.
fn words(value: &Value) -> BTreeSet<String> {
    let words = value.as_array().into_iter().flatten();
    words
        .map(|word| word.as_str().unwrap().to_lowercase())
        .collect()
}

/// What is wrong with what one file left, if anything.
fn complaint(case: &Value, left: &Left) -> Option<String> {
    let file = case["file"].as_str().unwrap();
    let accept = words(&case["accept"]);
    let stray = left.stored.difference(&accept).next();
    let lost = accept.difference(&left.stored).find(|address| {
        let told = |(_, text): &&(u64, String)| text.to_lowercase().contains(address.as_str());
        left.done.exit != 2 && left.rejects.iter().find(told).is_none()
    });
    let untold = case["reject"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|reject| {
            let text = reject["contains"].as_str().unwrap();
            let told =
                |(line, found): &(u64, String)| reject["line"] == *line && found.contains(text);
            left.done.exit != 2 && !left.rejects.iter().any(told)
        });
    let refused = left.done.exit == 2;
    let wanted = match case["outcome"].as_str().unwrap() {
        "ok" | "ok-empty" => !refused,
        "error" | "no-email-column" | "parse-exact" => refused || file == "csvkit_empty.csv",
        _ => true,
    };
    if !wanted {
        return Some(format!("ended with {:?}", left.done));
    }
    if let Some(count) = case["accept_count"].as_u64() {
        return (left.stored.len() as u64 != count)
            .then(|| format!("{} stored", left.stored.len()));
    }
    stray
        .map(|address| format!("'{address}' is stored"))
        .or_else(|| lost.map(|address| format!("'{address}' is lost")))
        .or_else(|| untold.map(|reject| format!("{reject} is not reported")))
        .or_else(|| (refused && left.done.problem.is_empty()).then(|| "no word of why".to_owned()))
}

#[test]
fn every_file_is_stored_and_reported_as_its_manifest_says_or_not_stored_at_all() {
    let Some(folder) = corpus() else { return };
    let mut wrong = Vec::new();
    let mut files = 0;
    for case in manifest(&folder) {
        let file = case["file"].as_str().unwrap();
        let path = folder.join("csv").join(file).display().to_string();
        let mut inside = Inside::new();
        let left = import(&mut inside, &path, &[]);
        files += 1;
        if let Some(complaint) = complaint(&case, &left) {
            wrong.push(format!("{file}: {complaint}"));
        }
        // A second time changes nothing.
        let again = import(&mut inside, &path, &[]);
        assert_eq!(again.done.exit, left.done.exit, "{file}");
        if again.done.exit != 2 {
            assert_eq!(again.stored, left.stored, "{file}");
            assert_eq!(again.done.json()["created"], 0, "{file}");
        }
    }
    assert!(files > 60, "{files} files");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The bytes of a pasted sample.
fn input(sample: &Value) -> Vec<u8> {
    match (sample["input"].as_str(), sample["input_b64"].as_str()) {
        (Some(text), _) => text.as_bytes().to_vec(),
        (None, Some(encoded)) => base64(encoded),
        _ => panic!("{sample} has no input"),
    }
}

fn base64(text: &str) -> Vec<u8> {
    let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for digit in text.bytes().filter(|byte| *byte != b'=') {
        bits = bits << 6 | digits.iter().position(|other| *other == digit).unwrap() as u32;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes
}

#[test]
fn every_pasted_sample_stores_the_addresses_in_it_and_reports_the_rest() {
    let Some(folder) = corpus() else { return };
    let samples = fs::read_to_string(PathBuf::from(&folder).join("paste_samples.jsonl")).unwrap();
    let (mut firm, mut wrong) = (0, Vec::new());
    for line in samples.lines() {
        let sample: Value = serde_json::from_str(line).unwrap();
        let mut inside = Inside::new();
        let path = inside.file("paste.txt", input(&sample));
        // The corpus is about reading text, not about which domains are likely.
        let left = import(
            &mut inside,
            &path,
            &["--input", "paste", "--check", "syntax"],
        );
        if sample["certainty"] != "firm" || left.done.exit == 2 {
            continue;
        }
        firm += 1;
        let accept: BTreeSet<String> = words(&sample["accept"])
            .iter()
            .map(|text| match roster::model::address::Address::parse(text) {
                Ok(address) => address.key().to_owned(),
                Err(_) => text.clone(),
            })
            .collect();
        if left.stored != accept {
            wrong.push(format!(
                "{}: {:?}, not {accept:?}",
                sample["id"], left.stored
            ));
        }
        for reject in sample["reject"].as_array().into_iter().flatten() {
            let text = reject["contains"].as_str().unwrap_or_default();
            if !left.rejects.iter().any(|(_, found)| found.contains(text)) {
                wrong.push(format!("{}: no word of '{text}'", sample["id"]));
            }
        }
    }
    assert!(firm > 80, "{firm} samples");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
