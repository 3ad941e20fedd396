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
                &json!([{"user_id": 2, "user": "a.two@example.com", "why": "opted out, which stays"}])
            )
        );
        assert_eq!(
            field(sandbox, "subscription"),
            ["unsubscribed", "complained"]
        );
        assert_eq!(field(sandbox, "name"), ["", "Two"]);
    });
}
