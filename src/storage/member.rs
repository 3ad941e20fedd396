//! Who may operate an account, and what they may do.

use crate::model::selector::printed::person;
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use serde::{Deserialize, Serialize};

use super::{
    audit,
    db::{Db, Filter, Result},
};
use crate::{clock::Timestamp, model::permission::Permissions, output::Record};

/// Rows that one statement is about.
const BATCH: usize = 500;

/// Somebody who may operate an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Member {
    /// The account.
    pub login: i64,
    /// The user's id.
    pub user_id: i64,
    /// The user's address; null once erased.
    pub user: Option<String>,
    /// `owner` or `member`.
    pub role: String,
    /// What the user may do with the account; an owner everything.
    pub permissions: Permissions,
    /// Since when; for an owner since the account was opened.
    pub created_at: Timestamp,
}

impl Record for Member {
    const NOUN: &'static str = "member";
    const FIELDS: &'static [&'static str] = &[
        "login",
        "user_id",
        "user",
        "role",
        "permissions",
        "created_at",
    ];
    const DEFAULT: &'static [&'static str] = &["login", "user_id", "user", "role", "permissions"];
    const SORT: &'static [&'static str] = &["login", "user_id", "user", "role", "created_at"];

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// Owner and members of some accounts, of each account the owner first.
pub fn of(db: &mut Db, logins: &[i64]) -> Result<Vec<Member>> {
    let mut members = Vec::new();
    for logins in logins.chunks(BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(logins.iter().copied());
        let sql = format!(
            "SELECT a.login, a.owner_id AS user_id, u.email AS \"user\", 'owner' AS role, 'all' AS permissions, \
             a.opened_at AS created_at FROM accounts a LEFT JOIN users u ON u.id = a.owner_id \
             WHERE a.login IN {marks} UNION ALL \
             SELECT m.login, m.user_id, u.email AS \"user\", 'member' AS role, m.permissions, m.created_at \
             FROM members m LEFT JOIN users u ON u.id = m.user_id WHERE m.login IN {marks} \
             ORDER BY 1, 4 DESC, 2"
        );
        members.extend(db.query::<Member>(&sql, filter.params())?);
    }
    Ok(members)
}

/// What somebody may do with an account: `None` who is no member. The owner is not asked for here.
pub fn permissions(db: &mut Db, login: i64, user_id: i64) -> Result<Option<Permissions>> {
    db.first(
        "SELECT permissions FROM members WHERE user_id = $1 AND login = $2",
        crate::params![user_id, login],
    )
}

/// The accounts of which somebody is a member, and what they may do there.
pub fn of_user(db: &mut Db, user_id: i64) -> Result<Vec<(i64, Permissions)>> {
    db.query(
        "SELECT login, permissions FROM members WHERE user_id = $1 ORDER BY login",
        crate::params![user_id],
    )
}

/// What some users may do with an account; who is no member is not in the answer.
pub fn permissions_of(
    db: &mut Db,
    login: i64,
    user_ids: &[i64],
) -> Result<HashMap<i64, Permissions>> {
    let pairs: Vec<(i64, i64)> = user_ids.iter().map(|user| (*user, login)).collect();
    let found = permissions_among(db, &pairs)?;
    Ok(found.into_iter().map(|((user, _), p)| (user, p)).collect())
}

/// The permissions of some pairs of user and login; a pair that is no membership is not in the answer.
pub fn permissions_among(
    db: &mut Db,
    pairs: &[(i64, i64)],
) -> Result<HashMap<(i64, i64), Permissions>> {
    let mut found = HashMap::new();
    for pairs in pairs.chunks(BATCH) {
        let filter = among(pairs);
        let sql = format!(
            "SELECT user_id, login, permissions FROM members{} ORDER BY user_id, login",
            filter.clause()
        );
        for (user, login, permissions) in
            db.query::<(i64, i64, Permissions)>(&sql, filter.params())?
        {
            found.insert((user, login), permissions);
        }
    }
    Ok(found)
}

/// One membership to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewMember {
    /// The user.
    pub user_id: i64,
    /// The account.
    pub login: i64,
    /// What the user may do with it.
    pub permissions: Permissions,
    /// Since when.
    pub created_at: Timestamp,
    /// The import that wrote it.
    pub import_id: Option<i64>,
}

