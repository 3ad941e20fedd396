//! Which column fills what: as told by `--map`, else by the names in the header.

mod email;

use super::{
    fold::fold,
    options::{Options, Purpose},
    preset::Preset,
    problem::Problem,
    slot::{Slot, Surety, by_header},
};
use crate::model::{malformed::echo, tag::TagName};
use email::find_email;

/// How many column names a message lists.
const LISTED: usize = 20;

/// One thing that is filled from a column, a default, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fill {
    pub slot: Slot,
    /// From 0; a default may have no column.
    pub column: Option<usize>,
    /// `--map tag:GROUP=…`: the values are tags of this group.
    pub group: Option<String>,
    /// What a blank or absent cell stands for.
    pub default: Option<String>,
    /// Another column that fills the same stands before it and is heard first.
    pub again: bool,
}

/// The whole mapping.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    pub fills: Vec<Fill>,
    pub notes: Vec<String>,
    /// A column `Name` stands beside the last name and no first name: it may hold either the first or the whole name.
    pub first_in_name: bool,
}

/// The columns of an input, as far as they are known.
pub(super) struct Columns<'a> {
    /// Their names; without a header their numbers from 1.
    pub names: &'a [String],
    pub has_header: bool,
    /// Whether the cells of a column are mostly addresses.
    pub holds_addresses: &'a dyn Fn(usize) -> bool,
    pub preset: Option<Preset>,
}

impl Plan {
    /// What a column fills, as `--map` would write it.
    pub fn field_of(&self, column: usize) -> Option<String> {
        let fills = self.fills.iter().filter(|fill| fill.column == Some(column));
        let words: Vec<String> = fills
            .map(|fill| match &fill.group {
                Some(group) => format!("tag:{group}"),
                None => fill.slot.to_string(),
            })
            .collect();
        (!words.is_empty()).then(|| words.join(", "))
    }

    /// The column of the addresses.
    pub fn email(&self) -> Option<usize> {
        self.fills
            .iter()
            .find(|fill| fill.slot == Slot::Email)?
            .column
    }

    fn has(&self, slot: Slot) -> bool {
        self.fills
            .iter()
            .any(|fill| fill.slot == slot && fill.group.is_none())
    }

    fn add(&mut self, slot: Slot, column: usize) {
        self.fills.push(Fill {
            slot,
            column: Some(column),
            group: None,
            default: None,
            again: self.has(slot),
        });
    }
}

/// Decides what every column fills.
pub(super) fn resolve(columns: &Columns<'_>, options: &Options) -> Result<Plan, Problem> {
    let mut plan = Plan::default();
    for (field, column) in &options.map {
        plan.fills
            .push(mapped(columns, field, column, options.purpose)?);
        let fill = &plan.fills[plan.fills.len() - 1];
        let taken = plan
            .fills
            .iter()
            .filter(|other| other.slot == fill.slot)
            .count()
            > 1;
        if taken && fill.slot != Slot::Tags {
            return Err(Problem::new(format!("'{}' is mapped twice", fill.slot)));
        }
    }
    if columns.has_header {
        by_names(columns, options, &mut plan);
    }
    if !plan.has(Slot::Email) {
        find_email(columns, options, &mut plan)?;
    }
    for (field, value) in &options.defaults {
        default(field, value, options.purpose, &mut plan)?;
    }
    let is_name = |fill: &Fill| {
        let header = fill.column.and_then(|at| columns.names.get(at));
        let called = |name: &String| matches!(fold(name).as_ref(), "name" | "naam" | "nom");
        fill.slot == Slot::Name && columns.has_header && header.is_some_and(called)
    };
    plan.first_in_name =
        plan.has(Slot::LastName) && !plan.has(Slot::FirstName) && plan.fills.iter().any(is_name);
    // What decides whether the row opts out comes first, then the address: the rest is judged by them.
    plan.fills
        .sort_by_key(|fill| (!fill.slot.may_opt_out(), fill.slot != Slot::Email));
    Ok(plan)
}

fn mapped(
    columns: &Columns<'_>,
    field: &str,
    column: &str,
    purpose: Purpose,
) -> Result<Fill, Problem> {
    let (slot, group) = match field.split_once(':') {
        Some(("tag" | "tags", group)) => {
            let name: TagName = format!("{group}:x").parse().map_err(|_| {
                Problem::new(format!("'{}' is no tag group", echo(group)))
                    .hint("--map tag:store=\"Store\"")
            })?;
            (Slot::Tags, Some(name.group))
        }
        _ => (slot(field, purpose)?, None),
    };
    let column = find(columns, column)?;
    Ok(Fill {
        slot,
        column: Some(column),
        group,
        default: None,
        again: false,
    })
}

