//! The facts of the verbs of smart types.

use super::Receipt;
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::storage::smart_type::SmartType;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("smart-type add").one::<Receipt>().exits(&[4]),
    Facts::reads("smart-type list").list::<SmartType>().one::<Count>().exits(&[9]),
    Facts::writes("smart-type order").one::<Receipt>().exits(&[3]),
    Facts::writes("smart-type map").one::<Receipt>().exits(&[3]),
    Facts::writes("smart-type remove").one::<Receipt>().exits(&[3, 4, 6]),
];
