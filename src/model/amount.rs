//! Amounts as files write them, and as rows show them.

use std::cmp::Ordering;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    malformed::{Malformed, echo},
    money::Currency,
};

/// Amounts are below 2^53, so that every JSON reader keeps them whole (RFC 8259 §6).
pub const AMOUNT_END: i64 = 1 << 53;

/// How amounts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decimals {
    /// `1.234,56`; otherwise `1,234.56`. Groups of three may also stand behind a space or an apostrophe.
    pub comma: bool,
    /// Zeros behind the decimals of the currency are passed over (`12.5000`), as shops write them.
    pub spare_zeros: bool,
}

/// The parts of a number as it was written.
struct Number<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
}

impl Decimals {
    /// Reads an amount of a currency, to the last minor unit.
    ///
    /// Refused: more decimals than the currency has, groups that are not of three digits, the other way of writing
    /// decimals, anything that is no number, and amounts of 2^53 minor units and more.
    pub fn read(self, text: &str, currency: Currency) -> Result<i64, Malformed> {
        let shown = echo(text.trim());
        let number = self.split(text.trim()).map_err(|why| {
            let refusal = Malformed::new(format!("'{shown}' is no amount: {why}"));
            match self.other_way(text.trim()) {
                Some(hint) => refusal.hint(hint),
                None => refusal.hint("write it as 12.50"),
            }
        })?;
        let most = currency.decimals() as usize;
        let mut fraction = number.fraction;
        if self.spare_zeros && fraction.len() > most {
            let (kept, spare) = fraction.split_at(most);
            if spare.bytes().all(|digit| digit == b'0') {
                fraction = kept;
            }
        }
        if fraction.len() > most {
            let has = match most {
                0 => "no decimals".to_owned(),
                one_or_more => format!("{one_or_more} decimals"),
            };
            return Err(Malformed::new(format!(
                "'{shown}' has more decimals than {currency}, which has {has}"
            ))
            .hint(format!("write it as {}", currency.amount(1_250))));
        }
        let digits = number.whole.chars().filter(char::is_ascii_digit);
        let padding = std::iter::repeat_n('0', most - fraction.len());
        let digits: String = digits.chain(fraction.chars()).chain(padding).collect();
        let minor = digits
            .parse::<i64>()
            .ok()
            .filter(|minor| *minor < AMOUNT_END);
        let minor = minor.ok_or_else(|| Malformed::new(format!("'{shown}' is too much money")))?;
        Ok(if number.negative { -minor } else { minor })
    }

    fn split(self, text: &str) -> Result<Number<'_>, &'static str> {
        let (negative, rest) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (point, groups) = if self.comma { (',', '.') } else { ('.', ',') };
        let (whole, fraction) = rest.split_once(point).unwrap_or((rest, ""));
        if rest.ends_with(point) || whole.is_empty() || fraction.contains([',', '.']) {
            return Err("its decimals are not understood");
        }
        if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err("it has other characters than digits");
        }
        let is_group =
            |c: char| c == groups || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '\u{2019}');
        let mut parts = whole.split(is_group);
        let first = parts.next().unwrap_or_default();
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let grouped = whole.contains(is_group);
        if first.is_empty() || !digits(first) || (grouped && first.len() > 3) {
            return Err("it has other characters than digits");
        }
        if !parts.all(|part| part.len() == 3 && digits(part)) {
            return Err("its thousands are not groups of three digits");
        }
        Ok(Number {
            negative,
            whole,
            fraction,
        })
    }

    /// What to type when the text is an amount written the other way.
    fn other_way(self, text: &str) -> Option<&'static str> {
        let other = Decimals {
            comma: !self.comma,
            ..self
        };
        other.split(text).is_ok().then_some(if self.comma {
            "leave out --decimal-comma if decimals stand behind a point"
        } else {
            "--decimal-comma reads 1.234,56"
        })
    }
}

/// An amount on its way out: minor units for programs, decimals for people and spreadsheets.
///
/// A row is read with minor units; a verb that writes no JSON calls [`Amount::decimals_of`] with the row's currency.
#[derive(Clone, Copy, Debug, Default, Eq)]
pub struct Amount {
    /// Minor units.
    pub minor: i64,
    decimals_of: Option<Currency>,
}

