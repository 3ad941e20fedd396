//! An opt-out is never lost.

use super::*;
use Subscription::{Cleaned, Complained, None as Never, Pending, Subscribed, Unsubscribed};

fn unsubscribe() -> Flags {
    Flags {
        unsubscribe: true,
        ..flags()
    }
}

#[test]
fn an_opt_out_ends_every_weaker_state_and_goes_on_the_list() {
    for state in [Never, Pending, Subscribed] {
        for (asks, becomes, reason) in [
            (Unsubscribed, Unsubscribed, Reason::Unsubscribe),
            (Cleaned, Cleaned, Reason::HardBounce),
            (Complained, Complained, Reason::Complaint),
        ] {
            for flags in [flags(), unsubscribe()] {
                let verdict = judge_known(&row(Some(asks)), &known(state), KEY, unlisted(), &flags);
                assert_eq!(verdict, Verdict::OptOut(Some(becomes), reason));
            }
        }
        let verdict = judge_known(&row(None), &known(state), KEY, unlisted(), &unsubscribe());
        assert_eq!(
            verdict,
            Verdict::OptOut(Some(Unsubscribed), Reason::Unsubscribe)
        );
    }
}

#[test]
fn mode_unsubscribe_opts_out_whatever_else_a_row_asks_for() {
    for asks in [Never, Pending, Subscribed] {
        let verdict = judge_known(
            &row(Some(asks)),
            &known(Subscribed),
            KEY,
            unlisted(),
            &unsubscribe(),
        );
        assert_eq!(
            verdict,
            Verdict::OptOut(Some(Unsubscribed), Reason::Unsubscribe)
        );
        assert!(opts_out(&row(Some(asks)), &unsubscribe()));
    }
}

#[test]
fn a_stricter_state_replaces_an_opt_out_and_a_weaker_one_does_not() {
    let stricter = judge_known(
        &row(Some(Complained)),
        &known(Unsubscribed),
        KEY,
        listed(&[Reason::Unsubscribe]),
        &flags(),
    );
    assert_eq!(
        stricter,
        Verdict::OptOut(Some(Complained), Reason::Complaint)
    );
    let weaker = judge_known(
        &row(Some(Unsubscribed)),
        &known(Cleaned),
        KEY,
        unlisted(),
        &flags(),
    );
    assert_eq!(weaker, Verdict::OptOut(None, Reason::Unsubscribe));
}

#[test]
fn an_opt_out_on_record_is_not_noted_twice() {
    let verdict = judge_known(
        &row(None),
        &known(Unsubscribed),
        KEY,
        listed(&[Reason::Unsubscribe]),
        &unsubscribe(),
    );
    assert_eq!(verdict, Verdict::Noted);
    for reasons in [&[Reason::Unsubscribe][..], &[Reason::Erased]] {
        assert_eq!(
            judge_unknown(&row(None), set(reasons), &unsubscribe()),
            Verdict::Noted
        );
    }
}

#[test]
fn an_alias_and_the_persons_own_address_are_both_noted() {
    let only_one = Listed {
        row: set(&[Reason::Unsubscribe]),
        person: Reasons::NONE,
    };
    let verdict = judge_known(
        &row(None),
        &known(Unsubscribed),
        "old@example.com",
        only_one,
        &unsubscribe(),
    );
    assert_eq!(verdict, Verdict::OptOut(None, Reason::Unsubscribe));
}

#[test]
fn an_unknown_address_that_opts_out_goes_on_the_list_alone() {
    for (asks, reason) in [
        (Some(Unsubscribed), Reason::Unsubscribe),
        (Some(Cleaned), Reason::HardBounce),
        (Some(Complained), Reason::Complaint),
    ] {
        assert_eq!(
            judge_unknown(&row(asks), Reasons::NONE, &flags()),
            Verdict::Suppress(reason)
        );
        // Another reason is no substitute: each is lifted in its own way.
        assert_eq!(
            judge_unknown(&row(asks), set(&[Reason::Manual, Reason::Domain]), &flags()),
            Verdict::Suppress(reason)
        );
    }
    assert_eq!(
        judge_unknown(&row(None), Reasons::NONE, &unsubscribe()),
        Verdict::Suppress(Reason::Unsubscribe)
    );
}

#[test]
fn restricted_and_banned_people_can_opt_out_too() {
    for person in [
        Known {
            restricted: true,
            ..known(Subscribed)
        },
        Known {
            status: Status::Banned,
            ..known(Subscribed)
        },
    ] {
        let verdict = judge_known(&row(Some(Unsubscribed)), &person, KEY, unlisted(), &flags());
        assert_eq!(
            verdict,
            Verdict::OptOut(Some(Unsubscribed), Reason::Unsubscribe)
        );
    }
}

#[test]
fn a_number_that_belongs_elsewhere_does_not_stop_an_opt_out() {
    let person = with_number(known(Subscribed), "K1");
    let mut row = row(Some(Unsubscribed));
    row.reference = Some("K2");
    let verdict = judge_known(&row, &person, KEY, unlisted(), &flags());
    assert_eq!(
        verdict,
        Verdict::OptOut(Some(Unsubscribed), Reason::Unsubscribe)
    );
}

#[test]
fn who_bounced_and_is_asked_again_goes_back_to_the_bounce_and_not_to_less() {
    let verdict = judge_known(
        &row(Some(Unsubscribed)),
        &asked_again(Cleaned),
        KEY,
        unlisted(),
        &flags(),
    );
    assert_eq!(verdict, Verdict::OptOut(Some(Cleaned), Reason::Unsubscribe));
}

#[test]
fn of_several_rows_the_strictest_decides() {
    let strictness = |asks| row(asks).strictness();
    let order = [Some(Unsubscribed), Some(Cleaned), Some(Complained)].map(strictness);
    assert!(order.is_sorted() && order[0] > 0);
    for weaker in [None, Some(Never), Some(Pending), Some(Subscribed)] {
        assert_eq!(strictness(weaker), 0);
    }
}

#[test]
fn a_users_import_knows_no_opt_outs() {
    assert!(!opts_out(&row(Some(Unsubscribed)), &users()));
}

/// Whoever opted out, was asked to come back and let that lapse says no once more: the link of the question may still hold.
#[test]
fn an_opt_out_after_a_question_that_has_lapsed_is_a_new_word() {
    let listed = Listed::same(set(&[Reason::Unsubscribe]));
    let opted_out = known(Unsubscribed);
    let lapsed = Known {
        asked: true,
        subscription_before: Some(Unsubscribed),
        ..opted_out.clone()
    };
    let verdict = |person| judge_known(&row(Some(Unsubscribed)), person, KEY, listed, &flags());
    assert_eq!(verdict(&opted_out), Verdict::Noted);
    let out = Verdict::OptOut(Some(Unsubscribed), Reason::Unsubscribe);
    assert_eq!(verdict(&lapsed), out);
}
