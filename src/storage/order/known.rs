//! What the database knows of a bite of orders: buyers, numbers, accounts, erasures; in a constant number of statements.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use crate::{
    model::{
        money::Currency,
        order::{NewOrder, NewRefund, OrderStatus, RefundKind},
        suppression::Reason,
    },
    storage::{
        db::{Db, Result, Value},
        suppression::Hasher,
    },
};

/// Which look-ups are needed at all, found out once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needs {
    users: bool,
    aliases: bool,
    erased: bool,
    orders: bool,
    refunds: bool,
    accounts: bool,
}

/// One order as it is looked up.
pub(super) struct Sought<'a> {
    pub email_key: Option<&'a str>,
    pub reference: Option<&'a str>,
    pub number: &'a str,
    pub login: Option<i64>,
}

/// A known buyer.
#[derive(Clone, Debug)]
pub(super) struct Buyer {
    pub id: i64,
    /// Their number in another system.
    pub reference: Option<String>,
    /// The key of their address.
    email_key: Option<String>,
    /// Why nothing of theirs may change.
    pub shut: Option<&'static str>,
}

/// A known order.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct KnownOrder {
    place: i64,
    pub user_id: i64,
    pub id: i64,
    pub digest: String,
    pub currency: Currency,
    pub status: OrderStatus,
    /// Somebody has refunded or cancelled it here.
    pub touched: bool,
    /// Its buyer was erased.
    pub is_anonymous: bool,
    pub import_id: Option<i64>,
    pub requested_by_id: Option<i64>,
    pub created_at: i64,
}

#[derive(Deserialize)]
struct FoundRefund {
    place: i64,
    kind: RefundKind,
    refunded_at: i64,
    amount: i64,
}

/// What is known, by the place of the order in the bite.
#[derive(Default)]
pub(super) struct Known {
    pub by_email: HashMap<usize, Buyer>,
    pub by_reference: HashMap<usize, Buyer>,
    pub erased: HashMap<usize, i64>,
    pub orders: HashMap<usize, KnownOrder>,
    /// What was given back of known orders.
    pub refunds: HashMap<usize, Vec<NewRefund>>,
    pub accounts: HashSet<usize>,
}

impl KnownOrder {
    /// It is paid, and the input says that it is not: it stays so, and every month keeps its figures.
    pub fn stays_paid(&self, said: &NewOrder) -> bool {
        self.status == OrderStatus::Paid && said.status != OrderStatus::Paid
    }
}

impl Needs {
    /// `changes`: known orders may change, so what was given back of them counts.
    pub fn find(db: &mut Db, changes: bool) -> Result<Needs> {
        let mut any = |table: &str| -> Result<bool> {
            let sql = format!("SELECT 1 AS found FROM {table} LIMIT 1");
            Ok(db.first::<i64>(&sql, &[])?.is_some())
        };
        Ok(Needs {
            users: any("users")?,
            aliases: any("aliases")?,
            erased: any("suppressions")?,
            orders: any("orders")?,
            refunds: changes && any("refunds")?,
            accounts: any("accounts")?,
        })
    }

    /// No order is there yet.
    pub fn is_first(self) -> bool {
        !self.orders
    }

    /// From now on there are people, whom this import made.
    pub fn people_made(&mut self) {
        self.users = true;
    }
}

/// Makes the table that a bite is looked up from.
pub(super) fn begin(db: &mut Db) -> Result<()> {
    db.batch(
        "CREATE TEMPORARY TABLE order_keys (place BIGINT NOT NULL PRIMARY KEY, email_key TEXT, ref TEXT, hash TEXT, \
         number TEXT, login BIGINT)",
    )
}

/// Drops it again.
pub(super) fn end(db: &mut Db) -> Result<()> {
    db.batch("DROP TABLE order_keys")
}

