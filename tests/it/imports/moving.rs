//! Moving in from another tool: presets, words, opt-outs, confirmations, tags.

use super::*;

fn listed(sandbox: &Sandbox) -> String {
    sandbox
        .run(&[
            "subscribers",
            "suppress",
            "list",
            "--fields",
            "email,reason",
            "--no-header",
        ])
        .stdout
}

#[test]
fn a_status_column_is_understood_in_anybodys_words() {
    engines(|sandbox| {
        let words = [
            ("active", "subscribed"),
            ("Confirmed", "subscribed"),
            ("aktiv", "subscribed"),
            ("unconfirmed", "pending"),
            ("ausstehend", "pending"),
            ("Opted out", "unsubscribe"),
            ("désabonné", "unsubscribe"),
            ("Hard-bounced", "hard_bounce"),
            ("ungültig", "hard_bounce"),
            ("blocklisted", "complaint"),
            ("spam", "complaint"),
            ("never heard", "rejected"),
        ];
        let mut text = String::from("email,status\n");
        for (n, (word, _)) in words.iter().enumerate() {
            text.extend(["p", &n.to_string(), "@example.com,", word, "\n"]);
        }
        sandbox.write("list.csv", text);
        let result = import(sandbox, &["list.csv"], 6);
        assert_eq!(result["reasons"], json!({"invalid_field": 1}));
        let listed = listed(sandbox);
        for (n, (word, becomes)) in words.iter().enumerate() {
            let email = format!("p{n}@example.com");
            let shown =
                sandbox.run(&["user", "find", "--email", &email, "--field", "subscription"]);
            let found = match shown.stdout.trim() {
                "" => listed
                    .lines()
                    .find_map(|line| line.strip_prefix(&format!("{email}\t")))
                    .unwrap_or("rejected"),
                state => state,
            };
            assert_eq!(found, *becomes, "{word}");
        }
    });
}

#[test]
fn an_opt_out_in_the_status_column_counts_beside_a_column_of_the_subscription() {
    engines(|sandbox| {
        sandbox.write("known.csv", "email\nann@example.com\n");
        import(sandbox, &["known.csv"], 0);
        sandbox.write(
            "list.csv",
            "email,Subscription Status,Status\nann@example.com,,unsubscribed\nbob@example.com,,complained\n\
             cy@gmial.com,subscribed,unsubscribed\ndee@example.com,,active\n",
        );
        let result = import(sandbox, &["list.csv"], 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 4, "created": 1, "unsubscribed": 1, "suppressed": 2})
        );
        sandbox.write(
            "list.jsonl",
            "{\"email\":\"eve@example.com\",\"subscription\":\"subscribed\"}\n\
             {\"email\":\"fay@example.com\",\"status\":\"unsubscribed\"}\n",
        );
        let result = import(sandbox, &["list.jsonl"], 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 2, "created": 1, "suppressed": 1})
        );
        assert_eq!(
            listed(sandbox),
            "ann@example.com\tunsubscribe\nbob@example.com\tcomplaint\ncy@gmial.com\tunsubscribe\n\
             fay@example.com\tunsubscribe\n"
        );
        let checked = sandbox.run(&["subscribers", "check", "list.csv"]);
        assert_eq!(
            checked.exit, 0,
            "an opt-out proves syntax only: {checked:?}"
        );
    });
}

