//! `roster user add`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::{edit::ref_taken, seats::seats};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{filter, profile::ProfileFlags},
    },
    error::Problem,
    model::selector::printed::person,
    model::{
        address::Address,
        domain,
        person::{Level, Profile, Status},
        suppression::Reason,
        tag::TagName,
    },
    output::Record,
    storage::{
        self,
        audit::Subject,
        db::Db,
        group::Group,
        suppression::{self, Hasher},
        tag,
        user::{self, NewUser},
    },
};

/// Add a user
///
/// The user has no subscription and no password; `subscribers subscribe` and an invite are acts of their own.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user add ann@example.com --name 'Ann Smith' --tag vip --create-tags"
)]
pub struct Add {
    /// The address
    #[arg(value_name = "EMAIL")]
    email: String,
    /// pending, part_approved, approved or banned
    #[arg(long, value_name = "STATUS", default_value_t = Status::Pending)]
    status: Status,
    /// user, admin or super_admin
    #[arg(long, value_name = "LEVEL", default_value_t = Level::User)]
    level: Level,
    /// Give this tag (repeatable)
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    tag: Vec<String>,
    /// Put into this group (repeatable)
    #[arg(long, value_name = "GROUP", value_delimiter = ',')]
    group: Vec<String>,
    /// Make tags that do not exist yet
    #[arg(long, requires = "tag")]
    create_tags: bool,
    /// Leave a user alone who is there already, and be content
    #[arg(long)]
    if_missing: bool,
    #[command(flatten)]
    profile: ProfileFlags,
}

/// What became of the address.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Added {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
}

impl Record for Added {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "outcome"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// A user to be made, checked as far as that is possible outside of the transaction.
struct Wish {
    address: Address,
    reference: Option<String>,
    profile: Profile,
    tags: Vec<TagName>,
    groups: Vec<i64>,
}

/// A user that was made, or was there.
struct Made {
    row: Added,
    tags_created: Vec<String>,
    suppressed: Vec<Reason>,
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Added>()?;
        let wish = self.wish(app)?;
        if let Some(meant) = domain::typo(wish.address.domain()) {
            app.out.warn(&format!(
                "'{}' looks like a misspelt '{meant}'",
                wish.address.domain()
            ));
        }
        let now = app.now();
        let made = app.try_write("user add", |tx, touched| {
            let known = user::email_owner(tx, wish.address.key())?;
            if let Some(id) = known {
                return self.exists(tx, id, &wish.address);
            }
            self.write(tx, &wish, now, touched)
        })?;
        for name in &made.tags_created {
            app.out.note(&format!("created tag '{name}'"));
        }
        if !made.suppressed.is_empty() {
            let reasons: Vec<&str> = made
                .suppressed
                .iter()
                .map(|reason| reason.as_str())
                .collect();
            app.out.warn(&format!(
                "{} is on the suppression list: {}",
                wish.address,
                reasons.join(", ")
            ));
        }
        app.out.receipt(&columns, &made.row)?;
        Ok(())
    }
}

impl Add {
    fn wish(&self, app: &mut App) -> anyhow::Result<Wish> {
        let address = super::address(&self.email)?;
        if !self.create_tags {
            filter::tag_ids(app, &self.tag)?;
        }
        Ok(Wish {
            address,
            reference: self.profile.reference()?,
            profile: self.profile.read()?,
            tags: self
                .tag
                .iter()
                .map(|name| name.parse())
                .collect::<Result<_, _>>()?,
            groups: filter::group_ids(app, &self.group)?,
        })
    }

    fn exists(
        &self,
        tx: &mut Db,
        id: i64,
        address: &Address,
    ) -> storage::Result<Result<Made, Problem>> {
        if !self.if_missing {
            return Ok(Err(Problem::conflict(format!(
                "the address '{address}' belongs to user {id}"
            ))
            .code("exists")
            .hint(format!(
                "roster user show {id}\n--if-missing is content with that"
            ))));
        }
        let user = user::by_ids(tx, &[id])?.remove(&id).and_then(|p| p.email);
        Ok(Ok(Made {
            row: Added {
                user_id: id,
                user,
                outcome: "exists",
            },
            tags_created: Vec::new(),
            suppressed: Vec::new(),
        }))
    }

    fn write(
        &self,
        tx: &mut Db,
        wish: &Wish,
        now: crate::clock::Timestamp,
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Made, Problem>> {
        if let Some(reference) = &wish.reference
            && let Some(owner) = user::ref_owner(tx, reference)?
        {
            return Ok(Err(ref_taken(reference, owner)));
        }
        let hasher = Hasher::load(tx)?;
        let listed = suppression::reasons(tx, &hasher, &wish.address)?;
        if listed.has(Reason::Erased) {
            return Ok(Err(Problem::refused(format!(
                "whoever had '{}' was erased at their request",
                wish.address
            ))
            .code("erased")
            .hint("the address stays shut; use another one")));
        }
        let seats = match seats(tx, &wish.groups)? {
            Ok(seats) => seats,
            Err(problem) => return Ok(Err(problem)),
        };
        let (tags, tags_created) = if self.create_tags {
            tag::ensure(tx, &wish.tags, None, now)?
        } else {
            let found = tag::find(tx, &wish.tags)?;
            (found.into_iter().flatten().collect(), Vec::new())
        };
        let new = NewUser {
            address: &wish.address,
            reference: wish.reference.as_deref(),
            profile: &wish.profile,
            status: self.status,
            level: self.level,
            registered_at: now,
        };
        let id = user::insert(tx, &new)?;
        let mut pairs: Vec<(i64, i64)> = tags.into_iter().map(|tag| (id, tag)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        user::add_tags(tx, &pairs)?;
        let taken: Vec<(i64, usize, i64)> = seats
            .iter()
            .map(|(slot, group)| (id, *slot, group.id))
            .collect();
        user::reseat(tx, &[], &taken)?;
        touched.extend(tags_created.iter().map(|name| Subject {
            name: name.clone(),
            after: Some(json!({ "tag": name })),
            ..Subject::default()
        }));
        touched.push(self.subject(id, wish, &seats));
        Ok(Ok(Made {
            row: Added {
                user_id: id,
                user: Some(wish.address.email().to_owned()),
                outcome: "created",
            },
            tags_created,
            suppressed: listed.iter().collect(),
        }))
    }

    /// What the audit says of the new user: everything that was given.
    fn subject(&self, id: i64, wish: &Wish, seats: &[(usize, Group)]) -> Subject {
        let mut after = json!({
            "email": wish.address.email(),
            "status": self.status,
            "level": self.level,
        });
        if let Some(fields) = after.as_object_mut() {
            for (field, text) in wish.profile.iter() {
                fields.insert(field.as_str().to_owned(), text.into());
            }
            if let Some(reference) = &wish.reference {
                fields.insert("ref".to_owned(), reference.as_str().into());
            }
            if !wish.tags.is_empty() {
                let tags: Vec<String> = wish.tags.iter().map(ToString::to_string).collect();
                fields.insert("tags".to_owned(), tags.into());
            }
            if !seats.is_empty() {
                let keys: Vec<&str> = seats.iter().map(|(_, group)| group.key.as_str()).collect();
                fields.insert("groups".to_owned(), keys.into());
            }
        }
        Subject {
            user_id: id,
            name: wish.address.email().to_owned(),
            before: None,
            after: Some(after),
        }
    }
}
