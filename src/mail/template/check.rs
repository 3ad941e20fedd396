//! What is wrong with a template, found before anybody is to get it.

use super::{Fault, Layer, Origin, Stored, Templates, Values, builtin::values_of, engine};

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
        let mut faults = Vec::new();
        for (part, source) in layer.parts() {
            let key = layer.key(part);
            let (template, part, place) = layer.names(part);
            let strangers = engine::strangers(&self.environment, &key, source, &known);
            if strangers.is_empty() {
                let context = Values::sample(&layer.stored.name).context(&self.site);
                faults.extend(self.part(layer, part, &context).err());
            }
            faults.extend(strangers.into_iter().map(|(name, line)| Fault {
                template: template.into(),
                part,
                place: place.into(),
                line,
                what: format!("undefined variable '{name}'"),
                undefined: Some(name),
            }));
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
}
