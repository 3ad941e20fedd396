//! `roster user edit`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            profile::ProfileFlags,
            receipts,
            selectors::{Found, Users},
            values::text_of,
        },
    },
    error::Problem,
    model::person::{Field, Profile},
    model::selector::printed::person,
    output::Record,
    storage::{
        self,
        audit::Subject,
        db::Db,
        user::{self, Update},
    },
};

/// Change text fields of users
///
/// What is not named stays. A blank value never erases: that is what --clear is for. The address has a verb of its own,
/// `user email set`.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user edit ann@example.com --city Leeds --country GB --clear note"
)]
pub struct Edit {
    #[command(flatten)]
    users: Users,
    /// Empty this field (repeatable): name, company, …, note, ref
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_parser = text_of(&[Field::WORDS, &["ref"]]))]
    clear: Vec<String>,
    #[command(flatten)]
    profile: ProfileFlags,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Edited {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    changed: Vec<&'static str>,
}

impl Record for Edited {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "outcome", "changed"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// The new values: `None` empties.
struct Wish {
    fields: Vec<(Field, Option<String>)>,
    /// The number in another system, when it is to be set.
    reference: Option<String>,
    /// Whether that number is to go.
    clear_reference: bool,
}

impl Verb for Edit {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Edited>()?;
        let wish = self.wish()?;
        let found = self.users.find(app)?;
        if let Some(reference) = &wish.reference
            && found.people.len() > 1
        {
            return Err(Problem::usage(format!(
                "the ref '{reference}' cannot be given to {} users",
                found.people.len()
            ))
            .hint("a ref belongs to one user: name that one alone")
            .into());
        }
        found.warn_of_restricted(app);
        let rows = app.try_write("user edit", |tx, touched| write(tx, &found, &wish, touched))?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}

impl Edit {
    fn wish(&self) -> Result<Wish, Problem> {
        let given: Profile = self.profile.read()?;
        let mut fields: Vec<(Field, Option<String>)> = given
            .iter()
            .map(|(field, text)| (field, Some(text.to_owned())))
            .collect();
        let reference = self.profile.reference()?;
        let mut clear_reference = false;
        for word in &self.clear {
            let both = if word == "ref" {
                clear_reference = true;
                reference.is_some()
            } else {
                let field: Field = word.parse().map_err(|message| {
                    Problem::usage(format!("--clear: {message}, ref")).code("unknown_field")
                })?;
                let both = given.get(field).is_some();
                fields.push((field, None));
                both
            };
            if both {
                return Err(
                    Problem::usage(format!("'{word}' is to be set and cleared at once"))
                        .hint("name it once"),
                );
            }
        }
        if fields.is_empty() && reference.is_none() && !clear_reference {
            return Err(Problem::usage("nothing is to be changed").hint(
                "name fields and values: roster user edit ann@example.com --name 'Ann Smith'",
            ));
        }
        Ok(Wish {
            fields,
            reference,
            clear_reference,
        })
    }
}

fn write(
    tx: &mut Db,
    found: &Found,
    wish: &Wish,
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<Vec<Edited>, Problem>> {
    if let Some(reference) = &wish.reference
        && let Some(owner) = user::ref_owner(tx, reference)?
        && found.people.iter().any(|person| person.id != owner)
    {
        return Ok(Err(ref_taken(reference, owner)));
    }
    let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
    let mut update = Update::default();
    for (field, value) in &wish.fields {
        update.field(*field, value.clone());
    }
    if wish.reference.is_some() || wish.clear_reference {
        update.reference(wish.reference.clone());
    }
    let people = user::by_ids(tx, &ids)?;
    let before = user::profiles(tx, &ids)?;
    let mut changed = Vec::new();
    let mut rows = Vec::with_capacity(ids.len());
    for person in ids.iter().filter_map(|id| people.get(id)) {
        let difference = match before.get(&person.id) {
            Some(kept) if !person.is_erased() => difference(wish, kept),
            _ => Vec::new(),
        };
        let outcome = match (person.is_erased(), difference.is_empty()) {
            (true, _) => "blocked",
            (false, true) => "unchanged",
            (false, false) => "updated",
        };
        if outcome == "updated" {
            changed.push(person.id);
            let side = |old: bool| -> Value {
                let pairs = difference.iter().map(|(key, before, after)| {
                    let text = if old { before } else { after };
                    ((*key).to_owned(), Value::from(text.clone()))
                });
                Value::Object(pairs.collect::<Map<String, Value>>())
            };
            touched.push(Subject {
                user_id: person.id,
                name: person.label(),
                before: Some(side(true)),
                after: Some(side(false)),
            });
        }
        rows.push(Edited {
            user_id: person.id,
            user: person.email.clone(),
            outcome,
            changed: difference.iter().map(|(key, _, _)| *key).collect(),
        });
    }
    user::update_many(tx, &changed, &update)?;
    Ok(Ok(rows))
}

/// The problem of a number that somebody else has.
pub(super) fn ref_taken(reference: &str, owner: i64) -> Problem {
    Problem::conflict(format!("the ref '{reference}' belongs to user {owner}"))
        .code("ref_taken")
        .hint(format!("roster user show {owner}"))
}

/// What differs: the field, what it was, what it becomes.
fn difference(
    wish: &Wish,
    kept: &user::Kept,
) -> Vec<(&'static str, Option<String>, Option<String>)> {
    let fields = wish.fields.iter().map(|(field, value)| {
        let before = kept.profile.get(*field).map(str::to_owned);
        (field.as_str(), before, value.clone())
    });
    let reference = (wish.reference.is_some() || wish.clear_reference)
        .then(|| ("ref", kept.reference.clone(), wish.reference.clone()));
    fields
        .chain(reference)
        .filter(|(_, before, after)| before != after)
        .collect()
}
