//! Verbs of subscribers one by one: subscribe, unsubscribe, resubscribe, suppress, consent, check.

use serde_json::json;

use crate::{
    imports::{field, json_of},
    sandbox::{Sandbox, assert_run, engines},
};

fn subscribe(sandbox: &Sandbox, people: &[&str]) {
    let run = sandbox.run(&[&["subscribers", "subscribe"], people].concat());
    assert_eq!(run.exit, 0, "{run:?}");
}

fn mailable(sandbox: &Sandbox) -> Vec<String> {
    let run = sandbox.run(&["user", "find", "--mailable", "--field", "email"]);
    run.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn an_address_that_opted_out_and_is_no_user_can_be_asked_to_come_back() {
    engines(|sandbox| {
        sandbox.write(
            "gone.csv",
            "email,status\nann@example.com,unsubscribed\nbob@example.com,complained\n",
        );
        sandbox.run(&["subscribers", "import", "gone.csv"]);
        let ask = |email| {
            sandbox.run(&[
                "subscribers",
                "resubscribe",
                email,
                "--evidence",
                "phone",
                "--no-header",
            ])
        };
        let run = ask("ann@example.com");
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "ann@example.com\t1\tasked\t\n"),
            "{run:?}"
        );
        let shown = sandbox.run(&[
            "user",
            "find",
            "--fields",
            "email,status,subscription,mailable",
            "--no-header",
        ]);
        assert_eq!(shown.stdout, "ann@example.com\tpending\tpending\tfalse\n");
        // Nobody who does not answer is mailed, and an import does not change that.
        let lapsed = sandbox
            .roster(&["user", "show", "1", "--field", "subscription"])
            .env("ROSTER_NOW", "2026-02-02T03:04:05Z")
            .run();
        assert_eq!(lapsed.stdout, "unsubscribed\n");
        let run = ask("bob@example.com");
        assert!(
            run.exit == 7 && run.stderr.contains("complained"),
            "{run:?}"
        );
        let run = ask("new@example.com");
        assert!(
            run.exit == 3 && run.stderr.contains("subscribers subscribe new@example.com"),
            "{run:?}"
        );
    });
}

#[test]
fn people_are_subscribed_once_and_the_ledger_says_on_what_grounds() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com"]);
        let run = sandbox.run(&[
            "subscribers",
            "subscribe",
            "Ann@example.com",
            "bob@example.com",
            "--evidence",
            "fair, 2 May",
            "-q",
            "-f",
            "tsv",
        ]);
        assert_run(
            &run,
            "
            exit 0
            -- stdout
            email\toutcome\treason\tdetail\tsuggestion
            Ann@example.com\tsubscribed\t\t\t
            bob@example.com\tcreated\t\t\t
            ",
        );
        assert_eq!(mailable(sandbox), ["ann@example.com", "bob@example.com"]);
        let again = sandbox.run(&[
            "subscribers",
            "subscribe",
            "1",
            "bob@example.com",
            "--field",
            "outcome",
        ]);
        assert_eq!(again.stdout, "unchanged\nunchanged\n");
        let proof = json_of(
            sandbox,
            &[
                "subscribers",
                "consent",
                "1",
                "--fields",
                "action,email,evidence,at",
            ],
        );
        assert_eq!(
            proof,
            json!([{"action": "grant", "email": "Ann@example.com", "evidence": "fair, 2 May", "at": "2026-01-02T03:04:05Z"}])
        );
    });
}

#[test]
fn evidence_for_somebody_who_is_subscribed_goes_into_the_ledger_and_keeps_them() {
    engines(|sandbox| {
        sandbox.write("list.csv", "email\nann@example.com\n");
        sandbox.run(&["subscribers", "import", "list.csv"]);
        let subscribe = [
            "subscribers",
            "subscribe",
            "ann@example.com",
            "--evidence",
            "signed card",
            "--fields",
            "outcome,reason",
            "--no-header",
        ];
        assert_eq!(
            sandbox.run(&subscribe).stdout,
            "unchanged\tevidence_noted\n"
        );
        assert_eq!(sandbox.run(&subscribe).stdout, "unchanged\t\n");
        let proof = sandbox.run(&[
            "subscribers",
            "consent",
            "1",
            "--fields",
            "action,source,evidence",
            "--no-header",
        ]);
        assert_eq!(
            proof.stdout,
            "grant\tlist.csv\t\ngrant\toperator\tsigned card\n"
        );
        let undone = json_of(sandbox, &["import", "undo", "1", "--yes"]);
        assert_eq!(undone["removed"], 0, "{undone}");
    });
}

