//! Imports that came later and changed what one brought or changed: while they stand, an undo of it leaves that alone.

use crate::storage::{
    db::{Db, Result},
    order, people,
};

/// The imports after this one, not undone, that touched what it did: people, orders and other things, and what hangs on them. The
/// latest is the first, as they are to be undone.
pub fn later(db: &mut Db, import_id: i64) -> Result<Vec<i64>> {
    // Opt-outs stay when they are undone, and so hold nothing that another undo could free.
    let standing = "i.undone_at IS NULL AND i.pruned_at IS NULL AND i.mode <> 'unsubscribe'";
    let any: Option<i64> = db.first(
        &format!("SELECT 1 AS found FROM imports i WHERE i.id > $1 AND {standing} LIMIT 1"),
        crate::params![import_id],
    )?;
    if any.is_none() {
        return Ok(Vec::new());
    }
    let made = "u.import_id = $1 AND u.id >= (SELECT first_user_id FROM imports WHERE id = $1) \
                AND u.id < (SELECT first_user_id + users_created FROM imports WHERE id = $1)";
    let mut sources = vec![
        "SELECT l.import_id FROM import_things l WHERE l.import_id > $1 AND EXISTS (SELECT 1 FROM import_things t \
         WHERE t.import_id = $1 AND t.noun = l.noun AND t.thing = l.thing)"
            .to_owned(),
        // Orders that an import made are told by themselves.
        format!(
            "SELECT l.import_id FROM import_things l JOIN order_numbers n ON n.number = l.thing \
             JOIN orders o ON o.user_id = n.user_id AND o.id = n.order_id \
             WHERE l.import_id > $1 AND l.noun = '{}' AND o.import_id = $1",
            order::NOUN
        ),
        "SELECT c.import_id FROM import_changes c WHERE c.import_id > $1 AND EXISTS (SELECT 1 FROM import_changes d \
         WHERE d.user_id = c.user_id AND d.import_id = $1)"
            .to_owned(),
    ];
    // What a later import gave to people whom this one made.
    let of_people = people::TABLES
        .iter()
        .filter(|table| table.table != "users")
        .filter_map(|table| Some((table.table, table.user?, table.import?)))
        .chain([
            ("accounts", "owner_id", "import_id"),
            ("members", "user_id", "import_id"),
        ]);
    sources.extend(of_people.map(|(table, user, import)| {
        format!(
            "SELECT x.{import} FROM users u JOIN {table} x ON x.{user} = u.id WHERE {made} AND x.{import} > $1"
        )
    }));
    // And to accounts.
    sources.extend(["members", "contacts", "orders", "invites"].map(|table| {
        format!(
            "SELECT x.import_id FROM accounts a JOIN {table} x ON x.login = a.login \
             WHERE a.import_id = $1 AND x.import_id > $1"
        )
    }));
    let sql = format!(
        "SELECT i.id FROM imports i WHERE i.id > $1 AND {standing} AND i.id IN ({}) ORDER BY i.id DESC",
        sources.join(" UNION ")
    );
    db.query(&sql, crate::params![import_id])
}
