//! `roster quote status`

use clap::Args;
use serde_json::json;

use super::{Quotes, Receipt};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::receipts},
    error::{Problem, typed},
    model::{
        name::clean,
        order::{NewOrder, OrderStatus},
        quote::{Refusal, Stage},
    },
    storage::{
        self,
        audit::Subject,
        db::Db,
        order::{self, Placed},
        quote::{self, Quote},
        user,
    },
};

/// Move quotes to another stage
///
/// draft, delivered and on_hold are open; accepted is won, lost and dead are lost. A quote is won once; a lost one opens again
/// with --reason; one that has expired is won only after --valid-until was moved.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster quote status Q-17 --set delivered\n  roster quote status Q-17 --set accepted --order 1017 --paid"
)]
pub struct Status {
    #[command(flatten)]
    quotes: Quotes,
    /// draft, delivered, on_hold, accepted, lost or dead
    #[arg(long, value_name = "STAGE")]
    set: Stage,
    /// With accepted: make an order with this number, pending, of the quote's value
    #[arg(long, value_name = "NUMBER")]
    order: Option<String>,
    /// The order is paid already
    #[arg(long, requires = "order")]
    paid: bool,
}

impl Verb for Status {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        let number = match self.order.as_deref().map(clean) {
            Some(number) if number.is_empty() || number.chars().count() > 64 => {
                return Err(Problem::usage(
                    "the number of the order is blank or has more than 64 characters",
                )
                .hint("roster quote status Q-17 --set accepted --order 1017")
                .into());
            }
            number => number,
        };
        let found = self.quotes.find(app)?;
        if self.order.is_some() && (self.set != Stage::Accepted || found.found.len() != 1) {
            return Err(Problem::usage("--order is for one quote that is won")
                .hint("roster quote status Q-17 --set accepted --order 1017")
                .into());
        }
        let numbers: Vec<String> = found
            .found
            .iter()
            .map(|quote| quote.number.clone())
            .collect();
        let (now, actor) = (app.now(), app.actor.name.clone());
        let reason = app.switches.reason.clone();
        let rows = app.try_write("quote status", |tx, touched| {
            let quotes = quote::by_numbers(tx, &numbers, now)?;
            for quote in &quotes {
                if let Err(refusal) =
                    quote
                        .stage
                        .check_move(self.set, quote.expired, reason.is_some())
                {
                    return Ok(Err(self.refused(quote, refusal)));
                }
            }
            let made = match (&number, quotes.first()) {
                (Some(number), Some(quote)) => match self.place(tx, quote, number, now)? {
                    Ok(number) => Some(number),
                    Err(problem) => return Ok(Err(problem)),
                },
                _ => None,
            };
            let moved: Vec<&Quote> = quotes
                .iter()
                .filter(|quote| quote.stage != self.set)
                .collect();
            quote::move_to(
                tx,
                &moved,
                self.set,
                made.as_deref(),
                (reason.as_deref(), &actor, now),
            )?;
            touched.extend(moved.iter().map(|quote| Subject {
                user_id: quote.user_id,
                name: quote.number.clone(),
                before: Some(json!({ "stage": quote.stage })),
                after: Some(json!({ "stage": self.set, "order": made })),
            }));
            Ok(Ok(quotes
                .into_iter()
                .map(|quote| Receipt {
                    outcome: if quote.stage == self.set {
                        "unchanged"
                    } else {
                        "updated"
                    },
                    number: quote.number,
                    user_id: quote.user_id,
                    user: quote.user,
                    before: Some(quote.stage),
                    after: self.set,
                    order: made.clone().or(quote.order),
                })
                .collect::<Vec<_>>()))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}

impl Status {
    fn refused(&self, quote: &Quote, refusal: Refusal) -> Problem {
        let number = &quote.number;
        let word = typed(number);
        let (code, message, hint) = match refusal {
            Refusal::AlreadyAccepted => (
                "already_accepted",
                format!("quote '{number}' is won already"),
                format!("roster quote show {word}"),
            ),
            Refusal::Won => (
                "won",
                format!("quote '{number}' is won and moves no more"),
                format!("roster quote show {word}"),
            ),
            Refusal::NeedsReason => (
                "needs_reason",
                format!(
                    "quote '{number}' is {}: opening it again takes a reason",
                    quote.stage
                ),
                format!(
                    "roster quote status {word} --set {} --reason 'why'",
                    self.set
                ),
            ),
            Refusal::Expired => (
                "expired",
                format!("quote '{number}' has expired"),
                format!("roster quote edit {word} --valid-until DATE"),
            ),
        };
        Problem::conflict(message).code(code).hint(hint)
    }

    /// Makes the order of a quote that was won.
    fn place(
        &self,
        tx: &mut Db,
        quote: &Quote,
        number: &str,
        now: Timestamp,
    ) -> storage::Result<Result<String, Problem>> {
        if !order::by_numbers(tx, &[number.to_owned()])?.is_empty() {
            return Ok(Err(Problem::conflict(format!(
                "there is an order '{number}' already"
            ))
            .code("exists")
            .hint(format!("roster order show {}", typed(number)))));
        }
        let new = NewOrder {
            number: number.to_owned(),
            ordered_at: now.0,
            status: if self.paid {
                OrderStatus::Paid
            } else {
                OrderStatus::Pending
            },
            currency: quote.currency,
            total: quote.value.minor,
            method: None,
            login: None,
            lines: Vec::new(),
            refunds: Vec::new(),
        };
        let person = user::by_ids(tx, &[quote.user_id])?.remove(&quote.user_id);
        let key = person
            .and_then(|person| person.email_key)
            .unwrap_or_default();
        let placed = Placed {
            user_id: quote.user_id,
            requested_by_id: None,
            digest: &new.digest(&key, &[]),
            now,
        };
        order::insert(tx, &new, &[], placed)?;
        Ok(Ok(number.to_owned()))
    }
}
