//! Log-ins: `login verify`, `login session`.

use std::time::{Duration, Instant};

use roster::{
    model::password::{self, Work},
    storage::db::Ending,
};

use crate::sandbox::{Run, Sandbox, assert_run, engines};

const PASSWORD: &str = "four quiet herons stand\n";

fn at(sandbox: &Sandbox, time: &str, arguments: &[&str], password: &str) -> Run {
    sandbox
        .roster(arguments)
        .env("ROSTER_NOW", time)
        .stdin(password)
        .run()
}

fn verify(sandbox: &Sandbox, user: &str, password: &str) -> Run {
    let verify = ["login", "verify", user, "--password-stdin", "-f", "json"];
    sandbox.roster(&verify).stdin(password).run()
}

fn ann(sandbox: &Sandbox) {
    let add = [
        "user",
        "add",
        "ann@example.com",
        "--name",
        "Ann",
        "--status",
        "approved",
    ];
    assert_eq!(sandbox.run(&add).exit, 0);
    let set = ["user", "password", "set", "1", "--password-stdin"];
    let run = sandbox.roster(&set).stdin(PASSWORD).run();
    assert_eq!(run.exit, 0, "{run:?}");
}

fn json(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{run:?}"))
}

#[test]
fn the_right_password_is_answered_with_who_it_is() {
    engines(|sandbox| {
        ann(sandbox);
        for words in [
            &[
                "group",
                "add",
                "vip",
                "--name",
                "VIP",
                "--slot",
                "1",
                "--login-message",
                "Welcome back",
            ][..],
            &["user", "group", "1", "--add", "vip"],
            &["account", "open", "--owner", "ann@example.com"],
        ] {
            assert_eq!(sandbox.run(words).exit, 0);
        }
        assert_run(
            &verify(sandbox, "ANN@example.com", PASSWORD),
            r#"
            exit 0
            -- stdout
            {"user_id":1,"user":"ann@example.com","name":"Ann","level":"user","smart_type":"Retail","messages":["Welcome back"],"accounts":[{"login":1,"status":"pending","owner":"ann@example.com","permissions":["all"]}],"device":null,"session":null,"expires_at":null}
            "#,
        );
        let seen = sandbox.run(&["user", "show", "1", "--field", "last_active_at"]);
        assert_eq!(seen.stdout, "2026-01-02T03:04:05Z\n");
        // The owner of an account may be named by it, and the password may stand in a private file.
        sandbox.write("secret", PASSWORD);
        let open = sandbox.run(&["login", "verify", "#1", "--password-file", "secret"]);
        assert!(
            open.exit == 2 && open.stderr.contains("chmod 600"),
            "{open:?}"
        );
        #[cfg(unix)]
        std::fs::set_permissions(
            sandbox.path("secret"),
            std::os::unix::fs::PermissionsExt::from_mode(0o600),
        )
        .unwrap();
        let file = sandbox.run(&["login", "verify", "#1", "--password-file", "secret"]);
        assert_eq!(file.exit, 0, "{file:?}");
    });
}

#[test]
fn whatever_is_wrong_looks_the_same_and_the_audit_knows_why() {
    engines(|sandbox| {
        ann(sandbox);
        for user in ["bob@example.com", "cid@example.com", "dan@example.com"] {
            sandbox.run(&["user", "add", user, "--status", "approved", "-q"]);
        }
        let set = |user: &str| {
            let set = ["user", "password", "set", user, "--password-stdin", "-q"];
            sandbox.roster(&set).stdin(PASSWORD).run()
        };
        assert_eq!((set("2").exit, set("3").exit), (0, 0));
        sandbox.run(&["user", "status", "2", "--set", "pending", "-q"]);
        sandbox.run(&[
            "user", "status", "3", "--set", "banned", "--reason", "x", "-q",
        ]);
        let expected = verify(sandbox, "ann@example.com", "wrong");
        assert_run(
            &expected,
            r#"
            exit 7
            -- stderr
            {"error":{"code":"login_failed","message":"no such user with this password may log in","hint":"the reason is in the audit: roster audit list --command 'login verify' --limit 1","exit":7}}
            "#,
        );
        let mut reasons = vec![("ann@example.com", "wrong password".to_owned())];
        for (user, why) in [
            ("nobody@example.com", "unknown user"),
            ("no address at all", "unknown user"),
            ("name:Ann", "unknown user"),
            ("2", "not active: status is pending"),
            ("3", "not active: status is banned"),
            ("4", "no password"),
        ] {
            let run = verify(sandbox, user, PASSWORD);
            assert_eq!(run.snapshot(), expected.snapshot(), "{user}");
            reasons.push((user, why.to_owned()));
        }
        let list = ["audit", "list", "--command", "login verify", "-f", "json"];
        let audit = json(&sandbox.run(&list));
        let found: Vec<&str> = audit
            .as_array()
            .unwrap()
            .iter()
            .rev()
            .map(|row| row["after"]["why"].as_str().unwrap())
            .collect();
        let reasons: Vec<&str> = reasons.iter().map(|(_, why)| why.as_str()).collect();
        assert_eq!(found, reasons);
        let text = audit.to_string();
        assert!(
            text.contains("n***@example.com") && !text.contains("nobody@example.com"),
            "an address that is no user's is masked: {text}"
        );
    });
}

