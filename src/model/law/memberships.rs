//! What becomes of the tags and groups of one person.

use super::{Flags, OnExisting};
use crate::model::group::Slot;

/// What becomes of the tags of a known person: ids to add and ids to take away.
///
/// Tags are only ever added, but within the tag groups in `synced`, where the file's word is the whole word.
pub fn tag_change(
    known: &[i64],
    wanted: &[i64],
    synced: &dyn Fn(i64) -> bool,
    flags: &Flags,
) -> (Vec<i64>, Vec<i64>) {
    if flags.on_existing == OnExisting::Keep {
        return (Vec::new(), Vec::new());
    }
    let add = wanted.iter().filter(|id| !known.contains(id)).copied();
    let remove = known
        .iter()
        .filter(|id| synced(**id) && !wanted.contains(id))
        .copied();
    (add.collect(), remove.collect())
}

/// Slots (1, 2, 3) that take another group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupChange {
    /// Slot and id of its new group.
    pub slots: Vec<(usize, i64)>,
    /// Some group found no slot.
    pub clash: bool,
    /// And that because another group that is wanted has it.
    pub clash_within: bool,
}

/// What becomes of the slots of a person who is in the groups `held` and whom a row wants in the groups `wanted` (ids and
/// where they fit).
///
/// Empty slots are filled; `replace` swaps the others, but never one whose group the row itself names. Groups of one slot
/// choose before those that fit any.
pub fn group_change(held: [Option<i64>; 3], wanted: &[(i64, Slot)], replace: bool) -> GroupChange {
    let mut change = GroupChange::default();
    let mut slots = held;
    let particular = wanted.iter().filter(|(_, slot)| *slot != Slot::Global);
    let global = wanted.iter().filter(|(_, slot)| *slot == Slot::Global);
    for &(id, slot) in particular.chain(global) {
        if slots.contains(&Some(id)) {
            continue;
        }
        let named = |held: Option<i64>| wanted.iter().any(|(wanted, _)| Some(*wanted) == held);
        let free = (1..=3).find(|&n| slot.fits(n) && slots[n - 1].is_none());
        let swapped = || (1..=3).find(|&n| replace && slot.fits(n) && !named(slots[n - 1]));
        if let Some(n) = free.or_else(swapped) {
            slots[n - 1] = Some(id);
            change.slots.push((n, id));
        } else {
            change.clash = true;
            let mut fitting = (1..=3).filter(|&n| slot.fits(n));
            change.clash_within |= fitting.all(|n| named(slots[n - 1]));
        }
    }
    change
}
