//! Lines and refunds that stand in one cell, as JSON: `{"sku":"A1","quantity":2,"unit_price":"12.50"}`, one or many; or as
//! WooCommerce lists them: `sku:A1|quantity:2|total:25.00`.

use std::collections::HashMap;

use serde_json::value::RawValue;

use super::{
    super::{jsonl, values::clean},
    cell::quantity,
    piece::{Back, Item, Products},
    piped::piped,
    row::Fault,
};
use crate::model::{
    malformed::echo,
    order::{Product, RefundKind},
};

/// The lines in a cell; a fault names the line.
pub(super) fn lines(text: &str, products: &mut Products) -> Result<Vec<Item>, Fault> {
    let of_line = |(place, line): (usize, &Members)| {
        let word = |names: &[&str]| clean(&text_of(line, names).unwrap_or_default());
        let tags = text_of(line, &["tags"]).unwrap_or_default();
        let product = Product {
            sku: word(&["sku"]),
            product: word(&["product", "name", "title"]),
            category: word(&["category"]),
            tags: Product::join_tags(tags.split([';', ',', '|'])),
        };
        let many = text_of(line, &["quantity", "qty"]).unwrap_or_else(|| "1".to_owned());
        let quantity = quantity(&many).ok_or_else(|| {
            let message = format!(
                "{}: '{}' is no quantity: it is a whole number above zero",
                item(place),
                echo(&many)
            );
            ("quantity", message)
        })?;
        Ok(Item {
            product: products.place(product),
            quantity,
            unit_price: text_of(line, &["unit_price", "price"]),
            amount: text_of(line, &["amount", "total"]),
        })
    };
    objects(text, "lines")?
        .iter()
        .enumerate()
        .map(of_line)
        .collect()
}

/// What a line in a cell is called in a sentence.
pub(super) fn item(place: usize) -> String {
    format!("item {}", place + 1)
}

/// The refunds in a cell.
pub(super) fn refunds(
    text: &str,
    moment: &mut dyn FnMut(&str) -> Result<i64, String>,
) -> Result<Vec<Back>, Fault> {
    objects(text, "refunds")?
        .iter()
        .map(|refund| {
            let at = text_of(refund, &["refunded_at", "at", "date", "created_at"]);
            let at = match at {
                None => None,
                Some(text) => Some(moment(&text).map_err(|why| ("refunds", why))?),
            };
            let kind = text_of(refund, &["kind"]).unwrap_or_else(|| "refund".to_owned());
            Ok(Back {
                kind: kind
                    .parse::<RefundKind>()
                    .map_err(|message| ("refunds", message))?,
                at,
                amount: text_of(refund, &["amount", "total"])
                    .ok_or_else(|| ("refunds", "a refund has no amount".to_owned()))?,
                reason: text_of(refund, &["reason"]).map(|text| clean(&text)),
            })
        })
        .collect()
}

/// The members of an object that are not blank, as cells: numbers as they are written.
type Members = HashMap<String, String>;

/// The first of these members that is there.
fn text_of(object: &Members, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| object.get(*name)).cloned()
}

