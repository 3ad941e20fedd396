//! One row into one piece of an order, or the reason why not.

mod profile;

use jiff::tz::TimeZone;

use self::profile::profile;
use super::{
    super::{
        mailbox::{self, Refusal},
        values::{MAX_REF, MAX_TEXT, clean, is_longer, list},
    },
    OrderOptions,
    cell::{is_none, names_zone, quantity, status, time},
    columns::Plan,
    nested,
    piece::{Head, Item, Piece, Products},
    sheet::Sheet,
    slot::{OrderPreset, OrderSlot as Slot},
};
use crate::{
    clock::Timestamp,
    model::{
        incoming::{Reject, RejectReason},
        malformed::echo,
        order::{GivenBack, OrderStatus, Product, impossible},
        person::Field,
    },
};

/// Reads rows one after the other.
#[derive(Debug)]
pub(super) struct Rows {
    zone: TimeZone,
    pub preset: Option<OrderPreset>,
    pub products: Products,
    /// The number of the order in the last row.
    pub number: String,
    /// Times that named no zone.
    pub without_zone: u64,
    /// Lines of which all goods came back.
    pub returned: u64,
    now: Timestamp,
}

/// What is wrong with a row: the field, and a sentence.
pub(super) type Fault = (&'static str, String);

/// The cells of a row by what they fill.
struct Cells<'a> {
    sheet: &'a Sheet,
    plan: &'a Plan,
}

impl<'a> Cells<'a> {
    /// The text of a slot: its cell, else what a blank one stands for.
    fn text(&self, slot: Slot) -> Option<&'a str> {
        let column = self.plan.column(slot);
        let text = column
            .and_then(|column| self.sheet.text(column))
            .unwrap_or_default();
        if text.is_empty() {
            self.plan.default(slot)
        } else {
            Some(text)
        }
    }

    fn owned(&self, slot: Slot) -> Option<String> {
        self.text(slot).map(str::to_owned)
    }

    /// A text as it is stored.
    fn clean(&self, slot: Slot) -> Result<String, Fault> {
        let text = clean(self.text(slot).unwrap_or_default());
        if is_longer(&text, MAX_TEXT) {
            return Err((
                slot.as_str(),
                format!("the {slot} has more than {MAX_TEXT} characters"),
            ));
        }
        Ok(text)
    }
}

impl Rows {
    pub fn new(options: &OrderOptions, preset: Option<OrderPreset>) -> Rows {
        Rows {
            zone: options.zone.clone(),
            preset,
            products: Products::default(),
            number: String::new(),
            without_zone: 0,
            returned: 0,
            now: options.now,
        }
    }

    /// Reads the row at hand into `piece`.
    pub fn read(
        &mut self,
        sheet: &Sheet,
        plan: &Plan,
        position: u64,
        piece: &mut Piece,
    ) -> Result<(), Reject> {
        let cells = Cells { sheet, plan };
        self.number = clean(cells.text(Slot::Number).unwrap_or_default());
        let reject = |reason, detail: Option<&str>, message| Reject {
            line: sheet.line(),
            email: cells.text(Slot::Email).map(echo),
            reason,
            detail: detail.map(str::to_owned),
            message,
            suggestion: None,
        };
        if let Some((word, message)) = sheet.flaw() {
            let reason = word.parse().unwrap_or(RejectReason::RowShape);
            return Err(reject(reason, None, message));
        }
        *piece = Piece {
            position,
            line: sheet.line(),
            ..Piece::default()
        };
        match mailbox::read(cells.text(Slot::Email).unwrap_or_default()) {
            Ok(mailbox) => {
                let address = mailbox.address;
                piece.head.email = Some((address.email().to_owned(), address.key().to_owned()));
                piece
                    .head
                    .profile
                    .extend(mailbox.name.map(|name| (Field::Name, name)));
            }
            Err(Refusal::Blank) => {}
            Err(Refusal::Several) => {
                return Err(reject(
                    RejectReason::RowShape,
                    Some("email"),
                    "the cell holds more than one address; an order has one buyer".into(),
                ));
            }
            Err(Refusal::Invalid(fault)) => {
                let shown = echo(cells.text(Slot::Email).unwrap_or_default());
                return Err(reject(
                    RejectReason::InvalidEmail,
                    Some(fault.as_str()),
                    format!("'{shown}' is no address: {}", fault.message()),
                ));
            }
        }
        let read = self
            .head(&cells, &mut piece.head)
            .and_then(|()| self.body(&cells, piece));
        read.map_err(|(field, message)| reject(RejectReason::InvalidField, Some(field), message))
    }

