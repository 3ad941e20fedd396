//! Which column fills what: as told by `--map`, else by the names in the header.

use super::{
    fold::fold,
    options::{Options, Purpose},
    preset::Preset,
    problem::Problem,
    slot::{Slot, Surety, by_header},
};
use crate::model::{malformed::echo, tag::TagName};

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
}

/// The whole mapping.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub fills: Vec<Fill>,
    pub notes: Vec<String>,
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
        Purpose::Subscribers if has(&found, Slot::Subscription) || plan.has(Slot::Subscription) => {
            found.retain(|entry| entry.1 != Slot::Status);
        }
        Purpose::Subscribers => {
            for entry in found.iter_mut().filter(|entry| entry.1 == Slot::Status) {
                entry.1 = Slot::Subscription;
            }
        }
    }
    found.sort_by_key(|&(at, _, sure)| (std::cmp::Reverse(sure), at));
    for (at, slot, _) in found {
        if slot != Slot::Email && !plan.has(slot) {
            plan.add(slot, at);
        }
    }
}

/// Finds the one column of addresses by the surest kind of sign there is; two of that kind are a problem.
fn find_email(columns: &Columns<'_>, options: &Options, plan: &mut Plan) -> Result<(), Problem> {
    let all = 0..columns.names.len();
    let free = |at: &usize| !columns.names[*at].trim_start().starts_with('_');
    let named = |surety| {
        let of = move |at: &usize| {
            by_header(&fold(&columns.names[*at]), columns.preset) == Some((Slot::Email, surety))
        };
        all.clone().filter(free).filter(of).collect::<Vec<usize>>()
    };
    let held = |columns_: Vec<usize>| -> Vec<usize> {
        columns_
            .into_iter()
            .filter(|&at| (columns.holds_addresses)(at))
            .collect()
    };
    let mut signs = Vec::new();
    if columns.has_header {
        signs.extend([
            named(Surety::First),
            named(Surety::Second),
            held(named(Surety::Doubtful)),
        ]);
    }
    if !columns.has_header || columns.names.len() == 1 {
        signs.push(held(all.clone().collect()));
    }
    let quoted = |at: usize| format!("'{}'", echo(&columns.names[at]));
    match signs.into_iter().find(|found| !found.is_empty()).as_deref() {
        Some(&[at]) => {
            plan.fills.retain(|fill| fill.column != Some(at));
            plan.add(Slot::Email, at);
            let sure = by_header(&fold(&columns.names[at]), columns.preset);
            if columns.has_header && sure.is_none_or(|found| found.1 == Surety::Doubtful) {
                plan.notes
                    .push(format!("the addresses are in column {}", quoted(at)));
            }
            Ok(())
        }
        Some(several) => {
            let names: Vec<String> = several.iter().map(|&at| quoted(at)).collect();
            let names_said = names.join(" and ");
            Err(
                Problem::new(format!("columns {names_said} could all be the email"))
                    .hint(format!("--map email={}", names[0].replace('\'', "\""))),
            )
        }
        None if options.purpose == Purpose::Users && plan.has(Slot::Ref) => Ok(()),
        None => {
            let held = held(all.filter(free).collect());
            let name = held
                .first()
                .map_or("COLUMN".into(), |&at| echo(&columns.names[at]));
            Err(
                Problem::new(format!("no column for the email; {}", listing(columns)))
                    .hint(format!("--map email=\"{name}\"")),
            )
        }
    }
}

