//! What people said about the newsletter, and what imports keep.

use crate::storage::people::{Erase, Merge, PeopleTable};

pub(super) const IMPORT_THINGS: PeopleTable =
    PeopleTable::new("import_things", None, &["email_key"])
        .import("import_id")
        .merge(Merge::Rule)
        .erase(Erase::Gone)
        .no_export("it is the undo of an import; the timeline names the imports");

pub(super) const CONSENTS: PeopleTable = PeopleTable::new("consents", Some("user_id"), &["email"])
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
    .export_by(&["email"])
    .label("x.action");

pub(super) const SUPPRESSIONS: PeopleTable = PeopleTable::new("suppressions", None, &["email_key"])
    .import("import_id")
    .merge(Merge::Rule)
    .erase(Erase::Blank {
        own: &[],
        addressed: &[("email_key", "NULL"), ("note", "NULL")],
    })
    .export(
        "suppressions",
        &[
            ("email", "x.email_key"),
            ("reason", ""),
            ("at", ""),
            ("actor", ""),
            ("note", ""),
            ("import", "x.import_id"),
        ],
        "x.hash, x.reason",
    )
    .export_by(&["email_key", "hash"]);

pub(super) const IMPORT_REJECTS: PeopleTable = PeopleTable::new("import_rejects", None, &["email"])
    .merge(Merge::Rule)
    .erase(Erase::Rule)
    .no_export("rows that were not accepted are nobody's");

pub(super) const IMPORT_CHANGES: PeopleTable =
    PeopleTable::new("import_changes", Some("user_id"), &[])
        .goes_with_undo()
        .import("import_id")
        .key(&["import_id"])
        .merge(Merge::Rule)
        .erase(Erase::Blank {
            own: &[
                ("before", "NULL"),
                ("told_before", "NULL"),
                ("told_after", "NULL"),
                ("undone_before", "NULL"),
                ("undone_after", "NULL"),
            ],
            addressed: &[],
        })
        .no_export("it is the undo of an import; the timeline names the imports");

const NOT_NAMED: &[(&str, &str)] = &[("email", "NULL"), ("email_key", "NULL"), ("ref", "NULL")];

/// They are no users any more: nobody is merged, and the rows of others say nothing of them.
pub(super) const IMPORT_REMOVED: PeopleTable =
    PeopleTable::new("import_removed", Some("user_id"), &["email", "email_key"])
        .key(&[])
        .merge(Merge::Rule)
        .erase(Erase::Blank {
            own: NOT_NAMED,
            addressed: NOT_NAMED,
        })
        .no_export("there is nobody left to export");