#[test]
fn mode_unsubscribe_ends_subscriptions_and_suppresses_strangers() {
    engines(|sandbox| {
        sandbox.write("list.csv", "email\nann@example.com\nbob@example.com\n");
        import(sandbox, &["list.csv"], 0);
        sandbox.run(&["user", "add", "none@example.com"]);
        sandbox.write(
            "gone.csv",
            "email,name,country\nANN@example.com,Other,Atlantis\nnew@gmial.com,,\nann@example.com,,\nnone@example.com,,\nwrong,,\n",
        );
        let gone = [
            "gone.csv",
            "--mode",
            "unsubscribe",
            "--report",
            "report.jsonl",
        ];
        let result = import(sandbox, &gone, 6);
        assert_eq!(
            counts(&result),
            json!({"rows": 5, "unsubscribed": 2, "suppressed": 1, "duplicate": 1, "rejected": 1, "warnings": 1})
        );
        assert_eq!(result["mode"], "unsubscribe");
        let first: Value =
            serde_json::from_str(sandbox.read("report.jsonl").lines().next().unwrap()).unwrap();
        assert!(
            first["detail"]
                .as_str()
                .unwrap()
                .contains("'Atlantis' is no country"),
            "a bad field is a warning: {first}"
        );
        assert_eq!(
            field(sandbox, "subscription"),
            ["unsubscribed", "subscribed", "unsubscribed"]
        );
        assert_eq!(
            field(sandbox, "name"),
            ["", "", ""],
            "an opt-out changes nothing else"
        );
        assert_eq!(
            listed(sandbox),
            "ann@example.com\tunsubscribe\nnew@gmial.com\tunsubscribe\nnone@example.com\tunsubscribe\n"
        );
        let again = import(sandbox, &gone, 6);
        assert_eq!(
            counts(&again),
            json!({"rows": 5, "unchanged": 3, "duplicate": 1, "rejected": 1, "warnings": 1})
        );
        let blocked = import(sandbox, &["gone.csv", "--check", "syntax"], 6);
        assert_eq!(
            blocked["reasons"],
            json!({"invalid_email": 1, "invalid_field": 1, "suppressed": 1, "unsubscribed": 2})
        );
    });
}

#[test]
fn a_cleaned_list_is_imported_with_a_default() {
    engines(|sandbox| {
        sandbox.write(
            "subscribed.csv",
            "email\nann@example.com\nbob@example.com\n",
        );
        import(sandbox, &["subscribed.csv"], 0);
        sandbox.write(
            "cleaned.csv",
            "Email Address,CLEAN_TIME\nann@example.com,2025-04-05 06:07:08\nnew@example.com,\n",
        );
        let result = import(sandbox, &["cleaned.csv", "--default", "status=cleaned"], 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 2, "unsubscribed": 1, "suppressed": 1})
        );
        assert_eq!(field(sandbox, "subscription"), ["cleaned", "subscribed"]);
        let at = json_of(
            sandbox,
            &[
                "subscribers",
                "suppress",
                "list",
                "--fields",
                "email,reason,at",
            ],
        );
        assert_eq!(
            at,
            json!([
                {"email": "new@example.com", "reason": "hard_bounce", "at": "2026-01-02T03:04:05Z"},
                {"email": "ann@example.com", "reason": "hard_bounce", "at": "2025-04-05T06:07:08Z"},
            ])
        );
    });
}

#[test]
fn opt_outs_survive_bad_numbers_unknown_groups_and_unknown_tags() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "email,ref\nann@example.com,K1\nbob@example.com,K2\n",
        );
        import(sandbox, &["list.csv"], 0);
        sandbox.write(
            "gone.csv",
            "email,ref,groups,tags,status\nann@example.com,K2,nowhere,brand-new,unsubscribed\nstranger@example.com,K1,,,spam\n",
        );
        let result = import(sandbox, &["gone.csv", "--known-tags"], 0);
        assert_eq!(counts(&result), json!({"rows": 2, "unsubscribed": 2}));
        assert_eq!(result["tags_created"], json!([]));
        // The number of the first row leads to Bob, who opts out beside Ann; that of the second to Ann, who takes the stricter state.
        let states = field(sandbox, "subscription");
        assert_eq!(states, ["complained", "unsubscribed"]);
        assert_eq!(
            listed(sandbox),
            "ann@example.com\tcomplaint\nann@example.com\tunsubscribe\nbob@example.com\tunsubscribe\nstranger@example.com\tcomplaint\n"
        );
    });
}

