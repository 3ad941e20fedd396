//! `user import`: people from another system, with the newsletter left as it is.

use serde_json::{Value, json};

use crate::{
    imports::{counts, field, json_of},
    sandbox::{Sandbox, assert_run, engines},
    tables::content,
};

#[track_caller]
fn import(sandbox: &Sandbox, arguments: &[&str], exit: i32) -> Value {
    let run = sandbox.run(&[&["user", "import"], arguments, &["-f", "json"]].concat());
    assert_eq!(run.exit, exit, "{run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

#[test]
fn customers_are_created_without_a_subscription() {
    engines(|sandbox| {
        sandbox.write(
            "users.csv",
            "Customer ID,Email,Name,Status,Level,Subscription,Consent,Country\n\
             K1,ann@example.com,Ann,approved,,subscribed,yes,gb\nK2,bob@gmial.com,Bob,,,,no,\nK3,info@example.com,,part approved,,unsubscribed,,\n",
        );
        let run = sandbox.run(&[
            "user",
            "import",
            "users.csv",
            "--map",
            "ref=Customer ID",
            "-f",
            "json",
        ]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr
                .contains("ignored columns: Subscription, Consent"),
            "{run:?}"
        );
        let result: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(counts(&result), json!({"rows": 3, "created": 3}));
        assert_eq!(result["mode"], "users");
        let people = json_of(
            sandbox,
            &[
                "user",
                "find",
                "--fields",
                "ref,email,status,subscription,country,mailable",
            ],
        );
        assert_eq!(
            people,
            json!([
                {"ref": "K1", "email": "ann@example.com", "status": "approved", "subscription": "none", "country": "GB",
                    "mailable": false},
                {"ref": "K2", "email": "bob@gmial.com", "status": "pending", "subscription": "none", "country": null,
                    "mailable": false},
                {"ref": "K3", "email": "info@example.com", "status": "part_approved", "subscription": "none", "country": null,
                    "mailable": false},
            ])
        );
        let left = content(&mut sandbox.db());
        assert_eq!((left["consents"].len(), left["suppressions"].len()), (0, 0));
        assert_eq!(
            counts(&import(
                sandbox,
                &["users.csv", "--map", "ref=Customer ID"],
                0
            )),
            json!({"rows": 3, "unchanged": 3})
        );
    });
}

#[test]
fn people_are_found_by_number_then_by_address() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "--ref", "K1"]);
        sandbox.run(&["user", "add", "bob@example.com"]);
        sandbox.write(
            "users.csv",
            "ref,email,name,phone\nK1,,Ann,+442079460001\nK2,bob@example.com,Bob,+442079460002\nK9,,Nobody,+442079460003\nK1,ANN@example.com,Anna,+442079460004\n",
        );
        let result = import(sandbox, &["users.csv", "--report", "report.jsonl"], 6);
        assert_eq!(
            counts(&result),
            json!({"rows": 4, "updated": 2, "duplicate": 1, "rejected": 1})
        );
        assert_eq!(result["reasons"], json!({"ref_conflict": 1}));
        assert_eq!(field(sandbox, "ref"), ["K1", "K2"]);
        assert_eq!(field(sandbox, "phone"), ["+442079460001", "+442079460002"]);
        assert!(
            sandbox
                .read("report.jsonl")
                .contains("nobody has this number and there is no address")
        );
    });
}

#[test]
fn a_number_can_be_followed_to_a_new_address() {
    engines(|sandbox| {
        for (email, number) in [
            ("ann@example.com", "K1"),
            ("bob@example.com", "K2"),
            ("cy@example.com", "K3"),
        ] {
            sandbox.run(&["user", "add", email, "--ref", number]);
        }
        sandbox.run(&[
            "subscribers",
            "subscribe",
            "ann@example.com",
            "cy@example.com",
        ]);
        sandbox.run(&["subscribers", "suppress", "add", "cy@example.com"]);
        sandbox.write(
            "users.csv",
            "ref,email\nK1,Ann.New@example.com\nK2,ann@example.com\nK3,cy.new@example.com\n",
        );
        let result = import(sandbox, &["users.csv"], 6);
        assert_eq!(result["reasons"], json!({"ref_conflict": 3}));
        let result = import(
            sandbox,
            &["users.csv", "--follow-ref", "--report", "report.jsonl"],
            0,
        );
        assert_eq!(counts(&result), json!({"rows": 3, "updated": 3}));
        assert_eq!(
            field(sandbox, "email"),
            [
                "Ann.New@example.com",
                "ann@example.com",
                "cy.new@example.com"
            ],
            "an address that another row leaves is free"
        );
        assert_eq!(
            suppressed(sandbox),
            "cy.new@example.com\tmanual\ncy@example.com\tmanual\n",
            "nobody leaves the list by moving"
        );
        assert_eq!(
            field(sandbox, "subscription"),
            ["subscribed", "none", "subscribed"]
        );
        let found = sandbox.run(&[
            "user",
            "find",
            "--domain",
            "example.com",
            "--email",
            "ann.new@example.com",
            "--field",
            "id",
        ]);
        assert_eq!(found.stdout, "1\n");
    });
}

