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
        // The mailbox that has the link, and the person wherever they are now.
        assert_eq!(
            leave().stdout,
            "email\toutcome\nann.smith@example.com\tunsubscribed\nann@example.com\tsuppressed\n"
        );
        assert_eq!(
            leave().stdout,
            "email\toutcome\nann.smith@example.com\tunchanged\nann@example.com\tunchanged\n"
        );
        let back = ["subscribers", "subscribe", "ann@example.com"];
        let back = sandbox.run(&back);
        assert!(
            back.exit == 7 && back.stderr.contains("suppressed"),
            "{back:?}"
        );
        // The link outlives the person, and tells nothing of who it was.
        let erase = ["user", "erase", "1", "-y", "-q"];
        assert_eq!(sandbox.run(&erase).exit, 0);
        let gone = leave();
        assert_eq!(
            (gone.exit, gone.stdout.as_str()),
            (0, "email\toutcome\n"),
            "{gone:?}"
        );
        assert!(gone.stderr.contains("was erased"), "{gone:?}");
        let kept: Vec<(i64, i64, Option<String>)> = sandbox
            .db()
            .query("SELECT user_id, id, email_key FROM tokens", &[])
            .unwrap();
        assert_eq!(kept, [(0, 0, None)]);
        for address in ["ann@example.com", "ann.smith@example.com"] {
            let list = ["subscribers", "suppress", "check", address, "-f", "json"];
            let list = sandbox.run(&list);
            assert!(list.stdout.contains("erased"), "{list:?}");
        }
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

/// Who was never asked is told of, and can be.
#[test]
fn a_confirmation_that_will_never_arrive_can_be_sent_anew() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        let subscribe = || {
            let words = ["subscribers", "subscribe", "ann@example.com"];
            let call = sandbox.roster(&words);
            call.env("ROSTER_MAIL_TRANSPORT", "off").run()
        };
        assert_eq!(subscribe().exit, 0);
        let run = sandbox.run(&["emails", "cancel", "1", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let again = subscribe();
        assert!(
            again.stdout.contains("unchanged") && again.stdout.contains("confirmation_sent"),
            "{again:?}"
        );
        assert_eq!(sandbox.run(&["emails", "send-queued", "-q"]).exit, 0);
        let token = sandbox.token("cnf_", "ann@example.com");
        assert_eq!(confirm(sandbox, &token, "2026-01-02T03:05:00Z").exit, 0);
    });
}

/// Such a link subscribes nobody, so what is told when it is too old does not either.
#[test]
fn a_link_to_an_address_that_is_too_old_is_mailed_anew() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        sandbox.run(&["user", "email", "set", "1", "ann2@example.com", "-q"]);
        let token = sandbox.token("cnf_", "ann2@example.com");
        let late = confirm(sandbox, &token, "2026-01-20T03:04:05Z");
        assert!(
            late.exit == 4
                && late.stderr.contains("roster emails resend 1")
                && !late.stderr.contains("subscribers subscribe"),
            "{late:?}"
        );
        at(
            sandbox,
            "2026-01-20T03:04:05Z",
            &["emails", "resend", "1", "-q"],
        );
        let token = sandbox.token("cnf_", "ann2@example.com");
        let run = confirm(sandbox, &token, "2026-01-20T03:05:00Z");
        assert_eq!(run.exit, 0, "{run:?}");
        let user = ["user", "show", "1", "--field", "subscription"];
        assert_eq!(sandbox.run(&user).stdout, "none\n");
    });
}

#[test]
fn whoever_comes_with_an_address_of_their_own_is_asked_whether_it_is_theirs() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        sandbox.run(&["invite", "send", "bob@example.com", "--any-email", "-q"]);
        let token = sandbox.token("inv_", "bob@example.com");
        let words = [
            "invite",
            "accept",
            &token,
            "--email",
            "robert@example.com",
            "--password-stdin",
            "-f",
            "json",
        ];
        let call = sandbox.roster(&words).stdin("four quiet herons stand");
        let run = call.run();
        assert!(
            run.exit == 0
                && run.stdout.contains("\"login_active\":false")
                && run
                    .stderr
                    .contains("robert@example.com is asked to confirm the address"),
            "{run:?}"
        );
        let token = sandbox.token("cnf_", "robert@example.com");
        let run = confirm(sandbox, &token, "2026-01-02T03:05:00Z");
        assert_eq!(run.exit, 0, "{run:?}");
        let active = ["user", "find", "--login-active", "--field", "email"];
        assert_eq!(sandbox.run(&active).stdout, "robert@example.com\n");
    });
}

