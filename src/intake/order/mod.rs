//! Orders in a table: one row per line item, or nested lines; rows in, whole orders or rejects out.
//!
//! `slot` and `columns` say what fills what, `row` reads one row into a [`Piece`], `fold` puts the pieces of one number
//! together. Amounts stay text until then: it is the order that has a currency, not the row.

mod cell;
mod columns;
mod fold;
mod nested;
mod own;
mod piece;
mod piped;
mod row;
mod sheet;
mod slot;

use jiff::tz::TimeZone;

use self::sheet::Sheet;
pub use self::sheet::SheetOptions;
use self::{columns::Plan, row::Rows};
pub use self::{
    fold::{Fault, Folded, Folder},
    piece::{Back, Head, Item, Piece, Products},
    slot::{OrderPreset, OrderSlot},
};
use super::{problem::Problem, source::Source};
use crate::{
    clock::Timestamp,
    model::{amount::Decimals, incoming::Reject, money::Currency},
};

/// How an input of orders is to be read.
#[derive(Clone, Debug)]
pub struct OrderOptions {
    /// Format, delimiter, encoding.
    pub sheet: SheetOptions,
    /// Field and column.
    pub map: Vec<(String, String)>,
    /// Field and value, for cells that are blank or absent.
    pub defaults: Vec<(String, String)>,
    /// The shop that wrote it.
    pub preset: Option<OrderPreset>,
    /// How amounts are written.
    pub decimals: Decimals,
    /// Amounts are whole numbers of minor units.
    pub minor_units: bool,
    /// The currency of orders that name none.
    pub currency: Option<Currency>,
    /// The zone of times that name none.
    pub zone: TimeZone,
    /// The time of the import.
    pub now: Timestamp,
}

/// An input of orders that is being read.
#[derive(Debug)]
pub struct OrderIntake {
    sheet: Sheet,
    options: OrderOptions,
    plan: Plan,
    /// The columns that the plan knows; of JSON Lines more may come up.
    columns: usize,
    rows: Rows,
    piece: Piece,
}

/// One row, and what became of it.
#[derive(Debug)]
pub struct OrderEntry<'a> {
    /// The cells as they were submitted.
    pub raw: super::Raw<'a>,
    /// The number of the order, if there is one: its other rows fall with a rejected one.
    pub number: Option<&'a str>,
    /// What the row says, or why it is not accepted.
    pub outcome: Result<&'a Piece, Reject>,
}

impl OrderIntake {
    /// Opens an input and decides how its columns are read.
    pub fn open(source: Source, mut options: OrderOptions) -> Result<OrderIntake, Problem> {
        let mut sheet = Sheet::open(source, &options.sheet)?;
        if sheet.names().is_empty() {
            sheet.look_ahead()?;
        }
        let (plan, preset) = Plan::resolve(
            &mut sheet,
            &options.map,
            &options.defaults,
            options.preset,
            None,
        )?;
        own::recognise(&mut sheet, &mut options)?;
        let rows = Rows::new(&options, preset.or(options.preset));
        let intake = OrderIntake {
            columns: sheet.names().len(),
            sheet,
            options,
            plan,
            rows,
            piece: Piece::default(),
        };
        intake.checked()
    }

    fn checked(mut self) -> Result<OrderIntake, Problem> {
        let names = self.sheet.names().len();
        if names == 0 {
            return Ok(self);
        }
        for (slot, what) in [
            (OrderSlot::Number, "number"),
            (OrderSlot::OrderedAt, "ordered_at"),
        ] {
            if !self.plan.has(slot) {
                return Err(
                    Problem::new(format!("no column holds the {what} of orders"))
                        .hint(format!("--map {what}=\"Name of the column\"")),
                );
            }
        }
        if !self.plan.has(OrderSlot::Email) && !self.plan.has(OrderSlot::Ref) {
            return Err(Problem::new("no column says whose orders they are")
                .hint("--map email=\"Name of the column\""));
        }
        if !self.plan.has(OrderSlot::Currency) && self.options.currency.is_none() {
            return Err(Problem::new("no column holds the currency of orders")
                .hint("--default currency=GBP, or --map currency=\"Name of the column\""));
        }
        let numbered = |name: &String| name.to_ascii_lowercase().starts_with("line_item_");
        if self.sheet.names().iter().any(numbered) {
            self.sheet.note(
                "the columns line_item_1 … are not read: orders come without lines (export one row per item)"
                    .into(),
            );
        }
        if !self.plan.has(OrderSlot::Status) {
            self.sheet.note(
                "no column says where orders stand: they count as paid (--default status=pending)"
                    .into(),
            );
        }
        Ok(self)
    }

    /// The next row, or `None` at the end; it lives until the next call.
    #[allow(clippy::should_implement_trait)] // a lending iterator
    pub fn next(&mut self) -> Result<Option<OrderEntry<'_>>, Problem> {
        if !self.sheet.advance()? {
            self.note_zones();
            return Ok(None);
        }
        if self.sheet.names().len() > self.columns {
            let (map, defaults) = (self.options.map.clone(), self.options.defaults.clone());
            let before = Some(&self.plan);
            (self.plan, _) =
                Plan::resolve(&mut self.sheet, &map, &defaults, self.rows.preset, before)?;
            self.columns = self.sheet.names().len();
        }
        let position = self.sheet.rows() - 1;
        let outcome = self
            .rows
            .read(&self.sheet, &self.plan, position, &mut self.piece);
        Ok(Some(OrderEntry {
            raw: self.sheet.row(),
            number: Some(self.rows.number.as_str()).filter(|number| !number.is_empty()),
            outcome: outcome.map(|()| &self.piece),
        }))
    }

    /// Starts again from the first row, to look at some of them once more.
    pub fn rewind(&mut self) -> Result<(), Problem> {
        self.sheet.rewind()
    }

    /// What puts the pieces of one order together.
    pub fn folder(&self) -> Folder {
        Folder {
            decimals: Decimals {
                spare_zeros: true,
                ..self.options.decimals
            },
            minor_units: self.options.minor_units,
            signs: self.rows.preset == Some(OrderPreset::Magento),
            currency: self.options.currency,
            tells_status: self.plan.has(OrderSlot::Status),
        }
    }

    /// The products that came up so far.
    pub fn products(&self) -> &Products {
        &self.rows.products
    }

    /// How many of the rows so far were lines of which all goods came back; they are left out.
    pub fn returned(&self) -> u64 {
        self.rows.returned
    }

    /// The table behind the orders.
    pub fn sheet(&mut self) -> &mut Sheet {
        &mut self.sheet
    }

    /// How times without a zone were read.
    fn note_zones(&mut self) {
        let dates = std::mem::take(&mut self.rows.without_zone);
        if dates > 0 {
            let zone = self.options.zone.iana_name().unwrap_or("UTC");
            self.sheet.note(format!(
                "{dates} {} no zone: read as those of {zone} (--tz says another)",
                if dates == 1 {
                    "time names"
                } else {
                    "times name"
                }
            ));
        }
    }
}
