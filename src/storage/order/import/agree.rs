//! Known orders that are what the input says, whichever way they became so.
//!
//! The digest of an order is that of the input it came by. Once somebody has refunded or cancelled it here it says something
//! else, and so does its export: that is compared with the order itself.

use std::collections::{HashMap, HashSet};

use super::{OnKnown, StagedOrder, judge::Judge, whose};
use crate::{
    model::order::further,
    storage::{
        db::{Db, Result},
        order::{
            image::{self, Image},
            known::{self, Known, KnownOrder},
            replace::{self, Replaced},
        },
    },
};

impl Judge<'_> {
    /// The places of known orders about which the input says nothing new, though it is not the input they came by.
    pub(super) fn agreeing(
        &self,
        db: &mut Db,
        bite: &[(String, StagedOrder)],
        known: &mut Known,
    ) -> Result<HashSet<usize>> {
        // Of those that are updated anyway nobody has to know.
        let open = |(place, order): &(&usize, &KnownOrder)| {
            order.digest != bite[**place].1.digest
                && (order.touched || self.job.on_known != OnKnown::Update)
        };
        let mut named: Vec<Replaced> = (known.orders.iter())
            .filter(open)
            .map(|(place, order)| Replaced {
                user_id: order.user_id,
                id: order.id,
                number: bite[*place].1.order.number.clone(),
                new_user_id: order.user_id,
            })
            .collect();
        if named.is_empty() {
            return Ok(HashSet::new());
        }
        if self.job.on_known != OnKnown::Update {
            known.refunds = known::refunds(db)?;
        }
        replace::name(db, &mut named)?;
        let images = image::read(db)?;
        Ok((known.orders.iter())
            .filter(open)
            .filter(|(place, order)| self.agrees(**place, order, &bite[**place], known, &images))
            .map(|(place, _)| *place)
            .collect())
    }

    fn agrees(
        &self,
        place: usize,
        order: &KnownOrder,
        (key, staged): &(String, StagedOrder),
        known: &Known,
        images: &HashMap<i64, Image>,
    ) -> bool {
        let Some(image) = images.get(&order.id) else {
            return false;
        };
        let said = Image {
            refunded: image.refunded,
            ..self.image_of(order.user_id, &staged.order, &image.digest)
        };
        let given = known.refunds.get(&place).map_or(&[][..], Vec::as_slice);
        let more = further(given, &staged.order.refunds, &staged.undated, self.now());
        said == *image
            && more.is_ok_and(|more| more.is_empty())
            && whose::is_of(order.user_id, (place, key), staged, known)
    }
}
