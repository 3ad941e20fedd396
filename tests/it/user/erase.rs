//! `user erase` and `user locate`.

use roster::storage::{db::Cell, people};

use super::{json, two_users};
use crate::sandbox::{Sandbox, assert_run, engines};

fn story(sandbox: &Sandbox) {
    two_users(sandbox);
    for words in [
        &["user", "email", "set", "1", "ann.smith@example.com"][..],
        &[
            "user",
            "edit",
            "1",
            "--phone",
            "+44 1234567",
            "--ref",
            "K-1",
            "--note",
            "tall",
        ],
        &["user", "tag", "1", "--add", "vip", "--create"],
        &[
            "account",
            "open",
            "--owner",
            "ann.smith@example.com",
            "--company",
            "Smith Ltd",
        ],
        &[
            "subscribers",
            "subscribe",
            "ann.smith@example.com",
            "--evidence",
            "form",
        ],
        &[
            "subscribers",
            "suppress",
            "add",
            "Ann.Smith@example.com",
            "--as",
            "manual",
            "--note",
            "ann",
        ],
        &["user", "comment", "1", "--text", "ann is tall"],
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 0, "{words:?} {run:?}");
    }
    let rejected =
        "email,name\nANN.smith@example.com,Ann\nann.smith@example,Ann <ann.smith@example.com>\n";
    let run = sandbox
        .roster(&["subscribers", "import", "-", "--consent", "x"])
        .stdin(rejected)
        .run();
    assert_eq!(run.exit, 6, "{run:?}");
    let mail = "INSERT INTO mails (user_id, id, recipient, recipient_key, role, kind, subject, status, attempts, message_id, created_at) \
                VALUES (1, 900, 'ann.smith@example.com', 'ann.smith@example.com', 'to', 'service', 'for Ann', 'queued', 0, 'm1', 1), \
                (0, 901, 'Ann.Smith@example.com', 'ann.smith@example.com', 'contact', 'service', 'copy for Ann', 'sent', 0, 'm2', 1)";
    let mut db = sandbox.db();
    db.exec(mail, &[]).unwrap();
    roster::storage::counter::set(&mut db, "mails", 902).unwrap();
    db.exec("INSERT INTO mail_bodies (user_id, mail_id, text_body) VALUES (1, 900, 'dear Ann'), (0, 901, 'dear Ann')", &[]).unwrap();
}

/// Every text of every table that names Ann.
fn traces(sandbox: &Sandbox) -> Vec<String> {
    let mut db = sandbox.db();
    let mut found = Vec::new();
    let tables = people::TABLES.iter().map(|table| table.table);
    for table in tables.chain(["audits", "imports"]) {
        db.rows(&format!("SELECT * FROM {table}"), &[], &mut |row| {
            for place in 0..row.0.len() {
                if let Cell::Text(text) = row.0.cell(place)? {
                    let lower = text.to_lowercase();
                    if ["ann", "smith", "1234567", "k-1", "tall"]
                        .iter()
                        .any(|trace| lower.contains(trace))
                        && lower != "unchanged"
                        && !lower.contains("planned")
                    {
                        found.push(format!("{table}.{}: {text}", row.0.name(place)));
                    }
                }
            }
            Ok(())
        })
        .unwrap();
    }
    found
}

