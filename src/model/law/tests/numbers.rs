//! `ref`: the person's number in another system.

use super::*;
use Subscription::{Complained, None as Never, Pending, Subscribed, Unsubscribed};

const NEW: &str = "new@example.com";

fn owner(subscription: Subscription) -> Known {
    with_number(known(subscription), "K1")
}

fn follow() -> Flags {
    Flags {
        follow_ref: true,
        ..flags()
    }
}

/// The new address is listed for these reasons, the old one for those.
fn on(row: &[Reason], person: &[Reason]) -> Listed {
    Listed {
        row: set(row),
        person: set(person),
    }
}

#[test]
fn a_known_address_fills_an_empty_number_and_keeps_another() {
    let filled = change(judge_known(
        &numbered("K1"),
        &known(Subscribed),
        KEY,
        unlisted(),
        &flags(),
    ));
    assert_eq!(filled.reference.as_deref(), Some("K1"));
    let conflict = judge_known(
        &numbered("K2"),
        &owner(Subscribed),
        KEY,
        unlisted(),
        &flags(),
    );
    assert_eq!(
        conflict,
        Verdict::RefConflict("the person has another number")
    );
    let same = judge_known(
        &numbered("K1"),
        &owner(Subscribed),
        KEY,
        unlisted(),
        &flags(),
    );
    assert_eq!(same, Verdict::Change(Change::default()));
}

#[test]
fn numbers_are_compared_exactly() {
    let verdict = judge_known(
        &numbered("k1"),
        &owner(Subscribed),
        KEY,
        unlisted(),
        &flags(),
    );
    assert!(matches!(verdict, Verdict::RefConflict(_)));
}

#[test]
fn a_known_number_with_another_address_is_a_conflict_unless_it_may_be_followed() {
    let verdict = judge_known(
        &numbered("K1"),
        &owner(Subscribed),
        NEW,
        unlisted(),
        &flags(),
    );
    assert_eq!(
        verdict,
        Verdict::RefConflict("the person has another address")
    );
    let moved = change(judge_known(
        &numbered("K1"),
        &owner(Subscribed),
        NEW,
        unlisted(),
        &follow(),
    ));
    let expected = Change {
        follow: true,
        ..Change::default()
    };
    assert_eq!(moved, expected);
}

#[test]
fn a_row_without_an_address_speaks_of_whoever_has_the_number() {
    let verdict = judge_known(
        &numbered("K1"),
        &owner(Subscribed),
        "",
        unlisted(),
        &users(),
    );
    assert_eq!(verdict, Verdict::Change(Change::default()));
}

#[test]
fn who_follows_is_subscribed_like_anybody() {
    let moved = change(judge_known(
        &numbered("K1"),
        &owner(Never),
        NEW,
        unlisted(),
        &follow(),
    ));
    assert_eq!(moved.subscription, Some(Subscribed));
    let confirmed = Flags {
        confirmed: true,
        ..follow()
    };
    let person = Known {
        confirmed_at: Some(Timestamp(1)),
        ..owner(Subscribed)
    };
    let moved = change(judge_known(
        &numbered("K1"),
        &person,
        NEW,
        unlisted(),
        &confirmed,
    ));
    assert!(moved.confirm, "the mark of the old address is gone");
}

#[test]
fn a_new_address_that_bounced_or_was_erased_is_refused() {
    for reason in [Reason::HardBounce, Reason::Erased] {
        let verdict = judge_known(
            &numbered("K1"),
            &owner(Subscribed),
            NEW,
            on(&[reason], &[]),
            &follow(),
        );
        assert!(matches!(verdict, Verdict::RefConflict(_)), "{reason}");
    }
}

#[test]
fn the_stricter_of_two_states_goes_along_to_a_new_address() {
    for (person, listed, becomes) in [
        (
            owner(Subscribed),
            on(&[Reason::Unsubscribe], &[]),
            Some(Unsubscribed),
        ),
        (
            owner(Never),
            on(&[Reason::Complaint], &[]),
            Some(Complained),
        ),
        (owner(Subscribed), on(&[Reason::Manual], &[]), None),
        (owner(Never), on(&[Reason::Domain], &[]), None),
    ] {
        let moved = change(judge_known(
            &numbered("K1"),
            &person,
            NEW,
            listed,
            &follow(),
        ));
        assert_eq!(moved.subscription, becomes);
        assert_eq!(
            moved.granted(),
            None,
            "a listed address is never subscribed"
        );
    }
}

#[test]
fn nobody_leaves_the_list_by_taking_another_address() {
    for reason in [Reason::Manual, Reason::Domain, Reason::Unsubscribe] {
        let listed = on(&[], &[reason]);
        // What is about the person is written for the new address, what is about the mailbox is not.
        let goes_along = reason != Reason::Domain;
        for state in [Never, Pending, Subscribed] {
            let verdict = judge_known(&numbered("K1"), &owner(state), NEW, listed, &follow());
            assert_eq!(verdict, Verdict::Blocked(Block::Suppressed));
            let users = Flags {
                follow_ref: true,
                ..users()
            };
            let verdict = judge_known(&numbered("K1"), &owner(state), NEW, listed, &users);
            assert_eq!(
                matches!(verdict, Verdict::Change(_)),
                goes_along,
                "{reason} {state}"
            );
            assert_eq!(
                matches!(verdict, Verdict::RefConflict(_)),
                !goes_along,
                "{reason} {state}"
            );
        }
    }
}

#[test]
fn a_customer_who_opted_out_can_move_and_has_still_opted_out() {
    let users = Flags {
        follow_ref: true,
        ..users()
    };
    let listed = on(&[], &[Reason::Unsubscribe]);
    let moved = change(judge_known(
        &numbered("K1"),
        &owner(Unsubscribed),
        NEW,
        listed,
        &users,
    ));
    assert!(moved.follow && moved.subscription.is_none());
}
