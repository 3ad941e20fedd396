//! One rule for phone numbers, wherever they come in.

use crate::sandbox::{Run, Sandbox, engines};

fn run(sandbox: &Sandbox, words: &[&str]) -> Run {
    sandbox.run(words)
}

#[test]
fn an_import_takes_no_phone_number_that_is_none() {
    engines(|sandbox| {
        run(
            sandbox,
            &[
                "account",
                "open",
                "--owner",
                "o@example.com",
                "--login",
                "1",
            ],
        );
        for (command, rows) in [
            (
                &["account", "import"][..],
                "login,owner,phone\n7,a@example.com,not a phone\n8,b@example.com,+44 113 496 0000\n",
            ),
            (
                &["user", "import"],
                "email,phone\nc@example.com,++44 113\nd@example.com,(0113) 496 0000\n",
            ),
            (
                &["contact", "import"],
                "login,email,phone\n1,e@example.com,call me\n1,f@example.com,112\n",
            ),
        ] {
            sandbox.write("in.csv", rows);
            let done = run(
                sandbox,
                &[command, &["in.csv", "-q", "-f", "json"]].concat(),
            );
            assert_eq!(done.exit, 6, "{command:?} {done:?}");
            let result: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
            assert_eq!(
                result["reasons"],
                serde_json::json!({ "invalid_field": 1 }),
                "{command:?}"
            );
            assert_eq!(
                (&result["created"], &result["rejected"]),
                (&1.into(), &1.into())
            );
        }
        let edited = run(
            sandbox,
            &["user", "edit", "d@example.com", "--phone", "++44"],
        );
        assert!(
            edited.exit == 2 && edited.stderr.contains("is no phone number"),
            "{edited:?}"
        );
    });
}

#[test]
fn a_subscriber_is_not_lost_for_a_phone_number() {
    engines(|sandbox| {
        let rows = "email,name,phone\na@example.com,Ann,ask at the desk\nb@example.com,Bo,+44 113 496 0000\nc@example.com,Cy,n/a\n";
        sandbox.write("in.csv", rows);
        let words = [
            "subscribers",
            "import",
            "in.csv",
            "--consent",
            "x",
            "--report",
            "report.jsonl",
            "-q",
            "-f",
            "json",
        ];
        let done = run(sandbox, &words);
        assert_eq!(done.exit, 0, "{done:?}");
        let find = [
            "user",
            "find",
            "--fields",
            "email,name,phone,subscription",
            "--no-header",
        ];
        assert_eq!(
            run(sandbox, &find).stdout,
            "a@example.com\tAnn\t\tsubscribed\nb@example.com\tBo\t+44 113 496 0000\tsubscribed\nc@example.com\tCy\t\tsubscribed\n"
        );
        let report = sandbox.read("report.jsonl");
        assert!(
            report
                .lines()
                .next()
                .unwrap()
                .contains("is no phone number"),
            "{report}"
        );
    });
}

#[test]
fn look_alikes_by_phone_share_their_country_code() {
    engines(|sandbox| {
        for (email, phone) in [
            ("a@example.com", "+44 20 7946 0958"),
            ("b@example.com", "+1 20 7946 0958"),
            ("c@example.com", "0044 (0)20 79460958"),
            ("d@example.com", "+49 30 123456"),
        ] {
            assert_eq!(
                run(sandbox, &["user", "add", email, "--phone", phone]).exit,
                0
            );
        }
        let dupes = || {
            run(
                sandbox,
                &[
                    "user",
                    "dupes",
                    "--by",
                    "phone",
                    "--fields",
                    "set,user",
                    "-f",
                    "tsv",
                    "--no-header",
                ],
            )
            .stdout
        };
        assert_eq!(dupes(), "1\ta@example.com\n1\tc@example.com\n");
        run(
            sandbox,
            &["user", "add", "e@example.com", "--phone", "020 7946 0958"],
        );
        assert_eq!(
            dupes(),
            "1\tb@example.com\n1\te@example.com\n2\ta@example.com\n2\tc@example.com\n2\te@example.com\n"
        );
    });
}
