//! `roster subscribers confirm`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    commands::{Verb, args::tokens},
    model::selector::printed::person,
    model::{address::Address, explain::Terms, person::Subscription, suppression::Reason},
    output::Record,
    storage::{
        audit::Subject,
        invite,
        link::Letter,
        subscriber::{self, Grounds},
        token::{self, Fault, Purpose},
        user,
    },
};

/// Confirm by the token of a mailed link: it is the person who says so
///
/// The address counts as confirmed. With a link that asked about the newsletter the person is subscribed, and what they or
/// their mailbox said before is lifted. Whoever has accepted an invite and can log in from now on is greeted by mail, which
/// `roster emails send-queued` sends. For the site's own back end.
#[derive(Args)]
#[command(after_help = "Example:\n  roster subscribers confirm TOKEN")]
pub struct Confirm {
    /// The token of the link; - reads it from standard input
    #[arg(value_name = "TOKEN")]
    token: String,
    /// Where the person was, for the ledger
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
}

/// What became of the person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Confirmed {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    before: Subscription,
    subscription: Subscription,
    email_confirmed: bool,
    lifted: Vec<Reason>,
}

impl Record for Confirmed {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "outcome",
        "before",
        "subscription",
        "email_confirmed",
        "lifted",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// How to get another link.
const AGAIN: &str =
    "ask once more: roster subscribers subscribe EMAIL, or resubscribe EMAIL --evidence T";

impl Verb for Confirm {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Confirmed>()?;
        let text = tokens::read(&self.token)?;
        let now = app.now();
        let actor = app.actor.name.clone();
        let grounds = Grounds {
            actor: &actor,
            source: "mailed link",
            evidence: self.evidence.as_deref(),
            now,
        };
        let terms: Terms = app.facts().into();
        // Without double opt-in nobody who may come in waits for this.
        let greeting = if terms.double_opt_in {
            app.greeting()
        } else {
            Ok(None)
        };
        let problem = |fault| tokens::problem(fault, Purpose::Confirm, AGAIN);
        let purposes = [Purpose::Confirm, Purpose::Address];
        let (row, comes, mails) = app.try_write("subscribers confirm", |tx, touched| {
            let token = match token::take(tx, &text, &purposes, now)? {
                Ok(token) => token,
                Err(fault) => {
                    let found = token::find(tx, &text, &purposes)?;
                    // A link that confirms an address subscribes nobody, and neither may the way to a new one.
                    return Ok(Err(match found {
                        Some(token) if token.purpose == Purpose::Address => {
                            let again =
                                format!("mail a new one: roster emails resend {}", token.id);
                            tokens::problem(fault, Purpose::Address, &again)
                        }
                        _ => problem(fault),
                    }));
                }
            };
            let person = user::by_ids(tx, &[token.user_id])?.remove(&token.user_id);
            let address = person.as_ref().and_then(|person| person.email.as_deref());
            let Some(Ok(address)) = address.map(Address::parse) else {
                return Ok(Err(problem(Fault::Unknown)));
            };
            let Some(standing) = subscriber::standings(tx, &[address])?.pop() else {
                return Ok(Err(problem(Fault::Unknown)));
            };
            let key = token.email_key.as_deref().unwrap_or_default();
            let asked = (key, token.created_at, token.purpose == Purpose::Confirm);
            let waited = user::standing(tx, token.user_id, now)?;
            // The link was mailed as they came, with the password that they set then.
            let waited = waited.is_some_and(|standing| {
                standing.password_set_at == Some(token.created_at)
                    && !standing.explain(&terms).login_active
            });
            let Some(done) = subscriber::confirm(tx, &standing, asked, grounds)? else {
                let opted_out = standing.user.and_then(|user| user.subscription_at);
                return Ok(Err(problem(Fault::Cancelled(opted_out.unwrap_or(now)))));
            };
            touched.push(Subject {
                user_id: token.user_id,
                name: standing.address.email().to_owned(),
                before: Some(json!({ "subscription": done.before })),
                after: Some(json!({
                    "subscription": done.after, "email_confirmed": done.address,
                    "lifted": done.lifted.iter().collect::<Vec<_>>(),
                })),
            });
            let after = user::standing(tx, token.user_id, now)?;
            let comes = waited && after.is_some_and(|after| after.explain(&terms).login_active);
            let mails = match &greeting {
                Ok(Some(letters)) if comes => {
                    let people = invite::invitees(tx, &[token.user_id], None, now)?;
                    let mails: Vec<Letter> = people.values().map(invite::greeting).collect();
                    letters.queue(tx, &mails, now)?
                }
                _ => 0..0,
            };
            let row = Confirmed {
                user_id: token.user_id,
                user: Some(standing.address.email().to_owned()),
                outcome: "confirmed",
                before: done.before,
                subscription: done.after,
                email_confirmed: done.address,
                lifted: done.lifted.iter().collect(),
            };
            Ok(Ok((row, comes, mails)))
        })?;
        app.out.receipt(&columns, &row)?;
        app.out.flush()?;
        if let (Err(why), true) = (greeting, comes) {
            app.out.warn(why);
        }
        app.deliver_later(mails)?;
        Ok(())
    }
}
