//! The facts of the verbs of settings.

use super::{Receipt, path, show, validate};
use crate::commands::facts::Facts;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::reads("config show").list::<show::Shown>(),
    Facts::writes("config set").one::<Receipt>().alone("it changes what the other lines go by"),
    Facts::writes("config unset").one::<Receipt>().alone("it changes what the other lines go by"),
    Facts::reads("config validate").list::<validate::Row>(),
    Facts::reads("config path").one::<path::Shown>(),
];
