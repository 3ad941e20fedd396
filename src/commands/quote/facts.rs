//! The facts of the verbs of quotes.

use super::Receipt;
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::storage::quote::Quote;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("quote add").one::<Receipt>().exits(&[3, 4, 5, 7]),
    Facts::writes("quote edit").list::<Receipt>().exits(&[3, 4, 6]),
    Facts::reads("quote list").list::<Quote>().one::<Count>().exits(&[3, 5, 9]),
    Facts::reads("quote show").one::<Quote>().full_list::<Quote>().exits(&[3, 6]),
    Facts::writes("quote status").list::<Receipt>().exits(&[3, 4, 6]),
    Facts::reads("quote due").list::<Quote>().one::<Count>().exits(&[3, 5, 9]),
];
