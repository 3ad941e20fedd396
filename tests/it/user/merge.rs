//! `user merge`.

use super::{audits, json, two_users};
use crate::sandbox::{Sandbox, assert_run, engines};

fn story(sandbox: &Sandbox) {
    two_users(sandbox);
    for words in [
        &["group", "add", "north", "--name", "North", "--slot", "1"][..],
        &["group", "add", "south", "--name", "South", "--slot", "1"],
        &["group", "add", "gold", "--name", "Gold", "--slot", "2"],
        &["user", "group", "1", "--add", "north"],
        &["user", "group", "2", "--add", "south"],
        &["user", "group", "2", "--add", "gold"],
        &["user", "tag", "1", "2", "--add", "vip", "--create"],
        &["user", "tag", "2", "--add", "old", "--create"],
        &[
            "user",
            "edit",
            "2",
            "--ref",
            "K-2",
            "--name",
            "Bob Smith",
            "--city",
            "York",
        ],
        &[
            "account",
            "open",
            "--owner",
            "bob@example.com",
            "--login",
            "45231",
        ],
        &[
            "subscribers",
            "subscribe",
            "ann@example.com",
            "--evidence",
            "form",
        ],
        &[
            "subscribers",
            "subscribe",
            "bob@example.com",
            "--evidence",
            "form",
        ],
        &["subscribers", "unsubscribe", "bob@example.com"],
        &["user", "comment", "2", "--text", "likes tea"],
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 0, "{words:?} {run:?}");
    }
}

const MERGE: &[&str] = &[
    "user",
    "merge",
    "bob@example.com",
    "--into",
    "ann@example.com",
];

#[test]
fn two_people_with_clashing_groups_and_different_consent_become_one() {
    engines(|sandbox| {
        story(sandbox);
        let before = audits(sandbox);
        let rehearsal = sandbox.run(&[MERGE, &["--dry-run", "-f", "json"]].concat());
        assert_eq!(rehearsal.exit, 0, "{rehearsal:?}");
        assert_eq!(audits(sandbox), before);
        assert_eq!(json(sandbox, &["user", "count"])["all"], 2);
        let rows: Vec<serde_json::Value> = serde_json::from_str(&rehearsal.stdout).unwrap();
        let told = |table: &str, outcome: &str| -> Vec<String> {
            rows.iter()
                .filter(|row| row["table"] == table && row["outcome"] == outcome)
                .map(|row| {
                    row["what"]
                        .as_str()
                        .unwrap_or_else(|| row["row"].as_str().unwrap())
                        .to_owned()
                })
                .collect()
        };
        assert_eq!(told("user_groups", "conflict"), ["south"]);
        assert_eq!(told("user_groups", "moved"), ["gold"]);
        assert_eq!(told("user_tags", "same"), ["general:vip"]);
        assert_eq!(told("user_tags", "moved"), ["general:old"]);
        assert_eq!(told("profile", "conflict"), ["Bob Smith"]);
        assert_eq!(told("profile", "filled"), ["York", "GB", "K-2"]);
        assert_eq!(told("profile", "stricter"), ["unsubscribed"]);
        assert_eq!(told("suppressions", "stricter"), ["unsubscribe"]);
        assert_eq!(told("accounts", "moved"), ["45231"]);
        assert_eq!(told("comments", "moved"), ["likes tea"]);
        assert_eq!(told("aliases", "moved"), ["bob@example.com"]);
        assert_eq!(told("consents", "moved"), ["grant", "withdrawal"]);

        let run = sandbox.run(MERGE);
        assert_run(
            &run,
            "
            exit 7
            -- stderr
            error: merging Bob@Example.com into ann@example.com would touch 1 and needs a yes
            hint: look with --dry-run, then repeat with --yes or --max-changes 1
            ",
        );
        let run = sandbox.run(&[MERGE, &["--yes", "-f", "json"]].concat());
        assert_eq!(run.stdout, rehearsal.stdout);
        assert!(
            run.stderr
                .contains("clashed: ann@example.com keeps their own"),
            "{run:?}"
        );
        // By the old address.
        let ann = json(sandbox, &["user", "show", "bob@example.com"]);
        for (key, value) in [
            ("id", serde_json::json!(1)),
            ("email", "ann@example.com".into()),
            ("ref", "K-2".into()),
            ("name", "Ann Smith".into()),
            ("city", "York".into()),
            ("subscription", "unsubscribed".into()),
            ("mailable", false.into()),
            ("groups", serde_json::json!(["north", "gold"])),
            ("tags", serde_json::json!(["general:old", "general:vip"])),
            ("accounts", serde_json::json!([45231])),
        ] {
            assert_eq!(ann[key], value, "{key}");
        }
        assert_eq!(sandbox.run(&["user", "show", "2"]).exit, 3);
        let owner = json(sandbox, &["account", "show", "45231"]);
        assert_eq!(owner["owner"], "ann@example.com");
        let remarks = json(sandbox, &["user", "timeline", "1", "--kind", "comment"]);
        assert_eq!(remarks[0]["about"], "likes tea");
        // An import reaches the one who stays, and makes nobody.
        let csv = "email,city\nbob@example.com,Leeds\n";
        let run = sandbox.roster(&["user", "import", "-"]).stdin(csv).run();
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(json(sandbox, &["user", "count"])["all"], 1);
        let run = sandbox.run(&["subscribers", "subscribe", "bob@example.com"]);
        assert_ne!(run.exit, 0, "the alias stays suppressed: {run:?}");
        assert_eq!(sandbox.run(&["audit", "list", "--verify"]).exit, 0);
        assert_eq!(sandbox.run(&["db", "check"]).exit, 0);
    });
}

