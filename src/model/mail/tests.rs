use super::*;

#[test]
fn a_mail_is_tried_again_later_and_later_until_three_days_have_passed() {
    let first = Timestamp(1_000_000);
    let (mut now, mut attempts, mut waits) = (first, 1, Vec::new());
    while let Some(next) = next_try(attempts, first, now) {
        waits.push((next.0 - now.0) / 60);
        (now, attempts) = (next, attempts + 1);
    }
    assert_eq!(waits[..6], [1, 5, 15, 60, 240, 240]);
    let tried = now.0 - first.0;
    assert!((FINAL_AFTER..FINAL_AFTER + backoff(9)).contains(&tried));
    // A clock that goes back an hour only means that it is tried for longer.
    assert!(next_try(3, first, Timestamp(first.0 - 3_600)).is_some());
}

#[test]
fn each_reason_stops_just_its_kinds() {
    use MailKind::{Campaign, Service, Transactional};
    for (reason, stopped) in [
        (Reason::Unsubscribe, &[Campaign][..]),
        (Reason::Manual, &[Campaign]),
        (Reason::Complaint, &[Service, Campaign]),
        (Reason::HardBounce, &[Transactional, Service, Campaign]),
        (Reason::Domain, &[Transactional, Service, Campaign]),
        (Reason::Erased, &[Transactional, Service, Campaign]),
    ] {
        let listed = [reason].into_iter().collect();
        for kind in MailKind::ALL {
            let found = kind.stopped_by(listed, Some("invite_site"));
            assert_eq!(found, stopped.contains(kind).then_some(reason), "{kind:?}");
        }
    }
    let bounced = [Reason::HardBounce].into_iter().collect();
    assert_eq!(Transactional.stopped_by(bounced, Some(CONFIRM)), None);
}

#[test]
fn an_invite_that_was_queued_before_a_ban_is_not_sent() {
    let banned = Recipient {
        banned: true,
        ..Recipient::default()
    };
    let said = |template| banned.hindrance(MailKind::Transactional, Some(template));
    assert_eq!(said("invite_site"), Some(Hindrance::Banned));
    assert_eq!(said("invite_account"), Some(Hindrance::Banned));
    assert_eq!(said("email_changed"), None);
}

#[test]
fn nobody_is_asked_for_a_newsletter_who_said_no_or_is_on_hold() {
    let pending = Recipient {
        subscription: Some(Subscription::Pending),
        // Asked on evidence to come back: what they said stands until they confirm.
        listed: [Reason::Unsubscribe, Reason::HardBounce]
            .into_iter()
            .collect(),
        ..Recipient::default()
    };
    let asked = |who: Recipient| who.hindrance(MailKind::Transactional, Some(CONFIRM));
    assert_eq!(asked(pending), None);
    for (who, why) in [
        (
            Recipient {
                banned: true,
                ..pending
            },
            Hindrance::Banned,
        ),
        (
            Recipient {
                restricted: true,
                ..pending
            },
            Hindrance::Restricted,
        ),
    ] {
        assert_eq!(asked(who), Some(why));
    }
    for (state, why) in [
        (Subscription::Unsubscribed, Hindrance::Unsubscribe),
        (Subscription::Cleaned, Hindrance::HardBounce),
        (Subscription::Complained, Hindrance::Complaint),
    ] {
        let subscription = Some(state);
        assert_eq!(
            asked(Recipient {
                subscription,
                ..pending
            }),
            Some(why)
        );
    }
    for reason in [Reason::Complaint, Reason::Manual] {
        let listed = [reason].into_iter().collect();
        assert_eq!(asked(Recipient { listed, ..pending }), Some(reason.into()));
    }
}

#[test]
fn nobody_is_greeted_who_cannot_come_in() {
    let fine = Recipient::default();
    let greeted = |who: Recipient| who.hindrance(MailKind::Transactional, Some(WELCOME));
    assert_eq!(greeted(fine), None);
    for (who, why) in [
        (
            Recipient {
                banned: true,
                ..fine
            },
            Hindrance::Banned,
        ),
        (
            Recipient {
                locked: true,
                ..fine
            },
            Hindrance::Locked,
        ),
        (
            Recipient {
                unapproved: true,
                ..fine
            },
            Hindrance::NotApproved,
        ),
    ] {
        assert_eq!(greeted(who), Some(why));
    }
}

#[test]
fn a_campaign_goes_to_mailable_people_and_a_transactional_mail_to_nearly_everybody() {
    use MailKind::{Campaign, Service, Transactional};
    let fine = Recipient {
        subscription: Some(Subscription::Subscribed),
        confirmed: true,
        ..Recipient::default()
    };
    let left = |recipient: Recipient| {
        [Transactional, Service, Campaign]
            .map(|kind| recipient.hindrance(kind, None).map(Hindrance::word))
    };
    let all = |word| [Some(word); 3];
    for (recipient, expected) in [
        (fine, [None; 3]),
        (
            Recipient {
                expired: true,
                ..fine
            },
            all("expired"),
        ),
        (
            Recipient {
                erased: true,
                ..fine
            },
            all("erased"),
        ),
        (
            Recipient {
                banned: true,
                ..fine
            },
            [None, Some("banned"), Some("banned")],
        ),
        (
            Recipient {
                restricted: true,
                ..fine
            },
            [None, Some("restricted"), Some("restricted")],
        ),
        (
            Recipient {
                subscription: Some(Subscription::None),
                ..fine
            },
            [None, None, Some("not_subscribed")],
        ),
        (
            Recipient {
                confirmed: false,
                ..fine
            },
            [None, None, Some("unconfirmed")],
        ),
        // A copy to a contact, or a test mail: nobody's subscription.
        (
            Recipient {
                subscription: None,
                confirmed: false,
                ..fine
            },
            [None; 3],
        ),
    ] {
        assert_eq!(left(recipient), expected, "{recipient:?}");
    }
    assert_eq!(Hindrance::Expired.status(), MailStatus::Cancelled);
    assert_eq!(Hindrance::Banned.status(), MailStatus::Suppressed);
}
