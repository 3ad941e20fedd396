//! Things that are no people: what an import made goes, what it changed goes back, where nobody touched it since.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use serde_json::{Map, Value as Json};

use super::{Kept, Undone};
use crate::storage::{
    db::{Db, Error, Result},
    import::things::{Key, TABLES, Table, label, order},
};

/// Things per round.
const ROUND: i64 = 3_000;

#[derive(Deserialize)]
struct Noted {
    thing: String,
    image_before: Option<String>,
    image_after: String,
}

/// Takes back what the import did to things.
pub fn undo(db: &mut Db, import_id: i64, done: &mut Undone) -> Result<()> {
    for table in TABLES {
        let mut last = String::new();
        loop {
            let noted: Vec<Noted> = db.query(
                &format!(
                    "SELECT thing, image_before, image_after FROM import_things \
                     WHERE import_id = $1 AND noun = $2 AND thing > $3 ORDER BY thing LIMIT {ROUND}"
                ),
                crate::params![import_id, table.name, last.as_str()],
            )?;
            let Some(end) = noted.last() else { break };
            last.clone_from(&end.thing);
            round(db, table, &noted, done)?;
        }
    }
    Ok(())
}

fn round(db: &mut Db, table: &Table, noted: &[Noted], done: &mut Undone) -> Result<()> {
    let json = |error: serde_json::Error| Error::Decode(error.to_string());
    let mut keys: HashMap<&str, Key> = HashMap::new();
    for thing in noted {
        keys.insert(
            &thing.thing,
            serde_json::from_str(&thing.thing).map_err(json)?,
        );
    }
    let all: Vec<Key> = keys.values().cloned().collect();
    let now = table.images(db, &all)?;
    let busy: HashSet<i64> = table.busy(db, &all)?.into_iter().collect();
    let (mut go, mut back) = (Vec::new(), Vec::new());
    for thing in noted {
        let key = keys[thing.thing.as_str()].clone();
        let touched = now.get(&thing.thing) != Some(&thing.image_after);
        let has_rows = key
            .first()
            .and_then(Json::as_i64)
            .is_some_and(|id| busy.contains(&id));
        let why = match &thing.image_before {
            _ if touched => Some("changed since"),
            None if has_rows => {
                Some("has members, contacts, orders, mail or other rows from elsewhere")
            }
            _ => None,
        };
        if let Some(why) = why {
            done.kept.push(Kept {
                user_id: 0,
                user: None,
                thing: Some(label(table, &key)),
                why,
            });
            continue;
        }
        match &thing.image_before {
            None => go.push(key),
            Some(image) => {
                let image: Map<String, Json> = serde_json::from_str(image).map_err(json)?;
                back.push((key, image));
            }
        }
    }
    table.remove(db, &go)?;
    back.sort_by_cached_key(|(key, _)| order(key));
    table.put(db, &back)?;
    done.removed += go.len() as u64;
    done.restored += back.len() as u64;
    Ok(())
}
