//! Double opt-in and opting out by a link: what a person says themselves.

use crate::sandbox::{Run, Sandbox, engines};

fn json(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{run:?}"))
}

fn double_opt_in(sandbox: &Sandbox) {
    assert_eq!(
        sandbox
            .run(&["config", "set", "subscribers.double_opt_in", "true", "-q"])
            .exit,
        0
    );
}

fn confirm(sandbox: &Sandbox, token: &str, time: &str) -> Run {
    let words = ["subscribers", "confirm", token, "-f", "json"];
    sandbox.roster(&words).env("ROSTER_NOW", time).run()
}

const SOON: &str = "2026-01-03T00:00:00Z";

#[test]
fn a_mailed_link_subscribes_and_is_on_record() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        sandbox.run(&["subscribers", "subscribe", "ann@example.com", "-q"]);
        let token = sandbox.token("cnf_", "ann@example.com");
        let expired = confirm(sandbox, &token, "2026-01-09T03:04:05Z");
        assert!(
            expired.exit == 4 && expired.stderr.contains("token_expired"),
            "{expired:?}"
        );
        let done = json(&confirm(sandbox, &token, SOON));
        assert_eq!(
            (&done["before"], &done["subscription"]),
            (&"pending".into(), &"subscribed".into())
        );
        let user = json(&sandbox.run(&["user", "show", "1", "-f", "json"]));
        assert_eq!(
            (&user["mailable"], &user["email_confirmed_at"]),
            (&true.into(), &SOON.into())
        );
        let ledger = json(&sandbox.run(&["subscribers", "consent", "1", "-f", "json"]));
        assert_eq!(ledger[1]["action"], "confirmation");
        let used = confirm(sandbox, &token, SOON);
        assert!(
            used.exit == 4 && used.stderr.contains("token_used"),
            "{used:?}"
        );
    });
}

#[test]
fn who_was_asked_to_come_back_lifts_what_kept_mail_away() {
    engines(|sandbox| {
        sandbox.run(&["subscribers", "subscribe", "ann@example.com", "-q"]);
        sandbox.run(&["subscribers", "unsubscribe", "ann@example.com", "-q"]);
        let ask = [
            "subscribers",
            "resubscribe",
            "ann@example.com",
            "--evidence",
            "by phone",
            "--field",
            "reason",
        ];
        assert_eq!(sandbox.run(&ask).stdout, "\n");
        let again = sandbox.run(&ask);
        assert_eq!(again.stdout, "asked_lately\n");
        assert!(again.stderr.contains("was mailed lately"), "{again:?}");
        assert_eq!(sandbox.mails().len(), 1, "an address is not flooded");
        let done = json(&confirm(
            sandbox,
            &sandbox.token("cnf_", "ann@example.com"),
            SOON,
        ));
        assert_eq!(done["lifted"], serde_json::json!(["unsubscribe"]));
        assert_eq!(
            sandbox
                .run(&["user", "show", "1", "--field", "mailable"])
                .stdout,
            "true\n"
        );
    });
}

#[test]
fn an_opt_out_after_the_mail_is_the_newer_word() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        sandbox.run(&["subscribers", "subscribe", "ann@example.com", "-q"]);
        let token = sandbox.token("cnf_", "ann@example.com");
        let leave = ["subscribers", "unsubscribe", "ann@example.com", "-q"];
        sandbox
            .roster(&leave)
            .env("ROSTER_NOW", "2026-01-02T04:00:00Z")
            .run();
        let run = confirm(sandbox, &token, SOON);
        assert!(
            run.exit == 4 && run.stderr.contains("token_cancelled"),
            "{run:?}"
        );
        assert_eq!(
            sandbox
                .run(&["user", "show", "1", "--field", "subscription"])
                .stdout,
            "unsubscribed\n"
        );
    });
}

