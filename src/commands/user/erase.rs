//! `roster user erase`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::moved::{last_super_admin, super_admins};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            receipts,
            selectors::{self, Found, Users},
        },
    },
    error::Problem,
    model::selector::printed::person,
    model::{address::Address, selector::UserSelector},
    output::{Record, amount},
    storage::{
        self,
        audit::Subject,
        db::Db,
        erase::{self, Addresses},
        user::{self, Resolved},
    },
};

/// Erase people at their request
///
/// Blanks what says who they were, in every table, the audit included; ends sessions, invites and mail that waits. Orders stay,
/// without a name. A hash of the address is kept for ever, so that no import brings them back. An address that is no user's is
/// erased in the same way. Texts about others lose the address and keep the rest. The --reason and the --actor of a command stay as they
/// are, for the chain of the audit covers them, and so does an address in a tag, a ref, a plan, a product and its price, or in the number
/// or the method of an order or quote: they are counted, and `user locate` names them. Files of mail go with the person; one that others
/// got as well loses the address, and is counted where it is no text. There is no way back.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster user locate ann@example.com\n  roster user erase ann@example.com --reason 'request of 2 January' --yes"
)]
pub struct Erase {
    #[command(flatten)]
    users: Users,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Erased {
    user_id: Option<i64>,
    user: Option<String>,
    selector: String,
    outcome: &'static str,
}

impl Record for Erased {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "selector", "outcome"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        match self.user_id {
            Some(id) => person(id),
            None => Cow::Borrowed(&self.selector),
        }
    }
}

/// Who is to be erased.
struct Wish {
    /// Users, and selectors that led nowhere.
    found: Found,
    /// Addresses that are no user's.
    addresses: Vec<Address>,
}

impl Verb for Erase {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Erased>()?;
        let wish = self.wish(app)?;
        let count = wish.found.people.len() + wish.addresses.len();
        app.consent("the erasure", count as u64, true)?;
        let (now, actor) = (app.now(), app.actor.name.clone());
        let (rows, done) = app.try_write("user erase", |tx, touched| {
            write(tx, &wish, now, &actor, touched)
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        app.out.note(&format!(
            "{} removed, {} blanked",
            amount(done.removed, "row"),
            amount(done.blanked, "row")
        ));
        if !done.kept.is_empty() {
            let tables = done.kept.iter();
            let rows = tables.map(|(table, rows)| format!("{} of {table}", amount(*rows, "row")));
            app.out.warn(&format!(
                "an address stays in {}: reasons and operators belong to the chain of the audit, other things are called by it, and a file that is no text keeps it",
                rows.collect::<Vec<String>>().join(", ")
            ));
        }
        wish.found.end_after(!rows.is_empty())
    }
}

impl Erase {
    /// Users by any selector; an address that leads to nobody is meant itself.
    fn wish(&self, app: &mut App) -> anyhow::Result<Wish> {
        let words = selectors::words(app, &self.users.users, &crate::model::selector::rows::USERS)?;
        let mut addresses: Vec<Address> = Vec::new();
        let mut users = Vec::with_capacity(words.len());
        let parsed: Vec<Option<UserSelector>> =
            words.iter().map(|(_, word)| word.parse().ok()).collect();
        let known: Vec<UserSelector> = parsed.iter().flatten().cloned().collect();
        let mut resolved = user::resolve(&mut app.db, &known)?.into_iter();
        for (word, selector) in words.into_iter().zip(parsed) {
            let nobody = match &selector {
                Some(_) => resolved.next() == Some(Resolved::Nobody),
                None => false,
            };
            match selector {
                Some(UserSelector::Email(email)) if nobody && Address::parse(&email).is_ok() => {
                    let address =
                        Address::parse(&email).map_err(|_| Problem::usage("no address"))?;
                    if addresses.iter().all(|other| other.key() != address.key()) {
                        addresses.push(address);
                    }
                }
                _ => users.push(word),
            }
        }
        let found = if addresses.is_empty() {
            selectors::find(app, users)?
        } else {
            selectors::look_up(app, users)?
        };
        Ok(Wish { found, addresses })
    }
}

/// What the audit calls an address without a user.
const NO_USER: &str = "an address that is no user";

type Done = (Vec<Erased>, erase::Erased);

fn write(
    tx: &mut Db,
    wish: &Wish,
    now: crate::clock::Timestamp,
    actor: &str,
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<Done, Problem>> {
    let admins = user::count_super_admins(tx)?;
    let ids: Vec<i64> = wish.found.people.iter().map(|person| person.id).collect();
    let people = user::by_ids(tx, &ids)?;
    let mut rows = Vec::with_capacity(ids.len() + wish.addresses.len());
    let mut living = Vec::new();
    for person in ids.iter().filter_map(|id| people.get(id)) {
        let outcome = if person.is_erased() {
            "unchanged"
        } else {
            living.push(person.id);
            "erased"
        };
        rows.push(Erased {
            user_id: Some(person.id),
            user: None,
            selector: person.label(),
            outcome,
        });
    }
    let mut addresses = Addresses::of(tx, &living)?;
    let strangers = Addresses::are_new(tx, &wish.addresses)?;
    for (address, new) in wish.addresses.iter().zip(strangers) {
        rows.push(Erased {
            user_id: None,
            user: None,
            selector: address.email().to_owned(),
            outcome: if new { "erased" } else { "unchanged" },
        });
        addresses.add(0, address.email());
    }
    let done = erase::erase(tx, &living, &addresses, now, actor)?;
    if admins > 0 && user::count_super_admins(tx)? == 0 {
        return Ok(Err(last_super_admin(
            "be erased",
            super_admins(people.values()),
        )));
    }
    note(&rows, &done, touched);
    Ok(Ok((rows, done)))
}

/// What the audit notes of an erasure: whom, and with the last of them all that is blank there now, which `audit list --verify` needs.
fn note(rows: &[Erased], done: &erase::Erased, touched: &mut Vec<Subject>) {
    let subject = |user_id: i64, name: String| Subject {
        user_id,
        name,
        before: None,
        after: Some(json!({ "erased": true })),
    };
    let erased = rows.iter().filter(|row| row.outcome == "erased");
    touched.extend(erased.map(|row| match row.user_id {
        Some(id) => subject(id, format!("id:{id}")),
        None => subject(0, NO_USER.to_owned()),
    }));
    // Whoever was erased before may have been named again since.
    if touched.is_empty() && done.removed + done.blanked > 0 {
        touched.push(subject(0, NO_USER.to_owned()));
    }
    if let Some(last) = touched.last_mut() {
        last.after = Some(json!({ "erased": true, "blank": done.blanks }));
    }
}
