//! The facts of the verbs of sales targets.

use super::Receipt;
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::commands::importing::ImportResult;
use crate::storage::target::Target;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("target set").list::<Receipt>().exits(&[3, 5, 6, 7]),
    Facts::reads("target list").list::<Target>().one::<Count>().exits(&[3, 5, 9]),
    Facts::writes("target remove").list::<Receipt>().exits(&[3, 5, 6, 7]),
    Facts::writes("target import").import::<ImportResult>(),
];
