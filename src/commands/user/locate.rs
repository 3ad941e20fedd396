//! `roster user locate`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::selectors::{self, Found, Users},
    },
    error::{Kind, problem_of},
    model::{
        address::Address,
        selector::{UserSelector, rows},
    },
    output::Record,
    storage::{
        erase::Addresses,
        locate::{self, Place},
        user::{self, Resolved},
    },
};

/// List every table in which a person appears, with the number of rows
///
/// Looks for the user, for every address the person has or had, and for the address inside other texts. Of somebody who was
/// erased it finds the hash of the address and rows that are nobody's now.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user locate ann@example.com")]
pub struct Locate {
    #[command(flatten)]
    who: Users,
}

/// One table in which somebody appears.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Located {
    /// Who was asked for, as typed.
    who: String,
    user_id: Option<i64>,
    user: Option<String>,
    #[serde(flatten)]
    place: Place,
}

impl Record for Located {
    const NOUN: &'static str = "table";
    const FIELDS: &'static [&'static str] = &["who", "user_id", "user", "table", "by", "rows"];
    const DEFAULT: &'static [&'static str] = &["who", "table", "by", "rows"];
    const DATA: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.place.selector()
    }
}

impl Verb for Locate {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Located>()?;
        let words = selectors::words(app, &self.who.users, &rows::USERS)?;
        let (one, mut found, mut places) = (words.len() == 1, Found::default(), Vec::new());
        for (line, word) in words {
            match self::places(app, &word) {
                Ok(found) => places.extend(found),
                Err(error) => match problem_of(error.as_ref(), "") {
                    Some(problem)
                        if !one && matches!(problem.kind, Kind::NotFound | Kind::Ambiguous) =>
                    {
                        found.miss(line, &word, problem);
                    }
                    _ => return Err(error),
                },
            }
        }
        let mut list = app.out.list(&columns)?;
        places.iter().try_for_each(|place| list.row(place))?;
        list.end()?;
        found.end_after(!places.is_empty())
    }
}

fn places(app: &mut App, who: &str) -> anyhow::Result<Vec<Located>> {
    let selector: UserSelector = who.parse()?;
    let address = match &selector {
        UserSelector::Email(email) => Address::parse(email).ok(),
        _ => None,
    };
    let resolved = user::resolve_one(&mut app.db, &selector)?;
    let (user_id, user) = match &resolved {
        Resolved::One(person) => (Some(person.id), person.email.clone()),
        _ => (None, None),
    };
    let places = match (resolved, address) {
        (Resolved::One(person), _) if person.is_erased() => {
            app.db.snapshot(|db| locate::of_erased(db, person.id))?
        }
        (Resolved::One(person), address) => app.db.snapshot(|db| {
            let mut addresses = Addresses::of(db, &[person.id])?;
            if let Some(address) = address {
                addresses.add(person.id, address.email());
            }
            locate::places(db, Some(person.id), &addresses)
        })?,
        (Resolved::Nobody, Some(address)) => app.db.snapshot(|db| {
            let mut addresses = Addresses::default();
            addresses.add(0, address.email());
            locate::places(db, None, &addresses)
        })?,
        // Says who else it could be, or that nobody is called so.
        _ => return selectors::one(app, who).map(|_| Vec::new()),
    };
    let row = |place| Located {
        who: who.to_owned(),
        user_id,
        user: user.clone(),
        place,
    };
    Ok(places.into_iter().map(row).collect())
}
