//! `user email set`.

use roster::{
    clock::Timestamp,
    model::{address::Address, suppression::Reason},
    storage::suppression::{self, Hasher, NewSuppression},
};

use super::{audits, json, two_users};
use crate::sandbox::{Sandbox, assert_run, engines};

/// Puts an address on the suppression list.
fn suppress(sandbox: &Sandbox, email: &str, reason: Reason) {
    let mut db = sandbox.db();
    let hasher = Hasher::load(&mut db).unwrap();
    let address = Address::parse(email).unwrap();
    let new = NewSuppression {
        hash: hasher.address(address.key()),
        reason,
        email_key: Some(address.key()).filter(|_| reason != Reason::Erased),
        at: Timestamp(1),
        actor: "tests",
        note: None,
        import_id: None,
    };
    assert!(suppression::add(&mut db, &new).unwrap());
}

fn set(sandbox: &Sandbox, user: &str, email: &str) -> crate::sandbox::Run {
    sandbox.run(&["user", "email", "set", user, email])
}

#[test]
fn a_person_gets_another_address_and_every_account_follows() {
    engines(|sandbox| {
        two_users(sandbox);
        for _ in 0..2 {
            sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        }
        sandbox.run(&[
            "subscribers",
            "subscribe",
            "ann@example.com",
            "--evidence",
            "form",
        ]);
        let confirm = "UPDATE users SET email_confirmed_at = 1 WHERE id = 1";
        sandbox.db().exec(confirm, &[]).unwrap();
        let rehearsal = sandbox.run(&["user", "email", "set", "1", "Ann.Smith@example.com", "-n"]);
        let run = set(sandbox, "ann@example.com", "Ann.Smith@example.com");
        assert_eq!(rehearsal.stdout, run.stdout);
        assert_run(
            &run,
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tbefore\tafter\taccounts\tconfirmed\tsubscription_before\tsubscription\tsuppressed
            1\tAnn.Smith@example.com\tupdated\tann@example.com\tAnn.Smith@example.com\t1;2\tfalse\tsubscribed\tsubscribed\t
            -- stderr
            accounts that follow: 1, 2
            mail written to $HOME/.local/share/roster/outbox/000001-Ann.Smith@example.com.eml
            mail written to $HOME/.local/share/roster/outbox/000002-ann@example.com.eml
            ",
        );
        let ann = json(sandbox, &["user", "show", "ann.smith@example.com"]);
        assert_eq!(ann["email_confirmed_at"], serde_json::Value::Null);
        assert_eq!(
            ann["consent_list"][0]["email"], "ann@example.com",
            "consent was given for the old one"
        );
        assert_eq!(sandbox.run(&["user", "show", "ann@example.com"]).exit, 3);
        assert_eq!(
            json(sandbox, &["account", "show", "2"])["owner"],
            "Ann.Smith@example.com"
        );
        let audit = json(sandbox, &["audit", "list", "--limit", "1"]);
        assert_eq!(
            audit[0]["before"],
            serde_json::json!({"email": "ann@example.com"})
        );
        assert_eq!(
            audit[0]["after"],
            serde_json::json!({"email": "Ann.Smith@example.com", "email_confirmed": false,
                "consent_given_for": "ann@example.com", "accounts": [1, 2]})
        );
    });
}

#[test]
fn the_same_address_is_no_change_and_another_spelling_keeps_the_confirmation() {
    engines(|sandbox| {
        two_users(sandbox);
        let confirm = "UPDATE users SET email_confirmed_at = 1 WHERE id = 2";
        sandbox.db().exec(confirm, &[]).unwrap();
        let before = audits(sandbox);
        assert!(
            set(sandbox, "2", "Bob@Example.com")
                .stdout
                .contains("unchanged")
        );
        assert_eq!(audits(sandbox), before);
        let run = set(sandbox, "2", "bob@example.com");
        assert!(
            run.stdout
                .contains("respelled\tBob@Example.com\tbob@example.com\t\ttrue"),
            "{run:?}"
        );
        assert_eq!(
            json(sandbox, &["user", "show", "2"])["email"],
            "bob@example.com"
        );
    });
}

