//! `roster user merge`

use clap::Args;
use serde_json::{Map, Value, json};

use super::moved::last_super_admin;
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::selectors::{self, Users},
    },
    error::Problem,
    model::person::Level,
    output::amount,
    storage::{
        self,
        audit::Subject,
        db::Db,
        member,
        merge::{Merging, Moved, Side},
        target::{self, TargetQuery},
        user::{self, Facts, Person, UserQuery},
    },
};

/// Make one user out of two or more
///
/// Everything of the first moves to the one named by --into: accounts, tags, mail, consent, comments, history. Groups fill empty
/// slots and text fields empty fields; where both have something, the one who stays keeps theirs. Of the subscriptions the stricter
/// counts: complained, cleaned, unsubscribed; who never subscribed has said nothing, so subscribed and none is subscribed. Suppression,
/// hold and ban come along. Of an account that both may operate the permissions are joined. The address that goes stays as an alias:
/// find and import still reach the person by it.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user merge tom@example.org --into ann@example.com --dry-run"
)]
pub struct Merge {
    #[command(flatten)]
    dups: Users,
    /// The user who stays
    #[arg(long, value_name = "USER")]
    into: String,
}

impl Verb for Merge {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Moved>()?;
        let keep = selectors::one(app, &self.into)?;
        let dups = self.dups.find(app)?;
        for dup in &dups.people {
            allowed(app, dup, &keep)?;
        }
        for person in dups.people.iter().chain([&keep]) {
            if person.restricted {
                app.out.warn(&format!(
                    "{} is on a data-protection hold (restricted), and so will be the user who stays",
                    person.label()
                ));
            }
        }
        let names: Vec<String> = dups.people.iter().map(Person::label).collect();
        let names = names.join(", ");
        app.consent(
            &format!("merging {names} into {}", keep.label()),
            dups.people.len() as u64,
            true,
        )?;
        let (now, facts) = (app.now(), app.facts());
        let ids: Vec<i64> = dups.people.iter().map(|person| person.id).collect();
        let rows = app.try_write("user merge", |tx, touched| {
            let mut rows = Vec::new();
            for dup in &ids {
                match merge(tx, *dup, keep.id, (now, &facts), touched)? {
                    Ok(moved) => rows.extend(moved),
                    Err(problem) => return Ok(Err(problem)),
                }
            }
            Ok(Ok(rows))
        })?;
        let mut list = app.out.receipts(&columns)?;
        rows.iter().try_for_each(|row| list.row(row))?;
        list.end()?;
        let clashes = rows.iter().filter(|row| row.outcome == "conflict").count();
        if clashes > 0 {
            app.out.warn(&format!(
                "{} clashed: {} keeps their own",
                amount(clashes as u64, "row"),
                keep.label()
            ));
        }
        let dry = app.switches.dry_run;
        let verb = if dry { "would be merged" } else { "merged" };
        app.out
            .note(&format!("{names} {verb} into {}", keep.label()));
        dups.end()
    }
}

/// What can be seen to be impossible before anything is written.
fn allowed(app: &mut App, dup: &Person, keep: &Person) -> anyhow::Result<()> {
    if let Some((dup, keep)) = Side::both(&mut app.db, dup.id, keep.id)? {
        refuse(&dup, &keep)?;
    } else if dup.id == keep.id {
        return Err(itself(dup.id).into());
    }
    Ok(())
}

fn itself(id: i64) -> Problem {
    Problem::conflict(format!("both are user {id}"))
        .code("same_user")
        .hint(format!("roster user show {id}"))
}

fn refuse(dup: &Side, keep: &Side) -> Result<(), Problem> {
    for side in [dup, keep] {
        if side.erased_at.is_some() {
            return Err(Problem::refused(format!("user {} was erased", side.id))
                .code("erased")
                .hint("an erased person is merged with nobody"));
        }
    }
    if dup.level != Level::User && keep.level != Level::User {
        return Err(Problem::refused(format!(
            "users {} and {} are both {}",
            dup.id,
            keep.id,
            if dup.level == keep.level {
                format!("{}s", dup.level)
            } else {
                "admins".to_owned()
            }
        ))
        .code("two_admins")
        .hint(format!(
            "take the level from one of them first: roster user level {} --set user",
            dup.id
        )));
    }
    Ok(())
}