/// Makes members; those who are members already get the new permissions, and stay since when they were.
pub fn put(db: &mut Db, new: &[NewMember]) -> Result<()> {
    let pairs: Vec<(i64, i64)> = new.iter().map(|new| (new.user_id, new.login)).collect();
    let mut since: HashMap<(i64, i64), Timestamp> = HashMap::new();
    for pairs in pairs.chunks(BATCH) {
        let filter = among(pairs);
        let sql = format!(
            "SELECT user_id, login, created_at FROM members{} ORDER BY user_id, login",
            filter.clause()
        );
        for (user, login, at) in db.query::<(i64, i64, Timestamp)>(&sql, filter.params())? {
            since.insert((user, login), at);
        }
    }
    remove(db, &pairs)?;
    let mut new = new.to_vec();
    new.sort_by_key(|new| (new.user_id, new.login));
    let columns = [
        "user_id",
        "login",
        "permissions",
        "created_at",
        "import_id",
        "changed_seq",
    ];
    let seq = audit::this(db)?;
    db.load("members", &columns, &mut |push| {
        for member in &new {
            let since = since.get(&(member.user_id, member.login));
            push(&[
                member.user_id.into(),
                member.login.into(),
                member.permissions.to_string().into(),
                since.copied().unwrap_or(member.created_at).into(),
                member.import_id.into(),
                seq.into(),
            ])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Removes memberships: pairs of user and login. The users stay.
pub fn remove(db: &mut Db, pairs: &[(i64, i64)]) -> Result<()> {
    for pairs in pairs.chunks(BATCH) {
        let filter = among(pairs);
        let sql = format!("DELETE FROM members{}", filter.clause());
        db.exec(&sql, filter.params())?;
    }
    Ok(())
}

/// Two memberships of one account that become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The account.
    pub login: i64,
    /// What the user who stays held.
    pub before: Permissions,
    /// What the user who goes held.
    pub other: Permissions,
    /// What the user who stays holds now: both.
    pub after: Permissions,
}

/// Where two users are members of one account, the one who stays gets the permissions of both and the other's membership ends.
pub fn join(db: &mut Db, goes: i64, stays: i64) -> Result<Vec<Joined>> {
    let both: Vec<(i64, Permissions, Permissions)> = db.query(
        "SELECT k.login, k.permissions, d.permissions AS other FROM members k \
         JOIN members d ON d.login = k.login AND d.user_id = $1 WHERE k.user_id = $2 ORDER BY k.login",
        crate::params![goes, stays],
    )?;
    let mut joined = Vec::with_capacity(both.len());
    let mut wider: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for (login, before, other) in both {
        let after = before.with(other);
        if after != before {
            wider.entry(after.to_string()).or_default().push(login);
        }
        joined.push(Joined {
            login,
            before,
            other,
            after,
        });
    }
    for (permissions, logins) in &wider {
        for logins in logins.chunks(BATCH) {
            let mut filter = Filter::new();
            let set = filter.bind(permissions.clone());
            filter.equals("user_id", stays);
            let marks = filter.bind_list(logins.iter().copied());
            filter.and(format!("login IN {marks}"));
            let sql = format!(
                "UPDATE members SET permissions = {set}, changed_seq = {}{}",
                audit::THIS,
                filter.clause()
            );
            db.exec(&sql, filter.params())?;
        }
    }
    let gone: Vec<(i64, i64)> = joined.iter().map(|row| (goes, row.login)).collect();
    remove(db, &gone)?;
    Ok(joined)
}

/// Just these pairs of user and login.
fn among(pairs: &[(i64, i64)]) -> Filter {
    let mut filter = Filter::new();
    let mut either = Vec::with_capacity(pairs.len());
    for (user, login) in pairs {
        let (user, login) = (filter.bind(*user), filter.bind(*login));
        either.push(format!("({user}, {login})"));
    }
    let either = if either.is_empty() {
        "(NULL, NULL)".to_owned()
    } else {
        either.join(", ")
    };
    filter.and(format!("(user_id, login) IN (VALUES {either})"));
    filter
}
