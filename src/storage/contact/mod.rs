//! Contacts of accounts: who gets copies of which mail.

mod copies;
mod write;

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

pub use self::{
    copies::{Copy, copies},
    write::{NewContact, insert, remove, update},
};
use super::db::{Db, Filter, Result};
use crate::{
    clock::Timestamp,
    model::{address::Address, contact::Categories, selector::printed::numbered},
    output::Record,
};

/// Rows that one statement is about.
const BATCH: usize = 500;

/// One contact, as `contact list` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Contact {
    /// Its id.
    pub id: i64,
    /// The account.
    pub login: i64,
    /// The address; null once erased.
    pub email: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// Phone number as given.
    pub phone: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State, county, province.
    pub region: Option<String>,
    /// Postal code.
    pub postcode: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Of which mail the contact gets copies.
    pub categories: Categories,
    /// Whether the contact gets the bills.
    pub billing: bool,
    /// Since when.
    pub created_at: Timestamp,
}

impl Record for Contact {
    const NOUN: &'static str = "contact";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "login",
        "email",
        "name",
        "company",
        "phone",
        "street",
        "city",
        "region",
        "postcode",
        "country",
        "categories",
        "billing",
        "created_at",
    ];
    const DEFAULT: &'static [&'static str] =
        &["id", "login", "email", "name", "categories", "billing"];
    const SORT: &'static [&'static str] = &[
        "id",
        "login",
        "email",
        "name",
        "company",
        "phone",
        "street",
        "city",
        "region",
        "postcode",
        "country",
        "billing",
        "created_at",
    ];

    fn selector(&self) -> Cow<'_, str> {
        // Not the address: it may be that of a user, and a contact is none.
        numbered("contact", self.id)
    }
}

/// The text columns of a contact, in their order.
pub const TEXTS: [&str; 8] = [
    "name", "company", "phone", "street", "city", "region", "postcode", "country",
];

impl Contact {
    /// The value of one of [`TEXTS`].
    pub fn text(&self, column: &str) -> Option<&str> {
        let value = match column {
            "name" => &self.name,
            "company" => &self.company,
            "phone" => &self.phone,
            "street" => &self.street,
            "city" => &self.city,
            "region" => &self.region,
            "postcode" => &self.postcode,
            _ => &self.country,
        };
        value.as_deref()
    }
}

/// What `contact list` filters by.
#[derive(Clone, Debug, Default)]
pub struct ContactQuery {
    /// Of these accounts.
    pub logins: Option<Vec<i64>>,
    /// With this address, by its key.
    pub email: Option<String>,
    /// Just these pairs of login and address key.
    pub pairs: Option<Vec<(i64, String)>>,
    /// Just these, by id.
    pub ids: Option<Vec<i64>>,
    /// At most so many.
    pub limit: Option<u64>,
}

/// Hands out contacts by account and id, in constant memory.
pub fn each(
    db: &mut Db,
    query: &ContactQuery,
    row: &mut dyn FnMut(Contact) -> Result<()>,
) -> Result<()> {
    let mut filter = Filter::new();
    if let Some(logins) = &query.logins {
        let marks = filter.bind_list(logins.iter().copied());
        filter.and(format!("c.login IN {marks}"));
    }
    if let Some(email) = &query.email {
        filter.equals("c.email_key", email.clone());
    }
    if let Some(pairs) = &query.pairs {
        let mut either = Vec::with_capacity(pairs.len());
        for (login, email) in pairs {
            let (login, email) = (filter.bind(*login), filter.bind(email.clone()));
            either.push(format!("({login}, {email})"));
        }
        let either = if either.is_empty() {
            "(NULL, NULL)".to_owned()
        } else {
            either.join(", ")
        };
        filter.and(format!("(c.login, c.email_key) IN (VALUES {either})"));
    }
    if let Some(ids) = &query.ids {
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("c.id IN {marks}"));
    }
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let sql = format!(
        "SELECT c.id, c.login, c.email, c.name, c.company, c.phone, c.street, c.city, c.region, c.postcode, c.country, \
         c.categories, CASE WHEN a.billing_contact = c.email THEN 1 ELSE 0 END AS billing, c.created_at \
         FROM contacts c LEFT JOIN accounts a ON a.login = c.login{} ORDER BY c.login, c.id{limit}",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| row(found.decode()?))
}

/// The contacts that match, all in memory: for bounded sets.
pub fn find(db: &mut Db, query: &ContactQuery) -> Result<Vec<Contact>> {
    let mut contacts = Vec::new();
    each(db, query, &mut |contact| {
        contacts.push(contact);
        Ok(())
    })?;
    Ok(contacts)
}

/// The contacts of some accounts.
pub fn of(db: &mut Db, logins: &[i64]) -> Result<Vec<Contact>> {
    let mut contacts = Vec::new();
    for logins in logins.chunks(BATCH) {
        let query = ContactQuery {
            logins: Some(logins.to_vec()),
            ..ContactQuery::default()
        };
        contacts.extend(find(db, &query)?);
    }
    Ok(contacts)
}

/// The contacts with these accounts and address keys, by both.
pub fn by_keys(db: &mut Db, pairs: &[(i64, String)]) -> Result<HashMap<(i64, String), Contact>> {
    let mut found = HashMap::new();
    for pairs in pairs.chunks(BATCH) {
        let query = ContactQuery {
            pairs: Some(pairs.to_vec()),
            ..ContactQuery::default()
        };
        for contact in find(db, &query)? {
            let key = contact.email.as_deref().map(key_of).unwrap_or_default();
            found.insert((contact.login, key), contact);
        }
    }
    Ok(found)
}

/// The contacts of one account with these ids.
pub fn by_ids(db: &mut Db, login: i64, ids: &[i64]) -> Result<Vec<Contact>> {
    let mut found = Vec::new();
    for ids in ids.chunks(BATCH) {
        let query = ContactQuery {
            logins: Some(vec![login]),
            ids: Some(ids.to_vec()),
            ..ContactQuery::default()
        };
        found.extend(find(db, &query)?);
    }
    Ok(found)
}

/// The key of an address as it is spelled.
fn key_of(email: &str) -> String {
    Address::parse(email).map_or_else(|_| email.to_lowercase(), |address| address.key().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::selector::rows;

    #[test]
    fn lists_on_stdin_may_have_every_column_that_is_printed() {
        assert_eq!(rows::CONTACTS.columns, Contact::FIELDS);
    }
}
