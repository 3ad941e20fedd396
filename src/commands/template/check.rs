//! `roster template check`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::known;
use crate::{
    app::{Access, App},
    commands::Verb,
    error::{Kind, Problem},
    mail::template::{Fault, Layer},
    output::{Record, share, verb},
};

/// Render templates with sample values and name what is wrong: exit 6 when anything is
///
/// Every template is looked at, also one that another takes the place of.
#[derive(Args)]
#[command(after_help = "Example:\n  roster template check")]
pub struct Check {
    /// Only these templates
    #[arg(value_name = "NAME")]
    names: Vec<String>,
}

/// One fault, or a template without any.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Checked {
    template: String,
    language: Option<String>,
    origin: &'static str,
    place: String,
    ok: bool,
    part: Option<&'static str>,
    line: Option<usize>,
    variable: Option<String>,
    message: Option<String>,
}

impl Record for Checked {
    const NOUN: &'static str = "template";
    const FIELDS: &'static [&'static str] = &[
        "template", "language", "origin", "place", "ok", "part", "line", "variable", "message",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "template", "language", "origin", "ok", "part", "line", "message",
    ];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.template)
    }
}

impl Verb for Check {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Checked>()?;
        let templates = app.templates()?;
        self.names
            .iter()
            .try_for_each(|name| known(&templates, name))?;
        let wanted =
            |layer: &&Layer| self.names.is_empty() || self.names.contains(&layer.stored.name);
        let mut list = app.out.list(&columns)?;
        let (mut all, mut wrong) = (0_u64, 0_u64);
        for layer in templates.all().flatten().filter(wanted) {
            all += 1;
            let faults = templates.faults(layer);
            if faults.is_empty() {
                list.row(&row(layer, None))?;
            } else {
                wrong += 1;
            }
            for fault in faults {
                list.row(&row(layer, Some(fault)))?;
            }
        }
        list.end()?;
        if wrong > 0 {
            let message = format!(
                "{} {} a fault",
                share(wrong, all, "template"),
                verb(wrong, "has", "have")
            );
            return Err(Problem::new(Kind::Partial, message)
                .code("bad_template")
                .hint("roster template show NAME lists what a template may name")
                .into());
        }
        Ok(())
    }
}

fn row(layer: &Layer, fault: Option<Fault>) -> Checked {
    let stored = &layer.stored;
    Checked {
        template: stored.name.clone(),
        language: Some(stored.language.clone()).filter(|tag| !tag.is_empty()),
        origin: layer.origin.as_str(),
        place: layer.place.clone(),
        ok: fault.is_none(),
        part: fault.as_ref().map(|fault| fault.part),
        line: fault.as_ref().and_then(|fault| fault.line),
        variable: fault.as_ref().and_then(|fault| fault.undefined.clone()),
        message: fault.map(|fault| fault.what),
    }
}
