//! `roster order add`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{profile, selectors},
    },
    error::Problem,
    model::{
        address::Address,
        amount::{Amount, Decimals},
        malformed::{Malformed, echo},
        money::{Currency, Money},
        name::clean,
        order::{Line, NewOrder, OrderStatus, Product},
        person::{Level, Profile, Status},
        range,
        suppression::Reason,
    },
    output::Record,
    storage::{
        self, account,
        audit::Subject,
        db::Db,
        order::{self, Placed},
        suppression::{self, Hasher},
        user::{self, NewUser, Person},
    },
};

/// Note one order
///
/// An address that nobody has becomes a user who may check out (part_approved, no subscription).
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster order add 1001 --user ann@example.com --currency GBP --line 'MUG-1:2:12.50:Blue mug:Mugs'"
)]
pub struct Add {
    /// Its number, unique over all orders
    #[arg(value_name = "NUMBER")]
    number: String,
    /// Who buys: any user, or an address that nobody has yet
    #[arg(long, value_name = "USER|EMAIL")]
    user: String,
    /// What is to be paid, `'25.00 GBP'`; without it the sum of the lines
    #[arg(long, value_name = "'AMOUNT CUR'")]
    total: Option<String>,
    /// The currency of the lines, and of a total that names none
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    /// One line (repeatable)
    #[arg(long, value_name = "SKU:QTY:PRICE[:PRODUCT[:CATEGORY[:TAG;TAG]]]")]
    line: Vec<String>,
    /// pending, paid, cancelled or fraud
    #[arg(long, value_name = "STATUS", default_value_t = OrderStatus::Paid)]
    status: OrderStatus,
    /// When it was placed, if not now
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// How it is paid
    #[arg(long, value_name = "TEXT")]
    method: Option<String>,
    /// The account it is placed for
    #[arg(long, value_name = "LOGIN")]
    account: Option<i64>,
    /// The user who asked for it, where that is somebody else
    #[arg(long, value_name = "USER")]
    requested_by: Option<String>,
    /// Leave an order alone that is there already and says the same
    #[arg(long)]
    if_missing: bool,
}

/// What became of it.
#[derive(Serialize)]
struct Added {
    number: String,
    outcome: &'static str,
    user_id: i64,
    user: Option<String>,
    user_created: bool,
    currency: Currency,
    total: Amount,
}

impl Record for Added {
    const NOUN: &'static str = "order";
    const FIELDS: &'static [&'static str] = &[
        "number",
        "outcome",
        "user_id",
        "user",
        "user_created",
        "currency",
        "total",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.number)
    }
}

/// Who buys, as far as it is known before the transaction.
enum Buyer {
    Known(Person),
    New(Address),
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Added>()?;
        let (order, products) = self.order(app)?;
        let buyer = self.buyer(app)?;
        if let Some(login) = self.account
            && account::get(&mut app.db, login)?.is_none()
        {
            return Err(Problem::not_found(format!("no account '{login}'"))
                .code("unknown_account")
                .hint("roster account list")
                .into());
        }
        let requested_by_id = match &self.requested_by {
            Some(word) => Some(selectors::one(app, word)?.id),
            None => None,
        };
        let key = match &buyer {
            Buyer::Known(person) => person.email_key.clone().unwrap_or_default(),
            Buyer::New(address) => address.key().to_owned(),
        };
        let digest = order.digest(&key, &products);
        let now = app.now();
        let mut row = app.try_write("order add", |tx, touched| {
            if let Some(problem) = self.taken(tx, &order)? {
                return Ok(problem);
            }
            let (user_id, user, user_created) = match self.owner(tx, &buyer, &order, now)? {
                Ok(owner) => owner,
                Err(problem) => return Ok(Err(problem)),
            };
            let placed = Placed {
                user_id,
                requested_by_id,
                digest: &digest,
                now,
            };
            order::insert(tx, &order, &products, placed)?;
            touched.push(Subject {
                user_id,
                name: order.number.clone(),
                before: None,
                after: Some(json!({
                    "order": order.number, "status": order.status, "currency": order.currency, "total": order.total,
                    "user_created": user_created,
                })),
            });
            Ok(Ok(Added {
                number: order.number.clone(),
                outcome: "created",
                user_id,
                user,
                user_created,
                currency: order.currency,
                total: Amount::new(order.total),
            }))
        })?;
        if !app.out.format().is_json() {
            row.total.decimals_of(row.currency);
        }
        Ok(app.out.receipt(&columns, &row)?)
    }
}

