//! Amounts that are numbers in JSON. In roster's own they are whole numbers of minor units, where others write decimals: 1250 is 12.50
//! in one case and 1250.00 in the other. A text is a decimal in both.

use super::{super::problem::Problem, row::SheetRow};
use crate::model::{amount::AMOUNT_END, malformed::echo, money::Currency};

/// A field that holds money, and by what roster's own JSON is known.
#[derive(Clone, Copy, Debug)]
pub struct MoneyField {
    name: &'static str,
    mark: &'static str,
    printed: &'static [&'static str],
}

impl MoneyField {
    /// Of a field, a key that only roster writes beside it, and all keys that its lists print, in their order.
    pub const fn of(
        name: &'static str,
        mark: &'static str,
        printed: &'static [&'static str],
    ) -> MoneyField {
        MoneyField {
            name,
            mark,
            printed,
        }
    }
}

impl SheetRow<'_> {
    /// Whether an amount is one of minor units.
    pub(super) fn is_minor(&self, field: &str, text: &str) -> bool {
        if self.sheet.options.minor_units {
            return true;
        }
        match self.sheet.options.money {
            Some(money) => self.is_number(field) && self.is_own(money),
            None => self.is_number(field) && text.bytes().all(|byte| byte.is_ascii_digit()),
        }
    }

    /// That it can be told what the amount of this row is.
    ///
    /// # Errors
    ///
    /// When it cannot: the operator is asked.
    pub(super) fn settled(&self) -> Result<(), Problem> {
        let options = &self.sheet.options;
        let Some(money) = options.money else {
            return Ok(());
        };
        let mapped = options.map.iter().any(|(field, _)| field == money.name);
        if options.minor_units || mapped || !self.is_number(money.name) || self.is_own(money) {
            return Ok(());
        }
        let text = self.get(money.name).unwrap_or_default();
        let whole = text.bytes().all(|byte| byte.is_ascii_digit());
        let currency = self.parsed::<Currency>("currency").ok().flatten();
        let same = currency.is_some_and(|currency| currency.decimals() == 0)
            || text.bytes().all(|byte| byte == b'0');
        if !whole || same {
            return Ok(());
        }
        let name = money.name;
        let column = self.sheet.names[self.sheet.place(name).unwrap_or_default()].as_str();
        let shown = echo(&text);
        Err(Problem::new(format!(
            "the {name} {shown} in line {} is a number of JSON without decimals: is it in minor units?",
            self.line
        ))
        .hint(format!(
            "--minor-units when 1250 is 12.50, --map {name}={column} when it is 1250.00"
        )))
    }

    /// Whether a cell is a number of JSON, and no text.
    fn is_number(&self, field: &str) -> bool {
        let table = self.sheet.table.as_ref();
        let place = self.sheet.place(field);
        self.json && place.is_some_and(|at| table.is_some_and(|table| table.is_number(at)))
    }

    /// Whether roster wrote the objects.
    fn is_own(&self, money: MoneyField) -> bool {
        let names = &self.sheet.names;
        names.iter().any(|name| name == money.mark) || names == money.printed
    }
}

/// The minor units that a text says, or why it says none.
pub(super) fn minor(text: &str) -> Result<i64, String> {
    let minor = text.parse::<i64>().ok();
    let minor = minor.filter(|minor| minor.abs() < AMOUNT_END);
    minor.ok_or_else(|| format!("'{}' is no whole number of minor units", echo(text)))
}
