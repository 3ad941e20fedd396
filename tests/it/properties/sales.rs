//! Orders and refunds that come by chance, and what reports must say of them: counted here in plain Rust, by the calendar of a zone.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::inside::Inside;

const CURRENCIES: [&str; 3] = ["EUR", "JPY", "KWD"];
const ZONES: [&str; 5] = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
];
/// Just before clocks change in Berlin, New York or Lord Howe, 2025 and 2026.
const CHANGES: [i64; 6] = [
    1_743_210_000, // 2025-03-29
    1_761_429_600, // 2025-10-25
    1_762_005_600, // 2025-11-01
    1_772_931_600, // 2026-03-08
    1_774_656_000, // 2026-03-28
    1_775_311_200, // 2026-04-04
];
const DAY: i64 = 86_400;
const GROUPINGS: [&str; 11] = [
    "day",
    "week",
    "month",
    "quarter",
    "year",
    "category",
    "product",
    "tag",
    "smart-type",
    "country",
    "user",
];

/// One order as it was placed.
#[derive(Clone, Debug)]
pub struct Order {
    buyer: usize,
    at: i64,
    status: &'static str,
    currency: &'static str,
    /// Product, quantity, price.
    lines: Vec<(usize, i64, i64)>,
    /// What is in no line.
    extra: i64,
    /// Seconds after the order, and the share of the total in tenths.
    refunds: Vec<(i64, i64)>,
}

/// Which part of them a report is about.
#[derive(Clone, Debug)]
pub struct Part {
    zone: &'static str,
    /// Days after 2025-03-01, and how many of them.
    from: i64,
    days: i64,
    top: usize,
}

/// Gross and refunds by a key and a currency.
type Sums = BTreeMap<(String, String), (i64, i64)>;

pub fn orders() -> impl Strategy<Value = Vec<Order>> {
    let time = prop_oneof![
        (0..CHANGES.len(), 0..3 * DAY).prop_map(|(place, after)| CHANGES[place] + after),
        1_740_787_200..1_777_593_600_i64,
    ];
    let order = (
        0..5_usize,
        time,
        prop_oneof![4 => Just("paid"), 1 => Just("pending"), 1 => Just("cancelled")],
        prop::sample::select(CURRENCIES.to_vec()),
        prop::collection::vec((0..6_usize, 1..4_i64, 0..50_000_i64), 0..4),
        0..900_i64,
        prop::collection::vec((0..90 * DAY, 1..5_i64), 0..3),
    );
    let order = order.prop_map(
        |(buyer, at, status, currency, lines, extra, refunds)| Order {
            buyer,
            at,
            status,
            currency,
            lines,
            extra,
            refunds,
        },
    );
    prop::collection::vec(order, 0..40)
}

pub fn part() -> impl Strategy<Value = Part> {
    (
        prop::sample::select(ZONES.to_vec()),
        0..420_i64,
        1..60_i64,
        1..4_usize,
    )
        .prop_map(|(zone, from, days, top)| Part {
            zone,
            from,
            days,
            top,
        })
}

impl Order {
    fn total(&self) -> i64 {
        let lines = self
            .lines
            .iter()
            .map(|(_, quantity, price)| quantity * price);
        lines.sum::<i64>() + self.extra
    }

    /// When, and how much.
    fn refunds(&self) -> Vec<(i64, i64)> {
        if self.status != "paid" {
            return Vec::new();
        }
        let share = |(after, tenths): &(i64, i64)| (self.at + after, self.total() * tenths / 10);
        let given = self.refunds.iter().map(share);
        given.filter(|(_, amount)| *amount > 0).collect()
    }

    fn json(&self, number: usize) -> String {
        let time = |at: i64| Timestamp::from_second(at).unwrap().to_string();
        let tags = ["", "new", "new;sale", "sale", "", "old;new;sale"];
        let line = |(product, quantity, price): &(usize, i64, i64)| {
            let category = ["Mugs", "Tea", ""][product % 3];
            let words = tags[*product].split(';').filter(|tag| !tag.is_empty());
            let tags: Vec<&str> = words.collect();
            json!({ "sku": format!("S{product}"), "product": format!("Product {product}"), "category": category,
                "tags": tags, "quantity": quantity, "unit_price": price })
        };
        let refund =
            |(at, amount): &(i64, i64)| json!({ "refunded_at": time(*at), "amount": amount });
        let lines: Vec<Value> = self.lines.iter().map(line).collect();
        let refunds: Vec<Value> = self.refunds().iter().map(refund).collect();
        json!({ "number": format!("N{number}"), "email": format!("p{}@example.com", self.buyer), "ordered_at": time(self.at),
            "status": self.status, "currency": self.currency, "total": self.total(), "lines": lines, "refunds": refunds })
        .to_string()
    }
}

impl Part {
    fn zone(&self) -> TimeZone {
        TimeZone::get(self.zone).unwrap()
    }

    fn day(&self, after: i64) -> Date {
        let first = jiff::civil::date(2025, 3, 1);
        first.checked_add((self.from + after).days()).unwrap()
    }

    /// The moments of its two ends.
    fn ends(&self, days: i64) -> (i64, i64) {
        let moment = |day: Date| day.to_zoned(self.zone()).unwrap().timestamp().as_second();
        (moment(self.day(0)), moment(self.day(days)))
    }
}

