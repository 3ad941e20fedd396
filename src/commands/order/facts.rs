//! The facts of the verbs of orders.

use super::{add, cancel, refund};
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::commands::importing::orders::OrderImport;
use crate::storage::order::{Order, ShownOrder};

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("order import").import::<OrderImport>(),
    Facts::writes("order add").one::<add::Added>().exits(&[3, 4, 5, 7]),
    Facts::reads("order list").list::<Order>().one::<Count>().exits(&[3, 5, 9]),
    Facts::reads("order show").one::<ShownOrder>().full_list::<ShownOrder>().exits(&[3, 6]),
    Facts::writes("order refund").one::<refund::Refunded>().exits(&[3, 4]),
    Facts::writes("order cancel").list::<cancel::Cancelled>().exits(&[3, 4, 6]),
];
