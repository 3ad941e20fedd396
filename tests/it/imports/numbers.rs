//! Several numbers beside one address that opts out: whoever has any of them opts out.

use std::fmt::Write;

use super::*;

/// What a list says of the address `new@`, the flags, the counts of the first import and of the next, and what becomes of the people
/// whose numbers are R1, R2 and R3.
type Case<'a> = (&'a str, &'a [&'a str], Value, Value, [&'a str; 3]);

const OUT: &str = "unsubscribed";
const IN: &str = "subscribed";

/// Makes three people with numbers, and gives what a text that names them is called here.
fn known(sandbox: &Sandbox, mark: &str) -> impl Fn(&str) -> String + use<> {
    let (number, domain) = (format!("R{mark}x"), format!("@{mark}.example.com"));
    let place = move |text: &str| text.replace('R', &number).replace('@', &domain);
    sandbox.write("known.csv", place("ref,email\nR1,ann@\nR2,bob@\nR3,cy@\n"));
    import(sandbox, &["known.csv"], 0);
    place
}

/// The subscriptions of the three, who are mailable only where they are subscribed.
#[track_caller]
fn states(sandbox: &Sandbox, place: &dyn Fn(&str) -> String) -> Vec<String> {
    let state = |number| {
        let user = place(&format!("ref:{number}"));
        let fields = "subscription,mailable";
        let found = json_of(sandbox, &["user", "show", &user, "--fields", fields]);
        let state = found["subscription"].as_str().unwrap().to_owned();
        assert_eq!(found["mailable"], json!(state == IN), "{found}");
        state
    };
    ["R1", "R2", "R3"].map(state).to_vec()
}

/// Rehearses a list, imports it and imports it again.
#[track_caller]
fn run(sandbox: &Sandbox, mark: &str, filler: &str, case: &Case) {
    let (rows, flags, first, again, expected) = case;
    let place = known(sandbox, mark);
    let header = "ref,email,status\n";
    sandbox.write("list.csv", format!("{header}{filler}{}", place(rows)));
    let words = [&["list.csv", "--report", "report.jsonl"], *flags].concat();
    let exit = if first["rejected"].is_null() { 0 } else { 6 };
    let rehearsed = import(sandbox, &[&words[..], &["--dry-run"]].concat(), exit);
    assert_eq!(counts(&rehearsed), *first, "{rows} {flags:?} rehearsed");
    assert_eq!(states(sandbox, &place), [IN; 3], "{rows} {flags:?}");
    let done = import(sandbox, &words, exit);
    assert_eq!(counts(&done), *first, "{rows} {flags:?}");
    let report = sandbox.read("report.jsonl");
    assert_eq!(
        report.lines().count() as u64,
        first["rows"].as_u64().unwrap(),
        "{rows} {flags:?}: {report}"
    );
    assert_eq!(states(sandbox, &place), expected, "{rows} {flags:?}");
    let repeated = import(sandbox, &words, exit);
    assert_eq!(counts(&repeated), *again, "{rows} {flags:?} again");
    assert_eq!(states(sandbox, &place), expected, "{rows} {flags:?} again");
}

#[test]
fn whoever_has_any_number_beside_an_address_that_opts_out_is_out() {
    let unsubscribe: &[&str] = &["--mode", "unsubscribe"];
    let two = json!({"rows": 2, "unsubscribed": 2});
    let same = json!({"rows": 2, "unchanged": 2});
    let three = json!({"rows": 3, "unsubscribed": 3});
    let cases: Vec<Case> = vec![
        (
            "R1,new@,unsubscribed\nR2,new@,unsubscribed\n",
            &[],
            two.clone(),
            same.clone(),
            [OUT, OUT, IN],
        ),
        // Where one of them opts out, before and behind the other.
        (
            "R1,new@,unsubscribed\nR2,NEW@,active\n",
            &[],
            two.clone(),
            same.clone(),
            [OUT, OUT, IN],
        ),
        (
            "R1,new@,active\nR2,new@,unsubscribed\n",
            &[],
            two.clone(),
            same.clone(),
            [OUT, OUT, IN],
        ),
        (
            "R1,new@,active\nR2,new@,unsubscribed\n",
            &["--follow-ref"],
            two.clone(),
            same.clone(),
            [OUT, OUT, IN],
        ),
        (
            "R1,new@,\nR2,new@,\n",
            unsubscribe,
            two.clone(),
            same.clone(),
            [OUT, OUT, IN],
        ),
        // The strictest of all decides for all, wherever it stands.
        (
            "R1,new@,active\nR2,new@,unsubscribed\nR3,new@,spam\n",
            &[],
            three.clone(),
            json!({"rows": 3, "unchanged": 3}),
            ["complained"; 3],
        ),
        (
            "R1,new@,spam\nR2,new@,active\nR3,new@,bounced\n",
            &[],
            three.clone(),
            json!({"rows": 3, "unchanged": 3}),
            ["complained"; 3],
        ),
        (
            "R1,new@,active\nR2,new@,unsubscribed\nR3,new@,bounced\n",
            unsubscribe,
            three.clone(),
            json!({"rows": 3, "unchanged": 3}),
            ["cleaned"; 3],
        ),
        // The row that counts has no number, and takes that of one of the others.
        (
            ",new@,unsubscribed\nR1,new@,\nR2,new@,active\n",
            &[],
            json!({"rows": 3, "unsubscribed": 2, "duplicate": 1}),
            json!({"rows": 3, "unchanged": 2, "duplicate": 1}),
            [OUT, OUT, IN],
        ),
        (
            "R1,new@,\nR2,new@,active\n,new@,unsubscribed\n,new@,spam\n",
            &[],
            json!({"rows": 4, "unsubscribed": 2, "duplicate": 2}),
            json!({"rows": 4, "unchanged": 2, "duplicate": 2}),
            ["complained", "complained", IN],
        ),
        (
            ",new@,\nR1,new@,\nR2,new@,\n",
            unsubscribe,
            json!({"rows": 3, "unsubscribed": 2, "duplicate": 1}),
            json!({"rows": 3, "unchanged": 2, "duplicate": 1}),
            [OUT, OUT, IN],
        ),
        // One number in several rows, blanks around it, and numbers that nobody has: of another case, too.
        (
            " R1 ,new@,unsubscribed\nR1,new@,\nX9,new@,unsubscribed\nR2,new@,\n\"R2 \",new@,spam\n",
            &[],
            json!({"rows": 5, "unsubscribed": 2, "duplicate": 3}),
            json!({"rows": 5, "unchanged": 2, "duplicate": 3}),
            ["complained", "complained", IN],
        ),
        (
            "X9,new@,unsubscribed\nr1,new@,\nR3,new@,\n",
            &[],
            json!({"rows": 3, "unsubscribed": 1, "suppressed": 1, "duplicate": 1}),
            json!({"rows": 3, "unchanged": 2, "duplicate": 1}),
            [IN, IN, OUT],
        ),
        // One row, whose address and number are those of two people.
        (
            "R2,ann@,unsubscribed\n",
            &[],
            json!({"rows": 1, "unsubscribed": 1}),
            json!({"rows": 1, "unchanged": 1}),
            [OUT, OUT, IN],
        ),
        (
            "R3,ann@,spam\n",
            &["--follow-ref"],
            json!({"rows": 1, "unsubscribed": 1}),
            json!({"rows": 1, "unchanged": 1}),
            ["complained", IN, "complained"],
        ),
        // The address is that of one of them: in any order.
        (
            "R1,ann@,unsubscribed\nR2,ann@,unsubscribed\n",
            &[],
            two.clone(),
            same.clone(),
            [OUT, OUT, IN],
        ),
        (
            "R2,ann@,unsubscribed\nR1,ann@,unsubscribed\n",
            &[],
            json!({"rows": 2, "unsubscribed": 1, "duplicate": 1}),
            json!({"rows": 2, "unchanged": 1, "duplicate": 1}),
            [OUT, OUT, IN],
        ),
        (
            "R3,ann@,active\nR2,ann@,unsubscribed\n",
            &[],
            two,
            same,
            [OUT; 3],
        ),
        // By two addresses, and by the number alone besides.
        (
            "R1,new@,unsubscribed\nR2,new@,\nR3,old@,spam\nR2,old@,\n",
            &[],
            json!({"rows": 4, "unsubscribed": 4}),
            json!({"rows": 4, "unchanged": 3, "duplicate": 1}),
            [OUT, "complained", "complained"],
        ),
        (
            "R2,,unsubscribed\nR1,new@,unsubscribed\nR2,new@,\n",
            &[],
            json!({"rows": 3, "unsubscribed": 2, "duplicate": 1}),
            json!({"rows": 3, "unchanged": 2, "duplicate": 1}),
            [OUT, OUT, IN],
        ),
        // A row with another address has the number.
        (
            "R2,bob@,active\nR1,new@,unsubscribed\nR2,new@,\n",
            &[],
            json!({"rows": 3, "unsubscribed": 2, "unchanged": 1}),
            json!({"rows": 3, "unchanged": 1, "blocked": 1, "duplicate": 1}),
            [OUT, OUT, IN],
        ),
        (
            "R2,aaa@,active\nR1,new@,unsubscribed\nR2,new@,\n",
            &["--follow-ref"],
            json!({"rows": 3, "unsubscribed": 2, "updated": 1}),
            json!({"rows": 3, "unchanged": 1, "blocked": 1, "duplicate": 1}),
            [OUT, OUT, IN],
        ),
        // Rows of another address of which the first is rejected, before and behind it.
        (
            "R3,bob@,active\nR2,bob@,active\nR2,bob@,\nR1,new@,unsubscribed\nR3,new@,\n",
            &[],
            json!({"rows": 5, "unchanged": 1, "duplicate": 1, "rejected": 1, "unsubscribed": 2}),
            json!({"rows": 5, "unchanged": 3, "duplicate": 1, "rejected": 1}),
            [OUT, IN, OUT],
        ),
        (
            "R3,bob@,active\nR2,bob@,active\nR2,bob@,\nR1,aaa@,unsubscribed\nR3,aaa@,\n",
            &[],
            json!({"rows": 5, "unchanged": 1, "duplicate": 1, "rejected": 1, "unsubscribed": 2}),
            json!({"rows": 5, "unchanged": 3, "duplicate": 1, "rejected": 1}),
            [OUT, IN, OUT],
        ),
    ];
    engines(|sandbox| {
        for (n, case) in cases.iter().enumerate() {
            run(sandbox, &format!("n{n}"), "", case);
        }
    });
}

#[test]
fn rows_of_one_address_are_heard_at_the_edge_of_a_bite() {
    let rows = "R1,new@,unsubscribed\nR2,new@,\nR3,new@,active\n";
    engines(|sandbox| {
        for fill in 4_998..5_001 {
            let mut filler = String::new();
            for n in 0..fill {
                writeln!(filler, ",m{n}@fill.example,active").unwrap();
            }
            let (created, unchanged) = if fill == 4_998 {
                (
                    json!({"rows": fill + 3, "created": fill, "unsubscribed": 3}),
                    fill,
                )
            } else {
                (
                    json!({"rows": fill + 3, "created": 1, "unchanged": fill - 1, "unsubscribed": 3}),
                    fill,
                )
            };
            let again = json!({"rows": fill + 3, "unchanged": unchanged + 3});
            let case = (rows, &[][..], created, again, [OUT; 3]);
            run(sandbox, &format!("zz{fill}"), &filler, &case);
        }
    });
}

#[test]
fn nobody_takes_a_number_that_opted_out_with_another_beside_it() {
    engines(|sandbox| {
        for (n, address) in ["new@", "ann@"].iter().enumerate() {
            // Whoever has the number by then opts out; it is nobody's from there on.
            for (m, (first, second, other, exit)) in [
                ("R1", "R7", "aaa@", 0),
                ("R7", "R1", "aaa@", 0),
                ("R1", "R7", "zoe@", 0),
                ("R7", "R1", "zoe@", 6),
            ]
            .iter()
            .enumerate()
            {
                let place = known(sandbox, &format!("t{n}{m}"));
                let rows = format!(
                    "{first},{address},unsubscribed\n{second},{address},\nR7,{other},active\n"
                );
                sandbox.write("list.csv", place(&format!("ref,email,status\n{rows}")));
                let mut results = Vec::new();
                for _ in 0..2 {
                    let done = import(sandbox, &["list.csv"], *exit);
                    results.push(counts(&done));
                    assert_eq!(states(sandbox, &place), [OUT, IN, IN], "{rows}: {done}");
                    let words = [
                        "user",
                        "find",
                        "--email",
                        &place(other),
                        "--field",
                        "subscription",
                    ];
                    let found = sandbox.run(&words).stdout;
                    let out = if *exit == 0 { "unsubscribed\n" } else { "" };
                    assert_eq!(found, out, "{rows}: {done}");
                }
                let changed = |word: &str| results[1][word] != Value::Null;
                assert!(
                    !["created", "subscribed", "unsubscribed"]
                        .into_iter()
                        .any(changed),
                    "{rows}: {results:?}"
                );
            }
        }
    });
}

#[test]
fn an_opt_out_by_a_second_number_is_told_listed_and_kept() {
    engines(|sandbox| {
        let place = known(sandbox, "a");
        let ban = ["user", "ban", "bob@a.example.com", "--reason", "spam", "-q"];
        assert_eq!(sandbox.run(&ban).exit, 0);
        sandbox.write(
            "list.csv",
            "ref,email,name,status,opted_out_at\nRax1,New@example.com,,unsubscribed,2025-04-05\nRax2,nEw@example.com,New,active,\n\
             Rax9,new@example.com,,active,\n",
        );
        let list = ["list.csv", "--report", "report.jsonl"];
        let done = import(sandbox, &list, 0);
        assert_eq!(
            counts(&done),
            json!({"rows": 3, "unsubscribed": 2, "duplicate": 1})
        );
        assert_eq!(
            sandbox.read("report.jsonl"),
            r#"{"line":2,"email":"New@example.com","outcome":"unsubscribed","reason":null,"detail":null,"suggestion":null}
{"line":3,"email":"nEw@example.com","outcome":"unsubscribed","reason":null,"detail":null,"suggestion":null}
{"line":4,"email":"new@example.com","outcome":"duplicate","reason":null,"detail":"line 2","suggestion":null}
"#
        );
        let listed = [
            "subscribers",
            "suppress",
            "list",
            "--fields",
            "email,reason,at",
        ];
        let at = "2025-04-05T00:00:00Z";
        let entry = |email: &str| json!({"email": email, "reason": "unsubscribe", "at": at});
        let mut found = json_of(sandbox, &listed);
        found
            .as_array_mut()
            .unwrap()
            .sort_by_key(|entry| entry["email"].to_string());
        assert_eq!(
            found,
            json!([
                entry("ann@a.example.com"),
                entry("bob@a.example.com"),
                entry("new@example.com")
            ])
        );
        let consents = json_of(sandbox, &["subscribers", "consent", "bob@a.example.com"]);
        assert!(consents.to_string().contains("withdrawal"), "{consents}");
        // Nothing else of the row is about whoever has its number.
        assert_eq!(field(sandbox, "name"), ["", "", ""]);
        assert_eq!(sandbox.run(&["import", "undo", "2", "--yes"]).exit, 0);
        assert_eq!(states(sandbox, &place), [OUT, OUT, IN]);
        assert_eq!(sandbox.run(&["db", "check"]).exit, 0);
    });
}
