//! The facts of the verbs of contacts.

use super::Receipt;
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::commands::importing::ImportResult;
use crate::storage::contact::Contact;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("contact add").list::<Receipt>().exits(&[3, 4, 6, 7]),
    Facts::reads("contact list").list::<Contact>().one::<Count>().exits(&[3, 6, 9]),
    Facts::writes("contact edit").list::<Receipt>().exits(&[3, 4, 6]),
    Facts::writes("contact remove").list::<Receipt>().exits(&[3, 4, 6]),
    Facts::writes("contact import").import::<ImportResult>(),
];