/// The suppression list: addresses and reasons, in the order of the addresses.
fn suppressed(sandbox: &Sandbox) -> String {
    let list = ["subscribers", "suppress", "list"];
    let fields = ["--fields", "email,reason", "--no-header"];
    let run = sandbox.run(&[&list[..], &fields].concat());
    let mut lines: Vec<&str> = run.stdout.split_inclusive('\n').collect();
    lines.sort_unstable();
    lines.concat()
}

#[test]
fn what_people_said_about_mail_goes_with_them_to_every_new_address() {
    engines(|sandbox| {
        for (email, number) in [
            ("x@example.com", "K1"),
            ("m@example.com", "K2"),
            ("d@example.org", "K3"),
        ] {
            sandbox.run(&["user", "add", email, "--ref", number]);
            sandbox.run(&["subscribers", "subscribe", email]);
        }
        sandbox.run(&["subscribers", "unsubscribe", "x@example.com"]);
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "m@example.com",
            "--as",
            "complaint",
        ]);
        sandbox.run(&["subscribers", "suppress", "add", "@example.org"]);
        sandbox.write(
            "one.csv",
            "ref,email\nK1,y@example.com\nK2,n@example.com\nK3,d@example.com\n",
        );
        let report = ["one.csv", "--follow-ref", "--report", "report.jsonl"];
        let result = import(sandbox, &report, 6);
        assert_eq!(
            counts(&result),
            json!({"rows": 3, "updated": 2, "rejected": 1})
        );
        assert!(
            sandbox
                .read("report.jsonl")
                .contains("the old address is on the suppression list"),
            "the domain alone keeps mail away, and it would not go along"
        );
        sandbox.write("two.csv", "ref,email\nK1,z@example.com\n");
        import(sandbox, &["two.csv", "--follow-ref"], 0);
        assert_eq!(
            suppressed(sandbox),
            "@example.org\tdomain\nm@example.com\tcomplaint\nn@example.com\tcomplaint\n\
             x@example.com\tunsubscribe\ny@example.com\tunsubscribe\nz@example.com\tunsubscribe\n"
        );
        // The person takes yet another address, and somebody imports those that are free again.
        sandbox.run(&["user", "email", "set", "z@example.com", "other@example.com"]);
        sandbox.write(
            "again.csv",
            "email\nx@example.com\ny@example.com\nz@example.com\nm@example.com\n",
        );
        let result = crate::imports::import(sandbox, &["again.csv"], 0);
        assert_eq!(counts(&result), json!({"rows": 4, "blocked": 4}));
    });
}

#[test]
fn an_address_that_another_row_leaves_is_free_and_two_cannot_change_places() {
    engines(|sandbox| {
        for (n, (first, second)) in [
            ("v2@example.com,V1", "v3@example.com,V2"),
            ("v0@example.com,V2", "v2@example.com,V1"),
        ]
        .into_iter()
        .enumerate()
        {
            let (first, second) = (
                first.replace('v', &format!("x{n}")),
                second.replace('v', &format!("x{n}")),
            );
            let (first, second) = (
                first.replace('V', &format!("N{n}-")),
                second.replace('V', &format!("N{n}-")),
            );
            for person in 1..=2 {
                let (email, number) = (
                    format!("x{n}{person}@example.com"),
                    format!("N{n}-{person}"),
                );
                sandbox.run(&["user", "add", &email, "--ref", &number]);
            }
            sandbox.write("moves.csv", format!("email,ref\n{first}\n{second}\n"));
            let moves = ["moves.csv", "--follow-ref"];
            let result = import(sandbox, &moves, 0);
            assert_eq!(counts(&result), json!({"rows": 2, "updated": 2}), "{first}");
            let again = import(sandbox, &moves, 0);
            assert_eq!(
                counts(&again),
                json!({"rows": 2, "unchanged": 2}),
                "{first}"
            );
        }
        for (email, number) in [
            ("a@example.com", "A"),
            ("b@example.com", "B"),
            ("c@example.com", "C"),
            ("d@example.com", "D"),
        ] {
            sandbox.run(&["user", "add", email, "--ref", number]);
        }
        // Each takes the address of the next but for the last, who takes a new one.
        sandbox.write(
            "chain.csv",
            "email,ref\nb@example.com,A\nc@example.com,B\nd@example.com,C\ne@example.com,D\n",
        );
        let result = import(sandbox, &["chain.csv", "--follow-ref"], 0);
        assert_eq!(counts(&result), json!({"rows": 4, "updated": 4}));
        let again = import(sandbox, &["chain.csv", "--follow-ref"], 0);
        assert_eq!(counts(&again), json!({"rows": 4, "unchanged": 4}));
        sandbox.write("swap.csv", "email,ref\nc@example.com,A\nb@example.com,B\n");
        for _ in 0..2 {
            let result = import(sandbox, &["swap.csv", "--follow-ref"], 6);
            assert_eq!(counts(&result), json!({"rows": 2, "rejected": 2}));
            assert_eq!(result["reasons"], json!({"ref_conflict": 2}));
        }
    });
}

