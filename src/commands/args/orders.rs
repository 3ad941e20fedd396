//! Orders named on the command line and on stdin.

use std::collections::HashMap;

use clap::Args;

use super::{selectors, things::Things};
use crate::{
    app::App,
    model::{name::clean, selector::rows},
    storage::order::{self, Order},
};

/// Which orders.
#[derive(Args, Debug)]
pub struct Orders {
    /// Orders by number; - reads them from stdin
    #[arg(value_name = "NUMBER", required = true)]
    pub numbers: Vec<String>,
}

impl Orders {
    /// Finds every order named. A single number that no order has is an error at once.
    pub fn find(&self, app: &mut App) -> anyhow::Result<Things<Order>> {
        let words = selectors::words(app, &self.numbers, &rows::ORDERS)?;
        let numbers: Vec<String> = words.iter().map(|(_, word)| clean(word)).collect();
        let mut things = Things::new("order", &self.numbers);
        let found = order::by_numbers(&mut app.db, &numbers)?;
        let mut found: HashMap<String, Option<Order>> = (found.into_iter())
            .map(|order| (order.number.clone(), Some(order)))
            .collect();
        for (number, (_, word)) in numbers.iter().zip(words) {
            match found.get_mut(number) {
                Some(order) => things.found.extend(order.take()),
                None => things.miss(&word, "unknown_order", "roster order list".to_owned()),
            }
        }
        things.checked()
    }
}
