//! Files that mails carried: what only the person got goes, what others got as well loses the address.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use base64::{Engine, prelude::BASE64_STANDARD};

use super::{
    BATCH, listed,
    mentions::{Tell, named, redacted},
};
use crate::storage::{
    db::{Db, Filter, Result},
    outbox,
};

/// The mails of some people, and those to their addresses, that carry files.
fn carriers(ids: &[i64], texts: &[String]) -> Vec<Filter> {
    let own = ids.chunks(BATCH);
    let own = own.map(|ids| listed("user_id", ids.iter().copied()));
    let to = texts.chunks(BATCH);
    let to = to.map(|texts| listed("recipient_key", texts.iter().cloned()));
    own.chain(to)
        .map(|mut filter| {
            filter.and("attachments IS NOT NULL");
            filter
        })
        .collect()
}

/// The ids in a list with commas between.
fn numbers(list: &str) -> impl Iterator<Item = i64> {
    list.split(',').filter_map(|word| word.parse().ok())
}

/// Takes the files from mails to these people, and removes those that nobody else got. Returns how many went.
///
/// To be called while the mails still say whom they were to.
pub(super) fn take(db: &mut Db, ids: &[i64], texts: &[String]) -> Result<u64> {
    let mut theirs: BTreeSet<i64> = BTreeSet::new();
    for filter in carriers(ids, texts) {
        let sql = format!(
            "SELECT DISTINCT attachments FROM mails{} ORDER BY attachments",
            filter.clause()
        );
        for list in db.query::<String>(&sql, filter.params())? {
            theirs.extend(numbers(&list));
        }
        let sql = format!("UPDATE mails SET attachments = NULL{}", filter.clause());
        db.exec(&sql, filter.params())?;
    }
    if theirs.is_empty() {
        return Ok(0);
    }
    let others =
        "SELECT DISTINCT attachments FROM mails WHERE attachments IS NOT NULL ORDER BY attachments";
    for list in db.query::<String>(others, &[])? {
        for id in numbers(&list) {
            theirs.remove(&id);
        }
    }
    let theirs: Vec<i64> = theirs.into_iter().collect();
    let mut removed = 0;
    for ids in theirs.chunks(BATCH) {
        let filter = listed("id", ids.iter().copied());
        let sql = format!("DELETE FROM attachments{}", filter.clause());
        removed += db.exec(&sql, filter.params())?;
    }
    Ok(removed)
}

/// A file that names an address.
struct Naming {
    id: i64,
    named: BTreeSet<String>,
    /// Its name and its content in base64 without the addresses; `None` where they cannot be taken out of a file that is no text.
    without: Option<(String, String)>,
}

/// Takes the addresses out of the names and texts of all files. Returns how many lost one, and how many that are no text keep one.
pub(super) fn blank(db: &mut Db, keys: &HashSet<String>) -> Result<(u64, u64)> {
    let (mut blanked, mut kept) = (0, 0);
    for file in find(db, keys)? {
        match file.without {
            Some((name, content)) => {
                outbox::rewrite(db, file.id, &name, &content)?;
                blanked += 1;
            }
            None => kept += 1,
        }
    }
    Ok((blanked, kept))
}

fn find(db: &mut Db, keys: &HashSet<String>) -> Result<Vec<Naming>> {
    let mut found = Vec::new();
    if keys.is_empty() {
        return Ok(found);
    }
    let sql = "SELECT id, name, content FROM attachments ORDER BY id";
    db.rows(sql, &[], &mut |row| {
        let (id, name, content): (i64, &str, &str) = row.decode()?;
        let bytes = BASE64_STANDARD.decode(content).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let mut who = named(&text, keys);
        let is_text = std::str::from_utf8(&bytes).is_ok();
        let in_content = !who.is_empty();
        let own = unnamed(name, keys);
        who.extend(own.iter().flat_map(|(_, named)| named.clone()));
        if who.is_empty() {
            return Ok(());
        }
        let content = match redacted(&text, keys) {
            Some(text) => BASE64_STANDARD.encode(text),
            None => content.to_owned(),
        };
        let name = own.map_or_else(|| name.to_owned(), |(name, _)| name);
        found.push(Naming {
            id,
            named: who,
            without: (is_text || !in_content).then_some((name, content)),
        });
        Ok(())
    })?;
    Ok(found)
}

/// The name of a file without the addresses in it, and which they were. An ending may follow: `ann@example.com.csv`.
fn unnamed(name: &str, keys: &HashSet<String>) -> Option<(String, BTreeSet<String>)> {
    let dots = name.rmatch_indices('.').map(|(at, _)| at);
    std::iter::once(name.len()).chain(dots).find_map(|at| {
        let (stem, ending) = name.split_at(at);
        let without = redacted(stem, keys)?;
        Some((without + ending, named(stem, keys)))
    })
}

/// Tells of every file that names one of these addresses: which it is, and which it names.
pub(in crate::storage) fn each_file(
    db: &mut Db,
    keys: &HashSet<String>,
    tell: Tell<'_, i64>,
) -> Result<()> {
    for file in find(db, keys)? {
        tell(file.id, &file.named);
    }
    Ok(())
}

/// The files that mails to some people carry: by user, and by the key of an address.
pub(in crate::storage) fn carried(
    db: &mut Db,
    ids: &[i64],
    texts: &[String],
) -> Result<BTreeMap<(i64, String), BTreeSet<i64>>> {
    let mut carried: BTreeMap<(i64, String), BTreeSet<i64>> = BTreeMap::new();
    for filter in carriers(ids, texts) {
        let sql = format!(
            "SELECT DISTINCT user_id, COALESCE(recipient_key, ''), attachments FROM mails{} ORDER BY 1, 2, 3",
            filter.clause()
        );
        for (user, key, list) in db.query::<(i64, String, String)>(&sql, filter.params())? {
            let files = carried.entry((user, key)).or_default();
            files.extend(numbers(&list));
        }
    }
    Ok(carried)
}
