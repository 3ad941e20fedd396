//! The words and text fields of a person.

use crate::{
    clock::{DAY, Timestamp},
    model::texts::Texts,
};

/// How long a person has to confirm a subscription, in seconds.
pub const CONFIRM_WITHIN: i64 = 7 * DAY;

crate::words! {
    /// Where a person stands with us.
    pub enum Status {
        /// Pasted, imported or a prospect.
        Pending = "pending",
        /// A guest buyer: may check out, has no password.
        PartApproved = "part_approved",
        /// May log in once the other conditions hold.
        Approved = "approved",
        /// Shut out; the data stays.
        Banned = "banned",
    }
}

crate::words! {
    /// What a person may do in roster's own back ends.
    pub enum Level {
        /// Somebody we serve.
        User = "user",
        /// Works with other people's data.
        Admin = "admin",
        /// May do everything; one of them always remains.
        SuperAdmin = "super_admin",
    }
}

crate::words! {
    /// Know-your-customer check.
    pub enum Kyc {
        /// Never asked for.
        None = "none",
        /// Papers are being looked at.
        Pending = "pending",
        /// The person is who they say.
        Verified = "verified",
        /// The papers did not convince.
        Rejected = "rejected",
    }
}

crate::words! {
    /// State of the newsletter subscription. The order is the strictness: of several, the last one here wins.
    pub enum Subscription {
        /// Never asked for it.
        None = "none",
        /// Asked to confirm, and has not yet.
        Pending = "pending",
        /// Gets the newsletter.
        Subscribed = "subscribed",
        /// Opted out.
        Unsubscribed = "unsubscribed",
        /// A hard bounce.
        Cleaned = "cleaned",
        /// Reported our mail as unwanted.
        Complained = "complained",
    }
}

impl Subscription {
    /// Whether this state says that the person must not be mailed: it can be left by the person alone, or on evidence.
    pub fn is_opt_out(self) -> bool {
        self >= Subscription::Unsubscribed
    }

    /// The state in force at `now`: one that waits for a confirmation lapses after [`CONFIRM_WITHIN`] seconds to what
    /// it was `before`.
    #[must_use]
    pub fn in_force(
        self,
        before: Option<Subscription>,
        since: Option<Timestamp>,
        now: Timestamp,
    ) -> Subscription {
        match since {
            Some(since) if self == Subscription::Pending && since.plus(CONFIRM_WITHIN) <= now => {
                before.unwrap_or(Subscription::None)
            }
            _ => self,
        }
    }

    /// What a state in force counts as until the person speaks: somebody who opted out and is asked to confirm again is
    /// still somebody who opted out.
    #[must_use]
    pub fn standing(self, before: Option<Subscription>) -> Subscription {
        match before {
            Some(before) if self == Subscription::Pending && before.is_opt_out() => before,
            _ => self,
        }
    }
}

crate::words! {
    /// The text fields of a person that a file, a form or an operator may fill; the word is the column, the key, the header.
    pub enum Field {
        /// Full name, or the name to show.
        Name = "name",
        /// The firm the person acts for.
        Company = "company",
        /// Phone number as given.
        Phone = "phone",
        /// Street and number.
        Street = "street",
        /// City.
        City = "city",
        /// State, county or province.
        Region = "region",
        /// Postal code.
        Postcode = "postcode",
        /// ISO 3166-1 alpha-2.
        Country = "country",
        /// VAT or other tax number.
        TaxId = "tax_id",
        /// BCP 47.
        Language = "language",
        /// A remark for colleagues; the only field that may have several lines.
        Note = "note",
    }
}

/// The text fields of one person; a field that is absent is `None`, and none is ever an empty string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile(Texts<{ Field::ALL.len() }>);

impl Profile {
    /// The value of a field.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.0.get(field as usize)
    }

    /// Sets a field; an empty text is `None`.
    pub fn set(&mut self, field: Field, value: Option<impl AsRef<str>>) {
        let value = value.as_ref().map(AsRef::as_ref);
        self.0.set(field as usize, value);
    }

    /// The fields that have a value, in the order of [`Field::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Field, &str)> {
        Field::ALL
            .iter()
            .filter_map(|&field| Some((field, self.get(field)?)))
    }

    /// Empties every field.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}
