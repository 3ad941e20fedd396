//! The order exports of shops, under the column names that they publish.

use crate::sandbox::{Sandbox, engines};

/// The orders export of Shopify: what belongs to the order stands in its first row alone.
const SHOPIFY: &str = r"Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount
#1001,ann@example.com,paid,2025-11-03 10:00:12 -0500,fulfilled,2025-11-04 09:00:00 -0500,yes,USD,29.00,5.00,2.10,36.10,,0.00,Standard,2025-11-03 10:00:10 -0500,2,Blue mug,12.50,,MUG-BLUE,true,true,fulfilled,Ann Smith,1 Main St,1 Main St,,,Boston,'02110,MA,US,,Ann Smith,1 Main St,1 Main St,,,Boston,'02110,MA,US,,,,,Shopify Payments,c123.1,0.00,Mugs Inc,0.00,,,,5550001,,Low,web,0.00
#1001,ann@example.com,,,,,,,,,,,,,,2025-11-03 10:00:10 -0500,1,Postcard,4.00,,CARD,true,true,fulfilled,,,,,,,,,,,,,,,,,,,,,,,,,,,Mugs Inc,,,,,,,,,0.00
#1002,bob@example.com,partially_refunded,2025-11-05 08:00:00 -0500,fulfilled,,no,USD,12.50,0.00,0.00,12.50,,0.00,Standard,2025-11-05 08:00:00 -0500,1,Blue mug,12.50,,MUG-BLUE,true,true,fulfilled,Bob,,,,,,,,US,,,,,,,,,,,,,,,Shopify Payments,c124.1,2.50,Mugs Inc,0.00,,,,5550002,,Low,web,0.00
#1003,eve@example.com,voided,,,,no,USD,1.00,0.00,0.00,1.00,,0.00,,2025-11-06 08:00:00 -0500,1,Pin,1.00,,PIN,true,true,pending,Eve,,,,,,,,US,,,,,,,,,,,,,,2025-11-06 09:00:00 -0500,,,0.00,,1.00,,,,5550003,,Low,web,0.00
";

/// The order export of the WooCommerce extensions, one row an item.
const WOOCOMMERCE: &str = r"order_id,order_number,order_number_formatted,date,status,shipping_total,shipping_tax_total,fee_total,fee_tax_total,tax_total,discount_total,order_total,refunded_total,order_currency,payment_method,shipping_method,customer_id,billing_first_name,billing_last_name,billing_company,billing_email,billing_phone,billing_address_1,billing_address_2,billing_postcode,billing_city,billing_state,billing_country,item_id,item_product_id,item_name,item_sku,item_quantity,item_subtotal,item_subtotal_tax,item_total,item_total_tax,item_refunded,item_refunded_qty,item_meta
77,77,77,2025-10-02 11:12:13,completed,4.00,0.00,0.00,0.00,0.00,0.00,29.00,0.00,GBP,stripe,flat_rate,5,Ann,Smith,,ann@example.com,,1 High St,,AB1 2CD,London,,GB,1,901,Blue mug,MUG,2,25.00,0.00,25.00,0.00,0.00,0,
78,78,78,2025-10-03 11:12:13,refunded,0.00,0.00,0.00,0.00,0.00,0.00,10.00,10.00,GBP,stripe,flat_rate,6,Bob,Jones,,bob@example.com,,,,,,,GB,2,902,Tea,TEA,1,10.00,0.00,10.00,0.00,10.00,1,
79,79,79,2025-10-04 11:12:13,on-hold,0.00,0.00,0.00,0.00,0.00,0.00,10.00,0.00,GBP,bacs,flat_rate,6,Bob,Jones,,bob@example.com,,,,,,,GB,3,902,Tea,TEA,1,10.00,0.00,10.00,0.00,0.00,0,
";

