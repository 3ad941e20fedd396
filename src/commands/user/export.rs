//! `roster user export`

use std::{borrow::Cow, collections::HashMap, path::PathBuf};

use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors::Users},
    model::{money::Currency, selector::printed::person},
    output::{Dataset, Record, Written},
    storage::{
        self,
        db::Db,
        people::{self, Export as Kept, TABLES},
        timeline::{self, Event},
        user::{self, Facts, Person, User, UserQuery},
    },
};

/// Columns of datasets with amounts, in the currency that stands in the column of that name.
const AMOUNTS: &[&str] = &["amount", "total", "unit_price", "value"];

/// Write all that is kept about users into files
///
/// One JSON and one CSV per dataset: profile, accounts, memberships, contacts, tags, groups, consent, suppressions, emails, invites,
/// comments, timeline and the others; rows of others that hold the person's address (copies of mail, contacts of accounts) are among
/// them. The files are readable by their owner alone. Passwords, tokens, bodies of mail, what imports keep to be
/// undone, and texts of others that name the person are not. Several users
/// get a folder each, called by the user's id. --dry-run counts the rows and writes no file.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user export ann@example.com --out ann")]
pub struct Export {
    #[command(flatten)]
    users: Users,
    /// The folder, made when it is missing; files of the same names are replaced
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// One dataset of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Exported {
    user_id: i64,
    user: Option<String>,
    #[serde(flatten)]
    written: Written,
}

impl Record for Exported {
    const NOUN: &'static str = "dataset";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "dataset", "rows", "json", "csv"];
    const DEFAULT: &'static [&'static str] = &["dataset", "rows", "json", "csv"];
    const DATA: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Export {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Exported>()?;
        let found = self.users.find(app)?;
        found.warn_of_restricted(app);
        let facts = app.facts();
        let wish = Wish {
            facts,
            rehearsal: app.switches.dry_run,
        };
        let mut rows = Vec::new();
        for people in found.people.chunks(wish.together()) {
            let folder = |person: &Person| {
                if self.users.is_one() {
                    self.out.clone()
                } else {
                    self.out.join(person.id.to_string())
                }
            };
            let written = app.db.snapshot(|db| wish.write(db, people, &folder))?;
            for (person, sets) in people.iter().zip(written) {
                for set in sets {
                    rows.push(Exported {
                        user_id: person.id,
                        user: person.email.clone(),
                        written: set.commit()?,
                    });
                }
            }
        }
        if !app.switches.dry_run && !rows.is_empty() {
            app.stands(format!("ls -lR {}", self.out.display()));
        }
        let mut list = app.out.list(&columns)?;
        rows.iter().try_for_each(|row| list.row(row))?;
        list.end()?;
        if app.switches.dry_run {
            app.out.note("no file was written");
        }
        found.end()
    }
}

struct Wish {
    facts: Facts,
    rehearsal: bool,
}

impl Wish {
    /// How many people are read together: each has some forty files that are open until they are complete.
    fn together(&self) -> usize {
        if self.rehearsal { 500 } else { 16 }
    }

    /// Every dataset of some people, written and not yet in its place; in the order of the people.
    fn write(
        &self,
        db: &mut Db,
        people: &[Person],
        folder: &dyn Fn(&Person) -> PathBuf,
    ) -> storage::Result<Vec<Vec<Dataset>>> {
        let ids: Vec<i64> = people.iter().map(|person| person.id).collect();
        let places: HashMap<i64, usize> = ids.iter().copied().zip(0..).collect();
        let folders: Vec<PathBuf> = people.iter().map(folder).collect();
        let mut sets: Vec<Vec<Dataset>> = people.iter().map(|_| Vec::new()).collect();
        self.begin(&mut sets, &folders, "profile", User::FIELDS)?;
        let whose = people::export::Whose::of(db, &ids)?;
        let query = UserQuery {
            ids: Some(ids.clone()),
            ..UserQuery::default()
        };
        for user in user::find(db, &query, &self.facts, User::FIELDS)? {
            let mut decimals = user.clone();
            decimals.in_decimals();
            put(&mut sets, &places, user.id, (&user, &decimals))?;
        }
        for table in TABLES {
            let Kept::Dataset {
                name,
                columns,
                order,
            } = table.export
            else {
                continue;
            };
            let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
            self.begin(&mut sets, &folders, name, &names)?;
            people::export::each(
                db,
                table,
                (columns, order),
                &whose,
                self.facts.now,
                &mut |whose, row| {
                    let decimals = in_decimals(&row);
                    let as_csv = decimals.as_ref().unwrap_or(&row);
                    put(&mut sets, &places, whose, (&row, as_csv))
                },
            )?;
        }
        self.begin(&mut sets, &folders, "timeline", Event::FIELDS)?;
        timeline::each_of(db, &ids, self.facts.now, &mut |whose, event| {
            put(&mut sets, &places, whose, (&event, &event))
        })?;
        Ok(sets)
    }

    /// Begins a dataset of everybody.
    fn begin(
        &self,
        sets: &mut [Vec<Dataset>],
        folders: &[PathBuf],
        name: &'static str,
        columns: &[&str],
    ) -> storage::Result<()> {
        let begin = if self.rehearsal {
            Dataset::rehearse
        } else {
            Dataset::create
        };
        for (sets, folder) in sets.iter_mut().zip(folders) {
            sets.push(begin(folder, name, columns)?);
        }
        Ok(())
    }
}

/// Writes a row into the last dataset of somebody, in another form as CSV.
fn put<T: Serialize>(
    sets: &mut [Vec<Dataset>],
    places: &HashMap<i64, usize>,
    whose: i64,
    (row, as_csv): (&T, &T),
) -> storage::Result<()> {
    let set = places.get(&whose).and_then(|place| sets[*place].last_mut());
    match set {
        Some(set) => Ok(set.row_as(row, as_csv)?),
        None => Ok(()),
    }
}

/// A row with its amounts in decimals, where it has any: `None` when it reads the same everywhere.
fn in_decimals(row: &Map<String, Json>) -> Option<Map<String, Json>> {
    let currency = row.get("currency")?.as_str()?.parse::<Currency>().ok()?;
    let mut decimals = row.clone();
    for name in AMOUNTS {
        if let Some(amount) = decimals.get_mut(*name)
            && let Some(minor) = amount.as_i64()
        {
            *amount = currency.amount(minor).into();
        }
    }
    Some(decimals)
}
