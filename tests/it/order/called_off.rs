//! Orders that are told as called off together with money that went back: they were paid.

use super::import;
use crate::sandbox::{Sandbox, engines};

const HEAD: &str =
    "number,email,ordered_at,status,currency,total,cancelled_at,refunded,refunded_at";
const WARNING: &str =
    "told as called off, with money that went back: they were paid, and the refund counts";

fn list(sandbox: &Sandbox) -> String {
    let words = ["order", "list", "--sort", "number", "--no-header"];
    let fields = ["--fields", "number,status,total,refunded"];
    sandbox.run(&[&words[..], &fields].concat()).stdout
}

fn months(sandbox: &Sandbox) -> String {
    let words = ["report", "revenue", "--group-by", "month", "--no-header"];
    let fields = ["--fields", "group,gross,refunds"];
    sandbox.run(&[&words[..], &fields].concat()).stdout
}

#[test]
fn a_refund_that_is_named_of_an_order_that_is_called_off_counts_on_its_day() {
    engines(|sandbox| {
        let paid = format!(
            "{HEAD}\n\
             1,ann@example.com,2025-01-05,paid,EUR,10.00,,,\n\
             2,ann@example.com,2025-01-05,paid,EUR,10.00,,,\n"
        );
        import(sandbox, &paid, &[]);
        let text = format!(
            "{HEAD}\n\
             1,ann@example.com,2025-01-05,cancelled,EUR,10.00,,10.00,2025-02-03\n\
             2,ann@example.com,2025-01-05,cancelled,EUR,10.00,2025-02-03,4.00,2025-02-03\n\
             3,ann@example.com,2025-01-05,cancelled,EUR,10.00,,10.00,2025-02-03\n\
             4,ann@example.com,2025-01-05,cancelled,EUR,10.00,,4.00,2025-02-03\n\
             5,ann@example.com,2025-01-05,pending,EUR,10.00,2025-02-03,10.00,2025-02-03\n\
             6,ann@example.com,2025-01-05,paid,EUR,10.00,2025-02-03,4.00,2025-02-03\n\
             7,ann@example.com,2025-01-05,cancelled,EUR,10.00,2025-02-03,0.00,\n"
        );
        sandbox.write("orders.csv", &text);
        let words = ["order", "import", "orders.csv", "--on-existing", "update"];
        let rest = ["--report", "report.jsonl", "-f", "json"];
        let run = sandbox.run(&[&words[..], &rest].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr.contains(&format!("5 orders are {WARNING}")),
            "{run:?}"
        );
        assert!(run.stdout.contains(r#""warnings":5"#), "{run:?}");
        let told = sandbox.read("report.jsonl");
        assert_eq!(told.matches("it was paid, and the refund").count(), 5);
        assert_eq!(
            list(sandbox),
            "1\tpaid\t10.00\t10.00\n2\tpaid\t10.00\t4.00\n3\tpaid\t10.00\t10.00\n4\tpaid\t10.00\t4.00\n\
             5\tpaid\t10.00\t10.00\n6\tpaid\t10.00\t4.00\n7\tcancelled\t10.00\t0.00\n"
        );
        assert_eq!(
            months(sandbox),
            "2025-01\t60.00\t0.00\n2025-02\t0.00\t42.00\n"
        );
        let again = import(sandbox, &text, &[]);
        assert!(again.stdout.contains(r#""unchanged":7"#), "{again:?}");
        let run = sandbox.run(&["import", "undo", "2", "--yes", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(
            list(sandbox),
            "1\tpaid\t10.00\t0.00\n2\tpaid\t10.00\t0.00\n"
        );
    });
}

#[test]
fn the_refunds_that_a_shop_lists_of_a_cancelled_order_count() {
    engines(|sandbox| {
        let text = "order_id,order_number,date,status,order_total,order_currency,billing_email,refunds\n\
                    91,1,2025-01-05 10:00:00,cancelled,30.00,GBP,ann@example.com,id:1|date:2025-02-03 10:00:00|amount:30.00|reason:\n";
        let run = import(sandbox, text, &["--preset", "woocommerce"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(list(sandbox), "1\tpaid\t30.00\t30.00\n");
        assert_eq!(
            months(sandbox),
            "2025-01\t30.00\t0.00\n2025-02\t0.00\t30.00\n"
        );
        // What was never paid, by its status alone, has nothing to give back.
        for status in ["pending", "fraud"] {
            let other = text.replace("cancelled", status).replace("91,1", "92,2");
            let run = import(sandbox, &other, &[]);
            assert_eq!(run.exit, 6, "{run:?}");
        }
    });
}
