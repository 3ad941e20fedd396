//! Several words in one column.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A list of words that the engine joined with commas (`string_agg`); NULL is the empty list.
///
/// In JSON it is an array. The words hold no comma: tags, keys of groups, login numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joined(String);

impl Joined {
    /// The words.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split(',').filter(|word| !word.is_empty())
    }
}

impl FromIterator<String> for Joined {
    fn from_iter<I: IntoIterator<Item = String>>(words: I) -> Joined {
        Joined(words.into_iter().collect::<Vec<_>>().join(","))
    }
}

impl<'de> Deserialize<'de> for Joined {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Joined, D::Error> {
        Ok(Joined(
            Option::<String>::deserialize(deserializer)?.unwrap_or_default(),
        ))
    }
}

crate::json_schema!(Joined, { "type": "array", "items": { "type": "string" } });

impl Serialize for Joined {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// A list of numbers that the engine joined with commas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct JoinedNumbers(Joined);

impl JoinedNumbers {
    /// The numbers.
    pub fn iter(&self) -> impl Iterator<Item = i64> {
        self.0.iter().filter_map(|word| word.parse().ok())
    }
}

crate::json_schema!(JoinedNumbers, { "type": "array", "items": { "type": "integer" } });

impl Serialize for JoinedNumbers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
