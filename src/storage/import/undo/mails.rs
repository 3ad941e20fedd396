//! Mail to people whom an undo removes: what was sent, or tried, is history and stays, as mail to nobody.

use crate::storage::db::{Db, Result};

/// Whether a sender has a mail of the user `users.id` in hand, or may have sent it: then nobody can take its person away.
pub(super) const IN_HAND: &str = "EXISTS (SELECT 1 FROM mails x WHERE x.user_id = users.id AND x.status IN ('sending', 'unknown'))";

/// Puts mail that does not wait any more, and its bodies, under nobody; the people stand in `undo_users`.
pub(super) fn leave_sent(db: &mut Db) -> Result<()> {
    let sent = "m.status <> 'queued'";
    let bodies = format!(
        "EXISTS (SELECT 1 FROM mails m WHERE m.user_id = x.user_id AND m.id = x.mail_id AND {sent})"
    );
    orphan(db, "mail_bodies", &bodies, "x.mail_id")?;
    let mails = format!(
        "EXISTS (SELECT 1 FROM mails m WHERE m.user_id = x.user_id AND m.id = x.id AND {sent})"
    );
    orphan(db, "mails", &mails, "x.id")
}

fn orphan(db: &mut Db, table: &str, condition: &str, order: &str) -> Result<()> {
    let of_them = format!("x.user_id IN (SELECT user_id FROM undo_users) AND {condition}");
    let mut columns = Vec::new();
    db.rows(
        &format!("SELECT x.* FROM {table} x WHERE {of_them} ORDER BY {order} LIMIT 1"),
        &[],
        &mut |row| {
            columns = (0..row.0.len()).map(|n| row.0.name(n).to_owned()).collect();
            Ok(())
        },
    )?;
    if columns.is_empty() {
        return Ok(());
    }
    let values: Vec<String> = columns
        .iter()
        .map(|column| match column.as_str() {
            "user_id" => "0".to_owned(),
            other => format!("x.{other}"),
        })
        .collect();
    let sql = format!(
        "INSERT INTO {table} ({}) SELECT {} FROM {table} x WHERE {of_them} ORDER BY {order}",
        columns.join(", "),
        values.join(", ")
    );
    db.exec(&sql, &[])?;
    Ok(())
}
