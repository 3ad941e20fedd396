//! What the database knows of one person. An import holds thousands of these at a time, so their texts share one buffer.

use crate::{
    clock::Timestamp,
    model::person::{Field, Level, Status, Subscription},
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

/// The texts of a person in one buffer.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    buffer: String,
    /// Where each text begins in the buffer, and its length; one that is absent has none.
    spans: [Option<(u32, std::num::NonZeroU32)>; COUNT],
}

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
        Texts {
            buffer: String::with_capacity(bytes),
            ..Texts::default()
        }
    }

    /// One of them; never empty.
    pub fn get(&self, text: Text) -> Option<&str> {
        let (start, len) = self.spans[text.place()]?;
        Some(&self.buffer[start as usize..(start + len.get()) as usize])
    }

    /// Sets one of them; an empty one is absent.
    pub fn set(&mut self, text: Text, value: Option<&str>) {
        let value = value.unwrap_or_default();
        let start = self.buffer.len() as u32;
        self.spans[text.place()] =
            std::num::NonZeroU32::new(value.len() as u32).map(|len| (start, len));
        self.buffer.push_str(value);
    }

    /// The same with one of them set.
    #[must_use]
    pub fn with(mut self, text: Text, value: &str) -> Texts {
        self.set(text, Some(value));
        self
    }

    fn all(&self) -> impl Iterator<Item = Option<&str>> {
        let head = [Text::Email, Text::Key, Text::Reference];
        let fields = Field::ALL.iter().map(|&field| Text::Field(field));
        head.into_iter().chain(fields).map(|text| self.get(text))
    }
}

/// Equal when every text is, whatever the buffers look like.
impl PartialEq for Texts {
    fn eq(&self, other: &Texts) -> bool {
        self.all().eq(other.all())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_set_again_is_the_new_one() {
        let mut texts = Texts::with_capacity(8)
            .with(Text::Email, "Ann@example.com")
            .with(Text::Field(Field::Note), "é");
        texts.set(Text::Email, Some("b@example.com"));
        texts.set(Text::Field(Field::Note), None);
        texts.set(Text::Reference, Some(""));
        assert_eq!(texts.get(Text::Email), Some("b@example.com"));
        assert_eq!(texts.get(Text::Field(Field::Note)), None);
        assert_eq!(texts.get(Text::Reference), None);
        assert_eq!(texts, Texts::default().with(Text::Email, "b@example.com"));
        assert_ne!(texts, Texts::default().with(Text::Key, "b@example.com"));
    }
}
