//! The links in mails that ask people to confirm: how long they hold, and what ends them.

use crate::{
    clock::Timestamp,
    model::{
        mail::{CONFIRM, CONFIRM_ADDRESS},
        person::{CONFIRM_WITHIN, Subscription},
    },
    storage::{
        db::{Db, Filter, Result},
        link,
        token::{self, Purpose},
    },
};

/// Nobody is asked any more whether they want the newsletter who has another subscription by now: `state`.
pub fn answered(db: &mut Db, ids: &[i64], state: Subscription, now: Timestamp) -> Result<()> {
    let why = match state {
        Subscription::Pending => return Ok(()),
        Subscription::None => "it was taken back",
        Subscription::Subscribed => "the person is subscribed by now",
        Subscription::Unsubscribed => "the person opted out",
        Subscription::Cleaned => "the address bounced",
        Subscription::Complained => "the person complained",
    };
    take_back(db, ids, why, now)
}

/// Mails that ask some people and still wait are not sent: a newer one is, whose link is another.
pub(super) fn overtake(db: &mut Db, ids: &[i64], now: Timestamp) -> Result<()> {
    let mut waiting: Vec<(i64, i64)> = Vec::new();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("user_id IN {marks} AND status = 'queued'"));
        filter.equals("template", CONFIRM);
        let sql = format!(
            "SELECT user_id, id FROM mails{} ORDER BY user_id, id",
            filter.clause()
        );
        waiting.extend(db.query::<(i64, i64)>(&sql, filter.params())?);
    }
    token::cancel_of(db, Purpose::Confirm, &waiting, now)?;
    link::call_back(db, CONFIRM, ids, "a newer one was asked for")
}

/// How long a link that asks is good, once its mail has left: its text says so many days. Mails that waited are not a day the worse.
pub fn left(db: &mut Db, mails: &[i64], now: Timestamp) -> Result<()> {
    for mails in mails.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(mails.iter().copied());
        let templates = filter.bind_list([CONFIRM, CONFIRM_ADDRESS]);
        filter.and(format!("id IN {marks} AND template IN {templates}"));
        let sql = format!(
            "SELECT user_id, id FROM mails{} ORDER BY user_id, id",
            filter.clause()
        );
        let asked = db.query::<(i64, i64)>(&sql, filter.params())?;
        token::extend(db, &asked, now.plus(CONFIRM_WITHIN))?;
    }
    Ok(())
}

/// Some people must not be asked any more whether they want the newsletter: the links are dead, and mails that wait with one are
/// not sent.
pub fn take_back(db: &mut Db, ids: &[i64], why: &str, now: Timestamp) -> Result<()> {
    token::cancel(db, Purpose::Confirm, ids, now)?;
    link::call_back(db, CONFIRM, ids, why)
}
