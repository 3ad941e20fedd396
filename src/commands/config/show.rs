//! `roster config show`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::Verb,
    output::Record,
    settings::{Origin, key},
};

/// Show settings, each with where its value comes from
///
/// A flag wins over the environment, that over the config file, that over the database, that over the default. Secrets are masked.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster config show\n  roster config show subscribers.double_opt_in tz"
)]
pub struct Show {
    /// These settings; all of them when none is named
    #[arg(value_name = "KEY")]
    keys: Vec<String>,
}

/// One setting.
#[derive(Serialize)]
struct Shown {
    key: &'static str,
    value: Option<String>,
    origin: Origin,
    /// Whether the database may keep it.
    policy: bool,
    about: &'static str,
}

impl Record for Shown {
    const NOUN: &'static str = "setting";
    const FIELDS: &'static [&'static str] = &["key", "value", "origin", "policy", "about"];
    const DEFAULT: &'static [&'static str] = &["key", "value", "origin"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.key)
    }
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Glance
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let wanted = self
            .keys
            .iter()
            .map(|name| Ok(key::key(name)?.name))
            .collect::<anyhow::Result<Vec<_>>>()?;
        let columns = app.out.columns::<Shown>()?;
        let settings = app.settings.list();
        let mut list = app.out.list(&columns)?;
        for (setting, key) in settings.into_iter().zip(key::KEYS) {
            if wanted.is_empty() || wanted.contains(&setting.key) {
                list.row(&Shown {
                    key: setting.key,
                    value: setting.value,
                    origin: setting.origin,
                    policy: key.policy,
                    about: key.doc,
                })?;
            }
        }
        Ok(list.end()?)
    }
}
