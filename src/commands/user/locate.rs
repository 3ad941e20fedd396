//! `roster user locate`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::selectors::{self, Found, Missed, Users, Words},
    },
    model::{
        address::Address,
        selector::{UserSelector, rows},
    },
    output::Record,
    storage::{
        self,
        db::Db,
        erase::Addresses,
        locate::{self, Place, Sought},
        user::{self, Resolved},
    },
};

/// List every table in which a person appears, with the number of rows
///
/// Looks for the user, for every address the person has or had, for the address inside other texts and names, and for an operator
/// who goes by it. Of somebody who was erased it finds the hash of the address and rows that are nobody's now.
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
        let parsed = selectors::parsed(&words)?;
        let (who, missed, places) = app.db.snapshot(|db| {
            let (who, missed) = sought(db, words, parsed)?;
            let sought: Vec<Sought> = who.iter().map(|who| who.sought.clone()).collect();
            let places = locate::places(db, &sought)?;
            Ok((who, missed, places))
        })?;
        let mut found = Found {
            missed,
            ..Found::default()
        };
        if who.is_empty() && found.missed.len() == 1 {
            return Err(found.missed.remove(0).problem.into());
        }
        let mut list = app.out.list(&columns)?;
        for (who, places) in who.iter().zip(places) {
            for place in places {
                list.row(&Located {
                    who: who.word.clone(),
                    user_id: who.user_id,
                    user: who.user.clone(),
                    place,
                })?;
            }
        }
        list.end()?;
        found.end_after(!who.is_empty())
    }
}

/// Somebody who is looked for.
struct Who {
    word: String,
    user_id: Option<i64>,
    user: Option<String>,
    sought: Sought,
}

/// Who some words mean, a user or an address, and the words that mean nobody or several.
fn sought(
    db: &mut Db,
    words: Words,
    parsed: Vec<UserSelector>,
) -> storage::Result<(Vec<Who>, Vec<Missed>)> {
    let resolved = user::resolve(db, &parsed)?;
    let ids: Vec<i64> = resolved
        .iter()
        .filter_map(|resolved| match resolved {
            Resolved::One(person) => Some(person.id),
            _ => None,
        })
        .collect();
    let addresses = Addresses::of_each(db, &ids)?;
    let (mut who, mut missed) = (Vec::with_capacity(words.len()), Vec::new());
    for (((line, word), selector), resolved) in words.into_iter().zip(parsed).zip(resolved) {
        let typed = match &selector {
            UserSelector::Email(email) => Address::parse(email).ok(),
            _ => None,
        };
        let (person, sought) = match (resolved, typed) {
            (Resolved::One(person), _) if person.is_erased() => {
                let sought = Sought::Erased(person.id);
                (Some(person), sought)
            }
            (Resolved::One(person), typed) => {
                let mut known = addresses.get(&person.id).cloned().unwrap_or_default();
                if let Some(address) = typed {
                    known.add(person.id, address.email());
                }
                let sought = Sought::Known(Some(person.id), known);
                (Some(person), sought)
            }
            (Resolved::Nobody, Some(address)) => {
                let mut known = Addresses::default();
                known.add(0, address.email());
                (None, Sought::Known(None, known))
            }
            (resolved, _) => {
                missed.push(selectors::missed(line, word, &resolved));
                continue;
            }
        };
        who.push(Who {
            word,
            user_id: person.as_ref().map(|person| person.id),
            user: person.and_then(|person| person.email),
            sought,
        });
    }
    Ok((who, missed))
}
