//! What groups and tags that are gone have become: those to which their people went.

use std::collections::HashMap;

use super::db::{Db, Result};

/// Successors of one noun, by the ids of what is gone.
#[derive(Debug, Default)]
pub struct Successors(HashMap<i64, i64>);

/// Writes down that something is gone and what goes on in its place.
pub fn note(db: &mut Db, noun: &str, id: i64, successor_id: i64) -> Result<()> {
    db.exec(
        "INSERT INTO successors (noun, id, successor_id) VALUES ($1, $2, $3) \
         ON CONFLICT (noun, id) DO UPDATE SET successor_id = excluded.successor_id",
        crate::params![noun, id, successor_id],
    )?;
    Ok(())
}

/// All of a noun.
pub fn all(db: &mut Db, noun: &str) -> Result<Successors> {
    let found: Vec<(i64, i64)> = db.query(
        "SELECT id, successor_id FROM successors WHERE noun = $1 ORDER BY id",
        crate::params![noun],
    )?;
    Ok(Successors(found.into_iter().collect()))
}

impl Successors {
    /// What goes on in the place of others.
    pub fn ids(&self) -> impl Iterator<Item = i64> {
        self.0.values().copied()
    }

    /// What something is now: itself while it is there, else what goes on in its place; `None` when nothing does.
    pub fn of(&self, id: i64, there: impl Fn(i64) -> bool) -> Option<i64> {
        let mut now = id;
        // Ids are never given twice, so no chain is longer than the list.
        for _ in 0..=self.0.len() {
            if there(now) {
                return Some(now);
            }
            now = *self.0.get(&now)?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Successors;

    #[test]
    fn a_chain_leads_to_what_is_there_or_nowhere() {
        let successors = Successors([(1, 2), (2, 3), (5, 6)].into());
        let there = |id: i64| id == 3 || id == 9;
        assert_eq!(successors.of(9, there), Some(9));
        assert_eq!(successors.of(1, there), Some(3));
        assert_eq!(successors.of(5, there), None);
        assert_eq!(successors.of(7, there), None);
    }
}
