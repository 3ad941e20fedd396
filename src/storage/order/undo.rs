//! Taking the orders of an import back: what it changed goes back to what it was, what it brought goes.

use serde::Deserialize;

use super::{
    bulk,
    image::{self, Image, NOUN},
    replace::{self, Replaced},
    write,
};
use crate::storage::{
    audit::{Parts, Subject},
    db::{Db, Error, Filter, Result},
};

/// Orders per round.
const ROUND: usize = 3_000;

/// What became of the orders of an import.
#[derive(Debug, Default)]
pub struct UndoneOrders {
    /// How many it had brought and are gone.
    pub removed: u64,
    /// How many it had changed and are what they were.
    pub restored: u64,
    /// Buyers of orders that it brought and that stay: id and address.
    pub kept: Vec<(i64, Option<String>)>,
    /// Orders that stay as it left them.
    pub left: Vec<Left>,
}

/// One order that stays as the import left it.
#[derive(Debug)]
pub struct Left {
    /// Its buyer; 0 is nobody.
    pub user_id: i64,
    /// The buyer's address.
    pub user: Option<String>,
    /// The order's number.
    pub number: String,
    /// Why it stays.
    pub why: &'static str,
}

/// An order that the import changed, and what it is now.
#[derive(Deserialize)]
struct Changed {
    number: String,
    image_before: Option<String>,
    image_after: String,
    user_id: i64,
    user: Option<String>,
    id: i64,
    touched: bool,
    is_later: bool,
    requested_by_id: Option<i64>,
    import_id: Option<i64>,
    created_at: i64,
}

/// Whose an order was after the import.
#[derive(Deserialize)]
struct After {
    user_id: i64,
}

/// Takes back what an import did to orders, where nobody has refunded, cancelled or updated them since. What stays is no
/// longer the import's. Orders that become what they were are noted in `audit`.
pub fn undo(db: &mut Db, import_id: i64, audit: &mut Parts) -> Result<UndoneOrders> {
    let mut done = UndoneOrders::default();
    let any: Option<i64> = db.first(
        "SELECT 1 FROM imports WHERE id = $1 AND kind = 'orders'",
        crate::params![import_id],
    )?;
    if any.is_none() {
        return Ok(done);
    }
    db.batch("CREATE TEMPORARY TABLE undo_later (number TEXT NOT NULL PRIMARY KEY)")?;
    db.exec(
        "INSERT INTO undo_later (number) SELECT DISTINCT thing FROM import_things WHERE noun = $2 AND import_id IN \
         (SELECT id FROM imports WHERE id > $1 AND kind = 'orders' AND undone_at IS NULL)",
        crate::params![import_id, NOUN],
    )?;
    replace::begin(db)?;
    let mut last = String::new();
    loop {
        let changed: Vec<Changed> = db.query(
            &format!(
                "SELECT t.thing AS number, t.image_before, t.image_after, o.user_id, u.email AS user, o.id, o.touched, \
                 CASE WHEN t.thing IN (SELECT number FROM undo_later) THEN 1 ELSE 0 END AS is_later, \
                 o.requested_by_id, o.import_id, o.created_at FROM import_things t \
                 JOIN order_numbers n ON n.number = t.thing JOIN orders o ON o.user_id = n.user_id AND o.id = n.order_id \
                 LEFT JOIN users u ON u.id = o.user_id \
                 WHERE t.import_id = $1 AND t.noun = $2 AND t.thing > $3 ORDER BY t.thing LIMIT {ROUND}"
            ),
            crate::params![import_id, NOUN, last.as_str()],
        )?;
        let Some(end) = changed.last() else { break };
        last.clone_from(&end.number);
        round(db, import_id, changed, audit, &mut done)?;
    }
    replace::end(db)?;
    let left: Vec<&str> = done.left.iter().map(|left| left.number.as_str()).collect();
    write::keep(db, &left)?;
    remove_created(db, import_id, &mut done)?;
    db.batch("DROP TABLE undo_later")?;
    Ok(done)
}

/// Puts some orders back.
fn round(
    db: &mut Db,
    import_id: i64,
    changed: Vec<Changed>,
    audit: &mut Parts,
    done: &mut UndoneOrders,
) -> Result<()> {
    let mut back: Vec<(Changed, Image)> = Vec::with_capacity(changed.len());
    for order in changed {
        let read = |error: serde_json::Error| Error::Decode(error.to_string());
        let before: Option<Image> = match &order.image_before {
            Some(text) => Some(serde_json::from_str(text).map_err(read)?),
            None => None,
        };
        let after: After = serde_json::from_str(&order.image_after).map_err(read)?;
        let why = match &before {
            _ if order.touched => Some("refunded or cancelled since"),
            _ if order.is_later => Some("updated by a later import"),
            None => Some("erased since"),
            Some(before) if before.user_id != after.user_id && order.user_id != after.user_id => {
                Some("its buyer was merged since")
            }
            Some(_) => None,
        };
        match (why, before) {
            (None, Some(mut before)) => {
                // Whoever has it now keeps it, unless the import gave it to them.
                if before.user_id == after.user_id {
                    before.user_id = order.user_id;
                }
                back.push((order, before));
            }
            (why, _) => done.left.push(Left {
                user_id: order.user_id,
                user: order.user,
                number: order.number,
                why: why.unwrap_or_default(),
            }),
        }
    }
    let gone = gone(db, &back)?;
    let (stay, mut back): (Vec<_>, Vec<_>) = back
        .into_iter()
        .partition(|(_, before)| gone.contains(&before.user_id));
    done.left.extend(stay.into_iter().map(|(order, _)| Left {
        user_id: order.user_id,
        user: order.user,
        number: order.number,
        why: "the buyer it had is gone",
    }));
    back.sort_by_key(|(order, before)| (before.user_id, order.id));
    done.restored += back.len() as u64;
    restore(db, import_id, &back, audit)
}

