//! The users whom a join of the looked-up keys leads to.

use std::collections::HashMap;

use serde::Deserialize;

use super::Needs;
use crate::{
    clock::Timestamp,
    model::{
        law::Known,
        person::{Field, Level, Status, Subscription},
    },
    storage::db::{Db, Result},
};

/// The columns in the order in which [`people`] selects them.
#[derive(Deserialize)]
struct KnownRow {
    place: usize,
    id: i64,
    version: i64,
    email: Option<String>,
    email_key: Option<String>,
    r#ref: Option<String>,
    name: Option<String>,
    company: Option<String>,
    phone: Option<String>,
    street: Option<String>,
    city: Option<String>,
    region: Option<String>,
    postcode: Option<String>,
    country: Option<String>,
    tax_id: Option<String>,
    language: Option<String>,
    note: Option<String>,
    status: Status,
    level: Level,
    restricted: bool,
    subscription: Subscription,
    subscription_before: Option<Subscription>,
    subscription_at: Option<Timestamp>,
    email_confirmed_at: Option<Timestamp>,
    erased: bool,
    tag_ids: Option<String>,
    group_ids: Option<String>,
}

impl KnownRow {
    fn into_known(self, now: Timestamp) -> Known {
        let subscription =
            self.subscription
                .in_force(self.subscription_before, self.subscription_at, now);
        let mut groups = [None; 3];
        for pair in self.group_ids.iter().flat_map(|text| text.split(',')) {
            if let Some((slot, group)) = pair.split_once(':')
                && let Some(cell) = slot
                    .parse()
                    .ok()
                    .and_then(|n: usize| groups.get_mut(n.checked_sub(1)?))
            {
                *cell = group.parse().ok();
            }
        }
        Known {
            id: self.id,
            version: self.version,
            email: self.email,
            email_key: self.email_key.unwrap_or_default(),
            reference: self.r#ref,
            // In the order of Field::ALL.
            profile: vec![
                self.name,
                self.company,
                self.phone,
                self.street,
                self.city,
                self.region,
                self.postcode,
                self.country,
                self.tax_id,
                self.language,
                self.note,
            ],
            status: self.status,
            level: self.level,
            restricted: self.restricted,
            erased: self.erased,
            subscription,
            subscription_before: self.subscription_before,
            subscription_at: self.subscription_at,
            confirmed_at: self.email_confirmed_at,
            tags: self
                .tag_ids
                .iter()
                .flat_map(|text| text.split(','))
                .filter_map(|id| id.parse().ok())
                .collect(),
            groups,
        }
    }
}

/// The users whom `join` leads to, by the position of the row.
pub fn people(
    db: &mut Db,
    needs: Needs,
    now: Timestamp,
    join: &str,
) -> Result<HashMap<usize, Known>> {
    let tags =
        "(SELECT string_agg(CAST(t.tag_id AS TEXT), ',') FROM user_tags t WHERE t.user_id = u.id)";
    let groups = "(SELECT string_agg(CAST(g.slot AS TEXT) || ':' || CAST(g.group_id AS TEXT), ',') \
                   FROM user_groups g WHERE g.user_id = u.id)";
    let fields: Vec<String> = Field::WORDS
        .iter()
        .map(|field| format!("u.{field}"))
        .collect();
    let sql = format!(
        "SELECT k.place, u.id, u.version, u.email, u.email_key, u.ref, {}, u.status, u.level, u.restricted, \
         u.subscription, u.subscription_before, u.subscription_at, u.email_confirmed_at, \
         CASE WHEN u.erased_at IS NULL THEN 0 ELSE 1 END AS erased, \
         {} AS tag_ids, {} AS group_ids FROM import_keys k JOIN {join} ORDER BY k.place",
        fields.join(", "),
        if needs.tags { tags } else { "NULL" },
        if needs.groups { groups } else { "NULL" },
    );
    let mut found = HashMap::new();
    db.rows(&sql, &[], &mut |row| {
        let row: KnownRow = row.decode_in_order()?;
        found.insert(row.place, row.into_known(now));
        Ok(())
    })?;
    Ok(found)
}
