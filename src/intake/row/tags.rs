//! Tags of a row. A list has few of them and repeats them in a million rows, so each spelling is understood once.

use std::{collections::HashMap, sync::Arc};

use foldhash::fast::RandomState;

use crate::model::{malformed::Malformed, tag::TagName};

/// How many spellings are remembered.
const REMEMBERED: usize = 10_000;

/// The spellings that were understood, and the tags of the row at hand.
#[derive(Debug, Default)]
pub(super) struct Tags {
    /// Places in `known`.
    spellings: HashMap<Box<str>, usize, RandomState>,
    known: Vec<Tag>,
    /// Numbers of tags by their keys, which are equal for two spellings of one tag.
    numbers: HashMap<String, u32>,
    of_row: Vec<u32>,
}

#[derive(Debug)]
struct Tag {
    /// Shared by all rows that have it.
    name: Arc<str>,
    number: u32,
}

impl Tags {
    /// Begins another row.
    pub fn next_row(&mut self) {
        self.of_row.clear();
        if self.known.len() > REMEMBERED {
            *self = Tags::default();
        }
    }

    /// The tag of a spelling, or `None` when the row has it already.
    pub fn find(&mut self, spelling: &str) -> Result<Option<Arc<str>>, Malformed> {
        let place = match self.spellings.get(spelling) {
            Some(&place) => place,
            None => self.learn(spelling)?,
        };
        let tag = &self.known[place];
        let has = self.of_row.contains(&tag.number);
        if !has {
            self.of_row.push(tag.number);
        }
        Ok((!has).then(|| Arc::clone(&tag.name)))
    }

    fn learn(&mut self, spelling: &str) -> Result<usize, Malformed> {
        let tag: TagName = spelling.parse()?;
        let next = self.numbers.len() as u32;
        let number = *self.numbers.entry(tag.key()).or_insert(next);
        let name = tag.to_string().into();
        self.spellings.insert(spelling.into(), self.known.len());
        self.known.push(Tag { name, number });
        Ok(self.known.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_each_tag_once_in_its_first_spelling() {
        let mut tags = Tags::default();
        let mut find = |spelling: &str| tags.find(spelling).unwrap();
        assert_eq!(find("VIP").as_deref(), Some("general:VIP"));
        assert_eq!(find("general:vip"), None);
        assert_eq!(find("VIP"), None);
        assert_eq!(find("beta").as_deref(), Some("general:beta"));
        tags.next_row();
        assert_eq!(tags.find("vip").unwrap().as_deref(), Some("general:vip"));
        assert!(tags.find(":x").is_err());
    }
}
