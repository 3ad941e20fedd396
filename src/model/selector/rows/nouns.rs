//! The columns of each noun's lists.

use super::Rows;

#[rustfmt::skip] // one column a line would bury the code
/// Users: by `id`, else by `email`. The columns are those of `user find` and `user show`.
pub const USERS: Rows = Rows {
    noun: "user",
    naming: &[("id", "id:"), ("email", "")],
    prefix: None,
    telling: &[],
    columns: &[
        "id", "ref", "email", "name", "company", "phone", "street", "city", "region",
        "postcode", "country", "tax_id", "language", "status", "level", "kyc", "restricted",
        "subscription", "registered_at", "last_active_at", "email_confirmed_at", "password_set_at",
        "note", "total_spent", "smart_type", "groups", "tags", "accounts", "login_active", "mailable",
        "password_expired", "import", "version", "warnings", "account_list", "email_list", "device_list", "consent_list",
        "order_list", "quote_list", "target_list", "timeline",
    ],
};

#[rustfmt::skip]
/// Accounts: by `login`, which is their key; they print no `id`.
pub const ACCOUNTS: Rows = Rows {
    noun: "account",
    naming: &[("login", "login:")],
    prefix: None,
    telling: &[],
    columns: &[
        "login", "plan", "phase", "status", "owner", "owner_id", "company", "street", "city",
        "region", "postcode", "country", "tax_id", "currency", "credit", "tax_exempt", "billing_contact",
        "previous", "members", "status_since", "opened_at", "closed_at", "note", "owner_profile", "member_list",
        "contact_list", "credit_list", "next", "timeline",
    ],
};

#[rustfmt::skip]
/// Contacts: by their address, of an account that is named beside.
pub const CONTACTS: Rows = Rows {
    noun: "contact",
    naming: &[("email", "")],
    prefix: None,
    telling: &[],
    columns: &[
        "id", "login", "email", "name", "company", "phone", "street", "city", "region", "postcode", "country", "categories",
        "billing", "created_at",
    ],
};

/// Products: by their numbers, as lists of prices have them.
pub const PRICES: Rows = Rows {
    noun: "price",
    naming: &[("sku", "")],
    prefix: Some("sku"),
    telling: &[],
    columns: &[
        "sku",
        "group",
        "min_qty",
        "price",
        "currency",
        "price_text",
        "updated_at",
    ],
};

#[rustfmt::skip]
/// Groups: by `id`, else by their key.
pub const GROUPS: Rows = Rows {
    noun: "group",
    naming: &[("id", "group:id:"), ("key", "")],
    prefix: Some("group"),
    telling: &[],
    columns: &[
        "id", "key", "name", "slot", "tax", "smart_type", "login_message", "users", "created_at",
    ],
};

#[rustfmt::skip]
/// Devices: by their number.
pub const DEVICES: Rows = Rows {
    noun: "device",
    naming: &[("id", "device:")],
    prefix: None,
    telling: &["label", "first_seen_at", "last_login_at", "revoked_at", "revoked_reason"],
    columns: &[
        "id", "user_id", "user", "label", "ip", "first_seen_at", "last_login_at", "expires_at", "revoked_at", "revoked_reason",
    ],
};

#[rustfmt::skip]
/// Web notifications: by their number.
pub const NOTIFICATIONS: Rows = Rows {
    noun: "notification",
    naming: &[("id", "notification:")],
    prefix: None,
    telling: &["endpoint_host", "topics"],
    columns: &["id", "user_id", "user", "endpoint_host", "topics", "created_at"],
};

#[rustfmt::skip]
/// Mails: by their number, as the history has them.
pub const EMAILS: Rows = Rows {
    noun: "email",
    naming: &[("id", "email:")],
    prefix: None,
    telling: &["to", "role", "subject", "message_id", "resend_of", "sent_at"],
    columns: &[
        "id", "user_id", "user", "to", "role", "kind", "campaign", "transport", "category", "template", "subject", "status",
        "attempts", "reason", "message_id", "account", "resend_of", "created_at", "next_try_at", "unknown_at", "sent_at",
    ],
};

#[rustfmt::skip]
/// Tags: by their name.
pub const TAGS: Rows = Rows {
    noun: "tag",
    naming: &[("tag", "")],
    prefix: None,
    telling: &[],
    columns: &["id", "tag", "group", "name", "users", "created_at"],
};

#[rustfmt::skip]
/// Smart types: by their name.
pub const SMART_TYPES: Rows = Rows {
    noun: "smart type",
    naming: &[("name", "")],
    prefix: None,
    telling: &[],
    columns: &["id", "name", "position", "default", "groups", "users"],
};

#[rustfmt::skip]
/// Orders: by their number.
pub const ORDERS: Rows = Rows {
    noun: "order",
    naming: &[("number", "")],
    prefix: Some("order"),
    telling: &[],
    columns: &[
        "id", "number", "user_id", "user", "requested_by", "account", "ordered_at", "status", "currency", "total",
        "refunded", "net", "method", "import", "line_list", "refund_list", "outcome", "before", "after",
    ],
};

#[rustfmt::skip]
/// Quotes: by their number.
pub const QUOTES: Rows = Rows {
    noun: "quote",
    naming: &[("number", "")],
    prefix: Some("quote"),
    telling: &[],
    columns: &[
        "id", "number", "user_id", "user", "owner", "stage", "value", "currency", "important", "valid_until", "expired",
        "next_action_at", "reminder", "order", "created_at", "closed_at", "outcome", "before", "after",
    ],
};
