//! Whether an order that is there says what `order add` says.

use super::{add::Add, buyer::Buyer};
use crate::{
    model::order::{NewOrder, Product},
    storage::{
        self,
        db::Db,
        order::{self, LineRow, Order},
        user::Person,
    },
};

/// An order that is to be added, and who it is for.
pub(super) struct Wanted<'a> {
    pub order: &'a NewOrder,
    pub products: &'a [Product],
    pub buyer: &'a Buyer,
    pub requested_by: Option<&'a Person>,
}

impl Add {
    /// Whether a known order is what is to be added: all that the command line says of it is so.
    pub(super) fn is_same(
        &self,
        tx: &mut Db,
        found: &Order,
        wanted: &Wanted<'_>,
    ) -> storage::Result<bool> {
        let order = wanted.order;
        let buyer = match wanted.buyer {
            Buyer::Known(person, _) => person.id == found.user_id,
            Buyer::New(_) => false,
        };
        let same = buyer
            && found.total.minor == order.total
            && found.currency == order.currency
            && found.status == order.status
            && (order.method.is_none() || found.method == order.method)
            && (order.login.is_none() || found.account == order.login)
            // Without it an order is placed now, each time.
            && (self.at.is_none() || found.ordered_at.0 == order.ordered_at);
        if !same {
            return Ok(false);
        }
        let Some(full) = order::full(tx, vec![found.clone()])?.pop() else {
            return Ok(false);
        };
        let requested = wanted
            .requested_by
            .is_none_or(|person| full.requested_by == person.email);
        if order.lines.is_empty() {
            return Ok(requested);
        }
        Ok(requested
            && full.line_list.len() == order.lines.len()
            && full.line_list.iter().zip(&order.lines).all(|(is, line)| {
                is.quantity == line.quantity
                    && is.amount.minor == line.amount
                    && is.unit_price.as_ref().map(|price| price.minor) == line.unit_price
                    && is_of(is, &wanted.products[line.product as usize])
            }))
    }
}

/// Whether a line sells that product; how a tag is spelled makes no other.
fn is_of(line: &LineRow, product: &Product) -> bool {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let tags = Product::join_tags(line.tags.iter());
    text(&line.sku) == product.sku
        && text(&line.product) == product.product
        && text(&line.category) == product.category
        && tags.to_lowercase() == product.tags.to_lowercase()
}
