//! `roster subscribers subscribe`

use clap::Args;

use super::addresses::{addresses, run, tell};
use crate::{
    app::{Access, App},
    commands::Verb,
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
        tell(app, &done)
    }
}
