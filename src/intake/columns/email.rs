//! Which column holds the addresses.

use super::{
    super::{
        fold::fold,
        options::{Options, Purpose},
        problem::Problem,
        slot::{Slot, Surety, by_header},
    },
    Columns, Plan, listing,
};
use crate::model::malformed::echo;

/// Finds the one column of addresses by the surest kind of sign there is; two of that kind are a problem.
pub(super) fn find_email(
    columns: &Columns<'_>,
    options: &Options,
    plan: &mut Plan,
) -> Result<(), Problem> {
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
                    .push(format!(
                        "{} is taken for a header, the addresses are under it; --no-header if it is a row",
                        quoted(at)
                    ));
            }
            Ok(())
        }
        Some(several) => {
            let quoted: Vec<String> = several.iter().map(|&at| quoted(at)).collect();
            let all = quoted.join(" and ");
            Err(
                Problem::new(format!("columns {all} could all be the email"))
                    .hint(format!("--map email={}", quoted[0].replace('\'', "\""))),
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
