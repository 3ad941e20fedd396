//! What a sound database looks like beyond what its engine checks: rows lead somewhere, keys say what they are made from.

mod links;
mod loose;

use serde::Deserialize;

use super::{
    audit, counter,
    db::{Db, Result},
    people,
    suppression::Hasher,
};
use crate::{
    model::{address::Address, domain::domain_hash, name::search_key},
    output::{amount, verb},
};

use self::links::{leads, links};
pub use self::loose::{Loose, loose_ends};

/// Findings of one kind that are told one by one; the rest is counted.
const MOST: usize = 20;

/// What one check complains about. People are named by their id alone.
#[derive(Debug, Default)]
pub struct Findings {
    told: Vec<String>,
    more: u64,
}

impl Findings {
    /// Adds a complaint.
    pub fn add(&mut self, complaint: impl Into<String>) {
        if self.told.len() < MOST {
            self.told.push(complaint.into());
        } else {
            self.more += 1;
        }
    }

    /// The complaints, at most twenty, then how many more there were. Empty when all is well.
    pub fn into_lines(mut self) -> Vec<String> {
        if self.more > 0 {
            self.told.push(format!("and {} more", self.more));
        }
        self.told
    }
}

/// One check.
pub type Check = fn(&mut Db, &mut Findings) -> Result<()>;

/// Every check with its name, in the order in which they are told.
pub const CHECKS: &[(&str, Check)] = &[
    ("engine", engine),
    ("people", people_exist),
    ("links", links),
    ("audit", audit_chain),
    ("counters", counters),
    ("search_keys", search_keys),
    ("suppressions", suppressions),
    ("smart_types", smart_types),
    ("slots", slots),
];

/// The engine's own checks, full.
fn engine(db: &mut Db, found: &mut Findings) -> Result<()> {
    for complaint in db.integrity(true)? {
        found.add(complaint);
    }
    Ok(())
}

/// Rows about a person lead to a person. The audit outlives the people it is about.
fn people_exist(db: &mut Db, found: &mut Findings) -> Result<()> {
    for table in people::TABLES {
        if let Some(column) = table.user
            && !matches!(table.table, "users" | "audit_subjects" | "import_removed")
        {
            leads(db, found, (table.table, column), ("users", "id"))?;
        }
    }
    let doubled: u64 = db.one(
        "SELECT COUNT(*) FROM aliases a JOIN users u ON u.email_key = a.email_key",
        &[],
    )?;
    if doubled > 0 {
        found.add(format!(
            "{} {} the address of a user",
            amount(doubled, "alias"),
            verb(doubled, "is", "are")
        ));
    }
    Ok(())
}

fn audit_chain(db: &mut Db, found: &mut Findings) -> Result<()> {
    if let Some(seq) = audit::verify(db)?.broken {
        found.add(format!("the chain is broken at row {seq}"));
    }
    Ok(())
}

/// Tables whose ids come from the counter of the same name, and the column.
const COUNTED: &[(&str, &str)] = &[
    ("users", "id"),
    ("tags", "id"),
    ("groups", "id"),
    ("smart_types", "id"),
    ("imports", "id"),
    ("consents", "id"),
    ("invites", "id"),
    ("mails", "id"),
    ("devices", "id"),
    ("notifications", "id"),
    ("comments", "id"),
    ("audits", "seq"),
];

/// Ids that will be given out are above those that were.
fn counters(db: &mut Db, found: &mut Findings) -> Result<()> {
    for (table, column) in COUNTED {
        let greatest: Option<i64> = db.one(&format!("SELECT MAX({column}) FROM {table}"), &[])?;
        let next = counter::next(db, table)?;
        if greatest.is_some_and(|greatest| greatest >= next) {
            found.add(format!(
                "the next {column} of {table} would be {next}, and there is one of {}",
                greatest.unwrap_or_default()
            ));
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct Keyed<'a> {
    id: i64,
    email: Option<&'a str>,
    email_key: Option<&'a str>,
    email_domain: Option<&'a str>,
    domain_hash: i64,
    name: Option<&'a str>,
    search_name: Option<&'a str>,
}

impl Keyed<'_> {
    fn fault(&self) -> Option<&'static str> {
        if self.search_name != self.name.map(search_key).as_deref() {
            return Some("search_name");
        }
        let address = match self.email.map(Address::parse) {
            None => None,
            Some(Ok(address)) => Some(address),
            Some(Err(_)) => return Some("email"),
        };
        if self.email_key != address.as_ref().map(Address::key) {
            return Some("email_key");
        }
        let domain = address.as_ref().map(Address::domain);
        if self.email_domain != domain {
            return Some("email_domain");
        }
        (self.domain_hash != domain_hash(domain.unwrap_or_default())).then_some("domain_hash")
    }
}

