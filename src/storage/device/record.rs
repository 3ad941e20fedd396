//! Log-ins on devices, of one person or of many.

use std::collections::HashMap;

use super::{BATCH, IDLE};
use crate::{
    clock::Timestamp,
    model::network::Ip,
    storage::{
        counter,
        db::{Db, Filter, Result},
    },
};

/// A log-in, or what another program says of one.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Whose device it is.
    pub user_id: i64,
    /// What it is called.
    pub label: &'a str,
    /// Where it is.
    pub ip: Option<Ip>,
    /// When.
    pub at: Timestamp,
}

/// Records a log-in: on the person's device of that label that is alive, else on a new one. Returns its id and whether it
/// is new.
pub fn record(db: &mut Db, seen: &Seen) -> Result<(i64, bool)> {
    let recorded = record_all(db, &[seen.user_id], seen)?;
    Ok(recorded.get(&seen.user_id).copied().unwrap_or_default())
}

/// The same log-in of many people, each named once, whoever `seen` names: by person, with a constant number of statements per
/// thousand.
pub fn record_all(db: &mut Db, user_ids: &[i64], seen: &Seen) -> Result<HashMap<i64, (i64, bool)>> {
    let (ip, key) = (seen.ip.map(|ip| ip.to_string()), seen.ip.map(Ip::key));
    let ends = seen.at.plus(IDLE);
    let mut recorded: HashMap<i64, (i64, bool)> = HashMap::new();
    for ids in user_ids.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("user_id IN {marks}"));
        filter.equals("label", seen.label.to_owned());
        let at = filter.bind(seen.at);
        filter.and(format!("revoked_at IS NULL AND expires_at > {at}"));
        let sql = format!(
            "SELECT user_id, MAX(id) FROM devices{} GROUP BY user_id ORDER BY user_id",
            filter.clause()
        );
        let known: Vec<(i64, i64)> = db.query(&sql, filter.params())?;
        if !known.is_empty() {
            let mut filter = Filter::new();
            let (at, ends) = (filter.bind(seen.at), filter.bind(ends));
            let (ip, key) = (filter.bind(ip.clone()), filter.bind(key.clone()));
            let users = filter.bind_list(known.iter().map(|(user, _)| *user));
            let ids = filter.bind_list(known.iter().map(|(_, id)| *id));
            filter.and(format!("user_id IN {users} AND id IN {ids}"));
            let sql = format!(
                "UPDATE devices SET last_login_at = {at}, expires_at = {ends}, ip = COALESCE({ip}, ip), \
                 ip_key = COALESCE({key}, ip_key){}",
                filter.clause()
            );
            db.exec(&sql, filter.params())?;
        }
        recorded.extend(known.into_iter().map(|(user, id)| (user, (id, false))));
    }
    let new: Vec<i64> = user_ids
        .iter()
        .copied()
        .filter(|id| !recorded.contains_key(id))
        .collect();
    if new.is_empty() {
        return Ok(recorded);
    }
    let first = counter::take(db, "devices", new.len() as i64)?;
    let mut rows: Vec<(i64, i64)> = new.into_iter().zip(first..).collect();
    rows.sort_unstable();
    let columns = [
        "user_id",
        "id",
        "label",
        "ip",
        "ip_key",
        "first_seen_at",
        "last_login_at",
        "expires_at",
    ];
    db.load("devices", &columns, &mut |push| {
        for (user, id) in &rows {
            push(&[
                (*user).into(),
                (*id).into(),
                seen.label.into(),
                ip.as_deref().into(),
                key.as_deref().into(),
                seen.at.into(),
                seen.at.into(),
                ends.into(),
            ])?;
        }
        Ok(())
    })?;
    recorded.extend(rows.into_iter().map(|(user, id)| (user, (id, true))));
    Ok(recorded)
}
