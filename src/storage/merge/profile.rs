//! What the person who stays takes over from the other's own row: empty fields, and the stricter of what both say.

use serde::Deserialize;

use super::Merging;
use crate::{
    clock::Timestamp,
    model::person::{Field, Kyc, Level, Status, Subscription},
    storage::{
        db::{Db, Filter, Result},
        user::{self, Update},
    },
};

/// One of the two people, as their own row says.
#[derive(Clone, Debug, Deserialize)]
pub struct Side {
    /// The id.
    pub id: i64,
    /// The number in another system.
    pub r#ref: Option<String>,
    /// The address as spelled.
    pub email: Option<String>,
    /// Its key.
    pub email_key: Option<String>,
    /// Where the person stands.
    pub status: Status,
    /// The level.
    pub level: Level,
    /// Know-your-customer check.
    pub kyc: Kyc,
    /// A data-protection hold.
    pub restricted: bool,
    /// Since when the person is locked.
    pub locked_at: Option<Timestamp>,
    /// Whether a reset of the password ends the lock.
    pub unlock_on_reset: Option<bool>,
    /// The subscription as stored.
    pub subscription: Subscription,
    /// What it was before.
    pub subscription_before: Option<Subscription>,
    /// When it became what it is.
    pub subscription_at: Option<Timestamp>,
    /// Since when the person is known.
    pub registered_at: Timestamp,
    /// When the person was last seen.
    pub last_active_at: Option<Timestamp>,
    /// When the person was erased.
    pub erased_at: Option<Timestamp>,
    /// Whether there is a password.
    pub has_password: bool,
}

impl Side {
    /// The people with these two ids, in that order.
    pub fn both(db: &mut Db, dup: i64, keep: i64) -> Result<Option<(Side, Side)>> {
        let mut filter = Filter::new();
        let marks = filter.bind_list([dup, keep]);
        let sql = format!(
            "SELECT id, ref, email, email_key, status, level, kyc, restricted, locked_at, unlock_on_reset, \
             subscription, subscription_before, subscription_at, registered_at, last_active_at, erased_at, \
             CASE WHEN password_hash IS NULL THEN 0 ELSE 1 END AS has_password \
             FROM users WHERE id IN {marks} ORDER BY id"
        );
        let mut sides: Vec<Side> = db.query(&sql, filter.params())?;
        let mut take = |id| {
            let place = sides.iter().position(|side| side.id == id)?;
            Some(sides.remove(place))
        };
        Ok(take(dup).zip(take(keep)))
    }

    /// The subscription in force.
    fn state(&self, now: Timestamp) -> Subscription {
        self.subscription
            .in_force(self.subscription_before, self.subscription_at, now)
    }

    /// What the subscription counts as, where that is stricter than the other's.
    fn stricter_than(&self, other: &Side, now: Timestamp) -> Option<Subscription> {
        let counts = |side: &Side| {
            let state = side.state(now);
            (state.standing(side.subscription_before), state)
        };
        let own = counts(self);
        (own > counts(other)).then_some(own.0)
    }
}

impl Merging {
    /// Text fields fill empty ones; subscription, hold, ban and lock become the stricter of the two.
    pub(super) fn profile(&mut self, db: &mut Db, now: Timestamp) -> Result<()> {
        let (dup, keep) = (self.dup.clone(), self.keep.clone());
        let mut update = Update::default();
        let profiles = user::profiles(db, &[dup.id, keep.id])?;
        let field_of = |id: i64, field: Field| {
            let kept = profiles.get(&id)?;
            kept.profile.get(field).map(str::to_owned)
        };
        for &field in Field::ALL {
            let Some(theirs) = field_of(dup.id, field) else {
                continue;
            };
            let outcome = match field_of(keep.id, field) {
                None => {
                    update.field(field, Some(theirs.clone()));
                    "filled"
                }
                Some(own) if own == theirs => "same",
                Some(_) => "conflict",
            };
            self.tell("profile", field.to_string(), Some(theirs), outcome);
        }
        let mut logged_out = None;
        let mut stricter = |what: &str, value: &str| {
            self.tell(
                "profile",
                what.to_owned(),
                Some(value.to_owned()),
                "stricter",
            );
        };
        let own = keep.state(now);
        // By what both count as: whoever opted out and is asked once more has still opted out. A link that was mailed to the
        // person who goes confirms nothing any more, so theirs is no longer pending.
        if let Some(theirs) = dup.stricter_than(&keep, now) {
            update.subscription(own, theirs, now);
            stricter("subscription", theirs.as_str());
        }
        if dup.restricted && !keep.restricted {
            update.restricted(true);
            stricter("restricted", "yes");
        }
        if dup.status == Status::Banned && keep.status != Status::Banned {
            update.status(keep.status, Status::Banned);
            stricter("status", Status::Banned.as_str());
            logged_out = Some("ban");
        }
        if let (Some(since), None) = (dup.locked_at, keep.locked_at) {
            update.lock(Some((since, dup.unlock_on_reset == Some(true))));
            stricter("locked_at", &since.to_string());
            logged_out = Some("lock");
        }
        self.logged_out = logged_out;
        if dup.has_password {
            // Whoever stays logs in as before, or sets one anew: an address that is taken over proves nothing about its password.
            self.tell("profile", "password".to_owned(), None, "dropped");
        }
        if keep.kyc == Kyc::None && dup.kyc != Kyc::None {
            update.kyc(dup.kyc);
            self.tell(
                "profile",
                "kyc".to_owned(),
                Some(dup.kyc.to_string()),
                "filled",
            );
        }
        if dup.level != Level::User {
            self.tell(
                "profile",
                "level".to_owned(),
                Some(dup.level.to_string()),
                "conflict",
            );
        }
        update.known(
            keep.registered_at.min(dup.registered_at),
            keep.last_active_at.max(dup.last_active_at),
        );
        user::update(db, keep.id, &update)
    }

    /// The number in another system, once nobody else has it.
    pub(super) fn fill_reference(&mut self, db: &mut Db) -> Result<()> {
        let Some(theirs) = self.dup.r#ref.clone() else {
            return Ok(());
        };
        let outcome = if self.keep.r#ref.is_none() {
            let mut update = Update::default();
            update.reference(Some(theirs.clone()));
            user::update(db, self.keep.id, &update)?;
            "filled"
        } else {
            "conflict"
        };
        self.tell("profile", "ref".to_owned(), Some(theirs), outcome);
        Ok(())
    }
}
