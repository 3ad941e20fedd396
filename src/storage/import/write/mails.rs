//! Mails and invites that an import asks for, and mails that it calls back.

use std::collections::BTreeMap;

use super::{Candidate, Job, Writes};
use crate::{
    model::person::Subscription,
    storage::{
        confirmation,
        db::{Db, Result},
    },
};

impl Writes {
    /// Whoever waited for their confirmation and opts out, or is subscribed now, is not asked any more.
    pub(super) fn call_back_confirmations(&self, db: &mut Db, job: &Job) -> Result<()> {
        let mut answered: BTreeMap<Subscription, Vec<i64>> = BTreeMap::new();
        for changed in self.changed.iter().filter(|changed| changed.known.asked) {
            if let Some(state) = changed.change.subscription {
                answered.entry(state).or_default().push(changed.known.id);
            }
        }
        // Also of those who have another state already: asked once more, they have said no.
        for out in self.opted_out.iter().filter(|out| out.was_asked) {
            let state = out.reason.state().unwrap_or(Subscription::Unsubscribed);
            answered.entry(state).or_default().push(out.user_id);
        }
        for (state, ids) in answered {
            confirmation::answered(db, &ids, state, job.about.now)?;
        }
        Ok(())
    }

    /// Asks everybody who is pending now to confirm.
    pub(super) fn write_confirmations(
        &mut self,
        db: &mut Db,
        job: &Job,
        rows: &[(&str, Candidate)],
    ) -> Result<()> {
        let Some(confirmations) = job.confirmations else {
            return Ok(());
        };
        let mut people: Vec<(i64, &str, &str)> = Vec::new();
        for changed in &self.changed {
            if changed.change.subscription == Some(Subscription::Pending)
                && let Some((key, email)) = changed.address(rows)
            {
                people.push((changed.known.id, key, email));
            }
        }
        for new in &self.created {
            if new.subscription == Subscription::Pending {
                let (key, row) = &rows[new.place];
                people.push((new.id, key, row.spelling.unwrap_or(key)));
            }
        }
        confirmations.queue(db, &people, Some(self.import_id), job.about.now)?;
        Ok(())
    }

    pub(super) fn write_invites(
        &mut self,
        db: &mut Db,
        job: &Job,
        rows: &[(&str, Candidate)],
    ) -> Result<()> {
        let mut people: Vec<(i64, &str, &str)> = Vec::new();
        for changed in self.changed.iter().filter(|changed| changed.invite) {
            if let Some((key, email)) = changed.address(rows) {
                people.push((changed.known.id, key, email));
            }
        }
        for new in &self.created {
            let (key, row) = &rows[new.place];
            if row.invited {
                people.push((new.id, key, row.spelling.unwrap_or(key)));
            }
        }
        if people.is_empty() {
            return Ok(());
        }
        let (import_id, next) = (self.import_id, &mut self.next_invite);
        let columns = [
            "user_id",
            "id",
            "kind",
            "email",
            "email_key",
            "any_email",
            "status",
            "created_at",
            "import_id",
            "actor",
        ];
        db.exec("DELETE FROM import_invites", &[])?;
        db.load("import_invites", &columns, &mut |push| {
            for (user_id, key, email) in &people {
                push(&[
                    (*user_id).into(),
                    (*next).into(),
                    "site".into(),
                    (*email).into(),
                    (*key).into(),
                    0_i64.into(),
                    "queued".into(),
                    job.about.now.into(),
                    import_id.into(),
                    job.about.actor.into(),
                ])?;
                *next += 1;
            }
            Ok(())
        })?;
        // Somebody who holds an open invite gets no second one.
        let sql = format!(
            "INSERT INTO invites ({0}) SELECT {0} FROM import_invites n WHERE NOT EXISTS (SELECT 1 FROM invites i \
             WHERE i.user_id = n.user_id AND i.kind = 'site' AND (i.status = 'queued' OR i.status = 'sent' \
             AND i.expires_at > $1)) ORDER BY n.user_id, n.id",
            columns.join(", ")
        );
        db.exec(&sql, crate::params![job.about.now])?;
        Ok(())
    }
}