/// Which buyers that orders would go back to are there no more.
fn gone(db: &mut Db, back: &[(Changed, Image)]) -> Result<Vec<i64>> {
    let moved = back
        .iter()
        .filter(|(order, before)| before.user_id != order.user_id);
    let mut wanted: Vec<i64> = moved.map(|(_, before)| before.user_id).collect();
    wanted.sort_unstable();
    wanted.dedup();
    wanted.retain(|id| *id != 0);
    for ids in wanted.clone().chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        let sql = format!("SELECT id FROM users WHERE id IN {marks} ORDER BY id");
        let there: Vec<i64> = db.query(&sql, filter.params())?;
        wanted.retain(|id| !there.contains(id));
    }
    Ok(wanted)
}

fn restore(
    db: &mut Db,
    import_id: i64,
    back: &[(Changed, Image)],
    audit: &mut Parts,
) -> Result<()> {
    let mut replaced: Vec<Replaced> = back
        .iter()
        .map(|(order, before)| Replaced {
            user_id: order.user_id,
            id: order.id,
            number: order.number.clone(),
            new_user_id: before.user_id,
        })
        .collect();
    replace::name(db, &mut replaced)?;
    let now = image::read(db)?;
    db.exec(
        "DELETE FROM refunds WHERE import_id = $1 AND (user_id, order_id) IN (SELECT user_id, order_id FROM order_replaced)",
        crate::params![import_id],
    )?;
    replace::remove(db)?;
    let mut numbers: Vec<&(Changed, Image)> = back.iter().collect();
    numbers.sort_by_key(|(order, _)| &order.number);
    db.load("order_numbers", bulk::NUMBER, &mut |push| {
        numbers.iter().try_for_each(|(order, before)| {
            push(&[
                order.number.as_str().into(),
                before.user_id.into(),
                order.id.into(),
            ])
        })
    })?;
    db.load("orders", bulk::ORDER, &mut |push| {
        back.iter()
            .try_for_each(|(order, before)| order.push(before, push))
    })?;
    db.load("order_lines", bulk::LINE, &mut |push| {
        back.iter()
            .try_for_each(|(order, before)| before.lines(before.user_id, order.id, push))
    })?;
    let subjects: Vec<Subject> = back
        .iter()
        .filter_map(|(order, before)| {
            Some(image::subject(&order.number, now.get(&order.id)?, before))
        })
        .collect();
    audit.note(db, &subjects)
}

impl Changed {
    fn push(&self, before: &Image, push: crate::storage::db::Push<'_>) -> Result<()> {
        push(&[
            before.user_id.into(),
            self.id.into(),
            self.number.as_str().into(),
            self.requested_by_id.into(),
            before.login.into(),
            before.ordered_at.into(),
            before.status.as_str().into(),
            before.currency.as_str().into(),
            before.total.into(),
            before.method.as_deref().into(),
            before.digest.as_str().into(),
            false.into(),
            self.import_id.into(),
            self.created_at.into(),
        ])
    }
}

/// Removes the orders that it brought.
fn remove_created(db: &mut Db, import_id: i64, done: &mut UndoneOrders) -> Result<()> {
    const STAYS: &str = "(touched <> 0 OR number IN (SELECT number FROM undo_later))";
    done.kept = db.query(
        &format!(
            "SELECT DISTINCT o.user_id, u.email FROM orders o LEFT JOIN users u ON u.id = o.user_id \
             WHERE o.import_id = $1 AND {STAYS} ORDER BY o.user_id"
        ),
        crate::params![import_id],
    )?;
    db.batch(
        "CREATE TEMPORARY TABLE undo_orders AS SELECT user_id, id AS order_id, number FROM orders WHERE 1 = 0",
    )?;
    db.exec(
        &format!(
            "INSERT INTO undo_orders (user_id, order_id, number) SELECT user_id, id, number FROM orders \
             WHERE import_id = $1 AND NOT {STAYS} ORDER BY user_id, id"
        ),
        crate::params![import_id],
    )?;
    for table in ["order_lines", "refunds"] {
        db.exec(
            &format!(
                "DELETE FROM {table} WHERE (user_id, order_id) IN (SELECT user_id, order_id FROM undo_orders)"
            ),
            &[],
        )?;
    }
    db.exec(
        "DELETE FROM order_numbers WHERE number IN (SELECT number FROM undo_orders)",
        &[],
    )?;
    done.removed = db.exec(
        &format!("DELETE FROM orders WHERE import_id = $1 AND NOT {STAYS}"),
        crate::params![import_id],
    )?;
    for table in ["orders", "refunds"] {
        db.exec(
            &format!("UPDATE {table} SET import_id = NULL WHERE import_id = $1"),
            crate::params![import_id],
        )?;
    }
    db.batch("DROP TABLE undo_orders")
}
