//! Making quotes, changing them, and moving them to other stages.

use super::{BATCH, Quote};
use crate::{
    clock::Timestamp,
    model::quote::Stage,
    storage::{
        counter,
        db::{Db, Filter, Result, Value},
    },
};

/// A quote to be made; the caller has checked that its number is free.
pub fn insert(db: &mut Db, quote: &Quote, actor: &str) -> Result<i64> {
    let id = counter::take(db, "quotes", 1)?;
    db.exec(
        "INSERT INTO quote_numbers (number, user_id, quote_id) VALUES ($1, $2, $3)",
        crate::params![&quote.number, quote.user_id, id],
    )?;
    db.exec(
        "INSERT INTO quotes (user_id, id, number, owner, stage, amount, currency, important, valid_until, \
         next_action_at, reminder, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        crate::params![
            quote.user_id,
            id,
            &quote.number,
            quote.owner.as_deref(),
            quote.stage.as_str(),
            quote.value.minor,
            quote.currency.as_str(),
            quote.important,
            quote.valid_until,
            quote.next_action_at,
            quote.reminder.as_deref(),
            quote.created_at,
        ],
    )?;
    let made = Quote {
        id,
        ..quote.clone()
    };
    note_moves(db, &[&made], None, (None, actor, quote.created_at))?;
    Ok(id)
}

/// Writes back what `quote edit` may change.
pub fn update(db: &mut Db, quote: &Quote) -> Result<()> {
    db.exec(
        "UPDATE quotes SET owner = $3, amount = $4, currency = $5, important = $6, valid_until = $7, \
         next_action_at = $8, reminder = $9 WHERE user_id = $1 AND id = $2",
        crate::params![
            quote.user_id,
            quote.id,
            quote.owner.as_deref(),
            quote.value.minor,
            quote.currency.as_str(),
            quote.important,
            quote.valid_until,
            quote.next_action_at,
            quote.reminder.as_deref(),
        ],
    )?;
    Ok(())
}

/// Moves quotes to a stage and notes it; `order` is the number of the order that a won one became.
pub fn move_to(
    db: &mut Db,
    quotes: &[&Quote],
    stage: Stage,
    order: Option<&str>,
    (reason, actor, now): (Option<&str>, &str, Timestamp),
) -> Result<()> {
    for some in quotes.chunks(BATCH / 2) {
        let mut filter = Filter::new();
        let word = filter.bind(stage.as_str());
        let closed = filter.bind((!stage.is_open()).then_some(now));
        let order = filter.bind(order.map(str::to_owned));
        let users = filter.bind_list(some.iter().map(|quote| quote.user_id));
        let ids = filter.bind_list(some.iter().map(|quote| quote.id));
        let sql = format!(
            "UPDATE quotes SET stage = {word}, closed_at = CAST({closed} AS BIGINT), order_number = {order} \
             WHERE user_id IN {users} AND id IN {ids}"
        );
        db.exec(&sql, filter.params())?;
    }
    note_moves(db, quotes, Some(stage), (reason, actor, now))
}

fn note_moves(
    db: &mut Db,
    quotes: &[&Quote],
    after: Option<Stage>,
    (reason, actor, now): (Option<&str>, &str, Timestamp),
) -> Result<()> {
    let first = counter::take(db, "quote_moves", quotes.len() as i64)?;
    let columns = [
        "user_id", "id", "quote_id", "at", "before", "after", "reason", "actor",
    ];
    db.load("quote_moves", &columns, &mut |push| {
        (first..).zip(quotes).try_for_each(|(id, quote)| {
            let before = after.map(|_| quote.stage.as_str());
            let row: [Value; 8] = [
                quote.user_id.into(),
                id.into(),
                quote.id.into(),
                now.into(),
                before.into(),
                after.unwrap_or(quote.stage).as_str().into(),
                reason.into(),
                actor.into(),
            ];
            push(&row)
        })
    })?;
    Ok(())
}
