//! Making, changing and removing contacts.

use super::{BATCH, Contact, TEXTS};
use crate::{
    clock::Timestamp,
    model::{address::Address, contact::Categories},
    storage::{
        audit, counter,
        db::{Db, Filter, Result, Value},
    },
};

/// A contact to be made, or what one becomes.
#[derive(Clone, Debug)]
pub struct NewContact {
    /// The account.
    pub login: i64,
    /// The address.
    pub address: Address,
    /// The values of [`TEXTS`].
    pub texts: [Option<String>; TEXTS.len()],
    /// Of which mail it gets copies.
    pub categories: Categories,
    /// The import that wrote it.
    pub import_id: Option<i64>,
}

/// Makes contacts and returns the id of the first; the others follow it. The caller has checked that their accounts have no
/// contact of that address.
pub fn insert(db: &mut Db, new: &[NewContact], now: Timestamp) -> Result<i64> {
    if new.is_empty() {
        return Ok(0);
    }
    let first = counter::take(db, "contacts", new.len() as i64)?;
    let mut rows: Vec<(i64, &NewContact)> = (first..).zip(new).collect();
    rows.sort_by_key(|(id, contact)| (contact.login, *id));
    let mut columns = vec![
        "login",
        "id",
        "email",
        "email_key",
        "categories",
        "created_at",
        "import_id",
        "changed_seq",
    ];
    columns.extend(TEXTS);
    let seq = audit::this(db)?;
    db.load("contacts", &columns, &mut |push| {
        for (id, contact) in &rows {
            let mut values: Vec<Value> = vec![
                contact.login.into(),
                (*id).into(),
                contact.address.email().into(),
                contact.address.key().into(),
                contact.categories.to_string().into(),
                now.into(),
                contact.import_id.into(),
                seq.into(),
            ];
            values.extend(contact.texts.iter().map(|text| text.as_deref().into()));
            push(&values)?;
        }
        Ok(())
    })?;
    Ok(first)
}

/// Replaces what a contact is; an account's billing contact keeps being it.
pub fn update(db: &mut Db, before: &Contact, new: &NewContact) -> Result<()> {
    let mut filter = Filter::new();
    let mut sets = vec![
        format!("email = {}", filter.bind(new.address.email().to_owned())),
        format!("email_key = {}", filter.bind(new.address.key().to_owned())),
        format!("categories = {}", filter.bind(new.categories.to_string())),
        format!("changed_seq = {}", audit::THIS),
    ];
    for (column, value) in TEXTS.iter().zip(&new.texts) {
        sets.push(format!("{column} = {}", filter.bind(value.clone())));
    }
    filter.equals("login", before.login);
    filter.equals("id", before.id);
    let sql = format!("UPDATE contacts SET {}{}", sets.join(", "), filter.clause());
    db.exec(&sql, filter.params())?;
    if before.billing {
        db.exec(
            &format!(
                "UPDATE accounts SET billing_contact = $2, changed_seq = {} WHERE login = $1",
                audit::THIS
            ),
            crate::params![before.login, new.address.email()],
        )?;
    }
    Ok(())
}

/// Removes contacts.
pub fn remove(db: &mut Db, contacts: &[(i64, i64)]) -> Result<()> {
    for contacts in contacts.chunks(BATCH) {
        let mut filter = Filter::new();
        let mut either = Vec::with_capacity(contacts.len());
        for (login, id) in contacts {
            let (login, id) = (filter.bind(*login), filter.bind(*id));
            either.push(format!("({login}, {id})"));
        }
        filter.and(format!("(login, id) IN (VALUES {})", either.join(", ")));
        let sql = format!("DELETE FROM contacts{}", filter.clause());
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}