#[test]
fn a_hold_and_a_ban_come_along() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "status", "1", "--set", "approved"]);
        sandbox.run(&["user", "restrict", "2", "--reason", "x"]);
        sandbox.run(&["user", "ban", "2", "--reason", "x"]);
        let run = sandbox.run(&["user", "device", "add", "1", "--label", "Phone"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let run = sandbox.run(&[MERGE, &["--yes"]].concat());
        assert!(
            run.exit == 0 && run.stderr.contains("data-protection hold"),
            "{run:?}"
        );
        // Whoever is shut out is logged out, whichever of the two was banned.
        let alive: i64 = sandbox
            .db()
            .one("SELECT COUNT(*) FROM devices WHERE revoked_at IS NULL", &[])
            .unwrap();
        assert_eq!(alive, 0);
        for words in [
            &["user", "find", "bob@example.com", "--field", "id"][..],
            &[
                "user",
                "find",
                "--email",
                "bob@example.com",
                "--field",
                "id",
            ],
        ] {
            assert_eq!(sandbox.run(words).stdout, "1\n", "{words:?}");
        }
        let ann = json(sandbox, &["user", "show", "1"]);
        assert_eq!(
            (&ann["restricted"], &ann["status"]),
            (&true.into(), &"banned".into())
        );
        sandbox.run(&["user", "unban", "1", "--reason", "x"]);
        assert_eq!(json(sandbox, &["user", "show", "1"])["status"], "approved");
    });
}

#[test]
fn who_cannot_be_merged_is_not() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "add", "cid@example.com"]);
        let merge =
            |dup: &str, keep: &str| sandbox.run(&["user", "merge", dup, "--into", keep, "--yes"]);
        let refused = |run: crate::sandbox::Run, exit, says: &str| {
            assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{run:?}");
            assert!(run.stderr.contains(says), "{run:?}");
        };
        refused(merge("1", "ann@example.com"), 4, "both are user 1");
        refused(merge("1", "9"), 3, "no user '9'");
        sandbox.run(&["user", "level", "1", "--set", "super_admin"]);
        refused(
            merge("1", "2"),
            4,
            "the last super_admin cannot be merged away",
        );
        sandbox.run(&["user", "level", "2", "--set", "admin"]);
        refused(merge("1", "2"), 7, "are both admins");
        sandbox.run(&["user", "erase", "3", "--yes"]);
        refused(merge("3", "2"), 7, "user 3 was erased");
        refused(merge("2", "3"), 7, "user 3 was erased");
        assert_eq!(json(sandbox, &["user", "count"])["all"], 3);
    });
}

