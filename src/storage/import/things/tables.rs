//! The tables that imports of things write to.

/// The column that says which command wrote a row last, by the number of its audit row.
pub const CHANGED: &str = "changed_seq";

/// A table that imports of things write to.
#[derive(Debug)]
pub struct Table {
    /// The kind of the import, and the table.
    pub name: &'static str,
    /// What one row is called.
    pub noun: &'static str,
    /// The columns that tell its rows apart.
    pub key: &'static [&'static str],
    /// The other columns.
    pub columns: &'static [&'static str],
    /// The place of an address in the key.
    pub address: Option<usize>,
    /// Tables and columns whose rows belong to a row of this one: while there are any, an undo leaves it alone.
    pub dependents: &'static [(&'static str, &'static str)],
}

#[rustfmt::skip] // one column a line would bury the list
/// The tables.
pub const TABLES: &[Table] = &[ACCOUNTS, MEMBERS, CONTACTS, PRICES, TARGETS];

#[rustfmt::skip] // as above
/// Accounts by login.
pub const ACCOUNTS: Table = Table {
    name: "accounts",
    noun: "account",
    key: &["login"],
    columns: &[
        "plan", "phase", "status", "owner_id", "company", "street", "city", "region", "postcode", "country", "tax_id", "currency",
        "tax_exempt", "billing_contact", "previous", "opened_at", "closed_at", "note", "import_id", CHANGED,
    ],
    address: None,
    dependents: &[
        ("members", "login"), ("contacts", "login"), ("credits", "login"), ("account_moves", "login"), ("mails", "login"),
        ("invites", "login"), ("orders", "login"), ("comments", "login"),
    ],
};

/// Memberships by user and account.
pub const MEMBERS: Table = Table {
    name: "members",
    noun: "member",
    key: &["user_id", "login"],
    columns: &["permissions", "created_at", "import_id", CHANGED],
    address: None,
    dependents: &[],
};

#[rustfmt::skip] // as above
/// Contacts by account and address.
pub const CONTACTS: Table = Table {
    name: "contacts",
    noun: "contact",
    key: &["login", "email_key"],
    columns: &[
        "id", "email", "name", "company", "phone", "street", "city", "region", "postcode", "country", "categories", "created_at",
        "import_id", CHANGED,
    ],
    address: Some(1),
    dependents: &[],
};

/// Prices by product, group, quantity and currency.
pub const PRICES: Table = Table {
    name: "prices",
    noun: "price",
    key: &["sku", "group_id", "min_qty", "currency"],
    columns: &["price", "updated_at", CHANGED],
    address: None,
    dependents: &[],
};

/// Sales targets by user, year and currency.
pub const TARGETS: Table = Table {
    name: "targets",
    noun: "target",
    key: &["user_id", "year", "currency"],
    columns: &["start_month", "amount", CHANGED],
    address: None,
    dependents: &[],
};
