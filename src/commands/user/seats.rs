//! The groups of somebody who has none yet.

use crate::{
    error::Problem,
    model::seat::{Seat, Slots, seat},
    storage::{
        self,
        db::Db,
        group::{self, Group},
    },
};

/// The slots of groups that stand in nobody's way yet.
pub(super) fn seats(
    tx: &mut Db,
    ids: &[i64],
) -> storage::Result<Result<Vec<(usize, Group)>, Problem>> {
    let mut slots: Slots = Slots::default();
    let mut seats: Vec<(usize, Group)> = Vec::new();
    for id in ids {
        let Some(group) = group::by_id(tx, *id)? else {
            return Ok(Err(
                Problem::not_found("a group is gone").code("unknown_group")
            ));
        };
        match seat(group.slot, group.id, &slots, None, false) {
            Seat::Held => {}
            Seat::Taken { slot, .. } => {
                slots[slot - 1] = Some(group.id);
                seats.push((slot, group));
            }
            Seat::Full | Seat::Unclear | Seat::Unfit => {
                let keys: Vec<&str> = seats.iter().map(|(_, group)| group.key.as_str()).collect();
                return Ok(Err(Problem::conflict(format!(
                    "no slot is left for the group '{}' beside {}",
                    group.key,
                    keys.join(", ")
                ))
                .code("slot_full")
                .hint("a user has three slots, one group each: roster group list shows which group fits which")));
            }
        }
    }
    Ok(Ok(seats))
}
