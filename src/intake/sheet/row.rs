//! One row of a sheet: its cells by the names of fields, read as what they are to be.

use jiff::tz::TimeZone;

use super::{
    super::{
        Raw, country,
        field::is_phone,
        moment,
        values::{MAX_TEXT, clean, is_longer, note, trim, unguard},
        words,
    },
    Sheet,
    minor::minor,
};
use crate::{
    clock::Timestamp,
    model::{
        address::Address,
        amount::Decimals,
        incoming::{Reject, RejectReason},
        malformed::{Malformed, echo},
        money::{Currency, Money},
    },
};

/// One row of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct SheetRow<'a> {
    /// Physical line where it starts, counted from 1.
    pub line: u64,
    /// The cells as they were submitted.
    pub raw: Raw<'a>,
    /// Whether the numbers in it are those of JSON, where money is in minor units.
    pub json: bool,
    pub(super) sheet: &'a Sheet,
}

impl SheetRow<'_> {
    /// The text of a field, cleaned; `None` when its cell is blank or absent and it has no default.
    pub fn get(&self, field: &str) -> Option<String> {
        self.read(field, clean)
    }

    fn read(&self, field: &str, clean: fn(&str) -> String) -> Option<String> {
        let sheet = self.sheet;
        let cell = sheet.place(field).and_then(|at| sheet.record.get(at));
        let cell = cell.map(|cell| match (self.json, sheet.guarded) {
            (true, _) => cell,
            (false, true) => unguard(trim(cell)),
            (false, false) => trim(cell),
        });
        let text = cell.map(clean).filter(|text| !text.is_empty());
        text.or_else(|| {
            let default = sheet
                .options
                .defaults
                .iter()
                .find(|(name, _)| name == field);
            default.map(|(_, value)| clean(value))
        })
    }

    /// Why this row is not accepted: what is wrong with one of its fields.
    pub fn invalid(&self, field: &str, message: impl Into<String>) -> Reject {
        Reject {
            line: self.line,
            email: None,
            reason: RejectReason::InvalidField,
            detail: Some(field.to_owned()),
            message: message.into(),
            suggestion: None,
        }
    }

    /// A text of at most 200 characters.
    pub fn text(&self, field: &str) -> Result<Option<String>, Reject> {
        let text = self.get(field);
        match &text {
            Some(long) if is_longer(long, MAX_TEXT) => Err(Reject {
                reason: RejectReason::TooLong,
                ..self.invalid(
                    field,
                    format!("the {field} has more than {MAX_TEXT} characters"),
                )
            }),
            _ => Ok(text),
        }
    }

    /// A phone number, by the rule for those that are typed.
    pub fn phone(&self, field: &str) -> Result<Option<String>, Reject> {
        match self.text(field)? {
            Some(text) if !is_phone(&text) => {
                Err(self.invalid(field, format!("'{}' is no phone number", echo(&text))))
            }
            text => Ok(text),
        }
    }

    /// A remark, which may have several lines.
    pub fn note(&self, field: &str) -> Option<String> {
        self.read(field, note)
    }

    /// A word of a closed set, a number: whatever parses.
    pub fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
        &self,
        field: &str,
    ) -> Result<Option<T>, Reject> {
        let Some(text) = self.get(field) else {
            return Ok(None);
        };
        let found = text.parse().map(Some);
        found.map_err(|why: T::Err| {
            self.invalid(
                field,
                format!("the {field} '{}' cannot be read: {why}", echo(&text)),
            )
        })
    }

    /// An address, which must be there.
    pub fn address(&self, field: &str) -> Result<Address, Reject> {
        let email = self.get(field);
        Address::parse(email.as_deref().unwrap_or_default()).map_err(|fault| Reject {
            reason: match &email {
                Some(_) => RejectReason::InvalidEmail,
                None => RejectReason::MissingEmail,
            },
            detail: Some(fault.as_str().to_owned()),
            email: email.clone(),
            ..self.invalid(field, fault.message())
        })
    }

    /// A country by code or name.
    pub fn country(&self, field: &str) -> Result<Option<String>, Reject> {
        let Some(text) = self.get(field) else {
            return Ok(None);
        };
        let found = country(&text).map(|code| Some(code.to_owned()));
        found.ok_or_else(|| self.invalid(field, format!("'{}' is no country", echo(&text))))
    }

    /// Yes or no, in the words of files.
    pub fn yes(&self, field: &str) -> Result<Option<bool>, Reject> {
        let Some(text) = self.get(field) else {
            return Ok(None);
        };
        let found = words::yes(&text).map(Some);
        found.ok_or_else(|| self.invalid(field, format!("'{}' is neither yes nor no", echo(&text))))
    }

    /// A time.
    pub fn moment(&self, field: &str) -> Result<Option<Timestamp>, Reject> {
        let Some(text) = self.get(field) else {
            return Ok(None);
        };
        let zone = self.sheet.options.zone.clone().unwrap_or(TimeZone::UTC);
        let found = moment::moment(&text, &zone).map(Some);
        found.ok_or_else(|| {
            let why = format!("'{}' is no time; {}", echo(&text), moment::WANTED);
            self.invalid(field, why)
        })
    }

    /// Money in a field: a decimal with its currency in the same cell, in the column `currency`, or else the usual one. A column of
    /// that name with `_text` is read first, and a number in roster's own JSON is minor units: so lists print it.
    pub fn money(&self, field: &str, usual: Option<Currency>) -> Result<Money, Reject> {
        let named = self.parsed::<Currency>("currency")?;
        let usual = named.or(usual);
        let in_words = format!("{field}_text");
        if let Some(text) = self.get(&in_words) {
            return Money::parse(&text, usual).map_err(|why| self.invalid(&in_words, why.message));
        }
        let Some(text) = self.get(field) else {
            return Err(self.invalid(field, format!("the row has no {field}")));
        };
        if self.sheet.options.minor_units {
            // Also of a row that names its currency in the cell: one file has one way.
            minor(&text).map_err(|why| self.invalid(field, why))?;
        }
        let read = match usual {
            Some(currency) if self.is_minor(field, &text) => {
                let minor = minor(&text).map_err(|why| self.invalid(field, why))?;
                Ok(Money { minor, currency })
            }
            usual => with_groups(&text, usual),
        };
        let money = read.map_err(|why| self.invalid(field, why.message))?;
        match named {
            Some(named) if named != money.currency => {
                let why = format!(
                    "the {field} is in {}, the column says {named}",
                    money.currency
                );
                Err(self.invalid("currency", why))
            }
            _ if money.minor < 0 => Err(self.invalid(field, format!("the {field} is below zero"))),
            _ => Ok(money),
        }
    }
}

/// Money as files write it: thousands may stand in groups, as in `1,000.00 GBP`.
fn with_groups(text: &str, usual: Option<Currency>) -> Result<Money, Malformed> {
    let (amount, named) = match text.trim().rsplit_once(char::is_whitespace) {
        Some((amount, code)) => (amount, code.parse::<Currency>().ok()),
        None => (text, None),
    };
    let currency = match (named, usual) {
        (Some(named), _) => Some(named),
        (None, Some(usual)) if amount == text => Some(usual),
        _ => None,
    };
    match currency {
        Some(currency) => Decimals::default()
            .read(amount, currency)
            .map(|minor| Money { minor, currency }),
        None => Money::parse(text, usual),
    }
}
