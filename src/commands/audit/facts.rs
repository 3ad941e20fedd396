//! The facts of the verbs of the audit.

use super::list;
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::storage::audit::Audit;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::reads("audit list").list::<Audit>().one::<Count>().usual_one::<list::Verified>().exits(&[3, 5, 9]),
];
