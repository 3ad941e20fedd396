//! `roster subscribers unsubscribe`

use clap::Args;

use super::addresses::{Named, opting_out, run, tell};
use crate::{
    app::{Access, App},
    commands::{Verb, args::tokens, importing::Line},
    storage::{
        token::{self, Fault, Purpose},
        user,
    },
};

/// Record that people opted out; an address nobody has goes on the suppression list
///
/// With --token it is the person, by the link of a mail; such a link never lapses and may be used again. It counts for the address
/// that the mail went to and for the one that the person has today. Likewise a row of a list counts for the person of its `id` and
/// for the `email` that stands beside it, also when the id leads to nobody any more.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster subscribers unsubscribe ann@example.com --evidence 'letter of 2026-01-02'\n  roster subscribers unsubscribe --token TOKEN"
)]
pub struct Unsubscribe {
    /// Addresses or users; - reads them from stdin
    #[arg(
        value_name = "EMAIL",
        required_unless_present = "token",
        conflicts_with = "token"
    )]
    people: Vec<String>,
    /// The token of a mailed link, instead of addresses; - reads it from standard input
    #[arg(long, value_name = "TOKEN")]
    token: Option<String>,
    /// How they said so, for the ledger
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
}

impl Verb for Unsubscribe {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Line>()?;
        if let Some(word) = &self.token {
            let addresses = addresses_of(app, word)?;
            if addresses.is_empty() {
                app.out
                    .note("the person was erased: nothing is mailed to them any more");
            }
            let addresses: Vec<Named> = addresses.into_iter().map(Named::alone).collect();
            let evidence = self.evidence.as_deref().unwrap_or("mailed link");
            let done = run(
                app,
                "subscribers unsubscribe",
                &addresses,
                true,
                Some(evidence),
            )?;
            return tell(app, &columns, &done);
        }
        let given = opting_out(app, &self.people)?;
        app.consent("unsubscribing", given.named.len() as u64, false)?;
        let done = run(
            app,
            "subscribers unsubscribe",
            &given.named,
            true,
            self.evidence.as_deref(),
        )?;
        let told = tell(app, &columns, &done);
        given.end(told)
    }
}

/// Whose link it is: the address that the person has today, and the one that it was mailed to, whose mailbox says so. Neither of
/// somebody who was erased: every address of theirs is shut already.
fn addresses_of(app: &mut App, word: &str) -> anyhow::Result<Vec<String>> {
    let text = tokens::read(word)?;
    let unknown = || tokens::problem(Fault::Unknown, Purpose::Unsubscribe, "");
    let token = token::find(&mut app.db, &text, &[Purpose::Unsubscribe])?.ok_or_else(unknown)?;
    let mut people = user::by_ids(&mut app.db, &[token.user_id])?;
    let person = people.remove(&token.user_id);
    let today = person.and_then(|person| person.email_key);
    let mut addresses: Vec<String> = [today, token.email_key].into_iter().flatten().collect();
    addresses.dedup();
    Ok(addresses)
}
