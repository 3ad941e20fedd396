//! `roster template edit`

use std::borrow::Cow;

use clap::{ArgGroup, Args};
use serde::Serialize;
use serde_json::json;

use super::language;
use crate::{
    app::{Access, App},
    commands::Verb,
    error::Problem,
    mail::template::{Origin, Stored, Templates, builtin::values_of, is_name},
    model::{mail::TEXT_MOST, malformed::echo},
    output::Record,
    storage::{audit::Subject, template},
};

/// Keep a template in the database, for everybody who uses it
///
/// Parts that are not named stay as they are for that language. What does not render with sample values is refused. A file of the
/// folder mail.templates counts before the database. --reset goes back to what was there before.
#[derive(Args)]
#[command(
    group = ArgGroup::new("change").required(true).multiple(true),
    override_usage = "roster template edit [OPTIONS] <NAME>",
    after_help = "Examples:\n  roster template edit invite_site --subject 'Your login for {{ site }}'\n  \
                  roster template edit invite_site --language de --subject 'Ihr Zugang' --text-file examples/invite.de.txt --no-html\n  \
                  roster template edit invite_site --reset"
)]
pub struct Edit {
    /// The template; a new name makes one for emails send
    #[arg(value_name = "NAME")]
    name: String,
    /// For readers of this language: de, pt-BR
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// The subject line
    #[arg(long, value_name = "TEXT", group = "change")]
    subject: Option<String>,
    /// The subject line from a file; - is stdin
    #[arg(
        long,
        value_name = "FILE",
        group = "change",
        conflicts_with = "subject"
    )]
    subject_file: Option<String>,
    /// The plain text from a file; - is stdin
    #[arg(long, value_name = "FILE", group = "change")]
    text_file: Option<String>,
    /// The HTML part from a file; - is stdin
    #[arg(long, value_name = "FILE", group = "change")]
    html_file: Option<String>,
    /// No HTML part: plain text alone
    #[arg(long, group = "change", conflicts_with = "html_file")]
    no_html: bool,
    /// Forget the template of the database
    #[arg(long, group = "change", conflicts_with_all = ["subject", "subject_file", "text_file", "html_file", "no_html"])]
    reset: bool,
}

/// What became of the template.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Edited {
    template: String,
    language: Option<String>,
    outcome: &'static str,
    parts: Vec<&'static str>,
}

impl Record for Edited {
    const NOUN: &'static str = "template";
    const FIELDS: &'static [&'static str] = &["template", "language", "outcome", "parts"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.template)
    }
}

impl Verb for Edit {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        language(self.language.as_deref())?;
        if !is_name(&self.name) {
            return Err(
                Problem::usage(format!("'{}' is no name of a template", echo(&self.name)))
                    .hint(
                        "a name is up to 64 of a-z 0-9 _ - and begins with a letter: spring_offer",
                    )
                    .into(),
            );
        }
        let stdin = [&self.subject_file, &self.text_file, &self.html_file];
        if stdin
            .iter()
            .filter(|file| file.as_deref() == Some("-"))
            .count()
            > 1
        {
            return Err(Problem::usage("only one part can come from stdin")
                .hint("put the others into files")
                .into());
        }
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Edited>()?;
        let tag = language(self.language.as_deref())?;
        let templates = app.templates()?;
        let wanted = if self.reset {
            None
        } else {
            Some(self.wanted(&templates, &tag)?)
        };
        let (now, actor) = (app.now(), app.actor.name.clone());
        let outcome = app.write("template edit", |tx, touched| {
            let before = template::get(tx, &self.name, &tag)?;
            if before == wanted {
                return Ok("unchanged");
            }
            let outcome = match (&before, &wanted) {
                (_, None) => "reset",
                (None, _) => "created",
                (Some(_), _) => "updated",
            };
            match &wanted {
                Some(wanted) => template::set(tx, wanted, &actor, now)?,
                None => drop(template::remove(tx, &self.name, &tag)?),
            }
            let texts = |stored: &Stored| {
                json!({ "subject": stored.subject, "text": stored.text, "html": stored.html })
            };
            touched.push(Subject {
                name: label(&self.name, &tag),
                before: before.as_ref().map(texts),
                after: wanted.as_ref().map(texts),
                ..Subject::default()
            });
            Ok(outcome)
        })?;
        self.warn(app, &templates, &tag);
        let stored = wanted.unwrap_or_default();
        let parts = [
            ("subject", stored.subject.is_some()),
            ("text", stored.text.is_some()),
            ("html", stored.html.is_some()),
        ];
        let edited = Edited {
            template: self.name.clone(),
            language: Some(tag).filter(|tag| !tag.is_empty()),
            outcome,
            parts: parts
                .iter()
                .filter(|(_, has)| *has)
                .map(|(part, _)| *part)
                .collect(),
        };
        Ok(app.out.receipt(&columns, &edited)?)
    }
}

