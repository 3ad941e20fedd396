//! Tags are added, groups take slots.

use proptest::prelude::*;

use super::*;
use crate::model::group::Slot;

fn tags(known: &[i64], wanted: &[i64], flags: &Flags) -> (Vec<i64>, Vec<i64>) {
    // Tags from 10 on are in the tag group that is synced.
    tag_change(known, wanted, &|id| id >= 10, flags)
}

#[test]
fn tags_are_only_added_but_in_a_synced_group() {
    assert_eq!(tags(&[1, 2], &[2, 3], &flags()), (vec![3], vec![]));
    assert_eq!(
        tags(&[1, 10, 11], &[11, 12], &flags()),
        (vec![12], vec![10])
    );
    let keep = Flags {
        on_existing: OnExisting::Keep,
        ..flags()
    };
    assert_eq!(tags(&[1, 10], &[2, 11], &keep), (vec![], vec![]));
}

#[test]
fn a_group_fills_an_empty_slot_and_swaps_a_full_one_only_when_told() {
    let wanted = [(5, Slot::Two)];
    let fill = |held| group_change(held, &wanted, false);
    assert_eq!(fill([None; 3]).slots, [(2, 5)]);
    assert_eq!(fill([None, Some(5), None]), GroupChange::default());
    let clash = fill([None, Some(4), None]);
    assert!(clash.clash && !clash.clash_within && clash.slots.is_empty());
    let swap = group_change([None, Some(4), None], &wanted, true);
    assert_eq!((swap.slots, swap.clash), (vec![(2, 5)], false));
}

#[test]
fn a_row_never_swaps_out_a_group_it_names_itself() {
    let wanted = [(5, Slot::One), (6, Slot::One)];
    for replace in [false, true] {
        let change = group_change([None; 3], &wanted, replace);
        assert_eq!((change.slots, change.clash), (vec![(1, 5)], true));
        assert!(change.clash_within, "no flag helps");
    }
    let full = [Some(1), Some(2), Some(3)];
    let change = group_change(full, &[(1, Slot::Global), (9, Slot::Global)], true);
    assert_eq!(change.slots, [(2, 9)]);
}

#[test]
fn a_group_that_fits_anywhere_makes_way_for_one_that_does_not() {
    let change = group_change([None; 3], &[(9, Slot::Global), (5, Slot::One)], false);
    assert_eq!((change.slots, change.clash), (vec![(1, 5), (2, 9)], false));
}

proptest! {
    #[test]
    fn groups_fit_their_slots_stand_there_once_and_stay_when_asked_for_again(
        held in proptest::array::uniform3(proptest::option::of(0_i64..8)),
        wanted in proptest::collection::vec(0_i64..8, 0..5),
        replace: bool,
    ) {
        let slot = |id: i64| Slot::ALL[(id % 4) as usize];
        let mut slots = held;
        // Nobody is in one group twice, or in a group that does not fit.
        for n in 0..3 {
            if slots[n].is_some_and(|id| !slot(id).fits(n + 1) || slots[..n].contains(&Some(id))) {
                slots[n] = None;
            }
        }
        let wanted: Vec<(i64, Slot)> = wanted.into_iter().map(|id| (id, slot(id))).collect();
        let before = slots;
        let change = group_change(slots, &wanted, replace);
        for (n, id) in &change.slots {
            prop_assert!(slot(*id).fits(*n));
            prop_assert!(replace || before[n - 1].is_none());
            slots[n - 1] = Some(*id);
        }
        for (place, id) in slots.iter().enumerate() {
            prop_assert!(id.is_none() || !slots[..place].contains(id));
        }
        let again = group_change(slots, &wanted, replace);
        prop_assert_eq!(again.slots, vec![]);
        prop_assert_eq!(again.clash, change.clash);
    }
}
