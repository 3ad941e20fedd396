//! Mails, their bodies, and what came back.

use crate::storage::people::{Erase, Merge, PeopleTable, export::MAIL_STATUS};

pub(super) const MAIL_BODIES: PeopleTable = PeopleTable::new("mail_bodies", Some("user_id"), &[])
    .key(&["mail_id"])
    .goes_with_undo()
    .merge(Merge::Move)
    .erase(Erase::Gone)
    .no_export("roster emails show prints the body of one mail")
    .label("CAST(x.mail_id AS TEXT)");

pub(super) const MAILS: PeopleTable =
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
        // Copies of mail about an account lie with its owner, and are the history of the contact who got them.
        .of_others("role <> 'to'")
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
                ("status", MAIL_STATUS),
                ("account", "x.login"),
                ("created_at", ""),
                ("sent_at", ""),
            ],
            "x.id",
        )
        .export_by(&["recipient_key"])
        .label("x.subject");

pub(super) const BOUNCES: PeopleTable =
    PeopleTable::new("bounces", Some("user_id"), &["email_key"])
        .goes_with_undo()
        .merge(Merge::Move)
        .erase(Erase::Blank {
            own: &[("email_key", "NULL"), ("words", "NULL")],
            addressed: &[("email_key", "NULL"), ("words", "NULL")],
        })
        .of_others(
            "EXISTS (SELECT 1 FROM mails m WHERE m.user_id = bounces.user_id AND m.id = bounces.mail_id AND m.role <> 'to')",
        )
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
        .export_by(&["email_key"])
        .label("COALESCE(x.status, x.verdict)");
