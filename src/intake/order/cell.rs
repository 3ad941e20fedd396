//! Single cells of orders: times, statuses, quantities.

use jiff::{civil::DateTime, fmt::strtime, tz::TimeZone};

use super::super::{fold::fold, moment::moment};
use crate::{
    clock::Timestamp,
    model::order::{GivenBack, OrderStatus},
};

/// A time: the forms of every export, and `Jan 31, 2024 10:11:12 AM`, as grids show it.
pub(super) fn time(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    moment(text, zone).or_else(|| {
        let text = text.trim();
        let civil = ["%b %d, %Y %I:%M:%S %p", "%b %d, %Y, %I:%M:%S %p"]
            .iter()
            .find_map(|form| strtime::parse(form, text).ok()?.to_datetime().ok());
        let civil: DateTime = civil?;
        let moment = zone.to_zoned(civil).ok()?.timestamp();
        Some(Timestamp(moment.as_second()))
    })
}

/// Whether a time names its zone, so that it is the same moment whatever `--tz`.
pub(super) fn names_zone(text: &str) -> bool {
    let text = text.trim();
    let end = text.get(10..).unwrap_or_default();
    end.ends_with(['Z', 'z'])
        || end.ends_with("UTC")
        || end.ends_with("GMT")
        || end.contains(['+', '-'])
}

/// The status that a shop's word means, and what it says of money that went back.
pub(super) fn status(text: &str) -> Option<(OrderStatus, GivenBack)> {
    let folded = fold(text);
    // As the tables of WooCommerce write them.
    let word = folded.strip_prefix("wc").unwrap_or(&folded);
    let status = match word {
        "paid" | "completed" | "complete" | "processing" | "shipped" | "fulfilled"
        | "delivered" | "closed" | "refunded" | "partiallyrefunded" => OrderStatus::Paid,
        "pending" | "pendingpayment" | "onhold" | "holded" | "hold" | "authorized"
        | "authorised" | "unpaid" | "new" | "open" | "draft" | "checkoutdraft"
        | "partiallypaid" | "paymentreview" | "paypalpending" => OrderStatus::Pending,
        "cancelled"
        | "canceled"
        | "voided"
        | "failed"
        | "trash"
        | "expired"
        | "paypalcanceledreversal" => OrderStatus::Cancelled,
        "fraud" | "suspectedfraud" => OrderStatus::Fraud,
        _ => return None,
    };
    let back = match word {
        "refunded" => GivenBack::All,
        // Magento closes an order for which it has made a credit memo.
        "partiallyrefunded" | "closed" => GivenBack::Some,
        _ => GivenBack::Nothing,
    };
    Some((status, back))
}

/// A whole number above zero; zeros behind a point say nothing (`2.0000`).
pub(super) fn quantity(text: &str) -> Option<i64> {
    let text = text.trim();
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let plain =
        whole.bytes().all(|byte| byte.is_ascii_digit()) && rest.bytes().all(|byte| byte == b'0');
    let quantity = whole.parse::<i64>().ok().filter(|_| plain)?;
    (1..=1_000_000_000).contains(&quantity).then_some(quantity)
}

/// Whether a quantity is nothing at all: `0`, `0.00`.
pub(super) fn is_none(text: &str) -> bool {
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    !whole.is_empty() && [whole, rest].concat().bytes().all(|byte| byte == b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_grids_are_read_in_their_zone() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let read = |text: &str| time(text, &berlin).map(|time| time.to_string());
        assert_eq!(
            read("Jan 31, 2024 10:11:12 PM").as_deref(),
            Some("2024-01-31T21:11:12Z")
        );
        assert_eq!(
            read("2024-07-01 10:00:00 -0500").as_deref(),
            Some("2024-07-01T15:00:00Z")
        );
        assert_eq!(read("01/31/2024"), None);
        assert!(names_zone("2024-07-01 10:00:00 -0500") && names_zone("2024-07-01T10:00:00Z"));
        assert!(!names_zone("2024-07-01") && !names_zone("2024-07-01 10:00"));
    }

    #[test]
    fn statuses_of_shops_are_words_of_ours() {
        for (text, expected) in [
            (
                "wc-completed",
                Some((OrderStatus::Paid, GivenBack::Nothing)),
            ),
            ("Refunded", Some((OrderStatus::Paid, GivenBack::All))),
            (
                "partially_refunded",
                Some((OrderStatus::Paid, GivenBack::Some)),
            ),
            ("Closed", Some((OrderStatus::Paid, GivenBack::Some))),
            ("on-hold", Some((OrderStatus::Pending, GivenBack::Nothing))),
            (
                "Suspected Fraud",
                Some((OrderStatus::Fraud, GivenBack::Nothing)),
            ),
            (
                "canceled",
                Some((OrderStatus::Cancelled, GivenBack::Nothing)),
            ),
            ("perhaps", None),
        ] {
            assert_eq!(status(text), expected, "{text}");
        }
    }

    #[test]
    fn quantities_are_whole_and_above_zero() {
        assert_eq!(quantity("2.0000"), Some(2));
        assert!(is_none("0") && is_none("0.00"));
        assert!(!is_none("") && !is_none("10") && !is_none("-0") && !is_none(".0"));
        for text in ["0", "-1", "1.5", "", "two", "1e3", "9999999999"] {
            assert_eq!(quantity(text), None, "{text}");
        }
    }
}
