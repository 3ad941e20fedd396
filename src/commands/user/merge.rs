//! `roster user merge`

use clap::Args;
use serde_json::json;

use super::moved::last_super_admin;
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{Verb, args::selectors},
    error::Problem,
    model::person::Level,
    output::amount,
    storage::{
        self,
        audit::Subject,
        db::Db,
        merge::{Merging, Moved, Side},
        user,
    },
};

/// Make one user out of two
///
/// Everything of the first moves to the one named by --into: accounts, tags, mail, consent, comments, history. Groups fill empty
/// slots and text fields empty fields; where both have something, the one who stays keeps theirs. The stricter subscription,
/// suppression, hold and ban count. The address that goes stays as an alias: find and import still reach the person by it.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user merge tom@example.org --into ann@example.com --dry-run"
)]
pub struct Merge {
    /// The user who goes: id, address, ref:R, login:N, '#N' or name:N
    #[arg(value_name = "USER")]
    dup: String,
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
        let dup = selectors::one(app, &self.dup)?;
        let keep = selectors::one(app, &self.into)?;
        for person in [&dup, &keep] {
            if person.restricted {
                app.out.warn(&format!(
                    "{} is on a data-protection hold (restricted), and so will be the user who stays",
                    person.label()
                ));
            }
        }
        allowed(app, &dup, &keep)?;
        app.consent(
            &format!("merging {} into {}", dup.label(), keep.label()),
            1,
            true,
        )?;
        let now = app.now();
        let rows = app.try_write("user merge", |tx, touched| {
            merge(tx, dup.id, keep.id, now, touched)
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
            .note(&format!("{} {verb} into {}", dup.label(), keep.label()));
        Ok(())
    }
}

/// What can be seen to be impossible before anything is written.
fn allowed(app: &mut App, dup: &user::Person, keep: &user::Person) -> anyhow::Result<()> {
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
    now: Timestamp,
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<Vec<Moved>, Problem>> {
    let Some((dup, keep)) = Side::both(tx, dup, keep)? else {
        return Ok(Err(Problem::not_found("one of the two users is gone")));
    };
    if let Err(problem) = refuse(&dup, &keep) {
        return Ok(Err(problem));
    }
    let admins = user::count_super_admins(tx)?;
    let label = |side: &Side| {
        side.email
            .clone()
            .unwrap_or_else(|| format!("id:{}", side.id))
    };
    let (goes, stays, name) = (dup.id, keep.id, label(&keep));
    let before = json!({ "merged": label(&dup), "merged_id": goes });
    let rows = Merging::begin(dup, keep).run(tx, now)?;
    if admins > 0 && user::count_super_admins(tx)? == 0 {
        return Ok(Err(last_super_admin("be merged away")));
    }
    let mut moved = serde_json::Map::new();
    for row in rows.iter().filter(|row| row.outcome != "same") {
        let count = moved.entry(row.table).or_insert_with(|| json!(0));
        *count = json!(count.as_u64().unwrap_or(0) + 1);
    }
    touched.push(Subject {
        user_id: stays,
        name,
        before: Some(before),
        after: Some(json!({ "rows": moved })),
    });
    Ok(Ok(rows))
}
