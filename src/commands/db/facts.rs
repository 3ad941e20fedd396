//! The facts of the verbs of the database.

use super::{check, migrate, status};
use crate::commands::facts::Facts;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::reads("db status").one::<status::Shown>().alone("it looks after the database itself"),
    Facts::writes("db migrate").one::<migrate::Receipt>().exits(&[7]).alone("it looks after the database itself"),
    Facts::reads("db check").list::<check::Line>().alone("it looks after the database itself"),
];
