//! Orders as roster's own JSON has them: there amounts are whole numbers of minor units, where others write decimals.

use super::{
    super::{options::Format, problem::Problem},
    OrderOptions,
    sheet::Sheet,
};

/// Finds out whether roster wrote the objects, and reads minor units then.
///
/// # Errors
///
/// When that cannot be told: 2900 is 29.00 in one case and 2900.00 in the other.
pub(super) fn recognise(sheet: &mut Sheet, options: &mut OrderOptions) -> Result<(), Problem> {
    if options.minor_units || sheet.shape().format != Format::Jsonl {
        return Ok(());
    }
    let has = |key: &str| sheet.names().iter().any(|name| name == key);
    let has_lines = has("line_list");
    if !(has_lines || has("refund_list") || has("user_id")) {
        let mapped = options.map.iter().any(|(field, _)| field == "email");
        // Some of the fields of `order list --fields`.
        if has("user") && has("ordered_at") && !mapped {
            return Err(Problem::new(
                "the objects have the keys of roster's own JSON: are their amounts minor units?",
            )
            .hint("--minor-units when 2900 is 29.00, --map email=user when it is 2900.00"));
        }
        return Ok(());
    }
    options.minor_units = true;
    sheet.note("roster's own JSON: amounts are whole numbers of minor units".into());
    if !has_lines {
        sheet.note(
            "the objects have no line_list: orders come without lines (order show -f jsonl has lines and refunds)".into(),
        );
    }
    Ok(())
}
