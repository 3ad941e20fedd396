//! Verbs of users: add, edit, show, count, explain. Tags and groups, standing, and addresses have files of their own.

mod alias;
mod device;
mod email;
mod erase;
mod file_names;
mod files;
mod ids;
mod life;
mod membership;
mod merge;
mod password;
mod reports;
mod selectors;
mod standing;
mod texts;
mod warned;

use roster::{clock::Timestamp, params};

use crate::sandbox::{Sandbox, assert_run, engines};

/// What `-f json` printed.
fn json(sandbox: &Sandbox, arguments: &[&str]) -> serde_json::Value {
    let run = sandbox.run(&[arguments, &["-f", "json"]].concat());
    assert_eq!(run.exit, 0, "{run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

/// How many commands the audit knows.
fn audits(sandbox: &Sandbox) -> i64 {
    let sql = "SELECT COUNT(*) FROM audits";
    sandbox.db().one(sql, &[]).unwrap()
}

fn two_users(sandbox: &Sandbox) {
    for arguments in [
        &["user", "add", "ann@example.com", "--name", "Ann Smith"][..],
        &["user", "add", "Bob@Example.com", "--country", "gb"],
    ] {
        assert_eq!(sandbox.run(arguments).exit, 0);
    }
}

#[test]
fn a_user_is_added_once() {
    engines(|sandbox| {
        two_users(sandbox);
        let add = ["user", "add", "ANN@example.com", "--name", "Other"];
        assert_run(
            &sandbox.run(&add),
            "
            exit 4
            -- stderr
            error: the address 'ANN@example.com' belongs to user 1
            hint: roster user show 1
                  --if-missing is content with that
            ",
        );
        assert_run(
            &sandbox.run(&[&add[..], &["--if-missing"]].concat()),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome
            1\tann@example.com\texists
            ",
        );
        assert_eq!(json(sandbox, &["user", "show", "1"])["name"], "Ann Smith");
        assert_eq!(audits(sandbox), 2, "an address that is there is no change");
    });
}

#[test]
fn a_user_is_added_with_everything_at_once() {
    engines(|sandbox| {
        sandbox.run(&["group", "add", "trade", "--name", "Trade", "--slot", "2"]);
        let run = sandbox.run(&[
            "user",
            "add",
            "eve@gamil.com",
            "--ref",
            "K-7",
            "--name",
            " Eve  O’Neil ",
            "--company",
            "Eve Ltd",
            "--country",
            "Germany",
            "--language",
            "pt_br",
            "--note",
            "first\nsecond",
            "--status",
            "approved",
            "--level",
            "admin",
            "--tag",
            "VIP,store:York",
            "--tag",
            "vip",
            "--create-tags",
            "--group",
            "trade",
        ]);
        assert_run(
            &run,
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome
            1\teve@gamil.com\tcreated
            -- stderr
            warning: 'gamil.com' looks like a misspelt 'gmail.com'
            created tag 'general:VIP'
            created tag 'store:York'
            ",
        );
        let eve = json(sandbox, &["user", "show", "ref:K-7"]);
        for (key, value) in [
            ("name", "Eve  O’Neil"),
            ("company", "Eve Ltd"),
            ("country", "DE"),
            ("language", "pt-BR"),
            ("note", "first\nsecond"),
            ("status", "approved"),
            ("level", "admin"),
            ("subscription", "none"),
        ] {
            assert_eq!(eve[key], value, "{key}");
        }
        assert_eq!(
            eve["tags"],
            serde_json::json!(["general:VIP", "store:York"])
        );
        assert_eq!(eve["groups"], serde_json::json!(["trade"]));
    });
}

#[test]
fn a_user_who_cannot_be_added_as_asked_is_not_added() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["tag", "add", "vip"]);
        for key in ["north", "south"] {
            sandbox.run(&["group", "add", key, "--name", key, "--slot", "1"]);
        }
        sandbox.run(&["user", "edit", "1", "--ref", "K-1"]);
        for (arguments, exit, says) in [
            (&["--tag", "vi"][..], 3, "did you mean 'general:vip'?"),
            (&["--group", "nort"], 3, "did you mean 'north'?"),
            (
                &["--group", "north,south"],
                4,
                "no slot is left for the group 'south' beside north",
            ),
            (&["--ref", "K-1"], 4, "the ref 'K-1' belongs to user 1"),
            (&["--country", "Narnia"], 2, "'Narnia' is no country"),
            (&["--name", " "], 2, "the name is blank"),
            (&["--fields", "nam"], 2, "no field 'nam'"),
        ] {
            let run = sandbox.run(&[&["user", "add", "new@example.com"], arguments].concat());
            assert_eq!(run.exit, exit, "{run:?}");
            assert!(
                run.stdout.is_empty() && run.stderr.contains(says),
                "{run:?}"
            );
        }
        let run = sandbox.run(&["user", "add", "new@example"]);
        assert_eq!(run.exit, 2, "{run:?}");
        let run = sandbox.run(&["user", "find", "--country", "Narnia"]);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        let run = sandbox.run(&[
            "user",
            "add",
            "new@example.com",
            "--dry-run",
            "--tag",
            "new",
            "--create-tags",
        ]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(json(sandbox, &["user", "count"])["all"], 2);
        assert_eq!(json(sandbox, &["tag", "list"]).as_array().unwrap().len(), 1);
    });
}