#[test]
fn people_who_confirmed_elsewhere_are_subscribed_at_once() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.write(
            "list.csv",
            "email,OPTIN_TIME,CONFIRM_TIME,status\nann@example.com,2025-01-01,2025-01-02,\nbob@example.com,,,\ncy@example.com,,,unsubscribed\n",
        );
        let run = sandbox.run(&["subscribers", "import", "list.csv", "--confirmed"]);
        assert_eq!(run.exit, 2, "the words of consent are needed: {run:?}");
        let flags = ["list.csv", "--confirmed", "--consent", "old newsletter"];
        let result = import(sandbox, &flags, 6);
        assert_eq!(
            counts(&result),
            json!({"rows": 3, "created": 1, "rejected": 1, "suppressed": 1})
        );
        assert_eq!(result["reasons"], json!({"no_consent": 1}));
        let result = import(
            sandbox,
            &[&flags[..], &["--consent-at", "2025-03-04"]].concat(),
            0,
        );
        assert_eq!(
            counts(&result),
            json!({"rows": 3, "created": 1, "unchanged": 2})
        );
        let people = json_of(
            sandbox,
            &[
                "user",
                "find",
                "--fields",
                "email,subscription,email_confirmed_at,mailable",
            ],
        );
        assert_eq!(
            people,
            json!([
                {"email": "ann@example.com", "subscription": "subscribed",
                    "email_confirmed_at": "2025-01-02T00:00:00Z", "mailable": true},
                {"email": "bob@example.com", "subscription": "subscribed",
                    "email_confirmed_at": "2025-03-04T00:00:00Z", "mailable": true},
            ])
        );
        let proof = json_of(
            sandbox,
            &[
                "subscribers",
                "consent",
                "ann@example.com",
                "--fields",
                "at,action,evidence,line,source",
            ],
        );
        assert_eq!(
            proof,
            json!([{"at": "2025-01-02T00:00:00Z", "action": "imported_confirmation", "evidence": "old newsletter",
                "line": 2, "source": "list.csv"}])
        );
        let mails: i64 = sandbox.db().one("SELECT COUNT(*) FROM mails", &[]).unwrap();
        assert_eq!(mails, 0, "nobody is asked again");
    });
}

#[test]
fn with_double_opt_in_people_are_asked_and_lapse_after_a_week() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.run(&["user", "add", "ann@example.com"]);
        sandbox.write("list.csv", "email\nann@example.com\nbob@example.com\n");
        let result = import(sandbox, &["list.csv"], 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 2, "created": 1, "subscribed": 1})
        );
        assert_eq!(field(sandbox, "subscription"), ["pending", "pending"]);
        let mails = "SELECT recipient FROM mails WHERE status = 'queued' ORDER BY recipient";
        let asked: Vec<String> = sandbox.db().query(mails, &[]).unwrap();
        assert_eq!(asked, ["ann@example.com", "bob@example.com"]);
        assert_eq!(
            counts(&import(sandbox, &["list.csv"], 0)),
            json!({"rows": 2, "unchanged": 2})
        );
        let later = |time: &str, arguments: &[&str]| {
            sandbox
                .roster(arguments)
                .env("ROSTER_NOW", time)
                .run()
                .stdout
        };
        let states = ["user", "find", "--field", "subscription"];
        assert_eq!(later("2026-01-09T03:04:04Z", &states), "pending\npending\n");
        assert_eq!(later("2026-01-09T03:04:05Z", &states), "none\nnone\n");
        let again = later(
            "2026-01-09T03:04:05Z",
            &["subscribers", "import", "list.csv", "--field", "subscribed"],
        );
        assert_eq!(again, "2\n", "who let it lapse can be asked again");
        let asked: Vec<String> = sandbox.db().query(mails, &[]).unwrap();
        assert_eq!(asked.len(), 2, "and the older mail is not sent any more");
    });
}

#[test]
fn a_preset_knows_what_a_tool_means() {
    engines(|sandbox| {
        sandbox.write("ghost.csv", "email,name,status,subscribed_to_emails\nann@example.com,Ann,free,true\nbob@example.com,Bob,paid,false\n");
        let result = import(sandbox, &["ghost.csv", "--preset", "ghost"], 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 2, "created": 1, "suppressed": 1})
        );
        let run = sandbox.run(&["subscribers", "import", "ghost.csv", "--preset", "gost"]);
        assert!(run.exit == 2 && run.stderr.contains("ghost"), "{run:?}");
    });
}

