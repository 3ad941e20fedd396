//! The law of import: what one row of a file may do to one person.
//!
//! Pure functions over what the row says, what is known of the person, and the flags. No combination of flags makes an
//! unsubscribed, complained, cleaned, suppressed, restricted or erased person mailable again, or changes any field of
//! theirs; and an opt-out is never lost.

use super::{
    candidate::Candidate,
    person::{Field, Level, Status, Subscription},
    suppression::{Reason, Reasons},
};

crate::words! {
    /// What became of one input row.
    pub enum Outcome {
        /// A new user, now subscribed or pending (or just created, by an import that is not the newsletter's).
        Created = "created",
        /// A known user whose subscription was none or pending, now subscribed or pending.
        Subscribed = "subscribed",
        /// Fields, tags or groups were filled or changed as asked.
        Updated = "updated",
        /// Already as asked.
        Unchanged = "unchanged",
        /// Known and not to be mailed; untouched.
        Blocked = "blocked",
        /// The same person stands earlier in this input.
        Duplicate = "duplicate",
        /// Not accepted.
        Rejected = "rejected",
        /// An opt-out of a known person.
        Unsubscribed = "unsubscribed",
        /// An opt-out of an address that is no user: noted on the suppression list.
        Suppressed = "suppressed",
    }
}

crate::words! {
    /// Why a known person was left untouched.
    pub enum Block {
        /// The person was erased; only a hash of the address is left.
        Erased = "erased",
        /// A data-protection hold.
        Restricted = "restricted",
        /// Shut out.
        Banned = "banned",
        /// Reported our mail as unwanted.
        Complained = "complained",
        /// The mailbox bounced for good.
        Cleaned = "cleaned",
        /// Opted out.
        Unsubscribed = "unsubscribed",
        /// On the suppression list, by hand or with the whole domain.
        Suppressed = "suppressed",
    }
}

crate::words! {
    /// Whose import it is.
    pub enum Purpose {
        /// The newsletter's: subscribes people.
        Subscribers = "subscribers",
        /// Users: never touches subscription, consent or suppression.
        Users = "users",
    }
}

crate::words! {
    /// What happens to the fields of people who are known.
    pub enum OnExisting {
        /// Only empty fields are filled.
        Fill = "fill",
        /// What the file says replaces what is there.
        Update = "update",
        /// Nothing changes.
        Keep = "keep",
    }
}

/// The flags of one import that the law looks at.
#[derive(Clone, Debug)]
pub struct Flags {
    /// Whose import it is.
    pub purpose: Purpose,
    /// Mode unsubscribe: every row is an opt-out.
    pub unsubscribe: bool,
    /// What happens to fields of known people.
    pub on_existing: OnExisting,
    /// Fields that a blank cell empties.
    pub clear_blank: Vec<Field>,
    /// New subscribers must confirm by mail first.
    pub double_opt_in: bool,
    /// The people of this file confirmed elsewhere.
    pub confirmed: bool,
    /// A known `ref` with another, free address renames the person.
    pub follow_ref: bool,
}

/// What the database knows of the person a row speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The user's id.
    pub id: i64,
    /// Number of changes so far.
    pub version: i64,
    /// The address as spelled.
    pub email: Option<String>,
    /// The identity of the address.
    pub email_key: String,
    /// The number in another system.
    pub reference: Option<String>,
    /// Text fields in the order of [`Field::ALL`].
    pub profile: Vec<Option<String>>,
    /// The user's own status.
    pub status: Status,
    /// The user's level.
    pub level: Level,
    /// A data-protection hold.
    pub restricted: bool,
    /// The subscription in force now (a pending one may have lapsed).
    pub subscription: Subscription,
    /// Whether the person has confirmed the address.
    pub confirmed: bool,
    /// Ids of the tags.
    pub tags: Vec<i64>,
    /// Group id by slot 1, 2, 3.
    pub groups: [Option<i64>; 3],
}

/// A change of one known person: only what differs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// Fields and their new values (`None` empties).
    pub fields: Vec<(Field, Option<String>)>,
    /// The number in another system, where there was none.
    pub reference: Option<String>,
    /// The new subscription.
    pub subscription: Option<Subscription>,
    /// The address counts as confirmed from now on.
    pub confirm: bool,
    /// The user's own status.
    pub status: Option<Status>,
    /// The user's level.
    pub level: Option<Level>,
    /// The person takes the address of the row (`--follow-ref`).
    pub follow: bool,
}

impl Change {
    /// Whether anything changes.
    pub fn is_empty(&self) -> bool {
        *self == Change::default()
    }
}

/// The judgement of one row.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Make a new user with this subscription.
    Create(Subscription),
    /// Known, to be left alone.
    Blocked(Block),
    /// Another number, or another address, than the one known.
    RefConflict,
    /// A known person, with what changes (nothing: unchanged, but for tags and groups).
    Change(Change),
    /// An opt-out of a known person: the state to take (`None`: already as strict) and the list's reason.
    OptOut(Option<Subscription>, Reason),
    /// An opt-out of an address that is no user.
    Suppress(Reason),
    /// An opt-out that is already on record.
    Noted,
}

/// What the row wants to become of the subscription; `None` leaves it.
fn wanted(row: &Candidate, flags: &Flags) -> Option<Subscription> {
    let asked = row.subscription();
    if flags.purpose == Purpose::Users {
        return None;
    }
    if flags.unsubscribe {
        return Some(
            asked
                .filter(|state| state.is_opt_out())
                .unwrap_or(Subscription::Unsubscribed),
        );
    }
    match asked {
        Some(Subscription::None) => None,
        Some(state) if state.is_opt_out() => Some(state),
        Some(Subscription::Pending) => Some(Subscription::Pending),
        _ if flags.double_opt_in && !flags.confirmed => Some(Subscription::Pending),
        _ => Some(Subscription::Subscribed),
    }
}