    fn head(&mut self, cells: &Cells<'_>, head: &mut Head) -> Result<(), Fault> {
        if self.number.is_empty() {
            return Err(("number", "the row names no order".into()));
        }
        if is_longer(&self.number, MAX_REF) {
            return Err((
                "number",
                format!("the number has more than {MAX_REF} characters"),
            ));
        }
        head.reference =
            Some(clean(cells.text(Slot::Ref).unwrap_or_default())).filter(|text| !text.is_empty());
        head.ordered_at = self.time(cells, Slot::OrderedAt)?;
        head.status = match cells.text(Slot::Status) {
            Some(text) => Some(status(text).ok_or_else(|| {
                let message = format!(
                    "'{}' is no status: {}",
                    echo(text),
                    OrderStatus::WORDS.join(", ")
                );
                ("status", message)
            })?),
            None if cells.plan.has(Slot::Status) => None,
            None => Some((OrderStatus::Paid, GivenBack::Nothing)),
        };
        head.cancelled_at = self.time(cells, Slot::CancelledAt)?;
        head.currency = cells.owned(Slot::Currency);
        head.total = cells.owned(Slot::Total);
        head.method = Some(cells.clean(Slot::Method)?).filter(|text| !text.is_empty());
        head.login = match cells.text(Slot::Account) {
            Some(text) => Some(
                text.trim_start_matches('#')
                    .parse::<i64>()
                    .ok()
                    .filter(|login| *login > 0)
                    .ok_or_else(|| {
                        (
                            "account",
                            format!("'{}' is no login of an account", echo(text)),
                        )
                    })?,
            ),
            None => None,
        };
        profile(cells, &mut head.profile)
    }

    fn body(&mut self, cells: &Cells<'_>, piece: &mut Piece) -> Result<(), Fault> {
        piece.refunded = cells.owned(Slot::Refunded);
        piece.refunded_at = self.time(cells, Slot::RefundedAt)?;
        if let Some(text) = cells.text(Slot::Refunds) {
            piece.refunds = nested::refunds(text, &mut |text| self.moment(text))?;
        }
        if let Some(text) = cells.text(Slot::Lines) {
            piece.items = nested::lines(text, &mut self.products)?;
            piece.whole = true;
            return Ok(());
        }
        let of_a_line = |slot: &&Slot| slot.is_of_a_line();
        if !Slot::ALL
            .iter()
            .filter(of_a_line)
            .any(|slot| cells.plan.has(*slot))
        {
            piece.whole = true;
            return Ok(());
        }
        let product = Product {
            sku: cells.clean(Slot::Sku)?,
            product: cells.clean(Slot::Product)?,
            category: cells.clean(Slot::Category)?,
            tags: Product::join_tags(cells.text(Slot::Tags).map(list).into_iter().flatten()),
        };
        let told = |slot| cells.text(slot).is_some();
        if product.sku.is_empty()
            && product.product.is_empty()
            && !told(Slot::UnitPrice)
            && !told(Slot::Amount)
        {
            // A row of the order alone.
            return Ok(());
        }
        let quantity = match cells.text(Slot::Quantity) {
            None => 1,
            // What came back is in the refund of the order.
            Some(text) if cells.plan.net_quantity && is_none(text) => {
                self.returned += 1;
                return Ok(());
            }
            Some(text) => quantity(text).ok_or_else(|| {
                (
                    "quantity",
                    format!(
                        "'{}' is no quantity: it is a whole number above zero",
                        echo(text)
                    ),
                )
            })?,
        };
        piece.items.push(Item {
            product: self.products.place(product),
            quantity,
            unit_price: cells.owned(Slot::UnitPrice),
            amount: cells.owned(Slot::Amount),
        });
        Ok(())
    }

    fn time(&mut self, cells: &Cells<'_>, slot: Slot) -> Result<Option<i64>, Fault> {
        let Some(text) = cells.text(slot) else {
            return Ok(None);
        };
        let found = self.moment(text);
        found.map(Some).map_err(|why| (slot.as_str(), why))
    }

    /// A time at which something was bought or given back, or why it is none.
    fn moment(&mut self, text: &str) -> Result<i64, String> {
        let found = time(text, &self.zone);
        let why = match found {
            None => Some("is no time"),
            Some(found) => impossible(found, self.now),
        };
        if let Some(why) = why {
            let text = echo(text);
            return Err(format!(
                "'{text}' {why}: write 2024-01-31 or 2024-01-31T10:11:12Z"
            ));
        }
        self.without_zone += u64::from(!names_zone(text));
        Ok(found.map_or(0, |found| found.0))
    }
}
