//! Money: whole numbers of a currency's smallest unit (ISO 4217), read exactly and never through a fraction.

use std::{cmp::Ordering, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    currency::DIGITS,
    malformed::{Malformed, echo},
};

/// Amounts are below 2^53, so that every JSON reader keeps them whole (RFC 8259 §6).
pub const AMOUNT_END: i64 = 1 << 53;

/// A currency of ISO 4217, by its three letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Its three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// How many decimals its smallest unit has: none for JPY, two for EUR, three for KWD.
    pub fn digits(self) -> u32 {
        DIGITS
            .iter()
            .find(|(code, _)| *code == self.as_str())
            .map_or(2, |(_, digits)| *digits)
    }

    /// An amount of minor units in decimals: `12.50`, `-3`, `0.001`.
    pub fn decimal(self, minor: i64) -> String {
        let digits = self.digits();
        let unit = 10_u64.pow(digits);
        let (whole, rest) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
        let sign = if minor < 0 { "-" } else { "" };
        if digits == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{rest:0width$}", width = digits as usize)
        }
    }

    /// Reads an amount in this currency; see [`Decimals`] for what is understood.
    ///
    /// Refused: more decimals than the currency has, groups that are not of three digits, the other way of writing
    /// decimals, anything that is no number, and amounts of 2^53 minor units and more.
    pub fn amount(self, text: &str, decimals: Decimals) -> Result<i64, Malformed> {
        let shown = echo(text.trim());
        let number = decimals.split(text.trim()).map_err(|why| {
            let refusal = Malformed::new(format!("'{shown}' is no amount: {why}"));
            match decimals.other_way(text.trim()) {
                Some(hint) => refusal.hint(hint),
                None => refusal.hint("write it as 12.50"),
            }
        })?;
        let most = self.digits() as usize;
        let mut fraction = number.fraction;
        if decimals.spare_zeros && fraction.len() > most {
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
            return Err(
                Malformed::new(format!("'{shown}' has more decimals than {self}, which has {has}"))
                    .hint(format!("write it as {}", self.decimal(1_250))),
            );
        }
        let digits = number.whole.chars().filter(char::is_ascii_digit);
        let padding = std::iter::repeat_n('0', most - fraction.len());
        let digits: String = digits.chain(fraction.chars()).chain(padding).collect();
        let minor = digits.parse::<i64>().ok().filter(|minor| *minor < AMOUNT_END);
        let minor = minor.ok_or_else(|| Malformed::new(format!("'{shown}' is too much money")))?;
        Ok(if number.negative { -minor } else { minor })
    }
}

impl FromStr for Currency {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Currency, Malformed> {
        let code = text.trim().to_ascii_uppercase();
        let known = DIGITS.binary_search_by(|(known, _)| known.cmp(&code.as_str()));
        match (known, code.as_bytes()) {
            (Ok(_), &[a, b, c]) => Ok(Currency([a, b, c])),
            _ => Err(Malformed::new(format!("'{}' is no currency", echo(text.trim())))
                .hint("write its code of ISO 4217, such as GBP")),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

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
        let is_group = |c: char| c == groups || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '\u{2019}');
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

/// An amount with its currency: `9.50 GBP`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units: pence, cents, yen.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// Reads `9.50 GBP`, `GBP 9.50`, or with a `usual` currency `9.50`.
    pub fn parse(text: &str, usual: Option<Currency>) -> Result<Money, Malformed> {
        let text = text.trim();
        let named = |word: &str| word.parse::<Currency>();
        let is_word = |word: &str| word.chars().all(char::is_alphabetic) && !word.is_empty();
        let (amount, currency) = match (text.rsplit_once(' '), text.split_once(' ')) {
            (Some((amount, word)), _) if is_word(word) => (amount, named(word)?),
            (_, Some((word, amount))) if is_word(word) => (amount, named(word)?),
            _ => match usual {
                Some(currency) => (text, currency),
                None => {
                    return Err(Malformed::new(format!("'{}' names no currency", echo(text))).hint(
                        "write '9.50 GBP', or set the usual one: roster config set currency GBP",
                    ));
                }
            },
        };
        let minor = currency.amount(amount, Decimals::default())?;
        Ok(Money { minor, currency })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency.decimal(self.minor), self.currency)
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

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.decimals_of {
            None => serializer.serialize_i64(self.minor),
            // The name tells a table that the text is a number.
            Some(currency) => {
                serializer.serialize_newtype_struct("Decimal", &currency.decimal(self.minor))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Amount, D::Error> {
        Ok(Amount::new(Option::<i64>::deserialize(deserializer)?.unwrap_or(0)))
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
        currency.amount(text, decimals).map_err(|error| error.message)
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
        let refused = euro.amount("1.234,56", Decimals::default()).unwrap_err();
        assert!(refused.hint.unwrap().contains("--decimal-comma"));
        let comma = Decimals {
            comma: true,
            ..Decimals::default()
        };
        let refused = euro.amount("1,234.56", comma).unwrap_err();
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
        assert_eq!(euro.amount("12.5000", shop), Ok(1_250));
        assert_eq!(yen.amount("500.00", shop), Ok(500));
        assert!(euro.amount("12.5010", shop).is_err());
    }

    #[test]
    fn a_currency_is_known_in_any_case_and_a_word_is_none() {
        assert_eq!("gbp".parse::<Currency>().unwrap().to_string(), "GBP");
        for word in ["euro", "XYZ", "", "GB", "£"] {
            assert!(word.parse::<Currency>().is_err(), "{word}");
        }
        assert!(DIGITS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn money_names_its_currency_before_or_behind() {
        let pounds = Some("GBP".parse().unwrap());
        for text in ["9.50 GBP", "GBP 9.50", "9.50 gbp", "9.50"] {
            assert_eq!(Money::parse(text, pounds).unwrap().to_string(), "9.50 GBP", "{text}");
        }
        assert_eq!(Money::parse("1 234.50 EUR", None).unwrap().minor, 123_450);
        assert!(Money::parse("9.50", None).unwrap_err().hint.unwrap().contains("config set"));
        assert!(Money::parse("9.50 euro", pounds).is_err());
        assert!(Money::parse("9.555 GBP", None).is_err());
    }

    proptest! {
        #[test]
        fn an_amount_that_is_printed_reads_itself_back(minor in -AMOUNT_END + 1..AMOUNT_END, place in 0..DIGITS.len()) {
            let currency: Currency = DIGITS[place].0.parse().unwrap();
            let text = currency.decimal(minor);
            prop_assert_eq!(currency.amount(&text, Decimals::default()), Ok(minor));
        }
    }
}
