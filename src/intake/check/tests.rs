use super::*;

fn reason(checks: &mut Checks, address: &str) -> Option<RejectReason> {
    checks
        .judge(&Address::parse(address).unwrap())
        .map(|objection| objection.reason)
}

fn checks(level: Check, allow: &[&str], block: &[&str]) -> Checks {
    let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    Checks::new(&mut Options {
        check: level,
        allow: set(allow),
        block: set(block),
        ..Options::default()
    })
}

#[test]
fn each_level_adds_to_the_one_before() {
    for (address, found) in [
        ("ann@example.com", [None, None, None]),
        (
            "ann@gamil.com",
            [
                None,
                Some(RejectReason::TypoDomain),
                Some(RejectReason::TypoDomain),
            ],
        ),
        (
            "ann@shop.lan",
            [
                None,
                Some(RejectReason::InvalidEmail),
                Some(RejectReason::InvalidEmail),
            ],
        ),
        (
            "postmaster@example.com",
            [None, None, Some(RejectReason::RoleAddress)],
        ),
        (
            "ann@mailinator.com",
            [None, None, Some(RejectReason::DisposableDomain)],
        ),
    ] {
        for (&level, expected) in Check::ALL.iter().zip(found) {
            assert_eq!(
                reason(&mut checks(level, &[], &[]), address),
                expected,
                "{level} {address}"
            );
        }
    }
}

#[test]
fn a_block_covers_subdomains_and_an_allowance_beats_it() {
    let mut checks = checks(
        Check::Standard,
        &["good.example.org", "gamil.com"],
        &["example.org"],
    );
    assert_eq!(
        reason(&mut checks, "a@example.org"),
        Some(RejectReason::BlockedDomain)
    );
    assert_eq!(
        reason(&mut checks, "a@deep.bad.example.org"),
        Some(RejectReason::BlockedDomain)
    );
    assert_eq!(reason(&mut checks, "a@good.example.org"), None);
    assert_eq!(reason(&mut checks, "a@notexample.org"), None);
    assert_eq!(reason(&mut checks, "a@gamil.com"), None);
}

#[test]
fn a_typo_comes_with_what_was_meant() {
    let objection =
        checks(Check::Standard, &[], &[]).judge(&Address::parse("Ann@gamil.com").unwrap());
    assert_eq!(
        objection.unwrap().suggestion.as_deref(),
        Some("Ann@gmail.com")
    );
}

#[test]
fn a_domain_is_asked_about_once_and_no_answer_is_no_blame() {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    };
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let ask = move |domain: &str| {
        count.fetch_add(1, Relaxed);
        if domain == "example.com" {
            Mx::Refuses
        } else {
            Mx::Unknown
        }
    };
    let mut options = Options {
        ask_mx: Some(Box::new(ask)),
        ..Options::default()
    };
    let mut checks = Checks::new(&mut options);
    for _ in 0..3 {
        assert_eq!(
            reason(&mut checks, "a@example.com"),
            Some(RejectReason::NoMailServer)
        );
        assert_eq!(reason(&mut checks, "a@example.org"), None);
    }
    assert_eq!((asked.load(Relaxed), checks.unasked()), (2, 1));
    for domain in 0..=REMEMBERED {
        reason(&mut checks, &format!("a@d{domain}.example"));
    }
    assert_eq!(reason(&mut checks, "a@example.org"), None);
    assert_eq!(
        asked.load(Relaxed),
        REMEMBERED + 3,
        "nothing is asked twice"
    );
}
