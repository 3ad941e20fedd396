//! What imports keep of people without an address in it: their accounts as they were, and rejected rows that name an account or a
//! person by a number.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use serde_json::Value as Json;

use super::{BATCH, listed};
use crate::storage::{
    db::{Db, Filter, Result},
    import::things::{ACCOUNTS, Key, text},
};

/// Numbers that the engine looks for itself; of more every image is read.
const FEW: usize = 20;

/// What is done with a row: where it stands, and whose it is.
type Tell<'a, Place> = &'a mut dyn FnMut(Place, i64);

/// The numbers by which some people are known, each with whose it is.
#[derive(Debug, Default)]
pub(in crate::storage) struct Numbers {
    /// Their ids, and those of people who were merged into them.
    users: HashMap<i64, i64>,
    /// Their accounts, and those that were theirs.
    logins: HashMap<i64, i64>,
    /// Their numbers in other systems.
    refs: HashMap<String, i64>,
}

/// The owner in the image of an account.
#[derive(Deserialize)]
struct Owned {
    owner_id: Option<i64>,
}

/// The places of the cells that say whose a row is.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
struct Places {
    login: Option<usize>,
    #[serde(rename = "ref")]
    reference: Option<usize>,
}

impl Numbers {
    /// Those of some people.
    pub(in crate::storage) fn of(db: &mut Db, ids: &[i64]) -> Result<Numbers> {
        let mut numbers = Numbers::default();
        for ids in ids.chunks(BATCH) {
            numbers.users.extend(ids.iter().map(|id| (*id, *id)));
            let filter = listed("owner_id", ids.iter().copied());
            let sql = format!(
                "SELECT login, owner_id FROM accounts{} ORDER BY login",
                filter.clause()
            );
            let logins = db.query::<(i64, i64)>(&sql, filter.params())?;
            numbers.logins.extend(logins);
            let mut filter = listed("id", ids.iter().copied());
            filter.and("ref IS NOT NULL");
            let sql = format!("SELECT ref, id FROM users{} ORDER BY id", filter.clause());
            let refs = db.query::<(String, i64)>(&sql, filter.params())?;
            numbers.refs.extend(refs);
            // Of people whom an undo has removed, unless it is somebody else's by now.
            let mut filter = listed("r.user_id", ids.iter().copied());
            filter.and(
                "r.ref IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users u WHERE u.ref = r.ref)",
            );
            let sql = format!(
                "SELECT r.ref, r.user_id FROM import_removed r{} ORDER BY r.user_id",
                filter.clause()
            );
            let refs = db.query::<(String, i64)>(&sql, filter.params())?;
            numbers.refs.extend(refs);
            let mut filter = listed("s.user_id", ids.iter().copied());
            filter.and("a.command = 'user merge'");
            filter.and("s.before IS NOT NULL");
            let sql = format!(
                "SELECT s.user_id, s.before FROM audit_subjects s JOIN audits a ON a.seq = s.audit_seq{} \
                 ORDER BY s.user_id, s.audit_seq, s.position",
                filter.clause()
            );
            for (user_id, before) in db.query::<(i64, String)>(&sql, filter.params())? {
                let before: Json = serde_json::from_str(&before).unwrap_or_default();
                if let Some(merged) = before["merged"]["id"].as_i64() {
                    numbers.users.insert(merged, user_id);
                }
            }
        }
        Ok(numbers)
    }

    /// Tells of every image of an account that is theirs or was: its import and its key. Accounts that were theirs are known then.
    pub(in crate::storage) fn each_image(
        &mut self,
        db: &mut Db,
        tell: Tell<'_, (i64, String)>,
    ) -> Result<()> {
        if self.users.is_empty() {
            return Ok(());
        }
        let filter = self.images();
        let sql = format!(
            "SELECT import_id, thing, image_before, image_after FROM import_things{} ORDER BY import_id, thing",
            filter.clause()
        );
        let owner = |image: &str| {
            let owned: Option<Owned> = serde_json::from_str(image).ok();
            owned?.owner_id
        };
        let mut found: Vec<(i64, i64)> = Vec::new();
        db.rows(&sql, filter.params(), &mut |row| {
            let (import, thing, before, after): (i64, &str, Option<&str>, &str) = row.decode()?;
            let key: Key = serde_json::from_str(thing).unwrap_or_default();
            let login = key.first().and_then(Json::as_i64).unwrap_or_default();
            let owners = [Some(after), before].into_iter().flatten();
            let whose = owners
                .filter_map(owner)
                .find_map(|owner| self.users.get(&owner))
                .or_else(|| self.logins.get(&login));
            if let Some(whose) = whose {
                found.push((login, *whose));
                tell((import, thing.to_owned()), *whose);
            }
            Ok(())
        })?;
        for (login, whose) in found {
            self.logins.entry(login).or_insert(whose);
        }
        Ok(())
    }

