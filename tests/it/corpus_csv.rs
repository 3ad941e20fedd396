//! CSV files of real suites and CSV files made to hurt; they live beside the project and not in it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use roster::{
    intake::{Format, Intake, Options, Problem, Source},
    model::incoming::Reject,
};
use serde_json::Value;

/// The folder of the corpora, or `None` (and a line that says so) where they are not at hand.
pub fn corpus() -> Option<PathBuf> {
    let there = data_folder().join("csv").is_dir();
    if !there {
        println!("skipped: no 'csv' in '{}'", data_folder().display());
    }
    there.then(data_folder)
}

/// Where the corpora lie, whether they are there or not.
#[allow(clippy::disallowed_methods)] // where the corpora lie is no setting of the program
pub fn data_folder() -> PathBuf {
    std::env::var_os("ROSTER_TEST_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"),
        PathBuf::from,
    )
}

pub fn manifest(folder: &Path) -> Vec<Value> {
    serde_json::from_slice(&fs::read(folder.join("csv/MANIFEST.json")).unwrap()).unwrap()
}

/// What came of a whole input.
#[derive(Debug, Default)]
struct Outcome {
    accepted: BTreeSet<String>,
    rejects: Vec<(Reject, String)>,
    cells: Vec<Vec<String>>,
    notes: Vec<String>,
    rows: u64,
}

fn read(source: Source, options: Options) -> Result<Outcome, Problem> {
    let mut intake = Intake::open(source, options)?;
    let mut outcome = Outcome::default();
    let mut handed_out = 0;
    let mut last = 0;
    while let Some(entry) = intake.next()? {
        handed_out += 1;
        assert!(entry.line >= last, "lines go backwards");
        last = entry.line;
        let cells: Vec<String> = entry.raw.cells().map(str::to_owned).collect();
        match entry.outcome {
            Ok(person) => {
                let address = person
                    .address
                    .as_ref()
                    .expect("a subscriber has an address");
                assert_eq!(person.line, entry.line);
                assert!(!format!("{person:?}").contains('\u{fffd}'));
                assert!(
                    person
                        .profile
                        .iter()
                        .all(|(_, text)| !text.contains(['\0', '\u{1b}', '\r']))
                );
                outcome.accepted.insert(address.key().to_owned());
            }
            Err(reject) => {
                assert_eq!(reject.line, entry.line);
                assert!(!reject.message.chars().any(char::is_control), "{reject:?}");
                outcome.rejects.push((reject, cells.join("\u{1f}")));
            }
        }
        outcome.cells.push(cells);
    }
    assert_eq!(intake.rows(), handed_out);
    outcome.rows = handed_out;
    outcome.notes.clone_from(&intake.shape().notes);
    Ok(outcome)
}

fn read_file(folder: &Path, file: &str) -> Result<Outcome, Problem> {
    read(
        Source::open(&folder.join("csv").join(file))?,
        Options::default(),
    )
}

/// The cells of every row, none of them taken for a header.
fn cells(text: &str, delimiter: Option<&str>) -> Result<Vec<Vec<String>>, Problem> {
    let options = Options {
        format: Some(Format::Csv),
        delimiter: delimiter.map(str::to_owned),
        header: false,
        map: vec![("email".into(), "1".into())],
        ..Options::default()
    };
    Ok(read(Source::bytes("x.csv", text), options)?.cells)
}

