//! Columns that name a row of another table.

use super::Findings;
use crate::{
    output::{amount, verb},
    storage::db::{Db, Result},
};

/// A table and one of its columns.
type Place = (&'static str, &'static str);

/// Columns that name a row of another table.
const LINKS: &[(Place, Place)] = &[
    (("user_tags", "tag_id"), ("tags", "id")),
    (("user_groups", "group_id"), ("groups", "id")),
    (("groups", "smart_type_id"), ("smart_types", "id")),
    (("members", "login"), ("accounts", "login")),
    (("accounts", "previous"), ("accounts", "login")),
    (("account_moves", "login"), ("accounts", "login")),
    (("contacts", "login"), ("accounts", "login")),
    (("credits", "login"), ("accounts", "login")),
    (("prices", "group_id"), ("groups", "id")),
    (("order_lines", "order_id"), ("orders", "id")),
    (("order_lines", "product_id"), ("products", "id")),
    (("order_numbers", "order_id"), ("orders", "id")),
    (("refunds", "order_id"), ("orders", "id")),
    (("quote_numbers", "quote_id"), ("quotes", "id")),
    (("quote_moves", "quote_id"), ("quotes", "id")),
    (("mail_bodies", "mail_id"), ("mails", "id")),
    (("audit_subjects", "audit_seq"), ("audits", "seq")),
    (("users", "import_id"), ("imports", "id")),
    (("import_changes", "import_id"), ("imports", "id")),
    (("import_removed", "import_id"), ("imports", "id")),
    (("import_rejects", "import_id"), ("imports", "id")),
];

/// Complains about rows that lead nowhere.
pub(super) fn links(db: &mut Db, found: &mut Findings) -> Result<()> {
    LINKS
        .iter()
        .try_for_each(|(from, to)| leads(db, found, *from, *to))
}

/// Complains about rows whose column leads to no row of another table; 0 and NULL are no link.
pub(super) fn leads(
    db: &mut Db,
    found: &mut Findings,
    (table, column): (&str, &str),
    (target, key): (&str, &str),
) -> Result<()> {
    let lost: u64 = db.one(
        &format!(
            "SELECT COUNT(*) FROM {table} x WHERE x.{column} <> 0 \
             AND NOT EXISTS (SELECT 1 FROM {target} y WHERE y.{key} = x.{column})"
        ),
        &[],
    )?;
    if lost > 0 {
        found.add(format!(
            "{} of {table} {} a {column} that no row of {target} has",
            amount(lost, "row"),
            verb(lost, "has", "have")
        ));
    }
    Ok(())
}