/// The objects in a cell: one, an array of them, or several behind semicolons, as an array becomes a cell. What begins otherwise is
/// a list of keys and values.
fn objects(text: &str, field: &'static str) -> Result<Vec<Members>, Fault> {
    let wrong = || {
        let message =
            format!("the {field} are neither JSON objects nor a list like id:1|amount:5.00");
        (field, message)
    };
    let members = |object: HashMap<String, &RawValue>| -> serde_json::Result<Members> {
        let mut members = Members::with_capacity(object.len());
        for (name, value) in object {
            let mut cell = String::new();
            jsonl::write(value, &mut cell)?;
            let cell = cell.trim();
            if !cell.is_empty() {
                members.insert(name, cell.to_owned());
            }
        }
        Ok(members)
    };
    let mut found = Vec::new();
    if text.starts_with('[') {
        let all: Vec<HashMap<String, &RawValue>> =
            serde_json::from_str(text).map_err(|_| wrong())?;
        for object in all {
            found.push(members(object).map_err(|_| wrong())?);
        }
        return Ok(found);
    }
    if !text.starts_with('{') {
        return piped(text).ok_or_else(wrong);
    }
    let mut rest = text.trim();
    while !rest.is_empty() {
        let mut stream =
            serde_json::Deserializer::from_str(rest).into_iter::<HashMap<String, &RawValue>>();
        match stream.next() {
            Some(Ok(object)) => found.push(members(object).map_err(|_| wrong())?),
            _ => return Err(wrong()),
        }
        rest = rest[stream.byte_offset()..].trim_start();
        rest = rest.strip_prefix(';').unwrap_or(rest).trim_start();
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_from_one_object_many_or_an_array() {
        let one = r#"{"sku":"A;1","quantity":2,"unit_price":12.5}"#;
        for (text, count) in [
            (one.to_owned(), 1),
            (format!("{one};{one}"), 2),
            (format!("[{one},{one},{one}]"), 3),
        ] {
            let mut products = Products::default();
            let lines = lines(&text, &mut products).unwrap();
            assert_eq!(lines.len(), count);
            assert_eq!(lines[0].unit_price.as_deref(), Some("12.5"));
            assert_eq!((lines[0].quantity, products.list.len()), (2, 1));
            assert_eq!(products.list[0].sku, "A;1");
        }
    }

    #[test]
    fn amounts_of_lines_and_refunds_are_taken_as_they_are_written() {
        let line = r#"[{"sku":"A","unit_price":10.1000000000000000001,"amount":90071992547409.93,"tags":["x","y"]}]"#;
        let lines = lines(line, &mut Products::default()).unwrap();
        assert_eq!(
            lines[0].unit_price.as_deref(),
            Some("10.1000000000000000001")
        );
        assert_eq!(lines[0].amount.as_deref(), Some("90071992547409.93"));
        let back = refunds(r#"{"amount":1.10}"#, &mut |_| Ok(0)).unwrap();
        assert_eq!(back[0].amount, "1.10");
    }

    #[test]
    fn refunds_are_read_as_woocommerce_lists_them() {
        let text = "id:12|date:2026-05-05T10:00:00|amount:5.00|reason:broken;id:13|date:2026-05-06T10:00:00|amount:1|reason:";
        let mut days = Vec::new();
        let back = refunds(text, &mut |text| {
            days.push(text.to_owned());
            Ok(days.len() as i64)
        });
        let back = back.unwrap();
        assert_eq!(days, ["2026-05-05T10:00:00", "2026-05-06T10:00:00"]);
        assert_eq!((back[0].amount.as_str(), back[0].at), ("5.00", Some(1)));
        assert_eq!(back[0].reason.as_deref(), Some("broken"));
        assert_eq!((back[1].amount.as_str(), &back[1].reason), ("1", &None));
        for text in ["5.00", "id:12|date:2026-05-05"] {
            assert!(refunds(text, &mut |_| Ok(0)).is_err(), "{text}");
        }
    }

    #[test]
    fn lines_are_read_as_woocommerce_lists_them() {
        let text = "id:1|name:Cup \\| large\\; blue|product_id:7|sku:CUP|quantity:2|subtotal:25.00|subtotal_tax:0.00|total:20.00|\
                    total_tax:0.00|refunded:0.00|refunded_qty:0|meta:Size: L;id:2|name:Pot; red|product_id:8|sku:|quantity:1|total:10.00|meta:";
        let mut products = Products::default();
        let lines = lines(text, &mut products).unwrap();
        let told: Vec<_> = lines
            .iter()
            .map(|line| {
                (
                    line.quantity,
                    line.unit_price.as_deref(),
                    line.amount.as_deref(),
                )
            })
            .collect();
        assert_eq!(told, [(2, None, Some("20.00")), (1, None, Some("10.00"))]);
        let names: Vec<_> = products
            .list
            .iter()
            .map(|product| (product.sku.as_str(), product.product.as_str()))
            .collect();
        assert_eq!(names, [("CUP", "Cup | large; blue"), ("", "Pot; red")]);
    }

    #[test]
    fn what_is_no_line_is_refused() {
        for text in ["A1 x 2", "[1]", "{\"quantity\":-1}", "{\"quantity\":1"] {
            assert!(lines(text, &mut Products::default()).is_err(), "{text}");
        }
        let text = "id:1|name:Cup|total:1;id:2|name:Pot|quantity:0|total:1";
        let fault = lines(text, &mut Products::default());
        assert!(
            matches!(&fault, Err(("quantity", why)) if why.starts_with("item 2: '0' is no quantity")),
            "{fault:?}"
        );
    }
}
