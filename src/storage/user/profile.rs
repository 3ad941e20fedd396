//! The text fields of many people at once.

use std::collections::HashMap;

use crate::{
    model::person::{Field, Profile},
    storage::db::{Cell, Db, Filter, Result},
};

/// What operators may edit of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The number in another system.
    pub reference: Option<String>,
    /// The text fields.
    pub profile: Profile,
}

/// The text fields of the people with these ids.
pub fn profiles(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, Kept>> {
    let columns: Vec<&str> = Field::ALL.iter().map(|field| field.as_str()).collect();
    let mut found = HashMap::new();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("id IN {marks}"));
        let sql = format!(
            "SELECT id, ref, {} FROM users{} ORDER BY id",
            columns.join(", "),
            filter.clause()
        );
        db.rows(&sql, filter.params(), &mut |row| {
            let text = |place: usize| -> Result<Option<String>> {
                Ok(match row.0.cell(place)? {
                    Cell::Text(text) => Some(text.to_owned()),
                    _ => None,
                })
            };
            let mut kept = Kept {
                reference: text(1)?,
                ..Kept::default()
            };
            for (place, &field) in (2..).zip(Field::ALL) {
                kept.profile.set(field, text(place)?);
            }
            if let Cell::Int(id) = row.0.cell(0)? {
                found.insert(id, kept);
            }
            Ok(())
        })?;
    }
    Ok(found)
}
