//! Taking an import back.

use super::*;

/// What an undo printed.
#[track_caller]
fn undo(sandbox: &Sandbox, id: &str) -> Value {
    json_of(sandbox, &["import", "undo", id, "--yes"])
}

#[test]
fn an_undo_needs_a_yes_and_can_be_rehearsed() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        import(sandbox, &["list.csv"], 6);
        let run = sandbox.run(&["import", "undo", "1"]);
        assert_run(
            &run,
            "
            exit 7
            -- stderr
            error: undoing import 1 would touch 4 and needs a yes
            hint: look with --dry-run, then repeat with --yes or --max-changes 4
            ",
        );
        let before = content(&mut sandbox.db());
        let rehearsed = json_of(sandbox, &["import", "undo", "1", "-n"]);
        assert_same(&before, &content(&mut sandbox.db()), "a rehearsal");
        let done = undo(sandbox, "1");
        assert_eq!(
            done,
            json!({"import": 1, "outcome": "undone", "dry_run": false, "removed": 2, "restored": 0, "orders_removed": 0,
                "tags_removed": 2, "kept": []})
        );
        assert_eq!(
            (&rehearsed["removed"], &rehearsed["dry_run"]),
            (&json!(2), &json!(true))
        );
        assert_eq!(undo(sandbox, "1")["outcome"], "already_undone");
        let run = sandbox.run(&["import", "undo", "1"]);
        assert!(
            run.exit == 0 && run.stderr.contains("already undone"),
            "{run:?}"
        );
        assert_eq!(sandbox.run(&["import", "undo", "9", "--yes"]).exit, 3);
        assert_eq!(
            json_of(sandbox, &["import", "show", "1"])["undone_at"],
            "2026-01-02T03:04:05Z"
        );
    });
}

#[test]
fn people_it_created_go_and_opt_outs_stay() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        import(sandbox, &["list.csv"], 6);
        undo(sandbox, "1");
        let left = content(&mut sandbox.db());
        for table in ["users", "tags", "user_tags", "aliases", "mails", "invites"] {
            assert_eq!(left[table], Vec::<String>::new(), "{table}");
        }
        assert_eq!(left["suppressions"].len(), 2);
        assert_eq!(
            left["consents"].len(),
            2,
            "grants go with the people, withdrawals stay"
        );
        let again = import(sandbox, &["list.csv"], 6);
        assert_eq!(
            counts(&again),
            json!({"rows": 8, "created": 2, "unchanged": 2, "duplicate": 1, "rejected": 3})
        );
    });
}

#[test]
fn who_had_opted_out_before_gets_the_old_profile_back_too() {
    engines(|sandbox| {
        let people = ["gone", "bounced", "complained", "asked", "by_hand"];
        let mut file = "ref,email,name,tags\n".to_owned();
        for who in people {
            let (email, number) = (format!("{who}@example.com"), format!("K-{who}"));
            sandbox.run(&["user", "add", &email, "--name", "Old", "--ref", &number]);
            sandbox.run(&["subscribers", "subscribe", &email]);
            file.extend([number.as_str(), ",new.", email.as_str(), ",New,new\n"]);
        }
        sandbox.run(&[
            "subscribers",
            "unsubscribe",
            "gone@example.com",
            "asked@example.com",
        ]);
        sandbox.run(&[
            "subscribers",
            "resubscribe",
            "asked@example.com",
            "--evidence",
            "phone",
        ]);
        for (who, reason) in [
            ("bounced", "hard_bounce"),
            ("complained", "complaint"),
            ("by_hand", "manual"),
        ] {
            let email = format!("{who}@example.com");
            sandbox.run(&["subscribers", "suppress", "add", &email, "--as", reason]);
        }
        let states = field(sandbox, "subscription");
        sandbox.write("users.csv", file);
        let run = sandbox.run(&[
            "user",
            "import",
            "users.csv",
            "--on-existing",
            "update",
            "--follow-ref",
            "-f",
            "json",
        ]);
        assert_eq!(run.exit, 0, "{run:?}");
        let result: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(counts(&result), json!({"rows": 5, "updated": 5}));
        let done = undo(sandbox, &result["import"].to_string());
        assert_eq!((&done["restored"], &done["kept"]), (&json!(5), &json!([])));
        assert_eq!(field(sandbox, "name"), ["Old"; 5]);
        assert_eq!(
            field(sandbox, "email"),
            people.map(|who| format!("{who}@example.com"))
        );
        assert_eq!(field(sandbox, "subscription"), states);
    });
}

