//! Templates: subject, text and HTML of the mails that roster writes, in the language of the reader.
//!
//! A part is found language by language (`pt-BR`, `pt`, then the one without a language, or the only one there is), and within a
//! language folder, database, built in. A part that is missing is that of the next one in this order, but where a text has no HTML beside it or
//! before it the mail is plain text: the HTML of another would say something else. A template of somebody's own needs a text somewhere. The files of the folder are `NAME.subject`, `NAME.txt`, `NAME.html`, or `NAME.pt-BR.txt` for one language.
//!
//! Every template may name `site id ref email name company country language`; a value that is not known of a person is empty, any
//! other name is a fault ([`builtin::values_of`] says what else each may name). Values stand on one line and are escaped in HTML.

pub mod builtin;
mod check;
mod engine;
mod fault;
mod folder;
mod layer;
mod names;
mod values;

use std::{collections::BTreeMap, path::Path};

use minijinja::{Environment, Value};

use self::builtin::BUILTIN;
pub use self::{
    fault::{Fault, NOWHERE},
    folder::{NAME_MAX, is_language, is_name},
    layer::{Layer, Origin, Parts, Stored},
    values::{Reader, Values},
};
use super::link::Links;

/// The most characters that a subject line may have (reliability: lettre folds badly beyond).
pub const SUBJECT_MAX: usize = 900;
/// The most characters that one word of it may have.
const WORD_MAX: usize = 200;

/// A written mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The subject: one line, no control characters.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML part.
    pub html: Option<String>,
}

/// All templates, compiled once.
#[derive(Clone, Debug)]
pub struct Templates {
    /// Where links lead.
    pub links: Links,
    /// What `site` is.
    site: String,
    environment: Environment<'static>,
    layers: BTreeMap<(String, String), Vec<Layer>>,
    /// Parts that the engine cannot read, told when they are wanted.
    broken: BTreeMap<String, Fault>,
}

impl Templates {
    /// Those built in alone.
    pub fn built_in(site: &str, links: Links) -> Templates {
        let mut templates = Templates {
            links,
            site: site.to_owned(),
            environment: engine::environment(),
            layers: BTreeMap::new(),
            broken: BTreeMap::new(),
        };
        for builtin in BUILTIN {
            let stored = Stored {
                name: builtin.name.to_owned(),
                language: String::new(),
                subject: Some(builtin.subject.to_owned()),
                text: Some(builtin.text.to_owned()),
                html: Some(builtin.html.to_owned()),
            };
            templates.add(Origin::BuiltIn, stored, "built in".to_owned());
        }
        templates
    }

    /// Those built in, those of the database and those of a folder, if it is there.
    pub fn load(
        site: &str,
        links: Links,
        database: Vec<Stored>,
        folder: &Path,
    ) -> std::io::Result<Templates> {
        let mut templates = Templates::built_in(site, links);
        for stored in database {
            templates.add(Origin::Database, stored, "the database".to_owned());
        }
        for stored in folder::read(folder)? {
            let file = if stored.language.is_empty() {
                stored.name.clone()
            } else {
                format!("{}.{}", stored.name, stored.language)
            };
            let place = folder.join(file).display().to_string();
            templates.add(Origin::Folder, stored, place);
        }
        Ok(templates)
    }

    fn add(&mut self, origin: Origin, stored: Stored, place: String) {
        let layer = Layer {
            origin,
            stored,
            place,
        };
        for (part, source) in layer.parts() {
            let key = layer.key(part);
            if let Err(error) = self
                .environment
                .add_template_owned(key.clone(), source.to_owned())
            {
                let fault = engine::fault(&error, source, layer.names(part));
                self.broken.insert(key, fault);
            }
        }
        let key = (layer.stored.name.clone(), layer.stored.language.clone());
        let layers = self.layers.entry(key).or_default();
        layers.push(layer);
        layers.sort_by_key(|layer| layer.origin);
    }

    /// Whether there is a template of this name.
    pub fn has(&self, name: &str) -> bool {
        self.layers.keys().any(|(other, _)| other == name)
    }

