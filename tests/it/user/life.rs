//! Shutting people out and letting them in again: ban, restrict, lock; kyc and remarks.

use roster::{
    clock::Timestamp,
    storage::token::{self, NewToken, Purpose},
};

use super::{audits, json, two_users};
use crate::sandbox::{Sandbox, assert_run, engines};

fn reason(sandbox: &Sandbox, verb: &str, user: &str) -> crate::sandbox::Run {
    sandbox.run(&["user", verb, user, "--reason", "they said so"])
}

#[test]
fn a_ban_ends_and_the_status_before_comes_back() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "status", "1", "--set", "approved", "-q"]);
        sandbox
            .db()
            .exec(
                "INSERT INTO tokens (hash, kind, user_id, id, created_at) VALUES ('a', 'session', 1, 1, 0), ('b', 'unsubscribe', 1, 1, 0)",
                &[],
            )
            .unwrap();
        assert_run(
            &reason(sandbox, "ban", "ann@example.com"),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tbefore\tafter
            1\tann@example.com\tupdated\tapproved\tbanned
            ",
        );
        let left: Vec<String> = sandbox
            .db()
            .query(
                "SELECT kind FROM tokens WHERE cancelled_at IS NULL ORDER BY kind",
                &[],
            )
            .unwrap();
        assert_eq!(left, ["unsubscribe"], "sessions end at once");
        let shown = sandbox.run(&["user", "show", "1", "-f", "table"]);
        assert!(
            shown.stderr.contains("ann@example.com is banned"),
            "{shown:?}"
        );
        let run = reason(sandbox, "ban", "1");
        assert!(run.stdout.contains("unchanged"), "{run:?}");
        let run = sandbox.run(&["user", "unban", "1", "2", "--reason", "a mistake"]);
        assert!(
            run.stdout
                .contains("1\tann@example.com\tupdated\tbanned\tapproved"),
            "{run:?}"
        );
        assert!(
            run.stdout
                .contains("2\tBob@Example.com\tunchanged\tpending\tpending"),
            "{run:?}"
        );
        let audit = json(sandbox, &["audit", "list", "--limit", "1"]);
        assert_eq!(audit[0]["reason"], "a mistake");
        assert_eq!(audit[0]["command"], "user unban");
    });
}

#[test]
fn shutting_out_and_letting_in_want_a_reason() {
    engines(|sandbox| {
        two_users(sandbox);
        let before = audits(sandbox);
        for verb in ["ban", "unban", "restrict", "unrestrict", "lock", "unlock"] {
            for reason in [&[][..], &["--reason", "  "]] {
                let run = sandbox.run(&[&["user", verb, "1"], reason].concat());
                assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{verb}: {run:?}");
                assert!(run.stderr.contains("needs a reason"), "{run:?}");
            }
        }
        assert_eq!(audits(sandbox), before, "nothing is written");
    });
}

#[test]
fn the_last_super_admin_is_not_banned() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "level", "1", "--set", "super_admin"]);
        let run = reason(sandbox, "ban", "1");
        assert!(
            run.exit == 4 && run.stderr.contains("the last super_admin cannot be banned"),
            "{run:?}"
        );
        assert_eq!(json(sandbox, &["user", "show", "1"])["status"], "pending");
    });
}

#[test]
fn a_hold_is_lifted_with_a_reason_that_stays_as_a_remark() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&[
            "subscribers",
            "subscribe",
            "ann@example.com",
            "--evidence",
            "form",
        ]);
        assert_eq!(json(sandbox, &["user", "show", "1"])["mailable"], true);
        assert_eq!(reason(sandbox, "restrict", "1").exit, 0);
        let ann = json(sandbox, &["user", "show", "1"]);
        assert_eq!(
            (&ann["restricted"], &ann["mailable"]),
            (&true.into(), &false.into())
        );
        assert_eq!(
            ann["warnings"][0],
            "is on a data-protection hold (restricted)"
        );
        let found = sandbox.run(&["user", "find", "--fields", "email"]);
        assert_eq!(
            (found.stdout.as_str(), found.stderr.as_str()),
            (
                "email\nann@example.com\nBob@Example.com\n",
                "warning: 1 user on a data-protection hold (restricted): ann@example.com\n"
            )
        );
        let run = sandbox.run(&[
            "user",
            "unrestrict",
            "1",
            "--reason",
            "withdrew the objection",
        ]);
        assert!(
            run.exit == 0 && run.stderr.is_empty(),
            "nobody is on hold any more: {run:?}"
        );
        let remarks = json(sandbox, &["user", "timeline", "1", "--kind", "comment"]);
        assert_eq!(remarks[0]["about"], "withdrew the objection");
        assert_eq!(json(sandbox, &["user", "show", "1"])["restricted"], false);
    });
}

