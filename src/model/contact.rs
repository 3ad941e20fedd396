//! Contacts of accounts, and of which mail they get copies.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::malformed::{Malformed, echo};

crate::words! {
    /// What a mail about an account is about.
    pub enum Category {
        /// Whatever has no category of its own.
        General = "general",
        /// Products and services.
        Product = "product",
        /// Domains.
        Domain = "domain",
        /// Invoices and payments.
        Invoice = "invoice",
        /// Tickets. A contact gets only those they opened.
        Support = "support",
        /// The affiliate programme.
        Affiliate = "affiliate",
    }
}

/// The categories of one contact; there may be none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Categories(u8);

impl Categories {
    /// These categories.
    pub fn of(categories: impl IntoIterator<Item = Category>) -> Categories {
        let add = |bits, category: Category| bits | 1 << category as u8;
        Categories(categories.into_iter().fold(0, add))
    }

    /// Whether this one is among them.
    pub fn has(self, category: Category) -> bool {
        self.0 & (1 << category as u8) != 0
    }

    /// The categories in their order.
    pub fn iter(self) -> impl Iterator<Item = Category> {
        (Category::ALL.iter().copied()).filter(move |category| self.has(*category))
    }
}

/// Whether a contact gets a copy of a mail of some category about their account; `opened` is whether they opened what it is about.
///
/// `support` is special: a support contact gets only what they opened themselves.
pub fn gets_copy(categories: Categories, category: Category, opened: bool) -> bool {
    categories.has(category) && (category != Category::Support || opened)
}

impl FromStr for Categories {
    type Err = Malformed;

    /// Reads `all`, `none`, or words between commas, semicolons, bars or spaces.
    fn from_str(text: &str) -> Result<Categories, Malformed> {
        let words = text
            .split(|c: char| matches!(c, ',' | ';' | '|') || c.is_whitespace())
            .filter(|word| !word.is_empty());
        let mut found = Categories::default();
        for word in words {
            let word = word.to_ascii_lowercase();
            let these = match word.as_str() {
                "all" => Categories::of(Category::ALL.iter().copied()),
                "none" => Categories::default(),
                word => Categories::of([word.parse().map_err(|_| {
                    Malformed::new(format!(
                        "'{}' is no category; they are {}, all or none",
                        echo(word),
                        Category::WORDS.join(", ")
                    ))
                })?]),
            };
            found.0 |= these.0;
        }
        Ok(found)
    }
}

impl fmt::Display for Categories {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.iter().map(Category::as_str).collect();
        f.write_str(&words.join(","))
    }
}

crate::json_schema_of!(Categories, Vec<Category>);

impl Serialize for Categories {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// From the text in which the database holds them.
impl<'de> Deserialize<'de> for Categories {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Categories, D::Error> {
        let text = std::borrow::Cow::<'_, str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_shown_in_their_order() {
        let some: Categories = "Invoice; general".parse().unwrap();
        assert_eq!(some.to_string(), "general,invoice");
        assert_eq!("".parse(), Ok(Categories::default()));
        assert_eq!("all".parse::<Categories>().unwrap().iter().count(), 6);
        let hint = "billing".parse::<Categories>().unwrap_err().message;
        assert!(
            hint.contains("general, product, domain, invoice, support, affiliate"),
            "{hint}"
        );
    }

    #[test]
    fn a_support_contact_gets_only_what_they_opened() {
        let both: Categories = "support,invoice".parse().unwrap();
        assert!(gets_copy(both, Category::Invoice, false));
        assert!(!gets_copy(both, Category::Support, false));
        assert!(gets_copy(both, Category::Support, true));
        assert!(!gets_copy(both, Category::Domain, true));
    }
}