#[test]
fn people_it_changed_are_what_they_were() {
    engines(|sandbox| {
        for (key, slot) in [("trade", "1"), ("retail", "1")] {
            sandbox.run(&["group", "add", key, "--name", key, "--slot", slot]);
        }
        sandbox.write(
            "first.csv",
            "email,ref,name,company,tags,groups,status\nann@example.com,K1,Ann,ACME,store:York;vip,trade,none\nbob@example.com,,Bob,,,,pending\n",
        );
        import(sandbox, &["first.csv"], 0);
        // What undo may change back: the version counts on, and nothing else may differ.
        let state = || {
            let mut rows = content_but(
                &mut sandbox.db(),
                &["imports", "import_changes", "import_rejects", "consents"],
            );
            for row in rows.get_mut("users").unwrap() {
                let words: Vec<&str> = row
                    .split(' ')
                    .filter(|word| !word.starts_with("version="))
                    .collect();
                *row = words.join(" ");
            }
            for rows in ["user_tags", "user_groups"].map(|table| rows[table].clone()) {
                assert!(!rows.is_empty());
            }
            for table in ["user_tags", "user_groups"] {
                for row in rows.get_mut(table).unwrap() {
                    *row = row.split(" import_id").next().unwrap().to_owned();
                }
            }
            rows
        };
        let before = state();
        sandbox.write(
            "second.csv",
            "email,ref,name,company,tags,groups\nanna@example.com,K1,Anna,,store:Leeds,retail\nbob@example.com,K2,Robert,B Ltd,new,trade\n",
        );
        let result = import(
            sandbox,
            &[
                "second.csv",
                "--on-existing",
                "update",
                "--clear-blank",
                "company",
                "--follow-ref",
                "--sync-tags",
                "store",
                "--confirmed",
                "--consent",
                "form",
                "--consent-at",
                "2025-01-01",
            ],
            0,
        );
        assert_eq!(counts(&result), json!({"rows": 2, "subscribed": 2}));
        assert_eq!(
            field(sandbox, "email"),
            ["anna@example.com", "bob@example.com"]
        );
        let done = undo(sandbox, "2");
        assert_eq!(
            (&done["restored"], &done["tags_removed"], &done["kept"]),
            (&json!(2), &json!(2), &json!([]))
        );
        assert_same(&before, &state(), "undone");
    });
}

#[test]
fn who_was_touched_since_is_left_alone_and_it_says_why() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "email,ref,name\nann@example.com,,A\nbob@example.com,,B\ncy@example.com,,C\ndee@example.com,K4,\n",
        );
        sandbox.run(&["user", "add", "ann@example.com"]);
        sandbox.run(&["user", "add", "old@example.com", "--ref", "K4"]);
        import(sandbox, &["list.csv", "--follow-ref"], 0);
        sandbox.run(&["user", "edit", "ann@example.com", "--name", "Ann"]);
        sandbox.run(&["subscribers", "unsubscribe", "bob@example.com"]);
        sandbox.run(&["account", "open", "--owner", "cy@example.com"]);
        sandbox.run(&["user", "add", "old@example.com"]);
        let done = undo(sandbox, "1");
        assert_eq!(
            done["kept"],
            json!([
                {"user_id": 3, "user": "bob@example.com", "thing": null, "why": "changed since"},
                {"user_id": 4, "user": "cy@example.com", "thing": null, "why": "has accounts, mail or other rows from elsewhere"},
                {"user_id": 1, "user": "ann@example.com", "thing": null, "why": "changed since"},
                {"user_id": 2, "user": "dee@example.com", "thing": null, "why": "somebody else has the old address"},
            ])
        );
        assert_eq!(
            (&done["removed"], &done["restored"]),
            (&json!(0), &json!(0))
        );
        assert_eq!(
            field(sandbox, "subscription"),
            [
                "subscribed",
                "subscribed",
                "unsubscribed",
                "subscribed",
                "none"
            ]
        );
    });
}

#[test]
fn an_opt_out_it_wrote_stays_and_is_told() {
    engines(|sandbox| {
        sandbox.write("list.csv", "email\nann@example.com\nbob@example.com\n");
        import(sandbox, &["list.csv"], 0);
        sandbox.write(
            "gone.csv",
            "email,status,name\nann@example.com,unsubscribed,\nbob@example.com,,Bob\n",
        );
        import(sandbox, &["gone.csv"], 0);
        let done = undo(sandbox, "2");
        assert_eq!(
            done["kept"],
            json!([{"user_id": 1, "user": "ann@example.com", "thing": null, "why": "opted out, which stays"}])
        );
        assert_eq!(done["restored"], 1);
        assert_eq!(
            field(sandbox, "subscription"),
            ["unsubscribed", "subscribed"]
        );
        assert_eq!(field(sandbox, "name"), ["", ""]);
    });
}

