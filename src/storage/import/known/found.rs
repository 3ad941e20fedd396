//! What was found out about the rows of a bite.

use std::collections::HashMap;

use crate::model::{
    law::{Known, Listed},
    suppression::Reasons,
};

/// People by the position of the row that leads to them.
pub type Places = Vec<Option<Known>>;

/// What is known, by the position of the row in the bite.
#[derive(Default)]
pub struct Found {
    /// By address (or alias of it).
    pub by_email: Places,
    /// By number in another system.
    pub by_reference: Places,
    /// Reasons on the suppression list for the row's address.
    pub listed: HashMap<usize, Reasons>,
    /// The same for people whose own address is another than the row's, by id.
    pub of_people: HashMap<i64, Reasons>,
}

impl Found {
    /// Adds what is known of the rows of the bite from position `first` on.
    pub fn append(&mut self, mut part: Found, first: usize) {
        self.by_email.append(&mut part.by_email);
        self.by_reference.append(&mut part.by_reference);
        let listed = part.listed.into_iter();
        (self.listed).extend(listed.map(|(place, reasons)| (first + place, reasons)));
        self.of_people.extend(part.of_people);
    }

    /// Whom the address of a row, or an alias of it, leads to; told once.
    pub fn take_by_email(&mut self, place: usize) -> Option<Known> {
        self.by_email.get_mut(place)?.take()
    }

    /// Whom the number of a row leads to; told once.
    pub fn take_by_reference(&mut self, place: usize) -> Option<Known> {
        self.by_reference.get_mut(place)?.take()
    }

    /// The reasons on the suppression list for the address of a row.
    pub fn listed(&self, place: usize) -> Reasons {
        self.listed.get(&place).copied().unwrap_or(Reasons::NONE)
    }

    /// The reasons that concern a row, with key `key`, about a known person.
    pub fn listed_known(&self, place: usize, key: &str, known: &Known) -> Listed {
        let row = self.listed(place);
        let of_person = || self.of_people.get(&known.id).copied();
        let person = if key == known.email_key() {
            row
        } else {
            of_person().unwrap_or(Reasons::NONE)
        };
        Listed {
            // A row without an address has nothing to be listed but the person.
            row: if key.is_empty() { person } else { row },
            person,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_in_a_later_part_stands_behind_the_earlier_ones() {
        let part = |rows: usize, place: usize, person: i64| Found {
            by_email: (0..rows).map(|_| None).collect(),
            listed: HashMap::from([(place, Reasons::NONE)]),
            of_people: HashMap::from([(person, Reasons::NONE)]),
            ..Found::default()
        };
        let mut found = Found::default();
        found.append(part(3, 2, 7), 0);
        found.append(part(2, 1, 8), 3);
        assert_eq!(found.by_email.len(), 5);
        let mut places: Vec<usize> = found.listed.into_keys().collect();
        places.sort_unstable();
        assert_eq!(places, [2, 4]);
        assert!(found.of_people.contains_key(&7) && found.of_people.contains_key(&8));
    }
}
