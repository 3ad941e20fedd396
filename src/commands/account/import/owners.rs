//! The owners of imported accounts: known people, and those who are made.

use std::collections::{HashMap, HashSet};

use crate::{
    clock::Timestamp,
    commands::importing::sheet::Now,
    model::{
        address::Address,
        person::{Field, Level, Profile, Status},
        selector::UserSelector,
    },
    storage::{
        self, counter,
        db::Db,
        suppression::{self, Hasher},
        user::{self, NewUser, Person, Resolved},
    },
};

/// The owners of one import.
#[derive(Default)]
pub struct Owners {
    first: i64,
    next: i64,
    known: HashMap<String, Person>,
    erased: HashSet<String>,
    /// Made for this bite: id, address, profile.
    made: Vec<(i64, Address, Profile)>,
}

/// Who owns an account.
pub enum Owner {
    /// Somebody with this id.
    Id(i64),
    /// Somebody who is to be left alone, and why.
    Blocked(&'static str),
}

impl Owners {
    /// The transaction begins.
    pub fn begin(&mut self, tx: &mut Db) -> storage::Result<()> {
        *self = Owners::default();
        self.first = counter::next(tx, "users")?;
        self.next = self.first;
        Ok(())
    }

    /// The first id and the number of the people that were made.
    pub fn made(&self) -> (i64, i64) {
        (self.first, self.next - self.first)
    }

    /// Looks up who has some addresses, with a constant number of statements.
    pub fn look(&mut self, tx: &mut Db, emails: &[&str]) -> storage::Result<()> {
        self.known.clear();
        self.erased.clear();
        let selectors: Vec<UserSelector> = emails
            .iter()
            .map(|email| UserSelector::Email((*email).to_owned()))
            .collect();
        let mut missing = Vec::new();
        for (email, found) in emails.iter().zip(user::resolve(tx, &selectors)?) {
            let Ok(address) = Address::parse(email) else {
                continue;
            };
            match found {
                Resolved::One(person) => {
                    self.known.insert(address.key().to_owned(), person);
                }
                _ => missing.push(address.key().to_owned()),
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        let hasher = Hasher::load(tx)?;
        let hashes: Vec<String> = missing.iter().map(|key| hasher.address(key)).collect();
        let erased = suppression::erased_among(tx, &hashes)?;
        let gone = missing.into_iter().zip(hashes);
        self.erased.extend(
            gone.filter(|(_, hash)| erased.contains(hash))
                .map(|(key, _)| key),
        );
        Ok(())
    }

    /// The owner with this address; somebody new is made from a profile.
    pub fn of(
        &mut self,
        address: &Address,
        name: Option<&str>,
        phone: Option<&str>,
        country: Option<&str>,
    ) -> Owner {
        if let Some(person) = self.known.get(address.key()) {
            return match blocked(person) {
                Some(why) => Owner::Blocked(why),
                None => Owner::Id(person.id),
            };
        }
        if self.erased.contains(address.key()) {
            return Owner::Blocked("erased");
        }
        if let Some((id, _, _)) = self
            .made
            .iter()
            .find(|(_, made, _)| made.key() == address.key())
        {
            return Owner::Id(*id);
        }
        let mut profile = Profile::default();
        profile.set(Field::Name, name.map(str::to_owned));
        profile.set(Field::Phone, phone.map(str::to_owned));
        profile.set(Field::Country, country.map(str::to_owned));
        let id = self.next;
        self.next += 1;
        self.made.push((id, address.clone(), profile));
        Owner::Id(id)
    }

    /// Whether an address is somebody's, as theirs or as an alias left by a merge.
    pub fn is(&self, address: &Address, id: i64) -> bool {
        (self.known.get(address.key())).is_some_and(|person| person.id == id)
    }

    /// Writes those who were made for this bite.
    pub fn write(&mut self, tx: &mut Db, now: Now) -> storage::Result<()> {
        let users: Vec<(i64, NewUser)> = self
            .made
            .iter()
            .map(|(id, address, profile)| (*id, new_user(address, profile, now.at)))
            .collect();
        let users: Vec<(i64, &NewUser)> = users.iter().map(|(id, new)| (*id, new)).collect();
        user::load(tx, &users, Some(now.import_id))?;
        counter::set(tx, "users", self.next)?;
        self.made.clear();
        Ok(())
    }
}

/// Why somebody is to be left alone by an import.
pub fn blocked(person: &Person) -> Option<&'static str> {
    if person.is_erased() {
        Some("erased")
    } else if person.status == Status::Banned {
        Some("banned")
    } else if person.restricted {
        Some("restricted")
    } else {
        None
    }
}

fn new_user<'a>(address: &'a Address, profile: &'a Profile, at: Timestamp) -> NewUser<'a> {
    NewUser {
        address,
        reference: None,
        profile,
        status: Status::Pending,
        level: Level::User,
        registered_at: at,
    }
}
