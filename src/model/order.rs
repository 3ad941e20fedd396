//! Orders: their words, and what one says when it comes.

mod cost;
mod refunds;

use sha2::{Digest, Sha256};

pub use self::{
    cost::{cost, is_amount, sum},
    refunds::{GivenBack, Less, Remark, further},
};
use crate::{clock::Timestamp, model::money::Currency};

crate::words! {
    /// Where an order stands.
    pub enum OrderStatus {
        /// Placed, not paid.
        Pending = "pending",
        /// Paid. It stays so: what is given back is a refund.
        Paid = "paid",
        /// Called off before it was paid.
        Cancelled = "cancelled",
        /// Not meant to be paid.
        Fraud = "fraud",
    }
}

crate::words! {
    /// Why money went back.
    pub enum RefundKind {
        /// By us.
        Refund = "refund",
        /// By the bank of the buyer.
        Chargeback = "chargeback",
    }
}

/// What a line sells. Lines of one product share it; `""` is no word.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Product {
    /// The number of the article.
    pub sku: String,
    /// Its name.
    pub product: String,
    /// Its category.
    pub category: String,
    /// Its tags as they were first spelled, each once whatever its case, in order, each between semicolons: `;new;Sale;`.
    pub tags: String,
}

impl Product {
    /// Tags as a product keeps them, from any list of them.
    pub fn join_tags<'a>(tags: impl IntoIterator<Item = &'a str>) -> String {
        let mut tags: Vec<(String, &str)> = (tags.into_iter())
            .map(|tag| (tag.trim().to_lowercase(), tag.trim()))
            .filter(|(key, _)| !key.is_empty())
            .collect();
        tags.sort_by(|a, b| a.0.cmp(&b.0));
        tags.dedup_by(|a, b| a.0 == b.0);
        let mut joined = String::new();
        for (_, tag) in &tags {
            joined.push(';');
            joined.push_str(tag);
        }
        if !joined.is_empty() {
            joined.push(';');
        }
        joined
    }

    /// The tags one by one.
    pub fn split_tags(tags: &str) -> impl Iterator<Item = &str> {
        tags.split(';').filter(|tag| !tag.is_empty())
    }
}

/// One line of an order.
#[derive(
    Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct Line {
    /// The place of its product in a list that stands beside the order.
    pub product: u32,
    /// How many.
    pub quantity: i64,
    /// The price of one, where it is known.
    pub unit_price: Option<i64>,
    /// What the line costs.
    pub amount: i64,
}

/// Money that went back.
#[derive(
    Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct NewRefund {
    /// By us or by the bank.
    pub kind: RefundKind,
    /// When, in seconds.
    pub at: i64,
    /// How much.
    pub amount: i64,
    /// Why.
    pub reason: Option<String>,
}

/// One whole order as it comes.
#[derive(
    Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct NewOrder {
    /// Its number.
    pub number: String,
    /// When it was placed, in seconds.
    pub ordered_at: i64,
    /// Where it stands.
    pub status: OrderStatus,
    /// The currency of all its amounts.
    pub currency: Currency,
    /// What is to be paid.
    pub total: i64,
    /// How it is paid.
    pub method: Option<String>,
    /// The account it was placed for.
    pub login: Option<i64>,
    /// Its lines, in order.
    pub lines: Vec<Line>,
    /// What went back.
    pub refunds: Vec<NewRefund>,
}

/// Seconds by which clocks and zones of other systems may be ahead.
const AHEAD: i64 = 86_400;

/// Why an order or a refund cannot have happened at that time, in words that go on from the time; `None` when it can.
pub fn impossible(at: Timestamp, now: Timestamp) -> Option<&'static str> {
    match at.0 {
        ..0 => Some("lies before 1970"),
        at if at > now.0 + AHEAD => Some("lies in the future"),
        _ => None,
    }
}

impl NewOrder {
    /// A digest of all it says, and of whom it says it: two orders with one number are one when their digests are.
    pub fn digest(&self, buyer: &str, products: &[Product]) -> String {
        let mut hash = Sha256::new();
        let mut field = |text: &str| {
            hash.update(text.as_bytes());
            hash.update([0]);
        };
        for text in [
            buyer,
            self.status.as_str(),
            self.currency.as_str(),
            self.method.as_deref().unwrap_or_default(),
        ] {
            field(text);
        }
        for number in [self.ordered_at, self.total, self.login.unwrap_or(0)] {
            field(&number.to_string());
        }
        for line in &self.lines {
            let product = &products[line.product as usize];
            for text in [&product.sku, &product.product, &product.category] {
                field(text);
            }
            // How a tag is spelled makes no other order.
            field(&product.tags.to_lowercase());
            field(&format!(
                "{} {:?} {}",
                line.quantity, line.unit_price, line.amount
            ));
        }
        for refund in &self.refunds {
            field(&format!("{} {} {}", refund.kind, refund.at, refund.amount));
            field(refund.reason.as_deref().unwrap_or_default());
        }
        let digest = hash.finalize();
        digest[..8]
            .iter()
            .fold(String::with_capacity(16), |mut text, byte| {
                use std::fmt::Write as _;
                let _ = write!(text, "{byte:02x}");
                text
            })
    }

    /// What was given back so far.
    pub fn refunded(&self) -> i64 {
        self.refunds.iter().map(|refund| refund.amount).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order() -> NewOrder {
        NewOrder {
            number: "1001".into(),
            ordered_at: 0,
            status: OrderStatus::Paid,
            currency: "GBP".parse().unwrap(),
            total: 1_250,
            method: None,
            login: None,
            lines: vec![Line {
                product: 0,
                quantity: 1,
                unit_price: Some(1_250),
                amount: 1_250,
            }],
            refunds: Vec::new(),
        }
    }

    #[test]
    fn tags_are_kept_in_one_order_and_as_first_spelled() {
        let tags = Product::join_tags(["Sale", " new ", "sale", ""]);
        assert_eq!(tags, ";new;Sale;");
        assert_eq!(
            Product::split_tags(&tags).collect::<Vec<_>>(),
            ["new", "Sale"]
        );
        assert_eq!(Product::join_tags([]), "");
    }

    #[test]
    fn nothing_was_bought_before_1970_or_is_in_days_to_come() {
        let now = Timestamp(1_000_000);
        for (at, expected) in [
            (-1, Some("lies before 1970")),
            (0, None),
            (now.0 + AHEAD, None),
            (now.0 + AHEAD + 1, Some("lies in the future")),
        ] {
            assert_eq!(impossible(Timestamp(at), now), expected, "{at}");
        }
    }

    #[test]
    fn the_digest_of_an_order_tells_every_difference() {
        let products = [Product::default()];
        let first = order().digest("ann@example.com", &products);
        assert_eq!(order().digest("ann@example.com", &products), first);
        assert_ne!(order().digest("bob@example.com", &products), first);
        let tagged = |tag| {
            let tags = Product::join_tags([tag]);
            order().digest(
                "ann@example.com",
                &[Product {
                    tags,
                    ..Product::default()
                }],
            )
        };
        assert_eq!(tagged("Sale"), tagged("sale"));
        assert_ne!(tagged("Sale"), tagged("new"));
        let changes: [fn(&mut NewOrder); 5] = [
            |order| order.total += 1,
            |order| order.status = OrderStatus::Pending,
            |order| order.lines[0].quantity = 2,
            |order| order.method = Some("card".into()),
            |order| order.lines.clear(),
        ];
        for change in changes {
            let mut other = order();
            change(&mut other);
            assert_ne!(
                other.digest("ann@example.com", &products),
                first,
                "{other:?}"
            );
        }
    }
}
