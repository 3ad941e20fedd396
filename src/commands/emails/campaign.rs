//! Campaigns, as pausing and resuming them tells of them.

use std::borrow::Cow;

use serde::Serialize;

use crate::{output::Record, storage::outbox};

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