#[test]
fn columns_become_tags_of_a_group_and_a_group_of_tags_is_what_the_file_says() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "email,Store\nann@example.com,York\nbob@example.com,Leeds;York\n",
        );
        let map = ["list.csv", "--map", "tag:store=Store"];
        let result = import(sandbox, &[&map[..], &["--tag", "vip"]].concat(), 0);
        assert_eq!(
            result["tags_created"],
            json!(["general:vip", "store:York", "store:Leeds"])
        );
        sandbox.write(
            "list.csv",
            "email,Store\nann@example.com,Hull\nbob@example.com,york\n",
        );
        import(sandbox, &map, 0);
        assert_eq!(
            field(sandbox, "tags"),
            [
                "general:vip;store:Hull;store:York",
                "general:vip;store:Leeds;store:York"
            ],
            "tags are only added"
        );
        let result = import(sandbox, &[&map[..], &["--sync-tags", "STORE"]].concat(), 0);
        assert_eq!(counts(&result), json!({"rows": 2, "updated": 2}));
        assert_eq!(
            field(sandbox, "tags"),
            ["general:vip;store:Hull", "general:vip;store:York"]
        );
        sandbox.write("no-tags.csv", "email\nann@example.com\n");
        let run = sandbox.run(&[
            "subscribers",
            "import",
            "no-tags.csv",
            "--sync-tags",
            "store",
            "-q",
        ]);
        assert_run(
            &run,
            "
            exit 2
            -- stderr
            error: --sync-tags needs a column of tags, and the input has none
            hint: --map tag:store=\"Store\"
            ",
        );
        let unknown = import(sandbox, &[&map[..], &["--known-tags"]].concat(), 0);
        assert_eq!(counts(&unknown), json!({"rows": 2, "unchanged": 2}));
        sandbox.write("list.csv", "email,Store\nann@example.com,Bath\n");
        let unknown = import(sandbox, &[&map[..], &["--known-tags"]].concat(), 6);
        assert_eq!(unknown["reasons"], json!({"invalid_field": 1}));
    });
}

#[test]
fn groups_fill_empty_slots_and_swap_full_ones_only_on_update() {
    engines(|sandbox| {
        for (key, slot) in [("trade", "1"), ("retail", "1"), ("staff", "2")] {
            sandbox.run(&["group", "add", key, "--name", key, "--slot", slot]);
        }
        sandbox.write("list.csv", "email,groups\nann@example.com,trade\nbob@example.com,\"trade;retail\"\ncy@example.com,nowhere\n");
        let result = import(sandbox, &["list.csv"], 6);
        assert_eq!(
            counts(&result),
            json!({"rows": 3, "created": 2, "rejected": 1, "warnings": 1})
        );
        assert_eq!(
            field(sandbox, "groups"),
            ["trade", "trade"],
            "the first of two stays"
        );
        sandbox.write("list.csv", "email,groups\nann@example.com,retail;staff\n");
        let filled = import(sandbox, &["list.csv", "--report", "report.jsonl"], 0);
        assert_eq!(
            counts(&filled),
            json!({"rows": 1, "updated": 1, "warnings": 1})
        );
        assert!(
            sandbox
                .read("report.jsonl")
                .contains("--on-existing update swaps it")
        );
        assert_eq!(field(sandbox, "groups"), ["trade;staff", "trade"]);
        let swapped = import(sandbox, &["list.csv", "--on-existing", "update"], 0);
        assert_eq!(counts(&swapped), json!({"rows": 1, "updated": 1}));
        assert_eq!(field(sandbox, "groups"), ["retail;staff", "trade"]);
    });
}

#[test]
fn an_invited_person_gets_one_invite() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "email,invited\nAnn@example.com,yes\nbob@example.com,no\n",
        );
        import(sandbox, &["list.csv"], 0);
        import(sandbox, &["list.csv"], 0);
        let sql = "SELECT email FROM invites WHERE status = 'queued' ORDER BY id";
        let invites: Vec<String> = sandbox.db().query(sql, &[]).unwrap();
        assert_eq!(invites, ["Ann@example.com"]);
    });
}

