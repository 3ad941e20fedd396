use super::*;
use crate::model::mail::MailStatus;

const NOW: Timestamp = Timestamp(1_767_323_045);

fn open(made_at: Option<Timestamp>) -> Option<OpenInvite> {
    made_at.map(|made_at| OpenInvite {
        id: 7,
        made_at,
        trouble: None,
    })
}

fn terms(double_opt_in: bool) -> Terms {
    Terms {
        now: NOW,
        double_opt_in,
        expire_after: "15mo".parse().unwrap(),
    }
}

/// Somebody who can log in and may be mailed.
fn ann() -> Standing {
    Standing {
        status: Status::Approved,
        has_password: true,
        password_set_at: Some(NOW.plus(-86_400)),
        last_active_at: None,
        open_invite: None,
        accepted: false,
        email_confirmed_at: None,
        subscription: Subscription::Subscribed,
        subscription_before: None,
        subscription_at: None,
        restricted: false,
        locked_at: None,
        erased_at: None,
        suppressed: Reasons::NONE,
        groups: Vec::new(),
        default_type: "Retail".to_owned(),
    }
}

/// The one step of a question that decides, and whether it holds.
fn decider(standing: &Standing, terms: &Terms, question: Question) -> (&'static str, bool) {
    let explained = standing.explain(terms);
    let deciding: Vec<&Fact> = explained
        .facts
        .iter()
        .filter(|fact| fact.question == question && fact.decides)
        .collect();
    assert_eq!(deciding.len(), 1, "{question}: {:?}", explained.facts);
    (deciding[0].step, deciding[0].holds)
}

#[test]
fn whoever_meets_every_condition_can_log_in_and_be_mailed() {
    let explained = ann().explain(&terms(false));
    assert!(explained.login_active && explained.mailable && !explained.password_expired);
    assert_eq!(explained.smart_type, "Retail");
    assert_eq!(
        decider(&ann(), &terms(false), Question::LoginActive),
        ("email_confirmed", true)
    );
    assert_eq!(
        decider(&ann(), &terms(false), Question::PasswordExpired),
        ("lapses_at", false)
    );
}

#[test]
fn the_first_step_that_fails_decides() {
    let login = |change: fn(&mut Standing)| {
        let mut standing = ann();
        change(&mut standing);
        assert!(!standing.explain(&terms(true)).login_active);
        decider(&standing, &terms(true), Question::LoginActive).0
    };
    assert_eq!(login(|s| s.status = Status::Pending), "status");
    assert_eq!(login(|s| s.has_password = false), "password");
    let long_ago = |s: &mut Standing| {
        s.last_active_at = Some(Timestamp(0));
        s.password_set_at = Some(Timestamp(0));
    };
    assert_eq!(login(long_ago), "password_expired");
    assert_eq!(login(|s| s.locked_at = Some(NOW)), "password_expired");
    assert_eq!(
        login(|s| s.open_invite = open(Some(NOW))),
        "open_site_invite"
    );
    let failed = invited(open(Some(NOW)).map(|open| OpenInvite {
        trouble: Some(Trouble::Mail(MailStatus::Failed)),
        ..open
    }));
    assert!(failed.ends_with("its mail is 'failed': roster invite resend 7, or cancel 7"));
    assert_eq!(login(|_| {}), "email_confirmed");
    let mail = |change: fn(&mut Standing)| {
        let mut standing = ann();
        change(&mut standing);
        assert!(!standing.explain(&terms(true)).mailable);
        decider(&standing, &terms(true), Question::Mailable).0
    };
    assert_eq!(
        mail(|s| s.subscription = Subscription::Cleaned),
        "subscription"
    );
    assert_eq!(
        mail(|s| s.suppressed = [Reason::Domain].into_iter().collect()),
        "suppressed"
    );
    assert_eq!(mail(|s| s.restricted = true), "restricted");
    assert_eq!(mail(|s| s.status = Status::Banned), "banned");
    assert_eq!(mail(|s| s.erased_at = Some(NOW)), "erased");
    assert_eq!(mail(|_| {}), "email_confirmed");
}

#[test]
fn an_invite_that_was_followed_by_a_password_is_open_no_more() {
    let mut standing = ann();
    standing.open_invite = open(standing.password_set_at.map(|at| at.plus(-1)));
    assert!(standing.explain(&terms(false)).login_active);
    standing.open_invite = open(standing.password_set_at);
    assert!(!standing.explain(&terms(false)).login_active);
    standing.accepted = true;
    assert!(standing.explain(&terms(false)).login_active);
}

#[test]
fn no_password_is_none_and_not_expired() {
    let mut standing = ann();
    standing.has_password = false;
    standing.last_active_at = Some(Timestamp(0));
    assert!(!standing.explain(&terms(false)).password_expired);
    assert_eq!(
        decider(&standing, &terms(false), Question::PasswordExpired),
        ("password", false)
    );
    standing.has_password = true;
    standing.password_set_at = Some(Timestamp(0));
    assert!(standing.explain(&terms(false)).password_expired);
}

#[test]
fn the_password_of_somebody_locked_counts_as_expired_and_no_password_does_not() {
    let mut standing = ann();
    standing.locked_at = Some(NOW);
    assert!(standing.explain(&terms(false)).password_expired);
    assert_eq!(
        decider(&standing, &terms(false), Question::PasswordExpired),
        ("locked", true)
    );
    standing.has_password = false;
    assert!(!standing.explain(&terms(false)).password_expired);
}

#[test]
fn the_smart_type_is_that_of_the_earliest_in_the_order() {
    let mut standing = ann();
    standing.groups = vec![
        ("bulk".to_owned(), Some(("Wholesale".to_owned(), 3))),
        ("press".to_owned(), None),
        ("trade".to_owned(), Some(("Trade".to_owned(), 2))),
    ];
    let explained = standing.explain(&terms(false));
    assert_eq!(explained.smart_type, "Trade");
    let fact = explained
        .facts
        .iter()
        .find(|fact| fact.question == Question::SmartType && fact.decides);
    assert_eq!(fact.unwrap().value, "trade: Trade, place 2");
    standing.groups.retain(|(_, leads)| leads.is_none());
    let explained = standing.explain(&terms(false));
    assert_eq!(explained.smart_type, "Retail");
    assert_eq!(
        decider(&standing, &terms(false), Question::SmartType).0,
        "default"
    );
}

#[test]
fn a_confirmation_that_never_came_leaves_the_state_before() {
    let mut standing = ann();
    standing.subscription = Subscription::Pending;
    standing.subscription_at = Some(Timestamp(0));
    let explained = standing.explain(&terms(false));
    let fact = explained
        .facts
        .iter()
        .find(|fact| fact.step == "subscription");
    assert!(fact.unwrap().value.starts_with("none (asked"));
    assert!(!explained.mailable);
}