#[test]
fn links_to_an_address_that_was_left_are_dead() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "links.base", "https://shop.example"]);
        sandbox.run(&["user", "add", "ann@example.com", "--ref", "K1"]);
        let approve = ["user", "status", "ann@example.com", "--set", "approved"];
        sandbox.run(&[&approve[..], &["--reason", "known"]].concat());
        let run = sandbox.run(&["user", "password", "reset", "ann@example.com"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let alive =
            "SELECT count(*) AS n FROM tokens WHERE kind = 'reset' AND cancelled_at IS NULL";
        let count = || sandbox.db().one::<i64>(alive, &[]).unwrap();
        assert_eq!(count(), 1);
        sandbox.write("users.csv", "ref,email\nK1,new@example.com\n");
        import(sandbox, &["users.csv", "--follow-ref"], 0);
        assert_eq!(count(), 0);
    });
}

#[test]
fn of_two_rows_with_one_number_the_first_in_the_file_wins() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "--ref", "K1"]);
        sandbox.run(&["user", "add", "bob@example.com", "--ref", "K2"]);
        sandbox.write(
            "users.csv",
            "ref,email,name\nK1,ann@example.com,First\nK1,,Second\nK2,,First\nK2,bob@example.com,Second\n\
             K9,new@example.com,First\nK9,,Second\n",
        );
        let report = ["users.csv", "--report", "report.jsonl"];
        let result = import(sandbox, &report, 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 6, "created": 1, "updated": 2, "duplicate": 3})
        );
        assert_eq!(field(sandbox, "name"), ["First", "First", "First"]);
        let lines: Vec<Value> = (sandbox.read("report.jsonl").lines())
            .map(|line| serde_json::from_str(line).unwrap())
            .filter(|line: &Value| line["outcome"] == "duplicate")
            .map(|line| json!([line["line"], line["detail"]]))
            .collect();
        assert_eq!(
            lines,
            [
                json!([3, "line 2"]),
                json!([5, "line 4"]),
                json!([7, "line 6"])
            ]
        );
    });
}

#[test]
fn a_subscribed_customer_stays_subscribed_and_one_who_left_is_still_updated() {
    engines(|sandbox| {
        sandbox.run(&[
            "subscribers",
            "subscribe",
            "ann@example.com",
            "bob@example.com",
            "cy@example.com",
        ]);
        sandbox.run(&["subscribers", "unsubscribe", "bob@example.com"]);
        sandbox.run(&[
            "user",
            "status",
            "cy@example.com",
            "--set",
            "banned",
            "--reason",
            "x",
        ]);
        sandbox.write(
            "users.csv",
            "email,name,status\nann@example.com,Ann,approved\nbob@example.com,Bob,approved\ncy@example.com,Cy,approved\n",
        );
        let result = import(sandbox, &["users.csv", "--on-existing", "update"], 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 3, "updated": 2, "blocked": 1})
        );
        assert_eq!(result["reasons"], json!({"banned": 1}));
        assert_eq!(
            field(sandbox, "subscription"),
            ["subscribed", "unsubscribed", "subscribed"]
        );
        assert_eq!(field(sandbox, "status"), ["approved", "approved", "banned"]);
        assert_eq!(field(sandbox, "name"), ["Ann", "Bob", ""]);
    });
}

