//! `roster user export`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors},
    output::{Dataset, Record, Written},
    storage::{
        people::{self, Export as Kept, TABLES},
        timeline::{self, Event, TimelineQuery, Whose},
        user::{self, User, UserQuery},
    },
};

/// Write all that is kept about a user into files
///
/// One JSON and one CSV per dataset: profile, accounts, memberships, tags, groups, consent, emails, invites, comments, timeline
/// and the others. The files are readable by their owner alone. Passwords, tokens and bodies of mail are not among them.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user export ann@example.com --out ann")]
pub struct Export {
    /// The user: id, address, ref:R, login:N, '#N' or name:N
    #[arg(value_name = "USER")]
    user: String,
    /// The folder, made when it is missing; files of the same names are replaced
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Verb for Export {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Written>()?;
        let person = selectors::one(app, &self.user)?;
        if person.restricted {
            app.out.warn(&format!(
                "{} is on a data-protection hold (restricted)",
                person.label()
            ));
        }
        let facts = app.facts();
        let sets = app
            .db
            .snapshot(|db| write(db, &facts, person.id, &self.out))?;
        let mut list = app.out.list(&columns)?;
        for set in sets {
            list.row(&set.commit()?)?;
        }
        Ok(list.end()?)
    }
}

/// Every dataset, written and not yet in its place.
fn write(
    db: &mut crate::storage::db::Db,
    facts: &user::Facts,
    id: i64,
    folder: &Path,
) -> crate::storage::Result<Vec<Dataset>> {
    let mut sets = vec![Dataset::create(folder, "profile", User::FIELDS)?];
    let query = UserQuery {
        ids: Some(vec![id]),
        ..UserQuery::default()
    };
    for user in user::find(db, &query, facts, User::FIELDS)? {
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
        let mut set = Dataset::create(folder, name, &names)?;
        people::export::each(db, table, (columns, order), id, facts.now, &mut |row| {
            Ok(set.row(&row)?)
        })?;
        sets.push(set);
    }
    let mut set = Dataset::create(folder, "timeline", Event::FIELDS)?;
    timeline::each(
        db,
        Whose::User(id),
        &TimelineQuery::default(),
        facts.now,
        &mut |event| Ok(set.row(&event)?),
    )?;
    sets.push(set);
    Ok(sets)
}
