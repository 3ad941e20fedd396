//! `roster target …` and `roster report targets`

mod import;

use crate::sandbox::{assert_run, engines};

#[test]
fn targets_are_set_replaced_listed_and_removed() {
    engines(|sandbox| {
        for email in ["ann@example.com", "bob@example.com"] {
            sandbox.run(&["user", "add", email]);
        }
        assert_run(
            &sandbox.run(&[
                "target",
                "set",
                "ann@example.com",
                "bob@example.com",
                "--year",
                "2026",
                "--amount",
                "1000 GBP",
            ]),
            "
            exit 0
            -- stdout
            user_id\tuser\tyear\toutcome\tcurrency\tbefore\tafter
            1\tann@example.com\t2026\tcreated\tGBP\t\t1000.00
            2\tbob@example.com\t2026\tcreated\tGBP\t\t1000.00
            -- stderr
            2 created
            ",
        );
        let again = sandbox.run(&[
            "target", "set", "1", "2", "--year", "2026", "--amount", "1000 GBP", "--field",
            "outcome",
        ]);
        assert_eq!(again.stdout, "unchanged\nunchanged\n");
        let other = sandbox.run(&[
            "target",
            "set",
            "1",
            "--year",
            "2026",
            "--amount",
            "900 GBP",
            "--start-month",
            "4",
            "-f",
            "json",
        ]);
        assert!(
            other
                .stdout
                .contains(r#""outcome":"updated","currency":"GBP","before":100000,"after":90000"#),
            "{other:?}"
        );
        assert_eq!(
            sandbox
                .run(&["target", "list", "--year", "2026", "--no-header"])
                .stdout,
            "ann@example.com\t2026\t4\t900.00\tGBP\nbob@example.com\t2026\t1\t1000.00\tGBP\n"
        );
        assert_eq!(
            sandbox
                .run(&[
                    "target", "remove", "1", "--year", "2026", "--field", "outcome"
                ])
                .stdout,
            "removed\n"
        );
        assert_eq!(
            sandbox
                .run(&["target", "list", "--count", "--field", "count"])
                .stdout,
            "1\n"
        );
        assert_eq!(
            sandbox
                .run(&["target", "set", "1", "--year", "2026", "--amount=-1 GBP"])
                .exit,
            2
        );
        assert_eq!(
            sandbox
                .run(&["target", "set", "9", "--year", "2026", "--amount", "1 GBP"])
                .exit,
            3
        );
    });
}

#[test]
fn a_report_says_who_is_on_target() {
    engines(|sandbox| {
        let orders = "number,email,ordered_at,status,currency,total,refunded,refunded_at\n\
                      1,ann@example.com,2025-02-01T00:00:00Z,paid,GBP,600,100,2025-03-01T00:00:00Z\n\
                      2,bob@example.com,2025-06-01T00:00:00Z,paid,GBP,400,,\n\
                      3,bob@example.com,2026-01-01T00:00:00Z,paid,GBP,700,,\n\
                      4,bob@example.com,2025-06-01T00:00:00Z,paid,EUR,700,,\n\
                      5,eve@example.com,2025-06-01T00:00:00Z,pending,GBP,700,,\n";
        sandbox.write("orders.csv", orders);
        assert_eq!(
            sandbox.run(&["order", "import", "orders.csv", "-q"]).exit,
            0
        );
        sandbox.run(&[
            "target",
            "set",
            "ann@example.com",
            "--year",
            "2025",
            "--amount",
            "500 GBP",
        ]);
        sandbox.run(&[
            "target",
            "set",
            "bob@example.com",
            "--year",
            "2025",
            "--amount",
            "1000 GBP",
        ]);
        sandbox.run(&[
            "target",
            "set",
            "eve@example.com",
            "--year",
            "2025",
            "--amount",
            "0 GBP",
        ]);
        assert_run(
            &sandbox.run(&["report", "targets", "--year", "2025"]),
            "
            exit 0
            -- stdout
            user\tcurrency\ttarget\tactual\tattainment\tpace\tstatus
            ann@example.com\tGBP\t500.00\t500.00\t100.0\t100.0\tmet
            bob@example.com\tGBP\t1000.00\t400.00\t40.0\t40.0\tbehind
            eve@example.com\tGBP\t0.00\t0.00\t\t\tno_target
            ",
        );
        // The year of this one has begun in July: half of it has passed, and 700 of 1000 came.
        sandbox.run(&[
            "target",
            "set",
            "bob@example.com",
            "--year",
            "2025",
            "--amount",
            "1000 GBP",
            "--start-month",
            "7",
        ]);
        let ahead = sandbox.run(&[
            "report", "targets", "--year", "2025", "--status", "ahead", "-f", "json",
        ]);
        assert!(
            ahead.stdout.contains(r#""actual":70000,"attainment":70.0"#),
            "{ahead:?}"
        );
        assert_eq!(
            sandbox.run(&["report", "targets", "-f", "json"]).stdout,
            "[]\n"
        );
    });
}
