//! Sums on their way into rows: sorted, cut to the first, the rest told in one row, so that rows always sum to the total.

use std::{
    borrow::Cow,
    collections::{BTreeMap, btree_map::Entry},
};

use serde::Serialize;

use crate::{
    model::{
        amount::Amount, money::Currency, name::search_key, order::Product,
        selector::printed::person,
    },
    output::{Drawing, Part, Record},
    storage::{
        Error, Result, Summed,
        report::{Sold, Sum, added_up},
    },
};

const fn bars(field: &'static str, title: &'static str) -> Part {
    Part {
        field,
        title,
        drawing: Some(Drawing::Bars("group", "net")),
    }
}

/// Sums by currency, on a page.
pub const SPEND: Part = Part {
    field: "spend_list",
    title: "Spend",
    drawing: Some(Drawing::Each(&["gross", "refunds", "net"])),
};
/// What was bought most, on a page.
pub const PRODUCTS: Part = bars("product_list", "Products");
/// In which categories.
pub const CATEGORIES: Part = bars("category_list", "Categories");
/// With which tags.
pub const TAGS: Part = bars("tag_list", "Tags");
/// The last orders.
pub const ORDERS: Part = Part {
    field: "order_list",
    title: "Last orders",
    drawing: None,
};

/// One row of a report on revenue.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Row {
    /// Of what: a month, a category, an address; words in parentheses are no such thing.
    pub group: Option<String>,
    /// The currency.
    pub currency: Currency,
    /// Paid orders; null where lines are summed.
    pub orders: Option<i64>,
    /// Things sold; null where orders are summed.
    pub quantity: Option<i64>,
    /// What was paid.
    pub gross: Amount,
    /// What went back.
    pub refunds: Amount,
    /// What stays.
    pub net: Amount,
    /// The user whose row it is: what names the row.
    #[serde(skip)]
    pub user_id: Option<i64>,
}

/// Rows that are no product, category or tag.
const OURS: &[&str] = &[
    "(no name)",
    "(no category)",
    "(no tag)",
    "(not in lines)",
    "(in several tags)",
    "(refunds)",
    "(others)",
];

impl Record for Row {
    const NOUN: &'static str = "row";
    const FIELDS: &'static [&'static str] = &[
        "group", "currency", "orders", "quantity", "gross", "refunds", "net",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        match self.user_id {
            Some(user_id) => person(user_id),
            None => Cow::Borrowed(self.group.as_deref().unwrap_or_default()),
        }
    }
}

/// A name from the data as a row has it: quoted when it is one of the rows of ours.
fn own(name: &str) -> String {
    if OURS.contains(&name) {
        format!("\"{name}\"")
    } else {
        name.to_owned()
    }
}

impl Row {
    /// The row of one sum.
    pub fn of<K>(group: Option<String>, sum: &Sum<K>) -> Row {
        Row {
            group,
            currency: sum.currency,
            orders: Some(sum.orders),
            quantity: None,
            gross: Amount::new(sum.gross),
            refunds: Amount::new(sum.refunds),
            net: Amount::new(sum.gross - sum.refunds),
            user_id: None,
        }
    }

    /// Writes amounts in decimals, for people and spreadsheets.
    pub fn in_decimals(&mut self) {
        for amount in [&mut self.gross, &mut self.refunds, &mut self.net] {
            amount.decimals_of(self.currency);
        }
    }

    fn add(&mut self, other: &Row) -> Result<()> {
        let join = |a: Option<i64>, b: Option<i64>| match (a, b) {
            (None, None) => Ok(None),
            (a, b) => added_up(a.unwrap_or(0), b.unwrap_or(0)).map(Some),
        };
        let amount = |a: &Amount, b: &Amount| added_up(a.minor, b.minor).map(Amount::new);
        self.orders = join(self.orders, other.orders)?;
        self.quantity = join(self.quantity, other.quantity)?;
        self.gross = amount(&self.gross, &other.gross)?;
        self.refunds = amount(&self.refunds, &other.refunds)?;
        self.net = amount(&self.net, &other.net)?;
        Ok(())
    }
}

/// What lines are grouped by: a name, as names of its kind are compared.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Nameless,
    Named(String),
}

/// Quantity and amount of lines: wider than amounts, so that what is too large in the middle is told at the end.
type Counted = (i128, i128);

/// Quantity and amount of all lines of one currency.
#[derive(Clone, Copy, Default)]
struct Lines {
    /// Each counted once.
    once: Counted,
    /// Each counted as often as it stands in the rows.
    counted: Counted,
}

/// By what products are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The name, or the sku where there is no name.
    Product,
    /// The category.
    Category,
    /// Every tag.
    Tag,
}

