use lettre::message::Mailbox;
use proptest::prelude::*;

use super::*;

fn fault(text: &str) -> Fault {
    Address::parse(text).expect_err(text)
}

#[test]
fn every_fault_has_its_case() {
    for (text, expected) in [
        ("", Fault::NoAt),
        ("ann.example.com", Fault::NoAt),
        ("ann@@example.com", Fault::TwoAts),
        ("ann@example.combob@example.com", Fault::TwoAts),
        ("@example.com", Fault::EmptyLocal),
        (
            &format!("{}@example.com", "a".repeat(65)),
            Fault::LocalTooLong,
        ),
        (".ann@example.com", Fault::DotAtom),
        ("ann.@example.com", Fault::DotAtom),
        ("an..n@example.com", Fault::DotAtom),
        ("\"ann\"@example.com", Fault::QuotedLocal),
        ("\"ann@home lee\"@example.com", Fault::QuotedLocal),
        ("ann@[192.0.2.1]", Fault::DomainLiteral),
        ("ann@192.0.2.1", Fault::DomainLiteral),
        ("ann@gmail", Fault::DotlessDomain),
        ("ann@localhost", Fault::DotlessDomain),
        ("ann@printer.LOCAL", Fault::ReservedDomain),
        ("ann@shop.invalid", Fault::ReservedDomain),
        ("ann@", Fault::BadLabel),
        ("ann@example.com.", Fault::BadLabel),
        ("ann@-example.com", Fault::BadLabel),
        ("ann@ex_ample.com", Fault::BadLabel),
        ("ann@ab--cd.com", Fault::BadLabel),
        (&format!("ann@{}.com", "a".repeat(64)), Fault::BadLabel),
        ("ann@example.c", Fault::BadTld),
        ("ann@example.123", Fault::BadTld),
        ("ann@example.co-uk", Fault::BadTld),
        (
            &format!("ann@{}com", "abcdefg.".repeat(32)),
            Fault::TotalTooLong,
        ),
        ("ann lee@example.com", Fault::ForbiddenCharacter),
        ("ann@example.com\n", Fault::ForbiddenCharacter),
        ("Ann <ann@example.com>", Fault::ForbiddenCharacter),
        ("ann@exa\u{200B}mple.com", Fault::ForbiddenCharacter),
        ("ann@ｅxample.com", Fault::ForbiddenCharacter),
        ("ann@ex$ample.com", Fault::ForbiddenCharacter),
        ("a🍈@example.com", Fault::ForbiddenCharacter),
        ("\u{301}ann@example.com", Fault::ForbiddenCharacter),
        ("=?utf-8?q?ann?=@example.com", Fault::EncodedWord),
        ("ann@xn--0.com", Fault::Idna),
        ("ann@ex€ample.com", Fault::Idna),
        ("ann@\u{1173}.com", Fault::Idna),
    ] {
        assert_eq!(fault(text), expected, "{text:?}");
    }
}

#[test]
fn a_line_break_cannot_smuggle_a_header() {
    assert_eq!(
        fault("x\r\nBcc: v@example.org <a@example.com>"),
        Fault::ForbiddenCharacter
    );
}

#[test]
fn the_spelling_is_kept_and_the_key_is_folded() {
    let address = Address::parse("Ann.Lee+News@Example.COM").unwrap();
    assert_eq!(address.email(), "Ann.Lee+News@Example.COM");
    assert_eq!(address.to_string(), "Ann.Lee+News@Example.COM");
    assert_eq!(address.key(), "ann.lee+news@example.com");
    assert_eq!(address.local(), "ann.lee+news");
    assert_eq!(address.domain(), "example.com");
}

#[test]
fn an_international_address_has_an_ascii_domain_in_its_key() {
    let address = Address::parse("Jose\u{301}@Bücher.example").unwrap();
    assert_eq!(address.email(), "José@Bücher.example");
    assert_eq!(address.key(), "josé@xn--bcher-kva.example");
    assert_eq!(
        address.key(),
        Address::parse("JOSÉ@xn--BCHER-kva.example").unwrap().key()
    );
}

#[test]
fn odd_but_legal_addresses_are_accepted() {
    for text in [
        "o'brien@example.com",
        "=1+1@example.com",
        "{_test_}@example.com",
        "!#$%&'*+-/=?^_`{}|~@example.com",
        "a@3com.example",
        "ann@example.test",
        "ann@paral·lel.example",
        "葉@臺網中心.tw",
    ] {
        assert!(Address::parse(text).is_ok(), "{text}");
    }
}

#[test]
fn a_domain_alone_folds_like_the_domain_of_an_address() {
    assert_eq!(fold_domain("Example.COM").as_deref(), Some("example.com"));
    assert_eq!(
        fold_domain("BÜCHER.example").as_deref(),
        Some("xn--bcher-kva.example")
    );
    for text in [
        "",
        "com",
        "ann@example.com",
        "192.0.2.1",
        "a b.com",
        "example.com.",
    ] {
        assert_eq!(fold_domain(text), None, "{text}");
    }
}

#[test]
fn every_fault_says_something() {
    for fault in Fault::ALL {
        assert!(fault.message().len() > 15 && !fault.message().ends_with('.'));
    }
}

/// Whether the mail library can build the address, in both spellings.
fn lettre_builds(address: &Address) -> bool {
    [address.email(), address.key()].iter().all(|text| {
        text.parse::<lettre::Address>().is_ok_and(|built| {
            Mailbox::new(Some("Ann".into()), built)
                .to_string()
                .contains('@')
        })
    })
}

/// Texts near enough to addresses that many of them are valid.
fn addressish() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-zA-Z0-9]{1,6}",
        1 => "[!#$%&'*+/=?^_`{|}~-]",
        1 => Just(".".to_owned()),
        1 => Just("-".to_owned()),
        1 => "[\u{e0}-\u{24f}\u{391}-\u{3c9}\u{5d0}-\u{5ea}\u{660}-\u{669}\u{900}-\u{97f}\u{4e00}-\u{4eff}]{1,3}",
        1 => Just("xn--".to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    let part = || proptest::collection::vec(piece.clone(), 1..5).prop_map(|v| v.concat());
    (
        part(),
        part(),
        "[a-z.-]{0,70}",
        "\\.(com|example|рф|test|co)",
    )
        .prop_map(|(local, domain, more, tld)| format!("{local}@{domain}{more}{tld}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn lettre_builds_whatever_is_accepted(text in addressish()) {
        if let Ok(address) = Address::parse(&text) {
            prop_assert!(lettre_builds(&address), "{address:?}");
            prop_assert!(second_opinion(address.key()));
        }
    }

    #[test]
    fn a_key_is_an_address_whose_key_is_itself(text in addressish()) {
        if let Ok(address) = Address::parse(&text) {
            let again = Address::parse(address.key()).unwrap();
            prop_assert_eq!(again.key(), address.key());
            let shown = Address::parse(address.email()).unwrap();
            prop_assert_eq!(&shown, &address);
        }
    }

    #[test]
    fn the_short_way_answers_as_the_whole_rule_does(text in addressish()) {
        if ascii::scan(&text).is_some() {
            prop_assert_eq!(Address::parse(&text), Address::parse_any(&text));
        }
    }

    #[test]
    fn any_text_gets_an_answer(text in any::<String>()) {
        let _ = Address::parse(&text).map(|a| a.key().len());
        let _ = fold_domain(&text);
    }
}
