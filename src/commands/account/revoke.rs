//! `roster account revoke`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::{not_a_member, one};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{receipts, selectors::Users},
    },
    error::{Kind, Problem},
    model::permission::Permissions,
    model::selector::printed::person,
    output::Record,
    storage::{account, audit::Subject, member},
};

/// Take users' access to an account; they stay users
///
/// The owner cannot be removed: `account transfer` gives the account to somebody else.
#[derive(Args)]
#[command(after_help = "Example:\n  roster account revoke 1 bo@example.org")]
pub struct Revoke {
    /// The account: 45231, login:45231 or '#45231'
    #[arg(value_name = "LOGIN")]
    login: String,
    #[command(flatten)]
    users: Users,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Revoked {
    login: i64,
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    before: Option<Permissions>,
}

impl Record for Revoked {
    const NOUN: &'static str = "member";
    const FIELDS: &'static [&'static str] = &["login", "user_id", "user", "outcome", "before"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Revoke {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Revoked>()?;
        let login = one(app, &self.login)?.login;
        let found = self.users.find(app)?;
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let rows = app.try_write("account revoke", |tx, touched| {
            let Some(account) = account::get(tx, login)? else {
                let gone = Problem::not_found(format!("account {login} is gone"));
                return Ok(Err(gone.code("unknown_account")));
            };
            if let [owner] = &found.people[..]
                && owner.id == account.owner_id
                && found.missed.is_empty()
            {
                return Ok(Err(owner_stays(login, &owner.label())));
            }
            let held = member::permissions_of(tx, login, &ids)?;
            let mut leave = Vec::new();
            let mut rows = Vec::with_capacity(ids.len());
            for person in &found.people {
                let owns = person.id == account.owner_id;
                let before = held.get(&person.id).copied().filter(|_| !owns);
                if let Some(held) = before {
                    leave.push((person.id, login));
                    touched.push(Subject {
                        user_id: person.id,
                        name: format!("login:{login}"),
                        before: Some(json!({ "permissions": held })),
                        after: None,
                    });
                }
                rows.push(Revoked {
                    login,
                    user_id: person.id,
                    user: person.email.clone(),
                    outcome: match before {
                        _ if owns => "owner",
                        Some(_) => "revoked",
                        None => "not_a_member",
                    },
                    before,
                });
            }
            member::remove(tx, &leave)?;
            Ok(Ok(rows))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        let Some(first) = rows.iter().find(|row| row.before.is_none()) else {
            return found.end();
        };
        let name = first.user.clone();
        let name = name.unwrap_or_else(|| format!("id:{}", first.user_id));
        let mut problem = match first.outcome {
            "owner" => owner_stays(login, &name),
            _ => not_a_member(login, &name),
        };
        if rows.iter().any(|row| row.before.is_some()) {
            problem.kind = Kind::Partial;
        }
        Err(found.beside(problem).into())
    }
}

fn owner_stays(login: i64, name: &str) -> Problem {
    Problem::conflict(format!("{name} owns account {login} and cannot be removed"))
        .code("owner_stays")
        .hint(format!(
            "give it to somebody else: roster account transfer {login} --to EMAIL"
        ))
}
