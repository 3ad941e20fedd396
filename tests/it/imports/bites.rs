//! Lists so long that they are merged in several bites: what rows far apart know of each other.

use std::fmt::Write;

use super::*;

#[test]
fn rows_far_apart_still_meet() {
    engines(|sandbox| {
        for (email, name) in [("a.one@example.com", ""), ("a.two@example.com", "Two")] {
            let mut words = vec!["user", "add", email];
            if !name.is_empty() {
                words.extend(["--name", name]);
            }
            assert_eq!(sandbox.run(&words).exit, 0);
        }
        for (alias, user) in [("z.one@example.com", 1_i64), ("z.two@example.com", 2)] {
            let sql = "INSERT INTO aliases (email_key, user_id, created_at) VALUES ($1, $2, 1)";
            sandbox
                .db()
                .exec(sql, roster::params![alias, user])
                .unwrap();
        }
        // In the order of their keys: the first two and the last four stand more than one bite apart.
        let mut text = String::from("email,ref,name,status\n");
        text.push_str("a.one@example.com,,One,active\na.two@example.com,,Two,none\na.new@example.com,K1,New,\n");
        for n in 0..20_000 {
            writeln!(text, "m{n}@example.com,,,").unwrap();
        }
        text.push_str(
            "z.one@example.com,,,unsubscribed\nz.two@example.com,,,spam\nz.new@example.com,K1,,\n",
        );
        sandbox.write("list.csv", text);
        let list = ["list.csv", "--report", "report.jsonl"];
        let result = import(sandbox, &list, 6);
        assert_eq!(
            counts(&result),
            json!({"rows": 20_006, "created": 20_001, "subscribed": 1, "unchanged": 1, "rejected": 1,
                "unsubscribed": 2})
        );
        assert_eq!(result["reasons"], json!({"ref_conflict": 1}));
        let people = json_of(
            sandbox,
            &[
                "user",
                "find",
                "--email",
                "a.*",
                "--fields",
                "ref,name,subscription",
            ],
        );
        assert_eq!(
            people,
            json!([
                {"ref": null, "name": "One", "subscription": "unsubscribed"},
                {"ref": null, "name": "Two", "subscription": "complained"},
                {"ref": "K1", "name": "New", "subscription": "subscribed"},
            ])
        );
        let again = import(sandbox, &list, 6);
        assert_eq!(
            counts(&again)["unchanged"],
            20_003,
            "who opted out, by either address, and everybody else: {again}"
        );
        let done = json_of(sandbox, &["import", "undo", "1", "--yes"]);
        assert_eq!(
            (&done["removed"], &done["restored"], &done["kept"]),
            (
                &json!(20_001),
                &json!(1),
                &json!([
                    {"user_id": 1, "user": "a.one@example.com", "thing": null,
                     "why": "all but the subscription, which ended and stays so"},
                    {"user_id": 2, "user": "a.two@example.com", "thing": null, "why": "opted out, which stays"},
                ])
            )
        );
        assert_eq!(
            field(sandbox, "subscription"),
            ["unsubscribed", "complained"]
        );
        assert_eq!(field(sandbox, "name"), ["", "Two"]);
    });
}

/// A list of these people, each with this city.
fn people(numbers: impl Iterator<Item = usize>, city: &str) -> String {
    let mut text = String::from("email,city\n");
    for n in numbers {
        writeln!(text, "p{n:05}@example.com,{city}").unwrap();
    }
    text
}

#[test]
fn people_are_found_wherever_they_lie_among_others() {
    engines(|sandbox| {
        sandbox.write("all.csv", people(0..33_000, "Leeds"));
        let first = import(sandbox, &["all.csv"], 0);
        assert_eq!(counts(&first), json!({"rows": 33_000, "created": 33_000}));
        // Three bites that cover everybody: read in stretches.
        sandbox.write("left.txt", "p00007@example.com\np20006@example.com\n");
        let left = import(sandbox, &["left.txt", "--mode", "unsubscribe"], 0);
        assert_eq!(counts(&left), json!({"rows": 2, "unsubscribed": 2}));
        let again = import(sandbox, &["all.csv"], 0);
        assert_eq!(
            counts(&again),
            json!({"rows": 33_000, "unchanged": 32_998, "blocked": 2})
        );
        // Every seventh, and some whom nobody knows: found one by one after the first stretch.
        let some = (0..40_000).filter(|n| n % 7 == 0);
        sandbox.write("some.csv", people(some, "York"));
        let update = import(sandbox, &["some.csv", "--on-existing", "update"], 0);
        assert_eq!(
            counts(&update),
            json!({"rows": 5_715, "created": 1_000, "updated": 4_713, "blocked": 2})
        );
        let cities = field(sandbox, "city");
        let of = |city: &str| cities.iter().filter(|found| *found == city).count();
        assert_eq!((of("York"), of("Leeds")), (5_713, 28_287));
        // Everybody, and between any two of them somebody new.
        let mut text = people(0..20_000, "York");
        for n in 0..20_000 {
            writeln!(text, "p{n:05}x@example.com,York").unwrap();
        }
        sandbox.write("twice.csv", text);
        let twice = import(sandbox, &["twice.csv"], 0);
        assert_eq!(
            counts(&twice),
            json!({"rows": 40_000, "created": 20_000, "unchanged": 19_999, "blocked": 1})
        );
    });
}
