//! `roster subscribers suppress check`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{Target, targets};
use crate::{
    app::{Access, App},
    commands::Verb,
    model::suppression::Reason,
    output::Record,
    storage::suppression::{self, Hasher},
};

/// Say for each address whether it is suppressed, by itself or with its domain
#[derive(Args)]
#[command(after_help = "Example:\n  roster subscribers suppress check ann@example.com")]
pub struct Check {
    /// Addresses; - reads them from stdin
    #[arg(value_name = "ADDRESS", required = true)]
    targets: Vec<String>,
}

/// The answer for one address.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Answer {
    email: String,
    suppressed: bool,
    reasons: Vec<Reason>,
}

impl Record for Answer {
    const NOUN: &'static str = "address";
    const FIELDS: &'static [&'static str] = &["email", "suppressed", "reasons"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.email)
    }
}

impl Verb for Check {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Answer>()?;
        let targets = targets(app, &self.targets)?;
        let App { db, out, .. } = app;
        let hasher = Hasher::load(db)?;
        let mut list = out.list(&columns)?;
        for target in &targets {
            let hashes = match target {
                Target::Address(address) => vec![
                    hasher.address(address.key()),
                    hasher.domain(address.domain()),
                ],
                Target::Domain(domain) => vec![hasher.domain(domain)],
            };
            let reasons = suppression::reasons_of(db, hashes)?;
            list.row(&Answer {
                email: target.key(),
                suppressed: !reasons.is_empty(),
                reasons: reasons.iter().collect(),
            })?;
        }
        list.end()?;
        Ok(())
    }
}
