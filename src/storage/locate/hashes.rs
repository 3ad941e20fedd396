//! What stays of people who were erased.

use std::collections::{BTreeSet, HashMap};

use super::{Search, Sought, of_users};
use crate::storage::{
    db::{Db, Result},
    erase::listed,
    people::{Erase, TABLES},
    suppression::Hasher,
};

impl Search<'_> {
    /// What stays of somebody who was erased: the hash, and rows that are nobody's now.
    pub(super) fn hashes(&mut self, db: &mut Db) -> Result<()> {
        let hasher = Hasher::load(db)?;
        let mut whose: HashMap<String, Vec<usize>> = HashMap::new();
        let mut nameless: Vec<BTreeSet<i64>> = vec![BTreeSet::new(); self.sought.len()];
        for (who, one) in self.sought.iter().enumerate() {
            match one {
                Sought::Known(_, addresses) => {
                    for (_, key) in addresses.iter() {
                        whose.entry(hasher.address(key)).or_default().push(who);
                    }
                }
                Sought::Erased(user_id) => {
                    nameless[who].insert(*user_id);
                }
            }
        }
        let filter = listed("hash", whose.keys().cloned());
        let sql = format!(
            "SELECT DISTINCT hash FROM suppressions{} AND email_key IS NULL ORDER BY hash",
            filter.clause()
        );
        for hash in db.query::<String>(&sql, filter.params())? {
            for who in whose.get(&hash).into_iter().flatten() {
                self.add(*who, "suppressions", "hash", 1);
            }
        }
        let sql = format!(
            "SELECT DISTINCT hash, user_id FROM erasures{} ORDER BY hash, user_id",
            filter.clause()
        );
        for (hash, user_id) in db.query::<(String, i64)>(&sql, filter.params())? {
            for who in whose.get(&hash).into_iter().flatten() {
                nameless[*who].insert(user_id);
            }
        }
        let users: Vec<i64> = nameless.iter().flatten().copied().collect();
        let erasures = of_users(db, "erasures", "user_id", &users)?;
        for who in 0..self.sought.len() {
            if let Sought::Erased(user_id) = &self.sought[who] {
                let rows = erasures.get(user_id).copied().unwrap_or_default();
                self.add(who, "suppressions", "hash", rows);
            }
        }
        let anonymous = TABLES.iter().filter(|t| t.erase == Erase::Anonymous);
        for table in anonymous {
            let Some(column) = table.user else { continue };
            let rows = of_users(db, table.table, column, &users)?;
            for (who, ids) in nameless.iter().enumerate() {
                let rows: u64 = ids.iter().filter_map(|id| rows.get(id)).sum();
                self.add(who, table.table, "anonymised", rows);
            }
        }
        Ok(())
    }
}
