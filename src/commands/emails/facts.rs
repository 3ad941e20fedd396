//! The facts of the verbs of mail.

use super::{bounces, campaign, cancel, resend, send, send_queued, show, why};
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::storage::mail::Mail;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::reads("emails history").list::<Mail>().one::<Count>().exits(&[3, 5, 9]),
    Facts::reads("emails show").one::<show::Shown>().exits(&[3, 4]),
    Facts::reads("emails why").one::<why::Answer>().exits(&[3, 5]),
    Facts::mails("emails send").list::<send::Sent>().one::<send::Sent>().exits(&[3, 4, 5, 6, 7]),
    Facts::mails("emails resend").list::<resend::Resent>().exits(&[3, 4, 6, 7]),
    Facts::mails("emails send-queued").one::<send_queued::Sent>().exits(&[6, 7]).alone("it sends for as long as there is mail"),
    Facts::writes("emails cancel").list::<cancel::Cancelled>().exits(&[3, 6]),
    Facts::writes("emails pause").one::<campaign::Held>().exits(&[3]),
    Facts::writes("emails resume").one::<campaign::Held>().exits(&[3]),
    Facts::writes("emails bounces import").list::<bounces::import::Line>().exits(&[6]).not_atomic("an import is one transaction of its own"),
];
