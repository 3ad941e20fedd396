//! The end of a person: what says who they were goes from every table, and a hash of the address stays for ever.

mod addresses;
mod columns;
mod files;
mod gone;
mod kept;
mod mentions;
mod shut;
mod texts;
mod words;

use std::collections::BTreeMap;

pub use self::{
    addresses::Addresses,
    columns::{NOBODYS, looks_into},
};
pub(super) use self::{
    files::{carried, each_file},
    gone::gone,
    kept::Numbers,
    mentions::{each_audit, each_reject},
    texts::{actors, each_text},
};
use super::{
    audit::Blanks,
    batch,
    db::{Db, Filter, Result, Value},
    people::{Erase, PeopleTable, TABLES},
};
use crate::{clock::Timestamp, model::person::Field};

/// Ids, addresses or hashes that one statement is about.
pub(super) const BATCH: usize = 500;

/// What an erasure did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Rows that are gone.
    pub removed: u64,
    /// Rows that stay and say nothing any more.
    pub blanked: u64,
    /// How many rows, by table, still name an address: reasons and operators, which the audit chain covers, what other things
    /// are called by, and files that are no text.
    pub kept: BTreeMap<&'static str, u64>,
    /// What is blank in the audit now, which the erasure's own row there must note.
    pub blanks: Blanks,
}

/// Erases people, and addresses that are no user's, inside the running transaction.
///
/// `ids` are users that are not erased yet; `addresses` holds every address of theirs and the others. The audit is blanked
/// as well: what the caller notes in it afterwards stays, and must tell what is blank.
pub fn erase(
    db: &mut Db,
    ids: &[i64],
    addresses: &Addresses,
    now: Timestamp,
    actor: &str,
) -> Result<Erased> {
    let mut done = Erased::default();
    let texts = addresses.texts();
    let keys = addresses.keys();
    // Whoever an undo has removed is known by a number in the audit and in images still.
    let gone = gone(db, keys.iter())?;
    let all: Vec<i64> = ids.iter().copied().chain(gone.into_keys()).collect();
    stop_mail(db, ids, &texts, &mut done)?;
    done.removed += files::take(db, ids, &texts)?;
    done.blanked += kept::blank(db, &all)?;
    for table in TABLES {
        by_user(db, table, &all, &mut done)?;
        by_address(db, table, &texts, &mut done)?;
    }
    tokens(db, ids, &texts, &mut done)?;
    done.blanked += mentions::blank(db, &keys)?;
    done.blanked += texts::blank(db, &keys)?;
    batch::blank(db)?;
    people(db, ids, now)?;
    done.blanked += blank_audit(db, &all)?;
    (done.blanks, _) = Blanks::now(db)?;
    let (blanked, kept) = files::blank(db, &keys)?;
    done.blanked += blanked;
    done.kept = texts::kept(db, &keys)?;
    if kept > 0 {
        done.kept.insert("attachments", kept);
    }
    shut::shut(db, addresses, now, actor)?;
    Ok(done)
}

/// Mail that waits is not sent, and no body of theirs stays.
fn stop_mail(db: &mut Db, ids: &[i64], texts: &[String], done: &mut Erased) -> Result<()> {
    let mut whose: Vec<Filter> = ids
        .chunks(BATCH)
        .map(|ids| listed("user_id", ids.iter().copied()))
        .collect();
    whose.extend(
        texts
            .chunks(BATCH)
            .map(|texts| listed("recipient_key", texts.iter().cloned())),
    );
    for filter in whose {
        done.removed += db.exec(
            &format!(
                "DELETE FROM mail_bodies WHERE (user_id, mail_id) IN (SELECT user_id, id FROM mails{})",
                filter.clause()
            ),
            filter.params(),
        )?;
        let mut queued = filter.clone();
        queued.and("status = 'queued'");
        db.exec(
            &format!(
                "UPDATE mails SET status = 'cancelled', reason = 'erased'{}",
                queued.clause()
            ),
            queued.params(),
        )?;
    }
    Ok(())
}