fn merge(
    tx: &mut Db,
    dup: i64,
    keep: i64,
    (now, facts): (Timestamp, &Facts),
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<Vec<Moved>, Problem>> {
    let Some((dup, keep)) = Side::both(tx, dup, keep)? else {
        return Ok(Err(Problem::not_found("one of the two users is gone")));
    };
    if let Err(problem) = refuse(&dup, &keep) {
        return Ok(Err(problem));
    }
    let admins = user::count_super_admins(tx)?;
    let (goes, stays, stays_level) = (dup.id, keep.id, keep.level);
    let name = keep.email.clone().unwrap_or_else(|| format!("id:{stays}"));
    let (gone, before) = (profile(tx, goes, facts)?, profile(tx, stays, facts)?);
    let leaving = dup.email.clone().unwrap_or_else(|| format!("id:{goes}"));
    let rows = Merging::begin(dup, keep).run(tx, now)?;
    if admins > 0 && user::count_super_admins(tx)? == 0 {
        // The ban of the one who goes comes along.
        let last = match stays_level {
            Level::SuperAdmin => last_super_admin("be banned", vec![name]),
            _ => last_super_admin("be merged away", vec![leaving]),
        };
        return Ok(Err(last));
    }
    let after = profile(tx, stays, facts)?;
    touched.push(Subject {
        user_id: stays,
        name,
        ..audited(gone, before, after, &rows)
    });
    Ok(Ok(rows))
}

/// What the audit keeps of one of the two: what people and operators say, not what follows from it.
const KEPT: &[&str] = &[
    "id",
    "ref",
    "email",
    "name",
    "company",
    "phone",
    "street",
    "city",
    "region",
    "postcode",
    "country",
    "tax_id",
    "language",
    "status",
    "level",
    "kyc",
    "restricted",
    "subscription",
    "registered_at",
    "last_active_at",
    "note",
    "smart_type",
    "groups",
    "tags",
    "accounts",
];

fn profile(tx: &mut Db, id: i64, facts: &Facts) -> storage::Result<Map<String, Value>> {
    let query = UserQuery {
        ids: Some(vec![id]),
        ..UserQuery::default()
    };
    let user = user::find(tx, &query, facts, KEPT)?.pop();
    let value =
        serde_json::to_value(user).map_err(|error| storage::Error::Decode(error.to_string()))?;
    let Value::Object(mut fields) = value else {
        return Ok(Map::new());
    };
    fields.retain(|name, _| KEPT.contains(&name.as_str()));
    let seats = member::of_user(tx, id)?;
    let seats = seats
        .into_iter()
        .map(|(login, permissions)| (login.to_string(), json!(permissions)));
    fields.insert("permissions".to_owned(), Value::Object(seats.collect()));
    let targets = TargetQuery {
        user_ids: Some(vec![id]),
        ..TargetQuery::default()
    };
    let targets = target::find(tx, &targets)?.into_iter().map(|target| {
        let year = format!("{} {}", target.year, target.currency);
        let said = json!({ "amount": target.amount.minor, "start_month": target.start_month });
        (year, said)
    });
    fields.insert("targets".to_owned(), Value::Object(targets.collect()));
    Ok(fields)
}

/// The audit of a merge: who went, as they were; what changed of the one who stays; how many rows of which table moved.
fn audited(
    mut gone: Map<String, Value>,
    mut before: Map<String, Value>,
    mut after: Map<String, Value>,
    rows: &[Moved],
) -> Subject {
    gone.retain(|_, value| {
        !matches!(value, Value::Null) && *value != json!([]) && *value != json!({})
    });
    before.retain(|name, value| after.get(name) != Some(value));
    after.retain(|name, _| before.contains_key(name));
    let mut moved = Map::new();
    for row in rows.iter().filter(|row| row.outcome != "same") {
        let count = moved.entry(row.table).or_insert_with(|| json!(0));
        *count = json!(count.as_u64().unwrap_or(0) + 1);
    }
    before.insert("merged".to_owned(), Value::Object(gone));
    after.insert("rows".to_owned(), Value::Object(moved));
    Subject {
        before: Some(Value::Object(before)),
        after: Some(Value::Object(after)),
        ..Subject::default()
    }
}
