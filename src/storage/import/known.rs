//! What the database knows of the people in one bite of an import, in a constant number of statements.

mod found;
mod listed;
mod people;

use std::collections::HashMap;

pub use self::found::Found;
use self::{found::Places, listed::listed, people::Reader};
use super::judge::Job;
use crate::{
    model::suppression::Reasons,
    storage::{
        db::{Cell, Db, Error, Result, Value},
        suppression::Hasher,
    },
};

/// Fewer rows are looked up one by one.
const STRETCH: usize = 1_000;

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
}

impl Needs {
    /// Looks which tables have rows at all; the rest depends on the input.
    pub fn find(db: &mut Db, references: bool) -> Result<Needs> {
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
        })
    }
}

/// Addresses that an import has taken from people who got others, and those.
pub type Moved = HashMap<String, String>;

/// What is looked up for a row: the key of its address (empty when there is none) and its number.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The key of the address.
    pub key: &'a str,
    /// The number in another system.
    pub reference: Option<&'a str>,
}

/// Looks bites up, one after the other.
#[derive(Clone)]
pub struct Lookups {
    /// Which look-ups are needed.
    pub needs: Needs,
    hasher: Hasher,
    reader: Reader,
    /// The people lie so close that a stretch of them is read faster than each is found.
    dense: bool,
}

impl Lookups {
    /// Prepares the look-ups of an import, in its transaction.
    pub fn begin(db: &mut Db, job: &Job, hasher: Hasher) -> Result<Lookups> {
        Lookups::prepare(db)?;
        let mut fields = job.fields.to_vec();
        fields.extend(&job.flags.clear_blank);
        fields.sort_by_key(|field| *field as usize);
        fields.dedup();
        let tags = !job.tags.is_empty() || !job.synced.is_empty();
        let reader = Reader::new(fields, tags, !job.groups.is_empty(), job.about.now);
        Ok(Lookups {
            needs: Needs::find(db, job.references)?,
            hasher,
            reader,
            dense: true,
        })
    }

    /// Makes the table that look-ups on a connection go through; it must be there before anything is looked up.
    pub fn prepare(db: &mut Db) -> Result<()> {
        db.batch(
            "CREATE TEMPORARY TABLE import_keys (place BIGINT NOT NULL PRIMARY KEY, email_key TEXT, ref TEXT, \
             hash TEXT, domain_hash TEXT)",
        )
    }

    /// Drops what the look-ups went through.
    pub fn end(db: &mut Db) -> Result<()> {
        db.batch("DROP TABLE import_keys")
    }

    /// Whether nothing can be known of anybody.
    pub fn are_idle(&self) -> bool {
        !self.needs.users && !self.needs.suppressions
    }

    /// Looks all rows of a bite up. An address that this import has taken from somebody still leads to them: `moved` has
    /// the address that they took.
    pub fn find(&mut self, db: &mut Db, rows: &[Asked], moved: &Moved) -> Result<Found> {
        let mut found = Found::default();
        if self.are_idle() {
            return Ok(found);
        }
        let needs = self.needs;
        found.by_email.resize_with(rows.len(), || None);
        let in_order = || rows.is_sorted_by(|one, next| one.key <= next.key);
        let mut rest = 0;
        if self.dense && needs.users && rows.len() >= STRETCH && in_order() {
            rest = self.stretch(db, rows, &mut found.by_email)?;
        }
        let by_key = needs.users && rest < rows.len();
        if by_key || needs.aliases || needs.suppressions || needs.references {
            let places = (rows.iter().enumerate()).map(|(place, row)| (place as i64, *row));
            load(db, places, needs.suppressions.then_some(&self.hasher))?;
        }
        if by_key {
            let join = "users u ON u.email_key = k.email_key AND k.place >= $1";
            self.people(db, join, &[(rest as i64).into()], &mut found.by_email)?;
        }
        if needs.aliases {
            let join = "aliases a ON a.email_key = k.email_key JOIN users u ON u.id = a.user_id";
            self.people(db, join, &[], &mut found.by_email)?;
        }
        if needs.references && needs.users {
            found.by_reference.resize_with(rows.len(), || None);
            let join = "users u ON u.ref = k.ref";
            self.people(db, join, &[], &mut found.by_reference)?;
        }
        if needs.suppressions {
            let listed = listed(db)?;
            found.listed = listed.into_iter().map(|(n, r)| (n as usize, r)).collect();
        }
        if needs.users && !moved.is_empty() {
            self.moved(db, rows, moved, &mut found.by_email)?;
        }
        if needs.suppressions {
            found.of_people = self.elsewhere(db, rows, &found)?;
        }
        Ok(found)
    }

