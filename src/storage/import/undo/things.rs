//! Things that are no people: what an import made goes, what it changed goes back, where nobody touched it since.

use std::collections::{HashMap, HashSet};

use super::{
    By, Kept, Undone,
    billing::{BILLED, billed},
    chain, somebody,
    thing::{Image, Noted, Thing},
};
use crate::{
    model::account::moves::needs_reason,
    storage::{
        account::{self, NewMove},
        audit::Parts,
        db::{Db, Result},
        import::{
            things::{ACCOUNTS, CONTACTS, Key, TABLES, Table, order},
            told::{self, Told},
        },
    },
};

/// Why a thing stays of which an erasure took something.
const ERASED: &str = "erased since";

/// Things per round.
const ROUND: usize = 3_000;

/// Takes back what the import did to things.
pub fn undo(
    db: &mut Db,
    import_id: i64,
    by: &By<'_>,
    audit: &mut Parts,
    done: &mut Undone,
) -> Result<()> {
    for table in TABLES {
        let mut undo = Undo {
            table,
            by,
            audit,
            done,
            links: Vec::new(),
            waiting: Vec::new(),
        };
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
            let things = noted.into_iter().map(Thing::read);
            let things = things.collect::<Result<Vec<Thing>>>()?;
            undo.round(db, things)?;
        }
        undo.end(db)?;
    }
    erased(db, import_id, done)
}

/// Tells of the contacts that it brought and an erasure has blanked since: what the import knew of them is gone as well.
fn erased(db: &mut Db, import_id: i64, done: &mut Undone) -> Result<()> {
    db.rows(
        "SELECT c.login, a.owner_id, u.email FROM contacts c JOIN accounts a ON a.login = c.login \
         LEFT JOIN users u ON u.id = a.owner_id WHERE c.import_id = $1 AND c.email_key IS NULL ORDER BY c.login, c.id",
        crate::params![import_id],
        &mut |row| {
            let (login, owner, user): (i64, i64, Option<String>) = row.decode()?;
            done.kept.push(Kept {
                user_id: somebody(owner),
                user,
                thing: Some(format!("{} {login}", CONTACTS.noun)),
                why: ERASED,
            });
            Ok(())
        },
    )
}

struct Undo<'a, 'b> {
    table: &'static Table,
    by: &'a By<'b>,
    audit: &'a mut Parts,
    done: &'a mut Undone,
    /// Accounts whose links go back.
    links: Vec<Thing>,
    /// Accounts from which others have grown.
    waiting: Vec<Thing>,
}

impl Undo<'_, '_> {
    /// Takes back some things. Accounts whose links go back, and those from which others have grown, wait until all are known:
    /// of the others some may go or go back as well.
    fn round(&mut self, db: &mut Db, things: Vec<Thing>) -> Result<()> {
        let table = self.table;
        let keys: Vec<Key> = things.iter().map(|thing| thing.key.clone()).collect();
        let now = table.images(db, &keys)?;
        let busy: HashSet<i64> = table.busy(db, &keys)?.into_iter().collect();
        let billed = billed(db, table, &keys)?;
        let (mut go, mut back, mut kept) = (Vec::new(), Vec::new(), Vec::new());
        for thing in things {
            let has_rows = thing.number().is_some_and(|id| busy.contains(&id));
            if thing.is_erased() {
                kept.push((thing, ERASED));
            } else if !thing.is_as_left(now.get(&thing.noted.thing))? {
                let why = if thing.has_lost_words() {
                    ERASED
                } else {
                    "changed since"
                };
                kept.push((thing, why));
            } else if thing.goes_back_to().is_some() {
                self.links.push(thing);
            } else if thing.before.is_some() {
                back.push(thing);
            } else if billed.contains(&thing.noted.thing) {
                kept.push((thing, BILLED));
            } else if has_rows {
                let why = "has members, contacts, orders, mail or other rows from elsewhere";
                kept.push((thing, why));
            } else {
                go.push(thing);
            }
        }
        self.restore(db, &back)?;
        let waiting = self.remove(db, go)?;
        self.waiting.extend(waiting);
        self.keep(db, &kept)
    }

