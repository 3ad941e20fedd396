//! `roster user explain`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::selectors::{Found, Users},
    },
    model::explain::Fact,
    model::selector::printed::person,
    output::{Columns, Format, Record},
    storage::user::{self, Person},
};

/// Explain why users can log in, may be mailed, and have their smart type
///
/// Fact by fact, in the order in which they are looked at. The fact that decides is marked: the first that does not hold,
/// or the last when all do.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user explain ann@example.com")]
pub struct Explain {
    #[command(flatten)]
    users: Users,
}

/// The answers for one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Explained {
    user_id: i64,
    user: Option<String>,
    login_active: bool,
    mailable: bool,
    smart_type: String,
    password_expired: bool,
    facts: Vec<Fact>,
}

impl Record for Explained {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "login_active",
        "mailable",
        "smart_type",
        "password_expired",
        "facts",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Explain {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Explained>()?;
        let found = self.users.find(app)?;
        if self.users.is_one() || app.out.format() == Format::Table {
            for (number, person) in found.people.iter().enumerate() {
                if number > 0 {
                    app.out.text("\n")?;
                }
                if let Some(row) = explained(app, person)? {
                    app.out.object(&columns, &row)?;
                }
            }
            return found.end();
        }
        list(app, &columns, &found)
    }
}

fn list(app: &mut App, columns: &Columns, found: &Found) -> anyhow::Result<()> {
    let mut rows = Vec::with_capacity(found.people.len());
    for person in &found.people {
        rows.extend(explained(app, person)?);
    }
    let mut list = app.out.list(columns)?;
    for row in &rows {
        list.row(row)?;
    }
    list.end()?;
    found.end()
}

fn explained(app: &mut App, person: &Person) -> anyhow::Result<Option<Explained>> {
    let facts = app.facts();
    let standing = user::standing(&mut app.db, person.id, facts.now)?;
    Ok(standing.map(|standing| {
        let explanation = standing.explain(&facts.into());
        Explained {
            user_id: person.id,
            user: person.email.clone(),
            login_active: explanation.login_active,
            mailable: explanation.mailable,
            smart_type: explanation.smart_type,
            password_expired: explanation.password_expired,
            facts: explanation.facts,
        }
    }))
}
