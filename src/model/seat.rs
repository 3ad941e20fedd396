//! Which of a person's three slots a group is to stand in.

use super::group::Slot;

/// The slots of one person: the ids of the groups in slots 1, 2 and 3.
pub type Slots = [Option<i64>; 3];

/// What becomes of the wish to put a group into a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// The group stands there already.
    Held,
    /// The group goes into a slot.
    Taken {
        /// The slot: 1, 2 or 3.
        slot: usize,
        /// The slot that the same group leaves.
        leaves: Option<usize>,
        /// The group that has to go.
        swaps: Option<i64>,
    },
    /// The group never fits the slot that was asked for.
    Unfit,
    /// Another group stands in every slot that would do.
    Full,
    /// Any of three full slots could be emptied, and none was named.
    Unclear,
}

/// Finds the slot for a group of this kind: the one `asked` for, its own, or for a global group the first that is free.
///
/// With `replace` the group that stands there makes room. A global group and three full slots are [`Seat::Unclear`] then:
/// which group goes is nothing to be guessed.
pub fn seat(kind: Slot, group: i64, slots: &Slots, asked: Option<usize>, replace: bool) -> Seat {
    let held = slots.iter().position(|slot| *slot == Some(group));
    let held = held.map(|place| place + 1);
    if held.is_some() && asked.is_none_or(|slot| held == Some(slot)) {
        return Seat::Held;
    }
    let swaps_own = replace && kind != Slot::Global;
    let Some(slot) = asked.or_else(|| kind.choose(slots, swaps_own)) else {
        return if replace { Seat::Unclear } else { Seat::Full };
    };
    if !kind.fits(slot) {
        return Seat::Unfit;
    }
    match slots[slot - 1] {
        Some(_) if !replace => Seat::Full,
        swaps => Seat::Taken {
            slot,
            leaves: held,
            swaps,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: i64 = 9;

    fn taken(slot: usize, leaves: Option<usize>, swaps: Option<i64>) -> Seat {
        Seat::Taken {
            slot,
            leaves,
            swaps,
        }
    }

    #[test]
    fn a_group_goes_into_its_own_slot_and_a_global_one_into_the_first_that_is_free() {
        let slots = [Some(1), None, None];
        assert_eq!(
            seat(Slot::Two, NEW, &slots, None, false),
            taken(2, None, None)
        );
        assert_eq!(
            seat(Slot::Global, NEW, &slots, None, false),
            taken(2, None, None)
        );
        assert_eq!(
            seat(Slot::Global, NEW, &slots, Some(3), false),
            taken(3, None, None)
        );
        assert_eq!(seat(Slot::Two, NEW, &slots, Some(3), false), Seat::Unfit);
    }

    #[test]
    fn a_full_slot_is_given_up_only_when_that_was_asked_for() {
        let slots = [Some(1), Some(2), Some(3)];
        assert_eq!(seat(Slot::One, NEW, &slots, None, false), Seat::Full);
        assert_eq!(
            seat(Slot::One, NEW, &slots, None, true),
            taken(1, None, Some(1))
        );
        assert_eq!(seat(Slot::Global, NEW, &slots, None, false), Seat::Full);
        assert_eq!(seat(Slot::Global, NEW, &slots, None, true), Seat::Unclear);
        assert_eq!(
            seat(Slot::Global, NEW, &slots, Some(2), true),
            taken(2, None, Some(2))
        );
    }

    #[test]
    fn a_group_that_is_there_stays_and_moves_only_to_the_slot_that_was_named() {
        let slots = [Some(NEW), Some(2), None];
        assert_eq!(seat(Slot::Global, NEW, &slots, None, true), Seat::Held);
        assert_eq!(seat(Slot::Global, NEW, &slots, Some(1), false), Seat::Held);
        assert_eq!(
            seat(Slot::Global, NEW, &slots, Some(3), false),
            taken(3, Some(1), None)
        );
        assert_eq!(seat(Slot::Global, NEW, &slots, Some(2), false), Seat::Full);
        assert_eq!(
            seat(Slot::Global, NEW, &slots, Some(2), true),
            taken(2, Some(1), Some(2))
        );
    }
}