#[test]
fn an_edit_changes_what_it_names_and_notes_what_was_there() {
    engines(|sandbox| {
        two_users(sandbox);
        let edit = [
            "user",
            "edit",
            "1",
            "bob@example.com",
            "--country",
            "GB",
            "--clear",
            "name",
        ];
        assert_run(
            &sandbox.run(&edit),
            "
            exit 0
            -- stdout
            user_id\tuser\toutcome\tchanged
            1\tann@example.com\tupdated\tcountry;name
            2\tBob@Example.com\tunchanged\t
            -- stderr
            1 updated, 1 unchanged
            ",
        );
        let audit = json(sandbox, &["audit", "list", "--limit", "1"]);
        assert_eq!(
            audit[0]["before"],
            serde_json::json!({"country": null, "name": "Ann Smith"})
        );
        assert_eq!(
            audit[0]["after"],
            serde_json::json!({"country": "GB", "name": null})
        );
        let before = audits(sandbox);
        assert_eq!(sandbox.run(&edit).exit, 0);
        assert_eq!(
            audits(sandbox),
            before,
            "nothing changed, so nothing is noted"
        );
        let found = sandbox.run(&["user", "find", "smith", "--field", "id"]);
        assert_eq!(found.stdout, "", "a cleared name is not found any more");
    });
}

#[test]
fn an_edit_that_makes_no_sense_is_refused() {
    engines(|sandbox| {
        two_users(sandbox);
        for (arguments, exit, says) in [
            (&["1"][..], 2, "nothing is to be changed"),
            (&["1", "--city", ""], 2, "--clear city empties it"),
            (
                &["1", "--city", "York", "--clear", "city"],
                2,
                "set and cleared at once",
            ),
            (&["1", "--clear", "emial"], 2, "is not one of name, company"),
            (&["1", "2", "--ref", "K-1"], 2, "cannot be given to 2 users"),
            (&["7", "--city", "York"], 3, "no user '7'"),
        ] {
            let run = sandbox.run(&[&["user", "edit"], arguments].concat());
            assert_eq!(run.exit, exit, "{run:?}");
            assert!(run.stderr.contains(says), "{run:?}");
        }
        assert_eq!(sandbox.run(&["user", "edit", "1", "--ref", "K-1"]).exit, 0);
        let run = sandbox.run(&["user", "edit", "2", "--ref", "K-1"]);
        assert_eq!(run.exit, 4, "{run:?}");
        let run = sandbox.run(&["user", "edit", "2", "7", "--city", "York"]);
        assert_eq!(run.exit, 6, "the one who is there is changed: {run:?}");
        assert_eq!(json(sandbox, &["user", "show", "2"])["city"], "York");
    });
}