#[test]
fn an_incident_locks_people_and_says_what_it_ended() {
    engines(|sandbox| {
        two_users(sandbox);
        let now = "1767323045";
        let mut db = sandbox.db();
        for sql in [
            format!("UPDATE users SET status = 'approved', password_hash = 'x', password_set_at = {now} WHERE id = 1"),
            format!(
                "INSERT INTO invites (user_id, id, kind, any_email, status, created_at, expires_at) VALUES \
                 (1, 1, 'account', 0, 'sent', {now}, {now} + 60), (1, 2, 'account', 0, 'queued', {now}, NULL), \
                 (1, 3, 'account', 0, 'sent', {now} - 60, {now})"
            ),
            "INSERT INTO tokens (hash, kind, user_id, id, created_at) VALUES ('a', 'reset', 1, 1, 0)".to_owned(),
        ] {
            db.exec(&sql, &[]).unwrap();
        }
        drop(db);
        assert_eq!(json(sandbox, &["user", "show", "1"])["login_active"], true);
        let lock = [
            "user",
            "lock",
            "-",
            "--until-reset",
            "--reason",
            "leak",
            "--report",
            "locked.jsonl",
        ];
        let before = audits(sandbox);
        let run = sandbox.roster(&lock).stdin("1\nbob@example.com\n").run();
        assert_run(
            &run,
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tdevices\tnotifications\tinvites
            1\tann@example.com\tlocked\t0\t0\t2
            2\tBob@Example.com\tlocked\t0\t0\t0
            -- stderr
            2 locked
            ",
        );
        assert_eq!(audits(sandbox), before + 1, "one audit entry");
        assert_eq!(
            sandbox.read("locked.jsonl").lines().next().unwrap(),
            "{\"user_id\":1,\"user\":\"ann@example.com\",\"outcome\":\"locked\",\"locked_at\":\"2026-01-02T03:04:05Z\",\
             \"until_reset\":true,\"devices\":0,\"notifications\":0,\"invites\":2}"
        );
        let ann = json(sandbox, &["user", "show", "1"]);
        assert_eq!(
            (&ann["login_active"], &ann["password_expired"]),
            (&false.into(), &true.into())
        );
        assert_eq!(ann["warnings"][0], "is locked since 2026-01-02T03:04:05Z");
        let explained = json(sandbox, &["user", "explain", "1"]);
        assert_eq!(
            (&explained["login_active"], &explained["password_expired"]),
            (&false.into(), &true.into())
        );
        let run = sandbox.roster(&lock).stdin("1\n").run();
        assert!(run.stdout.contains("unchanged"), "{run:?}");
        assert_eq!(reason(sandbox, "unlock", "1").exit, 0);
        let ann = json(sandbox, &["user", "show", "1"]);
        assert_eq!(ann["login_active"], true, "the lock is undone");
        let statuses: Vec<String> = sandbox
            .db()
            .query("SELECT status FROM invites ORDER BY id", &[])
            .unwrap();
        assert_eq!(
            statuses,
            ["cancelled", "cancelled", "sent"],
            "what it ended is not"
        );
    });
}

#[test]
fn a_used_reset_link_ends_only_a_lock_that_waits_for_it() {
    engines(|sandbox| {
        two_users(sandbox);
        let approve = ["user", "status", "1", "2", "--set", "approved"];
        assert_eq!(sandbox.run(&approve).exit, 0);
        for words in [&["1", "--until-reset"][..], &["2"]] {
            let lock = [&["user", "lock", "--reason", "leak"], words].concat();
            assert_eq!(sandbox.run(&lock).exit, 0);
        }
        for (user_id, active) in [(1, true), (2, false)] {
            let token = format!("rst_{user_id:064}");
            let new = NewToken {
                text: &token,
                purpose: Purpose::Reset,
                user_id,
                id: 1,
                email_key: None,
                expires_at: None,
            };
            token::insert(&mut sandbox.db(), &[new], Timestamp(1)).unwrap();
            let set = [
                "user",
                "password",
                "set",
                "--token",
                &token,
                "--password-stdin",
            ];
            let run = sandbox.roster(&set).stdin("a long tale of nine cups").run();
            assert_eq!(run.exit, 0, "{run:?}");
            let user = json(sandbox, &["user", "show", &user_id.to_string()]);
            assert_eq!(user["login_active"], active, "{user}");
        }
        let audit = json(sandbox, &["audit", "list", "--user", "1", "--limit", "1"]);
        assert_eq!(audit[0]["after"]["unlocked"], true);
    });
}

