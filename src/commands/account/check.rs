//! `roster account check`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::one;
use crate::{
    app::{Access, App},
    commands::{Verb, args::selectors::Users},
    error::Problem,
    model::selector::printed::person,
    model::{
        permission::{Permission, Permissions},
        person::Status,
    },
    output::Record,
    storage::{account::Account, member, user::Person},
};

/// Ask whether users may do something with an account: exit 0 for yes, 7 for no, each with the reason
///
/// Of several users all must be allowed for exit 0. Who is unknown is named in the error, beside whoever may not (exit 7) or alone
/// (exit 6).
#[derive(Args)]
#[command(after_help = "Example:\n  roster account check 1 ann@example.com --perm invoices")]
pub struct Check {
    /// The account: 45231, login:45231 or '#45231'
    #[arg(value_name = "LOGIN")]
    login: String,
    #[command(flatten)]
    users: Users,
    /// One of the thirteen permissions: profile, contacts, products, …
    #[arg(long, value_name = "P")]
    perm: Permissions,
}

/// The answer.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Answer {
    login: i64,
    user_id: i64,
    user: Option<String>,
    permission: Permissions,
    allowed: bool,
    reason: String,
}

impl Record for Answer {
    const NOUN: &'static str = "answer";
    const FIELDS: &'static [&'static str] = &[
        "login",
        "user_id",
        "user",
        "permission",
        "allowed",
        "reason",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Check {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Answer>()?;
        let account = one(app, &self.login)?;
        let found = self.users.find(app)?;
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let held = member::permissions_of(&mut app.db, account.login, &ids)?;
        let answers = found.people.iter().map(|person| {
            let (allowed, reason) = self.answer(&account, person, held.get(&person.id).copied());
            Answer {
                login: account.login,
                user_id: person.id,
                user: person.email.clone(),
                permission: self.perm,
                allowed,
                reason,
            }
        });
        let answers: Vec<Answer> = answers.collect();
        if let ([answer], true) = (answers.as_slice(), self.users.is_one()) {
            app.out.object(&columns, answer)?;
        } else {
            let mut list = app.out.list(&columns)?;
            answers.iter().try_for_each(|answer| list.row(answer))?;
            list.end()?;
        }
        let Some(no) = answers.iter().find(|answer| !answer.allowed) else {
            return found.end();
        };
        let who = no
            .user
            .clone()
            .unwrap_or_else(|| format!("id:{}", no.user_id));
        let refused = Problem::refused(format!("{who} may not: {}", no.reason))
            .code("not_permitted")
            .hint(format!("roster account members list {}", account.login));
        Err(found.beside(refused).into())
    }
}

impl Check {
    fn answer(
        &self,
        account: &Account,
        person: &Person,
        held: Option<Permissions>,
    ) -> (bool, String) {
        if person.is_erased() {
            (false, "the user was erased".to_owned())
        } else if person.status == Status::Banned {
            (false, "the user is banned".to_owned())
        } else if account.owner_id == person.id {
            (true, "the owner holds every permission".to_owned())
        } else {
            match held {
                None => (false, "the user is no member of the account".to_owned()),
                Some(held) => among(held, self.perm),
            }
        }
    }
}

/// Whether everything asked for is among what a member holds.
fn among(held: Permissions, asked: Permissions) -> (bool, String) {
    let lacking: Vec<&str> = asked
        .iter()
        .filter(|permission| !held.has(*permission))
        .map(Permission::as_str)
        .collect();
    if lacking.is_empty() {
        (true, format!("the member holds {held}"))
    } else {
        (
            false,
            format!("the member holds {held}, not {}", lacking.join(", ")),
        )
    }
}