#[test]
fn nobody_is_sent_from_one_refusal_to_the_next() {
    engines(|sandbox| {
        sandbox.run(&["subscribers", "subscribe", "ann@example.com", "-q"]);
        let add = [
            "subscribers",
            "suppress",
            "add",
            "ann@example.com",
            "--as",
            "complaint",
            "-q",
        ];
        assert_eq!(sandbox.run(&add).exit, 0);
        let remove = ["subscribers", "suppress", "remove", "ann@example.com"];
        let run = sandbox.run(&remove);
        assert!(
            run.exit == 7 && run.stderr.contains("not `subscribers resubscribe` either"),
            "{run:?}"
        );
        // The ledger counts what was typed from the first one on.
        let consent = ["subscribers", "consent", "ann@example.com", "-f", "json"];
        let run = sandbox.run(&consent);
        assert!(
            run.stdout.contains("\"source\":\"(arguments)\"") && run.stdout.contains("\"line\":1"),
            "{run:?}"
        );
    });
}

#[test]
fn who_signs_up_again_is_asked_again_an_hour_later_and_three_times_a_day() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        let subscribe = |now: &str| {
            let words = ["subscribers", "subscribe", "ann@example.com"];
            let run = sandbox.roster(&words).env("ROSTER_NOW", now).run();
            assert_eq!(run.exit, 0, "{run:?}");
            let word = ["confirmation_sent", "asked_lately"];
            let told = word.iter().find(|word| run.stdout.contains(**word));
            told.map(|word| (*word).to_owned()).unwrap_or_default()
        };
        let told: Vec<String> = ["00:00", "00:59", "01:00", "02:30", "04:00"]
            .map(|at| subscribe(&format!("2026-01-02T{at}:00Z")))
            .into();
        let (sent, lately) = ("confirmation_sent", "asked_lately");
        assert_eq!(told, ["", lately, sent, sent, lately]);
        assert_eq!(subscribe("2026-01-03T05:00:00Z"), sent);
        // The state lasts as long as the newest link.
        let token = sandbox.token("cnf_", "ann@example.com");
        assert_eq!(confirm(sandbox, &token, "2026-01-10T04:00:00Z").exit, 0);
    });
}

/// A link that an opt-out has ended does not hold: the next mail waits until the address may have one, and it is the only one.
#[test]
fn who_is_asked_again_after_an_opt_out_is_asked_when_the_pace_allows_it() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        let at = |now: &str, words: &[&str]| {
            let run = sandbox.roster(words).env("ROSTER_NOW", now).run();
            assert_eq!(run.exit, 0, "{run:?}");
            run
        };
        let person = "ann@example.com";
        let leave = |now: &str| at(now, &["subscribers", "unsubscribe", person, "-q"]);
        let ask = |now: &str| {
            let words = [
                "subscribers",
                "resubscribe",
                person,
                "--evidence",
                "x",
                "--field",
                "reason",
            ];
            at(now, &words)
        };
        let drain = |now: &str| {
            at(now, &["emails", "send-queued", "-q"]);
            sandbox.mails().len()
        };
        let now = "2026-01-02T03:00:00Z";
        at(now, &["subscribers", "subscribe", person, "-q"]);
        for _ in 0..4 {
            leave(now);
            let run = ask(now);
            assert_eq!(run.stdout, "asked_later\n");
            assert!(
                run.stderr
                    .contains("is asked to confirm at 2026-01-02T04:00:00Z")
                    && !run.stderr.contains("holds"),
                "{run:?}"
            );
        }
        // Whoever asks again learns of the mail that waits, and makes no other.
        assert_eq!(ask("2026-01-02T03:30:00Z").stdout, "asked_later\n");
        let words = ["subscribers", "subscribe", person, "--field", "reason"];
        let run = sandbox
            .roster(&words)
            .env("ROSTER_NOW", "2026-01-02T03:31:00Z")
            .run();
        assert!(!run.stderr.contains("holds"), "{run:?}");
        assert_eq!(drain("2026-01-02T03:59:59Z"), 1);
        assert_eq!(drain("2026-01-02T04:00:00Z"), 2);
        // The third of the day, and then none before the first is a day old; what is asked is never lost.
        leave("2026-01-02T06:00:00Z");
        assert_eq!(ask("2026-01-02T06:00:00Z").stdout, "\n");
        assert_eq!(sandbox.mails().len(), 3);
        leave("2026-01-02T09:00:00Z");
        let run = ask("2026-01-02T09:00:00Z");
        assert!(run.stderr.contains("at 2026-01-03T03:00:00Z"), "{run:?}");
        assert_eq!(drain("2026-01-03T02:59:59Z"), 3);
        assert_eq!(drain("2026-01-03T03:00:00Z"), 4);
        let token = sandbox.token("cnf_", person);
        let done = json(&confirm(sandbox, &token, "2026-01-03T04:00:00Z"));
        assert_eq!(done["subscription"], "subscribed");
    });
}

