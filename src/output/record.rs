//! What a type must say about itself to be written.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::{node::Node, picture::Part};

/// A thing that lists and shows can write: a serde struct whose keys are its columns.
///
/// Every key is always serialized (no `skip_serializing_if`): an absent value is `None`, an absent list is empty.
///
/// `roster schema` tells its JSON Schema, so it derives `schemars::JsonSchema` (or says [`crate::json_schema!`]).
pub trait Record: Serialize + JsonSchema {
    /// What one of them is called: `user`.
    const NOUN: &'static str;
    /// The serde keys in the order of the struct's fields; [`check_fields`] compares them in a test.
    const FIELDS: &'static [&'static str];
    /// The columns of a list when nobody names any, in output order.
    const DEFAULT: &'static [&'static str];
    /// Of a thing that is drawn: the parts with a title of their own, and what is drawn of them.
    const PARTS: &'static [Part] = &[];
    /// The same where programs read: what a table leaves out for width (`user_id`) or says in words (an amount) is there in full.
    const DATA: &'static [&'static str] = Self::DEFAULT;
    /// The columns by which a list may be sorted: those with one value. A list within a cell has no order, nor has an object.
    const SORT: &'static [&'static str] = Self::FIELDS;

    /// What `-f ids` prints, and what the noun's verbs accept as a selector.
    fn selector(&self) -> Cow<'_, str>;
}

/// Says how [`Record::FIELDS`] differs from the keys that serialization really emits, or that another list of columns names one that is none.
pub fn check_fields<T: Record>(row: &T) -> Result<(), String> {
    let Node::Object(fields) = Node::of(row).map_err(|err| err.to_string())? else {
        return Err(format!("a {} is not an object", T::NOUN));
    };
    let keys: Vec<&str> = fields.iter().map(|(key, _)| key.as_str()).collect();
    if keys != T::FIELDS {
        return Err(format!(
            "a {} has the keys {keys:?}, not {:?}",
            T::NOUN,
            T::FIELDS
        ));
    }
    let mut named = T::DEFAULT.iter().chain(T::DATA).chain(T::SORT);
    match named.find(|name| !keys.contains(name)) {
        Some(name) => Err(format!("'{name}' is no field of a {}", T::NOUN)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::sample::Person;

    #[derive(Serialize, JsonSchema)]
    struct Wrong {
        id: u8,
        #[serde(rename = "mail")]
        email: u8,
    }

    impl Record for Wrong {
        const NOUN: &'static str = "wrong";
        const FIELDS: &'static [&'static str] = &["id", "email"];
        const DEFAULT: &'static [&'static str] = Self::FIELDS;
        fn selector(&self) -> Cow<'_, str> {
            self.id.to_string().into()
        }
    }

    #[test]
    fn a_list_of_fields_that_is_not_the_structs_is_found() {
        assert_eq!(check_fields(&Person::ann()), Ok(()));
        let err = check_fields(&Wrong { id: 1, email: 2 }).unwrap_err();
        assert!(err.contains("\"mail\""), "{err}");
    }
}
