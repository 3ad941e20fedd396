//! The facts of the verbs of tags.

use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::storage::tag::{Change, Tag};

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("tag add").list::<Change>(),
    Facts::reads("tag list").list::<Tag>().one::<Count>().exits(&[9]),
    Facts::writes("tag rename").one::<Change>().exits(&[3, 4]),
    Facts::writes("tag merge").one::<Change>().exits(&[3, 4, 7]),
    Facts::writes("tag remove").list::<Change>().exits(&[3, 6, 7]),
];
