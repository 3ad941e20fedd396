//! Mail that both people were to get: one person gets it once. And mail that is of use to the one who goes alone: nobody gets it.

use super::Merging;
use crate::{
    model::mail::{CONFIRM, CONFIRM_ADDRESS, WELCOME},
    storage::{
        db::{Db, Filter, Result},
        outbox,
    },
};

/// SQL: whether the mail `n` is the other copy of the mail `m`. Its campaign alone says so: two invoices may have one subject and
/// one second.
const SAME: &str = "n.role = 'to' AND n.campaign = m.campaign";

impl Merging {
    /// Mail that waits to ask whether the address that goes is somebody's, or to greet whoever logs in with it: nobody does any more.
    pub(super) fn letters(&mut self, db: &mut Db) -> Result<()> {
        let mut filter = Filter::new();
        filter.equals("user_id", self.dup.id);
        let marks = filter.bind_list([CONFIRM, CONFIRM_ADDRESS, WELCOME]);
        filter.and(format!(
            "template IN {marks} AND status IN ('queued', 'unknown')"
        ));
        let sql = format!("SELECT id FROM mails{} ORDER BY id", filter.clause());
        let waiting: Vec<i64> = db.query(&sql, filter.params())?;
        outbox::call_back(db, &filter, "merge")?;
        let ended = waiting.iter().map(|id| ("mails", id.to_string()));
        self.ended.extend(ended);
        Ok(())
    }

    /// Of two mails of one campaign, one to each, the one that still waits is not sent; of two that wait, that of the one who goes.
    pub(super) fn mailings(&mut self, db: &mut Db) -> Result<()> {
        let (dup, keep) = (self.dup.id, self.keep.id);
        // What reached the one who goes counts for the one who stays.
        for (of, other, states) in [
            (
                keep,
                dup,
                "'sending', 'unknown', 'sent', 'delivered', 'written', 'complained'",
            ),
            (
                dup,
                keep,
                "'queued', 'sending', 'unknown', 'sent', 'delivered', 'written', 'bounced', 'complained'",
            ),
        ] {
            let sql = format!(
                "SELECT m.id FROM mails m WHERE m.user_id = $1 AND m.status = 'queued' AND m.role = 'to' \
                 AND m.kind <> 'transactional' AND EXISTS (SELECT 1 FROM mails n WHERE n.user_id = $2 \
                 AND n.status IN ({states}) AND {SAME}) ORDER BY m.id"
            );
            let twice: Vec<i64> = db.query(&sql, crate::params![of, other])?;
            for ids in twice.chunks(500) {
                let mut filter = Filter::new();
                filter.equals("user_id", of);
                let marks = filter.bind_list(ids.iter().copied());
                filter.and(format!("id IN {marks}"));
                outbox::call_back(db, &filter, "merge")?;
            }
            if of == dup {
                let ended = twice.iter().map(|id| ("mails", id.to_string()));
                self.ended.extend(ended);
            }
        }
        Ok(())
    }
}