/// The orders grid of Magento, which has no currency.
const MAGENTO: &str = r#"ID,"Purchase Point","Purchase Date","Bill-to Name","Ship-to Name","Grand Total (Base)","Grand Total (Purchased)",Status,"Billing Address","Shipping Address","Shipping Information","Customer Email","Customer Group",Subtotal,"Shipping and Handling","Customer Name","Payment Method","Total Refunded"
000000012,"Main Website Main Website Store Default Store View","Nov 3, 2025 10:15:00 AM","Ann Smith","Ann Smith",59.0000,59.0000,complete,"1 Main St,Boston,MA,02110","1 Main St","Flat Rate - Fixed",ann@example.com,General,54.0000,5.0000,"Ann Smith",checkmo,
000000013,"Main Website","2025-11-05 10:15:00","Bob","Bob",20.0000,20.0000,closed,"x","x","Flat Rate - Fixed",bob@example.com,General,20.0000,0.0000,"Bob",checkmo,20.0000
000000014,"Main Website","2025-11-05 10:15:00","Eve","Eve",20.0000,20.0000,canceled,"x","x","Flat Rate - Fixed",eve@example.com,General,20.0000,0.0000,"Eve",checkmo,
"#;

fn orders(sandbox: &Sandbox, content: &str, words: &[&str]) -> String {
    sandbox.write("export.csv", content);
    let run = sandbox.run(&[&["order", "import", "export.csv"], words].concat());
    assert_eq!(run.exit, 0, "{run:?}");
    let fields = "number,user,ordered_at,status,currency,total,refunded,method";
    let list = sandbox.run(&[
        "order", "list", "--sort", "number", "--fields", fields, "-f", "csv",
    ]);
    let again = sandbox.run(&[&["order", "import", "export.csv", "-f", "json"], words].concat());
    assert!(again.stdout.contains("\"created\":0,"), "{again:?}");
    list.stdout
}

fn sold(sandbox: &Sandbox) -> String {
    let run = sandbox.run(&["report", "revenue", "--group-by", "product", "-f", "csv"]);
    run.stdout.split_once('\n').unwrap().1.to_owned()
}

#[test]
fn a_shopify_export_is_read() {
    engines(|sandbox| {
        for words in [&["--preset", "shopify"][..], &[]] {
            assert_eq!(
                orders(sandbox, SHOPIFY, words),
                "\
number,user,ordered_at,status,currency,total,refunded,method
#1001,ann@example.com,2025-11-03T15:00:10Z,paid,USD,36.10,0.00,Shopify Payments
#1002,bob@example.com,2025-11-05T13:00:00Z,paid,USD,12.50,2.50,Shopify Payments
#1003,eve@example.com,2025-11-06T13:00:00Z,cancelled,USD,1.00,0.00,
"
            );
        }
        assert_eq!(
            sold(sandbox),
            "\
Blue mug,USD,,3,37.50,0.00,37.50
Postcard,USD,,1,4.00,0.00,4.00
(not in lines),USD,,,7.10,0.00,7.10
(refunds),USD,,,0.00,2.50,-2.50
"
        );
        let find = ["user", "find", "--email", "ann@example.com"];
        let ann = sandbox.run(
            &[
                &find[..],
                &[
                    "--fields",
                    "name,city,postcode,region,country,status",
                    "-f",
                    "csv",
                ],
            ]
            .concat(),
        );
        assert!(
            ann.stdout
                .ends_with("\nAnn Smith,Boston,02110,MA,US,part_approved\n"),
            "{ann:?}"
        );
    });
}

#[test]
fn a_woocommerce_export_is_read() {
    engines(|sandbox| {
        assert_eq!(
            orders(
                sandbox,
                WOOCOMMERCE,
                &["--preset", "woocommerce", "--tz", "Europe/London"]
            ),
            "\
number,user,ordered_at,status,currency,total,refunded,method
77,ann@example.com,2025-10-02T10:12:13Z,paid,GBP,29.00,0.00,stripe
78,bob@example.com,2025-10-03T10:12:13Z,paid,GBP,10.00,10.00,stripe
79,bob@example.com,2025-10-04T10:12:13Z,pending,GBP,10.00,0.00,bacs
"
        );
        assert_eq!(
            sold(sandbox),
            "\
Blue mug,GBP,,2,25.00,0.00,25.00
Tea,GBP,,1,10.00,0.00,10.00
(not in lines),GBP,,,4.00,0.00,4.00
(refunds),GBP,,,0.00,10.00,-10.00
"
        );
    });
}

