//! Quotes on their way into rows: how many were won, and what they were worth.

use serde::Serialize;

use crate::{
    model::{amount::Amount, money::Currency, quote::conversion},
    storage::report::QuoteSum,
};

/// The quotes of a period in one currency.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct QuoteRow {
    currency: Currency,
    quotes: u64,
    won: u64,
    lost: u64,
    /// Won of won and lost, in percent.
    conversion: Option<f64>,
    value: Amount,
    won_value: Amount,
    lost_value: Amount,
}

impl QuoteRow {
    /// The row of one sum.
    pub fn of(sum: &QuoteSum) -> QuoteRow {
        QuoteRow {
            currency: sum.currency,
            quotes: sum.quotes.added,
            won: sum.quotes.won,
            lost: sum.quotes.lost,
            conversion: conversion(sum.quotes.won, sum.quotes.lost),
            value: Amount::new(sum.added),
            won_value: Amount::new(sum.won),
            lost_value: Amount::new(sum.lost),
        }
    }

    /// Writes amounts in decimals, for people and spreadsheets.
    pub fn in_decimals(&mut self) {
        for amount in [&mut self.value, &mut self.won_value, &mut self.lost_value] {
            amount.decimals_of(self.currency);
        }
    }
}
