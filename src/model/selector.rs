//! Selectors: the words by which a command line names a user, an account or another thing. Lists of them: [`rows`];
//! how things that are no people print themselves: [`printed`].

pub mod printed;
pub mod rows;

use std::{fmt, str::FromStr};

use crate::model::{
    malformed::{Malformed, echo},
    name::clean,
};

/// Ids and logins are below 2^53, so that every JSON reader keeps them whole (RFC 8259 §6).
pub const NUMBER_END: i64 = 1 << 53;
/// The most characters of a `ref`.
const REF_MAX: usize = 64;

/// Names one user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UserSelector {
    /// `7` or `id:7`.
    Id(i64),
    /// `ref:K-1001`: the number in another system, compared exactly.
    Reference(String),
    /// `ann@example.com`, as written: the address of a user, or an alias left by a merge.
    Email(String),
    /// `login:45231` or `#45231`: the owner of that account.
    Login(i64),
    /// `name:ann smith`: must be unique; compared by [`crate::model::name::search_key`].
    Name(String),
}

/// Names one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountSelector {
    /// `45231`, `login:45231` or `#45231`. An account has no id beside its login, so `id:7` names none.
    Login(i64),
}

/// Names one thing of any other noun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThingSelector {
    /// `id:7`: always the id.
    Id(i64),
    /// A key or number; when no thing has it, [`ThingSelector::fallback_id`].
    Key(String),
}

impl ThingSelector {
    /// The id to try when no thing has the key: `7` is the thing with key or number `7`, else the one with id 7.
    pub fn fallback_id(&self) -> Option<i64> {
        match self {
            ThingSelector::Id(_) => None,
            ThingSelector::Key(key) => number(key),
        }
    }
}

impl FromStr for UserSelector {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<UserSelector, Malformed> {
        let text = present(text)?;
        let selector = match parts(text) {
            (Some("id"), id) => number(id).map(UserSelector::Id),
            (Some("login" | "#"), login) => number(login).map(UserSelector::Login),
            (Some("ref"), reference) => Some(clean(reference))
                .filter(|clean| !clean.is_empty() && reference.chars().count() <= REF_MAX)
                .map(UserSelector::Reference),
            (Some("name"), name) => Some(UserSelector::Name(clean(name)))
                .filter(|selector| *selector != UserSelector::Name(String::new())),
            // A colon stands in no address that roster accepts.
            (Some(_), _) => None,
            (None, email) if email.contains('@') && !email.contains(char::is_whitespace) => {
                Some(UserSelector::Email(email.to_owned()))
            }
            (None, id) => number(id).map(UserSelector::Id),
        };
        selector.ok_or_else(|| {
            Malformed::new(format!("'{}' names no user", echo(text))).hint(
                "write 7, id:7, ref:K-1001, ann@example.com, login:45231, '#45231' or 'name:ann smith'",
            )
        })
    }
}

impl FromStr for AccountSelector {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<AccountSelector, Malformed> {
        let text = present(text)?;
        let selector = match parts(text) {
            (None | Some("login" | "#"), login) => number(login).map(AccountSelector::Login),
            (Some(_), _) => None,
        };
        selector.ok_or_else(|| {
            Malformed::new(format!("'{}' names no account", echo(text)))
                .hint("an account is named by its login: 45231, login:45231 or '#45231'")
        })
    }
}

impl FromStr for ThingSelector {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<ThingSelector, Malformed> {
        let text = present(text)?;
        match text.strip_prefix("id:") {
            None => Ok(ThingSelector::Key(clean(text))),
            Some(id) => number(id.trim()).map(ThingSelector::Id).ok_or_else(|| {
                Malformed::new(format!("'{}' names no id", echo(text)))
                    .hint("an id is a whole number: id:7")
            }),
        }
    }
}

impl fmt::Display for UserSelector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UserSelector::Id(id) => write!(f, "id:{id}"),
            UserSelector::Reference(reference) => write!(f, "ref:{reference}"),
            UserSelector::Email(email) => f.write_str(email),
            UserSelector::Login(login) => write!(f, "login:{login}"),
            UserSelector::Name(name) => write!(f, "name:{name}"),
        }
    }
}

impl fmt::Display for AccountSelector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let AccountSelector::Login(login) = self;
        write!(f, "login:{login}")
    }
}

impl fmt::Display for ThingSelector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ThingSelector::Id(id) => write!(f, "id:{id}"),
            ThingSelector::Key(key) => f.write_str(key),
        }
    }
}

fn present(text: &str) -> Result<&str, Malformed> {
    let text = text.trim();
    if text.is_empty() || text == "#" {
        return Err(Malformed::new("the selector is empty").hint(
            "a bare # starts a comment in the shell: write '#45231' in quotes, or login:45231",
        ));
    }
    Ok(text)
}

