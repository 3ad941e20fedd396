//! Changes of the newsletter subscription of single people: the state machine with its ledger and suppression rows.

mod confirm;
mod resubscribe;

pub use self::{
    confirm::{Confirmed, confirm},
    resubscribe::resubscribe,
};
use super::{
    confirmation::{self, Ask, Confirmations},
    consent::{self, Action, NewConsent},
    db::{Db, Filter, Result},
    suppression::{self, Hasher},
    user::{self, Update},
};
use crate::{
    clock::Timestamp,
    model::{
        address::Address,
        law::Block,
        mail::{CONFIRM, MailKind},
        person::{Status, Subscription},
        suppression::{Reason, Reasons},
    },
};

/// What is known of an address that somebody wants to subscribe or unsubscribe.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The address.
    pub address: Address,
    /// The user who has it, if there is one.
    pub user: Option<Subscriber>,
    /// The reasons on the suppression list.
    pub listed: Reasons,
}

/// The part of a user that the newsletter cares about.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Subscriber {
    /// The user's id.
    pub id: i64,
    /// The address as spelled.
    pub email: Option<String>,
    /// Its key.
    pub email_key: Option<String>,
    /// The state as stored.
    pub subscription: Subscription,
    /// The state before that.
    pub subscription_before: Option<Subscription>,
    /// Since when it holds.
    pub subscription_at: Option<Timestamp>,
    /// Where the person stands.
    pub status: Status,
    /// A data-protection hold.
    pub restricted: bool,
    /// When the address was confirmed.
    pub email_confirmed_at: Option<Timestamp>,
}

impl Subscriber {
    /// The state in force.
    pub fn state(&self, now: Timestamp) -> Subscription {
        self.subscription
            .in_force(self.subscription_before, self.subscription_at, now)
    }

    /// Whether a link is what they lack, where people must confirm: they wait for one, or were subscribed before that was asked.
    pub fn lacks_confirmation(&self, now: Timestamp) -> bool {
        match self.state(now) {
            Subscription::Pending => true,
            Subscription::Subscribed => self.email_confirmed_at.is_none(),
            _ => false,
        }
    }
}

/// Who says so, on what grounds.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'a> {
    /// Who.
    pub actor: &'a str,
    /// Where it was said: `operator`, a form.
    pub source: &'a str,
    /// The words or the proof.
    pub evidence: Option<&'a str>,
    /// When.
    pub now: Timestamp,
}

/// What became of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Asked to confirm; until then the suppression stays in force.
    Asked,
    /// Was asked so lately that no other mail is made; that one's link holds.
    AskedLately,
    /// Is asked at that moment: the address was mailed as often as it is until then.
    AskedLater(Timestamp),
    /// Is subscribed anyway.
    Unchanged,
    /// Left alone.
    Blocked(Block),
    /// No user has the address.
    Unknown,
}

/// Looks addresses up, in the order given, with a constant number of statements per thousand.
pub fn standings(db: &mut Db, addresses: &[Address]) -> Result<Vec<Standing>> {
    let hasher = Hasher::load(db)?;
    let mut standings = Vec::with_capacity(addresses.len());
    for batch in addresses.chunks(500) {
        let keys: Vec<&str> = batch.iter().map(Address::key).collect();
        let users = users_by_key(db, &keys)?;
        let hashes: Vec<(String, String)> = batch
            .iter()
            .map(|a| (hasher.address(a.key()), hasher.domain(a.domain())))
            .collect();
        let listed = suppression::listed(db, &hashes)?;
        for (address, (own, domain)) in batch.iter().zip(hashes) {
            let reasons = listed
                .iter()
                .filter(|(hash, _)| *hash == own || *hash == domain)
                .map(|(_, reason)| *reason)
                .collect();
            let user = users
                .iter()
                .find(|(key, _)| key == address.key())
                .map(|(_, user)| user.clone());
            standings.push(Standing {
                address: address.clone(),
                user,
                listed: reasons,
            });
        }
    }
    Ok(standings)
}

/// Users by the key of their address or of an alias, each with the key that was asked for.
fn users_by_key(db: &mut Db, keys: &[&str]) -> Result<Vec<(String, Subscriber)>> {
    #[derive(serde::Deserialize)]
    struct Asked {
        asked: String,
    }
    let columns = "u.id, u.email, u.email_key, u.subscription, u.subscription_before, u.subscription_at, u.status, \
                   u.restricted, u.email_confirmed_at";
    let mut filter = Filter::new();
    let marks = filter.bind_list(keys.iter().map(|key| (*key).to_owned()));
    let sql = format!(
        "SELECT u.email_key AS asked, {columns} FROM users u WHERE u.email_key IN {marks} \
         UNION ALL SELECT a.email_key AS asked, {columns} FROM aliases a JOIN users u ON u.id = a.user_id \
         WHERE a.email_key IN {marks} ORDER BY asked, id"
    );
    let mut users = Vec::new();
    db.rows(&sql, filter.params(), &mut |row| {
        let Asked { asked } = row.decode()?;
        users.push((asked, row.decode()?));
        Ok(())
    })?;
    Ok(users)
}

