//! Accounts with their members and contacts.

use crate::storage::people::{Erase, Merge, PeopleTable};

pub(super) const ACCOUNTS: PeopleTable =
    PeopleTable::new("accounts", Some("owner_id"), &["billing_contact"])
        .key(&["login"])
        .merge(Merge::Rewrite)
        .erase(Erase::Blank {
            own: &[
                ("company", "NULL"),
                ("street", "NULL"),
                ("city", "NULL"),
                ("region", "NULL"),
                ("postcode", "NULL"),
                ("tax_id", "NULL"),
                ("note", "NULL"),
            ],
            addressed: &[("billing_contact", "NULL")],
        })
        .export(
            "accounts",
            &[
                ("login", ""),
                ("plan", ""),
                ("phase", ""),
                ("status", ""),
                ("company", ""),
                ("street", ""),
                ("city", ""),
                ("region", ""),
                ("postcode", ""),
                ("country", ""),
                ("tax_id", ""),
                ("currency", ""),
                ("billing_contact", ""),
                ("previous", ""),
                ("opened_at", ""),
                ("closed_at", ""),
                ("note", ""),
            ],
            "x.login",
        )
        .label("CAST(x.login AS TEXT)");

pub(super) const MEMBERS: PeopleTable = PeopleTable::new("members", Some("user_id"), &[])
    .key(&["login"])
    .merge(Merge::Fill)
    .erase(Erase::Gone)
    .export(
        "memberships",
        &[("login", ""), ("permissions", ""), ("created_at", "")],
        "x.login",
    )
    .label("CAST(x.login AS TEXT)");

pub(super) const CONTACTS: PeopleTable =
    PeopleTable::new("contacts", None, &["email", "email_key"])
        .import("import_id")
        .merge(Merge::Rule)
        .erase(Erase::Blank {
            own: &[],
            addressed: &[
                ("email", "NULL"),
                ("email_key", "NULL"),
                ("name", "NULL"),
                ("company", "NULL"),
                ("phone", "NULL"),
                ("street", "NULL"),
                ("city", "NULL"),
                ("region", "NULL"),
                ("postcode", "NULL"),
                ("country", "NULL"),
                ("categories", "''"),
            ],
        })
        .export(
            "contacts",
            &[
                ("login", ""),
                ("id", ""),
                ("email", ""),
                ("name", ""),
                ("company", ""),
                ("phone", ""),
                ("street", ""),
                ("city", ""),
                ("region", ""),
                ("postcode", ""),
                ("country", ""),
                ("categories", ""),
                (
                    "billing",
                    "CASE WHEN EXISTS (SELECT 1 FROM accounts a WHERE a.login = x.login AND a.billing_contact = x.email) \
                     THEN 'true' ELSE 'false' END",
                ),
                ("created_at", ""),
            ],
            "x.login, x.id",
        )
        .export_by(&["email_key"]);
