//! Created, subscribed, updated, unchanged: what a row does to a subscription.

use super::*;
use Subscription::{Cleaned, None as Never, Pending, Subscribed, Unsubscribed};

#[test]
fn an_unknown_address_is_created_with_the_state_the_row_asks_for() {
    for (asks, double_opt_in, confirmed, becomes) in [
        (None, false, false, Subscribed),
        (None, true, false, Pending),
        (None, true, true, Subscribed),
        (Some(Subscribed), false, false, Subscribed),
        (Some(Subscribed), true, false, Pending),
        (Some(Subscribed), true, true, Subscribed),
        (Some(Pending), false, false, Pending),
        (Some(Pending), false, true, Pending),
        (Some(Pending), true, true, Pending),
        (Some(Never), false, false, Never),
        (Some(Never), true, true, Never),
    ] {
        let flags = Flags {
            double_opt_in,
            confirmed,
            ..flags()
        };
        assert_eq!(
            judge_unknown(&row(asks), Reasons::NONE, &flags),
            Verdict::Create(becomes),
            "{asks:?} {flags:?}"
        );
    }
}

#[test]
fn a_known_person_without_a_subscription_gets_one() {
    for (double_opt_in, confirmed, becomes) in [
        (false, false, Subscribed),
        (true, false, Pending),
        (true, true, Subscribed),
    ] {
        let flags = Flags {
            double_opt_in,
            confirmed,
            ..flags()
        };
        let change = change(judge_known(
            &row(None),
            &known(Never),
            KEY,
            unlisted(),
            &flags,
        ));
        assert_eq!(change.subscription, Some(becomes));
        assert_eq!(change.granted(), Some(becomes));
        assert_eq!(change.confirm, confirmed);
    }
}

#[test]
fn who_is_pending_is_subscribed_once_no_confirmation_is_asked_for() {
    let waits = change(judge_known(
        &row(None),
        &known(Pending),
        KEY,
        unlisted(),
        &Flags {
            double_opt_in: true,
            ..flags()
        },
    ));
    assert!(waits.is_empty(), "{waits:?}");
    let goes_on = change(judge_known(
        &row(None),
        &known(Pending),
        KEY,
        unlisted(),
        &flags(),
    ));
    assert_eq!(goes_on.subscription, Some(Subscribed));
}

#[test]
fn who_is_subscribed_stays_so_whatever_weaker_state_a_row_names() {
    for asks in [None, Some(Subscribed), Some(Pending), Some(Never)] {
        for double_opt_in in [false, true] {
            let flags = Flags {
                double_opt_in,
                ..flags()
            };
            let verdict = judge_known(&row(asks), &known(Subscribed), KEY, unlisted(), &flags);
            assert_eq!(verdict, Verdict::Change(Change::default()), "{asks:?}");
        }
    }
}

#[test]
fn a_row_that_names_no_subscription_at_all_leaves_it() {
    let verdict = judge_known(
        &row(Some(Never)),
        &known(Pending),
        KEY,
        unlisted(),
        &flags(),
    );
    assert_eq!(verdict, Verdict::Change(Change::default()));
}

#[test]
fn confirmed_elsewhere_is_noted_once() {
    let flags = Flags {
        confirmed: true,
        double_opt_in: true,
        ..flags()
    };
    let first = change(judge_known(
        &row(None),
        &known(Subscribed),
        KEY,
        unlisted(),
        &flags,
    ));
    assert!(first.confirm && first.subscription.is_none());
    let confirmed = Known {
        confirmed_at: Some(Timestamp(1)),
        ..known(Subscribed)
    };
    let second = judge_known(&row(None), &confirmed, KEY, unlisted(), &flags);
    assert_eq!(second, Verdict::Change(Change::default()));
}

#[test]
fn nobody_is_confirmed_who_is_not_subscribed_by_the_row() {
    let flags = Flags {
        confirmed: true,
        ..flags()
    };
    for asks in [Pending, Never] {
        let change = change(judge_known(
            &row(Some(asks)),
            &known(Never),
            KEY,
            unlisted(),
            &flags,
        ));
        assert!(!change.confirm, "{asks}");
    }
}

#[test]
fn a_users_import_touches_no_subscription_whatever_the_row_says() {
    for asks in [None, Some(Subscribed), Some(Unsubscribed), Some(Cleaned)] {
        assert_eq!(
            judge_unknown(&row(asks), Reasons::NONE, &users()),
            Verdict::Create(Never)
        );
        for &state in Subscription::ALL {
            let verdict = judge_known(&row(asks), &known(state), KEY, unlisted(), &users());
            assert_eq!(
                verdict,
                Verdict::Change(Change::default()),
                "{asks:?} {state}"
            );
        }
    }
}

#[test]
fn a_users_import_creates_people_at_addresses_that_opted_out_without_subscribing_them() {
    for reason in [
        Reason::Unsubscribe,
        Reason::Complaint,
        Reason::Domain,
        Reason::Manual,
    ] {
        assert_eq!(
            judge_unknown(&row(None), set(&[reason]), &users()),
            Verdict::Create(Never)
        );
    }
}