#[test]
fn the_ledger_tells_the_lines_of_standard_input() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "cid@example.com", "-q"]);
        let lines = "\nann@example.com\n\nid:1\nbob@example.com\n";
        let words = ["subscribers", "subscribe", "-", "-q"];
        let run = sandbox.roster(&words).stdin(lines).run();
        assert_eq!(run.exit, 0, "{run:?}");
        for (who, line) in [("ann", 2), ("cid", 4), ("bob", 5)] {
            let who = format!("{who}@example.com");
            let proof = json_of(
                sandbox,
                &["subscribers", "consent", &who, "--fields", "source,line"],
            );
            assert_eq!(proof, json!([{ "source": "-", "line": line }]));
        }
    });
}

#[test]
fn what_is_no_address_is_told_with_what_may_be_meant() {
    let sandbox = Sandbox::new();
    assert_run(
        &sandbox.run(&["subscribers", "subscribe", "ann@gmial.com", "-q"]),
        "
        exit 2
        -- stderr
        error: 'ann@gmial.com' is not accepted: typo_domain
        hint: did you mean 'ann@gmail.com'?
        ",
    );
    let run = sandbox.run(&[
        "subscribers",
        "subscribe",
        "ann@example.com",
        "wrong",
        "-q",
        "-f",
        "tsv",
    ]);
    assert_run(
        &run,
        "
        exit 6
        -- stdout
        email\toutcome\treason\tdetail\tsuggestion
        ann@example.com\tcreated\t\t\t
        wrong\trejected\tinvalid_email\tno_at\t
        -- stderr
        error: 1 of 2 addresses was not accepted
        hint: the others were done; see the column reason
        ",
    );
}

#[test]
fn unsubscribing_reaches_strangers_too_and_twice_is_once() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com"]);
        let words = [
            "subscribers",
            "unsubscribe",
            "ann@example.com",
            "New@example.com",
            "--evidence",
            "letter",
            "--field",
            "outcome",
        ];
        assert_eq!(sandbox.run(&words).stdout, "unsubscribed\nsuppressed\n");
        assert_eq!(sandbox.run(&words).stdout, "unchanged\nunchanged\n");
        assert_eq!(mailable(sandbox), Vec::<String>::new());
        let listed = json_of(
            sandbox,
            &[
                "subscribers",
                "suppress",
                "list",
                "--fields",
                "email,reason",
            ],
        );
        assert_eq!(
            listed,
            json!([{"email": "ann@example.com", "reason": "unsubscribe"}, {"email": "new@example.com", "reason": "unsubscribe"}])
        );
        for person in ["ann@example.com", "NEW@example.com"] {
            let proof = json_of(
                sandbox,
                &[
                    "subscribers",
                    "consent",
                    person,
                    "--fields",
                    "action,evidence",
                ],
            );
            let last = proof.as_array().unwrap().last().unwrap();
            assert_eq!(
                *last,
                json!({"action": "withdrawal", "evidence": "letter"}),
                "{person}"
            );
        }
    });
}

#[test]
fn what_a_stranger_said_is_still_known_when_they_are_a_user() {
    engines(|sandbox| {
        sandbox.run(&["subscribers", "unsubscribe", "ann@example.com"]);
        sandbox.run(&["user", "add", "Ann@example.com"]);
        let proof = json_of(
            sandbox,
            &["subscribers", "consent", "1", "--fields", "action"],
        );
        assert_eq!(proof, json!([{"action": "withdrawal"}]));
        let run = sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        assert_eq!(run.exit, 7, "{run:?}");
    });
}

