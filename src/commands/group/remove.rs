//! `roster group remove`

use clap::Args;
use serde_json::{Value, json};

use super::{Outcome, Receipt, tell};
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{filter::one_group, things::Groups},
    },
    error::Problem,
    output::amount,
    storage::{
        self,
        audit::Subject,
        db::Db,
        group::{self, Group},
        price::{self, PriceQuery},
        smart_type,
    },
};

/// Remove groups
///
/// A group in use is removed only when its members move to another group, which must fit the slots they have it in. The prices that
/// were for the group alone go with it, and it is said how many.
#[derive(Args)]
#[command(after_help = "Example:\n  roster group remove trade2019 --reassign trade --yes")]
pub struct Remove {
    #[command(flatten)]
    groups: Groups,
    /// The group that its members get instead
    #[arg(long, value_name = "GROUP")]
    reassign: Option<String>,
}

impl Verb for Remove {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        let groups = self.groups.find(app)?;
        let other = match &self.reassign {
            Some(word) => Some(one_group(app, word)?),
            None => None,
        };
        if let Some(other) = &other {
            if groups.found.iter().any(|group| group.id == other.id) {
                return Err(Problem::usage(format!(
                    "members of '{}' cannot move to the group that is removed",
                    other.key
                ))
                .into());
            }
            let users = groups.found.iter().map(|group| group.users).sum();
            app.consent("group remove --reassign", users, true)?;
        }
        let ids: Vec<i64> = groups.found.iter().map(|group| group.id).collect();
        let (done, users_changed, prices) = app.try_write("group remove", |tx, touched| {
            remove(tx, &ids, other.as_ref(), touched)
        })?;
        if prices > 0 {
            let verb = if app.switches.dry_run {
                "would go"
            } else {
                "went"
            };
            app.out.warn(&format!(
                "{} of the group {verb} with it",
                amount(prices, "price")
            ));
        }
        tell(app, &columns, &done, users_changed)?;
        groups.end()
    }
}

/// What was done, how many people changed smart type, and how many prices went.
type Removed = (Vec<Receipt>, u64, u64);

/// Removes the groups, unless people would be left in none.
fn remove(
    tx: &mut Db,
    ids: &[i64],
    other: Option<&Group>,
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<Removed, Problem>> {
    let going: Vec<Group> = group::all(tx)?
        .into_iter()
        .filter(|group| ids.contains(&group.id))
        .collect();
    if let Some(other) = other {
        let misfits = group::count_outside(tx, ids, other.slot)?;
        if misfits > 0 {
            return Ok(Err(does_not_fit(other, misfits)));
        }
    } else if let Some(used) = going.iter().find(|group| group.users > 0) {
        return Ok(Err(in_use(used)));
    }
    smart_type::snapshot(tx)?;
    let (mut done, mut gone) = (Vec::with_capacity(going.len()), 0);
    for group in going {
        let members = group::members(tx, group.id)?;
        let going = price::find(
            tx,
            &PriceQuery {
                group_id: Some(group.id),
                ..PriceQuery::default()
            },
        )?;
        let users = group::remove(tx, group.id, other.map(|other| other.id))?;
        gone += price::remove_group(tx, group.id)?;
        let prices: Vec<Value> = going
            .into_iter()
            .map(|(key, price)| {
                json!({ "sku": key.sku, "min_qty": key.min_qty, "price": price.price, "currency": key.currency })
            })
            .collect();
        let heir = other.map(|other| other.key.as_str());
        touched.push(Subject {
            name: group.key.clone(),
            before: Some(json!({
                "name": group.name,
                "slot": group.slot,
                "tax": group.tax,
                "smart_type": group.smart_type,
                "login_message": group.login_message,
                "users": users,
                "prices": prices,
            })),
            after: heir.map(|heir| json!({ "reassigned": heir })),
            ..Subject::default()
        });
        touched.extend(members.into_iter().map(|(user_id, name)| Subject {
            user_id,
            name,
            before: Some(json!({ "group": group.key })),
            after: Some(json!({ "group": heir })),
        }));
        done.push(Receipt {
            id: group.id,
            group: group.key,
            outcome: Outcome::Removed,
            users,
        });
    }
    let users_changed = smart_type::changed_since(tx)?;
    Ok(Ok((done, users_changed, gone)))
}

fn in_use(group: &Group) -> Problem {
    Problem::conflict(format!(
        "group '{}' has {}",
        group.key,
        amount(group.users, "user")
    ))
    .code("group_in_use")
    .hint(format!(
        "roster group remove {} --reassign OTHER",
        group.key
    ))
}

fn does_not_fit(other: &Group, users: u64) -> Problem {
    Problem::conflict(format!(
        "{} {} it in a slot that group '{}' does not fit",
        amount(users, "user"),
        if users == 1 { "has" } else { "have" },
        other.key
    ))
    .code("slot_in_use")
    .hint("choose a group of the same slot or a global one: roster group list")
}
