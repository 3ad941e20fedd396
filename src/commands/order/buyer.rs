//! Who buys: a user, or an address that nobody has yet.

use std::borrow::Cow;

use crate::{
    app::App,
    clock::Timestamp,
    commands::args::{
        profile,
        selectors::{self, erased},
    },
    error::Problem,
    model::{
        address::Address,
        order::NewOrder,
        person::{Level, Profile, Status},
    },
    storage::{
        self,
        db::Db,
        suppression::{self, Hasher},
        user::{self, NewUser, Person},
    },
};

/// Who buys, as far as it is known before the transaction.
pub(super) enum Buyer {
    /// With the address by which the person was named, which may be an alias.
    Known(Person, Option<Address>),
    New(Address),
}

impl Buyer {
    /// Who is meant by a selector, or by an address that nobody has yet.
    pub fn find(app: &mut App, word: &str) -> anyhow::Result<Buyer> {
        let text = word.trim();
        if !text.contains('@') || text.contains(':') {
            return Ok(Buyer::Known(selectors::one(app, text)?, None));
        }
        let address = profile::address(text)?;
        match user::email_owner(&mut app.db, address.key())? {
            Some(id) => {
                let person = user::by_ids(&mut app.db, &[id])?.remove(&id);
                Ok(match person {
                    Some(person) => Buyer::Known(person, Some(address)),
                    None => Buyer::New(address),
                })
            }
            None => Ok(Buyer::New(address)),
        }
    }

    /// The buyer's id and address, and whether the buyer was made for this.
    #[allow(clippy::type_complexity)]
    pub fn owner(
        &self,
        tx: &mut Db,
        order: &NewOrder,
        now: Timestamp,
    ) -> storage::Result<Result<(i64, Option<String>, bool), Problem>> {
        if let Some(address) = self.address() {
            let hasher = Hasher::load(tx)?;
            let erased = suppression::erased_at(tx, &hasher, &address)?;
            if erased.is_some_and(|at| order.ordered_at < at.0) {
                return Ok(Err(Problem::refused(format!(
                    "whoever had '{address}' was erased after that day; only a later order is a new relationship"
                ))
                .code("erased")
                .hint("leave out --at, or import it: imports store older orders without a person")));
            }
        }
        let address = match self {
            Buyer::Known(person, _) if person.is_erased() => return Ok(Err(erased(person.id))),
            Buyer::Known(person, _) => return Ok(Ok((person.id, person.email.clone(), false))),
            Buyer::New(address) => address,
        };
        if let Some(id) = user::email_owner(tx, address.key())? {
            // Somebody else was faster.
            return Ok(Ok((id, Some(address.email().to_owned()), false)));
        }
        let new = NewUser {
            address,
            reference: None,
            profile: &Profile::default(),
            status: Status::PartApproved,
            level: Level::User,
            registered_at: now,
        };
        Ok(Ok((
            user::insert(tx, &new)?,
            Some(address.email().to_owned()),
            true,
        )))
    }

    /// The address under which the order comes: what somebody erased did with it stays nameless.
    fn address(&self) -> Option<Cow<'_, Address>> {
        match self {
            Buyer::New(address) | Buyer::Known(_, Some(address)) => Some(Cow::Borrowed(address)),
            Buyer::Known(person, None) => {
                let email = person.email.as_deref()?;
                Address::parse(email).ok().map(Cow::Owned)
            }
        }
    }
}