#[test]
fn a_user_is_shown_with_everything_around_them() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "tag", "1", "--add", "vip", "--create"]);
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--plan",
            "gold",
        ]);
        sandbox.run(&[
            "subscribers",
            "subscribe",
            "ann@example.com",
            "--evidence",
            "paper form",
        ]);
        let ann = json(sandbox, &["user", "show", "ann@example.com"]);
        let keys: Vec<&str> = ann
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let mut expected = vec![
            "id",
            "ref",
            "email",
            "name",
            "company",
            "phone",
            "street",
            "city",
            "region",
            "postcode",
            "country",
            "tax_id",
            "language",
            "status",
            "level",
            "kyc",
            "restricted",
            "subscription",
            "registered_at",
            "last_active_at",
            "email_confirmed_at",
            "password_set_at",
            "note",
            "smart_type",
            "groups",
            "tags",
            "accounts",
            "login_active",
            "mailable",
            "password_expired",
            "import",
            "version",
            "total_spent",
            "warnings",
            "account_list",
            "email_list",
            "device_list",
            "consent_list",
            "order_list",
            "quote_list",
            "target_list",
            "timeline",
        ];
        expected.sort_unstable();
        assert_eq!(keys, expected);
        assert_eq!(ann["subscription"], "subscribed");
        assert_eq!(ann["tags"], serde_json::json!(["general:vip"]));
        assert_eq!(
            ann["account_list"],
            serde_json::json!([{"login": 1, "plan": "gold", "phase": null, "status": "pending", "role": "owner",
                "permissions": ["all"]}])
        );
        assert_eq!(ann["consent_list"][0]["evidence"], "paper form");
        assert_eq!(ann["email_list"], serde_json::json!([]));
        let mut run = sandbox.run(&["user", "show", "ann@example.com", "-f", "table"]);
        let end = run.stdout.find("\ntimeline (5)\n  at  ").unwrap();
        run.stdout.truncate(end);
        assert_run(
            &run,
            "
            exit 0
            -- stdout
            id                1
            email             ann@example.com
            name              Ann Smith
            status            pending
            level             user
            kyc               none
            restricted        false
            subscription      subscribed
            registered_at     2026-01-02T03:04:05Z
            smart_type        Retail
            tags              general:vip
            accounts          1
            login_active      false
            mailable          true
            password_expired  false
            version           3

            account_list (1)
              login  plan  phase  status   role   permissions
              ───────────────────────────────────────────────
                  1  gold         pending  owner  all

            consent_list (1)
              at                    action  email            source       evidence
              ──────────────────────────────────────────────────────────────────────
              2026-01-02T03:04:05Z  grant   ann@example.com  (arguments)  paper form
            ",
        );
    });
}

#[test]
fn a_page_shows_the_parts_that_were_chosen() {
    engines(|sandbox| {
        two_users(sandbox);
        let run = sandbox.run(&[
            "user",
            "show",
            "1",
            "--section",
            "tags,groups",
            "-f",
            "json",
        ]);
        assert_eq!(
            run.stdout,
            "{\"id\":1,\"email\":\"ann@example.com\",\"smart_type\":\"Retail\",\"groups\":[],\"tags\":[],\"warnings\":[]}\n"
        );
        let run = sandbox.run(&["user", "show", "1", "--section", "tagz"]);
        assert!(
            run.exit == 2 && run.stderr.contains("contact, standing"),
            "{run:?}"
        );
        let run = sandbox.run(&[
            "user",
            "show",
            "2",
            "1",
            "--fields",
            "email,tags",
            "-f",
            "csv",
        ]);
        assert_eq!(
            run.stdout,
            "email,tags\nBob@Example.com,\nann@example.com,\n"
        );
        let run = sandbox.run(&["user", "show", "--country", "GB", "--field", "id"]);
        assert_eq!(run.stdout, "2\n");
        let run = sandbox.run(&["user", "show", "1", "9", "-f", "json", "--fields", "id"]);
        assert_eq!((run.exit, run.stdout.as_str()), (6, "[{\"id\":1}]\n"));
    });
}