/// The word before the first colon, or `#`, and what follows it.
fn parts(text: &str) -> (Option<&str>, &str) {
    if let Some(login) = text.strip_prefix('#') {
        return (Some("#"), login);
    }
    match text.split_once(':') {
        Some((word, value)) => (Some(word), value.trim()),
        None => (None, text),
    }
}

fn number(text: &str) -> Option<i64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    let value = text.parse().ok().filter(|_| plain)?;
    (1..NUMBER_END).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn user(text: &str) -> Option<UserSelector> {
        text.parse().ok()
    }

    #[test]
    fn a_reference_of_nothing_but_control_characters_names_nobody() {
        assert_eq!(user("ref:\u{1f}"), None);
        assert_eq!(
            user("ref:a\u{1f}b"),
            Some(UserSelector::Reference("a b".into()))
        );
    }

    #[test]
    fn a_user_is_named_by_id_ref_address_login_or_name() {
        use UserSelector::{Email, Id, Login, Name, Reference};
        for (text, selector) in [
            ("7", Id(7)),
            (" id:7 ", Id(7)),
            ("ref:K-1001", Reference("K-1001".into())),
            ("ref:a:b", Reference("a:b".into())),
            ("ann@example.com", Email("ann@example.com".into())),
            ("Ann+x@Bücher.example", Email("Ann+x@Bücher.example".into())),
            ("login:45231", Login(45_231)),
            ("#45231", Login(45_231)),
            ("name:ann smith", Name("ann smith".into())),
            ("name: Ann", Name("Ann".into())),
        ] {
            assert_eq!(user(text), Some(selector), "{text}");
        }
    }

    #[test]
    fn anything_else_names_no_user_and_the_hint_lists_what_would() {
        let too_long = format!("ref:{}", "x".repeat(65));
        for text in [
            "ann",
            "0",
            "-7",
            "+7",
            "7.0",
            "id:",
            "id:x",
            "9007199254740992",
            "#x",
            "login:a@b.example",
            "name:",
            "ref:",
            "mailto:ann@example.com",
            "email:ann@example.com",
            "ann smith@example.com",
            "٧",
            &too_long,
        ] {
            assert_eq!(user(text), None, "{text}");
        }
        let refusal = "ann".parse::<UserSelector>().unwrap_err();
        assert_eq!(refusal.message, "'ann' names no user");
        assert!(refusal.hint.unwrap().contains("ref:K-1001"));
        assert_eq!(
            user("9007199254740991"),
            Some(UserSelector::Id(NUMBER_END - 1))
        );
    }

    #[test]
    fn an_empty_selector_tells_about_shell_comments() {
        for text in ["", "  ", "#"] {
            let hint = text.parse::<UserSelector>().unwrap_err().hint.unwrap();
            assert!(hint.contains("'#45231' in quotes"), "{hint}");
            assert!(text.parse::<AccountSelector>().is_err());
            assert!(text.parse::<ThingSelector>().is_err());
        }
    }

    #[test]
    fn a_bare_number_is_a_login_for_accounts() {
        for text in ["45231", "login:45231", "#45231"] {
            assert_eq!(text.parse(), Ok(AccountSelector::Login(45_231)), "{text}");
        }
        for text in [
            "ann@example.com",
            "name:x",
            "x",
            "login:",
            "id:7",
            "device:7",
        ] {
            assert!(text.parse::<AccountSelector>().is_err(), "{text}");
        }
    }

    #[test]
    fn another_thing_is_named_by_key_first_and_id_always_means_the_id() {
        let key: ThingSelector = "7".parse().unwrap();
        assert_eq!(key, ThingSelector::Key("7".into()));
        assert_eq!(key.fallback_id(), Some(7));
        let tag: ThingSelector = "general:vip".parse().unwrap();
        assert_eq!(
            (tag.fallback_id(), tag.to_string()),
            (None, "general:vip".into())
        );
        assert_eq!("id:7".parse(), Ok(ThingSelector::Id(7)));
        assert!("id:vip".parse::<ThingSelector>().is_err());
    }

    proptest! {
        #[test]
        fn a_printed_selector_reads_back(text in "(id:|ref:|login:|name:|#)?\\PC{1,20}(@example\\.com)?") {
            if let Ok(selector) = text.parse::<UserSelector>() {
                prop_assert_eq!(selector.to_string().parse::<UserSelector>(), Ok(selector));
            }
            if let Ok(selector) = text.parse::<ThingSelector>() {
                prop_assert_eq!(selector.to_string().parse::<ThingSelector>(), Ok(selector));
            }
        }
    }
}
