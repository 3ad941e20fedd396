//! The facts of the verbs of groups.

use super::{Receipt, message};
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::storage::group::Group;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("group add").one::<Receipt>().exits(&[3, 4]),
    Facts::reads("group list").list::<Group>().one::<Count>().exits(&[9]),
    Facts::reads("group show").one::<Group>().full_list::<Group>().exits(&[3, 6]),
    Facts::writes("group edit").list::<Receipt>().exits(&[3, 4, 6]),
    Facts::writes("group remove").list::<Receipt>().exits(&[3, 4, 6, 7]),
    Facts::writes("group message").list::<Receipt>().list::<message::Line>().exits(&[3, 6]),
];