/// What was sold by product, category or tag, and rows for what is in no line, for lines that count more than once and for
/// refunds: together they are the total.
///
/// # Errors
///
/// [`Error::Overflow`], when a row is more than can be counted.
pub fn of_products(sold: &[Sold], total: &[Sum<()>], of: Of) -> Result<Vec<Row>> {
    let mut rows: BTreeMap<(Group, Currency), Counted> = BTreeMap::new();
    let mut spellings: BTreeMap<Group, String> = BTreeMap::new();
    let mut lines: BTreeMap<Currency, Lines> = BTreeMap::new();
    for item in sold {
        let (quantity, amount) = (i128::from(item.quantity), i128::from(item.amount));
        let mut add = |group: Group, spelling: String| {
            spellings.entry(group.clone()).or_insert(spelling);
            let row = rows.entry((group, item.currency)).or_default();
            row.0 += quantity;
            row.1 += amount;
            let all = lines.entry(item.currency).or_default();
            all.counted.0 += quantity;
            all.counted.1 += amount;
        };
        // As the filters compare them; of what is the same to them, the first spelling is shown.
        match of {
            Of::Product => match [&item.product, &item.sku]
                .into_iter()
                .find(|t| !t.is_empty())
            {
                Some(name) => add(Group::Named(name.clone()), own(name)),
                None => add(Group::Nameless, "(no name)".to_owned()),
            },
            Of::Category if item.category.is_empty() => {
                add(Group::Nameless, "(no category)".to_owned());
            }
            Of::Category => add(
                Group::Named(search_key(&item.category)),
                own(&item.category),
            ),
            Of::Tag if item.tags.is_empty() => add(Group::Nameless, "(no tag)".to_owned()),
            Of::Tag => Product::split_tags(&item.tags)
                .for_each(|tag| add(Group::Named(tag.to_lowercase()), own(tag))),
        }
        let all = lines.entry(item.currency).or_default();
        all.once.0 += quantity;
        all.once.1 += amount;
    }
    let counted = |wide: i128| i64::try_from(wide).map_err(|_| Error::Overflow(Summed::Orders));
    let row = |group: &str, currency, quantity: Option<i128>, gross: i128, refunds: i128| {
        Ok(Row {
            group: Some(group.to_owned()),
            currency,
            orders: None,
            quantity: quantity.map(counted).transpose()?,
            gross: counted(gross).map(Amount::new)?,
            refunds: counted(refunds).map(Amount::new)?,
            net: counted(gross - refunds).map(Amount::new)?,
            user_id: None,
        })
    };
    let mut found: Vec<Row> = rows
        .into_iter()
        .map(|((group, currency), (quantity, amount))| {
            row(&spellings[&group], currency, Some(quantity), amount, 0)
        })
        .collect::<Result<_>>()?;
    for sum in total {
        let Lines { once, counted } = lines.get(&sum.currency).copied().unwrap_or_default();
        let again = once.0 - counted.0;
        let again = (again != 0).then_some(again);
        for (group, quantity, gross, refunds) in [
            ("(not in lines)", None, i128::from(sum.gross) - once.1, 0),
            ("(in several tags)", again, once.1 - counted.1, 0),
            ("(refunds)", None, 0, i128::from(sum.refunds)),
        ] {
            if quantity.is_some() || gross != 0 || refunds != 0 {
                found.push(row(group, sum.currency, quantity, gross, refunds)?);
            }
        }
    }
    Ok(found)
}

/// Greatest first in each currency; with `top`, the rest in one row.
///
/// # Errors
///
/// [`Error::Overflow`], when the rest is more than can be counted.
pub fn greatest(mut rows: Vec<Row>, top: Option<usize>) -> Result<Vec<Row>> {
    let special = |row: &Row| {
        row.group
            .as_deref()
            .is_some_and(|group| OURS.contains(&group) || group == "(no country)")
    };
    rows.sort_by_cached_key(|row| {
        let net = std::cmp::Reverse(row.net.minor);
        (row.currency, special(row), net, row.group.clone())
    });
    let Some(top) = top else {
        return Ok(rows);
    };
    let mut kept: Vec<Row> = Vec::new();
    let mut others: BTreeMap<Currency, Row> = BTreeMap::new();
    let mut counts: BTreeMap<Currency, usize> = BTreeMap::new();
    for row in rows {
        let count = counts.entry(row.currency).or_default();
        if special(&row) || *count < top {
            *count += usize::from(!special(&row));
            kept.push(row);
        } else {
            match others.entry(row.currency) {
                Entry::Occupied(mut all) => all.get_mut().add(&row)?,
                Entry::Vacant(slot) => {
                    slot.insert(Row {
                        group: Some("(others)".to_owned()),
                        ..row
                    });
                }
            }
        }
    }
    kept.extend(others.into_values());
    kept.sort_by_key(|row| row.currency);
    Ok(kept)
}

#[cfg(test)]
mod tests;
