//! `roster invite send`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{
    letters::{self, Offer},
    plan::Plan,
    wanted::{Wanted, refuse},
};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{receipts, values::text_of},
    },
    error::Problem,
    model::{
        age::Age,
        permission::{Permission, Permissions},
        selector::AccountSelector,
        selector::printed::numbered,
    },
    output::Record,
    storage::account,
};

/// Invite people to the site, or to an account
///
/// An unknown address becomes a new user, pending until the invite is accepted. Up to 100 mails are sent at once, more are
/// left to `emails send-queued`. Who is active, a member or invited already is told and not mailed.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster invite send ann@example.com\n  roster invite send bob@example.com --account 1 --perm invoices,orders\n  roster invite send --queued --limit 500"
)]
pub struct Send {
    /// Addresses or users; - reads them from stdin
    #[arg(
        value_name = "EMAIL|USER",
        required_unless_present = "queued",
        conflicts_with = "queued"
    )]
    people: Vec<String>,
    /// To this account, with --perm
    #[arg(long, value_name = "LOGIN", requires = "perm", conflicts_with_all = ["queued", "reset_password"])]
    account: Option<String>,
    /// What they may do with the account: profile,orders,… or all
    #[arg(long, value_name = "P,P|all", requires = "account", value_parser = text_of(&[Permission::WORDS, &["all"]]))]
    perm: Option<String>,
    /// How long the invite is valid from the mail on; invite.expires when absent
    #[arg(long, value_name = "AGE")]
    expires: Option<Age>,
    /// Whoever has the link may accept it, with any address
    #[arg(long, conflicts_with = "queued")]
    any_email: bool,
    /// Approved people too: they choose a new password
    #[arg(long, conflicts_with = "queued")]
    reset_password: bool,
    /// Mail a pending invite once more; its old link is dead then
    #[arg(long, conflicts_with_all = ["queued", "if_missing"])]
    resend: bool,
    /// Be content (exit 0) with people who are active, members or invited already
    #[arg(long, conflicts_with = "queued")]
    if_missing: bool,
    /// Mail the invites that imports marked, oldest first
    #[arg(long)]
    queued: bool,
    /// At most so many of them
    #[arg(long, value_name = "N", requires = "queued")]
    limit: Option<u64>,
}

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Sent {
    pub invite: Option<i64>,
    pub user_id: Option<i64>,
    pub user: Option<String>,
    pub outcome: &'static str,
    pub reason: Option<&'static str>,
    pub account: Option<i64>,
}

impl Record for Sent {
    const NOUN: &'static str = "invite";
    const FIELDS: &'static [&'static str] =
        &["invite", "user_id", "user", "outcome", "reason", "account"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.invite
            .map_or(Cow::Borrowed(""), |id| numbered("invite", id))
    }
}

impl Verb for Send {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Sent>()?;
        let now = app.now();
        let valid = letters::seconds(self.expires.unwrap_or(app.settings.invite.expires), now)?;
        if self.queued {
            return super::drain::drain(app, &columns, valid, self.limit);
        }
        let letters = app.letters()?;
        let offer = Offer {
            account: self.account(app)?,
            valid,
        };
        let wanted = Wanted::read(app, &self.people)?;
        wanted.warn_of_typos(app);
        let actor = app.actor.name.clone();
        let plan = Plan {
            letters: &letters,
            offer,
            any_email: self.any_email,
            reset_password: self.reset_password,
            resend: self.resend,
            actor: &actor,
            now,
        };
        let (rows, mails) = app.write_parts("invite send", |tx, audit| {
            plan.carry_out(tx, &wanted.addresses, audit)
        })?;
        if let (true, [only]) = (wanted.single, rows.as_slice()) {
            refuse(only, self.if_missing)?;
        }
        for row in rows.iter().filter(|row| row.reason == Some("restricted")) {
            let name = row.user.as_deref().unwrap_or_default();
            let hold = format!("{name} is on a data-protection hold (restricted)");
            app.out.warn(&hold);
        }
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        app.out.flush()?;
        letters::deliver(app, mails)?;
        wanted.end()
    }
}

impl Send {
    fn account(&self, app: &mut App) -> anyhow::Result<Option<(i64, Permissions)>> {
        let (Some(word), Some(permissions)) = (&self.account, &self.perm) else {
            return Ok(None);
        };
        let permissions: Permissions = permissions.parse()?;
        let AccountSelector::Login(login) = word.parse()?;
        let found = account::get(&mut app.db, login)?.ok_or_else(|| {
            Problem::not_found(format!("no account '{word}'"))
                .code("unknown_account")
                .hint("roster account list")
        })?;
        Ok(Some((found.login, permissions)))
    }
}