#[test]
fn what_user_find_prints_can_be_imported() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        import(sandbox, &["list.csv"], 6);
        let found = sandbox.run(&[
            "user",
            "find",
            "--fields",
            "email,name,status,tags,country",
            "-f",
            "csv",
        ]);
        sandbox.write("found.csv", found.stdout);
        let run = sandbox.run(&["subscribers", "import", "found.csv", "-f", "json"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let result: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(counts(&result), json!({"rows": 2, "unchanged": 2}));
        assert!(
            run.stderr.contains("status"),
            "it says that the column is not read: {run:?}"
        );
    });
}

#[test]
fn an_export_is_imported_elsewhere_byte_for_byte() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        import(sandbox, &["list.csv", "--tag", "store:York"], 6);
        sandbox.run(&["subscribers", "unsubscribe", "bob@example.com"]);
        sandbox.run(&["subscribers", "suppress", "add", "shut@example.com"]);
        let exported = export(sandbox);
        assert_eq!(exported.lines().count(), 6, "{exported}");
        assert!(
            !exported.contains("Bob"),
            "of who left only the address is told"
        );
        let elsewhere = Sandbox::new();
        elsewhere.write("moved.csv", &exported);
        let result = import(&elsewhere, &["moved.csv"], 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 5, "created": 1, "suppressed": 4})
        );
        assert_eq!(export(&elsewhere), exported);
        let without = sandbox.run(&["subscribers", "export", "--no-opt-outs", "-f", "csv"]);
        assert_eq!(without.stdout.lines().count(), 2);
    });
}

#[test]
fn what_looks_guarded_comes_back_as_it_was_in_plain_files_and_in_those_for_spreadsheets() {
    engines(|sandbox| {
        let odd = "email,name,company\nann@example.com,'=x,=1+1\nbob@example.com,''-x,'t Hooft\n";
        sandbox.write("list.csv", odd);
        import(sandbox, &["list.csv"], 0);
        assert_eq!(field(sandbox, "name"), ["'=x", "''-x"]);
        for (format, file) in [
            (&["-f", "csv"][..], "plain.csv"),
            (&["-f", "tsv"], "plain.tsv"),
            (&["-f", "csv", "--excel"], "excel.csv"),
        ] {
            let command = [&["subscribers", "export", "-o", file], format].concat();
            assert_eq!(sandbox.run(&command).exit, 0);
            let elsewhere = Sandbox::new();
            elsewhere.write(file, sandbox.read(file));
            import(&elsewhere, &[file], 0);
            assert_eq!(export(&elsewhere), export(sandbox), "{file}");
        }
    });
}

#[test]
fn an_export_says_which_groups_an_import_needs_and_the_import_how_to_make_them() {
    engines(|sandbox| {
        let group = [
            "group",
            "add",
            "wholesale",
            "--name",
            "Wholesale",
            "--slot",
            "1",
        ];
        sandbox.run(&group);
        sandbox.write("list.csv", "email\nann@example.com\n");
        import(sandbox, &["list.csv", "--group", "wholesale"], 0);
        let run = sandbox.run(&["subscribers", "export", "-f", "csv"]);
        assert!(
            run.stderr
                .contains("needs the group 'wholesale' to be there: roster group add wholesale"),
            "{run:?}"
        );
        let elsewhere = Sandbox::new();
        elsewhere.write("moved.csv", &run.stdout);
        import(&elsewhere, &["moved.csv", "--rejects", "rejects.csv"], 6);
        assert!(
            elsewhere
                .read("rejects.csv")
                .contains("roster group add wholesale")
        );
        elsewhere.run(&group);
        import(&elsewhere, &["moved.csv"], 0);
        assert_eq!(export(&elsewhere), run.stdout);
    });
}

