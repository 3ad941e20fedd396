//! `roster template list`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::listing::{self, Listing},
    },
    mail::template::{Layer, builtin::builtin},
    output::Record,
};

/// List templates: those built in and your own
///
/// For each name and language the one that counts is shown: a file of the folder mail.templates before the database before those built
/// in.
#[derive(Args)]
#[command(
    visible_alias = "find",
    after_help = "Example:\n  roster template list --fields template,language,origin,subject"
)]
pub struct List {
    #[command(flatten)]
    listing: Listing,
}

/// One template in one language.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Listed {
    template: String,
    language: Option<String>,
    origin: &'static str,
    place: String,
    subject: Option<String>,
    parts: Vec<&'static str>,
    about: Option<&'static str>,
}

impl Record for Listed {
    const NOUN: &'static str = "template";
    const FIELDS: &'static [&'static str] = &[
        "template", "language", "origin", "place", "subject", "parts", "about",
    ];
    const DEFAULT: &'static [&'static str] =
        &["template", "language", "origin", "subject", "about"];
    const SORT: &'static [&'static str] = &[
        "template", "language", "origin", "place", "subject", "about",
    ];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.template)
    }
}

impl Verb for List {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let templates = app.templates()?;
        let rows: Vec<Listed> = templates
            .all()
            .filter_map(|layers| layers.first())
            .map(row)
            .collect();
        listing::write_some(app, &self.listing, |_, each| {
            rows.into_iter().try_for_each(each)
        })
    }
}

fn row(layer: &Layer) -> Listed {
    let stored = &layer.stored;
    Listed {
        template: stored.name.clone(),
        language: Some(stored.language.clone()).filter(|tag| !tag.is_empty()),
        origin: layer.origin.as_str(),
        place: layer.place.clone(),
        subject: stored.subject.as_deref().map(|text| text.trim().to_owned()),
        parts: layer.parts().into_iter().map(|(part, _)| part).collect(),
        about: builtin(&stored.name).map(|builtin| builtin.about),
    }
}
