//! The outcome of every row of an order.

use super::{
    StagedOrder,
    judge::{Fate, Judge},
};
use crate::{
    model::{law::Outcome, order::Remark},
    storage::{
        db::Result,
        import::{LineOutcome, StoredReject},
    },
};

/// Conflicts that are named.
const NAMED: usize = 10;

impl Judge<'_> {
    pub(super) fn tell(
        &mut self,
        staged: &StagedOrder,
        fate: &Fate,
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<()> {
        let remark = match fate {
            Fate::Updated(true) => Some(Remark::StaysPaid),
            Fate::Created(_) | Fate::Updated(false) => staged.remark,
            _ => None,
        };
        let said = remark.map(|remark| remark.sentence().to_owned());
        let (outcome, reason, detail) = match fate {
            Fate::Created(0) => (
                Outcome::Created,
                None,
                Some("the buyer was erased: stored without a person".to_owned()),
            ),
            Fate::Created(_) => (Outcome::Created, None, said),
            Fate::Updated(_) => (Outcome::Updated, None, said),
            Fate::Unchanged(why) => (Outcome::Unchanged, None, why.map(str::to_owned)),
            Fate::Blocked(why) => (Outcome::Blocked, Some(*why), None),
            Fate::Rejected(reason, _, message) => (
                Outcome::Rejected,
                Some(reason.as_str()),
                Some(message.clone()),
            ),
            Fate::Conflict => (
                Outcome::Unchanged,
                None,
                Some("the database says otherwise".to_owned()),
            ),
        };
        if matches!(fate, Fate::Created(_)) {
            self.merged.orders += 1;
        }
        if let Some(remark) = remark {
            *self.merged.remarks.entry(remark).or_default() += 1;
        }
        if matches!(fate, Fate::Conflict) {
            self.merged.conflicts.0 += 1;
            if self.merged.conflicts.1.len() < NAMED {
                self.merged.conflicts.1.push(staged.order.number.clone());
            }
        }
        let told = staged.rows.len() - staged.duplicates;
        for (n, (position, line)) in staged.rows.iter().enumerate() {
            let duplicate = n >= told && outcome != Outcome::Rejected;
            let outcome = if duplicate {
                Outcome::Duplicate
            } else {
                outcome
            };
            let reason = reason.filter(|_| !duplicate);
            self.merged.tally.add(outcome, reason);
            if let Fate::Rejected(reason, field, message) = fate {
                self.rejects.push(StoredReject {
                    position: *position,
                    line: *line,
                    email: staged.email.clone(),
                    reason: *reason,
                    detail: Some((*field).to_owned()),
                    message: message.clone(),
                    suggestion: None,
                    row_cells: String::new(),
                });
            }
            report(&LineOutcome {
                position: *position,
                line: *line,
                email: staged
                    .email
                    .as_deref()
                    .or(staged.reference.as_deref())
                    .unwrap_or_default(),
                outcome,
                reason,
                detail: if duplicate {
                    Some(format!("line {}", staged.rows[0].1))
                } else {
                    detail.clone()
                },
            })?;
        }
        Ok(())
    }
}
