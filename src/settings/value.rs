//! What the values of settings look like: one canonical spelling for each, and what of it may be shown.

use std::net::SocketAddr;

use jiff::tz::TimeZone;

use crate::{
    error::did_you_mean,
    model::{
        age::Age,
        malformed::{Malformed, echo},
        money::Currency,
        name::clean,
    },
    settings::target::{DbTarget, masked_url},
};

/// What the values of a setting look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Any text of one line.
    Text,
    /// A path; in the file it is relative to the file's folder and `~/` is the home.
    Path,
    /// `true` or `false`.
    Bool,
    /// A whole number from the first to the second.
    Number(u32, u32),
    /// One of these words.
    Word(&'static [&'static str]),
    /// A fixed length of time, `10s`.
    Wait,
    /// A fixed length of time above zero, `30s`.
    Patience,
    /// A length of calendar time above zero, `15mo`.
    Age,
    /// An IANA time zone.
    Zone,
    /// An ISO 4217 code.
    Currency,
    /// Permissions of a file as octal digits, `0600`.
    Mode,
    /// A path or URL of a database; never echoed.
    Database,
    /// A shell command that prints a password; only its first word is shown.
    Command,
    /// The address of a web site, without `/` at its end.
    Base,
    /// A path or URL with `{token}` in it.
    Link,
    /// `Name <address>` or an address.
    Mailbox,
    /// An IP address, with a port unless it is that of DNS (53).
    NameServer,
}

impl ValueKind {
    /// The value in its canonical spelling. What is never shown is never echoed either.
    pub fn canonical(self, value: &str) -> Result<String, Malformed> {
        let text = clean(value);
        let no = |what: &str| Malformed::new(format!("'{}' is no {what}", echo(value)));
        match self {
            ValueKind::Text | ValueKind::Path if text.is_empty() => {
                Err(Malformed::new("the value is empty"))
            }
            ValueKind::Text => Ok(text),
            // A path keeps its spelling: file names need not be NFC.
            ValueKind::Path => Ok(value.to_owned()),
            ValueKind::Bool => match text.as_str() {
                "true" | "false" => Ok(text),
                _ => Err(no("'true' or 'false'")),
            },
            ValueKind::Number(least, most) => text
                .parse::<u32>()
                .ok()
                .filter(|number| (least..=most).contains(number))
                .map(|number| number.to_string())
                .ok_or_else(|| no(&format!("whole number from {least} to {most}"))),
            ValueKind::Word(words) if words.contains(&text.as_str()) => Ok(text),
            ValueKind::Word(words) => {
                let list = words.join(", ");
                let mut wrong = Malformed::new(format!("'{}' is not one of {list}", echo(value)));
                wrong.hint = did_you_mean(&text, words.iter().copied());
                Err(wrong)
            }
            ValueKind::Wait | ValueKind::Patience => {
                let age: Age = text.parse()?;
                if age.count == 0 && self == ValueKind::Patience {
                    return Err(no("length of time above zero").hint("write '30s'"));
                }
                age.fixed()
                    .ok_or_else(|| no("fixed length of time").hint("write '10s' or '2min'"))?;
                Ok(age.to_string())
            }
            ValueKind::Age => match text.parse::<Age>()? {
                Age { count: 0, .. } => Err(no("length of time above zero")),
                age => Ok(age.to_string()),
            },
            ValueKind::Zone => zone(&text).map(|(name, _)| name),
            ValueKind::Currency => text
                .parse::<Currency>()
                .map(|currency| currency.to_string()),
            ValueKind::Mode => match octal(&text) {
                Some(mode) => Ok(format!("{mode:04o}")),
                None => Err(no("file mode that lets its owner read and write")
                    .hint("write \"0600\", \"0640\" or \"0660\"")),
            },
            ValueKind::Database => DbTarget::parse(value).map(|_| value.trim().to_owned()),
            ValueKind::Command if value.trim().is_empty() => {
                Err(Malformed::new("the command is empty"))
            }
            ValueKind::Command => Ok(value.trim().to_owned()),
            ValueKind::Base => base(&text).ok_or_else(|| {
                Malformed::new("the value is no address of a web site")
                    .hint("write 'https://shop.example'")
            }),
            ValueKind::Link => link(text).ok_or_else(|| {
                no("link").hint("write a path or URL with {token} in it once: '/invite/{token}'")
            }),
            ValueKind::NameServer => match name_server(&text) {
                Some(server) => Ok(server.to_string()),
                None => Err(no("IP address").hint("write '192.0.2.53' or '127.0.0.1:5353'")),
            },
            ValueKind::Mailbox => {
                mailbox(text).ok_or_else(|| no("sender").hint("write 'Shop <shop@example.com>'"))
            }
        }
    }

    /// The value as it may be shown.
    pub fn shown(self, value: &str) -> String {
        match self {
            ValueKind::Database => masked_url(value),
            ValueKind::Command => match value.split_once(char::is_whitespace) {
                Some((program, _)) => format!("{program} …"),
                None => value.to_owned(),
            },
            _ => value.to_owned(),
        }
    }
}

/// A time zone by its IANA name, and that name in its usual case.
pub fn zone(text: &str) -> Result<(String, TimeZone), Malformed> {
    if text.eq_ignore_ascii_case("UTC") {
        return Ok(("UTC".to_owned(), TimeZone::UTC));
    }
    let refuse = || {
        Malformed::new(format!("'{}' is no time zone", echo(text)))
            .hint("write an IANA name such as 'Europe/London'")
    };
    let zone = TimeZone::get(text).map_err(|_| refuse())?;
    let name = zone.iana_name().ok_or_else(refuse)?.to_owned();
    Ok((name, zone))
}

/// Octal digits of a file mode that its owner can use and that others cannot.
pub fn octal(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("0o").unwrap_or(text);
    let mode = u32::from_str_radix(digits, 8)
        .ok()
        .filter(|_| digits.len() <= 4)?;
    (mode & !0o660 == 0 && mode & 0o600 == 0o600).then_some(mode)
}

fn name_server(text: &str) -> Option<SocketAddr> {
    let alone = || Some(SocketAddr::new(text.parse().ok()?, 53));
    text.parse().ok().or_else(alone)
}

fn base(text: &str) -> Option<String> {
    let text = text.trim_end_matches('/');
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))?;
    let plain =
        !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "@?#{}".contains(c));
    plain.then(|| text.to_owned())
}

fn link(text: String) -> Option<String> {
    let rooted = ["/", "https://", "http://"]
        .iter()
        .any(|start| text.starts_with(start));
    let once = text.matches("{token}").count() == 1;
    (rooted && once && !text.contains(char::is_whitespace)).then_some(text)
}

/// Only the shape: the validator of addresses judges the sender when a message is built.
fn mailbox(text: String) -> Option<String> {
    let address = match text.rsplit_once('<') {
        Some((_, address)) => address.strip_suffix('>')?,
        None => text.as_str(),
    };
    let (local, domain) = address.rsplit_once('@')?;
    let plain = !local.is_empty() && domain.contains('.');
    (plain && !address.contains(char::is_whitespace)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_hold_a_secret_is_masked_when_shown() {
        assert_eq!(
            ValueKind::Database.shown("postgres://u:hunter2@h/d"),
            "postgres://u:***@h/d"
        );
        assert_eq!(ValueKind::Command.shown("echo hunter2"), "echo …");
        assert_eq!(ValueKind::Text.shown("ops"), "ops");
    }
}
