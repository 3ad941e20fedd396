//! Whether mails that a sender has claimed are still to be sent: asked once more right before they go to a connection.

use std::collections::HashMap;

use super::{claim::Look, copied, ended, listed::listed, waiting::standing};
use crate::{
    model::mail::Hindrance,
    storage::db::{Db, Filter, Result},
};

/// Why a claimed mail is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Its recipient must not be mailed any more.
    Barred(Hindrance),
    /// It is not this sender's any more, its campaign is paused, or its recipient has another address by now: it goes back into
    /// the queue, if it is not there yet.
    Changed,
}

/// Which of some mails that a sender has claimed are not to be sent. Reads only.
pub fn unfit(db: &mut Db, look: &Look, ids: &[i64]) -> Result<HashMap<i64, Unfit>> {
    let mut unfit: HashMap<i64, Unfit> = ids.iter().map(|id| (*id, Unfit::Changed)).collect();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("m.id IN {marks} AND m.status = 'sending'"));
        filter.equals("m.sender", look.sender.to_owned());
        filter.and(super::hold::NOT_PAUSED);
        let mut mails = standing(db, &filter, ids.len())?;
        copied::stand(db, &mut mails)?;
        let listed = listed(db, &mails)?;
        for (mail, listed) in mails.iter().zip(listed) {
            if mail.is_to_follow() {
                continue;
            }
            match mail.hindrance(listed, look) {
                Some(why) => unfit.insert(mail.id, Unfit::Barred(why)),
                None => unfit.remove(&mail.id),
            };
        }
    }
    Ok(unfit)
}

/// As [`unfit`], and marks those that are not to be sent at all, in the caller's transaction.
pub fn bar(db: &mut Db, look: &Look, ids: &[i64]) -> Result<HashMap<i64, Unfit>> {
    let unfit = unfit(db, look, ids)?;
    let barred = unfit.iter().filter_map(|(id, unfit)| match unfit {
        Unfit::Barred(why) => Some((*why, *id)),
        Unfit::Changed => None,
    });
    ended::all_hindered(db, barred.collect(), look.now)?;
    Ok(unfit)
}
