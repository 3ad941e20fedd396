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

/// Blanks every contact that has an erased address, and what imports keep of them. Returns how many contacts there were.
pub fn erase(db: &mut Db, email_key: &str) -> Result<u64> {
    db.exec(
        "UPDATE accounts SET billing_contact = NULL WHERE login IN (SELECT c.login FROM contacts c \
         WHERE c.email_key = $1 AND c.email = accounts.billing_contact)",
        crate::params![email_key],
    )?;
    db.exec(
        "DELETE FROM import_things WHERE email_key = $1",
        crate::params![email_key],
    )?;
    db.exec(
        "UPDATE contacts SET email = NULL, email_key = NULL, name = NULL, company = NULL, phone = NULL, street = NULL, \
         city = NULL, region = NULL, postcode = NULL, country = NULL, categories = '' WHERE email_key = $1",
        crate::params![email_key],
    )
}