/// Judges a row about an address that no user has; `listed` are the reasons on the suppression list.
pub fn judge_unknown(row: &Candidate, listed: Reasons, flags: &Flags) -> Verdict {
    match wanted(row, flags) {
        Some(state) if state.is_opt_out() => {
            let reason = Reason::of(state).unwrap_or(Reason::Unsubscribe);
            // An erased address is shut for good; noting it again would write it down again.
            if listed.has(reason) || listed.has(Reason::Erased) {
                Verdict::Noted
            } else {
                Verdict::Suppress(reason)
            }
        }
        _ if listed.has(Reason::Erased) => Verdict::Blocked(Block::Erased),
        None => Verdict::Create(Subscription::None),
        Some(_) if !listed.is_empty() => Verdict::Blocked(Block::Suppressed),
        Some(state) => Verdict::Create(state),
    }
}

/// Judges a row about a known person.
pub fn judge_known(
    row: &Candidate,
    known: &Known,
    key: &str,
    listed: Reasons,
    flags: &Flags,
) -> Verdict {
    let wanted = wanted(row, flags);
    if let Some(state) = wanted.filter(|state| state.is_opt_out()) {
        let reason = Reason::of(state).unwrap_or(Reason::Unsubscribe);
        return Verdict::OptOut((state > known.subscription).then_some(state), reason);
    }
    if let Some(block) = block(known, listed, flags.purpose) {
        return Verdict::Blocked(block);
    }
    let mut change = Change::default();
    // A row without an address speaks of whoever has its number, or of an alias of that person.
    if row.reference.is_some() && known.reference.as_deref() == row.reference {
        if !key.is_empty() && key != known.email_key {
            // The rules of an address change: erased and bounced addresses are refused, the stricter state wins.
            if !flags.follow_ref || listed.has(Reason::Erased) || listed.has(Reason::HardBounce) {
                return Verdict::RefConflict;
            }
            change.follow = true;
            change.subscription = listed
                .iter()
                .filter_map(Reason::state)
                .max()
                .filter(|state| *state > known.subscription);
            profile_change(&mut change, row, known, flags);
            return Verdict::Change(change);
        }
    } else if let Some(reference) = row.reference {
        if known.reference.is_some() {
            return Verdict::RefConflict;
        }
        change.reference = Some(reference.to_owned());
    }
    subscription_change(&mut change, known, wanted, flags);
    profile_change(&mut change, row, known, flags);
    Verdict::Change(change)
}

fn block(known: &Known, listed: Reasons, purpose: Purpose) -> Option<Block> {
    let newsletter = purpose == Purpose::Subscribers;
    if listed.has(Reason::Erased) {
        Some(Block::Erased)
    } else if known.restricted {
        Some(Block::Restricted)
    } else if known.status == Status::Banned {
        Some(Block::Banned)
    } else if !newsletter {
        None
    } else {
        match known.subscription {
            Subscription::Complained => Some(Block::Complained),
            Subscription::Cleaned => Some(Block::Cleaned),
            Subscription::Unsubscribed => Some(Block::Unsubscribed),
            _ if !listed.is_empty() => Some(Block::Suppressed),
            _ => None,
        }
    }
}

fn subscription_change(
    change: &mut Change,
    known: &Known,
    wanted: Option<Subscription>,
    flags: &Flags,
) {
    change.subscription = match (known.subscription, wanted) {
        (Subscription::None, Some(state)) => Some(state),
        (Subscription::Pending, Some(Subscription::Subscribed)) => Some(Subscription::Subscribed),
        _ => None,
    };
    change.confirm =
        flags.confirmed && wanted == Some(Subscription::Subscribed) && !known.confirmed;
}

fn profile_change(change: &mut Change, row: &Candidate, known: &Known, flags: &Flags) {
    if flags.on_existing == OnExisting::Keep {
        change.reference = None;
        return;
    }
    let update = flags.on_existing == OnExisting::Update;
    for &field in Field::ALL {
        let old = known.profile[field as usize].as_deref();
        match row.field(field) {
            Some(new) if old.is_none() || (update && old != Some(new)) => {
                change.fields.push((field, Some(new.to_owned())));
            }
            None if old.is_some() && row.is_blank(field) && flags.clear_blank.contains(&field) => {
                change.fields.push((field, None));
            }
            _ => {}
        }
    }
    let status = row
        .status()
        .filter(|status| update && *status != known.status);
    change.status = status.filter(|_| flags.purpose == Purpose::Users);
    change.level = row
        .level()
        .filter(|level| *level != known.level && (update || known.level == Level::User));
}

/// What becomes of the tags of a known person: ids to add and ids to take away.
///
/// Tags are only ever added, but within the tag groups in `synced`, where the file's word is the whole word.
pub fn tag_change(
    known: &[i64],
    wanted: &[i64],
    synced: &dyn Fn(i64) -> bool,
    flags: &Flags,
) -> (Vec<i64>, Vec<i64>) {
    let kept = flags.on_existing == OnExisting::Keep;
    let add = wanted.iter().filter(|id| !known.contains(id)).copied();
    let remove = known
        .iter()
        .filter(|id| !kept && synced(**id) && !wanted.contains(id))
        .copied();
    (
        if kept { Vec::new() } else { add.collect() },
        remove.collect(),
    )
}
