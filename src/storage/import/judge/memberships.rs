//! The tags and groups that a row asks for.

use super::{super::LineOutcome, Judge};
use crate::model::{candidate::Candidate, group::Slot, law::GroupChange};

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
            let swap = "the slot holds another group; --on-existing update swaps it";
            line.detail = Some(match line.detail.take() {
                Some(detail) => format!("{detail}; {swap}"),
                None => swap.to_owned(),
            });
        }
    }
}
