//! What somebody may do with an account: thirteen permissions, in one order everywhere.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::malformed::{Malformed, echo};

crate::words! {
    /// One thing that a member may do. The order is that of every list.
    pub enum Permission {
        /// Change the account's own details.
        Profile = "profile",
        /// See and change contacts.
        Contacts = "contacts",
        /// See products and services.
        Products = "products",
        /// Order, upgrade, cancel products.
        ManageProducts = "manageproducts",
        /// Log in to products without another password.
        ProductSso = "productsso",
        /// See domains.
        Domains = "domains",
        /// Change domains.
        ManageDomains = "managedomains",
        /// See and pay invoices.
        Invoices = "invoices",
        /// See and accept quotes.
        Quotes = "quotes",
        /// Open and answer tickets.
        Tickets = "tickets",
        /// See the affiliate account.
        Affiliates = "affiliates",
        /// See the mail that was sent.
        Emails = "emails",
        /// Place orders.
        Orders = "orders",
    }
}

/// The permissions of one member: never none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permissions(u16);

impl Permissions {
    /// All thirteen: what the owner holds.
    pub const ALL: Permissions = Permissions((1 << Permission::ALL.len()) - 1);

    /// These permissions; `None` when there are none.
    pub fn of(permissions: impl IntoIterator<Item = Permission>) -> Option<Permissions> {
        let bits = permissions
            .into_iter()
            .fold(0, |bits, permission| bits | 1 << permission as u16);
        (bits != 0).then_some(Permissions(bits))
    }

    /// Whether this one is among them.
    pub fn has(self, permission: Permission) -> bool {
        self.0 & (1 << permission as u16) != 0
    }

    /// The permissions in their order.
    pub fn iter(self) -> impl Iterator<Item = Permission> {
        (Permission::ALL.iter().copied()).filter(move |permission| self.has(*permission))
    }

    /// These and those.
    #[must_use]
    pub fn with(self, more: Permissions) -> Permissions {
        Permissions(self.0 | more.0)
    }

    /// These without those; `None` when nothing is left.
    pub fn without(self, less: Permissions) -> Option<Permissions> {
        let bits = self.0 & !less.0;
        (bits != 0).then_some(Permissions(bits))
    }
}

/// Reads one permission; a word that is none is answered with the thirteen.
fn permission(word: &str) -> Result<Permission, Malformed> {
    word.to_ascii_lowercase().parse().map_err(|_| {
        Malformed::new(format!(
            "'{}' is no permission; they are {}, or all",
            echo(word),
            Permission::WORDS.join(", ")
        ))
    })
}

impl FromStr for Permissions {
    type Err = Malformed;

    /// Reads `all`, or words between commas, semicolons, bars or spaces.
    fn from_str(text: &str) -> Result<Permissions, Malformed> {
        let words = || {
            text.split(|c: char| matches!(c, ',' | ';' | '|') || c.is_whitespace())
                .filter(|word| !word.is_empty())
        };
        if words().any(|word| word.eq_ignore_ascii_case("all")) {
            return Ok(Permissions::ALL);
        }
        let found = words().map(permission).collect::<Result<Vec<_>, _>>()?;
        Permissions::of(found).ok_or_else(|| {
            Malformed::new(format!(
                "no permission is named; they are {}, or all",
                Permission::WORDS.join(", ")
            ))
        })
    }
}

impl fmt::Display for Permissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Permissions::ALL {
            return f.write_str("all");
        }
        for (place, permission) in self.iter().enumerate() {
            if place > 0 {
                f.write_str(",")?;
            }
            f.write_str(permission.as_str())?;
        }
        Ok(())
    }
}

crate::json_schema!(Permissions, { "type": "array", "items": { "type": "string" } });

/// A list of words: `["all"]`, or the permissions in their order.
impl Serialize for Permissions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if *self == Permissions::ALL {
            return serializer.collect_seq(["all"]);
        }
        serializer.collect_seq(self.iter())
    }
}

/// From the text in which the database holds them.
impl<'de> Deserialize<'de> for Permissions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Permissions, D::Error> {
        let text = std::borrow::Cow::<'_, str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permissions_are_shown_in_their_order_however_they_are_named() {
        let some: Permissions = "Orders; profile invoices,orders".parse().unwrap();
        assert_eq!(some.to_string(), "profile,invoices,orders");
        assert_eq!(
            serde_json::to_string(&some).unwrap(),
            r#"["profile","invoices","orders"]"#
        );
        assert_eq!(some.to_string().parse(), Ok(some));
        let all: Permissions = Permission::WORDS.join(",").parse().unwrap();
        assert_eq!((all, all.to_string()), (Permissions::ALL, "all".to_owned()));
        assert_eq!("profile,all".parse(), Ok(Permissions::ALL));
    }

    #[test]
    fn an_unknown_word_is_answered_with_the_thirteen() {
        for text in ["", "billing", "profile,billing"] {
            let refusal = text.parse::<Permissions>().unwrap_err().message;
            assert!(
                Permission::WORDS.iter().all(|word| refusal.contains(word)),
                "{refusal}"
            );
        }
        assert_eq!(Permission::WORDS.len(), 13);
    }

    #[test]
    fn the_last_permission_cannot_be_dropped() {
        let one: Permissions = "quotes".parse().unwrap();
        assert_eq!(one.without(one), None);
        let two: Permissions = "quotes,emails".parse().unwrap();
        assert_eq!(two.without(one).unwrap().to_string(), "emails");
        assert_eq!(one.with(two), two);
    }
}
