//! Blocked: known and not to be mailed; untouched.

use super::*;
use Subscription::{Cleaned, Complained, None as Never, Pending, Subscribed, Unsubscribed};

/// A row that would change everything it can.
fn greedy() -> Candidate<'static> {
    let mut row = row(Some(Subscribed));
    row.profile[Field::Name as usize] = Some("Mallory");
    row.level = Some(Level::Admin as u8);
    row.status = Some(Status::Approved as u8);
    row.blank = u16::MAX;
    row
}

#[test]
fn each_reason_has_its_word() {
    for (person, listed, block) in [
        (known(Unsubscribed), unlisted(), Block::Unsubscribed),
        (known(Cleaned), unlisted(), Block::Cleaned),
        (known(Complained), unlisted(), Block::Complained),
        (
            known(Subscribed),
            listed(&[Reason::Manual]),
            Block::Suppressed,
        ),
        (
            known(Subscribed),
            listed(&[Reason::Domain]),
            Block::Suppressed,
        ),
        (
            known(Never),
            listed(&[Reason::Unsubscribe]),
            Block::Suppressed,
        ),
        (known(Never), listed(&[Reason::Erased]), Block::Erased),
        (
            Known {
                restricted: true,
                ..known(Subscribed)
            },
            unlisted(),
            Block::Restricted,
        ),
        (
            Known {
                status: Status::Banned,
                ..known(Subscribed)
            },
            unlisted(),
            Block::Banned,
        ),
        (
            Known {
                erased: true,
                ..known(Never)
            },
            unlisted(),
            Block::Erased,
        ),
    ] {
        let verdict = judge_known(&greedy(), &person, KEY, listed, &flags());
        assert_eq!(verdict, Verdict::Blocked(block));
    }
}

#[test]
fn the_gravest_reason_is_told() {
    let person = Known {
        restricted: true,
        status: Status::Banned,
        ..known(Complained)
    };
    for (erased, restricted, block) in [
        (true, true, Block::Erased),
        (false, true, Block::Restricted),
        (false, false, Block::Banned),
    ] {
        let person = Known {
            restricted,
            erased,
            ..person.clone()
        };
        let verdict = judge_known(&greedy(), &person, KEY, listed(&[Reason::Manual]), &flags());
        assert_eq!(verdict, Verdict::Blocked(block));
    }
}

#[test]
fn an_unknown_address_on_the_list_is_not_created() {
    for &reason in Reason::ALL {
        let block = if reason == Reason::Erased {
            Block::Erased
        } else {
            Block::Suppressed
        };
        assert_eq!(
            judge_unknown(&greedy(), set(&[reason]), &flags()),
            Verdict::Blocked(block)
        );
    }
    assert_eq!(
        judge_unknown(&greedy(), set(&[Reason::Erased]), &users()),
        Verdict::Blocked(Block::Erased)
    );
}

#[test]
fn a_users_import_leaves_restricted_banned_and_erased_people_alone_and_nobody_else() {
    let of = |person: &Known| judge_known(&greedy(), person, KEY, unlisted(), &users());
    for &state in Subscription::ALL {
        let person = known(state);
        assert!(matches!(of(&person), Verdict::Change(_)), "{state}");
        let restricted = Known {
            restricted: true,
            ..person.clone()
        };
        assert_eq!(of(&restricted), Verdict::Blocked(Block::Restricted));
        let banned = Known {
            status: Status::Banned,
            ..person
        };
        assert_eq!(of(&banned), Verdict::Blocked(Block::Banned));
    }
    let filled = change(judge_known(
        &greedy(),
        &known(Unsubscribed),
        KEY,
        listed(&[Reason::Unsubscribe, Reason::Domain]),
        &users(),
    ));
    assert_eq!(filled.fields, [(Field::Name, Some("Mallory".to_owned()))]);
    assert_eq!(filled.subscription, None);
}

#[test]
fn who_opted_out_and_is_asked_to_confirm_again_has_still_opted_out() {
    for (before, block) in [
        (Unsubscribed, Block::Unsubscribed),
        (Cleaned, Block::Cleaned),
        (Complained, Block::Complained),
    ] {
        let person = asked_again(before);
        assert_eq!(person.standing(), before);
        // The list may have nothing of them: a bounce was lifted on evidence, or the address is a new one.
        let verdict = judge_known(&greedy(), &person, KEY, unlisted(), &flags());
        assert_eq!(verdict, Verdict::Blocked(block));
    }
    assert_eq!(asked_again(Never).standing(), Pending);
}

#[test]
fn the_persons_own_address_counts_where_an_alias_led_to_them() {
    let own = Listed {
        row: Reasons::NONE,
        person: set(&[Reason::Manual]),
    };
    let alias = Listed {
        row: set(&[Reason::Manual]),
        person: Reasons::NONE,
    };
    for listed in [own, alias] {
        let verdict = judge_known(
            &greedy(),
            &known(Subscribed),
            "old@example.com",
            listed,
            &flags(),
        );
        assert_eq!(verdict, Verdict::Blocked(Block::Suppressed));
    }
}

#[test]
fn no_flags_change_a_field_of_who_must_not_be_mailed() {
    let mut people = vec![
        known(Unsubscribed),
        known(Cleaned),
        known(Complained),
        asked_again(Unsubscribed),
        asked_again(Cleaned),
    ];
    people.extend([Never, Pending, Subscribed].map(|state| Known {
        restricted: true,
        ..known(state)
    }));
    people.extend([Never, Pending, Subscribed].map(|state| Known {
        erased: true,
        ..known(state)
    }));
    for flags in every_flags() {
        for person in &people {
            for key in [KEY, "new@example.com"] {
                let numbered = with_number(person.clone(), "K1");
                let mut row = greedy();
                row.reference = Some("K1");
                let customer = flags.purpose == Purpose::Users
                    && person.standing().is_opt_out()
                    && !person.restricted
                    && !person.erased;
                match judge_known(&row, &numbered, key, unlisted(), &flags) {
                    // A customer who opted out is still a customer; the subscription stays what it is.
                    Verdict::Change(change) if customer => assert_eq!(change.subscription, None),
                    Verdict::RefConflict(_) if customer => {}
                    Verdict::Blocked(_) => {}
                    Verdict::OptOut(state, _) => {
                        assert!(state.is_none_or(|state| state > person.subscription));
                    }
                    other => panic!("{flags:?} {person:?}: {other:?}"),
                }
            }
        }
    }
}

#[test]
fn no_flags_loosen_a_subscription() {
    for flags in every_flags() {
        for &state in Subscription::ALL {
            for &asks in Subscription::ALL {
                for reasons in [&[][..], &[Reason::Manual], &[Reason::Unsubscribe]] {
                    let person = known(state);
                    let verdict =
                        judge_known(&row(Some(asks)), &person, KEY, listed(reasons), &flags);
                    let new = match verdict {
                        Verdict::Change(change) => change.subscription,
                        Verdict::OptOut(state, _) => state,
                        _ => None,
                    };
                    assert!(
                        new.is_none_or(|new| new > state),
                        "{flags:?} {state} {asks}"
                    );
                }
            }
        }
    }
}