/// Whether everybody named was taken, or stands in a row that is reported.
fn nobody_is_lost(outcome: &Outcome, case: &Value) -> Result<(), String> {
    let named: BTreeSet<String> = case["accept"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|v| v.as_str().unwrap().to_lowercase())
        .collect();
    if let Some(address) = outcome.accepted.difference(&named).next() {
        return Err(format!("took '{address}'"));
    }
    for address in named.difference(&outcome.accepted) {
        if !outcome
            .rejects
            .iter()
            .any(|(_, raw)| raw.to_lowercase().contains(address))
        {
            return Err(format!("lost '{address}'"));
        }
    }
    for reject in case["reject"].as_array().into_iter().flatten() {
        let (line, text) = (
            reject["line"].as_u64().unwrap(),
            reject["contains"].as_str().unwrap(),
        );
        let told = |(found, _): &(Reject, String)| {
            found.line == line
                && (found.message.contains(text)
                    || found.email.as_deref().unwrap_or("").contains(text))
        };
        if !outcome.rejects.iter().any(told) {
            return Err(format!(
                "line {line} with '{text}' is not reported: {:?}",
                outcome.rejects
            ));
        }
    }
    Ok(())
}

#[test]
fn every_file_of_the_corpus_ends_as_its_manifest_says() {
    let Some(folder) = corpus() else { return };
    let mut wrong = Vec::new();
    for case in manifest(&folder) {
        let file = case["file"].as_str().unwrap();
        let found = read_file(&folder, file);
        let verdict = match (case["outcome"].as_str().unwrap(), &found) {
            ("error", Ok(outcome)) => Err(format!("no problem, {} rows", outcome.rows)),
            ("error" | "ok-or-error", Err(_)) => Ok(()),
            ("ok", Ok(outcome)) if file == "size_20k_rows.csv" => {
                if outcome.accepted.len() == 20_000 {
                    Ok(())
                } else {
                    Err("not 20,000".into())
                }
            }
            // Consent that was denied is a reject, whatever the pack expects.
            ("ok", Ok(outcome)) if file == "consent_columns.csv" => {
                assert_eq!(outcome.rejects[0].0.reason.as_str(), "no_consent");
                nobody_is_lost(outcome, &case)
            }
            ("ok", Ok(outcome)) => {
                let all = case["accept"].as_array().unwrap().len() == outcome.accepted.len();
                nobody_is_lost(outcome, &case)
                    .and_then(|()| if all { Ok(()) } else { Err("not all".into()) })
            }
            ("ok-or-error", Ok(outcome)) => nobody_is_lost(outcome, &case),
            ("ok-empty", Ok(outcome)) if outcome.rows == 0 && !outcome.notes.is_empty() => Ok(()),
            ("no-email-column", Ok(outcome)) if file == "csvkit_empty.csv" => {
                if outcome.notes == ["the input is empty"] {
                    Ok(())
                } else {
                    Err("no word".into())
                }
            }
            ("no-email-column" | "parse-exact", Err(problem))
                if problem.message.starts_with("no column for the email") =>
            {
                Ok(())
            }
            (_, other) => Err(format!("{other:?}")),
        };
        if let Err(why) = verdict {
            wrong.push(format!("{file}: {why}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_problems_of_wrong_files_name_the_kind_and_echo_nothing() {
    let Some(folder) = corpus() else { return };
    for (file, says) in [
        ("wrong_html.csv", "HTML"),
        ("wrong_pdf.csv", "PDF"),
        ("wrong_gzip_bomb_stub.csv", "gzip"),
        ("wrongtype_dummy_csv_gz.csv", "gzip"),
        ("wrongtype_dummy_xlsx.csv", "workbook"),
        ("hdr_duplicate.csv", "'email' and 'email'"),
        ("enc_shift_jis.csv", "line 1"),
        ("enc_macroman.csv", "line 2"),
    ] {
        let problem = read_file(&folder, file).unwrap_err();
        assert!(problem.message.contains(says), "{file}: {problem}");
        assert!(!problem.message.contains('@'), "{file}: {problem}");
    }
}

#[test]
fn the_cells_of_the_spectrum_files_are_exact() {
    let Some(folder) = corpus() else { return };
    for case in manifest(&folder) {
        let Some(rows) = case["rows_as_objects"].as_array() else {
            continue;
        };
        let file = case["file"].as_str().unwrap();
        let text = fs::read_to_string(folder.join("csv").join(file)).unwrap();
        let mut found = cells(&text, None).unwrap().into_iter();
        let header = found.next().unwrap();
        let expected: Vec<Vec<String>> = (rows.iter())
            .map(|row| {
                header
                    .iter()
                    .map(|name| row[name].as_str().unwrap().to_owned())
                    .collect()
            })
            .collect();
        assert_eq!(found.collect::<Vec<_>>(), expected, "{file}");
    }
}

/// Why a row of `csv_strings.jsonl` cannot be compared, or `None` when it can.
fn incomparable(case: &Value) -> Option<&'static str> {
    let config = case["config"].to_string();
    let id = case["id"].as_str().unwrap();
    if case["suite_errors"]
        .as_array()
        .is_some_and(|errors| errors.contains(&"InvalidQuotes".into()))
    {
        return Some("the suite calls it an error too");
    }
    match () {
        () if ["ascii()", "b.quote(", "comment(", "quoting("]
            .iter()
            .any(|it| config.contains(it)) =>
        {
            Some("a dialect that roster does not offer")
        }
        () if id == "C052" => Some("an escape other than the backslash"),
        () if config.contains("\"delimiter\":\", \"")
            || config.contains("\"delimiter\":\"\\n\"") =>
        {
            Some("a delimiter of more than one character, or a line end")
        }
        () => None,
    }
}

#[test]
fn the_cells_of_tiny_inputs_are_those_of_the_suites() {
    let Some(folder) = corpus() else { return };
    let text = fs::read_to_string(folder.join("csv_strings.jsonl")).unwrap();
    let (mut compared, mut wrong) = (0, Vec::new());
    for line in text.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        if incomparable(&case).is_some() {
            continue;
        }
        compared += 1;
        let config = &case["config"];
        let delimiter = match config["delimiter"].as_str() {
            None if config.to_string().contains("delimiter(b'") => Some("tab"),
            told => told,
        };
        let source = case["source"].as_str().unwrap();
        // The suite of csv-core knows no sniffing.
        let delimiter = delimiter.or(source.starts_with("csv-core").then_some(","));
        let expected: Vec<Vec<String>> = serde_json::from_value(case["rows"].clone()).unwrap();
        // A blank line is no row here, be it empty or a row of blank cells.
        let filled = |row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let expected: Vec<Vec<String>> = expected.into_iter().filter(filled).collect();
        match cells(case["input"].as_str().unwrap(), delimiter) {
            Ok(found) if found == expected => {}
            Err(_) if expected.is_empty() => {}
            other => wrong.push(format!("{} {}: {other:?}", case["id"], case["input"])),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 60, "only {compared} were compared");
}

/// Reads an input in every format: whatever it is, the program goes on and every row is accounted for.
fn survive(bytes: &[u8]) {
    for format in [
        None,
        Some(Format::Csv),
        Some(Format::Tsv),
        Some(Format::Jsonl),
        Some(Format::Paste),
    ] {
        let options = Options {
            format,
            ..Options::default()
        };
        let _ = read(Source::bytes("x.csv", bytes), options);
    }
    let options = Options {
        header: false,
        map: vec![("email".into(), "1".into())],
        ..Options::default()
    };
    let _ = read(Source::bytes("-", bytes), options);
}

#[test]
fn flipped_cut_and_doubled_files_end_cleanly() {
    let Some(folder) = corpus() else { return };
    let mut seed = 1_u64;
    let mut random = move |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for case in manifest(&folder) {
        let file = case["file"].as_str().unwrap();
        let bytes = fs::read(folder.join("csv").join(file)).unwrap();
        if bytes.is_empty() || bytes.len() > 4000 {
            continue;
        }
        for cut in 0..20 {
            survive(&bytes[..bytes.len() * cut / 20]);
        }
        for _ in 0..20 {
            let mut flipped = bytes.clone();
            flipped[random(bytes.len())] ^= 1 << random(8);
            survive(&flipped);
        }
        survive(&[&bytes[..], &bytes[..]].concat());
    }
}
