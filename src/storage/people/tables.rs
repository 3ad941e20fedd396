//! The list itself.

use super::{Erase, Merge, PeopleTable};

/// Every table with a user's id or an address.
pub const TABLES: &[PeopleTable] = &[
    PeopleTable::new("users", Some("id"), &["email", "email_key"])
        .goes_with_undo()
        .import("import_id")
        .merge(Merge::Rule)
        .erase(Erase::Rule)
        .no_export("the dataset 'profile' is what user show says"),
    PeopleTable::new("aliases", Some("user_id"), &["email_key"])
        .key(&["email_key"])
        .merge(Merge::Rewrite)
        .erase(Erase::Gone)
        .export("aliases", &[("email_key", ""), ("created_at", "")], "x.email_key")
        .label("x.email_key"),
    PeopleTable::new("user_tags", Some("user_id"), &[])
        .goes_with_undo()
        .import("import_id")
        .key(&["tag_id"])
        .merge(Merge::Fill)
        .erase(Erase::Gone)
        .export(
            "tags",
            &[(
                "tag",
                "(SELECT t.tag_group || ':' || t.name FROM tags t WHERE t.id = x.tag_id)",
            )],
            "x.tag_id",
        )
        .label("(SELECT t.tag_group || ':' || t.name FROM tags t WHERE t.id = x.tag_id)"),
    PeopleTable::new("user_groups", Some("user_id"), &[])
        .goes_with_undo()
        .import("import_id")
        .merge(Merge::Rule)
        // Without them the revenue of smart types would not be what it was.
        .erase(Erase::Blank { own: &[], addressed: &[] })
        .export(
            "groups",
            &[
                ("slot", ""),
                ("group", "(SELECT g.key FROM groups g WHERE g.id = x.group_id)"),
            ],
            "x.slot",
        )
        .label("(SELECT g.key FROM groups g WHERE g.id = x.group_id)"),
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
        .label("CAST(x.login AS TEXT)"),
    PeopleTable::new("members", Some("user_id"), &[])
        .key(&["login"])
        .merge(Merge::Fill)
        .erase(Erase::Gone)
        .export(
            "memberships",
            &[("login", ""), ("permissions", ""), ("created_at", "")],
            "x.login",
        )
        .label("CAST(x.login AS TEXT)"),
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
        .no_export("a contact is nobody's user"),
    PeopleTable::new("import_things", None, &["email_key"])
        .import("import_id")
        .merge(Merge::Rule)
        .erase(Erase::Gone)
        .no_export("it is the undo of an import; the timeline names the imports"),
    PeopleTable::new("consents", Some("user_id"), &["email"])
        .goes_with_undo()
        .import("import_id")
        .merge(Merge::Move)
        .erase(Erase::Blank {
            own: &[("email", "NULL"), ("evidence", "NULL"), ("ip", "NULL")],
            addressed: &[("email", "NULL"), ("evidence", "NULL"), ("ip", "NULL")],
        })
        .export(
            "consent",
            &[
                ("id", ""),
                ("email", ""),
                ("at", ""),
                ("action", ""),
                (
                    "source",
                    "COALESCE(x.source, (SELECT i.source FROM imports i WHERE i.id = x.import_id))",
                ),
                ("line", ""),
                (
                    "evidence",
                    "COALESCE(x.evidence, (SELECT i.consent FROM imports i WHERE i.id = x.import_id))",
                ),
                ("ip", ""),
                ("import", "x.import_id"),
            ],
            "x.id",
        )
        .label("x.action"),
    PeopleTable::new("suppressions", None, &["email_key"])
        .import("import_id")
        .merge(Merge::Rule)
        .erase(Erase::Blank {
            own: &[],
            addressed: &[("email_key", "NULL"), ("note", "NULL")],
        })
        .no_export("it is keyed by a hash; the profile says whether mail is suppressed"),
    PeopleTable::new("import_rejects", None, &["email"])
        .merge(Merge::Rule)
        .erase(Erase::Rule)
        .no_export("rows that were not accepted are nobody's"),
    PeopleTable::new("import_changes", Some("user_id"), &[])
        .merge(Merge::Rule)
        .erase(Erase::Blank {
            own: &[("before", "NULL")],
            addressed: &[],
        })
        .no_export("it is the undo of an import; the timeline names the imports"),
    PeopleTable::new("invites", Some("user_id"), &["email", "email_key"])
        .goes_with_undo()
        .import("import_id")
        .merge(Merge::Move)
        .erase(Erase::Gone)
        .export(
            "invites",
            &[
                ("id", ""),
                ("kind", ""),
                ("email", ""),
                ("login", ""),
                ("permissions", ""),
                ("status", ""),
                ("created_at", ""),
                ("sent_at", ""),
                ("expires_at", ""),
                ("accepted_at", ""),
                ("cancelled_at", ""),
            ],
            "x.id",
        )
        .label("x.kind || ' ' || x.status"),
    PeopleTable::new("tokens", Some("user_id"), &["email_key"])
        .key(&["kind", "id"])
        .goes_with_undo()
        .merge(Merge::Rewrite)
        .erase(Erase::Gone)
        .no_export("tokens are secrets")
        .label("x.kind"),
    // Before the mails, whose addresses find the bodies.
    PeopleTable::new("mail_bodies", Some("user_id"), &[])
        .key(&["mail_id"])
        .goes_with_undo()
        .merge(Merge::Move)
        .erase(Erase::Gone)
        .no_export("roster emails show prints the body of one mail")
        .label("CAST(x.mail_id AS TEXT)"),
    PeopleTable::new("mails", Some("user_id"), &["recipient", "recipient_key"])
        .goes_with_undo()
        .import("import_id")
        .merge(Merge::Move)
        .erase(Erase::Blank {
            own: &[
                ("recipient", "NULL"),
                ("recipient_key", "NULL"),
                ("subject", "NULL"),
                // The server's words, or where the mail was written to.
                ("reason", "NULL"),
            ],
            addressed: &[
                ("recipient", "NULL"),
                ("recipient_key", "NULL"),
                ("subject", "NULL"),
                // The server's words, or where the mail was written to.
                ("reason", "NULL"),
            ],
        })
        .export(
            "emails",
            &[
                ("id", ""),
                ("to", "x.recipient"),
                ("role", ""),
                ("kind", ""),
                ("campaign", ""),
                ("template", ""),
                ("subject", ""),
                ("status", ""),
                ("account", "x.login"),
                ("created_at", ""),
                ("sent_at", ""),
            ],
            "x.id",
        )
        .label("x.subject"),
    // Children before their parents: the order of the list is the one in which an undo deletes.
    PeopleTable::new("order_lines", Some("user_id"), &[])
        .goes_with_undo()
        .key(&["order_id", "position"])
        .merge(Merge::Move)
        .erase(Erase::Anonymous)
        .export(
            "order_lines",
            &[
                ("order_id", ""),
                ("position", ""),
                ("sku", "(SELECT p.sku FROM products p WHERE p.id = x.product_id)"),
                (
                    "product",
                    "(SELECT p.product FROM products p WHERE p.id = x.product_id)",
                ),
                ("quantity", ""),
                ("unit_price", ""),
                ("amount", ""),
                ("currency", ""),
            ],
            "x.order_id, x.position",
        )
        .label("CAST(x.order_id AS TEXT) || '/' || CAST(x.position AS TEXT)"),
    PeopleTable::new("refunds", Some("user_id"), &[])
        .goes_with_undo()
        .import("import_id")
        .merge(Merge::Move)
        .erase(Erase::Blank {
            own: &[("reason", "NULL")],
            addressed: &[],
        })
        .export(
            "refunds",
            &[
                ("id", ""),
                ("order_id", ""),
                ("kind", ""),
                ("refunded_at", ""),
                ("amount", ""),
                ("currency", ""),
                ("reason", ""),
            ],
            "x.id",
        )
        .label("CAST(x.order_id AS TEXT)"),
    PeopleTable::new("order_numbers", Some("user_id"), &[])
        .goes_with_undo()
        .key(&["number"])
        .merge(Merge::Rewrite)
        .erase(Erase::Anonymous)
        .no_export("the dataset 'orders' has the numbers")
        .label("x.number"),
    PeopleTable::new("orders", Some("user_id"), &[])
        .goes_with_undo()
        .import("import_id")
        .others(&["requested_by_id"])
        .merge(Merge::Move)
        .erase(Erase::Anonymous)
        .export(
            "orders",
            &[
                ("id", ""),
                ("number", ""),
                ("ordered_at", ""),
                ("status", ""),
                ("currency", ""),
                ("total", ""),
                ("method", ""),
                ("account", "x.login"),
            ],
            "x.id",
        )
        .label("x.number"),
    PeopleTable::new("quote_moves", Some("user_id"), &[])
        .merge(Merge::Move)
        .erase(Erase::Blank {
            own: &[("reason", "NULL")],
            addressed: &[],
        })
        .export(
            "quote_moves",
            &[
                ("id", ""),
                ("quote_id", ""),
                ("at", ""),
                ("before", ""),
                ("after", ""),
                ("reason", ""),
                ("actor", ""),
            ],
            "x.id",
        )
        .label("x.after"),
    PeopleTable::new("quote_numbers", Some("user_id"), &[])
        .key(&["number"])
        .merge(Merge::Rewrite)
        .erase(Erase::Anonymous)
        .no_export("the dataset 'quotes' has the numbers")
        .label("x.number"),
    PeopleTable::new("quotes", Some("user_id"), &[])
        .merge(Merge::Move)
        .erase(Erase::Blank {
            own: &[("reminder", "NULL")],
            addressed: &[],
        })
        .export(
            "quotes",
            &[
                ("id", ""),
                ("number", ""),
                ("owner", ""),
                ("stage", ""),
                ("amount", ""),
                ("currency", ""),
                ("valid_until", ""),
                ("next_action_at", ""),
                ("reminder", ""),
                ("order_number", ""),
                ("created_at", ""),
                ("closed_at", ""),
            ],
            "x.id",
        )
        .label("x.number"),
    PeopleTable::new("targets", Some("user_id"), &[])
        .key(&["year", "currency"])
        .merge(Merge::Fill)
        .erase(Erase::Gone)
        .export(
            "targets",
            &[
                ("year", ""),
                ("start_month", ""),
                ("amount", ""),
                ("currency", ""),
            ],
            "x.year, x.currency",
        )
        .label("CAST(x.year AS TEXT) || ' ' || x.currency"),
    PeopleTable::new("bounces", Some("user_id"), &["email_key"])
        .goes_with_undo()
        .merge(Merge::Move)
        .erase(Erase::Blank {
            own: &[("email_key", "NULL"), ("words", "NULL")],
            addressed: &[("email_key", "NULL"), ("words", "NULL")],
        })
        .export(
            "bounces",
            &[
                ("id", ""),
                ("mail_id", ""),
                ("verdict", ""),
                ("status", ""),
                ("words", ""),
                ("at", ""),
            ],
            "x.id",
        )
        .label("COALESCE(x.status, x.verdict)"),
    // Whoever logged in somewhere has done something since an import.
    PeopleTable::new("devices", Some("user_id"), &[])
        .merge(Merge::Move)
        .erase(Erase::Gone)
        .export(
            "devices",
            &[
                ("id", ""),
                ("label", ""),
                ("ip", ""),
                ("first_seen_at", ""),
                ("last_login_at", ""),
                ("expires_at", ""),
                ("revoked_at", ""),
                ("revoked_reason", ""),
            ],
            "x.id",
        )
        .label("x.label"),
    PeopleTable::new("notifications", Some("user_id"), &[])
        .merge(Merge::Move)
        .erase(Erase::Gone)
        .export(
            "notifications",
            &[
                ("id", ""),
                ("endpoint_host", ""),
                ("topics", ""),
                ("created_at", ""),
            ],
            "x.id",
        )
        .label("x.endpoint_host"),
    PeopleTable::new("comments", Some("user_id"), &[])
        .merge(Merge::Move)
        .erase(Erase::Blank {
            own: &[("comment", "NULL")],
            addressed: &[],
        })
        .export(
            "comments",
            &[("id", ""), ("at", ""), ("actor", ""), ("comment", "")],
            "x.id",
        )
        .label("x.comment"),
    PeopleTable::new("erasures", Some("user_id"), &[])
        .merge(Merge::Rule)
        .erase(Erase::Rule)
        .no_export("there is nobody left to export"),
    PeopleTable::new("audit_subjects", Some("user_id"), &[])
        .key(&["audit_seq", "position"])
        // Their digests do not cover the user, so the chain holds.
        .merge(Merge::Move)
        .erase(Erase::Rule)
        .no_export("the timeline tells what operators did")
        .label("CAST(x.audit_seq AS TEXT)"),
];
