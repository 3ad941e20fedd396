//! Orders named on the command line and on stdin.

use std::collections::HashMap;

use clap::Args;

use super::things::{self, Things};
use crate::{
    app::App,
    error::Problem,
    model::selector::{ThingSelector, printed::named, rows},
    storage::order::{self, Order},
};

/// Which orders.
#[derive(Args, Debug)]
pub struct Orders {
    /// Orders by number, or id:N; - reads them from stdin
    #[arg(value_name = "NUMBER", required = true)]
    pub numbers: Vec<String>,
}

impl Orders {
    /// Finds every order named. A single number that no order has is an error at once.
    pub fn find(&self, app: &mut App) -> anyhow::Result<Things<Order>> {
        let words = things::numbers(app, &self.numbers, &rows::ORDERS, order::numbers)?;
        let numbers: Vec<String> = words.iter().filter_map(|(_, n)| n.clone()).collect();
        let mut things = Things::new("order", &self.numbers);
        let found = order::by_numbers(&mut app.db, &numbers)?;
        let mut found: HashMap<String, Option<Order>> = (found.into_iter())
            .map(|order| (order.number.clone(), Some(order)))
            .collect();
        for (word, number) in words {
            match number.and_then(|number| found.get_mut(&number)) {
                Some(order) => things.found.extend(order.take()),
                None => things.miss(&word, "unknown_order", "roster order list".to_owned()),
            }
        }
        things.checked()
    }
}

/// The number of the order that one word names.
pub fn number(app: &mut App, word: &str) -> anyhow::Result<String> {
    match named("order", word) {
        ThingSelector::Key(number) => Ok(number),
        ThingSelector::Id(id) => {
            let found = order::numbers(&mut app.db, &[id])?.remove(&id);
            Ok(found.ok_or_else(|| unknown(&format!("id:{id}")))?)
        }
    }
}

/// What to say of an order that is not there.
pub fn unknown(number: &str) -> Problem {
    Problem::not_found(format!("no order '{number}'"))
        .code("unknown_order")
        .hint("roster order list")
}
