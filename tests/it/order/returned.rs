//! What an export says of money that went back: amounts that are named count, words that say more are remarked upon.

use std::fmt::Write;

use super::import;
use crate::sandbox::{Run, Sandbox, engines};

fn list(sandbox: &Sandbox, fields: &str) -> String {
    let words = ["order", "list", "--sort", "number", "--no-header"];
    let run = sandbox.run(&[&words[..], &["--fields", fields]].concat());
    run.stdout
}

/// Imports a text and tells what it says on the way.
fn told(sandbox: &Sandbox, text: &str, words: &[&str]) -> Run {
    sandbox.write("orders.csv", text);
    let first = ["order", "import", "orders.csv", "-f", "json"];
    sandbox.run(&[&first[..], words].concat())
}

fn refunds(sandbox: &Sandbox, number: &str) -> String {
    let run = sandbox.run(&[
        "order",
        "show",
        number,
        "--jq",
        "[.refund_list[]|[.refunded_at,.amount,.reason]]",
    ]);
    run.stdout.split_whitespace().collect()
}

#[test]
fn an_amount_that_is_named_wins_over_a_status_that_says_more() {
    engines(|sandbox| {
        let text = "number,email,ordered_at,status,currency,total,refunded,refunded_at\n\
                    1,a@example.com,2025-01-05,refunded,GBP,20,5,2025-03-02\n\
                    2,a@example.com,2025-01-05,refunded,GBP,20,,2025-03-02\n\
                    3,a@example.com,2025-01-05,partially_refunded,GBP,20,,\n\
                    4,a@example.com,2025-01-05,closed,GBP,20,0.00,\n\
                    5,a@example.com,2025-01-05,paid,GBP,20,,2025-03-02\n\
                    6,a@example.com,2025-01-05,partially_refunded,GBP,20,5,\n\
                    7,a@example.com,2025-01-05,refunded,GBP,20,20,\n\
                    8,a@example.com,2025-01-05,refunded,GBP,20,0,\n";
        let run = told(sandbox, text, &["--report", "report.jsonl"]);
        assert_eq!(run.exit, 0, "{run:?}");
        // The two refunds without a day are warned of as ever.
        assert!(run.stdout.contains(r#""warnings":7"#), "{run:?}");
        for warning in [
            "2 orders are told as given back in full, with an amount that is less: the amount counts (--report names the rows)",
            "3 orders are told as refunded in part, as closed, or with a day of a refund, and without its amount: nothing is noted as given back (--report names the rows)",
            "2 refunds name no time",
        ] {
            assert!(run.stderr.contains(warning), "{warning} {run:?}");
        }
        assert_eq!(
            list(sandbox, "number,status,refunded"),
            "1\tpaid\t5.00\n2\tpaid\t20.00\n3\tpaid\t0.00\n4\tpaid\t0.00\n5\tpaid\t0.00\n6\tpaid\t5.00\n7\tpaid\t20.00\n8\tpaid\t0.00\n"
        );
        for number in ["1", "2"] {
            let day = "\"2025-03-02T00:00:00Z\"";
            assert!(refunds(sandbox, number).starts_with(&format!("[[{day},")));
        }
        let report = sandbox.read("report.jsonl");
        assert_eq!(report.matches("names no amount").count(), 3, "{report}");
        assert_eq!(report.matches("is less, and counts").count(), 2, "{report}");
        let again = import(sandbox, text, &[]);
        assert!(again.stdout.contains(r#""unchanged":8"#), "{again:?}");
    });
}

#[test]
fn no_refund_is_invented_beside_those_that_are_listed() {
    engines(|sandbox| {
        let text = r#"{"number":"7","email":"a@example.com","ordered_at":"2025-01-05","status":"refunded","currency":"GBP","total":"20","refunds":[{"amount":"5","refunded_at":"2025-03-02"}]}"#;
        sandbox.write("orders.jsonl", text);
        let run = sandbox.run(&[
            "order",
            "import",
            "orders.jsonl",
            "--fields",
            "created,warnings",
            "-f",
            "csv",
        ]);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "created,warnings\n1,1\n")
        );
        assert_eq!(
            refunds(sandbox, "7"),
            r#"[["2025-03-02T00:00:00Z",500,null]]"#
        );
    });
}

#[test]
fn a_list_of_refunds_that_is_more_than_their_sum_is_remarked_upon() {
    engines(|sandbox| {
        let row = |number: u8, refunded: &str| {
            format!(
                r#"{{"number":"{number}","email":"a@example.com","ordered_at":"2025-01-05","status":"paid","currency":"GBP","total":"20","refunded":"{refunded}","refunds":[{{"amount":"2","refunded_at":"2025-03-02"}},{{"amount":"3","refunded_at":"2025-03-03"}}]}}"#
            ) + "\n"
        };
        sandbox.write("orders.jsonl", row(1, "3.00") + &row(2, "5.00"));
        let words = ["order", "import", "orders.jsonl", "-f", "json", "--report"];
        let run = sandbox.run(&[&words[..], &["report.jsonl"]].concat());
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(run.stdout.contains(r#""warnings":1"#), "{run:?}");
        let warning = "1 order has refunds listed that are more than what is named as given back in all: the list counts";
        assert!(run.stderr.contains(warning), "{run:?}");
        let report = sandbox.read("report.jsonl");
        assert_eq!(report.matches("the refunds that are listed").count(), 1);
        assert_eq!(list(sandbox, "number,refunded"), "1\t5.00\n2\t5.00\n");
    });
}

#[test]
fn what_names_no_day_went_back_when_the_order_was_called_off() {
    engines(|sandbox| {
        let head = "Name,Email,Financial Status,Currency,Total,Created at,Cancelled at,Refunded Amount,Lineitem name,Lineitem quantity,Lineitem price";
        let row = |cells: &str| format!("{cells},Pin,1,20.00\n");
        let text = format!("{head}\n")
            + &row(
                "#1,ann@example.com,refunded,USD,20.00,2025-01-31 08:00:00 -0500,2025-02-03 08:00:00 -0500,20.00",
            )
            + &row(
                "#2,ann@example.com,refunded,USD,20.00,2025-01-31 08:00:00 -0500,2025-01-31,20.00",
            )
            + &row("#3,ann@example.com,refunded,USD,20.00,2025-01-31 08:00:00 -0500,,20.00");
        let run = told(sandbox, &text, &[]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(run.stderr.contains("1 refund names no time"), "{run:?}");
        for (number, day) in [
            ("#1", "2025-02-03T13:00:00Z"),
            // Of the two days the later one.
            ("#2", "2025-01-31T13:00:00Z"),
            ("#3", "2025-01-31T13:00:00Z"),
        ] {
            let expected = format!("[[\"{day}\",2000,null]]");
            assert_eq!(refunds(sandbox, number), expected, "{number}");
        }
        let again = import(sandbox, &text, &[]);
        assert!(again.stdout.contains(r#""unchanged":3"#), "{again:?}");
    });
}

#[test]
fn the_refunds_that_shops_name_are_those_that_are_stored() {
    engines(|sandbox| {
        let shopify = "Name,Email,Financial Status,Currency,Total,Created at,Refunded Amount,Lineitem name,Lineitem quantity,Lineitem price\n\
             #1,ann@example.com,refunded,USD,50.00,2025-11-05 08:00:00 -0500,45.00,Pin,1,50.00\n\
             #2,ann@example.com,partially_refunded,USD,50.00,2025-11-05 08:00:00 -0500,,Pin,1,50.00\n";
        assert!(
            told(sandbox, shopify, &[])
                .stdout
                .contains(r#""warnings":3"#)
        );
        let magento = "ID,Purchase Date,Grand Total (Purchased),Status,Customer Email,Total Refunded\n\
             000000012,2025-11-05 10:15:00,29.0000,closed,ann@example.com,25.0000\n\
             000000013,2025-11-05 10:15:00,29.0000,closed,ann@example.com,0.0000\n";
        let run = told(sandbox, magento, &["--default", "currency=USD"]);
        assert!(run.stdout.contains(r#""warnings":2"#), "{run:?}");
        assert_eq!(
            list(sandbox, "number,refunded"),
            "#1\t45.00\n#2\t0.00\n000000012\t25.00\n000000013\t0.00\n"
        );
    });
}

/// Orders of WooCommerce's order export with these last cells.
fn woocommerce(rows: &[&str]) -> String {
    let head = "order_id,order_number,date,status,order_total,order_currency,billing_email,item_name,item_quantity,item_total";
    let mut text = format!("{head},refunded_total,refunds\n");
    for (place, cells) in rows.iter().enumerate() {
        let number = place + 1;
        writeln!(text,
            "9{number},{number},2026-01-01 10:00:00,completed,20.00,GBP,ann@example.com,Mug,1,20.00,{cells}"
        ).unwrap();
    }
    text
}

#[test]
fn the_refunds_of_woocommerce_have_their_days_and_reasons() {
    engines(|sandbox| {
        let one = "id:12|date:2025-12-05T10:00:00|amount:5.00|reason:broken";
        let two = "id:13|date:2025-12-06T10:00:00|amount:1.50|reason:";
        let early = |text: &str| text.replace("2026-01-01 10", "2025-12-01 10");
        let text = early(&woocommerce(&[
            &format!(",{one}"),
            &format!("6.50,{one};{two}"),
            &format!("10.00,{one}"),
            "0.00,",
        ]));
        let run = told(sandbox, &text, &[]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(
            list(sandbox, "number,refunded"),
            "1\t5.00\n2\t6.50\n3\t10.00\n4\t0.00\n"
        );
        let (first, second) = (
            r#"["2025-12-05T10:00:00Z",500,"broken"]"#,
            r#"["2025-12-06T10:00:00Z",150,null]"#,
        );
        assert_eq!(refunds(sandbox, "1"), format!("[{first}]"));
        assert_eq!(refunds(sandbox, "2"), format!("[{first},{second}]"));
        // The rest has no day of its own.
        assert!(run.stderr.contains("1 refund names no time"), "{run:?}");

        let wrong = early(&woocommerce(&[
            ",5.00",
            ",id:12|date:2025-12-05",
            ",id:1|date:soon|amount:5",
        ]));
        let run = told(
            sandbox,
            &wrong.replace(",completed,20.00", ",completed,30.00"),
            &["--on-existing", "update", "--rejects", "rejects.csv"],
        );
        assert_eq!(run.exit, 6, "{run:?}");
        let rejects = sandbox.read("rejects.csv");
        for why in [
            "neither JSON objects nor a list like id:1|amount:5.00",
            "a refund has no amount",
            "'soon' is no time",
        ] {
            assert!(rejects.contains(why), "{why}: {rejects}");
        }
    });
}

#[test]
fn a_line_that_came_back_whole_is_left_out_of_an_order_that_is_stored() {
    engines(|sandbox| {
        let head = "Order Number,Order Status,Order Date,Email (Billing),Payment Method Title,Order Refund Amount,Order Total Amount,SKU,Item Name,Quantity (- Refund),Item Cost";
        let text = format!(
            "{head}\n\
             501,Refunded,2025-10-02 11:12,ann@example.com,Card,25.00,25.00,MUG,Blue mug,0,12.50\n\
             502,Completed,2025-10-02 11:12,ann@example.com,Card,12.50,29.00,MUG,Blue mug,0,12.50\n\
             502,Completed,2025-10-02 11:12,ann@example.com,Card,12.50,29.00,TEA,Tea,2,8.25\n"
        );
        let words = ["--default", "currency=GBP"];
        let run = told(sandbox, &text, &words);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr
                .contains("2 lines of goods that all came back are left out"),
            "{run:?}"
        );
        assert!(run.stdout.contains(r#""warnings":4"#), "{run:?}");
        assert_eq!(
            list(sandbox, "number,total,refunded,method"),
            "501\t25.00\t25.00\tCard\n502\t29.00\t12.50\tCard\n"
        );
        let sums = [
            "report",
            "revenue",
            "--fields",
            "gross,refunds,net",
            "--no-header",
        ];
        let total = sandbox.run(&sums).stdout;
        assert_eq!(total, "54.00\t37.50\t16.50\n");
        let words = [
            "report",
            "revenue",
            "--group-by",
            "product",
            "--fields",
            "group,net",
            "--no-header",
        ];
        assert_eq!(
            sandbox.run(&words).stdout,
            "Tea\t16.50\n(not in lines)\t37.50\n(refunds)\t-37.50\n"
        );
        // A quantity of nothing in any other column is none.
        let other = text
            .replace("Quantity (- Refund)", "Quantity")
            .replace("50", "70");
        assert_eq!(
            told(sandbox, &other, &["--default", "currency=GBP"]).exit,
            6
        );
    });
}

#[test]
fn the_columns_of_objects_are_those_of_all_of_them() {
    engines(|sandbox| {
        let first = r#"{"number":"1","email":"a@example.com","ordered_at":"2025-01-05","currency":"GBP","total":"20"}"#;
        let second = first
            .replace("\"1\"", "\"2\"")
            .replace('}', r#","status":"paid","refunded":"5","shade":"red"}"#);
        sandbox.write(
            "orders.jsonl",
            format!("{first}\n{second}\n")
                .replace("\"total\":\"20\"}", "\"total\":\"20\",\"status\":\"paid\"}"),
        );
        let run = sandbox.run(&["order", "import", "orders.jsonl"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr.contains(
                "columns: number, email, ordered_at, currency, total, status, refunded\nignored columns: shade\n"
            ),
            "{run:?}"
        );
        // Keys that come up late are told at the end.
        let many: String = (3..1_100)
            .map(|n| first.replace("\"1\"", &format!("\"{n}\"")) + "\n")
            .collect();
        let many = many.replace('}', ",\"status\":\"paid\"}");
        let last = second.replace("\"2\"", "\"9999\"");
        sandbox.write("orders.jsonl", format!("{many}{last}\n"));
        let run = sandbox.run(&["order", "import", "orders.jsonl"]);
        assert!(
            run.stderr
                .contains("\ncolumns: refunded\nignored columns: shade\n"),
            "{run:?}"
        );
        let shown = sandbox.run(&["order", "show", "9999", "--field", "refunded"]);
        assert_eq!(shown.stdout, "5.00\n");
    });
}
