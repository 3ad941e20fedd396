use super::*;
use crate::intake::{
    Source,
    order::{OrderIntake, OrderOptions, SheetOptions},
};
use crate::model::order::RefundKind;

/// The orders of a text: every fault by its number.
fn orders(text: &str, change: fn(&mut OrderOptions)) -> Vec<(String, Result<Folded, Fault>)> {
    let mut options = OrderOptions {
        sheet: SheetOptions::default(),
        map: Vec::new(),
        defaults: Vec::new(),
        preset: None,
        decimals: Decimals::default(),
        minor_units: false,
        currency: None,
        zone: jiff::tz::TimeZone::UTC,
        now: crate::clock::Timestamp(1_767_323_045),
    };
    change(&mut options);
    let mut intake = OrderIntake::open(Source::bytes("orders", text), options).unwrap();
    let mut found: Vec<(String, Vec<Piece>)> = Vec::new();
    while let Some(entry) = intake.next().unwrap() {
        let number = entry.number.unwrap_or_default().to_owned();
        let piece = match entry.outcome {
            Ok(piece) => piece.clone(),
            Err(reject) => Piece {
                line: reject.line,
                rejected: true,
                ..Piece::default()
            },
        };
        match found.iter_mut().find(|(known, _)| *known == number) {
            Some((_, pieces)) => pieces.push(piece),
            None => found.push((number, vec![piece])),
        }
    }
    let folder = intake.folder();
    found
        .into_iter()
        .map(|(number, pieces)| {
            let folded = folder.fold(&number, &pieces);
            (number, folded)
        })
        .collect()
}

fn one(text: &str) -> Folded {
    orders(text, |_| {}).remove(0).1.unwrap()
}

#[test]
fn rows_of_one_number_are_one_order() {
    let folded = one(
        "number,email,ordered_at,status,currency,total,sku,quantity,unit_price\n\
                      7,Ann@Example.com,2024-01-31,paid,EUR,30.00,A,2,10.00\n\
                      7,,,,,,B,1,8.50\n",
    );
    assert_eq!(folded.order.total, 3_000);
    let amounts: Vec<i64> = folded.order.lines.iter().map(|line| line.amount).collect();
    assert_eq!(amounts, [2_000, 850]);
    assert_eq!(folded.email.unwrap().1, "ann@example.com");
}

#[test]
fn a_shop_export_is_known_by_its_columns() {
    let shopify = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Total,Created at,Lineitem quantity,Lineitem name,\
                   Lineitem price,Lineitem sku,Billing Name,Billing Country,Payment Method,Refunded Amount,Tags\n\
                   #1001,ann@example.com,partially_refunded,USD,20.00,5.00,25.00,2024-01-31 10:11:12 -0500,2,Mug,10.00,M-1,Ann Lee,GB,card,5.00,wholesale\n";
    let folded = one(shopify);
    assert_eq!(
        (folded.order.number.as_str(), folded.order.total),
        ("#1001", 2_500)
    );
    assert_eq!(folded.order.refunds[0].amount, 500);
    assert_eq!(folded.undated, [0]);
    assert!(folded.profile.contains(&(Field::Name, "Ann Lee".into())));

    let magento = "\"ID\",\"Purchase Point\",\"Purchase Date\",\"Bill-to Name\",\"Grand Total (Base)\",\"Grand Total (Purchased)\",\"Status\",\
                   \"Customer Email\",\"Payment Method\",\"Total Refunded\"\n\
                   000000012,Main,\"Jan 31, 2024 10:11:12 AM\",Ann Lee,29.0000,29.0000,complete,ann@example.com,checkmo,0.0000\n";
    let found = orders(magento, |options| options.currency = "USD".parse().ok()).remove(0);
    let folded = found.1.unwrap();
    assert_eq!((found.0.as_str(), folded.order.total), ("000000012", 2_900));
    assert!(folded.order.lines.is_empty() && folded.order.refunds.is_empty());

    let woocommerce = "order_id,order_number,date,status,order_total,order_currency,payment_method,billing_first_name,billing_last_name,\
                       billing_email,item_name,item_sku,item_quantity,item_subtotal,item_total,refunded_total\n\
                       91,1007,2024-01-31 10:11:12,refunded,12.50,GBP,stripe,Ann,Lee,ann@example.com,Mug,M-1,1,12.50,12.50,\n";
    let folded = one(woocommerce);
    assert_eq!(
        (folded.order.number.as_str(), folded.order.refunded()),
        ("1007", 1_250)
    );
}

#[test]
fn objects_carry_their_lines_and_a_repeat_is_no_second_order() {
    let object = r#"{"number":"7","email":"ann@example.com","ordered_at":"2024-01-31T00:00:00Z","status":"paid","currency":"JPY","lines":[{"sku":"A","quantity":3,"unit_price":100}],"refunds":[{"at":"2024-02-01T00:00:00Z","amount":50,"kind":"chargeback"}]}"#;
    let folded = one(&format!("{object}\n{object}\n"));
    assert_eq!((folded.order.total, folded.duplicates), (300, 1));
    assert_eq!(folded.order.refunds[0].kind, RefundKind::Chargeback);
    let other = object.replace("\"quantity\":3", "\"quantity\":4");
    let found = orders(&format!("{object}\n{other}\n"), |_| {}).remove(0).1;
    assert_eq!(found, Err(Fault::Conflict("content", 1, 2)));
}