#[test]
fn an_erased_person_is_in_no_table_any_more() {
    engines(|sandbox| {
        story(sandbox);
        assert!(traces(sandbox).len() > 15);
        let places = sandbox.run(&[
            "user",
            "locate",
            "ann.smith@example.com",
            "-f",
            "csv",
            "--fields",
            "table,by,rows",
        ]);
        for line in [
            "users,user,1",
            "consents,user,1",
            "suppressions,address,1",
            "import_rejects,text,1",
            "mails,user,3",
            "mails,address,1",
            "comments,user,1",
            "accounts,user,1",
        ] {
            assert!(
                places.stdout.lines().any(|found| found == line),
                "{line}: {places:?}"
            );
        }
        let erase = ["user", "erase", "ann.smith@example.com"];
        let run = sandbox.run(&erase);
        assert!(
            run.exit == 7 && run.stderr.contains("needs a yes"),
            "{run:?}"
        );
        let run = sandbox.run(&[&erase[..], &["--yes", "-n"]].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(traces(sandbox).len() > 15, "a rehearsal erases nothing");
        let run =
            sandbox.run(&[&erase[..], &["--yes", "--reason", "request of 2 January"]].concat());
        assert!(
            run.exit == 0
                && run.stdout
                    == "user_id\tuser\tselector\toutcome\n1\t\tann.smith@example.com\terased\n",
            "{run:?}"
        );
        assert_eq!(traces(sandbox), Vec::<String>::new());
        assert_eq!(sandbox.run(&["audit", "list", "--verify"]).exit, 0);
        assert_eq!(sandbox.run(&["db", "check"]).exit, 0);
        for address in [
            "ann.smith@example.com",
            "ANN.Smith@example.com",
            "ann@example.com",
        ] {
            assert_run(
                &sandbox.run(&[
                    "user",
                    "locate",
                    address,
                    "-f",
                    "csv",
                    "--fields",
                    "table,by,rows",
                ]),
                "
                exit 0
                -- stdout
                table,by,rows
                suppressions,hash,1
                ",
            );
        }
        let gone = json(sandbox, &["user", "show", "1"]);
        assert_eq!(gone["email"], serde_json::Value::Null);
        assert_eq!(gone["warnings"][0], "was erased");
        let queued: String = sandbox
            .db()
            .one("SELECT status FROM mails WHERE id = 900", &[])
            .unwrap();
        assert_eq!(queued, "cancelled");
        assert_eq!(
            sandbox.run(&["user", "comment", "1", "--text", "x"]).stdout,
            "user_id\tuser\toutcome\n1\t\tblocked\n"
        );
        let run = sandbox.run(&["user", "erase", "1", "--yes"]);
        assert!(run.stdout.contains("unchanged"), "{run:?}");
    });
}

#[test]
fn no_import_brings_an_erased_person_back() {
    engines(|sandbox| {
        story(sandbox);
        assert_eq!(sandbox.run(&["user", "erase", "1", "--yes"]).exit, 0);
        let import = ["subscribers", "import", "-", "--consent", "x", "-f", "json"];
        for address in ["ann.smith@example.com", "ann@example.com"] {
            let run = sandbox
                .roster(&import)
                .stdin(format!("email\n{address}\n"))
                .run();
            let told: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
            assert_eq!(told["blocked"], 1, "{address} {run:?}");
            assert_eq!(told["reasons"]["erased"], 1, "{run:?}");
            let run = sandbox
                .roster(&["user", "import", "-", "-f", "json"])
                .stdin(format!("email\n{address}\n"))
                .run();
            let told: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
            assert_eq!(told["blocked"], 1, "{address} {run:?}");
            assert_eq!(sandbox.run(&["user", "add", address]).exit, 7);
            let run = sandbox.run(&["user", "email", "set", "2", address]);
            assert_eq!(run.exit, 7, "{run:?}");
        }
        assert_eq!(json(sandbox, &["user", "count"])["all"], 2);
    });
}

#[test]
fn an_address_that_is_no_user_is_erased_too() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["subscribers", "unsubscribe", "Eve@example.com"]);
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "eve@example.com",
            "--as",
            "manual",
        ]);
        let run = sandbox.run(&["user", "erase", "eve@example.com", "7", "--yes"]);
        assert_run(
            &run,
            "
            exit 6
            -- stdout
            user_id\tuser\tselector\toutcome
            \t\teve@example.com\terased
            -- stderr
            no rows removed, 4 rows blanked
            error: 1 selector led to no single user: '7'
            hint: the others were done; look these up with `roster user find`
            ",
        );
        let left: Vec<String> = sandbox
            .db()
            .query(
                "SELECT COALESCE(email_key, 'none') FROM suppressions ORDER BY reason",
                &[],
            )
            .unwrap();
        assert_eq!(left, ["none", "none", "none"]);
        let run = sandbox.run(&["user", "erase", "EVE@example.com", "--yes"]);
        assert!(run.stdout.contains("unchanged"), "{run:?}");
        let run = sandbox.run(&["user", "add", "eve@example.com"]);
        assert_eq!(run.exit, 7, "{run:?}");
        assert_eq!(sandbox.run(&["audit", "list", "--verify"]).exit, 0);
    });
}

#[test]
fn an_address_that_somebody_else_has_by_now_is_theirs() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&[
            "subscribers",
            "subscribe",
            "ann@example.com",
            "--evidence",
            "form",
        ]);
        sandbox.run(&["user", "email", "set", "1", "ann.smith@example.com"]);
        sandbox.run(&["user", "email", "set", "2", "ann@example.com"]);
        assert_eq!(sandbox.run(&["user", "erase", "1", "--yes"]).exit, 0);
        let other = json(sandbox, &["user", "show", "ann@example.com"]);
        assert_eq!(other["id"], 2);
        assert_eq!(other["warnings"], serde_json::json!([]));
    });
}

