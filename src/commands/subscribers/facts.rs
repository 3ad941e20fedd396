//! The facts of the verbs of subscribers.

use super::{check, confirm, list, resubscribe, suppress};
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::commands::importing::ImportResult;
use crate::storage::{consent::Consent, export::Exported, suppression::Suppression};

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("subscribers import").import::<ImportResult>(),
    Facts::reads("subscribers check").list::<check::Checked<'static>>().exits(&[6]),
    Facts::reads("subscribers list").list::<list::Subscriber>().one::<Count>().exits(&[3, 9]),
    Facts::mails("subscribers subscribe").list::<crate::commands::importing::Line>().exits(&[6, 7]),
    Facts::writes("subscribers unsubscribe").list::<crate::commands::importing::Line>().exits(&[6, 7]),
    Facts::mails("subscribers resubscribe").list::<resubscribe::Asked>().exits(&[3, 6, 7]),
    Facts::writes("subscribers confirm").one::<confirm::Confirmed>().exits(&[3, 4]),
    Facts::reads("subscribers consent").list::<Consent>().exits(&[3, 5, 9]),
    Facts::reads("subscribers export").list::<Exported>().exits(&[3]),
    Facts::writes("subscribers suppress add").list::<suppress::add::Listed>().exits(&[6]),
    Facts::writes("subscribers suppress remove").list::<suppress::add::Listed>().exits(&[3, 6, 7]),
    Facts::reads("subscribers suppress list").list::<Suppression>().one::<Count>().exits(&[9]),
    Facts::reads("subscribers suppress check").list::<suppress::check::Answer>(),
];
