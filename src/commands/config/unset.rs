//! `roster config unset`

use clap::Args;
use serde_json::json;

use super::{Receipt, policy};
use crate::{
    app::{Access, App},
    commands::Verb,
    settings::key,
    storage::{self, audit::Subject},
};

/// Take a setting out of the database: the default counts again, or what a config file says
#[derive(Args)]
#[command(after_help = "Example:\n  roster config unset subscribers.double_opt_in")]
pub struct Unset {
    /// The setting
    #[arg(value_name = "KEY")]
    key: String,
}

impl Verb for Unset {
    fn access(&self) -> Access {
        // What will be refused makes no database.
        match key::key(&self.key) {
            Ok(key) if key.policy => Access::Write,
            _ => Access::None,
        }
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let key = policy(app, &self.key)?;
        let before = app.write("config unset", |tx, touched| {
            let before = storage::policy::get(tx, key.name)?;
            if storage::policy::unset(tx, key.name)? {
                touched.push(Subject {
                    name: key.name.to_owned(),
                    before: before.as_ref().map(|before| json!(before)),
                    ..Subject::default()
                });
            }
            Ok(before)
        })?;
        let receipt = Receipt {
            key: key.name,
            outcome: if before.is_some() {
                "unset"
            } else {
                "unchanged"
            },
            before,
            value: None,
        };
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}
