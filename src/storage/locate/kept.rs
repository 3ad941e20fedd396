//! What imports keep of people without an address in it.

use super::{Search, Sought};
use crate::storage::{
    db::{Db, Result},
    erase::Numbers,
};

impl Search<'_> {
    /// Their accounts as they were before and after imports, and rejected rows that name them by a number.
    pub(super) fn numbers(&mut self, db: &mut Db) -> Result<()> {
        let users: Vec<i64> = self.sought.iter().filter_map(Sought::user).collect();
        let mut numbers = Numbers::of(db, &users)?;
        let (mut images, mut rejects) = (Vec::new(), Vec::new());
        numbers.each_image(db, &mut |_, user| images.push(user))?;
        numbers.each_reject(db, &mut |_, user| rejects.push(user))?;
        for (table, users) in [("import_things", images), ("import_rejects", rejects)] {
            for user in users {
                for who in 0..self.sought.len() {
                    if self.sought[who].user() == Some(user) {
                        self.add(who, table, "user", 1);
                    }
                }
            }
        }
        Ok(())
    }
}