/// Gives the user who has an address, if there is one, the state that belongs to a suppression reason, unless theirs is
/// stricter; in either case they are not asked any more whether they want the newsletter. Returns the user's id.
pub fn suppressed(
    db: &mut Db,
    address: &Address,
    reason: Reason,
    grounds: Grounds,
) -> Result<Option<i64>> {
    let Some(standing) = standings(db, std::slice::from_ref(address))?.pop() else {
        return Ok(None);
    };
    let Some(user) = &standing.user else {
        return Ok(None);
    };
    if let Some(state) = reason
        .state()
        .filter(|state| *state > user.state(grounds.now))
    {
        set_state(db, user, state, grounds.now)?;
        let action = match state {
            Subscription::Cleaned => Action::Bounce,
            Subscription::Complained => Action::Complaint,
            _ => Action::Withdrawal,
        };
        note(db, user.id, address, action, grounds)?;
    } else {
        confirmation::take_back(db, &[user.id], reason.as_str(), grounds.now)?;
    }
    Ok(Some(user.id))
}

/// Asks somebody who waits for their confirmation once more, and lets them wait as long again, unless they were asked lately; whoever is
/// subscribed stays so. `None` when they must not be mailed.
pub fn ask_again(
    db: &mut Db,
    standing: &Standing,
    confirmations: &Confirmations,
    now: Timestamp,
) -> Result<Option<Ask>> {
    let Some(user) = standing.user.as_ref().filter(|user| {
        let stopped = MailKind::Transactional.stopped_by(standing.listed, Some(CONFIRM));
        stopped.is_none() && !user.restricted && user.status != Status::Banned
    }) else {
        return Ok(None);
    };
    let asked = ask(db, user, &standing.address, confirmations, now)?;
    if asked.is_made() && user.state(now) == Subscription::Pending {
        set_state(db, user, Subscription::Pending, now)?;
    }
    Ok(Some(asked))
}

/// Writes down what an operator says of the consent of somebody who is subscribed already, or asked. `false` when the
/// ledger has just that of them.
pub fn grant_again(
    db: &mut Db,
    user: &Subscriber,
    address: &Address,
    grounds: Grounds,
) -> Result<bool> {
    let known = db.first::<i64>(
        "SELECT 1 AS found FROM consents c LEFT JOIN imports i ON i.id = c.import_id \
         WHERE c.user_id = $1 AND c.action = $2 AND COALESCE(c.evidence, i.consent) = $3 LIMIT 1",
        crate::params![user.id, Action::Grant.as_str(), grounds.evidence],
    )?;
    if known.is_none() {
        note(db, user.id, address, Action::Grant, grounds)?;
    }
    Ok(known.is_none())
}

fn set_state(db: &mut Db, user: &Subscriber, state: Subscription, now: Timestamp) -> Result<()> {
    let mut update = Update::default();
    // Somebody who is asked a second time still lapses to what they were before the first.
    let before = match user.state(now) {
        Subscription::Pending => user.subscription_before.unwrap_or(Subscription::None),
        state => state,
    };
    update.subscription(before, state, now);
    user::update(db, user.id, &update)
}

fn note(
    db: &mut Db,
    user_id: i64,
    address: &Address,
    action: Action,
    grounds: Grounds,
) -> Result<()> {
    consent::insert(
        db,
        &NewConsent {
            user_id,
            email: address.email(),
            at: grounds.now,
            action,
            source: Some(grounds.source),
            evidence: grounds.evidence,
            actor: grounds.actor,
        },
    )
}

fn ask(
    db: &mut Db,
    user: &Subscriber,
    address: &Address,
    confirmations: &Confirmations,
    now: Timestamp,
) -> Result<Ask> {
    let key = user.email_key.as_deref().unwrap_or(address.key());
    let email = user.email.as_deref().unwrap_or(address.email());
    let mut asked = confirmations.queue(db, &[(user.id, key, email)], None, now)?;
    Ok(asked.remove(&user.id).unwrap_or(Ask::Made))
}