/// Links open nothing any more, but those to opt out, which stay good and are nobody's.
fn tokens(db: &mut Db, ids: &[i64], texts: &[String], done: &mut Erased) -> Result<()> {
    let mut whose: Vec<Filter> = ids
        .chunks(BATCH)
        .map(|ids| listed("user_id", ids.iter().copied()))
        .collect();
    whose.extend(
        texts
            .chunks(BATCH)
            .map(|texts| listed("email_key", texts.iter().cloned())),
    );
    for filter in whose {
        let mut opt_outs = filter.clone();
        opt_outs.and("kind = 'unsubscribe'");
        let sql = format!(
            "UPDATE tokens SET user_id = 0, id = 0, email_key = NULL{}",
            opt_outs.clause()
        );
        done.blanked += db.exec(&sql, opt_outs.params())?;
        let mut others = filter;
        others.and("kind <> 'unsubscribe'");
        let sql = format!("DELETE FROM tokens{}", others.clause());
        done.removed += db.exec(&sql, others.params())?;
    }
    Ok(())
}

pub(super) fn listed<T: Into<Value<'static>>>(
    column: &str,
    values: impl IntoIterator<Item = T>,
) -> Filter {
    let mut filter = Filter::new();
    let marks = filter.bind_list(values);
    filter.and(format!("{column} IN {marks}"));
    filter
}

fn by_user(db: &mut Db, table: &PeopleTable, ids: &[i64], done: &mut Erased) -> Result<()> {
    let Some(user) = table.user else {
        return Ok(());
    };
    for ids in ids.chunks(BATCH) {
        let mut filter = listed(user, ids.iter().copied());
        if let Some(condition) = table.of_others {
            filter.and(format!("NOT ({condition})"));
        }
        rows(db, table, &filter, true, done)?;
    }
    Ok(())
}

fn by_address(db: &mut Db, table: &PeopleTable, texts: &[String], done: &mut Erased) -> Result<()> {
    for column in table.addresses {
        for texts in texts.chunks(BATCH) {
            rows(
                db,
                table,
                &listed(column, texts.iter().cloned()),
                false,
                done,
            )?;
        }
    }
    Ok(())
}

fn rows(
    db: &mut Db,
    table: &PeopleTable,
    filter: &Filter,
    own: bool,
    done: &mut Erased,
) -> Result<()> {
    let (name, clause) = (table.table, filter.clause());
    match table.erase {
        Erase::Gone => {
            done.removed += db.exec(&format!("DELETE FROM {name}{clause}"), filter.params())?;
        }
        Erase::Blank { own: columns, .. } if own && !columns.is_empty() => {
            let sql = format!("UPDATE {name} SET {}{clause}", assignments(columns));
            done.blanked += db.exec(&sql, filter.params())?;
        }
        Erase::Blank { addressed, .. } if !own && !addressed.is_empty() => {
            let sql = format!("UPDATE {name} SET {}{clause}", assignments(addressed));
            done.blanked += db.exec(&sql, filter.params())?;
        }
        Erase::Blank { .. } | Erase::Anonymous | Erase::Rule | Erase::Undecided => {}
    }
    Ok(())
}

fn assignments(columns: &[(&str, &str)]) -> String {
    let sets: Vec<String> = columns
        .iter()
        .map(|(column, value)| format!("{column} = {value}"))
        .collect();
    sets.join(", ")
}

/// The users' own rows: nothing that says who they were.
fn people(db: &mut Db, ids: &[i64], now: Timestamp) -> Result<()> {
    let fields: Vec<String> = Field::ALL
        .iter()
        .map(|field| format!("{} = NULL", field.as_str()))
        .collect();
    for ids in ids.chunks(BATCH) {
        let mut filter = listed("id", ids.iter().copied());
        let mark = filter.bind(now);
        let sql = format!(
            "UPDATE users SET ref = NULL, email = NULL, email_key = NULL, email_domain = NULL, domain_hash = 0, search_name = NULL, {}, \
             level = 'user', kyc = 'none', restricted = 0, subscription = 'none', subscription_before = NULL, \
             subscription_at = NULL, last_active_at = NULL, email_confirmed_at = NULL, password_hash = NULL, \
             password_set_at = NULL, locked_at = NULL, unlock_on_reset = NULL, erased_at = {mark}, \
             version = version + 1{}",
            fields.join(", "),
            filter.clause()
        );
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

/// Before, after and salt of their audit rows; the digests stay, and with them the chain.
fn blank_audit(db: &mut Db, ids: &[i64]) -> Result<u64> {
    let mut blanked = 0;
    for ids in ids.chunks(BATCH) {
        let filter = listed("user_id", ids.iter().copied());
        let sql = format!(
            "UPDATE audit_subjects SET {}{}",
            mentions::NO_AUDIT,
            filter.clause()
        );
        blanked += db.exec(&sql, filter.params())?;
    }
    Ok(blanked)
}
