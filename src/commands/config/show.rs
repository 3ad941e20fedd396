//! `roster config show`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::Verb,
    output::Record,
    settings::{Origin, Setting, Settings, key},
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
    /// Also where exactly: the flag, the variable, the file or the database
    #[arg(long)]
    origin: bool,
}

/// One setting.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Shown {
    key: &'static str,
    value: Option<String>,
    origin: Origin,
    /// The flag, the variable, the file or the database that it comes from.
    place: Option<String>,
    /// Whether the database may keep it.
    policy: bool,
    about: &'static str,
}

impl Record for Shown {
    const NOUN: &'static str = "setting";
    const FIELDS: &'static [&'static str] = &["key", "value", "origin", "place", "policy", "about"];
    const DEFAULT: &'static [&'static str] = &["key", "value", "origin"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.key)
    }
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Glance
    }

    fn bears_faults(&self) -> bool {
        true
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let wanted = self
            .keys
            .iter()
            .map(|name| Ok(key::key(name)?.name))
            .collect::<anyhow::Result<Vec<_>>>()?;
        for fault in app.settings.faults().to_vec() {
            let hint = fault.hint.unwrap_or_default();
            app.out
                .warn(&format!("left out: {}\n{hint}", fault.message));
        }
        let columns = if self.origin {
            app.out
                .columns_with::<Shown>(&["key", "value", "origin", "place"])?
        } else {
            app.out.columns::<Shown>()?
        };
        let settings = app.settings.list();
        let place = |setting: &Setting| place(&app.settings, setting);
        let places: Vec<Option<String>> = settings.iter().map(place).collect();
        let mut list = app.out.list(&columns)?;
        for ((setting, key), place) in settings.into_iter().zip(key::KEYS).zip(places) {
            if wanted.is_empty() || wanted.contains(&setting.key) {
                list.row(&Shown {
                    key: setting.key,
                    value: setting.value,
                    origin: setting.origin,
                    place,
                    policy: key.policy,
                    about: key.doc,
                })?;
            }
        }
        Ok(list.end()?)
    }
}

/// Where exactly a value comes from.
fn place(settings: &Settings, setting: &Setting) -> Option<String> {
    match setting.origin {
        Origin::Flag => Some(format!("--{}", setting.key.replace(['_', '.'], "-"))),
        Origin::Environment => settings.variable_of(setting.key),
        Origin::File => (settings.config_file.as_ref()).map(|path| path.display().to_string()),
        Origin::Database => Some(settings.db.to_string()),
        Origin::Default => None,
    }
}