#[test]
fn what_nobody_should_overlook_is_a_warning() {
    engines(|sandbox| {
        two_users(sandbox);
        sandbox.run(&["user", "status", "1", "--set", "banned", "--reason", "x"]);
        sandbox.run(&["subscribers", "unsubscribe", "ann@example.com"]);
        let restrict = "UPDATE users SET restricted = 1 WHERE id = 1";
        sandbox.db().exec(restrict, &[]).unwrap();
        assert_run(
            &sandbox.run(&["user", "show", "1", "--section", "tags", "-f", "csv"]),
            "
            exit 0
            -- stdout
            id,email,tags,warnings
            1,ann@example.com,,is on a data-protection hold (restricted);is banned;is on the suppression list: unsubscribe
            -- stderr
            warning: ann@example.com is on a data-protection hold (restricted)
            warning: ann@example.com is banned
            warning: ann@example.com is on the suppression list: unsubscribe
            ",
        );
        let page = sandbox.run(&["user", "show", "1", "-f", "table"]).stdout;
        assert!(
            page.starts_with("warnings "),
            "the first line of a page: {page}"
        );
        let run = sandbox.run(&["user", "edit", "1", "--city", "York"]);
        assert!(
            run.exit == 0
                && run
                    .stderr
                    .contains("1 user on a data-protection hold (restricted): ann@example.com"),
            "{run:?}"
        );
    });
}

#[test]
fn a_list_of_users_that_was_shown_names_users_again() {
    engines(|sandbox| {
        two_users(sandbox);
        for format in ["tsv", "csv", "jsonl", "ids"] {
            for verb in ["show", "find"] {
                let arguments: &[&str] = if verb == "show" {
                    &["1", "2"]
                } else {
                    &["--fields", "all"]
                };
                let list = sandbox.run(&[&["user", verb, "-f", format], arguments].concat());
                assert_eq!(list.exit, 0, "{list:?}");
                let run = sandbox
                    .roster(&["user", "show", "-", "--field", "id"])
                    .stdin(list.stdout)
                    .run();
                assert_eq!(
                    (run.exit, run.stdout.as_str()),
                    (0, "1\n2\n"),
                    "{verb} -f {format}"
                );
            }
        }
    });
}

#[test]
fn nobody_named_and_no_filter_is_a_mistake_and_both_is_one_too() {
    engines(|sandbox| {
        two_users(sandbox);
        let before = audits(sandbox);
        for verb in [
            &["user", "tag", "--add", "vip", "--create"][..],
            &["user", "group", "--add", "trade"],
            &["user", "status", "--set", "banned", "--reason", "x"],
            &["user", "level", "--set", "admin"],
            &["user", "show"],
        ] {
            let run = sandbox.run(verb);
            assert!(
                run.exit == 2 && run.stderr.contains("no users are named"),
                "{run:?}"
            );
            let run = sandbox.run(&[verb, &["1", "--country", "GB"]].concat());
            assert!(
                run.exit == 2 && run.stderr.contains("named and filtered at once"),
                "{run:?}"
            );
        }
        assert_eq!(audits(sandbox), before);
    });
}

#[test]
fn four_counts_are_counted_together_and_agree_with_the_lists() {
    engines(|sandbox| {
        people_of_every_kind(sandbox);
        for filter in [
            &[][..],
            &["--status", "approved"],
            &["--domain", "example.org"],
        ] {
            let counts = json(sandbox, &[&["user", "count"], filter].concat());
            for (key, only) in [
                ("all", &[][..]),
                ("login_active", &["--login-active"]),
                ("subscribed", &["--subscription", "subscribed"]),
                ("mailable", &["--mailable"]),
            ] {
                let arguments = [&["user", "find", "--field", "id"], filter, only].concat();
                let listed = sandbox.run(&arguments).stdout.lines().count();
                assert_eq!(counts[key], listed, "{key} {filter:?}");
            }
        }
        let counts = json(sandbox, &["user", "count"]);
        assert_eq!(
            counts.to_string(),
            r#"{"all":13,"login_active":5,"mailable":3,"subscribed":6}"#
        );
    });
}