#[test]
fn who_left_is_not_subscribed_by_anybody_else() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com"]);
        sandbox.run(&["subscribers", "unsubscribe", "ann@example.com"]);
        assert_run(
            &sandbox.run(&["subscribers", "subscribe", "ann@example.com", "-q"]),
            "
            exit 7
            -- stderr
            error: 'ann@example.com' was left alone: unsubscribed
            hint: only the person can come back: roster subscribers resubscribe ann@example.com --evidence '…'
            ",
        );
        assert_run(
            &sandbox.run(&["subscribers", "suppress", "remove", "ann@example.com", "-q"]),
            "
            exit 7
            -- stderr
            error: 'ann@example.com' is listed for 'unsubscribe', which only the person can lift
            hint: roster subscribers resubscribe ann@example.com --evidence '…'
            ",
        );
    });
}

#[test]
fn who_is_asked_to_come_back_is_not_back_until_they_say_so() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com", "bob@example.com"]);
        sandbox.run(&["subscribers", "unsubscribe", "ann@example.com"]);
        let ask = [
            "subscribers",
            "resubscribe",
            "ann@example.com",
            "--evidence",
            "asked by phone",
        ];
        assert_eq!(sandbox.run(&ask[..3]).exit, 2, "the evidence is missing");
        let run = sandbox.run(&ask);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr
                .contains("asked ann@example.com to confirm; not subscribed yet"),
            "{run:?}"
        );
        assert_eq!(field(sandbox, "subscription"), ["pending", "subscribed"]);
        // Neither another word of an operator nor a file brings her back.
        assert_eq!(
            sandbox
                .run(&["subscribers", "subscribe", "ann@example.com"])
                .exit,
            7
        );
        sandbox.write("list.csv", "email,name\nann@example.com,Ann\n");
        let result = json_of(
            sandbox,
            &[
                "subscribers",
                "import",
                "list.csv",
                "--on-existing",
                "update",
            ],
        );
        assert_eq!(result["reasons"], json!({"unsubscribed": 1}));
        assert_eq!(field(sandbox, "name"), ["", ""]);
        assert_eq!(mailable(sandbox), ["bob@example.com"]);
        // Asked twice, she still lapses to what she was before the first time.
        let later = |time: &str, arguments: &[&str]| {
            sandbox.roster(arguments).env("ROSTER_NOW", time).run()
        };
        later("2026-01-05T00:00:00Z", &ask);
        let state = later(
            "2026-01-12T00:00:00Z",
            &["user", "find", "--field", "subscription"],
        );
        assert_eq!(state.stdout, "unsubscribed\nsubscribed\n");
        let unchanged = sandbox.run(&[
            "subscribers",
            "resubscribe",
            "bob@example.com",
            "--evidence",
            "x",
            "--field",
            "outcome",
        ]);
        assert_eq!(unchanged.stdout, "unchanged\n");
        assert_eq!(
            sandbox
                .run(&[
                    "subscribers",
                    "resubscribe",
                    "no@example.com",
                    "--evidence",
                    "x"
                ])
                .exit,
            3
        );
    });
}

#[test]
fn who_bounced_is_not_subscribed_by_taking_the_address_off_the_list() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com"]);
        sandbox.run(&[
            "subscribers",
            "suppress",
            "add",
            "ann@example.com",
            "--as",
            "hard_bounce",
        ]);
        assert_eq!(field(sandbox, "subscription"), ["cleaned"]);
        let lift = [
            "subscribers",
            "suppress",
            "remove",
            "ann@example.com",
            "--evidence",
            "replied to us",
        ];
        assert_eq!(sandbox.run(&lift[..4]).exit, 7);
        assert_eq!(sandbox.run(&lift).exit, 0);
        assert_eq!(
            sandbox
                .run(&["subscribers", "subscribe", "ann@example.com"])
                .exit,
            7
        );
        let ask = [
            "subscribers",
            "resubscribe",
            "ann@example.com",
            "--evidence",
            "replied to us",
        ];
        assert_eq!(sandbox.run(&ask).exit, 0);
        // Nothing is on the list any more, and still nobody but Ann brings her back.
        assert_eq!(
            sandbox
                .run(&["subscribers", "subscribe", "ann@example.com"])
                .exit,
            7
        );
        assert_eq!(mailable(sandbox), Vec::<String>::new());
    });
}

