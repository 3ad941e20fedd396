//! The facts of the verbs of invites.

use super::{accept, send, show};
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::storage::invite::Invite;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::mails("invite send").list::<send::Sent>().exits(&[3, 4, 5, 6, 7]),
    Facts::reads("invite list").list::<Invite>().one::<Count>().exits(&[3, 5, 9]),
    Facts::reads("invite show").one::<show::Page>().full_list::<show::Page>().exits(&[3, 6]),
    Facts::mails("invite resend").list::<send::Sent>().exits(&[3, 4, 6, 7]),
    Facts::writes("invite cancel").list::<send::Sent>().exits(&[3, 4, 6]),
    Facts::writes("invite accept").one::<accept::Accepted>().exits(&[3, 4, 7]).alone("it asks for a password"),
];
