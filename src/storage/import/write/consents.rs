//! The consent ledger of an import.

use super::{Candidate, Job, Writes, confirmed_at};
use crate::{
    model::{law::Purpose, person::Subscription, suppression::Reason},
    storage::{
        consent::{self, Action},
        db::{Db, Result, Value},
    },
};

impl Writes {
    pub(super) fn write_consents(
        &mut self,
        db: &mut Db,
        job: &Job,
        rows: &[(&str, Candidate)],
    ) -> Result<()> {
        if job.flags.purpose == Purpose::Users {
            return Ok(());
        }
        // With the key of the address, where the row may have only a number.
        let mut entries: Vec<(i64, usize, Action, Option<&str>)> = Vec::new();
        entries.extend(self.opted_out.iter().map(|out| {
            let key = out.addresses.first().map(|(_, key)| key.as_str());
            (out.user_id, out.place, withdrawal(out.reason), key)
        }));
        for changed in &self.changed {
            let change = &changed.change;
            let granted = change
                .granted()
                .or(change.confirm.then_some(Subscription::Subscribed));
            if let Some(state) = granted {
                entries.push((changed.known.id, changed.place, grant(job, state), None));
            }
        }
        for new in &self.created {
            if new.subscription != Subscription::None {
                entries.push((new.id, new.place, grant(job, new.subscription), None));
            }
        }
        entries.sort_by_key(|entry| entry.0);
        let (import_id, next) = (self.import_id, &mut self.next_consent);
        db.load("consents", &consent::COLUMNS[..10], &mut |push| {
            for (user_id, place, action, own) in &entries {
                let (key, row) = &rows[*place];
                let key = if key.is_empty() {
                    own.unwrap_or_default()
                } else {
                    key
                };
                let at = match action {
                    Action::Withdrawal | Action::Bounce | Action::Complaint => row.opted_out_at,
                    Action::ImportedConfirmation => Some(confirmed_at(job, row)),
                    _ => row.consent_at.or(job.consent_at.map(|at| at.0)),
                };
                // Somebody who is no user is found by the key alone.
                let spelling = row.spelling.filter(|_| *user_id != 0).unwrap_or(key);
                push(&[
                    (*user_id).into(),
                    (*next).into(),
                    spelling.into(),
                    at.unwrap_or(job.about.now.0).into(),
                    action.as_str().into(),
                    row.consent_source.into(),
                    row.line.into(),
                    Value::Null,
                    row.consent_ip.into(),
                    import_id.into(),
                ])?;
                *next += 1;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// How the ledger calls a subscription: whoever still has to confirm has only agreed.
fn grant(job: &Job, state: Subscription) -> Action {
    if job.flags.confirmed && state == Subscription::Subscribed {
        Action::ImportedConfirmation
    } else {
        Action::Grant
    }
}

/// How the ledger calls an opt-out.
fn withdrawal(reason: Reason) -> Action {
    match reason {
        Reason::HardBounce => Action::Bounce,
        Reason::Complaint => Action::Complaint,
        _ => Action::Withdrawal,
    }
}