#[test]
fn a_password_lapses_fifteen_months_after_the_last_sign() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "--status", "approved"]);
        let set = ["user", "password", "set", "1", "--password-stdin"];
        let log_in = ["login", "verify", "1", "--password-stdin"];
        let early = "2023-10-01T00:00:00Z";
        assert_eq!(at(sandbox, early, &set, PASSWORD).exit, 0);
        assert_eq!(
            at(sandbox, "2023-11-30T12:00:00Z", &log_in, PASSWORD).exit,
            0
        );
        let expiring = ["user", "password", "expiring", "--within", "30d"];
        let expires = |time: &str| at(sandbox, time, &expiring, "").stdout;
        assert!(!expires("2025-01-01T00:00:00Z").contains("ann@"));
        assert!(expires("2025-02-20T00:00:00Z").contains("2025-02-28T00:00:00Z"));
        assert!(
            !expires("2025-02-28T00:00:00Z").contains("ann@"),
            "it has lapsed"
        );
        let active = |time: &str| {
            let show = ["user", "show", "1", "--field", "login_active"];
            at(sandbox, time, &show, "").stdout
        };
        assert_eq!(active("2025-02-27T23:59:59Z"), "true\n");
        assert_eq!(active("2025-02-28T00:00:00Z"), "false\n");
        let late = "2025-03-01T00:00:00Z";
        assert_eq!(at(sandbox, late, &log_in, PASSWORD).exit, 7);
        // A new password counts from the day on which it is set.
        assert_eq!(at(sandbox, late, &set, "nine green bottles hang\n").exit, 0);
        assert_eq!(
            at(sandbox, late, &log_in, "nine green bottles hang\n").exit,
            0
        );
    });
}

#[test]
fn a_session_lives_with_its_device_and_thirty_days_from_its_last_use() {
    engines(|sandbox| {
        ann(sandbox);
        let log_in = [
            "login",
            "verify",
            "1",
            "--password-stdin",
            "--device",
            "Firefox",
            "--ip",
            "192.0.2.7",
            "-f",
            "json",
        ];
        let answer = json(&sandbox.roster(&log_in).stdin(PASSWORD).run());
        let token = answer["session"].as_str().unwrap().to_owned();
        assert!(token.starts_with("ses_") && token.len() == 68, "{token}");
        assert_eq!(answer["device"], 1);
        assert_eq!(answer["expires_at"], "2026-02-01T03:04:05Z");
        let session = |time: &str| {
            let ask = ["login", "session", "-", "-f", "json"];
            at(sandbox, time, &ask, &token)
        };
        let same = json(&session("2026-01-20T00:00:00Z"));
        assert_eq!(
            (&same["user_id"], &same["session"]),
            (&1.into(), &serde_json::Value::Null)
        );
        assert_eq!(same["expires_at"], "2026-02-19T00:00:00Z");
        assert_eq!(session("2026-02-18T23:59:59Z").exit, 0);
        let dead = session("2026-03-20T23:59:59Z");
        assert!(
            dead.exit == 7 && dead.stderr.contains("session_ended"),
            "{dead:?}"
        );
        let stored: Vec<String> = sandbox
            .db()
            .query("SELECT hash FROM tokens ORDER BY hash", &[])
            .unwrap();
        assert!(stored.iter().all(|hash| !token.contains(hash.as_str())));
        // The same label is the same device; another session of it lives beside the first.
        let again = json(&sandbox.roster(&log_in).stdin(PASSWORD).run());
        assert_eq!(again["device"], 1);
        assert_ne!(again["session"], answer["session"]);
        let other = ["login", "session", "rst_00", "-f", "json"];
        assert_eq!(sandbox.run(&other).exit, 7);
    });
}

#[test]
fn sessions_die_with_a_new_password_with_a_ban_and_with_their_device() {
    engines(|sandbox| {
        ann(sandbox);
        let log_in = [
            "login",
            "verify",
            "1",
            "--password-stdin",
            "--device",
            "Phone",
            "--field",
            "session",
        ];
        let open = |password: &str| {
            let run = sandbox.roster(&log_in).stdin(password).run();
            run.stdout.trim().to_owned()
        };
        let alive = |token: &str| sandbox.run(&["login", "session", token, "-q"]).exit;
        let first = open(PASSWORD);
        assert_eq!(alive(&first), 0);
        let set = [
            "user",
            "password",
            "set",
            "1",
            "--password-stdin",
            "-f",
            "json",
        ];
        let run = sandbox
            .roster(&set)
            .stdin("nine green bottles hang\n")
            .run();
        assert_eq!(json(&run)["devices_ended"], 1);
        assert_eq!(alive(&first), 7);
        let second = open("nine green bottles hang\n");
        assert_eq!(alive(&second), 0);
        let revoke = [
            "user", "device", "revoke", "1", "--all", "--field", "outcome",
        ];
        assert_eq!(sandbox.run(&revoke).stdout, "unchanged\nrevoked\n");
        assert_eq!(sandbox.run(&revoke).stdout, "unchanged\nunchanged\n");
        assert_eq!(alive(&second), 7);
        let third = open("nine green bottles hang\n");
        assert_eq!(
            sandbox
                .run(&[
                    "user", "status", "1", "--set", "banned", "--reason", "x", "-q"
                ])
                .exit,
            0
        );
        assert_eq!(alive(&third), 7);
        sandbox.run(&["user", "status", "1", "--set", "approved", "-q"]);
        assert_eq!(alive(&third), 7, "what was ended stays ended");
    });
}

