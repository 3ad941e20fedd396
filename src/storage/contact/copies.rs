//! Who gets copies of mail about an account, and how an address leaves every account.

use super::{key_of, of};
use crate::{
    model::contact::{Category, gets_copy},
    storage::db::{Db, Result},
};

/// Somebody who gets a copy of a mail about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// The address.
    pub email: String,
    /// Full name.
    pub name: Option<String>,
}

/// Who gets a copy of a mail of this category about this account; `opened_by` is the address of whoever opened what it is about.
///
/// A support contact gets only what they opened themselves. Mail with links for one person alone (password reset, confirmation) is
/// never copied: its senders do not ask.
pub fn copies(
    db: &mut Db,
    login: i64,
    category: Category,
    opened_by: Option<&str>,
) -> Result<Vec<Copy>> {
    let opener = opened_by.map(key_of);
    let contacts = of(db, &[login])?;
    Ok(contacts
        .into_iter()
        .filter_map(|contact| {
            let email = contact.email?;
            let opened = opener.is_some() && opener.as_deref() == Some(&key_of(&email));
            gets_copy(contact.categories, category, opened).then_some(Copy {
                email,
                name: contact.name,
            })
        })
        .collect())
}