#[test]
fn another_target_of_the_same_year_is_a_clash_and_the_audit_keeps_it() {
    engines(|sandbox| {
        two_users(sandbox);
        for (user, year, amount) in [
            ("2", "2025", "40 GBP"),
            ("1", "2025", "40 GBP"),
            ("2", "2026", "500 GBP"),
            ("1", "2026", "60 GBP"),
            ("2", "2027", "80 GBP"),
        ] {
            let set = ["target", "set", user, "--year", year, "--amount", amount];
            assert_eq!(sandbox.run(&set).exit, 0);
        }
        for last in ["--dry-run", "--yes"] {
            let run = sandbox.run(&[MERGE, &[last, "-f", "json"]].concat());
            let rows: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).unwrap();
            let targets = rows.iter().filter(|row| row["table"] == "targets");
            let told: Vec<String> = targets
                .map(|row| {
                    format!("{} {} {}", row["row"], row["what"], row["outcome"]).replace('"', "")
                })
                .collect();
            assert_eq!(
                told,
                [
                    "2025 GBP 40.00 GBP same",
                    "2026 GBP 500.00 GBP conflict",
                    "2027 GBP 80.00 GBP moved"
                ]
            );
            let says = "1 row clashed: ann@example.com keeps their own";
            assert!(run.stderr.contains(says), "{run:?}");
        }
        let targets = json(sandbox, &["target", "list"]);
        let amounts = targets
            .as_array()
            .unwrap()
            .iter()
            .map(|target| &target["amount"]);
        assert_eq!(amounts.collect::<Vec<_>>(), [4000, 6000, 8000]);
        let audit = json(
            sandbox,
            &[
                "audit",
                "list",
                "--command",
                "user merge",
                "--fields",
                "all",
            ],
        );
        let told = audit.to_string();
        assert!(told.contains("50000"), "{told}");
    });
}

#[test]
fn a_ban_that_comes_along_names_the_super_admin_who_would_get_it() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "level", "1", "--set", "super_admin"]);
        sandbox.run(&["user", "ban", "2", "--reason", "spam"]);
        assert_run(
            &sandbox.run(&[MERGE, &["--yes"]].concat()),
            "
            exit 4
            -- stderr
            error: the last super_admin cannot be banned: ann@example.com
            hint: give the level to somebody else first: roster user level EMAIL --set super_admin
            ",
        );
    });
}

#[test]
fn the_undo_of_an_import_leaves_the_merged_alone() {
    engines(|sandbox| {
        let csv = "email,city\nann@example.com,York\nbob@example.com,Leeds\n";
        for _ in 0..2 {
            let csv = csv.replace("York", "Bath");
            sandbox
                .roster(&["user", "import", "-", "-q"])
                .stdin(csv)
                .run();
        }
        let update = ["user", "import", "-", "-q", "--on-existing", "update"];
        sandbox
            .roster(&update)
            .stdin("email,city\nbob@example.com,Hull\n")
            .run();
        assert_eq!(sandbox.run(&[MERGE, &["--yes"]].concat()).exit, 0);
        let audit = json(
            sandbox,
            &["audit", "list", "--user", "1", "--command", "user import"],
        );
        assert!(audit.as_array().unwrap().len() >= 2, "{audit}");
        for import in ["3", "1"] {
            let run = sandbox.run(&["import", "undo", import, "--yes"]);
            assert_eq!(run.exit, 0, "{run:?}");
            assert!(run.stdout.contains("changed since"), "{run:?}");
        }
        assert_eq!(json(sandbox, &["user", "show", "1"])["city"], "Bath");
    });
}

