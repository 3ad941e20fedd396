//! One template of one language, from one place.

use std::borrow::Cow;

use serde::Deserialize;

/// A template somebody wrote, as folder and database keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Stored {
    /// Its name.
    pub name: String,
    /// Its language, empty for every other one.
    pub language: String,
    /// The subject line.
    pub subject: Option<String>,
    /// The plain text.
    pub text: Option<String>,
    /// The same in HTML.
    pub html: Option<String>,
}

/// Where a template comes from, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// `mail.templates`.
    Folder,
    /// The database.
    Database,
    /// The program.
    BuiltIn,
}

impl Origin {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Origin::Folder => "folder",
            Origin::Database => "database",
            Origin::BuiltIn => "built_in",
        }
    }
}

/// A template of one language from one place.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Where from.
    pub origin: Origin,
    /// The texts.
    pub stored: Stored,
    /// The path without its ending, or the words for the place.
    pub place: String,
}

impl Layer {
    /// The parts that it has.
    pub fn parts(&self) -> Vec<(&'static str, &str)> {
        let texts = [
            ("subject", &self.stored.subject),
            ("text", &self.stored.text),
            ("html", &self.stored.html),
        ];
        let present = texts
            .into_iter()
            .filter_map(|(part, text)| Some((part, text.as_deref()?)));
        present.collect()
    }

    pub(super) fn source(&self, part: &str) -> &str {
        let source = match part {
            "subject" => &self.stored.subject,
            "html" => &self.stored.html,
            _ => &self.stored.text,
        };
        source.as_deref().unwrap_or_default()
    }

    /// Its name in the engine, where the ending says how values are escaped.
    pub(super) fn key(&self, part: &str) -> String {
        let Stored { name, language, .. } = &self.stored;
        format!("{}/{name}/{language}.{part}", self.origin.as_str())
    }

    pub(super) fn names(&self, part: &'static str) -> (&str, &'static str, Cow<'_, str>) {
        (&self.stored.name, part, self.place_of(part))
    }

    /// Where one part is, or would be: of the folder a file with its ending.
    pub(super) fn place_of(&self, part: &str) -> Cow<'_, str> {
        if self.origin != Origin::Folder {
            return Cow::Borrowed(&self.place);
        }
        let ending = if part == "text" { "txt" } else { part };
        Cow::Owned(format!("{}.{ending}", self.place))
    }
}

/// Where the parts of a mail come from.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The subject.
    pub subject: Option<&'a Layer>,
    /// The plain text.
    pub text: Option<&'a Layer>,
    /// The HTML.
    pub html: Option<&'a Layer>,
}

impl<'a> Parts<'a> {
    /// Each from the first template that has it. HTML that comes after the text is left out: it would say something else.
    pub fn of(chain: &[&'a Layer]) -> Parts<'a> {
        let text = chain.iter().position(|layer| layer.stored.text.is_some());
        let before = text.map_or(chain, |at| &chain[..=at]);
        let first = |chain: &[&'a Layer], has: fn(&Stored) -> bool| {
            chain.iter().find(|layer| has(&layer.stored)).copied()
        };
        Parts {
            subject: first(chain, |stored| stored.subject.is_some()),
            text: text.map(|at| chain[at]),
            html: first(before, |stored| stored.html.is_some()),
        }
    }
}