    /// Every name, in order.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.layers.keys().map(|(name, _)| name.as_str()).collect();
        names.dedup();
        names
    }

    /// Every template that can be chosen, by name and language, the one that counts first.
    pub fn all(&self) -> impl Iterator<Item = &[Layer]> {
        self.layers.values().map(Vec::as_slice)
    }

    /// The template for a reader of a language and those behind it, strongest first.
    pub fn chain(&self, name: &str, language: Option<&str>) -> Vec<&Layer> {
        let mut wanted = language.unwrap_or_default().to_lowercase();
        let mut chain = Vec::new();
        loop {
            let layers = self
                .layers
                .iter()
                .filter(|((own, tongue), _)| own == name && tongue.to_lowercase() == wanted);
            chain.extend(layers.flat_map(|(_, layers)| layers));
            if wanted.is_empty() {
                return chain;
            }
            wanted = wanted
                .rsplit_once('-')
                .map_or_else(String::new, |(less, _)| less.to_owned());
        }
    }

    /// The languages of a template, in order; the empty one is for every other.
    pub(super) fn languages(&self, name: &str) -> Vec<&str> {
        let own = self.layers.keys().filter(|(own, _)| own == name);
        own.map(|(_, language)| language.as_str()).collect()
    }

    /// The templates that a reader of a language gets, strongest first: as [`Templates::chain`], or in the only language that
    /// there is.
    pub fn read(&self, name: &str, language: Option<&str>) -> Vec<&Layer> {
        let chain = self.chain(name, language);
        match self.languages(name).as_slice() {
            [only] if chain.is_empty() => self.chain(name, Some(only)),
            _ => chain,
        }
    }

    /// Writes one mail. A fault names the template, its part and the line.
    pub fn render(
        &self,
        name: &str,
        language: Option<&str>,
        values: &Values,
    ) -> Result<Rendered, Fault> {
        let chain = self.read(name, language);
        let absent = |part: &'static str, what: String, place: &str| Fault {
            template: name.into(),
            part,
            place: place.into(),
            line: None,
            undefined: None,
            what,
        };
        let Some(top) = chain.first() else {
            let what = format!(
                "there is none for readers of {}",
                language.unwrap_or("no known language")
            );
            return Err(absent("text", what, fault::NOWHERE));
        };
        let parts = Parts::of(&chain);
        let text = parts.text.ok_or_else(|| {
            let what = "it has no text part".to_owned();
            absent("text", what, &top.place_of("text"))
        })?;
        let subject = parts.subject.ok_or_else(|| {
            let what = "it has no subject".to_owned();
            absent("subject", what, &top.place_of("subject"))
        })?;
        Ok(Rendered {
            subject: one_line(&self.write(subject, "subject", values)?),
            text: self.write(text, "text", values)?,
            html: match parts.html {
                Some(layer) => Some(self.write(layer, "html", values)?),
                None => None,
            },
        })
    }

    /// One part. Where nobody has said where the site is its token stands in the place of the link, also in what is written for
    /// those with a link alone: it becomes one when the mail leaves.
    fn write(&self, layer: &Layer, part: &'static str, values: &Values) -> Result<String, Fault> {
        let text = self.part(layer, part, &values.context(&self.site, false));
        let Some(token) = values.unlinked() else {
            return text;
        };
        let has_token = |text: &String| text.contains(token);
        if text.as_ref().is_ok_and(has_token) {
            return text;
        }
        match self.part(layer, part, &values.context(&self.site, true)) {
            Ok(linked) if !has_token(&linked) => text,
            linked => linked,
        }
    }

    fn part(&self, layer: &Layer, part: &'static str, context: &Value) -> Result<String, Fault> {
        let key = layer.key(part);
        if let Some(fault) = self.broken.get(&key) {
            return Err(fault.clone());
        }
        engine::render(&self.environment, &key, context)
            .map_err(|error| engine::fault(&error, layer.source(part), layer.names(part)))
    }
}

/// A subject as a header takes it: one line, single spaces, neither too long itself nor with words too long to fold.
pub fn one_line(text: &str) -> String {
    let clean = crate::model::name::clean(text);
    let mut line = String::with_capacity(clean.len());
    let mut room = SUBJECT_MAX;
    for word in clean.split_whitespace() {
        let word: String = word.chars().take(WORD_MAX.min(room)).collect();
        if word.is_empty() {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        room = room.saturating_sub(word.chars().count() + 1);
        line.push_str(&word);
    }
    line
}

#[cfg(test)]
mod tests;
