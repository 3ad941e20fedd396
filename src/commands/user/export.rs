//! `roster user export`

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors::Users},
    output::{Dataset, Record, Written},
    storage::{
        self,
        db::Db,
        people::{self, Export as Kept, TABLES},
        timeline::{self, Event, TimelineQuery, Whose},
        user::{self, Facts, Person, User, UserQuery},
    },
};

/// Write all that is kept about users into files
///
/// One JSON and one CSV per dataset: profile, accounts, memberships, tags, groups, consent, emails, invites, comments, timeline
/// and the others. The files are readable by their owner alone. Passwords, tokens and bodies of mail are not among them. Several users
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
        self.user_id.to_string().into()
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
        for person in &found.people {
            let folder = if self.users.is_one() {
                self.out.clone()
            } else {
                self.out.join(person.id.to_string())
            };
            let sets = app.db.snapshot(|db| wish.write(db, person, &folder))?;
            for set in sets {
                rows.push(Exported {
                    user_id: person.id,
                    user: person.email.clone(),
                    written: set.commit()?,
                });
            }
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
    /// Every dataset, written and not yet in its place.
    fn write(&self, db: &mut Db, person: &Person, folder: &Path) -> storage::Result<Vec<Dataset>> {
        let begin = if self.rehearsal {
            Dataset::rehearse
        } else {
            Dataset::create
        };
        let id = person.id;
        let mut sets = vec![begin(folder, "profile", User::FIELDS)?];
        let query = UserQuery {
            ids: Some(vec![id]),
            ..UserQuery::default()
        };
        for user in user::find(db, &query, &self.facts, User::FIELDS)? {
            sets[0].row(&user)?;
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
            let mut set = begin(folder, name, &names)?;
            people::export::each(
                db,
                table,
                (columns, order),
                id,
                self.facts.now,
                &mut |row| Ok(set.row(&row)?),
            )?;
            sets.push(set);
        }
        let mut set = begin(folder, "timeline", Event::FIELDS)?;
        timeline::each(
            db,
            Whose::User(id),
            &TimelineQuery::default(),
            self.facts.now,
            &mut |event| Ok(set.row(&event)?),
        )?;
        sets.push(set);
        Ok(sets)
    }
}