/// The order export of the WooCommerce extensions, one row an order: its items stand in one cell.
const PACKED: &str = r#"order_id,order_number_formatted,date,status,shipping_total,order_total,order_currency,customer_email,line_items,refunds
600,600,2025-11-05 10:00:00,completed,5.00,35.00,EUR,ann@example.com,"id:1|name:Cup\; blue|product_id:901|sku:CUP|quantity:2|subtotal:25.00|subtotal_tax:0.00|total:20.00|total_tax:0.00|refunded:0.00|refunded_qty:0|meta:size:L;id:2|name:Pot|product_id:902|sku:POT|quantity:1|total:10.00",id:12|date:2025-12-01 10:00:00|amount:5.00|reason:x
601,601,2025-11-06 10:00:00,processing,0.00,10.00,EUR,ann@example.com,id:3|name:Pot|product_id:902|sku:POT|quantity:1|total:10.00|meta:,
"#;

#[test]
fn the_items_of_a_woocommerce_export_with_a_row_for_each_order_are_read() {
    engines(|sandbox| {
        for words in [&["--preset", "woocommerce"][..], &[]] {
            assert_eq!(
                orders(sandbox, PACKED, words),
                "\
number,user,ordered_at,status,currency,total,refunded,method
600,ann@example.com,2025-11-05T10:00:00Z,paid,EUR,35.00,5.00,
601,ann@example.com,2025-11-06T10:00:00Z,paid,EUR,10.00,0.00,
"
            );
        }
        assert_eq!(
            sold(sandbox),
            "\
Cup; blue,EUR,,2,20.00,0.00,20.00
Pot,EUR,,2,20.00,0.00,20.00
(not in lines),EUR,,,5.00,0.00,5.00
(refunds),EUR,,,0.00,5.00,-5.00
"
        );
        let words = ["order", "show", "600", "--jq"];
        let filter = ["[.line_list[]|[.sku,.quantity,.unit_price,.amount]]"];
        let shown = sandbox.run(&[&words[..], &filter].concat()).stdout;
        let shown: String = shown.split_whitespace().collect();
        assert_eq!(shown, r#"[["CUP",2,null,2000],["POT",1,null,1000]]"#);
    });
}

#[test]
fn an_item_of_woocommerce_that_cannot_be_read_is_named() {
    engines(|sandbox| {
        let (first, last) = (
            "id:1|name:Cup|sku:CUP|quantity:2|total:20.00",
            "id:2|name:Pot|sku:POT|quantity:1|total:10.00",
        );
        for (items, why) in [
            (
                format!("{first};{}", last.replace("ty:1", "ty:0")),
                "item 2: '0' is no quantity",
            ),
            (
                format!("{first};{}", last.replace("10.00", "ten")),
                "item 2: 'ten' is no amount",
            ),
            (
                format!("{first};id:2|name:Pot"),
                "item 2: the line has neither a price nor an amount",
            ),
            (
                "Cup x 2".to_owned(),
                "the lines are neither JSON objects nor a list like id:1",
            ),
        ] {
            let text = PACKED.replace(
                "id:3|name:Pot|product_id:902|sku:POT|quantity:1|total:10.00|meta:",
                &items,
            );
            sandbox.write("export.csv", text);
            let run = sandbox.run(&[
                "order",
                "import",
                "export.csv",
                "--dry-run",
                "--rejects",
                "rejects.csv",
            ]);
            assert_eq!(run.exit, 6, "{run:?}");
            let rejects = sandbox.read("rejects.csv");
            assert!(rejects.contains(why), "{why}: {rejects}");
        }
        // Beside a row for each item the list of all says nothing new.
        let rows = "order_id,order_number,date,status,order_total,order_currency,billing_email,item_name,item_quantity,item_total,line_items\n";
        let text = format!(
            "{rows}1,1,2025-11-05,completed,20.00,GBP,ann@example.com,Cup,2,20.00,{first}\n"
        );
        sandbox.write("export.csv", text);
        let run = sandbox.run(&["order", "import", "export.csv"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(
            run.stderr.contains("ignored columns: order_id, line_items"),
            "{run:?}"
        );
        assert_eq!(sold(sandbox), "Cup,GBP,,2,20.00,0.00,20.00\n");
    });
}

#[test]
fn a_magento_export_is_read_with_its_currency_named() {
    engines(|sandbox| {
        sandbox.write("export.csv", MAGENTO);
        let without = sandbox.run(&["order", "import", "export.csv", "--preset", "magento"]);
        assert_eq!(
            (without.exit, without.stdout.as_str()),
            (2, ""),
            "{without:?}"
        );
        let why = "error: no column holds the currency of orders\nhint: --default currency=GBP";
        assert!(without.stderr.contains(why), "{without:?}");
        let words = ["--preset", "magento", "--default", "currency=USD"];
        assert_eq!(
            orders(sandbox, MAGENTO, &words),
            "\
number,user,ordered_at,status,currency,total,refunded,method
000000012,ann@example.com,2025-11-03T10:15:00Z,paid,USD,59.00,0.00,checkmo
000000013,bob@example.com,2025-11-05T10:15:00Z,paid,USD,20.00,20.00,checkmo
000000014,eve@example.com,2025-11-05T10:15:00Z,cancelled,USD,20.00,0.00,checkmo
"
        );
    });
}

/// The usual columns of Advanced Order Export, one row an item.
const ADVANCED: &str = r"Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Address 1&2 (Billing),City (Billing),State Code (Billing),Postcode (Billing),Country Code (Billing),Email (Billing),Phone (Billing),Payment Method Title,Order Refund Amount,Order Total Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost
501,Completed,2025-10-02 11:12,,Ann,Smith,,1 High St,London,,AB1 2CD,GB,ann@example.com,,Card,0.00,29.00,MUG,1,Blue mug,2,12.50
";

/// What an export of one row per order has of its lines.
const NUMBERED: &str = r"order_number,order_date,status,order_total,order_currency,billing_email,line_item_1
601,2025-10-02 11:12:13,completed,25.00,GBP,ann@example.com,name:Blue mug|sku:MUG|quantity:2|total:25.00
";

#[test]
fn the_columns_of_advanced_order_export_are_known() {
    engines(|sandbox| {
        assert_eq!(
            orders(sandbox, ADVANCED, &["--default", "currency=GBP"]),
            "\
number,user,ordered_at,status,currency,total,refunded,method
501,ann@example.com,2025-10-02T11:12:00Z,paid,GBP,29.00,0.00,Card
"
        );
        assert!(sold(sandbox).starts_with("Blue mug,GBP,,2,25.00,"));
        let ann = sandbox.run(&["user", "find", "--fields", "name,city,country", "-f", "csv"]);
        assert!(ann.stdout.ends_with("\nAnn Smith,London,GB\n"), "{ann:?}");
    });
}

/// Whatever the order of the columns, the number is the one that customers see: else an order would come twice.
#[test]
fn the_number_of_an_order_does_not_depend_on_the_order_of_columns() {
    engines(|sandbox| {
        let cells = [
            ("order_id", "77"),
            ("order_number", "1007"),
            ("order_number_formatted", "WEB-1007"),
            ("payment_method_title", "Credit card"),
            ("payment_method", "stripe"),
            ("date", "2025-10-02 11:12:13"),
            ("status", "completed"),
            ("order_total", "29.00"),
            ("order_currency", "GBP"),
            ("billing_email", "ann@example.com"),
        ];
        for turn in 0..4 {
            for (left_out, number) in [
                (&[][..], "WEB-1007"),
                (&["order_number_formatted"], "1007"),
                (&["order_number_formatted", "order_number"], "77"),
                (&["order_number"], "WEB-1007"),
            ] {
                let mut turned = cells.to_vec();
                turned.retain(|(name, _)| !left_out.contains(name));
                let known = turned.len();
                turned.rotate_left(turn);
                if turn == 3 {
                    turned.reverse();
                }
                let line = |pick: fn(&(&'static str, &'static str)) -> &'static str| {
                    turned.iter().map(pick).collect::<Vec<_>>().join(",")
                };
                let text = format!("{}\n{}\n", line(|cell| cell.0), line(|cell| cell.1));
                sandbox.write("export.csv", text);
                let words = [
                    "order",
                    "import",
                    "export.csv",
                    "--preset",
                    "woocommerce",
                    "-q",
                ];
                let run = sandbox.run(&words);
                assert_eq!(run.exit, 0, "{turn} {known} {run:?}");
                let shown = sandbox.run(&["order", "show", number, "--field", "method"]);
                assert_eq!(shown.stdout, "stripe\n", "{turn} {number} {shown:?}");
            }
        }
        assert_eq!(
            sandbox
                .run(&["order", "list", "--count", "-f", "ids"])
                .stdout,
            "3\n"
        );
    });
}

#[test]
fn numbered_columns_of_lines_are_named_as_not_read() {
    engines(|sandbox| {
        sandbox.write("export.csv", NUMBERED);
        let run = sandbox.run(&["order", "import", "export.csv"]);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(run.stderr.contains("orders come without lines"), "{run:?}");
    });
}

#[test]
fn amounts_of_a_grid_have_the_sign_of_their_currency_or_are_rejected() {
    engines(|sandbox| {
        let signed = MAGENTO
            .replace("59.0000,59.0000", "\"$1,036.39\",\"$1,036.39\"")
            .replace("20.0000,20.0000,closed", "£36.39,£36.39,closed");
        sandbox.write("export.csv", signed);
        let run = sandbox.run(&[
            "order",
            "import",
            "export.csv",
            "--preset",
            "magento",
            "--default",
            "currency=USD",
            "--rejects",
            "rejects.csv",
        ]);
        assert_eq!(run.exit, 6, "{run:?}");
        assert!(
            sandbox
                .read("rejects.csv")
                .contains("'£36.39' is no amount of USD")
        );
        let total = sandbox.run(&["order", "show", "000000012", "--field", "total"]);
        assert_eq!(total.stdout, "1036.39\n");
    });
}

#[test]
fn a_cancelled_order_of_shopify_is_cancelled_unless_it_was_paid_back() {
    engines(|sandbox| {
        let at = "2025-11-06 09:00:00 -0500";
        let file = format!(
            "Name,Email,Financial Status,Currency,Total,Created at,Cancelled at,Refunded Amount,Lineitem name,Lineitem quantity,Lineitem price\n\
             #1,ann@example.com,pending,USD,5.00,2025-11-05 08:00:00 -0500,{at},0.00,Pin,1,5.00\n\
             #2,ann@example.com,refunded,USD,5.00,2025-11-05 08:00:00 -0500,{at},5.00,Pin,1,5.00\n\
             #3,ann@example.com,paid,USD,5.00,2025-11-05 08:00:00 -0500,,0.00,Pin,1,5.00\n"
        );
        sandbox.write("export.csv", file);
        assert_eq!(
            sandbox.run(&["order", "import", "export.csv", "-q"]).exit,
            0
        );
        let list = sandbox.run(&[
            "order",
            "list",
            "--sort",
            "number",
            "--fields",
            "number,status,refunded",
            "--no-header",
        ]);
        assert_eq!(
            list.stdout,
            "#1\tcancelled\t0.00\n#2\tpaid\t5.00\n#3\tpaid\t0.00\n"
        );
    });
}
