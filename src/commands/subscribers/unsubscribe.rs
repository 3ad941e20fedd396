//! `roster subscribers unsubscribe`

use clap::Args;

use super::addresses::{addresses, run, tell};
use crate::{
    app::{Access, App},
    commands::Verb,
};

/// Record that people opted out; an address nobody has goes on the suppression list
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster subscribers unsubscribe ann@example.com --evidence 'letter of 2026-01-02'"
)]
pub struct Unsubscribe {
    /// Addresses or users; - reads them from stdin
    #[arg(value_name = "EMAIL", required = true)]
    people: Vec<String>,
    /// How they said so, for the ledger
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
}

impl Verb for Unsubscribe {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let addresses = addresses(app, &self.people)?;
        app.consent("unsubscribing", addresses.len() as u64, false)?;
        let done = run(
            app,
            "subscribers unsubscribe",
            &addresses,
            true,
            self.evidence.as_deref(),
        )?;
        tell(app, &done, "")
    }
}