#[test]
fn who_owns_an_account_after_a_merge_is_no_member_of_it_and_can_still_log_in() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["account", "open", "--owner", "bob@example.com"]);
        let mut db = sandbox.db();
        for sql in [
            "INSERT INTO members (user_id, login, permissions, created_at) VALUES (1, 1, 'orders', 1)",
            "UPDATE users SET status = 'approved', password_hash = 'x', password_set_at = 1767323000 WHERE id = 1",
            "INSERT INTO invites (user_id, id, kind, any_email, status, created_at) VALUES \
             (2, 1, 'site', 0, 'queued', 1767323040), (2, 2, 'account', 0, 'queued', 1767323040)",
        ] {
            db.exec(sql, &[]).unwrap();
        }
        drop(db);
        assert_eq!(sandbox.run(&[MERGE, &["--yes"]].concat()).exit, 0);
        let ann = json(sandbox, &["user", "show", "1"]);
        assert_eq!(ann["account_list"].as_array().unwrap().len(), 1, "{ann}");
        assert_eq!(ann["account_list"][0]["role"], "owner");
        assert_eq!(ann["login_active"], true);
        let left: Vec<String> = sandbox
            .db()
            .query(
                "SELECT status FROM invites WHERE user_id = 1 ORDER BY id",
                &[],
            )
            .unwrap();
        assert_eq!(left, ["cancelled", "queued"]);
    });
}

