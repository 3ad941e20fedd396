//! The templates that are there from the start, and what a template may name.

/// What every template may name; a value that is not known of a person is empty.
pub const COMMON: &[&str] = &[
    "site", "id", "ref", "email", "name", "company", "country", "language",
];

/// What a template of the user's own may name beside [`COMMON`]: the page and the token for opting out, empty in mail
/// that is no campaign.
pub const CAMPAIGN: &[&str] = &["link", "token"];

/// A template that comes with the program.
#[derive(Debug)]
pub struct Builtin {
    /// Its name.
    pub name: &'static str,
    /// When it is sent.
    pub about: &'static str,
    /// What it may name beside [`COMMON`].
    pub values: &'static [&'static str],
    /// The subject line.
    pub subject: &'static str,
    /// The plain text.
    pub text: &'static str,
    /// The same in HTML.
    pub html: &'static str,
}

macro_rules! builtin {
    ($name:literal, $about:literal, $values:expr) => {
        Builtin {
            name: $name,
            about: $about,
            values: $values,
            subject: include_str!(concat!("texts/", $name, ".subject")),
            text: include_str!(concat!("texts/", $name, ".txt")),
            html: include_str!(concat!("texts/", $name, ".html")),
        }
    };
}

/// Every one of them, by name.
pub const BUILTIN: &[Builtin] = &[
    builtin!(
        "confirm",
        "asks a person to confirm a subscription",
        &["link", "token", "days"]
    ),
    builtin!(
        "email_changed",
        "tells the old address that another took its place",
        &["old_email", "new_email"]
    ),
    builtin!(
        "email_confirm",
        "asks a new address for a confirmation",
        &["link", "token", "days", "old_email", "new_email"]
    ),
    builtin!(
        "invite_account",
        "invites somebody to an account",
        &["link", "token", "expires_at", "login", "permissions"]
    ),
    builtin!(
        "invite_site",
        "invites somebody to the site",
        &["link", "token", "expires_at"]
    ),
    builtin!(
        "password_reset",
        "carries the link to a new password",
        &["link", "token", "expires_at"]
    ),
    builtin!("welcome", "greets somebody who can log in now", &[]),
];

/// The template that comes with the program under this name.
pub fn builtin(name: &str) -> Option<&'static Builtin> {
    BUILTIN.iter().find(|builtin| builtin.name == name)
}

/// What a template of this name may name, [`COMMON`] first.
pub fn values_of(name: &str) -> Vec<&'static str> {
    let own = builtin(name).map_or(CAMPAIGN, |builtin| builtin.values);
    COMMON.iter().chain(own).copied().collect()
}