#[test]
fn a_subscription_that_was_waiting_waits_on_as_it_did() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.write("list.csv", "email\nann@example.com\n");
        import(sandbox, &["list.csv"], 0);
        let later = |time: &str, arguments: &[&str]| {
            let run = sandbox.roster(arguments).env("ROSTER_NOW", time).run();
            assert_eq!(run.exit, 0, "{run:?}");
            run.stdout
        };
        let confirmed = [
            "subscribers",
            "import",
            "list.csv",
            "--confirmed",
            "--consent",
            "form",
            "--consent-at",
            "2025-01-01",
        ];
        later("2026-01-05T00:00:00Z", &confirmed);
        later("2026-01-06T00:00:00Z", &["import", "undo", "2", "--yes"]);
        let state = ["user", "find", "--field", "subscription"];
        assert_eq!(later("2026-01-09T03:04:04Z", &state), "pending\n");
        assert_eq!(later("2026-01-09T03:04:05Z", &state), "none\n");
    });
}

#[test]
fn an_undo_removes_somebody_whom_an_opt_out_of_the_same_input_reached_by_their_number() {
    engines(|sandbox| {
        sandbox.write(
            "list.csv",
            "email,ref,opted_out_at\ncy@example.com,K1,2026-01-01\nann@example.com,K1,\n",
        );
        let run = sandbox.run(&["subscribers", "import", "list.csv", "--consent", "x"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let undo = ["import", "undo", "1", "--yes", "-f", "json"];
        let run = sandbox.run(&[&undo[..], &["--dry-run"]].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        let run = sandbox.run(&undo);
        let undone: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(undone["removed"], 1, "{run:?}");
        assert_eq!(undone["kept"], serde_json::json!([]), "{run:?}");
        let left = sandbox.run(&["subscribers", "suppress", "list", "--field", "email"]);
        assert_eq!(
            left.stdout, "ann@example.com\ncy@example.com\n",
            "opt-outs stay"
        );
    });
}

#[test]
fn an_undo_leaves_a_super_admin() {
    engines(|sandbox| {
        let level = |who: &str, level: &str| {
            let run = sandbox.run(&["user", "level", who, "--set", level]);
            assert_eq!(run.exit, 0, "{run:?}");
        };
        let refused = |id: &str, act: &str| {
            let before = content(&mut sandbox.db());
            let run = sandbox.run(&["import", "undo", id, "--yes"]);
            assert_run(
                &run,
                &format!(
                    "
                exit 4
                -- stderr
                error: the last super_admin cannot lose that level: {act}
                hint: give the level to somebody else first: roster user level EMAIL --set super_admin
                "
                ),
            );
            assert_same(&before, &content(&mut sandbox.db()), "a refusal");
        };
        sandbox.run(&["user", "add", "ann@example.com", "--level", "super_admin"]);
        sandbox.run(&["user", "add", "cy@example.com"]);
        sandbox.write("new.csv", "email,level\nbob@example.com,super_admin\n");
        sandbox.write("known.csv", "email,level\ncy@example.com,super_admin\n");
        let import = |file: &str| {
            let import = [
                "user",
                "import",
                file,
                "--allow-level",
                "--on-existing",
                "update",
            ];
            assert_eq!(sandbox.run(&import).exit, 0);
        };
        import("new.csv");
        level("1", "user");
        refused("1", "bob@example.com would be removed");
        level("1", "super_admin");
        import("known.csv");
        level("1", "user");
        level("bob@example.com", "user");
        refused("2", "cy@example.com would become user");
        level("1", "super_admin");
        assert_eq!(undo(sandbox, "2")["restored"], 1);
    });
}

#[test]
fn what_was_erased_since_is_told_and_a_price_is_called_by_its_group() {
    engines(|sandbox| {
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--login",
            "7",
        ]);
        sandbox.run(&["group", "add", "trade", "--name", "Trade", "--slot", "1"]);
        sandbox.write(
            "contacts.csv",
            "login,email,categories\n7,x@example.com,invoice\n7,y@example.com,invoice\n",
        );
        sandbox.write(
            "prices.csv",
            "sku,group,min_qty,price,currency\nP,,1,3,GBP\nP,trade,5,2,GBP\n",
        );
        assert_eq!(sandbox.run(&["contact", "import", "contacts.csv"]).exit, 0);
        assert_eq!(sandbox.run(&["price", "import", "prices.csv"]).exit, 0);
        assert_eq!(
            sandbox
                .run(&["user", "erase", "x@example.com", "--yes"])
                .exit,
            0
        );
        let done = undo(sandbox, "1");
        assert_eq!(
            (&done["removed"], &done["kept"]),
            (
                &json!(1),
                &json!([{"user_id": 1, "user": "ann@example.com", "thing": "contact 7", "why": "erased since"}])
            )
        );
        sandbox.run(&["price", "set", "P", "--price", "4 GBP"]);
        let trade = [
            "price",
            "set",
            "P",
            "--group",
            "trade",
            "--min-qty",
            "5",
            "--price",
            "1 GBP",
        ];
        assert_eq!(sandbox.run(&trade).exit, 0);
        let kept = undo(sandbox, "2")["kept"].clone();
        let things = kept
            .as_array()
            .unwrap()
            .iter()
            .map(|kept| kept["thing"].clone());
        assert_eq!(
            things.collect::<Vec<_>>(),
            ["price P retail 1 GBP", "price P trade 5 GBP"]
        );
    });
}

#[test]
fn what_is_left_alone_is_told_with_whoever_has_it_by_now() {
    engines(|sandbox| {
        let run = |words: &[&str]| {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 0, "{words:?} {run:?}");
        };
        for email in ["keep@example.com", "last@example.com", "tom@example.com"] {
            run(&["user", "add", email]);
        }
        sandbox.write(
            "accounts.csv",
            "login,owner\n7,dup@example.com\n8,dup@example.com\n",
        );
        run(&["account", "import", "accounts.csv"]);
        run(&["user", "add", "mem@example.com"]);
        run(&["user", "add", "mate@example.com"]);
        sandbox.write(
            "members.csv",
            "login,email,permissions\n7,mem@example.com,orders\n",
        );
        run(&["account", "members", "import", "members.csv"]);
        let merge = |dup, keep| run(&["user", "merge", dup, "--into", keep, "--yes"]);
        merge("dup@example.com", "keep@example.com");
        run(&[
            "account",
            "transfer",
            "8",
            "--to",
            "tom@example.com",
            "--yes",
        ]);
        // The one with whom somebody was merged may be merged in turn.
        merge("mem@example.com", "mate@example.com");
        merge("mate@example.com", "last@example.com");
        let kept = |done: Value| -> Vec<Value> {
            let kept = done["kept"].as_array().unwrap().clone();
            let rows = kept.into_iter();
            rows.map(|row| json!([row["user_id"], row["user"], row["thing"], row["why"]]))
                .collect()
        };
        let members = kept(undo(sandbox, "2"));
        let since = "changed since";
        assert_eq!(
            members,
            [json!([
                2,
                "last@example.com",
                "member last@example.com 7",
                since
            ])]
        );
        let accounts = kept(undo(sandbox, "1"));
        assert_eq!(
            accounts[..2],
            [
                json!([1, "keep@example.com", "account 7", since]),
                json!([3, "tom@example.com", "account 8", since])
            ],
            "{accounts:?}"
        );
    });
}

