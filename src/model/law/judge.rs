//! One row against one person: who is left alone, who changes, and how.

use super::{Block, Change, Flags, Known, Listed, OnExisting, Purpose, Verdict};
use crate::model::{
    candidate::Candidate,
    person::{Field, Level, Status, Subscription},
    suppression::{Reason, Reasons},
};

/// Whether the row says that somebody must not be mailed: such a row is never lost.
pub fn opts_out(row: &Candidate, flags: &Flags) -> bool {
    wanted(row, flags).is_some_and(Subscription::is_opt_out)
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

/// Judges a row about a known person; `key` is the identity of the row's address, empty when it has none.
pub fn judge_known(
    row: &Candidate,
    known: &Known,
    key: &str,
    listed: Listed,
    flags: &Flags,
) -> Verdict {
    let wanted = wanted(row, flags);
    if let Some(state) = wanted.filter(|state| state.is_opt_out()) {
        return opt_out(state, known, listed);
    }
    // A row without an address speaks of whoever has its number, or of an alias of that person.
    let numbered = row.reference.is_some() && known.reference() == row.reference;
    let moves = numbered && !key.is_empty() && key != known.email_key();
    let concerned = if moves {
        Listed::same(listed.person)
    } else {
        listed
    };
    if let Some(block) = block(known, concerned, flags.purpose) {
        return Verdict::Blocked(block);
    }
    let mut change = Change::default();
    if moves {
        if let Some(conflict) = stays(known, listed, flags) {
            return Verdict::RefConflict(conflict);
        }
        follow(&mut change, known, listed, wanted, flags);
        profile_change(&mut change, row, known, flags);
        return Verdict::Change(change);
    }
    if let Some(reference) = row.reference.filter(|_| !numbered) {
        if known.reference().is_some() {
            return Verdict::RefConflict("the person has another number");
        }
        change.reference = Some(reference.to_owned());
    }
    subscription_change(&mut change, known, wanted, flags);
    profile_change(&mut change, row, known, flags);
    Verdict::Change(change)
}

/// An opt-out holds for whoever it is about, restricted and banned people too; a stricter state is kept.
fn opt_out(state: Subscription, known: &Known, listed: Listed) -> Verdict {
    let reason = Reason::of(state).unwrap_or(Reason::Unsubscribe);
    let state = state.max(known.standing());
    // Whoever was asked to come back and says no says something new, also when the question has lapsed: its link may hold.
    if state > known.subscription || known.asked {
        Verdict::OptOut(Some(state), reason)
    } else if listed.row.has(reason) && listed.person.has(reason) {
        Verdict::Noted
    } else {
        Verdict::OptOut(None, reason)
    }
}

fn block(known: &Known, listed: Listed, purpose: Purpose) -> Option<Block> {
    let newsletter = purpose == Purpose::Subscribers;
    if known.erased || listed.has(Reason::Erased) {
        Some(Block::Erased)
    } else if known.restricted {
        Some(Block::Restricted)
    } else if known.status == Status::Banned {
        Some(Block::Banned)
    } else if !newsletter {
        None
    } else {
        match known.standing() {
            Subscription::Complained => Some(Block::Complained),
            Subscription::Cleaned => Some(Block::Cleaned),
            Subscription::Unsubscribed => Some(Block::Unsubscribed),
            _ if !listed.is_empty() => Some(Block::Suppressed),
            _ => None,
        }
    }
}

/// Why somebody does not take the address of a row that has their number.
fn stays(known: &Known, listed: Listed, flags: &Flags) -> Option<&'static str> {
    if !flags.follow_ref {
        Some("the person has another address")
    } else if listed.row.has(Reason::Erased) {
        Some("the new address was erased")
    } else if listed.row.has(Reason::HardBounce) {
        Some("the new address bounced for good")
    } else if !listed.person.is_empty() && !known.standing().is_opt_out() && !goes_along(listed) {
        // Nobody leaves the list by moving: here nothing but the mailbox or its domain keeps mail away.
        Some("the old address is on the suppression list")
    } else {
        None
    }
}

/// Whether a reason that keeps mail away is written for the new address too.
fn goes_along(listed: Listed) -> bool {
    let of_person = |reason| Reason::OF_PERSON.contains(&reason);
    listed.person.iter().any(of_person)
}

/// The rules of an address change: the confirmed mark is cleared, and the stricter of the two states wins.
fn follow(
    change: &mut Change,
    known: &Known,
    listed: Listed,
    wanted: Option<Subscription>,
    flags: &Flags,
) {
    change.follow = true;
    if listed.row.is_empty() {
        subscription_change(change, known, wanted, flags);
        // The mark is about the new address: the old one's does not count.
        change.confirm = flags.confirmed && wanted == Some(Subscription::Subscribed);
    } else {
        change.subscription = listed
            .row
            .iter()
            .filter_map(Reason::state)
            .max()
            .map(|state| state.max(known.standing()))
            .filter(|state| *state > known.subscription);
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
        flags.confirmed && wanted == Some(Subscription::Subscribed) && known.confirmed_at.is_none();
}

fn profile_change(change: &mut Change, row: &Candidate, known: &Known, flags: &Flags) {
    if flags.on_existing == OnExisting::Keep {
        change.reference = None;
        return;
    }
    let update = flags.on_existing == OnExisting::Update;
    for &field in Field::ALL {
        let old = known.field(field);
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
