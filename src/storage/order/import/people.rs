//! Buyers who are not known yet become users who may check out.

use super::judge::{Judge, NewBuyer};
use crate::{
    model::{
        domain::domain_hash,
        name::search_key,
        person::{Field, Level, Status},
    },
    storage::db::{Db, Result, Value},
};

/// The text fields that a new person gets of an order.
const FIELDS: &[Field] = &[
    Field::Name,
    Field::Company,
    Field::Phone,
    Field::Street,
    Field::City,
    Field::Region,
    Field::Postcode,
    Field::Country,
];

impl Judge<'_> {
    pub(super) fn write_people(&mut self, db: &mut Db, new: &[NewBuyer]) -> Result<()> {
        if new.is_empty() {
            return Ok(());
        }
        self.needs.people_made();
        let mut columns = vec![
            "id",
            "ref",
            "email",
            "email_key",
            "email_domain",
            "domain_hash",
            "status",
            "level",
            "kyc",
            "restricted",
            "subscription",
            "registered_at",
            "import_id",
            "version",
            "search_name",
        ];
        columns.extend(FIELDS.iter().map(|field| field.as_str()));
        let import_id = self.merged.id;
        db.load("users", &columns, &mut |push| {
            new.iter().try_for_each(|buyer| {
                let text = |field: &Field| {
                    let mut found = buyer
                        .staged
                        .profile
                        .iter()
                        .filter(|(known, _)| known == field);
                    found.next().map(|(_, text)| text.as_str())
                };
                let domain = buyer.key.rsplit_once('@').map_or("", |(_, domain)| domain);
                let mut row: Vec<Value> = vec![
                    buyer.id.into(),
                    buyer.reference.into(),
                    buyer.staged.email.as_deref().unwrap_or(buyer.key).into(),
                    buyer.key.into(),
                    domain.into(),
                    domain_hash(domain).into(),
                    Status::PartApproved.as_str().into(),
                    Level::User.as_str().into(),
                    "none".into(),
                    0_i64.into(),
                    "none".into(),
                    buyer.since.into(),
                    import_id.into(),
                    1_i64.into(),
                    text(&Field::Name).map(search_key).into(),
                ];
                row.extend(FIELDS.iter().map(|field| Value::from(text(field))));
                push(&row)
            })
        })?;
        Ok(())
    }
}