#[test]
fn when_somebody_confirmed_is_believed_on_the_operators_word_alone() {
    engines(|sandbox| {
        let file = "email,subscription,consent_at,confirmed_at\n\
                    ann@example.com,subscribed,2025-01-02T03:04:05Z,2025-01-03T03:04:05Z\n";
        sandbox.write("list.csv", file);
        let run = sandbox.run(&["subscribers", "import", "list.csv"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let told = "warning: confirmed_at is believed with --confirmed only";
        assert_eq!(run.stderr.matches(told).count(), 1, "{run:?}");
        assert!(
            run.stderr.contains("confirmed_at (with --confirmed only)"),
            "{run:?}"
        );
        assert_eq!(field(sandbox, "email_confirmed_at"), [""]);
        let believed = ["list.csv", "--confirmed", "--consent", "form"];
        let run = sandbox.run(&[&["subscribers", "import"][..], &believed].concat());
        assert!(!run.stderr.contains("with --confirmed only"), "{run:?}");
        let exported = export(sandbox);
        assert!(exported.contains("2025-01-03T03:04:05Z"), "{exported}");
        let elsewhere = Sandbox::new();
        elsewhere.write("list.csv", &exported);
        import(&elsewhere, &believed, 0);
        assert_eq!(export(&elsewhere), exported);
    });
}

#[test]
fn a_tag_is_made_only_for_somebody_who_gets_it() {
    engines(|sandbox| {
        let tags = || sandbox.run(&["tag", "list", "--field", "tag"]).stdout;
        sandbox.write("gone.csv", "email,status\nann@example.com,unsubscribed\n");
        let result = import(sandbox, &["gone.csv", "--tag", "zzz"], 0);
        assert_eq!(
            (result["tags_created"].clone(), tags().as_str()),
            (json!([]), "")
        );
        sandbox.write("list.csv", "email,tags\nbob@example.com,\n");
        import(sandbox, &["list.csv"], 0);
        sandbox.write("keep.csv", "email,tags\nbob@example.com,kept\n");
        let keep = ["keep.csv", "--tag", "zzz", "--on-existing", "keep"];
        let result = import(sandbox, &keep, 0);
        assert_eq!(
            (result["tags_created"].clone(), tags().as_str()),
            (json!([]), "")
        );
        let run = sandbox.run(&[
            "subscribers",
            "import",
            "keep.csv",
            "--tag",
            "zzz",
            "--known-tags",
        ]);
        assert_run(
            &run,
            "
            exit 3
            -- stderr
            columns: email, tags
            error: no tag 'general:zzz'
            hint: roster tag list shows every tag
            ",
        );
        let result = import(sandbox, &["keep.csv", "--tag", "zzz"], 0);
        assert_eq!(
            result["tags_created"],
            json!(["general:zzz", "general:kept"])
        );
    });
}

#[test]
fn nobody_who_must_not_be_mailed_is_exported_as_subscribed() {
    engines(|sandbox| {
        sandbox.write("list.csv", "email\nban@example.com\nbounce@example.com\nhold@example.com\nlist@example.com\nshut@example.org\nask@example.com\nfine@example.com\n");
        import(sandbox, &["list.csv"], 0);
        sandbox.run(&[
            "user",
            "status",
            "ban@example.com",
            "--set",
            "banned",
            "--reason",
            "x",
        ]);
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "bounce@example.com",
            "--as",
            "hard_bounce",
        ]);
        // The address works again, so it is off the list, but the person has not come back yet.
        sandbox.run(&[
            "subscribers",
            "suppress",
            "remove",
            "bounce@example.com",
            "--evidence",
            "replied",
        ]);
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "list@example.com",
            "@example.org",
        ]);
        sandbox.run(&["subscribers", "unsubscribe", "ask@example.com"]);
        sandbox.run(&[
            "subscribers",
            "resubscribe",
            "ask@example.com",
            "--evidence",
            "phone",
        ]);
        let hold = "UPDATE users SET restricted = 1 WHERE email_key = 'hold@example.com'";
        sandbox.db().exec(hold, &[]).unwrap();
        let run = sandbox.run(&[
            "subscribers",
            "export",
            "--fields",
            "email,subscription",
            "--no-header",
        ]);
        assert_eq!(
            run.stdout,
            "fine@example.com\tsubscribed\nask@example.com\tunsubscribed\nban@example.com\tunsubscribed\n\
             bounce@example.com\tcleaned\nhold@example.com\tunsubscribed\nlist@example.com\tunsubscribed\n\
             shut@example.org\tunsubscribed\n"
        );
    });
}
