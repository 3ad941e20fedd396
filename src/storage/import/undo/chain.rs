//! Accounts whose links go back: from which others they grew before the import. By now those may be gone, or have grown from them.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::thing::{Image, Thing};
use crate::{
    model::account::chain::grows_from,
    storage::{
        account,
        db::{Db, Result},
    },
};

/// Why an account stays as the import left it when the one it grew from is gone.
const GONE: &str = "changed since: the account it grew from is gone";
/// The same when that one has grown from it.
const RING: &str = "changed since: the account it grew from has grown from it";

impl Thing {
    /// The account that it goes back to having grown from, when the import changed that.
    pub(super) fn goes_back_to(&self) -> Option<i64> {
        let previous = |image: &Image| image.get("previous").and_then(Json::as_i64);
        let before = previous(self.before.as_ref()?)?;
        (previous(&self.after) != Some(before)).then_some(before)
    }
}

/// Accounts that may go back, and those that must not, each with the reason.
pub(super) type Sorted = (Vec<Thing>, Vec<(Thing, &'static str)>);

/// Sorts accounts whose links go back: none may lead nowhere then, or round to the account itself.
///
/// All that go back do so together, so what one of them gives up another may take. Of a ring nobody goes back.
pub(super) fn sorted(db: &mut Db, things: Vec<Thing>) -> Result<Sorted> {
    let targets: Vec<i64> = things.iter().filter_map(Thing::goes_back_to).collect();
    let there = account::there(db, &targets)?;
    let now = account::ancestry(db, &targets)?;
    let (mut back, gone): (Vec<Thing>, Vec<Thing>) = things.into_iter().partition(|thing| {
        thing
            .goes_back_to()
            .is_some_and(|login| there.contains(&login))
    });
    let mut kept: Vec<(Thing, &'static str)> =
        gone.into_iter().map(|thing| (thing, GONE)).collect();
    loop {
        let then: HashMap<i64, i64> = back
            .iter()
            .filter_map(|thing| Some((thing.number()?, thing.goes_back_to()?)))
            .collect();
        let up = |login: i64| then.get(&login).or_else(|| now.get(&login)).copied();
        let in_ring = |thing: &mut Thing| {
            let (Some(login), Some(previous)) = (thing.number(), thing.goes_back_to()) else {
                return false;
            };
            grows_from(up, previous, login)
        };
        let rings: Vec<Thing> = back.extract_if(.., in_ring).collect();
        if rings.is_empty() {
            return Ok((back, kept));
        }
        kept.extend(rings.into_iter().map(|thing| (thing, RING)));
    }
}
