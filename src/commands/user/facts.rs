//! The facts of the verbs of users.

use super::{
    add, comment, device, edit, email, erase, explain, export, group, listed, locate, lock, moved,
    notification, page, tag, timeline,
};
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::commands::importing::ImportResult;
use crate::storage::{
    device::Device,
    expiring,
    notification::Notification,
    password,
    user::{Counts, Lookalike, User},
};

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("user add").one::<add::Added>().exits(&[4, 7]),
    Facts::reads("user find").list::<User>().one::<Count>().exits(&[3, 9]),
    Facts::reads("user show").one::<page::Part>().full_list::<page::Part>().exits(&[3, 5, 6]),
    Facts::writes("user edit").list::<edit::Edited>().exits(&[3, 4, 5, 6]),
    Facts::reads("user count").usual_one::<Counts>().exits(&[3]),
    Facts::reads("user explain").one::<explain::Explained>().full_list::<explain::Explained>().exits(&[3, 5, 6]),
    Facts::writes("user tag").list::<tag::Tagged>().list::<listed::TagsOf>().exits(&[3, 5, 6, 7]),
    Facts::writes("user group").list::<group::Seated>().list::<listed::GroupsOf>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user import").import::<ImportResult>(),
    Facts::writes("user status").list::<moved::Moved>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user level").list::<moved::Moved>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user kyc").list::<moved::Moved>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user ban").list::<moved::Moved>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user unban").list::<moved::Moved>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user restrict").list::<moved::Moved>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user unrestrict").list::<moved::Moved>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user lock").list::<lock::Locked>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user unlock").list::<moved::Moved>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user comment").list::<comment::Commented>().exits(&[3, 5, 6, 7]),
    Facts::writes("user merge").list::<crate::storage::merge::Moved>().exits(&[3, 4, 5, 7]),
    Facts::writes("user erase").list::<erase::Erased>().exits(&[3, 4, 5, 6, 7]),
    Facts::reads("user locate").list::<locate::Located>().exits(&[3, 5]),
    Facts::files("user export").list::<export::Exported>().exits(&[3, 5]),
    Facts::reads("user timeline").list::<timeline::Line>().one::<Count>().exits(&[3, 5, 9]),
    Facts::reads("user dupes").list::<Lookalike>().one::<Count>().exits(&[9]),
    Facts::reads("user expiring").list::<expiring::Expiring>().one::<Count>().exits(&[9]),
    Facts::mails("user email set").one::<email::set::Renamed>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("user password set").one::<super::password::set::PasswordSet>().exits(&[3, 4, 5, 7]).alone("it asks for a password"),
    Facts::mails("user password reset").list::<super::password::reset::Mailed>().exits(&[3, 5, 6, 7]),
    Facts::reads("user password expiring").list::<password::Expiring>().one::<Count>().exits(&[9]),
    Facts::writes("user device add").one::<device::add::Added>().exits(&[3, 5, 7]),
    Facts::reads("user device list").list::<Device>().one::<Count>().exits(&[3, 5, 6, 9]),
    Facts::writes("user device revoke").list::<device::revoke::Revoked>().exits(&[3, 5, 6, 7]),
    Facts::writes("user notification add").one::<notification::add::Added>().exits(&[3, 5, 7]),
    Facts::reads("user notification list").list::<Notification>().one::<Count>().exits(&[3, 5, 6, 9]),
    Facts::writes("user notification remove").list::<notification::remove::Removed>().exits(&[3, 5, 6]),
];
