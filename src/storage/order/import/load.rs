//! Orders on their way into the tables: sorted by user and id, and their numbers by number.

use serde::{Deserialize, Serialize};

use super::Job;
use crate::{
    intake::sort::Sorter,
    model::order::NewOrder,
    storage::{
        counter,
        db::{Db, Error, Result},
        order::{
            bulk::{self, Row},
            known::KnownOrder,
            product::Products,
        },
    },
};

/// Memory that sorting may take, twice; the rest waits in a temporary file.
const MEMORY: usize = 24 << 20;

/// Indexes that are cheaper to build at the end than to keep up, when the tables are empty.
const INDEXES: &[(&str, &str)] = &[
    ("orders_id", "orders (id)"),
    ("orders_recent", "orders (ordered_at, id)"),
    (
        "orders_totals",
        "orders (currency, user_id, ordered_at, total) WHERE status = 'paid'",
    ),
    (
        "orders_times",
        "orders (currency, ordered_at, total) WHERE status = 'paid'",
    ),
    (
        "order_lines_product",
        "order_lines (product_id, currency, ordered_at, amount, quantity) WHERE status = 'paid'",
    ),
    (
        "refunds_totals",
        "refunds (currency, user_id, refunded_at, amount)",
    ),
    ("refunds_times", "refunds (currency, refunded_at, amount)"),
];

/// Orders that are to be stored.
pub(super) struct Loads {
    by_user: Option<Sorter>,
    by_number: Option<Sorter>,
    products: Products,
    import_id: i64,
    now: i64,
    first: bool,
    buffer: Vec<u8>,
}

/// An order beside what its row has besides.
#[derive(Serialize, Deserialize, schemars::JsonSchema)]
struct Kept<'a> {
    order: std::borrow::Cow<'a, NewOrder>,
    digest: std::borrow::Cow<'a, str>,
    import_id: Option<i64>,
    requested_by_id: Option<i64>,
    created_at: i64,
}

impl Loads {
    pub fn begin(db: &mut Db, job: &Job, import_id: i64, first: bool) -> Result<Loads> {
        // A role that may only touch rows keeps the indexes up.
        let first = first && db.owns("orders")?;
        if first {
            for (name, _) in INDEXES {
                db.batch(&format!("DROP INDEX {name}"))?;
            }
        }
        Ok(Loads {
            by_user: Some(Sorter::new(MEMORY)),
            by_number: Some(Sorter::new(MEMORY)),
            products: Products::ensure(db, job.products)?,
            import_id,
            now: job.about.now.0,
            first,
            buffer: Vec::new(),
        })
    }

    /// Takes one order; `before` is what it was, when it is known.
    pub fn push(
        &mut self,
        user_id: i64,
        id: i64,
        (order, digest): (&NewOrder, &str),
        before: Option<&KnownOrder>,
    ) -> Result<()> {
        let kept = Kept {
            order: std::borrow::Cow::Borrowed(order),
            digest: std::borrow::Cow::Borrowed(digest),
            import_id: before.map_or(Some(self.import_id), |order| order.import_id),
            requested_by_id: before.and_then(|order| order.requested_by_id),
            created_at: before.map_or(self.now, |order| order.created_at),
        };
        self.buffer.clear();
        self.buffer =
            postcard::to_extend(&kept, std::mem::take(&mut self.buffer)).map_err(decode)?;
        let mut key = [0; 16];
        key[..8].copy_from_slice(&user_id.to_be_bytes());
        key[8..].copy_from_slice(&id.to_be_bytes());
        if let (Some(by_user), Some(by_number)) = (&mut self.by_user, &mut self.by_number) {
            by_user.push(&key, &self.buffer)?;
            by_number.push(order.number.as_bytes(), &key)?;
        }
        Ok(())
    }

    /// The id of a product, by its place among those of the job.
    pub fn product(&self, place: u32) -> i64 {
        self.products.id(place)
    }

    /// Writes every table in the order of its key.
    pub fn write(&mut self, db: &mut Db) -> Result<()> {
        let (Some(by_user), Some(by_number)) = (self.by_user.take(), self.by_number.take()) else {
            return Ok(());
        };
        let numbers = by_number.finish()?;
        let mut cursor = numbers.iter()?;
        db.load("order_numbers", bulk::NUMBER, &mut |push| {
            while let Some((number, key)) = cursor.next()? {
                let number = std::str::from_utf8(number)
                    .map_err(|error| Error::Decode(error.to_string()))?;
                let (user_id, id) = ids(key);
                push(&[number.into(), user_id.into(), id.into()])?;
            }
            Ok(())
        })?;
        drop(cursor);
        drop(numbers);
        let orders = by_user.finish()?;
        let mut refund_id = counter::next(db, "refunds")?;
        let (products, import_id) = (&self.products, self.import_id);
        for (table, columns) in [
            ("orders", bulk::ORDER),
            ("order_lines", bulk::LINE),
            ("refunds", bulk::REFUND),
        ] {
            let mut cursor = orders.iter()?;
            db.load(table, columns, &mut |push| {
                while let Some((key, record)) = cursor.next()? {
                    let kept: Kept = postcard::from_bytes(record).map_err(decode)?;
                    let (user_id, id) = ids(key);
                    let row = Row {
                        user_id,
                        id,
                        requested_by_id: kept.requested_by_id,
                        digest: &kept.digest,
                        touched: false,
                        import_id: kept.import_id,
                        refunds_import_id: Some(import_id),
                        created_at: kept.created_at,
                    };
                    match table {
                        "orders" => bulk::order(&kept.order, row, push)?,
                        "order_lines" => bulk::lines(&kept.order, row, products, push)?,
                        _ => bulk::refunds(&kept.order, row, &mut refund_id, push)?,
                    }
                }
                Ok(())
            })?;
        }
        counter::set(db, "refunds", refund_id)?;
        if self.first {
            for (name, columns) in INDEXES {
                db.batch(&format!("CREATE INDEX {name} ON {columns}"))?;
            }
        }
        Ok(())
    }
}

fn decode(error: postcard::Error) -> Error {
    Error::Decode(error.to_string())
}

/// User and order of a key.
fn ids(key: &[u8]) -> (i64, i64) {
    let number = |bytes: &[u8]| bytes.try_into().map_or(0, i64::from_be_bytes);
    (number(&key[..8]), number(&key[8..]))
}
