//! The facts of the verbs of the database.

use super::{backup, check, copy, migrate, prune, restore, state, stats, status, vacuum};
use crate::commands::facts::Facts;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::reads("db status").one::<status::Shown>().alone("it looks after the database itself"),
    Facts::writes("db migrate").one::<migrate::Receipt>().exits(&[7]).alone("it looks after the database itself"),
    Facts::reads("db stats").one::<stats::Shown>().alone("it looks after the database itself"),
    Facts::files("db backup").one::<backup::Receipt>().exits(&[4, 7]).alone("it looks after the database itself"),
    Facts::writes("db restore").one::<restore::Receipt>().exits(&[4, 7]).alone("it looks after the database itself"),
    Facts::writes("db copy").list::<copy::Line>().exits(&[4, 7]).alone("it looks after the database itself"),
    Facts::writes("db prune").list::<prune::Pruned>().exits(&[7]).alone("it looks after the database itself"),
    Facts::writes("db vacuum").one::<vacuum::Receipt>().exits(&[7]).alone("it looks after the database itself"),
    Facts::writes("db freeze").one::<state::Changed>().exits(&[7]).alone("it looks after the database itself"),
    Facts::writes("db thaw").one::<state::Changed>().exits(&[7]).alone("it looks after the database itself"),
    Facts::reads("db check").list::<check::Line>().alone("it looks after the database itself"),
];