impl Edit {
    /// The template as the flags want it, without fault.
    fn wanted(&self, templates: &Templates, tag: &str) -> anyhow::Result<Stored> {
        // What a file of the folder says is not copied into the database.
        let chain = templates.chain(&self.name, Some(tag));
        let mut below = chain.iter().filter(|layer| layer.origin != Origin::Folder);
        let mut wanted = below
            .next()
            .map_or_else(Stored::default, |layer| layer.stored.clone());
        if wanted.language != tag {
            // The parts of one mail speak one language: those of another are no companions to what is given here.
            if self.text_file.is_some() {
                wanted.html = None;
            } else if self.html_file.is_some() {
                wanted.text = None;
            }
        }
        wanted.subject = wanted
            .subject
            .or_else(|| below.find_map(|layer| layer.stored.subject.clone()));
        wanted.name.clone_from(&self.name);
        tag.clone_into(&mut wanted.language);
        if let Some(subject) = &self.subject {
            wanted.subject = Some(subject.clone());
        }
        for (file, part) in [
            (&self.subject_file, &mut wanted.subject),
            (&self.text_file, &mut wanted.text),
            (&self.html_file, &mut wanted.html),
        ] {
            if let Some(file) = file {
                *part = Some(read(file)?);
            }
        }
        if self.no_html {
            wanted.html = None;
        }
        if wanted.text.is_none() || wanted.subject.is_none() {
            return Err(Problem::usage(format!(
                "the template '{}' needs a subject and a text",
                self.name
            ))
            .hint(format!(
                "roster template edit {} --subject TEXT --text-file FILE",
                self.name
            ))
            .into());
        }
        if let Some(fault) = templates.faults_of(&wanted).into_iter().next() {
            let hint = if templates.has(&self.name) {
                format!("roster template show {} lists what it may name", self.name)
            } else {
                format!("it may name {}", values_of(&self.name).join(", "))
            };
            return Err(Problem::from(fault).hint(hint).into());
        }
        Ok(wanted)
    }

    /// Says what an operator may not have thought of.
    fn warn(&self, app: &mut App, templates: &Templates, tag: &str) {
        let chain = templates.chain(&self.name, Some(tag));
        let own = |layer: &&&crate::mail::template::Layer| layer.stored.language == tag;
        if let Some(file) = chain
            .iter()
            .filter(own)
            .find(|layer| layer.origin == Origin::Folder)
        {
            app.out.warn(&format!(
                "the files '{}.*' count before the database",
                file.place
            ));
        }
        let kept = chain.iter().find(|layer| layer.origin != Origin::Folder);
        let has_html =
            kept.is_some_and(|layer| layer.stored.html.is_some() && layer.stored.language == tag);
        if self.text_file.is_some() && self.html_file.is_none() && !self.no_html && has_html {
            app.out
                .warn("the HTML part stays as it was; --html-file or --no-html changes it");
        }
    }
}

/// The name of a template of a language, for the audit.
fn label(name: &str, tag: &str) -> String {
    if tag.is_empty() {
        name.to_owned()
    } else {
        format!("{name}.{tag}")
    }
}

/// The text of a file, or of standard input.
fn read(file: &str) -> anyhow::Result<String> {
    App::text_of(file, TEXT_MOST)
}