#[test]
fn an_address_of_somebody_else_is_a_conflict_that_names_them() {
    engines(|sandbox| {
        two_users(sandbox);
        assert_run(
            &set(sandbox, "1", "bob@example.com"),
            "
            exit 4
            -- stderr
            error: the address 'bob@example.com' belongs to user 2
            hint: are they one person? roster user merge 1 --into 2
            ",
        );
        let alias =
            "INSERT INTO aliases (email_key, user_id, created_at) VALUES ('old@example.com', 2, 1)";
        sandbox.db().exec(alias, &[]).unwrap();
        assert_eq!(
            set(sandbox, "1", "old@example.com").exit,
            4,
            "an alias is taken as well"
        );
        assert_eq!(
            set(sandbox, "2", "old@example.com").exit,
            0,
            "but not for its owner"
        );
        let aliases: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM aliases", &[])
            .unwrap();
        assert_eq!(aliases, 0);
        let run = set(sandbox, "1", "ann@example");
        assert!(
            run.exit == 2 && run.stderr.contains("'ann@example' is no address"),
            "{run:?}"
        );
        assert_eq!(set(sandbox, "7", "new@example.com").exit, 3);
    });
}

#[test]
fn an_address_that_was_erased_or_bounces_is_refused() {
    engines(|sandbox| {
        two_users(sandbox);
        suppress(sandbox, "gone@example.com", Reason::Erased);
        suppress(sandbox, "dead@example.com", Reason::HardBounce);
        let before = audits(sandbox);
        for (email, code) in [
            ("gone@example.com", "erased"),
            ("DEAD@example.com", "hard_bounce"),
        ] {
            let run = sandbox.run(&["user", "email", "set", "1", email, "-f", "json"]);
            assert!(run.exit == 7 && run.stdout.is_empty(), "{run:?}");
            assert!(
                run.stderr.contains(&format!("\"code\":\"{code}\"")),
                "{run:?}"
            );
        }
        assert_eq!(sandbox.run(&["user", "add", "gone@example.com"]).exit, 7);
        sandbox
            .db()
            .exec(
                "UPDATE users SET erased_at = 1, email = NULL, email_key = NULL WHERE id = 2",
                &[],
            )
            .unwrap();
        assert_eq!(set(sandbox, "2", "new@example.com").exit, 7);
        assert_eq!(audits(sandbox), before);
    });
}

#[test]
fn the_stricter_of_two_subscriptions_holds() {
    engines(|sandbox| {
        two_users(sandbox);
        for user in ["ann@example.com", "bob@example.com"] {
            sandbox.run(&["subscribers", "subscribe", user]);
        }
        suppress(sandbox, "left@example.com", Reason::Unsubscribe);
        assert_run(
            &sandbox.run(&[
                "user",
                "email",
                "set",
                "1",
                "left@example.com",
                "-f",
                "json",
            ]),
            r#"
            exit 0
            -- stdout
            {"user_id":1,"user":"left@example.com","outcome":"updated","before":"ann@example.com","after":"left@example.com","accounts":[],"confirmed":false,"subscription_before":"subscribed","subscription":"unsubscribed","suppressed":["unsubscribe"]}
            -- stderr
            warning: left@example.com was on the suppression list: the subscription is unsubscribed now, it was subscribed
            mail written to $HOME/.local/share/roster/outbox/000001-left@example.com.eml
            mail written to $HOME/.local/share/roster/outbox/000002-ann@example.com.eml
            "#,
        );
        // An address that somebody put on the list by hand stays there, whoever has it.
        suppress(sandbox, "shut@example.com", Reason::Manual);
        let run = set(sandbox, "2", "shut@example.com");
        assert!(
            run.stderr.contains("is on the suppression list: manual"),
            "{run:?}"
        );
        let bob = json(sandbox, &["user", "show", "2"]);
        assert_eq!(
            (&bob["subscription"], &bob["mailable"]),
            (&"subscribed".into(), &false.into())
        );
    });
}

