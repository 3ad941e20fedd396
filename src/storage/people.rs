//! Every table that holds a user's id or an address, and what becomes of its rows when a person goes.
//!
//! A test compares this list with the real schema on both engines: whoever adds a table or a column of that kind adds
//! its line here, and so decides what merge, erase, export, locate and undo do with it.

/// What a table holds of people.
#[derive(Clone, Copy, Debug)]
pub struct PeopleTable {
    /// Its name.
    pub table: &'static str,
    /// The column with the user's id, if there is one.
    pub user: Option<&'static str>,
    /// Columns that hold an address.
    pub addresses: &'static [&'static str],
    /// Whether its rows go when an import that created the person is undone.
    pub goes_with_undo: bool,
    /// The column that names the import a row came from; rows without one are from elsewhere.
    pub import: Option<&'static str>,
}

const fn table(
    table: &'static str,
    user: Option<&'static str>,
    addresses: &'static [&'static str],
    goes_with_undo: bool,
    import: Option<&'static str>,
) -> PeopleTable {
    PeopleTable {
        table,
        user,
        addresses,
        goes_with_undo,
        import,
    }
}

/// The list.
pub const TABLES: &[PeopleTable] = &[
    table(
        "users",
        Some("id"),
        &["email", "email_key"],
        true,
        Some("import_id"),
    ),
    table("aliases", Some("user_id"), &["email_key"], false, None),
    table("user_tags", Some("user_id"), &[], true, Some("import_id")),
    table("user_groups", Some("user_id"), &[], true, Some("import_id")),
    table(
        "accounts",
        Some("owner_id"),
        &["billing_contact"],
        false,
        None,
    ),
    table("members", Some("user_id"), &[], false, None),
    table(
        "consents",
        Some("user_id"),
        &["email"],
        true,
        Some("import_id"),
    ),
    table(
        "suppressions",
        None,
        &["email_key"],
        false,
        Some("import_id"),
    ),
    table("import_rejects", None, &["email"], false, None),
    table("import_changes", Some("user_id"), &[], false, None),
    table(
        "invites",
        Some("user_id"),
        &["email", "email_key"],
        true,
        Some("import_id"),
    ),
    table("tokens", Some("user_id"), &["email_key"], true, None),
    table(
        "mails",
        Some("user_id"),
        &["recipient", "recipient_key"],
        true,
        Some("import_id"),
    ),
    table("mail_bodies", Some("user_id"), &[], true, None),
    table("bounces", Some("user_id"), &["email_key"], true, None),
    // Whoever logged in somewhere has done something since.
    table("devices", Some("user_id"), &[], false, None),
    table("notifications", Some("user_id"), &[], false, None),
    table("audit_subjects", Some("user_id"), &[], false, None),
];

/// Per-user tables whose rows go with a person whom an undo removes.
pub const OWN_TABLES: &[&str] = &[
    "user_tags",
    "user_groups",
    "consents",
    "invites",
    "tokens",
    "mail_bodies",
    "mails",
    "bounces",
];

/// SQL: whether the user `id` has rows that did not come with the import `import` (both are SQL expressions).
pub fn rows_from_elsewhere(id: &str, import: &str) -> String {
    let conditions: Vec<String> = TABLES
        .iter()
        .filter(|table| table.table != "users" && table.table != "audit_subjects")
        .filter_map(|table| {
            let user = table.user?;
            let own = match table.import {
                Some(column) => format!(" AND (x.{column} IS NULL OR x.{column} <> {import})"),
                // Tokens and bodies belong to mails and invites, which are looked at themselves.
                None if table.goes_with_undo => return None,
                None => String::new(),
            };
            Some(format!(
                "EXISTS (SELECT 1 FROM {} x WHERE x.{user} = {id}{own})",
                table.table
            ))
        })
        .collect();
    conditions.join(" OR ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_that_go_with_an_undo_are_those_that_say_so() {
        for table in TABLES.iter().filter(|table| table.table != "users") {
            assert_eq!(
                OWN_TABLES.contains(&table.table),
                table.goes_with_undo,
                "{}",
                table.table
            );
        }
    }
}