#[test]
fn who_complained_cannot_even_be_asked() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com"]);
        let add = [
            "subscribers",
            "suppress",
            "add",
            "ann@example.com",
            "--as",
            "complaint",
            "--reason",
            "feedback loop",
        ];
        assert_eq!(sandbox.run(&add).exit, 0);
        assert_eq!(field(sandbox, "subscription"), ["complained"]);
        let run = sandbox.run(&[
            "subscribers",
            "resubscribe",
            "ann@example.com",
            "--evidence",
            "x",
        ]);
        assert!(
            run.exit == 7 && run.stderr.contains("complained"),
            "{run:?}"
        );
        let audit = json_of(
            sandbox,
            &[
                "audit",
                "list",
                "--command",
                "subscribers suppress add",
                "--fields",
                "reason",
            ],
        );
        assert_eq!(audit, json!([{"reason": "feedback loop"}]));
    });
}

#[test]
fn addresses_and_domains_go_on_the_list_and_off_it() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com", "bob@example.org"]);
        let add = [
            "subscribers",
            "suppress",
            "add",
            "ann@example.com",
            "@Example.org",
            "--note",
            "asked by phone",
            "-q",
            "-f",
            "tsv",
        ];
        assert_run(
            &sandbox.run(&add),
            "
            exit 0
            -- stdout
            email\treason\toutcome
            ann@example.com\tmanual\tadded
            @example.org\tdomain\tadded
            ",
        );
        assert_eq!(
            sandbox
                .run(&[&add[..7], &["--field", "outcome"]].concat())
                .stdout,
            "unchanged\nunchanged\n"
        );
        assert_eq!(mailable(sandbox), Vec::<String>::new());
        assert_eq!(field(sandbox, "subscription"), ["subscribed", "subscribed"]);
        let domains = sandbox.run(&[
            "subscribers",
            "suppress",
            "list",
            "--as",
            "domain",
            "--field",
            "email",
        ]);
        assert_eq!(domains.stdout, "@example.org\n");
        let check = json_of(
            sandbox,
            &["subscribers", "suppress", "check", "bob@example.org"],
        );
        assert!(check.to_string().contains("domain"), "{check}");
        assert_eq!(
            sandbox
                .run(&["subscribers", "subscribe", "cy@example.org"])
                .exit,
            7
        );
        let off = sandbox.run(&[
            "subscribers",
            "suppress",
            "remove",
            "ann@example.com",
            "@example.org",
        ]);
        assert_eq!(off.exit, 0, "{off:?}");
        assert_eq!(mailable(sandbox), ["ann@example.com", "bob@example.org"]);
        assert_eq!(
            sandbox
                .run(&["subscribers", "suppress", "remove", "ann@example.com"])
                .exit,
            3
        );
        for (target, reason) in [
            ("ann@example.com", "erased"),
            ("ann@example.com", "domain"),
            ("@example.org", "manual"),
        ] {
            let run = sandbox.run(&["subscribers", "suppress", "add", target, "--as", reason]);
            assert_eq!(run.exit, 2, "{target} {reason}: {run:?}");
        }
    });
}

#[test]
fn more_than_a_hundred_are_not_unsubscribed_without_a_yes() {
    let sandbox = Sandbox::new();
    let people: Vec<String> = (0..101).map(|n| format!("p{n}@example.com")).collect();
    let input = people.join("\n");
    let run = |more: &[&str]| {
        let words = [&["subscribers", "unsubscribe", "-", "-q"], more].concat();
        sandbox.roster(&words).stdin(input.clone()).run()
    };
    let refused = run(&[]);
    assert_eq!(
        (refused.exit, refused.stdout.as_str()),
        (7, ""),
        "{refused:?}"
    );
    assert!(refused.stderr.contains("101"), "{refused:?}");
    assert_eq!(run(&["--yes"]).exit, 0);
    let listed = json_of(
        &sandbox,
        &["subscribers", "suppress", "list", "--fields", "email"],
    );
    assert_eq!(listed.as_array().unwrap().len(), 101);
}

