//! What the database knows of the people in one bite of an import, in a constant number of statements.

use std::collections::HashMap;

use serde::Deserialize;

use crate::{
    clock::Timestamp,
    model::{
        candidate::Candidate,
        law::Known,
        person::{Field, Level, Status, Subscription},
        suppression::{Reason, Reasons},
    },
    storage::{
        db::{Db, Result, Value},
        suppression::Hasher,
    },
};

/// Which look-ups an import needs at all, found out once.
#[derive(Clone, Copy, Debug)]
pub struct Needs {
    /// There are users.
    pub users: bool,
    /// Merges have left aliases.
    pub aliases: bool,
    /// There are suppressions.
    pub suppressions: bool,
    /// The file has numbers of another system.
    pub references: bool,
    /// The file or the flags have tags.
    pub tags: bool,
    /// The file or the flags have groups.
    pub groups: bool,
}

impl Needs {
    /// Looks which tables have rows at all; the rest depends on the input.
    pub fn find(db: &mut Db, references: bool, tags: bool, groups: bool) -> Result<Needs> {
        let mut any = |table: &str| -> Result<bool> {
            Ok(db
                .first::<i64>(&format!("SELECT 1 AS found FROM {table} LIMIT 1"), &[])?
                .is_some())
        };
        Ok(Needs {
            users: any("users")?,
            aliases: any("aliases")?,
            suppressions: any("suppressions")?,
            references,
            tags,
            groups,
        })
    }
}

/// What is known, by the position of the row in the bite.
pub struct Found {
    /// By address (or alias of it).
    pub by_email: HashMap<usize, Known>,
    /// By number in another system.
    pub by_reference: HashMap<usize, Known>,
    /// Reasons on the suppression list.
    pub listed: HashMap<usize, Reasons>,
}

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
    email_confirmed_at: Option<i64>,
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
            subscription,
            confirmed: self.email_confirmed_at.is_some(),
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

/// Looks all rows of a bite up.
pub fn find(
    db: &mut Db,
    rows: &[(&str, Candidate)],
    needs: Needs,
    hasher: &Hasher,
    now: Timestamp,
) -> Result<Found> {
    let mut found = Found {
        by_email: HashMap::new(),
        by_reference: HashMap::new(),
        listed: HashMap::new(),
    };
    if !needs.users && !needs.suppressions {
        return Ok(found);
    }
    db.exec("DELETE FROM import_keys", &[])?;
    db.load(
        "import_keys",
        &["place", "email_key", "ref", "hash", "domain_hash"],
        &mut |push| {
            for (place, (key, row)) in rows.iter().enumerate() {
                let hashed = needs.suppressions && !key.is_empty();
                let domain = key.rsplit_once('@').map_or("", |(_, domain)| domain);
                push(&[
                    Value::from(place),
                    (!key.is_empty()).then_some(*key).into(),
                    row.reference.into(),
                    hashed.then(|| hasher.address(key)).into(),
                    hashed.then(|| hasher.domain(domain)).into(),
                ])?;
            }
            Ok(())
        },
    )?;
    if needs.users {
        found.by_email = users(db, needs, now, "users u ON u.email_key = k.email_key")?;
    }
    if needs.aliases {
        let join = "aliases a ON a.email_key = k.email_key JOIN users u ON u.id = a.user_id";
        found.by_email.extend(users(db, needs, now, join)?);
    }
    if needs.references && needs.users {
        found.by_reference = users(db, needs, now, "users u ON u.ref = k.ref")?;
    }
    if needs.suppressions {
        for column in ["hash", "domain_hash"] {
            let sql = format!(
                "SELECT k.place, s.reason FROM import_keys k JOIN suppressions s ON s.hash = k.{column} \
                 ORDER BY k.place, s.reason"
            );
            db.rows(&sql, &[], &mut |row| {
                let (place, reason): (usize, Reason) = row.decode()?;
                found.listed.entry(place).or_default().insert(reason);
                Ok(())
            })?;
        }
    }
    Ok(found)
}

fn users(db: &mut Db, needs: Needs, now: Timestamp, join: &str) -> Result<HashMap<usize, Known>> {
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
         {} AS tag_ids, {} AS group_ids FROM import_keys k JOIN {join} ORDER BY k.place",
        fields.join(", "),
        if needs.tags { tags } else { "NULL" },
        if needs.groups { groups } else { "NULL" },
    );
    let mut found = HashMap::new();
    db.rows(&sql, &[], &mut |row| {
        let row: KnownRow = row.decode()?;
        found.insert(row.place, row.into_known(now));
        Ok(())
    })?;
    Ok(found)
}

/// Makes the table that a bite's keys are looked up from; it is gone when the transaction ends.
pub fn begin(db: &mut Db) -> Result<()> {
    db.batch(
        "CREATE TEMPORARY TABLE import_keys (place BIGINT NOT NULL PRIMARY KEY, email_key TEXT, ref TEXT, \
         hash TEXT, domain_hash TEXT)",
    )
}

/// Drops that table again.
pub fn end(db: &mut Db) -> Result<()> {
    db.batch("DROP TABLE import_keys")
}
