//! One row: whom it speaks of, what the law says, what is to be written.

use std::collections::{HashMap, HashSet};

use super::{
    super::{LineOutcome, known::Found, write::Changed},
    Judge,
    met::Met,
    whose::Conflict,
};
use crate::model::{
    candidate::Candidate,
    law::{self, Change, GroupChange, Known, OnExisting, Outcome, Verdict},
    person::{Level, Status, Subscription},
    suppression::Reasons,
};

/// What is known of the rows of one bite, and what they have taken from each other.
pub struct Bite<'r> {
    found: Found,
    /// Numbers that nobody has, and the row that takes each: its position and line.
    pub(super) claimed: HashMap<&'r str, (u64, u64)>,
    /// People of whom a row of this bite speaks.
    pub(super) met: HashSet<i64>,
    /// The address of the row that is judged leads to the person of its number, as an alias does: it is theirs already.
    is_theirs: bool,
}

impl Bite<'_> {
    /// A bite of which this is known.
    pub fn new(found: Found) -> Self {
        Bite {
            found,
            claimed: HashMap::new(),
            met: HashSet::new(),
            is_theirs: false,
        }
    }
}

impl Judge<'_> {
    /// Judges one row; `None` when it opts out somebody of whom an earlier row of the bite speaks, which must be written first,
    /// or when it waits for an address that somebody else has.
    pub(super) fn row<'r>(
        &mut self,
        key: &'r str,
        row: &'r Candidate<'r>,
        place: usize,
        bite: &mut Bite<'r>,
    ) -> Option<LineOutcome<'r>> {
        let mut line = LineOutcome::of(key, row);
        if let Some(earlier) = self.job.repeated.get(&row.position) {
            line.repeat(*earlier);
            return Some(line);
        }
        let by_email = bite.found.take_by_email(place);
        let by_reference = bite.found.take_by_reference(place);
        let same = |(one, other): (&Known, &Known)| one.id == other.id;
        bite.is_theirs = by_email
            .as_ref()
            .zip(by_reference.as_ref())
            .is_some_and(same);
        let known = if law::opts_out(row, &self.job.flags) {
            // Whom it means when address and number lead to two people, nobody can tell: an opt-out is lost for neither.
            if by_reference.is_none() && self.is_taken(row, bite) {
                return None;
            }
            match (by_email, by_reference) {
                (Some(one), Some(other)) if !bite.is_theirs => {
                    return self.both(key, row, place, (one, other), bite);
                }
                (by_email, by_reference) => by_email.or(by_reference),
            }
        } else {
            match self.person(key, row, by_email, by_reference, bite) {
                Ok(known) => known,
                Err(Conflict(None)) if self.may_wait() => return None,
                Err(conflict) => return Some(self.ref_conflict(line, row, conflict)),
            }
        };
        match known {
            Some(known) => {
                let is_met = self.met.contains_key(&known.id);
                let mut line = self.known(line, key, row, place, known, bite)?;
                if is_met && line.outcome == Outcome::Unchanged {
                    self.tell_folded(&mut line);
                }
                Some(line)
            }
            // The address that stood beside the number has opted out.
            None if self.tell_folded(&mut line) => Some(line),
            None if key.is_empty() => {
                let nobody = "nobody has this number and there is no address";
                Some(self.ref_conflict(line, row, Conflict(Some(nobody.to_owned()))))
            }
            None => {
                let listed = bite.found.listed(place);
                Some(self.unknown(line, key, row, place, listed))
            }
        }
    }

    pub(super) fn known<'r>(
        &mut self,
        mut line: LineOutcome<'r>,
        key: &str,
        row: &Candidate,
        place: usize,
        known: Known,
        bite: &mut Bite,
    ) -> Option<LineOutcome<'r>> {
        let flags = &self.job.flags;
        let listed = bite.found.listed_known(place, key, &known);
        let theirs = if bite.is_theirs {
            known.email_key()
        } else {
            key
        };
        let verdict = law::judge_known(row, &known, theirs, listed, flags);
        if let Verdict::RefConflict(why) = verdict {
            // It takes its number from no other row.
            if let Some(reference) = row.reference
                && bite.claimed.get(reference) == Some(&(row.position, row.line))
            {
                bite.claimed.remove(reference);
            }
            return Some(self.ref_conflict(line, row, Conflict(Some(why.to_owned()))));
        }
        let id = known.id;
        // Two keys that lead to one person (an alias, a number) are one person.
        let mut again = false;
        if self.watches {
            let opts_out = law::opts_out(row, flags);
            if !bite.met.insert(id) && opts_out {
                return None;
            }
            let met = self.met.get(&id).copied();
            if let Some(met) = met.filter(|_| !opts_out) {
                line.repeat(met.line);
                return Some(line);
            }
            again = met.is_some_and(|met| met.changed);
        }
        let mut numbered = false;
        let changed = match verdict {
            Verdict::Blocked(block) => {
                line = line.blocked(block);
                false
            }
            Verdict::OptOut(state, reason) => {
                let out = (state, reason);
                self.tally.ended += u64::from(is_running(known.subscription));
                if state.is_some() {
                    line.outcome = Outcome::Unsubscribed;
                }
                self.writes
                    .opt_out(place, key, known, out, again, &self.hasher);
                state.is_some()
            }
            Verdict::Change(change) => {
                numbered = change.reference.is_some();
                if change.follow {
                    let old = known.email_key().to_owned();
                    self.moved.insert(old, key.to_owned());
                    if !listed.row.is_empty() {
                        let states = (known.subscription, change.subscription);
                        self.warn_of_listed(&mut line, listed.row, states);
                    }
                }
                self.change(&mut line, known, change, row, place)
            }
            // The others are about people who are unknown, or need nothing.
            _ => false,
        };
        if self.watches {
            let met = Met {
                line: line.line,
                changed: changed || again,
                numbered,
            };
            self.met.insert(id, met);
        }
        Some(line)
    }

    fn unknown<'r>(
        &mut self,
        mut line: LineOutcome<'r>,
        key: &str,
        row: &Candidate,
        place: usize,
        listed: Reasons,
    ) -> LineOutcome<'r> {
        match law::judge_unknown(row, listed, &self.job.flags) {
            Verdict::Create(subscription) => {
                line.outcome = Outcome::Created;
                let tags = self.wanted_tags(row);
                let groups = law::group_change([None; 3], &self.wanted_groups(row), false);
                self.warn_of_clash(&mut line, &groups);
                self.writes.create(place, subscription, tags, groups.slots);
                line
            }
            Verdict::Blocked(block) => line.blocked(block),
            Verdict::Suppress(reason) => {
                line.outcome = Outcome::Suppressed;
                self.writes.suppress(place, key, reason, &self.hasher);
                line
            }
            _ => line,
        }
    }

    /// Collects a change with its tags and groups; `false` when there is none.
    fn change(
        &mut self,
        line: &mut LineOutcome,
        known: Known,
        change: Change,
        row: &Candidate,
        place: usize,
    ) -> bool {
        let flags = &self.job.flags;
        let synced = |id: i64| self.synced_ids.contains(&id);
        let (tags_added, tags_removed) =
            law::tag_change(&known.tags, &self.wanted_tags(row), &synced, flags);
        let groups = match flags.on_existing {
            OnExisting::Keep => GroupChange::default(),
            how => {
                let wanted = self.wanted_groups(row);
                law::group_change(known.groups, &wanted, how == OnExisting::Update)
            }
        };
        self.warn_of_clash(line, &groups);
        let changed = !change.is_empty()
            || !tags_added.is_empty()
            || !tags_removed.is_empty()
            || !groups.slots.is_empty();
        line.outcome = match (change.granted(), changed) {
            (Some(_), _) => Outcome::Subscribed,
            (None, true) => Outcome::Updated,
            (None, false) => Outcome::Unchanged,
        };
        self.tally.banned += u64::from(change.bans());
        if known.level == Level::SuperAdmin && (change.bans() || change.level.is_some()) {
            self.shut.insert(known.id, line.line);
        }
        let invite = row.invited && known.status != Status::Approved;
        if changed || invite {
            self.writes.change(Changed {
                place,
                known,
                change,
                tags_added,
                tags_removed,
                groups: groups.slots,
                invite,
                again: false,
            });
        }
        changed
    }

    fn ref_conflict<'r>(
        &mut self,
        mut line: LineOutcome<'r>,
        row: &Candidate,
        Conflict(detail): Conflict,
    ) -> LineOutcome<'r> {
        line.outcome = Outcome::Rejected;
        line.reason = Some("ref_conflict");
        line.detail = detail;
        self.writes.reject(row, &line);
        line
    }
}

fn is_running(subscription: Subscription) -> bool {
    matches!(
        subscription,
        Subscription::Pending | Subscription::Subscribed
    )
}
