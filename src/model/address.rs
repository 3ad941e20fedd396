//! The one validator of email addresses, used by import, invite, send and everything else.
//!
//! What is accepted is narrower than SMTP: an addr-spec with a dot-atom local part (RFC 5321 §4.1.2,
//! internationalised by RFC 6531) and a dotted domain name (RFC 5890–5892, Unicode TR 46). Quoted local
//! parts, address literals and dotless domains are legal in SMTP, and refused here with a fault that says so.
//! Names below `.example` and `.test` and `example.com` are accepted: manuals and tests live there.

mod ascii;
mod domain;
mod fault;
pub mod folding;
mod unicode;

use std::fmt;

use email_address::{EmailAddress, Options};

pub use domain::fold as fold_domain;
pub use fault::Fault;

/// The longest address SMTP can carry, in octets (RFC 5321 §4.5.3.1.3 less the angle brackets).
const MAX_ADDRESS: usize = 254;
/// The longest local part, in octets (RFC 5321 §4.5.3.1.1).
const MAX_LOCAL: usize = 64;

/// A valid address: the spelling it was given in, and the key that says whose it is.
///
/// Two spellings of one address are different values with equal keys, so sets of people are sets of keys.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    email: Box<str>,
    /// Absent when it would repeat `email`.
    key: Option<Box<str>>,
    /// Where the `@` of the key is.
    at: u8,
}

impl Address {
    /// Reads an address as it stands: nothing is trimmed or repaired, so callers trim.
    ///
    /// Returns the first fault found when the text is not an address that roster accepts.
    pub fn parse(text: &str) -> Result<Address, Fault> {
        match ascii::scan(text) {
            Some(plain) => Ok(Address {
                email: text.into(),
                key: plain
                    .upper
                    .then(|| text.to_ascii_lowercase().into_boxed_str()),
                at: plain.at,
            }),
            None => Self::parse_any(text),
        }
    }

    /// The whole rule, for any text: [`ascii::scan`] only saves plain addresses the way through here.
    fn parse_any(text: &str) -> Result<Address, Fault> {
        let ats = memchr::memchr_iter(b'@', text.as_bytes()).count();
        let Some((local, domain)) = text.rsplit_once('@') else {
            return Err(Fault::NoAt);
        };
        if text.len() > MAX_ADDRESS {
            return Err(if ats > 1 {
                Fault::TwoAts
            } else {
                Fault::TotalTooLong
            });
        }
        if text.chars().any(unicode::is_unsafe) {
            return Err(Fault::ForbiddenCharacter);
        }
        if local.len() > 1 && local.starts_with('"') && local.ends_with('"') {
            return Err(Fault::QuotedLocal);
        }
        if domain::is_literal(domain) {
            return Err(Fault::DomainLiteral);
        }
        if text.contains(' ') {
            return Err(Fault::ForbiddenCharacter);
        }
        if ats > 1 {
            return Err(Fault::TwoAts);
        }
        let local = unicode::nfc(local);
        unicode::check_local(&local)?;
        let domain_key = domain::to_key(domain)?;
        // Lower case can decompose or grow (İ, Ⱥ), and the key must be an address as well.
        let local_key = unicode::nfc(&local.to_lowercase()).into_owned();
        unicode::check_local(&local_key)?;
        let email = format!("{local}@{}", unicode::nfc(domain));
        let key = format!("{local_key}@{domain_key}");
        if local.len() + 1 + domain_key.len() > MAX_ADDRESS || key.len() > MAX_ADDRESS {
            return Err(Fault::TotalTooLong);
        }
        if !second_opinion(&key) {
            return Err(Fault::ForbiddenCharacter);
        }
        Ok(Address {
            at: local_key.len() as u8,
            key: (email != key).then(|| key.into_boxed_str()),
            email: email.into_boxed_str(),
        })
    }

    /// The spelling given, in NFC, for people to read.
    pub fn email(&self) -> &str {
        &self.email
    }

    /// The identity: NFC, lower case throughout, the domain as A-label (IDNA).
    pub fn key(&self) -> &str {
        self.key.as_deref().unwrap_or(&self.email)
    }

    /// The domain of the key: A-label, lower case.
    pub fn domain(&self) -> &str {
        &self.key()[usize::from(self.at) + 1..]
    }

    /// The local part of the key.
    pub fn local(&self) -> &str {
        &self.key()[..usize::from(self.at)]
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.email)
    }
}

/// Whether the crate that the mail library asks has no objection either. For plain ASCII addresses a
/// property test shows that it never has one, so only the others pay for the question.
fn second_opinion(address: &str) -> bool {
    let options = Options::default()
        .with_required_tld()
        .without_domain_literal()
        .without_display_text();
    EmailAddress::parse_with_options(address, options).is_ok()
}

#[cfg(test)]
mod tests;
