//! `roster account transfer`

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::owner::{Listed, Owner};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{receipts, suppressed, things::Accounts},
    },
    error::Problem,
    model::{
        permission::Permissions,
        person::{Profile, Subscription},
        selector::printed::numbered,
        suppression::Reason,
    },
    output::Record,
    storage::{
        self,
        account::{self, Account},
        audit::Subject,
        db::Db,
        member::{self, NewMember},
        user::{self, Person},
    },
};

crate::words! {
    /// What becomes of the old owner.
    pub enum OldOwner {
        /// Loses access to the account, and stays a user.
        Remove = "remove",
        /// Stays as a member with every permission.
        Keep = "keep",
    }
}
crate::commands::args::values::closed!(OldOwner);

/// Give accounts to another user
///
/// The accounts named move, and nothing else does: whatever other accounts the old owner has stay where they are. To give a person
/// another address, with every account, use `user email set`. Whoever's mail bounces for good gets no account; what else the suppression
/// list says of an address becomes the subscription of its holder. Needs a yes; --dry-run shows before and after.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster account transfer 1 --to tom@example.org --old-owner keep --yes"
)]
pub struct Transfer {
    #[command(flatten)]
    accounts: Accounts,
    /// Who is to own it: an address, or any other selector of a user
    #[arg(long, value_name = "EMAIL")]
    to: String,
    /// Make a user of an address that nobody has
    #[arg(long)]
    create_user: bool,
    /// remove (default): the old owner loses access; keep: stays as a member with every permission
    #[arg(
        long,
        value_name = "WHAT",
        default_value = "remove",
        hide_default_value = true
    )]
    old_owner: OldOwner,
}

/// What became of one account.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Transferred {
    login: i64,
    outcome: &'static str,
    before: Option<String>,
    after: Option<String>,
    /// `removed`, `kept`, `erased` (there is nobody to be kept) or null.
    old_owner: Option<&'static str>,
    user_created: bool,
    /// The subscription of the new owner.
    subscription: Option<Subscription>,
    /// Why the new owner's address is on the suppression list.
    suppressed: Vec<Reason>,
}

impl Record for Transferred {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] = &[
        "login",
        "outcome",
        "before",
        "after",
        "old_owner",
        "user_created",
        "subscription",
        "suppressed",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("login", self.login)
    }
}

impl Verb for Transfer {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Transferred>()?;
        let accounts = self.accounts.find(app)?;
        if accounts.found.is_empty() {
            // Nobody is made for an account that is not there.
            return accounts.end();
        }
        let owner = Owner::find(app, &self.to)?;
        owner.refuse_shut(app)?;
        if let (Owner::New(address), false) = (&owner, self.create_user) {
            return Err(Problem::not_found(format!("no user '{address}'"))
                .code("unknown_user")
                .hint("--create-user makes one of the address")
                .into());
        }
        app.consent("the transfer", accounts.found.len() as u64, true)?;
        let logins: Vec<i64> = accounts.found.iter().map(|account| account.login).collect();
        let now = app.now();
        let (rows, listed) = app.try_write("account transfer", |tx, touched| {
            self.write(tx, &logins, &owner, now, touched)
        })?;
        tell(app, &rows, listed.as_ref());
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        tell_what_stays(app, &accounts.found, &rows)?;
        accounts.end()
    }
}

/// Says what a person at the keyboard would not look for in the rows.
fn tell(app: &mut App, rows: &[Transferred], listed: Option<&Listed>) {
    let new = rows.iter().find_map(|row| row.after.clone());
    if let (Some(new), Some(listed)) = (new, listed) {
        suppressed::warn(app, &new, &listed.reasons, listed.before, listed.after);
    }
    let erased: Vec<String> = rows
        .iter()
        .filter(|row| row.old_owner == Some("erased"))
        .map(|row| row.login.to_string())
        .collect();
    if !erased.is_empty() {
        app.out.warn(&format!(
            "the old owner was erased and is no member: account {}",
            erased.join(", ")
        ));
    }
}

