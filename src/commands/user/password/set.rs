//! `roster user password set`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{
            password::{PasswordFlags, hashed},
            selectors, tokens,
        },
    },
    error::Problem,
    model::person::Status,
    model::selector::printed::person,
    output::{Record, amount},
    storage::{
        self,
        audit::Subject,
        db::Db,
        lock,
        password::{self, SetBy},
        token::{self, Purpose},
        user::{self, Person},
    },
};

/// Set the password of a user
///
/// It comes from standard input, a private file or the terminal, never from an argument. Whoever is logged in with the old one is logged
/// out everywhere, and mailed links to reset it are dead. With --token it is the person who sets it, by such a link.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster user password set ann@example.com --password-stdin < password.txt\n  roster user password set --token TOKEN --password-file password.txt"
)]
pub struct Set {
    /// The user: id, address, ref:R, login:N, '#N' or name:N
    #[arg(
        value_name = "USER",
        required_unless_present = "token",
        conflicts_with = "token"
    )]
    user: Option<String>,
    /// The token of a mailed link, instead of a user
    #[arg(long, value_name = "TOKEN")]
    token: Option<String>,
    #[command(flatten)]
    password: PasswordFlags,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct PasswordSet {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    devices_ended: u64,
    login_active: bool,
}

impl Record for PasswordSet {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "outcome",
        "devices_ended",
        "login_active",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// How to get a new link.
const AGAIN: &str = "ask for a new one: roster user password reset USER";

impl Verb for Set {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        Ok(self.password.ready()?)
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<PasswordSet>()?;
        let now = app.now();
        let person = self.person(app, now)?;
        may_have_one(&person)?;
        let password = self.password.read_new()?;
        let own: Vec<&str> = person.email_key.as_deref().into_iter().collect();
        let phc = hashed(app, &password, &own)?;
        let devices_ended = app.try_write("user password set", |tx, touched| {
            let by = match &self.token {
                None => SetBy::Operator,
                Some(text) => match token::take(tx, text.trim(), &[Purpose::Reset], now)? {
                    Ok(_) => SetBy::Person(person.email_key.as_deref()),
                    Err(fault) => return Ok(Err(tokens::problem(fault, Purpose::Reset, AGAIN))),
                },
            };
            set(tx, &person, &phc, by, now, touched)
        })?;
        if devices_ended > 0 {
            let devices = amount(devices_ended, "device");
            app.out.note(&format!("logged out of {devices}"));
        }
        let facts = app.facts();
        let standing = user::standing(&mut app.db, person.id, now)?;
        let explained = standing.map(|standing| standing.explain(&facts.into()));
        let login_active = explained.is_some_and(|explained| explained.login_active);
        if !login_active && !app.switches.dry_run {
            app.out.note(&format!(
                "{} cannot log in yet: roster user explain {} says why",
                person.label(),
                person.id
            ));
        }
        let row = PasswordSet {
            user_id: person.id,
            user: person.email,
            outcome: "updated",
            devices_ended,
            login_active,
        };
        app.out.receipt(&columns, &row)?;
        Ok(())
    }
}

impl Set {
    /// Whose password it is: the user named, or whoever the token was mailed to.
    fn person(&self, app: &mut App, now: Timestamp) -> anyhow::Result<Person> {
        let Some(text) = &self.token else {
            return selectors::one(app, self.user.as_deref().unwrap_or_default());
        };
        let fault = |fault| tokens::problem(fault, Purpose::Reset, AGAIN);
        let token = token::find(&mut app.db, text.trim(), &[Purpose::Reset])?
            .ok_or_else(|| fault(token::Fault::Unknown))?;
        if let Some(found) = token.fault(now) {
            return Err(fault(found).into());
        }
        let mut people = user::by_ids(&mut app.db, &[token.user_id])?;
        let person = people.remove(&token.user_id);
        Ok(person.ok_or_else(|| fault(token::Fault::Unknown))?)
    }
}

/// Refuses people who are not to log in again.
pub(super) fn may_have_one(person: &Person) -> Result<(), Problem> {
    if person.is_erased() {
        return Err(Problem::refused(format!("user {} was erased", person.id)).code("erased"));
    }
    if person.status == Status::Banned {
        return Err(Problem::refused(format!("{} is banned", person.label()))
            .code("banned")
            .hint(format!("roster user unban {}", person.id)));
    }
    Ok(())
}

fn set(
    tx: &mut Db,
    person: &Person,
    phc: &str,
    by: SetBy,
    now: Timestamp,
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<u64, Problem>> {
    let ended = password::set(tx, person.id, phc, by, now)?;
    let (by, unlocked) = match by {
        SetBy::Operator => ("operator", false),
        SetBy::Person(_) => ("mailed link", lock::unlock_after_reset(tx, person.id)?),
    };
    touched.push(Subject {
        user_id: person.id,
        name: person.label(),
        before: None,
        after: Some(json!({
            "password": "set", "by": by, "devices_ended": ended, "unlocked": unlocked,
        })),
    });
    Ok(Ok(ended))
}