#[test]
fn mail_that_was_sent_stays_in_the_history_of_the_address() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.run(&["config", "set", "links.base", "https://shop.example"]);
        sandbox.write("list.csv", "email\nann@example.com\n");
        import(sandbox, &["list.csv"], 0);
        let sent = sandbox.run(&["emails", "send-queued"]);
        assert_eq!(sent.exit, 0, "{sent:?}");
        sandbox.write("more.csv", "email\nbob@example.com\n");
        import(sandbox, &["more.csv"], 0);
        assert_eq!(undo(sandbox, "1")["removed"], 1);
        assert_eq!(undo(sandbox, "2")["removed"], 1);
        let history = json_of(
            sandbox,
            &["emails", "history", "--fields", "user_id,to,status"],
        );
        assert_eq!(
            history,
            json!([{"user_id": null, "to": "ann@example.com", "status": "written"}]),
            "what waited is gone"
        );
        let count = |table: &str| {
            let sql = format!("SELECT COUNT(*) AS n FROM {table}");
            sandbox.run(&["sql", &sql, "--field", "n"]).stdout
        };
        assert_eq!(count("mail_bodies"), "1\n");
        assert_eq!(count("tokens"), "0\n", "nobody is there to confirm");
    });
}

#[test]
fn a_subscription_that_ended_with_a_move_stays_ended_and_is_told() {
    engines(|sandbox| {
        sandbox.write("list.csv", "ref,email\nK1,old@example.com\n");
        import(sandbox, &["list.csv"], 0);
        sandbox.run(&["subscribers", "unsubscribe", "new@example.com"]);
        sandbox.write("moved.csv", "ref,email\nK1,new@example.com\n");
        let moved = ["moved.csv", "--follow-ref", "--report", "report.jsonl"];
        let result = import(sandbox, &moved, 0);
        assert_eq!(
            counts(&result),
            json!({"rows": 1, "updated": 1, "warnings": 1})
        );
        let line: Value = serde_json::from_str(sandbox.read("report.jsonl").trim()).unwrap();
        assert_eq!(
            line["detail"],
            "the address was on the suppression list (unsubscribe): the subscription is unsubscribed now, it was subscribed"
        );
        let undone = undo(sandbox, &result["import"].to_string());
        assert_eq!(undone["restored"], 1);
        assert_eq!(
            undone["kept"][0]["why"],
            "all but the subscription, which ended and stays so"
        );
        assert_eq!(field(sandbox, "email"), ["old@example.com"]);
        assert_eq!(field(sandbox, "subscription"), ["unsubscribed"]);
    });
}

