//! The facts of the verbs of prices.

use super::{Receipt, check};
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::commands::importing::ImportResult;
use crate::storage::price::Price;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("price set").list::<Receipt>().exits(&[3]),
    Facts::reads("price list").list::<Price>().one::<Count>().exits(&[3, 9]),
    Facts::writes("price remove").list::<Receipt>().exits(&[3, 6]),
    Facts::writes("price import").import::<ImportResult>(),
    Facts::reads("price check").one::<check::Answer>().exits(&[3, 5]),
];
