//! The columns in which somebody writes what they want, and in which an address may therefore stand.

use crate::storage::people::TABLES;

/// Texts of a table.
pub(super) struct Texts {
    pub(super) table: &'static str,
    /// The column with the user's id, where a row is somebody's.
    pub(super) user: Option<&'static str>,
    /// The columns that tell its rows apart.
    pub(super) key: &'static [&'static str],
    /// The texts.
    pub(super) columns: &'static [&'static str],
}

const fn texts(
    table: &'static str,
    user: Option<&'static str>,
    key: &'static [&'static str],
    columns: &'static [&'static str],
) -> Texts {
    Texts {
        table,
        user,
        key,
        columns,
    }
}

const OWN: &[&str] = &["user_id", "id"];
const USER: Option<&str> = Some("user_id");

#[rustfmt::skip] // one argument a line would bury the list
/// What an erasure takes an address out of.
pub(super) const TEXTS: &[Texts] = &[
    texts("users", Some("id"), &["id"], &["name", "company", "street", "city", "region", "postcode", "tax_id", "note"]),
    texts("accounts", Some("owner_id"), &["login"], &["company", "street", "city", "region", "postcode", "tax_id", "note"]),
    texts("account_moves", None, &["login", "id"], &["reason"]),
    texts("contacts", None, &["login", "id"], &["name", "company", "street", "city", "region", "postcode"]),
    texts("credits", None, &["login", "id"], &["reason"]),
    texts("groups", None, &["id"], &["name", "login_message"]),
    texts("templates", None, &["name", "language"], &["subject", "text_body", "html_body"]),
    texts("consents", USER, OWN, &["source", "evidence"]),
    texts("suppressions", None, &["hash", "reason"], &["note"]),
    texts("mails", USER, OWN, &["subject", "reason"]),
    texts("mail_bodies", USER, &["user_id", "mail_id"], &["text_body", "html_body"]),
    texts("bounces", USER, OWN, &["words"]),
    texts("refunds", USER, OWN, &["reason"]),
    texts("quotes", USER, OWN, &["owner", "reminder"]),
    texts("quote_moves", USER, OWN, &["reason"]),
    texts("devices", USER, OWN, &["label", "revoked_reason"]),
    texts("comments", USER, OWN, &["comment"]),
    texts("imports", None, &["id"], &["source", "options", "header", "consent"]),
    texts("import_changes", USER, &["user_id", "import_id"], &["before", "told_before", "told_after", "undone_before", "undone_after"]),
    texts("import_things", None, &["import_id", "noun", "thing"], &["image_before", "image_after"]),
];

/// An undo sees that there is nothing to go back to. What is known of an order afterwards is whose it is.
const NO_IMAGES: &str =
    "image_before = NULL, image_after = CASE WHEN noun = 'orders' THEN image_after ELSE '{}' END";

/// Images that an undo writes back as they are: tables, columns, and what is set when one names an address. Without the address it
/// would be another row than there was, so it goes as a whole.
pub(super) const IMAGES: &[(&str, &str, &str)] = &[
    ("import_changes", "before", "before = NULL"),
    ("import_things", "image_before", NO_IMAGES),
];

#[rustfmt::skip] // as above
/// What stays: the reason of a command, which the chain of the audit covers, and what other things are called by.
pub(super) const KEPT: &[Texts] = &[
    texts("audits", None, &["seq"], &["reason"]),
    texts("users", Some("id"), &["id"], &["ref"]),
    texts("tags", None, &["id"], &["tag_group", "name"]),
    texts("smart_types", None, &["id"], &["name"]),
    texts("products", None, &["id"], &["sku", "product", "category", "tags"]),
    texts("accounts", Some("owner_id"), &["login"], &["plan"]),
    texts("prices", None, &["sku", "group_id", "min_qty", "currency"], &["sku"]),
    texts("orders", USER, OWN, &["number", "method"]),
    texts("quotes", USER, OWN, &["number"]),
];

/// Tables that say which operator did something. That stays as well, as the audit does.
pub(super) const ACTORS: &[&str] = &[
    "audits",
    "account_moves",
    "comments",
    "consents",
    "credits",
    "imports",
    "invites",
    "paused_campaigns",
    "quote_moves",
    "refunds",
    "suppressions",
    "templates",
];

/// Tables that say nothing of anybody, and why not: whoever adds a table names it here, or says what an erasure does with it.
pub const NOBODYS: &[(&str, &str)] = &[
    ("confirmation_pace", "domains of mail, an hour each"),
    ("copied_tables", "names of tables"),
    ("counters", "numbers"),
    ("policies", "settings"),
    ("refusals", "hashes of what servers say"),
    ("schema_versions", "migrations"),
    ("secrets", "a key"),
    ("senders", "hosts and processes"),
    ("successors", "numbers"),
    ("writer", "a row to wait for"),
];

/// Whether an erasure and `user locate` look into a table.
pub fn looks_into(table: &str) -> bool {
    let texts = TEXTS.iter().chain(KEPT);
    let mut all = TABLES
        .iter()
        .map(|listed| listed.table)
        .chain(texts.map(|texts| texts.table))
        .chain(ACTORS.iter().copied())
        .chain(["attachments", "batch_keys"]);
    all.any(|listed| listed == table)
}