#[test]
fn the_last_super_admin_is_not_erased() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "level", "1", "--set", "super_admin"]);
        let run = sandbox.run(&["user", "erase", "1", "2", "--yes"]);
        assert!(
            run.exit == 4 && run.stderr.contains("the last super_admin cannot be erased"),
            "{run:?}"
        );
        assert_eq!(
            json(sandbox, &["user", "show", "2"])["email"],
            "Bob@Example.com"
        );
    });
}

#[test]
fn orders_stay_anonymous_and_one_after_the_erasure_is_a_new_relationship() {
    engines(|sandbox| {
        story(sandbox);
        let order = |number: &str, at: &str| {
            let add = [
                "order",
                "add",
                "--user",
                "ann.smith@example.com",
                "--status",
                "paid",
                "--total",
                "5 GBP",
            ];
            sandbox.run(&[&add[..], &[number, "--at", at]].concat())
        };
        assert_eq!(order("A-1", "2026-01-01").exit, 0);
        for words in [
            &[
                "order",
                "refund",
                "A-1",
                "--amount",
                "1 GBP",
                "--reason",
                "one broken",
            ][..],
            &[
                "quote",
                "add",
                "--user",
                "1",
                "Q-1",
                "--value",
                "9 GBP",
                "--reminder",
                "call ann",
            ],
            &[
                "quote",
                "status",
                "Q-1",
                "--set",
                "lost",
                "--reason",
                "one broken",
            ],
            &["target", "set", "1", "--year", "2026", "--amount", "50 GBP"],
            &[
                "contact",
                "add",
                "1",
                "ann.smith@example.com",
                "--name",
                "Ann",
            ],
        ] {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 0, "{words:?} {run:?}");
        }
        let bounce = "INSERT INTO bounces (user_id, id, email_key, verdict, words, at, created_at, report, spent) \
                      VALUES (1, 1, 'ann.smith@example.com', 'soft', 'ann.smith is full', 1, 1, 'x', 0)";
        sandbox.db().exec(bounce, &[]).unwrap();
        let run = sandbox.run(&["user", "erase", "1", "--yes"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(traces(sandbox), Vec::<String>::new());
        let words: i64 = (sandbox.db())
            .one(
                "SELECT (SELECT COUNT(*) FROM refunds WHERE reason IS NOT NULL) + \
                 (SELECT COUNT(*) FROM quote_moves WHERE reason IS NOT NULL) + \
                 (SELECT COUNT(*) FROM targets) + (SELECT COUNT(*) FROM quotes WHERE reminder IS NOT NULL)",
                &[],
            )
            .unwrap();
        assert_eq!(words, 0);
        assert_run(
            &sandbox.run(&[
                "user",
                "locate",
                "ann.smith@example.com",
                "-f",
                "csv",
                "--fields",
                "table,by,rows",
            ]),
            "
            exit 0
            -- stdout
            table,by,rows
            suppressions,hash,1
            order_numbers,anonymised,1
            orders,anonymised,1
            quote_numbers,anonymised,1
            ",
        );
        let old = json(sandbox, &["order", "show", "A-1"]);
        assert_eq!(old["user"], serde_json::Value::Null);
        assert_eq!(old["net"], 400);
        // An order of before the erasure that comes late is nobody's.
        let run = order("A-2", "2026-01-01");
        assert_eq!(run.exit, 7, "{run:?}");
        let late = "number,email,ordered_at,status,currency,total\nA-2,ann.smith@example.com,2026-01-01,paid,GBP,5.00\n";
        sandbox.write("late.csv", late);
        let run = sandbox.run(&["order", "import", "late.csv"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(json(sandbox, &["order", "show", "A-2"])["user_id"], 0);
        assert_eq!(json(sandbox, &["user", "count"])["all"], 2);
        let later = |words: &[&str]| {
            sandbox
                .roster(words)
                .env("ROSTER_NOW", "2026-03-01T00:00:00Z")
                .run()
        };
        let run = later(&[
            "order",
            "add",
            "--user",
            "ann.smith@example.com",
            "A-3",
            "--total",
            "5 GBP",
            "--at",
            "2026-02-01",
        ]);
        assert_eq!(run.exit, 0, "{run:?}");
        let new = json(sandbox, &["user", "show", "ann.smith@example.com"]);
        assert_eq!(new["id"], 3, "{new}");
        assert_eq!(new["status"], "part_approved");
        assert_eq!(new["mailable"], false);
        assert_eq!(new["order_list"][0]["number"], "A-3");
        let run = later(&[
            "subscribers",
            "subscribe",
            "ann.smith@example.com",
            "--evidence",
            "form",
        ]);
        assert!(run.exit != 0 || run.stdout.contains("blocked"), "{run:?}");
        let new = json(sandbox, &["user", "show", "ann.smith@example.com"]);
        assert_eq!(new["mailable"], false, "still suppressed: {new}");
    });
}