/// Says which accounts the old owners keep.
fn tell_what_stays(app: &mut App, before: &[Account], rows: &[Transferred]) -> anyhow::Result<()> {
    let moved = |login: i64| {
        let row = rows.iter().find(|row| row.login == login);
        row.is_some_and(|row| row.outcome == "transferred")
    };
    let mut owners: Vec<(i64, &Option<String>)> = before
        .iter()
        .filter(|account| moved(account.login))
        .map(|account| (account.owner_id, &account.owner))
        .collect();
    owners.sort();
    owners.dedup();
    for (id, owner) in owners.into_iter().take(5) {
        let mut logins = user::logins(&mut app.db, id)?;
        logins.retain(|login| !moved(*login));
        let logins: Vec<String> = logins.iter().map(ToString::to_string).collect();
        let name = owner.clone().unwrap_or_else(|| format!("id:{id}"));
        let keeps = if logins.is_empty() {
            "no other account".to_owned()
        } else {
            format!("account {}", logins.join(", "))
        };
        app.out.note(&format!("{name} keeps {keeps}"));
    }
    Ok(())
}

/// What became of every account, and what the suppression list says of the new owner, if any account moved.
type Done = (Vec<Transferred>, Option<Listed>);

impl Transfer {
    fn write(
        &self,
        tx: &mut Db,
        logins: &[i64],
        owner: &Owner,
        now: Timestamp,
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Done, Problem>> {
        let accounts: HashMap<i64, Account> = account::by_logins(tx, logins)?
            .into_iter()
            .map(|account| (account.login, account))
            .collect();
        let owner = match owner.settle(tx, &Profile::default(), now, touched)? {
            Ok(owner) => owner,
            Err(problem) => return Ok(Err(problem)),
        };
        let moves = |account: &Account| account.owner_id != owner.id;
        let listed = if accounts.values().any(moves) {
            match owner.look_up(tx, now, touched)? {
                Ok(listed) => Some(listed),
                Err(problem) => return Ok(Err(problem)),
            }
        } else {
            None
        };
        let ids: Vec<i64> = accounts.values().map(|account| account.owner_id).collect();
        let old = user::by_ids(tx, &ids)?;
        let is_erased = |id: i64| old.get(&id).is_none_or(Person::is_erased);
        let (mut rows, mut moving, mut stay, mut leave) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for account in logins.iter().filter_map(|login| accounts.get(login)) {
            let unchanged = !moves(account);
            let kept = match self.old_owner {
                OldOwner::Remove => "removed",
                OldOwner::Keep if is_erased(account.owner_id) => "erased",
                OldOwner::Keep => "kept",
            };
            if !unchanged {
                moving.push(account.login);
                // Whoever owns the account is no member of it besides.
                leave.push((owner.id, account.login));
                if kept == "kept" {
                    stay.push(NewMember {
                        user_id: account.owner_id,
                        login: account.login,
                        permissions: Permissions::ALL,
                        created_at: now,
                        import_id: None,
                    });
                }
                touched.extend(subjects(account, owner.id, &owner.label, kept));
            }
            rows.push(Transferred {
                login: account.login,
                outcome: if unchanged {
                    "unchanged"
                } else {
                    "transferred"
                },
                before: account.owner.clone(),
                after: Some(owner.label.clone()),
                old_owner: (!unchanged).then_some(kept),
                user_created: owner.created,
                subscription: listed.as_ref().map(|listed| listed.after),
                suppressed: listed
                    .iter()
                    .flat_map(|listed| listed.reasons.clone())
                    .collect(),
            });
        }
        account::set_owner(tx, &moving, owner.id)?;
        member::remove(tx, &leave)?;
        member::put(tx, &stay)?;
        Ok(Ok((rows, listed)))
    }
}

/// The audit of one account: for both people it is theirs.
fn subjects(account: &Account, new_id: i64, new: &str, old: &str) -> [Subject; 2] {
    let about = |user_id| Subject {
        user_id,
        name: format!("login:{}", account.login),
        before: Some(json!({ "owner": account.owner })),
        after: Some(json!({ "owner": new, "old_owner": old })),
    };
    [about(account.owner_id), about(new_id)]
}
