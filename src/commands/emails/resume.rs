//! `roster emails resume`

use clap::Args;
use serde_json::json;

use super::campaign::{Held, warn_if_unknown};
use crate::{
    app::{Access, App},
    commands::Verb,
    storage::{audit::Subject, outbox},
};

/// Let a paused campaign go on
///
/// What waits is sent by the next `roster emails send-queued`.
#[derive(Args)]
#[command(after_help = "Example:\n  roster emails resume --campaign spring")]
pub struct Resume {
    /// The campaign
    #[arg(long, value_name = "KEY", required = true)]
    campaign: String,
}

impl Verb for Resume {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Held>()?;
        warn_if_unknown(app, &self.campaign)?;

        let changed = app.write("emails resume", |tx, touched| {
            let changed = outbox::resume(tx, &self.campaign)?;
            if changed {
                touched.push(Subject {
                    name: format!("campaign {}", self.campaign),
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
