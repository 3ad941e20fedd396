//! What a template is given about one mail.

use std::{collections::BTreeMap, fmt, sync::Arc};

use minijinja::{Value, value::Object};

use super::builtin::{COMMON, values_of};
use crate::model::{name::clean, token::MARK};

/// What is known of the person who will read a mail.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reader<'a> {
    /// The user's number; 0 for an address that is no user.
    pub id: i64,
    /// The number in another system.
    pub reference: Option<&'a str>,
    /// The address.
    pub email: &'a str,
    /// The name.
    pub name: Option<&'a str>,
    /// The company.
    pub company: Option<&'a str>,
    /// The country, two letters.
    pub country: Option<&'a str>,
    /// The language, which chooses the template.
    pub language: Option<&'a str>,
}

/// The values of one mail, by the names that templates use.
#[derive(Clone, Debug, Default)]
pub struct Values {
    named: BTreeMap<&'static str, Value>,
    /// The token for which there is no page yet.
    unlinked: Option<String>,
}

/// The link of a token before anybody has said where the site is: `{{ link }}` writes the token, marked as the place of the link, and
/// `{% if link %}` finds none.
#[derive(Debug)]
struct Unlinked(String);

impl Object for Unlinked {
    fn is_true(self: &Arc<Self>) -> bool {
        false
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Values {
    /// What every template may name but `site`, which the templates know themselves.
    pub fn of(reader: &Reader) -> Values {
        let mut values = Values::default();
        let known = |text: Option<&str>| text.map(clean).unwrap_or_default();
        let texts = [
            ("ref", reader.reference),
            ("email", Some(reader.email)),
            ("name", reader.name),
            ("company", reader.company),
            ("country", reader.country),
            ("language", reader.language),
        ];
        for (name, text) in texts {
            values.named.insert(name, known(text).into());
        }
        values.named.insert("id", reader.id.into());
        values
    }

    /// The same with one value more. It stands on one line, whatever it held.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: &str) -> Values {
        self.named.insert(name, clean(text).into());
        self
    }

    /// The same with a number more.
    #[must_use]
    pub fn number(mut self, name: &'static str, number: i64) -> Values {
        self.named.insert(name, number.into());
        self
    }

    /// The same with a token and the page that takes it; without a page the templates show the bare token.
    #[must_use]
    pub fn link(self, link: Option<&str>, token: &str) -> Values {
        let values = self
            .with("link", link.unwrap_or_default())
            .with("token", token);
        Values {
            unlinked: (link.is_none() && !token.is_empty()).then(|| clean(token)),
            ..values
        }
    }

    /// The token for which there is no page yet.
    pub(super) fn unlinked(&self) -> Option<&str> {
        self.unlinked.as_deref()
    }

    /// Values to try a template with: each that it may name, with something in it.
    pub fn sample(template: &str) -> Values {
        let reader = Reader {
            id: 7,
            reference: Some("K-1001"),
            email: "ann@example.com",
            name: Some("Ann Smith"),
            company: Some("Example & Co"),
            country: Some("GB"),
            language: Some("en"),
        };
        let mut values = Values::of(&reader);
        for name in values_of(template) {
            if COMMON.contains(&name) {
                continue;
            }
            values = match name {
                "days" => values.number(name, 7),
                "expires_at" => values.with(name, "2026-01-09T03:04:05Z"),
                "login" => values.with(name, "45231"),
                "permissions" => values.with(name, "invoices, orders"),
                "old_email" => values.with(name, "ann@example.com"),
                "new_email" => values.with(name, "ann.smith@example.com"),
                "link" => values.with(name, "https://shop.example/page/token"),
                _ => values.with(name, name),
            };
        }
        values
    }

    /// The context of the engine; `{% if link %}` finds no link where there is no page for it, unless `is_counted`.
    pub(super) fn context(&self, site: &str, is_counted: bool) -> Value {
        let own = self
            .named
            .iter()
            .map(|(name, value)| (*name, value.clone()));
        let link = self.unlinked.as_ref().map(|token| {
            let text = format!("{MARK}{token}");
            let link = if is_counted {
                Value::from(text)
            } else {
                Value::from_object(Unlinked(text))
            };
            ("link", link)
        });
        // Of two values of one name the last counts.
        Value::from_pairs(own.chain([("site", Value::from(site))]).chain(link))
    }
}
