//! What one row says of an order, before the rows of one order are put together.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::model::{
    order::{GivenBack, OrderStatus, Product, RefundKind},
    person::Field,
};

/// One row. Amounts are still text: another row may name their currency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Piece {
    /// Running number of the row among all rows read.
    pub position: u64,
    /// Physical line where it starts.
    pub line: u64,
    /// The row itself was rejected: the order is not complete without it.
    pub rejected: bool,
    /// It is a whole order, and no line of one.
    pub whole: bool,
    /// What it says of the order as a whole.
    pub head: Head,
    /// The lines.
    pub items: Vec<Item>,
    /// What was given back.
    pub refunds: Vec<Back>,
    /// What was given back in all, and when.
    pub refunded: Option<String>,
    /// When it was given back, in seconds.
    pub refunded_at: Option<i64>,
}

/// What a row says of the order as a whole; in further rows of the order it may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Head {
    /// Spelling and key of the buyer's address.
    pub email: Option<(String, String)>,
    /// The buyer's number in another system.
    pub reference: Option<String>,
    /// The buyer's text fields.
    pub profile: Vec<(Field, String)>,
    /// When it was placed, in seconds.
    pub ordered_at: Option<i64>,
    /// Where it stands, and what the word says of money that went back.
    pub status: Option<(OrderStatus, GivenBack)>,
    /// The currency, as it is written.
    pub currency: Option<String>,
    /// What is to be paid.
    pub total: Option<String>,
    /// How it is paid.
    pub method: Option<String>,
    /// When it was called off, in seconds, if a time says that it was.
    pub cancelled_at: Option<i64>,
    /// The account it was placed for.
    pub login: Option<i64>,
}

/// One line as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Item {
    /// The place of its product among [`Products`].
    pub product: u32,
    /// How many.
    pub quantity: i64,
    /// The price of one.
    pub unit_price: Option<String>,
    /// What it costs.
    pub amount: Option<String>,
}

/// One refund as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Back {
    /// By us or by the bank.
    pub kind: RefundKind,
    /// When, in seconds.
    pub at: Option<i64>,
    /// How much.
    pub amount: String,
    /// Why.
    pub reason: Option<String>,
}

/// The products of an input, each once.
#[derive(Debug, Default)]
pub struct Products {
    places: HashMap<Product, u32>,
    /// In the order in which they came up.
    pub list: Vec<Product>,
}

impl Products {
    /// The place of a product.
    pub fn place(&mut self, product: Product) -> u32 {
        if let Some(place) = self.places.get(&product) {
            return *place;
        }
        let place = self.list.len() as u32;
        self.list.push(product.clone());
        self.places.insert(product, place);
        place
    }
}