    /// Looks the people up who have left the addresses of these rows.
    fn moved(&self, db: &mut Db, rows: &[Asked], moved: &Moved, found: &mut Places) -> Result<()> {
        let mut gone = Vec::new();
        for (place, row) in rows.iter().enumerate() {
            // Two people may have changed places, so that nobody is found at the end.
            let steps = std::iter::successors(moved.get(row.key), |key| moved.get(*key));
            if let Some(key) = steps.take(moved.len()).last()
                && found[place].is_none()
            {
                let reference = None;
                gone.push((place as i64, Asked { key, reference }));
            }
        }
        if gone.is_empty() {
            return Ok(());
        }
        load(db, gone.into_iter(), None)?;
        self.people(db, "users u ON u.email_key = k.email_key", &[], found)
    }

    /// Reads the people between the first key and the last, unless there are many more of them than rows. Returns the place
    /// of the first row that is still to be looked up.
    fn stretch(&mut self, db: &mut Db, rows: &[Asked], found: &mut Places) -> Result<usize> {
        let first = rows.partition_point(|row| row.key.is_empty());
        let (Some(from), Some(to)) = (rows.get(first), rows.last()) else {
            return Ok(0);
        };
        let most = 2 * rows.len() as i64;
        let sql = format!(
            "SELECT u.email_key, {} FROM users u WHERE u.email_key >= $1 AND u.email_key <= $2 \
             ORDER BY u.email_key LIMIT $3",
            self.reader.columns()
        );
        let (mut next, mut read) = (first, 0);
        let between = [from.key.into(), to.key.into(), most.into()];
        db.rows(&sql, &between, &mut |row| {
            read += 1;
            let Cell::Text(key) = row.0.cell(0)? else {
                return Err(Error::Decode("an address without a key".to_owned()));
            };
            // Both engines compare these texts byte by byte, as the rows are sorted.
            while rows.get(next).is_some_and(|asked| asked.key < key) {
                next += 1;
            }
            if rows.get(next).is_some_and(|asked| asked.key == key) {
                found[next] = Some(self.reader.known(row, 1)?);
                next += 1;
            }
            Ok(())
        })?;
        self.dense = read < most;
        Ok(if self.dense { rows.len() } else { next })
    }

    /// The users whom a join of the looked-up keys leads to.
    fn people(&self, db: &mut Db, join: &str, params: &[Value], found: &mut Places) -> Result<()> {
        let sql = format!(
            "SELECT k.place, {} FROM import_keys k JOIN {join} ORDER BY k.place",
            self.reader.columns()
        );
        db.rows(&sql, params, &mut |row| {
            if let Cell::Int(place) = row.0.cell(0)?
                && let Some(cell) = found.get_mut(place as usize)
            {
                *cell = Some(self.reader.known(row, 1)?);
            }
            Ok(())
        })
    }

    /// The reasons for people whom an alias or a number led to: by their own address.
    fn elsewhere(
        &self,
        db: &mut Db,
        rows: &[Asked],
        found: &Found,
    ) -> Result<HashMap<i64, Reasons>> {
        let places = |people: &'_ Places| -> HashMap<i64, String> {
            (people.iter().zip(rows))
                .filter_map(|(known, row)| Some((known.as_ref()?, row)))
                .filter(|(known, row)| known.email_key() != row.key)
                .map(|(known, _)| (known.id, known.email_key().to_owned()))
                .collect()
        };
        let mut people = places(&found.by_email);
        people.extend(places(&found.by_reference));
        if people.is_empty() {
            return Ok(HashMap::new());
        }
        let asked = people.iter().map(|(id, key)| {
            let reference = None;
            (*id, Asked { key, reference })
        });
        load(db, asked, Some(&self.hasher))?;
        listed(db)
    }
}

/// Fills the table of keys.
fn load<'a>(
    db: &mut Db,
    sought: impl Iterator<Item = (i64, Asked<'a>)>,
    hasher: Option<&Hasher>,
) -> Result<()> {
    db.exec("DELETE FROM import_keys", &[])?;
    let columns = ["place", "email_key", "ref", "hash", "domain_hash"];
    let mut sought = sought;
    db.load("import_keys", &columns, &mut |push| {
        for (place, Asked { key, reference }) in sought.by_ref() {
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
