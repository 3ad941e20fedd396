//! Campaigns, as pausing and resuming them tells of them.

use std::borrow::Cow;

use serde::Serialize;

use crate::{app::App, output::Record, storage::outbox};

/// What became of a campaign.
#[derive(Serialize, schemars::JsonSchema)]
pub struct Held {
    /// Its key; none for all mail.
    pub campaign: Option<String>,
    /// `paused`, `resumed` or `unchanged`.
    pub outcome: &'static str,
}

impl Record for Held {
    const NOUN: &'static str = "campaign";
    const FIELDS: &'static [&'static str] = &["campaign", "outcome"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.campaign.as_deref().unwrap_or_default())
    }
}

/// What the audit calls it.
pub fn subject(campaign: &str) -> String {
    if campaign == outbox::ALL {
        "all mail".to_owned()
    } else {
        format!("campaign {campaign}")
    }
}

/// Says so when there is no mail of a campaign yet: its key may be misspelt, or it is held back before it is queued.
pub fn warn_if_unknown(app: &mut App, campaign: &str) -> anyhow::Result<()> {
    if !outbox::is_campaign(&mut app.db, campaign)? {
        app.out
            .warn(&format!("no mail belongs to a campaign '{campaign}' yet"));
    }
    Ok(())
}