/// Keys that are made in the program say what the texts say that they are made from.
fn search_keys(db: &mut Db, found: &mut Findings) -> Result<()> {
    db.rows(
        "SELECT id, email, email_key, email_domain, domain_hash, name, search_name FROM users ORDER BY id",
        &[],
        &mut |row| {
            let user: Keyed = row.decode()?;
            if let Some(column) = user.fault() {
                found.add(format!("user {} has a wrong {column}", user.id));
            }
            Ok(())
        },
    )?;
    for (table, text) in [
        ("tags", "tag_group || ':' || name"),
        ("smart_types", "name"),
    ] {
        db.rows(
            &format!("SELECT id, {text}, key FROM {table} ORDER BY id"),
            &[],
            &mut |row| {
                let (id, name, key): (i64, String, String) = row.decode()?;
                if search_key(&name) != key {
                    found.add(format!("row {id} of {table} has a wrong key"));
                }
                Ok(())
            },
        )?;
    }
    Ok(())
}

/// Hashes of suppressed addresses are made with this database's key; another key would forget every opt-out.
fn suppressions(db: &mut Db, found: &mut Findings) -> Result<()> {
    let hasher = Hasher::load(db)?;
    let mut wrong = 0_u64;
    db.rows(
        "SELECT hash, email_key FROM suppressions WHERE email_key IS NOT NULL ORDER BY hash, reason",
        &[],
        &mut |row| {
            let (hash, email_key): (String, String) = row.decode()?;
            wrong += u64::from(hasher.address(&email_key) != hash);
            Ok(())
        },
    )?;
    if wrong > 0 {
        found.add(format!(
            "{} {} a hash of another key",
            amount(wrong, "suppression"),
            verb(wrong, "has", "have")
        ));
    }
    Ok(())
}

/// Everybody has exactly one smart type: one default, and an order without doubles.
fn smart_types(db: &mut Db, found: &mut Findings) -> Result<()> {
    let defaults: u64 = db.one("SELECT COUNT(*) FROM smart_types WHERE is_default = 1", &[])?;
    if defaults != 1 {
        found.add(format!("{defaults} smart types are the default"));
    }
    let (types, places): (u64, u64) = db.one(
        "SELECT COUNT(*), COUNT(DISTINCT position) FROM smart_types",
        &[],
    )?;
    if types != places {
        found.add(format!("{types} smart types share {places} places"));
    }
    Ok(())
}

/// Groups stand in slots that they fit, and nobody holds one twice.
fn slots(db: &mut Db, found: &mut Findings) -> Result<()> {
    let wrong: u64 = db.one(
        "SELECT COUNT(*) FROM user_groups u JOIN groups g ON g.id = u.group_id \
         WHERE u.slot < 1 OR u.slot > 3 OR (g.slot <> 'global' AND g.slot <> CAST(u.slot AS TEXT))",
        &[],
    )?;
    if wrong > 0 {
        found.add(format!(
            "{} {} a group in a slot that it does not fit",
            amount(wrong, "user"),
            verb(wrong, "has", "have")
        ));
    }
    let twice: u64 = db.one(
        "SELECT COUNT(*) FROM (SELECT user_id, group_id FROM user_groups \
         GROUP BY user_id, group_id HAVING COUNT(*) > 1) d",
        &[],
    )?;
    if twice > 0 {
        found.add(format!(
            "{} {} a group twice",
            amount(twice, "user"),
            verb(twice, "has", "have")
        ));
    }
    Ok(())
}