/// Whoever waits for a confirmation and signs up again is told when it comes, where no link holds.
#[test]
fn a_sign_up_whose_link_was_called_back_waits_for_its_hour() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        let subscribe = |now: &str| {
            let words = [
                "subscribers",
                "subscribe",
                "ann@example.com",
                "--field",
                "reason",
            ];
            sandbox.roster(&words).env("ROSTER_NOW", now).run()
        };
        subscribe("2026-01-02T03:00:00Z");
        let sql = "UPDATE tokens SET cancelled_at = 1767322801 WHERE kind = 'confirm'";
        sandbox.db().exec(sql, &[]).unwrap();
        for now in ["2026-01-02T03:10:00Z", "2026-01-02T03:20:00Z"] {
            let run = subscribe(now);
            assert_eq!(run.stdout, "asked_later\n", "{run:?}");
            assert!(run.stderr.contains("at 2026-01-02T04:00:00Z"), "{run:?}");
        }
        let count = "SELECT COUNT(*) FROM mails WHERE status = 'queued'";
        assert_eq!(sandbox.db().one::<i64>(count, &[]).unwrap(), 1);
    });
}

/// A link holds as long as its mail says, also where the mail had to wait and the state it asks for has lapsed meanwhile; but
/// whoever opts out after that ends it.
#[test]
fn a_link_that_left_late_outlives_the_state_and_no_opt_out() {
    let opt_outs: [&[&str]; 4] = [
        &[],
        &["subscribers", "unsubscribe", "ann@example.com", "-q"],
        &[
            "subscribers",
            "suppress",
            "add",
            "ann@example.com",
            "--as",
            "unsubscribe",
            "-q",
        ],
        &[
            "user",
            "restrict",
            "ann@example.com",
            "--reason",
            "letter",
            "-q",
        ],
    ];
    engines(|sandbox| {
        double_opt_in(sandbox);
        for (n, opt_out) in opt_outs.into_iter().enumerate() {
            let day = |day: usize, time: &str| format!("2026-{:02}-{day:02}T{time}Z", n + 1);
            let at = |now: &str, words: &[&str]| {
                let run = sandbox.roster(words).env("ROSTER_NOW", now).run();
                assert_eq!(run.exit, 0, "{run:?}");
                run
            };
            let person = "ann@example.com";
            let ask = [
                "subscribers",
                "resubscribe",
                person,
                "--evidence",
                "x",
                "-q",
            ];
            let leave = ["subscribers", "unsubscribe", person, "-q"];
            at(&day(2, "02:00:00"), &leave);
            at(&day(2, "03:00:00"), &ask);
            for hour in ["04:00:00", "05:00:00"] {
                at(&day(2, hour), &leave);
                at(&day(2, hour), &ask);
            }
            // The third of the day leaves at five, the next one waits.
            at(&day(2, "05:30:00"), &["emails", "send-queued", "-q"]);
            at(&day(2, "09:00:00"), &leave);
            at(&day(2, "09:00:00"), &ask);
            let before = sandbox.mails().len();
            at(&day(3, "03:00:00"), &["emails", "send-queued", "-q"]);
            assert_eq!(sandbox.mails().len(), before + 1);
            let token = sandbox.token("cnf_", person);
            // Seven days after the wish, and not yet seven after the mail.
            let lapsed = day(9, "12:00:00");
            let show = ["user", "show", person, "--field", "subscription"];
            assert_eq!(at(&lapsed, &show).stdout, "unsubscribed\n");
            if !opt_out.is_empty() {
                at(&lapsed, opt_out);
            }
            let run = confirm(sandbox, &token, &day(10, "02:00:00"));
            if opt_out.is_empty() {
                assert_eq!(json(&run)["subscription"], "subscribed");
            } else {
                assert_ne!(run.exit, 0, "{opt_out:?}: {run:?}");
                assert!(
                    run.stderr.contains("was cancelled at"),
                    "{opt_out:?}: {run:?}"
                );
                let state = at(&day(10, "03:00:00"), &show).stdout;
                assert_eq!(state, "unsubscribed\n", "{opt_out:?}");
            }
        }
    });
}