#[test]
fn kyc_is_set_and_remarks_are_written_for_many_at_once() {
    engines(|sandbox| {
        two_users(sandbox);
        let run = sandbox.run(&["user", "kyc", "1", "2", "--set", "verified"]);
        assert!(run.stdout.contains("updated\tnone\tverified"), "{run:?}");
        assert_eq!(json(sandbox, &["user", "show", "2"])["kyc"], "verified");
        let run = sandbox.run(&["user", "kyc", "1", "--set", "maybe"]);
        assert!(run.exit == 2 && run.stderr.contains("verified"), "{run:?}");
        assert_run(
            &sandbox.run(&["user", "comment", "1", "2", "7", "--text", "called\ntwice"]),
            "
            exit 6
            -- stdout
            user_id\tuser\toutcome
            1\tann@example.com\tcommented
            2\tBob@Example.com\tcommented
            -- stderr
            2 commented
            error: 1 selector led to no single user: '7'
            hint: the others were done; look these up with `roster user find`
            ",
        );
        let run = sandbox.run(&["user", "comment", "1", "--text", " "]);
        assert_eq!(run.exit, 2, "{run:?}");
        let events = json(sandbox, &["user", "timeline", "2", "--kind", "comment"]);
        assert_eq!(events[0]["about"], "called\ntwice");
        assert_eq!(events.as_array().unwrap().len(), 1);
    });
}

#[test]
fn over_max_changes_nothing_is_written_whatever_the_verb() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["group", "add", "trade", "--name", "Trade", "--slot", "1"]);
        let before = audits(sandbox);
        for words in [
            &["user", "tag", "1", "2", "--add", "vip", "--create"][..],
            &["user", "group", "1", "2", "--add", "trade"],
            &["user", "status", "1", "2", "--set", "approved"],
            &["user", "kyc", "1", "2", "--set", "verified"],
            &["user", "comment", "1", "2", "--text", "x"],
            &["user", "restrict", "1", "2", "--reason", "x"],
            &["user", "lock", "1", "2", "--reason", "x"],
        ] {
            let run = sandbox.run(&[words, &["--max-changes", "1", "--yes"]].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (7, ""),
                "{words:?} {run:?}"
            );
            assert!(run.stderr.contains("more than --max-changes 1"), "{run:?}");
            let run = sandbox.run(&[words, &["--max-changes", "2", "-n"]].concat());
            assert_eq!(run.exit, 0, "{words:?} {run:?}");
        }
        assert_eq!(audits(sandbox), before);
        assert_eq!(sandbox.run(&["tag", "list", "--field", "tag"]).stdout, "");
    });
}

#[test]
fn an_approved_user_whose_invite_lies_unaccepted_cannot_log_in_and_explain_says_why() {
    engines(|sandbox| {
        two_users(sandbox);
        let mut db = sandbox.db();
        for sql in [
            "UPDATE users SET status = 'approved', password_hash = 'x', password_set_at = 1767000000 WHERE id = 1",
            "INSERT INTO invites (user_id, id, kind, any_email, status, created_at, expires_at) \
             VALUES (1, 1, 'site', 0, 'sent', 1767200000, 1767804800)",
        ] {
            db.exec(sql, &[]).unwrap();
        }
        drop(db);
        assert_eq!(json(sandbox, &["user", "show", "1"])["login_active"], false);
        assert_eq!(json(sandbox, &["user", "count"])["login_active"], 0);
        let explained = json(sandbox, &["user", "explain", "1"]);
        let decides: Vec<&serde_json::Value> = explained["facts"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|fact| fact["question"] == "login_active" && fact["decides"] == true)
            .collect();
        assert_eq!(decides.len(), 1);
        assert_eq!(decides[0]["step"], "open_site_invite");
        assert_eq!(decides[0]["value"], "since 2025-12-31T16:53:20Z");
        sandbox
            .db()
            .exec("UPDATE invites SET expires_at = 1767323045", &[])
            .unwrap();
        let ann = json(sandbox, &["user", "show", "1"]);
        assert_eq!(
            ann["login_active"], true,
            "at the very second it has expired"
        );
    });
}

#[test]
fn a_password_lapses_as_the_day_fifteen_calendar_months_after_the_last_activity_begins() {
    engines(|sandbox| {
        two_users(sandbox);
        // 2023-11-30T12:00:00Z
        let sql = "UPDATE users SET status = 'approved', password_hash = 'x', password_set_at = 1600000000, \
                   last_active_at = 1701345600 WHERE id = 1";
        sandbox.db().exec(sql, &[]).unwrap();
        for (now, expired) in [
            ("2025-02-27T00:00:00Z", false),
            ("2025-02-27T23:59:59Z", false),
            ("2025-02-28T00:00:00Z", true),
            ("2025-02-28T11:59:59Z", true),
        ] {
            for verb in ["show", "explain"] {
                let call = ["user", verb, "1", "-f", "json"];
                let run = sandbox.roster(&call).env("ROSTER_NOW", now).run();
                let ann: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
                assert_eq!(ann["password_expired"], expired, "{verb} {now}");
                assert_eq!(ann["login_active"], !expired, "{verb} {now}");
            }
            let call = ["user", "expiring", "--within", "2d", "-f", "json"];
            let run = sandbox.roster(&call).env("ROSTER_NOW", now).run();
            let lapsing: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
            let at = &lapsing[0]["expires_at"];
            if expired {
                assert_eq!(lapsing, serde_json::json!([]), "{now}");
            } else {
                assert_eq!(at, "2025-02-28T00:00:00Z", "{now}");
            }
        }
    });
}