#[test]
fn a_domain_gets_its_confirmations_hour_by_hour() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        sandbox.run(&["config", "set", "subscribers.confirm_rate", "2", "-q"]);
        let list: Vec<String> = (0..5).map(|n| format!("u{n}@example.com\n")).collect();
        let list = list.concat();
        sandbox.write("list.csv", format!("email\n{list}ann@example.org\n"));
        let run = sandbox.run(&["subscribers", "import", "list.csv", "--consent", "form"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let sql = "SELECT recipient_key, not_before FROM mails ORDER BY id";
        let mut found: Vec<(String, Option<i64>)> = sandbox.db().query(sql, &[]).unwrap();
        found.sort();
        let hour = |n: i64| Some(1_767_322_800 + n * 3_600);
        let times: Vec<Option<i64>> = found.iter().map(|(_, at)| *at).collect();
        assert_eq!(
            times,
            [None, None, None, hour(1), hour(1), hour(2)],
            "{found:?}"
        );
    });
}

#[test]
fn a_link_to_unsubscribe_works_for_ever() {
    engines(|sandbox| {
        sandbox.run(&["subscribers", "subscribe", "ann@example.com", "-q"]);
        let token = format!("uns_{}", "7".repeat(64));
        let hash = roster::storage::token::hash(&token);
        let sql = format!(
            "INSERT INTO tokens (hash, kind, user_id, id, email_key, created_at) VALUES ('{hash}', 'unsubscribe', 1, 1, 'ann@example.com', 1)"
        );
        sandbox.db().exec(&sql, &[]).unwrap();
        sandbox.run(&["user", "email", "set", "1", "ann.smith@example.com", "-q"]);
        let leave = || {
            sandbox.run(&[
                "subscribers",
                "unsubscribe",
                "--token",
                &token,
                "--fields",
                "email,outcome",
            ])
        };
        assert_eq!(
            leave().stdout,
            "email\toutcome\nann.smith@example.com\tunsubscribed\n"
        );
        assert_eq!(
            leave().stdout,
            "email\toutcome\nann.smith@example.com\tunchanged\n"
        );
        let other = [
            "subscribers",
            "unsubscribe",
            "--token",
            "uns_0",
            "-f",
            "json",
        ];
        let run = sandbox.run(&other);
        assert!(
            run.exit == 3 && run.stderr.contains("unknown_token"),
            "{run:?}"
        );
    });
}

/// Another mail of the same kind is no way round the pace: not for one address, and not for a domain.
#[test]
fn sending_again_keeps_the_pace_of_confirmations() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        let set = ["config", "set", "subscribers.confirm_rate", "2", "-q"];
        assert_eq!(sandbox.run(&set).exit, 0);
        for name in ["ann", "bob"] {
            let subscribe = [
                "subscribers",
                "subscribe",
                &format!("{name}@example.com"),
                "-q",
            ];
            assert_eq!(sandbox.run(&subscribe).exit, 0);
        }
        let again = |time: &str, ids: &[&str]| {
            let words = [
                &["emails", "resend"],
                ids,
                &[
                    "--fields",
                    "email,outcome,reason,new_email",
                    "--no-header",
                    "-q",
                ],
            ];
            sandbox
                .roster(&[&words.concat()[..], &["-f", "tsv"]].concat())
                .env("ROSTER_NOW", time)
                .run()
        };
        // Within the hour nobody is asked twice, however it is asked for.
        let run = again("2026-01-02T03:30:00Z", &["1"]);
        assert_eq!(run.exit, 7, "{run:?}");
        assert!(
            run.stderr
                .contains("email 1 is not sent again: asked_lately"),
            "{run:?}"
        );
        // Later they are, once each, at the pace of the domain.
        let run = again("2026-01-02T05:30:00Z", &["1", "2", "1"]);
        assert_eq!(run.stdout, "1\tresent\t\t3\n2\tresent\t\t4\n", "{run:?}");
        let run = sandbox
            .roster(&["subscribers", "subscribe", "cid@example.com", "-q"])
            .env("ROSTER_NOW", "2026-01-02T05:31:00Z")
            .run();
        assert_eq!(run.exit, 0, "{run:?}");
        let next = ["emails", "show", "5", "--field", "next_try_at"];
        assert_eq!(sandbox.run(&next).stdout, "2026-01-02T06:00:00Z\n");
        let fields = [
            "emails",
            "show",
            "4",
            "--fields",
            "resend_of,template,to",
            "--no-header",
        ];
        assert_eq!(sandbox.run(&fields).stdout, "2\tconfirm\tbob@example.com\n");
    });
}
