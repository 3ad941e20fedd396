//! People who take another address (`--follow-ref`): what a change of address touches besides the person's own row.

use super::{Candidate, Changed, Writes};
use crate::{
    clock::Timestamp,
    model::suppression::Reason,
    storage::{
        db::{Db, Filter, Result},
        suppression::Hasher,
        user,
    },
};

impl Writes {
    /// What the people said about mail goes with them, links mailed to their old addresses are dead, and an alias that
    /// became somebody's address is none any more: as `user email set` does it for one.
    pub(super) fn write_moves(
        &self,
        db: &mut Db,
        rows: &[(&str, Candidate)],
        hasher: &Hasher,
        now: Timestamp,
    ) -> Result<()> {
        let moved: Vec<&Changed> = (self.changed.iter())
            .filter(|changed| changed.change.follow)
            .collect();
        if moved.is_empty() {
            return Ok(());
        }
        db.exec("DELETE FROM import_moves", &[])?;
        db.load(
            "import_moves",
            &["old_hash", "hash", "email_key"],
            &mut |push| {
                moved.iter().try_for_each(|changed| {
                    let key = rows[changed.place].0;
                    push(&[
                        hasher.address(changed.known.email_key()).into(),
                        hasher.address(key).into(),
                        key.into(),
                    ])
                })
            },
        )?;
        let mut filter = Filter::new();
        let reasons = filter.bind_list(Reason::OF_PERSON.map(Reason::as_str));
        filter.and(format!("s.reason IN {reasons}"));
        let sql = format!(
            "INSERT INTO suppressions (hash, reason, email_key, at, actor, note, import_id) \
             SELECT m.hash, s.reason, m.email_key, s.at, s.actor, s.note, s.import_id \
             FROM import_moves m JOIN suppressions s ON s.hash = m.old_hash{} \
             ORDER BY m.hash, s.reason ON CONFLICT (hash, reason) DO NOTHING",
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
        db.exec(
            "DELETE FROM aliases WHERE email_key IN (SELECT email_key FROM import_moves)",
            &[],
        )?;
        let ids: Vec<i64> = moved.iter().map(|changed| changed.known.id).collect();
        user::address_left(db, &ids, now)
    }
}
