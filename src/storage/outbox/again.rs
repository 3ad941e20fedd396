//! Mail about an account that somebody wants to send once more: whether it still concerns whoever got it.

use std::collections::HashMap;

use super::{copied, listed::listed, waiting::rows};
use crate::{
    clock::Timestamp,
    model::mail::{Hindrance, Role},
    storage::db::{Db, Filter, Result},
};

/// Why some of these mails about accounts are not to be sent again: the person is no member and the contact no contact any
/// more, or a contact must not be mailed. Of mail that is about no account, nothing is said.
pub fn hindered_again(
    db: &mut Db,
    ids: &[i64],
    double_opt_in: bool,
    now: Timestamp,
) -> Result<HashMap<i64, Hindrance>> {
    let mut hindered = HashMap::new();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("m.id IN {marks} AND m.category IS NOT NULL"));
        let mut mails = rows(db, &filter, ids.len())?;
        copied::stand(db, &mut mails)?;
        let listed = listed(db, &mails)?;
        for (mail, listed) in mails.iter().zip(listed) {
            let mut why = mail.astray();
            if mail.role != Role::To {
                why = why.or_else(|| mail.barred(listed, double_opt_in, now));
            }
            hindered.extend(why.map(|why| (mail.id, why)));
        }
    }
    Ok(hindered)
}