#[test]
fn a_person_with_an_alias_opts_out_by_either_address() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com", "bob@example.com"]);
        for (alias, user) in [("ann.old@example.com", 1_i64), ("bob.old@example.com", 2)] {
            let sql = "INSERT INTO aliases (email_key, user_id, created_at) VALUES ($1, $2, 1)";
            sandbox
                .db()
                .exec(sql, roster::params![alias, user])
                .unwrap();
        }
        // The old address opts out, the present one does not: they are one person.
        sandbox.write(
            "list.csv",
            "email,status\nann@example.com,active\nann.old@example.com,unsubscribed\nbob.old@example.com,spam\nbob@example.com,unsubscribed\n",
        );
        let result = json_of(sandbox, &["subscribers", "import", "list.csv"]);
        assert_eq!(
            (&result["rows"], &result["rejected"]),
            (&json!(4), &json!(0))
        );
        assert_eq!(
            field(sandbox, "subscription"),
            ["unsubscribed", "complained"]
        );
        let listed = sandbox.run(&[
            "subscribers",
            "suppress",
            "list",
            "--fields",
            "email,reason",
            "--no-header",
        ]);
        for line in [
            "ann.old@example.com\tunsubscribe",
            "ann@example.com\tunsubscribe",
            "bob.old@example.com\tcomplaint",
            "bob@example.com\tcomplaint",
        ] {
            assert!(listed.stdout.contains(line), "{line}: {}", listed.stdout);
        }
        let again = json_of(sandbox, &["subscribers", "import", "list.csv"]);
        assert_eq!(again["unsubscribed"], 0, "{again}");
    });
}

#[test]
fn the_person_s_own_address_counts_where_an_alias_is_given() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com"]);
        let sql =
            "INSERT INTO aliases (email_key, user_id, created_at) VALUES ('old@example.com', 1, 1)";
        sandbox.db().exec(sql, &[]).unwrap();
        sandbox.run(&["subscribers", "suppress", "add", "ann@example.com"]);
        sandbox.write("list.csv", "email,name\nold@example.com,Ann\n");
        let result = json_of(sandbox, &["subscribers", "import", "list.csv"]);
        assert_eq!(result["reasons"], json!({"suppressed": 1}));
        assert_eq!(field(sandbox, "name"), [""]);
    });
}

#[test]
fn a_list_is_checked_without_a_database() {
    let sandbox = Sandbox::new();
    sandbox.write("paste.txt", "Ann <ann@gmial.com>; bob@example.com, nobody");
    let run = sandbox.run(&["subscribers", "check", "paste.txt", "-f", "jsonl", "-q"]);
    assert_run(
        &run,
        r#"
        exit 6
        -- stdout
        {"line":1,"input":"Ann <ann@gmial.com>","email":"ann@gmial.com","name":"Ann","ok":false,"reason":"typo_domain","detail":null,"suggestion":"ann@gmail.com"}
        {"line":1,"input":"bob@example.com","email":"bob@example.com","name":null,"ok":true,"reason":null,"detail":null,"suggestion":null}
        {"line":1,"input":"nobody","email":null,"name":null,"ok":false,"reason":"leftover","detail":null,"suggestion":null}
        -- stderr
        {"error":{"code":"partial","message":"2 of 3 rows are not ok","hint":"see the column reason","exit":6}}
        "#,
    );
    assert!(!sandbox.path(".local/share/roster/roster.db").exists());
}

#[test]
fn one_word_that_names_nobody_loses_no_other_opt_out() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com", "bob@example.com"]);
        let verb = |words: &[&str], stdin: &str| {
            let run = sandbox.roster(words).stdin(stdin).run();
            (run.exit, run.stderr)
        };
        let (exit, said) = verb(
            &["subscribers", "unsubscribe", "-"],
            "ann@example.com\nnew@example.com\nref:K-1\nid:99\n",
        );
        assert_eq!(exit, 6, "{said}");
        assert!(said.contains("2 selectors led to no single user"), "{said}");
        assert!(said.contains("line 3: 'ref:K-1'"), "{said}");
        assert_eq!(mailable(sandbox), ["bob@example.com"]);
        let list = ["subscribers", "suppress", "list", "--field", "email"];
        let listed = sandbox.run(&list).stdout;
        assert!(listed.contains("new@example.com"), "{listed}");
        for (verb_words, expected) in [
            (
                &["subscribers", "subscribe", "cat@example.com", "id:99"][..],
                6,
            ),
            (
                &[
                    "subscribers",
                    "resubscribe",
                    "ann@example.com",
                    "id:99",
                    "--evidence",
                    "phone",
                ],
                6,
            ),
            (&["invite", "send", "dan@example.com", "id:99"], 6),
            (&["subscribers", "unsubscribe", "id:98", "id:99"], 3),
            (&["subscribers", "unsubscribe", "id:99"], 3),
            (&["invite", "send", "id:98", "id:99"], 3),
        ] {
            let run = sandbox.run(verb_words);
            assert_eq!(run.exit, expected, "{verb_words:?}: {run:?}");
        }
        let known = sandbox.run(&["user", "find", "--field", "email"]).stdout;
        for email in ["cat@example.com", "dan@example.com"] {
            assert!(known.contains(email), "{known}");
        }
    });
}

