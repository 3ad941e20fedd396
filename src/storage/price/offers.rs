//! The prices among which the rule chooses.

use super::{PriceQuery, find};
use crate::{
    model::price::{Membership, Offer},
    storage::db::{Db, Result},
};

/// What a price check looks at: the offers of a product to everybody and to the groups of a buyer, and those groups by slot.
pub fn matter(db: &mut Db, sku: &str, user_id: i64) -> Result<(Vec<Offer>, Vec<Membership>)> {
    let query = PriceQuery {
        skus: vec![sku.to_owned()],
        ..PriceQuery::default()
    };
    let groups: Vec<Membership> = db.query(
        "SELECT g.key AS \"group\", g.tax FROM user_groups u JOIN groups g ON g.id = u.group_id WHERE u.user_id = $1 ORDER BY u.slot",
        crate::params![user_id],
    )?;
    let own = |key: &String| groups.iter().any(|membership| membership.group == *key);
    let prices = find(db, &query)?.into_iter().map(|(_, price)| price);
    let offers = prices
        .filter(|price| price.group.as_ref().is_none_or(own))
        .map(|price| Offer {
            group: price.group,
            min_qty: price.min_qty,
            price: price.price,
            currency: price.currency,
        })
        .collect();
    Ok((offers, groups))
}
