//! What is fuzzed, and what must hold of every answer.

use std::{io::Cursor, path::Path, str::FromStr};

use jiff::tz::TimeZone;
use roster::{
    clock::Timestamp,
    intake::{
        Format, Intake, Options, Source,
        paste::{Found, Paste},
    },
    mail::{
        bounce::{self, inbox},
        link::Links,
        message::{Letter, Sender},
        template::{Stored, Templates, Values},
    },
    model::{
        address::Address,
        age::Age,
        money::{Currency, Money},
        range::{self, TimeRange, When},
        selector::{AccountSelector, ThingSelector, UserSelector},
        tag::TagName,
    },
    settings::{DbTarget, environment::Folders, file::ConfigFile, masked_url},
};

const NOW: Timestamp = Timestamp(1_767_323_045);

/// Nothing that a terminal or a mail would obey.
fn is_plain(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

/// What is accepted can be read again as the same, and can be mailed.
fn sound(address: &Address) {
    let again = Address::parse(address.email()).unwrap();
    assert_eq!(again.key(), address.key());
    assert!(is_plain(address.email()) && address.email().len() <= 254);
    let from = Sender::parse("Shop <shop@example.com>").unwrap();
    let letter = Letter {
        from: &from,
        to: address.email(),
        name: None,
        subject: "Hello",
        text: "Hello",
        html: None,
        message_id: "1@example.com",
        date: NOW,
        campaign: None,
        unsubscribe_url: None,
        attachments: &[],
    };
    letter.build().unwrap();
}

pub fn address(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    match Address::parse(&text) {
        Ok(address) => sound(&address),
        Err(fault) => assert!(is_plain(&fault.to_string()), "{fault}"),
    }
}

pub fn paste(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for extract in [false, true] {
        let mut paste = Paste::new(extract);
        let mut tokens = Vec::new();
        let mut lines = 0;
        for line in text.split('\n') {
            lines += 1;
            paste.line(lines, line, &mut tokens);
        }
        paste.finish(&mut tokens);
        for token in &tokens {
            assert!((1..=lines).contains(&token.line), "{token:?}");
            if let Found::Mailbox { address, name, .. } = &token.found {
                assert!(name.as_deref().is_none_or(is_plain), "{token:?}");
                if let Ok(address) = address {
                    sound(address);
                }
            }
        }
    }
}

/// Reads a list to its end: every row is handed out once, in order, and what is accepted is fit to be stored.
fn read(input: &[u8], format: Option<Format>) {
    let options = Options {
        format,
        ..Options::default()
    };
    let Ok(mut intake) = Intake::open(Source::bytes("x.csv", input), options) else {
        return;
    };
    let (mut rows, mut last) = (0, 0);
    loop {
        let entry = match intake.next() {
            Ok(Some(entry)) => entry,
            Ok(None) => break,
            Err(_) => return,
        };
        rows += 1;
        assert!(entry.line >= last, "lines go backwards");
        last = entry.line;
        match entry.outcome {
            Ok(person) => {
                if let Some(address) = &person.address {
                    sound(address);
                }
                for (_, text) in person.profile.iter() {
                    assert!(
                        !text.contains(['\0', '\u{1b}', '\r', '\u{fffd}']),
                        "{text:?}"
                    );
                }
            }
            Err(reject) => assert!(is_plain(&reject.message), "{reject:?}"),
        }
    }
    assert_eq!(intake.rows(), rows);
}

pub fn csv(input: &[u8]) {
    for format in [
        None,
        Some(Format::Csv),
        Some(Format::Tsv),
        Some(Format::Jsonl),
    ] {
        read(input, format);
    }
}

pub fn bounce(input: &[u8]) {
    inbox::messages(Cursor::new(input), &mut |message| {
        let report = bounce::read(message);
        for finding in &report.findings {
            let is_digit = |byte: u8| byte.is_ascii_digit() || byte == b'.';
            let status = finding.status.as_deref().unwrap_or_default();
            assert!(status.bytes().all(is_digit), "{finding:?}");
            // What a server said goes into the history.
            let words = finding.words.as_deref().unwrap_or_default();
            assert!(
                is_plain(words) && words.chars().count() <= 301,
                "{finding:?}"
            );
        }
    })
    .unwrap();
}

pub fn template(input: &[u8]) {
    let text = String::from_utf8_lossy(input).into_owned();
    let stored = Stored {
        name: "spring".to_owned(),
        language: String::new(),
        subject: Some(text.lines().next().unwrap_or_default().to_owned()),
        html: Some(text.clone()),
        text: Some(text),
    };
    let nowhere = Path::new("/nonexistent");
    let templates =
        Templates::load("Shop", Links::default(), vec![stored.clone()], nowhere).unwrap();
    let faults = templates.faults_of(&stored);
    match templates.render("spring", None, &Values::sample("spring")) {
        Ok(mail) => assert!(is_plain(&mail.subject) && mail.subject.chars().count() <= 900),
        Err(fault) => assert!(!faults.is_empty(), "{fault:?}"),
    }
}

/// What is read is written so that it is read as the same again.
fn round<S: FromStr + ToString + PartialEq + std::fmt::Debug>(text: &str)
where
    S::Err: std::fmt::Debug,
{
    if let Ok(selector) = S::from_str(text) {
        assert_eq!(S::from_str(&selector.to_string()).unwrap(), selector);
    }
}

pub fn selector(input: &[u8]) {
    let text = &*String::from_utf8_lossy(input);
    round::<UserSelector>(text);
    round::<AccountSelector>(text);
    let _ = ThingSelector::from_str(text);
    let _ = TagName::from_str(text).map(|tag| tag.key());
    if let Ok(age) = Age::from_str(text) {
        let _ = (
            age.before(NOW, &TimeZone::UTC),
            age.after(NOW, &TimeZone::UTC),
        );
        let _ = (
            age.day_before(NOW, &TimeZone::UTC),
            age.day_after(NOW, &TimeZone::UTC),
        );
    }
    for zone in [TimeZone::UTC, TimeZone::fixed(jiff::tz::offset(13))] {
        let _ = TimeRange::parse(text, NOW, &zone);
        let _ = TimeRange::since(text, NOW, &zone);
        let _ = TimeRange::period(text, NOW, &zone);
        let _ = When::parse(text, NOW, &zone);
        let _ = range::moment(text, NOW, &zone);
    }
    let pounds = Currency::from_str("GBP").unwrap();
    for usual in [None, Some(pounds)] {
        if let Ok(money) = Money::parse(text, usual) {
            let written = format!(
                "{} {}",
                money.currency.amount(money.minor),
                money.currency.as_str()
            );
            assert_eq!(Money::parse(&written, None).unwrap(), money, "{written}");
        }
    }
}

pub fn config(input: &[u8]) {
    let text = &*String::from_utf8_lossy(input);
    let file = ConfigFile::parse(text, Path::new("/etc/roster.toml"), &Folders::default());
    for problem in &file.problems {
        assert!(problem.message.contains("/etc/roster.toml"), "{problem:?}");
    }
    for profile in &file.profiles {
        file.effective(Some(profile)).unwrap();
    }
    let _ = file.effective(Some("none"));
    for line in text.lines() {
        let _ = DbTarget::parse(line);
        let _ = masked_url(line);
        let _ = roster::settings::key::check("wait", line);
        let _ = roster::settings::key::check("tz", line);
    }
}
