//! What a row of an order says of the buyer.

use super::{Cells, Fault, Slot};
use crate::{
    intake::{country, field::is_phone},
    model::person::Field,
};

/// What a new person gets of the row.
pub(super) fn profile(cells: &Cells<'_>, profile: &mut Vec<(Field, String)>) -> Result<(), Fault> {
    let given = [cells.clean(Slot::FirstName)?, cells.clean(Slot::LastName)?].join(" ");
    let name = Some(cells.clean(Slot::Name)?).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| given.trim().to_owned());
    if !name.is_empty() {
        profile.retain(|(field, _)| *field != Field::Name);
        profile.push((Field::Name, name));
    }
    for (slot, field) in [
        (Slot::Company, Field::Company),
        (Slot::Phone, Field::Phone),
        (Slot::Street, Field::Street),
        (Slot::City, Field::City),
        (Slot::Region, Field::Region),
        (Slot::Postcode, Field::Postcode),
    ] {
        let mut text = cells.clean(slot)?;
        // Shopify writes `'02110`, so that a spreadsheet keeps the zero.
        if field == Field::Postcode && text.starts_with('\'') {
            text.remove(0);
        }
        if !text.is_empty() && (field != Field::Phone || is_phone(&text)) {
            profile.push((field, text));
        }
    }
    // A country or a phone number that is none must not cost an order.
    let country = cells.text(Slot::Country).and_then(country::country);
    profile.extend(country.map(|code| (Field::Country, code.to_owned())));
    Ok(())
}
