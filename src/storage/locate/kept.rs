//! What imports keep of people without an address in it.

use super::Search;
use crate::storage::{
    db::{Db, Result},
    erase::Numbers,
};

impl Search<'_> {
    /// Their accounts as they were before and after imports, and rejected rows that name them by a number.
    pub(super) fn numbers(&mut self, db: &mut Db) -> Result<()> {
        let mut numbers = Numbers::of(db, &self.all_ids())?;
        let (mut images, mut rejects) = (Vec::new(), Vec::new());
        numbers.each_image(db, &mut |_, user| images.push(user))?;
        numbers.each_reject(db, &mut |_, user| rejects.push(user))?;
        for (table, users) in [("import_things", images), ("import_rejects", rejects)] {
            for user in users {
                for who in 0..self.sought.len() {
                    if self.ids[who].contains(&user) {
                        self.add(who, table, "user", 1);
                    }
                }
            }
        }
        Ok(())
    }
}