impl Amount {
    /// So many minor units.
    pub fn new(minor: i64) -> Amount {
        Amount {
            minor,
            decimals_of: None,
        }
    }

    /// From now on it is written in decimals.
    pub fn decimals_of(&mut self, currency: Currency) {
        self.decimals_of = Some(currency);
    }
}

impl PartialEq for Amount {
    fn eq(&self, other: &Amount) -> bool {
        self.minor == other.minor
    }
}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Amount) -> Option<Ordering> {
        Some(self.minor.cmp(&other.minor))
    }
}

crate::json_schema!(Amount, { "type": "integer", "description": "minor units of the currency" });

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.decimals_of {
            None => serializer.serialize_i64(self.minor),
            // The name tells a table that the text is a number.
            Some(currency) => {
                serializer.serialize_newtype_struct("Decimal", &currency.amount(self.minor))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Amount, D::Error> {
        Ok(Amount::new(
            Option::<i64>::deserialize(deserializer)?.unwrap_or(0),
        ))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str, currency: &str, comma: bool) -> Result<i64, String> {
        let decimals = Decimals {
            comma,
            ..Decimals::default()
        };
        let currency: Currency = currency.parse().unwrap();
        decimals.read(text, currency).map_err(|error| error.message)
    }

    #[test]
    fn amounts_are_read_to_the_last_minor_unit() {
        for (text, currency, comma, minor) in [
            ("12.50", "GBP", false, 1_250),
            ("12.5", "GBP", false, 1_250),
            ("12", "GBP", false, 1_200),
            ("0.07", "GBP", false, 7),
            ("1,234.56", "EUR", false, 123_456),
            ("1.234,56", "EUR", true, 123_456),
            ("1 234 567,8", "EUR", true, 123_456_780),
            ("1'234.00", "CHF", false, 123_400),
            ("-3.20", "USD", false, -320),
            ("1250", "JPY", false, 1_250),
            ("1,250", "JPY", false, 1_250),
            ("0.125", "KWD", false, 125),
        ] {
            assert_eq!(read(text, currency, comma), Ok(minor), "{text} {currency}");
        }
    }

    #[test]
    fn what_is_not_exact_is_refused() {
        for (text, currency, comma) in [
            ("12.505", "GBP", false),
            ("12.500", "GBP", false),
            ("12.5", "JPY", false),
            ("1.234,56", "EUR", false),
            ("1,234.56", "EUR", true),
            ("12,50", "EUR", false),
            ("1,23,456.00", "INR", false),
            ("1234,567", "EUR", false),
            ("", "EUR", false),
            (".5", "EUR", false),
            ("5.", "EUR", false),
            ("£5", "GBP", false),
            ("1e3", "EUR", false),
            ("--5", "EUR", false),
            ("90071992547409.92", "EUR", false),
            ("99999999999999999999", "EUR", false),
        ] {
            assert!(read(text, currency, comma).is_err(), "{text} {currency}");
        }
    }

    #[test]
    fn the_other_way_of_writing_decimals_is_named() {
        let euro: Currency = "EUR".parse().unwrap();
        let refused = Decimals::default().read("1.234,56", euro).unwrap_err();
        assert!(refused.hint.unwrap().contains("--decimal-comma"));
        let comma = Decimals {
            comma: true,
            ..Decimals::default()
        };
        let refused = comma.read("1,234.56", euro).unwrap_err();
        assert!(refused.hint.unwrap().contains("leave out --decimal-comma"));
    }

    #[test]
    fn zeros_that_say_nothing_are_passed_over_where_shops_write_them() {
        let shop = Decimals {
            spare_zeros: true,
            ..Decimals::default()
        };
        let euro: Currency = "EUR".parse().unwrap();
        let yen: Currency = "JPY".parse().unwrap();
        assert_eq!(shop.read("12.5000", euro), Ok(1_250));
        assert_eq!(shop.read("500.00", yen), Ok(500));
        assert!(shop.read("12.5010", euro).is_err());
    }

    proptest! {
        #[test]
        fn an_amount_that_is_printed_reads_itself_back(minor in -AMOUNT_END + 1..AMOUNT_END, place in 0..4_usize) {
            let currency: Currency = ["GBP", "JPY", "KWD", "CLF"][place].parse().unwrap();
            let text = currency.amount(minor);
            prop_assert_eq!(Decimals::default().read(&text, currency), Ok(minor));
        }
    }
}
