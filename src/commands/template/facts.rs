//! The facts of the verbs of templates.

use super::{check, edit, list, show};
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::reads("template list").list::<list::Listed>().one::<Count>().exits(&[9]),
    Facts::reads("template show").one::<show::Shown>().exits(&[3]),
    Facts::writes("template edit").usual_one::<edit::Edited>().exits(&[3]),
    Facts::reads("template check").list::<check::Checked>().exits(&[3, 6]),
];