/// Imports of every kind that build upon one another are undone from the last to the first.
#[test]
fn an_undo_that_could_do_nothing_is_not_used_up() {
    engines(|sandbox| {
        let prices = |price: &str| format!("sku,price,currency\nA,{price},GBP\n");
        let list = |who: &str, name: &str| format!("email,name\n{who}@example.com,{name}\n");
        let account = |plan: &str| format!("login,owner,plan\n7,bob@example.com,{plan}\n");
        let update = ["--on-existing", "update"];
        let kinds: [(&[&str], String, String, &[&str]); 4] = [
            (
                &["subscribers", "import"],
                list("ann", "Ann"),
                list("ann", "Anna"),
                &update,
            ),
            (
                &["user", "import"],
                list("cy", "Cy"),
                list("cy", "Cyril"),
                &update,
            ),
            (
                &["account", "import"],
                account("gold"),
                account("silver"),
                &update,
            ),
            (&["price", "import"], prices("5"), prices("6"), &[]),
        ];
        let mut id = 0;
        for (command, first, second, words) in kinds {
            for text in [first, second] {
                sandbox.write("list.csv", text);
                let run = sandbox.run(&[command, &["list.csv", "-q"], words].concat());
                assert_eq!(run.exit, 0, "{run:?}");
            }
            id += 2;
            let (earlier, later) = ((id - 1).to_string(), id.to_string());
            let run = sandbox.run(&["import", "undo", &earlier, "--yes"]);
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (4, ""),
                "{command:?} {run:?}"
            );
            let hint = format!(
                "while import {later} stands: all that it brought was changed by then\n\
                 hint: roster import undo {later} --yes && roster import undo {earlier} --yes\n"
            );
            assert!(run.stderr.ends_with(&hint), "{run:?}");
            assert_eq!(undo(sandbox, &later)["restored"], 1, "{command:?}");
            // People keep the mark of a change that was undone: they are as they were, and changed since.
            let people = matches!(command[0], "subscribers" | "user");
            let kept = undo(sandbox, &earlier)["kept"].as_array().map(Vec::len);
            assert_eq!(kept, Some(usize::from(people)), "{command:?}");
        }
        // What hangs on people whom an import made is of a later import too.
        sandbox.write("list.csv", list("dan", "Dan"));
        import(sandbox, &["list.csv"], 0);
        let orders = "number,email,ordered_at,currency,total\nA,dan@example.com,2025-01-01,GBP,5\n";
        sandbox.write("orders.csv", orders);
        assert_eq!(
            sandbox.run(&["order", "import", "orders.csv", "-q"]).exit,
            0
        );
        let run = sandbox.run(&["import", "undo", "9", "--yes"]);
        assert!(
            run.exit == 4 && run.stderr.contains("while import 10 stands"),
            "{run:?}"
        );
        undo(sandbox, "10");
        assert_eq!(undo(sandbox, "9")["removed"], 1);
    });
}
