//! The facts of the verbs of reports.

use super::{emails, growth, overview, posted, sales, tally, targets, user};
use crate::commands::facts::Facts;

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::posts("report user").one::<user::page::Part>().list::<posted::Sent>().exits(&[3, 5, 6, 7]),
    Facts::posts("report revenue").list::<tally::Row>().list::<posted::Sent>().exits(&[3, 6, 7]),
    Facts::posts("report sales").one::<sales::Summary>().list::<posted::Sent>().exits(&[3, 5, 6, 7]),
    Facts::posts("report targets").list::<targets::Row>().list::<posted::Sent>().exits(&[3, 5, 6, 7]),
    Facts::posts("report growth").list::<growth::Row>().list::<posted::Sent>().exits(&[6, 7]),
    Facts::posts("report overview").one::<overview::Page>().list::<posted::Sent>().exits(&[6, 7]),
    Facts::posts("report emails").list::<emails::Row>().list::<posted::Sent>().exits(&[6, 7]),
];