/// Puts orders into a shop with two groups of buyers, each of its own smart type.
pub fn sell(inside: &mut Inside, orders: &[Order]) {
    for n in 0..5 {
        inside.must(&["user", "add", &format!("p{n}@example.com")]);
    }
    for (group, kind, buyer) in [("trade", "Wholesale", "p1"), ("staff", "Staff", "p2")] {
        inside.must(&["group", "add", group, "--name", group, "--slot", "1"]);
        inside.must(&["smart-type", "add", kind]);
        inside.must(&["smart-type", "map", group, kind]);
        inside.must(&[
            "user",
            "group",
            &format!("{buyer}@example.com"),
            "--add",
            group,
        ]);
    }
    inside.must(&["user", "edit", "p3@example.com", "--country", "DE"]);
    let lines = orders
        .iter()
        .enumerate()
        .map(|(n, order)| order.json(n) + "\n");
    let path = inside.file("orders.jsonl", lines.collect::<String>());
    if !orders.is_empty() {
        // When all of it has happened.
        inside.pass(365);
        inside.must(&["order", "import", &path, "--minor-units"]);
        inside.pass(-365);
    }
}

/// What reports must say, by a key that is made of an order and of the moment at which something of it counts.
fn expected(orders: &[Order], ends: (i64, i64), key: impl Fn(&Order, i64) -> String) -> Sums {
    let mut sums = Sums::new();
    let inside = |at: i64| ends.0 <= at && at < ends.1;
    for order in orders.iter().filter(|order| order.status == "paid") {
        let place = |at: i64| (key(order, at), order.currency.to_owned());
        if inside(order.at) {
            sums.entry(place(order.at)).or_default().0 += order.total();
        }
        for (at, amount) in order.refunds() {
            if inside(at) {
                sums.entry(place(at)).or_default().1 += amount;
            }
        }
    }
    sums.retain(|_, sum| *sum != (0, 0));
    sums
}

/// What a report says, by group or as a whole; the net of every row is the rest.
fn reported(inside: &mut Inside, words: &[&str], by_group: bool) -> Sums {
    let rows = inside
        .must(&[&["report", "revenue", "-f", "json"], words].concat())
        .json();
    let mut sums = Sums::new();
    for row in rows.as_array().unwrap() {
        let number = |name: &str| row[name].as_i64().unwrap();
        assert_eq!(number("net"), number("gross") - number("refunds"), "{row}");
        let group = match &row["group"] {
            Value::String(group) if by_group => group.clone(),
            _ => String::new(),
        };
        let currency = row["currency"].as_str().unwrap().to_owned();
        let sum = sums.entry((group, currency)).or_default();
        *sum = (sum.0 + number("gross"), sum.1 + number("refunds"));
    }
    sums.retain(|_, sum| *sum != (0, 0));
    sums
}

/// Every grouping, cut or not, sums to what was sold and given back between the two ends; pieces of time and people have theirs.
pub fn check(inside: &mut Inside, orders: &[Order], part: &Part) {
    inside.zone(part.zone());
    let (from, to) = (part.day(0).to_string(), part.day(part.days).to_string());
    let range = ["--from", from.as_str(), "--to", to.as_str()];
    let ends = part.ends(part.days);
    let total = expected(orders, ends, |_, _| String::new());
    assert_eq!(reported(inside, &range, false), total, "{part:?}");
    let top = part.top.to_string();
    for group in GROUPINGS {
        let words = [&["--group-by", group], &range[..]].concat();
        assert_eq!(reported(inside, &words, false), total, "{group} {part:?}");
        if matches!(group, "day" | "week" | "month" | "quarter" | "year") {
            continue;
        }
        let words = [&words[..], &["--top", &top]].concat();
        assert_eq!(
            reported(inside, &words, false),
            total,
            "{group} --top {part:?}"
        );
    }
    let zone = part.zone();
    let local = |at: i64| Timestamp::from_second(at).unwrap().to_zoned(zone.clone());
    let of = |inside: &mut Inside, group| {
        reported(inside, &[&["--group-by", group], &range[..]].concat(), true)
    };
    let days = expected(orders, ends, |_, at| local(at).date().to_string());
    assert_eq!(of(inside, "day"), days, "{part:?}");
    let months = expected(orders, ends, |_, at| {
        local(at).strftime("%Y-%m").to_string()
    });
    assert_eq!(of(inside, "month"), months, "{part:?}");
    let people = expected(orders, ends, |order, _| {
        format!("p{}@example.com", order.buyer)
    });
    assert_eq!(of(inside, "user"), people, "{part:?}");
    let kind = |order: &Order, _| {
        ["Retail", "Wholesale", "Staff"][order.buyer % 3 * usize::from(order.buyer < 3)].to_owned()
    };
    assert_eq!(
        of(inside, "smart-type"),
        expected(orders, ends, kind),
        "{part:?}"
    );
    // Two ranges that touch are one.
    let middle = part.day(part.days / 2).to_string();
    if part.days > 1 {
        let mut both = reported(inside, &["--from", &from, "--to", &middle], false);
        for (key, sum) in reported(inside, &["--from", &middle, "--to", &to], false) {
            let own = both.entry(key).or_default();
            *own = (own.0 + sum.0, own.1 + sum.1);
        }
        assert_eq!(both, total, "{part:?}");
    }
}

/// Everything that both engines must say in the same words.
pub fn told(inside: &mut Inside, part: &Part) -> String {
    inside.zone(part.zone());
    let mut told = String::new();
    for words in [
        "report overview -f json",
        "report growth --by week --from 2025-03-01 --to 2026-05-01 -f csv",
        "report user p1@example.com -f json",
        "report sales p2@example.com --top 2 -f json",
        "report revenue --group-by tag -f csv",
        "report revenue --group-by user --top 2 -f csv",
        "report revenue --group-by week -f csv",
        "order list -f csv",
        "user find --spent 0.01_KWD -f ids",
    ] {
        let words: Vec<String> = words
            .split(' ')
            .map(|word| word.replace('_', " "))
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        told += &inside.must(&words).stdout;
    }
    told
}