    fn restore(&mut self, db: &mut Db, things: &[Thing]) -> Result<()> {
        let image = |thing: &Thing| Some((thing.key.clone(), thing.before.clone()?));
        let mut rows: Vec<(Key, Image)> = things.iter().filter_map(image).collect();
        rows.sort_by_cached_key(|(key, _)| order(key));
        self.table.put(db, &rows)?;
        if self.table.name == ACCOUNTS.name {
            let moves: Vec<NewMove> = things.iter().filter_map(Thing::moved).collect();
            let reopened = moves
                .iter()
                .filter(|back| needs_reason(back.before, back.after));
            self.done.reopened += reopened.count() as u64;
            account::record(db, &moves, self.by.actor, self.by.reason, self.by.now)?;
        }
        self.done.restored += rows.len() as u64;
        self.note(db, things)
    }

    /// Removes things, but for accounts from which one has grown that stays; those are handed back.
    fn remove(&mut self, db: &mut Db, mut go: Vec<Thing>) -> Result<Vec<Thing>> {
        let mut waiting = Vec::new();
        if self.table.name == ACCOUNTS.name {
            let logins: Vec<i64> = go.iter().filter_map(Thing::number).collect();
            let mut grown: HashMap<i64, Vec<i64>> = HashMap::new();
            for (previous, login) in account::grown_from(db, &logins)? {
                grown.entry(previous).or_default().push(login);
            }
            let mut going: HashSet<i64> = logins.into_iter().collect();
            loop {
                let stays = |login: &i64| {
                    let next = grown.get(login).into_iter().flatten();
                    next.into_iter().any(|next| !going.contains(next))
                };
                let stay: Vec<i64> = going.iter().copied().filter(|login| stays(login)).collect();
                if stay.is_empty() {
                    break;
                }
                for login in &stay {
                    going.remove(login);
                }
            }
            let goes = |thing: &Thing| thing.number().is_some_and(|login| going.contains(&login));
            waiting = go.extract_if(.., |thing| !goes(thing)).collect();
        }
        let keys: Vec<Key> = go.iter().map(|thing| thing.key.clone()).collect();
        self.table.remove(db, &keys)?;
        self.done.removed += go.len() as u64;
        self.note(db, &go)?;
        Ok(waiting)
    }

    /// Lets the links of accounts go back, and looks again at those from which others have grown, until no more of them can go;
    /// the rest is kept.
    fn end(&mut self, db: &mut Db) -> Result<()> {
        let links = std::mem::take(&mut self.links);
        let (back, kept) = chain::sorted(db, links)?;
        self.restore(db, &back)?;
        self.keep(db, &kept)?;
        let mut waiting = std::mem::take(&mut self.waiting);
        loop {
            let before = waiting.len();
            let mut left = Vec::new();
            while !waiting.is_empty() {
                let part = waiting.split_off(waiting.len().saturating_sub(ROUND));
                left.extend(self.remove(db, part)?);
            }
            waiting = left;
            if waiting.len() == before {
                break;
            }
        }
        let why = "an account has grown from it that stays";
        let kept: Vec<(Thing, &'static str)> =
            waiting.into_iter().map(|thing| (thing, why)).collect();
        self.keep(db, &kept)
    }

    fn keep(&mut self, db: &mut Db, things: &[(Thing, &'static str)]) -> Result<()> {
        let rows: Vec<Told<'_>> = things
            .iter()
            .map(|(thing, _)| Told {
                key: &thing.key,
                before: None,
                after: Some(&thing.after),
            })
            .collect();
        let whose = told::whose(db, self.table, &rows)?;
        let kept = things.iter().zip(whose);
        self.done.kept.extend(kept.map(|((_, why), whose)| Kept {
            user_id: somebody(whose.user_id),
            user: whose.user,
            thing: Some(whose.thing),
            why,
        }));
        Ok(())
    }

    fn note(&mut self, db: &mut Db, things: &[Thing]) -> Result<()> {
        let rows: Vec<Told<'_>> = things.iter().map(Thing::told).collect();
        let subjects = told::subjects(db, self.table, &rows)?;
        self.audit.note(db, &subjects)
    }
}