#[test]
fn a_hash_of_less_work_is_replaced_at_the_next_log_in() {
    let sandbox = Sandbox::new();
    ann(&sandbox);
    let weak = Work {
        memory: 8,
        passes: 1,
        lanes: 1,
    };
    let phc = password::hash(PASSWORD.trim(), [3; 16], weak).unwrap();
    let update = format!("UPDATE users SET password_hash = '{phc}'");
    sandbox.db().exec(&update, &[]).unwrap();
    assert_eq!(verify(&sandbox, "1", PASSWORD).exit, 0);
    let now: String = sandbox
        .db()
        .one("SELECT password_hash FROM users", &[])
        .unwrap();
    assert!(now.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"), "{now}");
    assert_eq!(verify(&sandbox, "1", PASSWORD).exit, 0);
}

#[test]
fn log_ins_are_answered_while_somebody_else_writes() {
    engines(|sandbox| {
        ann(sandbox);
        let log_in = [
            "login",
            "verify",
            "1",
            "--password-stdin",
            "--device",
            "Phone",
            "--field",
            "session",
        ];
        let token = sandbox.roster(&log_in).stdin(PASSWORD).run().stdout;
        let mut holder = sandbox.db();
        holder.set_wait(Duration::from_secs(30)).unwrap();
        holder
            .tx(Ending::Rollback, |_| {
                let later = "2026-01-10T00:00:00Z";
                let verified = at(
                    sandbox,
                    later,
                    &["login", "verify", "1", "--password-stdin"],
                    PASSWORD,
                );
                assert_eq!(verified.exit, 0, "{verified:?}");
                let session = at(sandbox, later, &["login", "session", "-"], &token);
                assert_eq!(session.exit, 0, "{session:?}");
                assert_eq!(verify(sandbox, "1", "wrong").exit, 7);
                // With a device the session is stored first: nothing is printed that is not stored.
                let device = sandbox
                    .roster(&log_in)
                    .env("ROSTER_WAIT", "1s")
                    .stdin(PASSWORD)
                    .run();
                assert_eq!((device.exit, device.stdout.as_str()), (8, ""), "{device:?}");
                Ok(())
            })
            .unwrap();
        let seen = sandbox.run(&["user", "show", "1", "--field", "last_active_at"]);
        assert_eq!(
            seen.stdout, "2026-01-02T03:04:05Z\n",
            "the stamp is left for the next one"
        );
    });
}

/// The password is hashed once whoever asks, and that takes nearly all of the time: so the ratio of many runs in turn tells whether
/// somebody is spared it. A run without it would take a fraction of the others.
#[test]
#[allow(clippy::disallowed_methods)] // Only ratios are compared.
fn whoever_is_refused_waits_as_long_as_anybody_else() {
    let sandbox = Sandbox::new();
    let config = "[password]\nmemory = 128\n";
    sandbox.write(".config/roster/config.toml", config);
    ann(&sandbox);
    for user in ["bob@example.com", "cid@example.com"] {
        sandbox.run(&["user", "add", user, "--status", "approved", "-q"]);
    }
    let set = ["user", "password", "set", "2", "--password-stdin", "-q"];
    assert_eq!(sandbox.roster(&set).stdin(PASSWORD).run().exit, 0);
    sandbox.run(&["user", "ban", "2", "--reason", "fraud", "-q"]);
    let asked = [
        ("ann@example.com", "wrong"),
        ("nobody@example.com", PASSWORD),
        ("no address at all", PASSWORD),
        ("bob@example.com", PASSWORD),
        ("cid@example.com", PASSWORD),
    ];
    let mut times = vec![Vec::new(); asked.len()];
    let mut said = Vec::new();
    for _ in 0..9 {
        for ((user, password), times) in asked.iter().zip(&mut times) {
            let began = Instant::now();
            let run = verify(&sandbox, user, password);
            times.push(began.elapsed());
            said.push(run.snapshot());
        }
    }
    assert!(said.iter().all(|other| *other == said[0]), "{said:?}");
    let medians: Vec<f64> = times
        .iter_mut()
        .map(|times| {
            times.sort();
            times[times.len() / 2].as_secs_f64()
        })
        .collect();
    let shortest = medians.iter().copied().fold(f64::INFINITY, f64::min);
    let longest = medians.iter().copied().fold(0.0, f64::max);
    assert!(longest / shortest < 2.0, "{medians:?}");
}
