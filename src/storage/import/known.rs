//! What the database knows of the people in one bite of an import, in a constant number of statements.

mod people;

use std::collections::HashMap;

use self::people::people;
use crate::{
    clock::Timestamp,
    model::{
        candidate::Candidate,
        law::{Known, Listed},
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
#[derive(Default)]
pub struct Found {
    /// By address (or alias of it).
    pub by_email: HashMap<usize, Known>,
    /// By number in another system.
    pub by_reference: HashMap<usize, Known>,
    /// Reasons on the suppression list for the row's address.
    listed: HashMap<usize, Reasons>,
    /// The same for people whose own address is another than the row's, by id.
    of_people: HashMap<i64, Reasons>,
}

impl Found {
    /// The reasons on the suppression list for the address of a row.
    pub fn listed(&self, place: usize) -> Reasons {
        self.listed.get(&place).copied().unwrap_or(Reasons::NONE)
    }

    /// The reasons that concern a row, with key `key`, about a known person.
    pub fn listed_known(&self, place: usize, key: &str, known: &Known) -> Listed {
        let row = self.listed(place);
        let of_person = || self.of_people.get(&known.id).copied();
        let person = if key == known.email_key {
            row
        } else {
            of_person().unwrap_or(Reasons::NONE)
        };
        Listed {
            // A row without an address has nothing to be listed but the person.
            row: if key.is_empty() { person } else { row },
            person,
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
    let mut found = Found::default();
    if !needs.users && !needs.suppressions {
        return Ok(found);
    }
    let places = rows.iter().enumerate().map(|(place, (key, row))| Sought {
        place: place as i64,
        key,
        reference: row.reference,
    });
    load(db, places, needs.suppressions.then_some(hasher))?;
    if needs.users {
        found.by_email = people(db, needs, now, "users u ON u.email_key = k.email_key")?;
    }
    if needs.aliases {
        let join = "aliases a ON a.email_key = k.email_key JOIN users u ON u.id = a.user_id";
        found.by_email.extend(people(db, needs, now, join)?);
    }
    if needs.references && needs.users {
        found.by_reference = people(db, needs, now, "users u ON u.ref = k.ref")?;
    }
    if needs.suppressions {
        let listed = listed(db)?;
        found.listed = listed.into_iter().map(|(n, r)| (n as usize, r)).collect();
        found.of_people = elsewhere(db, rows, &found, hasher)?;
    }
    Ok(found)
}

/// The reasons for people whom an alias or a number led to: by their own address.
fn elsewhere(
    db: &mut Db,
    rows: &[(&str, Candidate)],
    found: &Found,
    hasher: &Hasher,
) -> Result<HashMap<i64, Reasons>> {
    let people: HashMap<i64, &str> = (found.by_email.iter())
        .chain(&found.by_reference)
        .filter(|(place, known)| known.email_key != rows[**place].0)
        .map(|(_, known)| (known.id, known.email_key.as_str()))
        .collect();
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    let sought = people.iter().map(|(id, key)| Sought {
        place: *id,
        key,
        reference: None,
    });
    load(db, sought, Some(hasher))?;
    listed(db)
}

/// One thing to be looked up.
struct Sought<'a> {
    place: i64,
    key: &'a str,
    reference: Option<&'a str>,
}

fn load<'a>(
    db: &mut Db,
    sought: impl Iterator<Item = Sought<'a>>,
    hasher: Option<&Hasher>,
) -> Result<()> {
    db.exec("DELETE FROM import_keys", &[])?;
    let columns = ["place", "email_key", "ref", "hash", "domain_hash"];
    let mut sought = sought;
    db.load("import_keys", &columns, &mut |push| {
        for Sought {
            place,
            key,
            reference,
        } in sought.by_ref()
        {
            let hasher = hasher.filter(|_| !key.is_empty());
            let domain = key.rsplit_once('@').map_or("", |(_, domain)| domain);
            push(&[
                Value::from(place),
                (!key.is_empty()).then_some(key).into(),
                reference.into(),
                hasher.map(|hasher| hasher.address(key)).into(),
                hasher.map(|hasher| hasher.domain(domain)).into(),
            ])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// The reasons on the suppression list for the addresses that were loaded, and for their domains.
fn listed(db: &mut Db) -> Result<HashMap<i64, Reasons>> {
    let mut found: HashMap<i64, Reasons> = HashMap::new();
    for column in ["hash", "domain_hash"] {
        let sql = format!(
            "SELECT k.place, s.reason FROM import_keys k JOIN suppressions s ON s.hash = k.{column} \
             ORDER BY k.place, s.reason"
        );
        db.rows(&sql, &[], &mut |row| {
            let (place, reason): (i64, Reason) = row.decode()?;
            found.entry(place).or_default().insert(reason);
            Ok(())
        })?;
    }
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
