//! `roster account grant`

use std::borrow::Cow;

use clap::{ArgGroup, Args};
use serde::Serialize;
use serde_json::json;

use super::one;
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{
            receipts,
            selectors::{Found, Users},
        },
    },
    error::{Kind, Problem},
    model::selector::printed::person,
    model::{permission::Permissions, person::Status},
    output::Record,
    storage::{
        self,
        account::{self, Account},
        audit::Subject,
        db::Db,
        member::{self, NewMember},
        user,
    },
};

/// Let users operate an account
///
/// The thirteen permissions are profile, contacts, products, manageproducts, productsso, domains, managedomains, invoices, quotes,
/// tickets, affiliates, emails and orders. --perm replaces what a member holds. The owner holds all of them, always.
#[derive(Args)]
#[command(
    group = ArgGroup::new("change").required(true),
    override_usage = "roster account grant [OPTIONS] <LOGIN> <USER>...",
    after_help = "Example:\n  roster account grant 1 tom@example.org --perm invoices,tickets"
)]
pub struct Grant {
    /// The account: 45231, login:45231 or '#45231'
    #[arg(value_name = "LOGIN")]
    login: String,
    #[command(flatten)]
    users: Users,
    /// Exactly these permissions, or all
    #[arg(long, value_name = "P,P|all", group = "change")]
    perm: Option<Permissions>,
    /// These too
    #[arg(long, value_name = "P,P", group = "change")]
    add_perm: Option<Permissions>,
    /// These no longer
    #[arg(long, value_name = "P,P", group = "change")]
    drop_perm: Option<Permissions>,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Granted {
    login: i64,
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    before: Option<Permissions>,
    after: Option<Permissions>,
}

impl Record for Granted {
    const NOUN: &'static str = "member";
    const FIELDS: &'static [&'static str] =
        &["login", "user_id", "user", "outcome", "before", "after"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Grant {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Granted>()?;
        let account = one(app, &self.login)?;
        let found = self.users.find(app)?;
        found.warn_of_restricted(app);
        let now = app.now();
        let rows = app.try_write("account grant", |tx, touched| {
            self.write(tx, account.login, &found, now, touched)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        for row in rows.iter().filter(|row| row.outcome == "blocked") {
            let who = row.user.clone();
            let who = who.unwrap_or_else(|| format!("id:{}", row.user_id));
            app.out.warn(&format!(
                "{who} is banned or erased and operates no account: left as it is"
            ));
        }
        end(&found, &rows, &account)
    }
}

impl Grant {
    /// What somebody holds afterwards, or the outcome when they do not change.
    fn after(&self, before: Option<Permissions>) -> Result<Permissions, &'static str> {
        match (self.perm, self.add_perm, self.drop_perm) {
            (Some(exactly), _, _) => Ok(exactly),
            (_, Some(more), _) => Ok(before.map_or(more, |before| before.with(more))),
            (_, _, Some(less)) => {
                let before = before.ok_or("not_a_member")?;
                before.without(less).ok_or("last_permission")
            }
            (None, None, None) => Err("unchanged"),
        }
    }

    fn write(
        &self,
        tx: &mut Db,
        login: i64,
        found: &Found,
        now: Timestamp,
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Vec<Granted>, Problem>> {
        let Some(account) = account::get(tx, login)? else {
            return Ok(Err(
                Problem::not_found(format!("account {login} is gone")).code("unknown_account")
            ));
        };
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let people = user::by_ids(tx, &ids)?;
        let held = member::permissions_of(tx, login, &ids)?;
        let (mut rows, mut new) = (Vec::with_capacity(ids.len()), Vec::new());
        for person in ids.iter().filter_map(|id| people.get(id)) {
            let before = held.get(&person.id).copied();
            let after = self.after(before);
            let outcome = match after {
                _ if person.id == account.owner_id => "owner",
                _ if person.is_erased() || person.status == Status::Banned => "blocked",
                Err(why) => why,
                Ok(after) if before == Some(after) => "unchanged",
                Ok(_) if before.is_none() => "granted",
                Ok(_) => "updated",
            };
            let changes = matches!(outcome, "granted" | "updated");
            if let (true, Ok(permissions)) = (changes, after) {
                new.push(NewMember {
                    user_id: person.id,
                    login,
                    permissions,
                    created_at: now,
                    import_id: None,
                });
                touched.push(Subject {
                    user_id: person.id,
                    name: format!("login:{login}"),
                    before: before.map(|held| json!({ "permissions": held })),
                    after: Some(json!({ "permissions": permissions })),
                });
            }
            rows.push(Granted {
                login,
                user_id: person.id,
                user: person.email.clone(),
                outcome,
                before,
                after: if changes { after.ok() } else { before },
            });
        }
        member::put(tx, &new)?;
        Ok(Ok(rows))
    }
}

/// Ends with what could not be done: of one user it is the whole answer, of several the rest was done (exit 6).
fn end(found: &Found, rows: &[Granted], account: &Account) -> anyhow::Result<()> {
    // Who is banned or erased is left alone, which is no failure.
    let failed =
        |row: &&Granted| !matches!(row.outcome, "granted" | "updated" | "unchanged" | "blocked");
    let Some(first) = rows.iter().find(failed) else {
        return found.end();
    };
    let (login, name) = (
        account.login,
        first
            .user
            .clone()
            .unwrap_or_else(|| format!("id:{}", first.user_id)),
    );
    let mut problem = match first.outcome {
        "owner" => Problem::conflict(format!(
            "{name} owns account {login} and holds every permission"
        ))
        .code("owner_holds_all")
        .hint(format!(
            "roster account transfer {login} --to EMAIL gives it to somebody else"
        )),
        "not_a_member" => super::not_a_member(login, &name),
        _ => Problem::conflict(format!(
            "{name} would hold no permission on account {login}"
        ))
        .code("last_permission")
        .hint(format!("roster account revoke {login} {}", first.user_id)),
    };
    if !rows.iter().all(|row| failed(&row)) {
        problem.kind = Kind::Partial;
    }
    Err(found.beside(problem).into())
}