#[test]
fn fill_update_keep_and_clear_do_what_they_say() {
    engines(|sandbox| {
        sandbox.run(&[
            "user",
            "add",
            "ann@example.com",
            "--name",
            "Ann",
            "--city",
            "York",
        ]);
        sandbox.write(
            "users.csv",
            "email,name,city,phone\nann@example.com,Anna,,123\n",
        );
        let state = || {
            let ann = json_of(
                sandbox,
                &["user", "show", "1", "--fields", "name,city,phone"],
            );
            [&ann["name"], &ann["city"], &ann["phone"]]
                .map(|value| value.as_str().unwrap_or("-").to_owned())
        };
        assert_eq!(
            counts(&import(sandbox, &["users.csv", "--on-existing", "keep"], 0)),
            json!({"rows": 1, "unchanged": 1})
        );
        assert_eq!(state(), ["Ann", "York", "-"]);
        import(sandbox, &["users.csv"], 0);
        assert_eq!(state(), ["Ann", "York", "123"]);
        import(sandbox, &["users.csv", "--on-existing", "update"], 0);
        assert_eq!(state(), ["Anna", "York", "123"]);
        import(sandbox, &["users.csv", "--clear-blank", "city"], 0);
        assert_eq!(state(), ["Anna", "-", "123"]);
        for wrong in ["email", "ref", "status", "level", "subscription"] {
            let run = sandbox.run(&["user", "import", "users.csv", "--clear-blank", wrong]);
            assert!(run.exit == 2 && run.stderr.contains(wrong), "{run:?}");
        }
    });
}

#[test]
fn a_level_above_user_needs_a_flag_and_the_last_super_admin_stays() {
    engines(|sandbox| {
        sandbox.write(
            "users.csv",
            "email,level\nann@example.com,super_admin\nbob@example.com,user\n",
        );
        let result = import(sandbox, &["users.csv"], 6);
        assert_eq!(result["reasons"], json!({"invalid_field": 1}));
        import(sandbox, &["users.csv", "--allow-level"], 0);
        assert_eq!(field(sandbox, "level"), ["user", "super_admin"]);
        sandbox.write("users.csv", "email,level\nann@example.com,user\n");
        let run = sandbox.run(&[
            "user",
            "import",
            "users.csv",
            "--on-existing",
            "update",
            "-q",
        ]);
        assert_eq!((run.exit, run.stdout.as_str()), (4, ""), "{run:?}");
        assert!(run.stderr.contains("super_admin"), "{run:?}");
        assert_eq!(field(sandbox, "level"), ["user", "super_admin"]);
    });
}

#[test]
fn flags_of_the_newsletter_are_not_known_here() {
    let sandbox = Sandbox::new();
    sandbox.write("users.csv", "email\nann@example.com\n");
    for flag in [
        &["--mode", "unsubscribe"][..],
        &["--confirmed"],
        &["--consent", "x"],
    ] {
        let run = sandbox.run(&[&["user", "import", "users.csv"], flag].concat());
        assert_eq!(run.exit, 2, "{run:?}");
    }
    assert_run(
        &sandbox.run(&[
            "user",
            "import",
            "users.csv",
            "--default",
            "subscription=subscribed",
            "-q",
        ]),
        "
        exit 2
        -- stderr
        error: 'subscription' belongs to the newsletter, which this import does not touch
        hint: roster subscribers import
        ",
    );
}

/// A session of somebody who has just logged in.
fn session(sandbox: &Sandbox, email: &str) -> String {
    let words = "four quiet herons stand\n";
    let set = ["user", "password", "set", email, "--password-stdin"];
    assert_eq!(sandbox.roster(&set).stdin(words).run().exit, 0);
    let verify = ["login", "verify", email, "--password-stdin"];
    let device = ["--device", "Phone", "--field", "session"];
    let run = sandbox
        .roster(&[&verify[..], &device].concat())
        .stdin(words)
        .run();
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout.trim().to_owned()
}