#[test]
fn orders_quotes_targets_and_bounces_move_and_are_found_by_their_numbers() {
    engines(|sandbox| {
        two_users(sandbox);
        for words in [
            &[
                "order", "add", "--user", "2", "B-1", "--total", "20 GBP", "--status", "paid",
            ][..],
            &[
                "order", "add", "--user", "1", "A-1", "--total", "5 GBP", "--status", "paid",
            ],
            &[
                "order", "refund", "B-1", "--amount", "1 GBP", "--reason", "late",
            ],
            &["quote", "add", "--user", "2", "Q-2", "--value", "9 GBP"],
            &["target", "set", "2", "--year", "2026", "--amount", "50 GBP"],
            &["target", "set", "1", "--year", "2026", "--amount", "70 GBP"],
            &["target", "set", "2", "--year", "2027", "--amount", "80 GBP"],
        ] {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 0, "{words:?} {run:?}");
        }
        let bounce = "INSERT INTO bounces (user_id, id, email_key, verdict, at, created_at, report, spent) VALUES (2, 1, 'bob@example.com', 'soft', 1, 1, 'x', 0)";
        sandbox.db().exec(bounce, &[]).unwrap();
        let run = sandbox.run(&[MERGE, &["--yes"]].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        let order = json(sandbox, &["order", "show", "B-1"]);
        assert_eq!(order["user_id"], 1, "{order}");
        assert_eq!(order["net"], 1900, "{order}");
        assert_eq!(order["refund_list"][0]["reason"], "late");
        assert_eq!(json(sandbox, &["quote", "show", "Q-2"])["user_id"], 1);
        let ann = json(
            sandbox,
            &["user", "show", "1", "--section", "orders,targets"],
        );
        assert_eq!(
            ann["total_spent"],
            serde_json::json!([{"currency": "GBP", "amount": 2400}])
        );
        let amounts: Vec<&serde_json::Value> = (ann["target_list"].as_array().unwrap().iter())
            .map(|target| &target["amount"])
            .collect();
        assert_eq!(amounts, [8000, 7000], "her own target of 2026 stays");
        // What is done by a number still reaches the row.
        let run = sandbox.run(&[
            "order", "refund", "B-1", "--amount", "2 GBP", "--reason", "late",
        ]);
        assert_eq!(run.exit, 0, "{run:?}");
        let run = sandbox.run(&["quote", "status", "Q-2", "--set", "accepted"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let run = sandbox.run(&[
            "order",
            "add",
            "--user",
            "bob@example.com",
            "B-1",
            "--total",
            "1 GBP",
        ]);
        assert_eq!(run.exit, 4, "the number is taken: {run:?}");
        let bounces: i64 = sandbox
            .db()
            .one("SELECT user_id FROM bounces WHERE id = 1", &[])
            .unwrap();
        assert_eq!(bounces, 1);
        assert_eq!(sandbox.run(&["db", "check"]).exit, 0);
    });
}

#[test]
fn whoever_may_operate_an_account_twice_may_do_both() {
    engines(|sandbox| {
        two_users(sandbox);
        for login in ["7", "8", "9"] {
            sandbox.run(&[
                "account",
                "open",
                "--owner",
                "owner@example.com",
                "--login",
                login,
            ]);
        }
        for (login, user, permissions) in [
            ("7", "1", "orders"),
            ("7", "2", "quotes,invoices"),
            ("8", "1", "all"),
            ("8", "2", "orders"),
            ("9", "2", "emails"),
        ] {
            let run = sandbox.run(&["account", "grant", login, user, "--perm", permissions]);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        let rows = json(sandbox, &[MERGE, &["--yes"]].concat());
        let told: Vec<String> = rows
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["table"] == "members")
            .map(|row| {
                format!("{} {} {}", row["row"], row["what"], row["outcome"]).replace('"', "")
            })
            .collect();
        assert_eq!(told[0], "7 orders and invoices,quotes joined");
        assert!(
            told[1].starts_with("8 ") && told[1].ends_with(" same"),
            "{told:?}"
        );
        assert_eq!(told[2], "9 9 moved");
        let held = |login: &str| {
            let check = [
                "account",
                "members",
                login,
                "--fields",
                "user,permissions",
                "--no-header",
                "-f",
                "tsv",
            ];
            sandbox.run(&check).stdout
        };
        assert!(
            held("7").contains("ann@example.com\tinvoices;quotes;orders\n"),
            "{}",
            held("7")
        );
        assert!(
            held("9").contains("ann@example.com\temails\n"),
            "{}",
            held("9")
        );
        assert!(!held("7").contains("ob@"), "{}", held("7"));
        // The audit says what the one who stays was and is, and who went.
        let audit = json(sandbox, &["audit", "list", "--command", "user merge"])[0].clone();
        assert_eq!(audit["user_id"], 1);
        assert_eq!(audit["before"]["merged"]["email"], "Bob@Example.com");
        assert_eq!(
            audit["before"]["merged"]["permissions"]["7"],
            serde_json::json!(["invoices", "quotes"])
        );
        assert_eq!(
            audit["before"]["permissions"]["7"],
            serde_json::json!(["orders"])
        );
        assert_eq!(
            audit["after"]["permissions"]["7"],
            serde_json::json!(["invoices", "quotes", "orders"])
        );
        assert_eq!(audit["before"]["country"], serde_json::Value::Null);
        assert_eq!(audit["after"]["country"], "GB");
        assert!(
            audit["after"]["rows"]["members"].as_u64() >= Some(2),
            "{audit}"
        );
        assert!(
            audit["before"].get("email").is_none(),
            "only what changed: {audit}"
        );
    });
}

#[test]
fn who_never_subscribed_has_said_nothing_and_an_opt_out_always_counts() {
    // The one who goes, the one who stays, what becomes of them.
    for (goes, stays, becomes) in [
        ("subscribed", "none", "subscribed"),
        ("none", "subscribed", "subscribed"),
        ("pending", "subscribed", "subscribed"),
        ("unsubscribed", "subscribed", "unsubscribed"),
        ("subscribed", "unsubscribed", "unsubscribed"),
        ("cleaned", "unsubscribed", "cleaned"),
        ("subscribed", "complained", "complained"),
    ] {
        engines(|sandbox| {
            two_users(sandbox);
            for (id, state) in [(1, stays), (2, goes)] {
                let sql = format!(
                    "UPDATE users SET subscription = '{state}', subscription_at = 1767323000 WHERE id = {id}"
                );
                sandbox.db().exec(&sql, &[]).unwrap();
            }
            let run = sandbox.run(&[MERGE, &["--yes"]].concat());
            assert_eq!(run.exit, 0, "{run:?}");
            let ann = json(sandbox, &["user", "show", "1"]);
            assert_eq!(ann["subscription"], becomes, "{goes} into {stays}");
        });
    }
}

#[test]
fn who_opted_out_and_is_asked_to_come_back_has_still_opted_out_after_a_merge() {
    // The one who goes and what they were before, the one who stays, what becomes of them.
    for (goes, stays, becomes) in [
        (
            ("pending", "unsubscribed"),
            ("subscribed", "none"),
            ("unsubscribed", "subscribed"),
        ),
        (
            ("subscribed", "none"),
            ("pending", "unsubscribed"),
            ("pending", "unsubscribed"),
        ),
        (
            ("pending", "complained"),
            ("pending", "unsubscribed"),
            ("complained", "pending"),
        ),
        (
            ("pending", "none"),
            ("subscribed", "none"),
            ("subscribed", "none"),
        ),
    ] {
        engines(|sandbox| {
            two_users(sandbox);
            for (id, (state, before)) in [(1, stays), (2, goes)] {
                let sql = format!(
                    "UPDATE users SET subscription = '{state}', subscription_before = '{before}', \
                     subscription_at = 1767323000 WHERE id = {id}"
                );
                sandbox.db().exec(&sql, &[]).unwrap();
            }
            let run = sandbox.run(&[MERGE, &["--yes"]].concat());
            assert_eq!(run.exit, 0, "{run:?}");
            let sql = "SELECT subscription, subscription_before FROM users WHERE id = 1";
            let found: (String, String) = sandbox.db().one(sql, &[]).unwrap();
            assert_eq!(
                (found.0.as_str(), found.1.as_str()),
                becomes,
                "{goes:?} into {stays:?}"
            );
        });
    }
}

#[test]
fn several_people_are_merged_at_once_or_not_at_all() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "add", "cid@example.com", "--city", "York"]);
        let merge = |words: &[&str]| {
            let all = [
                &["user", "merge"],
                words,
                &["--into", "1", "--max-changes", "2"],
            ]
            .concat();
            sandbox.roster(&all).stdin("2\n3\n").run()
        };
        sandbox.run(&["user", "level", "1", "--set", "admin"]);
        sandbox.run(&["user", "level", "3", "--set", "admin"]);
        let run = merge(&["-"]);
        assert!(
            run.exit == 7 && run.stderr.contains("both admins"),
            "{run:?}"
        );
        assert_eq!(json(sandbox, &["user", "count"])["all"], 3);
        sandbox.run(&["user", "level", "3", "--set", "user"]);
        let run = merge(&["-"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr
                .contains("Bob@Example.com, cid@example.com merged into ann@example.com"),
            "{run:?}"
        );
        let ann = json(sandbox, &["user", "show", "cid@example.com"]);
        assert_eq!(
            (&ann["id"], &ann["country"], &ann["city"]),
            (&1.into(), &"GB".into(), &"York".into())
        );
        assert_eq!(json(sandbox, &["user", "count"])["all"], 1);
    });
}