fn default(field: &str, value: &str, purpose: Purpose, plan: &mut Plan) -> Result<(), Problem> {
    let slot = slot(field, purpose)?;
    if slot == Slot::Email {
        return Err(Problem::new("an email has no default").hint("--default country=GB"));
    }
    let mut found = false;
    for fill in plan
        .fills
        .iter_mut()
        .filter(|fill| fill.slot == slot && fill.group.is_none())
    {
        fill.default = Some(value.to_owned());
        found = true;
    }
    if !found {
        plan.fills.push(Fill {
            slot,
            column: None,
            group: None,
            default: Some(value.to_owned()),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(header: &[&str], options: &Options) -> Result<Plan, Problem> {
        let names: Vec<String> = header.iter().map(|&name| name.to_owned()).collect();
        let columns = Columns {
            names: &names,
            has_header: true,
            holds_addresses: &|at| names[at].contains('!') || names[at] == "Kontakt",
            preset: options.preset,
        };
        resolve(&columns, options)
    }

    fn fields(header: &[&str]) -> Vec<Option<String>> {
        let plan = plan(header, &Options::default()).unwrap();
        (0..header.len()).map(|at| plan.field_of(at)).collect()
    }

    fn words(words: &[&str]) -> Vec<Option<String>> {
        words
            .iter()
            .map(|&word| (!word.is_empty()).then(|| word.to_owned()))
            .collect()
    }

    fn map(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|&(a, b)| (a.to_owned(), b.to_owned()))
            .collect()
    }

    #[test]
    fn foreign_headers_are_mapped_and_unknown_ones_ignored() {
        assert_eq!(
            fields(&["Vorname", "Name", "E-Mail", "Titel"]),
            words(&["first_name", "last_name", "email", ""])
        );
        assert_eq!(
            fields(&["Nombre", "Apellidos", "Correo"]),
            words(&["first_name", "last_name", "email"])
        );
        assert_eq!(
            fields(&["First Name", "Name", "Email"]),
            words(&["first_name", "name", "email"])
        );
        assert_eq!(
            fields(&["E-mail Address", "E-mail 2 Address"]),
            words(&["email", ""])
        );
        assert_eq!(
            fields(&["_email", "email", "_line"]),
            words(&["", "email", ""])
        );
    }

    #[test]
    fn the_surest_column_wins() {
        assert_eq!(
            fields(&["Home Phone", "Phone", "Work Email", "Email"]),
            words(&["", "phone", "", "email"])
        );
        assert_eq!(fields(&["Work Email", "Kontakt"]), words(&["email", ""]));
        assert_eq!(fields(&["Kontakt", "Name"]), words(&["email", "name"]));
    }

    #[test]
    fn two_columns_for_the_email_are_a_problem_that_names_both() {
        for header in [["email", "E-Mail"], ["work email", "home email"]] {
            let problem = plan(&header, &Options::default()).unwrap_err();
            assert!(
                header.iter().all(|name| problem.message.contains(name)),
                "{problem}"
            );
            assert_eq!(problem.hint, Some(format!("--map email=\"{}\"", header[0])));
        }
    }

    #[test]
    fn no_column_for_the_email_lists_the_columns() {
        let problem = plan(&["a", "who!"], &Options::default()).unwrap_err();
        assert!(problem.message.contains("'a', 'who!'"), "{problem}");
        assert_eq!(problem.hint.unwrap(), "--map email=\"who!\"");
    }

    #[test]
    fn what_the_operator_maps_beats_the_header() {
        let options = Options {
            map: map(&[
                ("email", "contact"),
                ("tag:store", "Shop"),
                ("name", "EMAIL"),
            ]),
            ..Options::default()
        };
        let plan = plan(&["Email", "contact", "Shop", "Name"], &options).unwrap();
        let found: Vec<_> = (0..4).map(|at| plan.field_of(at)).collect();
        assert_eq!(found, words(&["name", "email", "tag:store", ""]));
    }

    #[test]
    fn wrong_mappings_and_defaults_are_refused() {
        for (map_, defaults) in [
            (map(&[("emial", "Email")]), vec![]),
            (map(&[("email", "nothing")]), vec![]),
            (map(&[("tag:", "Email")]), vec![]),
            (map(&[("name", "Email"), ("name", "x")]), vec![]),
            (vec![], map(&[("email", "x")])),
            (vec![], map(&[("colour", "x")])),
        ] {
            let options = Options {
                map: map_,
                defaults,
                ..Options::default()
            };
            assert!(plan(&["Email", "x"], &options).is_err());
        }
    }

    #[test]
    fn status_is_the_subscription_unless_a_column_of_that_name_stands_beside_it() {
        assert_eq!(
            fields(&["email", "status"]),
            words(&["email", "subscription"])
        );
        assert_eq!(
            fields(&["email", "status", "subscription"]),
            words(&["email", "", "subscription"])
        );
        let users = Options {
            purpose: Purpose::Users,
            ..Options::default()
        };
        let plan = plan(&["email", "status", "subscription", "consent"], &users).unwrap();
        let found: Vec<_> = (0..4).map(|at| plan.field_of(at)).collect();
        assert_eq!(found, words(&["email", "status", "", ""]));
    }
}
