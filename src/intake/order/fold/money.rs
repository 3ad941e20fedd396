//! Amounts as a file writes them.

use super::{Fault, Folder};
use crate::model::{amount::AMOUNT_END, malformed::echo, money::Currency};

/// Signs, and how the codes of their currencies end: there are many dollars.
const SIGNS: &[(&str, &str)] = &[("$", "D"), ("£", "GBP"), ("€", "EUR"), ("¥", "JPY")];

impl Folder {
    /// The minor units of a cell.
    pub(super) fn amount(
        &self,
        currency: Currency,
        text: &str,
        field: &'static str,
        line: u64,
    ) -> Result<i64, Fault> {
        if self.minor_units {
            let minor = text
                .trim()
                .parse::<i64>()
                .ok()
                .filter(|minor| minor.abs() < AMOUNT_END);
            return minor.ok_or_else(|| {
                let message = format!("'{}' is no whole number of minor units", echo(text));
                Fault::Reject(field, message, line)
            });
        }
        let amount = if self.signs {
            without_sign(text, currency).map_err(|why| Fault::Reject(field, why, line))?
        } else {
            text
        };
        self.decimals
            .read(amount, currency)
            .map_err(|wrong| Fault::Reject(field, wrong.message, line))
    }
}

/// An amount without the sign of its currency, as grids show it: `$1,036.39`. A sign of another currency is refused.
fn without_sign(text: &str, currency: Currency) -> Result<&str, String> {
    let text = text.trim();
    let code = currency.as_str();
    for (sign, of) in SIGNS {
        if let Some(amount) = text.strip_prefix(*sign) {
            return if code.ends_with(of) {
                Ok(amount)
            } else {
                Err(format!("'{}' is no amount of {code}", echo(text)))
            };
        }
    }
    Ok(text)
}
