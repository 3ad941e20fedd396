//! `roster user email set`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::notify::notify;
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{selectors, suppressed},
    },
    error::Problem,
    model::selector::printed::person,
    model::{
        address::Address,
        domain,
        person::Subscription,
        suppression::{Reason, Reasons},
    },
    output::Record,
    storage::{
        self,
        audit::Subject,
        db::Db,
        invite::{self, InviteQuery},
        suppression::{self, Hasher},
        user::{self, Person, Update},
    },
};

/// Give a user another address
///
/// It is the same person: every account follows. The new address counts as unconfirmed and is mailed a link to confirm it;
/// the old one is told. Mail that still waits goes to the new one; history keeps the old address, and the audit says that consent was given for it. To give one account to somebody else, use `account transfer`.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user email set ann@example.com ann.smith@example.com")]
pub struct Set {
    /// The user: id, address, ref:R, login:N, '#N' or name:N
    #[arg(value_name = "USER")]
    user: String,
    /// The new address
    #[arg(value_name = "EMAIL")]
    email: String,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Renamed {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    before: Option<String>,
    after: String,
    accounts: Vec<i64>,
    confirmed: bool,
    subscription_before: Subscription,
    subscription: Subscription,
    suppressed: Vec<Reason>,
}

impl Record for Renamed {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "outcome",
        "before",
        "after",
        "accounts",
        "confirmed",
        "subscription_before",
        "subscription",
        "suppressed",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Set {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Renamed>()?;
        let address = super::super::address(&self.email)?;
        let person = selectors::one(app, &self.user)?;
        if person.restricted {
            app.out.warn(&format!(
                "{} is on a data-protection hold (restricted)",
                person.label()
            ));
        }
        if let Some(meant) = domain::typo(address.domain()) {
            app.out.warn(&format!(
                "'{}' looks like a misspelt '{meant}'",
                address.domain()
            ));
        }
        let now = app.now();
        let confirmations = app.confirmations()?;
        let (row, mails) = app.try_write("user email set", |tx, touched| {
            let row = match change(tx, person.id, &address, now, touched)? {
                Ok(row) => row,
                Err(problem) => return Ok(Err(problem)),
            };
            let mails = if row.outcome == "updated" {
                notify(
                    tx,
                    &confirmations,
                    row.user_id,
                    row.before.as_deref(),
                    &address,
                    now,
                )?
            } else {
                0..0
            };
            Ok(Ok((row, mails)))
        })?;
        tell(app, &row);
        tell_of_invites(app, &row)?;
        app.out.receipt(&columns, &row)?;
        app.out.flush()?;
        Ok(app.deliver(mails)?.end()?)
    }
}

/// Says what a person at the keyboard would not look for in the row.
fn tell(app: &mut App, row: &Renamed) {
    suppressed::warn(
        app,
        &row.after,
        &row.suppressed,
        row.subscription_before,
        row.subscription,
    );
    if row.outcome == "updated" && !row.accounts.is_empty() {
        let logins: Vec<String> = row.accounts.iter().map(ToString::to_string).collect();
        app.out
            .note(&format!("accounts that follow: {}", logins.join(", ")));
    }
}

/// An invite to the old address opens nothing any more.
fn tell_of_invites(app: &mut App, row: &Renamed) -> anyhow::Result<()> {
    if row.outcome != "updated" || app.switches.dry_run {
        return Ok(());
    }
    let query = InviteQuery {
        users: Some(vec![row.user_id]),
        ..InviteQuery::default()
    };
    let now = app.now();
    let invites = invite::find(&mut app.db, &query, now)?;
    for invite in invites
        .iter()
        .filter(|invite| invite.is_open() && !invite.is_bound)
    {
        let id = invite.id;
        app.out.note(&format!(
            "invite {id} went to the old address and is dead: roster invite resend {id}"
        ));
    }
    Ok(())
}

fn change(
    tx: &mut Db,
    id: i64,
    address: &Address,
    now: Timestamp,
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<Renamed, Problem>> {
    let Some(person) = user::by_ids(tx, &[id])?.remove(&id) else {
        return Ok(Err(Problem::not_found(format!("no user 'id:{id}'"))));
    };
    let hasher = Hasher::load(tx)?;
    let listed = suppression::reasons(tx, &hasher, address)?;
    let owner = user::email_owner(tx, address.key())?;
    if let Err(problem) = allowed(&person, address, owner, listed) {
        return Ok(Err(problem));
    }
    let mail = user::mail_state(tx, id)?;
    let state = mail
        .subscription
        .in_force(mail.subscription_before, mail.subscription_at, now);
    let mut row = Renamed {
        user_id: id,
        user: Some(address.email().to_owned()),
        outcome: "unchanged",
        before: person.email.clone(),
        after: address.email().to_owned(),
        accounts: user::logins(tx, id)?,
        confirmed: mail.email_confirmed_at.is_some(),
        subscription_before: state,
        subscription: state,
        suppressed: listed.iter().collect(),
    };
    let old_key = person.email_key.as_deref();
    if old_key == Some(address.key()) {
        if person.email.as_deref() != Some(address.email()) {
            user::respell(tx, id, address)?;
            row.outcome = "respelled";
            touched.push(subject(&row));
        }
        return Ok(Ok(row));
    }
    user::set_email(tx, id, address, now)?;
    row.outcome = "updated";
    row.confirmed = false;
    if let Some(old_key) = old_key {
        let carried = user::carry_suppressions(tx, &hasher, old_key, address)?;
        row.suppressed = listed
            .iter()
            .chain(carried)
            .collect::<Reasons>()
            .iter()
            .collect();
    }
    // An address on the list says of its holder what the list says.
    if let Some(stricter) = suppressed::stricter(listed, state, mail.subscription_before) {
        let mut update = Update::default();
        update.subscription(state, stricter, now);
        user::update(tx, id, &update)?;
        row.subscription = stricter;
    }
    touched.push(subject(&row));
    Ok(Ok(row))
}

/// Whether the person may have the address: nobody else has it, nobody was erased, and mail does not bounce there.
fn allowed(
    person: &Person,
    address: &Address,
    owner: Option<i64>,
    listed: Reasons,
) -> Result<(), Problem> {
    if person.is_erased() {
        return Err(Problem::refused(format!("user {} was erased", person.id))
            .code("erased")
            .hint("an erased person gets no address any more; roster user add makes a new user"));
    }
    if let Some(owner) = owner.filter(|owner| *owner != person.id) {
        return Err(
            Problem::conflict(format!("the address '{address}' belongs to user {owner}"))
                .code("email_taken")
                .hint(format!(
                    "are they one person? roster user merge {} --into {owner}",
                    person.id
                )),
        );
    }
    if person.email_key.as_deref() == Some(address.key()) {
        return Ok(());
    }
    suppressed::refuse(address, listed)
}

fn subject(row: &Renamed) -> Subject {
    let mut before = json!({ "email": row.before });
    let mut after = json!({ "email": row.after });
    if row.outcome == "updated" {
        after["email_confirmed"] = false.into();
        if row.subscription_before != Subscription::None {
            after["consent_given_for"] = json!(row.before);
        }
        if !row.accounts.is_empty() {
            after["accounts"] = json!(row.accounts);
        }
    }
    if row.subscription != row.subscription_before {
        before["subscription"] = json!(row.subscription_before);
        after["subscription"] = json!(row.subscription);
    }
    Subject {
        user_id: row.user_id,
        name: row.after.clone(),
        before: Some(before),
        after: Some(after),
    }
}