/// The slot that an operator names.
fn slot(field: &str, purpose: Purpose) -> Result<Slot, Problem> {
    let known: Option<Slot> = field.trim().to_ascii_lowercase().parse().ok();
    match (known, purpose) {
        (Some(slot), Purpose::Users) if slot.is_newsletter() => Err(Problem::new(format!(
            "'{slot}' belongs to the newsletter, which this import does not touch"
        ))
        .hint("roster subscribers import")),
        (Some(Slot::Status), Purpose::Subscribers) => Ok(Slot::Subscription),
        (Some(slot), _) => Ok(slot),
        (None, _) => Err(Problem::new(format!("unknown field '{}'", echo(field)))
            .hint(format!("fields are {}, tag:GROUP", Slot::WORDS.join(", ")))),
    }
}

fn find(columns: &Columns<'_>, wanted: &str) -> Result<usize, Problem> {
    let names = columns.names;
    let exact = names.iter().position(|name| name == wanted);
    let folded = fold(wanted);
    let near = || {
        let mut equal =
            (0..names.len()).filter(|&at| !folded.is_empty() && fold(&names[at]) == folded);
        equal.next().filter(|_| equal.next().is_none())
    };
    exact.or_else(near).ok_or_else(|| {
        let none = Problem::new(format!("no column '{}'", echo(wanted)));
        none.hint(listing(columns))
    })
}

fn listing(columns: &Columns<'_>) -> String {
    let names = columns.names;
    if !columns.has_header {
        return format!(
            "there is no header; the columns are numbered 1 to {}",
            names.len()
        );
    }
    let shown: Vec<String> = names
        .iter()
        .take(LISTED)
        .map(|name| format!("'{}'", echo(name)))
        .collect();
    let more = names.len().saturating_sub(LISTED);
    let tail = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    format!("the columns are {}{tail}", shown.join(", "))
}

fn by_names(columns: &Columns<'_>, options: &Options, plan: &mut Plan) {
    let folded: Vec<_> = columns.names.iter().map(|name| fold(name)).collect();
    let mapped: Vec<usize> = plan.fills.iter().filter_map(|fill| fill.column).collect();
    let mut found: Vec<(usize, Slot, Surety)> = (0..folded.len())
        .filter(|at| !mapped.contains(at) && !columns.names[*at].trim_start().starts_with('_'))
        .filter_map(|at| {
            by_header(&folded[at], columns.preset).map(|(slot, sure)| (at, slot, sure))
        })
        .collect();
    let has = |found: &[(usize, Slot, Surety)], slot| found.iter().any(|entry| entry.1 == slot);
    // 'Nom' beside 'Prénom' is the family's name, 'Nombre' beside 'Apellidos' the person's own.
    for (beside, name, meant) in [
        (
            Slot::FirstName,
            &["nom", "name", "naam"][..],
            Slot::LastName,
        ),
        (Slot::LastName, &["nombre", "nome"][..], Slot::FirstName),
    ] {
        let pair = has(&found, beside) && !has(&found, meant);
        let english = folded
            .iter()
            .any(|name| matches!(name.as_ref(), "firstname" | "first" | "fname"));
        for entry in &mut found {
            if pair && entry.1 == Slot::Name && name.contains(&folded[entry.0].as_ref()) && !english
            {
                entry.1 = meant;
            }
        }
    }
    match options.purpose {
        Purpose::Users => found.retain(|entry| !entry.1.is_newsletter()),
        // A column of the subscription's own name is heard before one that is called status.
        Purpose::Subscribers => {
            found.sort_by_key(|entry| entry.1 == Slot::Status);
            for entry in found.iter_mut().filter(|entry| entry.1 == Slot::Status) {
                entry.1 = Slot::Subscription;
            }
        }
    }
    found.sort_by_key(|&(_, _, sure)| std::cmp::Reverse(sure));
    // What the operator maps is all that fills its field. Else every column that can tell of an opt-out, or that consent
    // was not given, is heard.
    let told: Vec<Slot> = plan.fills.iter().map(|fill| fill.slot).collect();
    for (at, slot, _) in found {
        let wanted = !plan.has(slot) || slot.adds_up() && !told.contains(&slot);
        if slot != Slot::Email && wanted {
            plan.add(slot, at);
        }
    }
}

fn default(field: &str, value: &str, purpose: Purpose, plan: &mut Plan) -> Result<(), Problem> {
    let slot = slot(field, purpose)?;
    if slot == Slot::Email {
        return Err(Problem::new("an email has no default").hint("--default country=GB"));
    }
    let mut fills = plan.fills.iter_mut();
    // Of several columns the last: it stands for a row in which none of them says anything.
    if let Some(fill) = fills.rfind(|fill| fill.slot == slot && fill.group.is_none()) {
        fill.default = Some(value.to_owned());
    } else {
        plan.fills.push(Fill {
            slot,
            column: None,
            group: None,
            default: Some(value.to_owned()),
            again: false,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