/// Subscription and suppressions, for a look at what an opt-out did: `ann@example.com subscribed, …`.
fn listed(sandbox: &Sandbox) -> Vec<String> {
    let list = [
        "subscribers",
        "suppress",
        "list",
        "--fields",
        "email,reason",
        "--no-header",
        "-f",
        "tsv",
    ];
    let mut rows: Vec<String> = (sandbox.run(&list).stdout.lines())
        .map(|line| line.replace('\t', " "))
        .collect();
    rows.sort();
    rows
}

#[test]
fn an_opt_out_of_a_list_counts_for_the_address_too_when_its_id_leads_to_nobody_or_elsewhere() {
    for (verb, outcomes) in [
        (
            &["subscribers", "unsubscribe", "-"][..],
            "unsubscribed\nunsubscribed\nunsubscribed\nsuppressed\nsuppressed\n",
        ),
        (
            &["subscribers", "suppress", "add", "-", "--as", "unsubscribe"],
            "added\nadded\nadded\nadded\nadded\n",
        ),
    ] {
        engines(|sandbox| {
            let done = |words: &[&str]| {
                let run = sandbox.run(words);
                assert_eq!(run.exit, 0, "{run:?}");
                run.stdout
            };
            subscribe(
                sandbox,
                &[
                    "m1@example.com",
                    "m2@example.com",
                    "ann@example.com",
                    "bob@example.com",
                ],
            );
            sandbox.write("late.csv", "email\nlate@example.com\n");
            done(&["subscribers", "import", "late.csv", "-q"]);
            let rows = done(&["user", "find", "-f", "tsv", "--fields", "id,email"]);
            let only = |names: &[&str]| {
                let kept = rows
                    .lines()
                    .filter(|line| names.iter().any(|name| line.ends_with(name)));
                kept.flat_map(|line| [line, "\n"]).collect::<String>()
            };
            done(&[
                "user",
                "merge",
                "m1@example.com",
                "--into",
                "m2@example.com",
                "-y",
                "-q",
            ]);
            done(&["import", "undo", "2", "-y", "-q"]);
            done(&[
                "user",
                "email",
                "set",
                "ann@example.com",
                "ann.smith@example.com",
                "-q",
            ]);
            let input = only(&[
                "email",
                "m1@example.com",
                "late@example.com",
                "ann@example.com",
                "bob@example.com",
            ]);
            let words = [verb, &["--field", "outcome"]].concat();
            let run = sandbox.roster(&words).stdin(input).run();
            assert_eq!((run.exit, run.stdout.as_str()), (0, outcomes), "{run:?}");
            assert_eq!(mailable(sandbox), Vec::<String>::new());
            let kept = listed(sandbox);
            for email in ["ann@", "ann.smith@", "bob@", "late@", "m1@", "m2@"] {
                let row = format!("{email}example.com unsubscribe");
                assert!(kept.contains(&row), "{row}: {kept:?}");
            }
        });
    }
}

/// What acts on a person and not on an address goes by the id alone: the address may be somebody else's by now.
#[test]
fn only_opt_outs_look_at_the_address_beside_an_id() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com"]);
        let input = "id\temail\n99\tann@example.com\n";
        for words in [
            &["user", "ban", "-", "--reason", "x"][..],
            &["subscribers", "subscribe", "-"],
            &["invite", "send", "-"],
        ] {
            let run = sandbox.roster(words).stdin(input).run();
            assert_eq!(run.exit, 3, "{run:?}");
        }
        let opt_out = ["subscribers", "unsubscribe", "-", "-q"];
        let json = "{\"id\":99,\"email\":\"ann@example.com\"}\n";
        assert_eq!(sandbox.roster(&opt_out).stdin(json).run().exit, 0);
        assert_eq!(mailable(sandbox), Vec::<String>::new());
        // Nor is there an address in a list of nobody.
        let run = sandbox.roster(&opt_out).stdin("id\temail\n98\t\n").run();
        assert_eq!(run.exit, 3, "{run:?}");
    });
}

