//! The pieces of one order into the order.

mod head;
mod money;
mod refunded;

use self::head::{joined, same};
use super::{
    nested,
    piece::{Item, Piece},
};
use crate::{
    clock::Timestamp,
    model::{
        amount::{AMOUNT_END, Decimals},
        money::Currency,
        order::{self, Line, NewOrder, OrderStatus, Remark},
        person::Field,
    },
};

/// How amounts are understood.
#[derive(Clone, Copy, Debug)]
pub struct Folder {
    /// How they are written.
    pub decimals: Decimals,
    /// They are whole numbers of minor units.
    pub minor_units: bool,
    /// Amounts have the sign of their currency before them.
    pub signs: bool,
    /// The currency of orders that name none.
    pub currency: Option<Currency>,
    /// The input says where orders stand; where it does not, those that are called off were not paid.
    pub tells_status: bool,
}

/// One whole order and its buyer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The order; its lines name products of the input.
    pub order: NewOrder,
    /// Spelling and key of the buyer's address.
    pub email: Option<(String, String)>,
    /// The buyer's number in another system.
    pub reference: Option<String>,
    /// The buyer's text fields.
    pub profile: Vec<(Field, String)>,
    /// How many of its rows repeat the first.
    pub duplicates: usize,
    /// Places of the refunds that named no time and count when the order was placed.
    pub undated: Vec<usize>,
    /// What the operator should know of it.
    pub remark: Option<Remark>,
}

/// Why rows are no order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// They are rejected: the field, a sentence, and the line where it stands.
    Reject(&'static str, String, u64),
    /// They say different things of one order: what, and on which lines.
    Conflict(&'static str, u64, u64),
}

impl Folder {
    /// Puts the rows of one order together; they stand in the order of the input.
    pub fn fold(&self, number: &str, pieces: &[Piece]) -> Result<Folded, Fault> {
        let first = &pieces[0];
        if let Some(bad) = pieces.iter().find(|piece| piece.rejected) {
            let message = format!("another row of the order was rejected: line {}", bad.line);
            return Err(Fault::Reject("order", message, first.line));
        }
        let whole = pieces.iter().any(|piece| piece.whole);
        let (used, duplicates) = if whole {
            for other in &pieces[1..] {
                same(first, other)?;
            }
            (&pieces[..1], pieces.len() - 1)
        } else {
            (pieces, 0)
        };
        let head = joined(used)?;
        let reject = |field, message: String| Fault::Reject(field, message, first.line);
        if head.email.is_none() && head.reference.is_none() {
            return Err(reject(
                "email",
                "the order has no buyer: neither an address nor a ref".into(),
            ));
        }
        let ordered_at = head
            .ordered_at
            .ok_or_else(|| reject("ordered_at", "the order has no time".into()))?;
        let (told, said_back) = head
            .status
            .ok_or_else(|| reject("status", "the order has no status".into()))?;
        let currency = match &head.currency {
            Some(text) => text
                .parse()
                .map_err(|wrong: crate::model::malformed::Malformed| {
                    reject("currency", wrong.message)
                })?,
            None => self.currency.ok_or_else(|| {
                reject(
                    "currency",
                    "the order names no currency: --default currency=GBP".into(),
                )
            })?,
        };
        let mut lines = Vec::new();
        for piece in used {
            for (place, item) in piece.items.iter().enumerate() {
                let line = self.line(item, currency, piece.line);
                lines.push(line.map_err(|fault| match fault {
                    Fault::Reject(field, why, at) if piece.whole => {
                        Fault::Reject(field, format!("{}: {why}", nested::item(place)), at)
                    }
                    fault => fault,
                })?);
            }
        }
        let sum = order::sum(&lines)
            .ok_or_else(|| reject("amount", "the lines cost too much together".into()))?;
        let total = match &head.total {
            Some(text) => self.amount(currency, text, "total", first.line)?,
            None if lines.is_empty() => {
                return Err(reject(
                    "total",
                    "the order has neither a total nor lines".into(),
                ));
            }
            None => sum,
        };
        if !(0..AMOUNT_END).contains(&total) {
            return Err(reject(
                "total",
                "the total is below zero or too great".into(),
            ));
        }
        let days = (ordered_at, head.cancelled_at);
        let back = self.refunds(used, currency, days, (total, said_back))?;
        let (refunds, undated, more_listed) = back;
        // What was paid and given back was paid: it is the refund that says so.
        let called_off = head.cancelled_at.is_some() && refunds.is_empty();
        let stays_paid = called_off && told == OrderStatus::Paid && self.tells_status;
        let was_paid = !refunds.is_empty()
            && match told {
                OrderStatus::Cancelled => true,
                OrderStatus::Pending => head.cancelled_at.is_some(),
                _ => false,
            };
        let status = match told {
            OrderStatus::Pending | OrderStatus::Paid if called_off && !stays_paid => {
                OrderStatus::Cancelled
            }
            _ if was_paid => OrderStatus::Paid,
            told => told,
        };
        let order = NewOrder {
            number: number.to_owned(),
            ordered_at,
            status,
            currency,
            total,
            method: head.method,
            login: head.login,
            lines,
            refunds,
        };
        let back =
            (order.refunds.iter()).fold(0_i64, |sum, refund| sum.saturating_add(refund.amount));
        let dated = used.iter().any(|piece| piece.refunded_at.is_some());
        if back > total {
            return Err(reject(
                "refunded",
                "more was given back than the order cost".into(),
            ));
        }
        if let Some(early) = order.refunds.iter().find(|refund| refund.at < ordered_at) {
            let message = format!(
                "money went back at {}, before the order was placed at {}",
                Timestamp(early.at),
                Timestamp(ordered_at)
            );
            return Err(reject("refunded_at", message));
        }
        if status != OrderStatus::Paid && !order.refunds.is_empty() {
            let message = format!("an order that is {status} has nothing to give back");
            return Err(reject("refunded", message));
        }
        Ok(Folded {
            order,
            email: head.email,
            reference: head.reference,
            profile: head.profile,
            duplicates,
            undated,
            remark: match (stays_paid, was_paid, more_listed) {
                (true, ..) => Some(Remark::StaysPaid),
                (_, true, _) => Some(Remark::WasPaid),
                (.., true) => Some(Remark::MoreListed),
                _ => Remark::on(said_back, back, total, dated),
            },
        })
    }

    fn line(&self, item: &Item, currency: Currency, at: u64) -> Result<Line, Fault> {
        let read = |text: &Option<String>, field| {
            let amount = text
                .as_deref()
                .map(|text| self.amount(currency, text, field, at));
            amount.transpose()
        };
        let unit_price = read(&item.unit_price, "unit_price")?;
        let amount = match (read(&item.amount, "amount")?, unit_price) {
            (Some(amount), _) => Some(amount),
            (None, Some(price)) => order::cost(price, item.quantity),
            (None, None) => {
                return Err(Fault::Reject(
                    "amount",
                    "the line has neither a price nor an amount".into(),
                    at,
                ));
            }
        };
        let amount = amount
            .filter(|amount| order::is_amount(*amount))
            .ok_or_else(|| Fault::Reject("amount", "the line costs too much".into(), at))?;
        Ok(Line {
            product: item.product,
            quantity: item.quantity,
            unit_price,
            amount,
        })
    }
}

#[cfg(test)]
mod tests;
