//! Money: a whole number of minor units and a currency. Amounts of different currencies are never added together.

use std::{cmp::Ordering, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    malformed::{Malformed, echo},
    selector::NUMBER_END,
};

/// The active codes of ISO 4217, without metals, funds of banks and codes for tests.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD \
    CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF \
    GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD \
    MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR \
    RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
    USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// A currency of ISO 4217.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(&'static str);

impl Currency {
    /// The three letters.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// How many decimals an amount has: 2 for `GBP`, 0 for `JPY`, 3 for `BHD`.
    pub fn decimals(self) -> u32 {
        // ISO 4217, column "minor unit".
        match self.0 {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF"
            | "UGX" | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            "CLF" | "UYW" => 4,
            _ => 2,
        }
    }

    /// The currency of a code in capitals.
    fn of_code(code: &str) -> Option<Currency> {
        // Every code takes three letters and a space, in their order: a file of ten million orders names one in each.
        let at = |place: usize| &CODES[place * 4..place * 4 + 3];
        let (mut low, mut high) = (0, CODES.len().div_ceil(4));
        while low < high {
            let middle = usize::midpoint(low, high);
            match at(middle).cmp(code) {
                Ordering::Equal => return Some(Currency(at(middle))),
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// An amount of minor units as people write it, without the currency: `12.50`.
    pub fn amount(self, minor: i64) -> String {
        let decimals = self.decimals();
        let sign = if minor < 0 { "-" } else { "" };
        let unit = 10_u64.pow(decimals);
        let (whole, rest) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
        if decimals == 0 {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}.{rest:0width$}", width = decimals as usize)
    }
}

impl FromStr for Currency {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Currency, Malformed> {
        let found = Currency::of_code(text);
        let found = found.or_else(|| Currency::of_code(&text.trim().to_ascii_uppercase()));
        found.ok_or_else(|| {
            Malformed::new(format!("'{}' is no currency", echo(text)))
                .hint("write an ISO 4217 code such as 'GBP'")
        })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

crate::json_schema!(Currency, { "type": "string", "description": "ISO 4217 code" });

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
        deserializer.deserialize_str(Code)
    }
}

struct Code;

impl serde::de::Visitor<'_> for Code {
    type Value = Currency;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a currency")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Currency, E> {
        text.parse().map_err(E::custom)
    }
}

/// An amount of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// Minor units: pence, cents; below 2^53 either way.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// Reads `12.50 GBP`, `GBP 12.50`, or `12.50` where `usual` is the currency of amounts that name none.
    ///
    /// Refused: more decimals than the currency has, commas (is `1,500` one and a half?), an amount without any currency.
    pub fn parse(text: &str, usual: Option<Currency>) -> Result<Money, Malformed> {
        let mut words = text.split_whitespace();
        let (amount, currency) = match (words.next(), words.next(), words.next()) {
            (Some(amount), None, None) => {
                let currency = usual.ok_or_else(|| {
                    Malformed::new(format!("'{}' names no currency", echo(text))).hint(
                        "write '12.50 GBP', or set the usual one: roster config set currency GBP",
                    )
                })?;
                (amount, currency)
            }
            (Some(code), Some(amount), None)
                if code.starts_with(char::is_alphabetic)
                    && !amount.starts_with(char::is_alphabetic) =>
            {
                (amount, code.parse()?)
            }
            (Some(amount), Some(code), None) => (amount, code.parse()?),
            _ => return Err(no_amount(text)),
        };
        Ok(Money {
            minor: minor(amount, currency)?,
            currency,
        })
    }
}

/// The minor units of an amount without its currency: `12.50` of `GBP` are 1250.
pub fn minor(text: &str, currency: Currency) -> Result<i64, Malformed> {
    let text = text.trim();
    let (sign, digits) = match text.as_bytes().first() {
        Some(b'-') => (-1, &text[1..]),
        Some(b'+') => (1, &text[1..]),
        _ => (1, text),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let ends_in_dot = digits.ends_with('.');
    if whole.is_empty() || !plain(whole) || !plain(decimals) || ends_in_dot {
        return Err(no_amount(text));
    }
    let most = currency.decimals() as usize;
    if decimals.len() > most {
        return Err(Malformed::new(format!(
            "'{}' has more decimals than {currency}, which has {most}",
            echo(text)
        ))
        .hint(format!("write it as '{}'", currency.amount(sign * 1250))));
    }
    let number = format!("{whole}{decimals:0<most$}");
    number
        .parse::<i64>()
        .ok()
        .filter(|minor| *minor < NUMBER_END)
        .map(|minor| sign * minor)
        .ok_or_else(|| Malformed::new(format!("the amount '{}' is too large", echo(text))))
}

fn no_amount(text: &str) -> Malformed {
    Malformed::new(format!("'{}' is no amount", echo(text)))
        .hint("write '12.50 GBP': a point before the decimals, nothing between thousands")
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency.amount(self.minor), self.currency)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Option<(i64, &'static str)> {
        let money = Money::parse(text, None).ok()?;
        Some((money.minor, money.currency.as_str()))
    }

    #[test]
    fn an_amount_is_read_in_the_minor_units_of_its_currency() {
        for (text, minor, code) in [
            ("12.50 GBP", 1250, "GBP"),
            ("GBP 12.5", 1250, "GBP"),
            ("-3 eur", -300, "EUR"),
            ("+0.01 USD", 1, "USD"),
            ("1500 JPY", 1500, "JPY"),
            ("1.234 BHD", 1234, "BHD"),
            ("0 GBP", 0, "GBP"),
        ] {
            assert_eq!(read(text), Some((minor, code)), "{text}");
        }
        let usual = "GBP".parse().ok();
        assert_eq!(Money::parse("9.50", usual).unwrap().minor, 950);
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_not_read() {
        for text in [
            "",
            "GBP",
            "12.50",
            "1,500 GBP",
            "12,5 EUR",
            "12.505 GBP",
            "1.5 JPY",
            ".5 GBP",
            "5. GBP",
            "£5",
            "1e3 GBP",
            "5 XXX",
            "5 GBP EUR",
            "--5 GBP",
            "90071992547409.92 GBP",
            "99999999999999999999 GBP",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let refused = Money::parse("9.505 GBP", None).unwrap_err();
        assert_eq!(
            refused.message,
            "'9.505' has more decimals than GBP, which has 2"
        );
        let refused = Money::parse("9", None).unwrap_err();
        assert!(refused.hint.unwrap().contains("config set currency"));
    }

    proptest! {
        #[test]
        fn a_printed_amount_reads_back(minor in -NUMBER_END + 1..NUMBER_END, code in 0_usize..157) {
            let code = CODES.split_ascii_whitespace().nth(code % 150).unwrap();
            let money = Money { minor, currency: code.parse().unwrap() };
            prop_assert_eq!(Money::parse(&money.to_string(), None), Ok(money));
        }
    }

    #[test]
    fn words_that_are_no_amount_are_told_as_such() {
        let fault = Money::parse("ten GBP", None).unwrap_err();
        assert!(fault.to_string().contains("'ten' is no amount"), "{fault}");
        let found = Money::parse("GBP 10", None).unwrap();
        assert_eq!(found.to_string(), "10.00 GBP");
    }
}
