//! People themselves, and what is said of them.

use crate::storage::people::{Erase, Merge, PeopleTable};

pub(super) const USERS: PeopleTable =
    PeopleTable::new("users", Some("id"), &["email", "email_key"])
        .goes_with_undo()
        .import("import_id")
        .merge(Merge::Rule)
        .erase(Erase::Rule)
        .no_export("the dataset 'profile' is what user show says");

pub(super) const ALIASES: PeopleTable =
    PeopleTable::new("aliases", Some("user_id"), &["email_key"])
        .key(&["email_key"])
        .merge(Merge::Rewrite)
        .erase(Erase::Gone)
        .export(
            "aliases",
            &[("email_key", ""), ("created_at", "")],
            "x.email_key",
        )
        .label("x.email_key");

pub(super) const USER_TAGS: PeopleTable = PeopleTable::new("user_tags", Some("user_id"), &[])
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
    .label("(SELECT t.tag_group || ':' || t.name FROM tags t WHERE t.id = x.tag_id)");

pub(super) const USER_GROUPS: PeopleTable = PeopleTable::new("user_groups", Some("user_id"), &[])
    .goes_with_undo()
    .import("import_id")
    .merge(Merge::Rule)
    // Without them the revenue of smart types would not be what it was.
    .erase(Erase::Blank {
        own: &[],
        addressed: &[],
    })
    .export(
        "groups",
        &[
            ("slot", ""),
            (
                "group",
                "(SELECT g.key FROM groups g WHERE g.id = x.group_id)",
            ),
        ],
        "x.slot",
    )
    .label("(SELECT g.key FROM groups g WHERE g.id = x.group_id)");

pub(super) const COMMENTS: PeopleTable = PeopleTable::new("comments", Some("user_id"), &[])
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
    .label("x.comment");

pub(super) const ERASURES: PeopleTable = PeopleTable::new("erasures", Some("user_id"), &[])
    .merge(Merge::Rule)
    .erase(Erase::Rule)
    .no_export("there is nobody left to export");

pub(super) const AUDIT_SUBJECTS: PeopleTable =
    PeopleTable::new("audit_subjects", Some("user_id"), &[])
        .key(&["audit_seq", "position"])
        // Their digests do not cover the user, so the chain holds.
        .merge(Merge::Move)
        .erase(Erase::Rule)
        .no_export("the timeline tells what operators did")
        .label("CAST(x.audit_seq AS TEXT)");
