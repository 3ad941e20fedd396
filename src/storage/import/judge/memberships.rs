//! The tags and groups that a row asks for.

use super::{super::LineOutcome, Judge};
use crate::model::{
    candidate::Candidate,
    group::Slot,
    law::GroupChange,
    person::Subscription,
    suppression::{Reason, Reasons},
};

impl Judge<'_> {
    pub(super) fn wanted_tags(&self, row: &Candidate) -> Vec<i64> {
        let mut ids = self.all_tag_ids.clone();
        ids.extend(row.tags.iter().map(|&place| self.tag_ids[place as usize]));
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The groups of the row, then those of the flags: where both want a slot, the row's word is the narrower one.
    pub(super) fn wanted_groups(&self, row: &Candidate) -> Vec<(i64, Slot)> {
        row.groups
            .iter()
            .map(|&place| place as usize)
            .chain(self.all_groups.iter().copied())
            .map(|place| (self.groups[place].id, self.groups[place].slot))
            .collect()
    }

    pub(super) fn warn_of_clash(&mut self, line: &mut LineOutcome, groups: &GroupChange) {
        if groups.clash {
            self.tally.warnings += 1;
            line.add(if groups.clash_within {
                "the row names more groups than have a slot; the first ones have it"
            } else {
                "the slot holds another group; --on-existing update swaps it"
            });
        }
    }

    /// Warns that an address that is taken with `--follow-ref` is on the suppression list, and of what that ends.
    pub(super) fn warn_of_listed(
        &mut self,
        line: &mut LineOutcome,
        listed: Reasons,
        states: (Subscription, Option<Subscription>),
    ) {
        self.tally.warnings += 1;
        let reasons: Vec<&str> = listed.iter().map(Reason::as_str).collect();
        let reasons = reasons.join(", ");
        line.add(&match states {
            (before, Some(after)) => format!(
                "the address was on the suppression list ({reasons}): the subscription is {after} now, it was {before}"
            ),
            _ => format!("the address is on the suppression list: {reasons}"),
        });
    }
}
