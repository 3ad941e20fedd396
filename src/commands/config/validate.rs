//! `roster config validate`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    output::{Record, amount},
    settings::{
        GlobalFlags,
        validate::{self, Fault},
    },
};

/// Look for faults in the settings: unknown keys, bad values, files with secrets that are open to others
///
/// All of them are listed: those of the config file with all its profiles, of the environment, and of the files that settings
/// name. Nothing is connected to and no password command is run. The exit code is 2 when there is one.
#[derive(Args)]
#[command(after_help = "Example:\n  roster config validate")]
pub struct Validate {
    /// What leads to the settings.
    #[arg(skip)]
    flags: GlobalFlags,
}

/// One fault.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Row {
    code: &'static str,
    /// File and line, variable or setting, and what is wrong.
    fault: String,
    /// What to do.
    hint: Option<String>,
}

impl Record for Row {
    const NOUN: &'static str = "fault";
    const FIELDS: &'static [&'static str] = &["code", "fault", "hint"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.code)
    }
}

impl Verb for Validate {
    fn access(&self) -> Access {
        Access::None
    }

    fn judges_settings(&mut self, flags: &GlobalFlags) -> bool {
        self.flags = flags.clone();
        true
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Row>()?;
        let faults = validate::faults(&self.flags);
        let mut list = app.out.list(&columns)?;
        for Fault(problem) in &faults {
            list.row(&Row {
                code: problem.code,
                fault: problem.message.clone(),
                hint: problem.hint.clone(),
            })?;
        }
        list.end()?;
        if faults.is_empty() {
            app.out.note("the settings are fine");
            return Ok(());
        }
        let count = amount(faults.len() as u64, "fault");
        Err(Problem::usage(format!("the settings have {count}"))
            .code("config_faults")
            .hint("mend them where the rows say, then look again")
            .into())
    }
}