#[test]
fn what_a_merge_ends_or_drops_is_not_told_as_moved() {
    engines(|sandbox| {
        two_users(sandbox);
        for words in [
            &["user", "device", "add", "2", "--label", "laptop"][..],
            &[
                "user",
                "device",
                "add",
                "2",
                "--label",
                "old",
                "--at",
                "2025-01-01",
            ],
        ] {
            assert_eq!(sandbox.run(words).exit, 0);
        }
        let password = ["user", "password", "set", "2", "--password-stdin", "-q"];
        let set = sandbox
            .roster(&password)
            .stdin("a long and winding road 7")
            .run();
        assert_eq!(set.exit, 0, "{set:?}");
        // A new password has ended the log-in from before.
        assert_eq!(
            sandbox
                .run(&["user", "device", "add", "2", "--label", "phone"])
                .exit,
            0
        );
        let told = |more: &str| -> Vec<String> {
            let words = ["user", "merge", "2", "--into", "1", "-f", "json", more];
            let run = sandbox.run(&words);
            assert_eq!(run.exit, 0, "{run:?}");
            let rows: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).unwrap();
            rows.iter()
                .filter(|row| row["table"] == "devices" || row["row"] == "password")
                .map(|row| {
                    format!("{} {} {}", row["table"], row["what"], row["outcome"]).replace('"', "")
                })
                .collect()
        };
        let expected = [
            "profile null dropped",
            "devices laptop moved",
            "devices old moved",
            "devices phone ended",
        ];
        assert_eq!(told("--dry-run"), expected);
        assert_eq!(told("--yes"), expected);
        assert_eq!(json(sandbox, &["user", "show", "1"])["login_active"], false);
    });
}

