//! Files of mail, where people appear.

use std::collections::BTreeSet;

use super::{Search, Sought, texts};
use crate::storage::{
    db::{Db, Result},
    erase::{carried, each_file},
};

impl Search<'_> {
    /// Files of mails to them, and files that name them.
    pub(super) fn files(&mut self, db: &mut Db) -> Result<()> {
        let users: Vec<i64> = self.sought.iter().filter_map(Sought::user).collect();
        let mut keys: Vec<String> = self.keys.iter().cloned().collect();
        keys.sort_unstable();
        let mut theirs: Vec<BTreeSet<i64>> = vec![BTreeSet::new(); self.sought.len()];
        for ((user, key), files) in carried(db, &users, &keys)? {
            let named = self.whose.get(&key).into_iter().flatten().copied();
            let own = (0..self.sought.len())
                .filter(|who| user != 0 && self.sought[*who].user() == Some(user));
            for who in named.chain(own) {
                theirs[who].extend(&files);
            }
        }
        for (who, files) in theirs.iter().enumerate() {
            self.add(who, "attachments", "user", files.len() as u64);
        }
        let keys = std::mem::take(&mut self.keys);
        each_file(db, &keys, &mut |_, named| {
            self.add_named(("attachments", "text"), None, texts(named), 1);
        })?;
        self.keys = keys;
        Ok(())
    }
}
