//! The pace of one address: a mail that asks an hour, and three a day.

use std::collections::HashMap;

use crate::{
    clock::{DAY, Timestamp},
    model::mail::{CONFIRM, CONFIRM_ADDRESS},
    storage::db::{Db, Filter, Result},
};

/// Seconds between two mails that ask at the same address.
const APART: i64 = 3_600;
/// Mails of a day after which an address gets no more.
const MOST_A_DAY: usize = 3;

/// What became of the wish to ask somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A mail was made.
    Made,
    /// A mail was made that waits until then: the address had as many as it gets.
    Later(Timestamp),
    /// A mail that was made before waits until then.
    Waits(Timestamp),
    /// The address had as many as it gets, and a link of theirs holds.
    Lately,
}

impl Ask {
    /// Whether there is a new mail.
    pub fn is_made(&self) -> bool {
        matches!(self, Ask::Made | Ask::Later(_))
    }

    /// When the mail leaves that waits.
    pub fn waits_until(self) -> Option<Timestamp> {
        match self {
            Ask::Later(at) | Ask::Waits(at) => Some(at),
            Ask::Made | Ask::Lately => None,
        }
    }

    /// The moment before which the new mail does not leave.
    pub(super) fn later(&mut self) -> Option<&mut Timestamp> {
        match self {
            Ask::Later(at) => Some(at),
            _ => None,
        }
    }
}

/// A mail that asks: whose, to which address, whether it has a link that holds, whether it waits, when it leaves or left.
type Earlier = (i64, Option<String>, bool, bool, Timestamp);

/// The mails of one person at their address.
#[derive(Default)]
struct Known {
    /// Those that left, by the moment, also when they were called back or their links are dead.
    left: Vec<Timestamp>,
    /// Whether a link in one of them holds.
    holds: bool,
    /// When one leaves that waits with a link that holds.
    waits: Option<Timestamp>,
}

impl Known {
    /// What is to be done; nothing when a mail may leave at once.
    fn ask(mut self, now: Timestamp) -> Option<Ask> {
        if let Some(at) = self.waits {
            let later = at > now;
            return Some(if later { Ask::Waits(at) } else { Ask::Lately });
        }
        self.left.sort_unstable();
        let hour = self.left.last().map(|last| last.plus(APART));
        let day = self.left.iter().nth_back(MOST_A_DAY - 1);
        let until = hour.max(day.map(|third| third.plus(DAY)));
        let until = until.filter(|until| *until > now)?;
        Some(if self.holds {
            Ask::Lately
        } else {
            Ask::Later(until)
        })
    }
}

/// What the pace says of each of these people, but for those who may be asked at once.
pub(super) fn of(
    db: &mut Db,
    people: &[(i64, &str, &str)],
    now: Timestamp,
) -> Result<HashMap<i64, Ask>> {
    let keys: HashMap<i64, &str> = people.iter().map(|(id, key, _)| (*id, *key)).collect();
    let mut known: HashMap<i64, Known> = HashMap::new();
    let ids: HashMap<&str, i64> = people.iter().map(|(id, key, _)| (*key, *id)).collect();
    let mut add = |(user, key, holds, waits, leaves): Earlier| {
        let Some(key) = key else { return };
        let whose = if user == 0 {
            ids.get(&*key)
        } else {
            Some(&user)
        };
        let Some(whose) = whose.filter(|id| keys.get(id) == Some(&&*key)) else {
            return;
        };
        let known = known.entry(*whose).or_default();
        if holds && waits {
            known.waits = Some(leaves);
        } else {
            known.holds |= holds;
            known.left.push(leaves);
        }
    };
    for part in people.chunks(500) {
        let mut theirs = Filter::new();
        let marks = theirs.bind_list(part.iter().map(|(id, _, _)| *id));
        theirs.and(format!("m.user_id IN {marks}"));
        earlier(db, theirs, now, &mut add)?;
        // The mailbox has them also when the person whom they asked was removed since, by an undo.
        let mut left = Filter::new();
        let marks = left.bind_list(part.iter().map(|(_, key, _)| (*key).to_owned()));
        left.and(format!("m.recipient_key IN {marks} AND m.user_id = 0"));
        earlier(db, left, now, &mut add)?;
    }
    let asked = known.into_iter();
    Ok(asked
        .filter_map(|(id, known)| Some((id, known.ask(now)?)))
        .collect())
}

/// The mails of some people that asked, if they left within a day or wait.
fn earlier(
    db: &mut Db,
    mut filter: Filter,
    now: Timestamp,
    add: &mut impl FnMut(Earlier),
) -> Result<()> {
    let templates = filter.bind_list([CONFIRM, CONFIRM_ADDRESS]);
    filter.and(format!("m.template IN {templates}"));
    let (since, at) = (filter.bind(now.plus(-DAY)), filter.bind(now));
    // What was called back after it was handed over may have arrived.
    filter.and(format!(
        "(m.status NOT IN ('cancelled', 'suppressed', 'failed') OR m.status = 'cancelled' AND m.unknown_at IS NOT NULL) \
         AND (m.status = 'queued' AND m.expires_at > {at} \
         OR COALESCE(m.sent_at, m.not_before, m.created_at) > {since})"
    ));
    let sql = format!(
        "SELECT m.user_id, m.recipient_key, CASE WHEN EXISTS (SELECT 1 FROM tokens t WHERE t.user_id = m.user_id \
         AND t.kind = 'confirm' AND t.id = m.id AND t.used_at IS NULL AND t.cancelled_at IS NULL \
         AND t.expires_at > {at}) THEN 1 ELSE 0 END AS holds, \
         CASE WHEN m.status = 'queued' THEN 1 ELSE 0 END AS waits, \
         COALESCE(m.sent_at, m.not_before, m.created_at) AS leaves FROM mails m{} ORDER BY m.user_id, m.id",
        filter.clause()
    );
    let found = db.query::<Earlier>(&sql, filter.params())?;
    found.into_iter().for_each(add);
    Ok(())
}
