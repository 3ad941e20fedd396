//! Whom a row speaks of.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Judge, row::Bite};
use crate::model::{candidate::Candidate, law::Known};

/// Why a number is in conflict, in words where there are better ones than that two people are meant.
pub(super) struct Conflict(pub Option<String>);

impl Judge<'_> {
    /// The person a row speaks of. A number belongs to one person: another person's, or another row's, is a conflict.
    pub(super) fn person<'r>(
        &self,
        key: &str,
        row: &Candidate<'r>,
        by_email: Option<Known>,
        by_reference: Option<Known>,
        bite: &mut Bite<'r>,
    ) -> Result<Option<Known>, Conflict> {
        match (by_reference, by_email) {
            (Some(one), _) if self.is_new(&one) => {
                Err(Conflict(Some("an earlier row has this number".to_owned())))
            }
            (Some(one), _) if self.met.get(&one.id).is_some_and(|met| met.numbered) => {
                let line = self.met[&one.id].line;
                Err(Conflict(Some(format!("line {line}"))))
            }
            (Some(one), Some(other)) if one.id != other.id => Err(Conflict(None)),
            (Some(known), _) => Ok(Some(known)),
            (None, by_email) => {
                // A row that has nothing but a number that nobody has takes it from no other.
                if let Some(reference) = row.reference.filter(|_| !key.is_empty()) {
                    if self.left.contains(&hash(reference)) {
                        return Err(Conflict(Some("a row with this number opts out".to_owned())));
                    }
                    let own = (row.position, row.line);
                    let (position, line) = *bite.claimed.entry(reference).or_insert(own);
                    if position != row.position {
                        return Err(Conflict(Some(format!("line {line}"))));
                    }
                }
                Ok(by_email)
            }
        }
    }

    /// Whether a row of the bite takes the number of one that opts out and whom nobody knows; else nobody takes it from now
    /// on: the next time, whoever had it would be the one who opts out.
    pub(super) fn is_taken(&mut self, row: &Candidate, bite: &Bite) -> bool {
        let Some(reference) = row.reference else {
            return false;
        };
        let taken = bite.claimed.contains_key(reference);
        if !taken {
            self.left.insert(hash(reference));
        }
        taken
    }

    /// Whether this import has made the person.
    fn is_new(&self, known: &Known) -> bool {
        known.id >= self.writes.first_user_id
    }
}

/// Numbers of people who left are remembered in eight bytes each: there may be millions.
fn hash(reference: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    reference.hash(&mut hasher);
    hasher.finish()
}