/// What was mailed to an address was mailed, whatever becomes of the import that asked.
#[test]
fn an_undone_import_is_not_forgotten_by_the_pace() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        sandbox.write("list.csv", "email\nann@example.com\nbob@example.com\n");
        let at = |now: &str, words: &[&str]| {
            let run = sandbox.roster(words).env("ROSTER_NOW", now).run();
            assert_eq!(run.exit, 0, "{run:?}");
        };
        let import = ["subscribers", "import", "list.csv", "-q", "--yes"];
        at("2026-01-02T03:00:00Z", &import);
        at("2026-01-02T03:00:01Z", &["emails", "send-queued", "-q"]);
        assert_eq!(sandbox.mails().len(), 2);
        at(
            "2026-01-02T03:10:00Z",
            &["import", "undo", "1", "--yes", "-q"],
        );
        at("2026-01-02T03:20:00Z", &import);
        at("2026-01-02T03:59:59Z", &["emails", "send-queued", "-q"]);
        assert_eq!(sandbox.mails().len(), 2);
        at("2026-01-02T04:00:01Z", &["emails", "send-queued", "-q"]);
        assert_eq!(sandbox.mails().len(), 4);
    });
}

/// A clock and words, and the exit code that they must have.
fn at(sandbox: &Sandbox, now: &str, words: &[&str]) -> Run {
    let run = sandbox.roster(words).env("ROSTER_NOW", now).run();
    assert_eq!(run.exit, 0, "{words:?}: {run:?}");
    run
}

const ANN: &str = "ann@example.com";

/// The next mail may leave late, or never: what is in the mailbox already holds until somebody answers.
#[test]
fn a_link_that_left_holds_while_a_newer_one_waits() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        let subscribe = ["subscribers", "subscribe", ANN, "-q"];
        at(sandbox, "2026-01-02T03:00:00Z", &subscribe);
        let first = sandbox.token("cnf_", ANN);
        at(
            sandbox,
            "2026-01-02T04:00:00Z",
            &["emails", "pause", "--all", "-q"],
        );
        at(sandbox, "2026-01-02T05:00:00Z", &subscribe);
        assert_eq!(sandbox.mails().len(), 1);
        let done = json(&confirm(sandbox, &first, "2026-01-02T06:00:00Z"));
        assert_eq!(done["subscription"], "subscribed");
        // Nobody is asked who has answered.
        at(
            sandbox,
            "2026-01-02T07:00:00Z",
            &["emails", "resume", "--all", "-q"],
        );
        at(
            sandbox,
            "2026-01-02T07:00:00Z",
            &["emails", "send-queued", "-q"],
        );
        assert_eq!(sandbox.mails().len(), 1);
        assert_eq!(confirm(sandbox, &first, "2026-01-02T08:00:00Z").exit, 4);
    });
}

/// The text says seven days, and whoever reads it counts from when it came.
#[test]
fn a_link_is_good_for_seven_days_from_when_its_mail_left() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        at(
            sandbox,
            "2026-01-02T03:00:00Z",
            &["emails", "pause", "--all", "-q"],
        );
        at(
            sandbox,
            "2026-01-02T03:00:00Z",
            &["subscribers", "subscribe", ANN, "-q"],
        );
        at(
            sandbox,
            "2026-01-08T03:00:00Z",
            &["emails", "resume", "--all", "-q"],
        );
        at(
            sandbox,
            "2026-01-08T03:00:00Z",
            &["emails", "send-queued", "-q"],
        );
        let token = sandbox.token("cnf_", ANN);
        assert_eq!(confirm(sandbox, &token, "2026-01-15T03:00:00Z").exit, 4);
        let done = json(&confirm(sandbox, &token, "2026-01-15T02:59:59Z"));
        assert_eq!(done["subscription"], "subscribed");
    });
}

