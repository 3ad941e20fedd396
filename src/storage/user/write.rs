//! Making and changing users.

use std::collections::BTreeMap;

use crate::{
    clock::Timestamp,
    model::{
        address::Address,
        domain::domain_hash,
        name::search_key,
        person::{Field, Kyc, Level, Profile, Status, Subscription},
    },
    storage::{
        confirmation, counter,
        db::{Db, Result, Value},
    },
};

/// A user to be made.
#[derive(Clone, Debug)]
pub struct NewUser<'a> {
    /// The address.
    pub address: &'a Address,
    /// The number in another system.
    pub reference: Option<&'a str>,
    /// Text fields.
    pub profile: &'a Profile,
    /// Where the person stands.
    pub status: Status,
    /// What the person may do in back ends.
    pub level: Level,
    /// Since when the person is known.
    pub registered_at: Timestamp,
}

/// Makes a user without any subscription and returns the id. The caller has checked that the address is free.
pub fn insert(db: &mut Db, new: &NewUser) -> Result<i64> {
    let id = counter::take(db, "users", 1)?;
    load(db, &[(id, new)], None)?;
    Ok(id)
}

/// Makes users, in the order of their ids, which were taken for them. The caller has checked that the addresses are free.
pub fn load(db: &mut Db, new: &[(i64, &NewUser)], import_id: Option<i64>) -> Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    let mut columns = vec![
        "id",
        "ref",
        "email",
        "email_key",
        "email_domain",
        "domain_hash",
        "search_name",
        "status",
        "level",
        "kyc",
        "restricted",
        "subscription",
        "registered_at",
        "version",
        "import_id",
    ];
    columns.extend(Field::ALL.iter().map(|field| field.as_str()));
    db.load("users", &columns, &mut |push| {
        for (id, new) in new {
            let mut values: Vec<Value> = vec![
                (*id).into(),
                new.reference.into(),
                new.address.email().into(),
                new.address.key().into(),
                new.address.domain().into(),
                domain_hash(new.address.domain()).into(),
                new.profile.get(Field::Name).map(search_key).into(),
                new.status.as_str().into(),
                new.level.as_str().into(),
                "none".into(),
                0_i64.into(),
                "none".into(),
                new.registered_at.into(),
                1_i64.into(),
                import_id.into(),
            ];
            values.extend((Field::ALL.iter()).map(|field| new.profile.get(*field).into()));
            push(&values)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Makes users of whom nothing but the address is known, pending and without any subscription, and returns the first id.
/// The caller has checked that the addresses are free.
pub fn insert_addresses(db: &mut Db, addresses: &[&Address], now: Timestamp) -> Result<i64> {
    let first = counter::take(db, "users", addresses.len() as i64)?;
    let columns = [
        "id",
        "email",
        "email_key",
        "email_domain",
        "domain_hash",
        "status",
        "level",
        "kyc",
        "restricted",
        "subscription",
        "registered_at",
        "version",
    ];
    db.load("users", &columns, &mut |push| {
        (first..).zip(addresses).try_for_each(|(id, address)| {
            push(&[
                id.into(),
                address.email().into(),
                address.key().into(),
                address.domain().into(),
                domain_hash(address.domain()).into(),
                Status::Pending.as_str().into(),
                Level::User.as_str().into(),
                "none".into(),
                0_i64.into(),
                "none".into(),
                now.into(),
                1_i64.into(),
            ])
        })
    })?;
    Ok(first)
}

/// Who has a number of another system.
pub fn ref_owner(db: &mut Db, reference: &str) -> Result<Option<i64>> {
    db.first(
        "SELECT id FROM users WHERE ref = $1",
        crate::params![reference],
    )
}

/// New values of some columns of one user.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    values: BTreeMap<&'static str, Value<'static>>,
    /// The new subscription, and since when.
    subscription: Option<(Subscription, Timestamp)>,
}

impl Update {
    /// Sets (or with `None` empties) a text field; the name's search key follows.
    pub fn field(&mut self, field: Field, value: Option<String>) {
        if field == Field::Name {
            self.values
                .insert("search_name", value.as_deref().map(search_key).into());
        }
        self.values.insert(field.as_str(), value.into());
    }

    /// Sets the number in another system.
    pub fn reference(&mut self, value: Option<String>) {
        self.values.insert("ref", value.into());
    }

    /// Sets where the person stands, and remembers where they stood.
    pub fn status(&mut self, before: Status, status: Status) {
        self.values.insert("status", status.as_str().into());
        self.values.insert("status_before", before.as_str().into());
    }

    /// Sets what the person may do in back ends.
    pub fn level(&mut self, level: Level) {
        self.values.insert("level", level.as_str().into());
    }

    /// Sets how far the person's identity is checked.
    pub fn kyc(&mut self, kyc: Kyc) {
        self.values.insert("kyc", kyc.as_str().into());
    }

    /// Puts the person on a data-protection hold, or takes them off.
    pub fn restricted(&mut self, restricted: bool) {
        self.values.insert("restricted", restricted.into());
    }

    /// Locks the person (until the password is reset, if that is to end it), or with `None` unlocks them.
    pub fn lock(&mut self, lock: Option<(Timestamp, bool)>) {
        self.values
            .insert("locked_at", lock.map(|(since, _)| since).into());
        self.values.insert(
            "unlock_on_reset",
            lock.map(|(_, until_reset)| until_reset).into(),
        );
    }

    /// Sets when the person was first known and last seen.
    pub fn known(&mut self, registered_at: Timestamp, last_active_at: Option<Timestamp>) {
        self.values.insert("registered_at", registered_at.into());
        self.values.insert("last_active_at", last_active_at.into());
    }

    /// Sets the subscription, and remembers what it was.
    pub fn subscription(&mut self, before: Subscription, state: Subscription, now: Timestamp) {
        self.values.insert("subscription", state.as_str().into());
        self.values
            .insert("subscription_before", before.as_str().into());
        self.values.insert("subscription_at", now.into());
        self.subscription = Some((state, now));
    }

    /// Whether nothing is to be set.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// Changes one user and counts it as one change.
pub fn update(db: &mut Db, id: i64, update: &Update) -> Result<()> {
    update_many(db, &[id], update)
}

/// Changes many users in the same way, with a constant number of statements per thousand. Whose subscription changes is not asked
/// for the one before any more.
pub fn update_many(db: &mut Db, ids: &[i64], update: &Update) -> Result<()> {
    for ids in ids.chunks(500) {
        let mut filter = crate::storage::db::Filter::new();
        let mut sets: Vec<String> = update
            .values
            .iter()
            .map(|(column, value)| format!("{column} = {}", filter.bind(value.clone())))
            .collect();
        sets.push("version = version + 1".to_owned());
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("id IN {marks}"));
        let sql = format!("UPDATE users SET {}{}", sets.join(", "), filter.clause());
        db.exec(&sql, filter.params())?;
    }
    match update.subscription {
        Some((state, now)) => confirmation::answered(db, ids, state, now),
        None => Ok(()),
    }
}

/// Counts a change of tags or groups as a change of these users.
pub fn touch(db: &mut Db, ids: &[i64]) -> Result<()> {
    update_many(db, ids, &Update::default())
}

/// Puts a group into a user's slot (1, 2 or 3), or empties the slot.
pub fn set_group(db: &mut Db, user_id: i64, slot: usize, group_id: Option<i64>) -> Result<()> {
    db.exec(
        "DELETE FROM user_groups WHERE user_id = $1 AND slot = $2",
        crate::params![user_id, slot],
    )?;
    if let Some(group_id) = group_id {
        db.exec(
            "INSERT INTO user_groups (user_id, slot, group_id) VALUES ($1, $2, $3)",
            crate::params![user_id, slot, group_id],
        )?;
    }
    Ok(())
}
