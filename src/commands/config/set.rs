//! `roster config set`

use clap::Args;
use serde_json::json;

use super::{Receipt, policy, warn_of_own};
use crate::{
    app::{Access, App},
    commands::Verb,
    settings::key,
    storage::{self, audit::Subject},
};

/// Keep a setting in the database, for everybody who uses it
///
/// That is for policy: tz, currency and the tables [links], [subscribers], [password] and [invite]. Everything else belongs into the config
/// file of a machine.
#[derive(Args)]
#[command(after_help = "Example:\n  roster config set subscribers.double_opt_in true")]
pub struct Set {
    /// The setting: roster config show lists them
    #[arg(value_name = "KEY")]
    key: String,
    /// Its value
    #[arg(value_name = "VALUE")]
    value: String,
}

impl Verb for Set {
    fn access(&self) -> Access {
        // What will be refused makes no database.
        match key::key(&self.key) {
            Ok(key) if key.policy && key.kind.canonical(&self.value).is_ok() => Access::Write,
            _ => Access::None,
        }
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let key = policy(app, &self.key)?;
        let value = key::check(key.name, &self.value)?;
        let before = app.write("config set", |tx, touched| {
            let before = storage::policy::get(tx, key.name)?;
            if before.as_deref() != Some(value.as_str()) {
                storage::policy::set(tx, key.name, &value)?;
                touched.push(Subject {
                    name: key.name.to_owned(),
                    before: before.as_ref().map(|before| json!(before)),
                    after: Some(json!(value)),
                    ..Subject::default()
                });
            }
            Ok(before)
        })?;
        warn_of_own(app, key);
        if key.name == "links.base" && !value.starts_with("https://") {
            app.out.warn(
                "without https campaign mail has no opt-out of one click (RFC 8058), which large providers ask for",
            );
        }
        let unchanged = before.as_deref() == Some(value.as_str());
        let receipt = Receipt {
            key: key.name,
            outcome: if unchanged { "unchanged" } else { "set" },
            before,
            value: Some(value),
        };
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}