#[test]
fn nobody_gets_mail_again_by_a_change_of_address() {
    engines(|sandbox| {
        for (n, (reason, state)) in [
            (Reason::Unsubscribe, "unsubscribed"),
            (Reason::Complaint, "complained"),
            (Reason::Manual, "subscribed"),
        ]
        .into_iter()
        .enumerate()
        {
            let (old, new) = (format!("old{n}@example.com"), format!("new{n}@example.com"));
            sandbox.run(&["subscribers", "subscribe", &old]);
            suppress(sandbox, &old, reason);
            let update =
                format!("UPDATE users SET subscription = '{state}' WHERE email_key = '{old}'");
            sandbox.db().exec(&update, &[]).unwrap();
            let run = set(sandbox, &old, &new);
            assert!(
                run.exit == 0 && run.stderr.contains(reason.as_str()),
                "{run:?}"
            );
            let shown = json(sandbox, &["user", "show", &new]);
            assert_eq!(
                (&shown["subscription"], &shown["mailable"]),
                (&state.into(), &false.into())
            );
            let back = set(sandbox, &new, &format!("third{n}@example.com"));
            assert_eq!(back.exit, 0, "{back:?}");
            assert_eq!(json(sandbox, &["user", "count", "--mailable"])["all"], 0);
        }
    });
}

#[test]
fn a_link_mailed_to_the_old_address_is_dead() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        let tokens = |sandbox: &Sandbox| -> i64 {
            let sql = "SELECT COUNT(*) FROM tokens WHERE kind = 'confirm' AND email_key = 'ann@example.com' \
                       AND used_at IS NULL AND cancelled_at IS NULL";
            sandbox.db().one(sql, &[]).unwrap()
        };
        assert_eq!(tokens(sandbox), 1);
        let mailed = sandbox.token("cnf_", "ann@example.com");
        assert_eq!(set(sandbox, "1", "new@example.com").exit, 0);
        assert_eq!(tokens(sandbox), 0);
        let run = sandbox.run(&["subscribers", "confirm", &mailed, "-f", "json"]);
        assert!(
            run.exit == 4 && run.stderr.contains("\"token_cancelled\""),
            "{run:?}"
        );
    });
}

#[test]
fn the_old_address_is_told_and_the_new_one_is_asked() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        sandbox.run(&["subscribers", "unsubscribe", "ann@example.com"]);
        assert_eq!(set(sandbox, "1", "new@example.com").exit, 0);
        let mails = json(sandbox, &["user", "show", "1"])["email_list"].clone();
        let told: Vec<(&str, &str)> = mails
            .as_array()
            .unwrap()
            .iter()
            .map(|mail| {
                (
                    mail["to"].as_str().unwrap(),
                    mail["status"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("ann@example.com", "written"),
                ("new@example.com", "written")
            ]
        );
        let old = sandbox
            .mails()
            .into_iter()
            .find(|mail| mail.contains("To: ") && mail.contains("ann@example.com\r\n"));
        assert!(
            !old.unwrap().contains("cnf_"),
            "the old address gets no link"
        );
        let token = sandbox.token("cnf_", "new@example.com");
        let run = sandbox.run(&["subscribers", "confirm", &token, "-f", "json"]);
        let confirmed: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(confirmed["email_confirmed"], true);
        assert_eq!(
            confirmed["subscription"], "unsubscribed",
            "this link asks nothing about the newsletter"
        );
        let ann = json(sandbox, &["user", "show", "1"]);
        assert_eq!(ann["email_confirmed_at"], "2026-01-02T03:04:05Z");
    });
}
