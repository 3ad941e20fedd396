//! The slots of one person under a wish to put a group into them, or to take it out.

use std::collections::HashMap;

use crate::{
    model::seat::{Seat, Slots, seat},
    storage::group::Group as Kept,
};

/// What is to be done to everybody.
#[derive(Clone, Copy)]
pub(super) enum Wish {
    /// Put a group into a slot: the one named, or one that it fits.
    Add {
        /// 1, 2 or 3.
        slot: Option<usize>,
        /// Whether the group that stands there makes room.
        replace: bool,
    },
    /// Take it out.
    Remove,
}

/// What one person's slots become.
#[derive(Default)]
pub(super) struct Seating {
    /// The word for it.
    pub(super) outcome: &'static str,
    /// The slot it is about.
    pub(super) slot: Option<usize>,
    /// The group that stood there.
    pub(super) before: Option<String>,
    /// The group that stands there now.
    pub(super) after: Option<String>,
    /// The slot that the same group stood in.
    pub(super) left: Option<usize>,
    /// The slots that become empty, if only for a moment.
    pub(super) leave: Vec<usize>,
    /// The slot that is filled.
    pub(super) take: Option<usize>,
}

impl Seating {
    /// One in which nothing changes.
    pub(super) fn new(outcome: &'static str) -> Seating {
        Seating {
            outcome,
            ..Seating::default()
        }
    }

    /// What a wish for a group makes of the slots of one person; `keys` are the names of groups.
    pub(super) fn of(
        group: &Kept,
        slots: &Slots,
        wish: Wish,
        keys: &HashMap<i64, String>,
    ) -> Seating {
        let key = |id: Option<i64>| id.and_then(|id| keys.get(&id).cloned());
        let held = slots
            .iter()
            .position(|slot| *slot == Some(group.id))
            .map(|place| place + 1);
        let (slot, replace) = match wish {
            Wish::Add { slot, replace } => (slot, replace),
            Wish::Remove => {
                let outcome = if held.is_some() {
                    "updated"
                } else {
                    "unchanged"
                };
                return Seating {
                    slot: held,
                    before: held.map(|_| group.key.clone()),
                    leave: held.into_iter().collect(),
                    ..Seating::new(outcome)
                };
            }
        };
        match seat(group.slot, group.id, slots, slot, replace) {
            Seat::Held => Seating {
                slot: held,
                before: Some(group.key.clone()),
                after: Some(group.key.clone()),
                ..Seating::new("unchanged")
            },
            Seat::Taken {
                slot,
                leaves,
                swaps,
            } => Seating {
                slot: Some(slot),
                before: key(swaps),
                after: Some(group.key.clone()),
                left: leaves,
                leave: leaves.into_iter().chain(swaps.map(|_| slot)).collect(),
                take: Some(slot),
                ..Seating::new("updated")
            },
            Seat::Full | Seat::Unclear | Seat::Unfit => {
                let full: Vec<usize> = (1..=3)
                    .filter(|n| slot.is_none_or(|slot| slot == *n) && group.slot.fits(*n))
                    .collect();
                let standing: Vec<String> = full.iter().filter_map(|n| key(slots[n - 1])).collect();
                Seating {
                    slot: full.first().copied().filter(|_| full.len() == 1),
                    before: Some(standing.join(", ")),
                    ..Seating::new("conflict")
                }
            }
        }
    }
}
