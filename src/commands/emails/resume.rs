//! `roster emails resume`

use clap::{ArgGroup, Args};
use serde_json::json;

use super::campaign::{Held, subject};
use crate::{
    app::{Access, App},
    commands::{Verb, args::campaign::known},
    storage::{audit::Subject, outbox},
};

/// Let a paused campaign, or all mail that is held back, go on
///
/// After a restore and in a copy of a database all mail is held back, for it may have been sent elsewhere. What waits is sent by the next `roster emails send-queued`.
#[derive(Args)]
#[command(
    group = ArgGroup::new("which").required(true).args(["campaign", "all"]),
    after_help = "Example:\n  roster emails resume --campaign spring"
)]
pub struct Resume {
    /// The campaign
    #[arg(long, value_name = "KEY")]
    campaign: Option<String>,
    /// All mail, of campaigns or not
    #[arg(long)]
    all: bool,
}

impl Verb for Resume {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Held>()?;
        let campaign = self.campaign.as_deref().unwrap_or(outbox::ALL);
        if !self.all {
            known(app, campaign)?;
        }

        let changed = app.write("emails resume", |tx, touched| {
            let changed = outbox::resume(tx, campaign)?;
            if changed {
                touched.push(Subject {
                    name: subject(campaign),
                    after: Some(json!({ "outcome": "resumed" })),
                    ..Subject::default()
                });
            }
            Ok(changed)
        })?;
        let row = Held {
            campaign: self.campaign,
            outcome: if changed { "resumed" } else { "unchanged" },
        };
        app.out.receipt(&columns, &row)?;
        Ok(())
    }
}
