//! Which column of an order export fills what: as told by `--map`, else by the names in the header.

use super::{
    super::{fold::fold, problem::Problem},
    sheet::Sheet,
    slot::{NET_QUANTITY, OrderPreset, OrderSlot},
};
use crate::model::malformed::echo;

/// The mapping: of every slot its column and what a blank cell stands for.
#[derive(Debug)]
pub(super) struct Plan {
    columns: Vec<Option<usize>>,
    defaults: Vec<Option<String>>,
    /// The quantity is what is left when goods came back.
    pub net_quantity: bool,
}

impl Plan {
    /// Decides what every column fills, and tells the sheet. What a column filled `before` more of them came up it fills still.
    pub fn resolve(
        sheet: &mut Sheet,
        map: &[(String, String)],
        defaults: &[(String, String)],
        preset: Option<OrderPreset>,
        before: Option<&Plan>,
    ) -> Result<(Plan, Option<OrderPreset>), Problem> {
        let names = sheet.names().to_vec();
        let folded: Vec<String> = names.iter().map(|name| fold(name).into_owned()).collect();
        let preset = preset.or_else(|| OrderPreset::recognise(&folded));
        let mut plan = Plan {
            columns: vec![None; OrderSlot::ALL.len()],
            defaults: vec![None; OrderSlot::ALL.len()],
            net_quantity: false,
        };
        for (field, column) in map {
            let at = find(&names, &folded, column)?;
            let slot = slot(field)?;
            if plan.columns[slot as usize].replace(at).is_some() {
                return Err(Problem::new(format!("'{slot}' is mapped twice")));
            }
            sheet.fills(at, slot.as_str());
        }
        for (column, before) in plan
            .columns
            .iter_mut()
            .zip(before.iter().flat_map(|before| &before.columns))
        {
            *column = column.or(*before);
        }
        let free = |at: &usize| {
            !plan.columns.contains(&Some(*at)) && !names[*at].trim_start().starts_with('_')
        };
        let named = (0..names.len()).filter(free).filter_map(|at| {
            let (slot, rank) = OrderSlot::by_name(&folded[at], preset)?;
            Some((rank, at, slot))
        });
        // Whatever the order of the columns: it is the same order that comes again.
        let mut named: Vec<(usize, usize, OrderSlot)> = named.collect();
        named.sort_by_key(|(rank, at, _)| (*rank, *at));
        // With a row for each item it is the row that tells of it, not the list of all beside.
        if preset == Some(OrderPreset::Woocommerce)
            && named.iter().any(|(_, _, slot)| slot.is_of_a_line())
        {
            named.retain(|(_, _, slot)| *slot != OrderSlot::Lines);
        }
        for (_, at, slot) in named {
            if plan.columns[slot as usize].is_none() {
                plan.columns[slot as usize] = Some(at);
                sheet.fills(at, slot.as_str());
            }
        }
        let quantity = plan.column(OrderSlot::Quantity);
        plan.net_quantity = quantity.is_some_and(|at| folded[at] == NET_QUANTITY);
        for (field, value) in defaults {
            plan.defaults[slot(field)? as usize] = Some(value.clone());
        }
        Ok((plan, preset))
    }

    /// The column of a slot.
    pub fn column(&self, slot: OrderSlot) -> Option<usize> {
        self.columns[slot as usize]
    }

    /// What a blank cell of a slot stands for.
    pub fn default(&self, slot: OrderSlot) -> Option<&str> {
        self.defaults[slot as usize].as_deref()
    }

    /// Whether a slot is filled at all.
    pub fn has(&self, slot: OrderSlot) -> bool {
        self.column(slot).is_some() || self.default(slot).is_some()
    }
}

fn slot(field: &str) -> Result<OrderSlot, Problem> {
    field.trim().to_ascii_lowercase().parse().map_err(|_| {
        Problem::new(format!("unknown field '{}'", echo(field)))
            .hint(format!("fields are {}", OrderSlot::WORDS.join(", ")))
    })
}

fn find(names: &[String], folded: &[String], wanted: &str) -> Result<usize, Problem> {
    let exact = names.iter().position(|name| name == wanted);
    let wanted_folded = fold(wanted);
    let near = || folded.iter().position(|name| *name == wanted_folded);
    exact.or_else(near).ok_or_else(|| {
        let listed: Vec<String> = names
            .iter()
            .take(20)
            .map(|name| format!("'{}'", echo(name)))
            .collect();
        Problem::new(format!("no column '{}'", echo(wanted)))
            .hint(format!("the columns are {}", listed.join(", ")))
    })
}
