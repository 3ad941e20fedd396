//! A known order becomes what the input says; what it was is kept for an undo and told to the audit.

use std::{borrow::Cow, collections::HashMap};

use super::{
    StagedOrder,
    judge::{Fate, Judge},
};
use crate::{
    model::{
        incoming::RejectReason,
        order::{NewOrder, OrderStatus, further},
    },
    storage::{
        audit::{Parts, Subject},
        db::{Db, Result},
        order::{
            image::{self, Image, LineImage},
            known::Known,
            replace::{self, Replaced},
        },
    },
};

/// A known order and what it becomes: its refunds are those that are new.
pub(super) struct Update {
    pub replaced: Replaced,
    pub order: NewOrder,
    pub digest: String,
}

impl Judge<'_> {
    /// The order as it is stored. Of a known one only what goes back beyond what went back before is new.
    pub(super) fn form<'b>(
        &self,
        place: usize,
        staged: &'b StagedOrder,
        known: &Known,
    ) -> std::result::Result<Cow<'b, NewOrder>, Fate> {
        let Some(before) = known.orders.get(&place) else {
            return Ok(Cow::Borrowed(&staged.order));
        };
        let mut order = Cow::Borrowed(&staged.order);
        if before.stays_paid(&order) {
            order.to_mut().status = OrderStatus::Paid;
        }
        if order.refunds.is_empty() && !known.refunds.contains_key(&place) {
            return Ok(order);
        }
        let given = known.refunds.get(&place).map_or(&[][..], Vec::as_slice);
        let mut order = order.into_owned();
        let reject = |field, message| Fate::Rejected(RejectReason::InvalidField, field, message);
        if !given.is_empty() && before.currency != order.currency {
            let message = format!(
                "the order is in {}: so is what was given back of it",
                before.currency
            );
            return Err(reject("currency", message));
        }
        let now = self.now();
        order.refunds = further(given, &order.refunds, &staged.undated, now).map_err(|less| {
            let amount = |minor| format!("{} {}", order.currency.amount(minor), order.currency);
            let message = format!(
                "{} was given back of it by now, which stays; the input says {}",
                amount(less.given),
                amount(less.said)
            );
            reject("refunded", message)
        })?;
        Ok(Cow::Owned(order))
    }

    /// Takes some known orders away for what they become, keeps what they were, and tells the audit.
    pub(super) fn update(
        &mut self,
        db: &mut Db,
        updates: &[Update],
        audit: &mut Parts,
    ) -> Result<()> {
        if updates.is_empty() {
            return Ok(());
        }
        let mut replaced: Vec<Replaced> = updates
            .iter()
            .map(|update| update.replaced.clone())
            .collect();
        replace::name(db, &mut replaced)?;
        let before: HashMap<i64, Image> = image::read(db)?;
        let images = updates.iter().filter_map(|update| {
            let image = before.get(&update.replaced.id)?;
            Some((update, image))
        });
        let kept = images.clone().map(|(update, image)| {
            let replaced = &update.replaced;
            (replaced.number.as_str(), image, replaced.new_user_id)
        });
        image::keep(db, self.merged.id, kept)?;
        let subjects: Vec<Subject> = images
            .map(|(update, image)| {
                let after = self.image(update, image);
                image::subject(&update.replaced.number, image, &after)
            })
            .collect();
        audit.note(db, &subjects)?;
        replace::remove(db)
    }

    /// What a known order becomes.
    fn image(&self, update: &Update, before: &Image) -> Image {
        let order = &update.order;
        Image {
            refunded: before.refunded + order.refunded(),
            ..self.image_of(update.replaced.new_user_id, order, &update.digest)
        }
    }

    /// What an order is that came so, with what it says of refunds.
    pub(super) fn image_of(&self, user_id: i64, order: &NewOrder, digest: &str) -> Image {
        Image {
            user_id,
            login: order.login,
            ordered_at: order.ordered_at,
            status: order.status,
            currency: order.currency,
            total: order.total,
            refunded: order.refunded(),
            method: order.method.clone(),
            digest: digest.to_owned(),
            lines: order
                .lines
                .iter()
                .map(|line| LineImage {
                    product_id: self.loads.product(line.product),
                    sku: self.job.products[line.product as usize].sku.clone(),
                    quantity: line.quantity,
                    unit_price: line.unit_price,
                    amount: line.amount,
                })
                .collect(),
        }
    }
}