/// Looks a bite up.
pub(super) fn find(db: &mut Db, bite: &[Sought], needs: Needs, hasher: &Hasher) -> Result<Known> {
    let mut known = Known::default();
    if !(needs.users || needs.erased || needs.orders || needs.accounts) {
        return Ok(known);
    }
    db.exec("DELETE FROM order_keys", &[])?;
    let columns = ["place", "email_key", "ref", "hash", "number", "login"];
    db.load("order_keys", &columns, &mut |push| {
        bite.iter().enumerate().try_for_each(|(place, sought)| {
            push(&[
                place.into(),
                sought.email_key.into(),
                sought.reference.into(),
                sought
                    .email_key
                    .filter(|_| needs.erased)
                    .map(|key| hasher.address(key))
                    .into(),
                sought.number.into(),
                sought.login.into(),
            ])
        })
    })?;
    if needs.users {
        known.by_email = buyers(db, "users u ON u.email_key = k.email_key")?;
        known.by_reference = buyers(db, "users u ON u.ref = k.ref")?;
    }
    if needs.aliases {
        let join = "aliases a ON a.email_key = k.email_key JOIN users u ON u.id = a.user_id";
        known.by_email.extend(buyers(db, join)?);
    }
    if needs.erased {
        numbered(db, bite, &known, hasher)?;
        // Somebody who bought again may have been erased again: the last time counts.
        let sql = "SELECT f.place, MAX(f.at) AS at FROM (SELECT k.place, s.at FROM order_keys k \
                   JOIN suppressions s ON s.hash = k.hash AND s.reason = $1 UNION ALL \
                   SELECT k.place, e.at FROM order_keys k JOIN erasures e ON e.hash = k.hash) f \
                   GROUP BY f.place ORDER BY f.place";
        let found: Vec<(i64, i64)> = db.query(sql, &[Value::from(Reason::Erased.as_str())])?;
        known.erased = found
            .into_iter()
            .map(|(place, at)| (place as usize % bite.len(), at))
            .collect();
    }
    if needs.orders {
        let found: Vec<KnownOrder> = db.query(
            "SELECT k.place, o.user_id, o.id, o.digest, o.currency, o.status, o.touched, \
             CASE WHEN o.user_id = 0 OR u.erased_at IS NOT NULL THEN 1 ELSE 0 END AS is_anonymous, \
             o.import_id, o.requested_by_id, o.created_at FROM order_keys k JOIN order_numbers n ON n.number = k.number \
             JOIN orders o ON o.user_id = n.user_id AND o.id = n.order_id LEFT JOIN users u ON u.id = o.user_id \
             ORDER BY k.place",
            &[],
        )?;
        known.orders = found
            .into_iter()
            .map(|order| (order.place as usize, order))
            .collect();
    }
    if needs.refunds {
        known.refunds = refunds(db)?;
    }
    if needs.accounts {
        let found: Vec<i64> = db.query(
            "SELECT k.place FROM order_keys k JOIN accounts a ON a.login = k.login ORDER BY k.place",
            &[],
        )?;
        known.accounts = found.into_iter().map(|place| place as usize).collect();
    }
    Ok(known)
}

/// Adds the addresses of those whom orders name by a number alone, behind the places of the bite: what somebody erased did with an
/// address stays nameless, by whatever name the order comes.
fn numbered(db: &mut Db, bite: &[Sought], known: &Known, hasher: &Hasher) -> Result<()> {
    let mut hashes: Vec<(usize, String)> = (known.by_reference.iter())
        .filter(|(place, _)| bite[**place].email_key.is_none())
        .filter_map(|(place, buyer)| {
            let key = buyer.email_key.as_deref()?;
            Some((bite.len() + place, hasher.address(key)))
        })
        .collect();
    if hashes.is_empty() {
        return Ok(());
    }
    hashes.sort_unstable();
    db.load("order_keys", &["place", "hash"], &mut |push| {
        hashes
            .iter()
            .try_for_each(|(place, hash)| push(&[(*place).into(), hash.as_str().into()]))
    })?;
    Ok(())
}

pub(super) fn refunds(db: &mut Db) -> Result<HashMap<usize, Vec<NewRefund>>> {
    let found: Vec<FoundRefund> = db.query(
        "SELECT k.place, r.kind, r.refunded_at, r.amount FROM order_keys k JOIN order_numbers n ON n.number = k.number \
         JOIN refunds r ON r.user_id = n.user_id AND r.order_id = n.order_id ORDER BY k.place, r.refunded_at, r.id",
        &[],
    )?;
    let mut refunds: HashMap<usize, Vec<NewRefund>> = HashMap::new();
    for refund in found {
        refunds
            .entry(refund.place as usize)
            .or_default()
            .push(NewRefund {
                kind: refund.kind,
                at: refund.refunded_at,
                amount: refund.amount,
                reason: None,
            });
    }
    Ok(refunds)
}

/// Place, id, number, key of the address, and whether they are restricted or banned.
type Found = (i64, i64, Option<String>, Option<String>, bool, bool);

fn buyers(db: &mut Db, join: &str) -> Result<HashMap<usize, Buyer>> {
    let mut found = HashMap::new();
    let sql = format!(
        "SELECT k.place, u.id, u.ref, u.email_key, u.restricted, CASE WHEN u.status = 'banned' THEN 1 ELSE 0 END AS banned \
         FROM order_keys k JOIN {join} ORDER BY k.place"
    );
    db.rows(&sql, &[], &mut |row| {
        let (place, id, reference, email_key, restricted, banned): Found = row.decode()?;
        let shut = match (restricted, banned) {
            (true, _) => Some("restricted"),
            (_, true) => Some("banned"),
            _ => None,
        };
        let buyer = Buyer {
            id,
            reference,
            email_key,
            shut,
        };
        found.insert(place as usize, buyer);
        Ok(())
    })?;
    Ok(found)
}
