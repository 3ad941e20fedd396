//! `roster template show`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{known, language};
use crate::{
    app::{Access, App},
    commands::Verb,
    mail::template::{Parts, Values, builtin::values_of},
    output::Record,
};

/// Show the template that counts for a language, and what it may name
///
/// --sample renders it with sample values, as a reader would get it.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster template show confirm\n  roster template show invite_site --sample --field text"
)]
pub struct Show {
    /// The template: roster template list shows them
    #[arg(value_name = "NAME")]
    name: String,
    /// For a reader of this language: de, pt-BR
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Rendered with sample values
    #[arg(long)]
    sample: bool,
}

/// One template in full.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Shown {
    template: String,
    language: Option<String>,
    origin: &'static str,
    place: String,
    values: Vec<&'static str>,
    subject: Option<String>,
    text: Option<String>,
    html: Option<String>,
}

impl Record for Shown {
    const NOUN: &'static str = "template";
    const FIELDS: &'static [&'static str] = &[
        "template", "language", "origin", "place", "values", "subject", "text", "html",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.template)
    }
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Shown>()?;
        language(self.language.as_deref())?;
        let templates = app.templates()?;
        known(&templates, &self.name)?;
        let chain = templates.read(&self.name, self.language.as_deref());
        let Some(top) = chain.first() else {
            return Err(crate::error::Problem::not_found(format!(
                "the template '{}' has no text for that language and none for every other",
                self.name
            ))
            .code("unknown_template")
            .hint(format!(
                "roster template edit {} --text-file FILE",
                self.name
            ))
            .into());
        };
        let parts = Parts::of(&chain);
        let mut shown = Shown {
            template: self.name.clone(),
            language: Some(top.stored.language.clone()).filter(|tag| !tag.is_empty()),
            origin: top.origin.as_str(),
            place: top.place.clone(),
            values: values_of(&self.name),
            subject: parts.subject.and_then(|layer| layer.stored.subject.clone()),
            text: parts.text.and_then(|layer| layer.stored.text.clone()),
            html: parts.html.and_then(|layer| layer.stored.html.clone()),
        };
        if self.sample {
            let values = Values::sample(&self.name);
            let rendered = templates.render(&self.name, self.language.as_deref(), &values)?;
            shown.subject = Some(rendered.subject);
            shown.text = Some(rendered.text);
            shown.html = rendered.html;
        }
        Ok(app.out.object(&columns, &shown)?)
    }
}
