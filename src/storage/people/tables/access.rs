//! Invites, tokens, devices.

use crate::storage::people::{Erase, Merge, PeopleTable};

pub(super) const INVITES: PeopleTable =
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
        .export_by(&["email_key"])
        .label("x.kind || ' ' || x.status");

pub(super) const TOKENS: PeopleTable = PeopleTable::new("tokens", Some("user_id"), &["email_key"])
    .key(&["kind", "id"])
    .goes_with_undo()
    .merge(Merge::Rewrite)
    .erase(Erase::Rule)
    .no_export("tokens are secrets")
    .label("x.kind");

pub(super) const DEVICES: PeopleTable = PeopleTable::new("devices", Some("user_id"), &[])
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
    .label("x.label");

pub(super) const NOTIFICATIONS: PeopleTable =
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
        .label("x.endpoint_host");
