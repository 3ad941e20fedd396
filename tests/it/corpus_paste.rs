//! The paste parser against samples from published suites, which live beside the project and not in it.

use std::collections::BTreeSet;

use roster::{
    intake::{
        Check, Intake, Options, Source,
        paste::{Found, Paste, Token},
    },
    model::address::Address,
};
use serde_json::Value;

use super::corpus_address::corpus;

/// Policy samples that roster answers in another way than the suite's author would, and why.
const DEPARTURES: [(&str, &str); 4] = [
    (
        "P179",
        "an emoji before the @ is not accepted, and the report says so",
    ),
    (
        "P275",
        "an apostrophe is legal in an address: o''brien is taken as written",
    ),
    (
        "P301",
        "the formula is left over; what follows it is a legal address",
    ),
    ("P318", "UTF-16 is decoded before the parser sees the text"),
];

fn read(text: &str) -> (Vec<Token>, u64) {
    let mut paste = Paste::new(false);
    let mut tokens = Vec::new();
    for (number, line) in (1..).zip(text.split('\n')) {
        paste.line(number, line, &mut tokens);
    }
    paste.finish(&mut tokens);
    (tokens, paste.ignored())
}

fn words(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(|item| {
        item.as_str()
            .or_else(|| item.get("contains").and_then(Value::as_str))
    })
}

/// What is wrong with the answer to one sample, if anything.
fn complaint(sample: &Value, text: &str) -> Option<String> {
    let (tokens, ignored) = read(text);
    let taken: BTreeSet<String> = tokens
        .iter()
        .filter_map(|token| match &token.found {
            Found::Mailbox {
                address: Ok(address),
                ..
            } => Some(address.key().to_owned()),
            _ => None,
        })
        .collect();
    let expected: BTreeSet<String> = words(&sample["accept"])
        .map(|text| Address::parse(text).map_or(text.to_owned(), |a| a.key().to_owned()))
        .collect();
    if taken != expected {
        return Some(format!("took {taken:?}, not {expected:?}"));
    }
    if tokens.is_empty() && ignored == 0 && text.contains(char::is_alphanumeric) {
        return Some("said nothing at all".to_owned());
    }
    let told = |part: &str| {
        tokens.iter().any(|token| {
            let taken = matches!(&token.found, Found::Mailbox { address: Ok(_), .. });
            !taken && token.text.contains(part)
        })
    };
    words(&sample["reject"])
        .find(|part| !told(part))
        .map(|part| format!("no word of '{part}' in {tokens:?}"))
}

/// The text of a sample as the readers of encodings hand it on; `None` when they refuse it.
fn text_of(sample: &Value) -> Option<String> {
    if let Some(text) = sample["input"].as_str() {
        return Some(text.to_owned());
    }
    // Encodings are another module's: here only the decoded text counts.
    match sample["id"].as_str()? {
        "P312" | "P313" => {
            Some("José <jose@example.com>; müller@example.de\r\nanna@example.com\r\n".to_owned())
        }
        _ => None,
    }
}

/// What is wrong with the answer to a sample of which nobody has said that it was pasted, if anything.
fn complaint_unasked(sample: &Value, text: &str) -> Option<String> {
    let options = Options {
        check: Check::Syntax,
        ..Options::default()
    };
    let mut intake = match Intake::open(Source::bytes("-", text), options) {
        Ok(intake) => intake,
        Err(problem) => return Some(problem.message),
    };
    let (mut taken, mut told) = (BTreeSet::new(), Vec::new());
    loop {
        match intake.next() {
            Ok(None) => break,
            Err(problem) => return Some(problem.message),
            Ok(Some(entry)) => match &entry.outcome {
                Ok(person) => taken.extend(person.address.as_ref().map(|a| a.key().to_owned())),
                Err(_) => told.push(entry.raw.cells().collect::<Vec<_>>().join(",")),
            },
        }
    }
    let expected: BTreeSet<String> = words(&sample["accept"])
        .map(|text| Address::parse(text).map_or(text.to_owned(), |a| a.key().to_owned()))
        .collect();
    if taken != expected {
        return Some(format!("took {taken:?}, not {expected:?}"));
    }
    words(&sample["reject"])
        .find(|part| !told.iter().any(|text| text.contains(part)))
        .map(|part| format!("no word of '{part}' in {told:?}"))
}

#[test]
fn a_sample_is_read_in_the_same_way_when_nobody_says_that_it_was_pasted() {
    let Some(samples) = corpus("paste_samples.jsonl") else {
        return;
    };
    let mut wrong = Vec::new();
    for line in samples.lines() {
        let sample: Value = serde_json::from_str(line).expect("a JSON line");
        let id = sample["id"].as_str().expect("an id");
        let Some(text) = text_of(&sample) else {
            continue;
        };
        let departs = DEPARTURES.iter().any(|(departure, _)| *departure == id);
        if let Some(complaint) = complaint_unasked(&sample, &text)
            && !departs
        {
            wrong.push(format!("{id} {}: {complaint:.200}", sample["certainty"]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_paste_sample_is_taken_apart_as_published() {
    let Some(samples) = corpus("paste_samples.jsonl") else {
        return;
    };
    let (mut read, mut wrong) = (0, Vec::new());
    for line in samples.lines() {
        let sample: Value = serde_json::from_str(line).expect("a JSON line");
        let id = sample["id"].as_str().expect("an id");
        let Some(text) = text_of(&sample) else {
            continue;
        };
        read += 1;
        let departs = DEPARTURES.iter().any(|(departure, _)| *departure == id);
        if let Some(complaint) = complaint(&sample, &text)
            && !departs
        {
            wrong.push(format!("{id} {}: {complaint}", sample["certainty"]));
        }
    }
    assert!(read > 150, "{read} samples");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
