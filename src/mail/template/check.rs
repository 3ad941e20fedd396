//! What is wrong with a template, found before anybody is to get it.

use super::{
    Fault, Layer, Origin, Stored, Templates, Values,
    builtin::{builtin, values_of},
    engine, names,
};

/// A token that stands nowhere else in a template, and a page that takes it.
const TOKEN: &str = "a-token-to-try-with";
const PAGE: &str = "https://shop.example/page/a-token-to-try-with";

impl Templates {
    /// All that would be wrong with a template if it were kept in the database.
    pub fn faults_of(&self, stored: &Stored) -> Vec<Fault> {
        let mut alone = Templates::built_in(&self.site, self.links.clone());
        alone.add(Origin::Database, stored.clone(), "given".to_owned());
        let key = (stored.name.clone(), stored.language.clone());
        let layers = alone
            .layers
            .get(&key)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let own = layers.iter().find(|layer| layer.origin == Origin::Database);
        own.map(|layer| alone.faults(layer)).unwrap_or_default()
    }

    /// All that is wrong with one template: faults of the language, names that no mail of its kind has, a part that is missing.
    pub fn faults(&self, layer: &Layer) -> Vec<Fault> {
        let known = values_of(&layer.stored.name);
        let carries_link =
            builtin(&layer.stored.name).is_some_and(|builtin| builtin.values.contains(&"token"));
        let mut faults = Vec::new();
        for (part, source) in layer.parts() {
            let key = layer.key(part);
            let (template, part, place) = layer.names(part);
            let strangers = engine::strangers(&self.environment, &key, source, &known);
            let fault = |line: Option<usize>, what: String| Fault {
                template: template.into(),
                part,
                place: (&*place).into(),
                line,
                undefined: None,
                what,
            };
            let unknown = names::unknown(&self.environment, source);
            if strangers.is_empty() && unknown.is_empty() {
                let sample = Values::sample(&layer.stored.name).link(Some(PAGE), TOKEN);
                match self.part(layer, part, &sample.context(&self.site, false)) {
                    Err(broken) => faults.push(broken),
                    Ok(text) if text.trim().is_empty() => {
                        faults.push(fault(None, "it is empty".to_owned()));
                    }
                    Ok(text) if part != "subject" && carries_link && !text.contains(TOKEN) => {
                        let what = "it has neither {{ link }} nor {{ token }}, so nobody could do what it asks for";
                        faults.push(fault(None, what.to_owned()));
                    }
                    Ok(_) => {}
                }
            }
            let unknown = unknown.into_iter();
            faults.extend(unknown.map(|(line, what)| fault(Some(line), what)));
            faults.extend(strangers.into_iter().map(|(name, line)| Fault {
                template: template.into(),
                part,
                place: (&*place).into(),
                line,
                what: format!("undefined variable '{name}'"),
                undefined: Some(name),
            }));
        }
        if let Some(fault) = self.speaks_to_some_only(layer) {
            faults.push(fault);
        }
        let language = Some(layer.stored.language.as_str()).filter(|tag| !tag.is_empty());
        let chain = self.chain(&layer.stored.name, language);
        let counts = chain.first().is_some_and(|top| top.origin == layer.origin);
        if faults.is_empty() && counts {
            let sample = Values::sample(&layer.stored.name);
            faults.extend(self.render(&layer.stored.name, language, &sample).err());
        }
        faults
    }

    /// Says of the first of several languages that readers of any other one would get nothing.
    fn speaks_to_some_only(&self, layer: &Layer) -> Option<Fault> {
        let languages = self.languages(&layer.stored.name);
        let is_first = languages.first() == Some(&layer.stored.language.as_str());
        let is_partial = languages.len() > 1 && !languages.contains(&"");
        (is_partial && is_first).then(|| Fault {
            template: layer.stored.name.as_str().into(),
            part: "text",
            place: (&*layer.place_of("text")).into(),
            line: None,
            undefined: None,
            what: format!(
                "it is there in {} only: readers of every other language need one without a language",
                languages.join(", ")
            ),
        })
    }
}