#[test]
fn an_opt_out_by_a_list_that_still_has_who_was_erased_brings_no_address_back() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com", "bob@example.com"]);
        assert_eq!(sandbox.run(&["user", "erase", "1", "-y", "-q"]).exit, 0);
        for verb in [
            &["subscribers", "unsubscribe", "-", "-q"][..],
            &["subscribers", "suppress", "add", "-", "-q"],
        ] {
            let input = "id\temail\n1\tann@example.com\n2\tbob@example.com\n";
            let run = sandbox.roster(verb).stdin(input).run();
            assert!(matches!(run.exit, 0 | 6), "{run:?}");
            let kept = listed(sandbox);
            assert!(kept.iter().all(|row| !row.contains("ann@")), "{kept:?}");
        }
        assert_eq!(mailable(sandbox), Vec::<String>::new());
    });
}

#[test]
fn one_wrong_address_keeps_no_other_off_the_list() {
    engines(|sandbox| {
        subscribe(sandbox, &["x1@example.com"]);
        let add = |words: &[&str], input: &str| {
            let words = [
                &["subscribers", "suppress", "add", "--as", "complaint"],
                words,
                &["-f", "tsv", "--no-header"],
            ]
            .concat();
            sandbox.roster(&words).stdin(input).run()
        };
        let run = add(&["-"], "x1@example.com\nbad@@x\nx2@example.com\n");
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (
                6,
                "x1@example.com\tcomplaint\tadded\nbad@@x\tcomplaint\trejected\nx2@example.com\tcomplaint\tadded\n"
            ),
            "{run:?}"
        );
        assert!(
            run.stderr
                .contains("1 of 3 addresses was not accepted; line 2: 'bad@@x'"),
            "{run:?}"
        );
        assert_eq!(field(sandbox, "subscription"), ["complained"]);
        let run = add(&["@example.org", "x3@example.com", "bad@@y", "id:99"], "");
        assert!(
            run.exit == 6
                && run.stderr.contains("2 of 3 addresses were not accepted")
                && run.stderr.contains("'id:99'"),
            "{run:?}"
        );
        let kept = listed(sandbox);
        assert!(
            kept.contains(&"x3@example.com complaint".to_owned()),
            "{kept:?}"
        );
        for wrong in [&["bad@@z"][..], &["bad@@z", "@example.org"]] {
            let run = add(wrong, "");
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        }
        assert_eq!(listed(sandbox), kept);
    });
}

/// The rows of `email` and `outcome` that a verb prints for a list on standard input, and its exit.
fn opt_out_of_list(sandbox: &Sandbox, verb: &[&str], list: &str) -> (i32, String) {
    let end = ["-", "--fields", "email,outcome", "--no-header", "-q"];
    let words = [&["subscribers"], verb, &end].concat();
    let run = sandbox.roster(&words).stdin(list).run();
    (run.exit, run.stdout)
}

#[test]
fn an_id_that_is_none_of_ours_leaves_the_opt_out_to_the_address_beside_it() {
    engines(|sandbox| {
        subscribe(
            sandbox,
            &["ann@example.com", "bob@example.com", "cyd@example.com"],
        );
        let found = opt_out_of_list(
            sandbox,
            &["unsubscribe"],
            "id,email\n1,ann@example.com\nK-77,cyd@example.com\n",
        );
        let both = "ann@example.com\tunsubscribed\ncyd@example.com\tunsubscribed\n";
        assert_eq!(found, (0, both.to_owned()));
        assert_eq!(mailable(sandbox), ["bob@example.com"]);
        let ids = [
            "K-77",
            "-1",
            "0",
            "1.0",
            "99999999999999999999",
            "id:2",
            "ref:K1",
        ];
        for (place, id) in ids.iter().enumerate() {
            let list = format!("id,email\n{id},q{place}@example.com\n");
            let found = opt_out_of_list(sandbox, &["suppress", "add"], &list);
            let added = format!("q{place}@example.com\tadded\n");
            assert_eq!(found, (0, added), "{id}");
            let list = format!("id,email\n{id},r{place}@example.com\n");
            let found = opt_out_of_list(sandbox, &["unsubscribe"], &list);
            let added = format!("r{place}@example.com\tsuppressed\n");
            assert_eq!(found, (0, added), "{id}");
        }
    });
}