#[test]
fn every_fault_names_its_field() {
    let head = "number,email,ordered_at,status,currency,total,sku,quantity,unit_price,refunded\n";
    for (row, field) in [
        ("7,,2024-01-31,paid,EUR,1,,,,", "email"),
        ("7,a@example.com,2024-01-31,paid,XYZ,1,,,,", "currency"),
        ("7,a@example.com,2024-01-31,paid,,1,,,,", "currency"),
        (
            "7,a@example.com,2024-01-31,paid,EUR,\"1.234,5\",,,,",
            "total",
        ),
        ("7,a@example.com,2024-01-31,paid,EUR,-1,,,,", "total"),
        ("7,a@example.com,2024-01-31,paid,EUR,,,,,", "total"),
        ("7,a@example.com,2024-01-31,paid,EUR,1,A,1,,", "amount"),
        ("7,a@example.com,2024-01-31,,EUR,1,,,,", "status"),
        ("7,a@example.com,,paid,EUR,1,,,,", "ordered_at"),
        ("7,a@example.com,2024-01-31,paid,EUR,1,,,,2", "refunded"),
        ("7,a@example.com,2024-01-31,pending,EUR,1,,,,1", "refunded"),
        // Rejected by itself, and so the whole order.
        ("7,a@example.com,2024-01-31,paid,EUR,1,A,-1,1,", "order"),
        ("7,a@,2024-01-31,paid,EUR,1,,,,", "order"),
    ] {
        let found = orders(&format!("{head}{row}\n"), |_| {}).remove(0).1;
        assert!(
            matches!(&found, Err(Fault::Reject(name, ..)) if *name == field),
            "{row} {found:?}"
        );
    }
    let clash = format!(
        "{head}7,a@example.com,2024-01-31,paid,EUR,1,A,1,1,\n7,b@example.com,2024-01-31,paid,EUR,1,B,1,1,\n"
    );
    assert_eq!(
        orders(&clash, |_| {}).remove(0).1,
        Err(Fault::Conflict("email", 2, 3))
    );
}

#[test]
fn decimals_and_minor_units_are_read_as_the_operator_says() {
    let text = "number;email;ordered_at;currency;total\n7;a@example.com;2024-01-31;EUR;1.234,56\n";
    let comma = orders(text, |options| options.decimals.comma = true)
        .remove(0)
        .1
        .unwrap();
    assert_eq!(comma.order.total, 123_456);
    assert_eq!(comma.order.status, OrderStatus::Paid);
    let text = "number,email,ordered_at,currency,total\n7,a@example.com,2024-01-31,EUR,1250\n";
    let minor = orders(text, |options| options.minor_units = true)
        .remove(0)
        .1
        .unwrap();
    assert_eq!(minor.order.total, 1_250);
}

#[test]
fn what_went_back_is_said_by_one_row_and_no_other_row_says_otherwise() {
    let head = "number,email,ordered_at,status,currency,total,sku,quantity,unit_price,refunded,refunded_at\n";
    let fold = |first: &str, second: &str| {
        let text = format!(
            "{head}7,a@example.com,2024-01-31,paid,EUR,9,A,1,4,{first}\n7,,,,,,B,1,5,{second}\n"
        );
        orders(&text, |_| {}).remove(0).1
    };
    let (march, april) = ("2024-03-01T00:00:00Z", "2024-04-01T00:00:00Z");
    for (first, second) in [
        (format!("2,{march}"), ",".to_owned()),
        (",".to_owned(), format!("2.00,{march}")),
        (format!("2,{march}"), format!("-2.00,{march}")),
        (format!("2,{march}"), "2,".to_owned()),
        (format!("2,{march}"), format!(",{march}")),
    ] {
        let refunds = fold(&first, &second).unwrap().order.refunds;
        let told: Vec<(i64, String)> = refunds
            .iter()
            .map(|refund| (refund.amount, Timestamp(refund.at).to_string()))
            .collect();
        assert_eq!(told, [(200, march.to_owned())], "{first} {second}");
    }
    for (first, second, field) in [
        (format!("2,{march}"), format!("3,{april}"), "refunded"),
        ("2,".to_owned(), "3,".to_owned(), "refunded"),
        ("0,".to_owned(), "3,".to_owned(), "refunded"),
        (format!("2,{march}"), format!("2,{april}"), "refunded_at"),
        // The day of one row is not that of the other's amount.
        ("2,".to_owned(), format!(",{april}"), "refunded_at"),
        (format!(",{march}"), "2,".to_owned(), "refunded_at"),
    ] {
        assert_eq!(
            fold(&first, &second),
            Err(Fault::Conflict(field, 2, 3)),
            "{first} {second}"
        );
    }
    let garbage = fold(&format!("2,{march}"), "two,");
    assert!(
        matches!(garbage, Err(Fault::Reject("refunded", _, 3))),
        "{garbage:?}"
    );
}

#[test]
fn refunds_that_every_row_lists_count_once() {
    let fold = |second: &str| {
        let text = format!(
            "number;email;ordered_at;status;currency;total;sku;quantity;unit_price;refunds\n\
             7;a@example.com;2024-01-31;paid;EUR;9;A;1;4;{{\"amount\":2}}\n7;;;;;;B;1;5;{second}\n"
        );
        orders(&text, |_| {}).remove(0).1
    };
    for second in ["{\"amount\":2}", ""] {
        assert_eq!(fold(second).unwrap().order.refunded(), 200);
    }
    assert_eq!(
        fold("{\"amount\":3}"),
        Err(Fault::Conflict("refunds", 2, 3))
    );
}
