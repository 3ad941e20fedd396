//! Campaigns, as pausing and resuming them tells of them.

use std::borrow::Cow;

use serde::Serialize;

use crate::{app::App, error::Problem, output::Record, storage::outbox};

/// What became of a campaign.
#[derive(Serialize)]
pub struct Held {
    /// Its key.
    pub campaign: String,
    /// `paused`, `resumed` or `unchanged`.
    pub outcome: &'static str,
}

impl Record for Held {
    const NOUN: &'static str = "campaign";
    const FIELDS: &'static [&'static str] = &["campaign", "outcome"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.campaign)
    }
}

/// Refuses a campaign of which there is no mail: its key is misspelt.
pub fn known(app: &mut App, campaign: &str) -> anyhow::Result<()> {
    if outbox::is_campaign(&mut app.db, campaign)? {
        return Ok(());
    }
    Err(
        Problem::not_found(format!("no mail belongs to a campaign '{campaign}'"))
            .code("unknown_campaign")
            .hint("roster emails history shows the campaigns of mails")
            .into(),
    )
}