#[test]
fn one_person_gets_a_campaign_once_although_two_were_to_get_it() {
    engines(|sandbox| {
        two_users(sandbox);
        let send = |subject: &str, to: &str, more: &[&str]| {
            sandbox.write("body", "Hello");
            let mut words = vec!["emails", "send"];
            words.extend(to.split(' '));
            words.extend(["--subject", subject, "--body-file", "body"]);
            words.extend(["--kind", "service", "--reason", "terms", "-q"]);
            words.extend(more);
            let run = sandbox.run(&words);
            assert_eq!(run.exit, 0, "{run:?}");
        };
        let late = &["--at", "2026-01-05"][..];
        send("both wait", "1 2", &[late, &["--campaign", "may"]].concat());
        send("no campaign", "1 2", late);
        send("one was sent", "2", &["--campaign", "june"]);
        send(
            "one was sent",
            "1",
            &[late, &["--campaign", "june"]].concat(),
        );
        send("only one", "2", late);
        let merged = sandbox.run(&["user", "merge", "2", "--into", "1", "-y", "-f", "json"]);
        assert_eq!(merged.exit, 0, "{merged:?}");
        let rows: Vec<serde_json::Value> = serde_json::from_str(&merged.stdout).unwrap();
        let told: Vec<String> = rows
            .iter()
            .filter(|row| row["table"] == "mails")
            .map(|row| format!("{} {}", row["what"], row["outcome"]).replace('"', ""))
            .collect();
        assert_eq!(
            told,
            [
                "both wait ended",
                "no campaign moved",
                "one was sent moved",
                "only one moved"
            ]
        );
        let history = [
            "emails",
            "history",
            "1",
            "--fields",
            "subject,status",
            "--no-header",
        ];
        assert_eq!(
            sandbox.run(&history).stdout,
            "only one\tqueued\n\
             one was sent\tcancelled\n\
             one was sent\twritten\n\
             no campaign\tqueued\n\
             no campaign\tqueued\n\
             both wait\tcancelled\n\
             both wait\tqueued\n"
        );
    });
}

#[test]
fn mails_with_one_subject_and_one_second_are_two_mails_without_a_campaign() {
    engines(|sandbox| {
        two_users(sandbox);
        for (to, text) in [("1", "Invoice 7"), ("2", "Invoice 8")] {
            sandbox.write("body", text);
            let words = ["emails", "send", to, "--subject", "Your invoice"];
            let more = ["--body-file", "body", "--kind", "service", "--reason", "x"];
            let late = ["--at", "2026-01-05", "-q"];
            let run = sandbox.run(&[&words[..], &more, &late].concat());
            assert_eq!(run.exit, 0, "{run:?}");
        }
        let merged = sandbox.run(&["user", "merge", "2", "--into", "1", "-y", "-q"]);
        assert_eq!(merged.exit, 0, "{merged:?}");
        let waiting: Vec<(i64, String)> = sandbox
            .db()
            .query("SELECT user_id, status FROM mails ORDER BY id", &[])
            .unwrap();
        let queued = (1, "queued".to_owned());
        assert_eq!(waiting, [queued.clone(), queued]);
    });
}

#[test]
fn an_invite_whose_mail_waits_for_the_address_that_goes_ends_with_it() {
    engines(|sandbox| {
        for to in ["ann@example.com", "bob@example.com"] {
            assert_eq!(sandbox.run(&["user", "add", to, "-q"]).exit, 0);
        }
        let invite = sandbox.roster(&["invite", "send", "bob@example.com", "-q"]);
        let run = invite.env("ROSTER_MAIL_TRANSPORT", "off").run();
        assert_eq!(run.exit, 0, "{run:?}");
        let merged = sandbox.run(&["user", "merge", "2", "--into", "1", "-y", "-f", "json"]);
        let rows: Vec<serde_json::Value> = serde_json::from_str(&merged.stdout).unwrap();
        let told: Vec<String> = rows
            .iter()
            .filter(|row| row["table"] == "mails" || row["table"] == "invites")
            .map(|row| format!("{} {}", row["table"], row["outcome"]).replace('"', ""))
            .collect();
        assert_eq!(told, ["invites ended", "mails ended"], "{merged:?}");
        let left: (String, String) = sandbox
            .db()
            .one(
                "SELECT i.status, m.status FROM invites i JOIN mails m ON m.invite_id = i.id",
                &[],
            )
            .unwrap();
        assert_eq!(left, ("cancelled".to_owned(), "cancelled".to_owned()));
    });
}
