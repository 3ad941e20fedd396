//! `roster emails pause`

use clap::{ArgGroup, Args};
use serde_json::json;

use super::campaign::{Held, subject};
use crate::{
    app::{Access, App},
    commands::{Verb, args::campaign::known},
    storage::{audit::Subject, outbox},
};

/// Send nothing more of a campaign, or nothing at all, until it is resumed
///
/// Senders at work look again before every claim, so it takes effect within about a second.
#[derive(Args)]
#[command(
    group = ArgGroup::new("which").required(true).args(["campaign", "all"]),
    after_help = "Example:\n  roster emails pause --campaign spring"
)]
pub struct Pause {
    /// The campaign
    #[arg(long, value_name = "KEY")]
    campaign: Option<String>,
    /// All mail, of campaigns or not
    #[arg(long)]
    all: bool,
}

impl Verb for Pause {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Held>()?;
        let campaign = self.campaign.as_deref().unwrap_or(outbox::ALL);
        if !self.all {
            known(app, campaign)?;
        }
        let (actor, now) = (app.actor.name.clone(), app.now());
        let changed = app.write("emails pause", |tx, touched| {
            let changed = outbox::pause(tx, campaign, &actor, now)?;
            if changed {
                touched.push(Subject {
                    name: subject(campaign),
                    after: Some(json!({ "outcome": "paused" })),
                    ..Subject::default()
                });
            }
            Ok(changed)
        })?;
        let row = Held {
            campaign: self.campaign,
            outcome: if changed { "paused" } else { "unchanged" },
        };
        app.out.receipt(&columns, &row)?;
        Ok(())
    }
}