    /// The images that may be theirs.
    fn images(&self) -> Filter {
        let mut filter = Filter::new();
        filter.equals("noun", ACCOUNTS.name);
        filter.and("image_after <> '{}'");
        if self.users.len() + self.logins.len() <= FEW {
            let keys = self.logins.keys().map(|login| text(&vec![(*login).into()]));
            let marks = filter.bind_list(keys);
            let mut either = vec![format!("thing IN {marks}")];
            for user in self.users.keys() {
                let mark = filter.bind(format!("%\"owner_id\":{user},%"));
                either.push(format!("image_after LIKE {mark}"));
                either.push(format!("image_before LIKE {mark}"));
            }
            filter.and(format!("({})", either.join(" OR ")));
        }
        filter
    }

    /// Tells of every rejected row that names one of them by such a number: import and position.
    pub(in crate::storage) fn each_reject(
        &self,
        db: &mut Db,
        tell: Tell<'_, (i64, i64)>,
    ) -> Result<()> {
        if self.logins.is_empty() && self.refs.is_empty() {
            return Ok(());
        }
        let imports: Vec<(i64, String, Option<String>, String)> = db.query(
            "SELECT i.id, i.kind, i.named, i.header FROM imports i WHERE EXISTS \
             (SELECT 1 FROM import_rejects r WHERE r.import_id = i.id) ORDER BY i.id",
            &[],
        )?;
        for (import, kind, named, header) in imports {
            let places = Places::of(&kind, named.as_deref(), &header);
            if places == Places::default() {
                continue;
            }
            db.rows(
                "SELECT position, row_cells FROM import_rejects WHERE import_id = $1 ORDER BY position",
                crate::params![import],
                &mut |row| {
                    let (position, cells): (i64, &str) = row.decode()?;
                    let cells: Vec<String> = serde_json::from_str(cells).unwrap_or_default();
                    let cell = |place: Option<usize>| Some(cells.get(place?)?.trim());
                    let login = cell(places.login)
                        .and_then(|cell| cell.trim_start_matches('#').parse::<i64>().ok());
                    let whose = login
                        .and_then(|login| self.logins.get(&login))
                        .or_else(|| self.refs.get(cell(places.reference)?));
                    if let Some(whose) = whose {
                        tell((import, position), *whose);
                    }
                    Ok(())
                },
            )?;
        }
        Ok(())
    }
}

impl Places {
    /// Those of an import: as it noted them, else by the names of its columns. Only rows of accounts are about the account they name.
    fn of(kind: &str, named: Option<&str>, header: &str) -> Places {
        let places = if let Some(named) = named {
            serde_json::from_str(named).unwrap_or_default()
        } else {
            let header: Vec<String> = serde_json::from_str(header).unwrap_or_default();
            let place = |name: &str| {
                let mut columns = header.iter();
                columns.position(|column| column.trim().eq_ignore_ascii_case(name))
            };
            Places {
                login: place("login"),
                reference: place("ref"),
            }
        };
        Places {
            login: places.login.filter(|_| kind == ACCOUNTS.name),
            ..places
        }
    }
}

/// Blanks all that, and says how many rows it was. To be called while the people are known by their numbers.
pub(super) fn blank(db: &mut Db, ids: &[i64]) -> Result<u64> {
    let mut numbers = Numbers::of(db, ids)?;
    let mut images: Vec<(i64, String)> = Vec::new();
    numbers.each_image(db, &mut |place, _| images.push(place))?;
    let mut blanked = 0;
    for images in images.chunks(BATCH) {
        let mut filter = Filter::new();
        filter.equals("noun", ACCOUNTS.name);
        let mut either = Vec::with_capacity(images.len());
        for (import, thing) in images {
            let (import, thing) = (filter.bind(*import), filter.bind(thing.clone()));
            either.push(format!("({import}, {thing})"));
        }
        filter.and(format!(
            "(import_id, thing) IN (VALUES {})",
            either.join(", ")
        ));
        // An undo sees that there is nothing to go back to.
        let sql = format!(
            "UPDATE import_things SET image_before = NULL, image_after = '{{}}'{}",
            filter.clause()
        );
        blanked += db.exec(&sql, filter.params())?;
    }
    let mut rejects: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    numbers.each_reject(db, &mut |(import, position), _| {
        rejects.entry(import).or_default().push(position);
    })?;
    for (import, positions) in rejects {
        blanked += super::mentions::blank_rejects(db, import, &positions)?;
    }
    Ok(blanked)
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn cells_that_say_whose_a_row_is_are_found_as_noted_or_by_the_header() {
        let header = r#"["Ref","street","login"]"#;
        let noted = Places::of("accounts", Some(r#"{"login":0}"#), header);
        assert_eq!((noted.login, noted.reference), (Some(0), None));
        let read = Places::of("accounts", None, header);
        assert_eq!((read.login, read.reference), (Some(2), Some(0)));
        let contacts = Places::of("contacts", None, header);
        assert_eq!((contacts.login, contacts.reference), (None, Some(0)));
    }
}