#[test]
fn a_file_that_bans_people_says_why_and_ends_their_sessions() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "--status", "approved"]);
        let token = session(sandbox, "ann@example.com");
        let alive = || sandbox.run(&["login", "session", &token]).exit;
        assert_eq!(alive(), 0);
        sandbox.write("ban.csv", "email,status\nann@example.com,banned\n");
        let ban = ["user", "import", "ban.csv", "--on-existing", "update", "-q"];
        assert_run(
            &sandbox.run(&ban),
            "
            exit 2
            -- stderr
            error: the ban of 1 user by 'ban.csv' needs a reason
            hint: say why: --reason 'asked for it by phone'
            ",
        );
        // A rehearsal shows what would be, and ends in the same way.
        let rehearsed = sandbox.run(&[&ban[..], &["-n", "-f", "json"]].concat());
        assert_eq!(rehearsed.exit, 2, "{rehearsed:?}");
        assert!(rehearsed.stderr.contains("reason_missing"), "{rehearsed:?}");
        let told: serde_json::Value = serde_json::from_str(&rehearsed.stdout).unwrap();
        assert_eq!(
            (&told["updated"], &told["import"], &told["dry_run"]),
            (&json!(1), &json!(null), &json!(true))
        );
        assert_eq!(
            (field(sandbox, "status"), alive()),
            (vec!["approved".to_owned()], 0)
        );
        let why = ["--reason", "fraud"];
        assert_eq!(sandbox.run(&[&ban[..], &why].concat()).exit, 0);
        let device = json_of(sandbox, &["user", "device", "list", "--all"]);
        assert_eq!(device[0]["revoked_reason"], "ban");
        // Neither taking the import back nor a pardon brings the session back.
        let undo = ["import", "undo", "1", "--yes", "--reason", "a mistake"];
        assert_eq!(sandbox.run(&undo).exit, 0);
        assert_eq!(
            (field(sandbox, "status"), alive()),
            (vec!["approved".to_owned()], 7)
        );
        sandbox.run(&["user", "ban", "1", "--reason", "x"]);
        sandbox.run(&["user", "unban", "1", "--reason", "x"]);
        assert_eq!(alive(), 7);
        // People who come as banned are shut out of nothing.
        sandbox.write("new.csv", "email,status\nbob@example.com,banned\n");
        assert_eq!(sandbox.run(&["user", "import", "new.csv"]).exit, 0);
    });
}

#[test]
fn a_ban_of_many_by_a_file_wants_a_yes() {
    engines(|sandbox| {
        let rows = |status: &str| {
            let rows = (0..101).map(|n| format!("p{n}@example.com,{status}\n"));
            format!("email,status\n{}", rows.collect::<String>())
        };
        sandbox.write("new.csv", rows("approved"));
        sandbox.write("ban.csv", rows("banned"));
        assert_eq!(sandbox.run(&["user", "import", "new.csv"]).exit, 0);
        let ban = ["user", "import", "ban.csv", "--on-existing", "update", "-q"];
        let ban = [&ban[..], &["--reason", "fraud"]].concat();
        assert_run(
            &sandbox.run(&ban),
            "
            exit 7
            -- stderr
            error: the ban by 'ban.csv' would touch 101 and needs a yes
            hint: look with --dry-run, then repeat with --yes or --max-changes 101
            ",
        );
        let rehearsed = sandbox.run(&[&ban[..4], &["update", "--reason", "fraud", "-n"]].concat());
        assert_eq!(rehearsed.exit, 0, "{rehearsed:?}");
        assert!(
            rehearsed
                .stderr
                .contains("the ban by 'ban.csv' would touch 101 and needs a yes"),
            "{rehearsed:?}"
        );
        let banned = || json_of(sandbox, &["user", "count", "--status", "banned"])["all"].clone();
        assert_eq!(banned(), 0);
        assert_eq!(
            sandbox
                .run(&[&ban[..], &["--max-changes", "100"]].concat())
                .exit,
            7
        );
        assert_eq!(sandbox.run(&[&ban[..], &["--yes"]].concat()).exit, 0);
        assert_eq!(banned(), 101);
    });
}

#[test]
fn the_last_super_admin_is_named_with_the_line_that_shuts_them_out() {
    engines(|sandbox| {
        for email in ["ann@example.com", "bob@example.com"] {
            sandbox.run(&["user", "add", email, "--level", "super_admin"]);
        }
        sandbox.write(
            "shut.csv",
            "email,status,level\ncy@example.com,,\nann@example.com,banned,\nbob@example.com,,user\n",
        );
        let import = [
            "user",
            "import",
            "shut.csv",
            "--on-existing",
            "update",
            "-q",
        ];
        let run = sandbox.run(&[&import[..], &["--allow-level", "--reason", "x"]].concat());
        assert_run(
            &run,
            "
            exit 4
            -- stderr
            error: the last super_admin cannot lose that level: ann@example.com would be banned (line 3), bob@example.com would become user (line 4)
            hint: give the level to somebody else first: roster user level EMAIL --set super_admin
            ",
        );
        assert_eq!(field(sandbox, "email").len(), 2);
    });
}
