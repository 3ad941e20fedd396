//! `roster subscribers subscribe`

use clap::Args;

use super::addresses::{addresses, run, tell};
use crate::{
    app::{Access, App},
    commands::{Verb, importing::Done},
    model::{address::Address, law::Outcome, person::Subscription},
    storage::{mail, subscriber},
};

/// Subscribe people; with double opt-in they are asked to confirm first
///
/// An unknown address becomes a new user. Who opted out, bounced or complained is left alone: see `subscribers resubscribe`.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster subscribers subscribe ann@example.com --evidence 'asked by phone'"
)]
pub struct Subscribe {
    /// Addresses or users; - reads them from stdin
    #[arg(value_name = "EMAIL", required = true)]
    people: Vec<String>,
    /// The words or the proof of consent, for the ledger
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
}

impl Verb for Subscribe {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let addresses = addresses(app, &self.people)?;
        let done = run(
            app,
            "subscribers subscribe",
            &addresses,
            false,
            self.evidence.as_deref(),
        )?;
        tell_of_unasked(app, &done)?;
        tell(app, &done)
    }
}

/// Who waits for a confirmation mail that will never arrive stays as they are: says how to send it anew.
fn tell_of_unasked(app: &mut App, done: &Done) -> anyhow::Result<()> {
    let unchanged = done
        .lines
        .iter()
        .filter(|line| line.outcome == Outcome::Unchanged)
        .filter_map(|line| Address::parse(line.email.as_deref()?).ok());
    let addresses: Vec<Address> = unchanged.collect();
    let now = app.now();
    let pending: Vec<i64> = subscriber::standings(&mut app.db, &addresses)?
        .into_iter()
        .filter_map(|standing| standing.user)
        .filter(|user| user.state(now) == Subscription::Pending)
        .map(|user| user.id)
        .collect();
    let lost = mail::lost_confirmations(&mut app.db, &pending)?;
    for (mail, to, status) in lost.iter().take(5) {
        app.out.note(&format!(
            "the mail that asks {to} to confirm is '{status}'; once more: roster emails resend {mail}"
        ));
    }
    Ok(())
}
