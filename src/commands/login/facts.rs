//! The facts of the verbs of log-ins.

use super::message;
use crate::commands::facts::Facts;
use crate::storage::login::Login;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("login verify").one::<Login>().exits(&[7]).alone("it asks for a password"),
    Facts::writes("login session").one::<Login>().exits(&[7]),
    Facts::reads("login message").list::<message::Seen>().exits(&[3, 5, 6]),
];
