//! Money that goes back without a day, of orders that are known: it was given back by now, and no month that was reported changes.

use super::{import, rows};
use crate::sandbox::{Run, Sandbox, engines};

fn sync(sandbox: &Sandbox, text: &str) -> Run {
    let run = import(sandbox, text, &["--on-existing", "update"]);
    assert_eq!(run.exit, 0, "{run:?}");
    run
}

/// Number, day and amount of all refunds.
fn refunds(sandbox: &Sandbox, numbers: &[&str]) -> Vec<String> {
    let words = ["order", "show"];
    let jq = [
        "--jq",
        r#"[.]|flatten|.[]|[.number,(.refund_list[]|.refunded_at[:10],(.amount|tostring))]|join(" ")"#,
    ];
    let run = sandbox.run(&[&words[..], numbers, &jq].concat());
    assert_eq!(run.exit, 0, "{run:?}");
    let lines = run.stdout.lines();
    lines
        .map(|line| line.trim_matches('"').to_owned())
        .collect()
}

/// What was sold and given back in each month with either.
fn months(sandbox: &Sandbox) -> String {
    let words = ["report", "revenue", "--group-by", "month", "--fields"];
    let rest = ["group,gross,refunds", "--no-header"];
    let run = sandbox.run(&[&words[..], &rest].concat());
    let lines = run.stdout.split_inclusive('\n');
    lines
        .filter(|line| !line.ends_with("\t0.00\t0.00\n"))
        .collect()
}

#[test]
fn the_first_refund_without_a_day_leaves_the_month_of_its_order_alone() {
    engines(|sandbox| {
        let head = "number,email,ordered_at,status,currency,total,refunded";
        let text = format!(
            "{head}\n\
             1,ann@example.com,2025-01-05,paid,GBP,10.00,\n\
             2,ann@example.com,2025-01-05,paid,GBP,20.00,\n\
             3,ann@example.com,2025-01-05,pending,GBP,30.00,\n"
        );
        import(sandbox, &text, &[]);
        let words = ["order", "add", "4", "--user", "ann@example.com", "--total"];
        let rest = ["40 GBP", "--at", "2025-01-05T00:00:00Z"];
        let run = sandbox.run(&[&words[..], &rest].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        sync(sandbox, &text.replace("pending", "paid"));
        assert_eq!(months(sandbox), "2025-01\t100.00\t0.00\n");

        let given = format!(
            "{head}\n\
             1,ann@example.com,2025-01-05,paid,GBP,10.00,4.00\n\
             2,ann@example.com,2025-01-05,refunded,GBP,20.00,\n\
             3,ann@example.com,2025-01-05,refunded,GBP,30.00,\n\
             4,ann@example.com,2025-01-05,paid,GBP,40.00,1.00\n\
             5,ann@example.com,2025-01-05,paid,GBP,50.00,2.00\n"
        );
        sync(sandbox, &given);
        assert_eq!(
            refunds(sandbox, &["1", "2", "3", "4", "5"]),
            [
                "1 2026-01-02 400",
                "2 2026-01-02 2000",
                "3 2026-01-02 3000",
                "4 2026-01-02 100",
                // It came with what was given back of it: no month had it before.
                "5 2025-01-05 200",
            ]
        );
        assert_eq!(
            months(sandbox),
            "2025-01\t150.00\t2.00\n2026-01\t0.00\t55.00\n"
        );
        let again = import(sandbox, &given, &[]);
        assert!(again.stdout.contains(r#""unchanged":5"#), "{again:?}");
        let run = sandbox.run(&["import", "undo", "3", "--yes", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(months(sandbox), "2025-01\t100.00\t0.00\n");
        assert_eq!(rows(sandbox, "refunds"), 0);
        assert_eq!(sandbox.run(&["db", "check", "-q"]).exit, 0);
    });
}

#[test]
fn the_total_that_a_shop_names_without_its_refunds_is_of_now() {
    engines(|sandbox| {
        let text = "order_id,order_number,date,status,order_total,order_currency,billing_email,refunded_total,refunds\n\
                    91,1,2025-01-05 10:00:00,completed,20.00,GBP,ann@example.com,0.00,\n";
        import(sandbox, text, &["--preset", "woocommerce"]);
        let words = ["--preset", "woocommerce", "--on-existing", "update"];
        let more = text.replace(",0.00,", ",3.00,");
        assert_eq!(import(sandbox, &more, &words).exit, 0);
        assert_eq!(refunds(sandbox, &["1"]), ["1 2026-01-02 300"]);
    });
}
