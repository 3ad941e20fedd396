//! What the database knows of one person. An import holds thousands of these at a time, so their texts share one buffer.

use crate::{
    clock::Timestamp,
    model::{
        person::{Field, Level, Status, Subscription},
        texts,
    },
};

/// What the database knows of the person a row speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The user's id.
    pub id: i64,
    /// Number of changes so far.
    pub version: i64,
    /// Address, number and fields.
    pub texts: Texts,
    /// The user's own status.
    pub status: Status,
    /// The user's level.
    pub level: Level,
    /// A data-protection hold.
    pub restricted: bool,
    /// Erased: nothing personal is left.
    pub erased: bool,
    /// The subscription in force now (a pending one may have lapsed).
    pub subscription: Subscription,
    /// The subscription before that one; what a pending one lapses to.
    pub subscription_before: Option<Subscription>,
    /// Since when the subscription holds.
    pub subscription_at: Option<Timestamp>,
    /// Asked to confirm and not answered yet, also where that has lapsed: a link that was mailed late still holds.
    pub asked: bool,
    /// When the person confirmed the address.
    pub confirmed_at: Option<Timestamp>,
    /// Ids of the tags.
    pub tags: Vec<i64>,
    /// Group id by slot 1, 2, 3.
    pub groups: [Option<i64>; 3],
}

impl Known {
    /// The address as spelled; `None` once erased.
    pub fn email(&self) -> Option<&str> {
        self.texts.get(Text::Email)
    }

    /// The identity of the address; empty once erased.
    pub fn email_key(&self) -> &str {
        self.texts.get(Text::Key).unwrap_or_default()
    }

    /// The number in another system.
    pub fn reference(&self) -> Option<&str> {
        self.texts.get(Text::Reference)
    }

    /// A text field. Whoever looked the person up may have left out fields that the input does not have.
    pub fn field(&self, field: Field) -> Option<&str> {
        self.texts.get(Text::Field(field))
    }

    /// What the subscription counts as until the person speaks.
    pub fn standing(&self) -> Subscription {
        self.subscription.standing(self.subscription_before)
    }
}

/// One of the texts of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// The address as spelled.
    Email,
    /// Its identity.
    Key,
    /// The number in another system.
    Reference,
    /// A text field.
    Field(Field),
}

/// How many texts a person has.
const COUNT: usize = 3 + Field::ALL.len();

/// The texts of a person, in one buffer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts(texts::Texts<COUNT>);

impl Text {
    fn place(self) -> usize {
        match self {
            Text::Email => 0,
            Text::Key => 1,
            Text::Reference => 2,
            Text::Field(field) => 3 + field as usize,
        }
    }
}

impl Texts {
    /// Texts with room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Texts {
        Texts(texts::Texts::with_capacity(bytes))
    }

    /// One of them; never empty.
    pub fn get(&self, text: Text) -> Option<&str> {
        self.0.get(text.place())
    }

    /// Sets one of them; an empty one is absent.
    pub fn set(&mut self, text: Text, value: Option<&str>) {
        self.0.set(text.place(), value);
    }

    /// The same with one of them set.
    #[must_use]
    pub fn with(mut self, text: Text, value: &str) -> Texts {
        self.set(text, Some(value));
        self
    }
}
