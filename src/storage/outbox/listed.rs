//! What the suppression list says of the addresses that mail waits for.

use super::claim::Claimed;
use crate::{
    model::{
        mail::Role,
        suppression::{Reason, Reasons},
    },
    storage::{
        db::{Db, Result},
        suppression::{self, Hasher},
    },
};

/// The reasons on the suppression list for each mail's address and its domain, and of a copy whether whoever the address leads to has
/// complained.
pub(super) fn listed(db: &mut Db, mails: &[Claimed]) -> Result<Vec<Reasons>> {
    let hasher = Hasher::load(db)?;
    let mut all = Vec::with_capacity(mails.len());
    for mails in mails.chunks(250) {
        let hashes: Vec<(String, String)> = mails
            .iter()
            .map(|mail| {
                let key = mail.recipient_key.as_deref().unwrap_or_default();
                (hasher.address(key), hasher.domain(mail.domain()))
            })
            .collect();
        let found = suppression::listed(db, &hashes)?;
        all.extend(hashes.iter().map(|(own, domain)| {
            let theirs = found
                .iter()
                .filter(|(hash, _)| hash == own || hash == domain);
            theirs.map(|(_, reason)| *reason).collect::<Reasons>()
        }));
    }
    let copies = mails.iter().filter(|mail| mail.role != Role::To);
    let keys: Vec<String> = copies
        .filter_map(|mail| mail.recipient_key.clone())
        .collect();
    let complained = suppression::complained(db, &keys)?;
    for (mail, listed) in mails.iter().zip(&mut all) {
        let key = mail
            .recipient_key
            .as_ref()
            .filter(|_| mail.role != Role::To);
        if key.is_some_and(|key| complained.contains(key)) {
            *listed = listed.iter().chain([Reason::Complaint]).collect();
        }
    }
    Ok(all)
}
