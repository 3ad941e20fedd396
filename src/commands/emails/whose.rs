//! Whose mail: a user, or an address that need not be one.

use crate::{
    app::App,
    commands::args::selectors,
    error::{Kind, Problem},
    model::{address::Address, lookalike::one_edit_away, selector::UserSelector},
    storage::{
        mail::{Whose, known_addresses},
        user::Person,
    },
};

/// Somebody who got mail, or should have.
pub(super) struct Reader {
    /// The user, if one has that address or selector.
    pub person: Option<Person>,
    /// The address that was asked for, or the user's.
    pub address: Option<Address>,
    /// How their mails are found.
    pub whose: Whose,
}

/// Finds who is meant. An address that no user has is fine; any other selector that leads nowhere is exit 3.
pub(super) fn find(app: &mut App, word: &str) -> anyhow::Result<Reader> {
    let typed = match word.parse() {
        Ok(UserSelector::Email(text)) => Some(crate::commands::args::profile::address(&text)?),
        _ => None,
    };
    let person = match selectors::one(app, word) {
        Ok(person) => Some(person),
        Err(error) => {
            let problem = error.downcast_ref::<Problem>();
            let unknown = problem.is_some_and(|problem| problem.kind == Kind::NotFound);
            if typed.is_none() || !unknown {
                return Err(error);
            }
            None
        }
    };
    let own = person
        .as_ref()
        .and_then(|person| Address::parse(person.email.as_deref()?).ok());
    let whose = Whose {
        user_id: person.as_ref().map(|person| person.id),
        email_key: typed.as_ref().map(|address| address.key().to_owned()),
    };
    Ok(Reader {
        address: typed.or(own),
        person,
        whose,
    })
}

/// Look-alikes that are told; more of them are no help.
const LOOK_ALIKES: usize = 5;

/// Known addresses one slip away from an address, each with its user.
pub(super) fn look_alikes(
    app: &mut App,
    address: &Address,
) -> anyhow::Result<Vec<(String, Option<i64>)>> {
    let mut near = known_addresses(&mut app.db, &one_edit_away(address.key()))?;
    near.truncate(LOOK_ALIKES);
    Ok(near)
}