#[test]
fn an_explanation_says_what_the_lists_say_and_marks_what_decides() {
    engines(|sandbox| {
        people_of_every_kind(sandbox);
        for double_opt_in in ["false", "true"] {
            let run = sandbox.run(&["config", "set", "subscribers.double_opt_in", double_opt_in]);
            assert_eq!(run.exit, 0, "{run:?}");
            let columns = "id,login_active,mailable,smart_type,password_expired";
            let listed = json(sandbox, &["user", "find", "--fields", columns]);
            for user in listed.as_array().unwrap() {
                let explained = json(sandbox, &["user", "explain", &user["id"].to_string()]);
                for key in ["login_active", "mailable", "smart_type", "password_expired"] {
                    assert_eq!(explained[key], user[key], "{key} of {explained}");
                    let facts = explained["facts"].as_array().unwrap();
                    let deciding = facts
                        .iter()
                        .filter(|fact| fact["question"] == key && fact["decides"] == true);
                    assert_eq!(deciding.count(), 1, "{key} of {explained}");
                }
            }
        }
        let run = sandbox.run(&[
            "user",
            "explain",
            "2",
            "3",
            "-f",
            "jsonl",
            "--fields",
            "user,mailable",
        ]);
        assert_eq!(
            run.stdout,
            "{\"user\":\"u2@example.com\",\"mailable\":false}\n{\"user\":\"u3@example.com\",\"mailable\":false}\n"
        );
    });
}

/// Thirteen people who differ in everything that decides over login, mail and smart type.
fn people_of_every_kind(sandbox: &Sandbox) {
    for (name, slot) in [("Trade", "1"), ("Press", "2")] {
        assert_eq!(sandbox.run(&["smart-type", "add", name]).exit, 0);
        let key = name.to_lowercase();
        let run = sandbox.run(&[
            "group",
            "add",
            &key,
            "--name",
            name,
            "--slot",
            slot,
            "--smart-type",
            name,
        ]);
        assert_eq!(run.exit, 0, "{run:?}");
    }
    assert_eq!(
        sandbox
            .run(&["smart-type", "order", "Press", "Trade", "Retail"])
            .exit,
        0
    );
    for n in 1..=13 {
        let domain = if n > 11 { "example.org" } else { "example.com" };
        let email = format!("u{n}@{domain}");
        let groups: &[&str] = match n {
            2 => &["--group", "trade"],
            3 => &["--group", "trade,press"],
            _ => &[],
        };
        let run = sandbox.run(&[&["user", "add", &email, "--status", "approved"], groups].concat());
        assert_eq!(run.exit, 0, "{run:?}");
    }
    // The clock of the sandbox: 2026-01-02T03:04:05Z.
    let now = Timestamp(1_767_323_045);
    let (day, year) = (86_400, 366 * 86_400);
    let mut db = sandbox.db();
    let mut exec = |sql: &str| {
        db.exec(sql, params![]).unwrap();
    };
    exec(&format!(
        "UPDATE users SET password_hash = 'x', password_set_at = {} WHERE id < 10",
        now.0 - day
    ));
    exec(&format!(
        "UPDATE users SET password_set_at = {} WHERE id IN (2, 3)",
        now.0 - 2 * year
    ));
    exec(&format!(
        "UPDATE users SET last_active_at = {} WHERE id = 3",
        now.0 - day
    ));
    exec(&format!(
        "UPDATE users SET email_confirmed_at = {} WHERE id IN (1, 6, 12)",
        now.0
    ));
    exec("UPDATE users SET status = 'banned' WHERE id = 4");
    exec("UPDATE users SET restricted = 1 WHERE id = 5");
    exec("UPDATE users SET subscription = 'subscribed' WHERE id IN (1, 4, 5, 6, 12, 13)");
    exec(&format!(
        "UPDATE users SET subscription = 'pending', subscription_before = 'none', subscription_at = {} WHERE id = 7",
        now.0 - 8 * day
    ));
    exec(&format!(
        "INSERT INTO suppressions (hash, reason, email_key, at) VALUES ('a', 'manual', 'u6@example.com', {0}), \
         ('b', 'domain', '@nowhere.example', {0})",
        now.0
    ));
    for (id, user, status, made, expires) in [
        (1, 7, "queued", now.0 - day, "NULL".to_owned()),
        (2, 8, "sent", now.0 - 3600, now.plus(1).0.to_string()),
        (3, 9, "sent", now.0 - 3600, now.0.to_string()),
    ] {
        exec(&format!(
            "INSERT INTO invites (user_id, id, kind, any_email, status, created_at, expires_at) \
             VALUES ({user}, {id}, 'site', 0, '{status}', {made}, {expires})"
        ));
    }
}
