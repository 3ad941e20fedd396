//! The facts of the verbs of imports.

use super::undo;
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::storage::import::Import;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::reads("import list").list::<Import>().one::<Count>().exits(&[9]),
    Facts::reads("import show").one::<Import>().exits(&[3]),
    Facts::reads("import rejects").exits(&[3]).text("the rejected rows as they came, with why"),
    Facts::writes("import undo").one::<undo::Result>().exits(&[3, 7]),
];