#[test]
fn whoever_was_subscribed_before_people_had_to_confirm_is_asked_when_they_sign_up_again() {
    engines(|sandbox| {
        let subscribe = ["subscribers", "subscribe", ANN, "--field", "reason"];
        at(sandbox, "2026-01-02T03:00:00Z", &subscribe);
        double_opt_in(sandbox);
        let reason = at(sandbox, "2026-01-02T04:00:00Z", &subscribe).stdout;
        assert_eq!(reason, "confirmation_sent\n");
        let state = [
            "user",
            "show",
            ANN,
            "--fields",
            "subscription,mailable",
            "-f",
            "json",
        ];
        let shown = |now: &str| {
            let shown = json(&at(sandbox, now, &state));
            (shown["subscription"].clone(), shown["mailable"].clone())
        };
        // They stay what they are, also when they never answer.
        let waits = (serde_json::json!("subscribed"), serde_json::json!(false));
        assert_eq!(shown("2026-01-20T04:00:00Z"), waits);
        let reason = at(sandbox, "2026-01-02T04:10:00Z", &subscribe).stdout;
        assert_eq!(reason, "asked_lately\n");
        let token = sandbox.token("cnf_", ANN);
        let done = json(&confirm(sandbox, &token, "2026-01-02T05:00:00Z"));
        assert_eq!(
            (&done["before"], &done["email_confirmed"]),
            (&"subscribed".into(), &true.into())
        );
        assert_eq!(shown("2026-01-02T06:00:00Z").1, true);
        assert_eq!(at(sandbox, "2026-01-02T07:00:00Z", &subscribe).stdout, "\n");
    });
}

#[test]
fn an_undone_import_asks_nobody_any_more() {
    engines(|sandbox| {
        double_opt_in(sandbox);
        at(sandbox, "2026-01-02T03:00:00Z", &["user", "add", ANN, "-q"]);
        at(
            sandbox,
            "2026-01-02T03:00:00Z",
            &["emails", "pause", "--all", "-q"],
        );
        sandbox.write("list.csv", format!("email\n{ANN}\n"));
        let import = ["subscribers", "import", "list.csv", "-q", "--yes"];
        at(sandbox, "2026-01-02T03:00:00Z", &import);
        at(
            sandbox,
            "2026-01-02T03:10:00Z",
            &["import", "undo", "1", "--yes", "-q"],
        );
        at(
            sandbox,
            "2026-01-02T03:20:00Z",
            &["emails", "resume", "--all", "-q"],
        );
        at(
            sandbox,
            "2026-01-02T03:20:00Z",
            &["emails", "send-queued", "-q"],
        );
        assert!(sandbox.mails().is_empty());
    });
}

#[test]
fn questions_about_an_address_keep_the_pace_of_confirmations() {
    engines(|sandbox| {
        at(
            sandbox,
            "2026-01-02T03:00:00Z",
            &["user", "add", "old@example.com", "-q"],
        );
        at(
            sandbox,
            "2026-01-02T03:00:00Z",
            &["user", "email", "set", "1", ANN, "-q"],
        );
        let asks = |sandbox: &Sandbox| {
            let mails = sandbox.mails();
            mails.iter().filter(|mail| mail.contains("cnf_")).count()
        };
        assert_eq!(asks(sandbox), 1);
        let find = [
            "emails",
            "history",
            "1",
            "--template",
            "email_confirm",
            "-f",
            "ids",
        ];
        let first = at(sandbox, "2026-01-02T03:00:00Z", &find).stdout;
        let resend = ["emails", "resend", first.trim(), "-q"];
        let soon = sandbox
            .roster(&resend)
            .env("ROSTER_NOW", "2026-01-02T03:59:59Z")
            .run();
        assert!(
            soon.exit == 7 && soon.stderr.contains("asked_lately"),
            "{soon:?}"
        );
        assert_eq!(asks(sandbox), 1);
        at(sandbox, "2026-01-02T04:00:00Z", &resend);
        assert_eq!(asks(sandbox), 2);
    });
}