impl Add {
    fn order(&self, app: &App) -> anyhow::Result<(NewOrder, Vec<Product>)> {
        let number = clean(&self.number);
        if number.is_empty() || number.chars().count() > 64 {
            return Err(
                Problem::usage("the number is blank or has more than 64 characters").into(),
            );
        }
        let usual = self
            .currency
            .as_deref()
            .or(app.settings.currency.as_deref());
        let usual = usual.map(str::parse::<Currency>).transpose()?;
        let total = match &self.total {
            Some(text) => Some(Money::parse(text, usual)?),
            None => None,
        };
        let currency = total.map(|money| money.currency).or(usual).ok_or_else(|| {
            Problem::usage("the order names no currency")
                .hint("--currency GBP, or set the usual one: roster config set currency GBP")
        })?;
        let mut products = Vec::new();
        let mut lines = Vec::new();
        for text in &self.line {
            let (product, line) = line(text, currency, products.len() as u32)?;
            products.push(product);
            lines.push(line);
        }
        let sum: i64 = lines.iter().map(|line| line.amount).sum();
        let total = match total {
            Some(money) => money.minor,
            None if lines.is_empty() => {
                return Err(Problem::usage("the order has neither a total nor lines")
                    .hint("--total '25.00 GBP' or --line SKU:QTY:PRICE")
                    .into());
            }
            None => sum,
        };
        if total < 0 {
            return Err(Problem::usage("the total is below zero")
                .hint("--total '25.00 GBP'")
                .into());
        }
        let ordered_at = match &self.at {
            Some(text) => range::moment(text, app.now(), &app.settings.tz)?,
            None => app.now(),
        };
        let order = NewOrder {
            number,
            ordered_at: ordered_at.0,
            status: self.status,
            currency,
            total,
            method: self.method.as_deref().map(clean),
            login: self.account,
            lines,
            refunds: Vec::new(),
        };
        Ok((order, products))
    }

    fn buyer(&self, app: &mut App) -> anyhow::Result<Buyer> {
        let text = self.user.trim();
        if !text.contains('@') || text.contains(':') {
            return Ok(Buyer::Known(selectors::one(app, text)?));
        }
        let address = profile::address(text)?;
        match user::email_owner(&mut app.db, address.key())? {
            Some(id) => {
                let person = user::by_ids(&mut app.db, &[id])?.remove(&id);
                Ok(person.map_or(Buyer::New(address), Buyer::Known))
            }
            None => Ok(Buyer::New(address)),
        }
    }

    /// What to say when the number is taken.
    fn taken(
        &self,
        tx: &mut Db,
        order: &NewOrder,
    ) -> storage::Result<Option<Result<Added, Problem>>> {
        let found = order::by_numbers(tx, std::slice::from_ref(&order.number))?.pop();
        Ok(found.map(|found| {
            let same = found.total.minor == order.total
                && found.currency == order.currency
                && found.status == order.status;
            if self.if_missing && same {
                return Ok(Added {
                    number: found.number,
                    outcome: "exists",
                    user_id: found.user_id,
                    user: found.user,
                    user_created: false,
                    currency: found.currency,
                    total: found.total,
                });
            }
            let problem =
                Problem::conflict(format!("there is an order '{}' already", found.number));
            Err(problem
                .code("exists")
                .hint(format!("roster order show {}", found.number)))
        }))
    }

    /// The buyer's id and address, and whether the buyer was made for this.
    #[allow(clippy::type_complexity)]
    fn owner(
        &self,
        tx: &mut Db,
        buyer: &Buyer,
        order: &NewOrder,
        now: Timestamp,
    ) -> storage::Result<Result<(i64, Option<String>, bool), Problem>> {
        let address = match buyer {
            Buyer::Known(person) => return Ok(Ok((person.id, person.email.clone(), false))),
            Buyer::New(address) => address,
        };
        if let Some(id) = user::email_owner(tx, address.key())? {
            // Somebody else was faster.
            return Ok(Ok((id, Some(address.email().to_owned()), false)));
        }
        let hasher = Hasher::load(tx)?;
        let erased = suppression::reasons(tx, &hasher, address)?.has(Reason::Erased);
        if erased && order.ordered_at < now.0 {
            return Ok(Err(Problem::refused(format!(
                "whoever had '{address}' was erased; an order of today is a new relationship, an older one is not"
            ))
            .code("erased")
            .hint("leave out --at, or import it: imports store older orders without a person")));
        }
        let new = NewUser {
            address,
            reference: None,
            profile: &Profile::default(),
            status: Status::PartApproved,
            level: Level::User,
            registered_at: now,
        };
        Ok(Ok((
            user::insert(tx, &new)?,
            Some(address.email().to_owned()),
            true,
        )))
    }
}

/// `SKU:QTY:PRICE[:PRODUCT[:CATEGORY[:TAG;TAG]]]`
fn line(text: &str, currency: Currency, place: u32) -> Result<(Product, Line), Malformed> {
    let wrong = || {
        Malformed::new(format!("'{}' is no line", echo(text))).hint(
            "--line 'MUG-1:2:12.50', or with its name and category 'MUG-1:2:12.50:Blue mug:Mugs'",
        )
    };
    let mut parts = text.splitn(6, ':').map(str::trim);
    let mut next = || parts.next().unwrap_or_default();
    let (sku, quantity, price) = (next(), next(), next());
    let quantity = quantity
        .parse::<i64>()
        .ok()
        .filter(|n| (1..=1_000_000_000).contains(n));
    let quantity = quantity.ok_or_else(wrong)?;
    if sku.is_empty() || price.is_empty() {
        return Err(wrong());
    }
    let unit_price = Decimals::default().read(price, currency)?;
    let product = Product {
        sku: clean(sku),
        product: clean(next()),
        category: clean(next()),
        tags: Product::join_tags(next().split(';')),
    };
    let line = Line {
        product: place,
        quantity,
        unit_price: Some(unit_price),
        amount: unit_price.checked_mul(quantity).ok_or_else(wrong)?,
    };
    Ok((product, line))
}
