//! Opt-outs on the suppression list.

use std::collections::BTreeSet;

use super::{Candidate, Job, Writes};
use crate::storage::db::{Db, Result};

impl Writes {
    pub(super) fn write_opt_outs(
        &mut self,
        db: &mut Db,
        job: &Job,
        rows: &[(&str, Candidate)],
    ) -> Result<()> {
        if self.opted_out.is_empty() {
            return Ok(());
        }
        let columns = ["hash", "reason", "email_key", "at", "actor", "import_id"];
        let mut seen = BTreeSet::new();
        db.exec("DELETE FROM import_optouts", &[])?;
        db.load("import_optouts", &columns, &mut |push| {
            for out in &self.opted_out {
                let at = rows[out.place].1.opted_out_at.unwrap_or(job.about.now.0);
                for (hash, key) in &out.addresses {
                    if !seen.insert((hash.as_str(), out.reason)) {
                        continue;
                    }
                    push(&[
                        hash.as_str().into(),
                        out.reason.as_str().into(),
                        key.as_str().into(),
                        at.into(),
                        job.about.actor.into(),
                        self.import_id.into(),
                    ])?;
                }
            }
            Ok(())
        })?;
        db.exec(
            "INSERT INTO suppressions (hash, reason, email_key, at, actor, import_id) \
             SELECT hash, reason, email_key, at, actor, import_id FROM import_optouts \
             WHERE true ORDER BY hash, reason ON CONFLICT (hash, reason) DO NOTHING",
            &[],
        )?;
        Ok(())
    }
}