#[test]
fn a_blank_id_leaves_the_opt_out_to_the_address_beside_it() {
    engines(|sandbox| {
        let people = ["ann@example.com", "bob@example.com", "cyd@example.com"];
        subscribe(sandbox, &people);
        let found = opt_out_of_list(
            sandbox,
            &["unsubscribe"],
            "id,email\n1,ann@example.com\n,bob@example.com\n,\n",
        );
        let rows =
            "ann@example.com\tunsubscribed\nbob@example.com\tunsubscribed\nblank\trejected\n";
        assert_eq!(found, (6, rows.to_owned()));
        assert_eq!(mailable(sandbox), ["cyd@example.com"]);
        let found = opt_out_of_list(
            sandbox,
            &["unsubscribe"],
            "{\"id\":null,\"email\":\"cyd@example.com\"}\n{\"id\":null,\"email\":null}\n",
        );
        let rows = "cyd@example.com\tunsubscribed\nblank\trejected\n";
        assert_eq!(found, (6, rows.to_owned()));
        let found = opt_out_of_list(
            sandbox,
            &["suppress", "add"],
            "id,email\n1,ann@example.com\n,dan@example.com\n,\n",
        );
        let rows = "ann@example.com\tadded\ndan@example.com\tadded\nblank\trejected\n";
        assert_eq!(found, (6, rows.to_owned()));
        // Where nobody opts out, the list is refused as before, and a row without any cell is no row.
        let list = "id,email\n1,ann@example.com\n,bob@example.com\n";
        assert_eq!(opt_out_of_list(sandbox, &["subscribe"], list).0, 2);
        let run = sandbox
            .roster(&["user", "show", "-", "--field", "email"])
            .stdin("id,email\n1,ann@example.com\n,\n")
            .run();
        assert_eq!((run.exit, run.stdout.as_str()), (0, "ann@example.com\n"));
    });
}

#[test]
fn what_an_operator_listed_beside_an_opt_out_is_lifted_and_the_opt_out_stays() {
    engines(|sandbox| {
        subscribe(sandbox, &["ann@example.com", "bob@example.com"]);
        sandbox.run(&["subscribers", "unsubscribe", "ann@example.com"]);
        let suppress = |verb, email| {
            let words = ["subscribers", "suppress", verb, email, "--no-header"];
            sandbox.run(&words)
        };
        suppress("add", "ann@example.com");
        assert_run(
            &suppress("remove", "ann@example.com"),
            "
            exit 0
            -- stdout
            ann@example.com\tunsubscribe\tunchanged
            ann@example.com\tmanual\tremoved
            -- stderr
            not lifted: 'ann@example.com' is listed for 'unsubscribe', which only the person can lift
            ",
        );
        assert_eq!(suppress("remove", "ann@example.com").exit, 7);
        let listed = sandbox.run(&[
            "subscribers",
            "suppress",
            "list",
            "--fields",
            "reason",
            "--no-header",
        ]);
        assert_eq!(listed.stdout, "unsubscribe\n");
        let asked = sandbox.run(&[
            "subscribers",
            "resubscribe",
            "ann@example.com",
            "--evidence",
            "phone",
        ]);
        assert_eq!(asked.exit, 0, "{asked:?}");
        // Without evidence a bounce stays, too.
        let bounced = [
            "subscribers",
            "suppress",
            "add",
            "bob@example.com",
            "--as",
            "hard_bounce",
        ];
        sandbox.run(&bounced);
        suppress("add", "bob@example.com");
        let run = suppress("remove", "bob@example.com");
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (
                0,
                "bob@example.com\thard_bounce\tunchanged\nbob@example.com\tmanual\tremoved\n"
            ),
            "{run:?}"
        );
        assert_eq!(suppress("remove", "bob@example.com").exit, 7);
    });
}
